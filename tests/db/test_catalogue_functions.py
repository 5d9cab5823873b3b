"""The functions that write a vendor's goods do no more than is his, whatever they are asked."""

import json
from typing import Any

import pytest
import sqlalchemy as sa

import db.aliases
import db.engine
from db.engine import Actor
from tests.database import Database

SHARMA = Actor("VENDOR", user_id=1, vendor_id=1)
PATEL = Actor("VENDOR", user_id=2, vendor_id=2)

RICE: dict[str, Any] = {
    "sku": "RICE-PARMAL",
    "name": "Sharma Special",
    "name_hi": "शर्मा",
    "brand": "Sharma",
    "category": "Sharma",
    "sub_category": "Sharma",
    "unit": "bag",
    "pack_size": "1 kg",
    "hsn_code": "9999",
    "gst_rate": "40",
    "mrp": None,
    "price": "1",
    "price_includes_gst": False,
    "stock": None,
    "pack_sizes": {},
    "aliases_added": [],
    "aliases_removed": [],
}


def import_rice(database: Database, **changes: Any) -> None:
    with db.engine.transaction(database.engine, SHARMA) as connection:
        connection.execute(
            sa.text("SELECT import_goods(1, :goods)"), {"goods": json.dumps([RICE | changes])}
        )


@pytest.fixture
def names(database: Database) -> list[int]:
    """Of the rice: what Sharma gave it, what was learned from his shops, and what Patel gave it."""
    return [
        row["id"]
        for row in database.rows(
            "INSERT INTO product_aliases (product_id, vendor_id, alias, source) VALUES"
            " (1, 1, 'given', 'GIVEN'), (1, 1, 'learned', 'LEARNED'), (1, 2, 'given', 'GIVEN')"
            " RETURNING id"
        )
    ]


def test_a_shared_product_stays_what_it_is_for_everybody(database: Database) -> None:
    everybodys = (
        "SELECT to_jsonb(p) AS p, to_jsonb(t) AS t FROM products AS p"
        " JOIN product_tax_rates AS t ON t.product_id = p.id ORDER BY p.id, t.valid_from"
    )
    before = database.rows(everybodys)

    import_rice(database)

    assert database.rows(everybodys) == before
    assert database.rows(
        "SELECT vendor_id, name FROM vendor_products WHERE product_id = 1 ORDER BY vendor_id"
    ) == [{"vendor_id": 1, "name": "Sharma Special"}, {"vendor_id": 2, "name": None}]


def test_an_import_takes_back_what_the_vendor_gave_and_nothing_else(
    database: Database, names: list[int]
) -> None:
    import_rice(database, aliases_removed=["given", "learned", "chawal"])

    left = {row["id"] for row in database.rows("SELECT id FROM product_aliases")}
    assert left & set(names) == set(names[1:])
    assert database.rows("SELECT FROM product_aliases WHERE alias = 'chawal' AND vendor_id IS NULL")


def test_a_vendor_forgets_names_of_his_own_only(database: Database, names: list[int]) -> None:
    given, learned, patels = names
    everybodys = database.value("SELECT min(id) FROM product_aliases")

    with db.engine.transaction(database.engine, SHARMA) as connection:
        forgotten = {
            alias_id
            for alias_id in (given, learned, patels, everybodys)
            if db.aliases.forget(connection, 1, alias_id)
        }

    assert forgotten == {given, learned}
    assert (
        len(database.rows("SELECT FROM product_aliases WHERE id IN (%s, %s)", patels, everybodys))
        == 2
    )


def test_the_application_writes_no_goods_and_names_by_itself(database: Database) -> None:
    for statement in (
        "INSERT INTO product_aliases (product_id, vendor_id, alias) VALUES (1, 1, 'x')",
        "DELETE FROM product_aliases",
        "UPDATE products SET name = 'x'",
        "UPDATE product_tax_rates SET gst_rate = 0",
        "UPDATE vendor_products SET vendor_price = 1",
        "UPDATE catalogue_versions SET version = 1",
    ):
        with (
            pytest.raises(sa.exc.ProgrammingError, match="permission denied"),
            db.engine.transaction(database.engine, SHARMA) as connection,
        ):
            connection.execute(sa.text(statement))


@pytest.mark.parametrize("pack_size", ["500", "0x5 g", "5g", "500 G", "8 x 250 ml"])
def test_what_is_in_a_pack_is_written_in_one_way(database: Database, pack_size: str) -> None:
    with pytest.raises(Exception, match="products_pack_size_check"):
        database.execute("UPDATE products SET pack_size = %s WHERE id = 1", pack_size)


@pytest.mark.parametrize("pack_size", ["", "500 g", "8x250 ml", "0.5 kg"])
def test_what_a_file_may_say_of_a_pack_is_taken(database: Database, pack_size: str) -> None:
    database.execute("UPDATE products SET pack_size = %s WHERE id = 1", pack_size)


def test_a_name_is_given_or_learned(database: Database) -> None:
    with pytest.raises(Exception, match="product_aliases_source_check"):
        database.execute("UPDATE product_aliases SET source = 'GUESSED'")


@pytest.mark.parametrize(
    ("hsn_code", "is_restricted"),
    [
        *(("2402", True), ("24039910", True), ("2203", True), ("22083011", True)),
        # Soft drinks, vinegar, pan masala, balm.
        *(("2202", False), ("2209", False), ("21069020", False), ("3004", False)),
    ],
)
def test_tobacco_and_alcohol_of_a_file_are_restricted(
    database: Database, hsn_code: str, is_restricted: bool
) -> None:
    import_rice(database, sku="NEW", hsn_code=hsn_code)
    import_rice(database, sku="CHANGED", hsn_code="1006")
    import_rice(database, sku="CHANGED", hsn_code=hsn_code)

    flags = database.rows(
        "SELECT p.is_restricted FROM products AS p JOIN vendor_products AS v ON v.product_id = p.id"
        " WHERE v.sku IN ('NEW', 'CHANGED')"
    )
    assert flags == [{"is_restricted": is_restricted}] * 2


def test_goods_that_a_person_has_restricted_stay_so(database: Database) -> None:
    import_rice(database, sku="NEW", hsn_code="3004")
    database.execute(
        "UPDATE products SET is_restricted = true WHERE right(product_code, 4) = '-NEW'"
    )

    import_rice(database, sku="NEW", hsn_code="3005")

    assert database.value(
        "SELECT is_restricted FROM products WHERE right(product_code, 4) = '-NEW'"
    )
