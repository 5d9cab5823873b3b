"""Wholesalers and their staff, the phones of shops, and the people who run the platform."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

import sqlalchemy as sa

from core.registrations import Applicant
from db.people import PLATFORM_ROLES
from db.rows import Row
from db.tables.people import retailer_members, retailers, users, vendor_members, vendors


class Added(StrEnum):
    ADDED = "ADDED"
    CHANGED = "CHANGED"
    UNCHANGED = "UNCHANGED"
    # The phone belongs to another shop, or to another wholesaler.
    ELSEWHERE = "ELSEWHERE"
    LAST_OWNER = "LAST_OWNER"


class Removed(StrEnum):
    REMOVED = "REMOVED"
    UNKNOWN = "UNKNOWN"
    # Nobody would own the wholesaler's books.
    LAST_OWNER = "LAST_OWNER"


def all_vendors(connection: sa.Connection) -> Sequence[Row]:
    """Every wholesaler that was not sent away, also one who may not trade; for the platform."""
    return connection.execute(
        sa.select(
            vendors.c.id,
            vendors.c.vendor_code,
            vendors.c.name,
            vendors.c.address,
            vendors.c.gstin,
            vendors.c.state_code,
            vendors.c.credit_limit,
            vendors.c.terms_days,
            vendors.c.is_approved,
        )
        .where(vendors.c.deleted_at.is_(None))
        .order_by(vendors.c.vendor_code)
    ).all()


def add_vendor(
    connection: sa.Connection,
    vendor: Applicant,
    *,
    code: str,
    prefix: str,
    credit_limit: Decimal,
    terms_days: int,
) -> int | None:
    """A wholesaler who may not trade yet; ``None`` where somebody has the code."""
    found: int | None = connection.scalar(
        sa.text(
            "SELECT add_vendor(:code, :prefix, :name, :address, :gstin, :state, :credit_limit, :terms)"
        ),
        {
            "code": code,
            "prefix": prefix,
            "name": vendor.name,
            "address": vendor.area,
            "gstin": vendor.gstin,
            "state": vendor.state_code,
            "credit_limit": credit_limit,
            "terms": terms_days,
        },
    )
    return found


def allow_vendor(connection: sa.Connection, vendor_id: int, *, is_approved: bool) -> bool:
    """Let a wholesaler trade, or not any more; ``False`` where that is so already."""
    return bool(
        connection.scalar(
            sa.text("SELECT allow_vendor(:vendor_id, :is_approved)"),
            {"vendor_id": vendor_id, "is_approved": is_approved},
        )
    )


def staff(connection: sa.Connection, vendor_id: int) -> Sequence[Row]:
    """``name``, ``phone_number``, ``staff_role`` and ``last_login_at`` of a wholesaler's people, for its
    owner."""
    return connection.execute(
        sa.text("SELECT * FROM staff_of_vendor(:vendor_id)"), {"vendor_id": vendor_id}
    ).all()


def staff_role(connection: sa.Connection, vendor_id: int, phone: str) -> str | None:
    """What this phone's person does for a wholesaler."""
    return connection.scalar(
        sa.select(vendor_members.c.staff_role)
        .join(users, users.c.id == vendor_members.c.user_id)
        .where(
            vendor_members.c.vendor_id == vendor_id,
            users.c.phone_number == phone,
            users.c.deleted_at.is_(None),
        )
    )


def add_staff(connection: sa.Connection, vendor_id: int, phone: str, name: str, role: str) -> Added:
    return Added(
        _said(
            connection,
            "add_vendor_member(:vendor_id, :phone, :name, :role)",
            vendor_id=vendor_id,
            phone=phone,
            name=name,
            role=role,
        )
    )


def remove_staff(connection: sa.Connection, vendor_id: int, phone: str) -> Removed:
    return Removed(
        _said(
            connection,
            "remove_vendor_member(:vendor_id, :phone)",
            vendor_id=vendor_id,
            phone=phone,
        )
    )


def shop_phones(connection: sa.Connection, retailer_id: int) -> Sequence[Row]:
    """``name``, ``phone_number`` and ``last_login_at`` of those who write for a shop."""
    return connection.execute(
        sa.select(users.c.name, users.c.phone_number, users.c.last_login_at)
        .join(users, users.c.id == retailer_members.c.user_id)
        .where(retailer_members.c.retailer_id == retailer_id, users.c.deleted_at.is_(None))
        .order_by(retailer_members.c.created_at, users.c.id)
    ).all()


def shop_of_phone(connection: sa.Connection, phone: str) -> Row | None:
    """``id`` and ``shop_name`` of the shop for which a phone writes."""
    return connection.execute(
        sa.select(retailers.c.id, retailers.c.shop_name)
        .join(retailer_members, retailer_members.c.retailer_id == retailers.c.id)
        .join(users, users.c.id == retailer_members.c.user_id)
        .where(
            users.c.phone_number == phone,
            users.c.deleted_at.is_(None),
            retailers.c.deleted_at.is_(None),
        )
        .order_by(retailers.c.id)
        .limit(1)
    ).one_or_none()


def add_shop_phone(connection: sa.Connection, retailer_id: int, phone: str, name: str) -> Added:
    return Added(
        _said(
            connection,
            "add_retailer_member(:retailer_id, :phone, :name)",
            retailer_id=retailer_id,
            phone=phone,
            name=name,
        )
    )


def remove_shop_phone(connection: sa.Connection, retailer_id: int, phone: str) -> Removed:
    return Removed(
        _said(
            connection,
            "remove_retailer_member(:retailer_id, :phone)",
            retailer_id=retailer_id,
            phone=phone,
        )
    )


def platform_people(connection: sa.Connection) -> Sequence[Row]:
    """``id``, ``name``, ``phone_number``, ``role`` and ``last_login_at`` of those who run the platform."""
    return connection.execute(
        sa.select(
            users.c.id, users.c.name, users.c.phone_number, users.c.role, users.c.last_login_at
        )
        .where(users.c.role.in_(PLATFORM_ROLES), users.c.is_active, users.c.deleted_at.is_(None))
        .order_by(users.c.role, users.c.name, users.c.id)
    ).all()


def add_platform_person(connection: sa.Connection, phone: str, name: str, role: str) -> Added:
    return Added(
        _said(
            connection,
            "add_platform_person(:phone, :name, :role)",
            phone=phone,
            name=name,
            role=role,
        )
    )


def remove_platform_person(connection: sa.Connection, phone: str) -> Removed:
    return Removed(_said(connection, "remove_platform_person(:phone)", phone=phone))


def _said(connection: sa.Connection, call: str, **values: object) -> str:
    return str(connection.execute(sa.text(f"SELECT {call}"), values).scalar_one())
