"""All moves of a conversation with one of a wholesaler's people."""

from collections.abc import Mapping

from core.buttons import Press
from core.dialogue import moves, prompts
from core.dialogue.moves import Row
from core.dialogue.names import ForgetName, ShowNames
from core.dialogue.prompts import Prompt, Topic
from core.dialogue.retailer import basket, talk
from core.dialogue.retailer import outcomes as shop
from core.dialogue.retailer.facts import State
from core.dialogue.talk import AskLanguage, ChangeLanguage, HandOver, LeaveForPerson, Reason, Remind
from core.dialogue.vendor import door, money, orders, outcomes, shops
from core.dialogue.vendor.buttons import of_press
from core.dialogue.vendor.facts import Facts, Said
from core.dialogue.vendor.outcomes import Outcome, ShowOpen
from core.dialogue.vendor.rights import permitted
from core.understanding.lines import LineStatus
from core.understanding.reading import Intent
from core.understanding.vendor import commands
from core.understanding.vendor.commands import VendorCommand
from core.understanding.vendor.parts import Doubt, Listing

# What a word by itself is while a draft for a shop is open; without one it is about what is open.
DRAFT_WORDS: Mapping[Intent, Row[State]] = {
    Intent.CONFIRM: {State.EMPTY: ShowOpen(), State.READY: basket.show, State.ASKED: basket.show},
    Intent.CHOICE: {
        State.EMPTY: ShowOpen(because_old=True),
        State.READY: basket.show,
        State.ASKED: basket.show,
    },
    Intent.CANCEL: {
        State.EMPTY: ShowOpen(),
        State.READY: shop.DropDraft(),
        State.ASKED: shop.DropDraft(),
    },
    Intent.CHANGE: {
        State.EMPTY: ShowOpen(),
        State.READY: shop.AskForChange(),
        State.ASKED: shop.AskForChange(),
    },
    Intent.UNDO: moves.in_every(State, shop.TakeBack()),
}
# What answers a prompt besides its choices; a rule that comes to nothing leaves the message to its words.
ANSWERS: Mapping[Topic, moves.Cell] = {
    Topic.DOOR: door.answer,
    Topic.REASON: orders.reason,
    Topic.HOW_MUCH_PAID: money.rest_of_payment,
    Topic.HOW_PAID: money.rest_of_payment,
    Topic.WHICH_SHOP: shops.answer,
}


def decide(said: Said, facts: Facts) -> Outcome:
    """The outcome of one message, or that whoever wrote it may not do that."""
    return permitted(_decide(said, facts), facts.staff_role)


def decide_press(press: Press, said: Said, facts: Facts) -> Outcome:
    """The outcome of a card's button that he has chosen from several."""
    return permitted(of_press(press, said, facts), facts.staff_role)


def _decide(said: Said, facts: Facts) -> Outcome:
    if said.is_unsure:
        return outcomes.AskWhichCard(
            tuple(outcomes.TakeCard(p.action, p.object_id, p.version) for p in said.presses),
            because_old=said.is_of_closed,
            prompt=facts.at_counter.prompt,
        )
    if said.presses:
        return of_press(said.presses[0], said, facts)
    prompt = facts.at_counter.prompt
    taken: Outcome | None = None
    if prompt is not None:
        taken = prompts.of_words(prompt, said.text) or _of_prompt(prompt, said)
    numbers = said.at_counter.reading.choices
    return (
        taken
        or _of_draft(said, facts)
        or talk.ask_among(prompt, numbers)
        or _of_command(said, facts)
    )


def _of_prompt(prompt: Prompt, said: Said) -> Outcome | None:
    rule = ANSWERS.get(prompt.topic)
    answer: Outcome | None = None if rule is None else rule(prompt, said.text, said.command)
    return answer


def _of_draft(said: Said, facts: Facts) -> Outcome | None:
    """While a draft for a shop is open, goods without any order's number are of it, unless another shop is
    named beside them."""
    here, command = facts.at_counter, said.command
    is_of_goods = _may_change_a_draft(command) or (_is_of_nobody(command) and not facts.names_shop)
    if here.draft is None or not (is_of_goods or isinstance(command, commands.Plain)):
        return None
    answer = basket.answer(said.at_counter, here)
    if answer is not None:
        return answer
    reading = said.at_counter.reading
    if is_of_goods and reading.intent is Intent.ORDER and (reading.lines or reading.removed):
        return basket.add(said.at_counter, here)
    if reading.intent is Intent.UNDO and isinstance(command, commands.Unclear):
        return shop.TakeBack()
    return None


def _may_change_a_draft(command: VendorCommand) -> bool:
    """Goods that are left out or come besides, and nothing that says of which order."""
    match command:
        case commands.Unclear(doubt=doubt, order_numbers=()):
            return doubt not in (Doubt.AMOUNT, Doubt.PROMISED, Doubt.QUESTION)
        case commands.ChangeOrder(order_number=None):
            return True
        case _:
            return False


def _is_of_nobody(command: VendorCommand) -> bool:
    """Goods with quantities that may be an order, if somebody knows whose."""
    return isinstance(command, commands.OrderFor) and command.shop is None and not command.is_told


def _of_command(said: Said, facts: Facts) -> Outcome:
    command = said.command
    match command:
        case commands.OrderFor() if (
            _is_of_nobody(command) and not facts.names_shop and not _names_goods(said)
        ):
            return _unclear(said, facts, Doubt.NOT_UNDERSTOOD)
        case commands.Plain():
            return _of_plain(said, facts)
        case commands.Speak(language=language):
            return ChangeLanguage(language)
        case commands.Show(listing=Listing.NAMES):
            return ShowNames()
        case commands.Show(listing=Listing.HELP):
            return outcomes.ShowHelp()
        case commands.Show(listing=Listing.ORDERS):
            return ShowOpen()
        case commands.Unclear(doubt=Doubt.QUESTION, order_numbers=(number,)):
            return commands.ShowOrder(number)
        case commands.Unclear(doubt=doubt):
            return _unclear(said, facts, doubt)
        case _:
            return command


def _names_goods(said: Said) -> bool:
    return any(line.status is not LineStatus.NOT_FOUND for line in said.at_counter.reading.lines)


def _of_plain(said: Said, facts: Facts) -> Outcome:
    reading = said.at_counter.reading
    if reading.intent in DRAFT_WORDS:
        outcome: Outcome = moves.outcome(
            DRAFT_WORDS[reading.intent][facts.at_counter.state], said.at_counter, facts.at_counter
        )
        return outcome
    match reading.intent:
        case Intent.FORGET:
            return ForgetName(reading.name)
        case Intent.STOP | Intent.START:
            return Remind(wanted=reading.intent is Intent.START)
        case Intent.GREETING:
            return outcomes.ShowHelp()
        case _:
            return ShowOpen()


def _unclear(said: Said, facts: Facts, doubt: Doubt) -> Outcome:
    """What can be told of it by the words that mean the same from anybody; else nothing is done."""
    match said.at_counter.reading.intent:
        case Intent.LANGUAGE if not said.at_counter.reading.language:
            return AskLanguage()
        case Intent.PERSON:
            return LeaveForPerson() if facts.at_counter.is_with_person else HandOver(Reason.ASKED)
        case Intent.UNDO:
            return shop.TakeBack()
        case _ if doubt is not Doubt.NOT_UNDERSTOOD:
            return outcomes.SayNotUnderstood(doubt)
        case _ if facts.at_counter.is_with_person:
            return LeaveForPerson()
        case _ if facts.at_counter.was_misunderstood:
            return HandOver(Reason.MISUNDERSTOOD)
        case _:
            return outcomes.SayNotUnderstood(doubt)


def is_nonsense(said: Said, outcome: Outcome) -> bool:
    """Whether nothing came of a message: the second one in a row is a person's."""
    return (
        not said.presses
        and isinstance(outcome, outcomes.SayNotUnderstood)
        and outcome.doubt == Doubt.NOT_UNDERSTOOD
    )
