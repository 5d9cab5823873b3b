"""Stages 2 to 5: words, what they do, and the items that they make."""

from decimal import Decimal

import pytest

from core.understanding.catalogue import Catalogue
from core.understanding.items import Item
from core.understanding.reading import stages
from core.understanding.tokens import Kind


def items(text: str, catalogue: Catalogue) -> list[tuple[str, list[tuple[str, str | None]]]]:
    """The words of each item, and its quantities."""
    return [
        (" ".join(item.words), [_quantity(item, at) for at in range(len(item.quantities))])
        for item in stages(text, catalogue).items.wanted
    ]


def _quantity(item: Item, at: int) -> tuple[str, str | None]:
    quantity = item.quantities[at]
    value = "?" if quantity.value is None else f"{quantity.value.normalize():f}"
    return value, None if quantity.unit is None else quantity.unit.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3kgaata", ["3", "kg", "aata"]),
        ("2kgx5", ["2", "kg", "x", "5"]),
        ("10wala", ["10", "wala"]),
        ("maggi70gm", ["maggi", "70", "gm"]),
        ("10kgsabudana", ["10", "kg", "sabudana"]),
        ("lay's", ["lays"]),
        ("7up 2", ["7", "up", "2"]),
    ],
)
def test_glued_words_are_parted(demonstration: Catalogue, text: str, expected: list[str]) -> None:
    assert list(stages(text, demonstration).words) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("bhej do", []),
        ("do kilo", [Kind.NUMBER, Kind.UNIT]),
        ("dal do kilo", [Kind.WORD, Kind.NUMBER, Kind.UNIT]),
        ("bhej hi do", []),
        ("2 baje", []),
        ("12 din", []),
        ("order no 12345", []),
        ("10 wala", [Kind.PRICE_POINT]),
        ("500 ka jeera", [Kind.MONEY, Kind.WORD]),
        ("@ 92", [Kind.RATE]),
        ("145 rs kilo wali", [Kind.RATE]),
        ("2-3 peti", [Kind.RANGE, Kind.UNIT]),
        ("do teen peti", [Kind.RANGE, Kind.UNIT]),
        ("2 se 3 kg", [Kind.RANGE, Kind.UNIT]),
        ("ek ek peti", [Kind.OF_EACH, Kind.UNIT]),
        ("5-5 kg", [Kind.OF_EACH, Kind.UNIT]),
        ("parle g", [Kind.WORD]),
        ("50-50 biscuit", [Kind.WORD, Kind.WORD]),
        ("rice nahi", [Kind.WORD, Kind.NOT_BEHIND]),
        ("remove rice", [Kind.NOT_BEFORE, Kind.WORD]),
        ("cancel the rice", [Kind.NOT_BEFORE, Kind.WORD]),
    ],
)
def test_a_word_does_what_its_neighbours_let_it_do(
    demonstration: Catalogue, text: str, kinds: list[Kind]
) -> None:
    tokens = stages(text, demonstration).tokens
    assert [token.kind for token in tokens if token.kind not in (Kind.CHATTER, Kind.VERB)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 kilo haldi 3 kilo jeera", [("turmeric", [("2", "kg")]), ("jeera", [("3", "kg")])]),
        ("haldi 2 kilo jeera 3 kilo", [("turmeric", [("2", "kg")]), ("jeera", [("3", "kg")])]),
        ("maggi 70 gm 2 peti", [("maggi", [("70", "g"), ("2", "carton")])]),
        ("1 kg surf excel 10 packet", [("surfexcel", [("1", "kg"), ("10", "pkt")])]),
        ("2 kg 500 g kaju", [("cashew", [("2.5", "kg")])]),
        ("teen pav ajwain", [("ajwain", [("0.75", "kg")])]),
        (
            "lux 75 aur 125 gram 1-1 peti",
            [("lux", [("75", "g"), ("1", "carton")]), ("lux", [("125", "g"), ("1", "carton")])],
        ),
        ("atta, maida dono 5-5 kg", [("atta", [("5", "kg")]), ("maida", [("5", "kg")])]),
        ("limca fanta 1-1 peti", [("limca", [("1", "carton")]), ("fanta", [("1", "carton")])]),
        ("limca 2 peti, sorry 3 kar do", [("limca", [("3", "carton")])]),
        ("cheeni 10 nahi 12 kg", [("sugar", [("12", "kg")])]),
        ("gehu 10 bori lokwan", [("wheat lokwan", [("10", "bag")])]),
        ("cheeni 5 kg ki jagah 10 kg", [("sugar", [("10", "kg")])]),
        ("packet 5 maggi", [("maggi", [("5", "pkt")])]),
    ],
)
def test_measures_find_their_goods(
    demonstration: Catalogue, text: str, expected: list[tuple[str, list[tuple[str, str | None]]]]
) -> None:
    assert items(text, demonstration) == expected


@pytest.mark.parametrize(
    ("text", "removed", "wanted"),
    [
        ("chawal 2 bori cancel karo", ["rice"], []),
        ("chawal 2 bori hata do, atta 5kg", ["rice"], [("atta", [("5", "kg")])]),
        ("maida 15 kg not 10", [], [("maida", [("15", "kg")])]),
        ("rice nahi, atta 5kg", ["rice"], [("atta", [("5", "kg")])]),
        ("no onion today. potato 5 kg", ["onion"], [("potato", [("5", "kg")])]),
        ("cheeni ki jagah gud 5 kg", ["sugar"], [("jaggery", [("5", "kg")])]),
        ("10 kg suji nahi maida bhejna", ["suji"], [("maida", [("10", "kg")])]),
        ("5 kg gud instead of cheeni", ["sugar"], [("jaggery", [("5", "kg")])]),
    ],
)
def test_what_is_not_wanted_is_told_from_what_is(
    demonstration: Catalogue,
    text: str,
    removed: list[str],
    wanted: list[tuple[str, list[tuple[str, str | None]]]],
) -> None:
    found = stages(text, demonstration).items
    assert [" ".join(item.words) for item in found.removed] == removed
    assert items(text, demonstration) == wanted


def test_times_is_a_count_and_a_size(demonstration: Catalogue) -> None:
    (item,) = stages("12 x 1L fortune oil", demonstration).items.wanted
    assert item.times is not None
    count, size = item.times
    assert (count, size.value, size.is_amount) == (Decimal(12), Decimal(1), True)
