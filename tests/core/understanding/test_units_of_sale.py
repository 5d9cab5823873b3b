"""Packs of a vendor's are understood by whatever name he keeps them under."""

from decimal import Decimal

import pytest

from core.understanding import vocabulary
from core.understanding.catalogue import Catalogue
from core.understanding.lines import Line, LineStatus
from core.understanding.packs import pack_in_name
from core.understanding.products import Product
from core.understanding.reading import read
from core.understanding.units_of_sale import by_known_names


def loose(number: int, name: str, **packs: int) -> Product:
    sizes = {own: Decimal(size) for own, size in packs.items()}
    return Product(
        number,
        name,
        "kg",
        frozenset({"kg", *sizes}),
        (),
        pack_sizes=by_known_names(sizes, vocabulary.load()),
    )


GOODS = Catalogue(
    [
        loose(1, "Kolam Rice", bori=25),
        loose(2, "Idli Rice"),
        loose(3, "Sugar", bag=50),
        loose(4, "Besan", bori=50, katta=25),
        loose(5, "Maida", bag=50, katta=25),
    ]
)


def line(text: str) -> Line:
    (found,) = read(text, GOODS).lines
    return found


@pytest.mark.parametrize(
    ("text", "number", "quantity", "unit"),
    [
        ("2 bori kolam", 1, 2, "bori"),
        ("2 bag kolam", 1, 2, "bori"),
        ("2 bori sugar", 3, 2, "bag"),
        ("दो कट्टा sugar", 3, 2, "bag"),
        # Of two kinds of rice one comes in bags.
        ("2 bori rice", 1, 2, "bori"),
        # As much as his holds.
        ("25 kg kolam katta 2", 1, 2, "bori"),
        ("50 kg sugar bori 2", 3, 2, "bag"),
        # Called just as it is kept.
        ("2 bag maida", 5, 2, "bag"),
    ],
)
def test_a_pack_has_the_name_that_the_vendor_gave_it(
    text: str, number: int, quantity: int, unit: str
) -> None:
    found = line(text)
    assert found.status is LineStatus.MATCH, found.why
    assert [product.vendor_product_id for product in found.candidates] == [number]
    assert (found.quantity, found.unit) == (quantity, unit)


def test_which_of_two_packs_of_one_kind_is_meant_is_asked() -> None:
    assert line("2 bori besan").status is LineStatus.NEED_UNIT
    assert line("2 bag besan").status is LineStatus.NEED_UNIT


@pytest.mark.parametrize(
    ("own", "known"),
    [
        (["bag", "carton"], ["bag", "carton"]),
        (["bori", "Peti"], ["bag", "carton"]),
        (["पेटी", "heap"], ["carton", "heap"]),
        (["bori", "katta"], ["bori", "katta"]),
    ],
)
def test_packs_are_known_by_the_names_that_messages_are_read_in(
    own: list[str], known: list[str]
) -> None:
    sizes = {name: Decimal(size) for size, name in enumerate(own)}

    assert by_known_names(sizes, vocabulary.load()) == dict(zip(known, sizes.values(), strict=True))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("sugar 50", LineStatus.MATCH),
        ("sugar 500", LineStatus.NEED_UNIT),
        ("sugar 500 kg", LineStatus.MATCH),
    ],
)
def test_a_large_bare_figure_of_something_weighed_is_asked_about(
    text: str, status: LineStatus
) -> None:
    assert line(text).status is status


PACKED = Catalogue(
    [Product(1, "Nimo Atta 500 g", "pkt", frozenset({"pkt"}), (), pack=pack_in_name("Nimo 500 g"))]
)


@pytest.mark.parametrize(
    ("text", "status", "quantity"),
    [
        ("nimo atta 500 g 4 pkt", LineStatus.MATCH, 4),
        ("nimo atta 2 kg", LineStatus.AMBIGUOUS, 2),
        ("nimo atta 500 g 1 dozen", LineStatus.MATCH, 12),
        ("nimo atta 500 g 1 peti", LineStatus.NEED_UNIT, 1),
    ],
)
def test_packs_are_counted_in_the_unit_they_are_sold_by(
    text: str, status: LineStatus, quantity: int
) -> None:
    (found,) = read(text, PACKED).lines

    assert (found.status, found.quantity) == (status, quantity)


def oil(number: int, name: str, unit: str, *names: str) -> Product:
    return Product(
        number, name, unit, frozenset({unit}), names, pack=pack_in_name(name), prices=frozenset()
    )


OILS = Catalogue(
    [
        oil(1, "Mustard Oil 1 L", "btl", "sarso tel"),
        oil(2, "Soyabean Oil 1 L", "pkt", "refined"),
        oil(3, "Engine Mustard Oil 15 kg", "tin"),
        oil(4, "Milkmaid 380 g", "can"),
    ]
)


def oil_line(text: str) -> Line:
    (found,) = read(text, OILS).lines
    return found


def test_a_tin_is_no_bottle_whatever_the_bottle_is_called() -> None:
    assert oil_line("sarso tel 2").candidates[0].vendor_product_id == 1
    by_the_tin = oil_line("sarso tel 1 tin")
    assert [each.vendor_product_id for each in by_the_tin.candidates] == [3]


def test_where_nothing_comes_by_the_tin_he_is_told_how_it_is_sold() -> None:
    assert oil_line("refined 2 tin").status is LineStatus.NEED_UNIT


def test_a_can_is_called_a_tin_too() -> None:
    assert (oil_line("milkmaid 2 tin").status, oil_line("milkmaid 2 tin").unit) == (
        LineStatus.MATCH,
        "can",
    )
