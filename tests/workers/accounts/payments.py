"""Payments as they stand in the books."""

from decimal import Decimal
from typing import Any

from tests.database import Database


def payments(database: Database) -> list[tuple[Any, ...]]:
    """Shop, amount, method and status of each."""
    rows = database.rows(
        "SELECT retailer_id, amount, payment_method, status FROM payments ORDER BY id"
    )
    return [tuple(row.values()) for row in rows]


def paid(amount: int, method: str = "CASH", shop: int = 1) -> tuple[Any, ...]:
    return (shop, Decimal(amount), method, "CONFIRMED")
