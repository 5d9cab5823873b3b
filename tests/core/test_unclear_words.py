"""What is kept of words that were not understood: names of goods, and nothing about who wrote them."""

import pytest

from core.unclear_words import (
    LENGTH_MAX,
    ROWS_MAX,
    Outcome,
    UnclearWords,
    answered,
    kept,
    private_words,
    rows_of,
)
from core.understanding.catalogue import Catalogue
from core.understanding.lines import Line, LineStatus
from core.understanding.products import Product
from core.understanding.reading import read

GUPTA = private_words(["Gupta Kirana", "Ramesh Gupta", "Lajpat Nagar"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2 bori Rasna", "rasna"),
        ("do peti limca 500 ml", "limca"),
        ("500 rs jeerabati", "jeerabati"),
        ("parle g 3", "parle g"),
        ("haldiram's bhujiya", "haldirams bhujiya"),
        ("kala-khatta/imli", "kala khatta imli"),
        ("चीनी मोटी ५ किलो", "चीनी मोटी"),
        ("क्\u200dष", "क्ष"),
        ("சர்க்கரை 2", "சர்க்கரை"),
        ("Crème 2", "creme"),
        # Alone, a word for a measure may be goods.
        ("pav 6", "pav"),
    ],
)
def test_a_line_is_kept_as_what_its_goods_are_called(text: str, words: str) -> None:
    assert kept(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "9810000001",
        "mera naam Suresh Yadav hai",
        "Shanti Nagar gali no 4",
        "मेरा नाम सुरेश",
        "+91-98100 00001",
        "a/c:50100123456789",
        "mh12ab1234",
        "९८१००",
        "½",
        "ramesh@okaxis",
        "ramesh.gupta@example.com",
        "https://wa.me/abc",
        "www.rasna",
        "rasna.co.in/offer",
        "--- 😀 ₹",
        "",
        "x" * (LENGTH_MAX + 1),
    ],
)
def test_of_figures_addresses_and_signs_nothing_is_kept(text: str) -> None:
    assert kept(text) is None


@pytest.mark.parametrize(
    "said",
    [
        "gupta",
        "Gupta",
        "guptaji",
        "guptaa",
        "गुप्ता",
        "kirana",
        "guptakirana",
        "rameshbhai",
        "lajpat",
    ],
)
def test_names_of_the_shop_its_owner_and_its_area_are_taken_out(said: str) -> None:
    assert kept(f"{said} rasna 2", GUPTA) == "rasna"
    assert kept(said, GUPTA) is None


def test_a_measure_is_not_kept_in_place_of_a_name() -> None:
    assert kept("gupta 2 kg", GUPTA) is None


def test_a_name_in_devanagari_is_known_in_roman_letters_too() -> None:
    assert kept("ramesh rasna", private_words(["रमेश"])) == "rasna"


def test_a_short_word_of_a_name_takes_nothing_out_that_only_begins_so() -> None:
    assert kept("omam", private_words(["Om Stores"])) == "omam"


@pytest.mark.parametrize(
    ("message", "private"),
    [
        ("ramesh@okaxis se bheja", "ramesh okaxis"),
        ("sector 12b mein rasna", "b"),
        ("rahul1990 ko rasna", "rahul"),
        ("https://wa.me/rahul rasna", "rahul"),
    ],
)
def test_what_stood_beside_an_address_is_known_from_the_message(message: str, private: str) -> None:
    assert kept(f"{private} rasna", private_words([], message)) == "rasna"


@pytest.mark.parametrize("message", ["rasna2 bori", "5kgrasna", "rasna-2, tang-3", "2pktrasna"])
def test_a_quantity_beside_its_goods_makes_them_nobodys_address(message: str) -> None:
    assert kept("rasna", private_words([], message)) == "rasna"


def test_at_most_four_words_and_forty_letters_are_kept() -> None:
    assert kept("ek teekha namkeen masala papad wala") == "teekha namkeen masala papad"
    assert kept(f"{'a' * 20} {'b' * 19} {'c' * 10}") == f"{'a' * 20} {'b' * 19}"


def test_a_line_that_was_not_found_is_unknown_and_one_of_several_was_asked_about() -> None:
    names = ("Nimo Lime Soap 75 g", "Nimo Rose Soap 75 g")
    goods = Catalogue(
        Product(number, name, "pcs", None, (name,), brand="Nimo")
        for number, name in enumerate(names)
    )
    lines = read("nimo 2, rasna 3 pkt, nimo rose 1, zeera 2 kg, rasna 3 pkt", goods).lines

    assert rows_of(lines, private_words(["Zeera"])) == [
        UnclearWords("nimo", Outcome.ASKED),
        UnclearWords("rasna", Outcome.UNKNOWN),
    ]


@pytest.mark.parametrize(
    "status", [LineStatus.MATCH, LineStatus.NEED_QUANTITY, LineStatus.NEED_UNIT]
)
def test_what_was_understood_is_not_counted(status: LineStatus) -> None:
    assert rows_of([Line("rasna", status)]) == []


def test_no_more_is_counted_than_a_message_can_hold() -> None:
    letters = "abcdefghij"
    lines = [Line(f"maal{a}{b}", LineStatus.NOT_FOUND) for a in letters for b in letters]

    assert len(rows_of(lines)) == ROWS_MAX


def test_an_answer_keeps_what_was_chosen() -> None:
    assert answered("gupta dettol 3", 7, GUPTA) == UnclearWords("dettol", Outcome.ANSWERED, 7)
    assert answered("gupta 3", 7, GUPTA) is None
