"""A person reads at a glance what is wrong, and below it which rows it is about."""

from datetime import UTC, datetime
from io import StringIO

from rich.console import Console, RenderableType

from core.monitoring.findings import Finding, Level, Report
from ops import monitor_tables

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def report(*findings: Finding) -> Report:
    return Report(at=AT, database="bahi", findings=findings)


def finding(level: Level, check: str = "old_things", **row: object) -> Finding:
    return Finding(check=check, level=level, sentence="Look [there].", rows=[row] if row else [])


def text(*parts: RenderableType) -> str:
    screen = StringIO()
    Console(width=100, file=screen).print(*parts)
    return screen.getvalue()


def test_every_check_has_a_line_with_its_mark_and_what_to_do() -> None:
    shown = text(monitor_tables.summary(report(*(finding(level) for level in Level))))

    assert [line.split()[0] for line in shown.splitlines()] == ["✔", "·", "!", "✘"]
    assert shown.count("old things") == shown.count("Look [there].") == 4


def test_rows_are_shown_of_what_is_wrong_or_of_everything() -> None:
    several = report(*(finding(level, level.value, name="x") for level in Level))

    wrong = text(*monitor_tables.details(several, everything=False))
    everything = text(*monitor_tables.details(several, everything=True))

    assert [level.value in wrong for level in Level] == [False, False, True, True]
    assert all(level.value in everything for level in Level)


def test_figures_are_shown_in_the_unit_their_column_names() -> None:
    found = finding(
        Level.WARNING,
        open_seconds=2_520.0,
        mean_ms=12.3,
        size_bytes=3 * 1024**2,
        dead_share=0.375,
        calls=12_345,
        pid=12_345,
        is_unique=True,
        last_vacuum_at=AT,
        may=["DELETE", "TRUNCATE"],
        through=None,
    )

    shown = text(*monitor_tables.details(report(found), everything=False))

    heading, cells = (" ".join(line.split()) for line in shown.splitlines()[2:4])
    assert heading == "open mean size dead calls pid unique last vacuum may through"
    assert cells == "42 min 12 ms 3 MB 38% 12,345 12345 yes 22 Nov 2026 10:00 DELETE, TRUNCATE"


def test_a_statement_is_shown_on_one_line_as_it_is_and_cut() -> None:
    query = "SELECT array_agg(x)[1]\n  FROM [red] " + "y" * 100

    shown = text(
        *monitor_tables.details(report(finding(Level.WARNING, query=query)), everything=False)
    )

    assert "SELECT array_agg(x)[1] FROM [red] yyy" in shown
    assert "yy…" in shown


def test_many_rows_are_cut_and_the_rest_is_counted() -> None:
    rows = [{"table": f"t{number}"} for number in range(25)]
    many = Finding(check="x", level=Level.WARNING, sentence="Many.", rows=rows)

    shown = text(*monitor_tables.details(report(many), everything=False))

    assert "t19" in shown
    assert "t20" not in shown
    assert "and 5 more" in shown


def test_the_last_line_counts_what_needs_a_person() -> None:
    critical, warning, ok = (finding(level) for level in (Level.CRITICAL, Level.WARNING, Level.OK))

    assert str(monitor_tables.conclusion(report(critical, critical, warning, ok))) == (
        "✘ 2 of 4 checks need a person, and 1 warning."
    )
    assert str(monitor_tables.conclusion(report(warning))).endswith("at once; 1 warning.")
    assert str(monitor_tables.conclusion(report(ok))).endswith("nothing to do.")
