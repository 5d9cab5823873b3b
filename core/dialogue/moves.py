"""A table of moves: for each state and everything that can be understood, the outcome or the rule that
finds it.

Written out whole, so that it can be printed, and so that a test can see that no cell is empty.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import UnionType
from typing import Any, TypeVar, get_args, get_type_hints

StateT = TypeVar("StateT", bound=StrEnum)
# An outcome as it is, or a rule of (what was said, where the conversation stands).
Cell = Any
Row = Mapping[StateT, Cell]


def in_every(states: type[StateT], cell: Cell) -> dict[StateT, Cell]:
    """The same in every state."""
    return dict.fromkeys(states, cell)


def outcome(cell: Cell, said: Any, facts: Any) -> Any:
    return cell(said, facts) if callable(cell) else cell


def possible(cell: Cell) -> Iterator[type]:
    """The outcomes that a cell may come to, as its rule declares them."""
    if not callable(cell):
        yield type(cell)
        return
    declared = get_type_hints(cell)["return"]
    kinds = get_args(declared) if isinstance(declared, UnionType) else (declared,)
    yield from (kind for kind in kinds if kind is not type(None))
