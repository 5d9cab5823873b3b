"""Somebody asks to be admitted, and a wholesaler's owner or an administrator answers."""

from dataclasses import dataclass
from decimal import Decimal

import sqlalchemy as sa

import core.registrations
import core.vendor_names
import db.engine
import db.registrations
from core.registrations import Applicant
from core.vendor_names import Meant, Nobody, Several
from db.engine import SYSTEM, Actor
from db.registrations import Asked
from db.rows import Row


@dataclass(frozen=True, slots=True)
class Waits:
    """A registration that waits for an answer. ``is_news`` is false when he had asked before: then
    nothing has changed, and nobody is told again."""

    registration: Row
    is_news: bool


@dataclass(frozen=True, slots=True)
class IsCustomer:
    """The shop has an account with this wholesaler already."""


@dataclass(frozen=True, slots=True)
class NoSuchVendor:
    """This wholesaler does not trade, or not any more."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A registration as it is now. ``is_news`` is false when somebody else had decided before."""

    registration: Row
    is_news: bool


def find_vendor(
    connection: sa.Connection, said: str, asking: Actor = SYSTEM
) -> Meant | Several | Nobody:
    """Whom somebody means who has no account with him: by code, phone or name. Wholesalers are looked
    through as the platform, and the transaction goes on as ``asking``."""
    db.engine.act_as(connection, SYSTEM)
    found = core.vendor_names.find(said, db.registrations.known_vendors(connection))
    db.engine.act_as(connection, asking)
    return found


def register(
    connection: sa.Connection, conversation_id: int, vendor_id: int, shop: Applicant | None
) -> Waits | IsCustomer | NoSuchVendor:
    """Ask a wholesaler for an account: as SYSTEM for a stranger, with what he wrote of his shop; as
    himself for a shop that is known already, and then ``shop`` may be ``None``."""
    asked, registration_id = db.registrations.ask_for_account(
        connection, conversation_id, vendor_id, shop
    )
    match asked:
        case Asked.CUSTOMER:
            return IsCustomer()
        case Asked.UNKNOWN:
            return NoSuchVendor()
        case _:
            assert registration_id is not None
            return Waits(_found(connection, registration_id), asked is Asked.NEW)


def register_vendor(connection: sa.Connection, conversation_id: int, vendor: Applicant) -> Waits:
    """Ask to become a wholesaler, which an administrator decides."""
    asked, registration_id = db.registrations.ask_to_sell(
        connection,
        conversation_id,
        vendor,
        core.registrations.vendor_code(vendor.name),
        core.registrations.invoice_prefix(vendor.name),
    )
    return Waits(_found(connection, registration_id), asked is Asked.NEW)


def approve(
    connection: sa.Connection, registration: Row, credit_limit: Decimal | None = None
) -> Decided:
    """Admit who asked, with this limit or the wholesaler's usual one. Only an owner of the wholesaler
    or an administrator may; whether he may is asked before (``core.permissions``)."""
    is_news = db.registrations.approve(connection, registration.id, credit_limit)
    return Decided(_found(connection, registration.id), is_news)


def refuse(connection: sa.Connection, registration: Row, reason: str) -> Decided:
    """Send away who asked; he may ask again."""
    is_news = db.registrations.refuse(connection, registration.id, reason)
    return Decided(_found(connection, registration.id), is_news)


def _found(connection: sa.Connection, registration_id: int) -> Row:
    registration = db.registrations.find(connection, registration_id)
    assert registration is not None, "whoever asks or decides sees it"
    return registration
