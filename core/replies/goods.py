"""Order lines and totals, the same on both phones."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from core.money import number, rupees
from core.orders import Quote, QuoteLine
from core.replies.texts import say

# A bubble holds 1,600 characters; a longer list is cut with a count.
LINES_SHOWN_MAX = 15


def quote_lines(language: str, quote: Quote) -> str:
    """The lines, what they come to, the tax and the total."""
    shown = [_line(language, line) for line in quote.lines[:LINES_SHOWN_MAX]]
    hidden = len(quote.lines) - len(shown)
    if hidden > 0:
        shown.append(say(language, "…and {count} more lines", count=hidden))
    return "\n".join([*shown, *_totals(language, quote)])


def brief_lines(language: str, quote: Quote) -> list[str]:
    """What and how much, without prices."""
    return listed(
        language,
        [(line.offer.name, line.wish.quantity, line.wish.unit) for line in quote.lines],
    )


def listed(language: str, goods: Sequence[tuple[str, Decimal, str]]) -> list[str]:
    """Names with their quantities and units, as many as there is room for."""
    rows = [f"• {name}: {number(count)} {unit}" for name, count, unit in goods[:LINES_SHOWN_MAX]]
    hidden = len(goods) - len(rows)
    return [*rows, say(language, "…and {count} more lines", count=hidden)] if hidden > 0 else rows


def in_one_line(quote: Quote) -> str:
    """What is ordered, without prices, for a text that has no room for lines."""
    return ", ".join(
        f"{line.offer.name} {number(line.wish.quantity)} {line.wish.unit}" for line in quote.lines
    )


def _totals(language: str, quote: Quote) -> Iterable[str]:
    amounts = quote.amounts
    yield say(language, "Subtotal {amount}", amount=rupees(amounts.taxable))
    if amounts.igst:
        yield say(language, "IGST {amount}", amount=rupees(amounts.igst))
    elif amounts.tax:
        yield say(
            language,
            "GST {amount} (CGST {cgst} + SGST {sgst})",
            amount=rupees(amounts.tax),
            cgst=rupees(amounts.cgst),
            sgst=rupees(amounts.sgst),
        )
    if amounts.round_off:
        yield say(language, "Round off {amount}", amount=rupees(amounts.round_off))
    yield say(language, "Total {amount}", amount=rupees(amounts.total))


def _line(language: str, line: QuoteLine) -> str:
    wanted = f"{number(line.wish.quantity)} {line.wish.unit}"
    if line.wish.unit != line.offer.unit:
        wanted += f" ({number(line.quantity)} {line.offer.unit})"
    price = f"{rupees(line.offer.price)}/{line.offer.unit}"
    shown = line.amounts.total if line.offer.price_includes_gst else line.amounts.taxable
    # Without a number: those stand for choices.
    text = f"• {line.offer.name}: {wanted} × {price} = {rupees(shown)}"
    if line.offer.price_includes_gst and line.amounts.tax:
        text += " " + say(language, "(GST included)")
    if line.offer.mrp is not None:
        text += " " + say(language, "MRP {mrp}", mrp=rupees(line.offer.mrp))
    return text
