"""Work that nobody waits for."""

from workers import runtime
from workers.app import MAINTENANCE, app
from workers.handlers import expiry, maintenance


@app.task(name="maintenance.add_partitions", queue=MAINTENANCE)
def add_partitions() -> None:
    """Make the coming months' partitions of the message table."""
    maintenance.add_partitions(runtime.current())


@app.task(name="maintenance.expire_orders", queue=MAINTENANCE)
def expire_orders() -> None:
    """Give back what is set aside for orders that nobody accepted in time."""
    expiry.expire_orders(runtime.current())
