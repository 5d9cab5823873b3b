"""What both sides read when goods were brought to a shop."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import core.replies.retailer
from core.messages import Listing, Notice, Reply
from core.money import rupees
from core.permissions import Act, StaffRole, may
from core.replies import news
from core.replies.bills import Credited, credited_rows
from core.replies.listing import bubble, listed
from core.replies.payments import METHOD_NAMES
from core.replies.states import state_name
from core.replies.texts import mark, say


@dataclass(frozen=True, slots=True)
class Taken:
    """Money that came with goods. ``entry`` is that of the ledger, ``None`` where nothing was posted: a cheque
    waits for the bank, and ``is_news`` is false for a transfer that was in the books before."""

    payment_number: str
    amount: Decimal
    method: str
    status: str
    entry: str | None
    is_news: bool
    taken_by: str = ""


@dataclass(frozen=True, slots=True)
class Arrived:
    """An order that was handed over; ``is_refused`` where the shop took nothing of it. ``complaints`` are
    numbers of open ones about its bill."""

    order_number: str
    shop: str
    vendor_name: str
    credited: Sequence[Credited]
    taken: Taken | None
    balance: Decimal
    complaints: Sequence[str] = ()
    is_refused: bool = False


def delivered_for_vendor(
    language: str, arrived: Arrived, role: StaffRole = StaffRole.OWNER
) -> Reply:
    """What the shop owes, and which complaints wait, is for those who see accounts and decide them."""
    values = {"number": arrived.order_number, "shop": arrived.shop}
    if arrived.is_refused:
        head = say(language, "Order #{number}, {shop}: nothing was taken, all came back.", **values)
    else:
        state = state_name(language, "DELIVERED")
        head = say(language, "Order #{number}, {shop}: {state}.", **values, state=state)
    rows: list[str | Listing] = [head, credited_rows(language, arrived.credited)]
    if arrived.taken is not None:
        rows.append(_taken(language, arrived.taken))
    if may(role, Act.SEE_ACCOUNTS):
        rows.append(say(language, "He owes {balance}.", balance=rupees(arrived.balance)))
    complaints = arrived.complaints if may(role, Act.DECIDE_COMPLAINTS) else ()
    still_open = [
        say(
            language,
            "Complaint {complaint} about this bill is still open. Write: {complaint} haan, or: reject"
            " {complaint}",
            complaint=complaint,
        )
        for complaint in complaints
    ]
    return bubble(*rows, listed(language, still_open))


def delivered_for_shop(language: str, arrived: Arrived) -> Notice:
    moved = core.replies.retailer.order_moved(
        language,
        order_number=arrived.order_number,
        vendor_name=arrived.vendor_name,
        state="DELIVERED",
    )
    head = moved.body
    if arrived.is_refused:
        head = say(
            language,
            "Order #{number} from {vendor}: you took nothing of it, so nothing is owed for it.",
            number=arrived.order_number,
            vendor=arrived.vendor_name,
        )
    # Money that was in the books before may be another shop's.
    taken = arrived.taken if arrived.taken is not None and arrived.taken.is_news else None
    if not arrived.credited and taken is None and not arrived.is_refused:
        return moved
    rows: list[str | Listing] = [head, credited_rows(language, arrived.credited)]
    if taken is not None:
        rows.append(_taken(language, taken))
    rows.append(say(language, "Balance {balance}", balance=rupees(arrived.balance)))
    return news.of_vendor(bubble(*rows), vendor_name=arrived.vendor_name)


def _taken(language: str, taken: Taken) -> str:
    values = {
        "number": taken.payment_number,
        "amount": rupees(taken.amount),
        "how": say(language, METHOD_NAMES[taken.method]),
    }
    if not taken.is_news:
        return say(
            language,
            "{amount} {how} is in the books already as {number}, so nothing was entered.",
            **values,
        )
    if taken.entry is None:
        return say(
            language,
            "Cheque of {amount} ({number}): it is posted when the bank has paid it.",
            **values,
        )
    if taken.taken_by:
        return say(
            language,
            "{amount} {how} received by {person} ({number}, entry {entry})",
            **values,
            person=taken.taken_by,
            entry=taken.entry,
        )
    return say(
        language, "{amount} {how} received ({number}, entry {entry})", **values, entry=taken.entry
    )


def closed_for_vendor(language: str, *, order_number: str, shop: str, attempts: int) -> str:
    text = say(
        language,
        "Order #{number}, {shop}: the shop was closed. It stays on its way; when it is there, write:"
        " delivered {number}",
        number=order_number,
        shop=shop,
    )
    if attempts > 1:
        text += "\n" + say(language, "Brought in vain {count} times.", count=attempts)
    return text


def closed_for_shop(language: str, *, order_number: str, vendor_name: str) -> Notice:
    return news.of_vendor(
        say(
            language,
            "Your shop was closed when {vendor} brought order #{number}. It will be sent again.",
            vendor=vendor_name,
            number=order_number,
        ),
        vendor_name=vendor_name,
    )


_NEXT = {
    "PLACED": (Act.ACCEPT, mark("To take it, write: accept {number}")),
    "ACCEPTED": (Act.DISPATCH, mark("When it is loaded, write: dispatched {number}")),
    "DELIVERED": (
        Act.DECIDE_COMPLAINTS,
        mark(
            "Goods that come off now: credit note {number} 1 peti kharab. Money: payment 2000 and the"
            " shop"
        ),
    ),
}


def not_on_the_way(
    language: str, *, order_number: str, state: str, role: StaffRole = StaffRole.OWNER
) -> str:
    """Nothing was done, and what can be."""
    text = say(
        language,
        "Order #{number} is {state}. Nothing was changed.",
        number=order_number,
        state=state_name(language, state),
    )
    act, step = _NEXT.get(state, (None, ""))
    if act is None or not may(role, act):
        return text
    return f"{text} {say(language, step, number=order_number)}"


def which_delivered(language: str) -> str:
    return say(language, "Which order is it about?")


def nothing_on_the_way(language: str) -> Reply:
    return Reply(say(language, "No order is on its way. What is open: orders"))


def nothing_on_the_way_to(language: str, shop: str) -> Reply:
    return Reply(
        say(language, "No order for {shop} is on its way. What is open: orders", shop=shop)
    )


def money_of_which(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Nothing was changed: for which order is the money? Please write each by itself: delivered"
            " 1023 cash 2000",
        )
    )


def how_much_money(language: str, *, order_number: str, shop: str) -> str:
    return say(
        language,
        "Order #{number}, {shop}: how much money was taken? Write for example: 2000",
        number=order_number,
        shop=shop,
    )


def how_money_came(language: str, *, order_number: str, amount: Decimal) -> str:
    return say(
        language,
        "Order #{number}: {amount} came how?",
        number=order_number,
        amount=rupees(amount),
    )


def amount_is_wrong(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Nothing was changed: that amount cannot be. Please write it once more: delivered 1023 cash"
            " 2000",
        )
    )


def one_by_one(language: str) -> Reply:
    return Reply(say(language, "These are several orders. Please write each by itself."))
