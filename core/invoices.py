"""Numbers of invoices, as GST rule 46 wants them: at most 16 characters, consecutive in a year."""

from core.errors import ConfigurationError

NUMBER_LENGTH_MAX = 16


def invoice_number(prefix: str, financial_year: str, sequence: int) -> str:
    """``SB/26-27/0001``."""
    number = f"{prefix}/{financial_year}/{sequence:04d}"
    if len(number) > NUMBER_LENGTH_MAX:
        raise ConfigurationError(
            f"Invoice number {number} is longer than {NUMBER_LENGTH_MAX} characters:"
            " give the vendor a shorter invoice prefix."
        )
    return number
