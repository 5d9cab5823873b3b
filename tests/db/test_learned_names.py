"""What a shop means by a name is learned from its answers: the latest counts, and it stays the shop's."""

import pytest
import sqlalchemy as sa

import db.aliases
import db.engine
from db.engine import SYSTEM, Actor
from tests.database import Database
from tests.names import GUPTA, KHAN, SHARMA, VERMA, Names

RICE, BASMATI = "RICE-PARMAL", "RICE-BASMATI"


@pytest.fixture
def names(database: Database) -> Names:
    return Names(database)


def learn_in_sql(names: Names, actor: Actor, *values: object) -> None:
    """As somebody who goes past db.aliases."""
    with db.engine.transaction(names.database.engine, actor) as connection:
        connection.exec_driver_sql("SELECT learn_alias(%s, %s, %s, %s)", values)


def test_the_latest_answer_of_a_shop_counts(names: Names) -> None:
    assert names.learn(GUPTA, "safed", RICE)
    assert names.learn(GUPTA, "safed", BASMATI)

    assert names.row(GUPTA, "safed")["sku"] == BASMATI
    assert names.of(GUPTA) == {"safed": names.product(BASMATI)}


def test_the_same_answer_again_changes_nothing(names: Names) -> None:
    names.learn(GUPTA, "safed", RICE)
    before = names.row(GUPTA, "safed")

    assert names.learn(GUPTA, "safed", RICE)

    assert names.row(GUPTA, "safed") == before
    assert before["created_by"] == GUPTA.user_id


def test_one_shops_word_is_not_anothers(names: Names) -> None:
    names.learn(GUPTA, "safed", RICE)
    names.learn(VERMA, "safed", BASMATI)

    assert names.of(GUPTA) == {"safed": names.product(RICE)}
    assert names.of(VERMA) == {"safed": names.product(BASMATI)}
    assert names.of(KHAN) == {}


@pytest.mark.parametrize("said", [" Safed  Wala\n", "safed\u00a0WALA", "SAFED\twala"])
def test_a_name_is_kept_in_one_way(names: Names, said: str) -> None:
    names.learn(GUPTA, said, RICE)
    learn_in_sql(names, GUPTA, 1, 1, names.product(RICE), said)

    assert names.of(GUPTA) == {"safed wala": names.product(RICE)}


def test_devanagari_is_kept_as_it_was_said(names: Names) -> None:
    names.learn(GUPTA, "सफेद वाला", RICE)

    assert names.of(GUPTA) == {"सफेद वाला": names.product(RICE)}


@pytest.mark.parametrize("said", ["", " \n\u00a0", "x" * (db.aliases.LEARNED_LENGTH_MAX + 1)])
def test_what_is_no_name_is_refused_before_and_in_the_database(names: Names, said: str) -> None:
    with pytest.raises(ValueError, match="has 1 to 60 characters, not"):
        names.learn(GUPTA, said, RICE)
    with pytest.raises(sa.exc.IntegrityError, match="has 1 to 60 characters, not"):
        learn_in_sql(names, GUPTA, 1, 1, names.product(RICE), said)


def test_the_longest_name_is_learned(names: Names) -> None:
    longest = "x" * db.aliases.LEARNED_LENGTH_MAX

    assert names.learn(GUPTA, longest, RICE)
    assert names.of(GUPTA) == {longest: names.product(RICE)}


def test_a_product_of_another_vendor_is_refused(names: Names) -> None:
    with pytest.raises(sa.exc.IntegrityError, match="vendor 1 has no product"):
        learn_in_sql(names, SYSTEM, 1, 1, names.product(RICE, vendor_id=2), "safed")


@pytest.mark.parametrize("who", [KHAN, SHARMA, SYSTEM])
def test_a_shop_without_an_account_is_refused(names: Names, who: Actor) -> None:
    with pytest.raises(sa.exc.IntegrityError, match="retailer 3 has no account with vendor 1"):
        learn_in_sql(names, who, 1, KHAN.retailer_id, names.product(RICE), "safed")


@pytest.mark.parametrize("who", [GUPTA, SHARMA, SYSTEM])
def test_the_shop_the_vendor_and_the_platform_write_down_what_the_shop_said(
    names: Names, who: Actor
) -> None:
    learn_in_sql(names, who, 1, 1, names.product(RICE), "safed")

    assert names.row(GUPTA, "safed")["created_by"] == who.user_id


def test_the_trail_has_each_answer(names: Names) -> None:
    names.learn(GUPTA, "safed", RICE)
    names.learn(GUPTA, "safed", BASMATI)

    assert names.database.rows(
        "SELECT action, user_id, old_values ->> 'product_id' AS was,"
        " new_values ->> 'product_id' AS becomes FROM audit_logs"
        " WHERE entity_type = 'product_aliases' AND user_id = 3 ORDER BY id"
    ) == [
        {"action": "CREATE", "user_id": 3, "was": None, "becomes": "1"},
        {"action": "UPDATE", "user_id": 3, "was": "1", "becomes": "2"},
    ]


def test_nothing_is_learned_against_a_name_that_the_shop_was_given(names: Names) -> None:
    names.give("Safed", RICE, retailer_id=1)

    assert not names.learn(GUPTA, "safed", BASMATI)
    assert names.learn(GUPTA, "safed", RICE)

    assert names.of(GUPTA) == {"safed": names.product(RICE)}
    assert len(names.database.rows("SELECT FROM product_aliases WHERE alias ILIKE 'safed'")) == 1


def test_nothing_is_learned_against_a_name_that_the_shop_has_at_all_its_vendors(
    names: Names,
) -> None:
    given = names.give("safed", RICE, retailer_id=1)
    names.database.execute("UPDATE product_aliases SET vendor_id = NULL WHERE id = %s", given)

    assert not names.learn(GUPTA, "safed", BASMATI)
    assert names.of(GUPTA) == {"safed": names.product(RICE)}


def test_a_given_name_counts_more_than_one_learned_before(names: Names) -> None:
    names.learn(GUPTA, "safed", BASMATI)
    names.give("safed", RICE, retailer_id=1)

    assert names.of(GUPTA) == {"safed": names.product(RICE)}


def test_names_of_what_is_not_sold_now_are_left_out(names: Names) -> None:
    names.learn(GUPTA, "safed", RICE)
    names.database.execute(
        "UPDATE vendor_products SET is_available = false WHERE id = %s", names.product(RICE)
    )

    assert names.of(GUPTA) == {}


def test_a_shop_takes_back_its_own_names_only(names: Names) -> None:
    of_all = names.give("safed", RICE)
    names.learn(GUPTA, "arwa", RICE)
    names.learn(VERMA, "arwa", RICE)
    own, vermas = (names.row(shop, "arwa")["id"] for shop in (GUPTA, VERMA))
    assert isinstance(own, int)
    assert isinstance(vermas, int)

    for alias_id in (of_all, vermas):
        with pytest.raises(sa.exc.ProgrammingError, match="takes back its own names only"):
            names.forget(GUPTA, alias_id)
    assert names.forget(GUPTA, own)
    assert not names.forget(GUPTA, own)

    assert names.of(GUPTA) == {}
    assert names.of(VERMA) == {"arwa": names.product(RICE)}


def test_a_shop_lists_its_own_names_newest_first(names: Names) -> None:
    names.give("of all", RICE)
    names.learn(VERMA, "vermas", RICE)
    for alias in ("first", "second", "third"):
        names.learn(GUPTA, alias, RICE)
    names.learn(GUPTA, "first", BASMATI)

    with db.engine.transaction(names.database.engine, GUPTA) as connection:
        listed = db.aliases.of_vendor(connection, 1, 1, limit=2)

    assert [(each.alias, each.sku) for each in listed] == [("first", BASMATI), ("third", RICE)]
