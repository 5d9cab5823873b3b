"""Reminders of what is due: each step once for a bill, and never at night."""

import sqlalchemy as sa
import structlog

import core.calendar
import core.reminders
import core.replies.reminders
import db.clock
import db.engine
import db.locks
import db.people
import db.reminders
from workers import enqueue
from workers.handlers.notices import Notices
from workers.runtime import Runtime

logger = structlog.get_logger()


def send_reminders(runtime: Runtime) -> None:
    """One transaction per account. One that cannot be locked now is looked at by the next run."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        now = db.clock.now(connection)
        if core.reminders.is_quiet(now):
            return
        today = core.calendar.business_day(now)
        accounts = [
            (row.retailer_id, row.vendor_id)
            for row in db.reminders.candidates(connection, today)
            if core.reminders.next_step(row.due_date, row.sent, today) is not None
        ]
    for retailer_id, vendor_id in accounts:
        try:
            to_wake = _remind(runtime, retailer_id, vendor_id)
        except sa.exc.OperationalError as error:
            logger.warning(
                "account not reminded",
                retailer_id=retailer_id,
                vendor_id=vendor_id,
                reason=type(error.orig).__name__,
            )
            continue
        for conversation_id in sorted(to_wake):
            enqueue.outbound(conversation_id)


def _remind(runtime: Runtime, retailer_id: int, vendor_id: int) -> set[int]:
    """Returns the conversations that have something to send; none if that is no longer called for, or
    nobody of the shop wants reminders."""
    with db.engine.transaction(runtime.engine, db.engine.SYSTEM) as connection:
        # Whoever is at it at the same time waits here, and then sees what we have sent.
        db.locks.account(connection, retailer_id, vendor_id)
        now = db.clock.now(connection)
        standing = db.reminders.standing(connection, retailer_id, vendor_id)
        reminder = core.reminders.next_reminder(standing, now)
        if reminder is None:
            return set()
        vendor_name = db.people.vendor(connection, vendor_id).name
        notices = Notices(connection)
        notices.to_reminded(
            retailer_id,
            f"reminder {reminder.bill.due_id} {reminder.step}",
            lambda language: core.replies.reminders.reminder(
                language, vendor_name=vendor_name, reminder=reminder
            ),
        )
        if notices.to_wake:
            db.reminders.add(connection, retailer_id, vendor_id, reminder, now)
    logger.info(
        "account reminded",
        due_id=reminder.bill.due_id,
        step=reminder.step,
        phones=len(notices.to_wake),
    )
    return notices.to_wake
