"""An order on behalf of a shop: "gupta: 2 bori chawal", "gupta ka order: …", "order gupta 2 bori chawal"."""

import re

from core.understanding.normalise import fold
from core.understanding.vendor.commands import OrderFor
from core.understanding.vendor.sentence import Sentence, is_goods
from core.understanding.vendor.tokens import Mark
from core.understanding.vendor.words import Cue

# More words in front of a colon are no name.
NAME_WORDS_MAX = 6
_HEAD = re.compile(r"^\s*([^:\n]{2,80}?)\s*(?::-?|-\s|\n)\s*(\S[\s\S]*)$")
_ORDER_OF = re.compile(
    r"^\s*(?:naya |new )?(.{2,80}?)\s+(?:(?:ji )?(?:ka|ki|ke|का|की|के)\s+(?:naya |new )?(?:order|ordr|odr|ऑर्डर|आर्डर)"
    r"|(?:ke liye|k liye|ko|के लिए|को)(?=\s+.*\d))\s*[:,\-\n]?\s*(.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ORDER = re.compile(
    r"^\s*(?:naya |new |ek )?(?:order|ordr|odr|ऑर्डर|आर्डर)\s*(?:for|of|likho|lagao|le lo|:|-)?\s+(.+)$",
    re.IGNORECASE | re.DOTALL,
)
# These do something else than name a shop, also in front of a colon.
_COMMANDS = (
    Cue.ACCEPT,
    Cue.YES,
    Cue.REJECT,
    Cue.DISPATCHED,
    Cue.DELIVERED,
    Cue.REFUSED,
    Cue.CLOSED,
    Cue.STOCK,
    Cue.RATE,
    Cue.LIMIT,
    Cue.ACCOUNT,
    Cue.PAYMENT,
    Cue.METHOD,
    Cue.CREDIT,
    Cue.BILL,
    Cue.CREDIT_NOTE,
    Cue.QUESTION,
    Cue.NEGATION,
    Cue.BLOCK,
    Cue.APPROVE,
    Cue.NO_GOODS,
)
# Nor do these stand in an order.
_NEVER = (
    Cue.LIMIT,
    Cue.PAYMENT,
    Cue.METHOD,
    Cue.CREDIT,
    Cue.ACCOUNT,
    Cue.BLOCK,
    Cue.APPROVE,
    Cue.CREDIT_NOTE,
    Cue.FORBIDDING,
    Cue.QUESTION,
)


def read_behalf(sentence: Sentence) -> OrderFor | None:
    """An order that says for whom it is; ``None`` where it does not look like one."""
    if sentence.has(*_NEVER):
        return None
    found = _ORDER_OF.match(sentence.text)
    if found is not None and _may_name(found[1]) and _names_goods(found[2]):
        return OrderFor(_without_order(found[1]), found[2].strip())
    found = _HEAD.match(sentence.text)
    if found is not None and _may_name(found[1]) and _has_goods(found[2]):
        return OrderFor(_without_order(found[1]), found[2].strip())
    found = _ORDER.match(sentence.text)
    if found is not None and _may_order(Sentence.of(found[1])):
        shop, _, goods = found[1].partition(":")
        if goods.strip():
            return OrderFor(shop.strip(), goods.strip())
        return OrderFor(None, found[1].strip())
    return None


def read_unnamed(sentence: Sentence) -> OrderFor | None:
    """ "gupta 2 bori chawal": perhaps an order, if a shop is called so."""
    if not any(token.unit for token in sentence.tokens) and any(
        token.may_be_order_number for token in sentence.numbers
    ):
        return None
    is_long_enough = sum(token.mark is Mark.WORD for token in sentence.tokens) > 1
    if is_long_enough and _may_order(sentence) and _has_goods(sentence.text):
        return OrderFor(None, sentence.text.strip(), is_told=False)
    return None


def _may_order(sentence: Sentence) -> bool:
    names = any(token.is_name for token in sentence.tokens)
    return names and not sentence.has(*_COMMANDS) and not sentence.codes


def _may_name(said: str) -> bool:
    """Whether words may be a shop's name, with an "order" before it perhaps."""
    sentence = Sentence.of(_without_order(said))
    words = [token for token in sentence.tokens if token.mark is Mark.WORD]
    has_figures = any(
        token.value is not None and len(token.digits) < 3 for token in sentence.numbers
    )
    is_name = any(token.is_name and not is_goods(token) for token in words) or bool(
        sentence.numbers
    )
    return (
        is_name
        and len(words) <= NAME_WORDS_MAX
        and not has_figures
        and not sentence.has(*_COMMANDS)
    )


def _names_goods(text: str) -> bool:
    """Rather than money alone: "gupta ko 5000 dena hai"."""
    return any(
        token.is_name or token.unit is not None or is_goods(token)
        for token in Sentence.of(text).tokens
    )


def _without_order(said: str) -> str:
    found = _ORDER.match(said)
    return (found[1] if found is not None else said).strip()


def _has_goods(text: str) -> bool:
    """Whether a figure, or a number in words before a unit, stands in it."""
    folded = fold(text)
    tokens = Sentence.of(text).tokens
    return any(map(str.isdigit, folded)) or any(
        token.unit is not None and at > 0 for at, token in enumerate(tokens)
    )
