"""What the vendor and his people read."""

from datetime import date, datetime
from decimal import Decimal

from core import templates
from core.buttons import Press
from core.ledger import Account
from core.messages import Notice, Reply
from core.money import rupees
from core.orders import Quote
from core.permissions import Act, StaffRole, may
from core.replies import balances, news
from core.replies.days import spoken, spoken_time
from core.replies.goods import in_one_line, quote_lines, totals
from core.replies.listing import bubble
from core.replies.states import state_name
from core.replies.texts import buttons, mark, numbered, say


def order_card(
    language: str,
    secret: str,
    *,
    order_id: int,
    order_number: str,
    shop: str,
    quote: Quote,
    account: Account,
    waits_since: datetime | None = None,
) -> Notice:
    """``account`` is his account with this vendor; what he owes others is nobody's business.
    ``waits_since`` where it is shown once more, because nobody has answered it."""
    choices = buttons(
        language,
        secret,
        (mark("Accept"), Press("accept", order_id, 0)),
        (mark("Reject"), Press("reject", order_id, 0)),
        (mark("Change"), Press("change_order", order_id, 0)),
    )
    if waits_since is None:
        head = say(language, "New order #{number} from {shop}:", number=order_number, shop=shop)
    else:
        head = say(
            language,
            "Order #{number} from {shop} waits for your answer since {time}:",
            number=order_number,
            shop=shop,
            time=spoken_time(language, waits_since),
        )
    credit = balances.before_order(language, account.balance, account.credit_limit)
    card = bubble(
        head,
        quote_lines(language, quote),
        *totals(language, quote),
        credit,
        "",
        numbered(choices),
    )
    template = templates.of(
        "order_placed",
        number=order_number,
        shop=shop,
        goods=in_one_line(language, quote, templates.longest("goods")),
        total=rupees(quote.total),
        balance=rupees(account.balance),
        limit=rupees(account.credit_limit),
    )
    return Notice(card.body, choices, lists=card.lists, template=template)


def accepted_at_once(
    language: str, *, order_number: str, shop: str, quote: Quote, account: Account
) -> Notice:
    """An order that was accepted with its placing. ``account`` is as it was before it."""
    head = say(
        language,
        "New order #{number} from {shop}, accepted at once:",
        number=order_number,
        shop=shop,
    )
    loaded = say(language, "When it is loaded, write: dispatched {number}", number=order_number)
    card = bubble(
        head,
        quote_lines(language, quote),
        *totals(language, quote),
        balances.before_order(language, account.balance, account.credit_limit),
        loaded,
    )
    return news.of_shop(card, shop=shop)


def order_moved(language: str, *, order_number: str, shop: str, state: str) -> Notice:
    text = say(
        language,
        "Order #{number}, {shop}: {state}.",
        number=order_number,
        shop=shop,
        state=state_name(language, state),
    )
    text = " ".join([text, *next_step(language, order_number, state)])
    template = templates.of(
        "shop_order_moved", number=order_number, shop=shop, state=state_name(language, state)
    )
    return Notice(text, template=template)


_NEXT = {
    "ACCEPTED": (Act.DISPATCH, mark("When it is loaded, write: dispatched {number}")),
    "DISPATCHED": (Act.DELIVER, mark("When it is there, write: delivered {number}")),
}


def next_step(
    language: str, order_number: str, state: str, role: StaffRole = StaffRole.OWNER
) -> list[str]:
    """What is written when the order goes on, by whoever may do it."""
    act, step = _NEXT.get(state, (None, ""))
    if act is None or not may(role, act):
        return []
    return [say(language, step, number=order_number)]


def dispatched(
    language: str,
    *,
    order_number: str,
    shop: str,
    invoice_number: str,
    total: Decimal,
    due: date,
    balance: Decimal,
    role: StaffRole = StaffRole.OWNER,
) -> Reply:
    """Whoever does not see accounts is told what he has done, and no more."""
    if not may(role, Act.SEE_ACCOUNTS):
        done = say(
            language,
            "Order #{number}, {shop}: on its way. Bill {invoice}.",
            number=order_number,
            shop=shop,
            invoice=invoice_number,
        )
        return Reply(" ".join([done, *next_step(language, order_number, "DISPATCHED", role)]))
    return Reply(
        say(
            language,
            "Order #{number}, {shop}: on its way. Bill {invoice}: {total}, due {due}. He now owes"
            " {balance}. When it is there, write: delivered {number}",
            number=order_number,
            shop=shop,
            invoice=invoice_number,
            total=rupees(total),
            due=spoken(language, due),
            balance=rupees(balance),
        )
    )


def rest_asked(language: str, *, shop: str) -> Notice:
    return news.of_shop(
        say(language, "{shop} waits for the rest of the goods and asks when they come.", shop=shop),
        shop=shop,
    )


def which_order(language: str) -> str:
    return say(language, "Which order?")


def no_such_order(language: str, order_number: str | None) -> Reply:
    if order_number is None:
        return Reply(say(language, "No order waits for that. What is open: orders"))
    return Reply(
        say(language, "You have no order #{number}. What is open: orders", number=order_number)
    )
