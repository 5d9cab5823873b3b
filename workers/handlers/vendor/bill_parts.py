"""What a command says became of goods of a bill, or the question where that is not clear."""

from dataclasses import replace
from typing import TypeVar

import core.door
import core.replies.bill_goods
from core.dialogue.prompts import Topic
from core.dialogue.vendor import door
from core.door import Missing, Part
from core.messages import Reply
from core.understanding.bill_goods import BillGoods
from core.understanding.vendor import commands
from core.understanding.vendor.parts import Change
from workers.handlers import bill_goods
from workers.handlers.vendor.desk import Desk

OfGoods = TypeVar("OfGoods", commands.Deliver, commands.MakeCreditNote, commands.DecideComplaint)


def missing_or_question(
    desk: Desk, command: OfGoods, order_number: str, goods: BillGoods
) -> Missing | Reply:
    """What comes off the bill."""
    parts = parts_of(command.changes, goods)
    language = desk.turn.language
    if core.door.is_too_late(parts):
        return core.replies.bill_goods.too_late_to_change(language, order_number)
    at = core.door.unclear(parts)
    if at is not None:
        return ask(desk, command, order_number, goods, parts, at)
    found = core.door.missing(goods.lines, parts)
    if not isinstance(found, Missing):
        return core.replies.bill_goods.does_not_add_up(language, order_number)
    return found


def parts_of(changes: tuple[Change, ...], goods: BillGoods) -> tuple[Part, ...]:
    return tuple(
        Part(change.kind, meant) for change in changes for meant in goods.read(change.goods)
    )


def ask(
    desk: Desk,
    command: OfGoods,
    order_number: str,
    goods: BillGoods,
    parts: tuple[Part, ...],
    at: int,
) -> Reply:
    """The command once more, with what he answers about this part; the others are kept."""
    part = parts[at]
    doubt = part.doubt
    assert doubt is not None

    def answered(goods_of_part: str) -> OfGoods:
        changes = tuple(
            Change(each.kind, goods_of_part if place == at else str(each.meant))
            for place, each in enumerate(parts)
        )
        return replace(command, changes=changes)

    return bill_goods.ask(
        desk.turn,
        Topic.DOOR,
        order_number,
        goods,
        part.meant,
        doubt,
        about=lambda asks: door.about(asks, at, door.said_measure(part.meant.text)),
        outcome=answered,
    )
