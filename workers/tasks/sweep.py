"""Finding rows that nobody was woken for."""

from workers import runtime
from workers.app import SWEEP, app
from workers.handlers import sweep


@app.task(name="sweep.wake_forgotten", queue=SWEEP)
def wake_forgotten() -> None:
    """Wake the conversations whose rows have waited longer than a wake-up takes."""
    sweep.wake_forgotten(runtime.current())
