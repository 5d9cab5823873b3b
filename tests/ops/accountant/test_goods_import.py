"""`bahi catalogue import` makes the goods what a file says of them, all of it or nothing."""

import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest

import core.orders
import db.catalogue
import db.catalogue_import
import db.engine
from core.orders import Wish
from core.understanding.lines import LineStatus
from core.understanding.reading import read
from tests.database import Database
from tests.ops.accountant.conftest import Bahi
from tests.ops.accountant.goods import (
    HEADER,
    OIL,
    PATELS,
    SALT,
    goods,
    imported,
    rates,
    refused,
    version,
    written,
)
from tests.sessions import PATIENCE_SECONDS, Session, session
from tests.trade import Trade


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_new_goods_become_products_of_the_vendor(bahi: Bahi, traded: Database, file: Path) -> None:
    said = imported(bahi, file)

    assert "Sharma Traders: 2 new, 0 changed, 0 unchanged." in said
    assert "628 others are not in the file: left as they are." in said
    assert goods(traded, "SALT-1") == {
        "product_code": "SHARMA-SALT-1",
        "name": "Namak",
        "name_hi": "नमक",
        "brand": "Tata",
        "pack_size": "1 kg",
        "hsn_code": "2501",
        "vendor_price": Decimal("24.50"),
        "mrp": Decimal("28.00"),
        "price_includes_gst": True,
        "stock_tracked": True,
        "stock": Decimal(240),
        "pack_sizes": {"bag": 50},
        "own_name": None,
        "own_hsn": None,
    }
    assert not goods(traded, "OIL-1")["stock_tracked"]
    assert rates(traded, "OIL-1") == [(0, Decimal(5))]


def test_imported_goods_can_be_ordered_by_their_names(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    trade = Trade(traded)
    with db.engine.transaction(traded.engine, trade.retailer) as connection:
        catalogue = db.catalogue.load(connection, 1)

    (line,) = read("2 peti tel", catalogue).lines
    (found,) = line.candidates
    assert (line.status, line.quantity, line.unit) == (LineStatus.MATCH, 2, "carton")
    quantities = {found.vendor_product_id: Decimal(12)}
    assert found.units is not None
    assert found.units >= {"btl", "carton"}
    quote = trade.act(trade.retailer, lambda books: trade.quote(books, quantities))
    assert quote.lines[0].offer.gst_rate == 5
    in_cartons = Wish(found.vendor_product_id, Decimal(2), "carton")
    assert core.orders.in_product_unit(
        quote.lines[0].offer, in_cartons.quantity, in_cartons.unit
    ) == Decimal(24)


def test_importing_twice_changes_nothing(bahi: Bahi, traded: Database, file: Path) -> None:
    imported(bahi, file)
    before = traded.value("SELECT count(*) FROM audit_logs"), version(traded)

    assert "0 new, 0 changed, 2 unchanged." in imported(bahi, file)
    assert (traded.value("SELECT count(*) FROM audit_logs"), version(traded)) == before


def test_what_has_changed_is_written_and_what_is_left_out_stays(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    file.write_text("code;name;unit;hsn_code;gst_rate;price\nSALT-1;Salt;pkt;2501;0;25\n")

    assert "0 new, 1 changed, 0 unchanged. 629 others" in imported(bahi, file)
    salt = goods(traded, "SALT-1")
    assert (salt["name"], salt["vendor_price"]) == ("Salt", Decimal(25))
    assert (salt["brand"], salt["mrp"], salt["stock"]) == ("Tata", Decimal(28), Decimal(240))


def test_another_rate_of_tax_holds_from_today(bahi: Bahi, traded: Database, file: Path) -> None:
    imported(bahi, file)
    traded.execute("UPDATE product_tax_rates SET valid_from = valid_from - 30 WHERE gst_rate = 0")
    file.write_text(HEADER + SALT.replace(",2501,0,", ",2501,5,"))

    imported(bahi, file)

    assert rates(traded, "SALT-1") == [(30, Decimal(0)), (0, Decimal(5))]
    file.write_text(HEADER + SALT.replace(",2501,0,", ",2501,18,"))
    imported(bahi, file)
    assert rates(traded, "SALT-1") == [(30, Decimal(0)), (0, Decimal(18))]


def test_a_shared_product_is_the_same_for_everybody_after_it(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    before = traded.rows(PATELS)
    file.write_text(
        "sku,name,unit,hsn_code,gst_rate,price,mrp\nRICE-PARMAL,Sharma Special,kg,100630,5,1,90\n"
    )

    assert "0 new, 1 changed" in imported(bahi, file)
    rice = goods(traded, "RICE-PARMAL")
    assert (rice["product_code"], rice["name"], rice["own_name"], rice["own_hsn"]) == (
        "RICE-PARMAL",
        "Parmal Rice",
        "Sharma Special",
        "100630",
    )
    assert traded.rows(PATELS) == before


def test_a_vendors_product_that_another_sells_too_is_shared_from_then_on(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    traded.execute(
        "INSERT INTO vendor_products (vendor_id, product_id, sku, vendor_price)"
        " SELECT 2, id, 'S', 1 FROM products WHERE product_code = 'SHARMA-SALT-1'"
    )
    before = traded.rows(PATELS)
    file.write_text(HEADER + SALT.replace("Tata", "Sharma"))

    assert "line 2: SALT-1 is a product that others sell too: its brand" in refused(bahi, file)
    file.write_text(HEADER + SALT.replace("Namak", "Loon"))
    imported(bahi, file)
    assert traded.rows(PATELS) == before


def test_two_vendors_with_one_sku_have_a_product_each(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    bahi("catalogue", "import", file, "--vendor", "PATEL")
    file.write_text(HEADER + SALT.replace("Namak", "Loon").replace(",0,28", ",5,28"))
    before = traded.rows(PATELS)

    imported(bahi, file)

    assert traded.rows(PATELS) == before
    assert goods(traded, "SALT-1")["name"] == "Loon"


def test_one_wrong_row_and_nothing_is_imported(bahi: Bahi, traded: Database, file: Path) -> None:
    file.write_text(HEADER + SALT + OIL.replace("165.00", "0").replace(",5,", ",12,"))

    said = refused(bahi, file)

    assert "2 problems in the 2 rows of goods.csv; nothing was imported:" in said
    assert "line 3: gst_rate “12” is none of" in said
    assert "line 3: price 0 is not above zero" in said
    assert traded.value("SELECT count(*) FROM products WHERE product_code LIKE 'SHARMA%%'") == 0


def test_what_fails_in_the_middle_leaves_nothing(
    bahi: Bahi, traded: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db.catalogue_import, "BATCH", 1)
    traded.execute(
        "ALTER TABLE product_aliases ADD CHECK (alias <> 'tel')",
    )

    with pytest.raises(Exception, match="product_aliases"):
        bahi("catalogue", "import", file, "--vendor", "SHARMA")

    assert traded.value("SELECT count(*) FROM products WHERE product_code LIKE 'SHARMA%%'") == 0


def test_a_product_code_of_somebody_else_is_not_taken(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    traded.execute(
        "INSERT INTO products (product_code, name, category, unit)"
        " VALUES ('SHARMA-OIL-1', 'Other', '', 'kg')"
    )

    assert "line 3: the product code SHARMA-OIL-1 is in use" in refused(bahi, file)


def test_stock_below_what_orders_hold_is_refused(bahi: Bahi, traded: Database, file: Path) -> None:
    """Gupta's last order, for one bag of rice, waits."""
    file.write_text("sku,name,unit,hsn_code,gst_rate,price,stock\nRICE-PARMAL,R,kg,1006,5,42,24\n")

    assert "line 2: stock 24 is below the 25 that is promised to order 1004" in refused(bahi, file)
    file.write_text("sku,name,unit,hsn_code,gst_rate,price,stock\nRICE-PARMAL,R,kg,1006,5,42,25\n")
    imported(bahi, file)
    assert goods(traded, "RICE-PARMAL")["stock"] == 25


def test_an_order_that_comes_in_between_is_waited_for(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    file.write_text("sku,name,unit,hsn_code,gst_rate,price,stock\nSUGAR-M,S,kg,1701,5,42,4\n")
    key = traded.rows(
        "INSERT INTO order_keys (retailer_id, vendor_id) VALUES (1, 1) RETURNING id, order_number"
    )[0]
    sugar = Trade(traded).product("SUGAR-M")
    with session(traded, url=traded.admin_url) as order, ThreadPoolExecutor(1) as beside:
        order.does(
            "SELECT reserve_stock(%s, ARRAY[%s::bigint], ARRAY[5], clock_now() + interval '1 h')",
            key["id"],
            sugar,
        )
        placing = beside.submit(commit_once_waited_for, traded, order)
        said = refused(bahi, file)
        placing.result()

    assert f"stock 4 is below the 5 that is promised to order {key['order_number']}" in said


def commit_once_waited_for(database: Database, order: Session) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not database.rows("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"):
        assert time.monotonic() < deadline, "nobody waits"
        time.sleep(0.01)
    order.commits()


def test_a_trial_shows_what_would_change_and_changes_nothing(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    file.write_text(HEADER + SALT.replace("24.50", "25.50") + OIL.replace("OIL-1", "OIL-2"))

    said = imported(bahi, file, "--dry-run")

    assert "SALT-1 price 24.50 25.50" in said
    assert "1 would be new, 1 would be changed, 0 unchanged." in said
    assert goods(traded, "SALT-1")["vendor_price"] == Decimal("24.50")


def test_progress_is_shown_beside_the_report(
    bahi: Bahi, traded: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")

    result = bahi("catalogue", "import", file, "--vendor", "SHARMA")

    assert "2/2" in result.stderr
    assert "2/2" not in result.stdout
