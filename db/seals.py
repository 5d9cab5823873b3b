"""Seals: what the head of each account was at the end of a day, kept here and outside.

A chain shows every change but one: a superuser who recomputes all of it, or cuts off its end and sets
the head back. He is contradicted by a seal, and where he rewrites the seals too, by their copy outside
the database.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import sqlalchemy as sa

from db.tables.money import credit_ledgers, ledger_seals


@dataclass(frozen=True, slots=True)
class Seal:
    """The head of one account. ``last_hash`` in hexadecimal digits, as people can copy it."""

    retailer_id: int
    vendor_id: int
    sealed_on: date
    last_seq: int
    balance: Decimal
    last_hash: str


def seal(connection: sa.Connection, day: date) -> int:
    """Seal every account that has moved since its last seal; returns how many."""
    sealed: int = connection.execute(sa.text("SELECT seal_ledger(:day)"), {"day": day}).scalar_one()
    return sealed


def of_day(connection: sa.Connection, day: date) -> list[Seal]:
    """The seals of a day, to be written outside the database."""
    rows = connection.execute(
        sa.select(ledger_seals)
        .where(ledger_seals.c.sealed_on == day)
        .order_by(ledger_seals.c.retailer_id, ledger_seals.c.vendor_id)
    )
    return [
        Seal(
            retailer_id=row.retailer_id,
            vendor_id=row.vendor_id,
            sealed_on=row.sealed_on,
            last_seq=row.last_seq,
            balance=row.balance,
            last_hash=row.last_hash.hex(),
        )
        for row in rows
    ]


def contradicted(connection: sa.Connection, seals: Iterable[Seal]) -> list[Seal]:
    """Those seals, of this database or of a copy outside, whose entry the ledger no longer has."""
    return [one for one in seals if not _stands(connection, one)]


def _stands(connection: sa.Connection, one: Seal) -> bool:
    entry = credit_ledgers.c
    return bool(
        connection.scalar(
            sa.select(
                sa.exists().where(
                    entry.retailer_id == one.retailer_id,
                    entry.vendor_id == one.vendor_id,
                    entry.seq == one.last_seq,
                    entry.running_balance == one.balance,
                    entry.row_hash == bytes.fromhex(one.last_hash),
                )
            )
        )
    )
