from collections.abc import Mapping, Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.orders import Offer, Quote, Wish, in_product_unit, quote
from core.shortage import what_can_go


def offer(number: int, price: str, unit: str = "kg", **packs: int) -> Offer:
    return Offer(
        vendor_product_id=number,
        name=f"goods {number}",
        sku=f"G{number}",
        hsn_code="",
        unit=unit,
        price=Decimal(price),
        price_includes_gst=False,
        gst_rate=Decimal(0),
        pack_sizes={pack: Decimal(size) for pack, size in packs.items()},
    )


RICE, SUGAR, SOAP = offer(1, "40", bag=25), offer(2, "45"), offer(3, "10", "pkt")
OFFERS = {1: RICE, 2: SUGAR, 3: SOAP}
PLENTY = Decimal(1_000_000)


def price(wishes: Sequence[Wish]) -> Quote:
    return quote(wishes, OFFERS, between_states=False)


def wish(number: int, quantity: str, unit: str) -> Wish:
    return Wish(number, Decimal(quantity), unit)


def test_all_goes_where_nothing_is_short() -> None:
    wishes = (wish(1, "2", "bag"), wish(2, "5", "kg"))

    possible = what_can_go(wishes, OFFERS, {}, PLENTY, price)

    assert (possible.wishes, possible.total, possible.missing) == (wishes, 2225, 0)


def test_bags_are_cut_to_whole_bags_and_weighed_goods_to_what_is_there() -> None:
    stock = {1: Decimal(60), 2: Decimal("3.5")}

    possible = what_can_go([wish(1, "4", "bag"), wish(2, "5", "kg")], OFFERS, stock, PLENTY, price)

    assert possible.wishes == (wish(1, "2", "bag"), wish(2, "3.500", "kg"))


def test_goods_of_which_there_are_none_are_left_out() -> None:
    possible = what_can_go(
        [wish(3, "5", "pkt"), wish(2, "1", "kg")], OFFERS, {3: Decimal(0)}, PLENTY, price
    )

    assert possible.wishes == (wish(2, "1", "kg"),)


def test_credit_goes_to_the_lines_in_their_order_and_says_what_is_missing() -> None:
    wishes = [wish(1, "2", "bag"), wish(2, "20", "kg"), wish(3, "9", "pkt")]

    possible = what_can_go(wishes, OFFERS, {}, Decimal(2500), price)

    assert possible.wishes == (wish(1, "2", "bag"), wish(2, "11", "kg"))
    assert (possible.total, possible.missing) == (2495, 490)


def test_without_any_credit_nothing_goes_and_all_is_missing() -> None:
    possible = what_can_go([wish(2, "2", "kg")], OFFERS, {}, Decimal(-500), price)

    assert (possible.wishes, possible.missing) == ((), 90)


WISHES = st.lists(
    st.builds(
        wish,
        st.sampled_from([1, 2, 3]),
        st.integers(1, 40).map(str),
        st.just("kg"),
    ).map(lambda w: Wish(w.vendor_product_id, w.quantity, OFFERS[w.vendor_product_id].unit)),
    min_size=1,
    max_size=6,
    unique_by=lambda w: w.vendor_product_id,
)


@given(
    WISHES,
    st.integers(-100, 3000).map(Decimal),
    st.dictionaries(st.sampled_from([1, 2, 3]), st.integers(0, 30).map(Decimal)),
)
def test_what_can_go_is_within_stock_and_credit_and_no_more_than_was_wished(
    wishes: list[Wish], available: Decimal, stock: Mapping[int, Decimal]
) -> None:
    possible = what_can_go(wishes, OFFERS, stock, available, price)

    wished = {w.vendor_product_id: w.quantity for w in wishes}
    for kept in possible.wishes:
        assert 0 < kept.quantity <= wished[kept.vendor_product_id]
        on_hand = stock.get(kept.vendor_product_id)
        counted = in_product_unit(OFFERS[kept.vendor_product_id], kept.quantity, kept.unit)
        assert on_hand is None or (counted is not None and counted <= on_hand)
    assert possible.total <= max(available, Decimal(0))
    assert possible.total == (price(possible.wishes).total if possible.wishes else 0)
