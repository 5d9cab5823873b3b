"""The demonstration's wholesalers sell what the file of goods says."""

from dataclasses import replace

import core.catalogue_file.checking
import core.catalogue_file.comparing
import core.catalogue_file.reading
import db.catalogue_import
import db.clock
import db.engine
import ops.seed
from core.calendar import business_day
from core.catalogue_file.comparing import Plan
from core.catalogue_file.goods import CatalogueFile
from core.registrations import checked_gstin
from db.engine import SYSTEM
from ops.understanding.catalogues import DEMONSTRATION
from tests.database import BUSINESS_NUMBER, Database

# What Patel deals in.
STAPLES = {
    *("Grains", "Pulses", "Oils", "Sweeteners", "Spices", "Masala", "Dry Fruits", "Dairy"),
    "Household",
}


def file() -> CatalogueFile:
    rows = core.catalogue_file.reading.read(DEMONSTRATION.read_bytes())
    found = core.catalogue_file.checking.checked(rows)
    assert isinstance(found, CatalogueFile), found
    return found


def imported(database: Database, vendor_id: int, vendor_code: str, goods: CatalogueFile) -> Plan:
    """What an import of these goods would come to."""
    with db.engine.transaction(database.engine, SYSTEM) as connection:
        catalogue = db.catalogue_import.load(
            connection, vendor_id, vendor_code, [], business_day(db.clock.now(connection))
        )
    planned = core.catalogue_file.comparing.plan(goods, catalogue)
    assert isinstance(planned, Plan), planned
    return planned


def test_the_first_sells_all_of_the_file_just_as_it_is_there(database: Database) -> None:
    goods = file()

    assert imported(database, 1, "SHARMA", goods) == Plan((), (), len(goods.goods), 0)
    assert len(goods.goods) > 600


def test_the_second_sells_the_same_products_of_some_categories(database: Database) -> None:
    goods = file()
    staples = {line: each for line, each in goods.goods.items() if each.category in STAPLES}

    planned = imported(database, 2, "PATEL", replace(goods, goods=staples))

    assert planned == Plan((), (), len(staples), 0)
    assert database.value("SELECT count(*) FROM products") == len(goods.goods)
    assert {each.category for each in staples.values()} == STAPLES


def test_what_is_there_already_is_left_as_it_is(database: Database) -> None:
    database.execute("UPDATE vendor_products SET vendor_price = 99 WHERE sku = 'RAJMA'")
    before = database.rows("SELECT * FROM vendor_products ORDER BY id")

    ops.seed.load(database.admin_url, BUSINESS_NUMBER)

    assert database.rows("SELECT * FROM vendor_products ORDER BY id") == before


def test_its_tax_numbers_are_such_as_a_registration_would_take(database: Database) -> None:
    given = [row["gstin"] for row in database.rows("SELECT gstin FROM vendors")]

    assert [checked_gstin(gstin) for gstin in given] == given
