"""A wholesaler decides who becomes his customer."""

import re
from decimal import Decimal

import pytest

import db.engine
from core.messages import Notice
from core.permissions import Act
from core.replies import registrations
from core.replies.texts import LANGUAGES
from tests import strangers
from tests.database import Database
from tests.phones import PATEL, SHARMA, Phones
from tests.strangers import NAVEEN
from tests.workers.accounts.limits import limit
from workers.handlers.notices import Notices


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
        return registrations.registration_card(
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
        "REG-1: Naveen Kirana, Vashi asks for an account with you.",
        f"Phone {NAVEEN}, GSTIN: 27AAPFU0939F1ZV",
    ]

    phones.presses(SHARMA, phones.card(SHARMA)[button])

    assert database.value("SELECT state FROM registrations") == state
    assert "already" in phones.presses(SHARMA, phones.card(SHARMA)[1 - button])
    assert database.value("SELECT state FROM registrations") == state


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_shop_that_hides_its_number_none_is_shown(language: str) -> None:
    card = registrations.registration_card(
        language,
        "a secret for buttons",
        registration_id=1,
        registration_number="REG-1",
        shop="Naveen Kirana",
        area="Vashi",
        gstin=None,
        phone=None,
    )

    assert not re.search(r"\+|\d{4}", card.body.replace("20000", ""))
    assert len(card.buttons) == 2


def test_a_word_answers_the_card_of_a_shop(phones: Phones, database: Database) -> None:
    registration_card(phones, database)

    assert "is added" in phones.says(SHARMA, "haan")
