"""A shop that owes something, how its account stands, and the days that pass over it."""

from datetime import date, datetime, time
from decimal import Decimal

from core.calendar import INDIA
from tests.database import BUSINESS_NUMBER, Database
from tests.phones import GUPTA, SHARMA, Phones


def owe(phones: Phones, phone: str = GUPTA, vendor: str = SHARMA) -> date:
    """One bori of rice for ₹1,103.00, loaded today; returns the day on which the bill is due."""
    phones.says(phone, "1 bori chawal")
    phones.says(phone, "haan")
    for word in ("accept", "dispatched", "delivered"):
        phones.says(vendor, word)
    phones.reads(phone)
    due: date = phones.database.value("SELECT max(due_date) FROM dues")
    return due


def account(database: Database, shop: str = "Gupta Kirana") -> dict[str, Decimal]:
    (row,) = database.rows(
        "SELECT balance, held, available FROM credit_accounts"
        " JOIN retailers ON retailers.id = retailer_id WHERE shop_name = %s",
        shop,
    )
    return row


def set_clock(database: Database, day: date, at: time = time(12)) -> None:
    """It is that day and hour in India."""
    now: datetime = database.value("SELECT clock_now()")
    database.move_clock(datetime.combine(day, at, tzinfo=INDIA) - now)


def give_phone(database: Database, phone: str, retailer_id: int) -> None:
    """One more phone of a shop, on which English is spoken."""
    user_id = database.value(
        "INSERT INTO users (phone_number, name, role) VALUES (%s, 'Raju', 'RETAILER') RETURNING id",
        phone,
    )
    conversation_id = database.value(
        "INSERT INTO conversations (business_number, user_id, language)"
        " VALUES (%s, %s, 'en') RETURNING id",
        BUSINESS_NUMBER,
        user_id,
    )
    database.execute(
        "INSERT INTO retailer_members (retailer_id, user_id) VALUES (%s, %s)", retailer_id, user_id
    )
    database.execute(
        "INSERT INTO identities"
        " (provider, business_number, kind, value, user_id, conversation_id)"
        " VALUES ('twilio', %s, 'phone', %s, %s, %s)",
        BUSINESS_NUMBER,
        phone,
        user_id,
        conversation_id,
    )
