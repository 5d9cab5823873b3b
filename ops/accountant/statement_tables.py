"""A statement for the terminal."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from core.calendar import dated
from core.money import rupees
from core.statements import Line, Standing, Statement
from ops.accountant.tables import money, table

HASH_DIGITS = 16


def whole(statement: Statement) -> RenderableType:
    """Parties, entries between the two balances, and how the account stands today."""
    parts: list[RenderableType] = [
        Text(f"{statement.shop.name}, {statement.shop.place}", "bold"),
        Text(f"Account with {statement.vendor.name}, {statement.vendor.place}"),
        Text(f"{dated(statement.first)} to {dated(statement.last)}, in rupees"),
        Padding(_entries(statement), (1, 0)),
        _conclusion(statement),
    ]
    if statement.standing is not None:
        parts += _standing(statement.standing)
    if statement.head is not None:
        digits = statement.head.row_hash.hex()[:HASH_DIGITS]
        parts.append(Text(f"Entry {statement.head.seq} of the account, hash {digits}", "dim"))
    return Group(*parts)


def _entries(statement: Statement) -> Table:
    # The column is there only when it says something.
    happened_before = any(line.happened_on != line.day for line in statement.lines)
    columns = ["!day", *(["!of"] if happened_before else []), "!number", "what for"]
    shown = table(*columns, ">amount", ">balance")
    blank = [""] * (len(columns) - 2)
    shown.add_row(
        dated(statement.first), *blank, "Opening balance", "", money(statement.opening_balance)
    )
    for line in statement.lines:
        shown.add_row(
            dated(line.day),
            *([_happened_on(line)] if happened_before else []),
            line.number,
            Text(line.what_for),
            money(line.amount),
            money(line.balance),
        )
    shown.add_row(
        dated(statement.last),
        *blank,
        "Closing balance",
        "",
        money(statement.closing_balance),
        style="bold",
    )
    return shown


def _happened_on(line: Line) -> str:
    return dated(line.happened_on) if line.happened_on != line.day else ""


def _conclusion(statement: Statement) -> Text:
    owed = statement.closing_balance
    owes, has_paid = ("owes", "has") if statement.standing else ("owed", "had")
    words = f"{owes} {rupees(owed)}" if owed >= 0 else f"{has_paid} paid {rupees(-owed)} in advance"
    return Text(
        f"{statement.shop.name} {words}. Added {rupees(statement.raised)},"
        f" taken off {rupees(statement.lowered)}."
    )


def _standing(standing: Standing) -> list[RenderableType]:
    left = (
        f"{rupees(standing.available)} left"
        if standing.available >= 0
        else f"{rupees(-standing.available)} above it"
    )
    held = f", {rupees(standing.held)} held for orders" if standing.held else ""
    parts: list[RenderableType] = [
        Text(f"Limit {rupees(standing.credit_limit)}{held}: {left}."),
        Padding(_ageing(standing), (1, 0)),
    ]
    if standing.open_orders:
        orders = table("!open order", "!placed", "!state", ">total")
        for order in standing.open_orders:
            orders.add_row(
                order.order_number,
                dated(order.placed_on),
                order.status.lower(),
                money(order.total),
            )
        parts.append(Padding(orders, (0, 0, 1, 0)))
    return parts


def _ageing(standing: Standing) -> Table:
    shown = table("!open, days late", ">amount")
    for bucket, amount in standing.ageing.items():
        if amount:
            shown.add_row(bucket.value, money(amount))
    if standing.advance:
        shown.add_row("paid in advance", money(-standing.advance))
    together = sum(standing.ageing.values(), start=-standing.advance)
    shown.add_row("together", money(together), style="bold")
    return shown
