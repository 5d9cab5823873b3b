"""An order before it leaves: placed, accepted, or given up with everything that was set aside for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

import db.ledger
import db.locks
import db.orders
import db.people
import db.proposals
import db.requests
import db.stock
from core.orders import Quote
from db.rows import Row
from workers.bookkeeping.books import Books


@dataclass(frozen=True, slots=True)
class Placed:
    """``is_accepted`` where the vendor placed it himself or takes every order."""

    order_id: int
    order_number: str
    is_accepted: bool = False


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
    books: Books,
    *,
    retailer_id: int,
    vendor_id: int,
    quote: Quote,
    expires_at: datetime,
    accepted: bool = False,
    beyond_limit: bool = False,
) -> Placed | OverLimit | Blocked | Short:
    """Place an order that holds its credit and its goods, or change nothing. A person must act.

    ``accepted``: the vendor places it for the shop, and so has taken it. ``beyond_limit``: he gives credit
    for it that the limit does not allow. What the shop itself places takes its open request back.
    """
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
    hold = db.ledger.hold_credit(books.connection, order.id, beyond_limit=beyond_limit)
    if not hold.granted:
        attempt.rollback()
        return refused(hold)
    if accepted:
        db.orders.move(books.connection, order.id, "ACCEPTED", books.now)
    is_accepted = accepted or db.orders.accept_at_once(books.connection, order.id)
    short = db.stock.reserve(
        books.connection, order.id, quote.lines, None if is_accepted else expires_at
    )
    if short:
        attempt.rollback()
        return Short(short)
    if not accepted:
        db.requests.withdraw(books.connection, retailer_id, vendor_id, books.user_id, books.now)
    attempt.commit()
    db.people.note_order(books.connection, retailer_id, books.now)
    return Placed(order.id, order.order_number, is_accepted)


def refused(hold: Row) -> Blocked | OverLimit:
    """Why credit was not held."""
    return Blocked() if hold.is_blocked else OverLimit(hold.available)


def accept(books: Books, order: Row) -> bool:
    """Take a locked, placed order as it was ordered: its goods no longer come free by themselves. Returns
    whether the shop was asked about something else, which is of no use any more."""
    was_asked = db.proposals.withdraw(books.connection, order.id, books.user_id, books.now)
    db.stock.keep(books.connection, order.id)
    db.orders.move(books.connection, order.id, "ACCEPTED", books.now)
    return was_asked


def give_up(books: Books, order: Row, to_status: str, reason: str | None = None) -> None:
    """REJECTED, CANCELLED or EXPIRED, of a locked order that has not left: credit and goods come free.

    The state first: a shop may give back only what it has cancelled.
    """
    assert order.status in ("PLACED", "ACCEPTED"), f"order {order.id} is {order.status}"
    db.orders.move(books.connection, order.id, to_status, books.now, close_reason=reason)
    db.proposals.withdraw(books.connection, order.id, books.user_id, books.now)
    give_back(books, order)


def give_back(books: Books, order: Row) -> None:
    """Whatever a closed order has set aside comes free."""
    db.ledger.release_credit(books.connection, order.id)
    db.stock.release(books.connection, order.id)
