"""One message of a wholesaler's people: read, decided, carried out, answered."""

import core.calendar
from core.burst import Answer
from core.buttons import CHOOSE, TAKE, Press
from core.dialogue import prompts, quoting
from core.dialogue.prompts import Prompt
from core.dialogue.retailer import facts as counter
from core.dialogue.retailer import outcomes as shop
from core.dialogue.talk import ChangeLanguage
from core.dialogue.vendor import outcomes, table
from core.dialogue.vendor.facts import Facts, Said
from core.dialogue.vendor.outcomes import (
    AccountOutcome,
    BehalfOutcome,
    DeliveryOutcome,
    GoodsOutcome,
    MoneyOutcome,
    OrderOutcome,
    Outcome,
    TakeCard,
)
from core.messages import Reply
from core.understanding import reading
from core.understanding.memory import NOTHING
from core.understanding.reading import Intent, Reading
from core.understanding.vendor import commands
from core.understanding.vendor.reading import read_vendor
from db.rows import Row
from workers.handlers import names, press
from workers.handlers.press import Several
from workers.handlers.turn import Turn
from workers.handlers.vendor import (
    accounts,
    behalf,
    deliveries,
    goods,
    money,
    open_cards,
    orders,
    talk,
)
from workers.handlers.vendor.desk import Desk

# Which button of a card a word takes.
SAYS = {
    Intent.CONFIRM: frozenset(["accept", "received", "grant", "complaint_yes", "admit", "confirm"]),
}

# Every outcome that a choice may lead to, for reading back what was asked.
OFFERED = (
    commands.Accept,
    commands.CancelBill,
    commands.ChangeOrder,
    commands.DecideClaim,
    commands.DecideComplaint,
    commands.Deliver,
    commands.Dispatch,
    commands.MakeCreditNote,
    commands.OrderFor,
    commands.RecordPayment,
    commands.Reject,
    commands.ReversePayment,
    commands.SetBlock,
    commands.SetLimit,
    commands.ShowAccount,
    commands.ShowOrder,
    outcomes.AcceptAndDispatch,
    outcomes.ChangeRate,
    outcomes.ChangeSale,
    outcomes.ChangeStock,
    outcomes.DecidePayment,
    outcomes.DecideRequest,
    outcomes.KeepAsItIs,
    outcomes.LeaveUncounted,
    outcomes.PlaceBeyondLimit,
    outcomes.RejectOrder,
    outcomes.TakeCard,
    shop.DropDraft,
    shop.PlaceOrder,
    shop.SayAgain,
    outcomes.TakePayment,
    outcomes.TakePaymentBack,
    shop.TakeChoice,
    shop.TakeWhatCanGo,
    ChangeLanguage,
)


def answer(turn: Turn, message: Row) -> Answer:
    """Do what one message asks for and say what was done."""
    desk = Desk.of(turn)
    at_counter = _at_counter(desk, message.body)
    command = quoting.of_vendor(
        read_vendor(message.body, desk.list_().figured_names), press.about_quoted(turn, message)
    )
    pressed = _pressed(desk, message, at_counter.reading)
    said = Said(
        message.body,
        command,
        at_counter,
        () if pressed is None else pressed.presses if isinstance(pressed, Several) else (pressed,),
        is_unsure=isinstance(pressed, Several),
        is_of_closed=isinstance(pressed, Several) and pressed.because_old,
    )
    facts = Facts(
        counter.Facts(
            catalogue=desk.goods(),
            today=core.calendar.business_day(turn.now),
            conversation_id=turn.conversation_id,
            draft=turn.draft,
            draft_version=turn.talk.draft_version,
            prompt=_prompt(turn),
            prompt_version=turn.talk.prompt_version,
            was_misunderstood=turn.talk.is_misunderstood,
            is_with_person=turn.is_with_person,
        ),
        desk.staff_role,
        names_shop=_names_shop(desk, said.command),
    )
    outcome = table.decide(said, facts)
    turn.talk.is_misunderstood = table.is_nonsense(said, outcome)
    while isinstance(outcome, TakeCard):
        card = Press(outcome.action, outcome.object_id, outcome.version)
        outcome = table.decide_press(card, said, facts)
    return _carry_out(desk, said, facts, outcome)


def waits_for(turn: Turn, card: Reply) -> bool:
    """Whether a card of ours is still to be answered."""
    return _is_open(Desk.of(turn), press.first(card, turn.secret))


def _carry_out(desk: Desk, said: Said, facts: Facts, outcome: Outcome) -> Answer:
    if isinstance(outcome, BehalfOutcome):
        return behalf.carry_out(desk, said.at_counter, facts.at_counter, outcome)
    return Answer(_reply(desk, outcome))


def _reply(desk: Desk, outcome: Outcome) -> Reply:
    if isinstance(outcome, OrderOutcome):
        return orders.carry_out(desk, outcome)
    if isinstance(outcome, DeliveryOutcome):
        return deliveries.carry_out(desk, outcome)
    if isinstance(outcome, MoneyOutcome):
        return money.carry_out(desk, outcome)
    if isinstance(outcome, AccountOutcome):
        return accounts.carry_out(desk, outcome)
    if isinstance(outcome, GoodsOutcome):
        return goods.carry_out(desk, outcome)
    assert not isinstance(outcome, BehalfOutcome | TakeCard)
    return talk.carry_out(desk, outcome)


def _names_shop(desk: Desk, command: commands.VendorCommand) -> bool:
    """Whether goods are for one of his shops; nobody else is looked for."""
    if not isinstance(command, commands.OrderFor):
        return False
    return command.shop is not None or desk.shops().named_in(command.text) is not None


def _at_counter(desk: Desk, text: str) -> counter.Said:
    """The message as if a shop had written it: for the order that is being written for one."""
    draft = desk.turn.draft
    memory = (
        NOTHING
        if draft is None or draft.retailer_id is None
        else names.memory(desk.turn, draft.retailer_id, desk.vendor_id)
    )
    return counter.Said(text, reading.read(text, desk.goods(), memory))


def _pressed(desk: Desk, message: Row, read: Reading) -> Press | Several | None:
    turn = desk.turn
    prompt = _prompt(turn)
    return press.find(
        turn,
        message,
        read,
        says=SAYS,
        is_open=lambda p: _is_open(desk, p),
        choice_of_words=None if prompt is None else prompts.number_of_words(prompt, message.body),
    )


def _is_open(desk: Desk, asked: Press) -> bool:
    talk_ = desk.turn.talk
    if asked.action.startswith(TAKE):
        return talk_.prompt is not None and asked.version == talk_.prompt_version
    if asked.action in ("confirm", "change", "cancel") or asked.action.startswith(CHOOSE):
        return talk_.draft is not None and asked.version == talk_.draft_version
    return open_cards.is_open(desk, asked)


def _prompt(turn: Turn) -> Prompt | None:
    return None if turn.talk.prompt is None else Prompt.from_json(turn.talk.prompt, OFFERED)
