"""`bahi payments reconcile`: the bank's list beside the books."""

# ruff: noqa: PLC0415
import sys
from datetime import date
from pathlib import Path

import click

from ops.accountant import options


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.vendor
@options.period()
@click.option("--post", is_flag=True, help="Confirm the claims that the bank confirms.")
def reconcile(
    file: Path, vendor_code: str, first: date | None, last: date | None, post: bool
) -> None:
    """Compare the bank's or the UPI app's CSV file with the payments, by transaction id and amount.

    Without --from and --to the period is that of the file. Changes nothing without --post; with it,
    claims of shops whose id and amount are in the file are confirmed, and the shops are told. Exit
    code 0 when everything matches, 1 when something needs a person, 2 when nothing was compared.
    """
    import core.bank_lists
    from core.errors import UnreadableFile
    from ops.accountant import reconciliation_tables, reconciling, session
    from ops.errors import NotReached, OperatorError
    from ops.report_console import ReportConsole

    options.in_order(first, last)
    try:
        bank = core.bank_lists.read(file.read_bytes()).within(first, last)
        with session.opened(vendor_code, "bahi payments reconcile") as books:
            found = reconciling.compare(books, bank)
            outcomes = reconciling.confirm(books, found.confirmable) if post else None
    except (UnreadableFile, OperatorError) as error:
        raise NotReached(str(getattr(error, "message", error))) from error
    console = ReportConsole()
    for part in reconciliation_tables.report(bank, found, outcomes):
        console.print(part)
    sys.exit(1 if reconciling.needs_a_person(found, outcomes) else 0)
