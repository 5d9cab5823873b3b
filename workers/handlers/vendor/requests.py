"""His yes or no to a shop that asks for more than credit or stock allow."""

import core.replies.requests
import db.goods
import db.ledger
import db.people
import db.requests
from core.ledger import Account
from core.messages import Reply
from core.stock import ShortLine
from db.rows import Row
from workers.bookkeeping import requests
from workers.bookkeeping.orders import Blocked, Short
from workers.bookkeeping.requests import Granted, NotOpen, NotSold, TotalChanged
from workers.handlers.vendor.desk import Desk


def decide(desk: Desk, request_id: int, *, is_granted: bool) -> Reply:
    """Once: whoever comes second is told what was decided. What stands against a yes leaves the request open,
    and he is told what to do."""
    turn = desk.turn
    request = db.requests.find(turn.connection, request_id)
    if request is None:
        return core.replies.requests.not_open(turn.language, None)
    if not is_granted:
        return _refuse(desk, request)
    outcome = requests.grant(turn.books, request_id)
    match outcome:
        case Granted():
            return _granted(desk, outcome)
        case Blocked():
            return core.replies.requests.blocked(
                turn.language, shop=desk.shop_name(request.retailer_id)
            )
        case Short(lines=lines):
            goods = db.goods.find(
                turn.connection, desk.vendor_id, [line.vendor_product_id for line in lines]
            )
            short = [
                ShortLine(goods[line.vendor_product_id].name, line.wanted, line.available, unit)
                for line in lines
                for unit in (goods[line.vendor_product_id].unit,)
            ]
            return core.replies.requests.short(turn.language, short)
        case TotalChanged(asked=asked, quote=quote):
            return core.replies.requests.total_changed(
                turn.language,
                shop=desk.shop_name(request.retailer_id),
                before=asked,
                now=quote.total,
            )
        case NotSold(vendor_product_ids=ids):
            known = db.goods.find(turn.connection, desk.vendor_id, ids)
            return core.replies.requests.not_sold(
                turn.language, [known[one].name for one in ids if one in known]
            )
        case NotOpen(state=state):
            return core.replies.requests.not_open(turn.language, state)


def _granted(desk: Desk, outcome: Granted) -> Reply:
    turn, request, placed = desk.turn, outcome.request, outcome.placed
    turn.notices.to_retailer(
        request.retailer_id,
        f"request {request.id} GRANTED",
        lambda language: core.replies.requests.granted_for_retailer(
            language,
            vendor_name=desk.vendor.name,
            order_number=placed.order_number,
            total=outcome.quote.total,
        ),
    )
    row = db.ledger.account(turn.connection, request.retailer_id, desk.vendor_id)
    return core.replies.requests.granted_for_vendor(
        turn.language,
        order_number=placed.order_number,
        shop=desk.shop_name(request.retailer_id),
        total=outcome.quote.total,
        account=Account(row.balance, row.held, row.credit_limit, row.available),
    )


def _refuse(desk: Desk, request: Row) -> Reply:
    turn = desk.turn
    closed = requests.refuse(turn.books, request.id)
    if isinstance(closed, NotOpen):
        return core.replies.requests.not_open(turn.language, closed.state)
    turn.notices.to_retailer(
        request.retailer_id,
        f"request {request.id} REFUSED",
        lambda language: core.replies.requests.refused_for_retailer(
            language, vendor_name=desk.vendor.name, total=request.total
        ),
    )
    return core.replies.requests.refused_for_vendor(
        turn.language, shop=desk.shop_name(request.retailer_id), total=request.total
    )
