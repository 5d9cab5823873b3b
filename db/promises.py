"""Promises to pay, of which an account has at most one open."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

import sqlalchemy as sa

import core.calendar
from db.rows import Row
from db.tables.money import payment_promises, payments

promises = payment_promises.c

# The literal lets a prepared statement use the indexes of open promises.
IS_OPEN = promises.state == sa.literal_column("'OPEN'")


def give(
    connection: sa.Connection,
    *,
    retailer_id: int,
    vendor_id: int,
    promised_on: date,
    amount: Decimal | None,
    promised_by: int | None,
    now: datetime,
) -> None:
    """Note a promise on an account that is locked. It takes the place of the one that is open."""
    connection.execute(
        sa.update(payment_promises)
        .where(promises.retailer_id == retailer_id, promises.vendor_id == vendor_id, IS_OPEN)
        .values(state="REPLACED", closed_at=now)
    )
    connection.execute(
        sa.insert(payment_promises).values(
            retailer_id=retailer_id,
            vendor_id=vendor_id,
            promised_on=promised_on,
            amount=amount,
            promised_by=promised_by,
            created_at=now,
        )
    )


def open_of_account(connection: sa.Connection, retailer_id: int, vendor_id: int) -> Row | None:
    """The shop's word that stands, if it has given one."""
    return connection.execute(
        sa.select(payment_promises).where(
            promises.retailer_id == retailer_id, promises.vendor_id == vendor_id, IS_OPEN
        )
    ).one_or_none()


def over(connection: sa.Connection, today: date) -> Sequence[Row]:
    """Open promises whose day is over, the oldest first."""
    return connection.execute(
        sa.select(payment_promises)
        .where(promises.promised_on < today, IS_OPEN)
        .order_by(promises.promised_on, promises.id)
    ).all()


def is_open(connection: sa.Connection, promise_id: int) -> bool:
    return bool(connection.scalar(sa.select(sa.exists().where(promises.id == promise_id, IS_OPEN))))


def money_since(connection: sa.Connection, promise: Row) -> tuple[Decimal, Decimal]:
    """What was noted since the promise was given and paid before its day was over, in rupees: what has
    come, and what waits for the vendor's word or the bank's."""
    given_on = core.calendar.business_day(promise.created_at)
    came = payments.c.status == "CONFIRMED"
    waits = payments.c.status.in_(("PENDING", "CLEARING"))
    row = connection.execute(
        sa.select(
            sa.func.coalesce(sa.func.sum(payments.c.amount).filter(came), 0),
            sa.func.coalesce(sa.func.sum(payments.c.amount).filter(waits), 0),
        ).where(
            payments.c.retailer_id == promise.retailer_id,
            payments.c.vendor_id == promise.vendor_id,
            sa.not_(payments.c.is_reversed),
            payments.c.created_at >= promise.created_at,
            # What comes by the bank's list bears a date and no time.
            payments.c.paid_at >= core.calendar.start_of(given_on),
            payments.c.paid_at < core.calendar.start_of(promise.promised_on + timedelta(days=1)),
        )
    ).one()
    return row[0], row[1]


def close(connection: sa.Connection, promise_id: int, state: str, now: datetime) -> None:
    """KEPT or BROKEN, on a promise that is open and whose account is locked."""
    connection.execute(
        sa.update(payment_promises)
        .where(promises.id == promise_id, IS_OPEN)
        .values(state=state, closed_at=now)
    )
