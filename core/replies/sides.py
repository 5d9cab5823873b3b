"""What somebody reads who has a shop and works for a wholesaler."""

from core.replies.texts import say


def which(language: str) -> str:
    return say(language, "Do you write as a shop that buys, or as a wholesaler?")


def speaks_as(language: str, name: str, *, back: str) -> str:
    return say(language, "You write as {name} now. To change, write: {back}", name=name, back=back)
