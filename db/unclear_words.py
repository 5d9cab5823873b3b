"""What was not understood of orders, counted."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from core.unclear_words import ROWS_MAX, Outcome, UnclearWords
from db.tables.catalogue import products, unclear_words, vendor_products
from db.tables.people import vendors


@dataclass(frozen=True, slots=True)
class Counted:
    """``times`` since the first day; ``sku`` and ``name`` of what an answer chose."""

    words: str
    outcome: Outcome
    times: int
    first_seen_on: date
    last_seen_on: date
    vendor_code: str
    sku: str | None
    name: str | None


def note(connection: sa.Connection, vendor_id: int, rows: Sequence[UnclearWords]) -> None:
    """Count what was not understood in one turn with this vendor; of more than a message can have, the
    first. Once in a transaction and at its end, because the counters are locked until it is over."""
    if not rows:
        return
    connection.execute(
        sa.text("SELECT note_unclear_words(:vendor_id, :rows)"),
        {
            "vendor_id": vendor_id,
            "rows": json.dumps(
                [
                    {
                        "words": row.words,
                        "outcome": row.outcome,
                        "vendor_product_id": row.vendor_product_id,
                    }
                    for row in rows[:ROWS_MAX]
                ]
            ),
        },
    )


def top(
    connection: sa.Connection, vendor_id: int | None, outcome: Outcome, limit: int, since: date
) -> list[Counted]:
    """What was said most often among what was said on this day or later; of one vendor, or of all."""
    often = _most_often(vendor_id, outcome, limit, since)
    row = often.c
    found = connection.execute(
        sa.select(
            row.words,
            row.outcome,
            row.times,
            row.first_seen_on,
            row.last_seen_on,
            vendors.c.vendor_code,
            vendor_products.c.sku,
            sa.func.coalesce(vendor_products.c.name, products.c.name).label("name"),
        )
        .join(vendors, vendors.c.id == row.vendor_id)
        .outerjoin(
            vendor_products,
            sa.and_(
                vendor_products.c.id == row.vendor_product_id,
                vendor_products.c.vendor_id == row.vendor_id,
            ),
        )
        .outerjoin(products, products.c.id == vendor_products.c.product_id)
        .order_by(*_often_first(often))
    )
    return [Counted(each.words, Outcome(each.outcome), *each[2:]) for each in found]


def _most_often(vendor_id: int | None, outcome: Outcome, limit: int, since: date) -> sa.CTE:
    """Chosen before they are joined with what they chose: only a few of many thousand are shown."""
    row = unclear_words.c
    return (
        sa.select(unclear_words)
        .where(
            row.outcome == outcome,
            row.last_seen_on >= since,
            sa.true() if vendor_id is None else row.vendor_id == vendor_id,
        )
        .order_by(*_often_first(unclear_words))
        .limit(limit)
        .cte("often")
    )


def _often_first(rows: sa.FromClause) -> tuple[sa.ColumnElement[object], ...]:
    row = rows.c
    return (row.times.desc(), row.last_seen_on.desc(), row.words.asc(), row.id.asc())


def forget(connection: sa.Connection, before: date) -> int:
    """Remove what nobody has said since before this day; returns how many."""
    gone: int = connection.execute(
        sa.text("SELECT forget_unclear_words(:before)"), {"before": before}
    ).scalar_one()
    return gone
