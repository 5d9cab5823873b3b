"""What a shop means by its names, and what nobody understood: remembered, shown, and taken back."""

from collections.abc import Sequence
from datetime import timedelta

import core.replies.questions
import db.aliases
import db.order_history
from core import unclear_words
from core.dialogue.answering import Meaning
from core.messages import Reply
from core.understanding.lines import Line
from core.understanding.memory import Memory
from db.rows import Row
from workers.handlers.turn import Turn

# A shop's habits change with the seasons; what it took half a year ago says little of today.
ORDERED_WITHIN = timedelta(days=180)
# A chat message has no room for more.
SHOWN_MAX = 30


def memory(turn: Turn, retailer_id: int, vendor_id: int) -> Memory:
    """What is remembered of a shop at a vendor when its message is read."""
    return Memory(
        ordered=db.order_history.ordered_before(
            turn.connection, retailer_id, vendor_id, turn.now - ORDERED_WITHIN
        ),
        names=db.aliases.of_shop(turn.connection, vendor_id, retailer_id),
    )


def learn(
    turn: Turn, shop: Row, vendor_id: int, meanings: Sequence[Meaning]
) -> tuple[Meaning, ...]:
    """Remember the shop's answers; returns those that count from now on."""
    _note_answered(turn, shop, vendor_id, meanings)
    return tuple(
        meaning
        for meaning in meanings
        if len(meaning.name) <= db.aliases.LEARNED_LENGTH_MAX
        and db.aliases.learn(
            turn.connection,
            vendor_id=vendor_id,
            retailer_id=shop.id,
            vendor_product_id=meaning.vendor_product_id,
            alias=meaning.name,
        )
    )


def show(turn: Turn, retailer_id: int, vendor: Row) -> Reply:
    known = db.aliases.of_vendor(turn.connection, vendor.id, retailer_id, limit=SHOWN_MAX + 1)
    return core.replies.questions.names(
        turn.language, vendor.name, [(one.alias, one.name) for one in known]
    )


def forget(turn: Turn, retailer_id: int, vendor_id: int, name: str) -> Reply:
    wanted = " ".join(name.lower().split())
    known = [
        one
        for one in db.aliases.of_vendor(turn.connection, vendor_id, retailer_id)
        if one.alias.lower() == wanted
    ]
    for one in known:
        db.aliases.forget(turn.connection, vendor_id, one.alias_id)
    return core.replies.questions.forgotten(turn.language, name, was_known=bool(known))


def note_unclear(turn: Turn, shop: Row, vendor_id: int, text: str, lines: Sequence[Line]) -> None:
    """Words that were not clear are counted, without who said them and without his names."""
    private = _private(turn, shop, text)
    turn.unclear += [(vendor_id, row) for row in unclear_words.rows_of(lines, private)]


def _note_answered(turn: Turn, shop: Row, vendor_id: int, meanings: Sequence[Meaning]) -> None:
    private = _private(turn, shop)
    for meaning in meanings:
        row = unclear_words.answered(meaning.name, meaning.vendor_product_id, private)
        if row is not None:
            turn.unclear.append((vendor_id, row))


def _private(turn: Turn, shop: Row, text: str = "") -> frozenset[str]:
    return unclear_words.private_words([shop.shop_name, shop.area or "", turn.person.name], text)
