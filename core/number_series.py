"""Proof that numbers of documents are consecutive (GST rules 46 and 53): each from 1 to the last that was
drawn is there, once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberSeries:
    """The documents of one kind and one financial year. ``last`` is the last number that was drawn;
    ``out_of_series`` are numbers that are there and have no place up to it."""

    kind: str
    financial_year: str
    last: int
    missing: tuple[int, ...]
    out_of_series: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        return not self.missing and not self.out_of_series

    def __str__(self) -> str:
        name = f"{self.kind} of {self.financial_year}"
        numbers = f"1 to {self.last}" if self.last else "none"
        if self.is_whole:
            return f"{name}: {numbers}, no gap."
        wrong = []
        if self.missing:
            wrong.append(f"missing {', '.join(_runs(self.missing))}")
        if self.out_of_series:
            wrong.append(f"out of series {', '.join(self.out_of_series)}")
        return f"{name}: {numbers}, but {'; '.join(wrong)}."


def examine(kind: str, financial_year: str, last: int, numbers: Iterable[str]) -> NumberSeries:
    """Hold the numbers that are there against those that were drawn. A vendor may change the prefix of
    his numbers within a year; the counting goes on."""
    seen: set[int] = set()
    out_of_series = []
    for number in numbers:
        position = _position(number)
        if position in seen or not 1 <= position <= last:
            out_of_series.append(number)
        seen.add(position)
    missing = tuple(position for position in range(1, last + 1) if position not in seen)
    return NumberSeries(kind, financial_year, last, missing, tuple(out_of_series))


def _position(number: str) -> int:
    """``7`` of ``SHT/26-27/0007``; 0 where there is none."""
    position = number.rpartition("/")[2]
    return int(position) if position.isdecimal() else 0


def _runs(positions: Sequence[int]) -> list[str]:
    """``3``, ``7-9``."""
    runs: list[list[int]] = []
    for position in positions:
        if runs and position == runs[-1][-1] + 1:
            runs[-1][1:] = [position]
        else:
            runs.append([position])
    return ["-".join(map(str, run)) for run in runs]
