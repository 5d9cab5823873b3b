"""One message of a retailer: read, decided, carried out, answered."""

from collections.abc import Sequence
from dataclasses import replace

import core.calendar
import core.replies.draft
import core.replies.stranger
import db.incoming
import db.people
import db.proposals
from core.burst import Answer
from core.buttons import CHOOSE, TAKE, Press
from core.dialogue import prompts, quoting
from core.dialogue.prompts import Prompt, Topic
from core.dialogue.retailer import carts, outcomes, table
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import (
    BasketOutcome,
    MoneyOutcome,
    OrderOutcome,
    Outcome,
    SayAgain,
)
from core.dialogue.talk import ChangeLanguage
from core.messages import Reply
from core.understanding import reading
from core.understanding.intents import cancels_all, words_of
from core.understanding.reading import Intent
from db.rows import Row
from workers.handlers import names, press, vendor_names
from workers.handlers.counter import Counter
from workers.handlers.retailer import basket, elsewhere, money, new_vendor, orders, talk, which_card
from workers.handlers.turn import Turn

# Which button of a card a word takes.
SAYS = {Intent.CONFIRM: frozenset(["confirm", "agree"]), Intent.CANCEL: frozenset(["disagree"])}

# Every outcome that a choice may lead to, for reading back what was asked.
OFFERED = (
    outcomes.AnswerProposal,
    outcomes.AskForChange,
    outcomes.AskForRest,
    outcomes.AskVendor,
    outcomes.CancelOrder,
    ChangeLanguage,
    outcomes.ClaimPayment,
    outcomes.ComplainAbout,
    outcomes.DropDraft,
    outcomes.HearComplaint,
    outcomes.KeepAsItIs,
    outcomes.PayForAll,
    outcomes.PlaceOrder,
    outcomes.SayAgain,
    outcomes.ShowBalance,
    outcomes.SwitchVendor,
    outcomes.TakeChoice,
    outcomes.TakeWhatCanGo,
)


def answer(turn: Turn, message: Row) -> Answer:
    """Do what one message asks for and say what was done."""
    retailer_id = turn.person.retailer_id
    assert retailer_id is not None
    asked = new_vendor.answer(turn, message)
    if asked is not None:
        return asked
    vendors = db.people.vendors_of(turn.connection, retailer_id)
    if not vendors:
        return Answer(core.replies.stranger.no_account(turn.language))
    present: int = turn.talk.vendor_id or 0
    if present not in [row.id for row in vendors]:
        present = turn.talk.vendor_id = vendors[0].id
    addressed = vendor_names.addressed(message.body, vendors)
    if addressed is None:
        return _answer_sentence(Counter(turn, retailer_id, present), message, vendors)
    if addressed.vendor_id != present or not addressed.rest:
        switched = talk.switch(turn, vendors, addressed.vendor_id)
        if not addressed.rest:
            return Answer(switched)
    counter = Counter(turn, retailer_id, addressed.vendor_id)
    return _answer_text(counter, message, addressed.rest)


def waits_for(turn: Turn, card: Reply) -> bool:
    """Whether a card of ours is still to be answered."""
    return _is_open(turn, press.first(card, turn.secret))


def _answer_sentence(counter: Counter, message: Row, vendors: Sequence[Row]) -> Answer:
    """To the wholesaler to whom he writes, or to another whose account it is about."""
    turn = counter.turn
    named = elsewhere.named(counter, message, vendors, _prompt(turn))
    if named is None:
        return _answer_text(counter, message, message.body)
    if isinstance(named, Reply):
        return Answer(named)
    switched = elsewhere.go_over(turn, named)
    there = Counter(turn, counter.retailer_id, named.vendor.id)
    answered = _answer_text(there, message, message.body)
    reply = answered.reply
    return replace(answered, reply=replace(reply, body=f"{switched}\n{reply.body}"))


def _answer_text(counter: Counter, message: Row, text: str, *, is_again: bool = False) -> Answer:
    turn = counter.turn
    read = reading.read(
        text,
        counter.catalogue(),
        names.memory(turn, counter.retailer_id, counter.vendor_id),
    )
    read = quoting.of_shop(read, press.about_quoted(turn, message), text)
    prompt = _prompt(turn)
    pressed = None if is_again else _pressed(turn, message, read, prompt)
    if isinstance(pressed, press.Several):
        return Answer(which_card.ask(counter, pressed, prompt))
    said = Said(text, read, pressed)
    facts = Facts(
        catalogue=counter.catalogue(),
        today=core.calendar.business_day(turn.now),
        conversation_id=turn.conversation_id,
        draft=turn.draft,
        draft_version=turn.talk.draft_version,
        prompt=prompt,
        prompt_version=turn.talk.prompt_version,
        was_misunderstood=turn.talk.is_misunderstood,
        is_with_person=turn.is_with_person,
        unnumbered=money.unnumbered(counter, text),
    )
    in_catalogue = None if is_again else carts.of_message(db.incoming.read(message), said, facts)
    outcome: Outcome = in_catalogue or table.decide(said, facts)
    turn.talk.is_misunderstood = table.is_nonsense(said, facts, outcome)
    if isinstance(outcome, SayAgain):
        return _answer_text(counter, message, outcome.text, is_again=True)
    return _carry_out(counter, said, facts, outcome)


def _carry_out(counter: Counter, said: Said, facts: Facts, outcome: Outcome) -> Answer:
    if isinstance(outcome, BasketOutcome):
        return basket.carry_out(counter, said, facts, outcome)
    if isinstance(outcome, OrderOutcome):
        return Answer(orders.carry_out(counter, outcome))
    if isinstance(outcome, MoneyOutcome):
        return Answer(money.carry_out(counter, outcome))
    assert not isinstance(outcome, SayAgain)
    return Answer(talk.carry_out(counter, outcome))


def _pressed(
    turn: Turn, message: Row, read: reading.Reading, prompt: Prompt | None
) -> Press | press.Several | None:
    is_free = prompt is not None and not prompt.choices and message.buttons is None
    # A price that nobody could tell asks for no number.
    is_free = is_free and not (_is_of_nothing(prompt) and read.intent is Intent.CHOICE)
    if is_free and not _is_asked_since(turn):
        # What was asked last has no buttons, so that no word or number is one's.
        return None
    is_of_all = read.intent is Intent.CANCEL and cancels_all(words_of(message.body))
    return press.find(
        turn,
        message,
        read,
        # "Cancel" is about an order, and no mere no.
        says={} if is_of_all else SAYS,
        is_open=lambda p: _is_open(turn, p),
        choice_of_words=None if prompt is None else prompts.number_of_words(prompt, message.body),
    )


def _is_of_nothing(prompt: Prompt | None) -> bool:
    return prompt is not None and prompt.topic is Topic.PRICE and not prompt.about["product_ids"]


def _is_asked_since(turn: Turn) -> bool:
    """Whether the wholesaler has proposed something after what was asked last."""
    retailer_id, asked_at = turn.person.retailer_id, turn.talk.prompt_at
    assert retailer_id is not None
    waiting = db.proposals.open_of_retailer(turn.connection, retailer_id)
    return any(asked_at is None or row.created_at > asked_at for row in waiting)


def _is_open(turn: Turn, asked: Press) -> bool:
    if asked.action.startswith(TAKE):
        return turn.talk.prompt is not None and asked.version == turn.talk.prompt_version
    if asked.action in ("confirm", "change", "cancel") or asked.action.startswith(CHOOSE):
        return turn.talk.draft is not None and asked.version == turn.talk.draft_version
    if asked.action in ("agree", "disagree"):
        proposal = db.proposals.find(turn.connection, asked.object_id)
        return proposal is not None and proposal.state == "OPEN"
    return False


def _prompt(turn: Turn) -> Prompt | None:
    return None if turn.talk.prompt is None else Prompt.from_json(turn.talk.prompt, OFFERED)
