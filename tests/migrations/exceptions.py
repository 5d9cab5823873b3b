"""The list of what the checks of SQL files let pass."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from ops import checkout

ROOT = checkout.current().root
# Those that change a database. Queries have parameters, and only read.
FILES = sorted(
    path.relative_to(ROOT)
    for folder in ("db/migrations/sql", "db/sql")
    for path in (ROOT / folder).rglob("*.sql")
    if path.parent.name not in ("monitoring", "queries")
)


@dataclass(frozen=True, order=True)
class Finding:
    file: str
    what: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.file}{self.where}: {self.what}"


@dataclass(frozen=True)
class Excepted:
    what: str
    files: str

    def covers(self, finding: Finding) -> bool:
        return finding.what == self.what and fnmatch(finding.file, self.files)


def problems(check: str, findings: Iterable[Finding]) -> list[str]:
    """The findings of `check` that are not excepted, and the exceptions without need or reason."""
    listed = tomllib.loads(Path(__file__).with_suffix(".toml").read_text())[check]
    excepted = [Excepted(what, entry["files"]) for entry in listed for what in entry["findings"]]
    found = sorted(findings)
    return [
        *(str(f) for f in found if not any(e.covers(f) for e in excepted)),
        *(
            f"exceptions.toml: nothing needs the exception {e.what} for {e.files}"
            for e in excepted
            if not any(e.covers(f) for f in found)
        ),
        *(
            f"exceptions.toml: no reason for the exception {entry['findings']}"
            for entry in listed
            if not entry["reason"].strip()
        ),
    ]
