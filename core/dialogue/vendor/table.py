"""All moves of a conversation with one of a wholesaler's people."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.buttons import CHOOSE, TAKE, Press
from core.dialogue import moves, prompts
from core.dialogue.moves import Row
from core.dialogue.names import ForgetName, ShowNames
from core.dialogue.prompts import Prompt, Topic
from core.dialogue.retailer import basket, talk
from core.dialogue.retailer import facts as counter
from core.dialogue.retailer import outcomes as shop
from core.dialogue.retailer.facts import State
from core.dialogue.talk import AskLanguage, ChangeLanguage, HandOver, LeaveForPerson, Reason, Remind
from core.dialogue.vendor import door, money, orders, outcomes, shops
from core.dialogue.vendor.outcomes import Outcome, ShowOpen
from core.permissions import Act, StaffRole, may
from core.understanding.lines import LineStatus
from core.understanding.reading import Intent
from core.understanding.vendor import commands
from core.understanding.vendor.commands import VendorCommand
from core.understanding.vendor.parts import ClaimWord, Doubt, Listing


@dataclass(frozen=True, slots=True)
class Said:
    """One message: what it asks for by its words, and what it would be as a shop's order. ``presses`` are
    the buttons that were pressed, or that a typed answer stands for. It ``is_unsure`` which of them it
    means, if any, and it ``is_of_closed`` where what it answers is closed."""

    text: str
    command: VendorCommand
    at_counter: counter.Said
    presses: tuple[Press, ...] = ()
    is_unsure: bool = False
    is_of_closed: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """``at_counter`` has the draft that is being written for a shop, and the open prompt. ``names_shop``
    where goods are written beside the name of one of his shops."""

    at_counter: counter.Facts
    staff_role: StaffRole
    names_shop: bool = False


# What an outcome takes; what is not here anybody may who works for the wholesaler.
ACTS: Mapping[type, Act] = {
    commands.Accept: Act.ACCEPT,
    outcomes.AcceptOrder: Act.ACCEPT,
    commands.Reject: Act.REJECT,
    outcomes.AskWhyRejected: Act.REJECT,
    outcomes.RejectOrder: Act.REJECT,
    commands.ChangeOrder: Act.CHANGE_ORDER,
    outcomes.TellHowToChange: Act.CHANGE_ORDER,
    commands.Dispatch: Act.DISPATCH,
    outcomes.AcceptAndDispatch: Act.DISPATCH,
    commands.Deliver: Act.DELIVER,
    commands.OrderFor: Act.ORDER_ON_BEHALF,
    shop.PlaceOrder: Act.ORDER_ON_BEHALF,
    outcomes.PlaceBeyondLimit: Act.CHANGE_LIMIT,
    commands.ShowOrder: Act.SEE_ORDERS,
    commands.ShowAccount: Act.SEE_ACCOUNTS,
    commands.SetLimit: Act.CHANGE_LIMIT,
    outcomes.DecideRequest: Act.CHANGE_LIMIT,
    commands.SetBlock: Act.BLOCK,
    commands.DecideShop: Act.APPROVE_SHOPS,
    outcomes.AdmitShop: Act.APPROVE_SHOPS,
    commands.RecordPayment: Act.ENTER_PAYMENTS,
    outcomes.TakePayment: Act.ENTER_PAYMENTS,
    commands.DecideClaim: Act.DECIDE_PAYMENTS,
    outcomes.DecidePayment: Act.DECIDE_PAYMENTS,
    commands.ReversePayment: Act.REVERSE,
    outcomes.TakePaymentBack: Act.REVERSE,
    commands.CancelBill: Act.CANCEL_BILL,
    commands.MakeCreditNote: Act.DECIDE_COMPLAINTS,
    commands.DecideComplaint: Act.DECIDE_COMPLAINTS,
    outcomes.SettleComplaint: Act.DECIDE_COMPLAINTS,
    commands.SetStock: Act.CHANGE_STOCK,
    outcomes.ChangeStock: Act.CHANGE_STOCK,
    commands.StopCounting: Act.CHANGE_STOCK,
    outcomes.LeaveUncounted: Act.CHANGE_STOCK,
    commands.SetRate: Act.CHANGE_RATE,
    outcomes.ChangeRate: Act.CHANGE_RATE,
    commands.SetSelling: Act.CHANGE_SALE,
    outcomes.ChangeSale: Act.CHANGE_SALE,
    ForgetName: Act.FORGET_NAMES,
    ShowNames: Act.SEE_NAMES,
}

_LISTS: Mapping[Listing, Act] = {
    Listing.ORDERS: Act.SEE_ORDERS,
    Listing.DUES: Act.SEE_ACCOUNTS,
    Listing.SUMMARY: Act.SEE_ACCOUNTS,
    Listing.STAFF: Act.MANAGE_STAFF,
    Listing.STOCK: Act.SEE_ORDERS,
}

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
    return _permitted(_decide(said, facts), facts.staff_role)


def decide_press(press: Press, said: Said, facts: Facts) -> Outcome:
    """The outcome of a card's button that he has chosen from several."""
    return _permitted(of_press(press, said, facts), facts.staff_role)


def _permitted(outcome: Outcome, role: StaffRole) -> Outcome:
    act = ACTS.get(type(outcome))
    if isinstance(outcome, commands.Show):
        act = _LISTS.get(outcome.listing)
    if act is not None and not may(role, act):
        return outcomes.Denied(act)
    if isinstance(outcome, commands.Deliver) and outcome.collected and not may(role, Act.TAKE_CASH):
        return outcomes.Denied(Act.TAKE_CASH)
    return outcome


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


def of_press(press: Press, said: Said, facts: Facts) -> Outcome:
    """What a button does. One of a draft or of a prompt acts while that is the present one; whether one of
    an order's or a payment's card still can is seen when it is carried out."""
    here = facts.at_counter
    if press.action.startswith(TAKE):
        is_present = (press.object_id, press.version) == (here.conversation_id, here.prompt_version)
        taken: Outcome | None = (
            prompts.of_press(here.prompt, press) if here.prompt and is_present else None
        )
        return taken or ShowOpen(because_old=True)
    if press.action in ("confirm", "change", "cancel") or press.action.startswith(CHOOSE):
        outcome = basket.press(_pressed(said, press), here)
        return ShowOpen(because_old=True) if isinstance(outcome, shop.ShowOrders) else outcome
    make = _BUTTONS.get(press.action)
    return ShowOpen(because_old=True) if make is None else make(press.object_id)


_BUTTONS: Mapping[str, moves.Cell] = {
    "accept": outcomes.AcceptOrder,
    "reject": outcomes.AskWhyRejected,
    "change_order": outcomes.TellHowToChange,
    "received": lambda id_: outcomes.DecidePayment(id_, ClaimWord.RECEIVED),
    "not_received": lambda id_: outcomes.DecidePayment(id_, ClaimWord.NOT_RECEIVED),
    "grant": lambda id_: outcomes.DecideRequest(id_, is_granted=True),
    "deny": lambda id_: outcomes.DecideRequest(id_, is_granted=False),
    "complaint_yes": lambda id_: outcomes.SettleComplaint(id_, is_granted=True),
    "complaint_no": lambda id_: outcomes.SettleComplaint(id_, is_granted=False),
    "admit": lambda id_: outcomes.AdmitShop(id_, is_approved=True),
    "turn_away": lambda id_: outcomes.AdmitShop(id_, is_approved=False),
}


def is_of_card(action: str) -> bool:
    """Whether this is the action of a card that comes to a wholesaler by itself."""
    return action in _BUTTONS


def _pressed(said: Said, press: Press) -> counter.Said:
    return counter.Said(said.text, said.at_counter.reading, press)


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
