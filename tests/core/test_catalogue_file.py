"""A file of goods is taken as a whole, or everything that is wrong with it is said."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.catalogue_file import checking, packs, reading, writing
from core.catalogue_file.goods import COLUMNS, UNITS, CatalogueFile, Goods
from core.errors import UnreadableFile
from core.gst import RATES

HEADER = ",".join(COLUMNS) + "\n"
RICE = Goods(
    sku="RICE-1",
    name="Parmal Rice",
    name_hi="परमल चावल",
    brand="Shree",
    category="Grains",
    sub_category="Rice",
    unit="kg",
    pack_size="",
    hsn_code="1006",
    gst_rate=Decimal(5),
    mrp=Decimal(50),
    price=Decimal("42.50"),
    price_includes_gst=True,
    stock=Decimal("12.5"),
    pack_sizes={"bag": Decimal(50), "pkt": Decimal("0.5")},
    aliases=("chawal", "चावल"),
)


def check(content: str | bytes) -> CatalogueFile | list[str]:
    encoded = content if isinstance(content, bytes) else content.encode()
    found = checking.checked(reading.read(encoded))
    return found if isinstance(found, CatalogueFile) else [str(problem) for problem in found]


def taken(content: str | bytes) -> list[Goods]:
    found = check(content)
    assert isinstance(found, CatalogueFile), found
    return list(found.goods.values())


def row(**cells: str) -> str:
    """A file with one row that is right but for these cells."""
    right = {
        "sku": "A1",
        "name": "Rice",
        "unit": "kg",
        "hsn_code": "1006",
        "gst_rate": "5",
        "price": "42",
        "price_includes_gst": "no",
    }
    quoted = ('"' + (right | cells).get(column, "") + '"' for column in COLUMNS)
    return HEADER + ",".join(quoted) + "\n"


def test_every_column_is_read() -> None:
    assert taken(
        HEADER
        + "RICE-1,Parmal Rice,परमल चावल,Shree,Grains,Rice,KG,,1006,5%,₹50,42.50,Yes,12.5,"
        + "bag=50 | pkt = 0.5,chawal|चावल|chawal\n"
    ) == [RICE]


def test_columns_that_are_not_needed_may_be_missing() -> None:
    found = check("Code,Name,Unit,HSN code,GST rate,Price\nA1,Rice,kg,1006,0,42\n")

    assert isinstance(found, CatalogueFile)
    assert found.goods == {2: Goods("A1", "Rice", "kg", "1006", Decimal(0), Decimal(42))}
    assert found.columns == {"sku", "name", "unit", "hsn_code", "gst_rate", "price"}


@pytest.mark.parametrize("mark", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_files_of_any_spreadsheet_are_read(mark: str, encoding: str) -> None:
    text = writing.written([RICE]).replace(",", mark)

    assert taken(text.encode(encoding)) == [RICE]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"sku": ""}, "sku is empty"),
        ({"sku": "A" * 41}, "sku is longer than 40 characters"),
        ({"name": ""}, "name is empty"),
        ({"name": "Ri\x07ce"}, "name holds characters that cannot be shown"),
        ({"brand": "B" * 201}, "brand is longer than 200 characters"),
        ({"unit": ""}, "unit is empty"),
        ({"unit": "bori"}, "unit: “bori” is no unit; write bag"),
        ({"unit": "heap"}, "unit: “heap” is no unit; write one of kg, g"),
        ({"pack_size": "half"}, "pack_size “half” is none; write 500 g or 8x250 ml"),
        ({"pack_size": "0 g"}, "pack_size “0 g” is none"),
        ({"pack_size": "0x5 g"}, "pack_size “0x5 g” is none"),
        ({"pack_size": "5 heap"}, "pack_size: “heap” is no unit"),
        ({"hsn_code": ""}, "hsn_code is empty"),
        ({"hsn_code": "401"}, "hsn_code “401” has not 4, 6 or 8 digits"),
        ({"hsn_code": "10O6"}, "hsn_code “10O6” has not 4, 6 or 8 digits"),
        ({"gst_rate": ""}, "gst_rate is empty"),
        ({"gst_rate": "12"}, "gst_rate “12” is none of 0, 0.25, 3, 5, 18, 40"),
        ({"price": ""}, "price is empty"),
        ({"price": "forty"}, "price “forty” is none; write 1,234.50"),
        ({"price": "0"}, "price 0 is not above zero"),
        ({"price": "1.005"}, "price 1.005 has more than two decimals"),
        ({"price": "10000000.01"}, "above one crore"),
        ({"mrp": "-1"}, "mrp -1 is not above zero"),
        ({"mrp": "41", "price_includes_gst": "yes"}, "mrp 41 is below the price 42"),
        ({"price_includes_gst": ""}, "price_includes_gst “” is neither yes nor no"),
        ({"stock": "-1"}, "stock -1 is below zero"),
        ({"stock": "many"}, "stock “many” is no quantity"),
        ({"stock": "1.0005"}, "stock 1.0005 has more than three decimals"),
        ({"pack_sizes": "bag"}, "pack_sizes: “bag” says no size; write bag=50|carton=24"),
        ({"pack_sizes": "bag=0"}, "pack_sizes: bag=0 is not above zero"),
        ({"pack_sizes": "peti=10"}, "pack_sizes: “peti” is no unit; write carton"),
        ({"pack_sizes": "bag=5|bag=6"}, "pack_sizes: bag is there twice"),
        ({"pack_sizes": "kg=5"}, "pack_sizes: kg is the unit of the goods themselves"),
        ({"aliases": "a" * 81}, "is longer than 80 characters"),
    ],
)
def test_a_row_that_makes_no_sense_is_refused_with_line_and_reason(
    cells: dict[str, str], reason: str
) -> None:
    problems = check(row(**cells))

    assert isinstance(problems, list)
    (problem,) = problems
    assert problem.startswith("line 2: ")
    assert reason in problem


def test_everything_that_is_wrong_is_said_at_once() -> None:
    problems = check("sku,name,unit,hsn_code,gst_rate,price\n,,bori,1,1,0\nA,B,kg,1006,5,x\n")

    assert isinstance(problems, list)
    assert [problem.partition(":")[0] for problem in problems] == ["line 2"] * 6 + ["line 3"]


def test_a_sku_that_is_there_twice_is_refused_with_both_lines() -> None:
    problems = check(row() + row().removeprefix(HEADER))

    assert problems == ["line 3: sku A1 is also in line 2"]


def test_an_mrp_is_not_compared_with_a_price_without_tax() -> None:
    assert taken(row(mrp="41"))[0].mrp == 41


def test_a_name_may_hold_the_joiners_of_its_script() -> None:
    assert taken(row(name_hi="शक्‍कर"))[0].name_hi == "शक्‍कर"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("8x250 ml", "8x250 ml"),
        ("8 × 250ML", "8x250 ml"),
        ("0.50 kg", "0.5 kg"),
        ("12pcs", "12 pcs"),
    ],
)
def test_what_is_in_a_pack_is_kept_in_one_way_however_it_is_spaced(written: str, kept: str) -> None:
    assert taken(row(pack_size=written))[0].pack_size == kept


def test_a_comma_too_many_is_no_silent_shift_of_cells() -> None:
    assert check(HEADER + "," * 16 + "x\n") == [
        "line 2: more cells than columns; a text with commas has to be in quotation marks"
    ]


def test_unknown_missing_and_repeated_columns_are_named() -> None:
    with pytest.raises(UnreadableFile) as refused:
        reading.read(b"code,sku,name,rate\n")

    assert "Missing: unit, hsn_code, gst_rate, price. Unknown: rate. Twice: sku." in str(
        refused.value
    )


def test_an_empty_file_is_told_the_columns() -> None:
    with pytest.raises(UnreadableFile, match="The columns are sku, name"):
        reading.read(b"\n")


texts = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="|'"), min_size=1, max_size=40
)
prices = st.decimals("0.01", "100000", places=2)
sizes = st.decimals("0.001", "1000", places=3)
goods = st.builds(
    Goods,
    sku=texts,
    name=texts,
    name_hi=texts | st.just(""),
    brand=texts | st.just(""),
    category=texts | st.just(""),
    sub_category=texts | st.just(""),
    unit=st.just("kg"),
    pack_size=st.builds(
        "{}{} {}".format,
        st.sampled_from(["", "8x"]),
        sizes.map(packs.plain),
        st.sampled_from(UNITS),
    )
    | st.just(""),
    hsn_code=st.sampled_from(["1006", "100630", "10063020"]),
    gst_rate=st.sampled_from(RATES),
    mrp=st.none() | prices,
    price=prices,
    price_includes_gst=st.just(False),
    stock=st.none() | sizes,
    pack_sizes=st.dictionaries(st.sampled_from([*UNITS[1:]]), sizes),
    aliases=st.lists(texts, unique=True, max_size=4).map(tuple),
)


@given(st.lists(goods, unique_by=lambda each: each.sku))
def test_what_is_written_is_read_back_as_it_was(many: list[Goods]) -> None:
    assert taken(writing.written(many)) == many
