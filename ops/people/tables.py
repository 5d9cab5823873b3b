"""Lists of people, wholesalers and those who wait."""

from collections.abc import Sequence
from datetime import datetime

from rich.console import RenderableType
from rich.text import Text

from core.calendar import business_day, dated
from db.rows import Row
from ops.accountant.tables import money, table


def waiting(found: Sequence[Row]) -> RenderableType:
    """Registrations that nobody has decided."""
    if not found:
        return Text("Nobody is waiting.")
    shown = table("!number", "who", "!GSTIN", "!state", "wants", "!since")
    for each in found:
        wants = f"an account with {each.vendor_name}" if each.kind == "SHOP" else "to sell"
        shown.add_row(
            each.registration_number,
            Text(", ".join(part for part in (each.shop_name, each.area) if part)),
            each.gstin or "",
            each.state_code,
            Text(wants),
            dated(business_day(each.created_at)),
        )
    return shown


def vendors(found: Sequence[Row]) -> RenderableType:
    if not found:
        return Text("There are no wholesalers yet.")
    shown = table("!code", "name", "!GSTIN", "!state", ">limit", ">days", "!trades")
    for each in found:
        shown.add_row(
            each.vendor_code,
            Text(each.name),
            each.gstin or "",
            each.state_code,
            money(each.credit_limit),
            str(each.terms_days),
            "yes" if each.is_approved else "no",
        )
    return shown


def staff(found: Sequence[Row]) -> RenderableType:
    return _people(found, "role", [each.staff_role.lower() for each in found])


def phones(found: Sequence[Row]) -> RenderableType:
    return _people(found)


def platform(found: Sequence[Row]) -> RenderableType:
    return _people(found, "role", [each.role for each in found])


def _people(
    found: Sequence[Row], heading: str | None = None, values: Sequence[str] = ()
) -> RenderableType:
    if not found:
        return Text("Nobody yet.")
    shown = table("!phone", "name", *([f"!{heading}"] if heading else []), "!last active")
    for position, each in enumerate(found):
        shown.add_row(
            each.phone_number or "hidden",
            Text(each.name),
            *([values[position]] if heading else []),
            _day(each.last_login_at),
        )
    return shown


def _day(moment: datetime | None) -> str:
    return dated(business_day(moment)) if moment else "never"
