"""All moves of a retailer's conversation."""

from collections.abc import Mapping

from core.buttons import TAKE
from core.dialogue import moves, prompts
from core.dialogue.moves import Cell, Row, in_every
from core.dialogue.names import ShowNames
from core.dialogue.prompts import Topic
from core.dialogue.retailer import basket, complaints, money, placed, talk
from core.dialogue.retailer.facts import Facts, Said, State
from core.dialogue.retailer.outcomes import (
    AnswerProposal,
    AskForChange,
    AskRestOrBalance,
    HearComplaint,
    Outcome,
    SayEditsAreUnseen,
    ShowBalance,
    ShowClaims,
    ShowDraft,
    ShowHelp,
    ShowOrders,
    ShowPromise,
    ShowVendors,
    TakeBack,
)
from core.understanding.reading import Intent

# A yes and a no mean the draft where there is one, and else his orders.
_YES: Row[State] = {State.EMPTY: ShowOrders(), State.READY: basket.show, State.ASKED: basket.show}
_NO: Row[State] = {State.EMPTY: talk.cancel, State.READY: talk.drop, State.ASKED: talk.drop}
# A number that nothing open has.
_STALE: Row[State] = {**_YES, State.EMPTY: ShowOrders(because_old=True)}
# A button, or the number, of a question that is closed.
_CLOSED: Row[State] = {
    State.EMPTY: ShowOrders(because_old=True),
    State.READY: basket.show_instead,
    State.ASKED: basket.show_instead,
}
_WHERE_IT_IS = in_every(State, talk.status)

MOVES: Mapping[Intent, Row[State]] = {
    Intent.ORDER: {
        State.EMPTY: placed.begin,
        State.READY: placed.add,
        State.ASKED: placed.add,
    },
    Intent.CHOICE: _STALE,
    Intent.CONFIRM: _YES,
    Intent.CANCEL: _NO,
    Intent.CHANGE: {
        State.EMPTY: ShowOrders(),
        State.READY: AskForChange(),
        State.ASKED: AskForChange(),
    },
    Intent.REPEAT: in_every(State, basket.repeat),
    Intent.UNDO: in_every(State, TakeBack()),
    Intent.PRICE: in_every(State, basket.price),
    Intent.COMPLAINT: in_every(State, talk.complain),
    Intent.EDITED: in_every(State, SayEditsAreUnseen()),
    Intent.REST: in_every(State, AskRestOrBalance()),
    Intent.BALANCE: in_every(State, ShowBalance()),
    Intent.STATEMENT: in_every(State, money.statement),
    Intent.STATUS: _WHERE_IT_IS,
    Intent.PAYMENT: in_every(State, money.payment),
    Intent.PROMISE: in_every(State, money.promise),
    # What a wholesaler says; of a shop it is a yes, a no, or about goods and money on their way.
    Intent.ACCEPT: _YES,
    Intent.REJECT: _NO,
    Intent.DISPATCHED: _WHERE_IT_IS,
    Intent.DELIVERED: _WHERE_IT_IS,
    Intent.RECEIVED: _WHERE_IT_IS,
    Intent.NOT_RECEIVED: _WHERE_IT_IS,
    Intent.CLEARED: in_every(State, ShowClaims()),
    Intent.BOUNCED: in_every(State, ShowClaims()),
    Intent.ORDERS: _WHERE_IT_IS,
    Intent.REMINDED: in_every(State, ShowClaims()),
    Intent.CLAIMS: in_every(State, ShowClaims()),
    Intent.PROMISED: in_every(State, ShowPromise()),
    Intent.STOP: in_every(State, talk.remind),
    Intent.START: in_every(State, talk.remind),
    Intent.HELP: in_every(State, ShowHelp()),
    Intent.GREETING: in_every(State, ShowHelp()),
    Intent.LANGUAGE: in_every(State, talk.language),
    Intent.VENDORS: in_every(State, ShowVendors()),
    Intent.PERSON: in_every(State, talk.person),
    Intent.NAMES: in_every(State, ShowNames()),
    Intent.FORGET: in_every(State, talk.forget),
    Intent.OTHER: {
        State.EMPTY: talk.nothing_named,
        State.READY: talk.of_draft,
        # While something is asked, it is asked again.
        State.ASKED: talk.ask_again,
    },
}

# What answers a prompt besides its choices; a rule that comes to nothing leaves the message to MOVES.
ANSWERS: Mapping[Topic, Cell] = {
    Topic.HOW_PAID: money.rest_of_claim,
    Topic.HOW_MUCH_PAID: money.rest_of_claim,
    Topic.PRICE: basket.quantity_of_priced,
    Topic.COMPLAINT: complaints.answer,
}


def decide(said: Said, facts: Facts) -> Outcome:
    """The outcome of one message: of a button, of an answer to what was asked last, or of its words."""
    if said.press is not None and not basket.is_quantity(said, facts):
        return _of_press(said, facts)
    answer = (
        _of_prompt(said, facts)
        or money.reference(said, facts)
        or basket.answer(said, facts)
        or talk.ask_among(facts.prompt, said.reading.choices)
    )
    if answer is not None:
        return answer
    outcome: Outcome = moves.outcome(MOVES[said.reading.intent][facts.state], said, facts)
    return outcome


def _of_press(said: Said, facts: Facts) -> Outcome:
    press = said.press
    assert press is not None
    if press.action.startswith(TAKE):
        is_present = (press.object_id, press.version) == (
            facts.conversation_id,
            facts.prompt_version,
        )
        taken: Outcome | None = (
            prompts.of_press(facts.prompt, press) if facts.prompt and is_present else None
        )
        return taken or moves.outcome(_CLOSED[facts.state], said, facts)
    if press.action in ("agree", "disagree"):
        return AnswerProposal(press.object_id, press.action == "agree")
    return basket.press(said, facts)


def _of_prompt(said: Said, facts: Facts) -> Outcome | None:
    if facts.prompt is None:
        return None
    taken: Outcome | None = prompts.of_words(facts.prompt, said.text)
    if taken is not None:
        return taken
    rule = ANSWERS.get(facts.prompt.topic)
    answer: Outcome | None = None if rule is None else rule(said, facts)
    return answer


def is_nonsense(said: Said, facts: Facts, outcome: Outcome) -> bool:
    """Whether nothing came of a message: the second one in a row is a person's."""
    is_meant = facts.state is not State.ASKED and isinstance(outcome, HearComplaint | ShowDraft)
    return (
        said.press is None
        and said.reading.intent is Intent.OTHER
        and not is_meant
        and outcome == moves.outcome(MOVES[Intent.OTHER][facts.state], said, facts)
    )
