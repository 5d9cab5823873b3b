"""CSV as the programs of accountants and banks write and read it."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from core.errors import UnreadableFile

Cell: TypeAlias = str | int | Decimal | date | None

# How far down a header is looked for: banks put name, address and period of the account above it.
HEADER_WITHIN = 40

# A cell that begins with one of these is a formula to a spreadsheet, also one that a shop's name began.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


# Begins every CSV file that is written: by it spreadsheets know UTF-8.
MARK = "\ufeff"

# How a ZIP archive begins, as which spreadsheets are saved.
_ARCHIVE = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a line of a file."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


def decode(content: bytes) -> str:
    """The text of a file in UTF-8, with or without a mark at its beginning."""
    if content.startswith(_ARCHIVE):
        raise UnreadableFile(
            "The file is a spreadsheet (.xlsx) or a ZIP archive. Open it and save it as “CSV UTF-8”."
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            "The file is not text in UTF-8. Save it from the spreadsheet as “CSV UTF-8”."
        ) from error
    if "\0" in text:
        raise UnreadableFile("The file is not CSV. Save it from the spreadsheet as “CSV UTF-8”.")
    return text


def rows(text: str, is_header: Callable[[Sequence[str]], bool]) -> list[tuple[int, list[str]]]:
    """The rows of a file with comma, semicolon or tab, each with its line number and its cells
    stripped; lines without anything are left out.

    It is divided by the mark that makes a header of one of the first lines.
    """
    found = []
    mark = _mark_between(text.splitlines()[:HEADER_WITHIN], is_header)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                found.append((reader.line_num, stripped))
    except csv.Error as error:
        raise UnreadableFile(f"Line {reader.line_num} is not CSV: {error}.") from error
    return found


def _mark_between(lines: Iterable[str], is_header: Callable[[Sequence[str]], bool]) -> str:
    for line in lines:
        for mark in ",;\t":
            if is_header(next(csv.reader([line], delimiter=mark), [])):
                return mark
    return ","


def written(header: Sequence[str], lines: Iterable[Sequence[Cell]]) -> str:
    """A CSV file but for the mark. Texts that a spreadsheet would take for a formula get an apostrophe before them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in line] for line in lines)
    return text.getvalue()


def _cell(value: Cell) -> str:
    """Figures as they are: a negative amount is no formula."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return value.isoformat() if isinstance(value, date) else str(value)


def unescaped(text: str) -> str:
    """A text as it was before ``written`` put an apostrophe before it."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text
