"""What the retailer reads while he writes his order, and when it cannot be placed."""

from collections.abc import Sequence
from decimal import Decimal

from core.buttons import Press
from core.ledger import Account
from core.messages import Reply
from core.money import number, rupees
from core.orders import Quote
from core.replies.goods import quote_lines
from core.replies.questions import NOTHING_ASKED, Asked
from core.replies.texts import buttons, mark, numbered, say
from core.stock import ShortLine

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
    price_changed: bool = False,
) -> Reply:
    """``told`` is what else there is to say. While something is ``asked`` nothing can be confirmed: "3"
    could as well be the answer."""
    parts = []
    if price_changed:
        parts.append(say(language, "The price has changed since you saw it. Please look again."))
    parts.append(say(language, "Your order with {vendor}:", vendor=vendor_name))
    parts.append(quote_lines(language, quote))
    parts.append(
        say(
            language,
            "Balance after this order {balance} (limit {limit})",
            balance=rupees(account.balance + quote.total),
            limit=rupees(account.credit_limit),
        )
    )
    if account.held:
        parts.append(
            say(language, "Placed before and not sent yet {amount}", amount=rupees(account.held))
        )
    if quote.total > account.available:
        parts.append(
            say(
                language,
                "Your credit allows {available} now.",
                available=rupees(max(account.available, Decimal(0))),
            )
        )
    parts.extend(told)
    if asked.lines:
        return Reply("\n".join([*parts, "", *asked.lines]), asked.choices)
    present = buttons(
        language,
        secret,
        (mark("Confirm"), Press("confirm", conversation_id, version)),
        (mark("Change"), Press("change", conversation_id, version)),
        (mark("Cancel"), Press("cancel", conversation_id, version)),
    )
    return Reply("\n".join([*parts, "\n" + numbered(present)]), present)


def over_limit(language: str, *, total: Decimal, available: Decimal) -> Reply:
    if available <= 0:
        return Reply(
            say(
                language,
                "This order is {total}, but your credit is used up. Nothing was ordered: please pay"
                " first.",
                total=rupees(total),
            )
        )
    return Reply(
        say(
            language,
            "This order is {total}, but your credit allows {available} now. Nothing was ordered:"
            " write cancel and then a smaller list, or pay first.",
            total=rupees(total),
            available=rupees(available),
        )
    )


def blocked(language: str, *, vendor_name: str) -> Reply:
    return Reply(
        say(
            language,
            "Your account with {vendor} is blocked. Nothing was ordered; please speak to them.",
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


def short(language: str, lines: Sequence[ShortLine]) -> Reply:
    rows = [
        say(
            language,
            "{name}: {available} {unit} left, you asked for {wanted} {unit}",
            name=line.name,
            available=number(line.available),
            wanted=number(line.wanted),
            unit=line.unit,
        )
        for line in lines
    ]
    head = say(
        language,
        "Not enough stock, so nothing was ordered. Write cancel, and then the list with less:",
    )
    return Reply("\n".join([head, *rows]))


def dropped(language: str) -> Reply:
    return Reply(say(language, "The order was dropped. Nothing was ordered."))


def ask_for_change(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Write what to add, for example: 2 kg cheeni. To begin again: cancel, then the whole list.",
        )
    )
