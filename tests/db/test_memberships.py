"""Whose phones are whose: added, changed and taken away, by those who may."""

from collections.abc import Callable
from decimal import Decimal

import psycopg.errors
import sqlalchemy as sa

import db.accounts
import db.memberships
import db.people
from core.registrations import Applicant
from db.engine import SYSTEM, Actor
from db.memberships import Added, Removed
from tests import strangers
from tests.database import Database
from tests.phones import GUPTA, KHAN, SHARMA, VERMA, Phones
from tests.strangers import ADMIN, NAVEEN, PATELS, SHARMAS, act

OPERATOR = Actor("OPERATOR")
OWNER = strangers.SHARMA


def add_staff(
    database: Database,
    role: str,
    phone: str = NAVEEN,
    *,
    actor: Actor = OWNER,
    vendor: int = SHARMAS,
) -> Added:
    return act(database, actor, lambda c: db.memberships.add_staff(c, vendor, phone, "Ramu", role))


def remove_staff(database: Database, phone: str = NAVEEN, actor: Actor = OWNER) -> Removed:
    return act(database, actor, lambda c: db.memberships.remove_staff(c, SHARMAS, phone))


def add_phone(database: Database, phone: str = NAVEEN, actor: Actor = OPERATOR) -> Added:
    return act(database, actor, lambda c: db.memberships.add_shop_phone(c, 1, phone, "Gupta"))


def find(database: Database, phone: str = NAVEEN) -> db.people.Person | None:
    users = database.rows("SELECT id FROM users WHERE phone_number = %s", phone)
    return act(database, SYSTEM, lambda c: db.people.find(c, users[0]["id"] if users else None))


def find_id(database: Database, phone: str = NAVEEN) -> int:
    found: int = database.value("SELECT id FROM users WHERE phone_number = %s", phone)
    return found


def denied(what: Callable[..., object]) -> bool:
    try:
        what()
    except sa.exc.ProgrammingError as error:
        return isinstance(error.orig, psycopg.errors.InsufficientPrivilege)
    return False


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


def test_who_has_written_before_as_a_stranger_is_known_from_then_on(
    database: Database, phones: Phones
) -> None:
    strangers.writes(database)

    add_phone(database)

    assert "Parmal Rice" in phones.says(NAVEEN, "2 bori chawal")
    assert database.value("SELECT count(*) FROM conversations WHERE user_id IS NULL") == 0


def test_a_stranger_who_becomes_staff_is_known_from_then_on(database: Database) -> None:
    conversation = strangers.writes(database)

    add_staff(database, "PACKER")

    person = find(database)
    assert person is not None
    assert strangers.writes(database) == conversation
    assert database.value("SELECT user_id FROM identities WHERE value = %s", NAVEEN) == (
        person.user_id
    )


def test_addresses_of_two_conversations_become_one_persons(database: Database) -> None:
    """Where he has one already, the other's addresses lead there."""
    add_phone(database)
    first = strangers.writes(database)
    hidden = strangers.writes(database, strangers.HIDDEN)
    user = database.value("SELECT user_id FROM conversations WHERE id = %s", first)

    database.execute("SELECT link_conversation(%s, %s)", hidden, user)

    assert strangers.writes(database, strangers.HIDDEN) == first
    assert database.value("SELECT user_id FROM conversations WHERE id = %s", hidden) is None


def test_a_number_that_was_given_up_brings_nothing_of_its_former_person(
    database: Database,
) -> None:
    add_staff(database, "OWNER", actor=ADMIN)
    database.execute(
        "UPDATE users SET role = 'ADMIN', deleted_at = clock_now() WHERE phone_number = %s", NAVEEN
    )

    add_phone(database)

    person = find(database)
    assert person is not None
    assert (person.retailer_id, person.vendor_id, person.role) == (1, None, "RETAILER")


def test_who_was_switched_off_is_not_switched_on_by_the_way(database: Database) -> None:
    database.execute(
        "INSERT INTO users (phone_number, role, is_active) VALUES (%s, 'RETAILER', false)", NAVEEN
    )

    add_phone(database)

    assert find(database) is None


def new_vendor(database: Database, actor: Actor, code: str = "NAVEEN") -> int | None:
    vendor = Applicant("Naveen Trading", "Vashi", None, "27")
    return act(
        database,
        actor,
        lambda c: db.memberships.add_vendor(
            c, vendor, code=code, prefix="NT", credit_limit=Decimal(5), terms_days=7
        ),
    )


def allow(database: Database, actor: Actor, *, vendor_id: int, is_approved: bool) -> bool:
    return act(
        database,
        actor,
        lambda c: db.memberships.allow_vendor(c, vendor_id, is_approved=is_approved),
    )


def test_a_new_wholesaler_trades_when_he_is_allowed_to(database: Database) -> None:
    vendor_id = new_vendor(database, OPERATOR)
    assert vendor_id is not None
    assert new_vendor(database, OPERATOR) is None
    add_staff(database, "OWNER", actor=ADMIN, vendor=vendor_id)
    assert find(database) is None

    assert allow(database, ADMIN, vendor_id=vendor_id, is_approved=True)

    person = find(database)
    assert person is not None
    assert person.vendor_id == vendor_id
    # He is not registered under GST.
    assert not database.value("SELECT charges_gst FROM vendors WHERE id = %s", vendor_id)


def test_a_suspended_wholesaler_trades_with_nobody(database: Database) -> None:
    assert allow(database, ADMIN, vendor_id=SHARMAS, is_approved=False)
    assert not allow(database, ADMIN, vendor_id=SHARMAS, is_approved=False)

    assert find(database, SHARMA) is None
    assert act(database, strangers.GUPTA, lambda c: db.people.vendors_of(c, 1)) == []


def test_only_an_administrator_lets_a_wholesaler_trade(database: Database) -> None:
    for actor in (OPERATOR, OWNER, strangers.GUPTA, SYSTEM):
        assert denied(
            lambda actor=actor: allow(database, actor, vendor_id=SHARMAS, is_approved=False)
        )


def test_who_runs_the_platform_is_found_without_a_shop(database: Database) -> None:
    for role, done in (
        ("OPERATOR", Added.ADDED),
        ("ADMIN", Added.CHANGED),
        ("ADMIN", Added.UNCHANGED),
    ):
        assert (
            act(
                database,
                ADMIN,
                lambda c, role=role: db.memberships.add_platform_person(c, NAVEEN, "Asha", role),  # type: ignore[misc]
            )
            is done
        )
        person = find(database)
        assert person is not None
        assert (person.role, person.retailer_id, person.vendor_id) == (role, None, None)
        assert person.runs_platform

    removed = act(database, ADMIN, lambda c: db.memberships.remove_platform_person(c, NAVEEN))

    assert removed is Removed.REMOVED
    assert find(database) is None


def test_only_an_administrator_makes_another(database: Database) -> None:
    def makes(actor: Actor) -> Added:
        return act(
            database,
            actor,
            lambda c: db.memberships.add_platform_person(c, NAVEEN, "Asha", "OPERATOR"),
        )

    for actor in (OPERATOR, OWNER, SYSTEM):
        assert denied(lambda actor=actor: makes(actor))


def test_an_administrator_who_is_none_any_more_acts_as_nobody(database: Database) -> None:
    asha = strangers.platform_person(database, "ADMIN")
    assert allow(database, asha, vendor_id=SHARMAS, is_approved=False)
    database.execute("UPDATE users SET is_active = false WHERE id = %s", asha.user_id)

    assert denied(lambda: allow(database, asha, vendor_id=SHARMAS, is_approved=True))
