"""`bahi registrations`: who asks to be admitted, and the answer."""

# ruff: noqa: PLC0415
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from ops.people import options

if TYPE_CHECKING:
    import sqlalchemy as sa

    from db.rows import Row
    from ops.people.desk import Desk
    from workers.admission.registrations import Decided


@click.group()
def registrations() -> None:
    """Shops and wholesalers who ask to be admitted: list, approve or refuse them."""


@registrations.command("list")
@options.acting
def list_waiting(acting: str | None) -> None:
    """List who waits for an answer, the longest first."""
    from rich.console import Console

    import db.registrations
    from ops.people import desk, tables

    with desk.opened("bahi registrations list", acting) as opened, opened.reading() as reading:
        found = db.registrations.waiting(reading)
    Console().print(tables.waiting(found))


@registrations.command()
@click.argument("number")
@click.option(
    "--limit",
    "credit_limit",
    type=options.Rupees(),
    help="What the shop may owe; without it, what the wholesaler gives to everybody.",
)
@options.acting
def approve(number: str, credit_limit: Decimal | None, acting: str | None) -> None:
    """Admit who asked under NUMBER, such as REG-5, and tell him.

    A shop gets its account with the wholesaler; a new wholesaler may trade, and whoever asked owns it. Only
    an ADMIN may.
    """
    import workers.admission.registrations
    from ops.people import desk

    with desk.opened("bahi registrations approve", acting) as opened:
        asked = _asked(opened, number)
        with opened.writing() as connection:
            outcome = workers.admission.registrations.approve(connection, asked, credit_limit)
            _tell(connection, outcome)
        _say(outcome, "approved")


@registrations.command()
@click.argument("number")
@click.option("--reason", required=True, help="What he is told.")
@options.acting
def refuse(number: str, reason: str, acting: str | None) -> None:
    """Send away who asked under NUMBER, and tell him why. Only an ADMIN may."""
    import workers.admission.registrations
    from ops.people import desk

    with desk.opened("bahi registrations refuse", acting) as opened:
        asked = _asked(opened, number)
        with opened.writing() as connection:
            outcome = workers.admission.registrations.refuse(connection, asked, reason)
            _tell(connection, outcome)
        _say(outcome, "refused")


def _asked(desk: "Desk", number: str) -> "Row":
    """The registration with this number, if it is for whoever acts to decide."""
    import db.registrations
    from core.permissions import PlatformAct
    from ops.errors import OperatorError

    named = f"REG-{number.upper().removeprefix('REG-')}"
    with desk.reading() as reading:
        asked = db.registrations.of_number(reading, named)
    entity_id = named if asked is None else asked.id
    desk.require(PlatformAct.DECIDE_REGISTRATIONS, "registrations", entity_id)
    if asked is None:
        raise OperatorError(f"There is no {named}. Who waits: bahi registrations list")
    return asked


def _tell(connection: "sa.Connection", outcome: "Decided") -> None:
    from workers.handlers import registration_notices
    from workers.handlers.notices import Notices

    # Nobody is woken to send it: the sweep finds it in seconds.
    notices = Notices(connection)
    registration_notices.decided(notices, outcome)
    registration_notices.decided_for_owner(notices, outcome)


def _say(outcome: "Decided", done: str) -> None:
    from ops.errors import OperatorError

    asked = outcome.registration
    if not outcome.is_news:
        raise OperatorError(
            f"{asked.registration_number} ({asked.shop_name}) was {asked.state.lower()} before."
            " Nothing was changed."
        )
    click.echo(f"{asked.registration_number}: {asked.shop_name} {done}.")
