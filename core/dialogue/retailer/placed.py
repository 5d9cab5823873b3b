"""Rules about goods for an order that is placed: "1001 mein 1 kg atta add karo". They are of no draft."""

from core.dialogue.retailer import basket
from core.dialogue.retailer.facts import Facts, Said, State
from core.dialogue.retailer.outcomes import (
    AskForChange,
    HearComplaint,
    NothingFound,
    RefuseRestricted,
    SayPlaced,
    ShowComplaint,
    ShowDraft,
    ShowOrder,
    ShowOrders,
    ShowPrice,
)
from core.understanding.complaints import complaint_number
from core.understanding.lines import LineStatus
from core.understanding.placed import named_order


def begin(
    said: Said, facts: Facts
) -> (
    ShowDraft
    | NothingFound
    | RefuseRestricted
    | ShowPrice
    | ShowOrders
    | HearComplaint
    | SayPlaced
    | ShowOrder
    | ShowComplaint
):
    number, complaint = said.reading.order_number, complaint_number(said.text)
    if complaint is not None and not _names_goods(said):
        return ShowComplaint(complaint)
    if number is None:
        return basket.begin(said, facts)
    if _is_alone(said):
        return ShowOrder(number)
    otherwise = basket.begin(said, facts)
    return otherwise if isinstance(otherwise, HearComplaint) else _placed(said, number, otherwise)


def add(
    said: Said, facts: Facts
) -> ShowDraft | RefuseRestricted | AskForChange | SayPlaced | ShowOrder:
    """A number alone may be how much of what is asked about."""
    number = said.reading.order_number
    if number is None or (_is_alone(said) and facts.state is State.ASKED):
        return basket.add(said, facts)
    return ShowOrder(number) if _is_alone(said) else _placed(said, number, basket.add(said, facts))


def _names_goods(said: Said) -> bool:
    return any(line.status is not LineStatus.NOT_FOUND for line in said.reading.lines)


def _is_alone(said: Said) -> bool:
    return not said.reading.lines and not said.reading.removed


def _placed(
    said: Said,
    number: str,
    otherwise: ShowDraft | NothingFound | RefuseRestricted | ShowPrice | AskForChange | ShowOrders,
) -> SayPlaced:
    named = named_order(said.text)
    assert named is not None, "its number was read from the text"
    return SayPlaced(number, named.rest, otherwise, has_goods=bool(said.reading.lines))
