"""What the vendor's people read when they have decided about orders, or a colleague was quicker."""

from collections.abc import Sequence
from datetime import datetime

from core.messages import Listing, Reply
from core.money import rupees
from core.permissions import StaffRole
from core.replies import vendor
from core.replies.days import spoken_time
from core.replies.listing import in_a_row, listed
from core.replies.states import state_name
from core.replies.texts import say
from core.replies.vendor_orders import SHOWN_MAX, Bill, Listed, row, spoken_reason


def stands(
    language: str,
    *,
    order_number: str,
    shop: str,
    state: str,
    at: datetime,
    new_number: str | None = None,
    role: StaffRole = StaffRole.OWNER,
) -> str:
    """Somebody was quicker, or it is not the time for this: what is so, since when, and what comes next.
    ``new_number`` is of the order that stands in its place."""
    parts = [
        say(
            language,
            "Order #{number}, {shop}: {state} ({time}). Nothing was changed.",
            number=order_number,
            shop=shop,
            state=state_name(language, state),
            time=spoken_time(language, at),
        )
    ]
    if new_number is not None:
        parts.append(say(language, "It is #{number} now.", number=new_number))
    parts += vendor.next_step(language, order_number, state, role)
    return " ".join(parts)


def accepted_several(language: str, orders: Sequence[Listed]) -> list[str | Listing]:
    if not orders:
        return []
    return [
        say(language, "Accepted:"),
        _shown(language, [row(language, order) for order in orders]),
        say(language, "When one is loaded, write: dispatched {number}", number=orders[0].number),
    ]


def rejected_several(language: str, orders: Sequence[Listed]) -> list[str | Listing]:
    if not orders:
        return []
    rows = [row(language, order) for order in orders]
    return [say(language, "Refused, and the shops are told:"), _shown(language, rows)]


def dispatched_several(language: str, orders: Sequence[tuple[Listed, Bill]]) -> list[str | Listing]:
    rows = [
        f"#{order.number} {order.shop}: {bill.number}, {rupees(bill.total)}"
        for order, bill in orders
    ]
    return [
        say(language, "On the way, with their bills:"),
        _shown(language, rows),
        say(language, "When one is there, write: delivered {number}", number=orders[0][0].number),
    ]


def _shown(language: str, rows: Sequence[str]) -> Listing:
    return listed(language, rows, most=SHOWN_MAX)


def no_such_orders(language: str, numbers: Sequence[str]) -> str:
    shown = in_a_row(language, [f"#{number}" for number in numbers])
    return say(language, "You have no order {numbers}.", numbers=shown)


def nothing_waits(language: str, state: str, shop: str = "") -> Reply:
    """No order waits for this; ``state`` is the one that an order would be in."""
    if shop:
        text = say(language, "No order of {shop} waits for that. What is open: orders", shop=shop)
    elif state == "PLACED":
        text = say(language, "No order waits for your answer. What is open: orders")
    else:
        text = say(language, "No accepted order waits to be loaded. What is open: orders")
    return Reply(text)


def which_order(language: str, hidden: int) -> str:
    """``hidden`` orders have no choice of their own."""
    text = vendor.which_order(language)
    if hidden <= 0:
        return text
    return f"{text} " + say(language, "{count} more are found with: orders", count=hidden)


def why_rejected(language: str, *, order_number: str, shop: str) -> str:
    return say(
        language,
        "Why is order #{number} of {shop} refused? The shop is told. Choose, or write it.",
        number=order_number,
        shop=shop,
    )


def sure_to_reject(language: str, *, order_number: str, shop: str, state: str, at: datetime) -> str:
    return say(
        language,
        "Order #{number}, {shop}: {state} ({time}). Refuse it all the same?",
        number=order_number,
        shop=shop,
        state=state_name(language, state),
        time=spoken_time(language, at),
    )


def sure_to_reject_all(language: str, count: int) -> str:
    return say(language, "Refuse all {count} orders that wait for your answer?", count=count)


def rejected(language: str, *, order_number: str, shop: str, reason: str) -> str:
    text = say(
        language,
        "Order #{number}, {shop}: {state}.",
        number=order_number,
        shop=shop,
        state=state_name(language, "REJECTED"),
    )
    if reason:
        why = spoken_reason(language, reason)
        return f"{text} " + say(language, "The shop is told: {reason}", reason=why)
    return f"{text} " + say(language, "The shop is told.")


def accept_and_send(language: str, *, order_number: str, shop: str) -> str:
    return say(
        language,
        "Order #{number} of {shop} is not accepted yet. Accept and send?",
        number=order_number,
        shop=shop,
    )


def not_accepted_yet(language: str, *, order_number: str, shop: str) -> str:
    return say(
        language,
        "#{number} {shop}: not accepted yet, so not sent.",
        number=order_number,
        shop=shop,
    )
