"""Numbers as people say them."""

from decimal import Decimal

import pytest

from core.understanding import vocabulary
from core.understanding.numerals import numeral
from core.understanding.vocabulary import phrase

NUMBERS = vocabulary.load().numbers
HUNDRED = ("sau", "सौ", "hundred")


def value(text: str) -> Decimal | None:
    """Of a text that is a number and nothing else."""
    words = phrase(text)
    found = numeral(words, 0, NUMBERS)
    return found.value if found is not None and found.length == len(words) else None


def spellings(number: int) -> list[str]:
    return [word for word, whole in NUMBERS.whole.items() if whole == number]


def test_every_number_below_a_hundred_has_its_words() -> None:
    for number in range(100):
        assert spellings(number)
        assert {value(word) for word in spellings(number)} == {Decimal(number)}


@pytest.mark.parametrize("hundreds", range(1, 10))
def test_every_number_below_a_thousand_is_said_in_hundreds(hundreds: int) -> None:
    for sau in HUNDRED:
        for first in spellings(hundreds):
            assert value(f"{first} {sau}") == hundreds * 100
            for rest in range(1, 100):
                for last in spellings(rest):
                    assert value(f"{first} {sau} {last}") == hundreds * 100 + rest


def test_figures_are_what_they_are() -> None:
    for number in range(1000):
        assert value(str(number)) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aadha", "0.5"),
        ("pauna", "0.75"),
        ("sawa", "1.25"),
        ("dedh", "1.5"),
        ("dhai", "2.5"),
        ("saadhe teen", "3.5"),
        ("paune do", "1.75"),
        ("sawa do", "2.25"),
        ("साढ़े चार", "4.5"),
        ("पौने पाँच", "4.75"),
        ("dedh sau", "150"),
        ("dhai sau", "250"),
        ("saadhe teen sau", "350"),
        ("do sau pachas", "250"),
        ("twenty five", "25"),
        ("two hundred fifty", "250"),
        ("ek hazar paanch sau", "1500"),
        ("dhai hazar", "2500"),
        ("5 hazar", "5000"),
    ],
)
def test_fractions_and_hundreds_have_words(text: str, expected: str) -> None:
    assert value(text) == Decimal(expected)


@pytest.mark.parametrize("text", ["chawal", "12345678", "1.2.3", "", "saadhe"])
def test_other_words_are_no_numbers(text: str) -> None:
    assert not phrase(text) or value(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("saadhe {}", "0.5"), ("paune {}", "-0.25"), ("sawa {}", "0.25")],
)
def test_what_is_said_before_a_number_is_added_to_it(text: str, expected: str) -> None:
    for number in range(2, 100):
        for word in spellings(number):
            assert value(text.format(word)) == number + Decimal(expected)
