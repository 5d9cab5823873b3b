"""What a retailer does with his draft."""

import core.replies.carts
import core.replies.draft
import core.replies.order_news
import core.replies.retailer
import core.replies.shortage
import core.replies.vendor
import db.orders
import db.people
from core.burst import Answer
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.retailer import outcomes
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import BasketOutcome, KeepAsItIs, OrderCart, SayAgain
from core.messages import Reply
from core.replies.texts import mark
from core.shops import with_area
from core.understanding.reading import Intent
from workers.bookkeeping import orders
from workers.handlers import asking, basket, drafts, new_order, shortage, unclear
from workers.handlers.basket import Ordered
from workers.handlers.counter import Counter


def carry_out(counter: Counter, said: Said, facts: Facts, outcome: BasketOutcome) -> Answer:
    turn = counter.turn
    match outcome:
        case outcomes.PlaceOrder(is_meant_again=is_meant_again):
            return drafts.about_draft(_place(counter, is_meant_again=is_meant_again))
        case outcomes.OrderCart():
            return drafts.about_draft(_cart(counter, said, outcome))
        case outcomes.AskForCartAgain():
            return Answer(core.replies.carts.nothing_to_read(turn.language))
        case outcomes.PayForAll(amount=amount):
            return Answer(
                core.replies.shortage.how_to_pay(
                    turn.language,
                    vendor_name=counter.vendor.name,
                    amount=amount,
                    upi_id=counter.vendor.upi_id,
                )
            )
        case outcomes.SayPlaced():
            return _of_placed(counter, said, facts, outcome)
        case outcomes.AskVendor():
            asked = asking.ask_vendor(counter)
            if asked is not None:
                return Answer(asked)
            return drafts.about_draft(_place(counter, is_meant_again=False))
        case _:
            return drafts.carry_out(counter, said, facts, outcome)


def _of_placed(counter: Counter, said: Said, facts: Facts, outcome: outcomes.SayPlaced) -> Answer:
    """Goods for an order that he has given. Nothing of it is changed; they can be another order."""
    turn, language = counter.turn, counter.turn.language
    order = db.orders.standing_of_retailer(
        counter.connection, counter.retailer_id, outcome.order_number
    )
    if order is None:
        none = core.replies.retailer.no_such_order(language, outcome.order_number)
        if isinstance(outcome.otherwise, outcomes.ShowOrders):
            return Answer(none)
        turn.remarks.append(none.body)
        return drafts.carry_out(counter, said, facts, outcome.otherwise)
    text = core.replies.retailer.not_changed_here(
        language,
        order_number=order.order_number,
        vendor_name=db.people.vendor(counter.connection, order.vendor_id).name,
        state=order.status,
    )
    if not outcome.has_goods:
        return Answer(Reply(text))
    choices = (
        Choice(
            Label(mark("As another order")),
            SayAgain(outcome.text),
            ("haan", "yes", "alag order", "naya order"),
        ),
        Choice(Label(mark("No")), KeepAsItIs(), ("nahi", "no", "rehne do")),
    )
    goods = core.replies.retailer.as_another_order(language, outcome.text)
    return Answer(turn.ask(f"{text}\n{goods}", Prompt(Topic.PLACED, choices)))


def _place(counter: Counter, *, is_meant_again: bool) -> Reply:
    draft = counter.turn.draft
    assert draft is not None, "a button of a draft that is there"
    placed = basket.place(counter, draft, is_meant_again=is_meant_again)
    if isinstance(placed, Reply):
        return placed
    if isinstance(placed, Ordered):
        return _tell_vendor(counter, placed)
    if isinstance(placed.why, orders.Blocked):
        return core.replies.draft.blocked(counter.turn.language, vendor_name=counter.vendor.name)
    return shortage.ask(counter, draft, placed.quote, placed.why)


def _tell_vendor(counter: Counter, placed: Ordered) -> Reply:
    turn = counter.turn
    order = placed.order
    new_order.tell_vendor(
        turn.notices,
        turn.secret,
        f"order {order.order_id} placed",
        vendor_id=counter.vendor_id,
        order_id=order.order_id,
        order_number=order.order_number,
        shop=with_area(counter.retailer.shop_name, counter.retailer.area),
        quote=placed.quote,
        account=counter.account(),
        is_accepted=order.is_accepted,
    )
    told = (
        core.replies.order_news.accepted_at_once
        if order.is_accepted
        else core.replies.retailer.placed
    )
    return told(
        turn.language,
        order_number=order.order_number,
        vendor_name=counter.vendor.name,
        total=placed.quote.total,
    )


def _cart(counter: Counter, said: Said, cart: OrderCart) -> Reply:
    """At our rates; what his phone showed otherwise, and what is missing, is told line by line."""
    turn, step = counter.turn, cart.step
    unclear.note(turn, counter, said.text, said.reading.lines)
    offers = counter.offers([one for one, _ in cart.shown])
    is_paid = said.reading.intent is Intent.PAYMENT
    turn.told += core.replies.draft.not_noted(
        turn.language, said.text if is_paid else said.reading.paid_beside
    )
    basket.tell(counter, step)
    turn.told += (
        *core.replies.carts.shown_otherwise(
            turn.language,
            [
                (offers[one], shown)
                for one, shown in cart.shown
                if one in offers and offers[one].price != shown
            ],
        ),
        *core.replies.carts.unreadable(turn.language, cart.unreadable),
    )
    if turn.draft is None and not step.draft.wishes and not step.draft.questions:
        return Reply("\n".join(turn.told))
    return basket.show(counter, step.draft)
