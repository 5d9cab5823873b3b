"""All moves of somebody who registers.

What he has said so far is kept as data with the prompt. Whatever he writes meanwhile that is no answer leaves
it as it is, and the question is asked again.
"""

from collections.abc import Mapping
from dataclasses import replace

from core import registrations
from core.dialogue import moves
from core.dialogue.moves import Row, in_every
from core.dialogue.stranger.facts import Facts, Form, Heard, Said, State
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
from core.dialogue.talk import (
    AskLanguage,
    ChangeLanguage,
    HandOver,
    LeaveForPerson,
    Reason,
    Remind,
)
from core.registrations import Wrong
from core.vendor_names import Meant, Nobody, Several


def welcome(said: Said, facts: Facts) -> Ask:
    note = Note.ONCE_MORE if facts.form.name else Note.WELCOME
    return Ask(facts.form, facts.form.next_state(), note)


def again(said: Said, facts: Facts) -> Ask:
    return Ask(facts.form, facts.state)


def again_with_help(said: Said, facts: Facts) -> Ask:
    return Ask(facts.form, facts.state, Note.HELP)


def again_as_old(said: Said, facts: Facts) -> Ask:
    return Ask(facts.form, facts.state, Note.OLD_CARD)


def first_register(said: Said, facts: Facts) -> Ask:
    """Nothing is ordered; he goes on where he was."""
    state = facts.form.next_state() if facts.state is State.NEW else facts.state
    return Ask(facts.form, state, Note.FIRST_REGISTER)


def answer(said: Said, facts: Facts) -> Ask | LookForVendor:
    """The answer to what was asked last, or to what he names."""
    form, state = facts.form, said.answers or facts.state
    match state:
        case State.NAME:
            name = registrations.checked_name(said.text)
            return _taken(facts, state, name, replace(form, name=_text(name)))
        case State.AREA:
            area = registrations.checked_area(said.text)
            return _taken(facts, state, area, replace(form, area=_text(area)))
        case State.GSTIN:
            gstin = registrations.checked_gstin(said.text)
            return _taken(facts, state, gstin, replace(form, gstin=_text(gstin)))
        case State.VENDOR:
            return LookForVendor(form, said.text)
        case _:
            return again(said, facts)


def without_gstin(said: Said, facts: Facts) -> Ask:
    """A shop needs none; a wholesaler does."""
    if facts.form.sells:
        return Ask(facts.form, State.GSTIN, wrong=Wrong.GSTIN_MISSING)
    return _next(replace(facts.form, gstin=""))


def back(said: Said, facts: Facts) -> Ask:
    """The question before the present one, or the one that he names."""
    if said.answers is not None:
        return Ask(facts.form, said.answers)
    asked = [State.NAME, State.AREA, State.VENDOR, State.GSTIN, State.SURE]
    if facts.form.sells:
        asked.remove(State.VENDOR)
    return Ask(facts.form, asked[max(0, asked.index(facts.state) - 1)])


def as_wholesaler(said: Said, facts: Facts) -> Ask:
    return _next(replace(facts.form, sells=True, vendor_id=None, vendor_name="", vendor_state=""))


def as_shop(said: Said, facts: Facts) -> Ask:
    return _next(replace(facts.form, sells=False))


def another_vendor(said: Said, facts: Facts) -> Ask | LookForVendor:
    """With what he has said of his shop before."""
    form = replace(facts.form, sells=False, vendor_id=None, vendor_name="", vendor_state="")
    if said.text and form.next_state() is State.VENDOR:
        return LookForVendor(form, said.text)
    return _next(form)


def person(said: Said, facts: Facts) -> HandOver | LeaveForPerson:
    return LeaveForPerson() if facts.is_with_person else HandOver(Reason.ASKED)


def remind(said: Said, facts: Facts) -> Remind:
    return Remind(said.wants_reminders)


def language(said: Said, facts: Facts) -> AskLanguage | ChangeLanguage:
    return ChangeLanguage(said.language) if said.language else AskLanguage()


def _asked(cell: moves.Cell, **others: moves.Cell) -> dict[State, moves.Cell]:
    """One cell for all states in which something is asked, but for ``others``, and what is so in the
    rest."""
    return {
        State.NEW: welcome,
        **dict.fromkeys((State.NAME, State.AREA, State.VENDOR, State.GSTIN, State.SURE), cell),
        State.WAITING: TellWaiting(),
        **{State[name]: other for name, other in others.items()},
        State.BARRED: TellBarred(),
    }


MOVES: Mapping[Heard, Row[State]] = {
    Heard.ANSWER: _asked(answer),
    Heard.BUSINESS: _asked(
        first_register, NEW=first_register, WAITING=TellWaiting(Note.FIRST_REGISTER)
    ),
    Heard.GREETING: _asked(again),
    Heard.YES: _asked(again, SURE=Register()),
    Heard.NO: _asked(Drop(), GSTIN=without_gstin, SURE=again),
    Heard.BACK: _asked(back),
    Heard.SHOP: _asked(as_shop, NEW=as_shop),
    Heard.WHOLESALER: _asked(as_wholesaler, NEW=as_wholesaler, WAITING=as_wholesaler),
    Heard.NEW_VENDOR: _asked(another_vendor, WAITING=another_vendor),
    Heard.HELP: _asked(again_with_help, WAITING=TellWaiting(Note.HELP)),
    Heard.OLD_CARD: _asked(again_as_old, WAITING=TellWaiting(Note.OLD_CARD)),
    Heard.LANGUAGE: in_every(State, language),
    Heard.PERSON: in_every(State, person),
    Heard.REMINDERS: in_every(State, remind),
}


def decide(said: Said, facts: Facts) -> Outcome:
    outcome: Outcome = moves.outcome(MOVES[said.heard][facts.state], said, facts)
    return outcome


def is_refused(outcome: Outcome) -> bool:
    """Whether his answer could not be taken."""
    return isinstance(outcome, Ask) and (
        outcome.wrong is not None or outcome.note is Note.NOBODY_SO_CALLED
    )


def is_for_person(outcome: Outcome, facts: Facts) -> bool:
    """The second answer in a row that cannot be taken is a person's; he is told why, and can go on."""
    return is_refused(outcome) and facts.was_refused and not facts.is_with_person


def chosen(form: Form, choice: ChooseVendor | Correct) -> Ask:
    """What follows from a choice that he was given."""
    if isinstance(choice, Correct):
        return Ask(form, State[choice.state])
    return _with_vendor(form, choice.vendor_id, choice.name, choice.state_code)


def found(form: Form, vendor: Meant | Several | Nobody) -> Ask:
    """What follows when the wholesaler whom he named was looked for."""
    match vendor:
        case Meant(vendor=one):
            return _with_vendor(form, one.vendor_id, one.name, one.state_code)
        case Several(candidates=candidates):
            return Ask(form, State.VENDOR, Note.SEVERAL_SO_CALLED, candidates=candidates)
        case Nobody():
            return Ask(form, State.VENDOR, Note.NOBODY_SO_CALLED)


def _with_vendor(form: Form, vendor_id: int, name: str, state_code: str) -> Ask:
    return _next(replace(form, vendor_id=vendor_id, vendor_name=name, vendor_state=state_code))


def _taken(facts: Facts, state: State, checked: str | Wrong, form: Form) -> Ask:
    """A wrong answer leaves the form as it was."""
    if isinstance(checked, Wrong):
        return Ask(facts.form, state, wrong=checked)
    return _next(form)


def _next(form: Form) -> Ask:
    return Ask(form, form.next_state())


def _text(checked: str | Wrong) -> str:
    return checked if isinstance(checked, str) else ""
