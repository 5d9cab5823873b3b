"""At night: what became late is flagged, and each shop gets its score from what is in the books."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

import pytest

from tests.database import Database
from tests.db import months
from tests.debts import owe, set_clock
from tests.phones import GUPTA, SHARMA, Phones
from workers.handlers import credit, maintenance, partitions, promises
from workers.runtime import Runtime


@pytest.fixture
def runtime(phones: Phones, database: Database) -> Iterator[Runtime]:
    with months.maintenance(database) as engine:
        yield Runtime(phones.runtime.settings, database.engine, engine, phones.provider)


def days(count: int) -> timedelta:
    return timedelta(days=count)


def scores(database: Database) -> list[dict[str, Any]]:
    return database.rows(
        "SELECT scored_on, score, risk_category, reasons FROM credit_scores"
        " WHERE retailer_id = 1 ORDER BY scored_on"
    )


def figures(database: Database, factor: str) -> dict[str, Any]:
    """Of the newest score."""
    reasons = {reason["factor"]: reason for reason in scores(database)[-1]["reasons"]}
    found: dict[str, Any] = reasons[factor]["figures"]
    return found


def test_a_due_is_overdue_when_its_day_is_over_in_india_and_not_before(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    due = owe(phones)

    # Already the next day in Tokyo, and still the day before in London.
    for at, overdue_since in ((time(23, 59, 30), None), (time(0, 1), due + days(1))):
        set_clock(database, due if overdue_since is None else due + days(1), at)
        maintenance.flag_overdue(runtime)
        assert database.value("SELECT overdue_since FROM dues") == overdue_since


def test_overdue_is_flagged_once_also_when_a_night_was_missed(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    due = owe(phones)
    for after in (3, 4):
        set_clock(database, due + days(after))
        maintenance.flag_overdue(runtime)

        assert database.value("SELECT overdue_since FROM dues") == due + days(1)


def test_what_was_paid_in_time_is_never_flagged(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    due = owe(phones)
    phones.says(GUPTA, "paid 1103 cash")
    phones.says(SHARMA, "received")
    set_clock(database, due + days(3))

    maintenance.flag_overdue(runtime)

    assert database.value("SELECT overdue_since FROM dues") is None


def test_a_shop_without_history_stands_in_the_middle(runtime: Runtime, database: Database) -> None:
    credit.score_retailers(runtime)

    (score,) = scores(database)
    assert (score["score"], score["risk_category"]) == (600, "MEDIUM")
    assert database.value("SELECT count(*) FROM credit_scores") == 3


def test_scored_twice_there_is_one_row(runtime: Runtime, database: Database) -> None:
    credit.score_retailers(runtime)
    written_at = database.value("SELECT created_at FROM credit_scores WHERE retailer_id = 1")

    credit.score_retailers(runtime)
    database.move_clock(timedelta(days=1))
    credit.score_retailers(runtime)

    assert len(scores(database)) == 1
    assert (
        database.value("SELECT created_at FROM credit_scores WHERE retailer_id = 1") == written_at
    )


def test_every_shop_is_scored_in_whatever_batches(
    runtime: Runtime, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(credit, "BATCH", 2)

    credit.score_retailers(runtime)

    assert database.value("SELECT count(*) FROM credit_scores") == 3
    assert database.value("SELECT count(DISTINCT xmin::text) FROM credit_scores") == 2


def test_a_bill_that_is_late_lowers_the_score_and_one_that_was_paid_raises_it(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    due = owe(phones)
    credit.score_retailers(runtime)
    set_clock(database, due + days(10))
    credit.score_retailers(runtime)
    assert figures(database, "PUNCTUALITY") == {"on_time": 0, "bills": 1}
    assert figures(database, "DELAY") == {"days_late": 10, "bills": 1}

    phones.says(GUPTA, "paid 1103 cash")
    phones.says(SHARMA, "received")
    set_clock(database, due + days(20))
    credit.score_retailers(runtime)
    assert figures(database, "DELAY") == {"days_late": 10, "bills": 1}

    first, late, paid = (score["score"] for score in scores(database))
    assert first > late < paid
    assert database.value("SELECT credit_score FROM retailers WHERE id = 1") == paid


def test_a_bill_paid_before_its_day_is_on_time(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    owe(phones)
    credit.score_retailers(runtime)
    assert figures(database, "PUNCTUALITY") == {"on_time": 0, "bills": 0}

    phones.says(GUPTA, "paid 1103 cash")
    phones.says(SHARMA, "received")
    credit.score_retailers(runtime)

    assert figures(database, "PUNCTUALITY") == {"on_time": 1, "bills": 1}
    assert figures(database, "WORD")["payments"] == 1


def test_broken_promises_and_returned_cheques_count(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    owe(phones)
    today: date = database.value("SELECT (clock_now() AT TIME ZONE 'Asia/Kolkata')::date")
    set_clock(database, today + days(1))
    phones.says(GUPTA, "kal dunga")
    phones.says(GUPTA, "paid 1103 cheque 445566")
    phones.says(SHARMA, "received")
    phones.says(SHARMA, "bounced")
    set_clock(database, today + days(3))
    promises.judge_promises(runtime)

    credit.score_retailers(runtime)

    assert figures(database, "WORD") == {
        "payments": 0,
        "broken_promises": 1,
        "returned_cheques": 1,
    }


def test_a_returned_cheque_is_forgotten_after_a_year(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    owe(phones)
    phones.says(GUPTA, "paid 1103 cheque 445566")
    phones.says(SHARMA, "received")
    phones.says(SHARMA, "bounced")
    credit.score_retailers(runtime)
    assert figures(database, "WORD")["returned_cheques"] == 1
    database.move_clock(timedelta(days=366))
    partitions.roll(runtime)

    credit.score_retailers(runtime)

    assert figures(database, "WORD")["returned_cheques"] == 0
    # What is open is late however old it is.
    assert figures(database, "PUNCTUALITY") == {"on_time": 0, "bills": 1}


def test_limits_in_use_and_the_months_are_over_all_accounts(
    phones: Phones, runtime: Runtime, database: Database
) -> None:
    owe(phones)
    database.execute("SELECT open_credit_account(1, 2, 10000, 7)")
    database.move_clock(timedelta(days=95))

    credit.score_retailers(runtime)

    assert figures(database, "UTILISATION") == {"used": "1103.00", "limit": "60000.00"}
    assert figures(database, "RELATION") == {"months": 3}
