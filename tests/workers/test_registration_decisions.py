"""Who decides on somebody who asks for an account; the first word counts and stays."""

from decimal import Decimal

import psycopg.errors
import pytest
import sqlalchemy as sa

from db.engine import SYSTEM, Actor
from tests import strangers
from tests.database import Database
from tests.sessions import session
from tests.strangers import ADMIN, PATEL, SHARMA, Decide, act, approves, asks, refuses
from workers.admission import registrations


@pytest.mark.parametrize("then", [approves, refuses])
def test_the_first_word_counts(database: Database, then: Decide) -> None:
    asked = asks(database)
    refuses(database, asked)

    decided = then(database, asked, ADMIN)

    assert not decided.is_news
    assert decided.registration.state == "REFUSED"
    assert database.value("SELECT count(*) FROM retailers") == 3


def test_two_who_answer_at_once_admit_him_once(database: Database) -> None:
    asked = asks(database)
    approving = f"SELECT approve_registration({asked.id}, 100)"
    with session(database, SHARMA) as sharma, session(database, ADMIN) as admin:
        assert sharma.does(approving) == [(True,)]
        waiting = admin.begins(approving)
        admin.waits()
        sharma.commits()
        assert waiting.result(5) == [(False,)]
        admin.commits()

    assert database.value("SELECT count(*) FROM retailers") == 4


@pytest.mark.parametrize("decide", [approves, refuses])
def test_nobody_decides_but_the_owner_and_an_administrator(
    database: Database, decide: Decide
) -> None:
    """Somebody who only says that he is an administrator is none."""
    asked = asks(database)
    others = [
        *(strangers.staff(database, role) for role in ("BILLING", "PACKER", "DRIVER")),
        *(PATEL, strangers.GUPTA, SYSTEM, Actor("OPERATOR"), Actor("ADMIN", user_id=3)),
    ]

    for actor in others:
        with pytest.raises(sa.exc.ProgrammingError) as denied:
            decide(database, asked, actor)
        assert isinstance(denied.value.orig, psycopg.errors.InsufficientPrivilege), actor


def test_a_limit_is_no_part_of_a_paisa(database: Database) -> None:
    asked = asks(database)

    with pytest.raises(sa.exc.IntegrityError, match="at most two decimals"):
        act(database, SHARMA, lambda c: registrations.approve(c, asked, Decimal("0.005")))


def test_who_asks_and_who_decides_stand_in_the_trail(database: Database) -> None:
    asked = asks(database)
    approves(database, asked)

    assert database.rows(
        "SELECT action, actor_role, user_id, new_values ->> 'state' AS state FROM audit_logs"
        " WHERE entity_type = 'registrations' ORDER BY id"
    ) == [
        {"action": "CREATE", "actor_role": "SYSTEM", "user_id": None, "state": "PENDING"},
        {"action": "UPDATE", "actor_role": "VENDOR", "user_id": 1, "state": "APPROVED"},
    ]
    written = database.rows(
        "SELECT DISTINCT entity_type FROM audit_logs WHERE user_id = 1 AND action = 'CREATE'"
    )
    assert {row["entity_type"] for row in written} == {
        "users",
        "retailers",
        "retailer_members",
        "credit_accounts",
    }


def test_what_was_decided_stays_as_it_was(database: Database) -> None:
    approves(database, asks(database))

    for statement in (
        "UPDATE registrations SET shop_name = 'Other'",
        "UPDATE registrations SET state = 'PENDING', decided_by = NULL, decided_at = NULL",
        "UPDATE registrations SET decided_by = 2",
        "DELETE FROM registrations",
        "TRUNCATE registrations",
    ):
        with pytest.raises(psycopg.errors.RestrictViolation):
            database.execute(statement)
