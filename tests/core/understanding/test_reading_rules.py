"""What holds of every message, whatever it says."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.understanding.catalogue import Catalogue
from core.understanding.lines import Line
from core.understanding.reading import Intent, read

# Seconds on a busy machine; a message takes a few milliseconds.
LIMIT = 1.0

LINES = [
    "2 bori chawal",
    "5 kg cheeni",
    "parle g 10 wala 1 peti",
    "haldi 2 kilo",
    "surf excel bar 200g 1 ctn",
    "rasna 3 packet",
    "dhai kilo kaju",
    "limca 2 peti",
]
GREETINGS = ["namaste ji", "bhai", "good morning", "ram ram seth ji 🙏", "please", "hello sir,"]


def essence(lines: tuple[Line, ...]) -> list[tuple[object, ...]]:
    return sorted(
        (line.status.value, tuple(p.sku for p in line.candidates), line.quantity, str(line.unit))
        for line in lines
    )


@given(st.permutations(LINES), st.sampled_from(["\n", ", ", " aur ", " + "]))
def test_the_order_of_independent_lines_changes_nothing(
    demonstration: Catalogue, lines: list[str], separator: str
) -> None:
    assert essence(read(separator.join(lines), demonstration).lines) == essence(
        read(separator.join(LINES), demonstration).lines
    )


@pytest.mark.parametrize("greeting", GREETINGS)
@pytest.mark.parametrize("line", LINES)
def test_a_greeting_adds_nothing(demonstration: Catalogue, greeting: str, line: str) -> None:
    plain, greeted = read(line, demonstration), read(f"{greeting} {line}", demonstration)

    assert greeted.intent is plain.intent is Intent.ORDER
    assert essence(greeted.lines) == essence(plain.lines)


@given(st.text(max_size=1600))
def test_any_text_is_read_in_time(demonstration: Catalogue, text: str) -> None:
    began = time.perf_counter()
    read(text, demonstration)
    assert time.perf_counter() - began < LIMIT


@given(st.binary(max_size=1600))
def test_any_bytes_are_read(demonstration: Catalogue, data: bytes) -> None:
    read(data.decode("utf-8", errors="replace"), demonstration)


WORDS = st.sampled_from(
    [
        *(
            "2",
            "bori",
            "chawal",
            "nahi",
            "do",
            "sorry",
            "ki",
            "jagah",
            "instead",
            "of",
            "x",
            "aur",
            ",",
        ),
        *(
            "5-5",
            "2-3",
            "dono",
            "10",
            "wala",
            "rs",
            "500",
            "ka",
            "kg",
            "gm",
            "packet",
            "parle",
            "g",
        ),
        *(
            "cancel",
            "kar",
            "bhej",
            "sab",
            "loose",
            "दो",
            "किलो",
            "चीनी",
            "\n",
            "½",
            "@",
            "maggi",
            "70gm",
        ),
    ]
)


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_heap_of_order_words_is_read_in_time(demonstration: Catalogue, text: str) -> None:
    began = time.perf_counter()
    read(text, demonstration)
    assert time.perf_counter() - began < LIMIT


@pytest.mark.parametrize("text", ["", " ", "\n\n", "🙂🙂🙂", "?", "....", "x" * 1600, "1" * 1600])
def test_nothing_to_read_is_no_order(demonstration: Catalogue, text: str) -> None:
    assert read(text, demonstration).intent is not Intent.ORDER
