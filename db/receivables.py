"""Who owes a wholesaler what. Read in one snapshot."""

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

import core.receivables
import db.accounts
import db.dues
from core.payments import Due
from core.receivables import Order, Receivable


def of_vendor(
    connection: sa.Connection, vendor_id: int, today: date, order: Order
) -> Sequence[Receivable]:
    dues: dict[int, list[Due]] = {}
    for row in db.dues.of_vendor(connection, vendor_id):
        dues.setdefault(row.retailer_id, []).append(
            Due(row.ledger_id, row.order_id, row.bill_number, row.due_date, row.open_amount)
        )
    advances = {row.retailer_id: row.amount for row in db.accounts.advances(connection, vendor_id)}
    shops = db.accounts.shops(connection, vendor_id)
    return core.receivables.of_shops(shops, dues, advances, today, order)
