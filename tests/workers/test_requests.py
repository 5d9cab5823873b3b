"""A shop asks for more than credit or stock allow, and its wholesaler answers."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests import strangers
from tests.database import Database
from tests.phones import GUPTA, PATEL, SHARMA, Phones
from workers.handlers import requests


@pytest.fixture
def over_limit(phones: Phones, database: Database) -> str:
    """10 kg of rice for ₹441, of which the shop may owe ₹400: returns the card that the wholesaler got."""
    database.execute("UPDATE credit_accounts SET credit_limit = 400")
    return ask(phones)


def ask(phones: Phones) -> str:
    phones.says(GUPTA, "10 kg chawal")
    assert "Sethji se poocho" in phones.says(GUPTA, "haan")
    answer = phones.says(GUPTA, "Sethji se poocho")
    assert "Sharma Traders" in answer
    assert "₹441.00" in answer
    return phones.reads(SHARMA)


def orders(database: Database) -> list[dict[str, Any]]:
    return database.rows("SELECT status, total FROM orders ORDER BY id")


def state(database: Database) -> str:
    found: str = database.value("SELECT state FROM order_requests ORDER BY id DESC LIMIT 1")
    return found


def test_the_wholesaler_sees_what_is_asked_and_what_is_too_much(
    database: Database, over_limit: str
) -> None:
    assert "Gupta Kirana asks you for an order" in over_limit
    assert "Parmal Rice: 10 kg" in over_limit
    assert "Total ₹441.00" in over_limit
    assert "He owes ₹0.00 of ₹400.00: this is ₹41.00 too much." in over_limit
    assert over_limit.endswith("1 Allow  2 Refuse")
    assert orders(database) == []


def test_what_he_allows_is_an_accepted_order_and_both_are_told(
    phones: Phones, database: Database, over_limit: str
) -> None:
    said = phones.presses(SHARMA, phones.card(SHARMA)[0])

    assert "Order #1002, Gupta Kirana, ₹441.00: accepted" in said
    assert "₹41.00 over his limit" in said
    assert "#1002" in phones.reads(GUPTA)
    assert orders(database) == [{"status": "ACCEPTED", "total": Decimal(441)}]
    assert database.breaks() == []


def test_the_shops_list_stays_and_confirming_it_again_is_asked_about(
    phones: Phones, database: Database, over_limit: str
) -> None:
    phones.says(SHARMA, "haan")
    phones.reads(GUPTA)

    again = phones.says(GUPTA, "haan")

    assert "#1002" in again
    assert "(, " not in again
    assert len(orders(database)) == 1
    phones.says(GUPTA, "wahi hai")
    assert len(orders(database)) == 1


def test_what_he_refuses_is_told_and_nothing_is_ordered(
    phones: Phones, database: Database, over_limit: str
) -> None:
    assert "is refused. The shop was told." in phones.says(SHARMA, "2")

    assert "₹441.00" in phones.reads(GUPTA)
    assert (state(database), orders(database)) == ("REFUSED", [])
    # His list is still there.
    assert "Utna bhejo" in phones.says(GUPTA, "haan")


def test_who_answers_second_is_told_what_was_decided(
    phones: Phones, database: Database, over_limit: str
) -> None:
    allow, refuse = phones.card(SHARMA)
    phones.presses(SHARMA, allow)

    assert "allowed already" in phones.presses(SHARMA, allow)
    assert "allowed already" in phones.presses(SHARMA, refuse)
    assert len(orders(database)) == 1


def test_asking_again_for_the_same_makes_no_second_card(
    phones: Phones, database: Database, over_limit: str
) -> None:
    phones.says(GUPTA, "haan")
    assert "Sharma Traders" in phones.says(GUPTA, "Sethji se poocho")

    assert phones.reads(SHARMA) == ""
    assert database.value("SELECT count(*) FROM order_requests") == 1


def test_asking_for_something_else_takes_the_first_request_back(
    phones: Phones, database: Database, over_limit: str
) -> None:
    first = phones.card(SHARMA)[0]
    phones.says(GUPTA, "2 kg chawal aur")
    phones.says(GUPTA, "haan")
    phones.says(GUPTA, "Sethji se poocho")

    assert "12 kg" in phones.reads(SHARMA)
    assert "taken this request back" in phones.presses(SHARMA, first)
    assert orders(database) == []


def test_where_it_can_go_meanwhile_nobody_is_asked(phones: Phones, database: Database) -> None:
    database.execute("UPDATE credit_accounts SET credit_limit = 400")
    phones.says(GUPTA, "10 kg chawal")
    phones.says(GUPTA, "haan")
    phones.says(SHARMA, "limit gupta 500")

    phones.says(GUPTA, "Sethji se poocho")

    assert orders(database) == [{"status": "PLACED", "total": Decimal(441)}]
    assert database.rows("SELECT FROM order_requests") == []


def test_where_the_price_has_changed_the_list_is_shown_again(
    phones: Phones, database: Database
) -> None:
    database.execute("UPDATE credit_accounts SET credit_limit = 400")
    phones.says(GUPTA, "10 kg chawal")
    phones.says(GUPTA, "haan")
    database.execute("UPDATE vendor_products SET vendor_price = 43 WHERE sku = 'RICE-PARMAL'")

    assert "₹452.00" in phones.says(GUPTA, "Sethji se poocho")
    assert database.rows("SELECT FROM order_requests") == []


def test_goods_that_are_not_there_are_not_given_away(phones: Phones, database: Database) -> None:
    database.execute(
        "UPDATE vendor_products SET stock_tracked = true, stock = 3 WHERE sku = 'RICE-PARMAL'"
    )
    card = ask(phones)
    assert "Parmal Rice: 3 kg in stock, 10 wanted." in card

    said = phones.says(SHARMA, "haan")

    assert "Nothing was ordered: there is not enough of it." in said
    assert "Parmal Rice: 3 kg in stock, 10 wanted." in said
    assert (state(database), orders(database)) == ("OPEN", [])
    database.execute("UPDATE vendor_products SET stock = 10 WHERE sku = 'RICE-PARMAL'")
    assert "accepted" in phones.presses(SHARMA, phones.card(SHARMA)[0])
    assert database.breaks() == []


def test_a_blocked_shop_is_opened_first(
    phones: Phones, database: Database, over_limit: str
) -> None:
    allow = phones.card(SHARMA)[0]
    phones.says(SHARMA, "udhaar band gupta")

    assert "is blocked, so nothing was ordered" in phones.presses(SHARMA, allow)
    assert state(database) == "OPEN"
    phones.says(SHARMA, "udhaar chalu gupta")
    assert "accepted" in phones.presses(SHARMA, allow)


def test_at_other_rates_he_is_told_what_it_comes_to_today(
    phones: Phones, database: Database, over_limit: str
) -> None:
    database.execute("UPDATE vendor_products SET vendor_price = 43 WHERE sku = 'RICE-PARMAL'")

    said = phones.says(SHARMA, "haan")

    assert "at today's rates it is ₹452.00" in said
    assert "asked for ₹441.00" in said
    assert orders(database) == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("is_available = false", "Parmal Rice cannot be ordered now"),
        ("deleted_at = clock_now()", "no longer on your list"),
    ],
    ids=["off sale", "removed"],
)
def test_what_is_no_longer_sold_is_told(
    phones: Phones, database: Database, over_limit: str, change: str, why: str
) -> None:
    database.execute(f"UPDATE vendor_products SET {change} WHERE sku = 'RICE-PARMAL'")

    assert why in phones.says(SHARMA, "haan")
    assert orders(database) == []


def test_a_request_that_nobody_answered_in_time_is_over(
    phones: Phones, database: Database, over_limit: str
) -> None:
    database.move_clock(timedelta(hours=13))
    requests.lapse_requests(phones.runtime)
    phones.settle()

    assert "This request is over" in phones.presses(SHARMA, phones.card(SHARMA)[0])
    assert orders(database) == []


def test_nobody_decides_but_its_own_owner(
    phones: Phones, database: Database, over_limit: str
) -> None:
    strangers.staff(database, "BILLING")
    office = database.value("SELECT phone_number FROM users WHERE name = 'Ramu'")
    allow = phones.card(SHARMA)[0]

    assert "Only the owner" in phones.presses(office, allow)
    assert "no longer open" in phones.presses(PATEL, allow)
    assert (state(database), orders(database)) == ("OPEN", [])
