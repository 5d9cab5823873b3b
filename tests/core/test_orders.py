from decimal import Decimal

from core.orders import Offer, Wish, in_product_unit, quote

RICE = Offer(
    vendor_product_id=1,
    name="Parmal Rice",
    sku="RICE-PARMAL",
    hsn_code="1006",
    unit="kg",
    price=Decimal("42.00"),
    price_includes_gst=False,
    gst_rate=Decimal(5),
    pack_sizes={"bori": Decimal(25)},
)


def test_a_pack_is_converted_by_the_vendors_own_size() -> None:
    assert in_product_unit(RICE, Decimal(2), "bori") == 50


def test_grams_of_a_kilogram_product_need_no_conversion_by_the_vendor() -> None:
    assert in_product_unit(RICE, Decimal(500), "g") == Decimal("0.5")


def test_a_unit_that_nobody_explained_has_no_conversion() -> None:
    assert in_product_unit(RICE, Decimal(1), "peti") is None


def test_a_quote_adds_its_lines_up() -> None:
    priced = quote([Wish(1, Decimal(2), "bori")], {1: RICE}, between_states=False)

    assert priced.lines[0].quantity == 50
    assert priced.amounts.taxable == Decimal("2100.00")
    assert priced.total == Decimal("2205.00")
