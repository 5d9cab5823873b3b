import random
from datetime import timedelta

from core.delivery import pause_before, status_rank

PATH = ["accepted", "queued", "sending", "sent", "delivered", "read"]


def test_each_step_of_the_way_ranks_above_the_one_before() -> None:
    ranks = [status_rank(status) or 0 for status in PATH]

    assert ranks == sorted(set(ranks))


def test_delivered_after_failed_wins_because_it_did_arrive() -> None:
    assert (status_rank("delivered") or 0) > (status_rank("failed") or 0)


def test_an_unknown_status_has_no_rank() -> None:
    assert status_rank("teleported") is None


def test_pauses_double_up_to_five_minutes_and_are_spread() -> None:
    dice = random.Random(1)

    assert timedelta(seconds=1) <= pause_before(2, dice) <= timedelta(seconds=2)
    assert timedelta(seconds=150) <= pause_before(50, dice) <= timedelta(seconds=300)
    assert len({pause_before(5, dice) for _ in range(10)}) == 10
