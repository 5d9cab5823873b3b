"""`bahi catalogue` takes a file of goods and gives it back, and takes names back."""

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
from db.engine import SYSTEM
from tests.database import Database
from tests.ops.accountant.conftest import Bahi
from tests.sessions import PATIENCE_SECONDS, Session, session
from tests.trade import Trade

HEADER = (
    "sku,name,name_hi,brand,category,sub_category,unit,pack_size,hsn_code,gst_rate,mrp,price,"
    "price_includes_gst,stock,pack_sizes,aliases\n"
)
SALT = "SALT-1,Namak,नमक,Tata,Staples,Salt,pkt,1 kg,2501,0,28.00,24.50,yes,240,bag=50,namak|नमक\n"
OIL = "OIL-1,Mustard Oil,,Dhara,Oils,Mustard,btl,1 l,151499,5,,165.00,no,,carton=12,tel\n"

# What the demonstration's goods had and has to stay as it was: Patel's.
PATELS = (
    "SELECT p.*, vp.sku, vp.name AS own_name, vp.hsn_code AS own_hsn, vp.vendor_price, vp.mrp,"
    " vp.pack_sizes, t.* FROM vendor_products AS vp JOIN products AS p ON p.id = vp.product_id"
    " JOIN product_tax_rates AS t ON t.product_id = p.id WHERE vp.vendor_id = 2 ORDER BY vp.id"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "goods.csv"
    path.write_text(HEADER + SALT + OIL, encoding="utf-8-sig")
    return path


@pytest.fixture
def units_have_their_names(traded: Database) -> None:
    """The demonstration's packs, called as a file calls them."""
    traded.execute(
        "UPDATE vendor_products SET pack_sizes ="
        " replace(replace(pack_sizes::text, 'bori', 'bag'), 'peti', 'carton')::jsonb"
    )


def imported(bahi: Bahi, file: Path, *options: str) -> str:
    result = bahi("catalogue", "import", file, "--vendor", "SHARMA", *options)
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.split())


def refused(bahi: Bahi, file: Path) -> str:
    result = bahi("catalogue", "import", file, "--vendor", "SHARMA")
    assert (result.exit_code, result.stdout) == (1, "")
    return result.stderr


def goods(database: Database, sku: str) -> dict[str, object]:
    (row,) = database.rows(
        "SELECT p.product_code, p.name, p.name_hi, p.brand, p.pack_size, p.hsn_code, vp.vendor_price,"
        " vp.mrp, vp.price_includes_gst, vp.stock_tracked, vp.stock, vp.pack_sizes,"
        " vp.name AS own_name, vp.hsn_code AS own_hsn"
        " FROM vendor_products AS vp JOIN products AS p ON p.id = vp.product_id"
        " WHERE vp.vendor_id = 1 AND vp.sku = %s",
        sku,
    )
    return row


def rates(database: Database, sku: str) -> list[tuple[int, Decimal]]:
    """The rates of a product, with how many days ago each began."""
    return [
        (row["days"], row["gst_rate"])
        for row in database.rows(
            "SELECT (clock_now() AT TIME ZONE 'Asia/Kolkata')::date - valid_from AS days, gst_rate"
            " FROM product_tax_rates JOIN vendor_products AS vp USING (product_id)"
            " WHERE vp.vendor_id = 1 AND vp.sku = %s ORDER BY valid_from",
            sku,
        )
    ]


def test_new_goods_become_products_of_the_vendor(bahi: Bahi, traded: Database, file: Path) -> None:
    said = imported(bahi, file)

    assert "Sharma Traders: 2 new, 0 changed, 0 unchanged." in said
    assert "26 others are not in the file: left as they are." in said
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

    (found,) = catalogue.find(["tel"])
    quantities = {found.vendor_product_id: Decimal(12)}
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


def version(database: Database) -> int:
    with db.engine.transaction(database.engine, SYSTEM) as connection:
        return db.catalogue.version(connection, 1)


def test_what_has_changed_is_written_and_what_is_left_out_stays(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    file.write_text("code;name;unit;hsn_code;gst_rate;price\nSALT-1;Salt;pkt;2501;0;25\n")

    assert "0 new, 1 changed, 0 unchanged. 27 others" in imported(bahi, file)
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


@pytest.mark.usefixtures("units_have_their_names")
def test_what_is_exported_is_imported_again_without_a_change(
    bahi: Bahi, traded: Database, file: Path, tmp_path: Path
) -> None:
    imported(bahi, file)
    path = tmp_path / "out.csv"

    assert f"Written: {path}" in bahi("catalogue", "export", "--vendor", "SHARMA", path).stdout
    shown = bahi("catalogue", "export", "--vendor", "SHARMA").stdout

    assert path.read_text(encoding="utf-8-sig") == shown
    assert SALT in shown
    assert "0 new, 0 changed, 28 unchanged." in imported(bahi, path)


def test_a_file_that_is_there_is_not_overwritten(bahi: Bahi, file: Path) -> None:
    before = file.read_bytes()

    result = bahi("catalogue", "export", file, "--vendor", "SHARMA")

    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert file.read_bytes() == before


def test_goods_taken_off_the_list_are_not_exported_and_are_sold_again_by_an_import(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    traded.execute("UPDATE vendor_products SET deleted_at = now() WHERE sku = 'SALT-1'")

    assert "SALT-1," not in bahi("catalogue", "export", "--vendor", "SHARMA").stdout
    assert "SALT-1 not sold sold again" in imported(bahi, file, "--dry-run")
    assert "1 changed, 1 unchanged" in imported(bahi, file)
    assert "SALT-1," in bahi("catalogue", "export", "--vendor", "SHARMA").stdout


def test_names_follow_the_file_and_everybodys_stay(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    everybodys = traded.value("SELECT count(*) FROM product_aliases WHERE vendor_id IS NULL")
    file.write_text(
        HEADER
        + SALT.replace("namak|नमक", "loon")
        + "RICE-PARMAL,Parmal Rice,,,Grains,Rice,kg,,1006"
        ",5,,42,no,,bag=25,\n"
    )

    imported(bahi, file)

    assert traded.rows(
        "SELECT alias, source FROM product_aliases WHERE vendor_id = 1 ORDER BY 1"
    ) == [
        {"alias": "loon", "source": "GIVEN"},
        {"alias": "tel", "source": "GIVEN"},
    ]
    assert (
        traded.value("SELECT count(*) FROM product_aliases WHERE vendor_id IS NULL") == everybodys
    )


def learned(database: Database, alias: str, retailer_id: int | None) -> int:
    found: int = database.value(
        "INSERT INTO product_aliases (product_id, vendor_id, retailer_id, alias, source, created_by)"
        " VALUES (1, 1, %s, %s, 'LEARNED', 3) RETURNING id",
        retailer_id,
        alias,
    )
    return found


def test_a_learned_name_that_the_file_has_is_given_from_then_on(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    imported(bahi, file)
    traded.execute("UPDATE product_aliases SET source = 'LEARNED' WHERE alias = 'tel'")
    without = bahi("catalogue", "export", "--vendor", "SHARMA").stdout

    assert "1 changed, 1 unchanged" in imported(bahi, file)

    assert OIL not in without
    assert OIL in bahi("catalogue", "export", "--vendor", "SHARMA").stdout
    assert traded.value("SELECT source FROM product_aliases WHERE alias = 'tel'") == "GIVEN"


def test_names_that_were_learned_stay_when_the_file_has_none(
    bahi: Bahi, traded: Database, file: Path
) -> None:
    learned(traded, "safed", None)
    file.write_text("sku,name,unit,hsn_code,gst_rate,price,aliases\nRICE-PARMAL,R,kg,1006,5,42,\n")

    imported(bahi, file)

    assert traded.value("SELECT source FROM product_aliases WHERE alias = 'safed'") == "LEARNED"


def test_names_are_listed_with_whose_they_are(bahi: Bahi, traded: Database, file: Path) -> None:
    imported(bahi, file)
    learned(traded, "safed", 1)
    learned(traded, "arwa", 2)

    everything = bahi("catalogue", "aliases", "--vendor", "SHARMA", columns=140).stdout
    guptas = bahi("catalogue", "aliases", "--vendor", "SHARMA", "--retailer", "#1").stdout

    assert "tel Mustard Oil (OIL-1) all shops given" in " ".join(everything.split())
    assert "safed Parmal Rice (RICE-PARMAL) Gupta Kirana learned" in " ".join(everything.split())
    assert "arwa" in everything
    assert "safed" in guptas
    assert "arwa" not in guptas
    assert "tel" not in guptas


def test_a_name_is_taken_back_and_the_trail_keeps_it(bahi: Bahi, traded: Database) -> None:
    wrong = learned(traded, "safed", 1)
    before = version(traded)

    result = bahi("catalogue", "aliases", "--vendor", "SHARMA", "--forget", wrong)

    assert result.stdout == "Forgotten: “safed” for Parmal Rice (RICE-PARMAL).\n"
    assert traded.rows("SELECT FROM product_aliases WHERE id = %s", wrong) == []
    assert version(traded) != before
    assert traded.rows(
        "SELECT actor_role, request_id, old_values ->> 'alias' AS alias FROM audit_logs"
        " WHERE entity_type = 'product_aliases' AND action = 'DELETE'"
    ) == [{"actor_role": "ADMIN", "request_id": "bahi catalogue aliases", "alias": "safed"}]


def test_nobody_elses_name_is_taken_back(bahi: Bahi, traded: Database) -> None:
    of_everybody = traded.value("SELECT min(id) FROM product_aliases")
    of_sharma = learned(traded, "safed", 1)

    for vendor, alias_id in (("SHARMA", of_everybody), ("PATEL", of_sharma)):
        result = bahi("catalogue", "aliases", "--vendor", vendor, "--forget", alias_id)
        assert result.exit_code == 1
        assert f"has no name with the id {alias_id}" in result.stderr
        assert traded.rows("SELECT id FROM product_aliases WHERE id = %s", alias_id)


def test_progress_is_shown_beside_the_report(
    bahi: Bahi, traded: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")

    result = bahi("catalogue", "import", file, "--vendor", "SHARMA")

    assert "2/2" in result.stderr
    assert "2/2" not in result.stdout
