"""What somebody reads whom we do not know, or whose message we could not handle."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core import templates
from core.dialogue.prompts import Choice, Label, name
from core.dialogue.stranger.facts import Form, State
from core.dialogue.stranger.outcomes import Ask, ChooseVendor, Correct, Note, Register
from core.messages import Reply
from core.replies import registrations
from core.replies.listing import bubble, listed
from core.replies.texts import mark, say

# Characters of a message that he is shown again.
QUOTED_MAX = 60


class Reason(StrEnum):
    """Why somebody may not write here for the shop that he was of."""

    REMOVED = "REMOVED"
    SHOP_CLOSED = "SHOP_CLOSED"
    VENDOR_SUSPENDED = "VENDOR_SUSPENDED"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A registration on which nobody has decided; ``vendor_name`` is ``None`` of one who wants to sell."""

    number: str
    name: str
    vendor_name: str | None


_NOTES = {
    Note.WELCOME: mark(
        "Namaste! Here shops order from their wholesaler by WhatsApp. This number is new, so some short"
        " questions first. If you are a wholesaler, write: wholesaler"
    ),
    Note.ONCE_MORE: mark("Your shop is not added yet. You can ask another wholesaler."),
    Note.FIRST_REGISTER: mark(
        "Your shop has to be registered first. What you wrote is kept, but nothing is ordered."
    ),
    Note.NOBODY_SO_CALLED: mark(
        "I find no wholesaler of this name. Please look at his bill for the full name, his code or his"
        " phone number."
    ),
    Note.SEVERAL_SO_CALLED: mark("Several are called so."),
    Note.NOT_TRADING: mark("This wholesaler does not sell here any more."),
    Note.HELP: mark(
        "After a few questions your wholesaler gets your request, and when he has said yes you can order"
        " here. To go back: wapas. To talk to a person: person"
    ),
    Note.OLD_CARD: mark("That card is no longer open."),
}
_WAITING_NOTES = {
    Note.FIRST_REGISTER: mark(
        "Nothing can be ordered before that. What you wrote is kept; write it again then."
    ),
    Note.HELP: mark("You have asked to be added, and have to wait for the answer."),
}
_QUESTIONS = {
    State.NAME: mark("What is your shop called?"),
    State.AREA: mark("Where is it? For example: Andheri East, Mumbai"),
    State.VENDOR: mark("From which wholesaler do you buy? Write his name, code or phone number."),
    State.GSTIN: mark("What is your GSTIN? If you have none, write: skip"),
    State.SURE: mark("Is this right?"),
}
_QUESTIONS_OF_WHOLESALER = {
    State.NAME: mark("What is your firm called? If you have a shop that buys, write: shop"),
    State.GSTIN: mark("What is your GSTIN? If you have none, write: person"),
}
_YES = ("haan", "yes", "ok", "sahi hai", "bhejo", "bhej do")


def question(language: str, ask: Ask) -> str:
    """What is said of his last message, and what is asked next."""
    parts = []
    if ask.note is not None:
        parts.append(say(language, _NOTES[ask.note]))
    if ask.wrong is not None:
        parts.append(registrations.problem(language, ask.wrong))
    if ask.state is State.SURE:
        parts += summary(language, ask.form)
    if ask.candidates:
        parts.append(say(language, "Which one do you mean?"))
    else:
        questions = {**_QUESTIONS, **(_QUESTIONS_OF_WHOLESALER if ask.form.sells else {})}
        parts.append(say(language, questions[ask.state]))
    return "\n".join(parts)


def summary(language: str, form: Form) -> list[str]:
    parts = [f"{form.name}, {form.area}"]
    if form.sells:
        parts.append(say(language, "Wants to sell here as a wholesaler"))
    else:
        parts.append(say(language, "Wholesaler: {vendor}", vendor=form.vendor_name))
    parts.append(
        say(language, "GSTIN: {gstin}", gstin=form.gstin)
        if form.gstin
        else say(language, "Without GSTIN")
    )
    return parts


def choices(ask: Ask) -> tuple[Choice, ...]:
    """Several wholesalers of one name, or what he can still change."""
    if ask.candidates:
        return tuple(
            Choice(name(one.name), ChooseVendor(one.vendor_id, one.name, one.state_code))
            for one in ask.candidates
        )
    if ask.state is not State.SURE:
        return ()
    changes = [
        Choice(Label(mark("Change name")), Correct(State.NAME.name)),
        Choice(Label(mark("Change area")), Correct(State.AREA.name)),
        Choice(Label(mark("Change wholesaler")), Correct(State.VENDOR.name)),
        Choice(Label(mark("Change GSTIN")), Correct(State.GSTIN.name)),
    ]
    if ask.form.sells:
        del changes[2]
    return (Choice(Label(mark("Yes, send it")), Register(), _YES), *changes)


def registered(language: str, waiting: Waiting) -> Reply:
    if waiting.vendor_name is None:
        text = say(
            language,
            "{number}: your request to sell here as {name} is with us. We write to you here when it is"
            " decided.",
            number=waiting.number,
            name=waiting.name,
        )
    else:
        text = say(
            language,
            "{number}: {vendor} is asked to add {name}. We write to you here when he has answered; then"
            " you can order.",
            number=waiting.number,
            vendor=waiting.vendor_name,
            name=waiting.name,
        )
    return Reply(text)


def waits(language: str, waiting: Sequence[Waiting], note: Note | None) -> Reply:
    """Each message of his gets the state as it is."""
    parts = [] if note is None else [say(language, _WAITING_NOTES.get(note, _NOTES[note]))]
    rows = []
    for one in waiting:
        if one.vendor_name is None:
            rows.append(
                say(
                    language,
                    "{number}: we have not decided yet whether {name} can sell here.",
                    number=one.number,
                    name=one.name,
                )
            )
        else:
            rows.append(
                say(
                    language,
                    "{number}: {vendor} has not answered yet whether he adds {name}. It is quickest to"
                    " call him.",
                    number=one.number,
                    vendor=one.vendor_name,
                    name=one.name,
                )
            )
    # Who wants to sell does not look for somebody to buy from.
    buys = any(one.vendor_name is not None for one in waiting)
    another = say(language, "To ask another wholesaler, write: naya vendor, and his name")
    return bubble(*parts, listed(language, rows), *([another] if buys else []))


def dropped(language: str) -> Reply:
    return Reply(
        say(language, "All right, nothing was sent. Write whenever you want to begin again.")
    )


def which_language(language: str) -> Reply:
    return Reply(say(language, "Write the language that you want: English, Hindi or Hinglish"))


def barred(language: str, reason: Reason, named: str) -> Reply:
    """``named`` is his shop, or the wholesaler whom he works for; empty where it is not known."""
    match reason:
        case Reason.REMOVED:
            text = say(
                language,
                "This number may not write here any more. If that is a mistake, please ask the owner of"
                " your shop or your wholesaler; to talk to us, write: person",
            )
        case Reason.SHOP_CLOSED:
            text = say(
                language,
                "{shop} is closed here, and nothing can be ordered. Please ask your wholesaler; to talk to"
                " us, write: person",
                shop=named,
            )
        case Reason.VENDOR_SUSPENDED:
            text = say(
                language,
                "{vendor} may not sell here at present. Its orders and accounts are kept. To talk to us,"
                " write: person",
                vendor=named,
            )
    return Reply(text)


def no_account(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Your shop has no account with a wholesaler yet. To ask for one, write: naya vendor, and his"
            " name",
        )
    )


def handed_over(language: str) -> Reply:
    """Nothing of his works yet that could go on as before."""
    return Reply(say(language, "A person will look at this and answer you here."))


def set_aside(language: str, message: str) -> Reply:
    """``message`` is what he wrote; a picture has no words."""
    if not message.strip():
        return Reply(
            say(
                language,
                "Sorry, your last message could not be handled, and nothing was done. It is kept, and a person"
                " will look at it.",
            )
        )
    return Reply(
        say(
            language,
            "Sorry, “{message}” could not be handled, and nothing was done. It is kept, and a person will look"
            " at it. Or write it once more in other words.",
            message=templates.clean(message, QUOTED_MAX),
        )
    )
