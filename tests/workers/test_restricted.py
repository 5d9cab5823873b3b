"""Tobacco, alcohol and medicines in a message: refused in a sentence, and all else goes on."""

from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones

SENTENCE = "Ye WhatsApp par order nahi hote, dukaan par phone karein."


def test_the_other_lines_go_on(phones: Phones) -> None:
    card = phones.says(GUPTA, "2 packet gold flake, 2 bori chawal, 5 kg cheeni, 5 kg besan")

    assert f"“2 packet gold flake”: {SENTENCE} Baki 3 item likh liye." in card
    assert "Besan: 5 kg" in card
    assert "1 Confirm" in card


def test_one_other_is_one(phones: Phones) -> None:
    card = phones.says(GUPTA, "crocin 2 patta aur 5 kg cheeni")

    assert f"{SENTENCE} Baki 1 item likh liya." in card


def test_a_message_of_nothing_else_gets_the_sentence_alone(
    phones: Phones, database: Database
) -> None:
    assert phones.says(GUPTA, "1 peti beer aur 2 packet bidi") == SENTENCE
    assert database.rows("SELECT * FROM conversations WHERE draft IS NOT NULL") == []


def test_a_draft_stays_as_it_is_and_can_be_confirmed(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "5 kg cheeni")

    answer = phones.says(GUPTA, "1 peti beer")

    assert answer.startswith(f"{SENTENCE}\n")
    assert "Sugar M-30: 5 kg" in answer
    phones.says(GUPTA, "haan")
    assert database.value("SELECT count(*) FROM order_items") == 1


def test_questions_about_their_price_are_not_answered(phones: Phones) -> None:
    assert phones.says(GUPTA, "cigarette ka rate kya hai") == SENTENCE
    assert phones.says(GUPTA, "cigarette") == SENTENCE
    both = phones.says(GUPTA, "cheeni aur cigarette ka rate kya hai")
    assert f"“cigarette”: {SENTENCE}" in both
    assert "Sugar M-30: ₹43.50/kg" in both


def test_beside_what_nobody_sells_both_are_told(phones: Phones) -> None:
    told = phones.says(GUPTA, "2 packet bidi aur 3 xyzzy")

    assert "“3 xyzzy”: yahan nahi mila" in told
    assert f"“2 packet bidi”: {SENTENCE}" in told


def test_an_order_that_is_repeated_tells_them_too(phones: Phones) -> None:
    phones.says(GUPTA, "5 kg cheeni")
    phones.says(GUPTA, "haan")

    again = phones.says(GUPTA, "wahi bhej do aur 2 packet cigarette")

    assert "Sugar M-30: 5 kg" in again
    assert SENTENCE in again


def test_below_a_question_they_answer_nothing(phones: Phones, database: Database) -> None:
    phones.says(GUPTA, "colgate strong teeth 2 dozen")

    assert phones.says(GUPTA, "2 packet cigarette").startswith(f"{SENTENCE}\n")
    assert "Toothpaste 100 g: 2 dozen" in phones.says(GUPTA, "100 gm wala")


def test_the_wholesaler_writes_them_for_nobody(phones: Phones, database: Database) -> None:
    card = phones.says(SHARMA, "gupta: 2 bori chawal aur 3 packet gold flake")

    assert "“3 packet gold flake”: These are not ordered by WhatsApp and were left out." in card
    assert "The other item is written down." in card
    alone = "These are not ordered by WhatsApp and were left out."
    assert phones.says(SHARMA, "gupta: 2 packet bidi") == alone
    assert phones.says(SHARMA, "2 packet bidi") == alone


def test_they_are_no_unclear_words(phones: Phones, database: Database) -> None:
    for text in ("2 packet gold flake, 5 kg cheeni", "1 peti beer", "cigarette ka rate kya hai"):
        phones.says(GUPTA, text)
    phones.says(SHARMA, "gupta: 2 packet bidi aur 5 kg cheeni")

    assert database.rows("SELECT * FROM unclear_words") == []
