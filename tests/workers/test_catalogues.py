"""A catalogue is built once for each version of it."""

import pytest
import sqlalchemy as sa

import db.catalogue
import db.engine
from core.understanding.catalogue import Catalogue
from tests.database import Database
from workers.catalogues import Catalogues


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The vendors whose goods were read."""
    loaded: list[int] = []
    load = db.catalogue.load

    def noted(connection: sa.Connection, vendor_id: int) -> Catalogue:
        loaded.append(vendor_id)
        return load(connection, vendor_id)

    monkeypatch.setattr(db.catalogue, "load", noted)
    return loaded


def of(catalogues: Catalogues, database: Database, vendor_id: int) -> Catalogue:
    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        return catalogues.of(connection, vendor_id)


def test_goods_are_read_once_as_long_as_nothing_changes(
    database: Database, loads: list[int]
) -> None:
    catalogues = Catalogues()

    first = of(catalogues, database, 1)
    database.execute("UPDATE vendor_products SET stock = stock - 1 WHERE vendor_id = 1")

    assert of(catalogues, database, 1) is first
    assert loads == [1]


def test_goods_that_have_changed_are_read_again(database: Database, loads: list[int]) -> None:
    catalogues = Catalogues()
    of(catalogues, database, 1)

    database.execute(
        "UPDATE vendor_products SET name = 'Kamal Rice' WHERE vendor_id = 1 AND sku = 'RICE-PARMAL'"
    )

    names = {product.name for product in of(catalogues, database, 1).products.values()}
    assert "Kamal Rice" in names
    assert loads == [1, 1]


def test_the_one_unused_for_longest_makes_room(database: Database, loads: list[int]) -> None:
    catalogues = Catalogues(kept_max=1)
    for vendor_id in (1, 2, 2, 1):
        of(catalogues, database, vendor_id)

    assert loads == [1, 2, 1]


def test_a_vendor_speaks_of_goods_that_are_off_sale_too(database: Database) -> None:
    catalogues = Catalogues()
    database.execute(
        "UPDATE vendor_products SET is_available = false WHERE vendor_id = 1 AND sku = 'RICE-PARMAL'"
    )

    with db.engine.transaction(database.engine, db.engine.SYSTEM) as connection:
        sold, listed = catalogues.of(connection, 1), catalogues.list_of(connection, 1)
        assert catalogues.list_of(connection, 1) is listed

    assert {p.sku for p in listed.products.values()} - {p.sku for p in sold.products.values()} == {
        "RICE-PARMAL"
    }
