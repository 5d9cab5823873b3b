"""Who is writing, and for whom."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from db.rows import Row
from db.tables.money import credit_accounts
from db.tables.people import retailer_members, retailers, users, vendor_members, vendors

# last_login_at is the last day somebody was active, not a write in every message.
LOGIN_KEPT_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Person:
    """A known, active person. ``retailer_id`` and ``vendor_id`` say for which shop he speaks."""

    user_id: int
    name: str
    retailer_id: int | None
    vendor_id: int | None


def find(connection: sa.Connection, user_id: int | None) -> Person | None:
    """The person behind a conversation; ``None`` for a stranger, for somebody who was removed, and for
    one whose shops may not trade."""
    row = connection.execute(
        sa.select(
            users.c.id, users.c.name, retailer_members.c.retailer_id, vendor_members.c.vendor_id
        )
        .select_from(users)
        .outerjoin(
            retailer_members.join(
                retailers,
                sa.and_(
                    retailers.c.id == retailer_members.c.retailer_id,
                    retailers.c.deleted_at.is_(None),
                ),
            ),
            retailer_members.c.user_id == users.c.id,
        )
        .outerjoin(
            vendor_members.join(
                vendors,
                sa.and_(
                    vendors.c.id == vendor_members.c.vendor_id,
                    vendors.c.is_approved,
                    vendors.c.deleted_at.is_(None),
                ),
            ),
            vendor_members.c.user_id == users.c.id,
        )
        .where(users.c.id == user_id, users.c.is_active, users.c.deleted_at.is_(None))
        .order_by(retailer_members.c.retailer_id, vendor_members.c.vendor_id)
        .limit(1)
    ).one_or_none()
    if row is None or (row.retailer_id is None and row.vendor_id is None):
        return None
    return Person(row.id, row.name, row.retailer_id, row.vendor_id)


def note_login(connection: sa.Connection, user_id: int, now: datetime) -> None:
    connection.execute(
        sa.update(users)
        .where(
            users.c.id == user_id,
            sa.or_(users.c.last_login_at.is_(None), users.c.last_login_at < now - LOGIN_KEPT_FOR),
        )
        .values(last_login_at=now, updated_at=now)
    )


def note_order(connection: sa.Connection, retailer_id: int, now: datetime) -> None:
    connection.execute(
        sa.update(retailers)
        .where(retailers.c.id == retailer_id)
        .values(last_order_at=now, updated_at=now)
    )


def vendor(connection: sa.Connection, vendor_id: int) -> Row:
    """Everything about a vendor but what he sells to all shops together."""
    shown = [column for column in vendors.columns if column.name != "total_sales"]
    return connection.execute(sa.select(*shown).where(vendors.c.id == vendor_id)).one()


def retailer(connection: sa.Connection, retailer_id: int) -> Row:
    """Everything about a shop but its sums over all vendors and how it is rated for them."""
    hidden = {"outstanding_debt", "available_credit", "credit_score", "risk_category"}
    shown = [column for column in retailers.columns if column.name not in hidden]
    return connection.execute(sa.select(*shown).where(retailers.c.id == retailer_id)).one()


def vendors_of(connection: sa.Connection, retailer_id: int) -> list[int]:
    """Vendors that trade and have opened an account for this shop, the oldest account first."""
    return list(
        connection.scalars(
            sa.select(credit_accounts.c.vendor_id)
            .join(vendors, vendors.c.id == credit_accounts.c.vendor_id)
            .where(
                credit_accounts.c.retailer_id == retailer_id,
                vendors.c.is_approved,
                vendors.c.deleted_at.is_(None),
            )
            .order_by(credit_accounts.c.created_at)
        )
    )
