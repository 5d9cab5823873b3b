"""What the wholesaler is asked where a shop's name is not clear."""

from core.replies.texts import say
from core.shops import NotFound


def which_shop(language: str, found: NotFound) -> str:
    if found.is_ambiguous:
        return say(language, "Several shops are called “{name}”. Which one?", name=found.named)
    if found.candidates:
        return say(
            language, "No shop is called “{name}”. Do you mean one of these?", name=found.named
        )
    return say(
        language,
        "No shop with an account is called “{name}”. Write its name, its area or the last figures of its"
        " phone.",
        name=found.named,
    )
