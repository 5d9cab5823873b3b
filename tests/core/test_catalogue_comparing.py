"""A file is held against what the vendor has, and never changes what somebody else sells."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core.catalogue_file.comparing import Catalogue, Plan, Present, plan
from core.catalogue_file.goods import COLUMNS, CatalogueFile, Goods

RICE = Goods(
    sku="RICE",
    name="Rice",
    unit="kg",
    hsn_code="1006",
    gst_rate=Decimal(5),
    price=Decimal(42),
    brand="Shree",
    stock=Decimal(100),
    aliases=("chawal", "arwa"),
)
OWN = Present(
    vendor_product_id=7,
    goods=RICE,
    given_aliases=frozenset({"arwa"}),
    is_own=True,
    is_removed=False,
    reserved=Decimal(0),
    orders=(),
)
SHARED = replace(OWN, is_own=False)
PROMISED = replace(OWN, reserved=Decimal(30), orders=("order 1001", "order 1002"))


def planned(
    goods: Goods, present: Present | None = OWN, columns: frozenset[str] = frozenset(COLUMNS)
) -> Plan | list[str]:
    known = {present.goods.sku: present} if present else {}
    found = plan(CatalogueFile({2: goods}, columns), Catalogue("SHARMA", known, ()))
    return found if isinstance(found, Plan) else [str(problem) for problem in found]


def changed(goods: Goods, present: Present = OWN) -> tuple[str, ...]:
    found = planned(goods, present)
    assert isinstance(found, Plan), found
    (change,) = found.changed
    return change.columns


def test_goods_that_nobody_has_yet_are_new() -> None:
    found = planned(RICE, None)

    assert isinstance(found, Plan)
    (new,) = found.new
    assert (new.goods, new.was, new.aliases_added) == (RICE, None, ["chawal", "arwa"])


@pytest.mark.parametrize("present", [OWN, SHARED])
def test_the_same_goods_again_change_nothing(present: Present) -> None:
    found = planned(replace(RICE, gst_rate=Decimal("5.00"), aliases=("arwa", "chawal")), present)

    assert found == Plan((), (), unchanged=1, left_out=0)


def test_what_differs_is_named() -> None:
    assert changed(replace(RICE, name="New", price=Decimal(43), stock=Decimal(1))) == (
        "name",
        "price",
        "stock",
    )


def test_a_column_that_is_missing_stays_as_it_is() -> None:
    columns = frozenset({"sku", "name", "unit", "hsn_code", "gst_rate", "price"})

    found = planned(Goods("RICE", "New", "kg", "1006", Decimal(5), Decimal(42)), OWN, columns)

    assert isinstance(found, Plan)
    (change,) = found.changed
    assert change.columns == ("name",)
    assert change.goods == replace(RICE, name="New", stock=None)


def test_an_empty_stock_leaves_the_count_alone() -> None:
    assert planned(replace(RICE, stock=None)) == Plan((), (), unchanged=1, left_out=0)


def test_names_are_given_and_taken_back_but_not_those_that_everybody_uses() -> None:
    found = planned(replace(RICE, aliases=("new",)))

    assert isinstance(found, Plan)
    (change,) = found.changed
    assert change.columns == ("aliases",)
    assert (change.aliases_added, change.aliases_removed) == (["new"], ["arwa"])


def test_goods_that_were_taken_off_are_sold_again() -> None:
    assert changed(RICE, replace(OWN, is_removed=True)) == ()


def test_goods_that_the_file_leaves_out_are_counted() -> None:
    catalogue = Catalogue(
        "SHARMA",
        {"RICE": OWN, "OTHER": OWN, "GONE": replace(OWN, is_removed=True)},
        (),
    )

    found = plan(CatalogueFile({2: RICE}, frozenset(COLUMNS)), catalogue)

    assert isinstance(found, Plan)
    assert found.left_out == 1


def test_name_hsn_price_and_packs_of_a_shared_product_are_each_vendors_own() -> None:
    assert changed(
        replace(
            RICE,
            name="My rice",
            hsn_code="100630",
            price=Decimal(40),
            mrp=Decimal(50),
            pack_sizes={"bag": Decimal(25)},
        ),
        SHARED,
    ) == ("name", "hsn_code", "mrp", "price", "pack_sizes")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"brand": "Mine"}, "its brand is “Shree”, not “Mine”"),
        ({"category": "Mine"}, "its category is “”, not “Mine”"),
        ({"name_hi": "चावल"}, "its name_hi is “”, not “चावल”"),
        ({"unit": "g"}, "its unit is “kg”, not “g”"),
        ({"pack_size": "1 kg"}, "its pack_size is “”, not “1 kg”"),
        ({"gst_rate": Decimal(18)}, "its gst_rate is “5”, not “18”"),
    ],
)
def test_what_a_shared_product_is_no_vendors_file_changes(
    change: dict[str, object], reason: str
) -> None:
    problems = planned(replace(RICE, **change), SHARED)  # type: ignore[arg-type]

    assert isinstance(problems, list)
    (problem,) = problems
    assert problem.startswith("line 2: RICE is a product that others sell too: ")
    assert reason in problem


def test_a_product_code_of_somebody_else_is_not_taken() -> None:
    found = plan(
        CatalogueFile({2: RICE}, frozenset(COLUMNS)), Catalogue("SHARMA", {}, frozenset({"RICE"}))
    )

    assert [str(each) for each in found] == [  # type: ignore[union-attr]
        "line 2: the product code SHARMA-RICE is in use for other goods; choose another sku"
    ]


def test_stock_below_what_is_promised_is_refused_with_the_orders() -> None:
    assert planned(replace(RICE, stock=Decimal(29)), PROMISED) == [
        "line 2: stock 29 is below the 30 that is promised to order 1001, order 1002"
    ]
    assert changed(replace(RICE, stock=Decimal(30)), PROMISED) == ("stock",)


def test_a_unit_does_not_change_under_an_order_or_a_count() -> None:
    bags = replace(RICE, unit="bag", stock=Decimal(4))

    assert changed(bags) == ("unit", "stock")
    assert planned(replace(bags, stock=None)) == [
        "line 2: unit becomes bag: say the stock in it too"
    ]
    problems = planned(replace(bags, stock=Decimal(40)), PROMISED)
    assert problems == ["line 2: unit cannot become bag while order 1001, order 1002 hold 30 kg"]


def test_packs_are_said_anew_with_a_new_unit() -> None:
    in_bags = replace(OWN, goods=replace(RICE, pack_sizes={"quintal": Decimal(100)}))
    grams = replace(RICE, unit="g", stock=Decimal(100_000), pack_sizes={"quintal": Decimal(100)})

    assert planned(grams, in_bags) == ["line 2: unit becomes g: say what pack_sizes are in it"]
    assert changed(replace(grams, pack_sizes={"quintal": Decimal(100_000)}), in_bags)


def test_a_price_with_tax_does_not_rise_above_the_mrp_that_the_file_leaves_out() -> None:
    with_mrp = replace(
        OWN, goods=replace(RICE, mrp=Decimal(50), price_includes_gst=True, stock=None)
    )
    columns = frozenset({"sku", "name", "unit", "hsn_code", "gst_rate", "price"})
    dearer = Goods("RICE", "Rice", "kg", "1006", Decimal(5), Decimal(51))

    assert planned(dearer, with_mrp, columns) == [
        "line 2: price 51 is above the mrp 50 that RICE has"
    ]


def test_changes_come_in_the_order_in_which_goods_are_locked() -> None:
    catalogue = Catalogue(
        "SHARMA",
        {
            "RICE": replace(OWN, vendor_product_id=9),
            "DAL": replace(OWN, vendor_product_id=3, goods=replace(RICE, sku="DAL")),
        },
        (),
    )
    dearer = [replace(RICE, sku=sku, price=Decimal(50)) for sku in ("RICE", "DAL", "NEW")]

    found = plan(CatalogueFile(dict(enumerate(dearer)), frozenset(COLUMNS)), catalogue)

    assert isinstance(found, Plan)
    assert [change.goods.sku for change in found.changes] == ["DAL", "RICE", "NEW"]
