"""`bahi vendors`: who sells here."""

# ruff: noqa: PLC0415
from decimal import Decimal

import click

from ops.people import options


@click.group()
def vendors() -> None:
    """Wholesalers: list, add, approve and suspend them."""


@vendors.command("list")
@options.acting
def list_vendors(acting: str | None) -> None:
    """List every wholesaler, also those who may not trade."""
    from rich.console import Console

    import db.memberships
    from ops.people import desk, tables

    with desk.opened("bahi vendors list", acting) as opened, opened.reading() as reading:
        found = db.memberships.all_vendors(reading)
    Console().print(tables.vendors(found))


@vendors.command()
@click.option("--name", required=True, help="As it stands on his bills.")
@click.option("--address", required=True, help="As it stands on his bills.")
@click.option(
    "--gstin", help="His GSTIN, which also says his state. Without one he charges no GST."
)
@click.option("--state", help="Two digits of the GST state list, where he has no GSTIN.")
@click.option("--code", help="What he is named by in commands; made from his name.")
@click.option("--prefix", help="What his bills' numbers begin with; made from his name.")
@click.option(
    "--limit",
    "credit_limit",
    type=options.Rupees(),
    default=Decimal(0),
    show_default=True,
    help="What a shop may owe him unless its account says otherwise.",
)
@click.option(
    "--days",
    "terms_days",
    type=click.IntRange(0, 365),
    default=15,
    show_default=True,
    help="After how many days a bill is due.",
)
@options.acting
def add(
    name: str,
    address: str,
    gstin: str | None,
    state: str | None,
    code: str | None,
    prefix: str | None,
    credit_limit: Decimal,
    terms_days: int,
    acting: str | None,
) -> None:
    """Add a wholesaler. He may not trade before `bahi vendors approve`."""
    import db.memberships
    from core.permissions import PlatformAct
    from ops.errors import OperatorError
    from ops.people import applicants, desk

    vendor = applicants.vendor(name, address, gstin, state)
    code, prefix = applicants.code(code, vendor.name), applicants.prefix(prefix, vendor.name)
    with desk.opened("bahi vendors add", acting) as opened:
        opened.require(PlatformAct.ADD_VENDORS, "vendors", code)
        with opened.writing() as connection:
            added = db.memberships.add_vendor(
                connection,
                vendor,
                code=code,
                prefix=prefix,
                credit_limit=credit_limit,
                terms_days=terms_days,
            )
        if added is None:
            raise OperatorError(f"Another wholesaler has the code {code}. Give one: --code")
    click.echo(
        f"{vendor.name} is added as {code}. Next: bahi staff add --vendor {code} --role OWNER"
        f" --phone …, and bahi vendors approve {code}"
    )


@vendors.command()
@click.argument("code")
@options.acting
def approve(code: str, acting: str | None) -> None:
    """Let the wholesaler with this CODE trade. Only an ADMIN may."""
    _allow("approve", code, acting, is_approved=True)


@vendors.command()
@click.argument("code")
@options.acting
def suspend(code: str, acting: str | None) -> None:
    """End it for now: his people are strangers until he is approved again, and no shop orders from him.

    His books stay as they are. Only an ADMIN may.
    """
    _allow("suspend", code, acting, is_approved=False)


def _allow(command: str, code: str, acting: str | None, *, is_approved: bool) -> None:
    import db.memberships
    import db.registrations
    from core.permissions import PlatformAct
    from ops.errors import OperatorError
    from ops.people import desk

    with desk.opened(f"bahi vendors {command}", acting) as opened:
        vendor = opened.vendor(code)
        opened.require(PlatformAct.ALLOW_VENDORS, "vendors", vendor.id)
        with opened.writing() as connection:
            for asked in db.registrations.waiting(connection, vendor.id):
                if asked.kind == "VENDOR":
                    number = asked.registration_number
                    raise OperatorError(
                        f"{vendor.name} has asked himself. Use: bahi registrations approve {number}"
                    )
            changed = db.memberships.allow_vendor(connection, vendor.id, is_approved=is_approved)
    trades = "may trade" if is_approved else "may not trade"
    click.echo(f"{vendor.name} ({vendor.vendor_code}) {trades}{'' if changed else ' already'}.")
