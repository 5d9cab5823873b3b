"""Questions about an order: asked once, answered with a number, remembered, and taken back."""

import pytest

import core.replies.names
from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones


def names(database: Database) -> list[tuple[str, str, str]]:
    return [
        (row["shop_name"], row["alias"], row["sku"])
        for row in database.rows(
            "SELECT r.shop_name, a.alias, vp.sku FROM product_aliases AS a"
            " JOIN retailers AS r ON r.id = a.retailer_id"
            " JOIN vendor_products AS vp ON vp.product_id = a.product_id AND vp.vendor_id = a.vendor_id"
            " ORDER BY a.id"
        )
    ]


@pytest.fixture
def asked(phones: Phones) -> str:
    return phones.says(GUPTA, "5 kg cheeni\ncolgate strong teeth 2 dozen")


def test_all_that_is_unclear_is_asked_in_one_bubble_beside_what_is_clear(
    phones: Phones, asked: str
) -> None:
    assert "Sugar M-30: 5 kg" in asked
    assert "“colgate strong teeth 2 dozen”: kaun sa?" in asked
    assert "1 Colgate Strong Teeth Toothpaste 18 g\n2 Colgate" in asked
    assert "Confirm" not in asked
    assert len(phones.provider.taken) == 1


def test_more_than_five_choices_are_counted(phones: Phones) -> None:
    asked = phones.says(GUPTA, "colgate 2 pcs")

    assert "5 Colgate" in asked
    assert "6 Colgate" not in asked
    assert "…aur 3: size ya poora naam likhiye" in asked
    assert "Colgate MaxFresh Red Gel Toothpaste 150 g: 2" in phones.says(GUPTA, "maxfresh 150 gm")


def test_a_number_answers_and_the_next_time_nobody_asks(
    phones: Phones, database: Database, asked: str
) -> None:
    answered = phones.says(GUPTA, "3")

    assert "Colgate Strong Teeth Toothpaste 100 g: 2 dozen" in answered
    assert "“colgate strong teeth” matlab Colgate Strong Teeth Toothpaste 100 g" in answered
    assert "1 Confirm" in answered
    assert names(database) == [("Gupta Kirana", "colgate strong teeth", "COLGATE-ST-100")]
    phones.says(GUPTA, "cancel")
    again = phones.says(GUPTA, "colgate strong teeth 6 pcs")
    assert "Colgate Strong Teeth Toothpaste 100 g: 6" in again
    assert "kaun sa" not in again


def test_what_one_shop_means_is_no_other_shops_meaning(phones: Phones, asked: str) -> None:
    phones.says(GUPTA, "3")

    assert "which one" in phones.says(VERMA, "colgate strong teeth 6 pcs")


def test_an_answered_order_is_placed_like_any_other(
    phones: Phones, database: Database, asked: str
) -> None:
    phones.says(GUPTA, "100 gm wala")
    assert "#" in phones.says(GUPTA, "1")

    (items,) = database.rows("SELECT count(*) AS count FROM order_items")
    assert items["count"] == 2


def test_a_yes_below_a_question_places_nothing(
    phones: Phones, database: Database, asked: str
) -> None:
    assert "kaun sa" in phones.says(GUPTA, "haan")
    assert database.rows("SELECT * FROM orders") == []


@pytest.mark.parametrize("text", ["1 aur 2", "1 2", "0", "koi nahi", "kuch nahi"])
def test_several_numbers_and_none_are_no_button(
    phones: Phones, database: Database, text: str
) -> None:
    """Below a card that is no list they are nothing: they place, accept and confirm nothing."""
    phones.says(GUPTA, "5 kg cheeni")
    phones.says(GUPTA, text)
    assert database.rows("SELECT * FROM orders") == []
    phones.says(GUPTA, "1")
    phones.says(GUPTA, "paid 500 cash")

    phones.says(SHARMA, text)

    assert database.value("SELECT status FROM orders") == "PLACED"
    assert database.value("SELECT status FROM payments") == "PENDING"


def test_what_answers_nothing_is_asked_again(phones: Phones, asked: str) -> None:
    for text in ("500 gm wala", "9", "blah blah"):
        assert "kaun sa" in phones.says(GUPTA, text)


def test_nonsense_a_second_time_is_for_a_person(phones: Phones, asked: str) -> None:
    phones.says(GUPTA, "blah blah")

    assert "Ek aadmi ise dekhega" in phones.says(GUPTA, "blah blah blah")


def test_an_answer_to_an_older_list_chooses_nothing_from_the_newer_one(
    phones: Phones, database: Database, asked: str
) -> None:
    old = phones.card(GUPTA)
    phones.says(GUPTA, "colgate strong teeth 2 dozen nahi chahiye, lux 4 pcs")

    assert "kaun sa" in phones.presses(GUPTA, old[1])
    assert names(database) == []


def test_a_burst_is_asked_about_once(phones: Phones) -> None:
    phones.writes(GUPTA, "colgate strong teeth 2 dozen")
    phones.writes(GUPTA, "lux 4 pcs")
    phones.settle()

    (only,) = phones.provider.taken
    assert only.body.count("kaun sa?") == 2


def test_in_a_burst_nothing_that_was_to_say_is_lost(phones: Phones, asked: str) -> None:
    phones.writes(GUPTA, "3 kilo phalana")
    phones.writes(GUPTA, "100 gm wala")
    phones.writes(GUPTA, "2 kg besan")
    phones.settle()

    answer = phones.reads(GUPTA)
    assert "“3 kilo phalana”: yahan nahi mila" in answer
    assert "Yaad rahega: “colgate strong teeth”" in answer
    assert "Besan: 2 kg" in answer


def test_a_choice_that_is_sold_no_more_is_left_out_and_the_others_stay(
    phones: Phones, database: Database, asked: str
) -> None:
    taken_off = "UPDATE vendor_products SET is_available = false WHERE vendor_id = 1 AND sku {}"
    database.execute(taken_off.format("= 'COLGATE-ST-46'"))

    again = phones.says(GUPTA, "haan")
    assert "2 Colgate Strong Teeth Toothpaste 100 g" in again

    database.execute(taken_off.format("~ '^COLGATE-ST-'"))
    told = phones.says(GUPTA, "2")
    assert "“colgate strong teeth 2 dozen”: ab yahan nahi milta" in told
    assert "Sugar M-30: 5 kg" in told


def test_a_shop_sees_its_names_and_takes_one_back(
    phones: Phones, database: Database, asked: str
) -> None:
    assert "koi naam yaad nahi" in phones.says(GUPTA, "names")
    phones.says(GUPTA, "3")

    assert "“colgate strong teeth” = Colgate Strong Teeth Toothpaste 100 g" in phones.says(
        GUPTA, "mere naam"
    )
    assert "hata diya" in phones.says(GUPTA, "forget Colgate Strong Teeth")
    assert names(database) == []
    assert "yaad kiye naamon mein nahi" in phones.says(GUPTA, "forget colgate strong teeth")


def test_a_shop_is_told_what_to_write_where_all_shops_mean_something_else(
    phones: Phones, database: Database
) -> None:
    database.execute(
        "INSERT INTO product_aliases (product_id, vendor_id, alias, source)"
        " SELECT product_id, 1, 'colgate', 'LEARNED' FROM vendor_products"
        " WHERE vendor_id = 1 AND sku = 'COLGATE-ST-100'"
    )

    assert "Colgate Strong Teeth Toothpaste 100 g: 4" in phones.says(GUPTA, "colgate 4 pcs")
    assert "size ya poora naam likhiye" in phones.says(GUPTA, "forget colgate")
    phones.says(GUPTA, "cancel")
    assert "Colgate Strong Teeth Toothpaste 46 g: 2" in phones.says(GUPTA, "colgate 46 g 2 pcs")


def test_a_vendor_sees_what_his_shops_mean_and_takes_it_back_for_all(
    phones: Phones, database: Database, asked: str
) -> None:
    assert "no names yet" in phones.says(SHARMA, "names")
    phones.says(GUPTA, "3")
    phones.reads(SHARMA)

    assert (
        "“colgate strong teeth” = Colgate Strong Teeth Toothpaste 100 g (Gupta Kirana)"
        in phones.says(SHARMA, "names")
    )
    phones.says(SHARMA, "forget colgate strong teeth")
    assert names(database) == []


def test_a_long_list_of_names_is_cut(
    phones: Phones, database: Database, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    monkeypatch.setattr(core.replies.names, "SHOWN_MAX", 1)
    phones.says(GUPTA, "3")
    phones.says(GUPTA, "lux rose 4 pcs")
    phones.says(GUPTA, "1")

    shown = phones.says(GUPTA, "names").splitlines()

    assert [line[0] for line in shown] == ["“", "…", "K"]


def test_what_was_ordered_before_decides_between_equals(phones: Phones) -> None:
    phones.says(GUPTA, "colgate strong teeth 200 g 6 pcs")
    phones.says(GUPTA, "haan")

    again = phones.says(GUPTA, "colgate strong teeth 3 pcs")

    assert "Colgate Strong Teeth Toothpaste 200 g: 3" in again


def test_words_that_were_not_clear_are_counted_without_their_figures(
    phones: Phones, database: Database, asked: str
) -> None:
    phones.says(GUPTA, "100 gm wala")
    phones.says(GUPTA, "2 kilo phalana dhimka, 9810000001 par bolna")

    counted = database.rows(
        "SELECT words, outcome, times FROM unclear_words ORDER BY words, outcome"
    )

    assert [(row["words"], row["outcome"], row["times"]) for row in counted] == [
        ("colgate strong teeth", "ANSWERED", 1),
        ("colgate strong teeth", "ASKED", 1),
        ("phalana dhimka", "UNKNOWN", 1),
    ]


def test_a_missing_quantity_is_asked_for_and_answered_with_a_bare_number(phones: Phones) -> None:
    assert "kitna" in phones.says(GUPTA, "cheeni chahiye").lower()

    assert "Sugar M-30: 7 kg" in phones.says(GUPTA, "7")
