"""Which button an answer means: the one that was pressed, or the one that a typed answer stands for."""

from collections.abc import Callable, Mapping

import structlog

import core.buttons
from core.buttons import CHOOSE, Press
from core.messages import Reply
from core.replies.texts import shows_numbers
from core.understanding.reading import NONE_OF_THESE, Intent, Reading
from db.rows import Row
from workers.handlers.turn import Turn

logger = structlog.get_logger()

# A press that we did not make counts as one on a card that is gone: no effect, present state shown.
FORGED = Press("forged", 0, -1)

# A typed answer while several cards wait for one: asked which, never guessed.
WHICH = Press("which", 0, -1)


def find(
    turn: Turn,
    message: Row,
    reading: Reading,
    *,
    stands_for: Mapping[Intent, int],
    is_open: Callable[[Press], bool],
) -> Press | None:
    """The press in this message; ``None`` when it is none.

    ``stands_for`` says which button a word like "yes" means, counted from 0. A typed answer means the
    only card that is still open, of those that were sent before it was written; a number means only
    cards that showed it. With no open card it means the newest one, so that its state is told.
    """
    if message.buttons is not None:
        press = core.buttons.read(message.buttons["payload"], turn.secret)
        if press is None:
            logger.warning("button not ours", message=message.id)
            return FORGED
        return press
    if reading.choices == NONE_OF_THESE:
        return None
    cards = turn.cards(message.created_at)
    if reading.intent is Intent.CHOICE:
        # Of several numbers the first tells which list they are of.
        index = reading.choices[0] - 1
        cards = [card for card in cards if shows_numbers(card)]
    elif reading.intent in stands_for and reading.order_number is None:
        index = stands_for[reading.intent]
    else:
        return None
    presses = [
        press
        for card in cards
        if (press := _press(card, index, turn.secret)) is not None and _may_mean(reading, press)
    ]
    still_open = list(dict.fromkeys(press for press in presses if is_open(press)))
    if len(still_open) > 1:
        return WHICH
    return next(iter(still_open or presses), None)


def _may_mean(reading: Reading, press: Press) -> bool:
    """ "Yes" picks nothing from a list, and several numbers no single button."""
    is_from_list = press.action.startswith(CHOOSE)
    if reading.intent is Intent.CHOICE:
        return is_from_list or len(reading.choices) == 1
    return not is_from_list


def _press(card: Reply, index: int, secret: str) -> Press | None:
    buttons = card.buttons
    return core.buttons.read(buttons[index].payload, secret) if index < len(buttons) else None
