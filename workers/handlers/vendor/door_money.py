"""Money that came with goods: how much and how, and into the books."""

from dataclasses import replace
from decimal import Decimal

import core.money
import core.replies.deliveries
import db.dues
import db.people
from core.dialogue.prompts import Choice, Label, Prompt, Topic, name
from core.dialogue.vendor import door
from core.messages import Reply
from core.money import ZERO, rupees
from core.replies.deliveries import Taken
from core.replies.texts import mark
from core.understanding.vendor import commands
from core.understanding.vendor.parts import Collected
from db.rows import Row
from workers.bookkeeping import receipts
from workers.bookkeeping.deliveries import Cash
from workers.handlers import bill_goods
from workers.handlers.vendor.desk import Desk

# Rupees: one crore. More is a slip of the finger.
CASH_MAX = 10_000_000

_METHODS = (
    (mark("Cash"), "CASH", ("cash", "nakad", "nagad", "नकद", "कैश")),
    (mark("UPI"), "UPI", ("upi", "gpay", "phonepe", "paytm", "यूपीआई")),
    (mark("Bank transfer"), "BANK_TRANSFER", ("bank", "neft", "rtgs", "imps", "बैंक")),
    (mark("Cheque"), "CHEQUE", ("cheque", "check", "चेक")),
)


def taken(command: commands.Deliver) -> Collected | None:
    """What was taken; "cash 0" is nothing."""
    money = command.collected
    return None if money is None or money.amount == 0 else money


def is_whole(money: Collected) -> bool:
    """Whether he has told how much it was, and how it came."""
    return money.amount is not None and money.method is not None


def can_be_paid(money: Collected) -> bool:
    amount = money.amount
    if amount is None or money.method is None:
        return False
    return 0 < amount <= CASH_MAX and amount == core.money.to_paise(amount)


def ask(
    desk: Desk, command: commands.Deliver, order: Row, money: Collected, to_pay: Decimal
) -> Reply:
    """How much was taken, and then how. ``to_pay`` is what the bill comes to at the door."""
    turn = desk.turn
    number = order.order_number
    if money.amount is None:
        offered: list[tuple[Label, Decimal, tuple[str, ...]]] = [
            (Label(mark("Nothing")), ZERO, ("0", "nahi", "nothing"))
        ]
        if to_pay > 0:
            offered.insert(0, (name(rupees(to_pay)), to_pay, bill_goods.ALL_WORDS))
        choices = tuple(
            Choice(label, replace(command, collected=replace(money, amount=amount)), words)
            for label, amount, words in offered
        )
        shop = db.people.retailer(turn.connection, order.retailer_id).shop_name
        return turn.ask(
            core.replies.deliveries.how_much_money(turn.language, order_number=number, shop=shop),
            Prompt(Topic.DOOR, choices, door.about(door.AMOUNT)),
        )
    ways = tuple(
        Choice(Label(text), replace(command, collected=replace(money, method=method)), words)
        for text, method, words in _METHODS
    )
    text = core.replies.deliveries.how_money_came(
        turn.language, order_number=number, amount=money.amount
    )
    return turn.ask(text, Prompt(Topic.DOOR, ways, door.about(door.METHOD)))


def cash(desk: Desk, money: Collected | None) -> Cash | None:
    """Whoever says it has it, unless he names somebody."""
    if money is None or money.method != "CASH":
        return None
    assert money.amount is not None
    return Cash(money.amount, money.taken_by or desk.turn.person.name)


def take(desk: Desk, order: Row, money: Collected | None) -> receipts.Outcome | None:
    """Money that is no cash. A cheque waits for the bank."""
    if money is None:
        return None
    assert money.amount is not None
    assert money.method is not None
    due = db.dues.of_order(desk.turn.connection, order.id)
    is_cheque = money.method == receipts.CHEQUE
    return receipts.take(
        desk.turn.books,
        retailer_id=order.retailer_id,
        vendor_id=order.vendor_id,
        amount=money.amount,
        method=money.method,
        transaction_id=None if is_cheque else money.transaction_id,
        cheque_number=money.transaction_id if is_cheque else None,
        named_due_id=None if due is None else due.ledger_id,
        collected_by=money.taken_by or desk.turn.person.name,
    )


def as_taken(receipt: receipts.Outcome) -> Taken:
    payment = receipt.payment
    return Taken(
        payment_number=payment.payment_number,
        amount=payment.amount,
        method=payment.payment_method,
        status=payment.status,
        entry=None if receipt.entry is None else receipt.entry.ledger_number,
        is_news=receipt.is_news,
        taken_by=payment.collected_by,
    )
