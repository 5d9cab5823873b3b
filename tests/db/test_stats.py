"""The figures of dashboards."""

from decimal import Decimal

import psycopg
import psycopg.errors
import pytest

from tests.database import SYSTEM, Database


@pytest.fixture
def refreshed(traded: Database) -> Database:
    with psycopg.connect(traded.maintenance_url, autocommit=True, options=SYSTEM) as connection:
        for view in ("retailer_stats", "vendor_stats"):
            connection.execute(f"REFRESH MATERIALIZED VIEW CONCURRENTLY {view}".encode())
    return traded


def test_a_retailers_figures_are_of_delivered_orders(refreshed: Database) -> None:
    (figures,) = refreshed.rows("SELECT * FROM retailer_stats")

    assert figures["total_orders"] == 1
    assert figures["total_spent"] == Decimal("2433.00")
    assert figures["avg_order_value"] == Decimal("2433.00")


def test_a_vendors_figures_are_by_month_and_state(refreshed: Database) -> None:
    figures = refreshed.rows(
        "SELECT status, orders, retailers, ordered, turnover, outstanding,"
        " month = date_trunc('month', clock_now() AT TIME ZONE 'Asia/Kolkata') AS this_month"
        " FROM vendor_stats ORDER BY status"
    )

    assert figures == [
        {
            "status": "DELIVERED",
            "orders": 1,
            "retailers": 1,
            "ordered": Decimal("2433.00"),
            "turnover": Decimal("2433.00"),
            "outstanding": Decimal("1933.00"),
            "this_month": True,
        },
        {
            "status": "PLACED",
            "orders": 1,
            "retailers": 1,
            "ordered": Decimal("1103.00"),
            "turnover": Decimal("0"),
            "outstanding": Decimal("0"),
            "this_month": True,
        },
    ]


def test_what_a_vendor_is_owed_is_the_sum_of_his_accounts(refreshed: Database) -> None:
    assert refreshed.value("SELECT sum(outstanding) FROM vendor_stats WHERE vendor_id = 1") == (
        refreshed.value("SELECT sum(balance) FROM credit_accounts WHERE vendor_id = 1")
    )
