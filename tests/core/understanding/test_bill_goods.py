"""Goods of a bill by the words that people say for them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core.bill_lines import BillLine
from core.understanding.bill_goods import BillGoods, Doubt, all_of, with_measure
from tests.core.test_reading import CATALOGUE

RICE = BillLine(1, 1, "Parmal Rice", "kg", {"bag": Decimal(25)}, Decimal(50), Decimal(50))
GHEE = BillLine(2, None, "Cow Ghee 1 L", "btl", {"carton": Decimal(12)}, Decimal(24), Decimal(24))
ATTA = BillLine(3, None, "Chakki Atta 5 kg", "pkt", {}, Decimal(10), Decimal(10))
GOODS = BillGoods([RICE, GHEE, ATTA], CATALOGUE)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("chawal 10 kg", "#1 10 kg"),
        ("1 bori chawal", "#1 1 bag"),
        ("1 peti", "#2 1 carton"),
        ("2 packet", "#3 2 pkt"),
        ("ramu 2 kg chawal", "#1 2 kg"),
        ("#2 1 peti", "#2 1 carton"),
        ("#1 2.5 kg", "#1 2.5 kg"),
        ("#3", "#3"),
    ],
)
def test_one_line_is_meant(text: str, read: str) -> None:
    assert [str(meant) for meant in GOODS.read(text)] == [read]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("", Doubt.WHICH),
        ("haldi", Doubt.NOT_ON_BILL),
        ("ghee", Doubt.HOW_MUCH),
        ("#2 1 bag", Doubt.UNIT),
        ("60 kg chawal", Doubt.MORE_THAN_LEFT),
        ("1 peti", None),
    ],
)
def test_what_is_not_clear_is_a_question(text: str, doubt: Doubt | None) -> None:
    (meant,) = GOODS.read(text)

    assert meant.doubt() == doubt


def test_several_goods_are_several_lines() -> None:
    found = GOODS.read("2 packet atta aur 1 peti ghee")

    assert [str(meant) for meant in found] == ["#3 2 pkt", "#2 1 carton"]


def test_of_goods_that_are_all_credited_nothing_is_left() -> None:
    goods = BillGoods([replace(RICE, quantity_left=Decimal(0))], CATALOGUE)
    (meant,) = goods.read("2 kg chawal")

    assert meant.doubt() is Doubt.NOTHING_LEFT


def test_what_an_answer_says_of_a_line_is_read_again() -> None:
    assert all_of(RICE) == "#1 50 kg"
    assert with_measure("#1 50 kg", "2 bori") == "#1 2 bori"
