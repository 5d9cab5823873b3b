"""`bahi monitor` shows what needs a person, says it to programs too, and exits accordingly."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from ops import sharing
from ops.cli import main
from ops.errors import OperatorError
from tests.database import Database, with_database

# A supervisor may outlive the command that started it; Python warns about such children.
pytestmark = pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning")


@pytest.fixture
def runner(tmp_path: Path) -> CliRunner:
    return CliRunner(env={"BAHI_DATA_DIR": str(tmp_path / "data"), "COLUMNS": "100"})


def watch(monkeypatch: pytest.MonkeyPatch, **variables: str) -> None:
    """The command finds a running system with these variables."""

    @contextmanager
    def services(*_: object, **__: object) -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(environment=variables)

    monkeypatch.setattr(sharing, "services", services)


@pytest.fixture
def sound(database: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A watched database in which nothing needs a person."""
    watch(monkeypatch, DATABASE_MONITOR_URL=database.monitor_url)
    return database


def test_a_sound_database_is_one_line_per_check_and_exit_code_0(
    sound: Database, runner: CliRunner
) -> None:
    result = runner.invoke(main, ["monitor"])

    assert result.exit_code == 0
    assert "17 checks, nothing to do" in result.stdout
    assert "whatsapp_messages  " not in result.stdout


def test_all_shows_the_rows_of_what_is_in_order(sound: Database, runner: CliRunner) -> None:
    result = runner.invoke(main, ["monitor", "--all"])

    assert result.exit_code == 0
    assert "whatsapp_messages  " in result.stdout


def test_a_warning_is_shown_and_needs_nobody_at_once(sound: Database, runner: CliRunner) -> None:
    sound.execute("ALTER TABLE orders ADD CONSTRAINT orders_sense CHECK (id > 0) NOT VALID")

    result = runner.invoke(main, ["monitor"])

    assert result.exit_code == 0
    assert "CHECK ((id > 0)) NOT VALID" in result.stdout
    assert "Nothing needs a person at once; 1 warning." in result.stdout


def test_what_needs_a_person_is_exit_code_1(sound: Database, runner: CliRunner) -> None:
    sound.execute("GRANT DELETE ON payments TO app_user")

    result = runner.invoke(main, ["monitor"])

    assert result.exit_code == 1
    assert "1 of 17 checks needs a person." in result.stdout


def test_programs_get_the_whole_report_and_the_same_exit_code(
    sound: Database, runner: CliRunner
) -> None:
    sound.execute("GRANT DELETE ON payments TO app_user")

    result = runner.invoke(main, ["monitor", "--json"])

    report = json.loads(result.stdout)
    found = {finding["check"]: finding for finding in report["findings"]}
    assert result.exit_code == 1
    assert report["level"] == "critical"
    assert found["deletion_rights"]["rows"][0]["role"] == "app_user"
    assert found["table_sizes"]["level"] == "ok"
    assert found["table_sizes"]["rows"]


def test_without_a_login_of_its_own_it_watches_as_the_administrator(
    sound: Database, runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(monkeypatch, DATABASE_ADMIN_URL=sound.admin_url)

    result = runner.invoke(main, ["monitor"])

    assert result.exit_code == 0


def test_a_database_that_cannot_be_reached_is_one_line_and_exit_code_2(
    server: str, runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch(monkeypatch, DATABASE_MONITOR_URL=with_database(server, "nowhere"))

    result = runner.invoke(main, ["monitor"])

    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("Error: The database cannot be reached:")
    assert "nowhere" in line


def test_services_that_do_not_start_are_not_taken_for_a_finding(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def services(*_: object, **__: object) -> None:
        raise OperatorError("PostgreSQL did not start")

    monkeypatch.setattr(sharing, "services", services)

    result = runner.invoke(main, ["monitor"])

    assert result.exit_code == 2
    assert "PostgreSQL did not start" in result.stderr


def test_it_starts_what_it_needs_and_connects_as_the_one_who_watches(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAHI_DATA_DIR", str(folder / "data"))

    result = CliRunner().invoke(main, ["monitor", "--json"])

    assert result.exit_code in (0, 1)
    report = json.loads(result.stdout)
    found = {finding["check"]: finding for finding in report["findings"]}
    watchers = [row for row in found["connections"]["rows"] if row["role"] == "bahi_monitor"]
    assert watchers
    assert found["slow_queries"]["level"] == "ok"


def test_a_named_database_is_looked_at_and_nothing_is_started_or_mended(
    database: Database, runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def services(*_: object, **__: object) -> None:
        raise OperatorError("started")

    monkeypatch.setattr(sharing, "services", services)
    database.execute("ALTER EVENT TRIGGER guards_intact_after_change DISABLE")
    database.execute("ALTER TABLE orders DISABLE TRIGGER guard_delete")

    for _ in range(2):
        result = runner.invoke(
            main, ["monitor"], env={"DATABASE_MONITOR_URL": database.monitor_url}
        )

        assert result.exit_code == 1
        assert "guard_delete" in result.stdout
