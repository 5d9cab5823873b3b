"""What a wholesaler's people read about shops that want an account with him."""

from decimal import Decimal

from core.messages import Reply
from core.money import rupees
from core.replies.texts import say


def no_such(language: str, number: str | None) -> Reply:
    if number is None:
        return Reply(say(language, "That card is no longer open."))
    return Reply(say(language, "Nobody asks you under {number}.", number=number))


def admitted(language: str, *, shop: str, credit_limit: Decimal, is_news: bool) -> Reply:
    """``is_news`` is false when somebody had added it before."""
    values = {"shop": shop, "limit": rupees(credit_limit)}
    if not is_news:
        return Reply(
            say(
                language,
                "{shop} is your customer already, with a limit of {limit}. To change it: limit, the shop's"
                " name and the amount",
                **values,
            )
        )
    if credit_limit <= 0:
        return Reply(
            say(
                language,
                "{shop} is added and was told. He can order nothing yet, his limit is {limit}. To give him"
                " one: limit, the shop's name and the amount",
                **values,
            )
        )
    return Reply(
        say(
            language,
            "{shop} is added with a limit of {limit} and was told. To change the limit: limit, the shop's"
            " name and the amount",
            **values,
        )
    )


def refused(language: str, *, shop: str, number: str, is_news: bool) -> Reply:
    if not is_news:
        return Reply(
            say(
                language,
                "{shop} ({number}) was refused already. The shop may ask again.",
                shop=shop,
                number=number,
            )
        )
    return Reply(
        say(language, "{shop} ({number}) is refused and was told.", shop=shop, number=number)
    )
