"""A number that nobody knows is asked who it is, and asks a wholesaler for an account."""

import pytest

from tests.database import Database
from tests.phones import PATEL, SHARMA, Phones
from tests.strangers import NAVEEN, SHARMAS
from tests.workers.onboarding.applicant import asks, comes_to_be_sure, registered


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


def test_with_a_gstin_the_state_is_the_one_in_it(phones: Phones, database: Database) -> None:
    for text in ("hi", "Naveen Kirana", "Surat", "patel", "27 aapfu0939f 1zv", "haan"):
        phones.says(NAVEEN, text)

    assert [(row["gstin"], row["state_code"]) for row in registered(database)] == [
        ("27AAPFU0939F1ZV", "27")
    ]


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
