"""Who owes something is reminded step by step, and left in peace where he has answered."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta

import psycopg
import pytest

from tests.database import SYSTEM, Database
from tests.debts import give_phone, owe, set_clock
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from workers.handlers import promises, reminders

RAJU = "+919810000077"


def days(count: int) -> timedelta:
    return timedelta(days=count)


@pytest.fixture
def due(phones: Phones) -> date:
    """Gupta Kirana owes Sharma Traders ₹1,103.00 until this day."""
    return owe(phones)


def remind(phones: Phones) -> str:
    """What the shop's first phone gets from one sweep."""
    reminders.send_reminders(phones.runtime)
    phones.settle()
    return phones.reads(GUPTA)


def steps(database: Database) -> list[str]:
    return [row["step"] for row in database.rows("SELECT step FROM reminders ORDER BY id")]


def test_a_reminder_names_vendor_amount_bill_and_how_to_answer(
    phones: Phones, database: Database, due: date
) -> None:
    bill = database.value("SELECT bill_number FROM dues")
    set_clock(database, due + days(1))

    reminder = remind(phones)

    assert "Sharma Traders: ₹1,103.00 ki tareekh nikal gayi" in reminder
    assert f"Sabse purana bill {bill}" in reminder
    assert "paid 1103 upi" in reminder
    assert "kal dunga" in reminder
    assert "STOP" in reminder
    assert database.rows("SELECT step, amount FROM reminders") == [
        {"step": "OVERDUE_1", "amount": 1103}
    ]


def test_the_day_before_he_is_told_that_it_is_due_tomorrow(
    phones: Phones, database: Database, due: date
) -> None:
    set_clock(database, due - days(2))
    assert remind(phones) == ""

    set_clock(database, due - days(1))
    assert "₹1,103.00 kal" in remind(phones)

    set_clock(database, due)
    assert remind(phones) == ""


def test_each_step_is_taken_once_however_often_the_sweep_comes(
    phones: Phones, database: Database, due: date
) -> None:
    for after in range(-1, 32, 1):
        for hour in (9, 18):
            set_clock(database, due + days(after), time(hour))
            reminders.send_reminders(phones.runtime)

    assert steps(database) == ["DUE_SOON", "OVERDUE_1", "OVERDUE_7", "OVERDUE_15", "OVERDUE_30"]
    phones.settle()
    assert len(phones.reads(GUPTA).split("Sharma Traders: ")) == 6


@pytest.mark.parametrize("at", [time(21, 0), time(2, 0), time(7, 59)])
def test_at_night_nobody_is_reminded(
    phones: Phones, database: Database, due: date, at: time
) -> None:
    set_clock(database, due + days(3), at)

    assert remind(phones) == ""
    assert steps(database) == []

    set_clock(database, due + days(4), time(8, 0))
    assert "₹1,103.00" in remind(phones)


def test_a_promise_pauses_and_when_it_is_broken_reminding_goes_on(
    phones: Phones, database: Database, due: date
) -> None:
    set_clock(database, due + days(6))
    assert "Likh liya" in phones.says(GUPTA, "3 din mein dunga")
    for after in (7, 8, 9):
        set_clock(database, due + days(after))
        promises.judge_promises(phones.runtime)
        assert remind(phones) == ""

    set_clock(database, due + days(10), time(0, 15))
    promises.judge_promises(phones.runtime)
    set_clock(database, due + days(10))

    assert database.value("SELECT state FROM payment_promises") == "BROKEN"
    assert "₹1,103.00" in remind(phones)
    assert steps(database) == ["OVERDUE_7"]


def test_a_claim_pauses_until_the_vendor_has_spoken(
    phones: Phones, database: Database, due: date
) -> None:
    set_clock(database, due + days(1))
    phones.says(GUPTA, "paid 1103 cash")
    assert remind(phones) == ""

    phones.says(SHARMA, "not received")
    phones.reads(GUPTA)

    assert "₹1,103.00" in remind(phones)


def test_a_cheque_pauses_until_the_bank_has_spoken(
    phones: Phones, database: Database, due: date
) -> None:
    set_clock(database, due + days(1))
    phones.says(GUPTA, "paid 1103 cheque 445566")
    phones.says(SHARMA, "received")
    phones.reads(GUPTA)
    assert remind(phones) == ""

    phones.says(SHARMA, "bounced")
    phones.reads(GUPTA)

    assert "₹1,103.00" in remind(phones)


def test_what_was_paid_is_not_reminded_of(phones: Phones, database: Database, due: date) -> None:
    set_clock(database, due + days(1))
    phones.says(GUPTA, "paid 103 cash")
    phones.says(SHARMA, "received")
    phones.reads(GUPTA)
    assert "₹1,000.00" in remind(phones)

    phones.says(GUPTA, "paid 1000 cash")
    phones.says(SHARMA, "received")
    phones.reads(GUPTA)
    set_clock(database, due + days(8))

    assert remind(phones) == ""


def test_the_next_bill_has_steps_of_its_own(phones: Phones, database: Database, due: date) -> None:
    set_clock(database, due + days(1))
    remind(phones)
    next_due = owe(phones)
    phones.says(GUPTA, "paid 1103 cash")
    phones.says(SHARMA, "received")
    phones.reads(GUPTA)

    set_clock(database, next_due + days(1))

    assert "₹1,103.00" in remind(phones)
    assert database.value("SELECT count(DISTINCT due_id) FROM reminders") == 2


def test_after_stop_orders_are_answered_and_reminders_do_not_come(
    phones: Phones, database: Database, due: date
) -> None:
    set_clock(database, due + days(1))

    assert "Order ka jawab milta rahega" in phones.says(GUPTA, "STOP")
    assert remind(phones) == ""
    assert steps(database) == []
    assert "₹1,103.00" in phones.says(GUPTA, "1 bori chawal")

    assert "phir aayenge" in phones.says(GUPTA, "start")
    assert "₹1,103.00" in remind(phones)


def test_stop_leaves_the_draft_and_cancel_drops_it(phones: Phones) -> None:
    phones.says(GUPTA, "1 bori chawal")

    assert "abhi likha hua hai" in phones.says(GUPTA, "stop")
    assert "#1001" in phones.says(GUPTA, "haan")
    phones.says(GUPTA, "1 bori chawal")
    assert "Order hata diya" in phones.says(GUPTA, "cancel")


def test_of_two_phones_of_a_shop_the_stopped_one_is_left_in_peace(
    phones: Phones, database: Database, due: date
) -> None:
    give_phone(database, RAJU, retailer_id=1)
    phones.says(RAJU, "band karo reminders")
    set_clock(database, due + days(1))

    assert "₹1,103.00" in remind(phones)
    assert phones.reads(RAJU) == ""
    assert steps(database) == ["OVERDUE_1"]


def test_both_phones_of_a_shop_are_told_each_in_its_language(
    phones: Phones, database: Database, due: date
) -> None:
    give_phone(database, RAJU, retailer_id=1)
    set_clock(database, due + days(1))

    assert "tareekh nikal gayi" in remind(phones)
    assert "is overdue" in phones.reads(RAJU)
    assert steps(database) == ["OVERDUE_1"]


def test_two_sweeps_at_once_send_one_reminder(
    phones: Phones, database: Database, due: date
) -> None:
    owe(phones, VERMA)
    set_clock(database, due + days(1))

    with ThreadPoolExecutor(4) as pool:
        for sweep in [pool.submit(reminders.send_reminders, phones.runtime) for _ in range(4)]:
            sweep.result()
    phones.settle()

    assert steps(database) == ["OVERDUE_1", "OVERDUE_1"]
    assert phones.reads(GUPTA).count("₹1,103.00") == 1
    assert phones.reads(VERMA).count("₹1,103.00") == 1


def test_an_account_that_somebody_holds_stops_no_other(
    phones: Phones, database: Database, due: date
) -> None:
    owe(phones, VERMA)
    set_clock(database, due + days(1))
    with psycopg.connect(database.admin_url, options=SYSTEM) as somebody:
        somebody.execute("SELECT FROM credit_accounts WHERE retailer_id = 1 FOR UPDATE")
        assert remind(phones) == ""
    assert "₹1,103.00" in phones.reads(VERMA)

    assert "₹1,103.00" in remind(phones)
