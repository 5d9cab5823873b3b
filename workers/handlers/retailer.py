"""The retailer's side: carry out the step that his message leads to."""

from dataclasses import replace

import core.calendar
import core.replies.draft
import core.replies.payments
import core.replies.promises
import core.replies.questions
import core.replies.retailer
import core.replies.stranger
import db.people
from core.burst import Answer
from core.dialogue import retailer as dialogue
from core.dialogue.draft import Draft
from core.dialogue.names import ForgetName, ShowNames
from core.messages import Reply
from core.understanding import reading
from core.understanding.reading import Intent
from db.rows import Row
from workers.handlers import names, press, promises, unclear
from workers.handlers.shop import Shop
from workers.handlers.turn import Turn


def answer(turn: Turn, message: Row) -> Answer:
    """Do what one message asks for and say what was done."""
    retailer_id = turn.person.retailer_id
    assert retailer_id is not None
    vendors = db.people.vendors_of(turn.connection, retailer_id)
    if not vendors:
        return Answer(core.replies.stranger.unknown_number(turn.language))
    if turn.vendor_id not in vendors:
        turn.vendor_id = vendors[0]
    shop = Shop(turn, retailer_id, turn.vendor_id)

    match _next_step(turn, shop, message):
        case dialogue.ShowDraft() as step:
            unclear.note(turn, shop, message.body, (*step.not_found, *step.asked))
            unclear.note_answers(turn, shop, step.learned)
            learned = names.learn(turn, shop.retailer_id, shop.vendor_id, step.learned)
            shop.tell(replace(step, learned=learned))
            return Answer(shop.show_draft(step.draft), core.replies.draft.TOPIC)
        case dialogue.PlaceOrder(draft=draft):
            return Answer(shop.place(draft), core.replies.draft.TOPIC)
        case dialogue.DropDraft():
            turn.draft = None
            return Answer(core.replies.draft.dropped(turn.language), core.replies.draft.TOPIC)
        case dialogue.NothingFound(lines=lines):
            unclear.note(turn, shop, message.body, lines)
            return Answer(core.replies.questions.nothing_found(turn.language, lines))
        case step:
            return Answer(_answer_without_draft(turn, shop, step))


def _next_step(turn: Turn, shop: Shop, message: Row) -> dialogue.RetailerStep:
    catalogue = shop.catalogue()
    memory = names.memory(turn, shop.retailer_id, shop.vendor_id)
    read = reading.read(message.body, catalogue, memory)
    pressed = press.find(
        turn,
        message,
        read,
        stands_for={Intent.CONFIRM: 0},
        is_open=lambda p: turn.draft is not None and p.version == turn.draft_version,
    )
    return dialogue.decide(
        read,
        pressed,
        None if turn.draft is None else Draft.from_json(turn.draft),
        text=message.body,
        catalogue=catalogue,
        conversation_id=turn.conversation_id,
        draft_version=turn.draft_version,
        today=core.calendar.business_day(turn.now),
    )


def _answer_without_draft(turn: Turn, shop: Shop, step: dialogue.OtherStep) -> Reply:
    match step:
        case dialogue.AskForChange():
            return core.replies.draft.ask_for_change(turn.language)
        case ShowNames() | ForgetName():
            return names.of_shop(turn, shop.retailer_id, shop.vendor, step)
        case dialogue.ShowOrders(because_old=because_old):
            return shop.orders(because_old)
        case dialogue.Remind(wanted=wanted):
            return turn.remind(wanted=wanted)
        case dialogue.ShowHelp(understood=understood):
            return core.replies.retailer.help_text(
                turn.language, vendor_name=shop.vendor.name, understood=understood
            )
        case _:
            return _about_money(turn, shop, step)


def _about_money(turn: Turn, shop: Shop, step: dialogue.MoneyStep) -> Reply:
    match step:
        case dialogue.ShowBalance():
            return shop.balance()
        case dialogue.ClaimPayment():
            return shop.claim(step)
        case dialogue.AskPayment(mention=mention):
            return core.replies.payments.ask_payment(turn.language, amount=mention.amount)
        case dialogue.GivePromise():
            return promises.give(turn, shop.retailer_id, shop.vendor, step)
        case dialogue.AskPromise(problem=problem, promised_on=promised_on):
            return core.replies.promises.ask_promise(
                turn.language, problem=problem, promised_on=promised_on
            )
