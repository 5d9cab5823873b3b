"""The draft of an order: priced and shown, and placed when it is confirmed."""

from collections.abc import Sequence
from dataclasses import replace

import core.orders
import core.replies.draft
import core.replies.names
import core.replies.questions
import core.replies.retailer
import core.replies.vendor
import db.shop_orders
from core.dialogue.draft import Draft
from core.dialogue.retailer.outcomes import ShowDraft
from core.messages import Reply
from core.orders import Quote
from db.shop_orders import SameOrder
from workers.bookkeeping import orders
from workers.handlers import shortage
from workers.handlers.counter import Counter


def tell(counter: Counter, step: ShowDraft) -> None:
    """What is said beside the draft. Several messages in one turn are answered with one draft, and
    nothing of what there was to say is lost."""
    language, products = counter.turn.language, counter.catalogue().products
    counter.turn.told += (
        *core.replies.names.remembered(language, step.learned, products),
        *core.replies.questions.not_found(language, step.not_found),
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
        return replace(dropped, body="\n".join([*turn.told, dropped.body]))
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
        return core.replies.questions.alone(turn.told, asked)
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


def place(counter: Counter, draft: Draft) -> Reply:
    """Turn the draft into an order that holds its credit and its goods, or change nothing and say what
    has changed, or what stands against it."""
    turn = counter.turn
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
    )
    match placed:
        case orders.Blocked():
            return core.replies.draft.blocked(turn.language, vendor_name=counter.vendor.name)
        case orders.OverLimit() | orders.Short():
            return shortage.ask(counter, draft, quote, placed)
    turn.forget_drafts()
    turn.close_prompt()
    account = counter.account()
    turn.notices.to_vendor(
        counter.vendor_id,
        f"order {placed.order_id} placed",
        lambda language: core.replies.vendor.order_card(
            language,
            turn.secret,
            order_id=placed.order_id,
            order_number=placed.order_number,
            shop=counter.retailer.shop_name,
            quote=quote,
            account=account,
        ),
    )
    return core.replies.retailer.placed(
        turn.language,
        order_number=placed.order_number,
        vendor_name=counter.vendor.name,
        total=quote.total,
    )


def same_order(counter: Counter, draft: Draft) -> SameOrder | None:
    """An open order of the shop with just these goods, of today or yesterday: a colleague's, or his own
    that he has forgotten."""
    return db.shop_orders.with_the_same_goods(
        counter.connection,
        counter.retailer_id,
        counter.vendor_id,
        draft.wishes,
        counter.turn.now,
    )


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
