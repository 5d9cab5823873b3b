"""An embedded Redis server: its configuration, its command line, its life as a child."""

import os
import secrets
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from ops import ports
from ops.embedded import accounts, binaries, child
from ops.embedded.accounts import Account
from ops.errors import OperatorError
from ops.polling import attempts

CONFIGURATION = """\
bind {host}
requirepass {password}
dir "{directory}"
daemonize no
# The append-only file is the only copy on disk; snapshots would be a second one.
save ""
appendonly yes
appendfsync everysec
# Celery breaks when keys of its own vanish; a full Redis has to refuse writes instead.
maxmemory-policy noeviction
"""


def configuration_file(directory: Path) -> Path:
    """Beside the data and not in it: root writes no file into a folder of another account."""
    return directory.with_name(f"{directory.name}.conf")


def prepare(directory: Path, password: str, owner_account: Account | None) -> None:
    """Make the data folder when it is missing, and write the configuration anew."""
    accounts.require_passage(directory.parent, owner_account)
    directory.mkdir(exist_ok=True)
    accounts.give(directory, owner_account, 0o700)
    target = configuration_file(directory)
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    unfinished.write_text(
        CONFIGURATION.format(host=ports.HOST, password=password, directory=directory)
    )
    accounts.give(unfinished, owner_account, 0o600)
    os.replace(unfinished, target)


def command(directory: Path, port: int) -> list[str]:
    """The command line of the server in the foreground, logging to its standard output."""
    server = binaries.redis() / "redis-server"
    return [str(server), str(configuration_file(directory)), "--port", str(port)]


def is_ready(url: str) -> bool:
    """Whether the server takes this login now and has read its data."""
    # The client's own retries back off for seconds; whoever asks here asks again at once.
    client = redis.Redis.from_url(
        url, socket_connect_timeout=2, socket_timeout=2, retry=Retry(NoBackoff(), 0)
    )
    try:
        client.ping()
    except redis.RedisError:
        return False
    finally:
        client.close()
    return True


def wait_until_ready(url: str, deadline_seconds: float) -> None:
    """Return when the server answers; raises TimeoutError when it does not in time."""
    for _ in attempts(deadline_seconds):
        if is_ready(url):
            return
    raise TimeoutError(f"Redis does not answer after {deadline_seconds} s")


@contextmanager
def running(directory: Path, *, deadline_seconds: float = 15) -> Iterator[str]:
    """A server on a free port with its data in `directory`; yields its URL.

    The log is beside the folder, named after it.

    Raises OperatorError with the end of the log when the server does not start.
    """
    password = secrets.token_hex(16)
    account = accounts.server_account()
    prepare(directory, password, account)
    port = ports.any_free()
    log = directory.with_name(f"{directory.name}.log")
    url = f"redis://:{password}@{ports.HOST}:{port}/0"
    with child.running(command(directory, port), log, account, signal.SIGTERM):
        try:
            wait_until_ready(url, deadline_seconds)
        except TimeoutError as error:
            lines = log.read_text(errors="replace").splitlines()[-20:]
            raise OperatorError("\n".join([f"{error}.", *lines])) from error
        yield url
