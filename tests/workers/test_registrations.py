"""Somebody whom nobody knows asks for an account; nothing is owed or ordered before it is decided."""

from decimal import Decimal

import pytest
import sqlalchemy as sa

from db.engine import SYSTEM
from tests import strangers
from tests.database import Database
from tests.phones import GUPTA, KHAN, Phones
from tests.strangers import (
    HIDDEN,
    NAVEEN,
    PATEL,
    PATELS,
    SHARMA,
    SHARMAS,
    SHOP,
    act,
    approves,
    asks,
    person_of,
    refuses,
)
from workers.admission import registrations
from workers.admission.registrations import IsCustomer, NoSuchVendor, Waits


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
