"""A known shop asks for an account with another wholesaler."""

import core.replies.new_vendor
import db.people
from core.burst import Answer
from core.buttons import TAKE, Press
from core.dialogue import prompts
from core.dialogue.new_vendor import AskForAccount, AskNobody, named
from core.dialogue.prompts import Choice, Label, Prompt, Topic, name
from core.messages import Reply
from core.replies.texts import mark
from core.understanding import reading
from core.understanding.reading import Intent
from core.vendor_names import KnownVendor, Meant, Nobody, Several
from db.engine import Actor
from db.rows import Row
from workers.admission import registrations
from workers.admission.registrations import IsCustomer, NoSuchVendor
from workers.handlers import press, registration_notices
from workers.handlers.turn import Turn

# Every outcome that a choice may lead to, for reading back what was asked.
OFFERED = (AskForAccount, AskNobody)


def answer(turn: Turn, message: Row) -> Answer | None:
    """``None`` for a message that is about something else."""
    taken = _taken(turn, message)
    if taken is not None:
        return Answer(_carry_out(turn, taken))
    if message.buttons is not None:
        return None
    said = named(message.body)
    if said is not None:
        return Answer(_look_for(turn, said) if said else _ask_whom(turn))
    if _was_asked_whom(turn):
        found = _find(turn, message.body)
        if not isinstance(found, Nobody):
            return Answer(_found(turn, found))
        if reading.read(message.body).intent is Intent.OTHER:
            return Answer(_nobody(turn))
    return None


def _taken(turn: Turn, message: Row) -> AskForAccount | AskNobody | None:
    """The choice that he takes of those that were offered here."""
    prompt = _prompt(turn)
    if prompt is None or not prompt.choices:
        return None
    found = press.find(
        turn,
        message,
        reading.read(message.body),
        says={},
        is_open=lambda asked: _is_present(turn, asked),
        choice_of_words=prompts.number_of_words(prompt, message.body),
    )
    if not isinstance(found, Press) or not _is_present(turn, found):
        return None
    taken: AskForAccount | AskNobody | None = prompts.of_press(prompt, found)
    return taken


def _is_present(turn: Turn, asked: Press) -> bool:
    present = (turn.conversation_id, turn.talk.prompt_version)
    return asked.action.startswith(TAKE) and (asked.object_id, asked.version) == present


def _prompt(turn: Turn) -> Prompt | None:
    stored = turn.talk.prompt
    if stored is None or stored["topic"] != Topic.VENDOR.name:
        return None
    return Prompt.from_json(stored, OFFERED)


def _was_asked_whom(turn: Turn) -> bool:
    prompt = _prompt(turn)
    return prompt is not None and not prompt.choices


def _carry_out(turn: Turn, outcome: AskForAccount | AskNobody) -> Reply:
    turn.close_prompt()
    match outcome:
        case AskNobody():
            return core.replies.new_vendor.nobody_asked(turn.language)
        case AskForAccount(vendor_id=vendor_id):
            return _ask_for_account(turn, vendor_id)


def _look_for(turn: Turn, said: str) -> Reply:
    return _found(turn, _find(turn, said))


def _find(turn: Turn, said: str) -> Meant | Several | Nobody:
    asking = Actor("RETAILER", turn.person.user_id, retailer_id=turn.person.retailer_id)
    return registrations.find_vendor(turn.connection, said, asking)


def _found(turn: Turn, found: Meant | Several | Nobody) -> Reply:
    match found:
        case Meant(vendor=vendor):
            return _ask_whether(turn, vendor)
        case Several(candidates=candidates):
            return turn.ask(
                core.replies.new_vendor.which(turn.language),
                Prompt(
                    Topic.VENDOR,
                    tuple(
                        Choice(name(one.name), AskForAccount(one.vendor_id)) for one in candidates
                    ),
                ),
            )
        case Nobody():
            return _nobody(turn)


def _ask_whether(turn: Turn, vendor: KnownVendor) -> Reply:
    assert turn.person.retailer_id is not None
    mine = db.people.vendors_of(turn.connection, turn.person.retailer_id)
    if vendor.vendor_id in [row.id for row in mine]:
        return core.replies.new_vendor.has_account(turn.language, vendor_name=vendor.name)
    return turn.ask(
        core.replies.new_vendor.whether(turn.language, vendor_name=vendor.name),
        Prompt(
            Topic.VENDOR,
            (
                Choice(
                    Label(mark("Yes, ask")),
                    AskForAccount(vendor.vendor_id),
                    ("haan", "yes", "ok", "poocho"),
                ),
                Choice(Label(mark("No")), AskNobody(), ("nahi", "no", "rehne do")),
            ),
        ),
    )


def _ask_whom(turn: Turn) -> Reply:
    text = core.replies.new_vendor.whom(turn.language)
    return turn.ask(text, Prompt(Topic.VENDOR))


def _nobody(turn: Turn) -> Reply:
    text = core.replies.new_vendor.not_found(turn.language)
    return turn.ask(text, Prompt(Topic.VENDOR))


def _ask_for_account(turn: Turn, vendor_id: int) -> Reply:
    asked = registrations.register(turn.connection, turn.conversation_id, vendor_id, None)
    match asked:
        case IsCustomer():
            vendor_name = db.people.vendor(turn.connection, vendor_id).name
            return core.replies.new_vendor.has_account(turn.language, vendor_name=vendor_name)
        case NoSuchVendor():
            return core.replies.new_vendor.not_trading(turn.language)
    phone = db.people.phone(turn.connection, turn.person.user_id)
    registration_notices.asked(turn.notices, turn.secret, asked, phone)
    return core.replies.new_vendor.asked(
        turn.language,
        registration_number=asked.registration.registration_number,
        is_news=asked.is_news,
    )
