"""Which broker the wake-ups of this process go to."""

import socket

import workers.app
from core.settings import Settings


def use_none() -> None:
    """Wake-ups go nowhere: tests run the handlers themselves."""
    _reconnect()
    workers.app.app.conf.update(broker_url="memory://", broker_transport_options={})


def use(settings: Settings, redis_url: str) -> None:
    """As in the webhook."""
    _reconnect()
    secret = type(settings.redis_url)(redis_url)
    workers.app.configure(settings.model_copy(update={"redis_url": secret}), "web")


def refusing_url() -> str:
    """A Redis that is not there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"redis://127.0.0.1:{free.getsockname()[1]}"


def _reconnect() -> None:
    # What Celery itself does in a forked child: connections of before are forgotten.
    workers.app.app._after_fork()
