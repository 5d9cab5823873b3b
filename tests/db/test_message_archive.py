"""Old messages: packed without losing anything, proved before they are dropped, and still readable."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg
import pytest
import sqlalchemy as sa

import db.clock
import db.delivery_events
import db.engine
import db.message_archive
import db.partitions
from core.delivery import status_rank
from core.messages import DeliveryEvent
from tests.database import Database
from tests.db import months
from tests.db.months import FEBRUARY, JANUARY, attached, detach, maintenance, pack, put_away
from tests.phones import GUPTA, KHAN, SHARMA, Phones

TABLE = "whatsapp_messages"
MONTHS_LIVE = 3


@pytest.fixture
def keeper(database: Database) -> Iterator[sa.Engine]:
    """As bahi_maintenance."""
    with maintenance(database) as engine:
        yield engine


def packed_rows(database: Database) -> list[dict[str, Any]]:
    return database.rows(
        "SELECT (jsonb_populate_record(NULL::whatsapp_messages, packed)).*"
        " FROM whatsapp_messages_archive CROSS JOIN LATERAL packed_messages(messages) AS packed"
        " ORDER BY id"
    )


def live_rows(database: Database) -> list[dict[str, Any]]:
    return database.rows("SELECT * FROM whatsapp_messages ORDER BY id")


def test_packed_messages_take_a_quarter_of_the_room_or_less(
    keeper: sa.Engine, database: Database
) -> None:
    partition = months.with_messages(database, JANUARY, 4000)
    with psycopg.connect(database.admin_url, autocommit=True) as connection:
        connection.execute(f"VACUUM FULL {partition}".encode())
    before = database.value(f"SELECT pg_total_relation_size('{partition}')")

    put_away(keeper, partition)

    after = database.value("SELECT pg_total_relation_size('whatsapp_messages_archive')")
    assert before / after > 4


def test_every_column_of_every_row_comes_back(keeper: sa.Engine, database: Database) -> None:
    partition = months.with_messages(database, JANUARY, 600)
    # What a month of ordinary days does not show: each thing that can be missing, odd or long.
    for change in (
        "message_id = NULL, media = NULL, raw = '{}', buttons = '[]' WHERE id = 1",
        """message_id = 'wamid.HBgMOTE5', body = '', error = E'line\\n"quoted" \\\\ 🙏' WHERE id = 2""",
        "message_id = 'SM' || repeat('F', 32), attempts = 3, is_resend = true WHERE id = 3",
        'raw = \'{"entry": [{"id": 1.50, "none": null}], "Body": null}\' WHERE id = 4',
        "claimed_at = created_at - interval '1 day 1 microsecond', status_rank = -1 WHERE id = 5",
        "available_at = '2031-12-31 23:59:59.999999+00', raw = raw || '{\"é\": \"\"}' WHERE id = 6",
        "state = 'SET_ASIDE', processed_at = NULL, provider = 'meta' WHERE id = 7",
        "to_number = 'IN.abc', public_id = '00000000-0000-0000-0000-000000000000' WHERE id = 8",
        """template = '{"key": "order_moved", "language": "hi", "parameters": ["1", "₹2"]}',"""
        " content_id = 'HX1', resend_of = 9 WHERE id = 10",
        "body = repeat('बहुत लंबा ', 1000), media = '[{\"url\": \"https://x\"}]' WHERE id = 9",
    ):
        database.execute("UPDATE whatsapp_messages SET " + change.replace("%", "%%"))
    before = live_rows(database)

    assert put_away(keeper, partition) == 600

    assert live_rows(database) == []
    assert packed_rows(database) == before


def test_what_was_really_written_comes_back(
    phones: Phones, keeper: sa.Engine, database: Database
) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.presses(GUPTA, phones.card(GUPTA)[0])
    phones.says(KHAN, "उधार")
    before = live_rows(database)
    database.move_clock(timedelta(days=40))

    for partition in attached(database, TABLE)[:1]:
        put_away(keeper, partition)

    assert packed_rows(database) == before
    phones_packed = database.rows("SELECT DISTINCT phone FROM whatsapp_messages_archive")
    assert {row["phone"] for row in phones_packed} == {GUPTA, KHAN, SHARMA}


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM whatsapp_messages_archive WHERE conversation_id = 1000",
        "UPDATE whatsapp_messages_archive SET message_count = message_count + 1",
        """UPDATE whatsapp_messages_archive
           SET messages = jsonb_set(messages, '{rows,0,body}', '"something else"')
           WHERE conversation_id = 1000""",
        """UPDATE whatsapp_messages_archive
           SET messages = jsonb_set(messages, '{rows}', (messages -> 'rows') || (messages -> 'rows'))""",
        """UPDATE whatsapp_messages_archive
           SET messages = jsonb_set(messages, '{rows}', (messages -> 'rows') || (messages -> 'rows')),
               message_count = 2 * message_count""",
    ],
)
def test_nothing_is_dropped_that_is_not_in_the_archive(
    keeper: sa.Engine, database: Database, damage: str
) -> None:
    partition = months.with_messages(database, JANUARY, 60)
    detach(keeper, partition)
    with db.engine.transaction(keeper, db.engine.SYSTEM) as connection:
        db.message_archive.pack(connection, partition)
    database.execute(damage)

    with (
        pytest.raises(sa.exc.DBAPIError, match="stays"),
        db.engine.transaction(keeper, db.engine.SYSTEM) as connection,
    ):
        db.message_archive.drop_packed(connection, partition)

    assert database.value(f"SELECT count(*) FROM {partition}") == 60


def test_a_crash_before_the_drop_leaves_nothing_half_done(
    keeper: sa.Engine, database: Database
) -> None:
    partition = months.with_messages(database, JANUARY, 60)
    before = live_rows(database)
    detach(keeper, partition)

    with keeper.connect() as connection:
        db.engine.act_as(connection, db.engine.SYSTEM)
        db.message_archive.pack(connection, partition)
        connection.rollback()

    assert database.value("SELECT count(*) FROM whatsapp_messages_archive") == 0
    assert pack(keeper, partition) == 60
    assert packed_rows(database) == before


def test_a_month_that_was_packed_and_not_dropped_is_dropped(
    keeper: sa.Engine, database: Database
) -> None:
    partition = months.with_messages(database, JANUARY, 60)
    before = live_rows(database)
    detach(keeper, partition)
    with db.engine.transaction(keeper, db.engine.SYSTEM) as connection:
        db.message_archive.pack(connection, partition)

    pack(keeper, partition)

    assert not months.exists(database, partition)
    assert packed_rows(database) == before


@pytest.mark.parametrize("name", ["whatsapp_messages_2025_01", "audit_logs_2025_01", "orders"])
def test_only_a_month_of_messages_that_has_left_is_packed_or_dropped(
    keeper: sa.Engine, database: Database, name: str
) -> None:
    months.add(database, TABLE, JANUARY)
    months.add(database, "audit_logs", JANUARY)

    for work in (db.message_archive.pack, db.message_archive.drop_packed):
        with (
            pytest.raises(sa.exc.DBAPIError, match="not a detached month"),
            db.engine.transaction(keeper, db.engine.SYSTEM) as connection,
        ):
            work(connection, name)


def test_a_month_with_a_message_that_waits_is_not_packed(
    keeper: sa.Engine, database: Database
) -> None:
    partition = months.with_messages(database, JANUARY, 20)
    detach(keeper, partition)
    database.execute(f"UPDATE {partition} SET state = 'RECEIVED' WHERE id = 1")

    with pytest.raises(sa.exc.DBAPIError, match="still to be answered"):
        pack(keeper, partition)

    assert months.exists(database, partition)


def test_a_month_is_due_when_it_has_been_over_for_long_enough(
    keeper: sa.Engine, database: Database
) -> None:
    january = months.add(database, TABLE, JANUARY)
    months.add(database, TABLE, FEBRUARY)
    now: datetime = database.value("SELECT clock_now()")

    with db.engine.transaction(keeper, db.engine.SYSTEM) as connection:
        database.move_clock(datetime(2025, 4, 30, 23, 59, tzinfo=now.tzinfo) - now)
        assert db.message_archive.due(connection, MONTHS_LIVE) == []
        database.move_clock(timedelta(minutes=2))
        assert db.message_archive.due(connection, MONTHS_LIVE) == [january]


def test_a_status_that_comes_too_late_is_recorded_and_changes_nothing(
    keeper: sa.Engine, database: Database
) -> None:
    partition = months.with_messages(database, JANUARY, 20)
    database.execute(
        "INSERT INTO message_keys (provider, message_id, id, created_at)"
        " SELECT 'bahi', public_id::text, id, created_at FROM whatsapp_messages"
    )
    put_away(keeper, partition)
    before = packed_rows(database)
    sent = next(row for row in before if row["direction"] == "OUTBOUND")

    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        event = DeliveryEvent(
            "twilio", sent["message_id"], "read", "", UUID(str(sent["public_id"]))
        )
        db.delivery_events.apply_event(
            connection, event, rank=status_rank("read"), now=db.clock.now(connection)
        )

    assert database.value(
        "SELECT status FROM delivery_events WHERE message_id = %s", sent["message_id"]
    )
    assert packed_rows(database) == before
    assert live_rows(database) == []
