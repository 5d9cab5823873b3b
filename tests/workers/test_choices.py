"""The choices of a question: named by what stands on them, and numbers that none of them has."""

import pytest

from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones


@pytest.fixture
def refused(phones: Phones, database: Database) -> str:
    """An order above the limit, of which he is asked how much goes."""
    database.execute(
        "UPDATE credit_accounts SET credit_limit = 2000 WHERE retailer_id ="
        " (SELECT id FROM retailers WHERE shop_name = 'Gupta Kirana')"
    )
    phones.says(GUPTA, "2 bori chawal aur 5kg cheeni")
    return phones.says(GUPTA, "haan")


@pytest.mark.parametrize("text", ["utna bhejo", "Utna Bhejo!", "utna", "1 utna bhejo", "उतना भेजो"])
def test_what_stands_on_a_choice_takes_it(phones: Phones, refused: str, text: str) -> None:
    assert "1 Utna bhejo" in refused
    assert "Parmal Rice: 1 bag (25 kg)" in phones.says(GUPTA, text)


def test_a_number_that_no_choice_has_is_told_with_the_choices_again(
    phones: Phones, database: Database, refused: str
) -> None:
    asked = phones.says(GUPTA, "7")

    assert "7 number yahan nahi hai. 1 se 3 tak likhiye:" in asked
    assert "1 Utna bhejo" in asked
    assert "3 Sethji se poocho" in asked
    assert "Parmal Rice: 1 bag (25 kg)" in phones.says(GUPTA, "1")
    assert database.rows("SELECT * FROM orders") == []


def test_below_a_draft_too_it_is_told_which_numbers_there_are(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "2 bori chawal")
    asked = phones.says(GUPTA, "5")

    assert "5 number yahan nahi hai. 1 se 3 tak likhiye:" in asked
    assert "1 Confirm  2 Badlo  3 Cancel" in asked
    assert "Parmal Rice: 2 bag" in asked
    assert database.rows("SELECT * FROM orders") == []


def test_below_a_list_of_goods_no_choice_is_offered_that_there_is_not(phones: Phones) -> None:
    phones.says(GUPTA, "colgate strong teeth 2 dozen")
    asked = phones.says(GUPTA, "7")

    assert "7 number yahan nahi hai. 1 se 4 tak likhiye:" in asked
    assert "4 Colgate Strong Teeth Toothpaste 200 g" in asked
    assert "Option 7" not in asked


def test_several_numbers_of_which_one_is_none_choose_nothing(phones: Phones) -> None:
    phones.says(GUPTA, "colgate strong teeth 2 dozen")

    assert "9 number yahan nahi hai" in phones.says(GUPTA, "1 aur 9")


def test_a_wholesaler_names_his_choice_or_is_told_which_numbers_there_are(phones: Phones) -> None:
    phones.says(SHARMA, "rate tel 150")
    asked = phones.says(SHARMA, "6")

    assert "There is no number 6 here. Write a number from 1 to 2:" in asked
    assert "1 Mustard Oil Loose  2 Groundnut Oil Loose" in asked
    assert "Groundnut Oil Loose: ₹178.00 -> ₹150.00" in phones.says(SHARMA, "groundnut oil")
