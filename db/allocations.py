"""Which payment, credit note or allowance has paid which bill."""

from collections.abc import Sequence

import sqlalchemy as sa

from core.payments import Allocation
from db.rows import Row
from db.tables.money import dues, payment_allocations, settlements


def unspent(connection: sa.Connection, retailer_id: int, vendor_id: int) -> Sequence[Row]:
    """What an account has paid and no bill has used up, oldest first: ``ledger_id``, ``open_amount``
    and ``named_due_id``, the due it settles first."""
    return connection.execute(
        sa.select(settlements.c.ledger_id, settlements.c.open_amount, settlements.c.named_due_id)
        .where(
            settlements.c.retailer_id == retailer_id,
            settlements.c.vendor_id == vendor_id,
            settlements.c.state == sa.literal_column("'OPEN'"),
        )
        .order_by(settlements.c.ledger_id)
    ).all()


def add(connection: sa.Connection, settlement_id: int, allocations: Sequence[Allocation]) -> None:
    """Spend parts of a settlement; more than there is, or than is open, is refused."""
    if allocations:
        connection.execute(
            sa.text("SELECT allocate_settlement(:settlement_id, :due_ids, :amounts)"),
            {
                "settlement_id": settlement_id,
                "due_ids": [allocation.due_id for allocation in allocations],
                "amounts": [allocation.amount for allocation in allocations],
            },
        )


def orders_touched(
    connection: sa.Connection, retailer_id: int, vendor_id: int, payment_id: int | None = None
) -> Sequence[int]:
    """Ids of the account's orders whose bill is open, and of those that a payment has paid."""
    open_orders = sa.select(dues.c.order_id).where(
        dues.c.retailer_id == retailer_id,
        dues.c.vendor_id == vendor_id,
        dues.c.state == sa.literal_column("'OPEN'"),
        dues.c.order_id.is_not(None),
    )
    paid_orders = (
        sa.select(dues.c.order_id)
        .join(payment_allocations, payment_allocations.c.due_id == dues.c.ledger_id)
        .join(settlements, settlements.c.ledger_id == payment_allocations.c.settlement_id)
        .where(
            settlements.c.payment_id == payment_id,
            payment_allocations.c.state == "ACTIVE",
            dues.c.order_id.is_not(None),
        )
    )
    return connection.scalars(
        open_orders if payment_id is None else open_orders.union(paid_orders)
    ).all()
