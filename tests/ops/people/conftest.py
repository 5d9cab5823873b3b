"""The command line of those who run the platform."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from ops import sharing
from ops.cli import main
from tests import strangers
from tests.database import Database

ASHA, OMAR = "+919840000001", "+919840000002"

# Runs the command line and returns what it said.
Bahi = Callable[..., Result]


@pytest.fixture
def bahi(database: Database, monkeypatch: pytest.MonkeyPatch) -> Bahi:
    """In a terminal of 110 columns, with Asha as an ADMIN and Omar as an OPERATOR."""

    @contextmanager
    def services(*_: object, **__: object) -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(environment={"DATABASE_URL": database.app_url})

    monkeypatch.setattr(sharing, "services", services)
    strangers.platform_person(database, "ADMIN", ASHA)
    strangers.platform_person(database, "OPERATOR", OMAR)

    def run(*words: object, env: dict[str, str] | None = None) -> Result:
        return CliRunner(env={"COLUMNS": "110", **(env or {})}).invoke(
            main, [str(word) for word in words], catch_exceptions=False
        )

    return run


def was_denied(database: Database, result: Result) -> bool:
    """Said, by its exit code too, and in the trail under Omar's name; the trail has nothing else of him."""
    entries = database.rows(
        "SELECT action FROM audit_logs AS l JOIN users AS u ON u.id = l.user_id"
        " WHERE u.phone_number = %s AND l.actor_role = 'OPERATOR'",
        OMAR,
    )
    return (
        result.exit_code == 1
        and "Only an ADMIN may" in result.stderr
        and [entry["action"] for entry in entries] == ["DENIED"]
    )
