"""What a vendor's day came to. Each figure is one query that reads that day only."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

from core.calendar import start_of
from core.money import ZERO
from core.summaries import Day, Figure
from db.dues import IS_OPEN
from db.tables.money import dues, payments
from db.tables.orders import credit_notes, invoices, orders


def of_vendor(connection: sa.Connection, vendor_id: int, day: date) -> Day:
    """A business day of a vendor's; today's is as it is until now."""
    of_orders = orders.c.vendor_id == vendor_id
    return Day(
        day=day,
        # An order that was revised is placed once, as the one that took its place.
        placed=_figure(
            connection,
            orders.c.total,
            of_orders,
            _within(orders.c.created_at, day),
            orders.c.status != "REVISED",
        ),
        accepted=_figure(
            connection,
            orders.c.total,
            of_orders,
            _within(orders.c.accepted_at, day),
            orders.c.status != "REVISED",
        ),
        dispatched=_figure(
            connection,
            invoices.c.total,
            invoices.c.vendor_id == vendor_id,
            invoices.c.invoice_date == day,
            invoices.c.status == "ISSUED",
        ),
        delivered=_figure(
            connection,
            invoices.c.total,
            of_orders,
            _within(orders.c.delivered_at, day),
            invoices.c.order_id == orders.c.id,
        ),
        received=_received(connection, vendor_id, day),
        credited=_figure(
            connection,
            credit_notes.c.total,
            credit_notes.c.vendor_id == vendor_id,
            credit_notes.c.note_date == day,
        ),
        new_overdue=_figure(
            connection,
            dues.c.open_amount,
            dues.c.vendor_id == vendor_id,
            dues.c.due_date == day - timedelta(days=1),
            IS_OPEN,
        ),
    )


def _figure(
    connection: sa.Connection, amount: sa.Column[Decimal], *conditions: sa.ColumnElement[bool]
) -> Figure:
    row = connection.execute(
        sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(amount), ZERO)).where(*conditions)
    ).one()
    return Figure(*row)


def _received(connection: sa.Connection, vendor_id: int, day: date) -> dict[str, Figure]:
    """By method, in the order of the alphabet; a payment that was taken back was not received."""
    rows = connection.execute(
        sa.select(
            payments.c.payment_method,
            sa.func.count().label("payments"),
            sa.func.sum(payments.c.amount).label("total"),
        )
        .where(
            payments.c.vendor_id == vendor_id,
            _within(payments.c.paid_at, day),
            payments.c.status == "CONFIRMED",
            sa.not_(payments.c.is_reversed),
        )
        .group_by(payments.c.payment_method)
        .order_by(payments.c.payment_method)
    )
    return {row.payment_method: Figure(row.payments, row.total) for row in rows}


def _within(at: sa.Column[datetime], day: date) -> sa.ColumnElement[Any]:
    return sa.and_(at >= start_of(day), at < start_of(day + timedelta(days=1)))
