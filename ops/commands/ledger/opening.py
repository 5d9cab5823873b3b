"""`bahi ledger import`: the open bills of the old books."""

# ruff: noqa: PLC0415
from pathlib import Path

import click

from ops.accountant import options


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.vendor
@click.option("--dry-run", is_flag=True, help="Check everything, show it, and post nothing.")
def import_bills(file: Path, vendor_code: str, dry_run: bool) -> None:
    """Post the open bills of the old books from a CSV file, all of them or none.

    Columns: shop (phone number, name or #id), bill_number, bill_date, due_date (empty: by the
    account's terms), amount (what is open). A bill that is there already is counted and left as it
    is, so the same file may be imported again.
    """
    import core.opening_bills.reading
    import db.clock
    from core.opening_bills.bills import Plan
    from ops.accountant import opening_tables, session
    from ops.errors import OperatorError
    from ops.progress_bar import progress_bar
    from workers.bookkeeping import openings
    from workers.bookkeeping.books import Books

    with session.opened(vendor_code, "bahi ledger import") as opened:
        rows = core.opening_bills.reading.read(file.read_bytes())
        with opened.writing() as connection:
            books = Books(connection, None, db.clock.now(connection))
            plan = openings.plan(books, opened.vendor.id, rows)
            if not isinstance(plan, Plan):
                raise OperatorError(opening_tables.refusal(file.name, len(rows), plan))
            if not dry_run:
                with progress_bar("Posting bills", len(plan.bills)) as posted:
                    openings.post(books, opened.vendor.id, plan.bills, posted)
    from ops.report_console import ReportConsole

    ReportConsole().print(opening_tables.summary(plan, opened.vendor.name, dry_run=dry_run))
