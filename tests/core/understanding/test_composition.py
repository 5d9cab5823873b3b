"""How a message is put together: talk around goods, corrections, and what is said of several."""

import pytest

from core.understanding.catalogue import Catalogue
from core.understanding.lines import LineStatus
from core.understanding.reading import Intent, read
from tests.core.understanding.products import product


def understood(text: str, catalogue: Catalogue) -> list[str]:
    """Each line as "SKU quantity unit"; a question without its choices."""
    return [
        f"{line.candidates[0].sku if line.status.value == 'match' else line.status.value}"
        f" {line.quantity} {line.unit or ''}".strip()
        for line in read(text, catalogue).lines
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # Talk in front, behind, and between the goods of somebody who speaks.
        (
            "kya haal hai dukan pe bheed hai jaldi se do bori maida aur paanch kilo besan",
            ["MAIDA 2 bag", "BESAN 5 kg"],
        ),
        (
            "teen kilo aloo do kilo pyaz chahiye ghar mein mehmaan aaye hain",
            ["POTATO 3 kg", "ONION 2 kg"],
        ),
        ("1 kg besan bhej do warna gaye kaam se", ["BESAN 1 kg"]),
        (
            "maida 5 kilo besan 2 kilo sab achi quality ka hona chahiye",
            ["MAIDA 5 kg", "BESAN 2 kg"],
        ),
        # Corrected: the same goods, only their kind, only their quantity.
        ("onion 50kg. Scratch that, onion 30kg and potato 20kg", ["ONION 30 kg", "POTATO 20 kg"]),
        ("poha mota 10 kilo.. sorry patla 10 kilo", ["POHA-THIN 10 kg"]),
        ("maida 25 kg aur besan 10 kg, maida 25 nahi 50 kar do", ["MAIDA 50 kg", "BESAN 10 kg"]),
        ("besan 12 kg... galat likh diya 24 kg", ["BESAN 24 kg"]),
        ("6 rajdhani besan 500g bhejo, sorry 12 kar dena", ["RAJDHANI-BESAN-500 12 pkt"]),
        # Taken out again, and something else instead.
        ("maida 5 kg, besan 2 kg galti se likh diya use hata do", ["MAIDA 5 kg"]),
        ("replace maida 5 kg with besan 5 kg", ["BESAN 5 kg"]),
        ("maida 5 kg mat dena uske badle besan 5 kg de do", ["BESAN 5 kg"]),
        # Fractions, glued and crossed figures.
        ("besan paune kilo", ["BESAN 0.75 kg"]),
        ("5*packets rajdhani besan 500g", ["RAJDHANI-BESAN-500 5 pkt"]),
    ],
)
def test_goods_are_found_in_what_people_say(
    demonstration: Catalogue, text: str, lines: list[str]
) -> None:
    assert understood(text, demonstration) == lines


@pytest.fixture
def chemist() -> Catalogue:
    return Catalogue(
        [
            product(1, "Hit Cockroach Spray 400 ml", brand="Hit"),
            product(2, "Hit Mosquito Spray 400 ml", brand="Hit"),
            product(3, "Goodknight Mosquito Coil 10 pcs", brand="Goodknight"),
            product(4, "Gillette Mach3 Cartridges 4 pcs", brand="Gillette"),
            product(5, "Gillette Guard 3 Cartridges 1 pcs", brand="Gillette"),
            product(6, "Bajaj Almond Drop Hair Oil 95 ml", brand="Bajaj"),
            product(7, "Bajaj Almond Drop Hair Oil 285 ml", brand="Bajaj"),
            product(8, "Whisper Ultra Pads 44 pcs", brand="Whisper"),
            product(9, "Whisper Ultra Pads 15 pcs", brand="Whisper"),
            product(10, "Pears Pure Gentle Soap 75 g", brand="Pears"),
            product(11, "Pears Oil Clear Soap 75 g", brand="Pears"),
        ]
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "hit cockroach wala 6, machhar wala 3",
            ["Hit Cockroach Spray 400 ml", "Hit Mosquito Spray 400 ml"],
        ),
        ("gillette mach3 4s 3 pkt", ["Gillette Mach3 Cartridges 4 pcs"]),
        ("almond drop 285 wali 6", ["Bajaj Almond Drop Hair Oil 285 ml"]),
        ("whisper ultra 44 pads 3 packs", ["Whisper Ultra Pads 44 pcs"]),
        ("pears 75g pure gentle - 12", ["Pears Pure Gentle Soap 75 g"]),
    ],
)
def test_a_product_is_told_by_all_that_was_said_of_it(
    chemist: Catalogue, text: str, names: list[str]
) -> None:
    assert [line.candidates[0].name for line in read(text, chemist).lines] == names
    assert all(line.status.value == "match" for line in read(text, chemist).lines)


@pytest.mark.parametrize("text", ["haldi sabut 5 kg", "hari haldi 1 kg", "besan laddu 5"])
def test_goods_of_another_kind_or_form_are_asked_about(demonstration: Catalogue, text: str) -> None:
    assert all(line.status.value != "match" for line in read(text, demonstration).lines)


def test_what_grows_is_found_by_its_own_name_alone() -> None:
    catalogue = Catalogue([product(1, "Mom's Magic Cookies 100 g", brand="Mom's")])

    (line,) = read("momos 5 packet", catalogue).lines

    assert (line.status.value, line.candidates) == ("not_found", ())


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("besan 1 bori likho... achha 2 bori likh lo", "2"),
        ("maida do kilo do", "2"),
        ("besan 5 kg bola tha na, usko 8 kg kar dijiye", "8"),
        ("1 bori besan nahi 2 bori", "2"),
        ("besan 10 nahi 12 kg", "12"),
    ],
)
def test_no_quantity_is_dropped(demonstration: Catalogue, text: str, quantity: str) -> None:
    (line,) = read(text, demonstration).lines

    assert (line.status.value, str(line.quantity)) == ("match", quantity)


def test_a_number_that_counts_something_else_is_asked_about(demonstration: Catalogue) -> None:
    (line,) = read("besan 2 bori, 3 peti", demonstration).lines

    assert line.status.value == "need_quantity"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("besan maida rajma teeno 2-2 kilo", ["BESAN 2 kg", "MAIDA 2 kg", "RAJMA 2 kg"]),
        ("besan aur maida 25 kg each", ["BESAN 25 kg", "MAIDA 25 kg"]),
    ],
)
def test_what_is_said_of_each_is_of_each(
    demonstration: Catalogue, text: str, lines: list[str]
) -> None:
    assert understood(text, demonstration) == lines


@pytest.mark.parametrize(
    ("text", "lines", "removed"),
    [
        # What is not wanted stands in front of its no, wherever other goods stand.
        ("besan not required maida 5 kg", ["MAIDA 5 kg"], ["besan"]),
        ("rajma maida dono cancel besan 5kg", ["BESAN 5 kg"], ["maida", "rajma"]),
        ("besan 10kg cancel karke maida 10kg", ["MAIDA 10 kg"], ["besan"]),
        # A no that takes nothing out.
        ("besan 5 kg bhejna mat bhulna", ["BESAN 5 kg"], []),
        ("besan bilkul nahi hai dukan me, 20 kg bhej do", ["BESAN 20 kg"], []),
        ("besan nahi hai 5 kg bhejo", ["BESAN 5 kg"], []),
        # Numbering counts no goods.
        (
            "1) besan 5 kg 2) maida 10 kg 3) rajma 2 kg",
            ["BESAN 5 kg", "MAIDA 10 kg", "RAJMA 2 kg"],
            [],
        ),
        (
            "1 besan 5 kg\n2 maida 10 kg\n3 rajma 2 kg",
            ["BESAN 5 kg", "MAIDA 10 kg", "RAJMA 2 kg"],
            [],
        ),
        # What nobody can know is asked.
        ("besan 5 kg ya 10 kg", ["need_quantity None kg"], []),
        ("besan 2 kg kam kar do", ["need_quantity None kg"], []),
        ("besan 500 ka", ["need_quantity None"], []),
        ("haldi 2 kilo besan 3 kilo", ["HALDI-LOOSE 2 kg", "BESAN 3 kg"], []),
    ],
)
def test_no_and_or_and_numbers_of_a_list(
    demonstration: Catalogue, text: str, lines: list[str], removed: list[str]
) -> None:
    assert understood(text, demonstration) == lines
    gone = [goods.text for goods in read(text, demonstration).removed]
    assert sorted(gone) == removed


def test_sizes_with_their_counts_are_lines_of_their_own(demonstration: Catalogue) -> None:
    assert understood("colgate strong teeth 100g 10 200g 5", demonstration) == [
        "COLGATE-ST-100 10 pcs",
        "COLGATE-ST-200 5 pcs",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "kal 10 kg besan aaya tha 5 kg kharab tha",
        "besan 5 kg wapas le jao",
        "2 packet phate hue the",
    ],
)
def test_a_complaint_orders_nothing(demonstration: Catalogue, text: str) -> None:
    reading = read(text, demonstration)

    assert (reading.intent.value, reading.lines) == ("complaint", ())


@pytest.mark.parametrize("text", ["5 kg sugar hata do", "sugar 5 kg nahi chahiye"])
def test_taking_out_goods_leaves_what_is_only_called_after_them(text: str) -> None:
    catalogue = Catalogue(
        [
            product(1, "Sugar", unit="kg"),
            product(2, "Madhur Sugar 1 kg", brand="Madhur"),
            product(3, "Coke Zero Sugar 300 ml", brand="Coke"),
        ]
    )

    (removed,) = read(text, catalogue).removed

    assert [one.name for one in removed.of_these({1, 2, 3})] == ["Sugar"]
    assert [one.name for one in removed.of_these({2, 3})] == ["Madhur Sugar 1 kg"]


@pytest.mark.parametrize("text", ["1 green cabbage", "1 box cherry tomato", "2 kg curry leaves"])
def test_what_everybody_knows_and_nobody_sells_is_not_taken_for_something_like_it(
    text: str,
) -> None:
    catalogue = Catalogue(
        [
            product(1, "Hara Bhara Kabab 200 g"),
            product(2, "Apple Cherry Porridge 300 g"),
            product(3, "Curry Noodles 280 g"),
        ]
    )

    assert understood(text, catalogue)[0].startswith("not_found")


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("paid 500 cash, aur 2 bori chawal bhej do", "paid 500 cash"),
        ("2 bori chawal bhej do aur 500 cash diya", "500 cash diya"),
        ("cash 500 diya hai\n2 bori chawal", "cash 500 diya hai"),
        ("2 bori chawal, 5 kg cheeni", ""),
        ("20 kg chawal diya, 5 kg cheeni", ""),
    ],
)
def test_what_was_paid_is_told_from_the_goods_beside_it(
    demonstration: Catalogue, text: str, paid: str
) -> None:
    reading = read(text, demonstration)

    assert (reading.intent, reading.paid_beside) == (Intent.ORDER, paid)
    assert all(line.status is not LineStatus.NOT_FOUND for line in reading.lines)
