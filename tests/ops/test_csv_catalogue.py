"""A file of goods is read for the understanding as an import reads it, but asks for less."""

from decimal import Decimal

import pytest

from core.catalogue_file import checking, reading, writing
from core.catalogue_file.goods import CatalogueFile
from core.errors import UnreadableFile
from core.understanding.packs import Amount, Pack
from core.understanding.products import Product
from ops.understanding import csv_catalogue

ROW = (
    "sku,name,name_hi,brand,category,sub_category,unit,pack_size,hsn_code,gst_rate,mrp,price,"
    "pack_sizes,aliases\n"
    "S1,Nimo Soap 75 g,निमो,Nimo,Soaps,Bath,pcs,75 g,3401,18,₹20,18.50,carton = 96 | box=12,"
    "nimo | sabun|\n"
)
SOAP = Product(
    vendor_product_id=1,
    name="Nimo Soap 75 g",
    unit="pcs",
    units=frozenset({"pcs", "dozen", "carton", "box"}),
    names=("निमो", "nimo", "sabun"),
    sku="S1",
    brand="Nimo",
    category="Soaps",
    sub_category="Bath",
    pack=Pack(Amount(Decimal(75), "g")),
    prices=frozenset({Decimal(20), Decimal("18.50")}),
)


def read(text: str) -> list[Product]:
    return list(csv_catalogue.products(text.encode()))


@pytest.mark.parametrize("mark", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_every_column_is_used(mark: str) -> None:
    (soap,) = read(ROW.replace(",", mark))

    assert soap == SOAP
    assert soap.pack_sizes == {"carton": 96, "box": 12}


def test_what_an_import_takes_and_exports_is_the_same_catalogue() -> None:
    file = checking.checked(reading.read(ROW.encode()))
    assert isinstance(file, CatalogueFile)

    assert read(writing.written(file.goods.values())) == [SOAP]


def test_columns_of_others_are_passed_over_and_most_may_be_missing() -> None:
    (rice,) = read("Source,CODE,barcode,Name\ndmart,R1,,Kolam Rice\n")

    assert (rice.sku, rice.name, rice.names) == ("R1", "Kolam Rice", ())
    # A file that says nothing of packs says nothing of units.
    assert rice.units is None


def test_of_two_columns_with_one_name_the_first_counts() -> None:
    (rice,) = read("sku,code,name\nR1,other,Kolam Rice\n")

    assert rice.sku == "R1"


def test_units_may_have_names_of_the_files_own() -> None:
    (rice,) = read("sku,name,unit,pack_sizes\nR1,Kolam Rice,kg,bori=25|heap=5\n")

    assert rice.units == {"kg", "g", "quintal", "bori", "heap"}
    assert rice.pack_sizes == {"bag": 25, "heap": 5}


def test_a_short_row_has_nothing_in_the_cells_that_are_missing() -> None:
    (rice,) = read("sku,name,unit,mrp\nR1,Kolam Rice\n")

    assert (rice.unit, rice.prices) == ("pcs", frozenset())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "“name” and “sku”"),
        ("sku,title\n1,x\n", "“name” and “sku”"),
        ("sku,name\n,x\n", "line 2: a product has a name and a code"),
        ("name,sku\nx\n", "line 2: a product has a name and a code"),
        ("sku,name,price\nA,x,9\nB,y,dear\n", "line 3: the price “dear” is none"),
        ("sku,name,pack_sizes\nA,x,bag\n", "line 2: pack_sizes: “bag” says no size"),
        ("sku,name,pack_sizes\nA,x,bag=many\n", "line 2: pack_sizes: “bag=many” says no size"),
        ('sku,name\nA,"x" y\n', "Line 2 is not CSV"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_line(text: str, said: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(text)

    assert said in str(refused.value)
