"""A conversation's history, the same whether its months are live or packed."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa

import db.engine
import db.message_history
from tests.database import Database
from tests.db import months
from tests.db.months import FEBRUARY, JANUARY, maintenance, put_away


@pytest.fixture
def keeper(database: Database) -> Iterator[sa.Engine]:
    """As bahi_maintenance."""
    with maintenance(database) as engine:
        yield engine


def history(engine: sa.Engine, actor: db.engine.Actor, **page: Any) -> list[int]:
    with db.engine.transaction(engine, actor) as connection:
        return [row.id for row in db.message_history.of_conversation(connection, **page)]


def test_a_history_goes_from_live_messages_into_packed_ones(
    keeper: sa.Engine, database: Database
) -> None:
    january = months.with_messages(database, JANUARY, 60)
    february = months.with_messages(database, FEBRUARY, 60, after=60)
    months.with_messages(database, FEBRUARY.replace(month=3), 60, after=120)
    database.execute("UPDATE whatsapp_messages SET conversation_id = 1000")
    before = history(database.engine, db.engine.SYSTEM, conversation_id=1000, limit=500)
    put_away(keeper, january)
    put_away(keeper, february)

    pages: list[int] = []
    while page := history(
        database.engine,
        db.engine.SYSTEM,
        conversation_id=1000,
        before=pages[-1] if pages else None,
        limit=25,
    ):
        pages += page

    assert pages == before == list(range(180, 0, -1))


def test_a_packed_message_reads_like_a_live_one(keeper: sa.Engine, database: Database) -> None:
    partition = months.with_messages(database, JANUARY, 60)

    def read() -> list[sa.Row[Any]]:
        with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
            return list(db.message_history.of_conversation(connection, 1000, limit=100))

    live = read()
    put_away(keeper, partition)

    assert len(live) == 60
    assert read() == live


def test_everybody_reads_his_own_history_only(keeper: sa.Engine, database: Database) -> None:
    january = months.with_messages(database, JANUARY, 10)
    months.with_messages(database, FEBRUARY, 10, after=10)
    conversation = database.value(
        "INSERT INTO conversations (business_number, user_id)"
        " SELECT '+10000000000', min(id) FROM users RETURNING id"
    )
    owner = database.value("SELECT min(id) FROM users")
    database.execute("UPDATE whatsapp_messages SET conversation_id = %s", conversation)
    put_away(keeper, january)
    himself = db.engine.Actor("RETAILER", user_id=owner)
    somebody = db.engine.Actor("RETAILER", user_id=owner + 1)

    assert len(history(database.engine, himself, conversation_id=conversation)) == 20
    assert history(database.engine, somebody, conversation_id=conversation) == []


def test_a_history_is_read_through_indexes(keeper: sa.Engine, database: Database) -> None:
    january = months.with_messages(database, JANUARY, 3000)
    february = months.with_messages(database, FEBRUARY, 3000, after=3000)
    put_away(keeper, january)
    # Many other people, so that reading everything would be the slower way.
    database.execute(
        "INSERT INTO whatsapp_messages_archive SELECT 10000 + n, phone, month, message_count, first_id,"
        " first_at, last_at, '{}', archived_at FROM whatsapp_messages_archive, generate_series(1, 5000) n"
        " WHERE conversation_id = 1000"
    )
    with psycopg.connect(database.admin_url, autocommit=True) as connection:
        connection.execute("ANALYZE whatsapp_messages")
        connection.execute("ANALYZE whatsapp_messages_archive")

    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        rows = db.message_history.of_conversation(connection, 1000, before=3010, limit=30)
        scans = {
            row.relname: (row.seq_scan, row.idx_scan)
            for row in connection.execute(
                sa.text("SELECT relname, seq_scan, idx_scan FROM pg_stat_xact_user_tables")
            )
        }

    assert len(rows) == 30
    assert scans[february][0] == 0
    assert scans[february][1] > 0
    assert scans["whatsapp_messages_archive"][0] == 0
    assert scans["whatsapp_messages_archive"][1] > 0
