"""The accounts of a wholesaler, with the shops that have them."""

from collections.abc import Sequence

import sqlalchemy as sa

from core.shops import Shop
from db.rows import Row
from db.tables.money import credit_accounts, settlements
from db.tables.people import retailers, vendors


def vendor_codes(connection: sa.Connection) -> Sequence[Row]:
    """``id``, ``vendor_code`` and ``name`` of every wholesaler."""
    return connection.execute(
        sa.select(vendors.c.id, vendors.c.vendor_code, vendors.c.name).order_by(
            vendors.c.vendor_code
        )
    ).all()


def shops(connection: sa.Connection, vendor_id: int, *, with_phones: bool = True) -> list[Shop]:
    """Every shop that has an account with a wholesaler, by name. Its phones tell it from others; where it
    is not looked for by name, they need not be read."""
    phones = _phones(connection, vendor_id) if with_phones else {}
    rows = connection.execute(
        sa.select(
            retailers.c.id,
            retailers.c.shop_name,
            retailers.c.area,
            credit_accounts.c.terms_days,
            credit_accounts.c.credit_limit,
            credit_accounts.c.balance,
            credit_accounts.c.available,
        )
        .join(credit_accounts, credit_accounts.c.retailer_id == retailers.c.id)
        .where(credit_accounts.c.vendor_id == vendor_id)
        .order_by(retailers.c.shop_name, retailers.c.id)
    )
    return [
        Shop(
            retailer_id=row.id,
            name=row.shop_name,
            area=row.area,
            phones=phones.get(row.id, ()),
            terms_days=row.terms_days,
            credit_limit=row.credit_limit,
            balance=row.balance,
            available=row.available,
        )
        for row in rows
    ]


def _phones(connection: sa.Connection, vendor_id: int) -> dict[int, tuple[str, ...]]:
    rows = connection.execute(
        sa.text("SELECT retailer_id, phones FROM phones_of_shops(:vendor_id)"),
        {"vendor_id": vendor_id},
    )
    return {row.retailer_id: tuple(row.phones) for row in rows}


def advances(connection: sa.Connection, vendor_id: int) -> Sequence[Row]:
    """What shops have paid and no bill has used up: ``retailer_id`` and ``amount``."""
    return connection.execute(
        sa.select(settlements.c.retailer_id, sa.func.sum(settlements.c.open_amount).label("amount"))
        .where(
            settlements.c.vendor_id == vendor_id,
            settlements.c.state == sa.literal_column("'OPEN'"),
        )
        .group_by(settlements.c.retailer_id)
        .order_by(settlements.c.retailer_id)
    ).all()
