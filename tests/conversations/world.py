"""The words of ``given`` and ``meanwhile``: what is so without anybody having written it.

Shops and wholesalers are called by the first word of their names, as in the demonstration's data.
"""

from datetime import timedelta
from decimal import Decimal

import db.clock
import db.engine
from core.calendar import business_day
from core.opening_bills.bills import OpeningBill
from db.engine import Actor
from tests.conversations.script import Given, Script, Shop
from tests.database import BUSINESS_NUMBER, Database
from tests.phones import GUPTA, KHAN, PATEL, SHARMA, VERMA
from workers.bookkeeping import openings
from workers.bookkeeping.books import Books

SEEDED = {"gupta": GUPTA, "verma": VERMA, "khan": KHAN, "sharma": SHARMA, "patel": PATEL}
VENDORS = {"sharma": 1, "patel": 2}
SHOPS = {"gupta": 1, "verma": 2, "khan": 3}
# Where an account has to be one wholesaler's.
OWN_VENDOR = {"gupta": 1, "verma": 1, "khan": 2}


class World:
    """One database, with those who came in addition to the seeded ones."""

    def __init__(self, database: Database, script: Script) -> None:
        self._database = database
        self._language = script.language
        self.phones = dict(SEEDED)
        self.fails_on: frozenset[str] = frozenset()
        self._shops = dict(SHOPS)
        self.names = {
            phone: str(database.value("SELECT name FROM users WHERE phone_number = %s", phone))
            for phone in SEEDED.values()
        }
        database.execute("UPDATE conversations SET language = %s", script.language)
        for name in SEEDED.keys() - set(script.away):
            self._has_written(self.phones[name])

    def becomes(self, given: Given) -> None:
        """Let all of it be so."""
        self.fails_on |= set(given.fails_on)
        for name, more in given.shops.items():
            self._open_shop(name, more)
        for name, role in given.platform.items():
            self._add(name, role.upper(), f"{name.title()}, {role}")
        for name, shop in given.people.items():
            called = f"{name.title()}, {self.names[self.phones[shop]]}"
            self._join(self._add(name, "RETAILER", called), "retailer", self._shops[shop])
        for name, role in given.staff.items():
            user_id = self._add(name, "VENDOR", f"{name.title()}, {role}")
            self._join(user_id, "vendor", VENDORS["sharma"])
            self._run(
                "UPDATE vendor_members SET staff_role = %s WHERE user_id = %s",
                role.upper(),
                user_id,
            )
        for name in given.strangers:
            self.phones[name] = f"+91983000000{len(self.phones)}"
            self.names[self.phones[name]] = name.title()
        for name, language in given.languages.items():
            self._set_language(name, language)
        self._set_goods(given)
        self._set_accounts(given)
        for name, upi in given.upi.items():
            self._run("UPDATE vendors SET upi_id = %s WHERE id = %s", upi, VENDORS[name])

    def _has_written(self, phone: str) -> None:
        """This morning, so that he may be written to without a template."""
        self._run(
            "INSERT INTO whatsapp_messages (created_at, provider, message_id, public_id,"
            " conversation_id, direction, from_number, to_number, body, kind, state, available_at,"
            " processed_at)"
            " SELECT clock_now() - interval '1 hour', provider, 'before ' || value,"
            " gen_random_uuid(), conversation_id, 'INBOUND', value, business_number, 'namaste',"
            " 'TEXT', 'PROCESSED', clock_now(), clock_now() FROM identities WHERE value = %s",
            phone,
        )

    def _set_goods(self, given: Given) -> None:
        for sku, stock in given.stock.items():
            self._run(
                "UPDATE vendor_products SET stock_tracked = true, stock = %s WHERE sku = %s",
                stock,
                sku,
            )
        for sku, price in given.price.items():
            self._run("UPDATE vendor_products SET vendor_price = %s WHERE sku = %s", price, sku)
        for sku in given.uncounted:
            self._run("UPDATE vendor_products SET stock_tracked = false WHERE sku = %s", sku)
        for sku in given.off_sale:
            self._run("UPDATE vendor_products SET is_available = false WHERE sku = %s", sku)

    def _set_accounts(self, given: Given) -> None:
        for shop, vendor in given.accounts.items():
            self._open_account(shop, vendor)
        for shop, limit in given.limit.items():
            self._run(
                "UPDATE credit_accounts SET credit_limit = %s WHERE retailer_id = %s",
                limit,
                self._shops[shop],
            )
        for shop in given.blocked:
            self._run(
                "UPDATE credit_accounts SET is_blocked = true WHERE retailer_id = %s",
                self._shops[shop],
            )
        for shop, amount in given.owes.items():
            self._owe(shop, Decimal(str(amount)))

    def _owe(self, shop: str, amount: Decimal) -> None:
        """An old bill, late since five days ago."""
        with db.engine.transaction(self._database.engine, Actor("ADMIN")) as connection:
            books = Books(connection, None, db.clock.now(connection))
            today = business_day(books.now)
            bill = OpeningBill(
                self._shops[shop],
                "OLD-17",
                today - timedelta(days=20),
                today - timedelta(days=5),
                amount,
            )
            openings.post(books, OWN_VENDOR[shop], [bill])

    def _open_shop(self, name: str, shop: Shop) -> None:
        """A shop with one phone and an account with Sharma."""
        self._shops[name] = self._database.value(
            "INSERT INTO retailers (shop_name, area, state_code) VALUES (%s, %s, '27') RETURNING id",
            shop.name,
            shop.area,
        )
        self._join(self._add(name, "RETAILER", shop.name), "retailer", self._shops[name])
        self._open_account(name, "sharma")

    def _open_account(self, shop: str, vendor: str) -> None:
        self._run(
            "SELECT open_credit_account(%s, id, credit_limit, terms_days)"
            " FROM vendors WHERE id = %s",
            self._shops[shop],
            VENDORS[vendor],
        )

    def _join(self, user_id: int, side: str, side_id: int) -> None:
        self._run(
            f"INSERT INTO {side}_members ({side}_id, user_id) VALUES (%s, %s)", side_id, user_id
        )

    def _add(self, name: str, role: str, called: str) -> int:
        """One more person, whose phone can be written to; he is ``called`` so on the page."""
        phone = f"+91985000000{len(self.phones)}"
        user_id: int = self._database.value(
            "INSERT INTO users (phone_number, name, role) VALUES (%s, %s, %s) RETURNING id",
            phone,
            name.title() if "," in called else called,
            role,
        )
        conversation_id = self._database.value(
            "INSERT INTO conversations (business_number, user_id, language)"
            " VALUES (%s, %s, %s) RETURNING id",
            BUSINESS_NUMBER,
            user_id,
            self._language,
        )
        self._run(
            "INSERT INTO identities"
            " (provider, business_number, kind, value, user_id, conversation_id)"
            " VALUES ('twilio', %s, 'phone', %s, %s, %s)",
            BUSINESS_NUMBER,
            phone,
            user_id,
            conversation_id,
        )
        self.phones[name] = phone
        self.names[phone] = called
        return user_id

    def _set_language(self, name: str, language: str) -> None:
        self._run(
            "UPDATE conversations SET language = %s WHERE user_id ="
            " (SELECT id FROM users WHERE phone_number = %s)",
            None if language == "none" else language,
            self.phones[name],
        )

    def _run(self, statement: str, *values: object) -> None:
        self._database.execute(statement, *values)
