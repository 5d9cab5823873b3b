"""`bahi ledger statement`: an account, entry by entry."""

# ruff: noqa: PLC0415
from datetime import date

import click

from ops.accountant import options


@click.command()
@options.vendor
@click.option("--shop", "named", required=True, help="Phone number, name, or #id of the shop.")
@options.period()
@click.option("--csv", "as_csv", is_flag=True, help="For spreadsheets: the entries as CSV.")
def statement(
    vendor_code: str, named: str, first: date | None, last: date | None, as_csv: bool
) -> None:
    """Show the account of a shop: balances, entries, open orders and what is late.

    Without --from it begins with the account, without --to it ends today. The period is of the days
    on which entries were recorded.
    """
    import core.calendar
    import core.spreadsheets
    import core.statements
    import db.clock
    import db.statements
    from ops.accountant import session

    options.in_order(first, last)
    with session.opened(vendor_code, "bahi ledger statement") as books, books.reading() as reading:
        made = db.statements.of_account(
            reading,
            books.shop(reading, named).retailer_id,
            books.vendor.id,
            first=first,
            last=last,
            today=core.calendar.business_day(db.clock.now(reading)),
        )
    if as_csv:
        header, lines = core.statements.CSV_HEADER, core.statements.csv_lines(made)
        text = core.spreadsheets.MARK + core.spreadsheets.written(header, lines)
        click.echo(text, nl=False)
        return
    from ops.accountant import statement_tables
    from ops.report_console import ReportConsole

    ReportConsole().print(statement_tables.whole(made))
