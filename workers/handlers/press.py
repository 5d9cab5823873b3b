"""Which button an answer means: the one that was pressed, or the one that a typed answer stands for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import structlog

import core.buttons
import core.dialogue.quoting
import db.cards
from core.buttons import CHOOSE, TAKE, Press
from core.dialogue.quoting import About
from core.messages import Reply
from core.replies.listing import has_rows
from core.replies.texts import shows_numbers
from core.understanding.reading import NONE_OF_THESE, Intent, Reading
from db.cards import Card
from db.rows import Row
from workers.handlers.turn import Turn

logger = structlog.get_logger()

# What a no takes from the card that it is a reply to.
_NO = frozenset(
    [
        "cancel",
        "reject",
        "not_received",
        "deny",
        "complaint_no",
        "turn_away",
        "disagree",
    ]
)
# A press that we did not make counts as one on a card that is gone: no effect, present state shown.
FORGED = Press("forged", 0, -1)
# The button of a question that had none and is closed.
_OF_CLOSED = Press(f"{TAKE}1", 0, -1)


@dataclass(frozen=True, slots=True)
class Several:
    """A typed answer that may be meant for any of these, or for none: asked which, never guessed.
    ``because_old`` where the question that it answers is closed."""

    presses: tuple[Press, ...]
    because_old: bool = False


def find(
    turn: Turn,
    message: Row,
    reading: Reading,
    *,
    says: Mapping[Intent, frozenset[str]],
    is_open: Callable[[Press], bool],
    choice_of_words: int | None = None,
) -> Press | Several | None:
    """The press in this message; ``None`` when it is none.

    ``says`` are the actions that a word like "yes" takes. A typed answer is one to the last question, of
    those that were sent before it was written: if what was sent last answered him, it means that; if
    several cards came by themselves and wait, it is asked which. A number means only cards that showed
    it, and none that is older than the last one with numbers. What answers a question that is closed, and
    that he has not seen answered, does nothing: what waits besides is told. ``choice_of_words`` is the
    number of the choice of the open prompt that the message says in words. A reply to a card means that one,
    whatever else is open; whether it still is shows when it is carried out, as with its buttons.
    """
    if message.buttons is not None:
        press = core.buttons.read(message.buttons["payload"], turn.secret)
        if press is None:
            logger.warning("button not ours", message=message.id)
            return FORGED
        return press
    quoted = _of_quoted(turn, message, reading, says, choice_of_words)
    if quoted is not None:
        return quoted
    actions = says.get(reading.intent, frozenset())
    is_number = reading.intent is Intent.CHOICE and reading.choices != NONE_OF_THESE
    if reading.order_number is not None or not (is_number or actions or choice_of_words):
        return None
    cards = db.cards.recent_cards(turn.connection, turn.conversation_id, message.created_at)
    if is_number:
        cards = [card for card in cards if shows_numbers(card.reply)]
    meant = _Meant(reading if is_number else None, actions, choice_of_words, turn.secret)
    open_cards = [card for card in cards if is_open(first(card.reply, turn.secret))]
    if is_number and turn.is_asked_how_much:
        # It is the quantity, unless something came by itself after it was asked for.
        later = [card for card in open_cards if card.at > (turn.talk.prompt_at or turn.now)]
        presses = meant.of_cards(later)
        return Several(presses) if presses else None
    if _is_closed(turn, message, cards, open_cards, is_number=is_number):
        return _instead(turn, cards, open_cards, meant, says)
    is_of_first = bool(open_cards) and open_cards[0].is_answer
    asked = open_cards[:1] if is_of_first else open_cards or cards[:1]
    presses = meant.of_cards(asked)
    if not presses:
        return None
    # A number that the newest one has not, or that he may mean for a list that came after it.
    is_unsure = (
        is_number
        and bool(open_cards)
        and (meant.press(open_cards[0].reply) is None or _is_followed(turn, message, open_cards[0]))
    )
    return Several(presses) if is_unsure or len(presses) > 1 else presses[0]


def quoted_card(turn: Turn, message: Row) -> Reply | None:
    """The message of ours that this one is a reply to."""
    if message.quoted_message_id is None or message.buttons is not None:
        return None
    return db.cards.quoted(
        turn.connection, turn.conversation_id, message.provider, message.quoted_message_id
    )


def about_quoted(turn: Turn, message: Row) -> About:
    """What this message is about by what it is a reply to."""
    card = quoted_card(turn, message)
    return core.dialogue.quoting.NOTHING if card is None else core.dialogue.quoting.about(card.body)


def first(card: Reply, secret: str) -> Press:
    """The press of a card's first button, by which it is told which card it is."""
    return core.buttons.read(card.buttons[0].payload, secret) or FORGED


def _is_closed(
    turn: Turn,
    message: Row,
    cards: Sequence[Card],
    open_cards: Sequence[Card],
    *,
    is_number: bool,
) -> bool:
    """Whether the question is closed that he answers, so that nothing older is meant. A word goes on to what
    was asked before, once he has seen that the question was answered."""
    if _has_lapsed_without_buttons(turn, cards):
        return True
    if not cards or cards[0] in open_cards:
        return False
    return (
        is_number
        or _has_lapsed(turn, first(cards[0].reply, turn.secret))
        or db.cards.is_last(turn.connection, turn.conversation_id, cards[0], message.created_at)
    )


def _is_followed(turn: Turn, message: Row, card: Card) -> bool:
    """Whether he was answered something without numbers after this card, so that a number may be about that: a
    list, or anything after a card that came by itself."""
    bodies = db.cards.answers_since(turn.connection, turn.conversation_id, card, message.created_at)
    return any(not card.is_answer or has_rows(body) for body in bodies)


def _has_lapsed_without_buttons(turn: Turn, cards: Sequence[Card]) -> bool:
    """Whether the last question was closed because nobody answered it in time, and none of these was it."""
    asked_at = turn.talk.prompt_at if turn.talk.prompt is None else None
    return asked_at is not None and all(card.at < asked_at for card in cards)


def _has_lapsed(turn: Turn, asked: Press) -> bool:
    """Whether the question, or the draft, of this button was closed because nobody answered it in time."""
    talk = turn.talk
    if asked.action.startswith(TAKE):
        is_over = talk.prompt is None and talk.prompt_at is not None
        return is_over and asked.version == talk.prompt_version
    is_of_draft = asked.action in ("confirm", "change", "cancel")
    if is_of_draft or asked.action.startswith(CHOOSE):
        is_over = talk.draft is None and talk.draft_at is not None
        return is_over and asked.version == talk.draft_version
    return False


def _instead(
    turn: Turn,
    cards: Sequence[Card],
    open_cards: Sequence[Card],
    meant: "_Meant",
    says: Mapping[Intent, frozenset[str]],
) -> Press | Several:
    """What is meant by the answer to a question that is closed: its own button, so that the present state is
    told. A question of ours that stands for itself tells none: what waits besides is asked about."""
    is_of_card = not _has_lapsed_without_buttons(turn, cards)
    closed = first(cards[0].reply, turn.secret) if is_of_card else _OF_CLOSED
    if is_of_card and not closed.action.startswith(TAKE):
        return meant.press(cards[0].reply) or closed
    yes = _Meant(None, says.get(Intent.CONFIRM, frozenset()), None, turn.secret)
    waiting = yes.of_cards(open_cards)
    if waiting and not all(card.is_answer for card in open_cards):
        return Several(waiting, because_old=True)
    return closed


def _of_quoted(
    turn: Turn,
    message: Row,
    reading: Reading,
    says: Mapping[Intent, frozenset[str]],
    choice_of_words: int | None,
) -> Press | None:
    card = quoted_card(turn, message)
    if card is None or not card.buttons or reading.order_number is not None:
        return None
    is_number = reading.intent is Intent.CHOICE and reading.choices != NONE_OF_THESE
    actions = says.get(reading.intent, frozenset())
    if reading.intent is Intent.CANCEL and not reading.removed:
        actions = _NO
    meant = _Meant(reading if is_number else None, actions, choice_of_words, turn.secret)
    return meant.press(card)


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a typed answer takes from a card: a number of ``reading``, or a button of ``actions``."""

    reading: Reading | None
    actions: frozenset[str]
    choice_of_words: int | None
    secret: str

    def of_cards(self, cards: Sequence[Card]) -> tuple[Press, ...]:
        """Each once, newest first."""
        found = (press for card in cards if (press := self.press(card.reply)) is not None)
        return tuple(dict.fromkeys(found))

    def press(self, card: Reply) -> Press | None:
        presses = [core.buttons.read(button.payload, self.secret) for button in card.buttons]
        if self.reading is not None:
            # Of several numbers the first tells which list they are of; no single button has several.
            index = self.reading.choices[0] - 1
            press = presses[index] if index < len(presses) and shows_numbers(card) else None
            is_list = press is not None and press.action.startswith(CHOOSE)
            return press if is_list or len(self.reading.choices) == 1 else None
        if self.choice_of_words is not None and card.buttons:
            by_words = f"{TAKE}{self.choice_of_words}"
            found = next((p for p in presses if p is not None and p.action == by_words), None)
            if found is not None:
                return found
        return next((p for p in presses if p is not None and p.action in self.actions), None)
