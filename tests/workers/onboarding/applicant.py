"""A shop that nobody knows yet, and what was written down about it."""

import db.registrations
from db.engine import SYSTEM
from db.rows import Row
from tests import strangers
from tests.database import Database
from tests.phones import Phones
from tests.strangers import NAVEEN


def registered(database: Database) -> list[dict[str, object]]:
    return database.rows(
        "SELECT kind, vendor_id, shop_name, area, gstin, state_code, state FROM registrations"
        " ORDER BY id"
    )


def registration(database: Database) -> Row:
    """The first one."""
    found = strangers.act(database, SYSTEM, lambda c: db.registrations.find(c, 1))
    assert found is not None
    return found


def comes_to_be_sure(phones: Phones) -> str:
    """A shop without GSTIN that buys from Sharma Traders."""
    for text in ("hello", "Naveen Kirana", "Vashi, Navi Mumbai", "sharma"):
        phones.says(NAVEEN, text)
    return phones.says(NAVEEN, "skip")


def asks(phones: Phones) -> str:
    comes_to_be_sure(phones)
    return phones.says(NAVEEN, "haan")
