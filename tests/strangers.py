"""Somebody whom nobody knows yet writes, and asks to be admitted."""

from collections.abc import Callable
from typing import TypeVar
from uuid import uuid4

import sqlalchemy as sa

import db.clock
import db.conversations
import db.engine
import db.inbox
import db.people
import db.registrations
from core.messages import Address, AddressKind, InboundMessage
from core.permissions import StaffRole
from core.registrations import Applicant
from db.engine import SYSTEM, Actor
from db.rows import Row
from tests.database import BUSINESS_NUMBER, Database
from workers.admission import registrations
from workers.admission.registrations import Decided, Waits

T = TypeVar("T")

# Approves or refuses.
Decide = Callable[..., Decided]

NAVEEN = "+919830000001"
PHONE = Address(AddressKind.PHONE, NAVEEN)
HIDDEN = Address(AddressKind.BSUID, "IN.1234567890")

SHOP = Applicant("Naveen Kirana", "Vashi", None, "27")
WHOLESALER = Applicant("Naveen Trading", "Vashi", "27AAPFU0939F1ZV", "27")

SHARMA, SHARMAS = Actor("VENDOR", user_id=1, vendor_id=1), 1
PATEL, PATELS = Actor("VENDOR", user_id=2, vendor_id=2), 2
GUPTA = Actor("RETAILER", user_id=3, retailer_id=1)
ADMIN = Actor("ADMIN")


def act(database: Database, actor: Actor, what: Callable[[sa.Connection], T]) -> T:
    """One transaction of this actor's."""
    with db.engine.transaction(database.engine, actor) as connection:
        return what(connection)


def writes(database: Database, address: Address = PHONE) -> int:
    """A first message; returns the conversation that it begins."""

    def store(connection: sa.Connection) -> int:
        conversation = db.conversations.ensure(connection, "twilio", BUSINESS_NUMBER, address)
        message = InboundMessage("twilio", f"IN{uuid4()}", address, BUSINESS_NUMBER, "hello")
        db.inbox.store(connection, message, conversation, db.clock.now(connection), uuid4())
        return conversation

    return act(database, SYSTEM, store)


def asks(
    database: Database, vendor_id: int = SHARMAS, address: Address = PHONE, shop: Applicant = SHOP
) -> Row:
    """A stranger asks this wholesaler for an account."""
    conversation = writes(database, address)
    found = act(
        database, SYSTEM, lambda c: registrations.register(c, conversation, vendor_id, shop)
    )
    assert isinstance(found, Waits)
    return found.registration


def asks_to_sell(database: Database, address: Address = PHONE) -> Row:
    conversation = writes(database, address)
    found = act(
        database, SYSTEM, lambda c: registrations.register_vendor(c, conversation, WHOLESALER)
    )
    return found.registration


def approves(database: Database, registration: Row, actor: Actor = SHARMA) -> Decided:
    return act(database, actor, lambda c: registrations.approve(c, registration))


def refuses(database: Database, registration: Row, actor: Actor = SHARMA) -> Decided:
    return act(database, actor, lambda c: registrations.refuse(c, registration, "wrong number"))


def platform_person(database: Database, role: str, phone: str = "+919840000001") -> Actor:
    """Somebody who runs the platform."""
    user = database.value(
        "INSERT INTO users (phone_number, name, role) VALUES (%s, 'Asha', %s) RETURNING id",
        phone,
        role,
    )
    return Actor("ADMIN" if role == "ADMIN" else "OPERATOR", user_id=user)


def staff(database: Database, role: str, vendor_id: int = SHARMAS) -> Actor:
    """Somebody who works for a wholesaler."""
    phone = f"+919850{vendor_id:03}{list(StaffRole).index(StaffRole(role)):03}"
    user = database.value(
        "INSERT INTO users (phone_number, name, role) VALUES (%s, 'Ramu', 'VENDOR') RETURNING id",
        phone,
    )
    database.execute(
        "INSERT INTO vendor_members (vendor_id, user_id, staff_role) VALUES (%s, %s, %s)",
        vendor_id,
        user,
        role,
    )
    return Actor("VENDOR", user_id=user, vendor_id=vendor_id)


def has_account(database: Database, user_id: int, vendor_id: int) -> bool:
    return bool(
        database.rows(
            "SELECT FROM credit_accounts AS a JOIN retailer_members AS m USING (retailer_id)"
            " WHERE (m.user_id, a.vendor_id) = (%s, %s)",
            user_id,
            vendor_id,
        )
    )


def person_of(database: Database, conversation_id: int) -> db.people.Person | None:
    user = database.value("SELECT user_id FROM conversations WHERE id = %s", conversation_id)
    return act(database, SYSTEM, lambda c: db.people.find(c, user))
