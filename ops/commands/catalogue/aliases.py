"""`bahi catalogue aliases`: what goods are called, and taking a name back."""

# ruff: noqa: PLC0415
import click

from ops.accountant import options


@click.command()
@options.vendor
@click.option("--retailer", "--shop", "named", help="Of one shop only: phone number, name, or #id.")
@click.option("--forget", "alias_id", type=int, metavar="ID", help="Take this name back.")
def aliases(vendor_code: str, named: str | None, alias_id: int | None) -> None:
    """List the names that a wholesaler gave his goods, and those learned from his shops.

    What three shops say, and none of another product, is learned for all. Names that everybody uses are
    not among them. With --forget one is taken back: orders no longer understand it, and the audit trail
    keeps it.
    """
    from rich.console import Console

    import db.aliases
    from ops.accountant import goods_tables, session
    from ops.errors import OperatorError

    with session.opened(vendor_code, "bahi catalogue aliases") as opened:
        vendor = opened.vendor
        with opened.writing() as connection:
            shop = opened.shop(connection, named) if named else None
            found = db.aliases.of_vendor(connection, vendor.id, shop.retailer_id if shop else None)
            if alias_id is not None:
                found = [each for each in found if each.alias_id == alias_id]
                if not found or not db.aliases.forget(connection, vendor.id, alias_id):
                    whose = f"{shop.name} at {vendor.name}" if shop else vendor.name
                    raise OperatorError(f"{whose} has no name with the id {alias_id}.")
    if alias_id is not None:
        (gone,) = found
        click.echo(f"Forgotten: “{gone.alias}” for {gone.name} ({gone.sku}).")
        return
    Console().print(goods_tables.aliases(found, vendor.name))
