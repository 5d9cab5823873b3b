"""Orders leave: the shop gets its bill with what was loaded."""

from decimal import Decimal

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.trade import Trade

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"


def ordered(phones: Phones, *skus: str, accepted: bool = True, retailer_id: int = 1) -> None:
    """Two bags of rice and five kilos of sugar, or one of them."""
    trade = Trade(phones.database, retailer_id)
    wanted = {RICE: Decimal(2), SUGAR: Decimal("0.1")}
    in_bags = {trade.product(sku): wanted[sku] for sku in skus or (RICE, SUGAR)}
    order_id = trade.placed(in_bags, "bag")
    if accepted:
        trade.accept(order_id)


def bill(database: Database) -> list[tuple[str, Decimal]]:
    rows = database.rows("SELECT product_sku, quantity FROM invoice_items ORDER BY line_number")
    return [(row["product_sku"], row["quantity"]) for row in rows]


def test_what_was_loaded_is_billed_and_the_difference_told_to_both(
    phones: Phones, database: Database
) -> None:
    ordered(phones)

    answer = phones.says(SHARMA, "1001 gaya chawal 48 kg, cheeni nahi hai")

    assert bill(database) == [("RICE-PARMAL", Decimal(48))]
    told = phones.reads(GUPTA)
    for text in (answer, told):
        assert "₹2,117.00" in text
        assert "• Parmal Rice: " in text
        assert "48 kg" in text
        assert "Sugar M-30" in text
    assert (
        database.value(
            "SELECT reserved FROM vendor_products WHERE sku = 'SUGAR-M' AND vendor_id = 1"
        )
        == 0
    )
    assert database.breaks() == []


@pytest.mark.parametrize(
    ("said", "rice", "sugar"),
    [
        ("dispatched 1001", 50, 5),
        ("1001 gaya chawal 1 bori kam", 25, 5),
        ("1001 gaya sirf cheeni", 0, 5),
    ],
)
def test_less_is_billed_as_less(
    phones: Phones, database: Database, said: str, rice: int, sugar: int
) -> None:
    ordered(phones)

    phones.says(SHARMA, said)

    expected = [("RICE-PARMAL", Decimal(rice)), ("SUGAR-M", Decimal(sugar))]
    assert bill(database) == [line for line in expected if line[1]]
    assert database.breaks() == []


def test_more_than_was_ordered_needs_the_shops_yes(phones: Phones, database: Database) -> None:
    ordered(phones)

    answer = phones.says(SHARMA, "1001 gaya chawal 3 bori")

    assert "needs the shop's yes" in answer
    assert bill(database) == []
    assert database.value("SELECT status FROM orders") == "ACCEPTED"


def test_a_van_that_left_empty_is_asked_about(phones: Phones, database: Database) -> None:
    ordered(phones, SUGAR)

    assert "Refuse it?" in phones.says(SHARMA, "1001 gaya cheeni nahi hai")
    assert database.value("SELECT status FROM orders") == "ACCEPTED"
    phones.says(SHARMA, "haan")
    assert database.value("SELECT status FROM orders") == "REJECTED"


def test_an_order_that_waits_is_accepted_and_sent_after_asking(
    phones: Phones, database: Database
) -> None:
    ordered(phones, accepted=False)

    assert "Accept and send?" in phones.says(SHARMA, "1001 gaya chawal 48 kg")
    assert database.value("SELECT status FROM orders") == "PLACED"
    answer = phones.says(SHARMA, "haan")

    assert "Parmal Rice: 48 kg instead of 50 kg" in answer
    assert bill(database) == [("RICE-PARMAL", Decimal(48)), ("SUGAR-M", Decimal(5))]
    assert database.breaks() == []


def test_no_leaves_it_waiting(phones: Phones, database: Database) -> None:
    ordered(phones, accepted=False)
    phones.says(SHARMA, "dispatched")

    phones.says(SHARMA, "nahi")

    assert database.value("SELECT status FROM orders") == "PLACED"


def test_what_is_more_than_ordered_accepts_nothing_either(
    phones: Phones, database: Database
) -> None:
    ordered(phones, accepted=False)
    phones.says(SHARMA, "1001 gaya chawal 3 bori")
    phones.says(SHARMA, "haan")

    assert database.value("SELECT status FROM orders") == "PLACED"
    assert database.breaks() == []


def test_several_leave_at_once_each_with_its_bill(phones: Phones, database: Database) -> None:
    ordered(phones)
    ordered(phones, SUGAR)
    ordered(phones, RICE, retailer_id=2)

    answer = phones.says(SHARMA, "sab dispatch")

    assert "#1001 Gupta Kirana: SHT/" in answer
    assert "#1003 Verma General Store: SHT/" in answer
    assert "Bill SHT/" in phones.reads(VERMA)
    assert database.value("SELECT count(*) FROM invoices") == 3
    assert database.breaks() == []


def test_one_that_is_not_accepted_does_not_hold_up_the_others(
    phones: Phones, database: Database
) -> None:
    ordered(phones)
    ordered(phones, SUGAR, accepted=False)

    answer = phones.says(SHARMA, "dispatched 1001 1002")

    assert "#1001 Gupta Kirana: SHT/" in answer
    assert "#1002 Gupta Kirana: not accepted yet" in answer
    assert database.value("SELECT count(*) FROM invoices") == 1


def test_an_order_leaves_once(phones: Phones, database: Database) -> None:
    ordered(phones)
    phones.says(SHARMA, "dispatched 1001")
    phones.reads(GUPTA)

    answer = phones.says(SHARMA, "dispatched 1001")

    assert "on its way (" in answer
    assert "Nothing was changed" in answer
    assert phones.reads(GUPTA) == ""
    assert database.value("SELECT count(*) FROM invoices") == 1


def test_with_none_accepted_he_is_told_so(phones: Phones) -> None:
    assert "No accepted order waits" in phones.says(SHARMA, "dispatched")


def test_goods_that_are_not_in_the_order_are_asked_about(
    phones: Phones, database: Database
) -> None:
    ordered(phones)

    answer = phones.says(SHARMA, "1001 gaya ghee 1 kam")

    assert "is not in order #1001. In it: Parmal Rice, Sugar M-30" in answer
    assert bill(database) == []


def test_an_order_that_has_left_is_shown_as_it_was_loaded(phones: Phones) -> None:
    ordered(phones)
    phones.says(SHARMA, "1001 gaya cheeni 4 kg")

    shown = phones.says(SHARMA, "1001")

    assert "Sugar M-30: 4 kg" in shown
    assert "Sugar M-30: 5 kg" not in shown
    assert "Bill SHT/" in shown
