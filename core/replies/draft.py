"""What the retailer reads while he writes his order, and when it cannot be placed."""

from collections.abc import Sequence
from decimal import Decimal

from core.buttons import Press
from core.ledger import Account
from core.messages import Reply
from core.money import number, rupees
from core.orders import Quote
from core.replies.goods import quote_lines
from core.replies.texts import buttons, mark, numbered, say
from core.stock import ShortLine
from core.understanding.lines import Line, LineStatus

# Names the answers about the draft, of which only the last is worth reading.
TOPIC = "draft"

QUESTIONS_MAX = 8
CHOICES_MAX = 5


def card(
    language: str,
    secret: str,
    *,
    vendor_name: str,
    quote: Quote,
    account: Account,
    conversation_id: int,
    version: int,
    unclear: Sequence[Line],
    price_changed: bool = False,
) -> Reply:
    choices = buttons(
        language,
        secret,
        (mark("Confirm"), Press("confirm", conversation_id, version)),
        (mark("Change"), Press("change", conversation_id, version)),
        (mark("Cancel"), Press("cancel", conversation_id, version)),
    )
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
    parts.extend(_questions(language, unclear))
    if all(line.status is LineStatus.NOT_FOUND for line in unclear):
        # Beside an open question "3" could as well be its answer.
        parts.append("\n" + numbered(choices))
    return Reply("\n".join(parts), choices)


def question(language: str, line: Line) -> str:
    """What is not clear about one line, and how to say it better."""
    names = ", ".join(product.name for product in line.candidates[:CHOICES_MAX])
    match line.status:
        case LineStatus.AMBIGUOUS:
            return say(language, "“{text}”: which one? {names}", text=line.text, names=names)
        case LineStatus.NEED_QUANTITY:
            return say(
                language,
                "{names}: how much? For example: 5 {unit}",
                names=names,
                unit=line.candidates[0].unit,
            )
        case LineStatus.NEED_UNIT:
            units = ", ".join(sorted(line.candidates[0].units or ()))
            return say(language, "{names} is sold by: {units}", names=names, units=units)
        case _:
            return say(language, "“{text}”: not found here", text=line.text)


def questions(language: str, lines: Sequence[Line]) -> Reply:
    return Reply("\n".join(_questions(language, lines)))


def _questions(language: str, lines: Sequence[Line]) -> list[str]:
    asked = [question(language, line) for line in lines[:QUESTIONS_MAX]]
    if len(lines) > QUESTIONS_MAX:
        asked.append(say(language, "…and {count} more lines", count=len(lines) - QUESTIONS_MAX))
    return asked


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
