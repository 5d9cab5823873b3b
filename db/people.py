"""Who is writing, and for whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from db.rows import Row
from db.tables.money import credit_accounts
from db.tables.people import retailer_members, retailers, users, vendor_members, vendors

# last_login_at is the last day somebody was active, not a write in every message.
LOGIN_KEPT_FOR = timedelta(days=1)

PLATFORM_ROLES = ("ADMIN", "OPERATOR")


@dataclass(frozen=True, slots=True)
class Person:
    """A known, active person. ``retailer_id`` and ``vendor_id`` say for which shop he speaks, both where
    he wears both hats; ``staff_role`` is what he does for the vendor, ``role`` what he is for the platform:
    ADMIN and OPERATOR run it."""

    user_id: int
    name: str
    retailer_id: int | None
    vendor_id: int | None
    staff_role: str | None = None
    role: str | None = None

    @property
    def runs_platform(self) -> bool:
        return self.role in PLATFORM_ROLES


# Somebody whom we do not know.
NOBODY = Person(0, "", None, None)


def find(connection: sa.Connection, user_id: int | None) -> Person | None:
    """The person behind a conversation; ``None`` for a stranger, for somebody who was removed, and for
    one whose shops may not trade. Who runs the platform needs no shop."""
    row = connection.execute(
        sa.select(
            users.c.id,
            users.c.name,
            users.c.role,
            retailer_members.c.retailer_id,
            vendor_members.c.vendor_id,
            vendor_members.c.staff_role,
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
    if row is None:
        return None
    person = Person(row.id, row.name, row.retailer_id, row.vendor_id, row.staff_role, row.role)
    has_shop = person.retailer_id is not None or person.vendor_id is not None
    return person if has_shop or person.runs_platform else None


def barred(connection: sa.Connection, user_id: int | None) -> tuple[str, str] | None:
    """Why somebody whom ``find`` does not find may not write here, and the name of his shop or wholesaler:
    ``REMOVED``, ``SHOP_CLOSED`` or ``VENDOR_SUSPENDED``; ``None`` for a stranger, and for one who works for
    nobody any more. Only the platform asks."""
    row = connection.execute(
        sa.select(
            sa.and_(users.c.is_active, users.c.deleted_at.is_(None)).label("is_active"),
            retailers.c.shop_name,
            vendors.c.name,
        )
        .select_from(users)
        .outerjoin(
            retailer_members.join(retailers, retailers.c.id == retailer_members.c.retailer_id),
            retailer_members.c.user_id == users.c.id,
        )
        .outerjoin(
            vendor_members.join(vendors, vendors.c.id == vendor_members.c.vendor_id),
            vendor_members.c.user_id == users.c.id,
        )
        .where(users.c.id == user_id)
        .order_by(vendor_members.c.vendor_id, retailer_members.c.retailer_id)
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    if not row.is_active:
        return "REMOVED", row.shop_name or row.name or ""
    if row.name is not None:
        return "VENDOR_SUSPENDED", row.name
    return None if row.shop_name is None else ("SHOP_CLOSED", row.shop_name)


def phone(connection: sa.Connection, user_id: int) -> str | None:
    """The number of somebody whom the actor may see; ``None`` where he hides it."""
    number: str | None = connection.scalar(
        sa.select(users.c.phone_number).where(users.c.id == user_id)
    )
    return number


def of_the_platform(connection: sa.Connection, phone: str) -> Row | None:
    """``id``, ``name`` and ``role`` of the active operator or administrator with this number."""
    return connection.execute(
        sa.select(users.c.id, users.c.name, users.c.role).where(
            users.c.phone_number == phone,
            users.c.role.in_(("OPERATOR", "ADMIN")),
            users.c.is_active,
            users.c.deleted_at.is_(None),
        )
    ).one_or_none()


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


def shop_names(connection: sa.Connection, retailer_ids: Sequence[int]) -> dict[int, str]:
    """What these shops are called, by id."""
    rows = connection.execute(
        sa.select(retailers.c.id, retailers.c.shop_name).where(retailers.c.id.in_(retailer_ids))
    )
    return {row.id: row.shop_name for row in rows}


def vendors_of(connection: sa.Connection, retailer_id: int) -> Sequence[Row]:
    """Vendors that trade and have opened an account for this shop, the oldest account first: ``id``,
    ``name`` and ``vendor_code``."""
    return (
        connection.execute(
            sa.select(vendors.c.id, vendors.c.name, vendors.c.vendor_code)
            .select_from(credit_accounts)
            .join(vendors, vendors.c.id == credit_accounts.c.vendor_id)
            .where(
                credit_accounts.c.retailer_id == retailer_id,
                vendors.c.is_approved,
                vendors.c.deleted_at.is_(None),
            )
            .order_by(credit_accounts.c.created_at)
        )
    ).all()
