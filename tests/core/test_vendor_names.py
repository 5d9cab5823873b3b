"""Whom a stranger means is found by what he knows of him, and no list of others is given away."""

import pytest

from core.vendor_names import KnownVendor, Meant, Nobody, Several, find

SHARMA = KnownVendor(1, "SHARMA", "Sharma Traders", "27", ("+919820000001", "+919820000009"))
PATEL = KnownVendor(2, "PATEL", "Patel Wholesale", "24")
VERMA = KnownVendor(3, "VERMA", "Verma Trading", "24")
HINDI = KnownVendor(4, "GUPTA", "गुप्ता ट्रेडर्स", "27")
ALL = [SHARMA, PATEL, VERMA, HINDI]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("SHARMA", SHARMA),
        (" sharma ", SHARMA),
        ("Sharma traders", SHARMA),
        ("sarma trader", SHARMA),
        ("9820000009", SHARMA),
        ("+91 98200 00001", SHARMA),
        ("patel", PATEL),
        ("Patell wholesalers", PATEL),
        ("गुप्ता", HINDI),
        ("gupta traders", HINDI),
        ("शर्मा", SHARMA),
        ("शर्मा ट्रेडर्स", SHARMA),
        ("पटेल होलसेल", PATEL),
        ("वर्मा", VERMA),
    ],
)
def test_by_code_phone_or_nearly_the_name(said: str, meant: KnownVendor) -> None:
    assert find(said, ALL) == Meant(meant)


@pytest.mark.parametrize(
    "said",
    [
        "traders",
        "trading",
        "wholesale",
        "",
        " ",
        "s",
        "a e",
        "9820000002",
        "sharma patel",
        "?",
        "ट्रेडर्स",
        "जैन",
    ],
)
def test_nobody_is_meant_by_what_many_are_called_or_nobody_is(said: str) -> None:
    assert find(said, ALL) == Nobody()


def test_two_of_nearly_one_name_are_asked_about_and_the_full_name_decides() -> None:
    agency = KnownVendor(5, "SHARMA2", "Sharma Agency", "27")

    assert find("sharma", [*ALL, agency]) == Several((SHARMA, agency))
    assert find("sharma agency", [*ALL, agency]) == Meant(agency)


def test_more_than_a_few_are_not_listed() -> None:
    many = [KnownVendor(n, f"S{n}", f"Sharma {word}", "27") for n, word in enumerate("ABCD")]

    assert find("sharma", many) == Nobody()
