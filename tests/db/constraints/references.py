"""What makes a copy of a row right but for the one reference that is tried, and what breaks that one."""

# Parents of the same account that nothing hangs on (world.py), where a key is a reference too.
_KEY_WITHOUT_ORDER = "(SELECT id FROM order_keys WHERE order_number = 'SPARE')"
_SPARE_SHOP = "(SELECT id FROM retailers WHERE shop_name = 'Spare')"
_ENTRY = (
    "(ledger_id, retailer_id, vendor_id, amount, open_amount)"
    " = (SELECT id, retailer_id, vendor_id, amount, amount FROM credit_ledgers"
    " WHERE idempotency_key = '{key}')"
)

# By table: the columns that become new in this way, and the change.
VALID: dict[str, tuple[tuple[str, ...], str]] = {
    "credit_holds": (("order_id",), f"order_id = {_KEY_WITHOUT_ORDER}"),
    # The first entry of an account that has none.
    "credit_ledgers": (
        ("retailer_id", "invoice_id", "payment_id", "credit_note_id", "reversal_ledger_id"),
        "(retailer_id, vendor_id) = (SELECT retailer_id, vendor_id FROM credit_accounts"
        " WHERE terms_days = 99), seq = 1, previous_balance = 0,"
        r" running_balance = amount, prev_hash = '\x00'",
    ),
    "dues": (("ledger_id", "order_id"), _ENTRY.format(key="spare due") + ", order_id = NULL"),
    "settlements": (
        ("ledger_id", "payment_id"),
        _ENTRY.format(key="spare settlement") + ", payment_id = NULL",
    ),
    "invoices": (("order_id",), f"order_id = {_KEY_WITHOUT_ORDER}"),
    "orders": (("id",), f"id = {_KEY_WITHOUT_ORDER}"),
    # A line of the same bill that the note does not have.
    "credit_note_items": (("line_number",), "line_number = 2"),
    "complaint_lines": (("line_number",), "line_number = 2"),
    "order_proposals": (("order_id",), f"order_id = {_KEY_WITHOUT_ORDER}"),
    "order_requests": (
        (),
        "(retailer_id, vendor_id) = (SELECT retailer_id, vendor_id FROM credit_accounts"
        " WHERE terms_days = 99)",
    ),
    "payment_promises": (("retailer_id",), "state = 'KEPT', closed_at = created_at"),
}

# Where -1 in the first column that does not say whose row it is would break other references too.
BROKEN = {
    "credit_ledgers_payment_fkey": "transaction_type = 'PAYMENT_DEBIT', payment_id = -1,"
    " running_balance = previous_balance - amount",
    "credit_ledgers_invoice_fkey": "(invoice_id, order_id) = (-1, -1)",
    "credit_ledgers_credit_note_fkey": "transaction_type = 'ADJUSTMENT_DEBIT', credit_note_id = -1,"
    " running_balance = previous_balance - amount",
    "order_proposals_new_order_fkey": "state = 'AGREED', decided_at = created_at, new_order_id = -1",
    "order_requests_order_fkey": "state = 'GRANTED', decided_at = created_at, order_id = -1",
    "order_proposals_decided_by_fkey": "state = 'REFUSED', decided_at = created_at, decided_by = -1",
    "order_requests_decided_by_fkey": "state = 'REFUSED', decided_at = created_at, decided_by = -1",
    "credit_ledgers_chain_fkey": "seq = 2",
    "credit_ledgers_reversal_fkey": "transaction_type = 'ADJUSTMENT_CREDIT', reversal_ledger_id = -1",
    "credit_note_items_line_fkey": "line_number = -1",
    # A note on one bill with a line of another bill of this account.
    "credit_note_items_note_fkey": "invoice_id = (SELECT max(i.invoice_id) FROM invoice_items AS i"
    " WHERE (i.retailer_id, i.vendor_id, i.line_number)"
    " = (candidate.retailer_id, candidate.vendor_id, 2))",
    "complaints_credit_note_fkey": "state = 'ACCEPTED', decided_at = created_at, credit_note_id = -1",
    "complaint_lines_line_fkey": "line_number = -1",
    # A shop without an account.
    "order_keys_account_fkey": f"retailer_id = {_SPARE_SHOP}",
}

# References that hold whenever others do, and those that would refuse first.
IMPLIED = {
    # The key of an order is a key of an account.
    "credit_holds_account_fkey": ("credit_holds_order_fkey",),
    # A bill that is not there has an order that is not there.
    "credit_ledgers_invoice_fkey": ("credit_ledgers_order_fkey",),
}
