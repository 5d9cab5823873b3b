"""A shop's word that it will pay: noted when it is given, judged when its day is over."""

import sqlalchemy as sa
import structlog

import core.calendar
import core.promises
import core.replies.promises
import db.clock
import db.engine
import db.ledger
import db.locks
import db.promises
from core.dialogue.retailer.outcomes import GivePromise
from core.messages import Reply
from core.promises import Verdict
from db.rows import Row
from workers.handlers.turn import Turn
from workers.runtime import Runtime

logger = structlog.get_logger()


def give(turn: Turn, retailer_id: int, vendor: Row, promise: GivePromise) -> Reply:
    """The last word counts. Nobody has to promise anything who owes nothing."""
    # Two phones of a shop may promise at once.
    account = db.locks.account(turn.connection, retailer_id, vendor.id)
    if account.balance <= 0:
        return core.replies.promises.nothing_owed(turn.language, vendor_name=vendor.name)
    db.promises.give(
        turn.connection,
        retailer_id=retailer_id,
        vendor_id=vendor.id,
        promised_on=promise.promised_on,
        amount=promise.amount,
        promised_by=turn.person.user_id,
        now=turn.now,
    )
    return core.replies.promises.promised(
        turn.language,
        vendor_name=vendor.name,
        promised_on=promise.promised_on,
        amount=promise.amount,
    )


def show(turn: Turn, retailer_id: int, vendor: Row) -> Reply:
    promise = db.promises.open_of_account(turn.connection, retailer_id, vendor.id)
    if promise is None:
        return core.replies.promises.nothing_promised(turn.language, vendor_name=vendor.name)
    return core.replies.promises.stands(
        turn.language,
        vendor_name=vendor.name,
        promised_on=promise.promised_on,
        amount=promise.amount,
    )


def judge_promises(runtime: Runtime) -> None:
    """One transaction per promise. One whose account cannot be locked now is judged the next night."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        today = core.calendar.business_day(db.clock.now(connection))
        over = db.promises.over(connection, today)
    for promise in over:
        try:
            _judge(runtime, promise)
        except sa.exc.OperationalError as error:
            logger.warning(
                "promise not judged", promise=promise.id, reason=type(error.orig).__name__
            )


def _judge(runtime: Runtime, promise: Row) -> None:
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        # Nobody confirms a payment or gives another promise meanwhile.
        db.locks.account(connection, promise.retailer_id, promise.vendor_id)
        if not db.promises.is_open(connection, promise.id):
            return
        paid, awaited = db.promises.money_since(connection, promise)
        account = db.ledger.account(connection, promise.retailer_id, promise.vendor_id)
        verdict = core.promises.judge(
            promise.amount, paid=paid, awaited=awaited, owed=account.balance
        )
        if verdict is not Verdict.OPEN:
            db.promises.close(connection, promise.id, verdict, db.clock.now(connection))
    logger.info("promise judged", promise=promise.id, verdict=verdict)
