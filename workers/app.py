"""The Celery application and, with its reason, every setting that differs from the default."""

from typing import Literal

from celery import Celery
from kombu.entity import Exchange, Queue

import workers.broker_guard
from core.settings import Settings

# INBOUND: answers to people. OUTBOUND: calls to the provider, so that a slow provider starves nobody.
# SWEEP: looks for forgotten rows. MAINTENANCE: what nobody waits for.
INBOUND, OUTBOUND, SWEEP, MAINTENANCE = "inbound", "outbound", "sweep", "maintenance"

Role = Literal["web", "worker"]

# A message that is not acknowledged within this is given to another worker. Longer than the longest
# task and the drain at shutdown; nothing is scheduled further ahead than 30 seconds.
VISIBILITY_TIMEOUT_SECONDS = 300

app = Celery("bahi")

app.conf.update(
    # Ids only, readable by anybody who may read Redis, executable by nobody.
    task_serializer="json",
    accept_content=["json"],
    # The database holds every outcome; results would only load Redis.
    task_ignore_result=True,
    timezone="Asia/Kolkata",
    enable_utc=True,
    # A worker that dies gives its task to another one instead of forgetting it.
    task_acks_late=True,
    # Without it the message of a killed child is acknowledged all the same.
    task_reject_on_worker_lost=True,
    # A row keeps its own count of failures; the broker must not repeat on top of that.
    task_acks_on_failure=True,
    task_acks_on_timeout=True,
    # One task at a time per child: a dead worker holds few hostages, for at most 5 % of speed.
    worker_prefetch_multiplier=1,
    # Wake-ups with a countdown are kept in memory, outside the prefetch limit.
    worker_eta_task_limit=1000,
    # After a lost connection the same task is delivered again: stop the first copy if it still runs.
    worker_cancel_long_running_tasks_on_connection_loss=True,
    task_soft_time_limit=45,
    task_time_limit=60,
    # A misspelt queue fails where it is written instead of collecting messages that nobody reads.
    task_create_missing_queues=False,
    task_default_queue=INBOUND,
    task_queues=[
        Queue(name, Exchange(name), routing_key=name)
        for name in (INBOUND, OUTBOUND, SWEEP, MAINTENANCE)
    ],
    # Redis may be away for as long as it likes.
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,
    broker_pool_limit=16,
    # Otherwise a producer waits for ever when all connections hang.
    broker_pool_acquire_timeout=1,
    # Memory that Python does not give back.
    worker_max_tasks_per_child=2000,
    worker_max_memory_per_child=300_000,
    # With REMAP_SIGTERM=SIGQUIT: finish what runs, give back what does not, within the 30 seconds
    # that the supervisor allows.
    worker_soft_shutdown_timeout=20,
    worker_hijack_root_logger=False,
    beat_max_loop_interval=5,
    imports=(
        "workers.tasks.inbound",
        "workers.tasks.outbound",
        "workers.tasks.sweep",
        "workers.tasks.maintenance",
    ),
)


def configure(settings: Settings, role: Role) -> Celery:
    """Connect the application to this process's Redis. The web role may never make a caller wait."""
    transport = {
        "visibility_timeout": VISIBILITY_TIMEOUT_SECONDS,
        # By default a dead worker's messages wait up to 100 seconds longer than the timeout.
        "unacked_restore_interval": 10,
        "unacked_restore_throttle": 1,
        "socket_timeout": 5,
        "socket_connect_timeout": 1,
        "socket_keepalive": True,
        # A half-open connection is noticed after about 20 seconds instead of 50.
        "health_check_interval": 10,
        "global_keyprefix": "bahi:",
    }
    if role == "web":
        transport |= {
            "socket_timeout": 1,
            "max_retries": 0,
            "interval_start": 0,
            "interval_step": 0.1,
            "interval_max": 0.1,
        }
    app.conf.update(
        broker_url=settings.redis_url.get_secret_value(),
        broker_transport_options=transport,
        # Flower lives on these; they cost nearly half of the peak task rate.
        worker_send_task_events=settings.worker_events,
        task_send_sent_event=settings.worker_events,
    )
    workers.broker_guard.install()
    return app
