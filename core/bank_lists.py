"""The list of a bank, or of a UPI app, as a CSV file: what came in.

Every bank calls its columns otherwise, and puts its name and the period above them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core import notation, spreadsheets
from core.errors import UnreadableFile
from core.payments import normal_reference

# What a column may be called, letters and digits only; of several the first one here counts.
_NAMES = {
    "transaction id": [
        "transactionid",
        "utr",
        "utrno",
        "utrnumber",
        "utrnorefno",
        "rrn",
        "refno",
        "reference",
        "referenceno",
        "referencenumber",
        "upiref",
        "upirefno",
        "upirefid",
        "upitransactionid",
        "upitransactionno",
        "txnid",
        "transactionref",
        "transactionreference",
        "refnochequeno",
        "chqrefno",
        "chequerefno",
        "bankreference",
        "bankrrn",
    ],
    "amount": [
        "credit",
        "creditamount",
        "creditamt",
        "depositamt",
        "depositamount",
        "deposit",
        "deposits",
        "amount",
        "amountinr",
        "amountrs",
        "transactionamount",
        "txnamount",
    ],
    "date": [
        "txndate",
        "transactiondate",
        "date",
        "valuedate",
        "valuedt",
        "txndatetime",
        "datetime",
        "postdate",
    ],
    "payer": [
        "payer",
        "payername",
        "remittername",
        "narration",
        "description",
        "particulars",
        "remarks",
        "details",
        "transactiondetails",
        "transactionremarks",
        "from",
    ],
    "status": ["status", "transactionstatus", "txnstatus", "paymentstatus"],
    "direction": ["drcr", "crdr", "creditdebit", "debitcredit", "type", "transactiontype"],
}
# What has to be there, and what some banks call it.
NEEDED = {
    "transaction id": "UTR No., RRN, Ref No., Transaction ID",
    "amount": "Credit, Deposit Amt., Amount",
    "date": "Date, Txn Date, Value Date",
}

_DEBITS = frozenset({"d", "dr", "debit", "db", "withdrawal", "paid"})
_DONE = frozenset({"success", "successful", "completed", "captured", "settled", "credited", "done"})
# A zero where nothing came in.
_NOTHING = frozenset({"", "-", "--"})
# Behind an amount that came in.
_CREDITED = re.compile(r"\s*cr\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credit:
    """Money that came in. ``transaction_id`` as ``normal_reference`` writes it, empty where the bank gives
    none."""

    line: int
    transaction_id: str
    amount: Decimal
    day: date
    payer: str


@dataclass(frozen=True, slots=True)
class BankList:
    """``columns`` is which of the file's columns was taken for what; ``debits`` how many rows were not
    about money that came in, ``not_done`` how many about money that did not arrive. Its period is from
    the earliest to the latest day of any row. ``other_ids`` are of credits outside it."""

    credits: tuple[Credit, ...]
    debits: int
    not_done: int
    columns: Mapping[str, str]
    first: date
    last: date
    other_ids: frozenset[str] = frozenset()

    def within(self, first: date | None, last: date | None) -> "BankList":
        """The credits of some days only."""
        first, last = first or self.first, last or self.last
        inside = tuple(credit for credit in self.credits if first <= credit.day <= last)
        others = frozenset(
            credit.transaction_id for credit in self.credits if not first <= credit.day <= last
        )
        return replace(self, credits=inside, first=first, last=last, other_ids=others)


def read(content: bytes) -> BankList:
    """Raises UnreadableFile, naming the columns that were not found or every row that makes no sense."""
    lines = spreadsheets.rows(spreadsheets.decode(content), lambda cells: _misses(cells) == [])
    if not lines:
        raise UnreadableFile("The file is empty.")
    position = _header(lines)
    names = lines[position][1]
    columns = {role: at for role in _NAMES if (at := _find(names, role)) is not None}
    credits_: list[Credit] = []
    days: list[date] = []
    problems: list[str] = []
    debits = not_done = 0
    for line, cells in lines[position + 1 :]:
        row = {role: cells[at] if at < len(cells) else "" for role, at in columns.items()}
        day = notation.day(row["date"])
        amount = notation.amount(_CREDITED.sub("", row["amount"]))
        if day is None and not row["date"]:
            # Totals and remarks below the list.
            continue
        if day is None:
            problems.append(
                f"line {line}: “{row['date']}” is no day; write {notation.DAY_EXAMPLES}"
            )
        elif _is_debit(row, amount):
            debits += 1
            days.append(day)
        elif row.get("status", "").casefold() not in {"", *_DONE}:
            not_done += 1
            days.append(day)
        elif amount is None or not notation.has_paise_only(amount):
            problems.append(f"line {line}: “{row['amount']}” is no amount")
        else:
            found = normal_reference(row["transaction id"])
            credits_.append(Credit(line, found, amount, day, row.get("payer", "")))
            days.append(day)
    if problems:
        raise UnreadableFile("The file cannot be compared:\n  " + "\n  ".join(problems))
    if not days:
        raise UnreadableFile("The file has no row with a day below its header.")
    called = {role: names[at] for role, at in columns.items()}
    return BankList(tuple(credits_), debits, not_done, called, min(days), max(days))


def _header(lines: Sequence[tuple[int, list[str]]]) -> int:
    """Where the header is: the first line that has all we need."""
    for position, (_, cells) in enumerate(lines[: spreadsheets.HEADER_WITHIN]):
        if not _misses(cells):
            return position
    nearest = min((cells for _, cells in lines), key=lambda cells: len(_misses(cells)))
    missing = "; ".join(f"{role} (such as {NEEDED[role]})" for role in _misses(nearest))
    raise UnreadableFile(f"No line is a header with all columns. Not found: {missing}.")


def _misses(cells: Sequence[str]) -> list[str]:
    return [role for role in NEEDED if _find(cells, role) is None]


def _find(names: Sequence[str], role: str) -> int | None:
    plain = [re.sub(r"[^a-z0-9]", "", name.casefold()) for name in names]
    return next((plain.index(name) for name in _NAMES[role] if name in plain), None)


def _is_debit(row: Mapping[str, str], amount: Decimal | None) -> bool:
    if row.get("direction", "").casefold() in _DEBITS or row["amount"] in _NOTHING:
        return True
    if row["amount"].casefold().endswith("dr"):
        return True
    return amount is not None and amount <= 0
