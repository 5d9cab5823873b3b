"""Brings a reachable PostgreSQL to the state the processes expect."""

from collections.abc import Mapping
from urllib.parse import urlsplit

import psycopg
from psycopg import sql


def exists(superuser_url: str, admin_url: str) -> bool:
    """Whether the database that `admin_url` names is there."""
    with psycopg.connect(superuser_url) as connection:
        query = "SELECT FROM pg_database WHERE datname = %s"
        return connection.execute(query, [_name(admin_url)]).fetchone() is not None


def create_if_missing(superuser_url: str, admin_url: str) -> None:
    """Create the database that `admin_url` names."""
    if exists(superuser_url, admin_url):
        return
    # CREATE DATABASE refuses to run inside a transaction.
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(_name(admin_url))))


def _name(url: str) -> str:
    return urlsplit(url).path.removeprefix("/")


def set_passwords(admin_url: str, passwords: Mapping[str, str]) -> None:
    """Let each role log in with its password.

    The server gets only the verifier, so no password reaches its log.
    """
    with psycopg.connect(admin_url) as connection:
        for role, password in passwords.items():
            verifier = connection.pgconn.encrypt_password(
                password.encode(), role.encode(), b"scram-sha-256"
            )
            connection.execute(
                sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(
                    sql.Identifier(role), sql.Literal(verifier.decode())
                )
            )
