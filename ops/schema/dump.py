"""A database's schema as pg_dump tells it, and a copy made from that."""

import os
import secrets
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import psycopg
import sqlalchemy as sa
from psycopg import conninfo, sql

from ops.embedded import binaries
from ops.errors import OperatorError

VARIABLES = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
}


def taken(url: str, without: Sequence[str] = ()) -> str:
    """What pg_dump prints for the schema at `url`, tables `without` left out.

    Always by the embedded program, so that the format is that of one version whatever the server
    is. Raises OperatorError with what it said when it fails.
    """
    return _run("pg_dump", url, "--schema-only", *(f"--exclude-table={name}" for name in without))


@contextmanager
def restored(url: str, without: Sequence[str] = ()) -> Iterator[str]:
    """The URL of a copy of the schema at `url`, on the same server, dropped after the block.

    An expression that was dumped and restored has fewer parentheses than one that never was, and
    keeps its form from then on. Of two copies the texts can be compared, of two originals not.
    """
    name = f"schema_{secrets.token_hex(8)}"
    database = sql.Identifier(name)
    statements = taken(url, without)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(database))
        try:
            copy = sa.make_url(url).set(database=name).render_as_string(hide_password=False)
            _run("psql", copy, "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", given=statements)
            yield copy
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(database))


def _run(program: str, url: str, *arguments: str, given: str = "") -> str:
    where = conninfo.conninfo_to_dict(url)
    result = subprocess.run(
        [str(binaries.postgres() / program), *arguments],
        check=False,
        input=given,
        capture_output=True,
        text=True,
        # By the environment: a command line is seen by everybody on the machine.
        env={
            **os.environ,
            **{VARIABLES[key]: str(value) for key, value in where.items()},
            "PGTZ": "UTC",
        },
    )
    if result.returncode != 0:
        raise OperatorError(f"{program} says:\n{result.stderr.strip()}")
    return result.stdout
