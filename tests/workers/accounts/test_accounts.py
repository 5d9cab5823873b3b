"""A wholesaler looks at the accounts of his shops, sets their limits and blocks them."""

from decimal import Decimal

import pytest

from tests import strangers
from tests.database import Database
from tests.phones import GUPTA, PATEL, SHARMA, VERMA, Phones
from tests.trade import Trade
from tests.workers.accounts.limits import limit

RICE = "RICE-PARMAL"


def test_an_account_shows_how_the_shop_stands_with_him(phones: Phones, gupta: Trade) -> None:
    gupta.placed({gupta.product(RICE): Decimal(1)})
    phones.says(GUPTA, "kal 200 dunga")
    phones.says(GUPTA, "paid 41 upi 412345678901")
    phones.reads(SHARMA)

    shown = phones.says(SHARMA, "khata gupta")

    assert shown.startswith("Gupta Kirana, Andheri East, Mumbai\n")
    assert "Owes ₹441.00, overdue ₹0.00" in shown
    assert "Limit ₹50,000.00, held for orders ₹44.00, ₹49,515.00 left" in shown
    assert "Promised: ₹200.00 on" in shown
    assert "PAY-1, ₹41.00: not in the books yet" in shown
    assert "order 1001: ₹441.00 → ₹441.00" in shown
    assert "#1002: waiting for the wholesaler, ₹44.00" in shown
    assert "blocked" not in shown


def test_what_a_shop_owes_others_and_its_score_are_not_shown(
    phones: Phones, gupta: Trade, database: Database
) -> None:
    database.execute(
        "UPDATE retailers SET outstanding_debt = 77777, credit_score = 612 WHERE id = 1"
    )

    shown = phones.says(SHARMA, "khata gupta")

    assert "77,777" not in shown
    assert "612" not in shown
    assert "No shop with an account" in phones.says(PATEL, "khata gupta")


def test_an_account_without_a_name_is_asked_for(phones: Phones) -> None:
    assert "Which shop?" in phones.says(SHARMA, "khata")
    assert "Which shop?" in phones.says(SHARMA, "udhaar band")


def test_two_shops_of_one_name_are_told_apart(phones: Phones, database: Database) -> None:
    database.execute("UPDATE retailers SET shop_name = 'Gupta Kirana' WHERE id = 2")

    asked = phones.says(SHARMA, "limit gupta 70000")
    assert "1 Gupta Kirana, Andheri East, Mumbai, …0001" in asked
    assert "2 Gupta Kirana, Kurla, Mumbai, …0002" in asked
    assert limit(database, 2) == Decimal(50000)
    phones.says(SHARMA, "2")
    assert "Gupta Kirana, Kurla" in phones.says(SHARMA, "khata gupta 0002")

    assert (limit(database, 1), limit(database, 2)) == (Decimal(50000), Decimal(70000))


def test_a_limit_is_changed_from_the_old_to_the_new_and_audited(
    phones: Phones, gupta: Trade
) -> None:
    said = phones.says(SHARMA, "limit gupta 60000")

    assert "Limit of Gupta Kirana: ₹50,000.00 → ₹60,000.00. He owes ₹441.00." in said
    assert "He can order for ₹59,559.00 more" in said
    assert limit(gupta.database) == Decimal(60000)
    trail = gupta.database.rows(
        "SELECT user_id, old_values ->> 'credit_limit' AS was, new_values ->> 'credit_limit' AS now"
        " FROM audit_logs WHERE entity_type = 'credit_accounts' ORDER BY id"
    )
    assert trail[-1] == {"user_id": 1, "was": "50000.00", "now": "60000.00"}
    assert "is ₹60,000.00 already" in phones.says(SHARMA, "limit gupta 60000")


def test_a_limit_below_what_is_owed_is_his_to_set(phones: Phones, gupta: Trade) -> None:
    said = phones.says(SHARMA, "limit gupta 400")

    assert "₹41.00 over the new limit" in said
    assert limit(gupta.database) == Decimal(400)


@pytest.mark.parametrize("amount", ["10000001", "400.555"])
def test_a_limit_that_nobody_means_is_refused(phones: Phones, gupta: Trade, amount: str) -> None:
    assert "Nothing was entered" in phones.says(SHARMA, f"limit gupta {amount}")

    assert limit(gupta.database) == Decimal(50000)


def test_a_blocked_shop_orders_nothing_until_it_is_opened_again(
    phones: Phones, database: Database
) -> None:
    assert "blocked: he can order nothing" in phones.says(SHARMA, "udhaar band gupta")
    assert "blocked already" in phones.says(SHARMA, "udhaar band gupta")
    assert "Credit is blocked" in phones.says(SHARMA, "khata gupta")
    phones.says(GUPTA, "1 kg chawal")
    phones.says(GUPTA, "haan")
    assert database.rows("SELECT FROM orders") == []

    assert "open again" in phones.says(SHARMA, "udhaar chalu gupta")
    phones.says(GUPTA, "haan")
    assert database.value("SELECT count(*) FROM orders") == 1


def test_who_may_not_see_accounts_is_told_so(phones: Phones, database: Database) -> None:
    strangers.staff(database, "PACKER")
    packer = database.value("SELECT phone_number FROM users WHERE name = 'Ramu'")
    phones.says(packer, "english")

    for text in ("khata gupta", "dues", "limit gupta 1", "udhaar band gupta", "staff"):
        assert "owner" in phones.says(packer, text)
    assert limit(database) == Decimal(50000)
    assert phones.reads(VERMA) == ""
