"""Numbers of documents, as GST rules 46 and 53 want them: at most 16 characters, consecutive in a
year, each kind in a series of its own."""

from core.errors import ConfigurationError

NUMBER_LENGTH_MAX = 16


def invoice_number(prefix: str, financial_year: str, sequence: int) -> str:
    """``SB/26-27/0001``."""
    return _number(prefix, financial_year, sequence)


def credit_note_number(prefix: str, financial_year: str, sequence: int) -> str:
    """``SBC/26-27/0001``."""
    return _number(f"{prefix}C", financial_year, sequence)


def _number(series: str, financial_year: str, sequence: int) -> str:
    number = f"{series}/{financial_year}/{sequence:04d}"
    if len(number) > NUMBER_LENGTH_MAX:
        raise ConfigurationError(
            f"Document number {number} is longer than {NUMBER_LENGTH_MAX} characters:"
            " give the vendor a shorter invoice prefix."
        )
    return number
