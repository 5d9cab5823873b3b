import pytest

from core.errors import ConfigurationError
from core.invoices import invoice_number


def test_a_number_has_the_prefix_the_year_and_a_sequence() -> None:
    assert invoice_number("SHT", "26-27", 1) == "SHT/26-27/0001"
    assert invoice_number("SHT", "26-27", 123456) == "SHT/26-27/123456"


def test_a_number_longer_than_the_law_allows_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="shorter invoice prefix"):
        invoice_number("SHOP", "26-27", 123456)
