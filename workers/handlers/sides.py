"""Somebody who has a shop and works for a wholesaler: he is asked once as which of them he writes, and each
message is answered by the side that it is for."""

from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import cast

import core.buttons
import core.replies.sides
import db.cards
import db.engine
import db.incoming
import db.people
from core.burst import Answer
from core.buttons import Press
from core.dialogue import prompts, sides
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.sides import WORDS, Shown, Side, SpeakAs
from core.messages import MessageKind, Reply
from core.replies.texts import mark
from core.understanding import reading
from core.understanding.reading import Intent
from db.engine import Actor
from db.people import Person
from db.rows import Row
from workers.handlers import press
from workers.handlers.turn import Turn

# Answers a message on one side; ``None`` for what needs no answer.
AnswerAny = Callable[[Turn, Row], Answer | None]


def actor(person: Person, side: Side) -> Actor:
    """Who acts when he speaks as this."""
    if side is Side.VENDOR:
        return Actor("VENDOR", person.user_id, vendor_id=person.vendor_id)
    return Actor("RETAILER", person.user_id, retailer_id=person.retailer_id)


def have_only(turn: Turn, side: Side) -> None:
    """Act as somebody who has one side. Whoever had both before goes on with what he left on this one."""
    talk = turn.talk
    of_shop = talk.speaks_as == "RETAILER" or talk.vendor_id not in (None, turn.person.vendor_id)
    of_vendor = talk.speaks_as == "VENDOR"
    if of_shop if side is Side.VENDOR else of_vendor:
        talk.change_sides()
    talk.speaks_as = None
    db.engine.act_as(turn.connection, actor(turn.person, side))


def answer(turn: Turn, message: Row, by_side: Mapping[Side, AnswerAny]) -> Answer | None:
    """Answer one message of somebody who has both; the transaction acts as the side that he speaks as when
    it is over."""
    present = _present(turn)
    _act(turn, present)
    asked = _asked(turn)
    choice = None if asked is None else _chosen(turn, message, asked)
    if asked is not None and choice is not None:
        return _begin_as(turn, message, asked, Side(choice.side), by_side)
    named = None if message.buttons is not None else sides.chosen(message.body)
    if named is not None:
        return Answer(_speak_as(turn, named))
    side = _side_of(turn, message, present)
    if side is None:
        return Answer(_ask(turn, message, asked))
    if side is not present:
        _go_over(turn, side)
    answered = by_side[side](turn, message)
    turn.note_unclear()
    if side is not present:
        _go_over(turn, present)
    return answered


def _present(turn: Turn) -> Side:
    """Whose the drafts and prompts are that the conversation has. Before he has said as which he speaks,
    that is what he was before he had both."""
    talk = turn.talk
    if talk.speaks_as is not None:
        return Side(talk.speaks_as)
    is_vendors = talk.vendor_id == turn.person.vendor_id or (
        talk.draft is not None and talk.draft["retailer_id"] is not None
    )
    return Side.VENDOR if is_vendors else Side.RETAILER


def _act(turn: Turn, side: Side) -> None:
    turn.side = side.value if turn.talk.speaks_as is not None else None
    db.engine.act_as(turn.connection, actor(turn.person, side))


def _go_over(turn: Turn, side: Side) -> None:
    """What is open on the other side is laid aside as it is."""
    turn.talk.change_sides()
    turn.close_what_is_old()
    turn.side = side.value
    db.engine.act_as(turn.connection, actor(turn.person, side))


def _speak_as(turn: Turn, side: Side) -> Reply:
    if side is not _present(turn):
        _go_over(turn, side)
    turn.talk.speaks_as = turn.side = side.value
    # A question of the side that he leaves would draw his next answer back to it.
    if turn.talk.other_side is not None:
        turn.talk.other_side["prompt"] = None
    if _asked(turn) is not None:
        turn.close_prompt()
    return Reply(
        core.replies.sides.speaks_as(turn.language, _name(turn, side), back=WORDS[side.other][0])
    )


def _name(turn: Turn, side: Side) -> str:
    person = turn.person
    assert person.vendor_id is not None
    assert person.retailer_id is not None
    if side is Side.VENDOR:
        return str(db.people.vendor(turn.connection, person.vendor_id).name)
    return str(db.people.retailer(turn.connection, person.retailer_id).shop_name)


def _asked(turn: Turn) -> Prompt | None:
    """The question as which side he writes, if it is open."""
    stored = turn.talk.prompt
    if stored is None or stored["topic"] != Topic.SIDE.name:
        return None
    return Prompt.from_json(stored, (SpeakAs,))


def _chosen(turn: Turn, message: Row, asked: Prompt) -> SpeakAs | None:
    found = press.find(
        turn,
        message,
        reading.read(message.body),
        says={},
        is_open=lambda one: _is_of_prompt(turn, one),
        choice_of_words=prompts.number_of_words(asked, message.body),
    )
    if not isinstance(found, Press) or not _is_of_prompt(turn, found):
        return None
    choice: SpeakAs | None = prompts.of_press(asked, found)
    return choice


def _is_of_prompt(turn: Turn, asked: Press) -> bool:
    present = (turn.conversation_id, turn.talk.prompt_version)
    return asked.action.startswith(core.buttons.TAKE) and (
        (asked.object_id, asked.version) == present
    )


def _ask(turn: Turn, message: Row, asked: Prompt | None) -> Reply:
    """What he wrote is answered as soon as he has said."""
    before = [] if asked is None else list(asked.about["texts"])
    return turn.ask(
        core.replies.sides.which(turn.language),
        Prompt(
            Topic.SIDE,
            (
                Choice(Label(mark("As shop")), SpeakAs("RETAILER"), WORDS[Side.RETAILER]),
                Choice(Label(mark("As wholesaler")), SpeakAs("VENDOR"), WORDS[Side.VENDOR]),
            ),
            {"texts": [*before, message.body]},
        ),
    )


def _begin_as(
    turn: Turn, message: Row, asked: Prompt, side: Side, by_side: Mapping[Side, AnswerAny]
) -> Answer | None:
    """He has said as which he speaks: what he wrote before is answered now."""
    said = _speak_as(turn, side)
    text = "\n".join(text for text in asked.about["texts"] if text.strip())
    if not text or reading.read(text).intent is Intent.GREETING:
        return Answer(said)
    turn.remarks.append(said.body)
    return by_side[side](turn, _as_text(message, text))


def _as_text(message: Row, text: str) -> Row:
    """The message as if this had been written in it."""
    written = {"body": text, "kind": "TEXT", "buttons": None, "quoted_message_id": None}
    return cast(Row, SimpleNamespace(**{**message._mapping, **written}))


def _side_of(turn: Turn, message: Row, present: Side) -> Side | None:
    """Whose a message is; ``None`` where only he can say it."""
    meant = _pressed(turn, message)
    if meant is not None:
        return sides.of_press(meant, _open(turn, present), present)
    if turn.talk.speaks_as is None:
        # What is no text is kept for a person, whoever he is.
        return None if _has_words(message) else present
    last = turn.talk.last_version("prompt_version")
    side = sides.of_text(_open(turn, present), last, present)
    if side is present and _open(turn, present)[present].is_nothing:
        # "1" or "haan" below a card of the other side that came by itself.
        return _of_last_card(turn, message, present)
    return side


def _has_words(message: Row) -> bool:
    kind = db.incoming.read(message).kind
    return kind in (MessageKind.TEXT, MessageKind.CART, MessageKind.PRODUCT)


def _pressed(turn: Turn, message: Row) -> Press | None:
    """The button that was pressed, or one of the card that he replies to."""
    if message.buttons is not None:
        return core.buttons.read(message.buttons["payload"], turn.secret)
    card = press.quoted_card(turn, message)
    return press.first(card, turn.secret) if card is not None and card.buttons else None


def _of_last_card(turn: Turn, message: Row, present: Side) -> Side:
    if reading.read(message.body).intent not in (Intent.CHOICE, Intent.CONFIRM):
        return present
    cards = db.cards.recent_cards(
        turn.connection, turn.conversation_id, message.created_at, limit=1
    )
    if not cards or cards[0].is_answer:
        return present
    shown = press.first(cards[0].reply, turn.secret)
    return sides.of_press(shown, _open(turn, present), present)


def _open(turn: Turn, present: Side) -> dict[Side, Shown]:
    talk = turn.talk
    other = talk.other_side or {}
    return {
        present: Shown(
            None if talk.draft is None else talk.draft_version,
            None if talk.prompt is None else talk.prompt_version,
        ),
        present.other: Shown(
            None if other.get("draft") is None else other["draft_version"],
            None if other.get("prompt") is None else other["prompt_version"],
        ),
    }
