"""What leaves the shop is billed at the prices of the order and the rates of the day."""

from decimal import Decimal

from core.orders import MoreThanOrdered, NothingLoaded, Offer, Quote, Wish, as_loaded, quote

RICE = Offer(1, "Rice", "R", "1006", "kg", Decimal("42.00"), False, Decimal(5), {})
SOAP = Offer(2, "Soap", "S", "3401", "pcs", Decimal("35.00"), True, Decimal(18), {})
ORDERED = quote(
    [Wish(1, Decimal(10), "kg"), Wish(2, Decimal(12), "pcs")],
    {1: RICE, 2: SOAP},
    between_states=False,
)
RATES = {1: Decimal(5), 2: Decimal(18)}


def load(quantities: dict[int, Decimal], rates: dict[int, Decimal] | None = None) -> object:
    return as_loaded(ORDERED, quantities, RATES if rates is None else rates, between_states=False)


def test_without_a_word_everything_went_as_ordered() -> None:
    assert load({}) == ORDERED


def test_a_line_that_stayed_is_not_on_the_bill() -> None:
    loaded = load({2: Decimal(0)})

    assert isinstance(loaded, Quote)
    assert [line.offer.name for line in loaded.lines] == ["Rice"]
    assert loaded.total == Decimal("441.00")


def test_a_new_rate_changes_the_tax_and_never_a_price_that_includes_it() -> None:
    loaded = load({}, {1: Decimal(12), 2: Decimal(28)})

    assert isinstance(loaded, Quote)
    rice, soap = loaded.lines
    assert (rice.amounts.taxable, rice.amounts.tax) == (Decimal("420.00"), Decimal("50.40"))
    assert soap.amounts.total == Decimal("420.00")


def test_more_than_was_ordered_needs_the_shop_and_nothing_is_no_bill() -> None:
    assert load({1: Decimal("10.5")}) == MoreThanOrdered("Rice", Decimal("10.000"), "kg")
    assert isinstance(load({1: Decimal(0), 2: Decimal(0)}), NothingLoaded)
