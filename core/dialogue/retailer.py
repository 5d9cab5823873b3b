"""The retailer's side: from what he said to the step to take."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import core.promises
from core.buttons import Press
from core.dialogue.draft import Draft, with_lines
from core.money import to_paise
from core.promises import Problem, PromiseMention
from core.understanding.lines import Line, LineStatus
from core.understanding.reading import Intent, PaymentMention, Reading

# Rupees: one crore. More is a slip of the finger.
PAYMENT_MAX = Decimal(10_000_000)


@dataclass(frozen=True, slots=True)
class ShowDraft:
    """``unclear`` are the lines that still have a question."""

    draft: Draft
    unclear: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceOrder:
    draft: Draft


@dataclass(frozen=True, slots=True)
class DropDraft:
    pass


@dataclass(frozen=True, slots=True)
class AskForChange:
    pass


@dataclass(frozen=True, slots=True)
class AskAbout:
    """Nothing could be put into a draft; each line has a question."""

    unclear: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ShowOrders:
    """``because_old`` when an answer came for a card that is no longer the present one."""

    because_old: bool = False


@dataclass(frozen=True, slots=True)
class ShowBalance:
    pass


@dataclass(frozen=True, slots=True)
class ClaimPayment:
    amount: Decimal
    method: str
    transaction_id: str | None


@dataclass(frozen=True, slots=True)
class AskPayment:
    """The claim lacks its amount or method."""

    mention: PaymentMention


@dataclass(frozen=True, slots=True)
class GivePromise:
    """``amount`` is ``None`` where he named none."""

    promised_on: date
    amount: Decimal | None


@dataclass(frozen=True, slots=True)
class AskPromise:
    """His word cannot be noted as it is. ``promised_on`` is the day he named, if there is such a day."""

    problem: Problem
    promised_on: date | None


@dataclass(frozen=True, slots=True)
class Remind:
    """Whether this phone gets reminders from now on."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class ShowHelp:
    """``understood`` is false when we show it because nothing else fitted."""

    understood: bool


MoneyStep = ShowBalance | ClaimPayment | AskPayment | GivePromise | AskPromise
RetailerStep = (
    ShowDraft
    | PlaceOrder
    | DropDraft
    | AskForChange
    | AskAbout
    | ShowOrders
    | MoneyStep
    | Remind
    | ShowHelp
)


def decide(
    reading: Reading,
    press: Press | None,
    draft: Draft | None,
    *,
    conversation_id: int,
    draft_version: int,
    today: date,
) -> RetailerStep:
    """The step for one message.

    ``press`` is the button that was pressed, or that a typed number stands for. It acts only when it
    was made for this conversation's draft as it is now.
    """
    if press is not None:
        is_present = (press.object_id, press.version) == (conversation_id, draft_version)
        return _decide_press(press, draft, is_present)
    match reading.intent:
        case Intent.ORDER:
            return _decide_order(reading, draft)
        case Intent.CONFIRM if draft is not None:
            # A word that answers a card comes as a press: he has not been shown this draft yet.
            return ShowDraft(draft)
        case Intent.CANCEL if draft is not None:
            return DropDraft()
        case Intent.CHANGE if draft is not None:
            return AskForChange()
        case Intent.CONFIRM | Intent.CANCEL | Intent.CHANGE | Intent.STATUS | Intent.ORDERS:
            return ShowOrders()
        case Intent.BALANCE:
            return ShowBalance()
        case Intent.PAYMENT if reading.payment is not None:
            return _decide_payment(reading.payment)
        case Intent.PROMISE if reading.promise is not None:
            return _decide_promise(reading.promise, today)
        case Intent.STOP | Intent.START:
            return Remind(wanted=reading.intent is Intent.START)
        case Intent.HELP | Intent.GREETING:
            return ShowHelp(understood=True)
        case _:
            return ShowHelp(understood=False)


def _decide_press(press: Press, draft: Draft | None, is_present: bool) -> RetailerStep:
    if draft is None:
        return ShowOrders(because_old=True)
    if not is_present:
        return ShowDraft(draft)
    match press.action:
        case "confirm":
            return PlaceOrder(draft)
        case "change":
            return AskForChange()
        case "cancel":
            return DropDraft()
        case _:
            return ShowDraft(draft)


def _decide_order(reading: Reading, draft: Draft | None) -> RetailerStep:
    lines = reading.lines
    unclear = tuple(line for line in lines if line.status is not LineStatus.MATCH)
    if draft is None and len(unclear) == len(lines):
        return AskAbout(unclear) if unclear else ShowHelp(understood=False)
    if not lines and not reading.removed:
        return AskForChange()
    return ShowDraft(with_lines(draft, lines, reading.removed), unclear)


def _decide_payment(mention: PaymentMention) -> RetailerStep:
    if mention.amount is not None and not _can_be_paid(mention.amount):
        mention = PaymentMention(None, mention.method, mention.transaction_id)
    if mention.amount is None or mention.method is None:
        return AskPayment(mention)
    return ClaimPayment(mention.amount, mention.method, mention.transaction_id)


def _decide_promise(mention: PromiseMention, today: date) -> RetailerStep:
    promised_on = None if mention.day is None else core.promises.on(mention.day, today)
    problem = core.promises.problem(promised_on, today)
    if problem is None and mention.amount is not None and not _can_be_paid(mention.amount):
        problem = Problem.NO_AMOUNT
    if problem is not None or promised_on is None:
        return AskPromise(problem or Problem.NO_DAY, promised_on)
    return GivePromise(promised_on, mention.amount)


def _can_be_paid(amount: Decimal) -> bool:
    return 0 < amount <= PAYMENT_MAX and amount == to_paise(amount)
