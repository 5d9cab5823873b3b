"""What a shop and its vendor do about a complaint."""

from collections.abc import Callable

import core.complaints
import db.complaints
from core.bill_lines import Said
from core.calendar import business_day
from core.complaints import Reason
from db.rows import Row
from tests.trade import Trade
from workers.bookkeeping import complaints
from workers.bookkeeping.complaints import Complaint, Decided, Opened
from workers.bookkeeping.dispatches import Bill

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"


def complain(
    trade: Trade, bill: Bill, *said: Said, reason: Reason = Reason.SHORT, note: str = ""
) -> object:
    return trade.act(
        trade.retailer,
        lambda books: complaints.complain(
            books, trade.invoice(books, bill.invoice_id), reason, said, note
        ),
    )


def opened(
    trade: Trade, bill: Bill, *said: Said, reason: Reason = Reason.SHORT, note: str = ""
) -> Complaint:
    done = complain(trade, bill, *said, reason=reason, note=note)
    assert isinstance(done, Opened), done
    assert done.new is not None
    return done.new


def decide(
    trade: Trade, what: Callable[..., object], complaint: Complaint, *more: object
) -> Decided:
    actor = trade.retailer if what is complaints.withdraw else trade.vendor
    done = trade.act(actor, lambda books: what(books, complaint.row, *more))
    assert isinstance(done, Decided), done
    return done


def bills(trade: Trade) -> list[Row]:
    return list(
        trade.act(
            trade.retailer,
            lambda books: db.complaints.bills(
                books.connection, 1, 1, core.complaints.since(business_day(books.now))
            ),
        )
    )
