"""Rules about what he orders: his draft, its open questions, and prices."""

from collections.abc import Sequence
from dataclasses import replace

from core.buttons import CHOOSE, Press
from core.complaints import Reason
from core.dialogue import answering
from core.dialogue.answering import Answered
from core.dialogue.draft import Draft, joined, with_lines
from core.dialogue.prompts import number_beyond
from core.dialogue.questions import numbered
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import (
    AskForChange,
    AskHowMuch,
    AskWhichMeant,
    DropDraft,
    HearComplaint,
    NothingFound,
    PlaceOrder,
    RefuseRestricted,
    RepeatOrder,
    SayOnlyPriced,
    ShowDraft,
    ShowOrders,
    ShowPrice,
)
from core.dialogue.sizes import same_number
from core.understanding.complaints import read_complaint
from core.understanding.intents import cancels_all, words_of
from core.understanding.lines import Line, LineStatus
from core.understanding.reading import NONE_OF_THESE, Intent, Reading

# What the buttons of a draft do that can be confirmed, in their order.
CARD = ("confirm", "change", "cancel")


def begin(
    said: Said, facts: Facts
) -> ShowDraft | NothingFound | RefuseRestricted | ShowPrice | ShowOrders | HearComplaint:
    """Goods that he names begin a draft; the name of goods alone asks what they cost."""
    reading = said.reading
    not_found = of_status(LineStatus.NOT_FOUND, reading.lines)
    restricted = of_status(LineStatus.RESTRICTED, reading.lines)
    if _are_restricted(reading):
        return RefuseRestricted()
    if reading.lines and len(not_found) + len(restricted) == len(reading.lines):
        return NothingFound(not_found, restricted)
    if _is_name_alone(reading):
        return ShowPrice(reading.lines)
    if not reading.lines and reading.removed and read_complaint(said.text).reason is Reason.RETURN:
        return HearComplaint(said.text, reading.order_number)
    if not reading.lines:
        # There is nothing that goods could be taken out of.
        return ShowOrders()
    return _with_goods(reading, facts)


def add(said: Said, facts: Facts) -> ShowDraft | RefuseRestricted | AskForChange:
    """Goods that he names go into the draft, or out of it."""
    assert facts.draft is not None
    if _are_restricted(said.reading):
        return RefuseRestricted()
    if said.reading.lines or said.reading.removed:
        return _with_goods(said.reading, facts)
    if facts.draft.questions:
        return ShowDraft(facts.draft)
    more = answering.of_only_goods(facts.draft, said.text, facts.catalogue)
    return AskForChange() if more is None else ShowDraft(more)


def show(said: Said, facts: Facts) -> ShowDraft:
    """A yes that answers a card comes as a press: this draft he has not been shown yet. A number that does
    is none of its choices."""
    assert facts.draft is not None
    again = _again(facts.draft, said.reading.choices)
    is_yes = said.reading.intent is Intent.CONFIRM
    return replace(again, is_unanswered=is_yes and bool(facts.draft.questions))


def show_instead(said: Said, facts: Facts) -> ShowDraft:
    """He answered something else that is closed."""
    assert facts.draft is not None
    return ShowDraft(facts.draft, because_old=True)


def repeat(said: Said, facts: Facts) -> RepeatOrder:
    return RepeatOrder(said.reading.lines, said.reading.removed)


def price(said: Said, facts: Facts) -> ShowPrice:
    return ShowPrice(said.reading.lines)


def answer(said: Said, facts: Facts) -> ShowDraft | DropDraft | AskWhichMeant | None:
    """The answer to an open question of the draft; ``None`` where the message is none. A line that is clear
    by itself is new."""
    draft, reading = facts.draft, said.reading
    if draft is None or not draft.questions:
        return None
    if reading.choices == NONE_OF_THESE or _refuses_choices(reading, said.text):
        return _shown(answering.with_none(draft))
    is_new = any(line.status is LineStatus.MATCH for line in reading.lines)
    if is_new or reading.intent not in (Intent.ORDER, Intent.CHOICE, Intent.OTHER):
        return None
    meant = same_number(draft, reading.choices, facts.catalogue)
    if meant is not None:
        return meant
    answered = answering.by_words(draft, said.text, facts.catalogue)
    return None if answered is None else _shown(answered)


def press(
    said: Said, facts: Facts
) -> ShowDraft | ShowOrders | PlaceOrder | AskForChange | DropDraft | AskWhichMeant:
    """A button of a card. It acts only while the draft is as it was when the card was made."""
    pressed, draft = said.press, facts.draft
    assert pressed is not None
    if draft is None:
        return ShowOrders(because_old=True)
    if (pressed.object_id, pressed.version) != (facts.conversation_id, facts.draft_version):
        return ShowDraft(draft)
    if pressed.action.startswith(CHOOSE):
        return _choose(said, draft, pressed, facts)
    match pressed.action:
        case "confirm" if not draft.questions:
            return PlaceOrder()
        case "change":
            return AskForChange()
        case "cancel":
            return DropDraft()
        case _:
            return ShowDraft(draft, is_unanswered=pressed.action == "confirm")


def choose(number: int, facts: Facts) -> ShowDraft | DropDraft | ShowOrders:
    """The choice of this number, where it is known that the number stands for a choice."""
    if facts.draft is None:
        return ShowOrders(because_old=True)
    answered = answering.by_numbers(facts.draft, (number,), facts.catalogue)
    return _shown(answered or Answered(facts.draft))


def quantity_of_priced(said: Said, facts: Facts) -> ShowDraft | AskHowMuch | SayOnlyPriced | None:
    """After a price was asked for: "2 bori" orders those goods, and a mere yes orders nothing, neither them
    nor what he has written before."""
    assert facts.prompt is not None
    asked = facts.prompt.about
    product_ids = tuple(id_ for id_ in asked["product_ids"] if id_ in facts.catalogue.products)
    if said.reading.intent is Intent.CONFIRM:
        return AskHowMuch(product_ids) if product_ids else SayOnlyPriced()
    if said.reading.intent not in (Intent.ORDER, Intent.OTHER, Intent.CHOICE) or not product_ids:
        return None
    question = answering.about_price(asked["name"], product_ids)
    alone = Draft((), questions=(question,))
    answered = answering.by_words(alone, said.text, facts.catalogue)
    if answered is None:
        return None
    return ShowDraft(joined(facts.draft, answered.draft), learned=answered.meanings)


def is_quantity(said: Said, facts: Facts) -> bool:
    """A number, where all that is open is how much: it stands for no button."""
    questions = () if facts.draft is None else facts.draft.questions
    return said.reading.intent is Intent.CHOICE and bool(questions) and not numbered(questions)


def _choose(
    said: Said, draft: Draft, pressed: Press, facts: Facts
) -> ShowDraft | DropDraft | AskWhichMeant:
    numbers = said.reading.choices or (int(pressed.action.removeprefix(CHOOSE)),)
    meant = same_number(draft, said.reading.choices, facts.catalogue)
    if meant is not None:
        return meant
    answered = answering.by_numbers(draft, numbers, facts.catalogue)
    return _again(draft, numbers) if answered is None else _shown(answered)


def _again(draft: Draft, numbers: Sequence[int]) -> ShowDraft:
    """The draft once more, and which numbers there are where one of these is none of them."""
    shown = numbered(draft.questions)
    last = len(CARD) if not draft.questions else shown[-1].numbers[-1] if shown else None
    beyond = None if last is None else number_beyond(numbers, last)
    return ShowDraft(draft, beyond=None if beyond is None or last is None else (beyond, last))


def _shown(answered: Answered) -> ShowDraft | DropDraft:
    draft = answered.draft
    if not draft.wishes and not draft.questions:
        return DropDraft()
    return ShowDraft(draft, learned=answered.meanings, left_out=answered.left_out)


def _refuses_choices(reading: Reading, text: str) -> bool:
    """ "Nahi chahiye" below a question is about what was asked, not about all of the order."""
    return reading.intent is Intent.CANCEL and not cancels_all(words_of(text))


def _with_goods(reading: Reading, facts: Facts) -> ShowDraft:
    lines = reading.lines
    not_found = of_status(LineStatus.NOT_FOUND, lines)
    restricted = of_status(LineStatus.RESTRICTED, lines)
    return ShowDraft(
        with_lines(facts.draft, lines, reading.removed),
        not_found,
        asked=of_status(LineStatus.AMBIGUOUS, lines),
        cut_from=reading.cut_from,
        doubled=doubled(facts.draft, lines),
        restricted=restricted,
        written=len(lines) - len(not_found) - len(restricted) if restricted else 0,
    )


def of_status(status: LineStatus, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.status is status)


def _are_restricted(reading: Reading) -> bool:
    """Whether nothing else is named."""
    statuses = {line.status for line in reading.lines}
    return statuses == {LineStatus.RESTRICTED} and not reading.removed


def _is_name_alone(reading: Reading) -> bool:
    """A product's name and nothing else asks what it costs."""
    lines = reading.lines
    return (
        len(lines) == 1
        and not reading.removed
        and lines[0].quantity is None
        and lines[0].status in (LineStatus.NEED_QUANTITY, LineStatus.AMBIGUOUS)
    )


def doubled(draft: Draft | None, lines: tuple[Line, ...]) -> tuple[int, ...]:
    """Goods that were ordered in just this quantity before: the same message twice may be meant."""
    before = {(w.vendor_product_id, w.unit, w.quantity) for w in (draft.wishes if draft else ())}
    return tuple(
        line.candidates[0].vendor_product_id
        for line in lines
        if line.status is LineStatus.MATCH
        and not line.is_set
        and (line.candidates[0].vendor_product_id, line.unit, line.quantity) in before
    )
