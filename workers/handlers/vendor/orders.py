"""Orders of his shops, from the card to the van."""

import core.replies.vendor
import db.orders
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.outcomes import OrderOutcome
from core.messages import Reply
from workers.handlers.vendor.desk import Desk


def carry_out(desk: Desk, outcome: OrderOutcome) -> Reply:
    match outcome:
        case outcomes.ShowOpen(because_old=because_old):
            return open_orders(desk, because_old=because_old)
        case _:
            raise NotImplementedError


def open_orders(desk: Desk, *, because_old: bool = False) -> Reply:
    rows = db.orders.open_of_vendor(desk.turn.connection, desk.vendor_id)
    return core.replies.vendor.orders(
        desk.turn.language,
        [(row.order_number, row.shop_name, row.status, row.total) for row in rows],
        because_old=because_old,
    )
