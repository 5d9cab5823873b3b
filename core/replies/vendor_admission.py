"""What a wholesaler's people read about shops that want an account with him."""

from decimal import Decimal

from core import templates
from core.buttons import Press
from core.messages import Notice, Reply
from core.money import rupees
from core.replies.texts import buttons, mark, numbered, say


def card(
    language: str,
    secret: str,
    *,
    registration_id: int,
    registration_number: str,
    shop: str,
    area: str,
    gstin: str | None,
    phone: str | None,
) -> Notice:
    """A shop that asks. Of its ``phone`` the last figures are shown; ``None`` where it hides its number."""
    choices = buttons(
        language,
        secret,
        (mark("Add"), Press("admit", registration_id, 0)),
        (mark("Refuse"), Press("turn_away", registration_id, 0)),
    )
    asks = say(
        language,
        "{shop} wants an account with you ({number}).",
        shop=", ".join(filter(None, [shop, area])),
        number=registration_number,
    )
    about = [
        say(language, "GSTIN {gstin}", gstin=gstin) if gstin else say(language, "No GSTIN"),
        say(language, "Phone …{end}", end=phone[-4:]) if phone else say(language, "Phone hidden"),
    ]
    with_limit = say(
        language, "With another limit: approve {number} limit 20000", number=registration_number
    )
    body = "\n".join([asks, ", ".join(about), with_limit, "", numbered(choices)])
    in_short = " ".join([asks, f"{', '.join(about)}.", f"{numbered(choices)}.", with_limit])
    return Notice(body, choices, template=templates.of("shop_news", shop=shop, news=in_short))


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
