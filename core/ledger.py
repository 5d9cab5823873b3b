"""What a ledger says of an account. Amounts are rupees; what raises his debt is positive."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Account:
    """Where a retailer stands with one vendor, in rupees."""

    balance: Decimal
    # Set aside for orders that were placed and not sent yet.
    held: Decimal
    credit_limit: Decimal
    available: Decimal
    is_blocked: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the ledger, ``amount`` signed as it changes what he owes."""

    ledger_number: str
    day: date
    amount: Decimal
    balance: Decimal
