"""People and wholesalers who are added and removed by somebody."""

from collections.abc import Callable
from decimal import Decimal

import psycopg.errors
import sqlalchemy as sa

import db.memberships
import db.people
from core.registrations import Applicant
from db.engine import SYSTEM, Actor
from db.memberships import Added, Removed
from tests import strangers
from tests.database import Database
from tests.strangers import NAVEEN, SHARMAS, act

OPERATOR = Actor("OPERATOR")
OWNER = strangers.SHARMA


def add_staff(
    database: Database,
    role: str,
    phone: str = NAVEEN,
    *,
    actor: Actor = OWNER,
    vendor: int = SHARMAS,
) -> Added:
    return act(database, actor, lambda c: db.memberships.add_staff(c, vendor, phone, "Ramu", role))


def remove_staff(database: Database, phone: str = NAVEEN, actor: Actor = OWNER) -> Removed:
    return act(database, actor, lambda c: db.memberships.remove_staff(c, SHARMAS, phone))


def add_phone(database: Database, phone: str = NAVEEN, actor: Actor = OPERATOR) -> Added:
    return act(database, actor, lambda c: db.memberships.add_shop_phone(c, 1, phone, "Gupta"))


def find(database: Database, phone: str = NAVEEN) -> db.people.Person | None:
    users = database.rows("SELECT id FROM users WHERE phone_number = %s", phone)
    return act(database, SYSTEM, lambda c: db.people.find(c, users[0]["id"] if users else None))


def find_id(database: Database, phone: str = NAVEEN) -> int:
    found: int = database.value("SELECT id FROM users WHERE phone_number = %s", phone)
    return found


def denied(what: Callable[..., object]) -> bool:
    try:
        what()
    except sa.exc.ProgrammingError as error:
        return isinstance(error.orig, psycopg.errors.InsufficientPrivilege)
    return False


def new_vendor(database: Database, actor: Actor, code: str = "NAVEEN") -> int | None:
    vendor = Applicant("Naveen Trading", "Vashi", None, "27")
    return act(
        database,
        actor,
        lambda c: db.memberships.add_vendor(
            c, vendor, code=code, prefix="NT", credit_limit=Decimal(5), terms_days=7
        ),
    )


def allow(database: Database, actor: Actor, *, vendor_id: int, is_approved: bool) -> bool:
    return act(
        database,
        actor,
        lambda c: db.memberships.allow_vendor(c, vendor_id, is_approved=is_approved),
    )
