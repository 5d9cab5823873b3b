"""An order in the place of another one: the vendor sends less than was ordered, or for less, and the shop has
agreed to the rest."""

from collections.abc import Callable
from dataclasses import dataclass

import core.revisions
import db.ledger
import db.locks
import db.orders
import db.people
import db.proposals
import db.stock
from core.orders import Quote
from core.revisions import Changed, Changes
from db.rows import Row
from workers.bookkeeping.books import Books
from workers.bookkeeping.orders import Blocked, OverLimit, Short, refused


@dataclass(frozen=True, slots=True)
class Revised:
    """The new order, which is accepted."""

    order_id: int
    order_number: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class NeedsConsent:
    """The shop has to be asked about these lines of the order: see ``proposals.propose``."""

    line_numbers: frozenset[int]


class NothingLeft:
    """Nothing of the order can go: it is to be rejected, and not changed."""


class NothingChanged:
    """It is what was ordered: it is to be accepted, and not changed."""


def revise(
    books: Books, order: Row, changes: Changes
) -> Revised | NeedsConsent | NothingLeft | NothingChanged | OverLimit | Blocked | Short:
    """The vendor takes a locked order, placed or accepted, with less of some lines or at lower prices. Credit
    and goods of the old order pass to the new one; all of it happens or nothing."""
    changed = as_changed(books, order, changes)
    if changed.disputed:
        return NeedsConsent(changed.disputed)
    quote = changed.quote
    if quote.total <= 0:
        return NothingLeft()
    if quote == db.orders.as_ordered(books.connection, order.id):
        return NothingChanged()

    def accept(new_order_id: int) -> None:
        db.proposals.withdraw(books.connection, order.id, books.user_id, books.now)
        db.orders.move(books.connection, order.id, "REVISED", books.now)
        db.orders.move(books.connection, new_order_id, "ACCEPTED", books.now)

    return replace(books, order, quote, placed_by=books.user_id, accept=accept)


def as_changed(books: Books, order: Row, changes: Changes) -> Changed:
    """The lines of an order with what the vendor says of them."""
    vendor = db.people.vendor(books.connection, order.vendor_id)
    retailer = db.people.retailer(books.connection, order.retailer_id)
    return core.revisions.changed(
        db.orders.as_ordered(books.connection, order.id),
        changes,
        between_states=vendor.state_code != retailer.state_code,
    )


def replace(
    books: Books,
    order: Row,
    quote: Quote,
    *,
    placed_by: int | None,
    accept: Callable[[int], None],
) -> Revised | OverLimit | Blocked | Short:
    """Put a new order in the place of a locked one, or change nothing. ``accept`` takes both to their new
    states. Locks in the system's order: order (held), account, products of both."""
    connection = books.connection
    attempt = connection.begin_nested()
    db.locks.account(connection, order.retailer_id, order.vendor_id)
    new = db.orders.insert(
        connection,
        retailer_id=order.retailer_id,
        vendor_id=order.vendor_id,
        quote=quote,
        placed_by=placed_by,
        now=books.now,
        revision_of=order.id,
    )
    accept(new.id)
    db.ledger.release_credit(connection, order.id)
    hold = db.ledger.hold_credit(connection, new.id)
    if not hold.granted:
        attempt.rollback()
        return refused(hold)
    short = db.stock.replace(connection, order.id, new.id, quote.lines)
    if short:
        attempt.rollback()
        return Short(short)
    attempt.commit()
    return Revised(new.id, new.order_number, quote)
