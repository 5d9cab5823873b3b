"""A rate is asked for in many ways; where it is said beside a quantity, the goods are wanted."""

import pytest

from core.understanding.catalogue import Catalogue
from core.understanding.reading import Intent, read


@pytest.mark.parametrize(
    "text",
    [
        "rate atta",
        "atta rate",
        "atta ka bhav",
        "atta ka kya rate hai",
        "what is the rate of atta",
        "stock atta",
        "आटा का भाव क्या है",
    ],
)
def test_a_word_for_the_price_beside_goods_asks_for_it(demonstration: Catalogue, text: str) -> None:
    reading = read(text, demonstration)

    assert reading.intent is Intent.PRICE
    assert [line.candidates[0].sku for line in reading.lines] == ["WHEAT-FLOUR"]


@pytest.mark.parametrize("text", ["2 bori chawal rate 42", "2 bori chawal\n5 kg cheeni\nrate"])
def test_a_rate_beside_a_quantity_is_part_of_an_order(demonstration: Catalogue, text: str) -> None:
    assert read(text, demonstration).intent is Intent.ORDER
