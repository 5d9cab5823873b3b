import random
from datetime import timedelta
from itertools import permutations

from core.delivery import pause_before, status_rank

PATH = ["queued", "sent", "delivered", "read"]


def test_a_status_only_moves_forward_in_whatever_order_it_is_told() -> None:
    for order in permutations(PATH):
        current = "queued"
        for status in order:
            if (status_rank(status) or 0) > (status_rank(current) or 0):
                current = status
        assert current == "read"


def test_delivered_after_failed_wins_because_it_did_arrive() -> None:
    assert (status_rank("delivered") or 0) > (status_rank("failed") or 0)


def test_an_unknown_status_has_no_rank() -> None:
    assert status_rank("teleported") is None


def test_pauses_double_up_to_five_minutes_and_are_spread() -> None:
    dice = random.Random(1)

    assert timedelta(seconds=1) <= pause_before(2, dice) <= timedelta(seconds=2)
    assert timedelta(seconds=150) <= pause_before(50, dice) <= timedelta(seconds=300)
    assert len({pause_before(5, dice) for _ in range(10)}) == 10
