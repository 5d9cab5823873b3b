"""Databases as a fresh installation and as an upgrade make them: without the movable clock."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from ops.embedded import binaries
from tests.database import with_database

RELEASES = sorted((Path(__file__).parent.parent / "db" / "releases").glob("*.sql"))

# A dump contains no roles; these have to be there before it is loaded.
ROLES = {
    "bahi_owner": "NOLOGIN",
    "ledger_owner": "NOLOGIN",
    "stock_owner": "NOLOGIN",
    "message_owner": "NOLOGIN",
    "app_user": "LOGIN",
    "bahi_maintenance": "LOGIN",
}

# What nobody may lose by an upgrade.
BOOKS = {
    "orders": "SELECT count(*) FROM orders",
    "ledger": "SELECT count(*), sum(signed_amount) FROM credit_ledgers",
    "accounts": "SELECT retailer_id, vendor_id, balance, held, available FROM credit_accounts"
    " ORDER BY 1, 2",
    "debts": "SELECT id, outstanding_debt, available_credit FROM retailers ORDER BY 1",
    "invoices": "SELECT count(*), sum(total) FROM invoices",
    "messages": "SELECT count(*) FROM whatsapp_messages",
}


@contextmanager
def empty(server: str, name: str) -> Iterator[str]:
    """The superuser's URL of an empty database, dropped after the block."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield with_database(server, name)
        finally:
            connection.execute(
                sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            )


def load(release: Path, url: str) -> None:
    """Fill the empty database at `url` with a release's."""
    with psycopg.connect(url) as connection:
        for role, login in ROLES.items():
            if not connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [role]).rowcount:
                connection.execute(f"CREATE ROLE {role} {login}".encode())
    subprocess.run(
        [
            str(binaries.postgres() / "psql"),
            "--no-psqlrc",
            "--quiet",
            "--set=ON_ERROR_STOP=1",
            f"--file={release}",
            url,
        ],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PGOPTIONS": ""},
    )


def books(url: str) -> dict[str, list[Any]]:
    with psycopg.connect(url) as connection:
        return {what: connection.execute(q.encode()).fetchall() for what, q in BOOKS.items()}
