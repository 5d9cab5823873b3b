"""`bahi catalogue import`: a wholesaler's goods from a file."""

# ruff: noqa: PLC0415
from pathlib import Path

import click

from ops.accountant import options


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.vendor
@click.option("--dry-run", is_flag=True, help="Check everything, show it, and change nothing.")
def import_goods(file: Path, vendor_code: str, dry_run: bool) -> None:
    """Make the goods what a CSV file says of them, all of it or nothing.

    Columns: sku (or code), name, unit, hsn_code, gst_rate, price; and, where wanted, name_hi, brand,
    category, sub_category, pack_size, mrp, price_includes_gst, stock, pack_sizes, aliases. Goods are known
    by their sku. What the file leaves out stays as it is, be it a column or goods; so the same file may be
    imported again.
    """
    import core.catalogue_file.checking
    import core.catalogue_file.reading
    import db.catalogue_import
    from core.catalogue_file.comparing import Plan
    from core.catalogue_file.goods import CatalogueFile
    from ops.accountant import goods_import, goods_tables, session
    from ops.errors import OperatorError
    from ops.progress_bar import progress_bar

    with session.opened(vendor_code, "bahi catalogue import") as opened:
        rows = core.catalogue_file.reading.read(file.read_bytes())
        checked = core.catalogue_file.checking.checked(rows)
        if not isinstance(checked, CatalogueFile):
            raise OperatorError(goods_tables.refusal(file.name, len(rows.rows), checked))
        with opened.writing() as connection:
            planned = goods_import.plan(connection, opened.vendor, checked, to_write=not dry_run)
            if not isinstance(planned, Plan):
                raise OperatorError(goods_tables.refusal(file.name, len(rows.rows), planned))
            if not dry_run:
                with progress_bar("Importing goods", len(planned.changes)) as written:
                    db.catalogue_import.write(
                        connection, opened.vendor.id, planned.changes, written
                    )
    from rich.console import Console

    Console().print(goods_tables.summary(planned, opened.vendor.name, dry_run=dry_run))
