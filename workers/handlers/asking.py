"""A shop asks its wholesaler for what stock or credit do not allow."""

import core.replies.requests
import core.requests
import db.ledger
import db.requests
import db.stock
from core.messages import Reply
from core.orders import Quote
from core.permissions import Act
from core.requests import Against
from workers.bookkeeping import requests
from workers.handlers.counter import Counter


def ask_vendor(counter: Counter) -> Reply | None:
    """His people get a card, and the draft stays until they have answered. ``None`` where the draft has
    changed or can go meanwhile: it is confirmed like any other."""
    turn = counter.turn
    draft = turn.draft
    assert draft is not None, "a choice about a draft that is there"
    priced = counter.price(draft)
    quote = priced.quote
    if quote is None or priced.draft.wishes != draft.wishes or quote.total != draft.quoted_total:
        return None
    against = _against(counter, quote)
    if against.reason is None:
        return None
    vendor_name, total = counter.vendor.name, quote.total
    turn.close_prompt()
    present = db.requests.open_of_account(turn.connection, counter.retailer_id, counter.vendor_id)
    if present is not None and (present.total, db.requests.wishes(present)) == (
        total,
        list(draft.wishes),
    ):
        return core.replies.requests.still_asked(
            turn.language, vendor_name=vendor_name, total=total
        )
    request_id = requests.ask(
        turn.books,
        retailer_id=counter.retailer_id,
        vendor_id=counter.vendor_id,
        wishes=draft.wishes,
        total=total,
        reason=against.reason,
        expires_at=turn.now + turn.settings.order_expires_after,
    )
    account = counter.account()
    turn.notices.to_vendor(
        counter.vendor_id,
        f"request {request_id} OPEN",
        lambda language: core.replies.requests.card(
            language,
            turn.secret,
            request_id=request_id,
            shop=counter.retailer.shop_name,
            quote=quote,
            account=account,
            against=against,
        ),
        act=Act.CHANGE_LIMIT,
    )
    return core.replies.requests.asked(turn.language, vendor_name=vendor_name, total=total)


def _against(counter: Counter, quote: Quote) -> Against:
    account = db.ledger.account(counter.connection, counter.retailer_id, counter.vendor_id)
    ids = [line.offer.vendor_product_id for line in quote.lines]
    return core.requests.against(
        quote,
        is_blocked=account.is_blocked,
        available=account.available,
        on_hand=db.stock.on_hand(counter.connection, ids),
    )
