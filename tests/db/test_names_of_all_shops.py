"""What three shops of a vendor mean by a name is his own name for it, while none of them means another."""

import pytest

import db.catalogue
import db.engine
from db.engine import SYSTEM, Actor
from tests.database import Database
from tests.names import GUPTA, KHAN, SHARMA, VERMA, Names
from tests.sessions import Session, session

RICE, BASMATI = "RICE-PARMAL", "RICE-BASMATI"
MISHRA = Actor("RETAILER", user_id=3, retailer_id=4)

LEARN = "SELECT learn_alias(1, %s, %s, 'safed')"
# What a commit does first.
COMPARE = "SET CONSTRAINTS compare_learned, compare_relearned, compare_forgotten IMMEDIATE"


@pytest.fixture
def names(database: Database) -> Names:
    """Khan and Mishra buy from Sharma too."""
    database.execute("INSERT INTO retailers (shop_name, state_code) VALUES ('Mishra', '27')")
    database.execute(
        "SELECT open_credit_account(id, 1, 50000, 15) FROM retailers WHERE id IN (3, 4)"
    )
    return Names(database)


def agreed(names: Names) -> None:
    for shop in (GUPTA, VERMA, KHAN):
        names.learn(shop, "safed", RICE)


def version(names: Names) -> int:
    with db.engine.transaction(names.database.engine, SYSTEM) as connection:
        return db.catalogue.version(connection, 1)


def test_a_name_that_three_shops_say_is_in_the_catalogue(names: Names) -> None:
    before = version(names)
    names.learn(GUPTA, "safed", RICE)
    names.learn(GUPTA, "safed", RICE)
    names.learn(VERMA, "safed", RICE)
    assert (names.of_all_shops("safed"), version(names)) == ([], before)

    names.learn(KHAN, "safed", RICE)

    assert names.of_all_shops("safed") == [(RICE, "LEARNED")]
    assert version(names) != before
    with db.engine.transaction(names.database.engine, SYSTEM) as connection:
        rice = db.catalogue.load(connection, 1).products[names.product(RICE)]
    assert "safed" in rice.names


def test_the_next_shop_that_says_so_changes_nothing(names: Names) -> None:
    agreed(names)
    before = version(names)

    names.learn(MISHRA, "safed", RICE)

    assert (names.of_all_shops("safed"), version(names)) == ([(RICE, "LEARNED")], before)


def test_three_shops_do_not_agree_while_a_fourth_means_something_else(names: Names) -> None:
    names.learn(MISHRA, "safed", BASMATI)
    agreed(names)
    assert names.of_all_shops("safed") == []

    names.learn(MISHRA, "safed", RICE)

    assert names.of_all_shops("safed") == [(RICE, "LEARNED")]


def test_the_name_is_taken_back_when_a_shop_means_something_else(names: Names) -> None:
    agreed(names)
    before = version(names)

    names.learn(MISHRA, "safed", BASMATI)

    assert names.of_all_shops("safed") == []
    assert version(names) != before
    assert names.of(GUPTA) == {"safed": names.product(RICE)}


def test_the_name_follows_when_all_shops_have_changed_their_mind(names: Names) -> None:
    agreed(names)

    for shop in (GUPTA, VERMA, KHAN):
        names.learn(shop, "safed", BASMATI)

    assert names.of_all_shops("safed") == [(BASMATI, "LEARNED")]


def test_the_name_is_taken_back_when_two_are_left_who_say_so(names: Names) -> None:
    agreed(names)
    own = names.row(GUPTA, "safed")["id"]
    assert isinstance(own, int)

    names.forget(GUPTA, own)

    assert names.of_all_shops("safed") == []


def test_what_the_vendor_gave_stays_and_nothing_is_learned_against_it(names: Names) -> None:
    names.give("Safed", BASMATI)

    agreed(names)

    assert names.of_all_shops("Safed") == [(BASMATI, "GIVEN")]
    assert names.of_all_shops("safed") == []


def test_what_the_vendor_gave_is_not_taken_back_by_a_shop(names: Names) -> None:
    names.give("safed", RICE)
    agreed(names)

    names.learn(MISHRA, "safed", BASMATI)

    assert names.of_all_shops("safed") == [(RICE, "GIVEN")]


def test_names_that_shops_were_given_are_no_answers(names: Names) -> None:
    names.give("safed", RICE, retailer_id=1)
    names.learn(VERMA, "safed", RICE)
    names.learn(KHAN, "safed", RICE)

    assert names.of_all_shops("safed") == []


def test_shops_of_another_vendor_do_not_count(names: Names) -> None:
    names.learn(GUPTA, "safed", RICE)
    names.learn(VERMA, "safed", RICE)
    names.database.execute(
        "SELECT learn_alias(2, 3, %s, 'safed')", names.product(RICE, vendor_id=2)
    )

    assert not names.database.rows(
        "SELECT FROM product_aliases WHERE alias = 'safed' AND retailer_id IS NULL"
    )


def test_a_name_that_the_vendor_took_back_is_not_made_again_by_the_same_answers(
    names: Names,
) -> None:
    agreed(names)
    of_all = names.database.value(
        "SELECT id FROM product_aliases WHERE alias = 'safed' AND retailer_id IS NULL"
    )

    assert names.forget(SHARMA, of_all)
    names.learn(GUPTA, "safed", RICE)

    assert names.of_all_shops("safed") == []


def answers(who: Session, names: Names, retailer_id: int, sku: str = RICE) -> None:
    who.does(LEARN, retailer_id, names.product(sku))


def test_two_shops_that_answer_at_once_are_both_heard(names: Names) -> None:
    names.learn(GUPTA, "safed", RICE)
    with session(names.database, VERMA) as verma, session(names.database, KHAN) as khan:
        answers(verma, names, 2)
        answers(khan, names, 3)
        verma.does(COMPARE)
        waiting = khan.begins(COMPARE)
        khan.waits()
        verma.commits()
        waiting.result()
        khan.commits()

    assert names.of_all_shops("safed") == [(RICE, "LEARNED")]


def test_a_shop_that_disagrees_at_the_same_moment_is_heard(names: Names) -> None:
    names.learn(GUPTA, "safed", RICE)
    names.learn(VERMA, "safed", RICE)
    with session(names.database, KHAN) as khan, session(names.database, MISHRA) as mishra:
        answers(khan, names, 3)
        answers(mishra, names, 4, BASMATI)
        khan.does(COMPARE)
        waiting = mishra.begins(COMPARE)
        mishra.waits()
        khan.commits()
        waiting.result()
        mishra.commits()

    assert names.of_all_shops("safed") == []


def test_of_two_people_of_one_shop_who_answer_at_once_the_later_counts(names: Names) -> None:
    with session(names.database, GUPTA) as first, session(names.database, GUPTA) as second:
        answers(first, names, 1, RICE)
        waiting = second.begins(LEARN, 1, names.product(BASMATI))
        second.waits()
        first.commits()
        waiting.result()
        second.commits()

    assert names.row(GUPTA, "safed")["sku"] == BASMATI


def test_shops_that_learn_two_names_in_another_order_do_not_wait_for_each_other(
    names: Names,
) -> None:
    with session(names.database, GUPTA) as first, session(names.database, VERMA) as second:
        for who, retailer_id, order in ((first, 1, ("a", "b")), (second, 2, ("b", "a"))):
            for alias in order:
                who.does(
                    "SELECT learn_alias(1, %s, %s, %s)", retailer_id, names.product(RICE), alias
                )
        second.commits()
        first.commits()

    assert names.of(GUPTA).keys() == names.of(VERMA).keys() == {"a", "b"}


def test_whoever_answers_waits_for_an_import_before_he_writes_a_name(names: Names) -> None:
    """The other way round each would wait for the other."""
    names.learn(GUPTA, "safed", RICE)
    names.learn(VERMA, "safed", RICE)
    with session(names.database, SHARMA) as sharma, session(names.database, KHAN) as khan:
        # Held by everything that an import has changed.
        sharma.does("SELECT forget_alias(1, %s)", names.give("other", BASMATI))
        answers(khan, names, 3)
        waiting = khan.begins(COMPARE)
        khan.waits()
        sharma.does(
            "SELECT import_goods(1, jsonb_build_array(to_jsonb(g) || to_jsonb(vp) || jsonb_build_object("
            " 'aliases_added', ARRAY['safed'], 'aliases_removed', ARRAY[]::text[],"
            " 'gst_rate', 5, 'price', vp.vendor_price, 'hsn_code', g.hsn_code, 'name', g.name)))"
            " FROM vendor_products AS vp JOIN products AS g ON g.id = vp.product_id WHERE vp.id = %s",
            names.product(RICE),
        )
        sharma.commits()
        waiting.result()
        khan.commits()

    assert names.of_all_shops("safed") == [(RICE, "GIVEN")]
