"""Somebody who has a shop and works for a wholesaler is asked once as which of them he writes."""

import pytest

from core.messages import Button, MessageKind
from tests.database import Database
from tests.phones import GUPTA, KHAN, SHARMA, VERMA, Phones

# Verma has a shop that buys from Sharma Traders; here he works for Patel Wholesale besides.
BOTH = VERMA


@pytest.fixture(autouse=True)
def both(database: Database) -> None:
    database.execute(
        "INSERT INTO vendor_members (vendor_id, user_id, staff_role)"
        " SELECT 2, id, 'OWNER' FROM users WHERE phone_number = %s",
        BOTH,
    )


def khan_pays(phones: Phones) -> Button:
    """A claim that Patel Wholesale has to decide; the button that says yes to it."""
    phones.says(KHAN, "paid 500 cash")
    return phones.card(BOTH)[0]


def test_he_is_asked_once_and_what_he_wrote_is_answered_then(phones: Phones) -> None:
    asked = phones.says(BOTH, "2 bori chawal")
    assert asked.endswith("1 As shop  2 As wholesaler")

    answer = phones.says(BOTH, "1")

    assert "You write as Verma General Store now." in answer
    assert "Parmal Rice" in answer
    assert "Sugar M-30" in phones.says(BOTH, "5 kg cheeni")


def test_until_he_has_said_it_nothing_that_he_writes_is_lost(phones: Phones) -> None:
    phones.says(BOTH, "2 bori chawal")
    assert "1 As shop  2 As wholesaler" in phones.says(BOTH, "5 kg cheeni")

    answer = phones.says(BOTH, "dukaan")

    assert "Parmal Rice" in answer
    assert "Sugar M-30" in answer


def test_he_goes_over_by_a_word_and_it_is_remembered(phones: Phones, database: Database) -> None:
    told = phones.says(BOTH, "wholesaler")
    assert told == "You write as Patel Wholesale now. To change, write: dukaan"
    assert "No payment is waiting" in phones.says(BOTH, "received")
    assert "Verma General Store" in phones.says(BOTH, "shop")
    assert "open order" in phones.says(BOTH, "status")

    assert database.value("SELECT speaks_as FROM conversations WHERE speaks_as IS NOT NULL") == (
        "RETAILER"
    )


def test_a_draft_is_as_it_was_when_he_comes_back(phones: Phones, database: Database) -> None:
    phones.says(BOTH, "shop")
    phones.says(BOTH, "2 bori chawal")
    confirm = phones.card(BOTH)[0]
    phones.says(BOTH, "wholesaler")
    assert "No open orders." in phones.says(BOTH, "haan")
    phones.says(BOTH, "dukaan")

    assert "#1001 is placed" in phones.presses(BOTH, confirm)
    assert database.value("SELECT vendor_id FROM orders") == 1


def test_a_card_of_the_other_side_still_works_and_he_stays_where_he_was(
    phones: Phones, database: Database
) -> None:
    phones.says(BOTH, "shop")
    received = khan_pays(phones)
    phones.says(BOTH, "2 bori chawal")

    assert "Khan Provision" in phones.presses(BOTH, received)
    assert database.value("SELECT status FROM payments") == "CONFIRMED"
    # The draft of his shop is still the open one.
    assert "#1001 is placed" in phones.says(BOTH, "haan")
    assert database.value("SELECT speaks_as FROM conversations WHERE speaks_as IS NOT NULL") == (
        "RETAILER"
    )


def test_a_button_of_his_shops_draft_works_while_he_is_a_wholesaler(
    phones: Phones, database: Database
) -> None:
    phones.says(BOTH, "shop")
    phones.says(BOTH, "2 bori chawal")
    confirm = phones.card(BOTH)[0]
    phones.says(BOTH, "wholesaler")

    assert "#1001 is placed with Sharma Traders" in phones.presses(BOTH, confirm)
    assert "No payment is waiting" in phones.says(BOTH, "received")


def test_a_yes_after_a_card_that_came_by_itself_is_an_answer_to_it(
    phones: Phones, database: Database
) -> None:
    phones.says(BOTH, "shop")
    khan_pays(phones)

    phones.says(BOTH, "haan")

    assert database.value("SELECT status FROM payments") == "CONFIRMED"


def test_an_old_button_of_one_side_is_none_of_the_other(phones: Phones, database: Database) -> None:
    phones.says(BOTH, "shop")
    phones.says(BOTH, "2 bori chawal")
    old = phones.card(BOTH)[0]
    phones.says(BOTH, "3 bori chawal")
    phones.says(BOTH, "wholesaler")

    assert "That card is no longer open." in phones.presses(BOTH, old)
    assert database.rows("SELECT FROM orders") == []


def test_before_he_has_said_it_a_button_says_it_for_its_message(
    phones: Phones, database: Database
) -> None:
    assert "Khan Provision" in phones.presses(BOTH, khan_pays(phones))

    assert "1 As shop  2 As wholesaler" in phones.says(BOTH, "status")


def test_a_picture_is_kept_whoever_sends_it(phones: Phones) -> None:
    phones.writes(BOTH, "", kind=MessageKind.IMAGE)
    phones.settle()

    assert "Your picture is kept" in phones.reads(BOTH)
    assert phones.reads(SHARMA) == ""


def test_who_has_one_side_again_goes_on_with_what_he_left_there(
    phones: Phones, database: Database
) -> None:
    phones.says(BOTH, "shop")
    phones.says(BOTH, "2 bori chawal")
    phones.says(BOTH, "wholesaler")
    database.execute("UPDATE vendors SET is_approved = false WHERE id = 2")

    assert "#1001 is placed" in phones.says(BOTH, "haan")


def test_who_has_one_side_is_never_asked(phones: Phones) -> None:
    assert "Parmal Rice" in phones.says(GUPTA, "2 bori chawal")
