"""Words that were not understood of orders, for the terminal and for programs."""

import json
from collections.abc import Sequence
from datetime import date, timedelta

from rich.console import RenderableType
from rich.text import Text

from core.calendar import dated
from core.monitoring.formatting import number
from core.unclear_words import Outcome
from db.unclear_words import Counted
from ops.accountant.tables import table

_NOTHING = {
    Outcome.UNKNOWN: "Whatever was asked for by name is sold, or nobody has ordered.",
    Outcome.ASKED: "No name fitted several goods, or nobody has ordered.",
    Outcome.ANSWERED: "No question about which goods were meant has been answered.",
}


def first_day(today: date, days: int) -> date:
    """The first of so many days that end today."""
    return today - timedelta(days=days - 1)


def listed(found: Sequence[Counted], outcome: Outcome, whose: str, days: int) -> RenderableType:
    if not found:
        during = f"in the last {number(days, 'day')}"
        return Text(
            f"Of {whose}, no words are noted as {outcome.lower()} {during}. {_NOTHING[outcome]}"
        )
    is_answered = outcome is Outcome.ANSWERED
    shown = table(
        *("words", ">times", "!first", "!last", "!vendor"), *(["chosen"] if is_answered else [])
    )
    for each in found:
        shown.add_row(
            Text(each.words),
            str(each.times),
            dated(each.first_seen_on),
            dated(each.last_seen_on),
            Text(each.vendor_code),
            *([Text(f"{each.name} ({each.sku})")] if is_answered else []),
        )
    return shown


def as_json(found: Sequence[Counted]) -> str:
    return json.dumps(
        [
            {
                "words": each.words,
                "outcome": each.outcome.lower(),
                "times": each.times,
                "first_seen_on": each.first_seen_on.isoformat(),
                "last_seen_on": each.last_seen_on.isoformat(),
                "vendor": each.vendor_code,
                "chosen": None if each.sku is None else {"sku": each.sku, "name": each.name},
            }
            for each in found
        ],
        ensure_ascii=False,
        indent=2,
    )
