"""What somebody reads whom we do not know, or whose message we could not handle."""

from core.messages import Reply
from core.replies.texts import say


def unknown_number(language: str) -> Reply:
    return Reply(
        say(
            language,
            "This number is not registered yet. Please ask your wholesaler to add your shop.",
        )
    )


def set_aside(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Sorry, your message could not be handled. It is kept, and a person will look at it.",
        )
    )
