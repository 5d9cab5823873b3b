"""What the shop reads about its orders when the vendor has done something about them, or nothing."""

from datetime import date, datetime
from decimal import Decimal

from core.messages import Listing, Notice, Reply
from core.money import rupees
from core.replies import news, retailer
from core.replies.days import spoken_time
from core.replies.listing import bubble
from core.replies.states import state_name
from core.replies.texts import say
from core.replies.vendor_orders import spoken_reason


def accepted_at_once(
    language: str, *, order_number: str, vendor_name: str, total: Decimal
) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} is accepted by {vendor}: {total}. We will tell you when it leaves.",
            number=order_number,
            vendor=vendor_name,
            total=rupees(total),
        )
    )


def rejected(language: str, *, order_number: str, vendor_name: str, reason: str) -> Notice:
    if not reason:
        return retailer.order_moved(
            language, order_number=order_number, vendor_name=vendor_name, state="REJECTED"
        )
    body = say(
        language,
        "Order #{number} with {vendor}: {state}. Reason: {reason}",
        number=order_number,
        vendor=vendor_name,
        state=state_name(language, "REJECTED"),
        reason=spoken_reason(language, reason),
    )
    return news.of_vendor(body, vendor_name=vendor_name)


def dispatched(
    language: str,
    differences: Listing,
    *,
    order_number: str,
    vendor_name: str,
    invoice_number: str,
    total: Decimal,
    due: date,
    ledger_number: str,
    balance: Decimal,
) -> Notice:
    """The bill, and what is different from the order."""
    bill = retailer.dispatched(
        language,
        order_number=order_number,
        vendor_name=vendor_name,
        invoice_number=invoice_number,
        total=total,
        due=due,
        ledger_number=ledger_number,
        balance=balance,
    )
    if not differences.rows:
        return bill
    heading = say(language, "Not all is as ordered:")
    return news.of_vendor(bubble(bill.body, heading, differences), vendor_name=vendor_name)


def no_answer_yet(
    language: str,
    *,
    order_number: str,
    vendor_name: str,
    total: Decimal,
    since: datetime,
) -> Notice:
    return news.of_vendor(
        say(
            language,
            "{vendor} has not answered order #{number} ({total}) of {time} yet. We have reminded them, and"
            " will tell you. If you do not want to wait, write: cancel {number}",
            vendor=vendor_name,
            number=order_number,
            total=rupees(total),
            time=spoken_time(language, since),
        ),
        vendor_name=vendor_name,
    )
