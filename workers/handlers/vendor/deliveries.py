"""What happened at the shop's door, complaints, and what takes a bill back."""

from collections.abc import Sequence
from dataclasses import replace

import core.replies.deliveries
import core.replies.vendor
import db.orders
from core.dialogue.prompts import Choice, Label, Prompt, Topic, name
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.outcomes import DeliveryOutcome
from core.messages import Reply
from core.permissions import Act, may
from core.replies.listing import bubble, listed
from core.replies.texts import mark
from core.shops import Shop
from core.understanding.vendor import commands
from core.understanding.vendor.parts import Outcome
from db.rows import Row
from workers.handlers import bill_goods
from workers.handlers.vendor import bills, complaints, orders, talk
from workers.handlers.vendor.desk import Desk
from workers.handlers.vendor.door import hand_over
from workers.handlers.vendor.door_money import can_be_paid, taken

# So many orders are handed over by one message, or offered to choose from.
AT_ONCE_MAX = 50
OFFERED_MAX = 8


def carry_out(desk: Desk, outcome: DeliveryOutcome) -> Reply:
    desk.turn.close_prompt()
    match outcome:
        case commands.Deliver():
            return deliver(desk, outcome)
        case commands.CancelBill():
            return bills.cancel(desk, outcome)
        case commands.MakeCreditNote():
            return bills.credit(desk, outcome)
        case commands.DecideComplaint():
            return complaints.decide(desk, outcome)
        case outcomes.SettleComplaint(complaint_id=complaint_id, is_granted=is_granted):
            return complaints.settle(desk, complaint_id, is_granted=is_granted)


def deliver(desk: Desk, command: commands.Deliver) -> Reply:
    """Orders are handed over, or come back. Of several each has its line in the answer."""
    if command.order_numbers:
        return _named(desk, command)
    retailer_id = None
    if command.shop:
        shop = desk.shop_or_question(command, command.shop)
        if not isinstance(shop, Shop):
            return shop
        retailer_id = shop.retailer_id
        command = replace(command, shop=shop.name)
    rows = _waiting(desk, "DISPATCHED", retailer_id)
    if command.may_be_his and not command.is_all and may(desk.staff_role, Act.REJECT):
        return _refused_or_rejected(desk, command, rows, retailer_id)
    if not rows:
        return _nothing_on_the_way(desk, command)
    if len(rows) > 1 and not command.is_all:
        return _ask_which(desk, command, rows)
    return _several(desk, command, [row.order_number for row in rows])


def _named(desk: Desk, command: commands.Deliver) -> Reply:
    numbers = list(dict.fromkeys(command.order_numbers))
    if len(numbers) == 1 and command.may_be_his:
        order = db.orders.standing_of_vendor(desk.turn.connection, desk.vendor_id, numbers[0])
        if order is not None and order.status in ("PLACED", "ACCEPTED"):
            # It has not left: the wholesaler himself says no.
            return _reject(desk, commands.Reject((order.order_number,)))
    return _several(desk, command, numbers)


def _several(desk: Desk, command: commands.Deliver, numbers: Sequence[str]) -> Reply:
    """Accounts are locked one after the other, so orders are taken by account."""
    language = desk.turn.language
    found = {
        number: db.orders.standing_of_vendor(desk.turn.connection, desk.vendor_id, number)
        for number in numbers
    }
    present = {order.id: order for order in found.values() if order is not None}
    in_order = sorted(present.values(), key=lambda order: (order.retailer_id, order.id))
    missing = [number for number, order in found.items() if order is None]
    if len(numbers) == 1 and missing:
        return core.replies.vendor.no_such_order(language, missing[0])
    if len(in_order) == 1 and not missing:
        return hand_over(desk, command, in_order[0])
    if command.changes:
        return core.replies.deliveries.one_by_one(language)
    money = taken(command)
    # Whose it is nobody can know, but where all are of one shop: then it pays the first bill first.
    is_one_shop = not missing and len({order.retailer_id for order in in_order}) == 1
    if money is not None and not (
        is_one_shop
        and can_be_paid(money)
        and all(order.status == "DISPATCHED" for order in in_order)
    ):
        return core.replies.deliveries.money_of_which(language)
    rows = []
    for order in in_order:
        rows.append(hand_over(desk, command, order).body)
        command = replace(command, collected=None)
    rows += [core.replies.vendor.no_such_order(language, number).body for number in missing]
    return bubble(listed(language, rows))


def _refused_or_rejected(
    desk: Desk, command: commands.Deliver, sent: Sequence[Row], retailer_id: int | None
) -> Reply:
    """ "Mana kar diya": the shop of what is on its way, or he himself of what waits for him."""
    placed = _waiting(desk, "PLACED", retailer_id)
    if not sent:
        if placed:
            return _reject(desk, commands.Reject(shop=command.shop))
        return _nothing_on_the_way(desk, command)
    if len(sent) == 1 and not placed:
        return _several(desk, command, [sent[0].order_number])
    return _ask_which(desk, command, sent, placed)


def _reject(desk: Desk, command: commands.Reject) -> Reply:
    if not may(desk.staff_role, Act.REJECT):
        return talk.carry_out(desk, outcomes.Denied(Act.REJECT))
    return orders.carry_out(desk, command)


def _waiting(desk: Desk, state: str, retailer_id: int | None) -> Sequence[Row]:
    return db.orders.open_of_vendor(
        desk.turn.connection, desk.vendor_id, [state], retailer_id=retailer_id, limit=AT_ONCE_MAX
    )


def _ask_which(
    desk: Desk, command: commands.Deliver, sent: Sequence[Row], placed: Sequence[Row] = ()
) -> Reply:
    """``placed`` are orders that he may mean to refuse himself."""
    offered: list[tuple[Row, commands.Deliver | commands.Reject]] = [
        (row, replace(command, order_numbers=(row.order_number,), shop="")) for row in sent
    ]
    offered += [(row, commands.Reject((row.order_number,))) for row in placed]
    choices = [
        Choice(name(f"#{row.order_number} {row.shop_name}"), outcome, (row.order_number,))
        for row, outcome in offered[:OFFERED_MAX]
    ]
    is_plain = not (command.changes or command.collected or placed or command.shop)
    if is_plain and command.outcome is Outcome.DELIVERED:
        choices.append(
            Choice(Label(mark("All of them")), replace(command, is_all=True), bill_goods.ALL_WORDS)
        )
    text = core.replies.deliveries.which_delivered(desk.turn.language)
    return desk.turn.ask(text, Prompt(Topic.WHICH_ORDER, tuple(choices)))


def _nothing_on_the_way(desk: Desk, command: commands.Deliver) -> Reply:
    language = desk.turn.language
    if command.shop:
        return core.replies.deliveries.nothing_on_the_way_to(language, command.shop)
    return core.replies.deliveries.nothing_on_the_way(language)
