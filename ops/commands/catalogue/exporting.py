"""`bahi catalogue export`: a wholesaler's goods as a file."""

# ruff: noqa: PLC0415
from pathlib import Path

import click

from ops.accountant import options


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@options.vendor
def export(file: Path | None, vendor_code: str) -> None:
    """Write the goods as the CSV file that `bahi catalogue import` reads.

    Without FILE it goes to the standard output. A file that is there already is never overwritten. Goods
    are in it also while they are not available, and not once they have been taken off the list. Names
    that were learned are not: see `bahi catalogue aliases`.
    """
    import core.catalogue_file.writing
    import core.spreadsheets
    import db.catalogue_import
    import db.clock
    from core.calendar import business_day
    from ops.accountant import session
    from ops.errors import OperatorError

    if file is not None and file.exists():
        raise OperatorError(f"{file} is there already. Choose another name, or move it.")
    with (
        session.opened(vendor_code, "bahi catalogue export") as opened,
        opened.reading() as reading,
    ):
        catalogue = db.catalogue_import.load(
            reading,
            opened.vendor.id,
            opened.vendor.vendor_code,
            [],
            business_day(db.clock.now(reading)),
        )
    text = core.spreadsheets.MARK + core.catalogue_file.writing.written(
        present.goods for present in catalogue.goods.values() if not present.is_removed
    )
    if file is None:
        click.echo(text, nl=False)
        return
    file.write_text(text, encoding="utf-8", newline="")
    click.echo(f"Written: {file}")
