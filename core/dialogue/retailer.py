"""The retailer's side: from what he said to the step to take."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import core.promises
from core.buttons import CHOOSE, Press
from core.dialogue import answering
from core.dialogue.answering import Answered, Meaning
from core.dialogue.draft import Draft, with_lines
from core.dialogue.names import ForgetName, ShowNames
from core.dialogue.questions import numbered
from core.money import to_paise
from core.promises import Problem, PromiseMention
from core.understanding.catalogue import Catalogue
from core.understanding.intents import cancels_all, words_of
from core.understanding.lines import Line, LineStatus
from core.understanding.reading import NONE_OF_THESE, Intent, PaymentMention, Reading

# Rupees: one crore. More is a slip of the finger.
PAYMENT_MAX = Decimal(10_000_000)


@dataclass(frozen=True, slots=True)
class ShowDraft:
    """``not_found`` are lines about goods that nobody sells here, ``asked`` those that are asked about for
    the first time, ``learned`` what his answers say that he means by a name, ``left_out`` what he refused.
    From ``cut_from`` on his message was too long to be read."""

    draft: Draft
    not_found: tuple[Line, ...] = ()
    asked: tuple[Line, ...] = ()
    learned: tuple[Meaning, ...] = ()
    left_out: tuple[str, ...] = ()
    cut_from: str = ""


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
class NothingFound:
    """Nothing could be put into a draft."""

    lines: tuple[Line, ...]


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
DraftStep = ShowDraft | NothingFound | PlaceOrder | DropDraft
OtherStep = AskForChange | ShowNames | ForgetName | ShowOrders | MoneyStep | Remind | ShowHelp
RetailerStep = DraftStep | OtherStep


def decide(
    reading: Reading,
    press: Press | None,
    draft: Draft | None,
    *,
    text: str,
    catalogue: Catalogue,
    conversation_id: int,
    draft_version: int,
    today: date,
) -> RetailerStep:
    """The step for one message, of which ``reading`` is what ``text`` means by itself.

    ``press`` is the button that was pressed, or that a typed number stands for. It acts only when it
    was made for this conversation's draft as it is now.
    """
    if press is not None and not _is_quantity(reading, draft):
        is_present = (press.object_id, press.version) == (conversation_id, draft_version)
        return _decide_press(press, reading.choices, draft, is_present, catalogue)
    answered = _answered(reading, draft, text, catalogue)
    if answered is not None:
        return _shown(answered)
    match reading.intent:
        case Intent.ORDER:
            return _decide_order(reading, draft)
        case Intent.CONFIRM | Intent.CANCEL | Intent.CHANGE | Intent.STATUS | Intent.ORDERS:
            return _decide_about_order(reading.intent, draft)
        case Intent.NAMES:
            return ShowNames()
        case Intent.FORGET:
            return ForgetName(reading.name)
        case Intent.BALANCE | Intent.PAYMENT | Intent.PROMISE:
            return _decide_about_money(reading, today)
        case Intent.STOP | Intent.START:
            return Remind(wanted=reading.intent is Intent.START)
        case Intent.HELP | Intent.GREETING:
            return ShowHelp(understood=True)
        case _ if draft is not None and draft.questions:
            # Not understood, while something is asked: it is asked again.
            return ShowDraft(draft)
        case _:
            return ShowHelp(understood=False)


def _decide_about_order(intent: Intent, draft: Draft | None) -> RetailerStep:
    match intent:
        case Intent.CONFIRM if draft is not None:
            # A word that answers a card comes as a press: he has not been shown this draft yet.
            return ShowDraft(draft)
        case Intent.CANCEL if draft is not None:
            return DropDraft()
        case Intent.CHANGE if draft is not None:
            return AskForChange()
        case _:
            return ShowOrders()


def _decide_about_money(reading: Reading, today: date) -> RetailerStep:
    if reading.payment is not None:
        return _decide_payment(reading.payment)
    if reading.promise is not None:
        return _decide_promise(reading.promise, today)
    return ShowBalance()


def _is_quantity(reading: Reading, draft: Draft | None) -> bool:
    """A number, where all that is open is how much: it stands for no button."""
    questions = () if draft is None else draft.questions
    return reading.intent is Intent.CHOICE and bool(questions) and not numbered(questions)


def _answered(
    reading: Reading, draft: Draft | None, text: str, catalogue: Catalogue
) -> Answered | None:
    """The answer to an open question, where the message is one. A line that is clear by itself is new."""
    if draft is None or not draft.questions:
        return None
    if reading.choices == NONE_OF_THESE or _refuses_choices(reading, text):
        return answering.with_none(draft)
    is_new = any(line.status is LineStatus.MATCH for line in reading.lines)
    if is_new or reading.intent not in (Intent.ORDER, Intent.CHOICE, Intent.OTHER):
        return None
    return answering.by_words(draft, text, catalogue)


def _refuses_choices(reading: Reading, text: str) -> bool:
    """ "Nahi chahiye" below a question is about what was asked, not about all of the order."""
    return reading.intent is Intent.CANCEL and not cancels_all(words_of(text))


def _shown(answered: Answered) -> RetailerStep:
    draft = answered.draft
    if not draft.wishes and not draft.questions:
        return DropDraft()
    return ShowDraft(draft, learned=answered.meanings, left_out=answered.left_out)


def _decide_press(
    press: Press,
    numbers: tuple[int, ...],
    draft: Draft | None,
    is_present: bool,
    catalogue: Catalogue,
) -> RetailerStep:
    if draft is None:
        return ShowOrders(because_old=True)
    if not is_present:
        return ShowDraft(draft)
    if press.action.startswith(CHOOSE):
        pressed = int(press.action.removeprefix(CHOOSE))
        answered = answering.by_numbers(draft, numbers or (pressed,), catalogue)
        return _shown(answered or Answered(draft))
    match press.action:
        case "confirm" if not draft.questions:
            return PlaceOrder(draft)
        case "change":
            return AskForChange()
        case "cancel":
            return DropDraft()
        case _:
            return ShowDraft(draft)


def _decide_order(reading: Reading, draft: Draft | None) -> RetailerStep:
    lines = reading.lines
    not_found = tuple(line for line in lines if line.status is LineStatus.NOT_FOUND)
    if draft is None and len(not_found) == len(lines):
        return NothingFound(not_found) if not_found else ShowHelp(understood=False)
    if not lines and not reading.removed:
        return AskForChange() if draft is None or not draft.questions else ShowDraft(draft)
    asked = tuple(line for line in lines if line.status is LineStatus.AMBIGUOUS)
    changed = with_lines(draft, lines, reading.removed)
    return ShowDraft(changed, not_found, asked, cut_from=reading.cut_from)


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
