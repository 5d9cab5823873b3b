"""How one message was understood, stage by stage, for somebody who has to explain it."""

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from core.understanding.catalogue import Catalogue
from core.understanding.items import Item, Quantity
from core.understanding.lines import Line
from core.understanding.reading import Reading, read, stages
from core.understanding.tokens import Kind, Token

CANDIDATES_SHOWN = 5


def whole(message: str, catalogue: Catalogue) -> RenderableType:
    found = stages(message, catalogue)
    reading = read(message, catalogue)
    table = Table("stage", "what it made of it", show_lines=True, expand=False)
    table.add_row("normalised", Text(found.normalised))
    table.add_row("words", Text(" · ".join(word for word in found.words if word != "\n")))
    table.add_row(
        "tagged", Text("\n".join(_token(token) for token in found.tokens if _does(token)))
    )
    table.add_row("items", Text("\n".join(map(_item, found.items.wanted))))
    if found.items.removed:
        table.add_row("not wanted", Text("\n".join(" ".join(i.words) for i in found.items.removed)))
    table.add_row("intent", _intent(reading))
    return Group(table, *map(_line, reading.lines))


def _does(token: Token) -> bool:
    return token.kind not in (Kind.CHATTER, Kind.LINE)


def _token(token: Token) -> str:
    said = " ".join(token.said) or "…"
    meaning = "" if token.text == said else f" = {token.text}"
    value = "" if token.value is None else f" {token.value.normalize():f}"
    unit = "" if token.unit is None else f" {token.unit.name}"
    return (
        f"{said}: {token.kind.value.replace('_', ' ')}{meaning if not value else ''}{value}{unit}"
    )


def _item(item: Item) -> str:
    quantities = ", ".join(map(_quantity, item.quantities))
    said = [
        " ".join(item.words) or "(no goods)",
        quantities or ("somebody has to ask how much" if item.is_unsure else "no quantity"),
        *(f"for ₹{price:f}" for price in item.price_points),
        *(["loose"] if item.is_loose else []),
        *(["packed"] if item.is_packed else []),
        *(["corrected"] if item.is_set else []),
    ]
    if item.times is not None:
        said[1] = f"{item.times[0]:f} × {_quantity(item.times[1])}"
    return " | ".join(said)


def _quantity(quantity: Quantity) -> str:
    value = "?" if quantity.value is None else f"{quantity.value.normalize():f}"
    return value if quantity.unit is None else f"{value} {quantity.unit.name}"


def _intent(reading: Reading) -> Text:
    parts = [reading.intent.value]
    if reading.order_number:
        parts.append(f"order {reading.order_number}")
    if reading.payment is not None:
        parts.append(f"{reading.payment.amount} {reading.payment.method or ''}".strip())
    return Text(", ".join(parts))


def _line(line: Line) -> RenderableType:
    quantity = (
        "" if line.quantity is None else f"{line.quantity.normalize():f} {line.unit or ''}".strip()
    )
    status = line.status.value.replace("_", " ")
    title = Text(f"\n“{line.text}”: {status} {quantity}".rstrip(), style="bold")
    why = Text("\n".join(f"  {reason}" for reason in line.why))
    if not line.candidates:
        return Group(title, why)
    table = Table(show_header=False)
    for product in line.candidates[:CANDIDATES_SHOWN]:
        table.add_row(product.sku, product.name)
    if len(line.candidates) > CANDIDATES_SHOWN:
        table.add_row("", f"and {len(line.candidates) - CANDIDATES_SHOWN} more")
    return Group(title, table, why)
