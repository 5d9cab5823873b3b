"""What both sides read of a shop's request for more than credit or stock allow."""

from collections.abc import Sequence
from decimal import Decimal

from core import templates
from core.buttons import Press
from core.ledger import Account
from core.messages import Listing, Notice, Reply
from core.money import number, rupees
from core.orders import Quote
from core.replies import news
from core.replies.goods import in_one_line, quote_lines, totals
from core.replies.listing import bubble, in_a_row, listed
from core.replies.texts import buttons, mark, numbered, say
from core.requests import Against
from core.stock import ShortLine

# Characters of a template's news that the goods may take: why it cannot go has to be read too.
GOODS_IN_NEWS_MAX = 150


def card(
    language: str,
    secret: str,
    *,
    request_id: int,
    shop: str,
    quote: Quote,
    account: Account,
    against: Against,
) -> Notice:
    """To the vendor's people. ``account`` is the shop's with this vendor."""
    choices = buttons(
        language,
        secret,
        (mark("Allow"), Press("grant", request_id, 0)),
        (mark("Refuse"), Press("deny", request_id, 0)),
    )
    why = _why(language, account, against)
    body = bubble(
        say(language, "{shop} asks you for an order that cannot go by itself:", shop=shop),
        quote_lines(language, quote),
        *totals(language, quote),
        *why,
        "",
        numbered(choices),
    )
    in_short = say(
        language,
        "Request for {total}: {goods}. {why} Answer: {choices}",
        total=rupees(quote.total),
        goods=in_one_line(language, quote, GOODS_IN_NEWS_MAX),
        why=" ".join(map(str, why)),
        choices=numbered(choices),
    )
    return Notice(
        body.body,
        choices,
        lists=body.lists,
        template=templates.of("shop_news", shop=shop, news=in_short),
    )


def _why(language: str, account: Account, against: Against) -> list[str | Listing]:
    parts: list[str | Listing] = []
    if against.is_blocked:
        parts.append(say(language, "His credit is blocked."))
    if against.over:
        text = (
            mark(
                "He owes {balance} of {limit}, {held} is held for orders: this is {over} too much."
            )
            if account.held
            else mark("He owes {balance} of {limit}: this is {over} too much.")
        )
        parts.append(
            say(
                language,
                text,
                balance=rupees(account.balance),
                limit=rupees(account.credit_limit),
                held=rupees(account.held),
                over=rupees(against.over),
            )
        )
    return [*parts, _short(language, against.short)] if against.short else parts


def _short(language: str, lines: Sequence[ShortLine]) -> Listing:
    return listed(
        language,
        (
            say(
                language,
                "{name}: {available} {unit} in stock, {wanted} wanted.",
                name=line.name,
                available=number(line.available),
                unit=line.unit,
                wanted=number(line.wanted),
            )
            for line in lines
        ),
    )


def asked(language: str, *, vendor_name: str, total: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "{vendor} is asked for your order of {total}. Nothing is ordered yet; you hear from us when"
            " they answer. Your list stays here.",
            vendor=vendor_name,
            total=rupees(total),
        )
    )


def still_asked(language: str, *, vendor_name: str, total: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "{vendor} has your request for {total} already and has not answered yet. If it is urgent,"
            " please call.",
            vendor=vendor_name,
            total=rupees(total),
        )
    )


def granted_for_vendor(
    language: str, *, order_number: str, shop: str, total: Decimal, account: Account
) -> Reply:
    text = say(
        language,
        "Order #{number}, {shop}, {total}: accepted. The shop was told. When it is loaded, write:"
        " dispatched {number}",
        number=order_number,
        shop=shop,
        total=rupees(total),
    )
    if account.available < 0:
        text += "\n" + say(
            language, "He is now {over} over his limit.", over=rupees(-account.available)
        )
    return Reply(text)


def granted_for_retailer(
    language: str, *, vendor_name: str, order_number: str, total: Decimal
) -> Notice:
    return news.of_vendor(
        say(
            language,
            "{vendor} says yes: order #{number} for {total} is accepted. You need not confirm your list"
            " again.",
            vendor=vendor_name,
            number=order_number,
            total=rupees(total),
        ),
        vendor_name=vendor_name,
    )


def refused_for_vendor(language: str, *, shop: str, total: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "The request of {shop} for {total} is refused. The shop was told.",
            shop=shop,
            total=rupees(total),
        )
    )


def refused_for_retailer(language: str, *, vendor_name: str, total: Decimal) -> Notice:
    return news.of_vendor(
        say(
            language,
            "{vendor} cannot send your request for {total} now. Nothing was ordered. To see what can go,"
            " write: haan",
            vendor=vendor_name,
            total=rupees(total),
        ),
        vendor_name=vendor_name,
    )


def blocked(language: str, *, shop: str) -> Reply:
    return Reply(
        say(
            language,
            "The credit of {shop} is blocked, so nothing was ordered. Open it first (udhaar chalu, and"
            " the shop's name), then press Allow again.",
            shop=shop,
        )
    )


def short(language: str, lines: Sequence[ShortLine]) -> Reply:
    return bubble(
        say(language, "Nothing was ordered: there is not enough of it."),
        _short(language, lines),
        say(
            language,
            "If it has come, write: stock, the goods and how much. Then press Allow again.",
        ),
    )


def total_changed(language: str, *, shop: str, before: Decimal, now: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "Nothing was ordered: at today's rates it is {now}, and {shop} asked for {before}. Press"
            " Refuse, so that he asks again, or write the order for him yourself.",
            shop=shop,
            before=rupees(before),
            now=rupees(now),
        )
    )


def not_sold(language: str, names: Sequence[str]) -> Reply:
    if not names:
        return Reply(
            say(
                language,
                "Nothing was ordered: some of it is no longer on your list. Press Refuse, so that he asks"
                " again without it.",
            )
        )
    return Reply(
        say(
            language,
            "Nothing was ordered: {goods} cannot be ordered now. Put it on sale (chalu, and the goods) and"
            " press Allow again, or press Refuse.",
            goods=in_a_row(language, names),
        )
    )


_CLOSED = {
    "GRANTED": mark("This request was allowed already. What is open: orders"),
    "REFUSED": mark("This request was refused already."),
    "LAPSED": mark("This request is over: nobody answered in time. The shop may ask again."),
    "WITHDRAWN": mark("The shop has taken this request back."),
}


def not_open(language: str, state: str | None) -> Reply:
    """``state`` is ``None`` where he has no such request."""
    if state is None:
        return Reply(say(language, "That card is no longer open."))
    return Reply(say(language, _CLOSED[state]))


def lapsed_for_retailer(language: str, *, vendor_name: str, total: Decimal) -> Notice:
    return news.of_vendor(
        say(
            language,
            "{vendor} has not answered your request for {total}, so no order was placed. Call him, or"
            " write again what you need.",
            vendor=vendor_name,
            total=rupees(total),
        ),
        vendor_name=vendor_name,
    )


def lapsed_for_vendor(language: str, *, shop: str, total: Decimal) -> Notice:
    return news.of_shop(
        say(
            language,
            "The request of {shop} for {total} is over: no order was placed.",
            shop=shop,
            total=rupees(total),
        ),
        shop=shop,
    )
