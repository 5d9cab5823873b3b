"""What is to be paid and by when."""

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

import db.orders
from core.payments import Due
from db.rows import Row
from db.tables.money import dues
from db.tables.orders import order_keys

# The literal lets a prepared statement use the indexes of open dues.
IS_OPEN = dues.c.state == sa.literal_column("'OPEN'")


def of_account(connection: sa.Connection, retailer_id: int, vendor_id: int) -> list[Due]:
    """What the account has to pay, oldest due first."""
    rows = connection.execute(
        sa.select(dues)
        .where(dues.c.retailer_id == retailer_id, dues.c.vendor_id == vendor_id, IS_OPEN)
        .order_by(dues.c.due_date, dues.c.ledger_id)
    )
    return [_due(row) for row in rows]


def of_vendor(connection: sa.Connection, vendor_id: int) -> dict[int, list[Due]]:
    """What each of a vendor's shops has to pay, by its id, oldest due first."""
    rows = connection.execute(
        sa.select(dues)
        .where(dues.c.vendor_id == vendor_id, IS_OPEN)
        .order_by(dues.c.due_date, dues.c.ledger_id)
    )
    by_shop: dict[int, list[Due]] = {}
    for row in rows:
        by_shop.setdefault(row.retailer_id, []).append(_due(row))
    return by_shop


def named(connection: sa.Connection, retailer_id: int, vendor_id: int, number: str) -> int | None:
    """The open due that people mean by this number: the order's, or the bill's."""
    return connection.scalar(
        sa.select(dues.c.ledger_id)
        .outerjoin(order_keys, order_keys.c.id == dues.c.order_id)
        .where(
            dues.c.retailer_id == retailer_id,
            dues.c.vendor_id == vendor_id,
            IS_OPEN,
            sa.or_(order_keys.c.order_number == number, dues.c.bill_number == number),
        )
        .order_by(dues.c.due_date, dues.c.ledger_id)
        .limit(1)
    )


def named_of_vendor(connection: sa.Connection, vendor_id: int, number: str) -> Sequence[Row]:
    """The open dues that a vendor means by this number, an order's or a bill's of whichever shop:
    ``ledger_id`` and ``retailer_id``, oldest due first."""
    order = db.orders.standing_of_vendor(connection, vendor_id, number)
    is_meant = dues.c.bill_number == number
    if order is not None:
        is_meant = sa.or_(is_meant, dues.c.order_id == order.id)
    return connection.execute(
        sa.select(dues.c.ledger_id, dues.c.retailer_id)
        .where(dues.c.vendor_id == vendor_id, IS_OPEN, is_meant)
        .order_by(dues.c.due_date, dues.c.ledger_id)
    ).all()


def of_order(connection: sa.Connection, order_id: int) -> Row | None:
    """The due that an order's bill made, whatever has become of it."""
    return connection.execute(sa.select(dues).where(dues.c.order_id == order_id)).one_or_none()


def flag_overdue(connection: sa.Connection, today: date) -> int:
    """Mark what became late; returns how many dues."""
    flagged: int = connection.execute(
        sa.text("SELECT flag_overdue(:today)"), {"today": today}
    ).scalar_one()
    return flagged


def _due(row: Row) -> Due:
    return Due(
        row.ledger_id, row.order_id, row.bill_number, row.bill_date, row.due_date, row.open_amount
    )
