"""Two vendors and three shops that trade with one another, so that every table has rows of each.

Gupta buys from Sharma, Khan from Patel, and Verma from both: what separates two vendors of one shop and
two shops of one vendor is tried too.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

import psycopg
from psycopg.rows import dict_row

import db.clock
import db.engine
import db.invoices
from core.credit_notes import Reason
from core.messages import Button
from db.engine import Actor
from db.schema_reading import reading
from tests import broker
from tests.database import SYSTEM, Database
from tests.db.security.catalogue import Catalogue
from tests.db.security.rows import WHAT_NOBODY_PLAYS
from tests.phones import GUPTA, KHAN, PATEL, SHARMA, VERMA, Phones, RecordingProvider, settings_for
from workers.bookkeeping import corrections, receipts
from workers.bookkeeping.books import Books

PEOPLE = {"Sharma": SHARMA, "Patel": PATEL, "Gupta": GUPTA, "Verma": VERMA, "Khan": KHAN}
VENDORS = ("Sharma", "Patel")
TRADE = (("Gupta", "Sharma"), ("Verma", "Sharma"), ("Verma", "Patel"), ("Khan", "Patel"))

ORDER = "2 bori chawal aur 5kg cheeni bhej do"


@dataclass(frozen=True)
class World:
    """Committed once and never changed: every attempt is rolled back."""

    database: Database

    @cached_property
    def superuser(self) -> psycopg.Connection[dict[str, Any]]:
        """One connection for all that is looked up: a new one each time would take most of the time."""
        return psycopg.connect(
            self.database.admin_url, autocommit=True, options=SYSTEM, row_factory=dict_row
        )

    @cached_property
    def catalogue(self) -> Catalogue:
        return Catalogue(reading.read(self.database.admin_url), self.rows)

    def rows(self, statement: str, *values: Any) -> list[dict[str, Any]]:
        return self.superuser.execute(statement.encode(), values).fetchall()

    def value(self, statement: str, *values: Any) -> Any:
        (row,) = self.rows(statement, *values)
        (value,) = row.values()
        return value

    @cached_property
    def actors(self) -> dict[str, Actor]:
        return {name: self._actor(name) for name in PEOPLE}

    def order(self, retailer: str, vendor: str, status: str) -> int:
        """Their order in this state."""
        found: int = self.value(
            "SELECT id FROM orders WHERE (retailer_id, vendor_id, status) = (%s, %s, %s)",
            self.actors[retailer].retailer_id,
            self.actors[vendor].vendor_id,
            status,
        )
        return found

    def payment(self, retailer: str, vendor: str, status: str) -> int:
        found: int = self.value(
            "SELECT min(id) FROM payments WHERE (retailer_id, vendor_id, status) = (%s, %s, %s)",
            self.actors[retailer].retailer_id,
            self.actors[vendor].vendor_id,
            status,
        )
        return found

    def open_item(self, table: str, retailer: str, vendor: str) -> int:
        """What is to be paid between them, or is left to pay it with: of dues or settlements."""
        found: int = self.value(
            f"SELECT min(ledger_id) FROM {table} WHERE state = 'OPEN'"
            " AND (retailer_id, vendor_id) = (%s, %s)",
            self.actors[retailer].retailer_id,
            self.actors[vendor].vendor_id,
        )
        return found

    def conversation(self, name: str) -> int:
        found: int = self.value(
            "SELECT id FROM conversations WHERE user_id = %s", self.actors[name].user_id
        )
        return found

    def spare_key(self, retailer: str, vendor: str) -> int:
        """A key of this account that no order has yet."""
        actors = self.actors
        number = f"SPARE-{actors[retailer].retailer_id}-{actors[vendor].vendor_id}"
        found: int = self.value("SELECT id FROM order_keys WHERE order_number = %s", number)
        return found

    def _actor(self, name: str) -> Actor:
        (row,) = self.rows(
            "SELECT u.id, v.vendor_id, r.retailer_id FROM users AS u"
            " LEFT JOIN vendor_members AS v ON v.user_id = u.id"
            " LEFT JOIN retailer_members AS r ON r.user_id = u.id WHERE u.phone_number = %s",
            PEOPLE[name],
        )
        return Actor(
            "VENDOR" if name in VENDORS else "RETAILER",
            row["id"],
            row["vendor_id"],
            row["retailer_id"],
        )


def build(database: Database) -> World:
    world = World(database)
    broker.use_none()
    phones = Phones(database, settings_for(database), RecordingProvider())
    for number, (retailer, vendor) in enumerate(TRADE):
        vendor_id = world.actors[vendor].vendor_id
        database.execute(
            "SELECT open_credit_account(%s, %s, 50000, 15)",
            world.actors[retailer].retailer_id,
            vendor_id,
        )
        database.execute(
            "UPDATE conversations SET vendor_id = %s WHERE id = %s",
            vendor_id,
            world.conversation(retailer),
        )
        _trade(world, phones, retailer, vendor, utr=f"41234567890{number}")
    with psycopg.connect(database.admin_url, options=SYSTEM) as connection:
        connection.execute(WHAT_NOBODY_PLAYS.encode())
    with psycopg.connect(database.maintenance_url, autocommit=True) as connection:
        connection.execute("REFRESH MATERIALIZED VIEW retailer_stats")
        connection.execute("REFRESH MATERIALIZED VIEW vendor_stats")
    return world


def _trade(world: World, phones: Phones, shop: str, wholesaler: str, *, utr: str) -> None:
    """One order paid in part and credited in part, one that waits, and a claim that waits."""
    retailer, vendor = PEOPLE[shop], PEOPLE[wholesaler]
    phones.says(retailer, ORDER)
    phones.presses(retailer, _first(phones, retailer))
    phones.presses(vendor, _first(phones, vendor))
    phones.says(vendor, "dispatched")
    phones.says(vendor, "delivered")
    phones.says(retailer, f"paid 500 upi {utr}")
    phones.presses(vendor, _first(phones, vendor))
    _keep_books(world, shop, wholesaler)
    phones.says(retailer, ORDER)
    phones.presses(retailer, _first(phones, retailer))
    phones.says(retailer, "paid 100 cash")


def _keep_books(world: World, retailer: str, vendor: str) -> None:
    """What a vendor does beside the chat: goods came back, and money was put into his hand."""
    delivered, actor = world.order(retailer, vendor, "DELIVERED"), world.actors[vendor]
    with db.engine.transaction(world.database.engine, actor) as connection:
        books = Books(connection, actor.user_id, db.clock.now(connection))
        bill = db.invoices.of_order(connection, delivered)
        assert bill is not None
        credited = corrections.credit(books, bill, {1: Decimal(1)}, Reason.RETURNED)
        assert isinstance(credited, corrections.Credited)
        receipts.take(
            books,
            retailer_id=bill.retailer_id,
            vendor_id=bill.vendor_id,
            amount=Decimal(1000),
            method="CASH",
        )


def _first(phones: Phones, phone: str) -> Button:
    return phones.card(phone)[0]
