"""Those who run the platform write by phone: they list, and administrators decide."""

from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

import db.clock
import db.engine
import db.locks
import db.people
from db.engine import SYSTEM, Actor
from tests import strangers
from tests.database import Database
from tests.phones import SHARMA, Phones
from tests.strangers import NAVEEN, asks, asks_to_sell
from workers.handlers import platform
from workers.handlers.turn import Turn


def says(phones: Phones, actor: Actor, text: str) -> str:
    """One turn of somebody who runs the platform."""
    phone = phones.database.value("SELECT phone_number FROM users WHERE id = %s", actor.user_id)
    conversation_id = phones.writes(phone, text)
    with db.engine.transaction(phones.database.engine, SYSTEM) as connection:
        turn = turn_of(connection, phones, conversation_id)
        db.engine.act_as(connection, actor)
        return platform.answer(turn, SimpleNamespace(body=text)).reply.body  # type: ignore[arg-type]


def turn_of(connection: sa.Connection, phones: Phones, conversation_id: int) -> Turn:
    conversation = db.locks.conversation(connection, conversation_id)
    assert conversation is not None
    person = db.people.find(connection, conversation.user_id)
    assert person is not None
    return Turn.begin(connection, phones.runtime, conversation, person, db.clock.now(connection))


@pytest.fixture
def admin(database: Database) -> Actor:
    return strangers.platform_person(database, "ADMIN")


@pytest.fixture
def operator(database: Database) -> Actor:
    return strangers.platform_person(database, "OPERATOR", "+919840000002")


def test_whoever_runs_the_platform_sees_who_waits(
    database: Database, phones: Phones, operator: Actor
) -> None:
    assert says(phones, operator, "pending") == "Nobody is waiting to be added."
    asks(database)
    asks_to_sell(database)

    assert says(phones, operator, "pending").splitlines() == [
        "REG-1 Naveen Kirana, Vashi: for Sharma Traders",
        "REG-2 Naveen Trading, Vashi, 27AAPFU0939F1ZV: wants to be a wholesaler",
        "Add: approve REG-1",
        "Send away: refuse REG-1 why",
    ]


def test_more_than_a_phone_shows_are_counted(
    database: Database, phones: Phones, operator: Actor
) -> None:
    first = asks(database)
    database.execute(
        "INSERT INTO registrations (kind, conversation_id, vendor_id, shop_name, area, state_code)"
        " SELECT 'SHOP', c.id, 2, 'Shop', 'Ward', '27' FROM conversations AS c, generate_series(1, 2)"
        " ON CONFLICT DO NOTHING"
    )
    database.execute(
        "INSERT INTO conversations (business_number) SELECT 'x' || n FROM generate_series(1, 9) AS n"
    )
    database.execute(
        "INSERT INTO registrations (kind, conversation_id, vendor_id, shop_name, area, state_code)"
        " SELECT 'SHOP', id, 1, 'Shop', 'Ward', '27' FROM conversations WHERE user_id IS NULL"
        " AND id <> %s",
        first.conversation_id,
    )

    lines = says(phones, operator, "pending").splitlines()

    assert lines[10] == "…and 6 more"
    assert len(lines) == 13


def test_an_administrator_admits_a_shop_and_it_is_told(
    database: Database, phones: Phones, admin: Actor
) -> None:
    asked = asks(database)

    said = says(phones, admin, "approve REG-1 limit 20,000")

    assert said == "REG-1: Naveen Kirana may order from Sharma Traders now, limit ₹20,000.00."
    assert "limit of ₹20,000.00" in database.value(
        "SELECT body FROM whatsapp_messages WHERE to_number = %s AND direction = 'OUTBOUND'", NAVEEN
    )
    assert database.value("SELECT decided_by FROM registrations") == admin.user_id
    assert says(phones, admin, "refuse REG-1 no") == "REG-1 was added before."
    assert asked.state == "PENDING"


def test_an_administrator_admits_a_wholesaler(
    database: Database, phones: Phones, admin: Actor
) -> None:
    asks_to_sell(database)

    assert says(phones, admin, "approve 1") == "REG-1: Naveen Trading may sell now."
    assert "may sell here now" in database.value(
        "SELECT body FROM whatsapp_messages WHERE to_number = %s AND direction = 'OUTBOUND'", NAVEEN
    )


def test_who_is_sent_away_is_told_why(database: Database, phones: Phones, admin: Actor) -> None:
    asks(database)

    assert says(phones, admin, "refuse REG-1") == "Why? Write: refuse REG-1 and the reason"
    assert says(phones, admin, "refuse REG-1 Nobody knows him") == (
        "REG-1: Naveen Kirana was sent away and is told why."
    )
    assert database.value(
        "SELECT body FROM whatsapp_messages WHERE to_number = %s AND direction = 'OUTBOUND'", NAVEEN
    ).endswith("Reason: Nobody knows him")
    assert says(phones, admin, "approve REG-1") == "REG-1 was sent away before."
    assert says(phones, admin, "refuse REG-1") == "REG-1 was sent away before."
    assert says(phones, admin, "refuse REG-9") == "There is no REG-9. To see them: pending"


def test_the_wholesaler_learns_of_a_shop_that_was_decided_for_him(
    database: Database, phones: Phones, admin: Actor
) -> None:
    asks(database)
    says(phones, admin, "refuse REG-1 Nobody knows him")

    told = "SELECT body FROM whatsapp_messages WHERE to_number = %s AND direction = 'OUTBOUND'"
    assert "REG-1: Naveen Kirana, Vashi was sent away" in database.value(told, SHARMA)


def test_an_operator_is_denied_and_it_stands_in_the_trail(
    database: Database, phones: Phones, operator: Actor
) -> None:
    asked = asks(database)

    with capture_logs() as logs:
        said = says(phones, operator, "approve REG-1 limit 20000")

    assert said == "Only an administrator may do this. It was written down."
    assert database.value("SELECT state FROM registrations") == "PENDING"
    (denial,) = database.rows("SELECT * FROM audit_logs WHERE action = 'DENIED'")
    assert (denial["user_id"], denial["actor_role"]) == (operator.user_id, "OPERATOR")
    assert (denial["entity_type"], denial["entity_id"]) == ("registrations", str(asked.id))
    assert denial["new_values"] == {"act": "decide registrations", "role": "OPERATOR"}
    assert [log["event"] for log in logs] == ["act denied"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("approve REG-9", "There is no REG-9. To see them: pending"),
        ("approve REG-9 limit lots", "“lots” is no limit. Write: approve REG-9 limit 20000"),
        ("2 bori chawal", "I did not understand that.\nWho is waiting: pending"),
    ],
)
def test_what_is_not_clear_is_said(phones: Phones, admin: Actor, text: str, said: str) -> None:
    assert says(phones, admin, text).startswith(said)
