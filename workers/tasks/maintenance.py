"""Long and rare work, as the maintenance role."""

from workers import runtime
from workers.app import MAINTENANCE, app
from workers.handlers import maintenance


@app.task(name="maintenance.add_partitions", queue=MAINTENANCE)
def add_partitions() -> None:
    """Make the coming months' partitions of the message table."""
    maintenance.add_partitions(runtime.current())
