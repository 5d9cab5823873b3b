"""A sentence about money that names another wholesaler than the one to whom the shop writes."""

from collections.abc import Sequence
from dataclasses import dataclass

import core.replies.talk
from core.dialogue.addressing import OF_AN_ACCOUNT, receivers
from core.dialogue.prompts import Prompt, Topic
from core.messages import Reply
from core.understanding import reading
from db.rows import Row
from workers.handlers import vendor_names
from workers.handlers.counter import Counter
from workers.handlers.turn import Turn

_OF_A_PAYMENT = (Topic.HOW_PAID, Topic.HOW_MUCH_PAID)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The wholesaler whom he means. ``keeps_prompt`` where the message answers how he paid, or how much."""

    vendor: Row
    keeps_prompt: bool


def named(
    counter: Counter, message: Row, vendors: Sequence[Row], prompt: Prompt | None
) -> Elsewhere | Reply | None:
    """``None`` where nobody else is named, or it is not about money; an answer where nobody can be meant:
    several, or one who has no account for this shop."""
    turn, text = counter.turn, message.body
    if message.buttons is not None:
        return None
    meant = vendor_names.within(text, vendors)
    if meant == (counter.vendor_id,) or not (meant or receivers(text)):
        return None
    is_asked = prompt is not None and prompt.topic in _OF_A_PAYMENT
    of_account = reading.read(text, counter.catalogue()).intent in OF_AN_ACCOUNT
    if not (of_account or (is_asked and meant)):
        return None
    if len(meant) > 1:
        return core.replies.talk.one_at_a_time(turn.language, vendor_name=counter.vendor.name)
    if meant:
        vendor = next(row for row in vendors if row.id == meant[0])
        return Elsewhere(vendor, keeps_prompt=is_asked and not of_account)
    stranger = vendor_names.without_account(turn, text)
    if stranger is None:
        return None
    return core.replies.talk.no_account_with(
        turn.language, name=stranger, vendor_name=counter.vendor.name
    )


def go_over(turn: Turn, to: Elsewhere) -> str:
    """What he is told besides the answer. What was asked stays open where he has just answered it."""
    asked = turn.talk.prompt if to.keeps_prompt else None
    turn.switch_vendor(to.vendor.id)
    turn.talk.prompt = asked
    return core.replies.talk.switched(turn.language, vendor_name=to.vendor.name)
