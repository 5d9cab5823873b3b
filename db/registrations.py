"""Who asked to be admitted, and what was answered."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import aggregate_order_by

from core.registrations import Applicant
from core.vendor_names import KnownVendor
from db.rows import Row
from db.tables.people import identities, registrations, users, vendor_members, vendors


class Asked(StrEnum):
    """What became of somebody's wish."""

    NEW = "NEW"
    # He had asked before, and nobody has answered.
    WAITING = "WAITING"
    # The shop has an account already.
    CUSTOMER = "CUSTOMER"
    # This wholesaler does not trade.
    UNKNOWN = "UNKNOWN"


# A list on a phone or a terminal; the oldest are decided first.
LISTED_MAX = 50


def known_vendors(connection: sa.Connection) -> list[KnownVendor]:
    """Every wholesaler who trades, with the phones of his people: for finding the one that somebody
    names, and never to be shown. Only the platform sees them."""
    phones = (
        sa.select(
            vendor_members.c.vendor_id,
            sa.func.array_agg(aggregate_order_by(users.c.phone_number, users.c.id)).label("phones"),
        )
        .join(users, users.c.id == vendor_members.c.user_id)
        .where(users.c.phone_number.is_not(None), users.c.is_active, users.c.deleted_at.is_(None))
        .group_by(vendor_members.c.vendor_id)
        .subquery()
    )
    rows = connection.execute(
        sa.select(
            vendors.c.id,
            vendors.c.vendor_code,
            vendors.c.name,
            vendors.c.state_code,
            phones.c.phones,
        )
        .outerjoin(phones, phones.c.vendor_id == vendors.c.id)
        .where(vendors.c.is_approved, vendors.c.deleted_at.is_(None))
        .order_by(vendors.c.name, vendors.c.id)
    )
    return [
        KnownVendor(row.id, row.vendor_code, row.name, row.state_code, tuple(row.phones or ()))
        for row in rows
    ]


def ask_for_account(
    connection: sa.Connection, conversation_id: int, vendor_id: int, shop: Applicant | None
) -> tuple[Asked, int | None]:
    """What becomes of a shop's wish for an account, and its registration's id. ``shop`` is ``None`` for
    one that is known already: it is written down as it is."""
    row = connection.execute(
        sa.text(
            "SELECT * FROM register_shop(:conversation_id, :vendor_id, :name, :area, :gstin, :state)"
        ),
        {
            "conversation_id": conversation_id,
            "vendor_id": vendor_id,
            "name": shop and shop.name,
            "area": shop and shop.area,
            "gstin": shop and shop.gstin,
            "state": shop and shop.state_code,
        },
    ).one()
    return Asked(row.outcome), row.registration_id


def ask_to_sell(
    connection: sa.Connection, conversation_id: int, vendor: Applicant, code: str, prefix: str
) -> tuple[Asked, int]:
    """The same for somebody who wants to be a wholesaler."""
    row = connection.execute(
        sa.text(
            "SELECT * FROM register_vendor("
            ":conversation_id, :code, :prefix, :name, :area, :gstin, :state)"
        ),
        {
            "conversation_id": conversation_id,
            "code": code,
            "prefix": prefix,
            "name": vendor.name,
            "area": vendor.area,
            "gstin": vendor.gstin,
            "state": vendor.state_code,
        },
    ).one()
    return Asked(row.outcome), row.registration_id


def approve(connection: sa.Connection, registration_id: int, credit_limit: Decimal | None) -> bool:
    """``False`` when somebody had decided before."""
    return bool(
        connection.scalar(
            sa.text("SELECT approve_registration(:id, :credit_limit)"),
            {"id": registration_id, "credit_limit": credit_limit},
        )
    )


def refuse(connection: sa.Connection, registration_id: int, reason: str) -> bool:
    """``False`` when somebody had decided before."""
    return bool(
        connection.scalar(
            sa.text("SELECT refuse_registration(:id, :reason)"),
            {"id": registration_id, "reason": reason},
        )
    )


def find(connection: sa.Connection, registration_id: int) -> Row | None:
    """The registration, if whoever acts may see it."""
    return connection.execute(
        sa.select(registrations).where(registrations.c.id == registration_id)
    ).one_or_none()


def of_number(connection: sa.Connection, registration_number: str) -> Row | None:
    """The registration with this number, if whoever acts may see it."""
    return connection.execute(
        sa.select(registrations).where(registrations.c.registration_number == registration_number)
    ).one_or_none()


def of_conversation(connection: sa.Connection, conversation_id: int) -> Sequence[Row]:
    """What was asked in this conversation, the latest first, with ``vendor_name`` of whom it is about. Only
    the platform asks."""
    return connection.execute(
        sa.select(registrations, vendors.c.name.label("vendor_name"))
        .join(vendors, vendors.c.id == registrations.c.vendor_id)
        .where(registrations.c.conversation_id == conversation_id)
        .order_by(registrations.c.id.desc())
        .limit(LISTED_MAX)
    ).all()


def phone(connection: sa.Connection, conversation_id: int) -> str | None:
    """The number that somebody writes from; ``None`` where he hides it. Only the platform asks."""
    number: str | None = connection.scalar(
        sa.select(identities.c.value)
        .where(identities.c.conversation_id == conversation_id, identities.c.kind == "phone")
        .order_by(identities.c.id.desc())
        .limit(1)
    )
    return number


def waiting(
    connection: sa.Connection, vendor_id: int | None = None, limit: int = LISTED_MAX
) -> Sequence[Row]:
    """What nobody has decided yet, the oldest first: of one wholesaler's shops, or, for the platform, of
    all, with ``vendor_name`` and ``vendor_code`` of whom it is about."""
    of_vendor = sa.true() if vendor_id is None else registrations.c.vendor_id == vendor_id
    return connection.execute(
        sa.select(registrations, vendors.c.name.label("vendor_name"), vendors.c.vendor_code)
        .join(vendors, vendors.c.id == registrations.c.vendor_id)
        .where(registrations.c.state == sa.literal_column("'PENDING'"), of_vendor)
        .order_by(registrations.c.id)
        .limit(limit)
    ).all()


def conversation(connection: sa.Connection, registration_id: int) -> Row | None:
    """``id`` and ``language`` of the conversation in which somebody asked, for whoever decides."""
    return connection.execute(
        sa.text("SELECT id, language FROM conversation_of_registration(:id)"),
        {"id": registration_id},
    ).one_or_none()
