"""Files of spreadsheets are read whatever divides them, and written so that nothing in them runs."""

from datetime import date
from decimal import Decimal

import pytest

from core import spreadsheets
from core.errors import UnreadableFile


def read(text: str) -> list[tuple[int, list[str]]]:
    return spreadsheets.rows(text, lambda cells: "shop" in cells)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_header_says_what_divides_the_cells(mark: str) -> None:
    text = f"shop{mark}amount\nGupta{mark}5\n"

    assert read(text) == [(1, ["shop", "amount"]), (2, ["Gupta", "5"])]


def test_commas_in_a_file_with_semicolons_divide_nothing() -> None:
    assert read("shop;amount\nGupta, Andheri, Mumbai;1,23,456.50\n")[1] == (
        2,
        ["Gupta, Andheri, Mumbai", "1,23,456.50"],
    )


def test_empty_lines_are_left_out_and_lines_keep_their_numbers() -> None:
    assert [line for line, _ in read("\nshop,amount\n,\n\n Gupta , 5 \n")] == [2, 5]


def test_a_mark_at_the_beginning_is_no_part_of_the_text() -> None:
    assert spreadsheets.decode("\ufeffदुकान".encode()) == "दुकान"


@pytest.mark.parametrize("content", ["दुकान".encode("utf-16"), b"PK\x03\x04\x00", b"\xff\xfe"])
def test_what_is_not_text_is_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(UnreadableFile, match="CSV UTF-8"):
        spreadsheets.decode(content)


def test_a_spreadsheet_is_told_from_a_damaged_text() -> None:
    with pytest.raises(UnreadableFile, match=r"spreadsheet \(\.xlsx\)"):
        spreadsheets.decode(b"PK\x03\x04\x14\x00\x06")


def test_an_unclosed_quotation_is_refused_with_its_line() -> None:
    with pytest.raises(UnreadableFile, match="Line 2 is not CSV"):
        read('shop,amount\n"Gupta" x,5\n')


@pytest.mark.parametrize("name", ["=1+1", "+91", "-cmd", "@sum", "\tx", "\rx"])
def test_a_text_never_runs_as_a_formula(name: str) -> None:
    written = spreadsheets.written(["shop"], [[name]])

    ((_, _), (_, (cell,))) = spreadsheets.rows(written.replace("\r", ""), lambda _: True)
    assert cell.startswith("'")


def test_figures_and_days_stay_what_they_are() -> None:
    line = [Decimal("-500.00"), date(2026, 11, 22), 7, None, "Gupta, “Sons”"]

    assert spreadsheets.written(["x"], [line]) == 'x\n-500.00,2026-11-22,7,,"Gupta, “Sons”"\n'
