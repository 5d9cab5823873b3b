"""Goods and what they are called, for the terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from core.calendar import business_day, dated
from core.catalogue_file import writing
from core.catalogue_file.comparing import Change, Plan
from core.monitoring.formatting import number
from core.spreadsheets import Problem
from db.aliases import Alias
from db.vendor_words import KeptWord
from ops.accountant.tables import table

# Of a catalogue of thousands nobody reads them all.
SHOWN_MAX = 50


def refusal(file_name: str, rows: int, problems: Sequence[Problem]) -> str:
    """Everything that is wrong with a file, line by line."""
    lines = "\n".join(f"  {problem}" for problem in problems)
    return (
        f"{number(len(problems), 'problem')} in the {number(rows, 'row')} of {file_name};"
        f" nothing was imported:\n{lines}"
    )


def summary(plan: Plan, vendor_name: str, *, dry_run: bool) -> RenderableType:
    """How many goods are new, changed and as they were; in a trial also what would change."""
    parts: list[RenderableType] = []
    if dry_run and plan.changed:
        parts.append(Padding(_changes(plan.changed), (0, 0, 1, 0)))
    would = "would be " if dry_run else ""
    parts.append(
        Text(
            f"{vendor_name}: {len(plan.new)} {would}new, {len(plan.changed)} {would}changed,"
            f" {plan.unchanged} unchanged.",
            "bold",
        )
    )
    if plan.left_out:
        parts.append(Text(f"{plan.left_out} others are not in the file: left as they are."))
    return Group(*parts)


def _changes(changed: Sequence[Change]) -> RenderableType:
    shown = table("!sku", "!column", "was", "becomes")
    for change in changed[:SHOWN_MAX]:
        assert change.was is not None
        if change.was.is_removed:
            shown.add_row(change.goods.sku, "", "not sold", "sold again")
        for column in change.columns:
            shown.add_row(
                Text(change.goods.sku),
                column,
                Text(writing.cell(change.was.goods, column)),
                Text(writing.cell(change.goods, column)),
            )
    if len(changed) <= SHOWN_MAX:
        return shown
    return Group(shown, Text(f"and {len(changed) - SHOWN_MAX} more", "dim"))


def aliases(found: Sequence[Alias], vendor_name: str) -> RenderableType:
    """Names with what they stand for, and the number by which one is taken back."""
    if not found:
        return Text(f"{vendor_name}: no names of his own.")
    shown = table(">id", "name", "means", "for", "!source", "by", "!since")
    for each in found:
        shown.add_row(
            str(each.alias_id),
            Text(each.alias),
            Text(f"{each.name} ({each.sku})"),
            Text(_for_whom(each)),
            each.source.lower(),
            Text(each.given_by or ""),
            dated(business_day(each.created_at)),
        )
    return shown


def _for_whom(alias: Alias) -> str:
    """The shop that alone says so; of a name of all shops, how many it was learned from."""
    if alias.shop is not None:
        return alias.shop
    return f"all shops ({alias.learned_from} say so)" if alias.learned_from else "all shops"


def words(found: Sequence[KeptWord], vendor_name: str) -> RenderableType:
    """Words with the kind of goods they stand for, and the number by which one is taken back."""
    if not found:
        return Text(f"{vendor_name}: no words of his own.")
    shown = table(">id", "word", "means", "by", "!since")
    for each in found:
        shown.add_row(
            str(each.word_id),
            Text(each.said.word),
            Text(each.said.means),
            Text(each.given_by or ""),
            dated(business_day(each.created_at)),
        )
    return shown
