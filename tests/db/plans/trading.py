"""What runs while goods are ordered, loaded and billed."""

from datetime import date, timedelta

import sqlalchemy as sa

import db.aliases
import db.catalogue
import db.catalogue_import
import db.document_numbers
import db.ledger
import db.locks
import db.order_history
import db.orders
import db.people
import db.stock
import db.unanswered
import db.unclear_words
import db.vendor_words
from core.unclear_words import Outcome, UnclearWords
from db.engine import SYSTEM
from tests.db.plans.cases import RETAILER, SUPERUSER, VENDOR, Case, Examples, by, query

TODAY = date(2026, 11, 22)
ACCOUNT = "credit_accounts_pkey"

# As many as a message can have.
UNCLEAR = [
    UnclearWords(f"naya {chr(97 + n % 26)}{n // 26 * 'x'}", Outcome.ASKED) for n in range(60)
]

as_platform = by(SYSTEM)
as_shop = by(RETAILER)
as_vendor = by(VENDOR)
as_parties = by(RETAILER, VENDOR)


def place(connection: sa.Connection, examples: Examples) -> None:
    """The same basket once more, with its credit and its goods."""
    quote = db.orders.as_ordered(connection, examples.order_to_load.id)
    order = db.orders.insert(
        connection, retailer_id=1, vendor_id=1, quote=quote, placed_by=151, now=examples.now
    )
    assert db.ledger.hold_credit(connection, order.id).granted
    db.stock.reserve(connection, order.id, quote.lines, examples.now + timedelta(days=1))


def learn(connection: sa.Connection, _: Examples) -> None:
    """What two hundred other shops say, with the comparison that the commit makes."""
    assert db.aliases.learn(
        connection, vendor_id=1, retailer_id=1, vendor_product_id=1, alias="bola 0"
    )
    connection.execute(sa.text("SET CONSTRAINTS ALL IMMEDIATE"))


def month_before(examples: Examples) -> date:
    return examples.now.date() - timedelta(days=30)


CASES: list[Case] = [
    *as_shop(
        "finds the vendors it buys from",
        ACCOUNT,
        buffers=40,
        call=lambda c, _: db.people.vendors_of(c, 1),
    ),
    *as_parties(
        "reads the vendor's name", (), buffers=10, call=lambda c, _: db.people.vendor(c, 1)
    ),
    *as_parties(
        "reads the shop's name",
        "retailers_pkey",
        buffers=15,
        call=lambda c, _: db.people.retailer(c, 1),
    ),
    *as_shop(
        "reads everything the vendor sells",
        "vendor_products_vendor_id_is_available_idx",
        buffers=8000,
        call=lambda c, _: db.catalogue.load(c, 1),
    ),
    *as_parties(
        "asks whether the catalogue has changed",
        (),
        buffers=20,
        call=lambda c, _: db.catalogue.version(c, 1),
    ),
    *as_platform(
        "reads the goods as a file has them",
        "product_aliases_key",
        buffers=12000,
        call=lambda c, _: db.catalogue_import.load(c, 1, "V1", ["NEW"], TODAY),
    ),
    *as_platform(
        "reads what a vendor calls his goods",
        "product_aliases_vendor_id_lower_idx",
        # Thousands, for an operator: a few pages for each.
        buffers=25000,
        call=lambda c, _: db.aliases.of_vendor(c, 1),
    ),
    *as_parties(
        "reads what the shop calls the vendor's goods",
        "product_aliases_account_idx",
        buffers=200,
        call=lambda c, _: db.aliases.of_shop(c, 1, 1),
    ),
    *as_shop(
        "lists its own names for the vendor's goods",
        "product_aliases_account_idx",
        buffers=400,
        call=lambda c, _: db.aliases.of_vendor(c, 1, 1, limit=10),
    ),
    *as_vendor(
        "finds a name to take it back",
        "product_aliases_vendor_id_lower_idx",
        buffers=2500,
        call=lambda c, _: db.aliases.of_vendor(c, 1, called="Bola 0"),
    ),
    *as_vendor(
        "lists the latest names of all its shops",
        "product_aliases_vendor_id_lower_idx",
        buffers=25000,
        call=lambda c, _: db.aliases.of_vendor(c, 1, limit=21),
    ),
    *by(SYSTEM, RETAILER, VENDOR)(
        "writes down what the shop means by a name",
        (
            "product_aliases_learned_key",
            "product_aliases_account_idx",
            "product_aliases_vendor_id_lower_idx",
            ACCOUNT,
        ),
        buffers=400,
        call=learn,
    ),
    *as_parties(
        "reads what the shop has ordered before",
        ("orders_account_created_at_idx", "order_items_pkey"),
        buffers=400,
        call=lambda c, x: db.order_history.ordered_before(c, 1, 1, x.now - timedelta(days=3 * 365)),
    ),
    *as_parties(
        "reads a vendor's own words",
        "vendor_words_vendor_id_word_key",
        buffers=250,
        call=lambda c, _: db.vendor_words.of_vendor(c, 1),
    ),
    *as_parties(
        "notes what was not understood of a message",
        "unclear_words_key",
        buffers=1500,
        call=lambda c, _: db.unclear_words.note(c, 1, UNCLEAR),
    ),
    *by(SYSTEM, VENDOR)(
        "reads what a vendor's shops asked for in vain",
        "unclear_words_key",
        buffers=700,
        call=lambda c, x: db.unclear_words.top(c, 1, Outcome.UNKNOWN, 20, month_before(x)),
    ),
    *as_platform(
        "reads what everybody's shops asked for in vain",
        "unclear_words_last_seen_on_idx",
        buffers=1500,
        call=lambda c, x: db.unclear_words.top(c, None, Outcome.UNKNOWN, 20, month_before(x)),
    ),
    *by(SUPERUSER)(
        "forgets what nobody has said for half a year",
        "unclear_words_last_seen_on_idx",
        buffers=4000,
        call=query("SELECT forget_unclear_words((clock_now() - interval '175 days')::date)"),
    ),
    *as_shop(
        "prices a basket",
        (
            "vendor_products_pkey or vendor_products_id_vendor_id_key",
            "products_pkey",
            "product_tax_rates_pkey",
        ),
        buffers=60,
        call=lambda c, _: db.catalogue.offers(c, 1, [1, 51, 101, 151], TODAY, charges_gst=True),
    ),
    *as_shop("places an order", (ACCOUNT, "order_items_pkey"), buffers=500, call=place),
    *as_shop(
        "notes when it has ordered",
        "retailers_pkey",
        buffers=30,
        call=lambda c, x: db.people.note_order(c, 1, x.now),
    ),
    *as_shop(
        "reads its open orders",
        "orders_retailer_id_open_idx",
        buffers=60,
        call=lambda c, _: db.orders.open_of_retailer(c, 1),
    ),
    *as_vendor(
        "reads its open orders",
        "orders_vendor_id_open_idx",
        buffers=250,
        call=lambda c, _: db.orders.open_of_vendor(c, 1),
    ),
    *as_vendor(
        "finds orders that wait to be accepted",
        "orders_vendor_id_open_idx or orders_retailer_id_open_idx",
        buffers=250,
        call=lambda c, _: db.orders.open_of_vendor(c, 1, ["PLACED"], retailer_id=1, limit=50),
    ),
    *as_vendor(
        "finds an order",
        "orders_pkey",
        buffers=10,
        call=lambda c, x: db.orders.find(c, x.order_to_accept.id, 1),
    ),
    *as_vendor(
        "locks an order",
        "orders_pkey",
        buffers=10,
        call=lambda c, x: db.locks.order(c, x.order_to_accept.id, 1),
    ),
    *as_vendor(
        "reads an order's lines",
        "order_items_pkey",
        buffers=10,
        call=lambda c, x: db.orders.as_ordered(c, x.order_to_load.id),
    ),
    *as_vendor(
        "accepts an order",
        "orders_pkey",
        buffers=60,
        call=lambda c, x: db.orders.move(c, x.order_to_accept.id, "ACCEPTED", x.now),
    ),
    *as_vendor(
        "keeps an accepted order's goods",
        "stock_reservations_pkey",
        buffers=100,
        call=lambda c, x: db.stock.keep(c, x.order_to_accept.id),
    ),
    *by(SYSTEM, VENDOR)(
        "gives an order's goods back",
        "stock_reservations_pkey",
        buffers=120,
        call=lambda c, x: db.stock.release(c, x.order_to_accept.id),
    ),
    *by(SYSTEM, VENDOR)(
        "gives an order's credit back",
        ("credit_holds_pkey", ACCOUNT),
        buffers=60,
        call=lambda c, x: db.ledger.release_credit(c, x.order_to_accept.id),
    ),
    *as_vendor(
        "loads an order",
        "stock_reservations_pkey",
        buffers=250,
        call=lambda c, x: db.stock.fulfil(
            c, x.order_to_load.id, db.orders.as_ordered(c, x.order_to_load.id).lines
        ),
    ),
    *as_vendor(
        "takes the next number of a bill",
        (),
        buffers=20,
        call=lambda c, _: db.document_numbers.draw(c, 1, "INVOICE", "2026-27"),
    ),
    *as_platform(
        "looks for orders that nobody has accepted in time",
        "stock_reservations_expires_at_idx",
        buffers=400,
        call=lambda c, x: db.orders.overdue(c, x.now, 100),
    ),
    *as_platform(
        "looks for orders that nobody has answered",
        "orders_status_payment_status_idx",
        buffers=400,
        call=lambda c, x: db.unanswered.waiting(c, x.now, 100),
    ),
    *by(SUPERUSER)(
        "moves a hundred old orders into the archive",
        "orders_settled_created_at_idx",
        buffers=15000,
        call=query("SELECT archive_orders(clock_now() - interval '2 years', 100)"),
    ),
    *as_vendor(
        "searches his own goods by a misspelt name",
        "vendor_products_vendor_id_is_available_idx or vendor_products_id_vendor_id_key",
        buffers=5000,
        call=query("SELECT * FROM search_products('chaki ata')"),
    ),
    *by(SYSTEM, RETAILER)(
        "searches the goods of many sellers by a misspelt name",
        ("products_search_text_idx", "vendor_products_product_id_idx"),
        buffers=15000,
        call=query("SELECT * FROM search_products('chaki ata')"),
    ),
]
