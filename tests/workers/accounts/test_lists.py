"""Lists that a wholesaler asks for: dues, figures of the day, people, stock and orders."""

from datetime import timedelta
from decimal import Decimal

from tests import strangers
from tests.database import Database
from tests.phones import PATEL, SHARMA, Phones
from tests.trade import Trade

RICE = "RICE-PARMAL"


def test_dues_begin_with_the_oldest_and_end_with_the_sum(
    phones: Phones, gupta: Trade, database: Database
) -> None:
    assert "Gupta Kirana: ₹441.00, due " in phones.says(SHARMA, "dues")
    database.move_clock(timedelta(days=18))
    verma = Trade(database, retailer_id=2)
    verma.dispatched({verma.product(RICE): Decimal(20)})

    first, second, together = phones.says(SHARMA, "dues").splitlines()

    assert first == "Gupta Kirana: ₹441.00, 3 days late"
    assert second.startswith("Verma General Store: ₹882.00, due ")
    assert "Together ₹1,323.00, overdue ₹441.00" in together
    assert "Nobody owes you" in phones.says(PATEL, "dues")


def test_the_figures_of_his_day_are_those_of_the_day_in_india(phones: Phones, gupta: Trade) -> None:
    gupta.pay(Decimal(100))
    gupta.pay(Decimal(50), "UPI")

    shown = phones.says(SHARMA, "summary")

    assert "New orders: 1, ₹441.00" in shown
    assert "Sent: 1, ₹441.00" in shown
    assert "Money received: 2, ₹150.00\n• cash: ₹100.00\n• UPI: ₹50.00" in shown
    gupta.database.move_clock(timedelta(days=1))
    assert "New orders: 0" in phones.says(SHARMA, "summary")


def test_the_owner_sees_his_people_by_role_and_last_figures(
    phones: Phones, database: Database
) -> None:
    strangers.staff(database, "DRIVER")

    shown = phones.says(SHARMA, "staff")

    assert "• Sharma Traders: owner, …0001" in shown
    assert "• Ramu: driver, …1003" in shown
    assert "9820000001" not in shown


def test_goods_that_are_counted_are_listed_the_least_first(
    phones: Phones, gupta: Trade, database: Database
) -> None:
    database.execute("UPDATE vendor_products SET stock_tracked = false WHERE vendor_id = 1")
    assert "No goods are counted" in phones.says(SHARMA, "stock")
    database.execute(
        "UPDATE vendor_products SET stock_tracked = true, stock = CASE sku WHEN %s THEN 40 ELSE 90 END"
        " WHERE vendor_id = 1 AND sku IN ('SUGAR-M', %s)",
        RICE,
        RICE,
    )
    gupta.placed({gupta.product(RICE): Decimal(10)})

    assert phones.says(SHARMA, "stock").splitlines()[1:] == [
        "• Parmal Rice: 30 kg (10 held for orders)",
        "• Sugar M-30: 90 kg",
    ]


def test_orders_are_those_that_are_open(phones: Phones, gupta: Trade) -> None:
    assert "#1001 Gupta Kirana" in phones.says(SHARMA, "orders")
