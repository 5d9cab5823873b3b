"""Order lines and totals, the same on both phones."""

from collections.abc import Sequence
from decimal import Decimal

from core.messages import Listing
from core.money import number, rupees
from core.orders import Quote, QuoteLine
from core.replies.listing import in_a_row, listed
from core.replies.texts import mark, say

# Of more lines than that each is as short as it can be, so that all of them are seen.
LINES_IN_FULL_MAX = 15


def quote_lines(language: str, quote: Quote) -> Listing:
    if len(quote.lines) > LINES_IN_FULL_MAX:
        return _listed(language, [_short_line(line) for line in quote.lines])
    return _listed(language, [_line(language, line) for line in quote.lines])


def brief_lines(language: str, quote: Quote) -> Listing:
    """What and how much, without prices."""
    goods = [(line.offer.name, line.wish.quantity, line.wish.unit) for line in quote.lines]
    return brief_goods(language, goods)


def brief_goods(language: str, goods: Sequence[tuple[str, Decimal, str]]) -> Listing:
    """Names with their quantities and units."""
    return _listed(language, [f"• {name}: {number(count)} {unit}" for name, count, unit in goods])


def in_one_line(language: str, quote: Quote, most: int) -> str:
    """What is ordered, without prices, for a text that has no room for lines."""
    return in_a_row(language, [f"{line.offer.name} {_much(line)}" for line in quote.lines], most)


def totals(language: str, quote: Quote) -> list[str]:
    """What the lines come to, the tax and the total."""
    amounts = quote.amounts
    rows = [say(language, "Subtotal {amount}", amount=rupees(amounts.taxable))]
    if amounts.igst:
        rows.append(say(language, "IGST {amount}", amount=rupees(amounts.igst)))
    elif amounts.tax:
        rows.append(
            say(
                language,
                "GST {amount} (CGST {cgst} + SGST {sgst})",
                amount=rupees(amounts.tax),
                cgst=rupees(amounts.cgst),
                sgst=rupees(amounts.sgst),
            )
        )
    if amounts.round_off:
        rows.append(say(language, "Round off {amount}", amount=rupees(amounts.round_off)))
    return [*rows, say(language, "Total {amount}", amount=rupees(amounts.total))]


def _listed(language: str, rows: Sequence[str]) -> Listing:
    return listed(language, rows, more=mark("…and {count} more lines"))


def _much(line: QuoteLine) -> str:
    return f"{number(line.wish.quantity)} {line.wish.unit}"


def _amount(line: QuoteLine) -> Decimal:
    """As the shop is used to it: with GST where the rate has it."""
    return line.amounts.total if line.offer.price_includes_gst else line.amounts.taxable


def _short_line(line: QuoteLine) -> str:
    return f"• {line.offer.name}: {_much(line)} {rupees(_amount(line))}"


def _line(language: str, line: QuoteLine) -> str:
    wanted = _much(line)
    if line.wish.unit != line.offer.unit:
        wanted += f" ({number(line.quantity)} {line.offer.unit})"
    price = f"{rupees(line.offer.price)}/{line.offer.unit}"
    shown = _amount(line)
    # Without a number: those stand for choices.
    text = f"• {line.offer.name}: {wanted} × {price} = {rupees(shown)}"
    if line.offer.price_includes_gst and line.amounts.tax:
        text += " " + say(language, "(GST included)")
    if line.offer.mrp is not None:
        text += " " + say(language, "MRP {mrp}", mrp=rupees(line.offer.mrp))
    return text
