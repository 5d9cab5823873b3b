"""What runs by itself at night: months rolled, orders archived, figures refreshed."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.engine
import db.locks
import db.message_archive
import db.partitions
import db.unclear_words
from core.unclear_words import KEPT_DAYS, Outcome, UnclearWords
from tests.database import Database
from tests.db import months
from tests.db.months import FEBRUARY, JANUARY, attached, held
from tests.phones import GUPTA, SHARMA, Phones
from workers.handlers import maintenance, partitions
from workers.runtime import Runtime

TABLE = "whatsapp_messages"


@pytest.fixture
def runtime(phones: Phones, database: Database) -> Iterator[Runtime]:
    with months.maintenance(database, lock_timeout="300ms") as engine:
        yield Runtime(phones.runtime.settings, database.engine, engine, phones.provider)


def packed(database: Database) -> list[str]:
    """Months in the archive, with their messages."""
    rows = database.rows(
        "SELECT to_char(month, 'YYYY-MM') || ': ' || sum(message_count) AS month"
        " FROM whatsapp_messages_archive GROUP BY whatsapp_messages_archive.month ORDER BY 1"
    )
    return [row["month"] for row in rows]


@pytest.mark.parametrize("table", db.partitions.PARTITIONED)
def test_missing_months_are_added(runtime: Runtime, database: Database, table: str) -> None:
    before = attached(database, table)
    database.move_clock(timedelta(days=31))

    partitions.roll(runtime)
    after = attached(database, table)
    partitions.roll(runtime)

    assert len(before) + 1 <= len(after) <= len(before) + 2
    assert attached(database, table) == after


def test_one_old_month_is_packed_per_run_the_oldest_first(
    runtime: Runtime, database: Database
) -> None:
    months.with_messages(database, FEBRUARY, 20)
    months.with_messages(database, JANUARY, 30, after=20)
    months.add(database, "audit_logs", JANUARY)

    partitions.roll(runtime)
    assert packed(database) == ["2025-01: 30"]
    partitions.roll(runtime)
    assert packed(database) == ["2025-01: 30", "2025-02: 20"]
    partitions.roll(runtime)

    assert packed(database) == ["2025-01: 30", "2025-02: 20"]
    assert "audit_logs_2025_01" in attached(database, "audit_logs")


def test_recent_months_stay(runtime: Runtime, database: Database) -> None:
    before = attached(database, TABLE)
    database.move_clock(timedelta(days=62))

    partitions.roll(runtime)

    assert attached(database, TABLE)[: len(before)] == before


def test_a_month_with_a_message_that_waits_stays_and_the_next_one_goes(
    runtime: Runtime, database: Database
) -> None:
    january = months.with_messages(database, JANUARY, 20)
    months.with_messages(database, FEBRUARY, 20, after=20)
    database.execute("UPDATE whatsapp_messages SET state = 'RECEIVED' WHERE id = 1")

    partitions.roll(runtime)

    assert packed(database) == ["2025-02: 20"]
    assert january in attached(database, TABLE)


def test_a_month_that_somebody_holds_is_finished_later_and_stops_nothing_else(
    runtime: Runtime, database: Database
) -> None:
    january = months.with_messages(database, JANUARY, 20)
    ahead = len(attached(database, TABLE))
    database.move_clock(timedelta(days=62))
    with held(database, january):
        partitions.roll(runtime)
        partitions.roll(runtime)
    assert packed(database) == []
    assert len(attached(database, TABLE)) > ahead

    partitions.finish(runtime)

    assert packed(database) == ["2025-01: 20"]
    assert not months.exists(database, january)


@pytest.mark.parametrize(
    "step", ["db.partitions.detach", "db.message_archive.pack", "db.message_archive.drop_packed"]
)
def test_the_next_run_goes_on_after_a_crash(
    runtime: Runtime, database: Database, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    january = months.with_messages(database, JANUARY, 20)

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(step, crash)
        with pytest.raises(KeyboardInterrupt):
            partitions.roll(runtime)
    assert packed(database) == []

    partitions.finish(runtime)
    # What had not been begun is begun by the daily run only.
    assert packed(database) == ([] if step == "db.partitions.detach" else ["2025-01: 20"])
    partitions.roll(runtime)

    assert packed(database) == ["2025-01: 20"]
    assert not months.exists(database, january)


def test_who_comes_second_leaves_the_months_to_the_first(
    runtime: Runtime, database: Database
) -> None:
    months.with_messages(database, JANUARY, 20)
    with (
        db.engine.own_session(runtime.maintenance_engine, db.engine.SYSTEM) as first,
        db.locks.try_session_lock(first, db.locks.PARTITIONS),
    ):
        partitions.roll(runtime)
        partitions.finish(runtime)
        assert packed(database) == []

    partitions.roll(runtime)

    assert packed(database) == ["2025-01: 20"]


def test_the_ledger_is_sealed_under_the_business_day_that_is_over(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    phones.says(GUPTA, "1 bori chawal")
    phones.says(GUPTA, "haan")
    for word in ("accept", "dispatched"):
        phones.says(SHARMA, f"{word} 1001")

    maintenance.seal_ledger(runtime)
    maintenance.seal_ledger(runtime)

    (seal,) = database.rows("SELECT sealed_on, last_seq, balance FROM ledger_seals")
    yesterday = database.value("SELECT (clock_now() AT TIME ZONE 'Asia/Kolkata')::date - 1")
    assert seal == {"sealed_on": yesterday, "last_seq": 1, "balance": Decimal("1103.00")}


def test_settled_orders_of_more_than_two_years_ago_move_in_batches(
    phones: Phones, runtime: Runtime, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1001, 1006):
        phones.says(GUPTA, "1 bori chawal")
        phones.says(GUPTA, "haan")
        if number < 1005:
            phones.says(SHARMA, f"reject {number}")
    monkeypatch.setattr(maintenance, "BATCH", 2)
    monkeypatch.setattr(maintenance, "BATCHES", 1)

    def archived() -> int:
        return int(database.value("SELECT count(*) FROM orders_archive"))

    database.move_clock(timedelta(days=700))
    partitions.roll(runtime)
    maintenance.archive_orders(runtime)
    assert archived() == 0

    database.move_clock(timedelta(days=100))
    partitions.roll(runtime)
    maintenance.archive_orders(runtime)
    assert archived() == 2
    monkeypatch.setattr(maintenance, "BATCH", 1)
    monkeypatch.setattr(maintenance, "BATCHES", 10)
    maintenance.archive_orders(runtime)

    assert archived() == 4
    assert database.value("SELECT count(*) FROM orders") == 1
    # One transaction per batch.
    assert (
        database.value("SELECT count(DISTINCT xmin::text) FROM audit_logs WHERE action = 'ARCHIVE'")
        == 3
    )


def test_words_that_nobody_has_said_for_half_a_year_are_forgotten(
    runtime: Runtime, database: Database
) -> None:
    def said(words: str) -> None:
        with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
            db.unclear_words.note(connection, 1, [UnclearWords(words, Outcome.UNKNOWN)])

    def left() -> list[str]:
        rows = database.rows("SELECT words FROM unclear_words ORDER BY words")
        return [row["words"] for row in rows]

    said("rasna")
    said("tang")
    database.move_clock(timedelta(days=KEPT_DAYS))
    said("tang")
    maintenance.forget_unclear_words(runtime)
    assert left() == ["rasna", "tang"]

    database.move_clock(timedelta(days=1))
    maintenance.forget_unclear_words(runtime)
    maintenance.forget_unclear_words(runtime)

    assert left() == ["tang"]


def test_figures_follow_after_a_refresh(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    phones.says(GUPTA, "1 bori chawal")
    phones.says(GUPTA, "haan")
    for word in ("accept", "dispatched", "delivered"):
        phones.says(SHARMA, f"{word} 1001")
    assert database.rows("SELECT * FROM retailer_stats") == []
    assert database.rows("SELECT * FROM vendor_stats") == []

    maintenance.refresh_statistics(runtime)

    assert database.value("SELECT total_orders FROM retailer_stats") == 1
    assert database.value("SELECT orders FROM vendor_stats") == 1


def test_a_second_refresh_does_not_wait_for_the_first(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    with db.engine.transaction(runtime.maintenance_engine, db.engine.SYSTEM) as first:
        assert db.locks.try_transaction_lock(first, db.locks.STATISTICS)
        # It would run into its lock timeout behind the first one's lock.
        first.execute(sa.text("REFRESH MATERIALIZED VIEW CONCURRENTLY retailer_stats"))
        phones.says(GUPTA, "1 bori chawal")
        phones.says(GUPTA, "haan")

        maintenance.refresh_statistics(runtime)
        assert database.rows("SELECT * FROM vendor_stats") == []

    maintenance.refresh_statistics(runtime)

    assert database.value("SELECT orders FROM vendor_stats") == 1
