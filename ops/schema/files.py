"""The two files of a checkout that say what a migrated database is."""

import difflib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psycopg
import sqlalchemy as sa

import db.migrate
from db.schema_reading import reading
from ops.embedded import postgres
from ops.embedded.accounts import scratch_folder
from ops.schema import document, dump
from ops.schema.normal import normalised
from ops.schema.whole_server import statements

DOCUMENT = Path("docs/schema.md")
DUMP = Path("db/schema.sql")

HEADING = """\
-- The schema of a migrated database, as pg_dump tells it, for comparison. Not to be run and not to be
-- edited: change db/migrations and db/sql, then run `make schema`. Partitions are left out, because
-- they come and go with time, and so are the names of NOT NULL, which PostgreSQL 17 does not have.
"""


def of_database(url: str) -> Mapping[Path, str]:
    """What the files say about the database at `url` (a superuser), by their path in a checkout."""
    whole_server = reading.read_whole_server(url)
    with dump.restored(url, without=reading.partitions(url)) as copy:
        schema = reading.read(copy)
        objects = normalised(dump.taken(copy))
    return {
        DOCUMENT: document.render(schema, whole_server),
        DUMP: "\n".join([HEADING, objects, statements(whole_server)]),
    }


def of_new_database() -> Mapping[Path, str]:
    """What the files have to say: the same for a database that is made for this and thrown away."""
    with _new_database() as url:
        return of_database(url)


def differences(root: Path, texts: Mapping[Path, str]) -> str:
    """From the files below `root` to `texts`, as a unified diff; '' when they are the same."""
    return "".join(
        line
        for path, text in texts.items()
        for line in difflib.unified_diff(
            _lines(root / path),
            text.splitlines(keepends=True),
            f"{path} (committed)",
            f"{path} (database)",
        )
    )


def write(root: Path, texts: Mapping[Path, str]) -> None:
    for path, text in texts.items():
        (root / path).write_text(text, encoding="utf-8")


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True) if path.is_file() else []


@contextmanager
def _new_database() -> Iterator[str]:
    with (
        scratch_folder() as folder,
        postgres.running(folder / "postgres", extra_settings={"fsync": "off"}) as server,
    ):
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute("CREATE DATABASE bahi")
        url = sa.make_url(server).set(database="bahi").render_as_string(hide_password=False)
        db.migrate.upgrade(url)
        yield url
