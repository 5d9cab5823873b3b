"""Restricted goods are known by name to whoever reads a message, and are nowhere to be ordered."""

from datetime import date
from decimal import Decimal

import psycopg.errors
import pytest
import sqlalchemy as sa

import core.orders
import db.catalogue
import db.engine
from core.understanding.lines import LineStatus
from core.understanding.reading import read
from tests.database import Database
from tests.phones import VERMA, Phones
from tests.trade import Trade
from workers.bookkeeping import orders

SUGAR = "SUGAR-M"


@pytest.fixture
def trade(database: Database) -> Trade:
    return Trade(database)


def restrict(database: Database, *, is_restricted: bool = True) -> None:
    database.execute(
        "UPDATE products SET is_restricted = %s WHERE product_code = %s", is_restricted, SUGAR
    )


def test_they_are_recognised_in_a_message_and_nowhere_in_the_catalogue(
    trade: Trade, database: Database
) -> None:
    product = trade.product(SUGAR)
    restrict(database)
    with db.engine.transaction(database.engine, trade.retailer) as connection:
        catalogue = db.catalogue.load(connection, 1)
        offers = db.catalogue.offers(
            connection, 1, [product], date(2026, 11, 22), charges_gst=False
        )

    assert product not in catalogue.products
    assert offers == {}
    (line,) = read("5 kg cheeni", catalogue).lines
    assert (line.status, line.candidates) == (LineStatus.RESTRICTED, ())


@pytest.mark.parametrize("who", ["retailer", "vendor"])
def test_they_are_not_found_by_a_search(trade: Trade, database: Database, who: str) -> None:
    found = sa.text("SELECT count(*) FROM search_products('sugar') WHERE vendor_product_id = :id")
    product = trade.product(SUGAR)
    counts = []
    for is_restricted in (False, True):
        restrict(database, is_restricted=is_restricted)
        with db.engine.transaction(database.engine, getattr(trade, who)) as connection:
            counts.append(connection.scalar(found, {"id": product}))

    assert counts == [1, 0]


def test_an_order_that_somebody_priced_before_is_not_placed(
    trade: Trade, database: Database
) -> None:
    product = trade.product(SUGAR)
    with db.engine.transaction(database.engine, trade.retailer) as connection:
        offers = db.catalogue.offers(connection, 1, [product], date(2026, 11, 22), charges_gst=True)
    wish = core.orders.Wish(product, Decimal(5), "kg")
    quote = core.orders.quote([wish], offers, between_states=False)
    restrict(database)

    for actor in (trade.retailer, trade.vendor, db.engine.SYSTEM):
        with pytest.raises(sa.exc.IntegrityError, match="is restricted"):
            trade.act(
                db.engine.Actor(actor.role, 1, actor.vendor_id, actor.retailer_id),
                lambda books: orders.place(
                    books, retailer_id=1, vendor_id=1, quote=quote, expires_at=books.now
                ),
            )

    assert database.value("SELECT count(*) FROM order_keys") == 0
    assert trade.account()["held"] == 0


def test_one_among_others_is_enough(trade: Trade, database: Database) -> None:
    restrict(database)
    order = trade.placed({trade.product("RICE-PARMAL"): Decimal(1)})

    with pytest.raises(psycopg.errors.CheckViolation, match="is restricted"):
        database.execute(
            "INSERT INTO order_items SELECT r.* FROM order_items AS i, jsonb_to_recordset("
            '\'[{"line": 2}, {"line": 3}]\') AS l (line integer), LATERAL jsonb_populate_record(i,'
            " jsonb_build_object('line_number', l.line, 'vendor_product_id',"
            " CASE l.line WHEN 3 THEN %s ELSE i.vendor_product_id END)) AS r WHERE i.order_id = %s",
            trade.product(SUGAR),
            order,
        )


def test_what_was_ordered_before_goes_on(trade: Trade, database: Database) -> None:
    order = trade.placed({trade.product(SUGAR): Decimal(5)})
    restrict(database)

    trade.accept(order)
    trade.dispatch(order)

    assert database.breaks() == []


def test_a_draft_that_has_them_loses_them(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "2 bori chawal, 5 kg cheeni")
    restrict(database)

    answer = phones.says(VERMA, "confirm")

    assert "Sugar" not in answer
    assert database.value("SELECT count(*) FROM orders") == 0
