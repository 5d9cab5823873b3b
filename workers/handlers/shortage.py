"""An order that stock or credit do not allow: what can go, what paying would free, or asking the vendor."""

from decimal import Decimal

import core.replies.draft
import core.replies.shortage
import core.shortage
import core.stock
import db.stock
from core.dialogue.draft import Draft
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.retailer.outcomes import AskVendor, PayForAll, TakeWhatCanGo
from core.messages import Reply
from core.orders import Quote
from core.replies.texts import mark
from core.shortage import Possible
from workers.bookkeeping import orders
from workers.handlers.counter import Counter

_ASKING = ("sethji se poocho", "sethji se pucho", "poocho", "ask", "ask the wholesaler")


def possible(counter: Counter, draft: Draft) -> Possible:
    """What of the draft can go today. A limit is the vendor's own to exceed: what he writes for a shop is
    cut to stock only."""
    credit = Decimal("Infinity") if counter.is_served_by_vendor else counter.account().available
    ids = [wish.vendor_product_id for wish in draft.wishes]
    return core.shortage.what_can_go(
        draft.wishes,
        counter.offers(ids),
        db.stock.on_hand(counter.connection, ids),
        credit,
        counter.quote,
    )


def ask(
    counter: Counter, draft: Draft, quote: Quote, refused: orders.OverLimit | orders.Short
) -> Reply:
    """Nothing was ordered: he is told why, and chooses."""
    turn = counter.turn
    can_go = possible(counter, draft)
    choices = []
    if can_go.wishes:
        choices.append(Choice(Label(mark("Send what can go")), TakeWhatCanGo()))
    if can_go.missing:
        choices.append(Choice(Label(mark("Pay for all")), PayForAll(can_go.missing)))
    choices.append(Choice(Label(mark("Ask the wholesaler")), AskVendor(), _ASKING))
    text = core.replies.shortage.refused(
        turn.language,
        total=quote.total,
        available=counter.account().available,
        short=short_lines(quote, refused) if isinstance(refused, orders.Short) else [],
        possible=can_go,
        vendor_name=counter.vendor.name,
    )
    return turn.ask(text, Prompt(Topic.SHORTAGE, tuple(choices)))


def short_lines(quote: Quote, refused: orders.Short) -> list[core.stock.ShortLine]:
    offers = {line.offer.vendor_product_id: line.offer for line in quote.lines}
    return [
        core.stock.ShortLine(
            offers[row.vendor_product_id].name,
            row.wanted,
            row.available,
            offers[row.vendor_product_id].unit,
        )
        for row in refused.lines
    ]
