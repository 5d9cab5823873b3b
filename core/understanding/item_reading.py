"""Stage 5: the tokens of one item to its words and its measures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from core.understanding.items import Item, Quantity
from core.understanding.tokens import Kind, Token
from core.understanding.vocabulary import Family, Unit

QUARTER_KILO = "pav"
_PACKETS = frozenset(["pkt", "pouch"])
_PARTS = {"kg": "g", "l": "ml"}
_PARTS_OF_ONE = 1000


def read_item(tokens: Sequence[Token]) -> Item:
    """One part of a line, which is about one thing."""
    reader = _Reader(tokens)
    while reader.at < len(tokens):
        reader.read()
    return reader.item()


@dataclass(slots=True)
class _Reader:
    tokens: Sequence[Token]
    at: int = 0
    words: list[str] = field(default_factory=list)
    name: list[str] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    times: tuple[Decimal, Quantity] | None = None
    hints: list[str] = field(default_factory=list)
    price_points: list[Decimal] = field(default_factory=list)
    rates: list[Decimal] = field(default_factory=list)
    flags: set[Kind] = field(default_factory=set)
    is_variant: bool = False
    # "packet 5": the unit that stands before its number.
    unit_before: Unit | None = None

    def item(self) -> Item:
        return Item(
            words=tuple(self.words),
            quantities=tuple(self.quantities),
            times=self.times,
            hints=tuple(self.hints),
            price_points=tuple(self.price_points),
            rates=tuple(self.rates),
            is_unsure=bool(self.flags & {Kind.RANGE, Kind.MONEY}),
            is_loose=Kind.LOOSE in self.flags,
            is_packed=Kind.PACKED in self.flags or bool(_PACKETS.intersection(self.hints)),
            is_product=Kind.TIMES in self.flags,
            of_each=bool(self.flags & {Kind.EACH, Kind.OF_EACH}),
            is_variant=self.is_variant,
            name=tuple(self.name),
            text=tuple(word for token in self.tokens for word in token.said),
        )

    def read(self) -> None:
        token = self.tokens[self.at]
        self.flags.add(token.kind)
        read = _READERS.get(token.kind)
        if read is not None:
            read(self, token)
        self.at += 1

    def read_word(self, token: Token) -> None:
        self.words.append(token.text)
        self.name.extend(token.said)
        self.is_variant = self._kind(self.at + 1) is Kind.WALA

    def read_number(self, token: Token) -> None:
        is_factor = self._kind(self.at - 1) is Kind.TIMES
        unit = self._take_unit() or self.unit_before
        self.unit_before = None
        is_size = self._kind(self.at + 1) is Kind.WALA
        quantity = _quantity(token.value, unit, is_size=is_size)
        if not (is_factor and self.quantities):
            self._append(quantity)
            return
        first = self.quantities.pop()
        if first.is_amount:
            self.quantities.extend([first, quantity])
        else:
            self.times = (first.value or Decimal(1), quantity)

    def read_range(self, _: Token) -> None:
        unit = self._take_unit()
        if unit is not None:
            self.quantities.append(Quantity(None, unit))

    def read_unit(self, token: Token) -> None:
        """A unit without a number: what the thing is in, or of what a number follows."""
        assert token.unit is not None
        last = self.quantities[-1] if self.quantities else None
        if last is not None and last.unit is None and self._kind(self.at - 1) is Kind.TIMES:
            # "5*packets mint"
            self.quantities[-1] = replace(last, unit=token.unit)
            return
        follows = self._kind(self.at + 1) is Kind.NUMBER
        if follows and self._kind(self.at + 2) not in (Kind.UNIT, Kind.TIMES):
            self.unit_before = token.unit
        else:
            self.hints.append(token.unit.name)

    def read_price_point(self, token: Token) -> None:
        self.price_points.append(token.value or Decimal(0))

    def read_rate(self, token: Token) -> None:
        self.rates.append(token.value or Decimal(0))

    def _take_unit(self) -> Unit | None:
        """The unit right behind, which is read with its number."""
        if self._kind(self.at + 1) is not Kind.UNIT:
            return None
        self.at += 1
        return self.tokens[self.at].unit

    def _append(self, added: Quantity) -> None:
        """ "2 kg 500 g" is one amount."""
        last = self.quantities[-1] if self.quantities else None
        if last is not None and _is_rest_of(last, added):
            assert last.value is not None
            assert added.value is not None
            self.quantities[-1] = replace(last, value=last.value + added.value / _PARTS_OF_ONE)
        else:
            self.quantities.append(added)

    def _kind(self, at: int) -> Kind | None:
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else None


_READERS: dict[Kind, Callable[[_Reader, Token], None]] = {
    Kind.WORD: _Reader.read_word,
    Kind.NUMBER: _Reader.read_number,
    Kind.OF_EACH: _Reader.read_number,
    Kind.RANGE: _Reader.read_range,
    Kind.UNIT: _Reader.read_unit,
    Kind.PRICE_POINT: _Reader.read_price_point,
    Kind.RATE: _Reader.read_rate,
}


def _quantity(value: Decimal | None, unit: Unit | None, *, is_size: bool) -> Quantity:
    """A quarter of a kilo is a unit only in speech."""
    if unit is not None and unit.name == QUARTER_KILO and value is not None:
        return Quantity(value / 4, Unit("kg", Family.MEASURE), is_size)
    return Quantity(value, unit, is_size)


def _is_rest_of(whole: Quantity, rest: Quantity) -> bool:
    if whole.unit is None or rest.unit is None or whole.value is None or rest.value is None:
        return False
    return (
        _PARTS.get(whole.unit.name) == rest.unit.name
        and rest.value < _PARTS_OF_ONE
        and whole.value == whole.value.to_integral_value()
    )
