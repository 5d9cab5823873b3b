"""Which button an answer means: the one that was pressed, or the one that a typed number stands for."""

from collections.abc import Callable, Mapping

import structlog

import core.buttons
from core.buttons import Press
from core.messages import Button
from core.understanding.reading import Intent, Reading
from db.rows import Row
from workers.handlers.turn import Turn

logger = structlog.get_logger()

# A press that we did not make counts as one on a card that is gone: no effect, present state shown.
FORGED = Press("forged", 0, -1)


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
    newest card that is still open, and only cards that were sent before it was written.
    """
    if message.buttons is not None:
        press = core.buttons.read(message.buttons["payload"], turn.secret)
        if press is None:
            logger.warning("button not ours", message=message.id)
            return FORGED
        return press
    if reading.intent is Intent.CHOICE and reading.choice is not None:
        index = reading.choice - 1
    elif reading.intent in stands_for and reading.order_number is None:
        index = stands_for[reading.intent]
    else:
        return None
    presses = [
        press
        for card in turn.cards(message.created_at)
        if (press := _press(card, index, turn.secret)) is not None
    ]
    return next((press for press in presses if is_open(press)), presses[0] if presses else None)


def _press(card: tuple[Button, ...], index: int, secret: str) -> Press | None:
    return core.buttons.read(card[index].payload, secret) if index < len(card) else None
