"""Somebody who has asked for an account, until it is decided."""

from tests import strangers
from tests.database import Database
from tests.phones import PATEL, SHARMA, Phones
from tests.strangers import NAVEEN, PATELS, SHARMAS
from tests.workers.onboarding.applicant import asks, comes_to_be_sure, registered, registration


def test_a_card_that_was_answered_is_answered_with_the_state(
    phones: Phones, database: Database
) -> None:
    comes_to_be_sure(phones)
    send = phones.card(NAVEEN)[0]
    phones.presses(NAVEEN, send)

    again = phones.presses(NAVEEN, send)

    assert "That card is no longer open." in again
    assert "REG-1" in again
    assert len(registered(database)) == 1


def test_while_it_waits_each_message_gets_the_state(phones: Phones, database: Database) -> None:
    asks(phones)

    assert "REG-1: Sharma Traders has not answered yet" in phones.says(NAVEEN, "status")
    answer = phones.says(NAVEEN, "2 bori chawal")
    assert "Nothing can be ordered before that" in answer
    assert "REG-1" in answer
    assert "write: naya vendor" in phones.says(NAVEEN, "ok")
    assert len(registered(database)) == 1


def test_while_it_waits_it_can_ask_another_wholesaler(phones: Phones, database: Database) -> None:
    asks(phones)

    assert "Wholesaler: Patel Wholesale" in phones.says(NAVEEN, "naya vendor patel")
    phones.says(NAVEEN, "haan")

    assert [row["vendor_id"] for row in registered(database)] == [SHARMAS, PATELS]
    assert "Naveen Kirana" in phones.reads(PATEL)


def test_who_was_sent_away_may_ask_somebody_else(phones: Phones, database: Database) -> None:
    asks(phones)
    strangers.refuses(database, registration(database))

    answer = phones.says(NAVEEN, "hello")

    assert "not added yet" in answer
    assert "From which wholesaler" in answer
    assert "Naveen Kirana, Vashi" in phones.says(NAVEEN, "patel")


def test_who_was_added_is_told_and_orders_at_once(phones: Phones) -> None:
    asks(phones)

    phones.presses(SHARMA, phones.card(SHARMA)[0])

    assert "Sharma Traders has added your shop" in phones.reads(NAVEEN)
    assert "Parmal Rice" in phones.says(NAVEEN, "2 bori chawal")
