"""How much is in a pack: "500 g", "1 l", "8x250 ml", "12 pcs"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

# What a unit is in the smallest one of its kind, and which kind that is.
BASE: dict[str, tuple[Decimal, str]] = {
    "g": (Decimal(1), "g"),
    "kg": (Decimal(1000), "g"),
    "quintal": (Decimal(100_000), "g"),
    "ml": (Decimal(1), "ml"),
    "l": (Decimal(1000), "ml"),
}
_PACK = re.compile(
    r"(?i)^(?:(\d+)\s*x\s*)?(\d+(?:\.\d+)?)\s*(kg|gm|g|ltr|l|ml|pcs|pc|n)\b(?:\s+(\w+))?$"
)
_AT_THE_END = re.compile(
    r"(?i)[\s(-]+(?:\d+\s*x\s*)?\d+(?:\.\d+)?\s*(?:kg|gm|g|ltr|l|ml|pcs|pc)(?:\s+(?:bag|box|tin|tray))?\)?$"
)
_SPELLINGS = {"gm": "g", "ltr": "l", "pc": "pcs", "n": "pcs"}


# Of an amount whose unit nobody said.
ANY = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """``value`` in grams, millilitres or pieces, which ``kind`` says: g, ml, pcs."""

    value: Decimal
    kind: str

    def equals(self, other: "Amount") -> bool:
        """A litre is a kilo where people weigh with their eyes: "1 kg oil" is a litre pack."""
        return self.value == other.value and (
            self.kind == other.kind
            or ANY in (self.kind, other.kind)
            or "pcs" not in (self.kind, other.kind)
        )


@dataclass(frozen=True, slots=True)
class Pack:
    """``count`` of ``amount`` each; ``holder`` is the wholesaler's pack it was said of, as in
    "50 kg bag"."""

    amount: Amount
    count: int = 1
    holder: str | None = None

    @property
    def whole(self) -> Amount:
        return Amount(self.amount.value * self.count, self.amount.kind)


def amount(value: Decimal, unit: str) -> Amount:
    factor, kind = BASE.get(unit, (Decimal(1), "pcs"))
    return Amount(value * factor, kind)


def read_pack(text: str) -> Pack | None:
    """The pack that a catalogue's column says; ``None`` where it says none."""
    found = _PACK.match(text.strip())
    if found is None:
        return None
    unit = _SPELLINGS.get(found[3].lower(), found[3].lower())
    holder = found[4].lower() if found[4] else None
    return Pack(amount(Decimal(found[2]), unit), int(found[1] or 1), holder)


def pack_in_name(name: str) -> Pack | None:
    """The size at the end of a name: "Bath Soap 100 g"."""
    size = name[len(without_size(name)) :].strip(" -()")
    return read_pack(size) if size else None


@lru_cache(maxsize=100_000)
def without_size(name: str) -> str:
    """A product's name without the size at its end, however often it is said."""
    shorter = _AT_THE_END.sub("", name).rstrip(" -")
    return name if not shorter else (shorter if shorter == name else without_size(shorter))
