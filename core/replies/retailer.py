"""What the retailer reads about his orders."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.calendar import spoken
from core.messages import Reply
from core.money import rupees
from core.replies.states import state_name
from core.replies.texts import say


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
    language: str, open_orders: Sequence[tuple[str, str, Decimal]], because_old: bool
) -> Reply:
    """``open_orders``: number, state and total of each, newest first."""
    parts = []
    if because_old:
        parts.append(say(language, "That card is no longer open."))
    if open_orders:
        parts.append(say(language, "Your open orders:"))
        parts += [
            f"#{number_}: {state_name(language, state)}, {rupees(total)}"
            for number_, state, total in open_orders
        ]
    else:
        parts.append(say(language, "You have no open order. Just write what you need."))
    return Reply("\n".join(parts))


def order_moved(language: str, *, order_number: str, vendor_name: str, state: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} with {vendor}: {state}.",
            number=order_number,
            vendor=vendor_name,
            state=state_name(language, state),
        )
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
) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} from {vendor} is on its way.\nBill {invoice}: {total}, to be paid by"
            " {due}.\nBalance {balance} (entry {entry})",
            number=order_number,
            vendor=vendor_name,
            invoice=invoice_number,
            total=rupees(total),
            due=spoken(due),
            balance=rupees(balance),
            entry=ledger_number,
        )
    )


def help_text(language: str, *, vendor_name: str, understood: bool) -> Reply:
    parts = [] if understood else [say(language, "I did not understand that.")]
    parts.append(
        say(
            language,
            "Order from {vendor}: 2 bori chawal aur 5kg cheeni\nWhat you owe: balance\nYour orders:"
            " status\nA payment: paid 500 upi 412345678901\nThis list: help",
            vendor=vendor_name,
        )
    )
    return Reply("\n".join(parts))
