"""`bahi dues`: who owes what, by age."""

# ruff: noqa: PLC0415
import click

from ops.accountant import options


@click.command()
@options.vendor
@click.option(
    "--first",
    "order",
    type=click.Choice(["oldest", "largest"]),
    default="oldest",
    show_default=True,
    help="Which shop stands first: with the oldest due, or the largest debt.",
)
@click.option("--csv", "as_csv", is_flag=True, help="For spreadsheets: everything as CSV.")
def dues(vendor_code: str, order: str, as_csv: bool) -> None:
    """Show what every shop owes, by days after the due date, and what was paid in advance."""
    import core.calendar
    import core.receivables
    import core.spreadsheets
    import db.clock
    import db.receivables
    from core.receivables import Order
    from ops.accountant import session

    with session.opened(vendor_code, "bahi dues") as books, books.reading() as reading:
        today = core.calendar.business_day(db.clock.now(reading))
        found = db.receivables.of_vendor(reading, books.vendor.id, today, Order(order))
    if as_csv:
        header, lines = core.receivables.CSV_HEADER, core.receivables.csv_lines(found)
        text = core.spreadsheets.MARK + core.spreadsheets.written(header, lines)
        click.echo(text, nl=False)
        return
    from ops.accountant import receivable_tables
    from ops.report_console import ReportConsole

    console = ReportConsole()
    console.print(receivable_tables.whole(console, found, books.vendor.name, today))
