"""What is to be done about balances, payments and promises."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.payments import Unposted
from core.promises import Problem
from core.understanding.money_words import PaymentMention


@dataclass(frozen=True, slots=True)
class ShowBalance:
    """What he owes, what of it is overdue, and what credit is left."""


@dataclass(frozen=True, slots=True)
class ShowStatement:
    """The entries of a period between its two balances."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class AskRestOrBalance:
    """He is asked whether he means the rest of his goods or of his debt."""


@dataclass(frozen=True, slots=True)
class ClaimPayment:
    """What he says he paid is noted and waits for the wholesaler's word."""

    amount: Decimal
    method: str
    transaction_id: str | None = None
    bill: str | None = None


@dataclass(frozen=True, slots=True)
class AskPayment:
    """He is asked how much he paid, or how."""

    mention: PaymentMention


@dataclass(frozen=True, slots=True)
class TellReference:
    """A number that his claim lacks comes too late for it: he is told what to do with it."""

    claim: Unposted
    reference: str


@dataclass(frozen=True, slots=True)
class ShowClaims:
    """Which of his payments wait for the wholesaler's word, and that reminders pause meanwhile."""


@dataclass(frozen=True, slots=True)
class GivePromise:
    """His word to pay is noted. ``amount`` is ``None`` where he named none."""

    promised_on: date
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class AskPromise:
    """His word to pay cannot be noted as it is, and he is told why. ``promised_on`` is the day he named, if
    there is such a day."""

    problem: Problem
    promised_on: date | None


@dataclass(frozen=True, slots=True)
class ShowPromise:
    """His word to pay that stands, and how another one takes its place. None is taken back without that."""
