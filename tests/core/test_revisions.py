"""Less of a line or a lower price needs no consent; more, dearer and other goods do."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core.orders import Offer, Quote, Wish, quote
from core.revisions import Change, Changed, Changes, Substitute, changed

RICE = Offer(
    vendor_product_id=1,
    name="Parmal Rice",
    sku="RICE",
    hsn_code="1006",
    unit="kg",
    price=Decimal("42.00"),
    price_includes_gst=False,
    gst_rate=Decimal(5),
    pack_sizes={"bori": Decimal(25)},
)
SUGAR = replace(RICE, vendor_product_id=2, name="Sugar", sku="SUGAR", price=Decimal("43.50"))
BASMATI = replace(RICE, vendor_product_id=3, name="Basmati", sku="BASMATI", price=Decimal("90"))


@pytest.fixture
def ordered() -> Quote:
    return quote(
        [Wish(1, Decimal(2), "bori"), Wish(2, Decimal(4), "kg")],
        {1: RICE, 2: SUGAR},
        between_states=False,
    )


def becomes(ordered: Quote, changes: Changes) -> Changed:
    return changed(ordered, changes, between_states=False)


def test_what_nobody_speaks_of_stays_as_it_was(ordered: Quote) -> None:
    assert becomes(ordered, {}) == Changed(dict(enumerate(ordered.lines, start=1)), frozenset())


def test_less_goes_at_the_price_of_the_order(ordered: Quote) -> None:
    less = becomes(ordered, {2: Change(quantity=Decimal("1.5"))})

    assert less.disputed == frozenset()
    assert [line.quantity for line in less.quote.lines] == [50, Decimal("1.5")]
    assert less.lines[2].amounts.taxable == Decimal("65.25")


def test_a_line_of_which_there_is_nothing_goes(ordered: Quote) -> None:
    gone = becomes(ordered, {1: Change(quantity=Decimal(0))})

    assert list(gone.lines) == [2]
    assert gone.disputed == frozenset()


@pytest.mark.parametrize(
    ("kilos", "said"),
    [("25", Wish(1, Decimal(1), "bori")), ("30", Wish(1, Decimal(30), "kg"))],
)
def test_a_quantity_is_said_in_sacks_where_it_comes_out_even(
    ordered: Quote, kilos: str, said: Wish
) -> None:
    assert becomes(ordered, {1: Change(quantity=Decimal(kilos))}).lines[1].wish == said


def test_a_lower_price_is_taken_without_asking_and_a_higher_one_is_not(ordered: Quote) -> None:
    assert becomes(ordered, {1: Change(price=Decimal(41))}).disputed == frozenset()
    assert becomes(ordered, {1: Change(price=Decimal("42.01"))}).disputed == {1}


def test_a_lower_price_does_not_bring_more_of_a_line_than_was_ordered(ordered: Quote) -> None:
    more = becomes(ordered, {1: Change(quantity=Decimal("50.001"), price=Decimal(1))})

    assert more.disputed == {1}


def test_prices_are_whole_paise(ordered: Quote) -> None:
    assert becomes(ordered, {1: Change(price=Decimal("41.005"))}).lines[1].offer.price == Decimal(
        "41.01"
    )


def test_other_goods_are_disputed_even_where_they_cost_the_same(ordered: Quote) -> None:
    cheap = replace(BASMATI, price=Decimal(42))
    other = becomes(ordered, {1: Substitute(cheap, Wish(3, Decimal(2), "bori"))})

    assert other.disputed == {1}
    assert other.quote.total == ordered.total


def test_without_the_disputed_lines_the_others_go_as_they_were_changed(ordered: Quote) -> None:
    both = becomes(
        ordered,
        {
            1: Substitute(BASMATI, Wish(3, Decimal(10), "kg")),
            2: Change(quantity=Decimal(2), price=Decimal(43)),
        },
    )

    (left,) = both.undisputed.lines
    assert (left.offer.sku, left.quantity, left.offer.price) == ("SUGAR", 2, 43)
    assert both.quote.amounts.taxable == Decimal("986.00")


def test_a_line_that_the_order_does_not_have_is_a_mistake_of_the_caller(ordered: Quote) -> None:
    with pytest.raises(AssertionError, match="does not have"):
        becomes(ordered, {3: Change(quantity=Decimal(1))})
