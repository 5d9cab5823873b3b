"""Whole conversations: each is answered as its script says, and its page shows what is said today."""

from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from core.replies.texts import say
from tests.conversations import script, transcript
from tests.conversations.playing import Got, Played, Wrote

PAGES = Path(__file__).parents[2] / "docs" / "conversations"
LANGUAGES = {"en", "hi", "hi_Latn"}

Plays = Callable[[str], Played]


def compare(path: Path, text: str, *, rewrites: bool) -> None:
    if rewrites:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    written = path.read_text("utf-8") if path.is_file() else ""
    assert written == text, f"{path.name} is not what is said today: make conversations"


@pytest.mark.parametrize("name", script.names())
def test_a_conversation_goes_as_it_is_written_down(name: str, play: Plays, rewrites: bool) -> None:
    played = play(name)

    page = transcript.page(played.script, played.events)
    compare(PAGES / f"{name}.md", page, rewrites=rewrites)


def test_the_list_of_conversations_is_that_of_the_scripts(rewrites: bool) -> None:
    compare(PAGES / "README.md", transcript.index(), rewrites=rewrites)
    pages = {path.relative_to(PAGES).with_suffix("").as_posix() for path in PAGES.glob("*/*.md")}
    if rewrites:
        for name in pages - set(script.names()):
            (PAGES / f"{name}.md").unlink()
    else:
        assert pages == set(script.names())


def test_every_row_is_shown_by_a_conversation() -> None:
    shown = {key for _, one in script.all_scripts() for key in one.covers}

    assert set(script.rows()) - shown == set()


@pytest.mark.parametrize("key", script.common())
def test_what_is_said_every_day_is_shown_in_each_language(key: str) -> None:
    spoken = {one.language for _, one in script.all_scripts() if key in one.covers}

    assert spoken == LANGUAGES


def test_half_of_the_answers_are_short(play: Plays) -> None:
    lengths = [
        len(event.bubble.body)
        for name in script.names()
        for event in play(name).events
        if isinstance(event, Got)
    ]

    assert median(lengths) < 400


@pytest.mark.parametrize("name", [name for name in script.names() if "thirty-lines" in name])
def test_thirty_lines_are_answered_with_one_bubble_and_at_most_one_question(
    name: str, play: Plays
) -> None:
    """All that is unclear is one question: one list of choices, and one sentence how to choose."""
    played = play(name)
    writes = [at for at, event in enumerate(played.events) if isinstance(event, Wrote)]
    first, after = writes[0], writes[1] if len(writes) > 1 else None

    written, answers = played.events[first], played.events[first + 1 : after]

    assert isinstance(written, Wrote)
    assert len(written.text.splitlines()) == 30
    (got,) = answers
    assert isinstance(got, Got)
    how = say(
        played.script.language,
        "Write a number of each, for example {example}, or 0 for none.",
        example="{example}",
    )
    assert got.bubble.body.count(how.partition("{")[0]) == 1
    numbers = [int(line.split()[0]) for line in got.bubble.body.split("\n") if line[:1].isdigit()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_thirty_lines_are_played_in_every_language() -> None:
    played = [one for name, one in script.all_scripts() if "thirty-lines" in name]

    assert {one.language for one in played} == LANGUAGES
