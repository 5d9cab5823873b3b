"""Credit scores: what they are made of, and the record of them."""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

import db.queries
from core.credit import LOOK_BACK, Facts, Score

_FACTS = db.queries.read("score_facts").bindparams(
    sa.bindparam("day", type_=sa.Date), sa.bindparam("since", type_=sa.Date)
)
_RECORD = sa.text(
    "SELECT record_credit_score(:retailer_id, :day, :score, :risk_category, :reasons)"
).bindparams(sa.bindparam("reasons", type_=JSONB))


def facts(connection: sa.Connection, day: date) -> dict[int, Facts]:
    """What is known of every shop on this day, by its id, in the order of the ids."""
    rows = connection.execute(_FACTS, {"day": day, "since": day - LOOK_BACK})
    return {
        row.retailer_id: Facts(
            days_late=tuple(row.days_late),
            payments=row.payments,
            broken_promises=row.broken_promises,
            returned_cheques=row.returned_cheques,
            used=row.used,
            limit=row.credit_limit,
            months=row.months,
        )
        for row in rows
    }


def record(connection: sa.Connection, retailer_id: int, day: date, score: Score) -> bool:
    """Write down a shop's score with its reasons; ``False`` where nothing of it has changed."""
    return bool(
        connection.scalar(
            _RECORD,
            {
                "retailer_id": retailer_id,
                "day": day,
                "score": score.points,
                "risk_category": score.risk,
                "reasons": score.reasons,
            },
        )
    )
