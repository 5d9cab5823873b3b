"""A server as a child of this process, for as long as a block lasts."""

import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ops.embedded import accounts
from ops.embedded.accounts import Account

STOP_SECONDS = 30


@contextmanager
def running(
    command: Sequence[str], log: Path, account: Account | None, stop_signal: signal.Signals
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `command` as `account` with its output in `log`; stop it at the end of the block.

    The child gets a session of its own: a Ctrl-C in the terminal must reach the caller, who
    then stops the server in order, and not the server itself.
    """
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            start_new_session=True,
            **accounts.identity(account),
        )
    try:
        yield process
    finally:
        process.send_signal(stop_signal)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
