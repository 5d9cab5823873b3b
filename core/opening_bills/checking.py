"""What each row of the file means, and everything that is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import core.calendar
from core import notation
from core.money import rupees
from core.opening_bills.bills import Imported, OpeningBill, Plan
from core.opening_bills.reading import Row
from core.shops import Directory, NotFound, Shop
from core.spreadsheets import Problem

BILL_NUMBER_LENGTH_MAX = 40
# Rupees: one crore.
AMOUNT_MAX = Decimal(10_000_000)


@dataclass(frozen=True, slots=True)
class Books:
    """What the file is held against. ``invoice_numbers`` are those of the file that a bill made here
    bears."""

    shops: Directory
    imported: Mapping[tuple[int, str], Imported]
    invoice_numbers: frozenset[str]
    today: date


def plan(rows: Sequence[Row], books: Books) -> Plan | list[Problem]:
    """What is to be posted, or everything that is wrong with the file."""
    problems: list[Problem] = []
    bills: list[OpeningBill] = []
    shops: dict[int, Shop] = {}
    first_lines: dict[tuple[int, str], int] = {}
    there_already = 0
    for row in rows:
        reasons: list[str] = []
        found = _bill(row, books, reasons)
        if found is not None:
            shop, bill = found
            key = (shop.retailer_id, bill.bill_number)
            known = books.imported.get(key)
            if key in first_lines:
                reasons.append(
                    f"bill {bill.bill_number} of {shop.name} is also in line {first_lines[key]}"
                )
            elif known is not None and (contradiction := _contradiction(row, bill, known)):
                reasons.append(contradiction)
            elif known is not None:
                there_already += 1
            else:
                bills.append(bill)
                shops[shop.retailer_id] = shop
            first_lines.setdefault(key, row.line)
        problems += [Problem(row.line, reason) for reason in reasons]
    if problems:
        return problems
    ordered = sorted(bills, key=lambda bill: (bill.retailer_id, bill.bill_date))
    return Plan(tuple(ordered), there_already, shops)


def _bill(row: Row, books: Books, reasons: list[str]) -> tuple[Shop, OpeningBill] | None:
    """The bill of a row; ``None`` when a reason was added why it is none."""
    if row.has_too_many:
        reasons.append(
            "more cells than columns; an amount with commas has to be in quotation marks"
        )
        return None
    cells = row.cells
    shop = _shop(cells["shop"], books.shops, reasons)
    number = _bill_number(cells["bill_number"], books.invoice_numbers, reasons)
    bill_date = _day("bill_date", cells["bill_date"], reasons)
    if bill_date is not None and bill_date > books.today:
        reasons.append(f"bill_date {bill_date} is in the future")
    due_date = _day("due_date", cells["due_date"], reasons) if cells["due_date"] else None
    if bill_date is not None and due_date is not None and due_date < bill_date:
        reasons.append(f"due_date {due_date} is before bill_date {bill_date}")
    amount = _amount(cells["amount"], reasons)
    if reasons:
        return None
    assert shop is not None
    assert amount is not None
    assert bill_date is not None
    due_date = due_date or core.calendar.due_on(bill_date, shop.terms_days)
    return shop, OpeningBill(shop.retailer_id, number, bill_date, due_date, amount)


def _shop(named: str, shops: Directory, reasons: list[str]) -> Shop | None:
    if not named:
        reasons.append("shop is empty")
        return None
    found = shops.find(named)
    if isinstance(found, NotFound):
        reasons.append(str(found))
        return None
    return found


def _bill_number(number: str, invoice_numbers: frozenset[str], reasons: list[str]) -> str:
    if not number:
        reasons.append("bill_number is empty")
    elif len(number) > BILL_NUMBER_LENGTH_MAX:
        reasons.append(f"bill_number is longer than {BILL_NUMBER_LENGTH_MAX} characters")
    elif not number.isprintable():
        reasons.append("bill_number holds characters that cannot be printed")
    elif number in invoice_numbers:
        reasons.append(f"{number} is a bill that was made here: it is in the books already")
    return number


def _amount(text: str, reasons: list[str]) -> Decimal | None:
    amount = notation.amount(text)
    if amount is None:
        reasons.append(f"amount “{text}” is none; write 1,23,456.50" if text else "amount is empty")
    elif amount <= 0:
        reasons.append(f"amount {text} is not above zero")
    elif not notation.has_paise_only(amount):
        reasons.append(f"amount {text} has more than two decimals")
    elif amount > AMOUNT_MAX:
        reasons.append(f"amount {text} is above one crore")
    return amount


def _day(column: str, text: str, reasons: list[str]) -> date | None:
    day = notation.day(text)
    if day is None:
        reasons.append(f"{column} “{text}” is no day; write {notation.DAY_EXAMPLES}")
    return day


def _contradiction(row: Row, bill: OpeningBill, known: Imported) -> str | None:
    """Why a bill cannot be the one that is in the books under its number. Where the file leaves the due
    date to the account, its terms of the first time hold."""
    if known.is_reversed:
        return (
            f"bill {bill.bill_number} was imported ({known.ledger_number}) and taken back;"
            " give it another number to owe it again"
        )
    has_due_date = bool(row.cells["due_date"])
    if (bill.amount, bill.bill_date, bill.due_date if has_due_date else None) == (
        known.bill.amount,
        known.bill.bill_date,
        known.bill.due_date if has_due_date else None,
    ):
        return None
    return (
        f"bill {bill.bill_number} is in the books ({known.ledger_number}) with"
        f" {_figures(known.bill)}, in the file with {_figures(bill)}"
    )


def _figures(bill: OpeningBill) -> str:
    return f"{rupees(bill.amount)} of {bill.bill_date}, due {bill.due_date}"
