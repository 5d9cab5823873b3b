"""A person takes over: the wholesaler is told, and what the program understands it still answers."""

import db.hand_overs
from db.engine import SYSTEM
from tests import strangers
from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones

NONSENSE = ("qwerty zxcvb", "asdf ghjkl")


def handed_over(database: Database) -> list[tuple[str, str]]:
    rows = database.rows(
        "SELECT u.phone_number, c.hand_over_reason FROM conversations AS c"
        " JOIN users AS u ON u.id = c.user_id WHERE handed_over_at IS NOT NULL"
    )
    return [(row["phone_number"], row["hand_over_reason"]) for row in rows]


def test_who_asks_for_a_person_gets_one_and_his_wholesaler_is_told(
    phones: Phones, database: Database
) -> None:
    assert "A person will look at this" in phones.says(VERMA, "talk to a person")

    assert handed_over(database) == [(VERMA, "ASKED")]
    told = phones.reads(SHARMA)
    assert "Verma General Store (…0002) wants to talk to a person. Please call." in told


def test_the_word_that_answers_tell_him_to_write_is_enough(
    phones: Phones, database: Database
) -> None:
    assert "A person will look at this" in phones.says(VERMA, "person")

    assert handed_over(database) == [(VERMA, "ASKED")]


def test_nonsense_twice_in_a_row_is_a_persons(phones: Phones, database: Database) -> None:
    assert "I did not understand" in phones.says(VERMA, NONSENSE[0])
    assert handed_over(database) == []

    assert "A person will look at this" in phones.says(VERMA, NONSENSE[1])

    assert handed_over(database) == [(VERMA, "MISUNDERSTOOD")]
    assert "was not understood here twice" in phones.reads(SHARMA)


def test_nonsense_once_between_is_nobodys(phones: Phones, database: Database) -> None:
    for text in (NONSENSE[0], "balance", NONSENSE[1]):
        phones.says(VERMA, text)

    assert handed_over(database) == []


def test_meanwhile_orders_are_answered_and_the_rest_is_kept(
    phones: Phones, database: Database
) -> None:
    phones.says(VERMA, "talk to a person")
    phones.reads(SHARMA)

    assert "Parmal Rice" in phones.says(VERMA, "2 bori chawal")
    assert "#1001" in phones.says(VERMA, "haan")
    assert phones.says(VERMA, NONSENSE[0]) == "This is kept for the person who will answer you."
    assert phones.says(VERMA, "call me") == "This is kept for the person who will answer you."
    assert "wants to talk" not in phones.reads(SHARMA)
    assert handed_over(database) == [(VERMA, "ASKED")]


def test_given_back_the_program_answers_as_before(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "talk to a person")
    conversation = database.value("SELECT id FROM conversations WHERE handed_over_at IS NOT NULL")
    strangers.act(
        database,
        SYSTEM,
        lambda c: db.hand_overs.give_back(c, conversation, database.value("SELECT clock_now()")),
    )

    assert "I did not understand" in phones.says(VERMA, NONSENSE[0])


def test_a_wholesaler_who_asks_for_a_person_is_left_to_the_platform(
    phones: Phones, database: Database
) -> None:
    assert "A person will look at this" in phones.says(SHARMA, "talk to a person")

    assert handed_over(database) == [(SHARMA, "ASKED")]
    assert phones.says(SHARMA, "qwerty zxcvb") == "This is kept for the person who will answer you."
    assert phones.reads(GUPTA) == ""


def test_it_stands_in_the_trail(phones: Phones, database: Database) -> None:
    phones.says(VERMA, "talk to a person")

    (row,) = database.rows("SELECT * FROM audit_logs WHERE action = 'HANDED_OVER'")
    assert (row["actor_role"], row["new_values"]) == ("RETAILER", {"reason": "ASKED"})
