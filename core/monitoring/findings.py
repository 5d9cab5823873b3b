"""The result of a check, and of all of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

from pydantic import BaseModel, ConfigDict, computed_field

# A row of a monitoring query, by column.
Found: TypeAlias = Mapping[str, Any]


class Level(StrEnum):
    """From nothing to do to somebody has to act."""

    OK = "ok"
    INFO = "info"
    WARNING = "warning"
    CRITICAL = "critical"

    @property
    def severity(self) -> int:
        """Higher is worse."""
        return list(Level).index(self)


class Finding(BaseModel):
    """What one check says. ``rows`` are what it rests on; they may be empty."""

    model_config = ConfigDict(frozen=True)

    check: str
    level: Level
    sentence: str
    rows: Sequence[Found] = ()


class Report(BaseModel):
    """Every check of one database at one time; ``at`` is the database's clock."""

    model_config = ConfigDict(frozen=True)

    at: datetime
    database: str
    findings: Sequence[Finding]

    @computed_field  # type: ignore[prop-decorator]
    @property
    def level(self) -> Level:
        """The worst of all findings."""
        return max(
            (finding.level for finding in self.findings),
            key=lambda level: level.severity,
            default=Level.OK,
        )


def not_run(check: str, reason: str) -> Finding:
    """A check that an error ended. What nobody looked at needs a person as much as what is wrong."""
    sentence = f"This check could not be run, so nobody knows: {reason}"
    return Finding(check=check, level=Level.CRITICAL, sentence=sentence)
