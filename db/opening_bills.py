"""What the books know of a wholesaler's old bills."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

import core.calendar
from core.opening_bills.bills import Imported, OpeningBill
from db.tables.money import credit_ledgers
from db.tables.orders import invoices


def imported(connection: sa.Connection, vendor_id: int) -> dict[tuple[int, str], Imported]:
    """Every opening bill of a vendor, by shop and number."""
    rows = connection.execute(
        sa.select(
            credit_ledgers.c.ledger_number,
            credit_ledgers.c.retailer_id,
            credit_ledgers.c.note,
            credit_ledgers.c.effective_at,
            credit_ledgers.c.due_date,
            credit_ledgers.c.amount,
            credit_ledgers.c.is_reversed,
        ).where(
            credit_ledgers.c.vendor_id == vendor_id,
            credit_ledgers.c.transaction_type == sa.literal_column("'OPENING_BALANCE'"),
        )
    )
    return {
        (row.retailer_id, row.note): Imported(
            row.ledger_number,
            OpeningBill(
                row.retailer_id,
                row.note,
                core.calendar.business_day(row.effective_at),
                row.due_date,
                row.amount,
            ),
            row.is_reversed,
        )
        for row in rows
    }


def invoice_numbers(
    connection: sa.Connection, vendor_id: int, numbers: Sequence[str]
) -> frozenset[str]:
    """Which of these numbers are of bills that were made here."""
    return frozenset(
        connection.scalars(
            sa.select(invoices.c.invoice_number).where(
                invoices.c.vendor_id == vendor_id,
                invoices.c.invoice_number == sa.any_(sa.cast(list(numbers), ARRAY(sa.Text))),
            )
        )
    )
