"""People who are known and have no account, or no shop, to write for."""

import pytest

import db.memberships
from tests import strangers
from tests.database import Database
from tests.phones import PATEL, SHARMA, VERMA, Phones
from tests.strangers import NAVEEN, PATELS, SHARMAS
from tests.workers.onboarding.applicant import asks, registered

ADMIN = "+919840000001"


@pytest.mark.parametrize(
    ("removal", "told"),
    [
        ("UPDATE users SET is_active = false WHERE phone_number = %s", "may not write here"),
        (
            "UPDATE users SET deleted_at = now() WHERE phone_number = %s",
            "ask the owner of your shop",
        ),
        (
            "UPDATE retailers SET deleted_at = now() WHERE id = (SELECT retailer_id FROM users"
            " JOIN retailer_members ON user_id = id WHERE phone_number = %s)",
            "Verma General Store is closed here",
        ),
    ],
)
def test_who_may_not_write_any_more_is_told_whom_to_ask(
    phones: Phones, database: Database, removal: str, told: str
) -> None:
    phones.says(VERMA, "balance")
    database.execute(removal, VERMA)

    assert told in phones.says(VERMA, "1 bori chawal")
    assert "A person will look at this" in phones.says(VERMA, "person")
    assert database.value("SELECT count(*) FROM orders") == 0


def test_a_wholesaler_who_is_suspended_is_told_so(phones: Phones, database: Database) -> None:
    database.execute("UPDATE vendors SET is_approved = false WHERE id = %s", SHARMAS)

    assert "Sharma Traders may not sell here at present" in phones.says(SHARMA, "orders")


def test_a_known_shop_asks_for_an_account_with_another_wholesaler(
    phones: Phones, database: Database
) -> None:
    assert "Patel Wholesale" in phones.says(VERMA, "account with patel")

    told = phones.says(VERMA, "haan")

    assert "REG-1: he is asked for an account" in told
    assert [(row["vendor_id"], row["shop_name"]) for row in registered(database)] == [
        (PATELS, "Verma General Store")
    ]
    assert "Verma General Store, Kurla, Mumbai asks for an account" in phones.reads(PATEL)
    assert [button.text for button in phones.card(PATEL)] == ["Add shop", "Send away"]


def test_a_known_shop_is_asked_whom_it_means(phones: Phones, database: Database) -> None:
    assert "With which wholesaler?" in phones.says(VERMA, "naya vendor")
    assert "I find no wholesaler" in phones.says(VERMA, "zzzz")
    assert "Shall Patel Wholesale be asked" in phones.says(VERMA, "patel")
    assert "nobody is asked" in phones.says(VERMA, "nahi")
    assert "already" in phones.says(VERMA, "naya vendor sharma")
    assert registered(database) == []


def test_a_known_shop_can_leave_the_question_and_order(phones: Phones) -> None:
    phones.says(VERMA, "naya vendor")

    assert "Parmal Rice" in phones.says(VERMA, "2 bori chawal")


def test_a_shop_that_no_wholesaler_has_added_can_ask_one(
    phones: Phones, database: Database
) -> None:
    database.execute("UPDATE vendors SET is_approved = false WHERE id = %s", SHARMAS)

    assert "write: naya vendor" in phones.says(VERMA, "2 bori chawal")
    assert "Shall Patel Wholesale be asked" in phones.says(VERMA, "naya vendor patel")


@pytest.mark.parametrize("role", ["ADMIN", "OPERATOR"])
def test_those_who_run_the_platform_are_answered(
    phones: Phones, database: Database, role: str
) -> None:
    strangers.platform_person(database, role, ADMIN)
    asks(phones)

    assert "REG-1 Naveen Kirana" in phones.says(ADMIN, "pending")
    decided = phones.says(ADMIN, "approve REG-1")

    if role == "ADMIN":
        assert "Naveen Kirana" in decided
        assert "Parmal Rice" in phones.says(NAVEEN, "1 bori chawal")
    else:
        assert "Only an administrator" in decided


def test_somebody_who_works_nowhere_any_more_may_register_a_shop_of_his_own(
    phones: Phones, database: Database
) -> None:
    packer = strangers.staff(database, "PACKER")
    phone = database.value("SELECT phone_number FROM users WHERE id = %s", packer.user_id)
    phones.says(phone, "help")
    strangers.act(
        database, strangers.SHARMA, lambda c: db.memberships.remove_staff(c, SHARMAS, phone)
    )

    assert "This number is new" in phones.says(phone, "hello")
