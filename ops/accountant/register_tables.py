"""Registers as files, and their sums for the terminal."""

from collections.abc import Iterator
from pathlib import Path

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

import core.registers
import core.spreadsheets
from core.calendar import dated
from core.gst import Amounts
from core.registers import Registers
from ops.accountant.tables import money, table
from ops.errors import OperatorError


def write(registers: Registers, folder: Path) -> Iterator[Path]:
    """Write each register into the folder, which is made where it is missing."""
    files = list(core.registers.files(registers))
    there = [name for name, *_ in files if (folder / name).exists()]
    if there:
        raise OperatorError(
            f"{folder} has {', '.join(there)} already, perhaps with somebody's notes."
            " Choose another folder, or move them."
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name, header, rows in files:
        path = folder / name
        text = core.spreadsheets.MARK + core.spreadsheets.written(header, rows)
        path.write_text(text, encoding="utf-8")
        yield path


def summary(registers: Registers, vendor_name: str) -> RenderableType:
    """The sums of each register, and whether numbers are consecutive."""
    invoices = core.registers.sums(registers.invoices)
    notes = core.registers.sums(registers.credit_notes)
    documents = table("", ">count", ">taxable", ">CGST", ">SGST", ">IGST", ">round off", ">total")
    documents.add_row("invoices", str(len(registers.invoices)), *_figures(invoices))
    documents.add_row("credit notes", str(len(registers.credit_notes)), *_figures(notes))
    documents.add_row("net", "", *_figures(invoices - notes), style="bold")
    documents.add_row("cancelled numbers", str(len(registers.cancelled)))
    return Group(
        Text(f"{vendor_name}, {dated(registers.first)} to {dated(registers.last)}", "bold"),
        Padding(documents, (1, 0)),
        Padding(_receipts(registers), (0, 0, 1, 0)),
        *(Text(str(each), "" if each.is_whole else "bold red") for each in registers.series),
    )


def _receipts(registers: Registers) -> RenderableType:
    shown = table("receipts", ">count", ">amount")
    received = core.registers.received(registers.receipts)
    for method, (count, amount) in received.items():
        shown.add_row(method, str(count), money(amount))
    shown.add_row(
        "together",
        str(sum(count for count, _ in received.values())),
        money(core.registers.total_received(registers.receipts)),
        style="bold",
    )
    others = [receipt for receipt in registers.receipts if not receipt.counts]
    if others:
        shown.add_row("taken back, bounced or clearing", str(len(others)))
    return shown


def _figures(amounts: Amounts) -> list[str]:
    return [
        money(amount)
        for amount in (
            *(amounts.taxable, amounts.cgst, amounts.sgst, amounts.igst),
            *(amounts.round_off, amounts.total),
        )
    ]
