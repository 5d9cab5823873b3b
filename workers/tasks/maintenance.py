"""Work that nobody waits for."""

from workers import runtime
from workers.app import MAINTENANCE, app
from workers.handlers import (
    closing,
    credit,
    expiry,
    maintenance,
    partitions,
    promises,
    proposals,
    reminders,
    requests,
    unanswered,
)

# Packing a month takes a while, and so does a transaction for each of many accounts. Still less than the
# time after which the broker gives the task to another worker.
LONG = {"soft_time_limit": 220, "time_limit": 240}


@app.task(name="maintenance.roll_partitions", queue=MAINTENANCE, **LONG)
def roll_partitions() -> None:
    """Make the coming months' partitions; pack an old month of messages."""
    partitions.roll(runtime.current())


@app.task(name="maintenance.finish_partitions", queue=MAINTENANCE, **LONG)
def finish_partitions() -> None:
    """Go on where taking a month off its table was interrupted."""
    partitions.finish(runtime.current())


@app.task(name="maintenance.seal_ledger", queue=MAINTENANCE)
def seal_ledger() -> None:
    """Write down how far each account's chain had come."""
    maintenance.seal_ledger(runtime.current())


@app.task(name="maintenance.archive_orders", queue=MAINTENANCE)
def archive_orders() -> None:
    """Move settled orders of more than two years ago."""
    maintenance.archive_orders(runtime.current())


@app.task(name="maintenance.forget_unclear_words", queue=MAINTENANCE)
def forget_unclear_words() -> None:
    """Remove words that nobody has said for half a year."""
    maintenance.forget_unclear_words(runtime.current())


@app.task(name="maintenance.refresh_statistics", queue=MAINTENANCE)
def refresh_statistics() -> None:
    """Bring the figures of the dashboards to the present."""
    maintenance.refresh_statistics(runtime.current())


@app.task(name="maintenance.expire_orders", queue=MAINTENANCE)
def expire_orders() -> None:
    """Give back what is set aside for orders that nobody accepted in time."""
    expiry.expire_orders(runtime.current())


@app.task(name="maintenance.nudge_unanswered", queue=MAINTENANCE)
def nudge_unanswered() -> None:
    """Show once more the orders that nobody has answered, and then tell the shop and the owner of them."""
    unanswered.nudge_unanswered(runtime.current())


@app.task(name="maintenance.lapse_proposals", queue=MAINTENANCE)
def lapse_proposals() -> None:
    """Go on with the orders about which a shop was asked and has not answered in time."""
    proposals.lapse_proposals(runtime.current())


@app.task(name="maintenance.lapse_requests", queue=MAINTENANCE)
def lapse_requests() -> None:
    """Close the requests that no vendor has answered in time."""
    requests.lapse_requests(runtime.current())


@app.task(name="maintenance.close_old_drafts", queue=MAINTENANCE)
def close_old_drafts() -> None:
    """Close the drafts that nobody confirmed and the questions that nobody answered in time."""
    closing.close_old(runtime.current())


@app.task(name="maintenance.flag_overdue", queue=MAINTENANCE)
def flag_overdue() -> None:
    """Mark the bills that became late."""
    maintenance.flag_overdue(runtime.current())


@app.task(name="maintenance.judge_promises", queue=MAINTENANCE, **LONG)
def judge_promises() -> None:
    """Say of each promise whose day is over whether it was kept."""
    promises.judge_promises(runtime.current())


@app.task(name="maintenance.score_retailers", queue=MAINTENANCE, **LONG)
def score_retailers() -> None:
    """Work out how far each shop can be trusted with credit."""
    credit.score_retailers(runtime.current())


@app.task(name="maintenance.send_reminders", queue=MAINTENANCE, **LONG)
def send_reminders() -> None:
    """Remind the shops of what is late or due tomorrow, in the hours in which one may."""
    reminders.send_reminders(runtime.current())
