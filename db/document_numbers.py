"""Numbers of invoices and credit notes: consecutive per vendor and financial year."""

from typing import Literal

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from db.tables.orders import document_counters


def draw(
    connection: sa.Connection,
    vendor_id: int,
    kind: Literal["INVOICE", "CREDIT_NOTE"],
    financial_year: str,
) -> int:
    """The next number. The counter's row lock lasts until the commit, so a rolled-back transaction
    leaves no gap; nothing slow may follow."""
    number: int = connection.execute(
        insert(document_counters)
        .values(vendor_id=vendor_id, kind=kind, financial_year=financial_year, last_number=1)
        .on_conflict_do_update(
            index_elements=["vendor_id", "kind", "financial_year"],
            set_={"last_number": document_counters.c.last_number + 1},
        )
        .returning(document_counters.c.last_number)
    ).scalar_one()
    return number
