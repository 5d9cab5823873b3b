"""Stages 6 and 7: one product, or the question that it takes."""

from decimal import Decimal

import pytest

import core.understanding.catalogue
from core.understanding.catalogue import Catalogue
from core.understanding.lines import Line, LineStatus
from core.understanding.memory import Memory
from core.understanding.reading import read
from tests.core.understanding.products import product

GOODS = Catalogue(
    [
        product(1, "Tur Dal", unit="kg"),
        product(2, "Chana Dal", unit="kg"),
        product(3, "Besan", unit="kg"),
        product(4, "Shakti Besan 1 kg", brand="Shakti"),
        product(5, "Shakti Besan 500 g", brand="Shakti"),
        product(6, "Zing Butter Cookies 100 g", brand="Zing"),
        product(7, "Gokul Butter 100 g", brand="Gokul"),
        product(8, "Gokul Garlic Butter 100 g", brand="Gokul"),
        product(9, "Rasoi Tomato Ketchup 500 g", brand="Rasoi"),
        product(10, "Nimo Soap 75 g", brand="Nimo", prices=frozenset({Decimal(20)})),
        product(11, "Nimo Soap 125 g", brand="Nimo", prices=frozenset({Decimal(35)})),
        product(12, "Nimo Soap 4x75 g", brand="Nimo", prices=frozenset({Decimal(75)})),
        product(13, "Parmal Rice", "chawal", unit="kg"),
        product(14, "Kolam Rice", unit="kg"),
    ]
)


def line(
    text: str, history: dict[int, int] | None = None, names: dict[str, int] | None = None
) -> Line:
    (found,) = read(text, GOODS, Memory(history or {}, names or {})).lines
    return found


def ids(found: Line) -> list[int]:
    return sorted(product.vendor_product_id for product in found.candidates)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Loose, as nobody said otherwise.
        ("5 kg besan", (3, "5", "kg")),
        ("2 bori besan", (3, "2", "bag")),
        # A size makes it a packet, and so does the word.
        ("besan 500 gm 10", (5, "10", "pkt")),
        ("gokul butter 4", (7, "4", "pkt")),
        ("nimo 20 wala 2 peti", (10, "2", "carton")),
        ("nimo 125 6 pcs", (11, "6", "pkt")),
        ("nimo 4*75 6 pc", (12, "6", "pkt")),
        ("nimo soap 125g 2 darjan", (11, "24", "pkt")),
        # Known by his own name for it, whatever else has the word.
        ("3 kg chawal", (13, "3", "kg")),
        ("P9 12", (9, "12", "pkt")),
        ("shakti besan 1 kg 3 packet", (4, "3", "pkt")),
        ("2kgx5 tur dal", (1, "10", "kg")),
        ("25 kg besan bori 2", (3, "2", "bag")),
    ],
)
def test_one_product_is_left(text: str, expected: tuple[int, str, str]) -> None:
    found = line(text)
    assert (found.status, ids(found)) == (LineStatus.MATCH, [expected[0]]), found.why
    assert (found.quantity, found.unit) == (Decimal(expected[1]), expected[2])


@pytest.mark.parametrize(
    ("text", "status", "candidates"),
    [
        ("5 kg dal", LineStatus.AMBIGUOUS, [1, 2]),
        ("besan 4 packet", LineStatus.AMBIGUOUS, [4, 5]),
        ("nimo 6", LineStatus.AMBIGUOUS, [10, 11, 12]),
        ("nimo 90 gm 6 pcs", LineStatus.AMBIGUOUS, [10, 11, 12]),
        ("nimo 50 wala 6 pcs", LineStatus.AMBIGUOUS, [10, 11, 12]),
        ("5 kg rice", LineStatus.AMBIGUOUS, [13, 14]),
        ("besan 10 kg 5 bori", LineStatus.AMBIGUOUS, [3]),
        ("tomato 5 kg", LineStatus.NOT_FOUND, []),
        ("plutonium 5 kg", LineStatus.NOT_FOUND, []),
        ("nimu 2 pcs", LineStatus.NOT_FOUND, []),
        ("tur dal", LineStatus.NEED_QUANTITY, [1]),
        ("tur dal 2-3 kg", LineStatus.NEED_QUANTITY, [1]),
        ("500 ki tur dal", LineStatus.NEED_QUANTITY, [1]),
        ("2 tin tur dal", LineStatus.NEED_UNIT, [1]),
    ],
)
def test_what_is_not_certain_is_asked(text: str, status: LineStatus, candidates: list[int]) -> None:
    found = line(text)
    assert (found.status, ids(found)) == (status, candidates), found.why


def test_what_a_shop_has_ordered_decides_between_equals() -> None:
    assert ids(line("nimo 6", {11: 4})) == [11]
    assert line("nimo 6", {11: 4}).status is LineStatus.MATCH


def test_what_a_shop_has_ordered_is_nothing_against_a_word() -> None:
    assert ids(line("nimo 75 gm 6", {11: 4})) == [10]


def test_where_two_were_ordered_the_likelier_is_named_first() -> None:
    found = line("nimo 6", {11: 4, 12: 9})
    assert found.status is LineStatus.AMBIGUOUS
    assert [p.vendor_product_id for p in found.candidates] == [12, 11, 10]


def test_a_name_means_what_the_shop_said_it_means() -> None:
    assert line("nimo 6").status is LineStatus.AMBIGUOUS

    found = line("nimo 6", names={"nimo": 12})

    assert (found.status, found.candidates[0].vendor_product_id) == (LineStatus.MATCH, 12)
    assert found.why == ("this shop means it by “nimo”",)


@pytest.mark.parametrize("text", ["nimo 20 wala 2 peti", "nimo 125 6 pcs", "nimo soap 6"])
def test_what_a_name_means_to_a_shop_is_nothing_against_another_word(text: str) -> None:
    assert line(text, names={"nimo": 12}) == line(text)


def test_a_shop_that_means_a_packet_by_a_name_still_gets_it_loose_by_weight() -> None:
    names = {"besan": 5}

    assert ids(line("besan 6", names=names)) == [5]
    assert ids(line("besan 5 kg", names=names)) == [3]
    assert ids(line("khuli besan 6 kg", names=names)) == [3]


def test_a_line_says_why() -> None:
    assert line("nimo 20 wala 2 peti").why == ("“nimo” is 100% of 3 names", "for 20: 1 of 3")


def test_words_that_people_invent_fill_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(core.understanding.catalogue, "ALIKE_KEPT_MAX", 3)
    goods = Catalogue([product(1, "Tur Dal", unit="kg")])

    for number in range(20):
        goods.alike(f"word{number}")

    assert len(goods._alike) <= 3
    assert goods.alike("tur")
