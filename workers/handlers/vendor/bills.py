"""What takes a bill back: cancelling one whose goods never left, and a credit note for some of them."""

from dataclasses import replace

import core.door
import core.replies.bill_goods
import core.replies.bills
import core.replies.texts
import core.replies.vendor
import db.invoices
import db.ledger
import db.orders
import db.people
from core.dialogue.prompts import CHOICES_MAX, Choice, Label, Prompt, Topic, name
from core.dialogue.vendor.outcomes import KeepAsItIs
from core.door import Missing
from core.messages import Reply
from core.replies.states import state_name
from core.replies.texts import mark
from core.understanding.bill_goods import BillGoods, of_line
from core.understanding.vendor import commands
from core.understanding.vendor.parts import Change, ChangeKind
from db.rows import Row
from workers.bookkeeping import corrections
from workers.handlers import bill_goods
from workers.handlers.vendor import bill_parts
from workers.handlers.vendor.desk import Desk

_WHY_CREDITED = (
    (mark("Came short"), ChangeKind.LESS, ("kam", "short", "कम")),
    (mark("Damaged"), ChangeKind.DAMAGED, ("kharab", "damaged", "खराब")),
    (mark("Came back"), ChangeKind.RETURNED, ("wapas", "returned", "वापस")),
)
_WHY_CANCELLED = (mark("The goods did not go"), mark("Wrong bill"))


def cancel(desk: Desk, command: commands.CancelBill) -> Reply:
    """Both sides are told why; without a reason it is asked."""
    turn = desk.turn
    found = _bill(desk, command.bill_number)
    if isinstance(found, Reply):
        return found
    order, bill = found
    numbers = {"order_number": order.order_number, "invoice_number": bill.invoice_number}
    if not command.reason and bill.status == "ISSUED" and order.status == "DISPATCHED":
        return _ask_why_cancelled(desk, command, numbers)
    done = corrections.cancel(turn.books, bill, command.reason)
    if not isinstance(done, corrections.Cancelled):
        return core.replies.bills.cannot_cancel(
            turn.language, **numbers, is_gone=bill.status == "CANCELLED"
        )
    balance = db.ledger.account(turn.connection, order.retailer_id, order.vendor_id).balance
    turn.notices.to_retailer(
        order.retailer_id,
        f"bill {bill.id} CANCELLED",
        lambda language: core.replies.bills.cancelled_for_shop(
            language,
            **numbers,
            vendor_name=desk.vendor.name,
            reason=command.reason,
            balance=balance,
            entry=done.entry.ledger_number,
        ),
    )
    return core.replies.bills.cancelled_for_vendor(
        turn.language,
        **numbers,
        shop=db.people.retailer(turn.connection, order.retailer_id).shop_name,
        reason=command.reason,
        balance=balance,
    )


def credit(desk: Desk, command: commands.MakeCreditNote) -> Reply:
    """Goods come off a bill, for each reason by a note of its own. What is not clear is asked."""
    turn = desk.turn
    found = _bill(desk, command.bill_number)
    if isinstance(found, Reply):
        return found
    order, bill = found
    number = order.order_number
    goods = bill_goods.of_bill(turn.connection, bill, desk.list_())
    if bill.status != "ISSUED":
        return core.replies.bills.nothing_to_credit(turn.language, order_number=number)
    if not goods.left:
        return core.replies.bill_goods.nothing_left(turn.language, number)
    if not command.changes:
        return _ask_which(desk, command, bill, goods)
    if any(change.kind is ChangeKind.SET for change in command.changes):
        return _ask_why_credited(desk, command, goods)
    missing = bill_parts.missing_or_question(desk, command, number, goods)
    if not isinstance(missing, Missing):
        return missing
    done = corrections.credit_each(turn.books, bill, missing.by_reason())
    if not isinstance(done, tuple):
        return core.replies.bills.nothing_to_credit(turn.language, order_number=number)
    credited = bill_goods.as_credited(goods, done)
    entry = done[-1].entry
    shop_name = db.people.retailer(turn.connection, order.retailer_id).shop_name
    turn.notices.to_retailer(
        order.retailer_id,
        f"credit note {done[-1].credit_note_id}",
        lambda language: core.replies.bills.credited_for_shop(
            language,
            order_number=number,
            vendor_name=desk.vendor.name,
            credited=credited,
            balance=entry.running_balance,
            entry=entry.ledger_number,
        ),
    )
    return core.replies.bills.credited_for_vendor(
        turn.language,
        order_number=number,
        shop=shop_name,
        credited=credited,
        balance=entry.running_balance,
    )


def _bill(desk: Desk, order_number: str) -> tuple[Row, Row] | Reply:
    """The order that is meant and its bill."""
    turn = desk.turn
    order = db.orders.standing_of_vendor(turn.connection, desk.vendor_id, order_number)
    if order is None:
        return core.replies.vendor.no_such_order(turn.language, order_number)
    bill = db.invoices.of_order(turn.connection, order.id)
    if bill is None:
        return core.replies.bills.no_bill(
            turn.language,
            order_number=order.order_number,
            state=state_name(turn.language, order.status),
        )
    return order, bill


def _ask_why_cancelled(desk: Desk, command: commands.CancelBill, numbers: dict[str, str]) -> Reply:
    turn = desk.turn
    choices = tuple(
        Choice(Label(why), replace(command, reason=core.replies.texts.say(turn.language, why)))
        for why in _WHY_CANCELLED
    )
    no = Choice(Label(mark("No")), KeepAsItIs(), ("nahi", "no", "rehne do", "mat karo"))
    text = core.replies.bills.why_cancelled(turn.language, **numbers)
    return turn.ask(text, Prompt(Topic.SURE, (*choices, no)))


def _ask_which(desk: Desk, command: commands.MakeCreditNote, bill: Row, goods: BillGoods) -> Reply:
    """A line without a word is one whose reason is asked next."""
    turn = desk.turn
    choices = tuple(
        Choice(
            name(core.replies.bill_goods.line_name(line)),
            replace(command, changes=(Change(ChangeKind.SET, of_line(line)),)),
        )
        for line in goods.left[:CHOICES_MAX]
    )
    text = core.replies.bills.which_lines(
        turn.language, order_number=command.bill_number, invoice_number=bill.invoice_number
    )
    return turn.ask(text, Prompt(Topic.WHICH_GOODS, choices))


def _ask_why_credited(desk: Desk, command: commands.MakeCreditNote, goods: BillGoods) -> Reply:
    """ "Credit note 1023 1 peti ghee" says what, and not why."""
    turn = desk.turn
    parts = bill_parts.parts_of(command.changes, goods)
    at = core.door.unclear_line(parts)
    if at is not None:
        return bill_parts.ask(desk, command, command.bill_number, goods, parts, at)
    choices = tuple(
        Choice(
            Label(text),
            replace(
                command,
                changes=tuple(
                    Change(kind if part.kind is ChangeKind.SET else part.kind, str(part.meant))
                    for part in parts
                ),
            ),
            words,
        )
        for text, kind, words in _WHY_CREDITED
    )
    text = core.replies.bills.why_credited(
        turn.language,
        order_number=command.bill_number,
        goods=[part.meant.line.name for part in parts],
    )
    return turn.ask(text, Prompt(Topic.SURE, choices))
