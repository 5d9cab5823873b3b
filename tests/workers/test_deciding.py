"""The vendor's people accept and refuse what their shops have ordered."""

from decimal import Decimal

import pytest

from core.permissions import StaffRole
from tests.colleagues import hire
from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.trade import Trade


def orders(phones: Phones, *quantities: int, retailer_id: int = 1) -> None:
    """Each is an order of this shop: so many kilos of rice."""
    trade = Trade(phones.database, retailer_id)
    for quantity in quantities:
        trade.placed({trade.product("RICE-PARMAL"): Decimal(quantity)})


def card_of_new_order(phones: Phones) -> None:
    """A shop has ordered two bags of rice by its phone."""
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "haan")
    phones.reads(SHARMA)


def states(database: Database) -> dict[str, str]:
    rows = database.rows("SELECT order_number, status FROM orders ORDER BY id")
    return {row["order_number"]: row["status"] for row in rows}


def test_the_card_has_three_buttons(phones: Phones) -> None:
    card_of_new_order(phones)

    assert [button.text for button in phones.card(SHARMA)] == ["Accept", "Reject", "Change"]


def test_several_numbers_are_accepted_at_once_and_every_shop_is_told(
    phones: Phones, database: Database
) -> None:
    orders(phones, 50)
    orders(phones, 25, 5, retailer_id=2)

    answer = phones.says(SHARMA, "accept 1001 1002")

    assert "#1001 Gupta Kirana, ₹2,205.00" in answer
    assert "#1002 Verma General Store, ₹1,103.00" in answer
    assert "dispatched 1001" in answer
    assert "#1001" in phones.reads(GUPTA)
    assert "#1002" in phones.reads(VERMA)
    assert states(database) == {"1001": "ACCEPTED", "1002": "ACCEPTED", "1003": "PLACED"}
    assert database.breaks() == []


def test_all_that_wait_are_accepted_at_once(phones: Phones, database: Database) -> None:
    orders(phones, 50, 25)

    answer = phones.says(SHARMA, "sab accept")

    assert "#1001" in answer
    assert "#1002" in answer
    assert set(states(database).values()) == {"ACCEPTED"}


def test_a_number_that_is_nobodys_does_not_hold_up_the_other(
    phones: Phones, database: Database
) -> None:
    orders(phones, 50)

    answer = phones.says(SHARMA, "accept 1001 4711")

    assert "accepted" in answer
    assert "You have no order #4711." in answer
    assert states(database) == {"1001": "ACCEPTED"}


def test_an_order_may_be_named_by_its_shop(phones: Phones, database: Database) -> None:
    orders(phones, 50)
    orders(phones, 25, retailer_id=2)

    phones.says(SHARMA, "verma ka accept karo")

    assert states(database) == {"1001": "PLACED", "1002": "ACCEPTED"}


def test_no_order_of_a_shop_that_has_none_is_accepted(phones: Phones, database: Database) -> None:
    orders(phones, 50)

    assert "Verma General Store" in phones.says(SHARMA, "verma ka accept karo")
    assert "No shop" in phones.says(SHARMA, "mohan ka accept karo")
    assert states(database) == {"1001": "PLACED"}


def test_with_several_waiting_he_chooses_one(phones: Phones, database: Database) -> None:
    orders(phones, 50, 25)

    answer = phones.says(SHARMA, "accept")
    assert "1 #1001 Gupta Kirana  2 #1002 Gupta Kirana" in answer
    phones.says(SHARMA, "2")

    assert states(database) == {"1001": "PLACED", "1002": "ACCEPTED"}


def test_with_none_waiting_he_is_told_so(phones: Phones) -> None:
    assert "No order waits for your answer" in phones.says(SHARMA, "accept")
    assert "No order waits for your answer" in phones.says(SHARMA, "sab accept")


def test_of_two_colleagues_the_second_is_told_what_happened_and_when(
    phones: Phones, database: Database
) -> None:
    ramu = hire(phones)
    card_of_new_order(phones)
    accept, reject, change = phones.card(ramu)
    phones.reads(ramu)
    phones.presses(SHARMA, accept)
    phones.reads(GUPTA)

    for button in (accept, reject):
        answer = phones.presses(ramu, button)
        assert "Order #1001, Gupta Kirana: accepted (" in answer
        assert ":" in answer.split("(")[1]
        assert "Nothing was changed." in answer
    assert phones.reads(GUPTA) == ""
    assert states(database) == {"1001": "ACCEPTED"}
    assert "What is different in order #1001?" in phones.presses(ramu, change)


def test_a_packer_may_accept_and_not_refuse(phones: Phones, database: Database) -> None:
    packer = hire(phones, role=StaffRole.PACKER)
    orders(phones, 50)

    assert "not yours to do" in phones.says(packer, "reject 1001")
    assert states(database) == {"1001": "PLACED"}
    phones.says(packer, "accept 1001")
    assert states(database) == {"1001": "ACCEPTED"}


def test_refusing_asks_why_and_tells_the_shop_in_its_language(
    phones: Phones, database: Database
) -> None:
    card_of_new_order(phones)
    phones.reads(GUPTA)

    asked = phones.presses(SHARMA, phones.card(SHARMA)[1])
    assert "1 The goods are not there" in asked
    assert "4 No reason" in asked
    assert states(database) == {"1001": "PLACED"}
    assert "The shop is told: The goods are not there" in phones.says(SHARMA, "1")

    assert "Maal nahi hai" in phones.reads(GUPTA)
    assert database.value("SELECT close_reason FROM orders") == "The goods are not there"
    assert states(database) == {"1001": "REJECTED"}
    assert database.breaks() == []


@pytest.mark.parametrize("reason", ["gaadi kharab hai", "{brace} nahi hai"])
def test_asked_why_he_may_write_it_in_his_words(
    phones: Phones, database: Database, reason: str
) -> None:
    card_of_new_order(phones)
    phones.reads(GUPTA)
    phones.presses(SHARMA, phones.card(SHARMA)[1])

    phones.says(SHARMA, reason)

    assert states(database) == {"1001": "REJECTED"}
    assert reason in phones.reads(GUPTA)


def test_another_command_after_why_refuses_nothing(phones: Phones, database: Database) -> None:
    card_of_new_order(phones)
    phones.presses(SHARMA, phones.card(SHARMA)[1])

    assert "#1001 Gupta Kirana" in phones.says(SHARMA, "orders")
    assert states(database) == {"1001": "PLACED"}


def test_a_reason_in_the_command_refuses_at_once(phones: Phones, database: Database) -> None:
    orders(phones, 50)

    answer = phones.says(SHARMA, "reject 1001 maal khatam")

    assert "maal khatam" in answer
    assert "maal khatam" in phones.reads(GUPTA)
    assert database.value("SELECT close_reason FROM orders") == "maal khatam"


def test_a_shop_named_with_the_reason_is_the_shop_that_is_meant(
    phones: Phones, database: Database
) -> None:
    orders(phones, 50)
    orders(phones, 25, retailer_id=2)

    phones.says(SHARMA, "reject verma maal nahi hai")

    assert states(database) == {"1001": "PLACED", "1002": "REJECTED"}
    assert database.value("SELECT max(close_reason) FROM orders") == "maal nahi hai"


def test_all_are_refused_only_after_asking(phones: Phones, database: Database) -> None:
    orders(phones, 50, 25)

    assert "Refuse all 2 orders" in phones.says(SHARMA, "sab reject")
    assert set(states(database).values()) == {"PLACED"}
    phones.says(SHARMA, "haan")
    assert set(states(database).values()) == {"REJECTED"}


def test_what_is_accepted_is_refused_only_after_asking(phones: Phones, database: Database) -> None:
    orders(phones, 50)
    phones.says(SHARMA, "accept 1001")

    assert "Refuse it all the same?" in phones.says(SHARMA, "reject 1001 maal khatam")
    assert states(database) == {"1001": "ACCEPTED"}
    phones.says(SHARMA, "haan")

    assert states(database) == {"1001": "REJECTED"}
    assert database.value("SELECT held FROM credit_accounts WHERE retailer_id = 1") == Decimal(0)
    assert database.breaks() == []


def test_one_order_is_shown_with_its_lines_and_what_comes_next(phones: Phones) -> None:
    orders(phones, 50)

    placed = phones.says(SHARMA, "1001")
    assert "Order #1001, Gupta Kirana: waiting" in placed
    assert "Parmal Rice: 50 kg" in placed
    assert "Total ₹2,205.00" in placed
    assert "accept 1001" in placed
    phones.says(SHARMA, "accept 1001")
    assert "dispatched 1001" in phones.says(SHARMA, "1001")
    phones.says(SHARMA, "dispatched 1001")
    sent = phones.says(SHARMA, "1001")
    assert "on its way" in sent
    assert "Bill SHT/" in sent
    assert "no order #4711" in phones.says(SHARMA, "order 4711")


def test_the_list_is_by_state_and_cut_with_a_count(phones: Phones) -> None:
    orders(phones, *range(1, 15))
    phones.says(SHARMA, "accept 1001")

    answer = phones.says(SHARMA, "orders")

    assert answer.startswith("Waiting for your answer:\n#1002")
    assert "…and 2 more" in answer
    assert "#1001" not in answer


def test_where_every_order_is_taken_the_shop_is_told_at_once(
    phones: Phones, database: Database
) -> None:
    database.execute("UPDATE vendors SET auto_accept = true WHERE id = 1")
    phones.says(GUPTA, "2 bori chawal")

    assert "accept kiya" in phones.says(GUPTA, "haan")

    told = phones.reads(SHARMA)
    assert "accepted at once" in told
    assert "dispatched 1001" in told
    assert "1 Accept" not in told
    assert states(database) == {"1001": "ACCEPTED"}
