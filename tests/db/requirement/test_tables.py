"""Every table, key field and index of the requirement, in its words."""

import psycopg
import psycopg.errors
import pytest

from db.schema_reading.reading import Schema
from tests.database import SYSTEM, Database
from tests.db.requirement.catalogue import columns, has_index, indexes, is_unique

# table, key field, its type, what the requirement says of it
KEY_FIELDS = [
    ("users", "role", "text", "ADMIN, OPERATOR, VENDOR, RETAILER"),
    ("users", "deleted_at", "timestamp with time zone", "Soft delete timestamp"),
    ("users", "last_login_at", "timestamp with time zone", "Track user activity"),
    ("vendors", "vendor_code", "text", "Unique business identifier"),
    ("vendors", "credit_limit", "numeric(14,2)", "Maximum credit allowed"),
    ("vendors", "total_sales", "numeric(16,2)", "Aggregate sales tracking"),
    ("vendors", "is_approved", "boolean", "Approval workflow"),
    ("retailers", "credit_score", "integer", "300-900 range (CHECK constraint)"),
    ("retailers", "available_credit", "numeric(14,2)", "Real-time credit availability"),
    ("retailers", "outstanding_debt", "numeric(14,2)", "Current debt amount"),
    ("retailers", "risk_category", "text", "HIGH, MEDIUM, LOW"),
    ("products", "product_code", "text", "Unique product identifier"),
    ("products", "hsn_code", "text", "Tax classification"),
    ("products", "barcode", "text", "Retail barcode"),
    ("vendor_products", "sku", "text", "Vendor-specific SKU"),
    ("vendor_products", "vendor_price", "numeric(14,2)", "Vendor's selling price"),
    ("vendor_products", "stock", "numeric(12,3)", "Current inventory"),
    ("vendor_products", "is_available", "boolean", "Availability flag"),
    ("orders", "order_number", "text", "Human-readable order ID"),
    ("orders", "invoice_number", "text", "Tax invoice number"),
    ("orders", "credit_used", "numeric(14,2)", "Credit applied to order"),
    ("orders", "cancelled_at", "timestamp with time zone", "Cancellation timestamp"),
    ("order_items", "product_name", "text", "Snapshot at order time"),
    ("order_items", "product_sku", "text", "Snapshot at order time"),
    ("order_items", "tax_rate", "numeric(5,2)", "Applied tax rate"),
    ("order_items", "tax_amount", "numeric(14,2)", "Calculated tax"),
    ("payments", "payment_number", "text", "Unique payment ID"),
    ("payments", "payment_method", "text", "CASH, BANK_TRANSFER, etc."),
    ("payments", "transaction_id", "text", "External payment gateway ID"),
    ("payments", "is_reversed", "boolean", "Reversal flag"),
    ("payments", "reversal_reason", "text", "Why payment was reversed"),
    ("credit_ledgers", "ledger_number", "text", "Sequential ledger entry ID"),
    ("credit_ledgers", "transaction_type", "text", "ORDER_CREDIT, PAYMENT_DEBIT, etc."),
    ("credit_ledgers", "running_balance", "numeric(14,2)", "Balance after this transaction"),
    ("credit_ledgers", "previous_balance", "numeric(14,2)", "Balance before this transaction"),
    ("credit_ledgers", "is_reversed", "boolean", "Reversal flag"),
    ("credit_ledgers", "reversal_ledger_id", "bigint", "Links to reversal entry"),
    ("whatsapp_messages", "message_id", "text", "WhatsApp message ID"),
    ("whatsapp_messages", "conversation_id", "bigint", "Thread grouping"),
    ("whatsapp_messages", "direction", "text", "INBOUND, OUTBOUND"),
    ("whatsapp_messages", "is_processed", "boolean", "Processing flag"),
    ("audit_logs", "action", "text", "CREATE, UPDATE, DELETE, etc."),
    ("audit_logs", "old_values", "jsonb", "JSONB of previous state"),
    ("audit_logs", "new_values", "jsonb", "JSONB of new state"),
    ("audit_logs", "ip_address", "inet", "INET type for IP tracking"),
]

# table, first columns (or the whole of an index that is no btree), condition, what the requirement
# says of it
INDEXES = [
    ("users", "role, is_active", None, "Fast role-based queries"),
    ("users", "phone_number", None, "Unique login identifier"),
    ("users", "deleted_at", "deleted_at IS NOT NULL", "Partial index for soft deletes"),
    ("vendors", "is_approved, deleted_at", None, "Active vendor queries"),
    ("vendors", "vendor_code", None, "Fast lookups"),
    ("retailers", "outstanding_debt", None, "Collections queries"),
    ("retailers", "credit_score", None, "Risk assessment"),
    ("retailers", "last_order_at", None, "Activity tracking"),
    ("products", "category, sub_category", None, "Category browsing"),
    ("products", "gin (name ext.gin_trgm_ops)", None, "GIN(name): full-text search with pg_trgm"),
    ("vendor_products", "vendor_id, is_available", None, "Available products per vendor"),
    ("vendor_products", "stock", None, "Low stock alerts"),
    ("orders", "retailer_id, created_at DESC", None, "Retailer order history"),
    ("orders", "vendor_id, created_at DESC", None, "Vendor order processing"),
    ("orders", "status, payment_status", None, "Dashboard queries"),
    ("payments", "retailer_id, created_at DESC", None, "Payment history"),
    ("payments", "transaction_id", None, "Gateway reconciliation"),
    ("payments", "is_reversed", None, "Reversal tracking"),
    ("credit_ledgers", "retailer_id, created_at DESC", None, "Fast balance lookup"),
    ("credit_ledgers", "due_date", None, "Overdue tracking"),
    ("whatsapp_messages", "from_number, created_at DESC", None, "Conversation history"),
    ("whatsapp_messages", "is_processed", "NOT is_processed", "Processing queue"),
    ("audit_logs", "user_id, created_at DESC", None, "User activity"),
    ("audit_logs", "entity_type, entity_id", None, "Entity history"),
]

UNIQUE = [
    ("users", ("phone_number",), "Unique login identifier"),
    ("vendors", ("vendor_code",), "Unique business identifier"),
    ("products", ("product_code",), "Unique product identifier"),
    ("vendor_products", ("vendor_id", "sku"), "Vendor-specific SKU"),
    ("orders", ("order_number",), "Human-readable order ID"),
    ("payments", ("payment_number",), "Unique payment ID"),
    ("credit_ledgers", ("ledger_number",), "Sequential ledger entry ID"),
    ("message_keys", ("provider", "message_id"), "WhatsApp message ID, once over all months"),
]

# An entry of any kind that names everything it could stand on.
POST_WITH_ALL_GROUNDS = """
    WITH ordered AS (
        INSERT INTO order_keys (retailer_id, vendor_id)
        SELECT retailer_id, vendor_id FROM credit_accounts LIMIT 1 RETURNING *
    ), billed AS (
        INSERT INTO invoices (
            invoice_number, kind, order_id, retailer_id, vendor_id, financial_year, invoice_date,
            due_date, seller, buyer, taxable_amount, cgst_amount, sgst_amount, igst_amount, round_off,
            total)
        SELECT 'X/1', 'BILL_OF_SUPPLY', id, retailer_id, vendor_id, '2026-27', '2026-11-22',
            '2026-12-07', '{}', '{}', 1, 0, 0, 0, 0, 1 FROM ordered RETURNING *
    ), paid AS (
        INSERT INTO payments (retailer_id, vendor_id, amount, payment_method)
        SELECT retailer_id, vendor_id, 1, 'CASH' FROM ordered RETURNING *
    )
    SELECT post_ledger_entry(o.retailer_id, o.vendor_id, %(value)s, 1, 'key', clock_now(),
        p_order_id => o.id, p_invoice_id => i.id, p_due_date => i.due_date,
        p_payment_id => CASE WHEN %(value)s = 'PAYMENT_DEBIT' THEN p.id END,
        p_note => 'note')
    FROM ordered AS o, billed AS i, paid AS p
"""

# table, field, the values that the requirement names, how one gets there
CHOICES = [
    (
        "users",
        "role",
        {"ADMIN", "OPERATOR", "VENDOR", "RETAILER"},
        "UPDATE users SET role = %(value)s",
    ),
    (
        "retailers",
        "risk_category",
        {"HIGH", "MEDIUM", "LOW"},
        "UPDATE retailers SET risk_category = %(value)s",
    ),
    (
        "whatsapp_messages",
        "direction",
        {"INBOUND", "OUTBOUND"},
        "INSERT INTO whatsapp_messages (created_at, provider, public_id, conversation_id, direction,"
        " from_number, to_number, state, available_at)"
        " SELECT clock_now(), 'twilio', gen_random_uuid(), id, %(value)s, '', '',"
        " CASE %(value)s WHEN 'INBOUND' THEN 'RECEIVED' ELSE 'PENDING' END, clock_now()"
        " FROM conversations LIMIT 1",
    ),
    (
        "payments",
        "payment_method",
        {"CASH", "BANK_TRANSFER"},
        "INSERT INTO payments (retailer_id, vendor_id, amount, payment_method)"
        " SELECT retailer_id, vendor_id, 1, %(value)s FROM credit_accounts LIMIT 1",
    ),
    (
        "credit_ledgers",
        "transaction_type",
        {"ORDER_CREDIT", "PAYMENT_DEBIT", "ADJUSTMENT_CREDIT"},
        POST_WITH_ALL_GROUNDS,
    ),
]


@pytest.mark.parametrize(
    ("table", "field", "kind"),
    [case[:3] for case in KEY_FIELDS],
    ids=[f"{table}.{field}: {words}" for table, field, _, words in KEY_FIELDS],
)
def test_key_field(schema: Schema, table: str, field: str, kind: str) -> None:
    assert columns(schema, table)[field].type == kind


@pytest.mark.parametrize(
    ("table", "leading", "where"),
    [case[:3] for case in INDEXES],
    ids=[f"{table} ({leading}): {words}" for table, leading, _, words in INDEXES],
)
def test_index(schema: Schema, table: str, leading: str, where: str | None) -> None:
    assert has_index(schema, table, leading, where), indexes(schema, table)


@pytest.mark.parametrize(
    ("table", "names"),
    [case[:2] for case in UNIQUE],
    ids=[f"{table} {names}: {words}" for table, names, words in UNIQUE],
)
def test_unique_constraints_on_business_identifiers(
    schema: Schema, table: str, names: tuple[str, ...]
) -> None:
    assert is_unique(schema, table, *names), indexes(schema, table)


@pytest.mark.parametrize(
    ("table", "field", "choices", "statement"),
    CHOICES,
    ids=[f"{table}.{field}" for table, field, *_ in CHOICES],
)
def test_the_named_values_are_allowed_and_others_are_not(
    database: Database, table: str, field: str, choices: set[str], statement: str
) -> None:
    with psycopg.connect(database.admin_url, autocommit=True, options=SYSTEM) as connection:
        for value in choices:
            with connection.transaction(force_rollback=True):
                assert connection.execute(statement.encode(), {"value": value}).rowcount > 0
        with pytest.raises(psycopg.errors.CheckViolation) as refused:
            connection.execute(statement.encode(), {"value": "SOMETHING_ELSE"})

    assert refused.value.diag.constraint_name == f"{table}_{field}_check"


@pytest.mark.parametrize("table", ["audit_logs", "whatsapp_messages"])
def test_partition_by_month(schema: Schema, table: str) -> None:
    assert {r.name: r.partition_key for r in schema.relations}[table] == "RANGE (created_at)"


@pytest.mark.parametrize(
    "table",
    ["users", "vendors", "retailers", "products", "vendor_products"],
)
def test_soft_deletes_for_user_facing_data_with_partial_indexes(schema: Schema, table: str) -> None:
    assert columns(schema, table)["deleted_at"].type == "timestamp with time zone"
    assert has_index(schema, table, "deleted_at", "deleted_at IS NOT NULL")


@pytest.mark.parametrize(
    "table", ["users", "vendors", "retailers", "products", "vendor_products", "orders", "payments"]
)
def test_jsonb_for_flexible_metadata_storage(schema: Schema, table: str) -> None:
    assert columns(schema, table)["metadata"].type == "jsonb"
