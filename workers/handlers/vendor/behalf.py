"""An order that he writes for one of his shops: the shop's own draft, in his conversation."""

from dataclasses import replace

import core.replies.behalf
import core.replies.draft
import core.replies.restricted
from core.burst import Answer
from core.dialogue.draft import Draft
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.retailer import basket as rules
from core.dialogue.retailer import outcomes as shop
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.outcomes import BehalfOutcome, PlaceBeyondLimit
from core.messages import Reply
from core.permissions import Act, may
from core.replies.texts import mark
from core.shops import NotFound, Shop
from core.understanding import reading
from core.understanding.lines import LineStatus
from core.understanding.reading import Intent
from core.understanding.vendor import resolving
from core.understanding.vendor.commands import OrderFor
from workers import denials
from workers.bookkeeping import orders
from workers.handlers import basket, drafts, names, shortage
from workers.handlers.basket import Ordered, Refused
from workers.handlers.counter import Counter
from workers.handlers.vendor.desk import Desk

# So many lists of other shops are offered to go on with.
PARKED_OFFERED_MAX = 3


def carry_out(desk: Desk, said: Said, facts: Facts, outcome: BehalfOutcome) -> Answer:
    match outcome:
        case OrderFor():
            return _order_for(desk, said, facts, outcome)
        case shop.PlaceOrder(is_meant_again=is_meant_again):
            return Answer(_place(desk, is_meant_again=is_meant_again))
        case outcomes.PlaceBeyondLimit():
            return Answer(_place(desk, is_meant_again=True, beyond_limit=True))
        case shop.TakeBack():
            return Answer(_take_back(desk))
        case _:
            counter = _counter(desk)
            answer = drafts.carry_out(counter, said, facts, outcome)
            return answer if desk.turn.draft is not None else _with_parked(desk, answer)


def _order_for(desk: Desk, said: Said, facts: Facts, command: OrderFor) -> Answer:
    turn = desk.turn
    meant = resolving.shop_and_goods(command, desk.shops())
    if meant is None:
        return Answer(_of_nobody(desk, said))
    found, text = meant
    if isinstance(found, NotFound):
        return Answer(desk.ask_shop(replace(command, text=text), found))
    read = reading.read(text, desk.goods(), names.memory(turn, found.retailer_id, desk.vendor_id))
    begun = turn.draft_of_shop(found.retailer_id)
    counter = Counter(turn, found.retailer_id, desk.vendor_id)
    here = Said(text, read)
    there = replace(facts, draft=begun or counter.new_draft())
    outcome = _of_goods(here, there)
    if isinstance(outcome, shop.AskForChange):
        if begun is None:
            return Answer(core.replies.behalf.what_for(turn.language, shop=found.name))
        outcome = shop.ShowDraft(begun)
    if isinstance(outcome, shop.ShowDraft) and not _is_begun(outcome.draft):
        outcome = shop.NothingFound(outcome.not_found, outcome.restricted)
    if not isinstance(outcome, shop.NothingFound | shop.RefuseRestricted):
        _go_to(desk, counter, is_begun=begun is not None)
    return drafts.carry_out(counter, here, there, outcome)


def _of_goods(
    said: Said, facts: Facts
) -> (
    shop.ShowDraft
    | shop.NothingFound
    | shop.RefuseRestricted
    | shop.AskForChange
    | shop.RepeatOrder
    | shop.DropDraft
    | shop.AskWhichMeant
):
    """Goods for a shop, or the answer to what is open in its draft."""
    if said.reading.intent is Intent.REPEAT:
        return rules.repeat(said, facts)
    return rules.answer(said, facts) or rules.add(said, facts)


def _is_begun(draft: Draft) -> bool:
    return bool(draft.wishes or draft.questions)


def _go_to(desk: Desk, counter: Counter, *, is_begun: bool) -> None:
    """What is written for another shop is kept, and he is told so."""
    turn = desk.turn
    is_present = turn.draft is not None and turn.draft.retailer_id == counter.retailer_id
    left = turn.switch_shop(counter.retailer_id)
    if left is not None:
        other = Counter(turn, left, desk.vendor_id).retailer.shop_name
        turn.remarks.append(core.replies.behalf.kept(turn.language, shop=other))
    if is_begun and not is_present:
        turn.remarks.append(
            core.replies.behalf.going_on(turn.language, shop=counter.retailer.shop_name)
        )


def _of_nobody(desk: Desk, said: Said) -> Reply:
    """Goods, and no shop is named."""
    lines = said.reading.lines
    if lines and all(line.status is LineStatus.RESTRICTED for line in lines):
        return Reply(core.replies.restricted.refused(desk.turn.language, by_vendor=True))
    named, colon, goods = said.text.partition(":")
    found = desk.shops().match(named)
    if colon and isinstance(found, NotFound) and not _are_goods(desk, named):
        return desk.ask_shop(OrderFor(named.strip(), goods.strip()), found)
    return core.replies.behalf.for_which_shop(desk.turn.language, said.text)


def _are_goods(desk: Desk, text: str) -> bool:
    lines = reading.read(text, desk.goods()).lines
    return any(line.status is not LineStatus.NOT_FOUND for line in lines)


def _counter(desk: Desk) -> Counter:
    """That of the shop whose draft is open."""
    draft = desk.turn.draft
    assert draft is not None, "a draft for a shop is there"
    assert draft.retailer_id is not None, "it says whose it is"
    return Counter(desk.turn, draft.retailer_id, desk.vendor_id)


def _take_back(desk: Desk) -> Reply:
    if not desk.turn.take_back_draft():
        return core.replies.draft.nothing_to_take_back(desk.turn.language)
    counter = _counter(desk)
    assert desk.turn.draft is not None
    # Shown anew: what it is now is no change that could be taken back in its turn.
    return basket.show(counter, desk.turn.draft)


def _place(desk: Desk, *, is_meant_again: bool, beyond_limit: bool = False) -> Reply:
    counter, draft = _counter(desk), desk.turn.draft
    assert draft is not None
    placed = basket.place(counter, draft, is_meant_again=is_meant_again, beyond_limit=beyond_limit)
    if isinstance(placed, Reply):
        return placed
    if isinstance(placed, Refused):
        return _refused(desk, counter, draft, placed)
    _tell_shop(counter, placed)
    text = core.replies.behalf.placed(
        desk.turn.language,
        order_number=placed.order.order_number,
        shop=counter.retailer.shop_name,
        total=placed.quote.total,
    )
    return _with_parked(desk, Answer(Reply(text))).reply


def _refused(desk: Desk, counter: Counter, draft: Draft, refused: Refused) -> Reply:
    turn, name = counter.turn, counter.retailer.shop_name
    no = Choice(Label(mark("No")), outcomes.KeepAsItIs(), ("nahi", "no", "rehne do", "mat karo"))
    match refused.why:
        case orders.Blocked():
            return core.replies.behalf.blocked(turn.language, shop=name)
        case orders.OverLimit():
            may_exceed = may(desk.staff_role, Act.CHANGE_LIMIT)
            text = core.replies.behalf.beyond_limit(
                turn.language,
                shop=name,
                total=refused.quote.total,
                account=counter.account(),
                may_exceed=may_exceed,
            )
            if not may_exceed:
                act, role = Act.CHANGE_LIMIT, desk.staff_role
                denials.record(turn.connection, act, "vendors", desk.vendor_id, role=role)
                return Reply(text)
            yes = Choice(Label(mark("Place it")), PlaceBeyondLimit(), ("haan", "yes", "ok", "ha"))
            return turn.ask(text, Prompt(Topic.SHORTAGE, (yes, no)))
        case orders.Short() as short:
            told = core.replies.behalf.short(
                turn.language, shortage.short_lines(refused.quote, short)
            )
            possible = shortage.possible(counter, draft)
            if not possible.wishes:
                return told
            rest = Choice(Label(mark("Write what there is")), shop.TakeWhatCanGo())
            return turn.ask(told, Prompt(Topic.SHORTAGE, (rest, no)))


def _tell_shop(counter: Counter, placed: Ordered) -> None:
    counter.turn.notices.to_retailer(
        counter.retailer_id,
        f"order {placed.order.order_id} written down",
        lambda language: core.replies.behalf.written_down(
            language,
            order_number=placed.order.order_number,
            vendor_name=counter.vendor.name,
            quote=placed.quote,
        ),
    )


def _with_parked(desk: Desk, answer: Answer) -> Answer:
    """Nothing is open any more: he is offered the lists of other shops that he has left."""
    turn = desk.turn
    parked = turn.parked_shops()
    if not parked or answer.reply.buttons:
        return answer
    shops = desk.shops()
    choices = tuple(
        Choice(Label(mark("List of {shop}"), {"shop": found.name}), OrderFor(f"#{one}", ""))
        for one in parked[:PARKED_OFFERED_MAX]
        if isinstance(found := shops.find(f"#{one}"), Shop)
    )
    text = core.replies.behalf.still_open(turn.language, answer.reply)
    return replace(answer, reply=turn.ask(text, Prompt(Topic.WHICH_SHOP, choices)))
