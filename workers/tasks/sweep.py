"""Finding rows that nobody was woken for."""

from datetime import timedelta

from workers import runtime
from workers.app import SWEEP, app
from workers.handlers import sweep


@app.task(name="sweep.wake_all", queue=SWEEP)
def wake_all() -> None:
    """Wake every conversation that has something to do: nobody was there to be woken."""
    sweep.wake_forgotten(runtime.current(), older_than=timedelta(0))


@app.task(name="sweep.wake_forgotten", queue=SWEEP)
def wake_forgotten() -> None:
    """Wake the conversations whose rows have waited longer than a wake-up takes."""
    sweep.wake_forgotten(runtime.current())
