"""The file: its header and its rows, before anybody asks what they mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core import spreadsheets
from core.catalogue_file.goods import COLUMNS, REQUIRED
from core.errors import UnreadableFile

_OTHER_NAMES = {"code": "sku"}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file as it is written, by column."""

    line: int
    cells: Mapping[str, str]
    has_too_many: bool


@dataclass(frozen=True, slots=True)
class Rows:
    rows: Sequence[Row]
    columns: frozenset[str]


def read(content: bytes) -> Rows:
    """The rows below the header. Raises UnreadableFile, naming unknown and missing columns."""
    names, lines = _header_and_lines(content)
    if not names:
        raise UnreadableFile(f"The file is empty. {_THE_COLUMNS}")
    wrong = [
        f"{words}: {', '.join(columns)}."
        for words, columns in (
            ("Missing", [name for name in REQUIRED if name not in names]),
            ("Unknown", [name or "(no name)" for name in names if name not in COLUMNS]),
            ("Twice", sorted({name for name in names if names.count(name) > 1})),
        )
        if columns
    ]
    if wrong:
        raise UnreadableFile(f"{_THE_COLUMNS} {' '.join(wrong)}")
    return _by_column(names, lines)


def read_any(content: bytes) -> Rows:
    """The rows of whatever columns there are; of two with one name the first counts."""
    names, lines = _header_and_lines(content)
    return _by_column(
        ["" if name in names[:place] else name for place, name in enumerate(names)], lines
    )


def parts(cell: str) -> list[str]:
    """What stands between the bars of a cell that holds several."""
    return list(filter(None, map(str.strip, cell.split("|"))))


def _header_and_lines(content: bytes) -> tuple[list[str], list[tuple[int, list[str]]]]:
    lines = spreadsheets.rows(spreadsheets.decode(content), _is_header)
    if not lines:
        return [], []
    names = [_column(cell) for cell in lines[0][1]]
    while not names[-1]:
        names.pop()
    return names, lines[1:]


def _by_column(names: Sequence[str], lines: Sequence[tuple[int, list[str]]]) -> Rows:
    width = len(names)
    return Rows(
        [
            Row(
                line,
                dict(
                    zip(
                        names,
                        map(spreadsheets.unescaped, cells + [""] * (width - len(cells))),
                        strict=False,
                    )
                ),
                has_too_many=any(cells[width:]),
            )
            for line, cells in lines
        ],
        frozenset(names),
    )


_THE_COLUMNS = (
    f"The columns are {', '.join(COLUMNS)}; all but {', '.join(REQUIRED)} may be left out."
)


def _column(cell: str) -> str:
    name = "_".join(cell.casefold().split())
    return _OTHER_NAMES.get(name, name)


def _is_header(cells: Sequence[str]) -> bool:
    return len({_column(cell) for cell in cells} & set(COLUMNS)) >= 2
