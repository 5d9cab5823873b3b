"""Messages that the program cannot handle."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from core.burst import Answer
from db.rows import Row
from workers.handlers import dialogues
from workers.handlers.turn import Turn


@contextmanager
def failing_on(texts: Collection[str]) -> Iterator[None]:
    """Whoever writes one of them meets a mistake of ours, each time that it is tried."""
    properly = dialogues.answer

    def answer(turn: Turn, message: Row, user_id: int | None) -> Answer | None:
        if message.body in texts:
            raise ZeroDivisionError
        return properly(turn, message, user_id)

    with patch.object(dialogues, "answer", answer):
        yield
