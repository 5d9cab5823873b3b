"""The command line answers quickly, says what to do, and passes on exit codes."""

import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

import ops
from ops.cli import main

HEAVY = ("rich", "pydantic", "psycopg", "redis", "celery", "sqlalchemy", "supervisor")


@pytest.fixture
def runner(tmp_path: Path) -> CliRunner:
    return CliRunner(env={"BAHI_DATA_DIR": str(tmp_path / "data")})


def test_help_lists_the_commands(runner: CliRunner) -> None:
    result = runner.invoke(main, ["--help"])
    assert result.exit_code == 0
    listed = result.output.partition("Commands:")[2].splitlines()
    names = [line.split()[0] for line in listed if line.strip()]
    assert names == [
        "catalogue",
        "clean",
        "conversations",
        "demo",
        "down",
        "dues",
        "exec",
        "ledger",
        "migrate",
        "monitor",
        "operators",
        "parse",
        "payments",
        "registers",
        "registrations",
        "say",
        "schema",
        "seed",
        "shops",
        "staff",
        "status",
        "templates",
        "up",
        "vendors",
    ]


def test_help_imports_nothing_heavy() -> None:
    script = f"import sys, ops.cli; print([m for m in {HEAVY!r} if m in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_down_and_clean_do_nothing_before_the_first_start(
    runner: CliRunner, tmp_path: Path
) -> None:
    assert "Nothing runs" in runner.invoke(main, ["down"]).output
    assert "no data" in runner.invoke(main, ["clean", "--yes"]).output
    assert not (tmp_path / "data").exists()


def test_clean_leaves_a_folder_that_is_not_ours(runner: CliRunner, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "thesis.txt").touch()
    runner.invoke(main, ["clean", "--yes"])
    assert (tmp_path / "data" / "thesis.txt").exists()


@pytest.fixture
def demo_phones(monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo shops have tests of their own; here only the phones are passed on."""
    seed = ModuleType("ops.seed")
    vars(seed).update(RETAILER_PHONES=["+919800000001"], VENDOR_PHONES=["+919900000001"])
    monkeypatch.setitem(sys.modules, "ops.seed", seed)
    monkeypatch.setattr(ops, "seed", seed, raising=False)
    monkeypatch.delitem(sys.modules, "ops.status", raising=False)
    monkeypatch.delattr(ops, "status", raising=False)


@pytest.mark.usefixtures("demo_phones")
def test_status_says_how_to_start(runner: CliRunner) -> None:
    result = runner.invoke(main, ["status"])
    assert result.exit_code == 0
    assert "bahi up" in result.output


@pytest.mark.usefixtures("demo_phones")
def test_status_for_programs_has_its_keys_even_when_nothing_runs(runner: CliRunner) -> None:
    report = json.loads(runner.invoke(main, ["status", "--json"]).output)
    assert report["running"] is False
    assert report["processes"] == []
    assert (report["retailers"], report["vendors"]) == (["+919800000001"], ["+919900000001"])
    assert report["business_number"] == "+14155550100"
