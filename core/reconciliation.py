"""What the bank says was paid, held against what the books say."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.bank_lists import BankList, Credit
from core.money import ZERO, rupees
from core.payments import normal_reference


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment of the books. ``transaction_id`` is empty where nobody said one; of a cheque without
    one it is the cheque's number."""

    payment_id: int
    payment_number: str
    shop: str
    transaction_id: str
    method: str
    amount: Decimal
    day: date
    status: str
    is_reversed: bool

    @property
    def counts(self) -> bool:
        """Whether it is in the books, or may still come there by somebody's word."""
        return self.status in ("PENDING", "CONFIRMED") and not self.is_reversed

    @property
    def state(self) -> str:
        """In one word."""
        return "taken back" if self.is_reversed else self.status.lower()


@dataclass(frozen=True, slots=True)
class Pair:
    """The same transaction on both sides."""

    credit: Credit
    payment: Payment

    @property
    def difference(self) -> str:
        """What is not the same, and what to do where it is a cheque that waits."""
        number = self.payment.payment_number
        if self.credit.amount != self.payment.amount:
            amounts = f"{rupees(self.credit.amount)}, the books {rupees(self.payment.amount)}"
            return f"{number}: the bank says {amounts}."
        if self.payment.method == "CHEQUE" and self.payment.status in ("PENDING", "CLEARING"):
            steps = {"PENDING": f"received {number}, then cleared {number}"}
            words = steps.get(self.payment.status, f"cleared {number}")
            return f"{number}: the bank has paid this cheque. The wholesaler writes: {words}."
        return f"{number}: the bank has it, in the books it is {self.payment.state}."


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """``differing`` are of another amount, or count in the bank's list only."""

    matched: tuple[Pair, ...]
    confirmable: tuple[Pair, ...]
    differing: tuple[Pair, ...]
    missing_in_books: tuple[Credit, ...]
    missing_in_file: tuple[Payment, ...]
    duplicates: tuple[Credit, ...]

    @property
    def needs_a_person(self) -> bool:
        return bool(
            self.confirmable
            or self.differing
            or self.missing_in_books
            or self.missing_in_file
            or self.duplicates
        )


def reconcile(
    bank: BankList,
    of_these_ids: Iterable[Payment],
    of_the_period: Iterable[Payment],
    cheques: Iterable[Payment] = (),
) -> Reconciliation:
    """Compare by transaction id and amount, and what no payment bears as an id by the cheque's number.

    ``of_these_ids`` are the payments that bear an id of the file, whatever their day: a shop may tell
    of a transfer days after the bank. ``of_the_period`` are the transfers that the file should have.
    An id that the file has twice is left to a person: which of the rows is the payment, nobody knows.
    """
    by_number: dict[str, list[Payment]] = {}
    for cheque in cheques:
        by_number.setdefault(_cheque_number(cheque.transaction_id), []).append(cheque)
    times = Counter(credit.transaction_id for credit in bank.credits if credit.transaction_id)
    known: dict[str, list[Payment]] = {}
    for payment in of_these_ids:
        known.setdefault(normal_reference(payment.transaction_id), []).append(payment)
    matched, confirmable, differing = list[Pair](), list[Pair](), list[Pair]()
    missing_in_books = list[Credit]()
    duplicates = list[Credit]()
    for credit in bank.credits:
        if times[credit.transaction_id] > 1:
            duplicates.append(credit)
            continue
        found = _nearest(
            credit,
            known.get(credit.transaction_id)
            or by_number.get(_cheque_number(credit.transaction_id), []),
        )
        if found is None:
            missing_in_books.append(credit)
        elif not _agree(credit, found):
            differing.append(Pair(credit, found))
        elif found.status == "PENDING":
            confirmable.append(Pair(credit, found))
        else:
            matched.append(Pair(credit, found))
    in_file = {*times, *bank.other_ids} - {""}
    missing_in_file = (
        payment
        for payment in of_the_period
        if payment.counts and normal_reference(payment.transaction_id) not in in_file
    )
    return Reconciliation(
        tuple(matched),
        tuple(confirmable),
        tuple(differing),
        tuple(missing_in_books),
        tuple(missing_in_file),
        tuple(duplicates),
    )


def _cheque_number(reference: str) -> str:
    """As it is compared: each bank fills it up with as many zeros as it likes."""
    return normal_reference(reference).lstrip("0")


def _agree(credit: Credit, payment: Payment) -> bool:
    """A bank lists a cheque that it may still return: a person says that it has cleared."""
    is_waiting_cheque = payment.method == "CHEQUE" and payment.status != "CONFIRMED"
    return payment.counts and payment.amount == credit.amount and not is_waiting_cheque


def total(amounts: Iterable[Credit | Payment]) -> Decimal:
    return sum((each.amount for each in amounts), start=ZERO)


def _nearest(credit: Credit, payments: Sequence[Payment]) -> Payment | None:
    """Of several with this id the one that counts, and of those the one with this amount: a claim that
    was refused stays beside the true one."""
    if not credit.transaction_id:
        return None
    return max(
        payments,
        key=lambda payment: (payment.counts, payment.amount == credit.amount, payment.payment_id),
        default=None,
    )
