"""Entry point of workers, beat and Flower: ``celery -A workers.main``."""

import logging
from typing import Any

from celery.signals import setup_logging, worker_process_init, worker_ready

import core.logs
import core.settings
import workers.app
import workers.runtime
import workers.schedule
from workers.app import SWEEP

settings = core.settings.from_environment()
app = workers.app.configure(settings, "worker")
app.conf.beat_schedule = workers.schedule.SCHEDULE
workers.runtime.start(settings)
core.logs.configure()


@worker_process_init.connect
def forget_connections_of_parent(**_: Any) -> None:
    workers.runtime.after_fork()


@worker_ready.connect
def sweep_at_start(**_: Any) -> None:
    """What was left while nobody worked is found at once, also where beat is dead."""
    app.send_task("sweep.wake_all", queue=SWEEP)


@setup_logging.connect
def log_to_standard_error(**_: Any) -> None:
    """Celery's own lines as they are; ours are JSON by structlog."""
    # Twilio's client writes whole requests, and with them what people say.
    logging.getLogger("twilio").setLevel(logging.WARNING)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")
