"""Lists that he asks for, and the figures of his day in India."""

from datetime import date

import core.calendar
import core.receivables
import core.replies.vendor_lists
import db.goods
import db.memberships
import db.receivables
import db.summaries
from core.messages import Reply
from core.permissions import StaffRole
from core.receivables import Order
from core.understanding.vendor.parts import Listing
from workers.handlers.vendor import orders
from workers.handlers.vendor.desk import Desk

SHOPS_SHOWN_MAX = 10
GOODS_SHOWN_MAX = 15


def show(desk: Desk, listing: Listing) -> Reply:
    connection, language = desk.turn.connection, desk.turn.language
    match listing:
        case Listing.DUES:
            return _dues(desk, _today(desk))
        case Listing.SUMMARY:
            day = db.summaries.of_vendor(connection, desk.vendor_id, _today(desk))
            return core.replies.vendor_lists.summary(language, day)
        case Listing.STAFF:
            people = db.memberships.staff(connection, desk.vendor_id)
            return core.replies.vendor_lists.staff(
                language,
                [(row.name, StaffRole(row.staff_role), row.phone_number) for row in people],
            )
        case Listing.STOCK:
            goods = db.goods.counted(connection, desk.vendor_id)
            return core.replies.vendor_lists.stock(language, goods[:GOODS_SHOWN_MAX], len(goods))
        case _:
            return orders.open_orders(desk)


def _dues(desk: Desk, today: date) -> Reply:
    receivables = db.receivables.of_vendor(
        desk.turn.connection, desk.vendor_id, today, Order.OLDEST
    )
    first = core.receivables.first(receivables, SHOPS_SHOWN_MAX)
    return core.replies.vendor_lists.dues(desk.turn.language, first, today)


def _today(desk: Desk) -> date:
    return core.calendar.business_day(desk.turn.now)
