"""What either side reads about lines of a bill, credit notes, and bills that are cancelled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.bill_lines import BillLine
from core.credit_notes import CreditNote, Reason
from core.messages import Listing, Notice, Reply
from core.money import number, rupees
from core.replies import news
from core.replies.listing import bubble, in_a_row, listed
from core.replies.texts import mark, say

_REASONS = {
    Reason.SHORT: mark("short"),
    Reason.DAMAGED: mark("damaged"),
    Reason.RETURNED: mark("came back"),
}


@dataclass(frozen=True, slots=True)
class Credited:
    """A credit note as people read it. ``goods``: what it takes off the bill, as ``1 btl Cow Ghee 1 L``."""

    credit_note_number: str
    reason: Reason
    total: Decimal
    goods: Sequence[str]


def goods_of_note(note: CreditNote, lines: Iterable[BillLine]) -> tuple[str, ...]:
    by_number = {line.line_number: line for line in lines}
    return tuple(
        f"{number(one.quantity)} {by_number[one.line_number].unit} {by_number[one.line_number].name}"
        for one in note.lines
    )


def credited_rows(language: str, credited: Sequence[Credited]) -> Listing:
    """A line for each credit note."""
    rows = [
        say(
            language,
            "Credit note {note}: {amount} ({goods}: {reason})",
            note=one.credit_note_number,
            amount=rupees(one.total),
            goods=in_a_row(language, one.goods),
            reason=say(language, _REASONS[one.reason]),
        )
        for one in credited
    ]
    return listed(language, rows)


def credited_for_vendor(
    language: str, *, order_number: str, shop: str, credited: Sequence[Credited], balance: Decimal
) -> Reply:
    return bubble(
        say(language, "Order #{number}, {shop}:", number=order_number, shop=shop),
        credited_rows(language, credited),
        say(language, "He owes {balance}.", balance=rupees(balance)),
    )


def credited_for_shop(
    language: str,
    *,
    order_number: str,
    vendor_name: str,
    credited: Sequence[Credited],
    balance: Decimal,
    entry: str,
) -> Notice:
    text = bubble(
        say(language, "Order #{number} from {vendor}:", number=order_number, vendor=vendor_name),
        credited_rows(language, credited),
        say(
            language,
            "Balance {balance} (entry {entry})",
            balance=rupees(balance),
            entry=entry,
        ),
    )
    return news.of_vendor(text, vendor_name=vendor_name)


def which_lines(language: str, *, order_number: str, invoice_number: str) -> str:
    return say(
        language,
        "Bill {invoice} of order #{number}: which goods come off? Or write for example: credit note"
        " {number} 1 peti kharab",
        invoice=invoice_number,
        number=order_number,
    )


def why_credited(language: str, *, order_number: str, goods: Sequence[str]) -> str:
    return say(
        language,
        "Order #{number}, {goods}: why do they come off the bill?",
        number=order_number,
        goods=in_a_row(language, goods),
    )


def nothing_to_credit(language: str, *, order_number: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number}: nothing was credited, as its bill is cancelled or those goods cost nothing.",
            number=order_number,
        )
    )


def no_bill(language: str, *, order_number: str, state: str) -> Reply:
    """``state`` of an order that has not left, in words."""
    return Reply(
        say(
            language,
            "Order #{number} has no bill: {state}. What is open: orders",
            number=order_number,
            state=state,
        )
    )


def why_cancelled(language: str, *, order_number: str, invoice_number: str) -> str:
    return say(
        language,
        "Cancel bill {invoice} of order #{number}, whose goods never left: why? Or write: cancel bill"
        " {number} and the reason",
        invoice=invoice_number,
        number=order_number,
    )


def cancelled_for_vendor(
    language: str,
    *,
    order_number: str,
    shop: str,
    invoice_number: str,
    reason: str,
    balance: Decimal,
) -> Reply:
    return Reply(
        say(
            language,
            "Bill {invoice} of order #{number}, {shop}, is cancelled: {reason}. The goods are in your"
            " stock again. He owes {balance}.",
            invoice=invoice_number,
            number=order_number,
            shop=shop,
            reason=reason,
            balance=rupees(balance),
        )
    )


def cancelled_for_shop(
    language: str,
    *,
    order_number: str,
    vendor_name: str,
    invoice_number: str,
    reason: str,
    balance: Decimal,
    entry: str,
) -> Notice:
    text = say(
        language,
        "{vendor} cancelled order #{number} and its bill {invoice}: {reason}. Nothing is owed for it.\n"
        "Balance {balance} (entry {entry})",
        vendor=vendor_name,
        number=order_number,
        invoice=invoice_number,
        reason=reason,
        balance=rupees(balance),
        entry=entry,
    )
    return news.of_vendor(text, vendor_name=vendor_name)


def cannot_cancel(language: str, *, order_number: str, invoice_number: str, is_gone: bool) -> Reply:
    """``is_gone`` where the bill is cancelled already."""
    if is_gone:
        return Reply(
            say(
                language,
                "Bill {invoice} of order #{number} is cancelled already.",
                invoice=invoice_number,
                number=order_number,
            )
        )
    return Reply(
        say(
            language,
            "The goods of bill {invoice} have moved, so it cannot be cancelled. Take them off by a credit"
            " note: credit note {number} 1 peti wapas",
            invoice=invoice_number,
            number=order_number,
        )
    )
