"""The queries that the requirement names, word for word, and those that its indexes are named for."""

from db.engine import SYSTEM
from tests.db.plans.cases import RETAILER, SUPERUSER, VENDOR, Case, by, query

BALANCE = (
    "SELECT running_balance FROM credit_ledgers WHERE retailer_id = :retailer_id"
    " AND vendor_id = :vendor_id ORDER BY created_at DESC LIMIT 1"
)
NEWEST = "SELECT * FROM {} WHERE {} = 1 ORDER BY created_at DESC LIMIT 20"

as_superuser = by(SUPERUSER)
as_platform = by(SUPERUSER, SYSTEM)
as_both_sides = by(SUPERUSER, SYSTEM, RETAILER, VENDOR)

CASES: list[Case] = [
    *as_both_sides(
        "looks up the balance of an account with 100,000 entries",
        "credit_ledgers_account_created_at_idx",
        buffers=10,
        call=query(BALANCE, retailer_id=1, vendor_id=1),
    ),
    *by(SUPERUSER, SYSTEM, RETAILER)(
        "reads the shop's recent orders",
        "orders_retailer_id_created_at_idx",
        buffers=40,
        call=query(NEWEST.format("orders", "retailer_id")),
    ),
    *by(SUPERUSER, SYSTEM, VENDOR)(
        "reads the vendor's recent orders",
        "orders_vendor_id_created_at_idx",
        buffers=40,
        call=query(NEWEST.format("orders", "vendor_id")),
    ),
    *by(SUPERUSER, SYSTEM, RETAILER)(
        "reads the shop's recent payments",
        "payments_retailer_id_created_at_idx",
        buffers=40,
        call=query(NEWEST.format("payments", "retailer_id")),
    ),
    *by(SUPERUSER, SYSTEM, RETAILER)(
        "reads the shop's recent ledger entries of all vendors",
        "credit_ledgers_retailer_id_created_at_idx",
        buffers=40,
        call=query(NEWEST.format("credit_ledgers", "retailer_id")),
    ),
    *by(SUPERUSER, SYSTEM, VENDOR)(
        "reads the vendor's day book",
        "credit_ledgers_vendor_id_created_at_idx",
        buffers=40,
        call=query(NEWEST.format("credit_ledgers", "vendor_id")),
    ),
    *by(SUPERUSER, SYSTEM, RETAILER, VENDOR)(
        "searches products by a part of the name",
        "products_name_idx",
        buffers=1000,
        call=query("SELECT * FROM products WHERE name ILIKE '%rice%' AND is_active = true"),
    ),
    *by(SUPERUSER)(
        "reads a shop's figures for the dashboard",
        "retailer_stats_retailer_id_key",
        buffers=5,
        call=query("SELECT * FROM retailer_stats WHERE retailer_id = 1"),
    ),
    *by(SYSTEM, RETAILER)(
        "reads the shop's figures for the dashboard",
        "retailer_stats_retailer_id_key",
        buffers=10,
        call=query("SELECT * FROM visible_retailer_stats WHERE retailer_id = 1"),
    ),
    *by(SYSTEM, VENDOR)(
        "reads the vendor's figures by month for the dashboard",
        "vendor_stats_vendor_id_month_status_key",
        buffers=40,
        call=query(
            "SELECT * FROM visible_vendor_stats WHERE vendor_id = 1 ORDER BY month DESC LIMIT 20"
        ),
    ),
    *as_platform(
        "counts unpaid orders on the way for the dashboard",
        "orders_status_payment_status_idx",
        buffers=60,
        call=query(
            "SELECT count(*) FROM orders WHERE status = 'DISPATCHED' AND payment_status = 'UNPAID'"
        ),
    ),
    *as_platform(
        "finds the entry that takes another one back",
        "credit_ledgers_reversal_ledger_id_key",
        buffers=5,
        call=query("SELECT * FROM credit_ledgers WHERE reversal_ledger_id = 499000"),
    ),
    *as_platform(
        "tracks what fell due yesterday",
        "credit_ledgers_due_date_idx",
        buffers=1200,
        call=query("SELECT * FROM credit_ledgers WHERE due_date = current_date - 1"),
    ),
    *as_platform(
        "lists reversed payments",
        "payments_is_reversed_idx",
        buffers=60,
        call=query("SELECT * FROM payments WHERE is_reversed"),
    ),
    *as_superuser(
        "marks a payment as reversed",
        "payments_pkey or payments_parties_key",
        buffers=100,
        call=query(
            "UPDATE payments SET is_reversed = true, reversal_reason = 'cheque returned'"
            " WHERE id = 7 RETURNING id"
        ),
    ),
    *as_superuser(
        "reconciles a payment with the gateway",
        "payments_transaction_id_idx",
        buffers=5,
        call=query("SELECT * FROM payments WHERE transaction_id = 'UTR000000004001'"),
    ),
    *as_platform(
        "logs somebody in by his number",
        "users_phone_number_key",
        buffers=5,
        call=query("SELECT * FROM users WHERE phone_number = '+919800000151'"),
    ),
    *as_platform(
        "lists the vendors' people",
        "users_role_is_active_idx",
        buffers=40,
        call=query("SELECT * FROM users WHERE role = 'VENDOR' AND is_active"),
    ),
    *by(SUPERUSER)(
        "collects from those who owe most",
        "retailers_outstanding_debt_idx",
        buffers=40,
        call=query("SELECT * FROM retailers ORDER BY outstanding_debt DESC LIMIT 20"),
    ),
    *by(SUPERUSER)(
        "assesses the shops with the lowest scores",
        "retailers_credit_score_idx",
        buffers=60,
        call=query("SELECT id, shop_name FROM retailers WHERE credit_score < 310"),
    ),
    *as_platform(
        "finds shops that have gone quiet",
        "retailers_last_order_at_idx",
        buffers=40,
        call=query("SELECT id, shop_name FROM retailers ORDER BY last_order_at LIMIT 20"),
    ),
    *as_platform(
        "browses a category",
        "products_category_sub_category_idx",
        buffers=300,
        call=query(
            "SELECT * FROM products WHERE category = 'Sweeteners' AND sub_category = 'Honey'"
        ),
    ),
    *by(SUPERUSER, SYSTEM, VENDOR)(
        "lists what a vendor sells today",
        "vendor_products_vendor_id_is_available_idx",
        buffers=1300,
        call=query("SELECT * FROM vendor_products WHERE vendor_id = 1 AND is_available"),
    ),
    *as_superuser(
        "is alerted to low stock",
        "vendor_products_stock_idx",
        buffers=120,
        call=query("SELECT * FROM vendor_products WHERE stock < 5 ORDER BY stock LIMIT 50"),
    ),
    *as_platform(
        "reads what a number has written",
        "whatsapp_messages_from_number_created_at_idx",
        buffers=80,
        call=query(
            "SELECT * FROM whatsapp_messages WHERE from_number = '+919800000151'"
            " ORDER BY created_at DESC LIMIT 20"
        ),
    ),
    *as_platform(
        "reads the queue of unprocessed messages",
        "whatsapp_messages_is_processed_idx",
        buffers=150,
        call=query("SELECT * FROM whatsapp_messages WHERE is_processed = false"),
    ),
    *as_platform(
        "reads what somebody has done",
        "audit_logs_user_id_created_at_idx",
        buffers=80,
        call=query(
            "SELECT * FROM audit_logs WHERE user_id = 151 ORDER BY created_at DESC LIMIT 20"
        ),
    ),
    *as_platform(
        "reads the history of one record",
        "audit_logs_entity_type_entity_id_idx",
        buffers=80,
        call=query("SELECT * FROM audit_logs WHERE entity_type = 'orders' AND entity_id = '4711'"),
    ),
    *as_platform(
        "reads everything that one message led to",
        "audit_logs_request_id_idx",
        buffers=80,
        call=query(
            "SELECT * FROM audit_logs"
            " WHERE request_id = md5('in4711')::uuid::text ORDER BY created_at, id"
        ),
    ),
]
