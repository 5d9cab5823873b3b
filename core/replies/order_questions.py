"""What the vendor's people are asked when it is not clear what goes otherwise in an order."""

from collections.abc import Sequence
from decimal import Decimal

from core.messages import Reply
from core.money import number, plain, rupees
from core.order_changes import Problem, Unsettled
from core.orders import Quote, QuoteLine
from core.replies.listing import in_a_row, quoted
from core.replies.texts import mark, say

_TEXTS = {
    Problem.NOT_IN_ORDER: mark("“{said}” is not in order #{number}. In it: {goods}"),
    Problem.WHICH: mark("“{said}” in order #{number}: which one?"),
    Problem.HOW_MUCH: mark("How much of {name} is it? For example: {number} {name} {some}"),
    Problem.UNKNOWN_UNIT: mark(
        "Nobody has said how much of {name} that is. Please write it in {unit}: {number} {name} {some}"
    ),
    Problem.TOO_MUCH_LESS: mark("Order #{number} has only {ordered} of {name}. How much goes?"),
    Problem.ALL_OR_PART: mark("Order #{number} has {ordered} of {name}. What of it goes?"),
    Problem.NO_RATE: mark("At which rate? For example: {number} {name} rate {rate}"),
    Problem.RATE_UNIT: mark("{name} is {price}/{unit} in order #{number}. Which rate do you mean?"),
    Problem.OTHER_UNKNOWN: mark("“{other}” is not in your list on sale. What comes instead?"),
    Problem.OTHER_WHICH: mark("“{other}” instead of {name}: which one?"),
    Problem.OTHER_HOW_MUCH: mark(
        "How much of “{other}” instead of {name}? Write it once more with the quantity."
    ),
    Problem.PART_INSTEAD: mark(
        "Other goods can come for all of {name} only ({ordered}). For a part write: {number} {name} {some}"
    ),
    Problem.AT_THE_SHOP: mark("Order #{number} has not left yet, so nothing can be back from it."),
}


def unsettled(language: str, order_number: str, ordered: Quote, about: Unsettled) -> str:
    """Why nothing was changed, and what to write."""
    meant = about.meant
    values = {
        "number": order_number,
        "said": quoted(meant.line.text or meant.change.goods),
        "goods": in_a_row(language, [line.offer.name for line in ordered.lines]),
        "other": meant.change.other,
    }
    if about.line is not None:
        values |= _of_line(about.line)
    return say(language, _TEXTS[about.problem], **values)


def _of_line(line: QuoteLine) -> dict[str, str]:
    half = (line.wish.quantity / 2).to_integral_value() or Decimal(1)
    return {
        "name": line.offer.name,
        "ordered": f"{number(line.wish.quantity)} {line.wish.unit}",
        "some": f"{number(half)} {line.wish.unit}",
        "price": rupees(line.offer.price),
        "rate": plain(line.offer.price),
        "unit": line.offer.unit,
    }


def how_to_change(language: str, *, order_number: str, ordered: Quote) -> Reply:
    """Behind the button: what he writes to send less, other goods, or at another rate."""
    line = ordered.lines[0]
    values = _of_line(line)
    return Reply(
        say(
            language,
            "What is different in order #{number}? Write for example:\n{number} {name} {some} hi\n{number}"
            " {name} nahi hai\n{number} {name} rate {rate}",
            number=order_number,
            name=values["name"],
            some=values["some"],
            rate=values["rate"],
        )
    )


def has_left(language: str, *, order_number: str, said: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} is on its way. What the shop did not get, write when it is there: delivered"
            " {number} {said} kam",
            number=order_number,
            said=said,
        )
    )


def nothing_left(language: str, *, order_number: str, shop: str) -> str:
    return say(
        language,
        "Nothing of order #{number} of {shop} would go. Refuse it?",
        number=order_number,
        shop=shop,
    )


def more_than_ordered(
    language: str, *, order_number: str, name: str, ordered: Decimal, unit: str
) -> Reply:
    """At the van: what goes beyond the order needs the shop's yes first."""
    return Reply(
        say(
            language,
            "Order #{number} has {ordered} of {name}; more needs the shop's yes. Ask it first, for example:"
            " {number} {name} {more}",
            number=order_number,
            ordered=f"{number(ordered)} {unit}",
            name=name,
            more=f"{number(ordered + 1)} {unit}",
        )
    )


def not_while_loading(language: str, *, order_number: str) -> Reply:
    """Another rate or other goods, said with the loading."""
    return Reply(
        say(
            language,
            "Rates and other goods are changed before it leaves: write them without “gaya”, beginning with"
            " {number}. Nothing was sent yet.",
            number=order_number,
        )
    )


def one_order_only(language: str) -> Reply:
    return Reply(say(language, "What is different is of one order. Please write them one by one."))


def impossible(language: str, *, order_number: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} cannot be changed like that: a line would be empty, or far too large.",
            number=order_number,
        )
    )


def no_credit(language: str, *, order_number: str, shop: str, available: Decimal | None) -> Reply:
    """``available`` is ``None`` where the account is blocked."""
    if available is None:
        text = say(
            language,
            "Credit of {shop} is stopped, so order #{number} was not changed. To allow it: udhaar chalu {shop}",
            shop=shop,
            number=order_number,
        )
    else:
        text = say(
            language,
            "The limit of {shop} does not suffice ({available} left): order #{number} was not changed.",
            shop=shop,
            available=rupees(max(available, Decimal(0))),
            number=order_number,
        )
    return Reply(text)


def no_stock(language: str, *, order_number: str, goods: Sequence[str]) -> Reply:
    return Reply(
        say(
            language,
            "Your stock does not have that much of {goods}: order #{number} was not changed. To set it:"
            " stock {first} 40",
            goods=in_a_row(language, goods),
            first=goods[0],
            number=order_number,
        )
    )


def goods_in_no_order(language: str, said: str) -> Reply:
    return Reply(say(language, "No open order has “{said}”. What is open: orders", said=said))
