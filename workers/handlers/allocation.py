"""Which bills the confirmed payments of an account pay."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

import core.payments
import db.orders
import db.payments


def allocate(
    connection: sa.Connection,
    retailer_id: int,
    vendor_id: int,
    payable: Sequence[int],
    now: datetime,
) -> None:
    """Spend what is left of payments, oldest first, on the bills of ``payable``, oldest due first.

    Those orders and the account must be locked. Advances are spent here too, so a bill that is made
    later is paid at once.
    """
    for payment in db.payments.unallocated(connection, retailer_id, vendor_id):
        dues = db.payments.dues(connection, retailer_id, vendor_id, order_ids=payable)
        allocations = core.payments.allocate(payment.left_over, dues)
        db.payments.add_allocations(connection, payment, allocations, now)
        for allocation in allocations:
            db.orders.set_payment_status(
                connection,
                allocation.order_id,
                "PAID" if allocation.settles else "PARTIALLY_PAID",
            )
