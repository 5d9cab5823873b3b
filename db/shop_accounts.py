"""A shop's account with a vendor, at a glance."""

from datetime import date

import sqlalchemy as sa

import db.ledger
import db.people
import db.statements
from core.shop_accounts import ShopAccount

ENTRIES_SHOWN = 3


def of_shop(
    connection: sa.Connection, retailer_id: int, vendor_id: int, today: date
) -> ShopAccount:
    """What is owed, late, allowed and set aside, with the last entries and the open orders."""
    account = db.ledger.account(connection, retailer_id, vendor_id)
    shop = db.people.retailer(connection, retailer_id)
    return ShopAccount(
        shop_name=shop.shop_name,
        area=shop.area,
        standing=db.statements.standing(connection, account, today),
        terms_days=account.terms_days,
        is_blocked=account.is_blocked,
        latest=tuple(db.statements.latest(connection, account, ENTRIES_SHOWN)),
    )
