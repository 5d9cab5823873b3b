"""Complaints about goods that have left: on which bills, and what the vendor's yes comes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

import core.credit_notes
from core.money import ZERO

# How old a bill may be, by its date.
DAYS = 30

# What is kept of the message.
NOTE_MAX = 200

# In these states of the order the shop may have the goods before it.
ORDER_STATES = ("DISPATCHED", "DELIVERED")


class Reason(StrEnum):
    """In the shop's words."""

    SHORT = "SHORT"
    DAMAGED = "DAMAGED"
    # Something else came than what was billed.
    WRONG = "WRONG"
    # He does not want it.
    RETURN = "RETURN"

    @property
    def credited_as(self) -> core.credit_notes.Reason:
        """What the credit note says. For the line of the bill, wrong goods are goods that never came: those
        that were billed are still the vendor's, and those that came were never taken out of his stock."""
        return _CREDITED_AS[self]


_CREDITED_AS = {
    Reason.SHORT: core.credit_notes.Reason.SHORT,
    Reason.DAMAGED: core.credit_notes.Reason.DAMAGED,
    Reason.WRONG: core.credit_notes.Reason.SHORT,
    Reason.RETURN: core.credit_notes.Reason.RETURNED,
}


class NotSent:
    """The goods have not left, or their bill was cancelled."""


@dataclass(frozen=True, slots=True)
class TooOld:
    """``since`` is the first day whose bills can still be complained about."""

    since: date


@dataclass(frozen=True, slots=True)
class MoreThanComplained:
    """More was accepted of a line than the shop complained about; nothing is done."""

    line_number: int
    complained: Decimal


@dataclass(frozen=True, slots=True)
class AlreadyCredited:
    """Since the complaint, as much was credited of its lines as it says, at the shop's door perhaps; a yes
    would credit it twice."""


def since(today: date) -> date:
    """The first day whose bills can be complained about today."""
    return today - timedelta(days=DAYS)


def objection(
    *, bill_status: str, order_status: str | None, bill_date: date, today: date
) -> NotSent | TooOld | None:
    """Why this bill cannot be complained about; ``None`` if it can. An order that is in the archive has no
    state here."""
    if bill_status != "ISSUED":
        return NotSent()
    if bill_date < since(today):
        return TooOld(since(today))
    return None if order_status in ORDER_STATES else NotSent()


def noted(text: str) -> str:
    """What is kept of what somebody wrote."""
    return " ".join(text.split())[:NOTE_MAX]


def accepted(
    complained: Mapping[int, Decimal],
    quantities: Mapping[int, Decimal],
    credited_since: Mapping[int, Decimal],
) -> dict[int, Decimal] | MoreThanComplained | AlreadyCredited:
    """What the vendor's yes credits, by line of the bill, in the products' own units.

    Of ``quantities``, a line that is not there is accepted as it was complained about, one with 0 is not.
    What was credited of a line since the complaint is taken for what it is about.
    """
    for line_number, quantity in quantities.items():
        if quantity > complained.get(line_number, ZERO):
            return MoreThanComplained(line_number, complained.get(line_number, ZERO))
    meant = {number: quantities.get(number, quantity) for number, quantity in complained.items()}
    agreed = {
        number: min(quantity, max(ZERO, complained[number] - credited_since.get(number, ZERO)))
        for number, quantity in meant.items()
    }
    return AlreadyCredited() if any(meant.values()) and not any(agreed.values()) else agreed
