"""A vendor's own words: what may be one, and what is done with one that no longer may."""

import pytest

from core import vendor_words
from core.understanding.catalogue import Catalogue
from core.understanding.lines import LineStatus
from core.understanding.products import Product
from core.understanding.reading import read
from core.vendor_words import BadWord, VendorWord, checked, extended

RETI = VendorWord("meethi reti", "sugar")


def test_an_order_is_understood_by_the_vendors_word() -> None:
    sugar = [Product(1, "Sugar M-30", "kg", None, ("Sugar M-30",))]

    (without,) = read("meethi reti 5 kg", Catalogue(sugar)).lines
    (with_it,) = read("meethi reti 5 kg", Catalogue(sugar, extended([RETI])[0])).lines

    assert without.status is LineStatus.NOT_FOUND
    assert with_it.status is LineStatus.MATCH


@pytest.mark.parametrize(
    ("word", "means"),
    [("meethi reti", "sugar"), ("  Meethi-RETI ", "Cheeni"), ("meethi\nreti", "चीनी")],
)
def test_a_word_is_kept_as_messages_are_read(word: str, means: str) -> None:
    assert checked(word, means) == RETI


@pytest.mark.parametrize(
    ("word", "means", "said"),
    [
        ("", "sugar", "no letters"),
        ("??", "sugar", "no letters"),
        ("reti 2", "sugar", "is read as a quantity"),
        ("a b c d e", "sugar", "too long"),
        ("r" * 41, "sugar", "too long"),
        ("bori", "sugar", "a number, a unit"),
        ("do peti", "sugar", "a number, a unit"),
        ("bhaiya", "sugar", "a number, a unit"),
        ("nahi", "sugar", "is an answer"),
        ("khuli", "sugar", "a number, a unit"),
        ("haan", "sugar", "is an answer"),
        ("replace", "sugar", "a number, a unit"),
        ("forget", "sugar", "a number, a unit"),
        ("bhej do", "sugar", "a number, a unit"),
        ("chawal", "sugar", "two meanings: it stands for rice"),
        ("rice", "sugar", "two meanings: it stands for rice"),
        ("cheeni", "sugar", "understood as sugar already"),
        ("meethi reti", "basmattti", "no kind of goods that is known. Perhaps “basmati”"),
        ("meethi reti", "xyzzy", "Name one such as sugar"),
    ],
)
def test_what_cannot_be_a_word_is_refused_with_the_reason(word: str, means: str, said: str) -> None:
    with pytest.raises(BadWord, match=said):
        checked(word, means)


def test_a_word_of_his_own_has_one_meaning_too() -> None:
    own = {"meethi reti": "sugar"}

    assert checked("meethi reti", "sugar", own) == RETI
    with pytest.raises(BadWord, match="it stands for sugar"):
        checked("Meethi Reti", "salt", own)


def test_a_word_that_became_impossible_is_passed_over_and_the_others_count() -> None:
    now_rice = VendorWord("chawal", "sugar")
    gone = VendorWord("reti", "mitti ka tel xyz")

    known, impossible = extended([now_rice, RETI, gone])

    assert impossible == [now_rice, gone]
    assert known.goods["meethi", "reti"] == ("sugar",)
    assert known.goods["chawal",] == ("rice",)
    assert vendor_words.vocabulary.load().goods.get(("meethi", "reti")) is None
