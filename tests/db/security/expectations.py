"""Who sees which rows, said a second time and without a word of db/sql/policies; and how a row
becomes a new one that nothing but security can refuse."""

from db.engine import Actor
from tests.db.security.catalogue import Table

_OF_PERSON = "user_id = {user}"
_OWN_MESSAGES = "conversation_id IN (SELECT id FROM conversations WHERE user_id = {user})"
_SUPPLIERS = "(SELECT vendor_id FROM credit_accounts WHERE retailer_id = {retailer})"
_CUSTOMERS = "(SELECT retailer_id FROM credit_accounts WHERE vendor_id = {vendor})"
_NOBODY = "false"

# To a vendor and to a retailer. Tables that are not here have both columns, and each side sees its own.
VISIBLE = {
    "users": ("id = {user}", "id = {user}"),
    "identities": (_OF_PERSON, _OF_PERSON),
    "vendors": ("id = {vendor}", f"id IN {_SUPPLIERS}"),
    "retailers": (f"id IN {_CUSTOMERS}", "id = {retailer}"),
    "vendor_members": ("vendor_id = {vendor} OR user_id = {user}", _OF_PERSON),
    "retailer_members": (_OF_PERSON, "retailer_id = {retailer} OR user_id = {user}"),
    "registrations": (
        "vendor_id = {vendor} OR user_id = {user}",
        "retailer_id = {retailer} OR user_id = {user}",
    ),
    "vendor_products": ("vendor_id = {vendor}", f"vendor_id IN {_SUPPLIERS}"),
    "catalogue_versions": ("vendor_id = {vendor}", f"vendor_id IN {_SUPPLIERS}"),
    "vendor_words": ("vendor_id = {vendor}", f"vendor_id IN {_SUPPLIERS}"),
    "unclear_words": ("vendor_id = {vendor}", _NOBODY),
    "product_aliases": (
        "vendor_id = {vendor} OR (vendor_id IS NULL AND retailer_id IS NULL)",
        "(retailer_id IS NULL OR retailer_id = {retailer})"
        f" AND (vendor_id IS NULL OR vendor_id IN {_SUPPLIERS})",
    ),
    "conversations": (_OF_PERSON, _OF_PERSON),
    "whatsapp_messages": (_OWN_MESSAGES, _OWN_MESSAGES),
    "whatsapp_messages_archive": (_OWN_MESSAGES, _OWN_MESSAGES),
    "document_counters": ("vendor_id = {vendor}", _NOBODY),
    # The platform's own work and watch.
    "message_keys": (_NOBODY, _NOBODY),
    "delivery_events": (_NOBODY, _NOBODY),
    "message_contents": (_NOBODY, _NOBODY),
    "message_templates": (_NOBODY, _NOBODY),
    "ledger_seals": (_NOBODY, _NOBODY),
    "ledger_checkpoints": (_NOBODY, _NOBODY),
    "credit_scores": (_NOBODY, _NOBODY),
    "audit_logs": (_NOBODY, _NOBODY),
    "schema_changes": (_NOBODY, _NOBODY),
}
_BOTH_SIDES = ("vendor_id = {vendor}", "retailer_id = {retailer}")

# An order key of the same account that nothing hangs on (tests.db.security.world).
_SPARE_KEY = (
    "(SELECT k.id FROM order_keys AS k"
    " WHERE k.order_number = 'SPARE-' || t.retailer_id || '-' || t.vendor_id)"
)
# One that costs nothing, so that the lines still come to the total.
_FREE_LINE = {
    "line_number": "t.line_number + 100",
    "taxable_amount": "0",
    "cgst_amount": "0",
    "sgst_amount": "0",
    "igst_amount": "0",
    "line_total": "0",
}
# An entry of the same account that nothing hangs on, by the way it goes.
_SPARE_ENTRY = (
    "(SELECT l.id FROM credit_ledgers AS l WHERE l.note = 'SPARE' AND l.transaction_type = '{}'"
    " AND (l.retailer_id, l.vendor_id) = (t.retailer_id, t.vendor_id))"
)
_SPARE_NUMBER = _SPARE_KEY.replace("k.id", "k.order_number")
_SPARE_USER = "(SELECT id FROM users WHERE name = 'Spare')"

# What has to differ from the row that is copied, so that no key is there already.
FRESH = {
    "users": {"phone_number": "t.phone_number || '9'"},
    "identities": {"value": "t.value || '9'"},
    "vendors": {"vendor_code": "t.vendor_code || 'X'"},
    "retailers": {},
    "vendor_members": {"user_id": _SPARE_USER},
    "retailer_members": {"user_id": _SPARE_USER},
    "registrations": {
        "registration_number": "t.registration_number || 'X'",
        "state": "'REFUSED'",
        "decided_at": "clock_now()",
    },
    "vendor_products": {
        "product_id": "(SELECT id FROM products WHERE product_code = 'SPARE')",
        "sku": "t.sku || 'X'",
    },
    "catalogue_versions": {"vendor_id": "(SELECT id FROM vendors WHERE vendor_code = 'BARE')"},
    "vendor_words": {"word": "t.word || 'x'"},
    "unclear_words": {"words": "t.words || 'x'"},
    "product_aliases": {"alias": "t.alias || 'x'"},
    "conversations": {"business_number": "t.business_number || '9'"},
    "whatsapp_messages": {},
    "whatsapp_messages_archive": {"phone": "t.phone || '9'"},
    "message_keys": {"message_id": "t.message_id || 'x'"},
    "delivery_events": {"message_id": "t.message_id || 'x'"},
    "message_contents": {"shape": "t.shape || 'x'"},
    "message_templates": {
        "fingerprint": "t.fingerprint || 'x'",
        "content_id": "t.content_id || 'x'",
    },
    "order_keys": {"order_number": "t.order_number || 'X'"},
    "orders": {
        "id": _SPARE_KEY,
        "order_number": _SPARE_NUMBER,
        "status": "'PLACED'",
        "payment_status": "'UNPAID'",
        "invoice_number": "NULL",
        "accepted_at": "NULL",
        "dispatched_at": "NULL",
        "delivered_at": "NULL",
    },
    "orders_archive": {"id": _SPARE_KEY, "order_number": "t.order_number || 'X'"},
    "order_items": _FREE_LINE | {"tax_amount": "0"},
    "order_items_archive": {"line_number": "t.line_number + 100"},
    "stock_reservations": {"order_id": _SPARE_KEY},
    "document_counters": {"financial_year": "t.financial_year || 'X'"},
    "invoices": {"order_id": _SPARE_KEY, "invoice_number": "'X' || t.id"},
    "invoice_items": _FREE_LINE,
    "credit_accounts": {"retailer_id": "(SELECT id FROM retailers WHERE shop_name = 'Spare')"},
    "credit_holds": {"order_id": _SPARE_KEY},
    # The next link of its chain.
    "credit_ledgers": {
        "seq": "t.seq + 1",
        "previous_balance": "t.running_balance",
        "running_balance": "t.running_balance + t.signed_amount",
        "prev_hash": "t.row_hash",
        "row_hash": "'x'::bytea",
        "idempotency_key": "t.idempotency_key || 'x'",
    },
    "ledger_seals": {"sealed_on": "t.sealed_on + 1"},
    "payments": {"payment_number": "t.payment_number || 'X'", "transaction_id": "NULL"},
    "dues": {
        "ledger_id": _SPARE_ENTRY.format("ADJUSTMENT_CREDIT"),
        "order_id": "NULL",
        "amount": "1",
        "open_amount": "1",
        "state": "'OPEN'",
        "settled_at": "NULL",
    },
    "settlements": {
        "ledger_id": _SPARE_ENTRY.format("ADJUSTMENT_DEBIT"),
        "payment_id": "NULL",
        "amount": "1",
        "open_amount": "1",
        "state": "'OPEN'",
    },
    "payment_allocations": {},
    "credit_notes": {"credit_note_number": "'X' || t.id"},
    # A gram more of the same line, which costs nothing.
    "credit_note_items": {
        name: value for name, value in _FREE_LINE.items() if name != "line_number"
    }
    | {
        "credit_note_id": "(SELECT n.id FROM credit_notes AS n"
        " WHERE n.credit_note_number = 'SPARE-' || t.invoice_id)",
        "quantity": "0.001",
    },
    "credit_scores": {"scored_on": "t.scored_on + 1"},
    "payment_promises": {"state": "'OPEN'", "closed_at": "NULL"},
    "order_proposals": {
        "order_id": _SPARE_KEY,
        "state": "'LAPSED'",
        "decided_at": "now()",
        "new_order_id": _SPARE_KEY,
    },
    "order_requests": {"state": "'GRANTED'", "decided_at": "now()", "order_id": _SPARE_KEY},
    "reminders": {"step": "'OVERDUE_7'"},
    "complaints": {"complaint_number": "t.complaint_number || 'X'"},
    "complaint_lines": {"line_number": "2"},
    "delivery_attempts": {},
    "ledger_checkpoints": {
        "retailer_id": "(SELECT id FROM retailers WHERE shop_name = 'Spare customer')"
    },
    "audit_logs": {},
    "schema_changes": {},
}


def visible(table: Table, actor: Actor) -> str:
    """A condition that holds for exactly the rows that this actor sees."""
    if table.name not in VISIBLE:
        assert len(table.tenant_columns) == 2, f"who sees {table.name}?"
    for_vendor, for_retailer = VISIBLE.get(table.name, _BOTH_SIDES)
    condition = for_vendor if actor.role == "VENDOR" else for_retailer
    return condition.format(vendor=actor.vendor_id, retailer=actor.retailer_id, user=actor.user_id)
