"""What a shop says was wrong with its goods: of which order, which of them, how much; the wholesaler decides."""

from collections.abc import Sequence
from dataclasses import replace

import core.calendar
import core.complaints
import core.replies.bill_goods
import core.replies.complaint_state
import core.replies.complaints
import core.replies.retailer
import db.complaints
import db.invoices
import db.orders
import db.people
import db.shop_orders
from core.complaints import Reason, TooOld
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.retailer import complaints as rules
from core.dialogue.retailer.outcomes import ComplainAbout, HearComplaint
from core.messages import Reply
from core.replies.texts import mark
from core.understanding.bill_goods import BillGoods, Meant, all_of
from core.understanding.complaints import read_complaint
from db.rows import Row
from workers.bookkeeping import complaints
from workers.bookkeeping.complaints import Opened
from workers.handlers import bill_goods, complaint_notices
from workers.handlers.counter import Counter

# So many bills are offered.
OFFERED_MAX = 5

_REASONS = (
    (mark("Came short"), Reason.SHORT, ("kam", "kam aaya", "short", "कम")),
    (mark("Damaged"), Reason.DAMAGED, ("kharab", "damaged", "खराब")),
    (mark("Wrong goods"), Reason.WRONG, ("galat", "wrong", "गलत")),
    (mark("Take them back"), Reason.RETURN, ("wapas", "return", "वापस")),
)


def hear(counter: Counter, heard: HearComplaint) -> Reply:
    """The complaint about the order that he names, or the only one that it can be about."""
    turn = counter.turn
    mention = read_complaint(heard.text)
    number = heard.order_number or mention.order_number
    if number is None:
        today = core.calendar.business_day(turn.now)
        bills = db.complaints.bills(
            counter.connection,
            counter.retailer_id,
            counter.vendor_id,
            core.complaints.since(today),
            OFFERED_MAX,
        )
        if not bills:
            return _nothing_sent(counter)
        if len(bills) > 1:
            return _ask_which_bill(counter, heard, bills)
        number = bills[0].order_number
    reason = "" if mention.reason is None else mention.reason.value
    return complain(counter, ComplainAbout(number, reason, (mention.goods,), heard.text))


def show(counter: Counter, complaint_number: str) -> Reply:
    """What became of a complaint of his."""
    language = counter.turn.language
    row = db.complaints.numbered(counter.connection, counter.vendor_id, complaint_number)
    if row is None or row.retailer_id != counter.retailer_id:
        return core.replies.complaint_state.no_such_complaint(language, complaint_number)
    complaint = complaints.Complaint(row, db.complaints.lines(counter.connection, row.id))
    return core.replies.complaint_state.state(
        language, complaint_notices.shown(complaint, counter.vendor.name)
    )


def complain(counter: Counter, about: ComplainAbout) -> Reply:
    """Note it, or ask for what is missing."""
    turn = counter.turn
    connection = counter.connection
    turn.close_prompt()
    order = db.orders.standing_of_retailer(connection, counter.retailer_id, about.order_number)
    if order is None:
        return core.replies.retailer.no_such_order(turn.language, about.order_number)
    bill = db.invoices.of_order(connection, order.id)
    vendor_name = db.people.vendor(connection, order.vendor_id).name
    objection = _objection(counter, order, bill, vendor_name)
    if objection is not None or bill is None:
        return objection or _not_sent(counter, order)
    goods = bill_goods.of_bill(connection, bill, turn.catalogues.of(connection, order.vendor_id))
    if not goods.left:
        return core.replies.bill_goods.nothing_left(turn.language, order.order_number)
    if not about.reason:
        return _ask_reason(counter, about)
    meant = tuple(one for text in about.goods for one in goods.read(text))
    about = replace(about, goods=tuple(map(str, meant)))
    at = next((at for at, one in enumerate(meant) if one.doubt() is not None), None)
    if at is not None:
        return _ask(counter, about, goods, meant[at], at)
    done = complaints.complain(
        turn.books, bill, Reason(about.reason), [one.said for one in meant], about.note
    )
    if not isinstance(done, Opened):
        refusal = _objection(counter, order, bill, vendor_name)
        return refusal or core.replies.bill_goods.does_not_add_up(turn.language, order.order_number)
    if done.new is not None:
        complaint_notices.opened(turn, done.new, vendor_name)
    for one in done.otherwise:
        complaint_notices.said_otherwise(turn, one, vendor_name, about.note)
    return core.replies.complaints.noted(
        turn.language,
        None if done.new is None else complaint_notices.shown(done.new, vendor_name),
        [complaint_notices.shown(one, vendor_name) for one in done.already],
        otherwise=[one.row.complaint_number for one in done.otherwise],
    )


def _objection(counter: Counter, order: Row, bill: Row | None, vendor_name: str) -> Reply | None:
    """Why there can be no complaint about it, before anything is asked."""
    if bill is None:
        return _not_sent(counter, order)
    turn = counter.turn
    objection = core.complaints.objection(
        bill_status=bill.status,
        order_status=order.status,
        bill_date=bill.invoice_date,
        today=core.calendar.business_day(turn.now),
    )
    if objection is None:
        return None
    if isinstance(objection, TooOld):
        return core.replies.complaints.too_old(
            turn.language,
            order_number=order.order_number,
            since=objection.since,
            vendor_name=vendor_name,
        )
    return _not_sent(counter, order)


def _not_sent(counter: Counter, order: Row) -> Reply:
    return core.replies.complaints.not_sent(
        counter.turn.language, order_number=order.order_number, state=order.status
    )


def _nothing_sent(counter: Counter) -> Reply:
    """The order that he waits for, where there is one."""
    waiting = db.shop_orders.not_sent(counter.connection, counter.retailer_id, counter.vendor_id, 1)
    if waiting:
        return _not_sent(counter, waiting[0])
    return core.replies.complaints.nothing_sent(
        counter.turn.language, vendor_name=counter.vendor.name
    )


def _ask_which_bill(counter: Counter, heard: HearComplaint, bills: Sequence[Row]) -> Reply:
    turn = counter.turn
    choices = tuple(
        Choice(
            Label(
                "#{number}, {day} {total}",
                core.replies.bill_goods.bill_label(
                    turn.language, bill.order_number, bill.invoice_date, bill.total
                ),
            ),
            replace(heard, order_number=bill.order_number),
            (bill.order_number,),
        )
        for bill in bills
    )
    about = {"asks": rules.BILL, "text": heard.text}
    text = core.replies.complaints.which_bill(turn.language)
    return turn.ask(text, Prompt(Topic.COMPLAINT, choices, about))


def _ask_reason(counter: Counter, about: ComplainAbout) -> Reply:
    turn = counter.turn
    choices = tuple(
        Choice(Label(text), replace(about, reason=reason.value), words)
        for text, reason, words in _REASONS
    )
    text = core.replies.complaints.what_is_wrong(turn.language, order_number=about.order_number)
    return turn.ask(text, Prompt(Topic.COMPLAINT, choices, rules.about(rules.REASON, about)))


def _ask(counter: Counter, about: ComplainAbout, goods: BillGoods, meant: Meant, at: int) -> Reply:
    """Which goods, or how much of them; where he named none, it may be all that came."""

    def answered(text: str) -> ComplainAbout:
        return replace(about, goods=(*about.goods[:at], text, *about.goods[at + 1 :]))

    more: tuple[Choice, ...] = ()
    if not meant.text and len(goods.left) > 1:
        everything = replace(about, goods=tuple(map(all_of, goods.left)))
        more = (Choice(Label(mark("All of it")), everything, bill_goods.ALL_WORDS),)
    doubt = meant.doubt()
    assert doubt is not None
    name = meant.line.name if len(meant.lines) == 1 else ""
    return bill_goods.ask(
        counter.turn,
        Topic.COMPLAINT,
        about.order_number,
        goods,
        meant,
        doubt,
        about=lambda asks: rules.about(asks, about, at, name),
        outcome=answered,
        more=more,
    )
