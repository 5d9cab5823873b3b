"""His yes or no to orders of his shops."""

from collections.abc import Sequence
from dataclasses import replace

import core.replies.order_decisions
import core.replies.order_news
import core.replies.proposals
import core.replies.retailer
import core.replies.vendor
import db.orders
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.vendor.outcomes import KeepAsItIs, RejectOrder
from core.messages import Listing, Reply
from core.replies.listing import bubble, listed
from core.replies.texts import mark
from core.replies.vendor_orders import USUAL_REASONS
from core.understanding.vendor import commands
from db.rows import Row
from workers.bookkeeping import orders
from workers.handlers.vendor import which_orders
from workers.handlers.vendor.desk import Desk
from workers.handlers.vendor.which_orders import Meant

NO = Choice(Label(mark("No")), KeepAsItIs(), ("nahi", "no", "rehne do", "mat karo"))
YES_WORDS = ("haan", "yes", "ok", "ha", "kar do")


def accept_named(desk: Desk, command: commands.Accept) -> Reply:
    meant = which_orders.meant(desk, command, "PLACED")
    return (
        accept(desk, meant.order_ids, missing=meant.missing) if isinstance(meant, Meant) else meant
    )


def accept(desk: Desk, order_ids: Sequence[int], *, missing: Sequence[str] = ()) -> Reply:
    """Those that wait are accepted; of the others it is told what has become of them, and when."""
    desk.turn.close_prompt()
    accepted, asked, others = [], [], []
    for order in which_orders.locked(desk, order_ids):
        if order.status == "PLACED":
            if _accept_one(desk, order):
                asked.append(order.order_number)
            accepted.append(order)
        else:
            others.append(order)
    language = desk.turn.language
    if len(accepted) == 1:
        (only,) = accepted
        shop = which_orders.shop_name(desk, only)
        number = only.order_number
        done: list[str | Listing] = [
            core.replies.vendor.order_moved(
                language, order_number=number, shop=shop, state="ACCEPTED"
            ).body
        ]
    else:
        rows = [which_orders.listed(desk, order) for order in accepted]
        done = core.replies.order_decisions.accepted_several(language, rows)
    if asked:
        done.append(core.replies.proposals.taken_back(language, asked))
    return _told(desk, done, others, missing)


def _accept_one(desk: Desk, order: Row) -> bool:
    """Accept a locked, placed order, and tell the shop. Returns whether that takes a question to it back."""
    turn, vendor_name = desk.turn, desk.vendor.name
    was_asked = orders.accept(turn.books, order)
    turn.notices.to_retailer(
        order.retailer_id,
        f"order {order.id} ACCEPTED",
        lambda language: core.replies.retailer.order_moved(
            language,
            order_number=order.order_number,
            vendor_name=vendor_name,
            state="ACCEPTED",
            is_as_ordered=was_asked,
        ),
    )
    return was_asked


def ask_why(desk: Desk, order_id: int) -> Reply:
    """Why this order is refused, before it is; or what has become of it."""
    order = db.orders.find(desk.turn.connection, order_id, desk.vendor_id)
    if order is None:
        return core.replies.vendor.no_such_order(desk.turn.language, None)
    if order.status != "PLACED":
        return Reply(which_orders.stands(desk, order))
    choices = [
        Choice(Label(text), RejectOrder(order_id, text), words) for text, words in USUAL_REASONS
    ]
    choices.append(Choice(Label(mark("No reason")), RejectOrder(order_id), ("koi wajah nahi",)))
    text = core.replies.order_decisions.why_rejected(
        desk.turn.language,
        order_number=order.order_number,
        shop=which_orders.shop_name(desk, order),
    )
    return desk.turn.ask(text, Prompt(Topic.REASON, tuple(choices), {"order_id": order_id}))


def reject_named(desk: Desk, command: commands.Reject) -> Reply:
    """At once where he names the order or only one waits; all that wait only after asking."""
    if not command.order_numbers and not command.shop:
        mention = desk.shops().named_in(command.reason)
        if mention is not None:
            # "reject gupta maal nahi hai"
            command = replace(command, shop=mention.said, reason=mention.rest)
    meant = which_orders.meant(desk, command, "PLACED")
    if not isinstance(meant, Meant):
        return meant
    if not command.order_numbers and len(meant.order_ids) > 1:
        found = which_orders.locked(desk, meant.order_ids)
        numbers = tuple(order.order_number for order in found)
        sure = replace(command, is_all=False, shop="", order_numbers=numbers)
        text = core.replies.order_decisions.sure_to_reject_all(desk.turn.language, len(numbers))
        yes = Choice(Label(mark("Yes, refuse")), sure, YES_WORDS)
        return desk.turn.ask(text, Prompt(Topic.SURE, (yes, NO)))
    return reject(desk, meant.order_ids, command.reason, missing=meant.missing)


def reject(
    desk: Desk,
    order_ids: Sequence[int],
    reason: str,
    *,
    is_sure: bool = False,
    missing: Sequence[str] = (),
) -> Reply:
    """Those that wait are refused. One that is accepted already he may still refuse, but not because a
    colleague was quicker: he is told first."""
    desk.turn.close_prompt()
    found = which_orders.locked(desk, order_ids)
    if len(found) == 1 and found[0].status == "ACCEPTED" and not is_sure:
        return _ask_whether(desk, found[0], reason)
    rejected, others = [], []
    for order in found:
        if order.status == "PLACED" or (is_sure and order.status == "ACCEPTED"):
            _reject_one(desk, order, reason)
            rejected.append(order)
        else:
            others.append(order)
    language = desk.turn.language
    if len(rejected) == 1:
        (only,) = rejected
        shop = which_orders.shop_name(desk, only)
        done: list[str | Listing] = [
            core.replies.order_decisions.rejected(
                language, order_number=only.order_number, shop=shop, reason=reason
            )
        ]
    else:
        rows = [which_orders.listed(desk, order) for order in rejected]
        done = core.replies.order_decisions.rejected_several(language, rows)
    return _told(desk, done, others, missing)


def _reject_one(desk: Desk, order: Row, reason: str) -> None:
    turn, vendor_name = desk.turn, desk.vendor.name
    orders.give_up(turn.books, order, "REJECTED", reason or None)
    turn.notices.to_retailer(
        order.retailer_id,
        f"order {order.id} REJECTED",
        lambda language: core.replies.order_news.rejected(
            language, order_number=order.order_number, vendor_name=vendor_name, reason=reason
        ),
    )


def _ask_whether(desk: Desk, order: Row, reason: str) -> Reply:
    text = core.replies.order_decisions.sure_to_reject(
        desk.turn.language,
        order_number=order.order_number,
        shop=which_orders.shop_name(desk, order),
        state=order.status,
        at=db.orders.since(order),
    )
    sure = RejectOrder(order.id, reason, is_sure=True)
    yes = Choice(Label(mark("Yes, refuse")), sure, YES_WORDS)
    return desk.turn.ask(text, Prompt(Topic.SURE, (yes, NO)))


def _told(
    desk: Desk, done: Sequence[str | Listing], others: Sequence[Row], missing: Sequence[str]
) -> Reply:
    """What was done, and what was not."""
    stand = [which_orders.stands(desk, order) for order in others]
    parts = [*done, *([listed(desk.turn.language, stand)] if stand else [])]
    if missing:
        parts.append(core.replies.order_decisions.no_such_orders(desk.turn.language, missing))
    if not parts:
        return core.replies.vendor.no_such_order(desk.turn.language, None)
    return bubble(*parts)
