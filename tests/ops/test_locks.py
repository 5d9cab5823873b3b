"""Commands take turns, share what runs, and know which of them is the last."""

from pathlib import Path
from threading import Event, Thread

import pytest

from ops.errors import OperatorError
from ops.locks import Holding, exclusive, is_held

PATIENCE_SECONDS = 10


def test_the_second_command_waits_for_the_first(tmp_path: Path) -> None:
    turn = tmp_path / "turn"
    waiting, entered = Event(), Event()

    def second() -> None:
        with exclusive(turn, on_wait=waiting.set):
            entered.set()

    thread = Thread(target=second)
    with exclusive(turn):
        thread.start()
        assert waiting.wait(PATIENCE_SECONDS)
        assert not entered.is_set()
    assert entered.wait(PATIENCE_SECONDS)
    thread.join()


def test_only_the_last_one_to_leave_is_told_so(tmp_path: Path) -> None:
    first, second, third = (Holding(tmp_path / "shares") for _ in range(3))
    assert [first.give_back(), third.give_back(), second.give_back()] == [False, False, True]


def test_shares_are_seen_by_others_as_long_as_they_last(tmp_path: Path) -> None:
    path = tmp_path / "shares"
    assert not is_held(path)
    share = Holding(path)
    assert is_held(path)
    share.give_back()
    assert not is_held(path)


def test_a_command_that_waited_for_a_clean_does_not_lock_the_removed_file(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    waiting = Event()
    outcome: list[BaseException | None] = []

    def late() -> None:
        try:
            with exclusive(data / "turn", on_wait=waiting.set):
                outcome.append(None)
        except OperatorError as error:
            outcome.append(error)

    thread = Thread(target=late)
    with exclusive(data / "turn"):
        thread.start()
        assert waiting.wait(PATIENCE_SECONDS)
        (data / "turn").unlink()
        data.rmdir()
    thread.join(PATIENCE_SECONDS)
    assert [type(error) for error in outcome] == [OperatorError]


@pytest.mark.parametrize("name", ["turn", "shares"])
def test_a_lock_file_is_for_its_owner_only(tmp_path: Path, name: str) -> None:
    with exclusive(tmp_path / name):
        assert (tmp_path / name).stat().st_mode & 0o077 == 0
