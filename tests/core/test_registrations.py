"""What somebody writes of his shop: kept as it should be, or said what is wrong with it."""

import pytest

from core.registrations import (
    Applicant,
    Wrong,
    check_digit,
    checked,
    checked_area,
    checked_gstin,
    checked_name,
    checked_state,
    invoice_prefix,
    vendor_code,
)

GSTIN = "27AAPFU0939F1ZV"


def test_a_shop_with_a_gstin_is_where_its_gstin_says() -> None:
    shop = checked(name=" Naveen\n Kirana ", area="Vashi", gstin=GSTIN, vendor_state="24")

    assert shop == Applicant("Naveen Kirana", "Vashi", GSTIN, "27")


def test_a_shop_without_one_is_where_its_wholesaler_is() -> None:
    assert checked(name="Naveen", area="Surat", gstin=None, vendor_state="24") == Applicant(
        "Naveen", "Surat", None, "24"
    )


def test_a_wholesaler_needs_a_gstin() -> None:
    assert checked(name="Naveen", area="Surat", gstin=None, vendor_state=None) == (
        Wrong.GSTIN_MISSING,
    )


def test_everything_that_is_wrong_is_said_at_once() -> None:
    assert checked(name="7", area="", gstin="27", vendor_state="27") == (
        Wrong.NAME_LENGTH,
        Wrong.AREA_LENGTH,
        Wrong.GSTIN_FORM,
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("गुप्ता किराना", "गुप्ता किराना"),
        ("A1", "A1"),
        ("x" * 60, "x" * 60),
        ("Om\x00 Store\u200b", "Om Store"),
        ("x" * 61, Wrong.NAME_LENGTH),
        ("x", Wrong.NAME_LENGTH),
        ("  ", Wrong.NAME_LENGTH),
        ("9810000001", Wrong.NAME_LETTERS),
        ("?!", Wrong.NAME_LETTERS),
    ],
)
def test_a_name_is_one_line_with_a_letter(text: str, kept: str | Wrong) -> None:
    assert checked_name(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Sector 17", "Sector 17"),
        ("17", "17"),
        ("x", Wrong.AREA_LENGTH),
        ("x" * 61, Wrong.AREA_LENGTH),
    ],
)
def test_an_area_may_be_a_figure(text: str, kept: str | Wrong) -> None:
    assert checked_area(text) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("27aapfu0939f1zv", GSTIN),
        (" 27 AAPFU 0939F-1ZV ", GSTIN),
        ("29AAGCB7383J1Z4", "29AAGCB7383J1Z4"),
        # One character mistyped, and two that changed places.
        ("27AAPFU0938F1ZV", Wrong.GSTIN_CHECK),
        ("27AAPFU0993F1ZV", Wrong.GSTIN_CHECK),
        ("27AAPFU0939F1ZW", Wrong.GSTIN_CHECK),
        ("27AAPFU0939F1Z", Wrong.GSTIN_FORM),
        ("27AAPFU0939F1ZVV", Wrong.GSTIN_FORM),
        ("27AAPFU0939F1XV", Wrong.GSTIN_FORM),
        ("AAPFU0939F", Wrong.GSTIN_FORM),
        ("२७AAPFU0939F1ZV", Wrong.GSTIN_FORM),
        ("", Wrong.GSTIN_FORM),
        ("39AAPFU0939F1ZV", Wrong.GSTIN_STATE),
        ("00AAPFU0939F1ZV", Wrong.GSTIN_STATE),
    ],
)
def test_a_gstin_is_known_by_its_form_its_state_and_its_check_digit(
    text: str, kept: str | Wrong
) -> None:
    assert checked_gstin(text) == kept


def test_any_single_mistake_in_a_gstin_is_seen() -> None:
    body = GSTIN[:-1]
    for position, right in enumerate(body):
        for wrong in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            if wrong != right:
                assert check_digit(body[:position] + wrong + body[position + 1 :]) != GSTIN[-1]


@pytest.mark.parametrize(
    ("text", "kept"), [(" 27 ", "27"), ("97", "97"), ("7", Wrong.STATE), ("44", Wrong.STATE)]
)
def test_a_state_is_one_of_the_list(text: str, kept: str | Wrong) -> None:
    assert checked_state(text) == kept


@pytest.mark.parametrize(
    ("name", "code", "prefix"),
    [
        ("Naveen Trading Co", "NAVEEN", "NTC"),
        ("24x7 Mart", "MART", "XM"),
        ("Naveen", "NAVEEN", "NAV"),
        ("Extraordinarily", "EXTRAORDINAR", "EXT"),
        ("गुप्ता", "VENDOR", "INV"),
    ],
)
def test_a_wholesalers_code_and_prefix_are_made_of_his_name(
    name: str, code: str, prefix: str
) -> None:
    assert (vendor_code(name), invoice_prefix(name)) == (code, prefix)
