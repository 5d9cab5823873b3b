"""A shop is meant by its phone number, its name or its id, and never guessed."""

from decimal import Decimal

import pytest

from core.money import ZERO
from core.shops import Directory, NotFound, Shop


def shop(retailer_id: int, name: str, area: str, *phones: str) -> Shop:
    return Shop(retailer_id, name, area, phones, 15, Decimal(50000), ZERO, Decimal(50000))


GUPTA = shop(1, "Gupta Kirana", "Andheri", "+919810000001", "+919810000009")
VERMA = shop(2, "Verma General Store", "Kurla", "+919810000002")
OTHER_GUPTA = shop(3, "Gupta Kirana", "Thane", "+919810000003")
SHOPS = Directory([GUPTA, VERMA, OTHER_GUPTA])


@pytest.mark.parametrize(
    "named",
    [
        "+919810000002",
        "919810000002",
        "9810000002",
        "098100 00002",
        "+91 98100-00002",
        "'+919810000002",
        "Verma General Store",
        "  verma  GENERAL store ",
        "#2",
    ],
)
def test_a_shop_is_found(named: str) -> None:
    assert SHOPS.find(named) is VERMA


def test_each_of_its_phones_means_a_shop() -> None:
    assert SHOPS.find("+919810000009") is GUPTA


def test_of_two_shops_with_one_name_both_are_named_with_what_tells_them_apart() -> None:
    found = SHOPS.find("gupta kirana")

    assert isinstance(found, NotFound)
    assert found.is_ambiguous
    assert "Gupta Kirana, Andheri, …0001, …0009 (#1); Gupta Kirana, Thane, …0003 (#3)" in str(found)


@pytest.mark.parametrize("named", ["Nobody", "#9", "#x", "#", "+919999999999", ""])
def test_no_shop_is_said_to_be_none(named: str) -> None:
    assert isinstance(SHOPS.find(named), NotFound)


def test_a_shop_that_is_called_nearly_so_is_proposed() -> None:
    assert "did you mean Verma General Store, Kurla" in str(SHOPS.find("Varma General Store"))


BALAJI = shop(4, "Shri Balaji Traders", "Dadar", "+919810000777")
SHARMA = shop(5, "शर्मा किराना", "बांद्रा", "+919820004321")
MANY = Directory([GUPTA, VERMA, OTHER_GUPTA, BALAJI, SHARMA])


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("verma", VERMA),
        ("Verma ji", VERMA),
        ("verma store", VERMA),
        ("vermaa", VERMA),
        ("kurla", VERMA),
        ("balaji", BALAJI),
        ("shri balaji", BALAJI),
        ("traders balaji wale", BALAJI),
        ("gupta andheri", GUPTA),
        ("thane gupta", OTHER_GUPTA),
        ("gupta 0003", OTHER_GUPTA),
        ("0009", GUPTA),
        ("9810000003", OTHER_GUPTA),
        ("गुप्ता अंधेरी", GUPTA),
        ("sharma", SHARMA),
        ("शर्मा", SHARMA),
        ("4321", SHARMA),
        ("#4", BALAJI),
    ],
)
def test_a_few_words_mean_the_only_shop_that_has_them_all(words: str, meant: Shop) -> None:
    assert MANY.match(words) is meant


@pytest.mark.parametrize("words", ["gupta", "gupta ji", "Gupta Kirana", "गुप्ता", "gupta store"])
def test_of_two_guptas_neither_is_taken(words: str) -> None:
    found = MANY.match(words)

    assert isinstance(found, NotFound)
    assert found.is_ambiguous
    assert found.candidates == (GUPTA, OTHER_GUPTA)


@pytest.mark.parametrize("words", ["varma", "vrma", "verma medical", "वर्मा"])
def test_what_is_nearly_a_name_is_proposed_and_not_taken(words: str) -> None:
    found = MANY.match(words)

    assert isinstance(found, NotFound)
    assert not found.is_ambiguous
    assert found.candidates == (VERMA,)


@pytest.mark.parametrize("words", ["kirana", "general", "", "ji", "mohan", "01", "gupta kurla 5"])
def test_words_that_tell_no_shop_find_none(words: str) -> None:
    assert isinstance(MANY.match(words), NotFound)


def test_a_gupta_beside_a_gupta_kirana_is_not_told_by_that_word_alone() -> None:
    plain = shop(6, "Gupta", "Sion", "+919810000006")

    found = Directory([GUPTA, plain]).match("gupta")

    assert isinstance(found, NotFound)
    assert set(found.candidates) == {GUPTA, plain}


@pytest.mark.parametrize(
    ("text", "found", "rest"),
    [
        ("verma 2 bori chawal", VERMA, "2 bori chawal"),
        ("gupta andheri chawal 2 bori", GUPTA, "chawal 2 bori"),
        ("verma general store atta 5 kg", VERMA, "atta 5 kg"),
        ("2 bori chawal balaji ko", BALAJI, "2 bori chawal"),
        ("शर्मा 5 किलो चीनी", SHARMA, "5 किलो चीनी"),
    ],
)
def test_a_text_may_name_a_shop_at_either_end(text: str, found: Shop, rest: str) -> None:
    mention = MANY.named_in(text)

    assert mention is not None
    assert (mention.found, mention.rest) == (found, rest)


def test_a_text_may_name_two_shops_by_one_word() -> None:
    mention = MANY.named_in("gupta 2 bori chawal")

    assert mention is not None
    assert isinstance(mention.found, NotFound)
    assert mention.found.candidates == (GUPTA, OTHER_GUPTA)


@pytest.mark.parametrize(
    "text", ["2 bori chawal", "kirana 5 kg", "chawal verma 2 bori atta", "", "0009"]
)
def test_a_text_that_names_none_says_so(text: str) -> None:
    assert MANY.named_in(text) is None
