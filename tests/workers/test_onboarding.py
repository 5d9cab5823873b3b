"""A number that nobody knows is asked who it is, and asks a wholesaler for an account."""

from datetime import timedelta
from decimal import Decimal

import pytest

import db.memberships
import db.registrations
from core.messages import Cart, CartItem, MessageKind
from db.engine import SYSTEM
from db.rows import Row
from tests import strangers
from tests.database import Database
from tests.phones import PATEL, SHARMA, VERMA, Phones
from tests.strangers import NAVEEN, PATELS, SHARMAS

ADMIN = "+919840000001"


def registered(database: Database) -> list[dict[str, object]]:
    return database.rows(
        "SELECT kind, vendor_id, shop_name, area, gstin, state_code, state FROM registrations"
        " ORDER BY id"
    )


def registration(database: Database) -> Row:
    """The first one."""
    found = strangers.act(database, SYSTEM, lambda c: db.registrations.find(c, 1))
    assert found is not None
    return found


def comes_to_be_sure(phones: Phones) -> str:
    """A shop without GSTIN that buys from Sharma Traders."""
    for text in ("hello", "Naveen Kirana", "Vashi, Navi Mumbai", "sharma"):
        phones.says(NAVEEN, text)
    return phones.says(NAVEEN, "skip")


def asks(phones: Phones) -> str:
    comes_to_be_sure(phones)
    return phones.says(NAVEEN, "haan")


def test_an_unknown_number_is_asked_who_it_is_step_by_step(
    phones: Phones, database: Database
) -> None:
    welcome = phones.says(NAVEEN, "hello")
    assert "This number is new" in welcome
    assert welcome.endswith("What is your shop called?")
    assert phones.says(NAVEEN, "Naveen Kirana").startswith("Where is it?")
    assert "From which wholesaler" in phones.says(NAVEEN, "Vashi, Navi Mumbai")
    assert "GSTIN" in phones.says(NAVEEN, "sharma")
    sure = phones.says(NAVEEN, "skip")
    assert sure.splitlines()[:4] == [
        "Naveen Kirana, Vashi, Navi Mumbai",
        "Wholesaler: Sharma Traders",
        "Without GSTIN",
        "Is this right?",
    ]
    assert registered(database) == []

    told = phones.says(NAVEEN, "1")

    assert told.startswith("REG-1: Sharma Traders is asked to add Naveen Kirana.")
    assert registered(database) == [
        {
            "kind": "SHOP",
            "vendor_id": SHARMAS,
            "shop_name": "Naveen Kirana",
            "area": "Vashi, Navi Mumbai",
            "gstin": None,
            "state_code": "27",
            "state": "PENDING",
        }
    ]
    assert database.value("SELECT count(*) FROM orders") == 0


def test_the_wholesaler_gets_a_card_to_add_it_or_send_it_away(phones: Phones) -> None:
    asks(phones)

    card = phones.reads(SHARMA)
    assert "REG-1: Naveen Kirana, Vashi, Navi Mumbai asks for an account" in card
    assert f"Phone {NAVEEN}, Without GSTIN" in card
    assert [button.text for button in phones.card(SHARMA)] == ["Add shop", "Send away"]
    assert [button.payload.split(":")[0] for button in phones.card(SHARMA)] == [
        "admit",
        "turn_away",
    ]
    assert phones.reads(PATEL) == ""


def test_it_is_written_to_in_its_own_language(phones: Phones) -> None:
    assert "Aapki dukaan ka naam" in phones.says(NAVEEN, "namaste ji, mujhe chawal chahiye tha")
    assert "दुकान का नाम" in phones.says(NAVEEN, "hindi")


def test_in_a_burst_only_the_last_question_is_asked(phones: Phones) -> None:
    phones.says(NAVEEN, "hello")
    phones.writes(NAVEEN, "Naveen Kirana")
    phones.writes(NAVEEN, "Vashi")
    phones.settle()

    assert phones.reads(NAVEEN) == (
        "From which wholesaler do you buy? Write his name, code or phone number."
    )


@pytest.mark.parametrize(
    ("before", "wrong", "problem", "again"),
    [
        (["hi"], "9820000001", "needs letters", "What is your shop called?"),
        (["hi", "Naveen Kirana"], "x", "The area needs", "Where is it?"),
        (
            ["hi", "Naveen Kirana", "Vashi", "sharma"],
            "27AAPFU0939F1ZX",
            "has a mistake somewhere",
            "What is your GSTIN?",
        ),
    ],
)
def test_what_is_wrong_is_said_and_what_was_right_is_kept(
    phones: Phones, database: Database, before: list[str], wrong: str, problem: str, again: str
) -> None:
    for text in before:
        phones.says(NAVEEN, text)

    answer = phones.says(NAVEEN, wrong)

    assert problem in answer
    assert again in answer
    kept = database.value("SELECT prompt -> 'about' FROM conversations WHERE prompt IS NOT NULL")
    assert [kept["name"], kept["area"]][: len(before) - 1] == before[1:3]


def test_the_wholesaler_is_found_by_his_phone_too(phones: Phones) -> None:
    for text in ("hi", "Naveen Kirana", "Vashi", "98200 00001"):
        phones.says(NAVEEN, text)

    assert "Wholesaler: Sharma Traders" in phones.says(NAVEEN, "skip")


def test_nobody_gets_a_list_of_wholesalers(phones: Phones) -> None:
    for text in ("hi", "Naveen Kirana", "Vashi"):
        phones.says(NAVEEN, text)

    for said in ("traders", "show all", "wholesale market"):
        answer = phones.says(NAVEEN, said)
        assert "I find no wholesaler of this name" in answer
        assert "Sharma" not in answer
        assert "Patel" not in answer


def test_several_of_one_name_are_offered(phones: Phones, database: Database) -> None:
    database.execute(
        "INSERT INTO vendors (vendor_code, name, state_code, invoice_prefix, is_approved)"
        " VALUES ('SHARMA2', 'Sharma Brothers', '27', 'SHB', true)"
    )
    for text in ("hi", "Naveen Kirana", "Vashi"):
        phones.says(NAVEEN, text)

    assert "1 Sharma Brothers  2 Sharma Traders" in phones.says(NAVEEN, "sharma")
    phones.says(NAVEEN, "2")

    assert "Wholesaler: Sharma Traders" in phones.says(NAVEEN, "skip")


def test_what_he_said_can_be_changed_before_it_is_sent(phones: Phones, database: Database) -> None:
    comes_to_be_sure(phones)

    assert "What is your shop called?" in phones.says(NAVEEN, "2")
    assert "Navin Kirana, Vashi, Navi Mumbai" in phones.says(NAVEEN, "Navin Kirana")
    assert "Navin Kirana, Turbhe" in phones.says(NAVEEN, "area: Turbhe")
    phones.says(NAVEEN, "haan")

    assert [(row["shop_name"], row["area"]) for row in registered(database)] == [
        ("Navin Kirana", "Turbhe")
    ]


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


def test_with_a_gstin_the_state_is_the_one_in_it(phones: Phones, database: Database) -> None:
    for text in ("hi", "Naveen Kirana", "Surat", "patel", "27 aapfu0939f 1zv", "haan"):
        phones.says(NAVEEN, text)

    assert [(row["gstin"], row["state_code"]) for row in registered(database)] == [
        ("27AAPFU0939F1ZV", "27")
    ]


def test_goods_are_not_ordered_before_and_not_lost(phones: Phones, database: Database) -> None:
    answer = phones.says(NAVEEN, "2 bags of rice and 5 kg cheeni")
    assert "has to be registered first" in answer
    assert answer.endswith("What is your shop called?")
    phones.says(NAVEEN, "Naveen Kirana")
    assert "Where is it?" in phones.says(NAVEEN, "5 peti tel")

    items = (CartItem("RICE-PARMAL", Decimal(2)),)
    phones.writes(NAVEEN, "", kind=MessageKind.CART, cart=Cart(items))
    phones.settle()
    assert "nothing is ordered" in phones.reads(NAVEEN)

    assert database.value("SELECT count(*) FROM orders") == 0
    kept = database.rows("SELECT body FROM whatsapp_messages WHERE from_number = %s", NAVEEN)
    assert {"body": "2 bags of rice and 5 kg cheeni"} in kept


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


def test_a_wholesaler_registers_as_one(phones: Phones, database: Database) -> None:
    phones.says(NAVEEN, "hello")
    assert "What is your firm called?" in phones.says(NAVEEN, "main wholesaler hoon")
    phones.says(NAVEEN, "Naveen Trading")
    assert "What is your GSTIN?" in phones.says(NAVEEN, "Vashi")
    assert "A wholesaler needs his GSTIN." in phones.says(NAVEEN, "skip")
    assert "Wants to sell here" in phones.says(NAVEEN, "27AAPFU0939F1ZV")

    assert "REG-1: your request to sell here" in phones.says(NAVEEN, "haan")

    (asked,) = registered(database)
    assert (asked["kind"], asked["shop_name"]) == ("VENDOR", "Naveen Trading")
    assert "whether Naveen Trading can sell here" in phones.says(NAVEEN, "hello")


def test_whoever_thinks_better_of_it_keeps_what_he_said(phones: Phones) -> None:
    for text in ("english", "Naveen Kirana", "Vashi"):
        phones.says(NAVEEN, text)

    assert "firm" not in phones.says(NAVEEN, "wholesaler")
    assert "From which wholesaler" in phones.says(NAVEEN, "dukaan")
    assert "Where is it?" in phones.says(NAVEEN, "wapas")


def test_help_language_stop_and_a_person_keep_the_question_open(
    phones: Phones, database: Database
) -> None:
    phones.says(NAVEEN, "hi")
    phones.says(NAVEEN, "Naveen Kirana")

    assert "your wholesaler gets your request" in phones.says(NAVEEN, "help")
    assert "English, Hindi or Hinglish" in phones.says(NAVEEN, "language")
    stopped = phones.says(NAVEEN, "stop")
    assert "Where is it?" in stopped
    assert database.value("SELECT reminders_stopped_at FROM conversations WHERE user_id IS NULL")
    person = phones.says(NAVEEN, "person")
    assert "A person will look at this" in person
    assert person.endswith("Where is it? For example: Andheri East, Mumbai")
    assert (
        database.value("SELECT hand_over_reason FROM conversations WHERE user_id IS NULL")
        == "ASKED"
    )
    assert "From which wholesaler" in phones.says(NAVEEN, "Vashi")


def test_who_does_not_want_to_is_left_alone(phones: Phones, database: Database) -> None:
    welcome = phones.says(NAVEEN, "english")
    assert "From now on I write in English." in welcome
    assert "This number is new" in welcome

    assert "nothing was sent" in phones.says(NAVEEN, "rehne do")
    assert "This number is new" in phones.says(NAVEEN, "hi")


def test_what_was_said_is_still_there_after_days(phones: Phones, database: Database) -> None:
    phones.says(NAVEEN, "hi")
    phones.says(NAVEEN, "Naveen Kirana")
    database.move_clock(timedelta(days=3))

    assert "From which wholesaler" in phones.says(NAVEEN, "Vashi")


def test_a_voice_message_of_a_stranger_is_kept_and_he_is_asked_all_the_same(
    phones: Phones, database: Database
) -> None:
    media = ({"url": "https://example.test/1", "content_type": "audio/ogg"},)
    phones.writes(NAVEEN, "", kind=MessageKind.AUDIO, media=media)
    phones.settle()

    answer = phones.reads(NAVEEN)

    assert "Your voice message is kept" in answer
    assert answer.endswith("What is your shop called?")
    assert database.value("SELECT hand_over_reason FROM conversations WHERE user_id IS NULL")


@pytest.mark.parametrize(
    ("removal", "told"),
    [
        ("UPDATE users SET is_active = false WHERE phone_number = %s", "may not write here"),
        (
            "UPDATE users SET deleted_at = now() WHERE phone_number = %s",
            "ask the owner of your shop",
        ),
        (
            "UPDATE retailers SET deleted_at = now() WHERE id = (SELECT retailer_id FROM users"
            " JOIN retailer_members ON user_id = id WHERE phone_number = %s)",
            "Verma General Store is closed here",
        ),
    ],
)
def test_who_may_not_write_any_more_is_told_whom_to_ask(
    phones: Phones, database: Database, removal: str, told: str
) -> None:
    phones.says(VERMA, "balance")
    database.execute(removal, VERMA)

    assert told in phones.says(VERMA, "1 bori chawal")
    assert "A person will look at this" in phones.says(VERMA, "person")
    assert database.value("SELECT count(*) FROM orders") == 0


def test_a_wholesaler_who_is_suspended_is_told_so(phones: Phones, database: Database) -> None:
    database.execute("UPDATE vendors SET is_approved = false WHERE id = %s", SHARMAS)

    assert "Sharma Traders may not sell here at present" in phones.says(SHARMA, "orders")


def test_a_known_shop_asks_for_an_account_with_another_wholesaler(
    phones: Phones, database: Database
) -> None:
    assert "Patel Wholesale" in phones.says(VERMA, "account with patel")

    told = phones.says(VERMA, "haan")

    assert "REG-1: he is asked for an account" in told
    assert [(row["vendor_id"], row["shop_name"]) for row in registered(database)] == [
        (PATELS, "Verma General Store")
    ]
    assert "Verma General Store, Kurla, Mumbai asks for an account" in phones.reads(PATEL)
    assert [button.text for button in phones.card(PATEL)] == ["Add shop", "Send away"]


def test_a_known_shop_is_asked_whom_it_means(phones: Phones, database: Database) -> None:
    assert "With which wholesaler?" in phones.says(VERMA, "naya vendor")
    assert "I find no wholesaler" in phones.says(VERMA, "zzzz")
    assert "Shall Patel Wholesale be asked" in phones.says(VERMA, "patel")
    assert "nobody is asked" in phones.says(VERMA, "nahi")
    assert "already" in phones.says(VERMA, "naya vendor sharma")
    assert registered(database) == []


def test_a_known_shop_can_leave_the_question_and_order(phones: Phones) -> None:
    phones.says(VERMA, "naya vendor")

    assert "Parmal Rice" in phones.says(VERMA, "2 bori chawal")


def test_a_shop_that_no_wholesaler_has_added_can_ask_one(
    phones: Phones, database: Database
) -> None:
    database.execute("UPDATE vendors SET is_approved = false WHERE id = %s", SHARMAS)

    assert "write: naya vendor" in phones.says(VERMA, "2 bori chawal")
    assert "Shall Patel Wholesale be asked" in phones.says(VERMA, "naya vendor patel")


@pytest.mark.parametrize("role", ["ADMIN", "OPERATOR"])
def test_those_who_run_the_platform_are_answered(
    phones: Phones, database: Database, role: str
) -> None:
    strangers.platform_person(database, role, ADMIN)
    asks(phones)

    assert "REG-1 Naveen Kirana" in phones.says(ADMIN, "pending")
    decided = phones.says(ADMIN, "approve REG-1")

    if role == "ADMIN":
        assert "Naveen Kirana" in decided
        assert "Parmal Rice" in phones.says(NAVEEN, "1 bori chawal")
    else:
        assert "Only an administrator" in decided


def test_somebody_who_works_nowhere_any_more_may_register_a_shop_of_his_own(
    phones: Phones, database: Database
) -> None:
    packer = strangers.staff(database, "PACKER")
    phone = database.value("SELECT phone_number FROM users WHERE id = %s", packer.user_id)
    phones.says(phone, "help")
    strangers.act(
        database, strangers.SHARMA, lambda c: db.memberships.remove_staff(c, SHARMAS, phone)
    )

    assert "This number is new" in phones.says(phone, "hello")


def test_a_wholesaler_is_found_by_his_name_in_devanagari(phones: Phones) -> None:
    for text in ("hello", "Naveen Kirana", "Vashi, Navi Mumbai"):
        phones.says(NAVEEN, text)

    assert "GSTIN" in phones.says(NAVEEN, "शर्मा ट्रेडर्स")


def test_who_is_refused_twice_gets_a_person_and_can_go_on(
    phones: Phones, database: Database
) -> None:
    for text in ("hello", "Naveen Kirana", "Vashi, Navi Mumbai", "zzyzx"):
        phones.says(NAVEEN, text)
    handed_over = "SELECT count(*) FROM conversations WHERE handed_over_at IS NOT NULL"
    assert database.value(handed_over) == 0

    told = phones.says(NAVEEN, "qwxyz")

    assert told.startswith("A person will look at this and answer you here.")
    assert "I find no wholesaler of this name" in told
    assert database.value(handed_over) == 1
    assert "GSTIN" in phones.says(NAVEEN, "sharma")


def test_somebody_new_who_wants_a_person_is_promised_nothing_that_he_has_not(
    phones: Phones,
) -> None:
    phones.says(NAVEEN, "english")

    told = phones.says(NAVEEN, "person")

    assert "A person will look at this and answer you here." in told
    assert "as before" not in told
