"""One phone of the demonstration: what is written gets its answers, or an error says what to do."""

import pytest
from click.testing import CliRunner

from ops.cli import main
from ops.demo import phone
from ops.demo.outside import Bubble, Outside
from ops.errors import OperatorError

GUPTA = "+919810000001"


class StandIn(Outside):
    """Its phone gets ``answers``, one each time that somebody looks."""

    def __init__(self, *answers: str, status: int = 200) -> None:
        self._answers = list(answers)
        self._status = status
        self._on_the_phone = [Bubble(1, "SM1", False, "of yesterday", ())]

    def write(self, phone: str, body: str, button: dict[str, str] | None = None) -> int:
        self._add(body, is_mine=True)
        return self._status

    def bubbles(self, phone: str, after: int) -> list[Bubble]:
        if len(self._on_the_phone) > 1 and self._answers:
            self._add(self._answers.pop(0), is_mine=False)
        return [bubble for bubble in self._on_the_phone if bubble.number > after]

    def _add(self, body: str, *, is_mine: bool) -> None:
        number = len(self._on_the_phone) + 1
        self._on_the_phone.append(Bubble(number, f"SM{number}", is_mine, body, ()))


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phone, "ANSWER_SECONDS", 0.3)
    monkeypatch.setattr(phone, "QUIET_SECONDS", 0.3)


def test_what_is_said_gets_its_answer_and_the_notice_that_follows() -> None:
    got = phone.say(StandIn("the draft", "a notice"), GUPTA, "2 bori chawal")

    assert [bubble.body for bubble in got] == ["the draft", "a notice"]


def test_without_an_answer_he_is_told_where_to_look() -> None:
    with pytest.raises(OperatorError, match="worker-inbound"):
        phone.say(StandIn(), GUPTA, "2 bori chawal")


def test_a_webhook_that_refuses_is_named() -> None:
    with pytest.raises(OperatorError, match="The webhook answered 503"):
        phone.say(StandIn(status=503), GUPTA, "2 bori chawal")


def test_the_last_messages_are_shown_without_writing() -> None:
    assert [bubble.body for bubble in phone.latest(StandIn("never"), GUPTA)] == ["of yesterday"]


def test_where_nothing_runs_the_command_says_how_to_start_it(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    runner = CliRunner(env={"BAHI_DATA_DIR": str(tmp_path_factory.mktemp("data"))})

    result = runner.invoke(main, ["say", GUPTA, "balance"])

    assert result.exit_code != 0
    assert "bahi up" in result.output
