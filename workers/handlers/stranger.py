"""Somebody whom nobody knows, or who may not trade: he is asked who he is, and asks to be admitted. Until
somebody has decided on it the platform acts."""

from dataclasses import replace

import core.hand_overs
import core.registrations
import core.replies.stranger
import core.replies.talk
import db.incoming
import db.people
import db.registrations
from core.burst import Answer
from core.buttons import TAKE, Press
from core.dialogue import prompts
from core.dialogue.prompts import Prompt, Topic
from core.dialogue.stranger import table
from core.dialogue.stranger.facts import Facts, Form, Heard, Said, State
from core.dialogue.stranger.hearing import hear
from core.dialogue.stranger.outcomes import (
    Ask,
    ChooseVendor,
    Correct,
    Drop,
    LookForVendor,
    Note,
    Outcome,
    Register,
    TellBarred,
    TellWaiting,
)
from core.dialogue.talk import AskLanguage, ChangeLanguage, HandOver, LeaveForPerson, Remind
from core.messages import MessageKind, Reply
from core.registrations import Applicant, Wrong
from core.replies.stranger import Reason, Waiting
from core.understanding import reading
from db.rows import Row
from workers.admission import registrations
from workers.admission.registrations import IsCustomer, NoSuchVendor
from workers.handlers import kinds, press, registration_notices, talk
from workers.handlers.turn import Turn

# Every outcome that a choice may lead to, for reading back what was asked.
OFFERED = (ChooseVendor, Correct, Register)

_TOPIC = "registration"
# What was wrong with an answer is asked again.
_ASKED_FOR = {
    Wrong.NAME_LENGTH: State.NAME,
    Wrong.NAME_LETTERS: State.NAME,
    Wrong.AREA_LENGTH: State.AREA,
}


def answer(turn: Turn, message: Row, user_id: int | None) -> Answer | None:
    """Do what one message asks for and say what was done; the transaction acts as SYSTEM. ``user_id`` is
    known of somebody who may not trade any more."""
    barred = db.people.barred(turn.connection, user_id)

    def by_words(turn: Turn, message: Row) -> Answer:
        facts = _facts(turn, is_barred=barred is not None)
        # Of several messages in one burst each is an answer, and only the last question is asked.
        outcome = _decide(turn, message, facts)
        if isinstance(outcome, LookForVendor):
            vendor = registrations.find_vendor(turn.connection, outcome.said)
            outcome = table.found(outcome.form, vendor)
        turn.talk.is_misunderstood = table.is_refused(outcome)
        reply = _carry_out(turn, facts, outcome, barred)
        if table.is_for_person(outcome, facts):
            talk.hand_over(turn, core.hand_overs.Reason.MISUNDERSTOOD)
            told = core.replies.stranger.handed_over(turn.language)
            reply = replace(reply, body=f"{told.body}\n\n{reply.body}")
        return Answer(reply, topic=_TOPIC)

    given = kinds.answer(turn, message, by_words, lambda _turn, _card: False)
    if given is None or given.topic == _TOPIC:
        return given
    facts = _facts(turn, is_barred=barred is not None)
    greeted = _carry_out(turn, facts, table.decide(Said("", Heard.GREETING), facts), barred)
    turn.remarks.append(given.reply.body)
    return Answer(greeted, topic=_TOPIC)


def _facts(turn: Turn, *, is_barred: bool) -> Facts:
    prompt = turn.talk.prompt
    if is_barred:
        return Facts(State.BARRED, is_with_person=turn.is_with_person)
    if prompt is not None and prompt["topic"] == Topic.REGISTRATION.name:
        about = dict(prompt["about"])
        state = State[about.pop("state")]
        return Facts(state, Form(**about), turn.is_with_person, turn.talk.is_misunderstood)
    earlier = db.registrations.of_conversation(turn.connection, turn.conversation_id)
    state = State.WAITING if any(row.state == "PENDING" for row in earlier) else State.NEW
    shop = next((row for row in earlier if row.kind == "SHOP"), None)
    form = (
        Form() if shop is None else Form(False, shop.shop_name, shop.area, gstin=shop.gstin or "")
    )
    return Facts(state, form, turn.is_with_person)


def _decide(turn: Turn, message: Row, facts: Facts) -> Outcome:
    if db.incoming.read(message).kind in (MessageKind.CART, MessageKind.PRODUCT):
        return table.decide(Said(message.body, Heard.BUSINESS), facts)
    prompt = _prompt(turn)
    found = press.find(
        turn,
        message,
        reading.read(message.body),
        says={},
        is_open=lambda asked: _is_present(turn, asked),
        choice_of_words=None if prompt is None else prompts.number_of_words(prompt, message.body),
    )
    if isinstance(found, Press):
        taken: Outcome | None = (
            prompts.of_press(prompt, found)
            if prompt is not None and _is_present(turn, found)
            else None
        )
        # A number that no choice stands for may be an answer: a wholesaler's phone.
        if taken is not None or message.buttons is not None:
            return taken or table.decide(Said("", Heard.OLD_CARD), facts)
    return table.decide(hear(message.body, facts.state), facts)


def _is_present(turn: Turn, asked: Press) -> bool:
    return asked.action.startswith(TAKE) and (
        (asked.object_id, asked.version) == (turn.conversation_id, turn.talk.prompt_version)
        and turn.talk.prompt is not None
    )


def _prompt(turn: Turn) -> Prompt | None:
    return None if turn.talk.prompt is None else Prompt.from_json(turn.talk.prompt, OFFERED)


def _carry_out(turn: Turn, facts: Facts, outcome: Outcome, barred: tuple[str, str] | None) -> Reply:
    assert not isinstance(outcome, LookForVendor), "he has been looked for"
    match outcome:
        case Ask():
            return _ask(turn, outcome)
        case ChooseVendor() | Correct():
            return _ask(turn, table.chosen(facts.form, outcome))
        case Register():
            return _register(turn, facts.form)
        case Drop():
            turn.close_prompt()
            return core.replies.stranger.dropped(turn.language)
        case TellWaiting(note=note):
            return _waits(turn, note)
        case AskLanguage():
            return _with_question(turn, facts, core.replies.stranger.which_language(turn.language))
        case ChangeLanguage(language=language):
            # What he was asked stays open, other than where somebody is asked which language.
            turn.talk.language = language
            return _with_question(turn, facts, core.replies.talk.language_changed(language))
        case HandOver():
            talk.hand_over(turn, outcome.reason)
            return _with_question(turn, facts, core.replies.stranger.handed_over(turn.language))
        case Remind() | LeaveForPerson():
            return _with_question(turn, facts, talk.carry_out(turn, outcome))
        case TellBarred():
            assert barred is not None
            reason, named = barred
            return core.replies.stranger.barred(turn.language, Reason(reason), named)


def _ask(turn: Turn, ask: Ask) -> Reply:
    return turn.ask(
        core.replies.stranger.question(turn.language, ask),
        Prompt(
            Topic.REGISTRATION,
            core.replies.stranger.choices(ask),
            {"state": ask.state.name, **ask.form.to_json()},
        ),
    )


def _with_question(turn: Turn, facts: Facts, said: Reply) -> Reply:
    """In one message with what he was asked before."""
    if facts.state is State.BARRED:
        return said
    asked = _present(turn, facts)
    return replace(asked, body=f"{said.body}\n\n{asked.body}")


def _present(turn: Turn, facts: Facts) -> Reply:
    if facts.state is State.WAITING:
        return _waits(turn, None)
    if facts.state is State.NEW:
        return _ask(turn, Ask(facts.form, facts.form.next_state(), Note.WELCOME))
    return _ask(turn, Ask(facts.form, facts.state))


def _register(turn: Turn, form: Form) -> Reply:
    applicant = core.registrations.checked(
        name=form.name,
        area=form.area,
        gstin=form.gstin or None,
        vendor_state=form.vendor_state or None,
    )
    if not isinstance(applicant, Applicant):
        wrong = applicant[0]
        return _ask(turn, Ask(form, _ASKED_FOR.get(wrong, State.GSTIN), wrong=wrong))
    connection, conversation_id = turn.connection, turn.conversation_id
    if form.sells:
        asked = registrations.register_vendor(connection, conversation_id, applicant)
    else:
        assert form.vendor_id is not None
        found = registrations.register(connection, conversation_id, form.vendor_id, applicant)
        if isinstance(found, NoSuchVendor):
            none = replace(form, vendor_id=None, vendor_name="", vendor_state="")
            return _ask(turn, Ask(none, State.VENDOR, Note.NOT_TRADING))
        assert not isinstance(found, IsCustomer), "whoever has an account is known"
        asked = found
        registration_notices.asked(
            turn.notices, turn.secret, asked, db.registrations.phone(connection, conversation_id)
        )
    turn.close_prompt()
    registration = asked.registration
    return core.replies.stranger.registered(
        turn.language,
        Waiting(
            registration.registration_number,
            registration.shop_name,
            None if form.sells else form.vendor_name,
        ),
    )


def _waits(turn: Turn, note: Note | None) -> Reply:
    rows = db.registrations.of_conversation(turn.connection, turn.conversation_id)
    return core.replies.stranger.waits(
        turn.language,
        [
            Waiting(
                row.registration_number,
                row.shop_name,
                row.vendor_name if row.kind == "SHOP" else None,
            )
            for row in rows
            if row.state == "PENDING"
        ],
        note,
    )
