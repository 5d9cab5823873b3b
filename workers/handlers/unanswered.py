"""Orders that nobody has answered: the wholesaler's people see the card once more, and after that the shop is told
the truth and the owner hears of it."""

import structlog

import core.reminders
import core.replies.news
import core.replies.order_news
import core.replies.vendor
import core.replies.vendor_orders
import core.unanswered
import db.clock
import db.engine
import db.ledger
import db.locks
import db.orders
import db.people
import db.proposals
import db.unanswered
from core.ledger import Account
from core.settings import Settings
from core.shops import with_area
from core.unanswered import Patience, Step
from db.rows import Row
from workers import enqueue
from workers.handlers import new_order
from workers.handlers.notices import Notices
from workers.runtime import Runtime

logger = structlog.get_logger()

LIMIT = 500


def nudge_unanswered(runtime: Runtime) -> None:
    """One transaction per order, so that one that cannot be locked now does not hold up the others."""
    patience = _patience(runtime.settings)
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        now = db.clock.now(connection)
        if core.reminders.is_quiet(now):
            return
        waiting = db.unanswered.waiting(connection, now - patience.remind_after, LIMIT)
    for order in waiting:
        for conversation_id in sorted(_nudge(runtime, order.id, order.vendor_id, patience)):
            enqueue.outbound(conversation_id)


def _patience(settings: Settings) -> Patience:
    return Patience(settings.order_reminded_after, settings.order_escalated_after)


def _nudge(runtime: Runtime, order_id: int, vendor_id: int, patience: Patience) -> set[int]:
    """Returns the conversations that have something to send; none if he has answered meanwhile."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        order = db.locks.order(connection, order_id, vendor_id)
        if order is None or order.status != "PLACED":
            return set()
        if db.proposals.open_of_order(connection, order_id) is not None:
            return set()
        now = db.clock.now(connection)
        step = core.unanswered.next_step(order.created_at, db.unanswered.done(order), patience, now)
        if step is None:
            return set()
        notices = Notices(connection)
        if step is Step.REMIND:
            _remind(notices, order, runtime.settings.button_secret.get_secret_value())
        else:
            _escalate(notices, order)
        db.unanswered.note(connection, order_id, step, now)
    logger.info("order unanswered", order_id=order_id, step=step)
    return notices.to_wake


def _remind(notices: Notices, order: Row, secret: str) -> None:
    connection = notices.connection
    shop = db.people.retailer(connection, order.retailer_id)
    quote = db.orders.as_ordered(connection, order.id)
    row = db.ledger.account(connection, order.retailer_id, order.vendor_id)
    account = Account(row.balance, row.held, row.credit_limit, row.available)
    new_order.tell_vendor(
        notices,
        secret,
        f"order {order.id} unanswered REMIND",
        vendor_id=order.vendor_id,
        order_id=order.id,
        order_number=order.order_number,
        shop=with_area(shop.shop_name, shop.area),
        quote=quote,
        account=account,
        waits_since=order.created_at,
    )


def _escalate(notices: Notices, order: Row) -> None:
    connection = notices.connection
    shop = db.people.retailer(connection, order.retailer_id).shop_name
    vendor_name = db.people.vendor(connection, order.vendor_id).name
    cause = f"order {order.id} unanswered ESCALATE"
    notices.to_retailer(
        order.retailer_id,
        cause,
        lambda language: core.replies.order_news.no_answer_yet(
            language,
            order_number=order.order_number,
            vendor_name=vendor_name,
            total=order.total,
            since=order.created_at,
        ),
    )
    notices.to_owners(
        order.vendor_id,
        cause,
        lambda language: core.replies.news.of_shop(
            core.replies.vendor_orders.no_answer_yet(
                language,
                order_number=order.order_number,
                shop=shop,
                total=order.total,
                since=order.created_at,
            ),
            shop=shop,
        ),
    )
