"""A report of several queries sees one moment, and writes nothing."""

import pytest
import sqlalchemy as sa

import db.engine
from db.engine import SYSTEM
from tests.database import Database

SHOPS = sa.text("SELECT count(*) FROM retailers")


def test_what_is_committed_meanwhile_is_not_seen(database: Database) -> None:
    with db.engine.snapshot(database.engine, SYSTEM) as connection:
        before = connection.scalar(SHOPS)
        database.execute("INSERT INTO retailers (shop_name, state_code) VALUES ('New', '27')")
        assert connection.scalar(SHOPS) == before

    with db.engine.snapshot(database.engine, SYSTEM) as connection:
        assert connection.scalar(SHOPS) == before + 1


def test_nothing_is_written(database: Database) -> None:
    with (
        pytest.raises(sa.exc.InternalError, match="read-only transaction"),
        db.engine.snapshot(database.engine, SYSTEM) as connection,
    ):
        connection.execute(sa.text("UPDATE users SET last_login_at = now()"))


def test_the_connection_goes_back_as_it_was(database: Database) -> None:
    engine = db.engine.create(database.app_url, application_name="test", pool_size=1)
    with db.engine.snapshot(engine, SYSTEM):
        pass
    with db.engine.transaction(engine, SYSTEM) as connection:
        assert connection.scalar(sa.text("SHOW transaction_isolation")) == "read committed"
        assert connection.scalar(sa.text("SHOW transaction_read_only")) == "off"
    engine.dispose()
