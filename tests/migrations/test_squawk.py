"""Squawk finds nothing in the SQL files that would hurt a database in use."""

import json
import subprocess
import sysconfig
from pathlib import Path

from tests.migrations.exceptions import FILES, ROOT, Finding, problems

SQUAWK = Path(sysconfig.get_path("scripts")) / "squawk"


def squawk(*files: Path) -> list[Finding]:
    """Its findings, each with its line. The oldest PostgreSQL we promise decides."""
    result = subprocess.run(
        [
            str(SQUAWK),
            "--pg-version=17.0",
            # Alembic and db.migrate run each file in one.
            "--assume-in-transaction",
            "--reporter=json",
            *(str(file) for file in files),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    # 1 means that there are findings.
    assert result.returncode in (0, 1), result.stderr
    return [
        Finding(found["file"], found["rule_name"], f":{found['line'] + 1}: {found['message']}")
        for found in json.loads(result.stdout)
    ]


def test_no_file_does_what_squawk_warns_of() -> None:
    assert FILES
    assert problems("squawk", squawk(*FILES)) == []


def test_a_dangerous_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "0002_bad.sql").write_text(
        "ALTER TABLE orders ADD COLUMN colour text NOT NULL;"
        "CREATE INDEX orders_colour_idx ON orders (colour);"
        "ALTER TABLE orders ADD CONSTRAINT colour_check CHECK (colour <> '');"
    )

    rules = {finding.what for finding in squawk(tmp_path / "0002_bad.sql")}

    assert rules >= {
        "adding-required-field",
        "require-concurrent-index-creation",
        "constraint-missing-not-valid",
    }
