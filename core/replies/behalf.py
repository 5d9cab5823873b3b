"""What is read about an order that the wholesaler writes for a shop."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from core import templates
from core.ledger import Account
from core.messages import Notice, Reply
from core.money import ZERO, number, rupees
from core.orders import Quote
from core.replies.goods import in_one_line, quote_lines, totals
from core.replies.listing import bubble, listed
from core.replies.texts import mark, say
from core.stock import ShortLine

# Characters of a template's news that the goods may take: what to do about them has to be read too.
GOODS_IN_NEWS_MAX = 220


def for_which_shop(language: str, text: str) -> Reply:
    return Reply(
        say(
            language,
            "For which shop is that? Write its name in front, for example: gupta: {goods}",
            goods=text,
        )
    )


def what_for(language: str, *, shop: str) -> Reply:
    return Reply(
        say(language, "What does {shop} need? Write for example: 2 bori chawal", shop=shop)
    )


def kept(language: str, *, shop: str) -> str:
    """The list of another shop, while this one's is written."""
    return say(language, "The list of {shop} is kept as it was.", shop=shop)


def going_on(language: str, *, shop: str) -> str:
    return say(language, "{shop} had a list already: it goes on.", shop=shop)


def still_open(language: str, said: Reply) -> Reply:
    """What is ``said``, with a list of another shop to go on with below it."""
    not_placed = say(language, "Not placed yet:")
    return replace(said, body=f"{said.body}\n{not_placed}")


def placed(language: str, *, order_number: str, shop: str, total: Decimal) -> str:
    return say(
        language,
        "Order #{number} of {shop} is placed and accepted: {total}. The shop is told. When it is loaded,"
        " write: dispatched {number}",
        number=order_number,
        shop=shop,
        total=rupees(total),
    )


def written_down(language: str, *, order_number: str, vendor_name: str, quote: Quote) -> Notice:
    """To the shop, which has not written it itself."""
    wrong = say(language, "If this is wrong, write: cancel {number}", number=order_number)
    body = bubble(
        say(
            language,
            "{vendor} has written down order #{number} for you:",
            vendor=vendor_name,
            number=order_number,
        ),
        quote_lines(language, quote),
        *totals(language, quote),
        say(language, "It is accepted."),
        wrong,
    )
    news = say(
        language,
        "Order #{number} is written down for you and accepted: {goods}. Total {total}.",
        number=order_number,
        goods=in_one_line(language, quote, GOODS_IN_NEWS_MAX),
        total=rupees(quote.total),
    )
    return Notice(
        body.body,
        lists=body.lists,
        template=templates.of("vendor_news", vendor=vendor_name, news=f"{news} {wrong}"),
    )


def blocked(language: str, *, shop: str) -> Reply:
    return Reply(
        say(
            language,
            "{shop} gets nothing on credit at present, so nothing was ordered. To allow it again, write:"
            " udhaar chalu {shop}",
            shop=shop,
        )
    )


def beyond_limit(
    language: str, *, shop: str, total: Decimal, account: Account, may_exceed: bool
) -> str:
    """``may_exceed`` where the reader may give more than the limit allows."""
    parts = [
        say(
            language,
            "This order is {total}; the limit of {shop} allows {available} now (limit {limit}, owes"
            " {balance}, not sent yet {held}).",
            total=rupees(total),
            shop=shop,
            available=rupees(max(account.available, ZERO)),
            limit=rupees(account.credit_limit),
            balance=rupees(account.balance),
            held=rupees(account.held),
        ),
        say(language, "Place it all the same?")
        if may_exceed
        else say(
            language, "Nothing was ordered: only the owner can place more than the limit allows."
        ),
    ]
    return "\n".join(parts)


def short(language: str, lines: Sequence[ShortLine]) -> Reply:
    rows = [
        say(
            language,
            "• {name}: {available} {unit} free, the order has {wanted} {unit}",
            name=line.name,
            available=number(line.available),
            wanted=number(line.wanted),
            unit=line.unit,
        )
        for line in lines
    ]
    return bubble(
        say(language, "Not enough stock, nothing was ordered:"),
        listed(language, rows, more=mark("…and {count} more lines")),
        say(
            language,
            "If there is more, write the count first, for example: stock atta 40. Or change the list.",
        ),
    )
