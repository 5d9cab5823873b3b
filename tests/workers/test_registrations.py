"""Somebody whom nobody knows asks for an account; nothing is owed or ordered before it is decided."""

from collections.abc import Callable
from decimal import Decimal

import psycopg.errors
import pytest
import sqlalchemy as sa

import db.people
from core.messages import Address
from core.vendor_names import Meant, Nobody
from db.engine import SYSTEM, Actor
from tests import strangers
from tests.database import Database
from tests.phones import GUPTA, KHAN, Phones
from tests.sessions import session
from tests.strangers import (
    ADMIN,
    HIDDEN,
    NAVEEN,
    PATEL,
    PATELS,
    PHONE,
    SHARMA,
    SHARMAS,
    SHOP,
    act,
    approves,
    asks,
    asks_to_sell,
    refuses,
)
from workers.admission import registrations
from workers.admission.registrations import Decided, IsCustomer, NoSuchVendor, Waits
from workers.handlers import registration_notices
from workers.handlers.notices import Notices

# Approves or refuses.
Decide = Callable[..., Decided]


def person_of(database: Database, conversation_id: int) -> db.people.Person | None:
    user = database.value("SELECT user_id FROM conversations WHERE id = %s", conversation_id)
    return act(database, SYSTEM, lambda c: db.people.find(c, user))


def test_asking_opens_nothing(database: Database) -> None:
    before = database.value("SELECT count(*) FROM credit_accounts")

    asked = asks(database)

    assert (asked.registration_number, asked.state, asked.kind) == ("REG-1", "PENDING", "SHOP")
    assert (asked.shop_name, asked.area, asked.state_code) == ("Naveen Kirana", "Vashi", "27")
    assert (asked.user_id, asked.retailer_id) == (None, None)
    assert person_of(database, asked.conversation_id) is None
    assert database.value("SELECT count(*) FROM credit_accounts") == before
    assert database.rows("SELECT FROM users WHERE phone_number = %s", NAVEEN) == []


def test_approving_makes_the_shop_and_opens_its_account(database: Database) -> None:
    asked = asks(database)

    decided = act(database, SHARMA, lambda c: registrations.approve(c, asked, Decimal(20000)))

    assert decided.is_news
    assert (decided.registration.state, decided.registration.decided_by) == ("APPROVED", 1)
    person = person_of(database, asked.conversation_id)
    assert person is not None
    assert (person.name, person.vendor_id) == ("Naveen Kirana", None)
    assert database.rows(
        "SELECT vendor_id, credit_limit, terms_days, balance FROM credit_accounts"
        " WHERE retailer_id = %s",
        person.retailer_id,
    ) == [
        {
            "vendor_id": SHARMAS,
            "credit_limit": Decimal(20000),
            "terms_days": 15,
            "balance": Decimal(0),
        }
    ]
    (user,) = database.rows("SELECT phone_number, role FROM users WHERE id = %s", person.user_id)
    assert user == {"phone_number": NAVEEN, "role": "RETAILER"}
    assert database.value("SELECT user_id FROM identities WHERE value = %s", NAVEEN) == (
        person.user_id
    )
    assert (
        database.value("SELECT vendor_id FROM conversations WHERE id = %s", asked.conversation_id)
        == SHARMAS
    )
    assert database.breaks() == []


def test_without_a_limit_it_is_the_wholesalers_usual_one(database: Database) -> None:
    decided = approves(database, asks(database))

    assert database.value(
        "SELECT credit_limit FROM credit_accounts WHERE retailer_id = %s",
        decided.registration.retailer_id,
    ) == Decimal(50000)


def test_who_was_admitted_orders_at_once(database: Database, phones: Phones) -> None:
    approves(database, asks(database))

    assert "Parmal Rice" in phones.says(NAVEEN, "2 bori chawal")


def test_an_administrator_approves_too(database: Database) -> None:
    asha = strangers.platform_person(database, "ADMIN")

    decided = approves(database, asks(database), asha)

    assert decided.registration.decided_by == asha.user_id
    assert strangers.has_account(database, decided.registration.user_id, SHARMAS)


def test_who_hides_his_number_is_vouched_for_by_the_approval(database: Database) -> None:
    decided = approves(database, asks(database, address=HIDDEN))

    (user,) = database.rows(
        "SELECT phone_number, name FROM users WHERE id = %s", decided.registration.user_id
    )
    assert user == {"phone_number": None, "name": "Naveen Kirana"}
    person = person_of(database, decided.registration.conversation_id)
    assert person is not None
    assert person.retailer_id == decided.registration.retailer_id


def test_two_wholesalers_admit_one_stranger_as_one_shop(database: Database) -> None:
    first, second = asks(database, SHARMAS), asks(database, PATELS)

    one = approves(database, first).registration
    other = approves(database, second, PATEL).registration

    assert (one.user_id, one.retailer_id) == (other.user_id, other.retailer_id)
    assert strangers.has_account(database, one.user_id, SHARMAS)
    assert strangers.has_account(database, one.user_id, PATELS)


def test_asking_twice_is_one_wish(database: Database) -> None:
    first = asks(database)
    again = act(
        database,
        SYSTEM,
        lambda c: registrations.register(c, first.conversation_id, SHARMAS, SHOP),
    )

    assert isinstance(again, Waits)
    assert not again.is_news
    assert again.registration.id == first.id


def test_a_known_shop_asks_another_wholesaler_and_is_written_down_as_it_is(
    database: Database,
) -> None:
    conversation = database.value("SELECT conversation_id FROM identities WHERE value = %s", GUPTA)
    asked = act(
        database, strangers.GUPTA, lambda c: registrations.register(c, conversation, PATELS, None)
    )
    assert isinstance(asked, Waits)
    assert (asked.registration.shop_name, asked.registration.retailer_id) == ("Gupta Kirana", 1)

    decided = approves(database, asked.registration, PATEL)

    assert decided.registration.retailer_id == 1
    assert database.value("SELECT count(*) FROM credit_accounts WHERE retailer_id = 1") == 2
    # He goes on with whom he was writing to.
    assert database.value("SELECT count(*) FROM retailer_members WHERE retailer_id = 1") == 1


def test_who_has_an_account_needs_no_other(database: Database) -> None:
    conversation = database.value("SELECT conversation_id FROM identities WHERE value = %s", GUPTA)

    asked = act(
        database, strangers.GUPTA, lambda c: registrations.register(c, conversation, SHARMAS, None)
    )

    assert asked == IsCustomer()


def test_nobody_asks_in_anothers_conversation(database: Database) -> None:
    conversation = database.value("SELECT conversation_id FROM identities WHERE value = %s", KHAN)

    with pytest.raises(sa.exc.ProgrammingError, match="somebody else's"):
        act(
            database,
            strangers.GUPTA,
            lambda c: registrations.register(c, conversation, SHARMAS, SHOP),
        )


def test_a_wholesaler_who_was_suspended_is_not_asked(database: Database) -> None:
    database.execute("UPDATE vendors SET is_approved = false WHERE id = %s", SHARMAS)
    conversation = strangers.writes(database)

    asked = act(database, SYSTEM, lambda c: registrations.register(c, conversation, SHARMAS, SHOP))

    assert asked == NoSuchVendor()


def test_who_was_refused_has_nothing_and_may_ask_again(database: Database) -> None:
    asked = asks(database)

    decided = refuses(database, asked)

    assert decided.is_news
    assert (decided.registration.state, decided.registration.reason) == ("REFUSED", "wrong number")
    assert person_of(database, asked.conversation_id) is None
    assert asks(database).registration_number == "REG-2"


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


def test_a_new_wholesaler_trades_when_an_administrator_has_said_so(database: Database) -> None:
    asked = asks_to_sell(database)
    (vendor,) = database.rows("SELECT * FROM vendors WHERE id = %s", asked.vendor_id)
    assert (vendor["vendor_code"], vendor["invoice_prefix"]) == ("NAVEEN", "NT")
    assert (vendor["is_approved"], vendor["charges_gst"]) == (False, True)

    decided = approves(database, asked, ADMIN)

    person = person_of(database, asked.conversation_id)
    assert decided.is_news
    assert person is not None
    assert (person.vendor_id, person.staff_role) == (asked.vendor_id, "OWNER")
    assert person.role == "VENDOR"


def test_no_wholesaler_admits_another(database: Database) -> None:
    asked = asks_to_sell(database)
    himself = Actor("VENDOR", user_id=1, vendor_id=asked.vendor_id)

    for actor in (SHARMA, himself):
        with pytest.raises(sa.exc.ProgrammingError, match="only an administrator"):
            approves(database, asked, actor)


def test_a_wholesaler_who_was_sent_away_is_gone_and_his_code_is_not_given_again(
    database: Database,
) -> None:
    first = asks_to_sell(database)
    refuses(database, first, ADMIN)

    again = asks_to_sell(database)

    assert database.value("SELECT deleted_at FROM vendors WHERE id = %s", first.vendor_id)
    assert (
        database.value("SELECT vendor_code FROM vendors WHERE id = %s", again.vendor_id)
        == "NAVEEN2"
    )


def test_asking_twice_to_sell_is_one_wish(database: Database) -> None:
    assert asks_to_sell(database).id == asks_to_sell(database).id
    assert database.value("SELECT count(*) FROM vendors") == 3


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


@pytest.mark.parametrize(("said", "meant"), [("patel", PATELS), ("9820000001", SHARMAS)])
def test_a_shop_finds_a_wholesaler_whom_it_does_not_see(
    database: Database, said: str, meant: int
) -> None:
    def finds(connection: sa.Connection) -> object:
        found = registrations.find_vendor(connection, said, strangers.GUPTA)
        # And goes on as itself.
        assert connection.scalar(sa.text("SELECT count(*) FROM vendors")) == 1
        return found

    found = act(database, strangers.GUPTA, finds)

    assert isinstance(found, Meant)
    assert found.vendor.vendor_id == meant


def test_nobody_finds_a_wholesaler_who_may_not_trade(database: Database) -> None:
    asks_to_sell(database)

    assert act(database, SYSTEM, lambda c: registrations.find_vendor(c, "naveen")) == Nobody()
