"""`bahi operators`: who runs the platform."""

# ruff: noqa: PLC0415
import click

from ops.people import options


@click.group()
def operators() -> None:
    """Those who run the platform: list, add and remove them."""


@operators.command("list")
@options.acting
def list_operators(acting: str | None) -> None:
    """List the ADMINs and OPERATORs."""
    from rich.console import Console

    import db.memberships
    from ops.people import desk, tables

    with desk.opened("bahi operators list", acting) as opened, opened.reading() as reading:
        found = db.memberships.platform_people(reading)
    Console().print(tables.platform(found))


@operators.command()
@options.phone
@options.person
@click.option(
    "--role",
    required=True,
    type=click.Choice(["ADMIN", "OPERATOR"], case_sensitive=False),
    help="An OPERATOR sees who waits, and manages staff and phones; an ADMIN decides too.",
)
@options.acting
def add(number: str, name: str, role: str, acting: str | None) -> None:
    """Let a phone run the platform, by chat and with --as. Only an ADMIN may."""
    import db.memberships
    from core.permissions import PlatformAct
    from db.memberships import Added
    from ops.people import desk

    with desk.opened("bahi operators add", acting) as opened:
        phone = desk.phone(number)
        opened.require(PlatformAct.MANAGE_PLATFORM, "users", opened.actor.user_id or 0)
        with opened.writing() as connection:
            done = db.memberships.add_platform_person(connection, phone, name, role)
    click.echo(f"{phone} is {role} {'already' if done is Added.UNCHANGED else 'now'}.")


@operators.command()
@options.phone
@options.acting
def remove(number: str, acting: str | None) -> None:
    """Take it back. Only an ADMIN may."""
    import db.memberships
    from core.permissions import PlatformAct
    from db.memberships import Removed
    from ops.errors import OperatorError
    from ops.people import desk

    with desk.opened("bahi operators remove", acting) as opened:
        phone = desk.phone(number)
        opened.require(PlatformAct.MANAGE_PLATFORM, "users", opened.actor.user_id or 0)
        with opened.writing() as connection:
            done = db.memberships.remove_platform_person(connection, phone)
        if done is Removed.UNKNOWN:
            raise OperatorError(f"{phone} does not run the platform.")
    click.echo(f"{phone} does not run the platform any more.")
