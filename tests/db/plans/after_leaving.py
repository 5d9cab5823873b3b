"""What runs after goods have left, and what a vendor asks of his day."""

from datetime import date

import db.bill_lines
import db.complaints
import db.credit_notes
import db.delivery_attempts
import db.receivables
import db.shop_accounts
import db.statements
import db.summaries
from core.calendar import business_day
from core.complaints import since
from core.receivables import Order
from tests.db.plans.cases import RETAILER, VENDOR, Case, Examples, by

as_vendor = by(VENDOR)
as_parties = by(RETAILER, VENDOR)


def today(examples: Examples) -> date:
    return business_day(examples.now)


CASES: list[Case] = [
    *as_parties(
        "reads which bills can be complained about",
        ("invoices_account_invoice_date_idx", "orders_pkey"),
        buffers=120,
        call=lambda c, x: db.complaints.bills(c, 1, 1, since(today(x))),
    ),
    *as_parties(
        "reads the lines of a bill with their packs",
        ("invoice_items_pkey or invoice_items_parties_key", "order_items_pkey"),
        buffers=60,
        call=lambda c, x: db.bill_lines.of_bill(c, x.credited_bill),
    ),
    *as_parties(
        "looks for open complaints about a bill",
        "complaints_invoice_id_idx",
        buffers=20,
        call=lambda c, x: db.complaints.open_on(c, x.credited_bill.id),
    ),
    *as_vendor(
        "adds up what was credited of a bill since a complaint",
        "credit_note_items_invoice_id_idx",
        buffers=60,
        call=lambda c, x: db.credit_notes.credited_since(c, x.credited_bill.id, x.now),
    ),
    *as_parties(
        "reads what the shop has complained about",
        "complaints_account_created_at_idx",
        buffers=120,
        call=lambda c, _: db.complaints.of_shop(c, 1, 1),
    ),
    *as_vendor(
        "reads the complaints that wait for him",
        "complaints_vendor_id_open_idx",
        buffers=400,
        call=lambda c, _: db.complaints.waiting(c, 1),
    ),
    *as_vendor(
        "finds a complaint by its number",
        "complaints_complaint_number_key",
        buffers=20,
        call=lambda c, _: db.complaints.numbered(c, 1, "C-97000"),
    ),
    *as_vendor(
        "counts how often orders were brought in vain",
        "delivery_attempts_order_id_idx",
        buffers=60,
        call=lambda c, _: db.delivery_attempts.counts(c, list(range(99_990, 100_001))),
    ),
    *as_vendor(
        "reads his day",
        (
            "orders_vendor_id_created_at_idx",
            "orders_vendor_id_accepted_at_idx",
            "orders_vendor_id_delivered_at_idx",
            "invoices_vendor_id_invoice_date_idx",
            "payments_vendor_id_paid_at_idx",
            "credit_notes_vendor_id_note_date_idx",
            "dues_vendor_id_open_idx",
        ),
        buffers=600,
        call=lambda c, x: db.summaries.of_vendor(c, 1, today(x)),
    ),
    *as_parties(
        "looks at the shop's account",
        ("dues_account_open_idx", "credit_ledgers_account_seq_key or credit_ledgers_chain_key"),
        buffers=400,
        call=lambda c, x: db.shop_accounts.of_shop(c, 1, 1, today(x)),
    ),
    *as_vendor(
        "lists what his shops owe by age",
        "dues_vendor_id_open_idx",
        # Thousands of dues of all his shops.
        buffers=6000,
        call=lambda c, x: db.receivables.of_vendor(c, 1, today(x), Order.OLDEST),
    ),
    *as_parties(
        "reads the statement of a month",
        (
            "credit_ledgers_account_created_at_idx",
            "credit_ledgers_account_seq_key or credit_ledgers_chain_key",
        ),
        buffers=4000,
        call=lambda c, x: db.statements.of_account(
            c, 1, 1, first=since(today(x)), last=None, today=today(x)
        ),
    ),
]
