"""What the retailer reads when stock or credit do not allow his order."""

from collections.abc import Sequence
from decimal import Decimal

from core.messages import Listing, Reply
from core.money import ZERO, number, plain, rupees
from core.replies.listing import bubble, listed
from core.replies.texts import mark, say
from core.shortage import Possible
from core.stock import ShortLine


def refused(
    language: str,
    *,
    total: Decimal,
    available: Decimal,
    short: Sequence[ShortLine],
    possible: Possible,
    vendor_name: str,
) -> Reply:
    """Why nothing was ordered, and what the choices below come to."""
    parts: list[str | Listing] = []
    if short:
        rows = [
            say(
                language,
                "• {name}: {available} {unit} left, you asked for {wanted} {unit}",
                name=line.name,
                available=number(line.available),
                wanted=number(line.wanted),
                unit=line.unit,
            )
            for line in short
        ]
        more = mark("…and {count} more lines")
        parts += [say(language, "Not enough stock:"), listed(language, rows, more=more)]
    if total > available:
        parts.append(
            say(
                language,
                "This order is {total}; your credit with {vendor} allows {available} now.",
                total=rupees(total),
                vendor=vendor_name,
                available=rupees(max(available, ZERO)),
            )
        )
    parts.append(say(language, "Nothing was ordered yet."))
    if possible.wishes:
        parts.append(say(language, "Goods for {total} can go now.", total=rupees(possible.total)))
    if possible.missing:
        parts.append(
            say(language, "To have all of it, pay {amount} first.", amount=rupees(possible.missing))
        )
    return bubble(*parts)


def how_to_pay(language: str, *, vendor_name: str, amount: Decimal, upi_id: str | None) -> Reply:
    if upi_id:
        text = say(
            language,
            "Pay {vendor} {amount} by UPI to {upi}, then write: paid {plain} upi and its number.",
            vendor=vendor_name,
            amount=rupees(amount),
            upi=upi_id,
            plain=plain(amount),
        )
    else:
        text = say(
            language,
            "Pay {vendor} {amount}, then write: paid {plain} cash, or: paid {plain} upi and its number.",
            vendor=vendor_name,
            amount=rupees(amount),
            plain=plain(amount),
        )
    return Reply(
        text
        + "\n"
        + say(language, "Your list stays here. When they have confirmed it, write: haan")
    )
