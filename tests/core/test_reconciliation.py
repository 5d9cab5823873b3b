"""Every row of the bank and every transfer of the books is in one place, and only what agrees is trusted."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bank_lists import BankList, Credit
from core.reconciliation import Payment, Reconciliation, reconcile

DAY = date(2026, 11, 22)


def bank(*credits_: tuple[str, str]) -> BankList:
    rows = tuple(
        Credit(line, id_, Decimal(amount), DAY, "")
        for line, (id_, amount) in enumerate(credits_, start=2)
    )
    return BankList(rows, 0, 0, {}, DAY, DAY)


def payment(
    id_: str,
    amount: str = "500",
    status: str = "CONFIRMED",
    *,
    is_reversed: bool = False,
    method: str = "UPI",
    number: int = 1,
) -> Payment:
    return Payment(
        number, f"PAY-{number}", "Gupta", id_, method, Decimal(amount), DAY, status, is_reversed
    )


def compare(credits_: BankList, *payments: Payment) -> Reconciliation:
    return reconcile(credits_, payments, payments)


def test_what_is_confirmed_and_at_the_bank_matches_and_needs_nobody() -> None:
    found = compare(bank(("AB12", "500")), payment("ab12"))

    assert len(found.matched) == 1
    assert not found.needs_a_person


def test_a_claim_that_the_bank_has_can_be_confirmed() -> None:
    found = compare(bank(("1", "500")), payment("1", status="PENDING"))

    assert len(found.confirmable) == 1
    assert found.needs_a_person


@pytest.mark.parametrize(
    "other",
    [
        payment("1", "499.99"),
        payment("1", "499.99", "PENDING"),
        payment("1", status="REJECTED"),
        payment("1", is_reversed=True),
        payment("1", status="PENDING", method="CHEQUE"),
        payment("1", status="CLEARING", method="CHEQUE"),
        payment("1", status="BOUNCED", method="CHEQUE"),
    ],
)
def test_the_same_transaction_that_is_not_the_same_is_never_confirmed(other: Payment) -> None:
    found = compare(bank(("1", "500")), other)

    assert len(found.differing) == 1
    assert not found.matched
    assert not found.confirmable
    assert not found.missing_in_books


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (payment("1", "499.99"), "the bank says ₹500.00, the books ₹499.99"),
        (payment("1", status="REJECTED"), "in the books it is rejected"),
        (payment("1", is_reversed=True), "in the books it is taken back"),
        (payment("1", status="CLEARING", method="CHEQUE"), "writes: cleared PAY-1"),
        (
            payment("1", status="PENDING", method="CHEQUE"),
            "writes: received PAY-1, then cleared PAY-1",
        ),
    ],
)
def test_what_is_not_the_same_is_said(other: Payment, words: str) -> None:
    (pair,) = compare(bank(("1", "500")), other).differing

    assert words in pair.difference


@pytest.mark.parametrize("at_the_bank", ["123456", "0000000000123456"])
def test_a_cheque_is_found_by_its_number_whatever_zeros_the_bank_writes(at_the_bank: str) -> None:
    cheque = payment("123456", method="CHEQUE")

    found = reconcile(bank((at_the_bank, "500")), [], [], [cheque])

    assert [pair.payment for pair in found.matched] == [cheque]


def test_a_cheque_is_confirmed_by_nobody_but_a_person() -> None:
    clearing = payment("123456", status="CLEARING", method="CHEQUE")

    found = reconcile(bank(("123456", "500")), [], [], [clearing])

    assert [pair.payment for pair in found.differing] == [clearing]


def test_a_transfer_comes_before_a_cheque_with_its_number() -> None:
    transfer = payment("123456")

    found = reconcile(
        bank(("123456", "500")), [transfer], [], [payment("123456", method="CHEQUE", number=2)]
    )

    assert [pair.payment for pair in found.matched] == [transfer]


def test_a_refused_claim_beside_the_true_one_is_not_the_one_that_is_meant() -> None:
    found = compare(
        bank(("1", "500")),
        payment("1", status="REJECTED", number=3),
        payment("1", is_reversed=True, number=2),
        payment("1", number=1),
    )

    assert [pair.payment.payment_id for pair in found.matched] == [1]


def test_what_only_the_bank_knows_is_missing_in_the_books() -> None:
    found = compare(bank(("1", "500"), ("", "70")))

    assert len(found.missing_in_books) == 2


def test_what_only_the_books_know_is_missing_in_the_file() -> None:
    found = compare(
        bank(("1", "500")),
        payment("1"),
        payment("2", number=2),
        payment("", number=3),
        payment("4", status="PENDING", number=4),
        payment("5", status="REJECTED", number=5),
        payment("6", is_reversed=True, number=6),
    )

    assert [payment.payment_id for payment in found.missing_in_file] == [2, 3, 4]


def test_an_id_that_the_file_has_twice_is_left_to_a_person() -> None:
    found = compare(bank(("1", "500"), ("1", "500")), payment("1", status="PENDING"))

    assert len(found.duplicates) == 2
    assert not found.confirmable
    assert not found.missing_in_file


def test_what_the_file_has_on_another_day_is_not_missing_in_it() -> None:
    whole = BankList((), 0, 0, {}, DAY, DAY, other_ids=frozenset({"7"}))

    assert not compare(whole, payment("7")).missing_in_file


ids = st.sampled_from(["", "1", "2", "3"])
amounts = st.sampled_from(["500", "600"])
payments = st.builds(
    payment,
    ids,
    amounts,
    st.sampled_from(["PENDING", "CONFIRMED", "REJECTED"]),
    is_reversed=st.booleans(),
)


@given(st.lists(st.tuples(ids, amounts)), st.lists(payments))
def test_every_row_is_in_exactly_one_place(
    rows: list[tuple[str, str]], of_books: list[Payment]
) -> None:
    credits_ = bank(*rows)

    found = compare(credits_, *of_books)

    placed = [
        *(pair.credit for pair in (*found.matched, *found.confirmable, *found.differing)),
        *found.missing_in_books,
        *found.duplicates,
    ]
    assert sorted(placed, key=lambda credit: credit.line) == list(credits_.credits)
    for pair in (*found.matched, *found.confirmable):
        assert pair.credit.amount == pair.payment.amount
        assert pair.payment.counts
