"""People who work for the wholesaler beside the owner, with phones of their own."""

from core.permissions import StaffRole
from tests.database import Database
from tests.phones import Phones

RAMU = "+919820000101"


def hire(phones: Phones, phone: str = RAMU, role: StaffRole = StaffRole.BILLING) -> str:
    """Somebody of Sharma Traders who has written once, so that he is told what happens."""
    employ(phones.database, phone, role)
    phones.says(phone, "orders")
    return phone


def employ(database: Database, phone: str, role: StaffRole) -> None:
    user = database.value(
        "INSERT INTO users (phone_number, name, role) VALUES (%s, 'Ramu', 'VENDOR') RETURNING id",
        phone,
    )
    database.execute(
        "INSERT INTO vendor_members (vendor_id, user_id, staff_role) VALUES (1, %s, %s)", user, role
    )
