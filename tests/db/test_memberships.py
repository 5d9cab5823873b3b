"""Whose phones are whose: added, changed and taken away, by those who may."""

import db.accounts
import db.memberships
from db.engine import SYSTEM, Actor
from db.memberships import Added, Removed
from tests import strangers
from tests.database import Database
from tests.db.memberships import (
    OPERATOR,
    OWNER,
    add_phone,
    add_staff,
    denied,
    find,
    find_id,
    remove_staff,
)
from tests.phones import GUPTA, KHAN, SHARMA, VERMA, Phones
from tests.strangers import ADMIN, NAVEEN, PATELS, SHARMAS, act


def test_somebody_works_for_a_wholesaler_until_he_is_removed(database: Database) -> None:
    assert add_staff(database, "PACKER") is Added.ADDED
    assert add_staff(database, "PACKER") is Added.UNCHANGED
    assert add_staff(database, "BILLING") is Added.CHANGED
    person = find(database)
    assert person is not None
    assert (person.name, person.vendor_id, person.staff_role) == ("Ramu", SHARMAS, "BILLING")

    assert remove_staff(database) is Removed.REMOVED
    assert remove_staff(database) is Removed.UNKNOWN
    assert find(database) is None


def test_one_phone_works_for_one_wholesaler(database: Database) -> None:
    add_staff(database, "PACKER")

    assert add_staff(database, "PACKER", actor=ADMIN, vendor=PATELS) is Added.ELSEWHERE


def test_one_phone_may_wear_both_hats(database: Database) -> None:
    add_staff(database, "OWNER", GUPTA)

    person = find(database, GUPTA)

    assert person is not None
    assert (person.retailer_id, person.vendor_id, person.staff_role) == (1, SHARMAS, "OWNER")


def test_a_wholesaler_is_never_without_an_owner(database: Database) -> None:
    assert remove_staff(database, SHARMA, ADMIN) is Removed.LAST_OWNER
    assert add_staff(database, "DRIVER", SHARMA, actor=ADMIN) is Added.LAST_OWNER

    add_staff(database, "OWNER")

    assert add_staff(database, "DRIVER", SHARMA, actor=ADMIN) is Added.CHANGED


def test_an_operator_manages_all_but_owners(database: Database) -> None:
    assert add_staff(database, "DRIVER", actor=OPERATOR) is Added.ADDED
    assert remove_staff(database, actor=OPERATOR) is Removed.REMOVED
    add_staff(database, "OWNER", actor=ADMIN)

    assert denied(lambda: add_staff(database, "OWNER", KHAN, actor=OPERATOR))
    assert denied(lambda: add_staff(database, "DRIVER", actor=OPERATOR))
    assert denied(lambda: remove_staff(database, actor=OPERATOR))


def test_nobody_makes_himself_an_owner(database: Database) -> None:
    himself = strangers.staff(database, "BILLING")
    phone = database.value("SELECT phone_number FROM users WHERE id = %s", himself.user_id)

    assert denied(lambda: add_staff(database, "OWNER", phone, actor=himself))
    assert denied(lambda: add_staff(database, "PACKER", actor=himself))
    assert denied(lambda: remove_staff(database, SHARMA, actor=himself))


def test_nobody_staffs_anothers_business(database: Database) -> None:
    for actor in (strangers.PATEL, strangers.GUPTA, SYSTEM):
        assert denied(lambda actor=actor: add_staff(database, "PACKER", actor=actor))
        assert denied(lambda actor=actor: remove_staff(database, SHARMA, actor=actor))


def test_several_phones_order_for_one_shop(database: Database, phones: Phones) -> None:
    assert add_phone(database) is Added.ADDED
    assert add_phone(database) is Added.UNCHANGED

    assert "Parmal Rice" in phones.says(NAVEEN, "2 bori chawal")
    assert add_phone(database, KHAN) is Added.ELSEWHERE


def test_a_phone_that_was_lost_orders_nothing_more(database: Database) -> None:
    done = act(database, OPERATOR, lambda c: db.memberships.remove_shop_phone(c, 1, GUPTA))
    again = act(database, OPERATOR, lambda c: db.memberships.remove_shop_phone(c, 1, GUPTA))

    assert (done, again) == (Removed.REMOVED, Removed.UNKNOWN)
    assert find(database, GUPTA) is None


def test_phones_of_shops_are_the_platforms(database: Database) -> None:
    for actor in (strangers.GUPTA, OWNER, SYSTEM):
        assert denied(lambda actor=actor: add_phone(database, actor=actor))


def test_an_owner_sees_his_people_and_nobody_elses(database: Database) -> None:
    add_staff(database, "DRIVER")

    for actor in (OWNER, OPERATOR, SYSTEM):
        found = act(database, actor, lambda c: db.memberships.staff(c, SHARMAS))
        assert [(row.phone_number, row.staff_role) for row in found] == [
            (SHARMA, "OWNER"),
            (NAVEEN, "DRIVER"),
        ]
    driver = Actor("VENDOR", user_id=find_id(database), vendor_id=SHARMAS)
    for actor in (driver, strangers.PATEL, strangers.GUPTA):
        assert denied(
            lambda actor=actor: act(database, actor, lambda c: db.memberships.staff(c, SHARMAS))
        )


def test_a_wholesaler_knows_the_phones_of_his_own_shops(database: Database) -> None:
    def phones(actor: Actor, vendor_id: int) -> dict[str, tuple[str, ...]]:
        shops = act(database, actor, lambda c: db.accounts.shops(c, vendor_id))
        return {shop.name: shop.phones for shop in shops}

    add_phone(database)

    for actor in (OWNER, SYSTEM):
        assert phones(actor, SHARMAS) == {
            "Gupta Kirana": (GUPTA, NAVEEN),
            "Verma General Store": (VERMA,),
        }
    assert phones(OWNER, PATELS) == {}
    assert phones(strangers.GUPTA, SHARMAS) == {"Gupta Kirana": ()}
