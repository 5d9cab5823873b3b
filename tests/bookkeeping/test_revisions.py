"""Less than was ordered, or for less: a new order takes the place of the old one with its credit and goods."""

from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.engine
import db.orders
import db.stock
from core.revisions import Change
from tests.bargain import Bargain
from workers.bookkeeping import revisions
from workers.bookkeeping.books import Books
from workers.bookkeeping.revisions import NeedsConsent, NothingChanged, NothingLeft, Revised

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"


@pytest.fixture
def order_id(trade: Bargain) -> int:
    """10 kg of rice at ₹42.00 and 4 kg of sugar at ₹43.50."""
    return trade.placed({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})


def revised(trade: Bargain, order_id: int, line: int, **change: Decimal) -> Revised:
    outcome = trade.revise(order_id, {line: Change(**change)})
    assert isinstance(outcome, Revised), outcome
    return outcome


@pytest.mark.parametrize("is_accepted", [False, True], ids=["placed", "accepted"])
def test_what_there_is_goes_and_the_rest_is_free_again(
    trade: Bargain, order_id: int, is_accepted: bool
) -> None:
    if is_accepted:
        trade.accept(order_id)

    new = revised(trade, order_id, 1, quantity=Decimal(5))

    assert trade.order(order_id)["status"] == "REVISED"
    order = trade.order(new.order_id)
    assert (order["status"], order["revision_of"]) == ("ACCEPTED", order_id)
    assert order["accepted_at"] is not None
    assert trade.lines(new.order_id) == [(RICE, 5, 42), (SUGAR, 4, Decimal("43.50"))]
    assert trade.account()["held"] == order["total"] == Decimal("403.00")
    assert trade.reserved() == {RICE: 5, SUGAR: 4}
    assert trade.database.breaks() == []


def test_goods_of_the_new_order_stay_until_they_are_loaded(trade: Bargain, order_id: int) -> None:
    new = revised(trade, order_id, 2, quantity=Decimal(0))

    assert trade.database.rows(
        "SELECT order_id, expires_at FROM stock_reservations WHERE state = 'ACTIVE'"
    ) == [{"order_id": new.order_id, "expires_at": None}]
    assert trade.dispatch(new.order_id).loaded.total == Decimal("441.00")
    assert trade.database.breaks() == []


def test_a_lower_price_is_charged(trade: Bargain, order_id: int) -> None:
    new = revised(trade, order_id, 1, price=Decimal(40))

    assert trade.dispatch(new.order_id).loaded.total == Decimal("603.00")
    assert trade.database.breaks() == []


def test_a_higher_price_is_the_shops_to_agree_to(trade: Bargain, order_id: int) -> None:
    assert trade.revise(order_id, {1: Change(price=Decimal(43))}) == NeedsConsent(frozenset({1}))
    assert trade.order(order_id)["status"] == "PLACED"


def test_where_nothing_is_left_nothing_is_done(trade: Bargain, order_id: int) -> None:
    nothing = Change(quantity=Decimal(0))

    assert isinstance(trade.revise(order_id, {1: nothing, 2: nothing}), NothingLeft)
    assert isinstance(trade.revise(order_id, {1: Change(quantity=Decimal(10))}), NothingChanged)
    assert trade.order(order_id)["status"] == "PLACED"
    assert trade.reserved() == {RICE: 10, SUGAR: 4}


def test_a_revision_needs_no_more_credit_than_its_order_had(trade: Bargain, order_id: int) -> None:
    trade.database.execute("UPDATE credit_accounts SET credit_limit = 0, is_blocked = true")

    revised(trade, order_id, 1, quantity=Decimal(9))

    assert trade.account()["available"] == Decimal("-580.00")
    assert trade.database.breaks() == []


def test_goods_that_are_sold_no_more_are_still_his_who_had_ordered_them(
    trade: Bargain, order_id: int
) -> None:
    trade.database.execute("UPDATE vendor_products SET is_available = false, stock = reserved")

    revised(trade, order_id, 1, quantity=Decimal(9))

    assert trade.reserved() == {RICE: 9, SUGAR: 4}
    assert trade.database.breaks() == []


def test_an_order_whose_revision_fails_is_as_it_was(trade: Bargain, order_id: int) -> None:
    """More of a line, as it may be once the shop has agreed: neither credit nor stock suffice."""
    before = trade.account()

    def ask_for(kilos: int) -> object:
        def replace(books: Books) -> object:
            order = trade.locked(books, order_id)
            more = revisions.as_changed(books, order, {1: Change(quantity=Decimal(kilos))})

            def accept(new_order_id: int) -> None:
                db.orders.move(books.connection, order_id, "REVISED", books.now)
                db.orders.move(books.connection, new_order_id, "ACCEPTED", books.now)

            return revisions.replace(
                books, order, more.quote, placed_by=books.user_id, accept=accept
            )

        return trade.act(trade.vendor, replace)

    trade.database.execute("UPDATE vendor_products SET stock = 12 WHERE sku = %s", RICE)
    outcome = ask_for(13)
    assert isinstance(outcome, revisions.Short)
    assert [(line.wanted, line.available) for line in outcome.lines] == [(13, 12)]
    trade.database.execute("UPDATE credit_accounts SET credit_limit = 650")
    assert ask_for(11) == revisions.OverLimit(Decimal("650.00"))
    trade.database.execute("UPDATE credit_accounts SET credit_limit = 50000")

    assert trade.order(order_id)["status"] == "PLACED"
    assert trade.account() == before
    assert trade.reserved() == {RICE: 10, SUGAR: 4}
    assert trade.database.value("SELECT count(*) FROM orders") == 1
    assert trade.database.breaks() == []


def test_an_order_is_found_by_every_number_it_has_had(trade: Bargain, order_id: int) -> None:
    other = trade.placed({trade.product(RICE): Decimal(1)})
    second = revised(trade, order_id, 1, quantity=Decimal(5))
    third = revised(trade, second.order_id, 1, quantity=Decimal(4))

    def standing(books: Books, order: int) -> tuple[int | None, int | None]:
        number = trade.order(order)["order_number"]
        return tuple(  # type: ignore[return-value]
            None if row is None else row.id
            for row in (
                db.orders.standing_of_vendor(books.connection, 1, number),
                db.orders.standing_of_retailer(books.connection, 1, number),
            )
        )

    for order in (order_id, second.order_id, third.order_id):
        found = trade.act(db.engine.SYSTEM, lambda books, order=order: standing(books, order))
        assert found == (third.order_id, third.order_id)
    assert trade.act(trade.vendor, lambda b: standing(b, order_id)) == (third.order_id,) * 2
    assert trade.act(trade.retailer, lambda b: standing(b, other)) == (other, other)
    khan = Bargain(trade.database, retailer_id=3, vendor_id=2)
    assert khan.act(khan.vendor, lambda b: standing(b, order_id)) == (None, None)


def test_the_number_of_somebody_elses_order_leads_nowhere(trade: Bargain, order_id: int) -> None:
    number = trade.order(order_id)["order_number"]

    assert trade.act(
        db.engine.SYSTEM,
        lambda b: (
            db.orders.standing_of_vendor(b.connection, 2, number),
            db.orders.standing_of_retailer(b.connection, 2, number),
        ),
    ) == (None, None)


def test_an_order_is_replaced_once(trade: Bargain, order_id: int) -> None:
    revised(trade, order_id, 1, quantity=Decimal(5))

    with pytest.raises(sa.exc.IntegrityError, match="orders_revision_of_key"):
        trade.act(
            trade.vendor,
            lambda books: db.orders.insert(
                books.connection,
                retailer_id=1,
                vendor_id=1,
                quote=db.orders.as_ordered(books.connection, order_id),
                placed_by=books.user_id,
                now=books.now,
                revision_of=order_id,
            ),
        )


def test_a_shop_puts_no_order_in_the_place_of_another_by_itself(
    trade: Bargain, order_id: int
) -> None:
    with pytest.raises(sa.exc.ProgrammingError, match="row-level security"):
        trade.act(
            trade.retailer,
            lambda books: db.orders.insert(
                books.connection,
                retailer_id=1,
                vendor_id=1,
                quote=db.orders.as_ordered(books.connection, order_id),
                placed_by=books.user_id,
                now=books.now,
                revision_of=order_id,
            ),
        )
