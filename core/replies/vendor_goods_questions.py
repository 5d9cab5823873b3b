"""What the wholesaler's people are asked where it is not clear which goods they mean, or how much."""

from core.messages import Reply
from core.replies.texts import say


def which_goods(language: str, text: str, *, is_sold_so: bool) -> str:
    if is_sold_so:
        return say(language, "Which one is “{text}”?", text=text)
    return say(language, "Nothing on your list is just “{text}”. One of these?", text=text)


def too_many(language: str, text: str, count: int, example: str) -> Reply:
    return Reply(
        say(
            language,
            "“{text}” may be {count} things on your list. Write the size or more of the name, for example:"
            " {example}",
            text=text,
            count=count,
            example=example,
        )
    )


def not_on_list(language: str, text: str) -> Reply:
    return Reply(say(language, "“{text}” is not on your list. Nothing was changed.", text=text))


def shop_is_no_goods(language: str, shop: str) -> Reply:
    """ "gupta band": nothing is sold under a shop's name."""
    return Reply(
        say(
            language,
            "{shop} is a shop. To stop its credit write: udhaar band {shop}, to allow it: udhaar chalu"
            " {shop}",
            shop=shop,
        )
    )


def one_at_a_time(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Nothing was changed: please write one thing at a time, for example: stock atta 40",
        )
    )


def not_sold_here(language: str) -> Reply:
    """Tobacco, alcohol and medicines."""
    return Reply(
        say(language, "These are not sold by WhatsApp, so they have no rate or stock here.")
    )


def gone_from_list(language: str) -> Reply:
    return Reply(say(language, "That is no longer on your list. Nothing was changed."))


def how_much(language: str, name: str) -> Reply:
    return Reply(
        say(language, "How much {name} is there? Write for example: stock {name} 40", name=name)
    )


def which_figure(language: str, name: str) -> Reply:
    return Reply(
        say(
            language,
            "What does {name} cost now? Write the rate alone, for example: rate {name} 42.50",
            name=name,
        )
    )


def stock_of_what(language: str) -> Reply:
    return Reply(say(language, "The stock of what? Write for example: stock atta"))


def rate_of_what(language: str) -> Reply:
    return Reply(say(language, "The rate of what? Write for example: rate atta"))
