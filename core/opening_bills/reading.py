"""The file: its header and its rows, before anybody asks what they mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core import spreadsheets
from core.errors import UnreadableFile

COLUMNS = ("shop", "bill_number", "bill_date", "due_date", "amount")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file as it is written, by column."""

    line: int
    cells: Mapping[str, str]
    has_too_many: bool


def read(content: bytes) -> list[Row]:
    """The rows below the header. Raises UnreadableFile, naming unknown and missing columns."""
    lines = spreadsheets.rows(spreadsheets.decode(content), _is_header)
    if not lines:
        raise UnreadableFile(f"The file is empty. Its columns are {', '.join(COLUMNS)}.")
    names = [_column(cell) for cell in lines[0][1]]
    while not names[-1]:
        names.pop()
    wrong = [
        f"{words}: {', '.join(columns)}."
        for words, columns in (
            ("Missing", [name for name in COLUMNS if name not in names]),
            ("Unknown", [name or "(no name)" for name in names if name not in COLUMNS]),
            ("Twice", sorted({name for name in names if names.count(name) > 1})),
        )
        if columns
    ]
    if wrong:
        raise UnreadableFile(f"The columns have to be {', '.join(COLUMNS)}. {' '.join(wrong)}")
    width = len(names)
    return [
        Row(
            line,
            dict(zip(names, [*cells, *[""] * width], strict=False)),
            has_too_many=any(cells[width:]),
        )
        for line, cells in lines[1:]
    ]


def _column(cell: str) -> str:
    return "_".join(cell.casefold().split())


def _is_header(cells: Sequence[str]) -> bool:
    return len({_column(cell) for cell in cells} & set(COLUMNS)) >= 2
