"""What a vendor proposes instead of what was ordered, and what becomes of the order then."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import core.orders
import db.locks
import db.orders
import db.proposals
from core.orders import Quote
from core.revisions import Changed, Changes
from db.rows import Row
from workers.bookkeeping import orders, revisions
from workers.bookkeeping.books import Books
from workers.bookkeeping.orders import Blocked, OverLimit, Short
from workers.bookkeeping.revisions import Revised


@dataclass(frozen=True, slots=True)
class Proposed:
    """The order as it would be; the shop is asked about ``changed.disputed``."""

    proposal_id: int
    changed: Changed
    quote: Quote


class Impossible:
    """What was proposed is no order: nothing of some line, or far too much money."""


@dataclass(frozen=True, slots=True)
class NotOpen:
    """Somebody was quicker. ``state`` is the proposal's, ``None`` when there is none for whoever asks."""

    state: str | None


@dataclass(frozen=True, slots=True)
class Rejected:
    """Nothing of the order was left, so it is closed and owes nothing."""

    order: Row


def propose(
    books: Books, order: Row, changes: Changes, expires_at: datetime
) -> Proposed | Impossible:
    """Ask the shop about changes of a locked order that need its consent; the last proposal counts. The order
    stays as it is meanwhile, and does not expire."""
    assert books.user_id is not None, "a proposal is somebody's"
    changed = revisions.as_changed(books, order, changes)
    assert changed.disputed, "nobody has to be asked: see revisions.revise"
    quote = changed.quote
    if not core.orders.can_be_ordered(quote):
        return Impossible()
    db.proposals.withdraw(books.connection, order.id, books.user_id, books.now)
    proposal_id = db.proposals.add(
        books.connection,
        order,
        changed,
        proposed_by=books.user_id,
        expires_at=expires_at,
        now=books.now,
    )
    return Proposed(proposal_id, changed, quote)


def agree(books: Books, proposal_id: int) -> Revised | NotOpen | OverLimit | Blocked | Short:
    """The shop agrees: the order is what was proposed, and accepted, since the vendor has proposed it."""
    found = _lock(books, proposal_id)
    if isinstance(found, NotOpen):
        return found
    order, changed = found
    return revisions.replace(
        books,
        order,
        changed.quote,
        placed_by=books.user_id,
        accept=lambda new_order_id: db.proposals.decide(
            books.connection, proposal_id, "AGREED", new_order_id
        ),
    )


def refuse(books: Books, proposal_id: int) -> Revised | Rejected | NotOpen:
    """The shop does not agree: the order goes without the disputed lines."""
    return _go_without(books, proposal_id, "REFUSED")


def lapse(books: Books, proposal_id: int) -> Revised | Rejected | NotOpen:
    """Nobody has answered until the proposal's time was over: the order goes without the disputed lines."""
    return _go_without(books, proposal_id, "LAPSED")


def _go_without(
    books: Books, proposal_id: int, state: Literal["REFUSED", "LAPSED"]
) -> Revised | Rejected | NotOpen:
    found = _lock(books, proposal_id)
    if isinstance(found, NotOpen):
        return found
    order, changed = found
    if changed.undisputed.total > 0:
        revised = revisions.replace(
            books,
            order,
            changed.undisputed,
            # Where nobody acts it goes on in the name of the person who ordered.
            placed_by=order.placed_by if books.user_id is None else books.user_id,
            accept=lambda new_order_id: db.proposals.decide(
                books.connection, proposal_id, state, new_order_id
            ),
        )
        if isinstance(revised, Revised):
            return revised
    db.proposals.decide(books.connection, proposal_id, state, None)
    orders.give_back(books, order)
    return Rejected(order)


def _lock(books: Books, proposal_id: int) -> tuple[Row, Changed] | NotOpen:
    """The order of an open proposal, locked, and its lines as they were proposed."""
    proposal = db.proposals.find(books.connection, proposal_id)
    if proposal is None:
        return NotOpen(None)
    order = db.locks.order(books.connection, proposal.order_id, proposal.vendor_id)
    # Whoever had the order before may have closed it.
    proposal = db.proposals.find(books.connection, proposal_id)
    if order is None or proposal is None or proposal.state != "OPEN":
        return NotOpen(None if proposal is None else proposal.state)
    return order, db.proposals.changed(books.connection, proposal_id)
