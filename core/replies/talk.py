"""What is said about the conversation itself."""

import core.replies.prompts
from core.messages import Notice, Reply
from core.replies import news
from core.replies.texts import say


def draft_expired(language: str) -> str:
    return say(
        language,
        "Your earlier list was not confirmed and is closed. To have it again, write: wapas",
    )


def which_card(language: str, count: int, *, because_old: bool = False) -> str:
    """``count`` cards may be meant. ``because_old`` where what he answered is closed."""
    parts = [core.replies.prompts.closed(language)] if because_old else []
    if count > 1:
        parts.append(say(language, "Several cards wait for your answer. Which one do you mean?"))
    else:
        parts.append(say(language, "This waits for your answer. To do it, write its number:"))
    return "\n".join(parts)


def draft_closed(language: str, *, vendor_name: str) -> Notice:
    """To a shop that has not come back to its list."""
    return news.of_vendor(draft_expired(language), vendor_name=vendor_name)


def draft_closed_of_vendor(language: str, *, shop: str) -> Notice:
    """To one of a wholesaler's people who wrote it for this shop."""
    text = say(
        language,
        "The list for {shop} was not confirmed and is closed. To have it again, write: wapas",
        shop=shop,
    )
    return news.of_shop(text, shop=shop)


def switched(language: str, *, vendor_name: str) -> str:
    return say(language, "You are writing to {vendor} now.", vendor=vendor_name)


def one_at_a_time(language: str, *, vendor_name: str) -> Reply:
    return Reply(
        say(
            language,
            "More than one wholesaler can be meant, so nothing was noted. Write to one at a time, such as:"
            " {vendor}: paid 500 cash",
            vendor=vendor_name,
        )
    )


def no_account_with(language: str, *, name: str, vendor_name: str) -> Reply:
    """``name`` is that of a wholesaler as he wrote it."""
    return Reply(
        say(
            language,
            "You have no account with {name}, so nothing was noted. You are writing to {vendor}: if it is"
            " about him, write it without that name. For an account: naya vendor {name}",
            name=name,
            vendor=vendor_name,
        )
    )


def only_vendor(language: str, *, vendor_name: str) -> Reply:
    return Reply(
        say(
            language,
            "You have an account with {vendor} only. Just write what you need.",
            vendor=vendor_name,
        )
    )


def which_vendor(language: str, *, vendor_name: str) -> str:
    return say(
        language, "You are writing to {vendor}. With whom do you want to go on?", vendor=vendor_name
    )


def no_such_vendor(language: str) -> Reply:
    return Reply(say(language, "There is no account with this wholesaler any more."))


def which_language(language: str) -> str:
    return say(language, "In which language shall I write?")


def language_changed(language: str) -> Reply:
    return Reply(say(language, "From now on I write in English."))


def handed_over(language: str) -> Reply:
    return Reply(
        say(
            language,
            "A person will look at this and answer you here. Orders, balance and payments still work as"
            " before.",
        )
    )


def left_for_person(language: str) -> Reply:
    return Reply(say(language, "This is kept for the person who will answer you."))
