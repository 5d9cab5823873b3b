"""Names of goods that hold figures, found in a text: "Sugar M-30", "Iodised Salt 1 kg"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from core.understanding.normalise import fold
from core.understanding.vocabulary import load

_PART = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963])+|\d+(?:\.\d+)?")
# Letters and figures that a name ties together: "M-30", "W320", "7up", "50-50".
_TIED = re.compile(r"(?<![\w-])(?:[^\W\d_]+-?\d+|\d+-?[^\W\d_]+|\d+-\d+)(?![\w-])")


class FiguredNames:
    """Of one catalogue. Built once, and only read."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for name in names:
            for said in _with_figures(name):
                self._by_first[said[0]].add(said)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where in a text one begins and ends; the longest one counts."""
        found = list(_PART.finditer(text))
        parts = [fold(part[0]) for part in found]
        at = 0
        while at < len(parts):
            lengths = (
                len(name)
                for name in self._by_first.get(parts[at], ())
                if tuple(parts[at : at + len(name)]) == name
            )
            length = max(lengths, default=0)
            if length:
                yield found[at].start(), found[at + length - 1].end()
            at += length or 1


NO_NAMES = FiguredNames(())


def _with_figures(name: str) -> Iterator[tuple[str, ...]]:
    """The whole name, and those of its parts that hold a figure and are no size."""
    if not any(map(str.isdigit, name)):
        return
    whole = _parts(name)
    if len(whole) > 1:
        yield whole
    units = load().units
    for tied in _TIED.findall(name):
        parts = _parts(tied)
        if len(parts) > 1 and not any((part,) in units for part in parts):
            yield parts


def _parts(text: str) -> tuple[str, ...]:
    return tuple(fold(part) for part in _PART.findall(text))
