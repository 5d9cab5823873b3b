"""How far a shop can be trusted with credit: a score, and why.

Everybody has 300 points, and up to 600 more for five things:

===========  ======  ============================================================================
factor       points  share of them
===========  ======  ============================================================================
PUNCTUALITY     210  bills paid by their due date, of all that were paid or are late
DELAY           120  all with no delay, none with 30 days of it, on average over the same bills
WORD            130  payments that came, of those and three for each promise or cheque that failed
UTILISATION      70  all with up to 30 % of the limits in use, from there down to none at 100 %
RELATION         70  whole months since the first account, up to 24
===========  ======  ============================================================================

The first three begin as if there had already been four bills or payments of which half were good, so a
new shop stands at 600, in the middle, and one bill does not decide about it. Points are whole: what is
left of a division is dropped. Worked out for people in docs/credit.md.
"""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

# Points.
SCORE_MIN = 300
PUNCTUALITY_POINTS = 210
DELAY_POINTS = 120
WORD_POINTS = 130
UTILISATION_POINTS = 70
RELATION_POINTS = 70

# From this score on the risk is no longer HIGH, and from the second one on it is LOW.
MEDIUM_FROM = 550
LOW_FROM = 700

# What counts: dues, payments and promises of this long.
LOOK_BACK = timedelta(days=365)

# So many bills, or payments, are imagined before the first one; half of them were good.
IMAGINED = 4
# Days. A bill that is later than this is not paid any worse.
DELAY_MAX = 30
# Payments that it takes to outweigh one broken promise.
PAYMENTS_PER_FAILURE = 3
# Share of the limits that may be in use without costing points.
UTILISATION_FREE = Fraction(3, 10)
# Months after which a shop is an old customer.
RELATION_MAX = 24


class Risk(StrEnum):
    HIGH = "HIGH"
    MEDIUM = "MEDIUM"
    LOW = "LOW"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a shop, over all its wholesalers.

    ``days_late`` has one figure for each bill that was paid or is late, 0 where it was paid by its due
    date. ``used`` and ``limit`` are rupees: what is owed or set aside, of what all accounts allow.
    """

    days_late: tuple[int, ...] = ()
    payments: int = 0
    broken_promises: int = 0
    returned_cheques: int = 0
    used: Decimal = Decimal(0)
    limit: Decimal = Decimal(0)
    months: int = 0


@dataclass(frozen=True, slots=True)
class Factor:
    """``points`` of ``possible``, and the figures they come from."""

    name: str
    points: int
    possible: int
    figures: dict[str, int | str]


@dataclass(frozen=True, slots=True)
class Score:
    points: int
    risk: Risk
    factors: tuple[Factor, ...]

    @property
    def reasons(self) -> list[dict[str, Any]]:
        """As plain data, in the order of the factors."""
        return [
            {"factor": f.name, "points": f.points, "of": f.possible, "figures": f.figures}
            for f in self.factors
        ]


def score(facts: Facts) -> Score:
    """The score of these facts: within 300 and 900, and never lower for a better one."""
    factors = (
        _punctuality(facts),
        _delay(facts),
        _word(facts),
        _utilisation(facts),
        _relation(facts),
    )
    points = SCORE_MIN + sum(factor.points for factor in factors)
    return Score(points, risk_of(points), factors)


def risk_of(points: int) -> Risk:
    if points >= LOW_FROM:
        return Risk.LOW
    return Risk.MEDIUM if points >= MEDIUM_FROM else Risk.HIGH


def _punctuality(facts: Facts) -> Factor:
    bills = len(facts.days_late)
    on_time = sum(days <= 0 for days in facts.days_late)
    share = Fraction(2 * on_time + IMAGINED, 2 * (bills + IMAGINED))
    return _factor("PUNCTUALITY", share, PUNCTUALITY_POINTS, on_time=on_time, bills=bills)


def _delay(facts: Facts) -> Factor:
    bills = len(facts.days_late)
    days = sum(min(max(days, 0), DELAY_MAX) for days in facts.days_late)
    average = Fraction(2 * days + IMAGINED * DELAY_MAX, 2 * (bills + IMAGINED))
    return _factor("DELAY", 1 - average / DELAY_MAX, DELAY_POINTS, days_late=days, bills=bills)


def _word(facts: Facts) -> Factor:
    failures = facts.broken_promises + facts.returned_cheques
    given = facts.payments + PAYMENTS_PER_FAILURE * failures
    return _factor(
        "WORD",
        Fraction(2 * facts.payments + IMAGINED, 2 * (given + IMAGINED)),
        WORD_POINTS,
        payments=facts.payments,
        broken_promises=facts.broken_promises,
        returned_cheques=facts.returned_cheques,
    )


def _utilisation(facts: Facts) -> Factor:
    used, limit = max(Fraction(facts.used), Fraction(0)), Fraction(facts.limit)
    # Where nothing is allowed, nothing is in use, or all of it.
    in_use = min(used / limit, Fraction(1)) if limit > 0 else Fraction(used > 0)
    share = min((1 - in_use) / (1 - UTILISATION_FREE), Fraction(1))
    return _factor(
        "UTILISATION",
        share,
        UTILISATION_POINTS,
        used=f"{facts.used:.2f}",
        limit=f"{facts.limit:.2f}",
    )


def _relation(facts: Facts) -> Factor:
    share = Fraction(min(facts.months, RELATION_MAX), RELATION_MAX)
    return _factor("RELATION", share, RELATION_POINTS, months=facts.months)


def _factor(name: str, share: Fraction, possible: int, **figures: int | str) -> Factor:
    return Factor(name, int(share * possible), possible, figures)
