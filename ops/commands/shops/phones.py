"""`bahi shops phones`: the phones that a shop writes from."""

# ruff: noqa: PLC0415
from collections.abc import Callable
from typing import Any

import click

from ops.accountant import options as books
from ops.people import options


def _shop(command: Callable[..., Any]) -> Callable[..., Any]:
    return books.vendor(
        click.option(
            "--shop", "named", required=True, help="Phone number, name, or #id, at this wholesaler."
        )(command)
    )


@click.group()
def phones() -> None:
    """The phones that a shop writes from: list, add and remove them."""


@phones.command("list")
@_shop
@options.acting
def list_phones(vendor_code: str, named: str, acting: str | None) -> None:
    """List the phones of a shop."""
    from rich.console import Console

    import db.memberships
    from ops.people import desk, tables

    with desk.opened("bahi shops phones list", acting) as opened:
        shop = opened.shop(opened.vendor(vendor_code), named)
        with opened.reading() as reading:
            found = db.memberships.shop_phones(reading, shop.retailer_id)
    Console().print(tables.phones(found))


@phones.command()
@_shop
@options.phone
@options.person
@options.acting
def add(vendor_code: str, named: str, number: str, name: str, acting: str | None) -> None:
    """Let another phone order for a shop. Whoever has written from it before is known from now on."""
    import db.memberships
    from core.permissions import PlatformAct
    from db.memberships import Added
    from ops.errors import OperatorError
    from ops.people import desk

    with desk.opened("bahi shops phones add", acting) as opened:
        phone, shop = desk.phone(number), opened.shop(opened.vendor(vendor_code), named)
        opened.require(PlatformAct.MANAGE_SHOP_PHONES, "retailer_members", shop.retailer_id)
        with opened.writing() as connection:
            done = db.memberships.add_shop_phone(
                connection, shop.retailer_id, phone, name or shop.name
            )
            elsewhere = db.memberships.shop_of_phone(connection, phone)
        if done is Added.ELSEWHERE:
            assert elsewhere is not None
            raise OperatorError(f"{phone} writes for {elsewhere.shop_name}. Remove it there first.")
    already = " already" if done is Added.UNCHANGED else ""
    click.echo(f"{phone} writes for {shop.name}{already}.")


@phones.command()
@_shop
@options.phone
@options.acting
def remove(vendor_code: str, named: str, number: str, acting: str | None) -> None:
    """Take a phone from a shop, such as one that was lost: it orders nothing more."""
    import db.memberships
    from core.permissions import PlatformAct
    from db.memberships import Removed
    from ops.errors import OperatorError
    from ops.people import desk

    with desk.opened("bahi shops phones remove", acting) as opened:
        phone, shop = desk.phone(number), opened.shop(opened.vendor(vendor_code), named)
        opened.require(PlatformAct.MANAGE_SHOP_PHONES, "retailer_members", shop.retailer_id)
        with opened.writing() as connection:
            done = db.memberships.remove_shop_phone(connection, shop.retailer_id, phone)
        if done is Removed.UNKNOWN:
            raise OperatorError(f"{phone} does not write for {shop.name}.")
    click.echo(f"{phone} does not write for {shop.name} any more.")
