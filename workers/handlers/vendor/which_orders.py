"""Which orders one of the vendor's people means: by number, by shop, all, or the only one that waits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import core.replies.order_decisions
import db.locks
import db.orders
import db.people
from core.dialogue.prompts import CHOICES_MAX, Choice, Prompt, Topic, name
from core.messages import Reply
from core.replies.vendor_orders import Listed
from core.shops import Shop
from core.understanding.vendor import commands
from db.rows import Row
from workers.handlers.vendor.desk import Desk

# With "all" so many are taken in one message; the others with the next.
AT_ONCE_MAX = 50

Command = TypeVar("Command", commands.Accept, commands.Reject, commands.Dispatch)


@dataclass(frozen=True, slots=True)
class Meant:
    """Orders by id, in the order in which they are locked; ``missing`` are numbers of none."""

    order_ids: Sequence[int]
    missing: Sequence[str] = ()


def meant(desk: Desk, command: Command, state: str) -> Meant | Reply:
    """The orders of a command that is about those in this state; else what he is told or asked. A number is
    followed to the order that stands in its place."""
    if command.order_numbers:
        return _by_number(desk, command.order_numbers)
    retailer_id = None
    shop = ""
    if command.shop:
        found = desk.shop_or_question(command, command.shop)
        if not isinstance(found, Shop):
            return found
        retailer_id, shop = found.retailer_id, found.name
    waiting = that_wait(desk, state, retailer_id)
    if not waiting:
        return core.replies.order_decisions.nothing_waits(desk.turn.language, state, shop)
    if command.is_all or len(waiting) == 1:
        return Meant(sorted(row.id for row in waiting))
    return ask_which(
        desk, [(row, replace(command, order_numbers=(row.order_number,))) for row in waiting]
    )


def that_wait(desk: Desk, state: str, retailer_id: int | None = None) -> Sequence[Row]:
    """Orders that wait for him in this state. About one that the shop is asked about he has answered."""
    rows = db.orders.open_of_vendor(
        desk.turn.connection, desk.vendor_id, [state], retailer_id=retailer_id, limit=AT_ONCE_MAX
    )
    return [row for row in rows if not (row.is_asked and state == "PLACED")]


def ask_which(desk: Desk, offered: Sequence[tuple[Row, object]]) -> Reply:
    """One of these orders, each with the outcome that it leads to."""
    shown = offered[:CHOICES_MAX]
    text = core.replies.order_decisions.which_order(desk.turn.language, len(offered) - len(shown))
    choices = tuple(
        Choice(name(f"#{row.order_number} {row.shop_name}"), outcome) for row, outcome in shown
    )
    return desk.turn.ask(text, Prompt(Topic.WHICH_ORDER, choices))


def locked(desk: Desk, order_ids: Sequence[int]) -> list[Row]:
    """His orders of these, all locked, in the order of their ids."""
    connection = desk.turn.connection
    db.locks.orders_of(connection, order_ids)
    found = (db.locks.order(connection, order_id, desk.vendor_id) for order_id in order_ids)
    return [order for order in found if order is not None]


def shop_name(desk: Desk, order: Row) -> str:
    found: str = db.people.retailer(desk.turn.connection, order.retailer_id).shop_name
    return found


def listed(desk: Desk, order: Row) -> Listed:
    return Listed(order.order_number, shop_name(desk, order), order.status, order.total)


def stands(desk: Desk, order: Row) -> str:
    """What has become of an order, and when, where a command about it came too late or too early."""
    new = None
    if order.status == "REVISED":
        new = db.orders.standing_of_vendor(desk.turn.connection, desk.vendor_id, order.order_number)
    return core.replies.order_decisions.stands(
        desk.turn.language,
        order_number=order.order_number,
        shop=shop_name(desk, order),
        state=order.status,
        at=db.orders.since(order),
        new_number=None if new is None else new.order_number,
        role=desk.staff_role,
    )


def _by_number(desk: Desk, numbers: Sequence[str]) -> Meant | Reply:
    found: set[int] = set()
    missing = []
    for number in dict.fromkeys(numbers):
        order = db.orders.standing_of_vendor(desk.turn.connection, desk.vendor_id, number)
        if order is None:
            missing.append(number)
        else:
            found.add(order.id)
    if not found:
        return no_such_orders(desk, missing)
    return Meant(sorted(found), missing)


def no_such_orders(desk: Desk, numbers: Sequence[str]) -> Reply:
    language = desk.turn.language
    if len(numbers) == 1:
        return core.replies.vendor.no_such_order(language, numbers[0])
    return Reply(core.replies.order_decisions.no_such_orders(language, numbers))
