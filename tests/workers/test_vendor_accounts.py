"""A wholesaler looks at accounts and lists, sets limits, and decides who becomes his customer."""

from datetime import timedelta
from decimal import Decimal

import pytest

import db.engine
from core.messages import Notice
from core.permissions import Act
from core.replies import vendor_admission
from core.replies.texts import LANGUAGES
from tests import strangers
from tests.database import Database
from tests.phones import GUPTA, PATEL, SHARMA, VERMA, Phones
from tests.strangers import NAVEEN
from tests.trade import Trade
from workers.handlers.notices import Notices

RICE = "RICE-PARMAL"


@pytest.fixture
def gupta(database: Database) -> Trade:
    """Gupta Kirana owes ₹441.00."""
    trade = Trade(database)
    trade.dispatched({trade.product(RICE): Decimal(10)})
    return trade


def limit(database: Database, retailer_id: int = 1, vendor_id: int = 1) -> Decimal:
    found: Decimal = database.value(
        "SELECT credit_limit FROM credit_accounts WHERE (retailer_id, vendor_id) = (%s, %s)",
        retailer_id,
        vendor_id,
    )
    return found


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


def test_a_shop_that_asks_is_added_with_his_limit(phones: Phones, database: Database) -> None:
    strangers.asks(database)
    phones.settle()
    phones.reads(NAVEEN)

    said = phones.says(SHARMA, "approve REG-1 limit 20000")

    assert "Naveen Kirana is added with a limit of ₹20,000.00" in said
    assert "₹20,000.00" in phones.reads(NAVEEN)
    shop = database.value("SELECT retailer_id FROM registrations")
    assert limit(database, shop) == Decimal(20000)
    assert "customer already, with a limit of ₹20,000.00" in phones.says(SHARMA, "refuse REG-1 no")


def test_a_shop_that_is_refused_hears_why(phones: Phones, database: Database) -> None:
    strangers.asks(database)
    phones.settle()
    phones.reads(NAVEEN)

    assert "Naveen Kirana (REG-1) is refused" in phones.says(SHARMA, "refuse REG-1 bahut door")

    assert "bahut door" in phones.reads(NAVEEN)
    assert "refused already" in phones.says(SHARMA, "approve REG-1")
    assert database.value("SELECT state FROM registrations") == "REFUSED"


def test_only_his_own_owner_decides_on_a_shop(phones: Phones, database: Database) -> None:
    strangers.asks(database)

    assert "Nobody asks you under REG-1" in phones.says(PATEL, "approve REG-1")
    assert "is too much" in phones.says(SHARMA, "approve REG-1 limit 20000000")
    assert database.value("SELECT state FROM registrations") == "PENDING"


def registration_card(phones: Phones, database: Database) -> Notice:
    """Every phone of the wholesaler's gets it; returns it in English."""
    asked = strangers.asks(database)

    def card(language: str) -> Notice:
        return vendor_admission.card(
            language,
            phones.runtime.settings.button_secret.get_secret_value(),
            registration_id=asked.id,
            registration_number=asked.registration_number,
            shop=asked.shop_name,
            area=asked.area,
            gstin="27AAPFU0939F1ZV",
            phone=NAVEEN,
        )

    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        Notices(connection).to_vendor(1, f"registration {asked.id}", card, act=Act.APPROVE_SHOPS)
    phones.settle()
    return card("en")


@pytest.mark.parametrize(("button", "state"), [(0, "APPROVED"), (1, "REFUSED")])
def test_the_card_of_a_shop_has_a_button_for_each_answer(
    phones: Phones, database: Database, button: int, state: str
) -> None:
    card = registration_card(phones, database)
    assert card.body.splitlines()[:2] == [
        "Naveen Kirana, Vashi wants an account with you (REG-1).",
        "GSTIN 27AAPFU0939F1ZV, Phone …0001",
    ]

    phones.presses(SHARMA, phones.card(SHARMA)[button])

    assert database.value("SELECT state FROM registrations") == state
    assert "already" in phones.presses(SHARMA, phones.card(SHARMA)[1 - button])
    assert database.value("SELECT state FROM registrations") == state


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_shop_that_hides_its_number_none_is_shown(language: str) -> None:
    card = vendor_admission.card(
        language,
        "a secret for buttons",
        registration_id=1,
        registration_number="REG-1",
        shop="Naveen Kirana",
        area="Vashi",
        gstin=None,
        phone=None,
    )

    assert "…" not in card.body
    assert len(card.buttons) == 2


def test_a_word_answers_the_card_of_a_shop(phones: Phones, database: Database) -> None:
    registration_card(phones, database)

    assert "is added" in phones.says(SHARMA, "haan")


def test_who_may_not_see_accounts_is_told_so(phones: Phones, database: Database) -> None:
    strangers.staff(database, "PACKER")
    packer = database.value("SELECT phone_number FROM users WHERE name = 'Ramu'")
    phones.says(packer, "english")

    for text in ("khata gupta", "dues", "limit gupta 1", "udhaar band gupta", "staff"):
        assert "owner" in phones.says(packer, text)
    assert limit(database) == Decimal(50000)
    assert phones.reads(VERMA) == ""
