"""The result of a check, and of all of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias

from pydantic import BaseModel, ConfigDict, computed_field

# Of a monitoring query, by column.
Row: TypeAlias = Mapping[str, Any]


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


class Judgement(NamedTuple):
    """How it stands and what to do. ``rows`` are what it rests on; they may be empty."""

    level: Level
    sentence: str
    rows: Sequence[Row] = ()


def ok(sentence: str, rows: Sequence[Row] = ()) -> Judgement:
    return Judgement(Level.OK, sentence, rows)


def info(sentence: str, rows: Sequence[Row] = ()) -> Judgement:
    return Judgement(Level.INFO, sentence, rows)


def warning(sentence: str, rows: Sequence[Row] = ()) -> Judgement:
    return Judgement(Level.WARNING, sentence, rows)


def critical(sentence: str, rows: Sequence[Row] = ()) -> Judgement:
    return Judgement(Level.CRITICAL, sentence, rows)


def not_run(reason: str) -> Judgement:
    """An error ended the check. What nobody looked at needs a person as much as what is wrong."""
    return critical(f"This check could not be run, so nobody knows: {reason}")


class Finding(BaseModel):
    """What one check says: its judgement under its name."""

    model_config = ConfigDict(frozen=True)

    check: str
    level: Level
    sentence: str
    rows: Sequence[Row] = ()


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
