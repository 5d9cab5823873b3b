"""The account the servers run as: ours, or an unprivileged one when we are root."""

import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from ops.errors import OperatorError

NAME = "bahi"

MEMORY_FILES = "/dev/shm"
# The database that query plans are tried on has 1.4 GB, and its log as much again.
SCRATCH_BYTES = 4 * 2**30


@dataclass(frozen=True)
class Account:
    """A system account; PostgreSQL refuses to run as root, so root lends it this one."""

    name: str
    uid: int
    gid: int


class Identity(TypedDict, total=False):
    """The arguments of `subprocess.Popen` that change who the child is."""

    user: int
    group: int
    extra_groups: list[int]


def server_account() -> Account | None:
    """The account for the servers, made when missing; None means the current user.

    Raises OperatorError when the account has to be made and cannot be.
    """
    if os.geteuid() != 0:
        return None
    try:
        entry = pwd.getpwnam(NAME)
    except KeyError:
        _create()
        entry = pwd.getpwnam(NAME)
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)


def _create() -> None:
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd is None:
        raise OperatorError(
            "PostgreSQL does not run as root, and useradd, which would make the account "
            f"{NAME!r} for it, is missing. Install it (Debian: apt install passwd), make the "
            "account yourself, or run as an ordinary user."
        )
    command = [useradd, "--system", "--user-group", "--no-create-home"]
    result = subprocess.run(
        [*command, "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", NAME],
        check=False,
        capture_output=True,
        text=True,
    )
    # Two checkouts that start at the same time both try; one finds the account there.
    already_there = 9
    if result.returncode not in (0, already_there):
        raise OperatorError(f"The account {NAME!r} cannot be made: {result.stderr.strip()}")


def identity(account: Account | None) -> Identity:
    """Arguments for `subprocess` that make a child run as the account."""
    if account is None:
        return {}
    return {"user": account.uid, "group": account.gid, "extra_groups": []}


def give(path: Path, account: Account | None, mode: int) -> None:
    """Make `path` the account's own, with `mode`."""
    path.chmod(mode)
    if account is not None:
        os.chown(path, account.uid, account.gid)


def require_passage(directory: Path, account: Account | None) -> None:
    """Check that the account can reach what lies in `directory`.

    Raises OperatorError naming the folder that is in the way; its mode is not changed, since
    a home folder that suddenly opens is a worse surprise than an error.
    """
    if account is None:
        return
    for folder in (directory, *directory.parents):
        mode = folder.stat()
        mine = mode.st_uid == account.uid and mode.st_mode & stat.S_IXUSR
        if not mine and not mode.st_mode & stat.S_IXOTH:
            raise OperatorError(
                f"The account {account.name!r} cannot pass through {folder}, and PostgreSQL and "
                "Redis run as it. Choose another place for the data (BAHI_DATA_DIR)."
            )


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A temporary folder that the servers can reach, removed afterwards.

    In memory where there is room: a database that is made and dropped for every test costs a tenth
    there. The usual temporary folders are closed to other accounts, so they do not serve as root.
    """
    with tempfile.TemporaryDirectory(prefix="bahi-", dir=_in_memory()) as name:
        folder = Path(name)
        folder.chmod(0o711 if os.geteuid() == 0 else 0o700)
        yield folder


def _in_memory() -> str | None:
    """The memory file system, or nothing for the usual place: containers may give it 64 MB only."""
    try:
        free = shutil.disk_usage(MEMORY_FILES).free
    except FileNotFoundError:
        return None
    return MEMORY_FILES if free >= SCRATCH_BYTES and os.access(MEMORY_FILES, os.W_OK) else None
