"""A yes places an order and a no refuses one: neither is taken from a message that says more."""

import pytest

from core.understanding.reading import Intent, read


@pytest.mark.parametrize(
    "text",
    [
        "haan bhai",
        "ok ji",
        "theek hai",
        "bilkul sahi hai bhej dijiye",
        "OK sir please proceed",
        "👍",
        "हाँ जी ठीक है",
    ],
)
def test_a_yes_is_nothing_but_a_yes(text: str) -> None:
    assert read(text).intent is Intent.CONFIRM


@pytest.mark.parametrize(
    "text",
    [
        "no good",
        "not ok",
        "ok kal",
        "kal bhej do",
        "ok baad me",
        "theek hai baad mein",
        "haan ruk",
        "ok abhi nahi",
        "haan lekin rate galat hai",
        "bas itna hi",
    ],
)
def test_a_yes_with_a_but_is_none(text: str) -> None:
    assert read(text).intent not in (Intent.CONFIRM, Intent.ACCEPT, Intent.CANCEL)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("1023 ok bhej denge", Intent.ACCEPT),
        ("1187 manzoor hai", Intent.ACCEPT),
        ("ऑर्डर 1187 मंज़ूर है", Intent.ACCEPT),
        ("1045 nahi bhej sakte", Intent.REJECT),
        ("order 1188 reject kar do stock khatam", Intent.REJECT),
    ],
)
def test_a_vendor_answers_to_an_order_that_he_names(text: str, intent: Intent) -> None:
    reading = read(text)
    assert reading.intent is intent
    assert reading.order_number in ("1023", "1045", "1187", "1188")


@pytest.mark.parametrize(
    "text",
    ["1023 ok but rate galat hai", "1023 abhi nahi kal", "1023 ok nahi", "1023 reject mat karo"],
)
def test_a_vendor_who_says_more_has_not_answered(text: str) -> None:
    assert read(text).intent not in (Intent.ACCEPT, Intent.REJECT)


@pytest.mark.parametrize(
    "text", ["cancel mat karo", "please dont cancel", "order cancel nahi karna"]
)
def test_who_asks_not_to_cancel_cancels_nothing(text: str) -> None:
    assert read(text).intent is not Intent.CANCEL


@pytest.mark.parametrize(
    "text",
    [
        "person",
        "human",
        "insaan",
        "आदमी",
        "kisi se baat karao",
        "किसी से बात करा दो",
        "aadmi chahiye",
    ],
)
def test_who_asks_for_a_person_is_understood(text: str) -> None:
    assert read(text).intent is Intent.PERSON


@pytest.mark.parametrize(
    ("text", "intent"),
    [("स्टेटस", Intent.STATUS), ("बंद करो", Intent.STOP), ("शुरू", Intent.START)],
)
def test_single_words_mean_the_same_in_devanagari(text: str, intent: Intent) -> None:
    assert read(text).intent is intent
