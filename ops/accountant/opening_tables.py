"""An import of opening bills for the terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from core.money import rupees
from core.monitoring.formatting import number
from core.opening_bills.bills import Plan
from core.spreadsheets import Problem
from ops.accountant.tables import money, table


def refusal(file_name: str, rows: int, problems: Sequence[Problem]) -> str:
    """Everything that is wrong with a file, line by line."""
    lines = "\n".join(f"  {problem}" for problem in problems)
    return (
        f"{number(len(problems), 'problem')} in the {number(rows, 'row')} of {file_name};"
        f" nothing was imported:\n{lines}"
    )


def summary(plan: Plan, vendor_name: str, *, dry_run: bool) -> RenderableType:
    """What was posted, or would be: sums, shop by shop in a trial, and who is above his limit."""
    by_shop = plan.by_shop()
    posted = "would be posted" if dry_run else "posted"
    parts: list[RenderableType] = []
    if dry_run and by_shop:
        shown = table("shop", ">bills", ">amount", ">balance now", ">balance then")
        for shop, count, total in by_shop:
            shown.add_row(
                Text(str(shop)),
                str(count),
                money(total),
                money(shop.balance),
                money(shop.balance + total),
            )
        parts.append(Padding(shown, (0, 0, 1, 0)))
    parts.append(
        Text(
            f"{vendor_name}: {number(len(plan.bills), 'bill')} of {number(len(by_shop), 'shop')}"
            f" {posted}, together {rupees(plan.total)}.",
            "bold",
        )
    )
    if plan.there_already:
        parts.append(Text(f"{number(plan.there_already, 'bill')} there already: left as they are."))
    above = plan.above_limit()
    if above:
        parts.append(Text("Above their limit with these bills, so they cannot order:", "yellow"))
        parts += [
            Text(f"  {shop}: limit {rupees(shop.credit_limit)}, {rupees(excess)} above it")
            for shop, excess in above
        ]
    return Group(*parts)
