"""What he says of the lines of an order, settled, or asked about."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import core.calendar
import core.order_changes
import core.replies.order_questions
import db.catalogue
import db.orders
from core import order_wordings
from core.dialogue.prompts import Choice, Label, Prompt, Topic, name
from core.messages import Reply
from core.money import rupees
from core.order_changes import Problem, Unsettled
from core.orders import Quote
from core.replies.texts import mark
from core.revisions import Changes
from core.understanding.catalogue import Catalogue
from core.understanding.vendor.parts import Change, ChangeKind
from core.understanding.vendor.resolving import MeantChange, resolve_changes
from db.rows import Row
from workers.handlers.vendor.deciding import NO
from workers.handlers.vendor.desk import OFFERED_MAX, Desk

# The command again, with the changes that are clearer now.
Again = Callable[[tuple[Change, ...]], object]


def settle(desk: Desk, order: Row, changes: Sequence[Change], again: Again) -> Changes | Reply:
    ordered = db.orders.as_ordered(desk.turn.connection, order.id)
    goods = core.order_changes.goods_of_order(ordered, desk.list_())
    said = resolve_changes(changes, goods, desk.goods())
    settled = core.order_changes.settle(ordered, said, goods, _offers(desk, said))
    if not isinstance(settled, Unsettled):
        return settled
    text = core.replies.order_questions.unsettled(
        desk.turn.language, order.order_number, ordered, settled
    )
    choices = _choices(desk, changes, said, settled, goods, again)
    return desk.turn.ask(text, Prompt(Topic.WHICH_GOODS, choices)) if choices else Reply(text)


def is_about(desk: Desk, ordered: Quote, changes: Sequence[Change]) -> bool:
    """Whether all goods that he names may be of this order."""
    goods = core.order_changes.goods_of_order(ordered, desk.list_())
    return all(meant.line.candidates for meant in resolve_changes(changes, goods, desk.goods()))


def _offers(desk: Desk, said: Sequence[MeantChange]) -> dict[int, core.orders.Offer]:
    """Today's prices of what comes instead."""
    ids = [
        product.vendor_product_id
        for meant in said
        if meant.other is not None
        for product in meant.other.candidates[:1]
    ]
    return dict(
        db.catalogue.offers(
            desk.turn.connection,
            desk.vendor_id,
            ids,
            core.calendar.business_day(desk.turn.now),
            charges_gst=desk.vendor.charges_gst,
        )
    )


def _choices(
    desk: Desk,
    changes: Sequence[Change],
    said: Sequence[MeantChange],
    about: Unsettled,
    goods: Catalogue,
    again: Again,
) -> tuple[Choice, ...]:
    """The command again for each thing that he may mean; none where he has to write it."""
    meant, line = about.meant, about.line
    match about.problem:
        case Problem.WHICH:
            return tuple(
                Choice(
                    name(product.name),
                    again(order_wordings.with_goods(changes, said, meant, product, goods)),
                )
                for product in meant.line.candidates[:OFFERED_MAX]
            )
        case Problem.OTHER_WHICH:
            assert meant.other is not None
            return tuple(
                Choice(
                    name(product.name),
                    again(order_wordings.with_other(changes, meant, product, desk.goods())),
                )
                for product in meant.other.candidates[:OFFERED_MAX]
            )
        case Problem.ALL_OR_PART:
            assert line is not None
            less = replace(meant.change, kind=ChangeKind.LESS, goods=meant.line.text)
            gone = replace(meant.change, goods=line.offer.name)
            return (
                Choice(
                    Label(mark("Nothing of it")),
                    again(order_wordings.with_change(changes, meant, gone)),
                    ("kuch nahi", "sab"),
                ),
                Choice(
                    Label(mark("So much less")),
                    again(order_wordings.with_change(changes, meant, less)),
                    ("utna kam", "kam"),
                ),
            )
        case Problem.RATE_UNIT:
            assert line is not None
            assert meant.change.amount is not None
            units = dict.fromkeys([line.offer.unit, line.wish.unit])
            rates = [
                Choice(
                    Label(
                        mark("{amount} per {unit}"),
                        {"amount": rupees(meant.change.amount), "unit": unit},
                    ),
                    again(
                        order_wordings.with_change(changes, meant, replace(meant.change, unit=unit))
                    ),
                    (unit,),
                )
                for unit in units
            ]
            return (*rates, NO)
        case _:
            return ()
