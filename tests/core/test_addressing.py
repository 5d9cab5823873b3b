import pytest

from core.dialogue.addressing import Addressed, Known, addressed_to, named_within, receivers

VENDORS = [
    Known(1, "Sharma Traders", "SHARMA"),
    Known(2, "Patel Wholesale", "PATEL"),
    Known(3, "Sharma & Sons Oil Mill", "SSOIL"),
]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("patel", Addressed(2, "")),
        ("Patel ji se", Addressed(2, "")),
        ("PATEL: 2 bori chawal", Addressed(2, "2 bori chawal")),
        ("ssoil", Addressed(3, "")),
        ("sharma traders", Addressed(1, "")),
        # His code is his alone, though the word is in another's name too.
        ("sharma oil mill", Addressed(3, "")),
        ("oil mill: 1 tin", Addressed(3, "1 tin")),
    ],
)
def test_a_wholesaler_who_is_named_is_meant(text: str, meant: Addressed) -> None:
    assert addressed_to(text, VENDORS) == meant


@pytest.mark.parametrize(
    "text", ["traders", "2 bori chawal", "gupta", "patel 2 bori chawal", "kal: 5 kg", "", "ji se"]
)
def test_who_is_not_named_is_not_meant(text: str) -> None:
    assert addressed_to(text, VENDORS) is None


def test_a_name_of_two_wholesalers_is_nobody() -> None:
    assert (
        addressed_to("sharma", [Known(1, "Sharma Traders", "S1"), Known(2, "Sharma Oil", "S2")])
        is None
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("paid 500 cash patel ko", (2,)),
        ("पटेल को 700 दिया", (2,)),
        ("ssoil ko 500 diya", (3,)),
        ("sharma oil mill ka balance", (3,)),
        # Either of them may be meant.
        ("sharma ka balance", (1, 3)),
        ("patel ko 700 diya, sharma traders ko 500", (1, 2, 3)),
        ("wholesale wale ko 500 diya", ()),
        ("paid 500 cash", ()),
    ],
)
def test_a_sentence_names_a_wholesaler_by_words_of_his_own(
    text: str, meant: tuple[int, ...]
) -> None:
    assert named_within(text, VENDORS) == meant


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("paid 500 cash zaveri ji ko", ("zaveri",)),
        ("paid 500 to zaveri", ("zaveri",)),
        ("bill 1023 ka payment 500 cash", ()),
        ("paid 500 upi", ()),
    ],
)
def test_who_got_money_may_be_a_wholesaler(text: str, names: tuple[str, ...]) -> None:
    assert receivers(text) == names
