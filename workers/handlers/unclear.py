"""What was not clear of a message is counted, without who said it and without his names."""

from collections.abc import Sequence

from core import unclear_words
from core.dialogue.answering import Meaning
from core.understanding.lines import Line
from workers.handlers.counter import Counter
from workers.handlers.turn import Turn


def note(turn: Turn, counter: Counter, text: str, lines: Sequence[Line]) -> None:
    """Lines of which nothing is sold, or that somebody had to be asked about."""
    private = _private(turn, counter, text)
    turn.unclear += [(counter.vendor_id, row) for row in unclear_words.rows_of(lines, private)]


def note_answers(turn: Turn, counter: Counter, meanings: Sequence[Meaning]) -> None:
    private = _private(turn, counter)
    for meaning in meanings:
        row = unclear_words.answered(meaning.name, meaning.vendor_product_id, private)
        if row is not None:
            turn.unclear.append((counter.vendor_id, row))


def _private(turn: Turn, counter: Counter, text: str = "") -> frozenset[str]:
    names = [counter.retailer.shop_name, counter.retailer.area or "", turn.person.name]
    return unclear_words.private_words(names, text)
