"""Somebody who wrote before as a stranger, or as somebody else, and is given a phone."""

from tests import strangers
from tests.database import Database
from tests.db.memberships import add_phone, add_staff, find
from tests.phones import Phones
from tests.strangers import ADMIN, NAVEEN


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
