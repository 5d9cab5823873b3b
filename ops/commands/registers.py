"""`bahi registers`: bills, credit notes, cancelled numbers, receipts and goods of a period."""

# ruff: noqa: PLC0415
import sys
from datetime import date
from pathlib import Path

import click

from ops.accountant import options


@click.command()
@options.vendor
@options.period(required=True)
@click.option(
    "--out",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write a CSV file for each register into this folder.",
)
def registers(vendor_code: str, first: date, last: date, folder: Path | None) -> None:
    """Add up the registers of a period, and prove that numbers of documents are consecutive.

    With --out each is written as a CSV file; files that are there already are never overwritten. Exit
    code 1 when a number is missing.
    """
    import db.registers
    from ops.accountant import register_tables, session
    from ops.report_console import ReportConsole

    options.in_order(first, last)
    with session.opened(vendor_code, "bahi registers") as books, books.reading() as reading:
        made = db.registers.of_vendor(reading, books.vendor.id, first, last)
    console = ReportConsole()
    if folder is not None:
        for path in register_tables.write(made, folder):
            console.print(f"Written: {path}", markup=False, highlight=False, soft_wrap=True)
    console.print(register_tables.summary(made, books.vendor.name))
    sys.exit(0 if all(series.is_whole for series in made.series) else 1)
