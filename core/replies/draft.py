"""What the retailer reads while he writes his order, and when it cannot be placed."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from core.buttons import Press
from core.ledger import Account
from core.messages import Listing, Reply
from core.money import rupees
from core.orders import Offer, Quote
from core.replies import balances
from core.replies.days import spoken_time
from core.replies.goods import quote_lines, totals
from core.replies.listing import bubble, listed, quoted
from core.replies.questions import NOTHING_ASKED, Asked
from core.replies.texts import buttons, mark, numbered, say

# Names the answers about the draft, of which only the last is worth reading.
TOPIC = "draft"


def card(
    language: str,
    secret: str,
    *,
    vendor_name: str,
    quote: Quote,
    account: Account,
    conversation_id: int,
    version: int,
    told: Sequence[str] = (),
    asked: Asked = NOTHING_ASKED,
    heading: Sequence[str] = (),
    shop_name: str | None = None,
) -> Reply:
    """``told`` is what else there is to say, ``heading`` what is said first: what has changed.
    While something is ``asked`` nothing can be confirmed: "3" could as well be the answer. ``shop_name``
    where the vendor writes the order for a shop."""
    parts: list[str | Listing] = []
    if heading:
        parts += [listed(language, heading), ""]
    if shop_name is None:
        parts.append(say(language, "Your order with {vendor}:", vendor=vendor_name))
    else:
        parts.append(say(language, "Order of {shop}:", shop=shop_name))
    goods = quote_lines(language, quote)
    parts += [goods, *totals(language, quote)]
    parts.append(
        balances.after_order(language, account.balance + quote.total, account.credit_limit)
    )
    if account.held:
        parts.append(
            say(language, "Placed before and not sent yet {amount}", amount=rupees(account.held))
        )
    if quote.total > account.available:
        parts.append(
            say(
                language,
                "The credit allows {available} now.",
                available=rupees(max(account.available, Decimal(0))),
            )
        )
    parts.append(listed(language, told))
    if asked.lines:
        return bubble(*parts, "", *asked.lines, buttons=asked.choices, first=goods)
    present = buttons(
        language,
        secret,
        (mark("Confirm"), Press("confirm", conversation_id, version)),
        (mark("Change"), Press("change", conversation_id, version)),
        (mark("Cancel"), Press("cancel", conversation_id, version)),
    )
    return bubble(*parts, "", numbered(present), buttons=present, first=goods)


def blocked(language: str, *, vendor_name: str) -> Reply:
    return Reply(
        say(
            language,
            "Your account with {vendor} is blocked, so nothing was ordered. Your list is kept here."
            " Call them, or write: person. When it is open again, write: yes",
            vendor=vendor_name,
        )
    )


def impossible(language: str, *, total: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "That cannot be ordered by chat: it comes to {total}. Please change the quantity.",
            total=rupees(total),
        )
    )


def changed(language: str, changes: Sequence[str]) -> list[str]:
    return [say(language, "This has changed since you saw it:"), *changes]


def price_changes(language: str, changes: Sequence[tuple[Offer, Decimal]]) -> list[str]:
    """``changes``: goods at today's price, and the price that he saw."""
    return [
        say(
            language,
            "{name}: was {before}, is {now} per {unit}",
            name=offer.name,
            before=rupees(before),
            now=rupees(offer.price),
            unit=offer.unit,
        )
        for offer, before in changes
    ]


def doubled(language: str, names: Sequence[str]) -> list[str]:
    return [
        say(language, "{name} was there already, now it is both together.", name=name)
        for name in names
    ]


def not_noted(language: str, paid: str) -> list[str]:
    """What he says that he has paid, beside goods."""
    if not paid:
        return []
    return [
        say(
            language,
            "“{said}” is not noted beside an order. Please send that once more as a message of its own.",
            said=quoted(paid),
        )
    ]


def same_again(language: str, *, order_number: str, placed_by: str, at: datetime) -> str:
    """The shop has such an order already; ``placed_by`` is the person who gave it, empty where that is
    nobody's business."""
    if not placed_by:
        return say(
            language,
            "The same goods are in order #{number} ({time}). One more?",
            number=order_number,
            time=spoken_time(language, at),
        )
    return say(
        language,
        "The same goods are in order #{number} ({name}, {time}). One more?",
        number=order_number,
        name=placed_by,
        time=spoken_time(language, at),
    )


def nothing_to_take_back(language: str) -> Reply:
    return Reply(
        say(language, "There is no change to take back. To cancel a placed order, write: cancel")
    )


def nothing_to_repeat(language: str, *, vendor_name: str) -> Reply:
    return Reply(
        say(
            language,
            "There is no earlier order with {vendor} to repeat. Just write what you need.",
            vendor=vendor_name,
        )
    )


def since_then(language: str, order_number: str, differences: Sequence[str]) -> list[str]:
    """What is different from the order that is repeated."""
    if not differences:
        return [say(language, "As in order #{number}.", number=order_number)]
    return [say(language, "As in order #{number}, but:", number=order_number), *differences]


def which_five(language: str, number: int) -> str:
    return say(language, "Which do you mean by {number}?", number=number)


def dropped(language: str, *, same_as: str = "") -> Reply:
    """``same_as`` is the number of the order that has its goods already."""
    if same_as:
        return Reply(
            say(
                language,
                "All right: it stays with order #{number}, and nothing more was ordered.",
                number=same_as,
            )
        )
    return Reply(say(language, "The order was dropped. Nothing was ordered."))


def ask_for_change(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Write what to add, for example: 2 kg cheeni. To begin again: cancel, then the whole list.",
        )
    )
