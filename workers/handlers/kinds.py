"""Messages that are not text: a person looks at them, the wholesaler is told, the sender gets an honest
answer."""

from collections.abc import Callable

import core.replies.people
import db.incoming
from core.burst import Answer
from core.dialogue import kinds
from core.dialogue.kinds import (
    Ignore,
    KeepForPerson,
    LeaveToSide,
    PassOnLocation,
    SayUnreadable,
    TakeSign,
    ThankForContact,
)
from core.messages import Location, Reply
from db.rows import Row
from workers.handlers import press, talk
from workers.handlers.turn import Turn

# Answers a message by its words.
AnswerText = Callable[[Turn, Row], Answer]
# Whether a card of ours still waits for an answer.
WaitsFor = Callable[[Turn, Reply], bool]


def answer(turn: Turn, message: Row, by_words: AnswerText, waits_for: WaitsFor) -> Answer | None:
    """``None`` for what needs no answer."""
    match kinds.decide(db.incoming.read(message)):
        case LeaveToSide():
            return by_words(turn, message)
        case KeepForPerson() as kept:
            return _keep(turn, message, kept, by_words)
        case PassOnLocation(location=location):
            return Answer(_pass_on(turn, message, location))
        case ThankForContact():
            return Answer(core.replies.people.contact_kept(turn.language))
        case SayUnreadable():
            return Answer(core.replies.people.unreadable(turn.language))
        case TakeSign():
            card = press.quoted_card(turn, message)
            is_open = card is not None and bool(card.buttons) and waits_for(turn, card)
            return by_words(turn, message) if is_open else None
        case Ignore():
            return None


def _keep(turn: Turn, message: Row, kept: KeepForPerson, by_words: AnswerText) -> Answer:
    talk.hand_over(turn, kept.reason)
    is_told = talk.tell_vendor(
        turn,
        f"message {message.id} {kept.kind}",
        lambda language, shop: core.replies.people.has_sent(
            language, kept.kind, kept.caption, shop=shop
        ),
    )
    is_said = kinds.says_something_of_vendor if turn.speaks_as == "VENDOR" else kinds.says_something
    if is_said(kept.caption):
        turn.remarks.append(core.replies.people.kept(turn.language, kept.kind))
        return by_words(turn, message)
    if is_told:
        return Answer(core.replies.people.kept_of_shop(turn.language, kept.kind))
    return Answer(core.replies.people.kept_of_others(turn.language, kept.kind))


def _pass_on(turn: Turn, message: Row, location: Location) -> Reply:
    is_told = talk.tell_vendor(
        turn,
        f"message {message.id} LOCATION",
        lambda language, shop: core.replies.people.located(language, location, shop=shop),
    )
    if is_told:
        return core.replies.people.location_passed_on(turn.language)
    return core.replies.people.location_unused(turn.language)
