"""Limits as they stand in the accounts."""

from decimal import Decimal

from tests.database import Database


def limit(database: Database, retailer_id: int = 1, vendor_id: int = 1) -> Decimal:
    found: Decimal = database.value(
        "SELECT credit_limit FROM credit_accounts WHERE (retailer_id, vendor_id) = (%s, %s)",
        retailer_id,
        vendor_id,
    )
    return found
