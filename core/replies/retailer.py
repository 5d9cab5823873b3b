"""What the retailer reads about his orders."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core import templates
from core.messages import Listing, Notice, Reply
from core.money import number, rupees
from core.orders import Quote
from core.replies.days import spoken
from core.replies.goods import brief_goods, brief_lines
from core.replies.listing import bubble, listed, quoted
from core.replies.states import state_name
from core.replies.texts import mark, say

# Open orders that are named one by one.
ORDERS_SHOWN_MAX = 15


@dataclass(frozen=True, slots=True)
class Bill:
    """``goods``: name, quantity and unit of each line."""

    number: str
    total: Decimal
    due: date
    goods: tuple[tuple[str, Decimal, str], ...]


def placed(language: str, *, order_number: str, vendor_name: str, total: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} is placed with {vendor}: {total}. We will tell you when it is accepted.",
            number=order_number,
            vendor=vendor_name,
            total=rupees(total),
        )
    )


def orders(
    language: str,
    open_orders: Sequence[tuple[str, str, Decimal]],
    because_old: bool,
    *,
    has_draft: bool = False,
    draft_total: Decimal | None = None,
) -> Reply:
    """``open_orders``: number, state and total of each, newest first. ``draft_total`` is that of a draft
    that can be confirmed."""
    parts: list[str | Listing] = []
    if because_old:
        parts.append(say(language, "That card is no longer open."))
    if not open_orders and not has_draft:
        return bubble(*parts, say(language, "You have no open order. Just write what you need."))
    if open_orders:
        rows = [
            f"#{order_number}: {state_name(language, state)}, {rupees(total)}"
            for order_number, state, total in open_orders
        ]
        more = mark("…and {count} more orders")
        parts += [
            say(language, "Your open orders:"),
            listed(language, rows, more=more, most=ORDERS_SHOWN_MAX),
        ]
    if has_draft:
        parts.append(_not_ordered(language, draft_total))
    return bubble(*parts)


def _not_ordered(language: str, total: Decimal | None) -> str:
    if total is None:
        return say(language, "Your list is not ordered yet: it still has questions.")
    return say(
        language,
        "Your list of {total} is not ordered yet. To order it, write: haan",
        total=rupees(total),
    )


def order_moved(
    language: str,
    *,
    order_number: str,
    vendor_name: str,
    state: str,
    is_as_ordered: bool = False,
) -> Notice:
    """``is_as_ordered`` where he was asked about something else, which is of no use any more."""
    text = say(
        language,
        "Order #{number} with {vendor}: {state}.",
        number=order_number,
        vendor=vendor_name,
        state=state_name(language, state),
    )
    if is_as_ordered:
        text += " " + say(language, "It goes as you ordered it; you need not answer about it.")
    return Notice(
        text,
        template=templates.of(
            "order_moved",
            number=order_number,
            vendor=vendor_name,
            state=state_name(language, state),
        ),
    )


def dispatched(
    language: str,
    *,
    order_number: str,
    vendor_name: str,
    invoice_number: str,
    total: Decimal,
    due: date,
    ledger_number: str,
    balance: Decimal,
) -> Notice:
    return Notice(
        say(
            language,
            "Order #{number} from {vendor} is on its way.\nBill {invoice}: {total}, to be paid by"
            " {due}.\nBalance {balance} (entry {entry})",
            number=order_number,
            vendor=vendor_name,
            invoice=invoice_number,
            total=rupees(total),
            due=spoken(language, due),
            balance=rupees(balance),
            entry=ledger_number,
        ),
        template=templates.of(
            "order_dispatched",
            number=order_number,
            vendor=vendor_name,
            bill=invoice_number,
            total=rupees(total),
            due=spoken(language, due),
            balance=rupees(balance),
            entry=ledger_number,
        ),
    )


def order(
    language: str,
    *,
    order_number: str,
    asked_number: str,
    vendor_name: str,
    state: str,
    total: Decimal,
    quote: Quote,
    bill: Bill | None,
) -> Reply:
    """One order with its lines, those of its bill once there is one. ``asked_number`` is the one that he
    wrote."""
    parts: list[str | Listing] = []
    if asked_number != order_number:
        parts.append(
            say(language, "#{old} is #{number} now.", old=asked_number, number=order_number)
        )
    parts += [
        say(
            language,
            "Order #{number} with {vendor}: {state}.",
            number=order_number,
            vendor=vendor_name,
            state=state_name(language, state),
        ),
    ]
    if bill is None:
        parts.append(brief_lines(language, quote))
        parts.append(say(language, "Total {amount}", amount=rupees(total)))
    else:
        parts.append(brief_goods(language, bill.goods))
        parts.append(
            say(
                language,
                "Bill {invoice}: {total}, due {due}.",
                invoice=bill.number,
                total=rupees(bill.total),
                due=spoken(language, bill.due),
            )
        )
    return bubble(*parts)


def not_changed_here(language: str, *, order_number: str, vendor_name: str, state: str) -> str:
    """Of an order that he names with goods."""
    values = {
        "number": order_number,
        "vendor": vendor_name,
        "state": state_name(language, state),
    }
    if state in ("PLACED", "ACCEPTED"):
        return say(
            language,
            "Order #{number} with {vendor} is placed and is not changed by chat. Ask {vendor}, or write:"
            " cancel {number}, and then the whole list again.",
            **values,
        )
    return say(
        language,
        "Order #{number} with {vendor} is {state} and is not changed any more.",
        **values,
    )


def as_another_order(language: str, goods: str) -> str:
    return say(
        language,
        "“{goods}” is not ordered yet. Do you want it as another order?",
        goods=quoted(goods),
    )


def no_such_order(language: str, order_number: str) -> Reply:
    return Reply(
        say(language, "You have no order #{number}. Your orders: status", number=order_number)
    )


def nothing_to_cancel(language: str) -> Reply:
    return Reply(
        say(
            language,
            "There is no order that can still be cancelled. Of goods that have left, write what is wrong:"
            " 1 peti kam aayi",
        )
    )


def which_to_cancel(language: str) -> str:
    return say(language, "Which order shall be cancelled?")


def sure_to_cancel(language: str, *, order_number: str, total: Decimal) -> str:
    return say(
        language, "Cancel order #{number} ({total})?", number=order_number, total=rupees(total)
    )


def cannot_cancel(language: str, *, order_number: str, state: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} is {state} and cannot be cancelled any more. If something is wrong with the"
            " goods, write for example: 1 peti kam aayi",
            number=order_number,
            state=state_name(language, state),
        )
    )


def nothing_changed(language: str) -> Reply:
    return Reply(say(language, "All stays as it is."))


def rest_asked(language: str, *, vendor_name: str) -> Reply:
    return Reply(say(language, "{vendor} is told that you wait for the rest.", vendor=vendor_name))


def edits_are_unseen(language: str, quote: Quote | None) -> Reply:
    unseen = say(language, "A message that you change later is not seen here.")
    if quote is None:
        return bubble(unseen, say(language, "Please write it again as a new message."))
    first = quote.lines[0]
    return bubble(
        unseen,
        say(language, "This is your order:"),
        brief_lines(language, quote),
        say(
            language,
            "To change it, write for example: {name} {quantity} {unit} kar do",
            name=first.offer.name,
            quantity=number(first.wish.quantity),
            unit=first.wish.unit,
        ),
    )
