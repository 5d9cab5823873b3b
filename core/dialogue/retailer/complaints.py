"""Rules about what was asked of a complaint: of which order, what is wrong, with which goods, how much."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.dialogue.answering import names_others
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import ComplainAbout, HearComplaint
from core.understanding.bill_goods import has_measure, is_measure, with_measure
from core.understanding.catalogue import Catalogue
from core.understanding.complaints import Mention, read_complaint
from core.understanding.products import Product
from core.understanding.reading import Intent, stages
from core.understanding.tokens import Kind

# What is asked of which order ("text"), and of the complaint as it is known so far.
BILL, REASON, LINE, QUANTITY = "bill", "reason", "line", "quantity"

# What somebody writes who answers: anything else is about something else.
_ANSWERS = (Intent.ORDER, Intent.CHOICE, Intent.OTHER, Intent.COMPLAINT)


def about(asks: str, complaint: ComplainAbout, at: int = 0, name: str = "") -> dict[str, Any]:
    """A complaint as it is kept with the prompt. ``at`` is which of its goods is asked about, ``name`` what
    they are called on the bill where only the quantity is."""
    return {
        "asks": asks,
        "order_number": complaint.order_number,
        "reason": complaint.reason,
        "goods": list(complaint.goods),
        "note": complaint.note,
        "at": at,
        "name": name,
    }


def answer(said: Said, facts: Facts) -> ComplainAbout | HearComplaint | None:
    """The complaint with what his message adds to it; ``None`` where it is no answer."""
    assert facts.prompt is not None
    asked = facts.prompt.about
    mention = read_complaint(said.text)
    if said.reading.intent not in _ANSWERS or _asks_for_goods(said, facts):
        return None
    match asked["asks"]:
        case "bill":
            number = mention.order_number
            is_more = number is None or mention.goods or mention.reason
            return None if is_more else HearComplaint(asked["text"], number)
        case "reason":
            if mention.reason is None or mention.goods or mention.order_number:
                return None
            return replace(_known(asked), reason=mention.reason)
        case "quantity":
            goods = asked["goods"][asked["at"]]
            if not _is_measure_of(asked, mention.goods, facts):
                return None
            return _with(asked, mention, with_measure(goods, mention.goods))
        case _:
            return _with(asked, mention, mention.goods) if mention.goods else None


def _known(asked: Mapping[str, Any]) -> ComplainAbout:
    return ComplainAbout(
        asked["order_number"], asked["reason"], tuple(asked["goods"]), asked["note"]
    )


def _with(asked: Mapping[str, Any], mention: Mention, goods: str) -> ComplainAbout | None:
    """The goods that were asked about in other words. Another order, or something else that is wrong, is
    another complaint."""
    known = _known(asked)
    if mention.order_number is not None or mention.reason not in (None, known.reason or None):
        return None
    at = asked["at"]
    before = known.goods[at] if at < len(known.goods) else ""
    if is_measure(before) and not has_measure(goods):
        # "1 peti" of what? "ghee".
        goods = f"{before} {goods}"
    return replace(
        known,
        goods=(*known.goods[:at], goods, *known.goods[at + 1 :]),
    )


def _is_measure_of(asked: Mapping[str, Any], text: str, facts: Facts) -> bool:
    """ "2 kg", or "2 kg dal" where it was asked how much Toor Dal."""
    called = asked.get("name", "")
    listed = [one for one in facts.catalogue.products.values() if one.name == called]
    among = Catalogue(
        listed or [Product(1, called, "", None, (called,))], facts.catalogue.vocabulary
    )
    items = stages(text, among).items.wanted
    return len(items) == 1 and items[0].has_measure and not names_others(text, among)


def _asks_for_goods(said: Said, facts: Facts) -> bool:
    """ "2 bori chawal bhej do" is an order, whatever was asked."""
    tokens = stages(said.text, facts.catalogue).tokens
    is_complaint = said.reading.intent is Intent.COMPLAINT
    return not is_complaint and any(token.kind is Kind.VERB for token in tokens)
