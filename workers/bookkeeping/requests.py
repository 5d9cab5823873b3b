"""What a shop asks its vendor for where credit or stock do not suffice, and what he says to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

import core.calendar
import core.orders
import db.catalogue
import db.locks
import db.people
import db.requests
from core.orders import Quote, Wish
from db.requests import Reason
from db.rows import Row
from workers.bookkeeping import orders
from workers.bookkeeping.books import Books
from workers.bookkeeping.orders import Blocked, Placed, Short


@dataclass(frozen=True, slots=True)
class Granted:
    """``placed`` is accepted, and the shop holds it beyond its limit if need be."""

    request: Row
    placed: Placed
    quote: Quote


@dataclass(frozen=True, slots=True)
class TotalChanged:
    """The goods cost something else today, so the shop has to ask again. ``asked`` is in rupees."""

    asked: Decimal
    quote: Quote


@dataclass(frozen=True, slots=True)
class NotSold:
    """These vendor products can no longer be ordered, or not in the unit that was said."""

    vendor_product_ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class Closed:
    """The request as it was before it was refused, or lapsed."""

    request: Row


@dataclass(frozen=True, slots=True)
class NotOpen:
    """Somebody was quicker. ``state`` is the request's, ``None`` when there is none for whoever asks."""

    state: str | None


def ask(
    books: Books,
    *,
    retailer_id: int,
    vendor_id: int,
    wishes: Sequence[Wish],
    total: Decimal,
    reason: Reason,
    expires_at: datetime,
) -> int:
    """Note what a shop asks for, at the total that it was told; returns the request's id. The last word
    counts."""
    assert books.user_id is not None, "a request is somebody's"
    db.locks.account(books.connection, retailer_id, vendor_id)
    db.requests.withdraw(books.connection, retailer_id, vendor_id, books.user_id, books.now)
    return db.requests.add(
        books.connection,
        retailer_id=retailer_id,
        vendor_id=vendor_id,
        wishes=wishes,
        total=total,
        reason=reason,
        requested_by=books.user_id,
        expires_at=expires_at,
        now=books.now,
    )


def grant(
    books: Books, request_id: int
) -> Granted | Blocked | Short | TotalChanged | NotSold | NotOpen:
    """The vendor gives what was asked for: an order at today's prices, accepted, whatever the limit says. A
    blocked shop he unblocks first, and goods that are not there he does not give."""
    request = _lock(books, request_id)
    if isinstance(request, NotOpen):
        return request
    quote = _today(books, request)
    if isinstance(quote, NotSold):
        return quote
    if quote.total != request.total:
        return TotalChanged(request.total, quote)
    placed = orders.place(
        books,
        retailer_id=request.retailer_id,
        vendor_id=request.vendor_id,
        quote=quote,
        # It is accepted, so that nothing expires.
        expires_at=books.now,
        accepted=True,
        beyond_limit=True,
    )
    if not isinstance(placed, Placed):
        assert not isinstance(placed, orders.OverLimit), "the vendor goes beyond the limit"
        return placed
    db.requests.decide(
        books.connection, request_id, "GRANTED", books.user_id, books.now, placed.order_id
    )
    return Granted(request, placed, quote)


def refuse(books: Books, request_id: int) -> Closed | NotOpen:
    """The vendor does not give it. Nothing was set aside for it."""
    return _close(books, request_id, "REFUSED")


def lapse(books: Books, request_id: int) -> Closed | NotOpen:
    """Nobody has answered until the request's time was over."""
    return _close(books, request_id, "LAPSED")


def _close(books: Books, request_id: int, state: Literal["REFUSED", "LAPSED"]) -> Closed | NotOpen:
    request = _lock(books, request_id)
    if isinstance(request, NotOpen):
        return request
    db.requests.decide(books.connection, request_id, state, books.user_id, books.now)
    return Closed(request)


def _lock(books: Books, request_id: int) -> Row | NotOpen:
    """An open request whose account is locked."""
    request = db.requests.find(books.connection, request_id)
    if request is None:
        return NotOpen(None)
    db.locks.account(books.connection, request.retailer_id, request.vendor_id)
    # Whoever had the account before may have closed it.
    request = db.requests.find(books.connection, request_id)
    if request is None or request.state != "OPEN":
        return NotOpen(None if request is None else request.state)
    return request


def _today(books: Books, request: Row) -> Quote | NotSold:
    vendor = db.people.vendor(books.connection, request.vendor_id)
    retailer = db.people.retailer(books.connection, request.retailer_id)
    wishes = db.requests.wishes(request)
    offers = db.catalogue.offers(
        books.connection,
        vendor.id,
        [wish.vendor_product_id for wish in wishes],
        core.calendar.business_day(books.now),
        charges_gst=vendor.charges_gst,
    )
    gone = [
        wish.vendor_product_id
        for wish in wishes
        if wish.vendor_product_id not in offers
        or core.orders.in_product_unit(offers[wish.vendor_product_id], wish.quantity, wish.unit)
        is None
    ]
    if gone:
        return NotSold(gone)
    return core.orders.quote(
        wishes, offers, between_states=vendor.state_code != retailer.state_code
    )
