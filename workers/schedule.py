"""What runs without anyone asking: one line each, with its reason."""

from typing import Any

from celery.schedules import crontab

from workers.app import MAINTENANCE, SWEEP


def _every(seconds: int, task: str, queue: str) -> dict[str, Any]:
    # A tick that nobody took in time is dropped: the next one does the same work.
    return {"task": task, "schedule": seconds, "options": {"queue": queue, "expires": seconds}}


def _daily(hour: int, minute: int, task: str, queue: str) -> dict[str, Any]:
    """At this time in India: business days are, and so is the clock of Celery (``workers.app``)."""
    return {
        "task": task,
        "schedule": crontab(hour=hour, minute=minute),
        "options": {"queue": queue, "expires": 3600},
    }


SCHEDULE = {
    # Lost wake-ups, dead workers, due repeats: nothing waits much longer than this.
    "wake-forgotten": _every(5, "sweep.wake_forgotten", SWEEP),
    # Goods and credit of an order that nobody accepted are somebody else's to have.
    "expire-orders": _every(60, "maintenance.expire_orders", MAINTENANCE),
    # A shop that waits should not have to telephone.
    "nudge-unanswered": _every(60, "maintenance.nudge_unanswered", MAINTENANCE),
    # A van is waiting for the shop's word, or a shop for the vendor's.
    "lapse-proposals": _every(60, "maintenance.lapse_proposals", MAINTENANCE),
    "lapse-requests": _every(60, "maintenance.lapse_requests", MAINTENANCE),
    # Whoever thinks that he has ordered is told that he has not. A draft may be open some minutes longer;
    # at night, when nobody is told, the task does nothing.
    "close-old-drafts": _every(600, "maintenance.close_old_drafts", MAINTENANCE),
    # Next month's partition must exist before its first message; six months ahead, so that many
    # days without this job do no harm. At most one old month of messages a day is packed.
    "roll-partitions": _daily(0, 10, "maintenance.roll_partitions", MAINTENANCE),
    # A month that was interrupted on its way out can be read nowhere until somebody goes on.
    "finish-partitions": _every(900, "maintenance.finish_partitions", MAINTENANCE),
    # As soon as the business day is over: the seal bears its date.
    "seal-ledger": _daily(0, 5, "maintenance.seal_ledger", MAINTENANCE),
    # What was due is late as soon as its day is over: marked with the day on which that began.
    "flag-overdue": _daily(0, 2, "maintenance.flag_overdue", MAINTENANCE),
    # Whoever has broken his word is reminded again in the morning.
    "judge-promises": _daily(0, 15, "maintenance.judge_promises", MAINTENANCE),
    # After the promises, which count in it.
    "score-retailers": _daily(0, 30, "maintenance.score_retailers", MAINTENANCE),
    # A bill that is paid, promised or claimed during the day is not reminded of; at night, when nobody
    # is, the task does nothing.
    "send-reminders": _every(1800, "maintenance.send_reminders", MAINTENANCE),
    # Orders settle every day; a few thousand are moved at once, the rest the next day.
    "archive-orders": _daily(1, 10, "maintenance.archive_orders", MAINTENANCE),
    # What nobody needs is not kept, even without anything personal in it.
    "forget-unclear-words": _daily(1, 20, "maintenance.forget_unclear_words", MAINTENANCE),
    # Dashboards may be this old.
    "refresh-statistics": _every(600, "maintenance.refresh_statistics", MAINTENANCE),
}
