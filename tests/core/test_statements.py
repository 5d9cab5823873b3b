"""A statement's figures follow from one another, or there is none."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import statements
from core.entries import Grounds, what_for
from core.errors import LedgerContradiction
from core.money import ZERO
from core.statements import Line, Party, Standing, Statement

BEGIN = date(2026, 4, 1)
effects = st.decimals("-99999.99", "99999.99", places=2).filter(bool)
# What was recorded on each of some days.
histories = st.lists(st.lists(effects, max_size=4), min_size=1, max_size=8)


def lines_of(history: list[list[Decimal]]) -> list[Line]:
    recorded = [
        (BEGIN + timedelta(days=day), effect)
        for day, of_day in enumerate(history)
        for effect in of_day
    ]
    balances = accumulate((effect for _, effect in recorded), initial=ZERO)
    next(balances)
    return [
        Line(day, day, f"L{n}", "", effect, balance)
        for n, ((day, effect), balance) in enumerate(zip(recorded, balances, strict=True))
    ]


def statement(
    lines: list[Line], first: date, last: date, standing: Standing | None = None
) -> Statement:
    before = [line for line in lines if line.day < first]
    return statements.make(
        vendor=Party("Sharma", ""),
        shop=Party("Gupta", ""),
        first=first,
        last=last,
        opening_balance=before[-1].balance if before else ZERO,
        lines=[line for line in lines if first <= line.day <= last],
        head=None,
        standing=standing,
    )


@given(histories, st.data())
def test_what_was_recorded_leads_from_the_opening_to_the_closing_balance(
    history: list[list[Decimal]], data: st.DataObject
) -> None:
    lines = lines_of(history)
    first, last = sorted(
        BEGIN + timedelta(days=data.draw(st.integers(0, len(history)))) for _ in range(2)
    )

    made = statement(lines, first, last)

    assert made.closing_balance == made.opening_balance + sum(line.amount for line in made.lines)
    assert made.closing_balance == made.opening_balance + made.raised - made.lowered
    assert made.closing_balance == (made.lines[-1].balance if made.lines else made.opening_balance)


@given(histories, st.data())
def test_one_period_begins_with_what_the_one_before_ended_with(
    history: list[list[Decimal]], data: st.DataObject
) -> None:
    lines = lines_of(history)
    end = BEGIN + timedelta(days=len(history))
    cut = BEGIN + timedelta(days=data.draw(st.integers(0, len(history))))

    earlier = statement(lines, BEGIN, cut)
    later = statement(lines, cut + timedelta(days=1), end)
    whole = statement(lines, BEGIN, end)

    assert earlier.closing_balance == later.opening_balance
    assert (*earlier.lines, *later.lines) == whole.lines
    assert later.closing_balance == whole.closing_balance


@given(histories.filter(any), st.data())
def test_a_balance_that_does_not_follow_makes_no_statement(
    history: list[list[Decimal]], data: st.DataObject
) -> None:
    lines = lines_of(history)
    wrong = data.draw(st.integers(0, len(lines) - 1))
    lines[wrong] = replace(lines[wrong], balance=lines[wrong].balance + Decimal("0.01"))

    with pytest.raises(LedgerContradiction, match=lines[wrong].number):
        statement(lines, BEGIN, BEGIN + timedelta(days=len(history)))


def test_an_account_that_says_another_balance_makes_no_statement() -> None:
    standing = Standing(Decimal(5), Decimal(100), ZERO, Decimal(95), (), {}, ZERO)

    with pytest.raises(LedgerContradiction, match="The account says 5"):
        statement([], BEGIN, BEGIN, standing)


def test_the_csv_file_stands_between_the_two_balances() -> None:
    made = statement(lines_of([[Decimal(100)], [Decimal(-30)]]), BEGIN, BEGIN + timedelta(days=9))

    first, *lines, last = statements.csv_lines(made)

    assert (first[-2:], last[-2:]) == ((None, ZERO), (None, Decimal(70)))
    assert [line[-2:] for line in lines] == [
        (Decimal(100), Decimal(100)),
        (Decimal(-30), Decimal(70)),
    ]


@pytest.mark.parametrize(
    ("grounds", "words"),
    [
        (
            Grounds("ORDER_CREDIT", "", invoice_number="SHT/26-27/0001", order_number="1001"),
            "Bill SHT/26-27/0001, order 1001",
        ),
        (
            Grounds(
                "PAYMENT_DEBIT",
                "",
                payment_number="PAY-1",
                payment_method="CHEQUE",
                payment_reference="000123",
                collected_by="Raju",
            ),
            "Payment PAY-1, cheque 000123, taken by Raju",
        ),
        (Grounds("OPENING_BALANCE", "A-1"), "Opening bill A-1"),
        (
            Grounds(
                "ADJUSTMENT_DEBIT",
                "",
                invoice_number="SHT/26-27/0001",
                credit_note_number="SHTC/26-27/0001",
                credit_note_reason="DAMAGED",
            ),
            "Credit note SHTC/26-27/0001, goods damaged, bill SHT/26-27/0001",
        ),
        (Grounds("ADJUSTMENT_DEBIT", "settled by talk"), "Allowance, settled by talk"),
        (Grounds("ADJUSTMENT_CREDIT", "freight"), "Charge, freight"),
        (
            Grounds("ADJUSTMENT_CREDIT", "bounced", payment_number="PAY-1", reversed_number="L7"),
            "Takes back L7, payment PAY-1, bounced",
        ),
        (
            Grounds("ADJUSTMENT_DEBIT", "typing error", reversed_number="L7"),
            "Takes back L7, typing error",
        ),
    ],
)
def test_every_entry_says_what_it_is_for(grounds: Grounds, words: str) -> None:
    assert what_for(grounds) == words
