"""What people find when they look for goods: however they write it, and only what is theirs to buy."""

import pytest
import sqlalchemy as sa

import db.engine
from db.engine import SYSTEM, Actor
from tests.database import Database

SHARMA = Actor("VENDOR", user_id=1, vendor_id=1)
PATEL = Actor("VENDOR", user_id=2, vendor_id=2)
# Gupta and Verma buy from Sharma, Khan from Patel.
GUPTA = Actor("RETAILER", user_id=3, retailer_id=1)
VERMA = Actor("RETAILER", user_id=4, retailer_id=2)
KHAN = Actor("RETAILER", user_id=5, retailer_id=3)

# Nothing that is sold is called anything like it.
UNLIKE = "qizqum"


def search(database: Database, actor: Actor, text: str | None, limit: int | None = 20) -> list[str]:
    """The names, best first."""
    with db.engine.transaction(database.engine, actor) as connection:
        return list(
            connection.scalars(
                sa.text("SELECT name FROM search_products(:text, :limit)"),
                {"text": text, "limit": limit},
            )
        )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("basmati", "Basmati Rice"),
        ("basmti", "Basmati Rice"),
        ("BASMATI RICE", "Basmati Rice"),
        ("suger", "Sugar M-30"),
        ("chini", "Sugar M-30"),
        ("चीनी", "Sugar M-30"),
        ("परमल चावल", "Parmal Rice"),
        ("हल्दि", "Turmeric Powder 100 g"),
        ("rajmma", "Rajma"),
        ("sarson tel", "Mustard Oil 1 L"),
    ],
)
def test_the_first_thing_found_is_what_was_meant(database: Database, text: str, name: str) -> None:
    assert search(database, GUPTA, text)[0] == name


@pytest.mark.parametrize("text", ["chaval", "चावल"])
def test_what_was_meant_is_found_beside_what_is_as_much_like_it(
    database: Database, text: str
) -> None:
    assert "Parmal Rice" in search(database, GUPTA, text)[:4]


@pytest.mark.parametrize("text", ["xqzvw", "qqqq wwww", "ヌヌヌ"])
def test_gibberish_finds_nothing(database: Database, text: str) -> None:
    assert search(database, GUPTA, text) == []


@pytest.mark.parametrize("text", ["", "   ", "%", "_", "%%%", "' --", "\\", "?!", None])
def test_what_is_no_word_finds_nothing(database: Database, text: str | None) -> None:
    assert search(database, GUPTA, text) == []


def test_a_piece_of_a_statement_is_looked_for_as_words(database: Database) -> None:
    assert search(database, GUPTA, "' OR true --") == search(database, GUPTA, "or true")


def test_no_more_is_found_than_was_asked_for(database: Database) -> None:
    everything = search(database, GUPTA, "dal", None)

    assert len(everything) > 2
    assert search(database, GUPTA, "dal", 2) == everything[:2]


def test_the_brand_is_found(database: Database) -> None:
    database.execute("UPDATE products SET brand = 'Dhara' WHERE product_code = 'OIL-MUSTARD-1L'")

    assert search(database, GUPTA, "dhaara")[0] == "Mustard Oil 1 L"


def test_a_name_of_a_vendors_own_is_found_by_him_and_his_shops(database: Database) -> None:
    learn(database, UNLIKE, vendor_id=1)

    for actor in (SHARMA, GUPTA, VERMA):
        assert search(database, actor, UNLIKE) == ["Basmati Rice"]
    for actor in (PATEL, KHAN):
        assert search(database, actor, UNLIKE) == []


def test_a_name_of_one_shop_is_found_by_that_shop_alone(database: Database) -> None:
    learn(database, UNLIKE, vendor_id=1, retailer_id=1)

    assert search(database, GUPTA, UNLIKE) == ["Basmati Rice"]
    for actor in (SHARMA, VERMA, PATEL, KHAN):
        assert search(database, actor, UNLIKE) == []


def test_goods_of_others_are_not_found(database: Database) -> None:
    database.execute("DELETE FROM vendor_products WHERE vendor_id = 1 AND sku = 'RAJMA'")

    for actor in (SHARMA, GUPTA, VERMA):
        assert "Rajma" not in search(database, actor, "rajma")
    for actor in (PATEL, KHAN):
        assert search(database, actor, "rajma")[0] == "Rajma"


def test_the_platform_finds_the_goods_of_all(database: Database) -> None:
    assert search(database, SYSTEM, "rajma").count("Rajma") == 2


def test_nobody_finds_nothing(database: Database) -> None:
    with database.engine.begin() as connection:
        found = connection.execute(sa.text("SELECT * FROM search_products('rajma')")).all()

    assert found == []


@pytest.mark.parametrize(
    "removal",
    [
        "UPDATE products SET is_active = false WHERE product_code = 'RAJMA'",
        "UPDATE products SET deleted_at = now() WHERE product_code = 'RAJMA'",
        "UPDATE vendor_products SET is_available = false WHERE sku = 'RAJMA'",
        "UPDATE vendor_products SET deleted_at = now() WHERE sku = 'RAJMA'",
    ],
    ids=["inactive", "deleted", "not available", "taken from the list"],
)
def test_what_is_not_sold_is_not_found(database: Database, removal: str) -> None:
    database.execute(removal)

    assert "Rajma" not in search(database, GUPTA, "rajma")


def test_a_new_name_is_found_at_once_and_the_old_one_no_longer(database: Database) -> None:
    database.execute("UPDATE products SET name = 'Qizqum' WHERE product_code = 'MAIDA'")
    database.execute("DELETE FROM product_aliases WHERE alias = 'refined flour'")
    learn(database, "xqvulo", product_code="MAIDA")

    assert search(database, GUPTA, UNLIKE) == ["Qizqum"]
    assert search(database, GUPTA, "xqvulo")[0] == "Qizqum"
    assert "Qizqum" not in search(database, GUPTA, "maida")
    assert "Qizqum" not in search(database, GUPTA, "refined flour")


@pytest.mark.parametrize("text", ["rajmaa", "biskut", "chini", "xqzvw", "oil"])
def test_of_many_goods_the_same_is_found_as_of_few(database: Database, text: str) -> None:
    few = search(database, SHARMA, text)
    # Named so that nothing of them is like a word that is looked for.
    database.execute(
        "INSERT INTO products (product_code, name, category, unit)"
        " SELECT 'N' || n, 'ЖЖЖ ' || n, 'None', 'kg' FROM generate_series(1, 1000) AS n"
    )
    database.execute(
        "INSERT INTO vendor_products (vendor_id, product_id, sku, vendor_price)"
        " SELECT 1, id, product_code, 1 FROM products WHERE category = 'None'"
    )

    assert search(database, SHARMA, text) == few


def learn(
    database: Database,
    alias: str,
    *,
    vendor_id: int | None = None,
    retailer_id: int | None = None,
    product_code: str = "RICE-BASMATI",
) -> None:
    database.execute(
        "INSERT INTO product_aliases (product_id, vendor_id, retailer_id, alias)"
        " SELECT id, %s, %s, %s FROM products WHERE product_code = %s",
        vendor_id,
        retailer_id,
        alias,
        product_code,
    )
