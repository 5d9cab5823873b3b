"""Real processes, and what they do when one of them is hit."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from ops.embedded import redis as embedded_redis
from ops.embedded.accounts import scratch_folder
from tests.phones import GUPTA, SHARMA, VERMA
from tests.processes.system import System

pytestmark = pytest.mark.timeout(180)

SID = "SM" + "1" * 32


def test_an_order_goes_from_one_phone_to_the_other_and_its_ticks_come_back(
    system: System,
) -> None:
    system.start()
    assert system.write(GUPTA, "2 bori chawal aur 5kg cheeni bhej do") == 200
    system.wait_for("draft", lambda: len(system.received(GUPTA)) == 1)
    confirm = system.received(GUPTA)[0]["buttons"][0]
    system.write(GUPTA, "", button=confirm)
    system.wait_for("card", lambda: len(system.received(SHARMA)) == 1)
    system.wait_until_settled()

    assert "₹2,433.00" in system.received(SHARMA)[0]["body"]
    system.wait_for(
        "ticks",
        lambda: (
            system.database.rows(
                "SELECT DISTINCT status FROM whatsapp_messages WHERE direction = 'OUTBOUND'"
            )
            == [{"status": "read"}]
        ),
    )
    assert system.database.breaks() == []


def test_the_same_webhook_many_times_at_once_has_one_effect(system: System) -> None:
    system.start()
    with ThreadPoolExecutor(5) as pool:
        statuses = list(
            pool.map(lambda _: system.write(GUPTA, "balance", fields={"MessageSid": SID}), range(5))
        )
    system.wait_for("answer", lambda: system.received(GUPTA))
    system.write(GUPTA, "balance", fields={"MessageSid": SID})
    system.wait_until_settled()

    assert statuses == [200] * 5
    assert len(system.received(GUPTA)) == 1
    assert (
        system.database.value("SELECT count(*) FROM whatsapp_messages WHERE direction = 'INBOUND'")
        == 1
    )


def test_messages_that_came_while_redis_was_dead_are_answered_when_it_is_back(
    system: System,
) -> None:
    with scratch_folder() as folder:
        with embedded_redis.running(folder / "redis") as url:
            system.environment["REDIS_URL"] = url
            system.start_provider()
            system.start_webhook()
            system.wait_for("webhook", lambda: system.write(VERMA, "balance") == 200)
        assert system.write(GUPTA, "balance") == 200
        assert system.write(GUPTA, "status") == 200
        assert system.received(GUPTA) == []

    system.environment["REDIS_URL"] = system.redis_url
    system.start_worker()
    system.wait_for("answers", lambda: system.received(GUPTA))
    system.wait_until_settled()

    assert system.received(VERMA)


def test_a_worker_that_is_killed_at_work_loses_and_doubles_nothing(system: System) -> None:
    system.start()
    shops = (GUPTA, VERMA)
    for number in range(30):
        assert system.write(shops[number % 2], f"paid {100 + number} cash") == 200
        if number in (7, 15, 23):
            system.kill("worker")
            system.start_worker()
    system.wait_until_settled()

    amounts = Counter(row["amount"] for row in system.database.rows("SELECT amount FROM payments"))
    assert amounts == Counter(range(100, 130))
    cards = Counter(
        str(message["body"]).removeprefix("(resent) ") for message in system.received(SHARMA)
    )
    assert len(cards) == 30
    assert max(cards.values()) == 1


@pytest.mark.parametrize(
    "point", ["reply written, not committed", "answer committed, sender not woken"]
)
def test_a_crash_around_the_commit_answers_once(system: System, point: str) -> None:
    system.start_provider()
    system.start_webhook()
    system.start_beat()
    crashed = system.start_crashing_worker(point)
    system.wait_for("webhook", lambda: system.write(GUPTA, "paid 500 cash") == 200)
    system.wait_for("crash", crashed.exists)
    system.wait_for("answer", lambda: system.received(GUPTA))
    system.wait_until_settled()

    assert len(system.received(GUPTA)) == 1
    assert len(system.received(SHARMA)) == 1
    assert system.database.value("SELECT count(*) FROM payments") == 1


def test_a_crash_between_the_providers_acceptance_and_our_commit_sends_once(
    system: System,
) -> None:
    """The callback carries our own id, so it settles what the dead worker could not write down."""
    system.start_provider()
    system.start_webhook()
    system.start_beat()
    crashed = system.start_crashing_worker("provider accepted, not written down")
    system.wait_for("webhook", lambda: system.write(GUPTA, "balance") == 200)
    system.wait_for("crash", crashed.exists)
    system.write(GUPTA, "status")
    system.wait_until_settled()

    bodies = [message["body"] for message in system.received(GUPTA)]
    assert len(bodies) == 2
    assert len(set(bodies)) == 2
    (first, second) = system.database.rows(
        "SELECT state, attempts FROM whatsapp_messages WHERE direction = 'OUTBOUND' ORDER BY id"
    )
    assert (first, second) == (
        {"state": "ACCEPTED", "attempts": 1},
        {"state": "ACCEPTED", "attempts": 1},
    )


@pytest.mark.parametrize("kind", ["500_before", "500_after", "cut_after", "429"])
def test_a_fault_of_the_provider_delays_and_never_doubles(system: System, kind: str) -> None:
    system.start()
    system.fault(send={"kind": kind, "times": 1})
    system.write(GUPTA, "balance")
    if kind == "500_before":
        system.wait_for(
            "unknown result",
            lambda: (
                system.database.rows("SELECT FROM whatsapp_messages WHERE state = 'UNKNOWN'") != []
            ),
        )
        system.database.execute("UPDATE test_clock SET ahead = '5 minutes'")
    system.wait_for("answer", lambda: system.received(GUPTA))
    system.wait_until_settled()

    assert len(system.received(GUPTA)) == 1
