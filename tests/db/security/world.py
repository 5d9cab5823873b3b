"""Two vendors and three shops that trade with one another, so that every table has rows of each.

Gupta buys from Sharma, Khan from Patel, and Verma from both: what separates two vendors of one shop and
two shops of one vendor is tried too.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import psycopg
from psycopg.rows import dict_row

from core.messages import Button
from db.engine import Actor
from db.schema_reading import reading
from tests import broker
from tests.database import BUSINESS_NUMBER, SYSTEM, Database
from tests.db.security.catalogue import Catalogue
from tests.phones import GUPTA, KHAN, PATEL, SHARMA, VERMA, Phones, RecordingProvider, settings_for

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
        _trade(phones, PEOPLE[retailer], PEOPLE[vendor], utr=f"41234567890{number}")
    with psycopg.connect(database.admin_url, options=SYSTEM) as connection:
        connection.execute(_WHAT_NOBODY_PLAYS.encode())
    with psycopg.connect(database.maintenance_url, autocommit=True) as connection:
        connection.execute("REFRESH MATERIALIZED VIEW retailer_stats")
        connection.execute("REFRESH MATERIALIZED VIEW vendor_stats")
    return world


def _trade(phones: Phones, retailer: str, vendor: str, *, utr: str) -> None:
    """One order paid in part, one that waits, and a claim that waits."""
    phones.says(retailer, ORDER)
    phones.presses(retailer, _first(phones, retailer))
    phones.presses(vendor, _first(phones, vendor))
    phones.says(vendor, "dispatched")
    phones.says(vendor, "delivered")
    phones.says(retailer, f"paid 500 upi {utr}")
    phones.presses(vendor, _first(phones, vendor))
    phones.says(retailer, ORDER)
    phones.presses(retailer, _first(phones, retailer))
    phones.says(retailer, "paid 100 cash")


def _first(phones: Phones, phone: str) -> Button:
    return phones.card(phone)[0]


# Rows of tables that no order fills; an archive beside them; and parents that nothing hangs on, so
# that a new row can be tried whose keys are all right.
_WHAT_NOBODY_PLAYS = f"""
    INSERT INTO users (phone_number, name, role) VALUES ('+919800000000', 'Spare', 'RETAILER');
    INSERT INTO retailers (shop_name, state_code) VALUES ('Spare', '27');
    INSERT INTO vendors (vendor_code, name, state_code, invoice_prefix)
    VALUES ('SPARE', 'Spare', '27', 'SPR');
    INSERT INTO vendor_products (vendor_id, product_id, sku, vendor_price)
    SELECT id, 1, 'SPARE', 1 FROM vendors WHERE vendor_code = 'SPARE';
    -- Everybody is also somebody on the other side, in whose name he does not act here.
    INSERT INTO retailer_members (retailer_id, user_id)
    SELECT r.id, m.user_id FROM vendor_members AS m, retailers AS r WHERE r.shop_name = 'Spare';
    INSERT INTO vendor_members (vendor_id, user_id)
    SELECT v.id, m.user_id FROM retailer_members AS m JOIN retailers AS r ON r.id = m.retailer_id,
        vendors AS v WHERE v.vendor_code = 'SPARE' AND r.shop_name <> 'Spare';
    INSERT INTO products (product_code, name, category, unit)
    VALUES ('SPARE', 'Saffron', 'Spices', 'g');

    INSERT INTO product_aliases (product_id, vendor_id, alias)
    SELECT 1, id, 'vendoronly' || id FROM vendors;
    INSERT INTO product_aliases (product_id, retailer_id, alias)
    SELECT 1, id, 'shoponly' || id FROM retailers;
    INSERT INTO product_aliases (product_id, vendor_id, retailer_id, alias)
    SELECT 1, vendor_id, retailer_id, 'pairof' || vendor_id || 'and' || retailer_id
    FROM credit_accounts;

    INSERT INTO order_keys (order_number, retailer_id, vendor_id)
    SELECT 'OLD-' || retailer_id || '-' || vendor_id, retailer_id, vendor_id FROM credit_accounts;
    INSERT INTO orders_archive
    SELECT clock_now(), r.* FROM orders AS o
    JOIN order_keys AS k USING (retailer_id, vendor_id),
    LATERAL jsonb_populate_record(o, jsonb_build_object('id', k.id, 'order_number', k.order_number))
        AS r
    WHERE o.status = 'DELIVERED' AND k.order_number LIKE 'OLD-%';
    INSERT INTO order_items_archive
    SELECT clock_now(), r.* FROM orders AS o
    JOIN order_items AS i ON i.order_id = o.id
    JOIN orders_archive AS a ON (a.retailer_id, a.vendor_id) = (o.retailer_id, o.vendor_id),
    LATERAL jsonb_populate_record(i, jsonb_build_object('order_id', a.id)) AS r
    WHERE o.status = 'DELIVERED';
    INSERT INTO order_keys (order_number, retailer_id, vendor_id)
    SELECT 'SPARE-' || retailer_id || '-' || vendor_id, retailer_id, vendor_id FROM credit_accounts;
    INSERT INTO payments
        (retailer_id, vendor_id, amount, payment_method, status, decided_by, decided_at)
    SELECT retailer_id, vendor_id, 1000, 'CASH', 'CONFIRMED', 1, clock_now() FROM credit_accounts;

    SELECT seal_ledger(current_date);
    INSERT INTO whatsapp_messages_archive
        (conversation_id, phone, month, message_count, first_id, first_at, last_at, messages)
    SELECT c.id, u.phone_number, '2024-01-01', 1, 1, '2024-01-02', '2024-01-02',
        '{{"common": {{}}, "rows": []}}'
    FROM conversations AS c JOIN users AS u ON u.id = c.user_id;
    INSERT INTO delivery_events (provider, message_id, status, public_id)
    SELECT provider, message_id, 'read', public_id FROM whatsapp_messages
    WHERE direction = 'OUTBOUND';
    INSERT INTO message_contents (provider, account, shape, content_id)
    VALUES ('twilio', 'AC0', '1', 'HX0'), ('twilio', 'AC0', '2', 'HX1');
    INSERT INTO schema_changes (session_role, acting_role, application_name, command)
    VALUES ('a', 'a', '{BUSINESS_NUMBER}', 'a');
"""
