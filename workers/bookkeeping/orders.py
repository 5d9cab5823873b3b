"""An order before it leaves: placed, accepted, or given up with everything that was set aside for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import db.ledger
import db.locks
import db.orders
import db.people
import db.stock
from core.orders import Quote
from db.rows import Row
from workers.bookkeeping.books import Books


@dataclass(frozen=True, slots=True)
class Placed:
    order_id: int
    order_number: str


@dataclass(frozen=True, slots=True)
class OverLimit:
    """``available`` is what he may still order for, in rupees."""

    available: Decimal


class Blocked:
    """The vendor gives this shop nothing on credit at present."""


@dataclass(frozen=True, slots=True)
class Short:
    """``lines`` name ``vendor_product_id``, what was ``wanted`` and what is ``available``."""

    lines: Sequence[Row]


def place(
    books: Books, *, retailer_id: int, vendor_id: int, quote: Quote, expires_at: datetime
) -> Placed | OverLimit | Blocked | Short:
    """Place an order that holds its credit and its goods, or change nothing. A person must act."""
    assert books.user_id is not None, "an order is placed by somebody"
    attempt = books.connection.begin_nested()
    order = db.orders.insert(
        books.connection,
        retailer_id=retailer_id,
        vendor_id=vendor_id,
        quote=quote,
        placed_by=books.user_id,
        now=books.now,
    )
    hold = db.ledger.hold_credit(books.connection, order.id)
    if not hold.granted:
        attempt.rollback()
        return Blocked() if hold.is_blocked else OverLimit(hold.available)
    short = db.stock.reserve(books.connection, order.id, quote.lines, expires_at)
    if short:
        attempt.rollback()
        return Short(short)
    attempt.commit()
    db.people.note_order(books.connection, retailer_id, books.now)
    return Placed(order.id, order.order_number)


def accept(books: Books, order: Row) -> None:
    """Take a locked, placed order: its goods no longer come free by themselves."""
    db.stock.keep(books.connection, order.id)
    db.orders.move(books.connection, order.id, "ACCEPTED", books.now)


def give_up(books: Books, order: Row, to_status: str, reason: str | None = None) -> None:
    """REJECTED, CANCELLED or EXPIRED, of a locked order that has not left: credit and goods come free.

    The state first: a shop may give back only what it has cancelled.
    """
    db.orders.move(books.connection, order.id, to_status, books.now, close_reason=reason)
    db.ledger.release_credit(books.connection, order.id)
    db.stock.release(books.connection, order.id)
