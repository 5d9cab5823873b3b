"""Who runs the platform, and which wholesalers it lets trade."""

import db.memberships
import db.people
from db.engine import SYSTEM, Actor
from db.memberships import Added, Removed
from tests import strangers
from tests.database import Database
from tests.db.memberships import OPERATOR, OWNER, add_staff, allow, denied, find, new_vendor
from tests.phones import SHARMA
from tests.strangers import ADMIN, NAVEEN, SHARMAS, act


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
