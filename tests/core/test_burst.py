from datetime import UTC, datetime, timedelta

from core.burst import Answer, Patience, Said, bubbles, seconds_to_wait
from core.messages import Button, Reply

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
PATIENCE = Patience(silence_seconds=2, wait_max_seconds=10)


def said(seconds_ago: float, *, is_complete: bool = False) -> Said:
    return Said(NOW - timedelta(seconds=seconds_ago), is_complete)


def test_free_text_waits_for_silence() -> None:
    assert seconds_to_wait([said(0.5)], PATIENCE, NOW) == 1.5
    assert seconds_to_wait([said(2)], PATIENCE, NOW) == 0


def test_each_further_message_begins_the_silence_anew() -> None:
    assert seconds_to_wait([said(3), said(0.5)], PATIENCE, NOW) == 1.5


def test_nobody_waits_longer_than_the_maximum() -> None:
    assert seconds_to_wait([said(9.5), said(0)], PATIENCE, NOW) == 0.5
    assert seconds_to_wait([said(11), said(0)], PATIENCE, NOW) == 0


def test_a_button_or_a_command_is_answered_at_once() -> None:
    assert seconds_to_wait([said(0.1), said(0, is_complete=True)], PATIENCE, NOW) == 0


def test_a_later_answer_on_the_same_topic_takes_the_place_of_the_earlier() -> None:
    joined = bubbles(
        [
            Answer(Reply("draft of one", (Button("old", "old"),)), "draft"),
            Answer(Reply("balance")),
            Answer(Reply("draft of two", (Button("new", "new"),)), "draft"),
        ]
    )

    assert joined == (Reply("balance\n\ndraft of two", (Button("new", "new"),)),)


def test_the_same_answer_is_not_said_twice() -> None:
    assert bubbles([Answer(Reply("help")), Answer(Reply("help"))]) == (Reply("help"),)


def test_what_is_offered_twice_is_offered_in_two_bubbles() -> None:
    offered = bubbles(
        [
            Answer(Reply("balance")),
            Answer(Reply("draft", (Button("one", "one"),)), "draft"),
            Answer(Reply("how paid", (Button("two", "two"),))),
            Answer(Reply("help")),
        ]
    )

    assert offered == (
        Reply("balance\n\ndraft", (Button("one", "one"),)),
        Reply("how paid\n\nhelp", (Button("two", "two"),)),
    )
