"""What is written below a price that was asked for."""

import pytest

from tests.database import Database
from tests.phones import GUPTA, Phones


@pytest.mark.parametrize("asked", ["rate rasgulla", "rasgulla hai kya", "rate", "rate tambakhu"])
def test_a_yes_below_a_price_that_nobody_could_tell_orders_nothing(
    phones: Phones, database: Database, asked: str
) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, asked)

    told = phones.says(GUPTA, "ok")

    assert "Sirf rate poocha tha, order nahi laga." in told
    assert "Mangwani ho to likhiye: confirm" in told
    assert "Parmal Rice: 2 bag" in told
    assert database.rows("SELECT * FROM orders") == []
    assert "#1001" in phones.says(GUPTA, "confirm")


def test_a_number_below_such_a_price_is_one_of_the_draft(
    phones: Phones, database: Database
) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "rate rasgulla")

    assert "#1001" in phones.says(GUPTA, "1")


def test_without_a_draft_such_a_yes_is_told_how_to_order(phones: Phones) -> None:
    phones.says(GUPTA, "rate rasgulla")

    assert "Mangana ho to maal aur kitna likhiye" in phones.says(GUPTA, "ok")


def test_a_quantity_after_a_price_joins_what_he_has_written(phones: Phones) -> None:
    phones.says(GUPTA, "2 bori chawal")
    phones.says(GUPTA, "rate salt")

    told = phones.says(GUPTA, "5 pkt")

    assert "Parmal Rice: 2 bag" in told
    assert "5 pkt" in told
