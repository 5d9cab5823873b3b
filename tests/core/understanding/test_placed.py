"""An order that is named by its number, with goods that shall go into it or out of it."""

from decimal import Decimal

import pytest

from core.understanding.catalogue import Catalogue
from core.understanding.placed import Named, named_order
from core.understanding.reading import Intent, read


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("1001 mein 1 kg atta add karo", 1),
        ("1001 me 2 kg atta add kar do", 2),
        ("#1001 atta 3 kg", 3),
        ("order 1001 me atta 5 kg kar dena", 5),
        ("mere order no 1001 ke saath 2 kg atta", 2),
        ("1001 wale order mein 2 kg atta bhi", 2),
        ("add 2 kg atta to order 1001", 2),
        ("१००१ में 2 किलो आटा", 2),
    ],
)
def test_the_number_of_an_order_is_no_quantity(
    demonstration: Catalogue, text: str, quantity: int
) -> None:
    reading = read(text, demonstration)

    assert (reading.intent, reading.order_number) == (Intent.ORDER, "1001")
    assert [line.quantity for line in reading.lines] == [Decimal(quantity)]


def test_goods_may_be_taken_out_of_an_order_by_its_number(demonstration: Catalogue) -> None:
    reading = read("1001 mein gud hatao", demonstration)

    assert reading.order_number == "1001"
    assert len(reading.removed) == 1


@pytest.mark.parametrize("text", ["1001", "#1001", "order 1001", "order no. 1001"])
def test_an_order_may_be_named_alone(text: str) -> None:
    assert named_order(text) == Named("1001", "")


@pytest.mark.parametrize(
    "text",
    [
        "order 1000 packet parle g",
        "1200 packet parle g",
        "parle g 1000 mein do",
        "9810000001",
        "100 mein 2 kg atta",
    ],
)
def test_other_numbers_name_no_order(text: str) -> None:
    assert named_order(text) is None


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("#1001 cancel", Intent.CANCEL),
        ("#1001 kab aayega", Intent.STATUS),
        ("#1001 mein atta 10 kg kam aaya", Intent.COMPLAINT),
    ],
)
def test_what_is_said_of_an_order_without_goods_for_it_stays_what_it_is(
    demonstration: Catalogue, text: str, intent: Intent
) -> None:
    assert read(text, demonstration).intent is intent
