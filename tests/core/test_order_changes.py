"""What he says of the lines of an order, as changes of it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core.order_changes import Problem, Unsettled, goods_of_order, settle
from core.order_wordings import with_goods
from core.orders import Offer, Quote, Wish, quote
from core.revisions import Change, Changes, Substitute
from core.understanding.catalogue import Catalogue
from core.understanding.vendor.commands import ChangeOrder
from core.understanding.vendor.reading import read_vendor
from core.understanding.vendor.resolving import resolve_changes
from tests.core.understanding.products import product

PARMAL = product(1, "Parmal Rice", "chawal", "rice", unit="kg")
BASMATI = product(2, "Basmati Rice", "basmati", unit="kg")
GHEE = product(4, "Cow Ghee 1 L", "ghee", unit="jar")
ATTA = product(5, "Shakti Atta 10 kg", unit="bag", brand="Shakti")
SMALL_ATTA = product(6, "Shakti Atta 5 kg", unit="bag", brand="Shakti")
SHOWN = [PARMAL, BASMATI, GHEE, ATTA, SMALL_ATTA]
ALL = Catalogue(SHOWN)
PRICES = {1: 42, 2: 96, 4: 560, 5: 420, 6: 215}


def offer(number: int) -> Offer:
    goods = ALL.products[number]
    return Offer(
        number,
        goods.name,
        goods.sku,
        "1006",
        goods.unit,
        Decimal(PRICES[number]),
        price_includes_gst=False,
        gst_rate=Decimal(5),
        pack_sizes=goods.pack_sizes,
    )


OFFERS = {number: offer(number) for number in PRICES}


def ordered(*wishes: tuple[int, int, str]) -> Quote:
    """Without packs in the offers: an order keeps none."""
    made = quote(
        [Wish(number, Decimal(quantity), unit) for number, quantity, unit in wishes],
        OFFERS,
        between_states=False,
    )
    lines = tuple(
        replace(line, offer=replace(line.offer, pack_sizes={}, mrp=None)) for line in made.lines
    )
    return replace(made, lines=lines)


RICE_AND_GHEE = ordered((1, 4, "bag"), (4, 6, "jar"))


def said(text: str, of: Quote = RICE_AND_GHEE) -> Changes | Unsettled:
    command = read_vendor(text)
    assert isinstance(command, ChangeOrder), command
    goods = goods_of_order(of, ALL)
    return settle(of, resolve_changes(command.changes, goods, ALL), goods, OFFERS)


def problem(text: str, of: Quote = RICE_AND_GHEE) -> Problem:
    settled = said(text, of)
    assert isinstance(settled, Unsettled), settled
    return settled.problem


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("1023 chawal 2 bori hi", {1: Change(Decimal(50))}),
        ("1023 chawal 60 kg hi", {1: Change(Decimal(60))}),
        ("1023 ghee 2 kam", {2: Change(Decimal(4))}),
        ("1023 chawal 1 bori kam", {1: Change(Decimal(75))}),
        ("1023 chawal nahi hai", {1: Change(Decimal(0))}),
        ("1023 chawal 4 bori nahi hai", {1: Change(Decimal(0))}),
        ("1023 sirf ghee jayega", {1: Change(Decimal(0))}),
        ("1023 chawal 6 bori", {1: Change(Decimal(150))}),
        ("1023 chawal rate 45", {1: Change(price=Decimal(45))}),
        ("1023 chawal rate 45 aur ghee nahi hai", {1: Change(price=45), 2: Change(Decimal(0))}),
        ("1023 chawal 1050 rs bori lagega", {1: Change(price=Decimal(42))}),
        ("1023 haan chawal bhej dunga", {}),
    ],
)
def test_changes_are_in_the_products_own_units(text: str, changes: Changes) -> None:
    assert said(text) == changes


def test_a_figure_alone_counts_as_the_line_was_ordered() -> None:
    assert said("1023 chawal 2 hi") == {1: Change(Decimal(50))}
    assert said("1023 chawal 2 hi", ordered((1, 100, "kg"))) == {1: Change(Decimal(2))}
    assert said("1023 chawal 200 hi", ordered((1, 500, "kg"))) == {1: Change(Decimal(200))}


def test_the_pack_of_the_order_counts_even_when_it_is_another_today() -> None:
    of_thirty = ordered((1, 2, "bag"))
    (line,) = of_thirty.lines
    of_thirty = replace(of_thirty, lines=(replace(line, quantity=Decimal(60)),))

    assert said("1023 chawal 1 bori hi", of_thirty) == {1: Change(Decimal(30))}


def test_the_same_goods_in_two_lines_are_one_quantity() -> None:
    twice = ordered((1, 2, "bag"), (1, 10, "kg"))

    assert said("1023 chawal 55 kg hi", twice) == {1: Change(Decimal(50)), 2: Change(Decimal(5))}
    assert said("1023 chawal nahi hai", twice) == {1: Change(Decimal(0)), 2: Change(Decimal(0))}


def test_other_goods_come_in_the_quantity_that_was_ordered() -> None:
    assert said("1023 chawal nahi, basmati dunga") == {
        1: Substitute(OFFERS[2], Wish(2, Decimal(4), "bag"))
    }
    assert said("1023 chawal ki jagah basmati 50 kg") == {
        1: Substitute(OFFERS[2], Wish(2, Decimal(50), "kg"))
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1023 basmati nahi hai", Problem.NOT_IN_ORDER),
        ("1023 chawal 2-3 bori hi", Problem.HOW_MUCH),
        ("1023 chawal 2 peti hi", Problem.UNKNOWN_UNIT),
        ("1023 chawal 5 bori kam", Problem.TOO_MUCH_LESS),
        ("1023 chawal 2 bori nahi hai", Problem.ALL_OR_PART),
        ("1023 chawal rate 4", Problem.RATE_UNIT),
        ("1023 chawal ki jagah sona", Problem.OTHER_UNKNOWN),
        ("1023 chawal ki jagah shakti atta", Problem.OTHER_WHICH),
        ("1023 chawal ki jagah ghee", Problem.OTHER_HOW_MUCH),
        ("1023 chawal 1 bori ki jagah basmati 1 bori", Problem.PART_INSTEAD),
        ("1023 chawal wapas", Problem.AT_THE_SHOP),
    ],
)
def test_what_is_not_clear_is_asked(text: str, expected: Problem) -> None:
    assert problem(text) is expected


def test_a_rate_is_of_the_unit_that_it_is_near_to() -> None:
    assert said("1023 chawal rate 1100 rs") == {1: Change(price=Decimal(44))}


def test_a_rate_that_is_near_to_both_units_is_asked() -> None:
    (line,) = ordered((1, 2, "bag")).lines
    of_two_kilos = replace(ordered((1, 2, "bag")), lines=(replace(line, quantity=Decimal(4)),))

    assert problem("1023 chawal rate 60", of_two_kilos) is Problem.RATE_UNIT


def test_two_lines_that_may_be_meant_are_a_question_that_the_full_name_answers() -> None:
    order = ordered((5, 10, "bag"), (6, 10, "bag"))
    command = read_vendor("1023 atta 5 hi")
    assert isinstance(command, ChangeOrder)
    goods = goods_of_order(order, ALL)
    meant = resolve_changes(command.changes, goods, ALL)
    settled = settle(order, meant, goods, OFFERS)
    assert isinstance(settled, Unsettled)
    assert settled.problem is Problem.WHICH

    for number, chosen in ((1, ATTA), (2, SMALL_ATTA)):
        again = with_goods(command.changes, meant, settled.meant, chosen, goods)
        assert settle(order, resolve_changes(again, goods, ALL), goods, OFFERS) == {
            number: Change(Decimal(5))
        }
