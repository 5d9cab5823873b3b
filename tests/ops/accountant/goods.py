"""A file of goods, and what became of it."""

from decimal import Decimal
from pathlib import Path

import db.catalogue
import db.engine
from db.engine import SYSTEM
from tests.database import Database
from tests.ops.accountant.conftest import Bahi

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


def written(folder: Path) -> Path:
    path = folder / "goods.csv"
    path.write_text(HEADER + SALT + OIL, encoding="utf-8-sig")
    return path


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


def version(database: Database) -> int:
    with db.engine.transaction(database.engine, SYSTEM) as connection:
        return db.catalogue.version(connection, 1)
