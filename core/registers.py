"""The registers of a period, as an accountant files them: bills, credit notes, cancelled numbers,
receipts, and goods by HSN code. What was cancelled is in no sum, and its number is in no gap."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.gst import Amounts, total_of
from core.money import ZERO
from core.number_series import NumberSeries
from core.spreadsheets import Cell


@dataclass(frozen=True, slots=True)
class RateLine:
    """What of a document is taxed at one rate, per cent."""

    rate: Decimal
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class Buyer:
    """As he was on the day of the bill. ``place_of_supply`` is a GST state code."""

    name: str
    gstin: str
    place_of_supply: str


@dataclass(frozen=True, slots=True)
class Document:
    """A bill, or a credit note with the bill that it names."""

    number: str
    day: date
    kind: str
    buyer: Buyer
    lines: tuple[RateLine, ...]
    round_off: Decimal
    total: Decimal
    of_bill: str = ""
    of_bill_day: date | None = None


@dataclass(frozen=True, slots=True)
class CancelledNumber:
    number: str
    day: date
    cancelled_on: date
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """Money that came in. ``by`` is who took it, or who said that it is there."""

    number: str
    day: date
    shop: str
    method: str
    reference: str
    amount: Decimal
    by: str
    status: str
    reason: str

    @property
    def counts(self) -> bool:
        """Whether it is in the books: not a cheque on its way, and not taken back."""
        return self.status == "confirmed"


@dataclass(frozen=True, slots=True)
class HsnLine:
    """What was sold of an HSN code at one rate, per cent, in one unit."""

    code: str
    rate: Decimal
    unit: str
    quantity: Decimal
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class Registers:
    """Everything of a period."""

    first: date
    last: date
    invoices: tuple[Document, ...]
    credit_notes: tuple[Document, ...]
    cancelled: tuple[CancelledNumber, ...]
    receipts: tuple[Receipt, ...]
    hsn: tuple[HsnLine, ...]
    series: tuple[NumberSeries, ...]


def sums(documents: Iterable[Document]) -> Amounts:
    """What documents come to; ``total`` is theirs, because each is rounded by itself."""
    return total_of(
        total_of(line.amounts for line in document.lines) + Amounts(round_off=document.round_off)
        for document in documents
    )


def less(sold: Iterable[HsnLine], credited: Iterable[HsnLine]) -> tuple[HsnLine, ...]:
    """What was sold without what was credited, by code, rate and unit. Below zero where more was
    credited in a period than sold in it."""
    found = {(line.code, line.rate, line.unit): line for line in sold}
    for line in credited:
        key = (line.code, line.rate, line.unit)
        before = found.get(key, HsnLine(*key, ZERO, Amounts()))
        found[key] = HsnLine(*key, before.quantity - line.quantity, before.amounts - line.amounts)
    return tuple(found[key] for key in sorted(found))


def received(receipts: Iterable[Receipt]) -> dict[str, tuple[int, Decimal]]:
    """By method how many receipts count, and their sum."""
    found: dict[str, tuple[int, Decimal]] = {}
    for receipt in receipts:
        if receipt.counts:
            count, amount = found.get(receipt.method, (0, ZERO))
            found[receipt.method] = (count + 1, amount + receipt.amount)
    return found


def total_received(receipts: Iterable[Receipt]) -> Decimal:
    """What counts of them, in rupees."""
    return sum((receipt.amount for receipt in receipts if receipt.counts), start=ZERO)


def files(registers: Registers) -> Iterator[tuple[str, Sequence[str], Iterable[Sequence[Cell]]]]:
    """Name, header and rows of each register's file."""
    yield (
        "invoices.csv",
        ("number", "date", "kind", *_DOCUMENT_COLUMNS),
        (
            (document.number, document.day, document.kind, *row)
            for document in registers.invoices
            for row in _document_rows(document)
        ),
    )
    yield (
        "credit_notes.csv",
        ("number", "date", "reason", "invoice_number", "invoice_date", *_DOCUMENT_COLUMNS),
        (
            (note.number, note.day, note.kind, note.of_bill, note.of_bill_day, *row)
            for note in registers.credit_notes
            for row in _document_rows(note)
        ),
    )
    yield (
        "cancelled_numbers.csv",
        ("number", "date", "cancelled_on", "cancelled_by", "reason"),
        (
            (each.number, each.day, each.cancelled_on, each.by, each.reason)
            for each in registers.cancelled
        ),
    )
    yield (
        "receipts.csv",
        ("number", "date", "shop", "method", "reference", "amount", "taken_by", "status", "reason"),
        (
            (
                *(each.number, each.day, each.shop, each.method, each.reference),
                *(each.amount, each.by, each.status, each.reason),
            )
            for each in registers.receipts
        ),
    )
    yield (
        "hsn.csv",
        ("hsn", "rate", "unit", "quantity", "taxable", "cgst", "sgst", "igst", "total"),
        (
            (
                *(line.code, line.rate, line.unit, line.quantity, line.amounts.taxable),
                *(line.amounts.cgst, line.amounts.sgst, line.amounts.igst, line.amounts.total),
            )
            for line in registers.hsn
        ),
    )


_DOCUMENT_COLUMNS = (
    *("buyer", "gstin", "place_of_supply", "rate", "taxable", "cgst", "sgst", "igst"),
    *("round_off", "total"),
)


def _document_rows(document: Document) -> Iterator[Sequence[Cell]]:
    """A row for each rate; what is of the whole document stands on the first, so that every column
    adds up."""
    buyer = document.buyer
    whole: Sequence[Cell] = (document.round_off, document.total)
    for line in document.lines:
        amounts = line.amounts
        yield (
            *(buyer.name, buyer.gstin, buyer.place_of_supply, line.rate),
            *(amounts.taxable, amounts.cgst, amounts.sgst, amounts.igst),
            *whole,
        )
        whole = (None, None)
