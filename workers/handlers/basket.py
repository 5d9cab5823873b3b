"""The draft of an order: priced and shown, and placed when it is confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import core.orders
import core.replies.draft
import core.replies.names
import core.replies.order_news
import core.replies.prompts
import core.replies.questions
import core.replies.restricted
import db.engine
import db.shop_orders
from core.dialogue.draft import Draft
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.retailer.outcomes import DropDraft, PlaceOrder, ShowDraft
from core.messages import Reply
from core.orders import Quote
from core.replies.listing import bubble, listed
from core.replies.texts import mark
from db.engine import SYSTEM, Actor
from db.shop_orders import SameOrder
from workers.bookkeeping import orders
from workers.handlers.counter import Counter


@dataclass(frozen=True, slots=True)
class Ordered:
    """The draft is an order now."""

    order: orders.Placed
    quote: Quote


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was ordered, and the draft is as it was."""

    why: orders.OverLimit | orders.Blocked | orders.Short
    quote: Quote


def tell(counter: Counter, step: ShowDraft) -> None:
    """What is said beside the draft. Several messages in one turn are answered with one draft, and
    nothing of what there was to say is lost."""
    language, products = counter.turn.language, counter.catalogue().products
    counter.turn.told += (
        *([core.replies.prompts.closed(language)] if step.because_old else []),
        *(
            [core.replies.prompts.no_such_number(language, *step.beyond)]
            if step.beyond is not None
            else []
        ),
        *([core.replies.questions.first(language)] if step.is_unanswered else []),
        *core.replies.names.remembered(language, step.learned, products),
        *core.replies.questions.not_found(language, step.not_found),
        *core.replies.restricted.among_others(
            language, step.restricted, step.written, by_vendor=counter.is_served_by_vendor
        ),
        *core.replies.questions.left_out(language, step.left_out),
        *core.replies.questions.too_long(language, step.cut_from),
        *core.replies.draft.doubled(
            language, [products[one].name for one in step.doubled if one in products]
        ),
    )


def show(counter: Counter, draft: Draft, *, heading: Sequence[str] = ()) -> Reply:
    """Price the draft as of now, keep it, and show it with its questions under a new version."""
    turn = counter.turn
    turn.close_prompt()
    priced = counter.price(draft)
    draft, quote = priced.draft, priced.quote
    if quote is None and not draft.questions:
        turn.keep_draft(None)
        dropped = core.replies.draft.dropped(turn.language)
        return bubble(listed(turn.language, turn.told), dropped.body)
    if quote is not None and not core.orders.can_be_ordered(quote):
        turn.keep_draft(None)
        return core.replies.draft.impossible(turn.language, total=quote.total)
    turn.keep_draft(
        replace(
            draft,
            quoted_total=None if quote is None else quote.total,
            quoted=() if quote is None else tuple(line.offer.price for line in quote.lines),
        )
    )
    asked = core.replies.questions.ask(
        turn.language,
        turn.secret,
        draft.questions,
        counter.catalogue().products,
        conversation_id=turn.conversation_id,
        version=turn.talk.draft_version,
    )
    if quote is None:
        return core.replies.questions.alone(turn.language, turn.told, asked)
    return core.replies.draft.card(
        turn.language,
        turn.secret,
        vendor_name=counter.vendor.name,
        shop_name=counter.retailer.shop_name if counter.is_served_by_vendor else None,
        quote=quote,
        account=counter.account(),
        conversation_id=turn.conversation_id,
        version=turn.talk.draft_version,
        told=turn.told,
        asked=asked,
        heading=heading,
    )


def place(
    counter: Counter, draft: Draft, *, is_meant_again: bool, beyond_limit: bool = False
) -> Ordered | Refused | Reply:
    """Turn the draft into an order that holds its credit and its goods. What the vendor's people place is
    accepted with that, and may be ``beyond_limit``. A reply where there is something to ask or to see
    before: such an order was placed already, or something has changed since the draft was shown."""
    turn = counter.turn
    asked = None if is_meant_again else _ask_if_same(counter, draft)
    if asked is not None:
        return asked
    priced = counter.price(draft)
    quote = priced.quote
    if quote is None or priced.draft.wishes != draft.wishes or quote.total != draft.quoted_total:
        changes = _changes(counter, draft, quote)
        return show(counter, draft, heading=core.replies.draft.changed(turn.language, changes))
    placed = orders.place(
        turn.books,
        retailer_id=counter.retailer_id,
        vendor_id=counter.vendor_id,
        quote=quote,
        expires_at=turn.now + turn.settings.order_expires_after,
        accepted=counter.is_served_by_vendor,
        beyond_limit=beyond_limit,
    )
    if not isinstance(placed, orders.Placed):
        return Refused(placed, quote)
    turn.forget_drafts()
    turn.close_prompt()
    return Ordered(placed, quote)


def _ask_if_same(counter: Counter, draft: Draft) -> Reply | None:
    """An open order of the shop with just these goods, of today or yesterday, is a colleague's, or one that
    he has forgotten: or he wants as much again."""
    turn = counter.turn
    same = _same_order(counter, draft)
    if same is None:
        return None
    text = core.replies.draft.same_again(
        turn.language, order_number=same.order_number, placed_by=same.placed_by, at=same.placed_at
    )
    choices = (
        Choice(
            Label(mark("It is that one")),
            DropDraft(same.order_number),
            ("wahi", "wahi hai", "same"),
        ),
        Choice(
            Label(mark("One more")),
            PlaceOrder(is_meant_again=True),
            ("ek aur", "one more", "haan"),
        ),
    )
    return turn.ask(text, Prompt(Topic.SAME_AGAIN, choices))


def _same_order(counter: Counter, draft: Draft) -> SameOrder | None:
    """A shop's people do not see each other, so the platform looks who it was."""
    turn = counter.turn
    if not counter.is_served_by_vendor:
        db.engine.act_as(turn.connection, SYSTEM)
    found = db.shop_orders.with_the_same_goods(
        turn.connection, counter.retailer_id, counter.vendor_id, draft.wishes, turn.now
    )
    if not counter.is_served_by_vendor:
        asking = Actor("RETAILER", user_id=turn.person.user_id, retailer_id=counter.retailer_id)
        db.engine.act_as(turn.connection, asking)
    return found


def _changes(counter: Counter, draft: Draft, quote: Quote | None) -> list[str]:
    """What is different from when he saw the draft."""
    lines = {} if quote is None else {line.wish: line.offer for line in quote.lines}
    products = counter.catalogue().products
    before = dict(zip(draft.wishes, draft.quoted, strict=False))
    language = counter.turn.language
    gone = [
        products[wish.vendor_product_id].name
        if wish.vendor_product_id in products
        else str(wish.vendor_product_id)
        for wish in draft.wishes
        if wish not in lines
    ]
    return [
        *core.replies.questions.gone(language, gone),
        *core.replies.draft.price_changes(
            language,
            [
                (offer, before[wish])
                for wish, offer in lines.items()
                if wish in before and before[wish] != offer.price
            ],
        ),
    ]
