"""Locks between the `bahi` commands of one data folder; the kernel frees them on a crash."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ops.errors import OperatorError


@contextmanager
def exclusive(path: Path, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Only one command at a time is in this block; `on_wait` is called when another one is."""
    descriptor = _lock_the_file_that_is_there(path, on_wait)
    try:
        yield
    finally:
        os.close(descriptor)


def _lock_the_file_that_is_there(path: Path, on_wait: Callable[[], None]) -> int:
    """A lock on a file that `bahi clean` removed while we waited would exclude nobody."""
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except FileNotFoundError as error:
            raise OperatorError(
                f"{path.parent} was removed in the meantime. Run the command again."
            ) from error
        try:
            if not _try(descriptor, fcntl.LOCK_EX):
                on_wait()
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            if path.exists() and os.path.samestat(os.fstat(descriptor), path.stat()):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


class Holding:
    """A share in something that several commands use and the last one stops.

    Take and give back a share only inside `exclusive`, so that no command arrives between the
    question whether we are the last and what follows from the answer.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(self._descriptor, fcntl.LOCK_SH)

    def give_back(self) -> bool:
        """Returns True when nobody else has a share."""
        try:
            return _try(self._descriptor, fcntl.LOCK_EX)
        finally:
            os.close(self._descriptor)


def is_held(path: Path) -> bool:
    """Whether any command has a share."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        return not _try(descriptor, fcntl.LOCK_EX)
    finally:
        os.close(descriptor)


def _try(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
