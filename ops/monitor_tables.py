"""A monitoring report for the terminal: one line per check, then the rows of what is not as it should be."""

from collections.abc import Callable, Iterable
from datetime import datetime

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from core.monitoring.findings import Finding, Level, Report
from core.monitoring.formatting import duration, milliseconds, number, size

_MARKS = {
    Level.OK: ("✔", "green"),
    Level.INFO: ("·", "cyan"),
    Level.WARNING: ("!", "bold yellow"),
    Level.CRITICAL: ("✘", "bold red"),
}

ROWS_MAX = 20
CELL_MAX = 60

# Columns carry their unit at the end of their name.
_UNITS: dict[str, Callable[[float], str]] = {
    "_seconds": duration,
    "_ms": milliseconds,
    "_bytes": size,
    "_share": "{:.0%}".format,
}


def summary(report: Report) -> Table:
    """One line per check: how it stands, its name, and what to do."""
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for finding in report.findings:
        style = _MARKS[finding.level][1] if _is_wrong(finding) else ""
        table.add_row(_mark(finding), Text(_spaced(finding.check)), Text(finding.sentence, style))
    return table


def conclusion(report: Report) -> Text:
    """How many checks need a person, and how many are worth a look."""
    levels = [finding.level for finding in report.findings]
    critical, warnings = levels.count(Level.CRITICAL), levels.count(Level.WARNING)
    if critical:
        need = "needs" if critical == 1 else "need"
        mark, words = Level.CRITICAL, f"{critical} of {len(levels)} checks {need} a person"
        words += f", and {number(warnings, 'warning')}." if warnings else "."
    elif warnings:
        mark, words = (
            Level.WARNING,
            f"Nothing needs a person at once; {number(warnings, 'warning')}.",
        )
    else:
        mark, words = Level.OK, f"{len(levels)} checks, nothing to do."
    return Text.assemble(_MARKS[mark], " ", (words, "bold"))


def details(report: Report, *, everything: bool) -> Iterable[RenderableType]:
    """The rows behind each finding that is at least a warning, or behind all of them."""
    for finding in report.findings:
        if finding.rows and (everything or _is_wrong(finding)):
            yield _rows_of(finding)


def _rows_of(finding: Finding) -> RenderableType:
    names = list(finding.rows[0])
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in names:
        sample = finding.rows[0][name]
        is_number = isinstance(sample, int | float) and not isinstance(sample, bool)
        table.add_column(
            _heading(name),
            justify="right" if is_number else "left",
            no_wrap=is_number,
            overflow="fold",
        )
    for row in finding.rows[:ROWS_MAX]:
        table.add_row(*(_cell(name, row[name]) for name in names))
    parts: list[RenderableType] = [
        Text.assemble(_mark(finding), " ", (_spaced(finding.check), "bold")),
        Padding(table, (0, 0, 0, 2)),
    ]
    left = len(finding.rows) - ROWS_MAX
    if left > 0:
        parts.append(Text(f"  and {left} more; --json has all", "dim"))
    return Padding(Group(*parts), (1, 0, 0, 0))


def _cell(name: str, value: object) -> Text:
    """A value as a person reads it. No markup: a statement may contain square brackets."""
    if value is None:
        return Text("")
    if isinstance(value, bool):
        return Text("yes" if value else "no")
    if isinstance(value, int | float):
        for suffix, words in _UNITS.items():
            if name.endswith(suffix):
                return Text(words(value))
        # The number of a process is a name, to be copied as it is.
        return Text(f"{value:,}" if name != "pid" else str(value))
    if isinstance(value, datetime):
        return Text(f"{value:%d %b %Y %H:%M}")
    if isinstance(value, list):
        return Text(", ".join(map(str, value)))
    one_line = " ".join(str(value).split())
    return Text(one_line if len(one_line) <= CELL_MAX else f"{one_line[: CELL_MAX - 1]}…")


def _heading(name: str) -> str:
    for suffix in (*_UNITS, "_at"):
        if name.endswith(suffix):
            name = name.removesuffix(suffix)
    return _spaced(name.removeprefix("is_"))


def _spaced(name: str) -> str:
    return name.replace("_", " ")


def _mark(finding: Finding) -> Text:
    return Text(*_MARKS[finding.level])


def _is_wrong(finding: Finding) -> bool:
    return finding.level in (Level.WARNING, Level.CRITICAL)
