"""`bahi staff`: who works for a wholesaler."""

# ruff: noqa: PLC0415
from typing import TYPE_CHECKING

import click

from ops.accountant import options as books
from ops.people import options

if TYPE_CHECKING:
    from ops.people.desk import Desk

ROLES = ("OWNER", "BILLING", "PACKER", "DRIVER")


@click.group()
def staff() -> None:
    """A wholesaler's people: list, add and remove them."""


@staff.command("list")
@books.vendor
@options.acting
def list_staff(vendor_code: str, acting: str | None) -> None:
    """List the phones that work for a wholesaler, and what each may do."""
    from rich.console import Console

    import db.memberships
    from ops.people import desk, tables

    with desk.opened("bahi staff list", acting) as opened:
        vendor = opened.vendor(vendor_code)
        with opened.reading() as reading:
            found = db.memberships.staff(reading, vendor.id)
    Console().print(tables.staff(found))


@staff.command()
@books.vendor
@options.phone
@options.person
@click.option(
    "--role", required=True, type=click.Choice(ROLES, case_sensitive=False), help="What he does."
)
@options.acting
def add(vendor_code: str, number: str, name: str, role: str, acting: str | None) -> None:
    """Let a phone work for a wholesaler, or give it another role.

    owner: everything; billing: orders and payments; packer: accept and dispatch; driver: delivered and cash.
    Whoever has written from this phone before is known from now on. Owners are an ADMIN's to add.
    """
    import db.memberships
    from db.memberships import Added
    from ops.errors import OperatorError
    from ops.people import desk

    with desk.opened("bahi staff add", acting) as opened:
        phone, vendor = desk.phone(number), opened.vendor(vendor_code)
        _require(opened, vendor.id, phone, role)
        with opened.writing() as connection:
            done = db.memberships.add_staff(connection, vendor.id, phone, name, role)
        match done:
            case Added.ELSEWHERE:
                raise OperatorError(f"{phone} works for another wholesaler. Remove it there first.")
            case Added.LAST_OWNER:
                raise OperatorError(f"{phone} is the only owner. Add another owner first.")
            case Added.UNCHANGED:
                click.echo(f"{phone} is {role.lower()} of {vendor.name} already.")
            case _:
                click.echo(f"{phone} is {role.lower()} of {vendor.name} now.")


@staff.command()
@books.vendor
@options.phone
@options.acting
def remove(vendor_code: str, number: str, acting: str | None) -> None:
    """End a phone's work for a wholesaler. Owners are an ADMIN's to remove, and one has to be left."""
    import db.memberships
    from db.memberships import Removed
    from ops.errors import OperatorError
    from ops.people import desk

    with desk.opened("bahi staff remove", acting) as opened:
        phone, vendor = desk.phone(number), opened.vendor(vendor_code)
        _require(opened, vendor.id, phone)
        with opened.writing() as connection:
            done = db.memberships.remove_staff(connection, vendor.id, phone)
        match done:
            case Removed.UNKNOWN:
                raise OperatorError(f"{phone} does not work for {vendor.name}.")
            case Removed.LAST_OWNER:
                raise OperatorError(f"{phone} is the only owner. Add another owner first.")
            case _:
                click.echo(f"{phone} does not work for {vendor.name} any more.")


def _require(desk: "Desk", vendor_id: int, phone: str, role: str = "") -> None:
    """Raises OperatorError where whoever acts may not change this; what an owner is or becomes is an
    ADMIN's."""
    import db.memberships
    from core.permissions import PlatformAct

    with desk.reading() as reading:
        present = db.memberships.staff_role(reading, vendor_id, phone)
    owner = "OWNER" in (present, role.upper())
    act = PlatformAct.MANAGE_OWNERS if owner else PlatformAct.MANAGE_STAFF
    desk.require(act, "vendor_members", vendor_id)
