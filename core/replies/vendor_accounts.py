"""What the vendor's people read about the account of a shop, and of changes to it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.ledger import Account
from core.messages import Listing, Reply
from core.money import rupees
from core.replies import balances
from core.replies.days import spoken
from core.replies.listing import bubble, listed
from core.replies.states import state_name
from core.replies.texts import mark, say
from core.shop_accounts import ShopAccount
from core.statements import Standing

# Open orders that are named one by one.
ORDERS_SHOWN_MAX = 5


def whose(language: str) -> Reply:
    return Reply(say(language, "Which shop? Write its name too, for example: khata gupta"))


def account(
    language: str,
    of: ShopAccount,
    *,
    promise: tuple[date, Decimal | None] | None,
    waiting: Sequence[tuple[str, Decimal]],
) -> Reply:
    """``promise`` is the day and the amount that the shop has promised; ``waiting`` are payments that wait
    for his word or the bank's, by number."""
    parts: list[str | Listing] = [", ".join(filter(None, [of.shop_name, of.area]))]
    if of.is_blocked:
        parts.append(say(language, "Credit is blocked: nothing goes to him on credit."))
    parts += _figures(language, of.standing)
    if promise is not None:
        day, amount = promise
        text = mark("Promised: {amount} on {day}") if amount else mark("Promised: on {day}")
        parts.append(
            say(language, text, amount=rupees(amount or Decimal(0)), day=spoken(language, day))
        )
    unposted = [
        say(
            language, "{number}, {amount}: not in the books yet", number=number, amount=rupees(each)
        )
        for number, each in waiting
    ]
    latest = [
        f"{spoken(language, line.day)} {line.what_for}: {rupees(line.amount)} → {rupees(line.balance)}"
        for line in of.latest
    ]
    return bubble(
        *parts,
        listed(language, unposted),
        listed(language, latest),
        _open_orders(language, of.standing),
    )


def _figures(language: str, standing: Standing) -> list[str]:
    if standing.balance < 0:
        owed = say(language, "Paid in advance {amount}", amount=rupees(-standing.balance))
    else:
        owed = say(
            language,
            "Owes {balance}, overdue {overdue}",
            balance=rupees(standing.balance),
            overdue=rupees(standing.overdue),
        )
    limit = say(
        language,
        "Limit {limit}, held for orders {held}",
        limit=rupees(standing.credit_limit),
        held=rupees(standing.held),
    )
    return [owed, f"{limit}, {_left(language, standing.available)}"]


def _left(language: str, available: Decimal) -> str:
    if available < 0:
        return say(language, "{amount} over it", amount=rupees(-available))
    return say(language, "{amount} left", amount=rupees(available))


def _open_orders(language: str, standing: Standing) -> str | Listing:
    open_orders = standing.open_orders
    if not open_orders:
        return say(language, "No open orders.")
    rows = [
        f"#{order.order_number}: {state_name(language, order.status)}, {rupees(order.total)}"
        for order in open_orders
    ]
    return listed(language, rows, more=mark("…and {count} more orders"), most=ORDERS_SHOWN_MAX)


def limit_changed(language: str, *, shop: str, before: Decimal, account: Account) -> Reply:
    """``account`` is as it stands with the new limit."""
    if before == account.credit_limit:
        return Reply(
            say(
                language, "The limit of {shop} is {limit} already.", shop=shop, limit=rupees(before)
            )
        )
    text = say(
        language,
        "Limit of {shop}: {before} → {now}. {standing}",
        shop=shop,
        before=rupees(before),
        now=rupees(account.credit_limit),
        standing=balances.of_shop(language, account.balance),
    )
    if account.available < 0:
        return Reply(
            f"{text}\n"
            + say(
                language,
                "That is {over} over the new limit with what is held for orders: he orders nothing more"
                " until he has paid that.",
                over=rupees(-account.available),
            )
        )
    return Reply(
        f"{text} " + say(language, "He can order for {left} more.", left=rupees(account.available))
    )


def block_changed(language: str, *, shop: str, is_blocked: bool, is_news: bool) -> Reply:
    if not is_news:
        text = (
            mark("The credit of {shop} is blocked already.")
            if is_blocked
            else mark("The credit of {shop} is not blocked.")
        )
        return Reply(say(language, text, shop=shop))
    if is_blocked:
        return Reply(
            say(
                language,
                "The credit of {shop} is blocked: he can order nothing. Orders that he has placed stay."
                " To open it again: udhaar chalu, and the shop's name",
                shop=shop,
            )
        )
    return Reply(say(language, "The credit of {shop} is open again: he can order.", shop=shop))
