"""A bill is of what was loaded, at the prices of the order and the taxes of the day."""

from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.ledger
from core.orders import MoreThanOrdered, NothingLoaded
from tests.trade import Trade
from workers.bookkeeping import dispatches
from workers.bookkeeping.orders import Blocked, OverLimit


@pytest.fixture
def order_id(trade: Trade) -> int:
    """10 kg of rice at ₹42.00 and 4 kg of sugar at ₹43.50, accepted."""
    placed = trade.placed(
        {trade.product("RICE-PARMAL"): Decimal(10), trade.product("SUGAR-M"): Decimal(4)}
    )
    trade.accept(placed)
    return placed


def test_only_what_was_loaded_is_billed_and_the_rest_is_free_again(
    trade: Trade, order_id: int
) -> None:
    bill = trade.dispatch(order_id, {1: Decimal("7.5"), 2: Decimal(0)})

    assert bill.loaded.total == Decimal("331.00")
    assert trade.account() == {
        "balance": Decimal("331.00"),
        "held": Decimal("0.00"),
        "available": Decimal("49669.00"),
        "credit_limit": Decimal("50000.00"),
    }
    (line,) = trade.database.rows("SELECT product_sku, quantity, hsn_code FROM invoice_items")
    assert line == {
        "product_sku": "RICE-PARMAL",
        "quantity": Decimal("7.500"),
        "hsn_code": "1006",
    }
    assert trade.database.rows("SELECT * FROM vendor_products WHERE reserved <> 0") == []
    assert trade.database.breaks() == []


@pytest.mark.parametrize(
    ("quantities", "problem"),
    [({1: Decimal("10.001")}, MoreThanOrdered), ({1: Decimal(0), 2: Decimal(0)}, NothingLoaded)],
)
def test_a_van_carries_something_and_no_more_than_was_ordered(
    trade: Trade, order_id: int, quantities: dict[int, Decimal], problem: type
) -> None:
    refused = trade.act(
        trade.vendor,
        lambda books: dispatches.dispatch(books, trade.locked(books, order_id), quantities),
    )

    assert isinstance(refused, problem)
    assert trade.database.rows("SELECT * FROM invoices") == []


def test_across_states_the_tax_is_integrated(trade: Trade, order_id: int) -> None:
    trade.database.execute("UPDATE vendors SET state_code = '24' WHERE id = 1")

    trade.dispatch(order_id)

    (bill,) = trade.database.rows("SELECT cgst_amount, sgst_amount, igst_amount FROM invoices")
    assert bill == {
        "cgst_amount": Decimal("0.00"),
        "sgst_amount": Decimal("0.00"),
        "igst_amount": Decimal("29.70"),
    }


def test_a_vendor_who_charges_no_tax_gives_a_bill_of_supply(trade: Trade, order_id: int) -> None:
    trade.database.execute("UPDATE vendors SET charges_gst = false WHERE id = 1")

    bill = trade.dispatch(order_id)

    assert trade.database.value("SELECT kind FROM invoices") == "BILL_OF_SUPPLY"
    assert bill.loaded.total == Decimal("594.00")


def test_a_rate_that_begins_tomorrow_is_not_charged_today(trade: Trade, order_id: int) -> None:
    trade.database.execute(
        "INSERT INTO product_tax_rates (product_id, valid_from, gst_rate)"
        " SELECT id, business_day(clock_now()) + 1, 18 FROM products"
    )

    assert trade.dispatch(order_id).loaded.amounts.tax == Decimal("29.70")


def test_an_order_over_the_limit_is_refused_with_the_figure(trade: Trade) -> None:
    rice = trade.product("RICE-PARMAL")
    trade.dispatched({rice: Decimal(1000)})

    assert trade.place({rice: Decimal(200)}) == OverLimit(Decimal("5900.00"))
    trade.database.execute("UPDATE credit_accounts SET is_blocked = true")
    assert isinstance(trade.place({rice: Decimal(1)}), Blocked)
    assert trade.database.breaks() == []


def test_a_shop_gives_back_what_it_has_cancelled(trade: Trade) -> None:
    order = trade.placed({trade.product("RICE-PARMAL"): Decimal(10)})

    trade.give_up(order, "CANCELLED")

    assert trade.account()["held"] == 0
    assert trade.database.rows("SELECT * FROM vendor_products WHERE reserved <> 0") == []
    assert trade.database.breaks() == []


def test_a_limit_that_was_changed_counts_at_once_and_leaves_a_trail(trade: Trade) -> None:
    rice = trade.product("RICE-PARMAL")

    account = trade.act(
        trade.vendor,
        lambda books: db.ledger.change_terms(
            books.connection, 1, 1, credit_limit=Decimal(1000), terms_days=7
        ),
    )

    assert (account.credit_limit, account.terms_days, account.available) == (1000, 7, 1000)
    assert trade.place({rice: Decimal(100)}) == OverLimit(Decimal("1000.00"))
    (entry,) = trade.database.rows(
        "SELECT user_id, old_values ->> 'credit_limit' AS was, new_values ->> 'credit_limit' AS becomes"
        " FROM audit_logs WHERE entity_type = 'credit_accounts' AND action = 'UPDATE'"
    )
    assert entry == {"user_id": trade.vendor.user_id, "was": "50000.00", "becomes": "1000.00"}
    assert trade.database.breaks() == []


def test_no_bill_is_posted_under_another_order(trade: Trade, order_id: int) -> None:
    bill = trade.dispatch(order_id)
    another = trade.placed({trade.product("RICE-PARMAL"): Decimal(1)})

    with pytest.raises(sa.exc.IntegrityError, match="credit_ledgers_invoice_fkey"):
        trade.act(
            trade.vendor,
            lambda books: db.ledger.post(
                books.connection,
                retailer_id=trade.retailer_id,
                vendor_id=trade.vendor_id,
                transaction_type="ADJUSTMENT_CREDIT",
                amount=Decimal("1.00"),
                key="another",
                effective_at=books.now,
                order_id=another,
                invoice_id=bill.invoice_id,
                note="freight",
            ),
        )
