"""Numbers of documents, as GST rules 46 and 53 want them: at most 16 characters, consecutive in a
year, each kind in a series of its own."""

from core.errors import ConfigurationError

NUMBER_LENGTH_MAX = 16
# As people write one, with more or fewer zeros: "sht/26-27/1".
NUMBER_PATTERN = r"[a-z][a-z0-9]{0,3}/\d\d-\d\d/\d+"


def invoice_number(prefix: str, financial_year: str, sequence: int) -> str:
    """``SB/26-27/0001``."""
    return _number(prefix, financial_year, sequence)


def as_numbered(written: str) -> str:
    """The number that is meant by one that somebody has written."""
    series, financial_year, sequence = written.upper().split("/")
    return f"{series}/{financial_year}/{int(sequence):04d}"


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
