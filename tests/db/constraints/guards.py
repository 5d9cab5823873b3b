"""What each trigger refuses, and what those do that refuse nothing. By table, then by trigger."""

from dataclasses import dataclass

# The columns that only the ledger's functions move get past the guard that says so.
AS_LEDGER = "SET LOCAL ROLE ledger_owner"
AS_VENDOR = "SET LOCAL app.actor_role = 'VENDOR'"


@dataclass(frozen=True)
class Refusal:
    """``answer`` is the name that the trigger's function gives to its refusal."""

    answer: str
    statements: tuple[str, ...]


def fixed(statement: str) -> Refusal:
    return Refusal("never_changed", (statement,))


def steps(*statements: str) -> Refusal:
    return Refusal("only_forward", statements)


def once(*statements: str) -> Refusal:
    return Refusal("filled_once", statements)


def by_functions(statement: str) -> Refusal:
    return Refusal("changed_by_functions", (statement,))


def own_name(statement: str) -> Refusal:
    return Refusal("in_own_name", (AS_VENDOR, "SET LOCAL app.user_id = '1'", statement))


GUARDS: dict[tuple[str, str], Refusal] = {
    ("credit_accounts", "guard_balance"): by_functions(
        "UPDATE credit_accounts SET balance = balance + 1"
    ),
    ("credit_holds", "guard_columns"): fixed("UPDATE credit_holds SET amount = amount + 1"),
    ("credit_holds", "guard_state"): steps(
        "UPDATE credit_holds SET state = 'ACTIVE', closed_at = NULL WHERE state = 'RELEASED'"
    ),
    ("credit_ledgers", "guard_columns"): fixed("UPDATE credit_ledgers SET note = note || '.'"),
    ("credit_ledgers", "guard_reversed"): steps(
        "UPDATE credit_ledgers SET is_reversed = false WHERE is_reversed"
    ),
    ("ledger_seals", "guard_columns"): fixed("UPDATE ledger_seals SET balance = balance + 1"),
    ("ledger_checkpoints", "guard_proof"): by_functions(
        "UPDATE ledger_checkpoints SET balance = balance + 1"
    ),
    ("payments", "guard_columns"): fixed("UPDATE payments SET amount = amount + 1"),
    ("payments", "guard_status"): steps(
        "UPDATE payments SET status = 'CONFIRMED' WHERE status = 'REJECTED'"
    ),
    ("payments", "guard_reversed"): steps(
        "UPDATE payments SET is_reversed = false WHERE is_reversed"
    ),
    ("payments", "guard_filled"): once(
        "UPDATE payments SET decided_at = decided_at + interval '1 s' WHERE status = 'CONFIRMED'"
    ),
    ("payments", "guard_name"): own_name(
        "UPDATE payments SET decided_by = 2 WHERE decided_by IS NULL"
    ),
    ("dues", "guard_columns"): fixed("UPDATE dues SET bill_number = bill_number || '.'"),
    ("dues", "guard_amount"): by_functions(
        "UPDATE dues SET open_amount = open_amount - 1 WHERE open_amount > 1"
    ),
    ("dues", "guard_state"): steps(
        AS_LEDGER,
        "UPDATE dues SET state = 'OPEN', open_amount = amount WHERE state = 'CANCELLED'",
    ),
    ("dues", "guard_flagged"): once(
        AS_LEDGER,
        "UPDATE dues SET overdue_since = due_date + 1",
        "UPDATE dues SET overdue_since = due_date + 2",
    ),
    ("settlements", "guard_columns"): fixed("UPDATE settlements SET amount = amount + 1"),
    ("settlements", "guard_amount"): by_functions(
        "UPDATE settlements SET open_amount = open_amount - 1 WHERE open_amount > 1"
    ),
    ("settlements", "guard_state"): steps(
        AS_LEDGER,
        "UPDATE settlements SET state = 'OPEN', open_amount = amount WHERE state = 'REVERSED'",
    ),
    ("payment_allocations", "guard_columns"): fixed(
        "UPDATE payment_allocations SET amount = amount + 1"
    ),
    ("payment_allocations", "guard_amount"): by_functions(
        "UPDATE payment_allocations SET state = 'RELEASED', released_at = now()"
        " WHERE state = 'ACTIVE'"
    ),
    ("payment_allocations", "guard_state"): steps(
        AS_LEDGER,
        "UPDATE payment_allocations SET state = 'ACTIVE', released_at = NULL"
        " WHERE state = 'RELEASED'",
    ),
    ("invoices", "guard_columns"): fixed("UPDATE invoices SET due_date = due_date + 1"),
    ("invoices", "guard_filled"): once(
        "UPDATE invoices SET cancel_reason = 'another' WHERE status = 'CANCELLED'"
    ),
    ("invoices", "guard_name"): own_name(
        "UPDATE invoices SET cancelled_by = 2 WHERE cancelled_by IS NULL"
    ),
    ("invoices", "guard_status"): steps(
        "UPDATE invoices SET status = 'ISSUED' WHERE status = 'CANCELLED'"
    ),
    ("invoice_items", "guard_columns"): fixed("UPDATE invoice_items SET unit = 'g'"),
    ("credit_notes", "guard_columns"): fixed("UPDATE credit_notes SET note_date = note_date + 1"),
    ("credit_note_items", "guard_columns"): fixed("UPDATE credit_note_items SET unit = 'g'"),
    ("document_counters", "guard_columns"): fixed(
        "UPDATE document_counters SET financial_year = '98-99'"
    ),
    ("document_counters", "guard_next"): Refusal(
        "only_the_next", ("UPDATE document_counters SET last_number = last_number + 2",)
    ),
    ("credit_scores", "guard_score"): by_functions("UPDATE credit_scores SET score = score + 1"),
    ("payment_promises", "guard_columns"): fixed(
        "UPDATE payment_promises SET promised_on = promised_on + 1"
    ),
    ("payment_promises", "guard_state"): steps(
        "UPDATE payment_promises SET state = 'KEPT', closed_at = now() WHERE state = 'OPEN'",
        "UPDATE payment_promises SET state = 'OPEN', closed_at = NULL WHERE state = 'KEPT'",
    ),
    ("complaints", "guard_columns"): fixed("UPDATE complaints SET note = note || '.'"),
    ("complaints", "guard_state"): steps(
        "UPDATE complaints SET state = 'WITHDRAWN' WHERE state = 'REFUSED'"
    ),
    ("complaints", "guard_filled"): once(
        "UPDATE complaints SET decided_at = decided_at + interval '1 s' WHERE state = 'REFUSED'"
    ),
    ("complaints", "guard_name"): own_name(
        "UPDATE complaints SET decided_by = 2 WHERE decided_by IS NULL"
    ),
    ("complaint_lines", "guard_columns"): fixed("UPDATE complaint_lines SET said_unit = 'g'"),
    ("delivery_attempts", "guard_columns"): fixed(
        "UPDATE delivery_attempts SET reason = 'NOT_REACHED'"
    ),
    ("order_proposals", "guard_columns"): fixed("UPDATE order_proposals SET total = total + 1"),
    ("order_proposals", "guard_state"): steps(
        "UPDATE order_proposals SET state = 'LAPSED' WHERE state = 'WITHDRAWN'"
    ),
    ("order_proposals", "guard_filled"): once(
        "UPDATE order_proposals SET decided_at = decided_at + interval '1 s'"
        " WHERE state = 'WITHDRAWN'"
    ),
    ("order_proposals", "guard_name"): own_name(
        "UPDATE order_proposals SET state = 'WITHDRAWN', decided_at = now(), decided_by = 2"
        " WHERE state = 'OPEN'"
    ),
    ("order_requests", "guard_columns"): fixed("UPDATE order_requests SET total = total + 1"),
    ("order_requests", "guard_state"): steps(
        "UPDATE order_requests SET state = 'LAPSED' WHERE state = 'WITHDRAWN'"
    ),
    ("order_requests", "guard_filled"): once(
        "UPDATE order_requests SET decided_at = decided_at + interval '1 s'"
        " WHERE state = 'WITHDRAWN'"
    ),
    ("order_requests", "guard_name"): own_name(
        "UPDATE order_requests SET state = 'WITHDRAWN', decided_at = now(), decided_by = 2"
        " WHERE state = 'OPEN'"
    ),
    ("reminders", "guard_columns"): fixed("UPDATE reminders SET amount = amount + 1"),
    ("orders", "guard_columns"): fixed(
        "UPDATE orders SET subtotal = subtotal + 1, total = total + 1"
    ),
    ("orders", "guard_status"): steps(
        "UPDATE orders SET status = 'PLACED' WHERE status = 'ACCEPTED'"
    ),
    ("orders", "guard_payment_status"): by_functions(
        "UPDATE orders SET payment_status = 'PAID' WHERE payment_status = 'UNPAID'"
    ),
    ("orders", "guard_filled"): once(
        "UPDATE orders SET accepted_at = accepted_at + interval '1 s' WHERE status = 'ACCEPTED'"
    ),
    ("order_items", "guard_columns"): fixed("UPDATE order_items SET unit = 'g'"),
    ("order_keys", "guard_columns"): fixed("UPDATE order_keys SET order_number = 'X' || id"),
    ("stock_reservations", "guard_columns"): fixed(
        "UPDATE stock_reservations SET quantity = quantity + 1"
    ),
    ("stock_reservations", "guard_state"): steps(
        "UPDATE stock_reservations SET state = 'ACTIVE', closed_at = NULL WHERE state = 'FULFILLED'"
    ),
}

# Changes that leave a trail.
AUDITED = {
    "credit_accounts": "UPDATE credit_accounts SET credit_limit = credit_limit + 1",
    "payments": "UPDATE payments SET decided_by = 1 WHERE decided_by IS NULL",
    "payment_promises": "UPDATE payment_promises SET state = 'KEPT', closed_at = now()"
    " WHERE state = 'OPEN'",
    "complaints": "UPDATE complaints SET decision_note = 'all was there'",
    "order_proposals": "UPDATE order_proposals SET state = 'WITHDRAWN', decided_at = now()"
    " WHERE state = 'OPEN'",
    "order_requests": "UPDATE order_requests SET state = 'WITHDRAWN', decided_at = now()"
    " WHERE state = 'OPEN'",
    "invoices": "UPDATE invoices SET cancelled_by = 1 WHERE cancelled_by IS NULL",
    "orders": """UPDATE orders SET metadata = '{"changed": true}'""",
    "vendor_products": "UPDATE vendor_products SET vendor_price = vendor_price + 1",
}
HAS_A_TRAIL = (
    "SELECT EXISTS (SELECT FROM audit_logs WHERE entity_type = '{table}'"
    " AND xmin = pg_current_xact_id()::xid)"
)

# Statements that give the vendor's catalogue another version.
RENEWING = {
    "renew_inserted": "WITH made AS (INSERT INTO products (product_code, name, category, unit)"
    " VALUES ('ANOTHER', 'Another', '', 'kg') RETURNING id)"
    " INSERT INTO vendor_products (vendor_id, product_id, sku, vendor_price)"
    " SELECT 1, id, 'ANOTHER', 1 FROM made",
    "renew_updated": AUDITED["vendor_products"],
    "renew_deleted": "DELETE FROM vendor_products WHERE reserved = 0 AND id NOT IN"
    " (SELECT vendor_product_id FROM order_items UNION SELECT vendor_product_id FROM order_items_archive"
    " UNION SELECT vendor_product_id FROM invoice_items"
    " UNION SELECT vendor_product_id FROM stock_reservations)",
}
IS_RENEWED = "SELECT EXISTS (SELECT FROM catalogue_versions WHERE xmin = pg_current_xact_id()::xid)"

# What makes another line of an order wrong that would be right in itself.
BEFORE_ANOTHER_LINE = {"restricted_goods": ("UPDATE products SET is_restricted = true",)}

MORE_CREDIT = "UPDATE credit_accounts SET credit_limit = credit_limit + 1"
TOTALS_ARE_SUMS = (
    "SELECT NOT EXISTS (SELECT FROM retailers AS r WHERE r.available_credit <>"
    " (SELECT coalesce(sum(available), 0) FROM credit_accounts WHERE retailer_id = r.id))"
)

# The second line of the bill joins the note, at the rates of the bill and for {quantity} of it.
SECOND_LINE = (
    "(line_number, quantity, hsn_code, unit_price, price_includes_gst, tax_rate,"
    " taxable_amount, cgst_amount, sgst_amount, igst_amount, line_total)"
    " = (SELECT i.line_number, {quantity}, i.hsn_code, i.unit_price, i.price_includes_gst, i.tax_rate,"
    " 1, 0, 0, 0, 1 FROM invoice_items AS i"
    " WHERE (i.invoice_id, i.line_number) = (candidate.invoice_id, 2))"
)
