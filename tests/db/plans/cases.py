"""Which query is asked, by whom, and which index has to answer it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

import db.clock
from db.engine import Actor
from db.rows import Row

# The account with 100,000 entries is theirs: shop 1 and vendor 1.
RETAILER = Actor("RETAILER", user_id=151, retailer_id=1)
VENDOR = Actor("VENDOR", user_id=1, vendor_id=1)
# Whom no policy binds: what an index can do at all.
SUPERUSER = None


@dataclass(frozen=True, slots=True)
class Examples:
    """Rows of the filled database that calls are about."""

    now: datetime
    # A message that waits to be answered, and one that waits to be sent.
    received_message: Row
    pending_message: Row
    # One that was accepted and is to be reported on.
    accepted_message: Row
    # Of the first vendor.
    order_to_accept: Row
    order_to_load: Row
    claim_to_decide: Row
    # A payment of the first account that bears a reference of the bank, and anybody's cheque.
    transfer: Row
    cheque: Row
    # A payment of the first account and the entry that it made; a bill of it that has a credit note.
    posted_payment: Row
    credited_bill: Row
    # A due of the first account that is open, and a settlement that something is left of.
    open_due: Row
    unspent: Row
    # Of another shop, with few entries.
    short_account: Row


Call = Callable[[sa.Connection, Examples], object]


@dataclass(frozen=True, slots=True)
class Case:
    """One query. ``asks`` completes the sentence "the retailer ...". Each of ``indexes`` has to be used,
    and at most ``buffers`` pages of 8 kB may be looked at."""

    asks: str
    actor: Actor | None
    indexes: tuple[str, ...]
    buffers: int
    call: Call

    @property
    def who(self) -> str:
        return self.actor.role.lower() if self.actor else "superuser"

    def missing(self, used: set[str]) -> list[str]:
        """Intended indexes that were not used; "a or b" where two are equally good."""
        return [index for index in self.indexes if used.isdisjoint(index.split(" or "))]

    def __str__(self) -> str:
        return f"the {self.who} {self.asks}"


def by(*actors: Actor | None) -> Callable[..., list[Case]]:
    """Makes the same case for each of several actors."""

    def cases(asks: str, indexes: str | tuple[str, ...], *, buffers: int, call: Call) -> list[Case]:
        names = (indexes,) if isinstance(indexes, str) else indexes
        return [Case(asks, actor, names, buffers, call) for actor in actors]

    return cases


def query(statement: str, **values: Any) -> Call:
    """A statement as it stands."""
    return lambda connection, _: connection.execute(sa.text(statement), values).all()


def look_around(connection: sa.Connection) -> Examples:
    def row(statement: str) -> Row:
        return connection.execute(sa.text(f"{statement} LIMIT 1")).one()

    message = "SELECT * FROM whatsapp_messages WHERE state = '{}' ORDER BY id DESC"
    order = (
        "SELECT * FROM orders WHERE status = '{}' AND (retailer_id, vendor_id) = (1, 1) ORDER BY id"
    )
    return Examples(
        now=db.clock.now(connection),
        received_message=row(message.format("RECEIVED")),
        pending_message=row(message.format("PENDING")),
        accepted_message=row(message.format("ACCEPTED")),
        order_to_accept=row(order.format("PLACED")),
        order_to_load=row(order.format("ACCEPTED")),
        claim_to_decide=row(
            "SELECT * FROM payments WHERE status = 'PENDING' AND vendor_id = 1 ORDER BY id"
        ),
        transfer=row(
            "SELECT * FROM payments WHERE (retailer_id, vendor_id) = (1, 1)"
            " AND transaction_id IS NOT NULL AND status = 'CONFIRMED' ORDER BY id"
        ),
        cheque=row("SELECT * FROM payments WHERE status = 'CLEARING' ORDER BY id"),
        posted_payment=row(
            "SELECT * FROM credit_ledgers WHERE transaction_type = 'PAYMENT_DEBIT'"
            " AND (retailer_id, vendor_id) = (1, 1) ORDER BY id"
        ),
        credited_bill=row(
            "SELECT i.* FROM invoices AS i JOIN credit_notes AS n ON n.invoice_id = i.id"
            " WHERE (i.retailer_id, i.vendor_id) = (1, 1) ORDER BY i.id"
        ),
        open_due=row(
            "SELECT * FROM dues WHERE state = 'OPEN' AND (retailer_id, vendor_id) = (1, 1)"
            " ORDER BY ledger_id"
        ),
        unspent=row(
            "SELECT * FROM settlements WHERE state = 'OPEN' AND (retailer_id, vendor_id) = (1, 1)"
        ),
        short_account=row(
            "SELECT * FROM credit_accounts WHERE last_seq BETWEEN 5 AND 50 ORDER BY 1, 2"
        ),
    )
