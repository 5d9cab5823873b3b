from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.understanding.catalogue import Catalogue
from core.understanding.lines import LineStatus
from core.understanding.products import Product
from core.understanding.reading import Intent, read


def product(number: int, name: str, *aliases: str, units: tuple[str, ...] = ("kg",)) -> Product:
    return Product(number, name, units[0], frozenset(units), (name, *aliases))


CATALOGUE = Catalogue(
    [
        product(1, "Parmal Rice", "chawal", "rice", units=("kg", "bori")),
        product(2, "Basmati Rice", "basmati chawal", units=("kg", "bori")),
        product(3, "Sugar M-30", "cheeni", "chini", "चीनी"),
        product(4, "Bath Soap 100 g", "sabun", units=("pcs",)),
        product(5, "Washing Soap Bar 250 g", "kapde ka sabun", units=("pcs",)),
    ]
)


def items(text: str) -> list[tuple[str, Decimal | None, str | None]]:
    """Name, quantity and unit of every matched line."""
    return [
        (line.candidates[0].name, line.quantity, line.unit)
        for line in read(text, CATALOGUE).lines
        if line.status is LineStatus.MATCH
    ]


RICE_AND_SUGAR = [("Parmal Rice", Decimal(2), "bori"), ("Sugar M-30", Decimal(5), "kg")]


@pytest.mark.parametrize(
    "text",
    [
        "2 bori chawal aur 5kg cheeni bhej do",
        "chawal 2 bori\ncheeni 5 kg",
        "2 bori chawal 5 kg cheeni",
        "do bori chawal, panch kilo cheeni bhejo bhai",
        "दो बोरी chawal और ५ किलो चीनी",
        "namaste, 2 bori chawal, 5 kg cheeni please",
        "2 bori CHAWAL + 5 kg chini",
    ],
)
def test_the_same_order_is_understood_however_it_is_written(text: str) -> None:
    assert read(text, CATALOGUE).intent is Intent.ORDER
    assert items(text) == RICE_AND_SUGAR


def test_do_at_the_end_of_a_verb_is_not_two() -> None:
    assert items("5 kg cheeni de do") == [("Sugar M-30", Decimal(5), "kg")]


def test_fractions_have_words() -> None:
    assert items("dhai kilo cheeni") == [("Sugar M-30", Decimal("2.5"), "kg")]


def test_thousands_are_not_decimals() -> None:
    assert items("1,000 kg cheeni") == [("Sugar M-30", Decimal(1000), "kg")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("5 pcs sabun", LineStatus.MATCH),
        ("5 pcs soap", LineStatus.AMBIGUOUS),
        ("5 kg plutonium", LineStatus.NOT_FOUND),
        ("cheeni", LineStatus.NEED_QUANTITY),
        ("2 peti cheeni", LineStatus.NEED_UNIT),
    ],
)
def test_what_is_not_certain_is_a_question(text: str, status: LineStatus) -> None:
    assert [line.status for line in read(text, CATALOGUE).lines] == [status]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("haan", Intent.CONFIRM),
        ("Theek hai.", Intent.CONFIRM),
        ("cancel", Intent.CANCEL),
        ("Hisab", Intent.BALANCE),
        ("बाकी", Intent.BALANCE),
        ("help", Intent.HELP),
        ("accept 1023", Intent.ACCEPT),
        ("dispatched", Intent.DISPATCHED),
        ("3", Intent.CHOICE),
        ("kya haal hai", Intent.OTHER),
        ("", Intent.OTHER),
        ("😀😀", Intent.OTHER),
    ],
)
def test_single_words_are_commands(text: str, intent: Intent) -> None:
    assert read(text, CATALOGUE).intent is intent


def test_a_command_may_name_an_order() -> None:
    assert read("haan 1023").order_number == "1023"


def test_item_lines_outrank_keywords() -> None:
    reading = read("ok, 1 bori chawal bhi", CATALOGUE)

    assert reading.intent is Intent.ORDER
    assert len(reading.lines) == 1


def test_a_payment_has_amount_method_and_reference() -> None:
    payment = read("paid 500 upi 412345678901").payment

    assert payment is not None
    assert (payment.amount, payment.method, payment.transaction_id) == (
        500,
        "UPI",
        "412345678901",
    )


@pytest.mark.parametrize(
    ("text", "amount", "reference"),
    [
        ("paid upi 412345678901 rs 500", "500", "412345678901"),
        ("paid 8200 neft AXIS0026231", "8200", "AXIS0026231"),
        ("neft axisp00123456789 se 8,200 diya", "8200", "AXISP00123456789"),
        ("paid P1234567 neft 8200", "8200", "P1234567"),
        ("paid 500 HDFC0A1B2345678", "500", "HDFC0A1B2345678"),
        ("paid 500 utr412345678901", "500", "412345678901"),
        ("paid rs500000 upi", "500000", None),
        ("paid 500000rs upi", "500000", None),
        ("paid 500 on 22nov2026", "500", None),
        ("paid 5k upi", "5000", None),
        ("paid 1.5 lakh upi", "150000", None),
    ],
)
def test_an_amount_is_told_from_a_reference(text: str, amount: str, reference: str | None) -> None:
    payment = read(text).payment

    assert payment is not None
    assert (payment.amount, payment.transaction_id) == (Decimal(amount), reference)


def test_a_negative_payment_has_no_amount() -> None:
    payment = read("paid -500 upi").payment

    assert payment is not None
    assert payment.amount is None


def test_a_range_is_a_question() -> None:
    assert [line.status for line in read("2-3 kg cheeni", CATALOGUE).lines] == [
        LineStatus.NEED_QUANTITY
    ]


def test_a_written_fraction_is_one_number() -> None:
    assert items("1/2 kg cheeni") == [("Sugar M-30", Decimal("0.5"), "kg")]


def test_a_payment_without_method_says_so() -> None:
    payment = read("kal 5000 diya").payment

    assert payment is not None
    assert (payment.amount, payment.method) == (5000, None)


@given(st.text(max_size=1600))
def test_any_text_is_read_without_an_error(text: str) -> None:
    read(text, CATALOGUE)


@given(st.permutations(["2 bori chawal", "5 kg cheeni", "3 pcs sabun"]))
def test_the_order_of_lines_does_not_change_what_is_ordered(lines: list[str]) -> None:
    assert sorted(items("\n".join(lines))) == sorted(
        [*RICE_AND_SUGAR, ("Bath Soap 100 g", Decimal(3), "pcs")]
    )


@pytest.mark.parametrize(
    ("text", "bill", "amount"),
    [
        ("bill 1023 ka 5000 diya cash", "1023", "5000"),
        ("bill no 1023 ke 2000 diye cash", "1023", "2000"),
        ("paid 2000 cash order 1023", "1023", "2000"),
        ("paid bill sht/26-27/0001 500 cash", "SHT/26-27/0001", "500"),
        ("bill ka 5000 diya cash", None, "5000"),
    ],
)
def test_the_bill_that_is_paid_is_no_amount(text: str, bill: str | None, amount: str) -> None:
    payment = read(text).payment

    assert payment is not None
    assert (payment.bill, payment.amount) == (bill, Decimal(amount))
