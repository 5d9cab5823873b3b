"""Somebody asks to sell, and an administrator decides."""

import pytest
import sqlalchemy as sa

from db.engine import Actor
from tests.database import Database
from tests.strangers import ADMIN, SHARMA, approves, asks_to_sell, person_of, refuses


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
