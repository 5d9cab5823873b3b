"""No SQL file takes protection away, except where the list of exceptions says why."""

import pytest

from tests.migrations.exceptions import FILES, ROOT, Finding, problems
from tests.migrations.weakening import found_in


def test_no_file_takes_protection_away() -> None:
    findings = [
        Finding(str(file), what) for file in FILES for what in found_in((ROOT / file).read_text())
    ]

    assert problems("weakening", findings) == []


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("ALTER TABLE orders DISABLE TRIGGER kept", ["ALTER TABLE orders DISABLE TRIGGER kept"]),
        ("ALTER TABLE o DISABLE TRIGGER ALL", ["ALTER TABLE o DISABLE TRIGGER ALL"]),
        (
            "ALTER TABLE o DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY",
            [
                "ALTER TABLE o DISABLE ROW LEVEL SECURITY",
                "ALTER TABLE o NO FORCE ROW LEVEL SECURITY",
            ],
        ),
        ("ALTER EVENT TRIGGER guard DISABLE", ["ALTER EVENT TRIGGER guard DISABLE"]),
        ("GRANT SELECT, DELETE ON a, b TO c", ["GRANT DELETE ON a, b TO c"]),
        (
            "GRANT ALL ON a TO public",
            ["GRANT DELETE ON a TO PUBLIC", "GRANT TRUNCATE ON a TO PUBLIC"],
        ),
        (
            "GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO c",
            ["GRANT TRUNCATE ON all tables in public TO c"],
        ),
        ("DROP TABLE IF EXISTS public.orders", ["DROP TABLE orders"]),
        ("UPDATE orders SET total = 0", ["UPDATE orders without WHERE"]),
        ("WITH gone AS (DELETE FROM a RETURNING *) SELECT 1", ["DELETE FROM a without WHERE"]),
        ("TRUNCATE a", ["TRUNCATE a"]),
        ("DO $$ BEGIN IF true THEN DELETE FROM a; END IF; END $$", ["DELETE FROM a without WHERE"]),
        ("DO $do$ BEGIN GRANT DELETE ON a TO b; END $do$", ["GRANT DELETE ON a TO b"]),
        ("GRANT SELECT ON a TO b; GRANT b TO c; REVOKE DELETE ON a FROM b", []),
        ("ALTER TABLE a ENABLE ALWAYS TRIGGER t; UPDATE a SET b = 1 WHERE c", []),
        ("CREATE FUNCTION f() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM a; END", []),
        ("CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DELETE FROM a'", []),
        ("DROP VIEW v; DROP TRIGGER t ON a; GRANT ALL ON FUNCTION f TO b", []),
    ],
)
def test_what_is_found(statement: str, found: list[str]) -> None:
    assert found_in(statement) == found
