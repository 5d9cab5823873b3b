"""Who owes a wholesaler what. Read in one snapshot."""

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

import core.receivables
import db.accounts
import db.dues
from core.receivables import Order, Receivable


def of_vendor(
    connection: sa.Connection, vendor_id: int, today: date, order: Order
) -> Sequence[Receivable]:
    """Each shop that owes him something or has paid in advance."""
    dues = db.dues.of_vendor(connection, vendor_id)
    advances = {row.retailer_id: row.amount for row in db.accounts.advances(connection, vendor_id)}
    shops = db.accounts.shops(connection, vendor_id, with_phones=False)
    return core.receivables.of_shops(shops, dues, advances, today, order)
