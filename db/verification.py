"""The proof of the books: every chain, balance, hold, allocation, reservation and seal recomputed.

Chains are proved in stretches of some thousand entries, so that a long ledger streams through; each
account from where the last proof ended, or in full. Everything else is compared in a few queries.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import sqlalchemy as sa

import db.engine
import db.queries
from db.tables.people import retailers, vendors

# Entries in one piece of work: long enough that the question costs nothing, short enough that the
# progress moves.
PIECE = 20_000
# As many as there are cores to spare on a small machine.
CONNECTIONS = 2


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the books contradict themselves. ``position`` is the entry's sequence, or the id
    of the row that ``kind`` names."""

    kind: str
    retailer_id: int | None
    vendor_id: int | None
    position: int | None
    expected: str | None
    found: str | None


@dataclass(frozen=True, slots=True)
class Proof:
    """What was looked at, and what is wrong."""

    accounts: int
    entries: int
    breaks: tuple[Break, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What people call the two sides of an account."""

    shops: dict[int, str]
    vendors: dict[int, str]

    def account(self, one: Break) -> str:
        """``Gupta Kirana at Sharma Traders``; whichever side there is."""
        shop = self.shops.get(one.retailer_id or 0)
        vendor = self.vendors.get(one.vendor_id or 0)
        return " at ".join(name for name in (shop, vendor) if name)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Entries ``first_seq`` to ``last_seq`` of an account."""

    retailer_id: int
    vendor_id: int
    first_seq: int
    last_seq: int

    @property
    def length(self) -> int:
        return self.last_seq - self.first_seq + 1


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to prove. ``entries`` counts those of all pieces."""

    accounts: int
    heads: Sequence[tuple[int, int, int]]
    pieces: Sequence[Sequence[Stretch]]

    @property
    def entries(self) -> int:
        return sum(stretch.length for piece in self.pieces for stretch in piece)


def plan(engine: sa.Engine, *, full: bool) -> Plan:
    """How far every account has come by now, and what of it is to be proved: everything, or what is
    later than the last proof."""
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        accounts = connection.execute(db.queries.read("accounts_to_prove")).all()
    stretches = [
        stretch
        for row in accounts
        for stretch in _stretches(
            row.retailer_id, row.vendor_id, 1 if full else row.proved_seq, row.last_seq
        )
    ]
    heads = [(row.retailer_id, row.vendor_id, row.last_seq) for row in accounts]
    return Plan(len(accounts), heads, list(_pieces(stretches)))


def prove(engine: sa.Engine, planned: Plan, advance: Callable[[int], None]) -> Proof:
    """Carry out a plan; ``advance`` is told how many entries more are done.

    What is posted meanwhile is left for the next time. Sound accounts are remembered as far as they
    were proved.
    """
    breaks: list[Break] = []
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        books = pool.submit(_books, engine)
        chains = {pool.submit(_chains, engine, piece): piece for piece in planned.pieces}
        for done in as_completed(chains):
            breaks += done.result()
            advance(sum(stretch.length for stretch in chains[done]))
        breaks += books.result()
    broken = {(one.retailer_id, one.vendor_id) for one in breaks}
    _remember(engine, [head for head in planned.heads if head[:2] not in broken])
    in_order = sorted(
        breaks, key=lambda b: (b.vendor_id or 0, b.retailer_id or 0, b.kind, b.position or 0)
    )
    return Proof(planned.accounts, planned.entries, tuple(in_order))


def names(engine: sa.Engine, breaks: Iterable[Break]) -> Names:
    """The shops and vendors that breaks are about."""
    shop_ids = {one.retailer_id for one in breaks} - {None}
    vendor_ids = {one.vendor_id for one in breaks} - {None}
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        shops = connection.execute(
            sa.select(retailers.c.id, retailers.c.shop_name).where(retailers.c.id.in_(shop_ids))
        )
        sellers = connection.execute(
            sa.select(vendors.c.id, vendors.c.name).where(vendors.c.id.in_(vendor_ids))
        )
        return Names(
            {row.id: row.shop_name for row in shops}, {row.id: row.name for row in sellers}
        )


def _stretches(
    retailer_id: int, vendor_id: int, first_seq: int, last_seq: int
) -> Iterator[Stretch]:
    """Cut into lengths that share their ends: each proves the link to the next."""
    while last_seq - first_seq >= PIECE:
        end = first_seq + PIECE - 1
        yield Stretch(retailer_id, vendor_id, first_seq, end)
        first_seq = end
    if first_seq <= last_seq:
        yield Stretch(retailer_id, vendor_id, first_seq, last_seq)


def _pieces(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """Short stretches are proved together; an account is in a piece once, since the query links what
    it finds of an account."""
    piece: list[Stretch] = []
    length = 0
    for stretch in stretches:
        is_there = bool(piece) and (piece[-1].retailer_id, piece[-1].vendor_id) == (
            stretch.retailer_id,
            stretch.vendor_id,
        )
        if piece and (is_there or length + stretch.length > PIECE):
            yield piece
            piece, length = [], 0
        piece.append(stretch)
        length += stretch.length
    if piece:
        yield piece


def _chains(engine: sa.Engine, piece: Sequence[Stretch]) -> list[Break]:
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        rows = connection.execute(
            db.queries.read("chain_breaks"),
            {
                "retailer_ids": [stretch.retailer_id for stretch in piece],
                "vendor_ids": [stretch.vendor_id for stretch in piece],
                "first_seqs": [stretch.first_seq for stretch in piece],
                "last_seqs": [stretch.last_seq for stretch in piece],
            },
        )
        return [Break(*row) for row in rows]


def _books(engine: sa.Engine) -> list[Break]:
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        return [Break(*row) for row in connection.exec_driver_sql(_book_breaks())]


def _remember(engine: sa.Engine, heads: Sequence[tuple[int, int, int]]) -> None:
    with db.engine.transaction(engine, db.engine.SYSTEM) as connection:
        connection.execute(
            sa.text("SELECT save_ledger_checkpoints(:retailer_ids, :vendor_ids, :seqs)"),
            {
                "retailer_ids": [head[0] for head in heads],
                "vendor_ids": [head[1] for head in heads],
                "seqs": [head[2] for head in heads],
            },
        )


@cache
def _book_breaks() -> str:
    """The query of the view as it was shipped: the view in the database could have been changed."""
    text = (files("db") / "sql" / "views" / "book_breaks.sql").read_text("utf-8")
    _, query = text.split(" AS\n", 1)
    query, _ = query.split(";\n\nALTER VIEW", 1)
    return query.replace("%", "%%")
