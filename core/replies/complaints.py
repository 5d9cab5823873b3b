"""A complaint about goods, and what the shop reads of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.complaints import DAYS, Reason
from core.messages import Listing, Notice, Reply
from core.money import number, rupees
from core.replies import news
from core.replies.days import spoken
from core.replies.listing import bubble, in_a_row, listed
from core.replies.states import state_name
from core.replies.texts import mark, say

REASONS = {
    Reason.SHORT: mark("came short"),
    Reason.DAMAGED: mark("damaged"),
    Reason.WRONG: mark("wrong goods"),
    Reason.RETURN: mark("to be taken back"),
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """As both sides know it. ``lines`` are name, quantity and unit as the shop said them; ``state`` as it
    is now. ``credit_note_number`` and ``credited`` of one that was accepted."""

    complaint_id: int
    complaint_number: str
    order_number: str
    shop: str
    vendor_name: str
    reason: Reason
    lines: Sequence[tuple[str, Decimal, str]]
    note: str
    state: str
    why: str = ""
    credit_note_number: str | None = None
    credited: Decimal | None = None

    def goods(self, language: str) -> str:
        """``1 carton Cow Ghee 1 L, 2 kg Sugar M-30``."""
        goods = [f"{number(quantity)} {unit} {name}" for name, quantity, unit in self.lines]
        return in_a_row(language, goods)


def noted(
    language: str,
    new: Complaint | None,
    already: Sequence[Complaint],
    *,
    otherwise: Collection[str] = (),
) -> Reply:
    """``otherwise`` are numbers of those ``already`` there of which he says something else now."""
    rows: list[str | Listing] = []
    if new is not None:
        rows.append(
            say(
                language,
                "{complaint} noted for order #{number}: {goods}, {reason}. {vendor} decides, and you will"
                " be told.",
                complaint=new.complaint_number,
                number=new.order_number,
                goods=new.goods(language),
                reason=say(language, REASONS[new.reason]),
                vendor=new.vendor_name,
            )
        )
    waiting = [
        say(
            language,
            "{complaint} about {goods} waits for {vendor} already.",
            complaint=one.complaint_number,
            goods=one.goods(language),
            vendor=one.vendor_name,
        )
        for one in already
    ]
    told = [
        say(
            language,
            "{vendor} is told what you write about {complaint} now.",
            vendor=one.vendor_name,
            complaint=one.complaint_number,
        )
        for one in already
        if one.complaint_number in otherwise
    ]
    return bubble(*rows, listed(language, [*waiting, *told]))


def which_bill(language: str) -> str:
    return say(language, "Which order is it about? Choose, or write its number.")


def what_is_wrong(language: str, *, order_number: str) -> str:
    return say(language, "Order #{number}: what is wrong with the goods?", number=order_number)


def not_sent(language: str, *, order_number: str, state: str) -> Reply:
    """An order that has not left, or never will."""
    text = say(
        language,
        "Order #{number} is {state}: no goods of it have come, so there is nothing to complain about.",
        number=order_number,
        state=state_name(language, state),
    )
    if state in ("PLACED", "ACCEPTED"):
        text = say(
            language,
            "Order #{number} is {state} and has not left yet. If you do not want it, write: cancel"
            " {number}",
            number=order_number,
            state=state_name(language, state),
        )
    return Reply(text)


def nothing_sent(language: str, *, vendor_name: str) -> Reply:
    return Reply(
        say(
            language,
            "No goods of {vendor} have come in the last {days} days, so there is nothing to complain"
            " about. Your orders: status",
            vendor=vendor_name,
            days=DAYS,
        )
    )


def too_old(language: str, *, order_number: str, since: date, vendor_name: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} is too old: complaints are taken for {days} days, for bills since {since}."
            " Please speak to {vendor}.",
            number=order_number,
            days=DAYS,
            since=spoken(language, since),
            vendor=vendor_name,
        )
    )


def accepted_for_shop(
    language: str, complaint: Complaint, *, balance: Decimal, entry: str
) -> Notice:
    assert complaint.credited is not None
    return news.of_vendor(
        say(
            language,
            "{vendor} accepted {complaint} (order #{number}): credit note {note}, {amount}.\n"
            "Balance {balance} (entry {entry})",
            vendor=complaint.vendor_name,
            complaint=complaint.complaint_number,
            number=complaint.order_number,
            note=complaint.credit_note_number,
            amount=rupees(complaint.credited),
            balance=rupees(balance),
            entry=entry,
        ),
        vendor_name=complaint.vendor_name,
    )


def refused_for_shop(language: str, complaint: Complaint) -> Notice:
    values = {
        "vendor": complaint.vendor_name,
        "complaint": complaint.complaint_number,
        "number": complaint.order_number,
    }
    if complaint.why:
        text = say(
            language,
            "{vendor} did not accept {complaint} (order #{number}): {reason}. Your balance is unchanged.",
            **values,
            reason=complaint.why,
        )
    else:
        text = say(
            language,
            "{vendor} did not accept {complaint} (order #{number}). Your balance is unchanged; please"
            " speak to them.",
            **values,
        )
    return news.of_vendor(text, vendor_name=complaint.vendor_name)
