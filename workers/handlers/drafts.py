"""What is done with the draft of an order, whoever writes it, and what is asked about goods."""

from dataclasses import replace

import core.replies.draft
import core.replies.prices
import core.replies.questions
import core.replies.restricted
import db.shop_orders
import db.stock
from core.burst import Answer
from core.dialogue.draft import with_lines
from core.dialogue.prompts import Choice, Label, Prompt, Topic, name
from core.dialogue.retailer import basket as rules
from core.dialogue.retailer import outcomes
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import DraftOutcome, SayAgain, TakeChoice
from core.messages import Reply
from core.replies.texts import mark
from core.understanding.lines import LineStatus
from db.shop_orders import LastOrder
from workers.handlers import basket, names, shortage, unclear
from workers.handlers.counter import Counter

# A yes below it is about no price, and about nothing that was asked before.
_PRICE_OF_NOTHING = Prompt(Topic.PRICE, about={"name": "", "product_ids": []})


def carry_out(counter: Counter, said: Said, facts: Facts, outcome: DraftOutcome) -> Answer:
    """Answers about the draft have a topic: of several in one burst only the last is worth reading."""
    turn = counter.turn
    match outcome:
        case outcomes.ShowDraft():
            return about_draft(_show(counter, said, outcome))
        case outcomes.DropDraft(same_as=same_as):
            turn.keep_draft(None)
            turn.close_prompt()
            return about_draft(core.replies.draft.dropped(turn.language, same_as=same_as))
        case outcomes.TakeBack():
            return about_draft(_take_back(counter))
        case outcomes.RepeatOrder():
            return about_draft(_repeat(counter, outcome))
        case outcomes.TakeWhatCanGo():
            return about_draft(_take_what_can_go(counter))
        case outcomes.TakeChoice(number=number):
            return carry_out(counter, said, facts, _of_draft(rules.choose(number, facts)))
        case outcomes.AskWhichMeant():
            return Answer(_which_meant(counter, outcome))
        case outcomes.NothingFound(lines=lines):
            unclear.note(turn, counter, said.text, lines)
            return Answer(_nothing_found(counter, outcome))
        case outcomes.RefuseRestricted():
            return _refuse_restricted(counter)
        case outcomes.AskForChange():
            return Answer(core.replies.draft.ask_for_change(turn.language))
        case outcomes.ShowPrice():
            return Answer(_prices(counter, outcome))
        case outcomes.AskHowMuch(vendor_product_ids=ids):
            products = counter.catalogue().products
            return Answer(
                core.replies.prices.nothing_ordered(turn.language, [products[one] for one in ids])
            )
        case outcomes.SayOnlyPriced():
            return about_draft(_only_priced(counter))


def about_draft(reply: Reply) -> Answer:
    return Answer(reply, core.replies.draft.TOPIC)


def _of_draft(
    outcome: outcomes.ShowDraft | outcomes.DropDraft | outcomes.ShowOrders,
) -> DraftOutcome:
    """A choice is taken from a list that is open, so there is a draft."""
    assert not isinstance(outcome, outcomes.ShowOrders)
    return outcome


def _show(counter: Counter, said: Said, step: outcomes.ShowDraft) -> Reply:
    turn = counter.turn
    unclear.note(turn, counter, said.text, (*step.not_found, *step.asked))
    unclear.note_answers(turn, counter, step.learned)
    learned = names.learn(turn, counter.retailer_id, counter.vendor_id, step.learned)
    turn.told += core.replies.draft.not_noted(turn.language, said.reading.paid_beside)
    basket.tell(counter, replace(step, learned=learned))
    return basket.show(counter, step.draft)


def _nothing_found(counter: Counter, step: outcomes.NothingFound) -> Reply:
    language = counter.turn.language
    not_found = core.replies.questions.nothing_found(language, step.lines)
    refused = core.replies.restricted.among_others(
        language, step.restricted, 0, by_vendor=counter.is_served_by_vendor
    )
    return replace(not_found, body="\n".join([not_found.body, *refused]))


def _restricted(counter: Counter) -> str:
    return core.replies.restricted.refused(
        counter.turn.language, by_vendor=counter.is_served_by_vendor
    )


def _refuse_restricted(counter: Counter) -> Answer:
    """With his draft, so that a yes to this is seen to be a yes to it."""
    turn, refused = counter.turn, _restricted(counter)
    if turn.draft is None or counter.is_served_by_vendor:
        return Answer(Reply(refused))
    turn.remarks.append(refused)
    return about_draft(basket.show(counter, turn.draft))


def _take_back(counter: Counter) -> Reply:
    turn = counter.turn
    if not turn.take_back_draft():
        return core.replies.draft.nothing_to_take_back(turn.language)
    draft = turn.draft
    assert draft is not None
    # Shown anew: what it is now is no change that could be taken back in its turn.
    return basket.show(counter, draft)


def _repeat(counter: Counter, step: outcomes.RepeatOrder) -> Reply:
    turn = counter.turn
    last = db.shop_orders.last(turn.connection, counter.retailer_id, counter.vendor_id)
    if last is None:
        return core.replies.draft.nothing_to_repeat(turn.language, vendor_name=counter.vendor.name)
    again = counter.new_draft([wish for wish, _ in last.lines])
    heading = core.replies.draft.since_then(
        turn.language, last.order_number, _differences(counter, last)
    )
    draft = with_lines(again, step.lines, step.removed)
    not_found = rules.of_status(LineStatus.NOT_FOUND, step.lines)
    restricted = rules.of_status(LineStatus.RESTRICTED, step.lines)
    basket.tell(counter, outcomes.ShowDraft(draft, not_found, restricted=restricted))
    return basket.show(counter, draft, heading=heading)


def _differences(counter: Counter, last: LastOrder) -> list[str]:
    """Goods of an earlier order whose price is another today, that are sold no more, or short."""
    offers = counter.offers([wish.vendor_product_id for wish, _ in last.lines])
    on_hand = db.stock.on_hand(counter.connection, list(offers))
    language = counter.turn.language
    changed = [
        (offers[wish.vendor_product_id], before.unit_price)
        for wish, before in last.lines
        if wish.vendor_product_id in offers
        and offers[wish.vendor_product_id].price != before.unit_price
    ]
    gone = [
        before.product_name for wish, before in last.lines if wish.vendor_product_id not in offers
    ]
    short = [
        (offers[wish.vendor_product_id], on_hand[wish.vendor_product_id])
        for wish, before in last.lines
        if wish.vendor_product_id in on_hand and on_hand[wish.vendor_product_id] < before.quantity
    ]
    return [
        *core.replies.questions.gone(language, gone),
        *core.replies.draft.price_changes(language, changed),
        *core.replies.prices.little_left(language, short),
    ]


def _take_what_can_go(counter: Counter) -> Reply:
    draft = counter.turn.draft
    assert draft is not None
    possible = shortage.possible(counter, draft)
    return basket.show(counter, replace(draft, wishes=possible.wishes, quoted=()))


def _which_meant(counter: Counter, step: outcomes.AskWhichMeant) -> Reply:
    """ "5": the fifth of the list, the 5 kg one, or five of what was asked."""
    choices = []
    if step.is_choice:
        label = Label(mark("Choice {number}"), {"number": str(step.number)})
        choices.append(Choice(label, TakeChoice(step.number)))
    choices.append(Choice(name(step.size), SayAgain(f"{step.size} wala"), (step.size,)))
    if step.is_quantity_open:
        choices.append(
            Choice(
                Label(mark("{number} packets"), {"number": str(step.number)}),
                SayAgain(f"{step.number} packet"),
            )
        )
    return counter.turn.ask(
        core.replies.draft.which_five(counter.turn.language, step.number),
        Prompt(Topic.WHICH_FIVE, tuple(choices)),
    )


def _prices(counter: Counter, step: outcomes.ShowPrice) -> Reply:
    turn = counter.turn
    restricted = rules.of_status(LineStatus.RESTRICTED, step.lines)
    if restricted and len(restricted) == len(step.lines):
        return turn.ask(_restricted(counter), _PRICE_OF_NOTHING)
    refused = core.replies.restricted.among_others(
        turn.language, restricted, 0, by_vendor=counter.is_served_by_vendor
    )
    found = [line for line in step.lines if line.candidates]
    not_found = [line.text for line in step.lines if line.status is LineStatus.NOT_FOUND]
    if not found:
        which = core.replies.prices.ask_which(turn.language, not_found)
        which = replace(which, body="\n".join([*refused, which.body]))
        return turn.ask(which, _PRICE_OF_NOTHING)
    ids = list(dict.fromkeys(p.vendor_product_id for line in found for p in line.candidates))
    shown = ids[: core.replies.prices.SHOWN_MAX]
    offers = counter.offers(shown)
    on_hand = db.stock.on_hand(counter.connection, shown)
    told = core.replies.prices.prices(
        turn.language,
        [(offers[one], on_hand.get(one)) for one in shown if one in offers],
        more=len(ids) - len(shown),
        not_found=not_found,
    )
    about = {
        "name": found[0].name or found[0].text,
        "product_ids": shown if len(found) == 1 else [],
    }
    told = replace(told, body="\n".join([*refused, told.body]))
    return turn.ask(told, Prompt(Topic.PRICE, about=about))


def _only_priced(counter: Counter) -> Reply:
    turn = counter.turn
    turn.close_prompt()
    draft = turn.draft
    if draft is None:
        return core.replies.prices.only_priced(turn.language)
    heading = core.replies.prices.still_there(turn.language, is_whole=not draft.questions)
    return basket.show(counter, draft, heading=[heading])
