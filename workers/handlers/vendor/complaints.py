"""The wholesaler's word on what a shop says was wrong with its goods."""

from dataclasses import replace
from decimal import Decimal

import core.door
import core.replies.complaints
import core.replies.vendor_complaints
import db.bill_lines
import db.complaints
import db.invoices
import db.ledger
from core.bill_lines import BillLine
from core.complaints import AlreadyCredited, MoreThanComplained
from core.messages import Reply
from core.money import ZERO
from core.orders import in_product_unit
from core.understanding.bill_goods import BillGoods, Doubt
from core.understanding.vendor import commands
from db.rows import Row
from workers.bookkeeping import complaints
from workers.bookkeeping.complaints import Decided
from workers.handlers import complaint_notices
from workers.handlers.vendor import bill_parts
from workers.handlers.vendor.desk import Desk


def decide(desk: Desk, command: commands.DecideComplaint) -> Reply:
    """His yes or no to the complaint that he names, or his yes to a part of it."""
    turn = desk.turn
    row = db.complaints.numbered(turn.connection, desk.vendor_id, command.complaint)
    if row is None:
        waiting = db.complaints.waiting(turn.connection, desk.vendor_id)
        return core.replies.vendor_complaints.no_such_complaint(
            turn.language, command.complaint, [one.complaint_number for one in waiting]
        )
    if not command.is_granted:
        return _told(desk, complaints.refuse(turn.books, row, command.reason))
    if not command.changes or row.state != "OPEN":
        return _accept(desk, row)
    granted = _granted(desk, command, row)
    return granted if isinstance(granted, Reply) else _accept(desk, row, granted)


def settle(desk: Desk, complaint_id: int, *, is_granted: bool) -> Reply:
    """His yes or no by a button."""
    turn = desk.turn
    row = db.complaints.find(turn.connection, complaint_id, desk.vendor_id)
    assert row is not None, "a button names a complaint to him"
    return _accept(desk, row) if is_granted else _told(desk, complaints.refuse(turn.books, row))


def _granted(desk: Desk, command: commands.DecideComplaint, row: Row) -> dict[int, Decimal] | Reply:
    """So much of each line as he says; of those that he does not name nothing."""
    goods = _goods(desk, row)
    parts = bill_parts.parts_of(command.changes, goods)
    at = core.door.unclear(parts)
    if at is not None and parts[at].doubt is not Doubt.MORE_THAN_LEFT:
        return bill_parts.ask(desk, command, row.order_number, goods, parts, at)
    granted = dict.fromkeys((line.line_number for line in goods.lines), ZERO)
    for part in parts:
        line, quantity = part.meant.line, part.meant.quantity
        assert quantity is not None, "what is clear has a quantity"
        counted = in_product_unit(line, quantity, part.meant.unit or line.unit)
        assert counted is not None, "what is clear has a unit of its line"
        granted[line.line_number] += counted
    return granted


def _goods(desk: Desk, row: Row) -> BillGoods:
    """The lines that the shop complains about; what is left of each is what it says is wrong."""
    turn = desk.turn
    bill = db.invoices.find(turn.connection, row.invoice_id, desk.vendor_id)
    assert bill is not None, "a bill does not go away"
    complained = {
        line.line_number: line.quantity for line in db.complaints.lines(turn.connection, row.id)
    }
    lines: list[BillLine] = [
        replace(line, quantity_left=complained[line.line_number])
        for line in db.bill_lines.of_bill(turn.connection, bill)
        if line.line_number in complained
    ]
    return BillGoods(lines, desk.list_())


def _accept(desk: Desk, row: Row, granted: dict[int, Decimal] | None = None) -> Reply:
    turn = desk.turn
    done = complaints.accept(turn.books, row, granted)
    if isinstance(done, Decided):
        return _told(desk, done)
    complaint = complaints.Complaint(row, db.complaints.lines(turn.connection, row.id))
    shown = complaint_notices.shown(complaint, desk.vendor.name)
    if isinstance(done, AlreadyCredited):
        return core.replies.vendor_complaints.already_credited(turn.language, shown)
    if not isinstance(done, MoreThanComplained):
        return core.replies.vendor_complaints.cannot_credit(turn.language, shown)
    line = next(line for line in complaint.lines if line.line_number == done.line_number)
    return core.replies.vendor_complaints.more_than_complained(
        turn.language,
        shown,
        name=line.product_name,
        quantity=line.said_quantity,
        unit=line.said_unit,
    )


def _told(desk: Desk, done: Decided) -> Reply:
    """The shop hears it once; whoever comes second is told what was decided."""
    turn = desk.turn
    row = done.complaint.row
    shown = complaint_notices.shown(done.complaint, desk.vendor.name)
    balance = db.ledger.account(turn.connection, row.retailer_id, row.vendor_id).balance
    credited = done.credited
    if done.is_news:
        turn.notices.to_retailer(
            row.retailer_id,
            f"complaint {row.id} {row.state}",
            lambda language: (
                core.replies.complaints.refused_for_shop(language, shown)
                if credited is None
                else core.replies.complaints.accepted_for_shop(
                    language, shown, balance=balance, entry=credited.entry.ledger_number
                )
            ),
        )
    return core.replies.vendor_complaints.decided(
        turn.language, shown, balance=balance, is_news=done.is_news
    )
