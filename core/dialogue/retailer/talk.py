"""Rules about his orders under way, complaints, and the conversation itself."""

from collections.abc import Sequence

from core.dialogue.answering import of_only_goods
from core.dialogue.names import ForgetName
from core.dialogue.prompts import Prompt, number_beyond
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import (
    AskToCancel,
    DropDraft,
    HearComplaint,
    SayNotUnderstood,
    ShowComplaint,
    ShowDraft,
    ShowOrder,
    ShowOrders,
)
from core.dialogue.talk import (
    AskAgain,
    AskLanguage,
    ChangeLanguage,
    HandOver,
    LeaveForPerson,
    Reason,
    Remind,
)
from core.understanding.bill_goods import is_short
from core.understanding.complaints import complaint_number, read_complaint
from core.understanding.intents import words_of
from core.understanding.order_numbers import order_numbers
from core.understanding.reading import Intent


def ask_among(prompt: Prompt | None, numbers: Sequence[int]) -> AskAgain | None:
    """What is asked, once more, where he has written a number that none of its choices has."""
    if prompt is None or not prompt.choices or not prompt.is_numbered:
        return None
    number = number_beyond(numbers, len(prompt.choices))
    return None if number is None else AskAgain(prompt, number)


def status(said: Said, facts: Facts) -> ShowOrders | ShowOrder | ShowComplaint:
    complaint = complaint_number(said.text)
    if complaint is not None:
        return ShowComplaint(complaint)
    number = said.reading.order_number
    return ShowOrders() if number is None else ShowOrder(number)


def cancel(said: Said, facts: Facts) -> AskToCancel:
    number = said.reading.order_number
    named = () if number is None else order_numbers(words_of(said.text))
    return AskToCancel(number, tuple(one for one in named if one != number))


def drop(said: Said, facts: Facts) -> DropDraft | AskToCancel:
    """ "Cancel" is about the draft, unless an order is named."""
    number = said.reading.order_number
    return DropDraft() if number is None else cancel(said, facts)


def complain(said: Said, facts: Facts) -> HearComplaint:
    return HearComplaint(said.text, said.reading.order_number)


def forget(said: Said, facts: Facts) -> ForgetName:
    return ForgetName(said.reading.name)


def remind(said: Said, facts: Facts) -> Remind:
    return Remind(wanted=said.reading.intent is Intent.START)


def language(said: Said, facts: Facts) -> AskLanguage | ChangeLanguage:
    wanted = said.reading.language
    return ChangeLanguage(wanted) if wanted else AskLanguage()


def person(said: Said, facts: Facts) -> HandOver | LeaveForPerson:
    return LeaveForPerson() if facts.is_with_person else HandOver(Reason.ASKED)


def nothing_named(
    said: Said, facts: Facts
) -> HearComplaint | SayNotUnderstood | HandOver | LeaveForPerson:
    """Without a draft "1 kg kam" can only be said of what came."""
    if is_short(said.text):
        return HearComplaint(said.text)
    return not_understood(said, facts)


def of_draft(said: Said, facts: Facts) -> ShowDraft | SayNotUnderstood | HandOver | LeaveForPerson:
    """ "5 kg kar do" is of the only goods of the draft."""
    assert facts.draft is not None
    is_less = read_complaint(said.text).reason is not None
    more = None if is_less else of_only_goods(facts.draft, said.text, facts.catalogue)
    return not_understood(said, facts) if more is None else ShowDraft(more)


def not_understood(said: Said, facts: Facts) -> SayNotUnderstood | HandOver | LeaveForPerson:
    """Once he is told how to say it; the second time in a row a person takes over."""
    if facts.is_with_person:
        return LeaveForPerson()
    return HandOver(Reason.MISUNDERSTOOD) if facts.was_misunderstood else SayNotUnderstood()


def ask_again(said: Said, facts: Facts) -> ShowDraft | HandOver | LeaveForPerson:
    assert facts.draft is not None
    if facts.is_with_person:
        return LeaveForPerson()
    return HandOver(Reason.MISUNDERSTOOD) if facts.was_misunderstood else ShowDraft(facts.draft)
