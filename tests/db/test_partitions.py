"""Months are made ahead, leave their table when they are over, and stay guarded wherever they are."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
import pytest
import sqlalchemy as sa

import db.engine
import db.locks
import db.migrate
import db.partitions
from tests.database import Database
from tests.db import months
from tests.db.months import FEBRUARY, JANUARY, attached, held, maintenance

TABLES = db.partitions.PARTITIONED


@pytest.fixture
def impatient(database: Database) -> Iterator[sa.Engine]:
    with maintenance(database, lock_timeout="300ms") as engine:
        yield engine


def detach(engine: sa.Engine, table: str, partition: str) -> bool:
    with db.engine.own_session(engine, db.engine.SYSTEM) as connection:
        return db.partitions.detach(connection, table, partition)


def interrupt(database: Database, engine: sa.Engine, table: str, partition: str) -> None:
    """Leave the month half detached: a reader holds it for longer than the lock may be waited for."""
    with held(database, partition), pytest.raises(sa.exc.OperationalError, match="lock timeout"):
        detach(engine, table, partition)
    assert database.value(
        "SELECT inhdetachpending FROM pg_inherits WHERE inhrelid = to_regclass(%s)", partition
    )


def leave_a_trail(database: Database) -> None:
    database.execute(
        "INSERT INTO audit_logs (created_at, action, entity_type, entity_id, database_role)"
        " VALUES ('2025-01-15', 'CREATE', 'orders', '1', 'somebody')"
    )


@pytest.mark.parametrize("table", TABLES)
def test_months_are_made_ahead_and_not_a_second_time(
    impatient: sa.Engine, database: Database, table: str
) -> None:
    there = attached(database, table)
    database.execute("UPDATE test_clock SET ahead = '70 days'")

    with db.engine.own_session(impatient, db.engine.SYSTEM) as connection:
        made = db.partitions.ensure_months(connection, table)
        made_again = db.partitions.ensure_months(connection, table)

    assert made in (2, 3)
    assert made_again == 0
    assert len(attached(database, table)) == len(there) + made


def test_two_who_make_months_at_once_make_them_once(
    impatient: sa.Engine, database: Database
) -> None:
    database.execute("UPDATE test_clock SET ahead = '70 days'")
    together = Barrier(2)

    def make(_: int) -> int:
        with db.engine.transaction(impatient, db.engine.SYSTEM) as connection:
            together.wait()
            return db.partitions.ensure_months(connection, "audit_logs")

    with ThreadPoolExecutor(2) as pool:
        made = sorted(pool.map(make, range(2)))

    assert made[0] == 0
    assert made[1] in (2, 3)


@pytest.mark.parametrize("table", TABLES)
def test_a_month_that_is_over_leaves_and_stays_as_a_table(
    impatient: sa.Engine, database: Database, table: str
) -> None:
    partition = months.add(database, table, JANUARY)

    assert detach(impatient, table, partition)

    assert partition not in attached(database, table)
    assert months.exists(database, partition)
    assert not detach(impatient, table, partition)


@pytest.mark.parametrize("table", TABLES)
def test_neither_the_present_nor_a_future_month_leaves(
    impatient: sa.Engine, database: Database, table: str
) -> None:
    there = attached(database, table)

    assert [detach(impatient, table, partition) for partition in there] == [False] * len(there)

    assert attached(database, table) == there


@pytest.mark.parametrize("table", TABLES)
def test_an_interrupted_leaving_is_finished(
    impatient: sa.Engine, database: Database, table: str
) -> None:
    partition = months.add(database, table, JANUARY)
    interrupt(database, impatient, table, partition)

    with db.engine.own_session(impatient, db.engine.SYSTEM) as connection:
        finished = db.partitions.finish_detaching(connection, table)
        finished_again = db.partitions.finish_detaching(connection, table)

    assert finished == [partition]
    assert finished_again == []
    assert months.exists(database, partition)


def test_an_interrupted_leaving_does_not_hold_up_the_next_month(
    impatient: sa.Engine, database: Database
) -> None:
    january = months.add(database, "audit_logs", JANUARY)
    february = months.add(database, "audit_logs", FEBRUARY)
    interrupt(database, impatient, "audit_logs", january)

    assert detach(impatient, "audit_logs", february)

    assert not {january, february} & set(attached(database, "audit_logs"))


def test_an_interrupted_leaving_is_finished_by_asking_for_it_again(
    impatient: sa.Engine, database: Database
) -> None:
    partition = months.add(database, "audit_logs", JANUARY)
    interrupt(database, impatient, "audit_logs", partition)

    assert detach(impatient, "audit_logs", partition)


def test_a_month_with_a_message_that_waits_stays(impatient: sa.Engine, database: Database) -> None:
    partition = months.with_messages(database, JANUARY, 20)
    database.execute("UPDATE whatsapp_messages SET state = 'RECEIVED' WHERE id = 1")

    assert not detach(impatient, "whatsapp_messages", partition)

    assert partition in attached(database, "whatsapp_messages")


@pytest.mark.parametrize("interrupted", [False, True])
def test_a_month_of_the_trail_is_guarded_after_it_has_left_too(
    impatient: sa.Engine, database: Database, interrupted: bool
) -> None:
    partition = months.add(database, "audit_logs", JANUARY)
    leave_a_trail(database)
    if interrupted:
        interrupt(database, impatient, "audit_logs", partition)
    assert detach(impatient, "audit_logs", partition)

    for command, refusal in (
        (f"DELETE FROM {partition}", "never deleted"),
        (f"TRUNCATE {partition}", "never emptied"),
        (f"UPDATE {partition} SET action = 'DELETE'", "fixed column"),
        (f"DROP TRIGGER own_guard_delete ON {partition}", "refused"),
        (f"ALTER TABLE {partition} DISABLE TRIGGER own_guard_delete", "refused"),
        (f"ALTER TABLE {partition} NO FORCE ROW LEVEL SECURITY", "refused"),
        (f"DROP TABLE {partition}", "refused"),
    ):
        with pytest.raises(psycopg.Error, match=refusal):
            database.execute(command)
    assert database.value(f"SELECT count(*) FROM {partition}") == 1


def test_a_month_that_has_left_is_guarded_after_the_next_release_too(
    impatient: sa.Engine, database: Database
) -> None:
    partition = months.add(database, "audit_logs", JANUARY)
    leave_a_trail(database)
    messages = months.add(database, "whatsapp_messages", JANUARY)
    detach(impatient, "audit_logs", partition)
    detach(impatient, "whatsapp_messages", messages)
    database.execute("DELETE FROM guard.applied_sql")

    db.migrate.upgrade(database.admin_url)

    with pytest.raises(psycopg.Error, match="never deleted"):
        database.execute(f"DELETE FROM {partition}")
    with pytest.raises(psycopg.Error, match="refused"):
        database.execute(f"DROP TABLE {partition}")
    # A month of messages is to be packed and dropped one day.
    database.execute(f"DROP TABLE {messages}")


def test_a_month_that_has_left_lets_nobody_in_but_who_reads_all(
    impatient: sa.Engine, database: Database
) -> None:
    partition = months.with_messages(database, JANUARY, 20)
    detach(impatient, "whatsapp_messages", partition)

    with db.engine.transaction(impatient, db.engine.SYSTEM) as connection:
        assert connection.scalar(sa.text(f"SELECT count(*) FROM {partition}")) == 0
    with (
        pytest.raises(sa.exc.ProgrammingError, match="permission denied"),
        db.engine.transaction(database.engine, db.engine.SYSTEM) as connection,
    ):
        connection.execute(sa.text(f"SELECT FROM {partition}"))


def test_who_comes_second_does_not_wait(impatient: sa.Engine) -> None:
    with (
        db.engine.own_session(impatient, db.engine.SYSTEM) as one,
        db.engine.own_session(impatient, db.engine.SYSTEM) as other,
    ):
        with (
            db.locks.try_session_lock(one, db.locks.PARTITIONS) as first,
            db.locks.try_session_lock(other, db.locks.PARTITIONS) as second,
        ):
            assert (first, second) == (True, False)
        with db.locks.try_session_lock(other, db.locks.PARTITIONS) as afterwards:
            assert afterwards


def test_a_session_of_its_own_leaves_no_actor_behind(impatient: sa.Engine) -> None:
    with db.engine.own_session(impatient, db.engine.SYSTEM):
        pass
    with impatient.connect() as connection:
        assert connection.scalar(sa.text("SELECT current_actor_role()")) is None


def test_a_table_in_the_way_of_a_month_is_named(database: Database) -> None:
    database.execute("CREATE TABLE audit_logs_2031_05 (id bigint)")

    with pytest.raises(psycopg.errors.DuplicateTable, match="audit_logs_2031_05 stands in the way"):
        database.execute("SELECT ensure_month_partitions('audit_logs', '2031-04-01', 3)")
