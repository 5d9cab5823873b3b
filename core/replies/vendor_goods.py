"""What the wholesaler's people read about his goods: what was, what is now, and why a figure was not taken."""

from collections.abc import Sequence
from decimal import Decimal

from core.goods_changes import (
    AboveMrp,
    BadFigure,
    Fault,
    Goods,
    HeldFor,
    Rate,
    UnknownUnit,
)
from core.messages import Reply
from core.money import number, rupees
from core.replies.listing import bubble, in_a_row, listed
from core.replies.states import state_name
from core.replies.texts import mark, say

SHOWN_MAX = 8

_FAULTS = {
    Fault.NOT_ABOVE_ZERO: mark("It has to be more than 0."),
    Fault.BELOW_ZERO: mark("It cannot be less than 0."),
    Fault.TOO_MUCH: mark("That is too much to be right."),
    Fault.TOO_FINE: mark("A rate is in rupees and paise, nothing smaller."),
    Fault.NOT_WHOLE: mark("That does not come to a whole number of {unit}."),
}


def changed_rate(
    language: str, before: Goods, after: Goods, rate: Rate, gst_rate: Decimal
) -> Reply:
    if before.price == after.price:
        text = say(
            language,
            "{name} is at {rate} already.",
            name=after.name,
            rate=priced(language, after, gst_rate),
        )
    else:
        text = say(
            language,
            "{name}: {before} -> {rate}.",
            name=after.name,
            before=rupees(before.price),
            rate=priced(language, after, gst_rate),
        )
    return Reply(" ".join([text, *_as_said(language, after, rate)]))


def sure_of_rate(language: str, goods: Goods, rate: Rate) -> str:
    """A large change may be a slip of the finger."""
    text = say(
        language,
        "{name}: {before} -> {after} per {unit}, sure?",
        name=goods.name,
        before=rupees(goods.price),
        after=rupees(rate.price),
        unit=goods.unit,
    )
    return "\n".join([text, *_as_said(language, goods, rate)])


def priced(language: str, goods: Goods, gst_rate: Decimal) -> str:
    """``₹43.50 per kg, plus 5 % GST, MRP ₹50.00``: as it is stored."""
    parts = [say(language, "{amount} per {unit}", amount=rupees(goods.price), unit=goods.unit)]
    if gst_rate:
        parts.append(
            say(language, "GST included")
            if goods.price_includes_gst
            else say(language, "plus {rate} % GST", rate=number(gst_rate))
        )
    if goods.mrp is not None:
        parts.append(say(language, "MRP {mrp}", mrp=rupees(goods.mrp)))
    return ", ".join(parts)


def _as_said(language: str, goods: Goods, rate: Rate) -> list[str]:
    """What was said for more than one unit, and what that comes to where it does not divide."""
    if rate.per == 1:
        return []
    said = say(
        language,
        "({amount} for {quantity} {unit})",
        amount=rupees(rate.said),
        quantity=number(rate.per),
        unit=goods.unit,
    )
    if rate.is_exact:
        return [said]
    rounded = say(
        language,
        "It does not divide to whole paise: so much comes to {amount}.",
        amount=rupees(rate.comes_to),
    )
    return [said, rounded]


def changed_stock(language: str, before: Goods, after: Goods, said: str) -> Reply:
    """``said`` is how much and of what, where it was said in another unit or came in besides."""
    assert after.stock is not None
    text = say(
        language,
        "{name}: stock {before} -> {after} {unit}",
        name=after.name,
        before=say(language, "not counted") if before.stock is None else number(before.stock),
        after=number(after.stock),
        unit=after.unit,
    )
    return Reply("".join([text, f" ({said})" if said else "", *_reserved(language, after), "."]))


def _reserved(language: str, goods: Goods) -> list[str]:
    if not goods.reserved or goods.available is None:
        return []
    return [
        ", "
        + say(
            language,
            "of which {reserved} for open orders, {free} free",
            reserved=number(goods.reserved),
            free=number(goods.available),
        )
    ]


def promised(language: str, goods: Goods, wanted: Decimal, orders: Sequence[HeldFor]) -> Reply:
    """Less cannot be there than is set aside for orders."""
    why = say(
        language,
        "{name}: {reserved} {unit} are set aside for open orders, so there cannot be {wanted}. The stock"
        " stays {stock} {unit}.",
        name=goods.name,
        reserved=number(goods.reserved),
        unit=goods.unit,
        wanted=number(wanted),
        stock=number(goods.stock or Decimal(0)),
    )
    rows = [
        f"• #{order.order_number} {order.shop_name}: {number(order.quantity)} {goods.unit},"
        f" {state_name(language, order.status)}"
        for order in orders
    ]
    return bubble(
        why,
        listed(language, rows, most=SHOWN_MAX),
        say(language, "Send less of those or refuse them first."),
    )


def not_counted_yet(language: str, goods: Goods) -> Reply:
    return Reply(
        say(
            language,
            "{name} is not counted yet, so nothing was added. Write how much there is in all:"
            " stock {name} 40",
            name=goods.name,
        )
    )


def uncounted(language: str, before: Goods) -> Reply:
    if before.stock is None:
        return Reply(say(language, "{name} is not counted.", name=before.name))
    return Reply(
        say(
            language,
            "{name}: stock {before} {unit} -> not counted. No order is refused for stock now.",
            name=before.name,
            before=number(before.stock),
            unit=before.unit,
        )
    )


def on_sale(language: str, before: Goods, after: Goods, gst_rate: Decimal) -> Reply:
    text = (
        mark("{name} is on sale, at {rate}.")
        if before.is_on_sale
        else mark("{name}: off sale -> on sale, at {rate}.")
    )
    return Reply(say(language, text, name=after.name, rate=priced(language, after, gst_rate)))


def off_sale(language: str, before: Goods) -> str:
    text = (
        mark("{name}: on sale -> off sale. What is ordered already goes on.")
        if before.is_on_sale
        else mark("{name} is off sale.")
    )
    return say(language, text, name=before.name)


def bad_figure(language: str, goods: Goods, bad: BadFigure) -> Reply:
    return _nothing_changed(language, say(language, _FAULTS[bad.fault], unit=goods.unit), goods)


def unknown_unit(language: str, goods: Goods, unknown: UnknownUnit) -> Reply:
    text = say(
        language,
        "How much one {said} of {name} is, nobody has written down. It goes by: {units}.",
        said=unknown.unit,
        name=goods.name,
        units=in_a_row(language, unknown.known),
    )
    return _nothing_changed(language, text, goods)


def above_mrp(language: str, goods: Goods, above: AboveMrp) -> Reply:
    text = say(
        language,
        "{price} per {unit} is above the MRP {mrp} of {name}.",
        price=rupees(above.price),
        unit=goods.unit,
        mrp=rupees(above.mrp),
        name=goods.name,
    )
    return _nothing_changed(language, text, goods)


def _nothing_changed(language: str, why: str, goods: Goods) -> Reply:
    stays = say(
        language,
        "Nothing was changed: {name} is at {amount} per {unit}, stock {stock}.",
        name=goods.name,
        amount=rupees(goods.price),
        unit=goods.unit,
        stock=say(language, "not counted") if goods.stock is None else number(goods.stock),
    )
    return Reply(f"{why} {stays}")


def stocks(language: str, goods: Sequence[Goods], more: int) -> Reply:
    return _shown(language, [_stock(language, one) for one in goods], more)


def rates(language: str, goods: Sequence[tuple[Goods, Decimal]], more: int) -> Reply:
    """``goods`` with their GST rates."""
    rows = [
        f"• {one.name}: {priced(language, one, gst_rate)}{_off_sale(language, one)}"
        for one, gst_rate in goods
    ]
    return _shown(language, rows, more)


def _stock(language: str, goods: Goods) -> str:
    if goods.stock is None:
        count = say(language, "not counted")
    else:
        count = f"{number(goods.stock)} {goods.unit}{''.join(_reserved(language, goods))}"
    return f"• {goods.name}: {count}{_off_sale(language, goods)}"


def _off_sale(language: str, goods: Goods) -> str:
    if goods.is_on_sale:
        return ""
    off_sale = say(language, "off sale")
    return f" ({off_sale})"


def _shown(language: str, rows: Sequence[str], hidden: int) -> Reply:
    more = mark("…and {count} more: write more of the name")
    return bubble(listed(language, rows, more=more, hidden=hidden))
