"""Lines of a bill that either side speaks of: read, and asked about where they are not clear."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import sqlalchemy as sa

import core.credit_notes
import core.replies.bill_goods
import db.bill_lines
import db.credit_notes
import db.invoices
from core.credit_notes import Reason
from core.dialogue.prompts import CHOICES_MAX, Choice, Label, Prompt, Topic, name
from core.messages import Reply
from core.money import ZERO
from core.replies.bills import Credited, goods_of_note
from core.replies.texts import mark
from core.understanding.bill_goods import BillGoods, Doubt, Meant, all_of
from core.understanding.catalogue import Catalogue
from db.rows import Row
from workers.bookkeeping import corrections
from workers.handlers.turn import Turn

ALL_WORDS = ("sab", "all", "pura", "poora", "saara", "everything", "सब", "पूरा", "सारा")


def of_bill(connection: sa.Connection, bill: Row, catalogue: Catalogue) -> BillGoods:
    """``catalogue`` says what goods are called today."""
    return BillGoods(db.bill_lines.of_bill(connection, bill), catalogue)


def ask(
    turn: Turn,
    topic: Topic,
    order_number: str,
    goods: BillGoods,
    meant: Meant,
    doubt: Doubt,
    *,
    about: Callable[[str], Mapping[str, Any]],
    outcome: Callable[[str], Any],
    more: tuple[Choice, ...] = (),
) -> Reply:
    """What is asked about some goods. ``outcome`` is what comes of them in the words that
    ``BillGoods.read`` reads, ``about`` is kept with the prompt that asks for the "line" or the "quantity"."""
    text = core.replies.bill_goods.question(turn.language, order_number, doubt, meant)
    if doubt.is_about_the_line:
        lines = (meant.lines if doubt is Doubt.WHICH else goods.left)[: CHOICES_MAX - len(more)]
        if not lines or not goods.left:
            return core.replies.bill_goods.nothing_left(turn.language, order_number)
        choices = tuple(
            Choice(name(core.replies.bill_goods.line_name(line)), outcome(meant.of(line)))
            for line in lines
        )
        return turn.ask(text, Prompt(topic, (*choices, *more), about("line")))
    whole = Choice(
        Label(mark("All: {quantity}"), {"quantity": core.replies.bill_goods.measure(meant.line)}),
        outcome(all_of(meant.line)),
        ALL_WORDS,
    )
    return turn.ask(text, Prompt(topic, (whole,), about("quantity"), is_numbered=False))


def worth(
    connection: sa.Connection, bill: Row, parts: Mapping[Reason, Mapping[int, Decimal]]
) -> Decimal:
    """What credit notes for these goods would come to, as the bill is now."""
    notes = core.credit_notes.credit_each(
        db.credit_notes.billed_lines(connection, bill.id, db.invoices.items(connection, bill.id)),
        parts,
        total_left=bill.total - db.credit_notes.credited_total(connection, bill.id),
        between_states=bill.igst_amount > 0,
    )
    if not isinstance(notes, dict):
        return ZERO
    return sum((note.amounts.total for note in notes.values()), ZERO)


def as_credited(goods: BillGoods, credited: Sequence[corrections.Credited]) -> tuple[Credited, ...]:
    """Credit notes as both sides read them."""
    return tuple(
        Credited(
            one.credit_note_number,
            one.reason,
            one.note.amounts.total,
            goods_of_note(one.note, goods.lines),
        )
        for one in credited
    )
