"""How well predictions fit labels: message by message, and how often a wrong product goes unasked."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Row = Mapping[str, Any]

_EACH = frozenset([None, "pcs", "pkt", "btl", "jar", "can", "pouch", "tin", "strip"])
_IN_BASE = {
    "quintal": (100_000, "g"),
    "kg": (1000, "g"),
    "g": (1, "g"),
    "l": (1000, "ml"),
    "ml": (1, "ml"),
}


@dataclass(slots=True)
class Score:
    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, label: Row, predicted: Row) -> None:
        same_intent = predicted["intent"] == label["intent"]
        fits = _fitting(label["lines"], predicted["lines"])
        is_exact = (
            same_intent
            and len(fits) == len(label["lines"]) == len(predicted["lines"])
            and bool(label["remove"]) == bool(predicted["remove"])
        )
        kind = "orders" if label["lines"] else "others"
        self.counts.update(
            {
                "messages": 1,
                "intents": same_intent,
                kind: 1,
                f"{kind} exact": is_exact,
                "matched": sum(line["status"] == "match" for line in predicted["lines"]),
                "silently wrong": sum(
                    line["status"] == "match" and at not in fits
                    for at, line in enumerate(predicted["lines"])
                ),
            }
        )
        if not is_exact:
            self.wrong.append(f"{label['id']} {label['text']!r}")

    def share(self, part: str, of: str) -> float:
        return self.counts[part] / max(1, self.counts[of])


def _fitting(labels: list[Row], predicted: list[Row]) -> set[int]:
    """Positions of the predicted lines that fit a label each."""
    free = list(enumerate(predicted))
    fitting = set()
    for label in labels:
        found = next((at for at, line in free if _fits(label, line)), None)
        if found is not None:
            fitting.add(found)
            free = [(at, line) for at, line in free if at != found]
    return fitting


def _fits(label: Row, line: Row) -> bool:
    asked = line["status"] in ("ambiguous", "not_found")
    match label["status"]:
        case "match":
            return line["code"] == label["sku"] and _same_quantity(label, line)
        case "need_qty":
            return line["code"] == label["sku"] and line["qty"] is None
        case "ambiguous":
            offers = set(line["candidates"])
            return asked and bool(offers & set(label["candidates"])) and _same_quantity(label, line)
        case _:
            return asked and _same_quantity(label, line)


def _same_quantity(label: Row, line: Row) -> bool:
    """A number without a unit is of whatever unit the goods are sold by."""
    if label["unit"] is None:
        return bool(label["qty"] == line["qty"])
    return _canonical(label) == _canonical(line)


def _canonical(line: Row) -> tuple[float | None, str | None]:
    """Pieces are pieces whatever they are called; a kilo is a thousand grams."""
    quantity, unit = line["qty"], line["unit"]
    if quantity is None:
        return None, None
    if unit in _EACH:
        return quantity, "each"
    if unit == "dozen":
        return quantity * 12, "each"
    factor, base = _IN_BASE.get(unit, (1, unit))
    return round(quantity * factor, 3), base
