"""What the vendor's people read about orders: which there are, where each is, and what became of a command."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby

from core.messages import Listing, Reply
from core.money import rupees
from core.orders import Quote
from core.permissions import Act, StaffRole, may
from core.replies import vendor
from core.replies.days import spoken, spoken_time
from core.replies.goods import brief_goods, brief_lines, quote_lines, totals
from core.replies.listing import bubble, listed
from core.replies.states import state_name
from core.replies.texts import mark, say

# So many orders of a list are shown; there is a count of the others.
SHOWN_MAX = 12

OUT_OF_STOCK = mark("The goods are not there")
# Why an order is refused, as it is mostly; whoever reads it reads it in his language.
USUAL_REASONS = (
    (OUT_OF_STOCK, ("maal nahi hai", "maal nahi", "stock nahi", "out of stock")),
    (mark("No delivery there now"), ("gaadi nahi hai", "gaadi nahi", "delivery nahi")),
    (mark("Old bills are unpaid"), ("purana baki", "pehle paisa", "payment baki")),
)

_HEADINGS = {
    "PLACED": mark("Waiting for your answer:"),
    "ACCEPTED": mark("Accepted, to be loaded:"),
    "DISPATCHED": mark("On the way:"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """An order in a list. ``is_asked`` while the shop is asked about a change of it."""

    number: str
    shop: str
    state: str
    total: Decimal
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class Bill:
    number: str
    total: Decimal
    due: date


def open_orders(
    language: str, orders: Sequence[Listed], in_all: int, *, because_old: bool = False
) -> Reply:
    """``orders`` by state, ``in_all`` how many there are. ``because_old`` when he answered a card that is
    no longer the present one."""
    parts: list[str | Listing] = []
    if because_old:
        parts.append(say(language, "That card is no longer open."))
    if not orders:
        return bubble(*parts, say(language, "No open orders."))
    shown = orders[:SHOWN_MAX]
    for state, group in groupby(shown, key=lambda order: order.state):
        rows = [row(language, order) for order in group]
        is_last = state == shown[-1].state
        hidden = in_all - len(shown) if is_last else 0
        parts += [say(language, _HEADINGS[state]), listed(language, rows, hidden=hidden)]
    return bubble(
        *parts,
        say(language, "For one of them write its number: {number}", number=shown[0].number),
    )


def row(language: str, order: Listed) -> str:
    text = f"#{order.number} {order.shop}, {rupees(order.total)}"
    return " ".join([text, say(language, "(the shop is asked)")]) if order.is_asked else text


def order(
    language: str,
    *,
    order_number: str,
    asked_number: str,
    shop: str,
    state: str,
    at: datetime,
    quote: Quote,
    bill: Bill | None,
    loaded: Sequence[tuple[str, Decimal, str]],
    attempts: int,
    reason: str | None,
    asked_until: datetime | None,
    role: StaffRole = StaffRole.OWNER,
) -> Reply:
    """One order with its lines, and what it comes to for those who see accounts; once it has left, with what
    was ``loaded``. ``asked_number`` is the one that he wrote, ``attempts`` how often it was brought in
    vain, ``asked_until`` until when the shop may answer a proposal."""
    parts: list[str | Listing] = []
    if asked_number != order_number:
        parts.append(
            say(language, "#{old} is #{number} now.", old=asked_number, number=order_number)
        )
    parts.append(
        say(
            language,
            "Order #{number}, {shop}: {state} ({time}).",
            number=order_number,
            shop=shop,
            state=state_name(language, state),
            time=spoken_time(language, at),
        )
    )
    if reason:
        parts.append(say(language, "Reason: {reason}", reason=spoken_reason(language, reason)))
    if loaded:
        parts.append(brief_goods(language, loaded))
    elif may(role, Act.SEE_ACCOUNTS):
        parts += [quote_lines(language, quote), *totals(language, quote)]
    else:
        parts.append(brief_lines(language, quote))
    # Whoever takes the money at the door has to know how much it is.
    if bill is not None and (may(role, Act.SEE_ACCOUNTS) or may(role, Act.TAKE_CASH)):
        parts.append(
            say(
                language,
                "Bill {invoice}: {total}, due {due}.",
                invoice=bill.number,
                total=rupees(bill.total),
                due=spoken(language, bill.due),
            )
        )
    if attempts:
        parts.append(say(language, "Brought in vain: {count} times.", count=attempts))
    if asked_until is not None:
        parts.append(
            say(
                language,
                "The shop is asked about a change, until {time}.",
                time=spoken_time(language, asked_until),
            )
        )
    elif state == "PLACED":
        parts += _how_to_answer(language, order_number, role)
    return bubble(*parts, *vendor.next_step(language, order_number, state, role))


def _how_to_answer(language: str, order_number: str, role: StaffRole) -> list[str]:
    if may(role, Act.REJECT):
        return [how_to_answer(language, order_number)]
    if may(role, Act.ACCEPT):
        return [say(language, "To accept it, write: accept {number}", number=order_number)]
    return []


def how_to_answer(language: str, order_number: str) -> str:
    return say(language, "Write: accept {number}, or: reject {number}", number=order_number)


def spoken_reason(language: str, reason: str) -> str:
    """In the reader's language where it is one of the usual ones, else as it was written."""
    return say(language, reason) if reason in [text for text, _ in USUAL_REASONS] else reason


def no_answer_yet(
    language: str, *, order_number: str, shop: str, total: Decimal, since: datetime
) -> str:
    """To the owner, when his people have not answered."""
    text = say(
        language,
        "Order #{number} of {shop} ({total}) has no answer since {time}. The shop is told so.",
        number=order_number,
        shop=shop,
        total=rupees(total),
        time=spoken_time(language, since),
    )
    return f"{text} {how_to_answer(language, order_number)}"
