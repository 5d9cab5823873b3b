"""Who asked for an account is told what was decided."""

import psycopg.errors
import pytest
import sqlalchemy as sa

from core.messages import Address
from tests.database import Database
from tests.sessions import session
from tests.strangers import (
    HIDDEN,
    PATEL,
    PHONE,
    SHARMA,
    SHARMAS,
    Decide,
    act,
    approves,
    asks,
    refuses,
)
from workers.admission import registrations
from workers.handlers import registration_notices
from workers.handlers.notices import Notices


@pytest.mark.parametrize("decide", [approves, refuses])
@pytest.mark.parametrize("address", [PHONE, HIDDEN], ids=["phone", "hidden"])
def test_who_asked_is_told(database: Database, decide: Decide, address: Address) -> None:
    """In the transaction of the wholesaler, who could not write to him before he asked."""
    asked = asks(database, address=address)

    def decided(connection: sa.Connection) -> set[int]:
        outcome = (
            registrations.approve(connection, asked)
            if decide is approves
            else registrations.refuse(connection, asked, "wrong number")
        )
        notices = Notices(connection)
        registration_notices.decided(notices, outcome)
        return notices.to_wake

    assert act(database, SHARMA, decided) == {asked.conversation_id}
    (told,) = database.rows(
        "SELECT to_number, body FROM whatsapp_messages WHERE conversation_id = %s"
        " AND direction = 'OUTBOUND'",
        asked.conversation_id,
    )
    assert told["to_number"] == address.value
    assert ("limit of ₹50,000.00" if decide is approves else "wrong number") in told["body"]


def test_a_wholesaler_whom_nobody_asked_does_not_write_to_a_stranger(database: Database) -> None:
    asked = asks(database, SHARMAS)

    with session(database, PATEL) as patel, pytest.raises(psycopg.errors.InsufficientPrivilege):
        patel.does(
            f"SELECT queue_message({asked.conversation_id}, gen_random_uuid(), 'x', NULL, NULL)"
        )
