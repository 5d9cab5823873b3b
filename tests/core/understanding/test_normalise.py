"""Stage 1 takes out what is no order and writes the rest one way."""

import pytest

from core.understanding.normalise import TEXT_LENGTH_MAX, normalise
from core.understanding.transliterate import roman


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jeera 1,5 kg", "jeera 1.5 kg"),
        ("1,00,000 और १,००० किलो", "100000 और 1000 किलो"),
        ("५ किलो", "5 किलो"),
        ("kaju 1 1/2 kg", "kaju 1.5 kg"),
        ("½ kg", "0.5 kg"),
        ("Sugar......50 kg", "sugar 50 kg"),
        ("1) aata 5kg\n2. rice", "aata 5kg\nrice"),
        ("2×5kgTomato", "2 x 5kgtomato"),
        ("5*packets", "5 x packets"),
        ("bourbon 10/- wala", "bourbon 10 rs wala"),
        ("Nestlé café", "nestle cafe"),
        ("ch\u200binі", "chinі"),
        ("order 🙏 5 kg atta", "order\n5 kg atta"),
        ("rice 2 – 3 kg", "rice 2 - 3 kg"),
    ],
)
def test_the_same_is_written_one_way(text: str, expected: str) -> None:
    assert normalise(text) == expected


@pytest.mark.parametrize(
    "text",
    ["98765 43210", "+91-9876543210", "https://x.in/5", "a5@b.in", "12/11/2026", "10:30", "12/11"],
)
def test_what_is_no_quantity_is_taken_out(text: str) -> None:
    assert normalise(f"atta {text} bhejo").split() == ["atta", "bhejo"]


def test_nukta_and_chandrabindu_make_no_difference() -> None:
    assert normalise("मूँगफली साढ़े") == normalise("मूंगफली साढे")


def test_a_text_that_is_too_long_is_cut() -> None:
    assert len(normalise("a" * (TEXT_LENGTH_MAX * 2))) == TEXT_LENGTH_MAX


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("नमक", "namak"),
        ("नमकीन", "namkeen"),
        ("पतंजलि", "patanjali"),
        ("कोलगेट", "kolget"),
        ("गोदरेज", "godrej"),
        ("हल्दी", "haldee"),
    ],
)
def test_devanagari_is_written_as_people_type_it(word: str, expected: str) -> None:
    assert roman(word) == expected
