"""Reminders: which accounts may need one, how an account stands, and which were sent."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import sqlalchemy as sa

import core.calendar
import db.dues
import db.queries
from core.reminders import Reminder, Standing, Step
from db.rows import Row
from db.tables.money import payment_promises, payments, reminders


def candidates(connection: sa.Connection, today: date) -> Sequence[Row]:
    """``retailer_id, vendor_id, due_date, sent`` of accounts that may have to be reminded today, all at
    once and without a lock: each is looked at again by ``standing`` when it is locked."""
    return connection.execute(
        db.queries.read("reminder_candidates"),
        {
            "tomorrow": today + timedelta(days=1),
            "start_of_today": core.calendar.start_of(today),
        },
    ).all()


def standing(connection: sa.Connection, retailer_id: int, vendor_id: int) -> Standing:
    """How an account that is locked stands."""
    bills = db.dues.of_account(connection, retailer_id, vendor_id)
    row = connection.execute(
        sa.select(
            _number_of(
                payment_promises, retailer_id, vendor_id, payment_promises.c.state == "OPEN"
            ).label("open_promises"),
            _number_of(
                payments, retailer_id, vendor_id, payments.c.status.in_(("PENDING", "CLEARING"))
            ).label("waiting_payments"),
            sa.select(sa.func.max(reminders.c.created_at))
            .where(reminders.c.retailer_id == retailer_id, reminders.c.vendor_id == vendor_id)
            .scalar_subquery()
            .label("reminded_at"),
        )
    ).one()
    sent = connection.scalars(
        sa.select(reminders.c.step).where(reminders.c.due_id.in_(b.due_id for b in bills[:1]))
    )
    return Standing(
        bills=bills,
        sent=frozenset(Step(step) for step in sent),
        reminded_at=row.reminded_at,
        open_promises=row.open_promises,
        waiting_payments=row.waiting_payments,
    )


def add(
    connection: sa.Connection, retailer_id: int, vendor_id: int, reminder: Reminder, now: datetime
) -> None:
    """Write down that a step was taken; a second time it is refused."""
    connection.execute(
        sa.insert(reminders).values(
            retailer_id=retailer_id,
            vendor_id=vendor_id,
            due_id=reminder.bill.due_id,
            step=reminder.step,
            amount=reminder.amount,
            created_at=now,
        )
    )


def _number_of(
    table: sa.Table, retailer_id: int, vendor_id: int, condition: sa.ColumnElement[bool]
) -> sa.ScalarSelect[int]:
    return (
        sa.select(sa.func.count())
        .select_from(table)
        .where(table.c.retailer_id == retailer_id, table.c.vendor_id == vendor_id, condition)
        .scalar_subquery()
    )
