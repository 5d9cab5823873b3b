"""What a wholesaler writes while he loads a van, and what is understood of it, message by message."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.understanding.figured_names import FiguredNames
from core.understanding.vendor.commands import (
    AskRate,
    AskStock,
    Plain,
    ShowAccount,
    ShowOrder,
    Unclear,
)
from core.understanding.vendor.reading import read_vendor
from tests.core.understanding.vendor.telling import messages, tell

# Seconds on a busy machine; a message takes a millisecond.
LIMIT = 1.0


def read(said: str) -> str:
    return tell(read_vendor(said))


@pytest.mark.parametrize(("said", "told"), messages("orders"))
def test_orders_are_accepted_and_rejected(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(("said", "told"), messages("changes"))
def test_a_part_of_an_order_is_changed(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(("said", "told"), messages("vans"))
def test_goods_leave_and_arrive(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(("said", "told"), messages("shops"))
def test_shops_have_orders_and_accounts(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(("said", "told"), messages("money"))
def test_payments_are_written_down(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(("said", "told"), messages("codes"))
def test_payments_bills_and_complaints_are_decided_by_their_numbers(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(("said", "told"), messages("goods"))
def test_stock_rates_and_selling_are_set_and_asked(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(("said", "told"), messages("lists"))
def test_lists_and_plain_answers_are_whole_messages(said: str, told: str) -> None:
    assert read(said) == told


@pytest.mark.parametrize(("said", "told"), messages("doubts"))
def test_what_is_negated_asked_put_off_or_not_certain_does_nothing(said: str, told: str) -> None:
    assert isinstance(read_vendor(said), Unclear | ShowOrder)
    assert read(said) == told


def test_every_message_is_there_once() -> None:
    names = ("orders", "changes", "vans", "shops", "money", "codes", "goods", "lists", "doubts")
    said = [message for name in names for message, _ in messages(name)]

    assert len(said) == len(set(said)) > 600


# These do something at once, without another question; a "mat" takes all of it back.
ACTS = [
    *("accept 1023", "1023 gaya", "delivered 1023", "reject 1023", "sab accept", "1023 atta 5 hi"),
    *("limit gupta 50000", "udhaar band gupta", "payment 5000 gupta cash", "approve REG-5"),
    *("reverse PAY-31", "received PAY-31", "cancel bill 1023", "accept C-31", "cheeni band"),
    *("rate atta 420", "stock atta 40", "unblock gupta", "credit note 1023 1 peti kharab"),
]


@pytest.mark.parametrize("said", ACTS)
def test_a_command_that_is_taken_back_does_nothing(said: str) -> None:
    for no in ("mat karo", "mat karna bhai", "abhi mat karo", "मत करो"):
        assert isinstance(read_vendor(f"{said} {no}"), Unclear), no


@pytest.mark.parametrize("said", ACTS)
def test_a_question_does_nothing(said: str) -> None:
    harmless = Unclear | ShowOrder | ShowAccount | AskRate | AskStock
    for asking in (f"{said}?", f"kya {said}", f"{said} kya"):
        assert isinstance(read_vendor(asking), harmless), asking


@pytest.mark.parametrize("said", ACTS)
def test_politeness_stops_and_capitals_change_nothing(said: str) -> None:
    for other in (
        f"{said}.",
        f" {said} ",
        f"{said}!!",
        f"bhai {said}",
        f"{said} ji",
        f"{said} pls",
    ):
        assert read(other) == read(said)
    assert read(said.upper()).casefold() == read(said).casefold()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "🙂🙂🙂",
        "....",
        "x" * 1600,
        "1" * 1600,
        "1023 " * 300,
        "PAY-",
        "nahi " * 300,
    ],
)
def test_nothing_to_read_does_nothing(text: str) -> None:
    assert isinstance(read_vendor(text), Unclear | Plain | ShowOrder)


WORDS = st.sampled_from(
    [
        *(
            "1023",
            "1024",
            "5000",
            "5",
            "2",
            "0001",
            "PAY-31",
            "REG-5",
            "C-31",
            "pay",
            "c",
            "\n",
            ",",
            ":",
        ),
        *(
            "accept",
            "haan",
            "reject",
            "mat",
            "nahi",
            "hai",
            "gaya",
            "pahunch",
            "gaya",
            "delivered",
            "sab",
        ),
        *(
            "atta",
            "chawal",
            "10kg",
            "1",
            "peti",
            "bori",
            "kam",
            "hi",
            "sirf",
            "ki",
            "jagah",
            "kharab",
        ),
        *(
            "gupta",
            "ka",
            "ne",
            "se",
            "ko",
            "cash",
            "upi",
            "rate",
            "stock",
            "band",
            "limit",
            "udhaar",
        ),
        *(
            "bill",
            "credit",
            "note",
            "wapas",
            "diya",
            "mila",
            "?",
            "kya",
            "दुकान",
            "बंद",
            "थी",
            "₹",
            "-5",
        ),
        *(
            "order",
            "dunga",
            "se",
            "tak",
            "hazar",
            "dedh",
            "lakh",
            "/",
            "kg",
            "@",
            "aaya",
            "1023-1026",
        ),
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_heap_of_his_words_is_read_in_time(text: str) -> None:
    began = time.perf_counter()
    read_vendor(text)
    assert time.perf_counter() - began < LIMIT


@given(st.text(max_size=1600))
def test_any_text_is_read_without_an_error(text: str) -> None:
    read_vendor(text)


NAMES = FiguredNames(
    ["Sugar M-30", "Iodised Salt 1 kg", "Soyabean Oil Tin 15 kg", "Cashew W320", "Nimo 50-50 55 g"]
)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("rate Sugar M-30 42.50", "SetRate goods=Sugar M-30 amount=42.5"),
        ("rate sugar m 30 42", "SetRate goods=sugar m 30 amount=42"),
        ("m30 rate 42.5", "SetRate goods=m30 amount=42.5"),
        ("Sugar M-30 rate 42 se 43", "SetRate goods=Sugar M-30 amount=43"),
        ("rate w320 900", "SetRate goods=w320 amount=900"),
        ("rate nimo 50-50 5", "SetRate goods=nimo 50-50 amount=5"),
        ("rate soyabean oil tin 15 kg 2100", "SetRate goods=soyabean oil tin 15 kg amount=2100"),
        ("rate Sugar M-30", "AskRate goods=Sugar M-30"),
        ("stock Sugar M-30", "AskStock goods=Sugar M-30"),
        ("stock Sugar M-30 40", "SetStock goods=Sugar M-30 40"),
        ("band Iodised Salt 1 kg", "SetSelling goods=Iodised Salt 1 kg is_sold=False"),
        ("Iodised Salt 1 kg chalu karo", "SetSelling goods=Iodised Salt 1 kg is_sold=True"),
        (
            "1023 Sugar M-30 rate 45",
            "ChangeOrder order_number=1023 changes=(Change kind=rate goods=Sugar M-30 amount=45)",
        ),
        ("rate cheeni 42.50", "SetRate goods=cheeni amount=42.5"),
    ],
)
def test_figures_in_names_of_goods_count_nothing(said: str, told: str) -> None:
    assert tell(read_vendor(said, NAMES)) == told
