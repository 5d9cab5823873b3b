"""Which bills can be complained about, and what a yes comes to."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

import core.credit_notes
from core.complaints import (
    DAYS,
    NOTE_MAX,
    AlreadyCredited,
    MoreThanComplained,
    NotSent,
    Reason,
    TooOld,
    accepted,
    noted,
    objection,
)
from core.money import ZERO

TODAY = date(2026, 11, 22)
COMPLAINED = {1: Decimal(3), 2: Decimal(5)}


@pytest.mark.parametrize("status", ["DISPATCHED", "DELIVERED"])
def test_goods_that_have_left_can_be_complained_about_for_thirty_days(status: str) -> None:
    def ask(days: int) -> object:
        return objection(
            bill_status="ISSUED",
            order_status=status,
            bill_date=TODAY - timedelta(days=days),
            today=TODAY,
        )

    assert ask(0) is None
    assert ask(DAYS) is None
    assert ask(DAYS + 1) == TooOld(TODAY - timedelta(days=DAYS))


@pytest.mark.parametrize(
    ("bill_status", "order_status"),
    [("CANCELLED", "CANCELLED"), ("ISSUED", "ACCEPTED"), ("ISSUED", None)],
)
def test_goods_that_have_not_left_cannot(bill_status: str, order_status: str | None) -> None:
    refused = objection(
        bill_status=bill_status, order_status=order_status, bill_date=TODAY, today=TODAY
    )

    assert isinstance(refused, NotSent)


def test_every_reason_of_a_shop_is_one_of_a_credit_note() -> None:
    assert {reason: reason.credited_as for reason in Reason} == {
        "SHORT": core.credit_notes.Reason.SHORT,
        "DAMAGED": core.credit_notes.Reason.DAMAGED,
        "WRONG": core.credit_notes.Reason.SHORT,
        "RETURN": core.credit_notes.Reason.RETURNED,
    }


def test_the_vendor_accepts_everything_or_less() -> None:
    assert accepted(COMPLAINED, {}, {}) == COMPLAINED
    assert accepted(COMPLAINED, {1: Decimal(1)}, {}) == {1: Decimal(1), 2: Decimal(5)}
    assert accepted(COMPLAINED, {2: Decimal(0)}, {}) == {1: Decimal(3), 2: Decimal(0)}


@pytest.mark.parametrize(("line", "complained"), [(1, 3), (9, 0)])
def test_the_vendor_accepts_no_more_than_was_complained_about(line: int, complained: int) -> None:
    assert accepted(COMPLAINED, {line: Decimal(4)}, {}) == MoreThanComplained(
        line, Decimal(complained)
    )


@pytest.mark.parametrize(
    ("since", "left"),
    [({1: 2}, {1: 1, 2: 5}), ({1: 9, 2: 1}, {1: 0, 2: 4}), ({7: 3}, {1: 3, 2: 5})],
)
def test_what_was_credited_since_counts(since: dict[int, int], left: dict[int, int]) -> None:
    credited = {line: Decimal(quantity) for line, quantity in since.items()}

    assert accepted(COMPLAINED, {}, credited) == left


def test_what_was_all_credited_since_is_not_credited_again() -> None:
    assert isinstance(accepted(COMPLAINED, {2: Decimal(0)}, {1: Decimal(3)}), AlreadyCredited)
    assert accepted(COMPLAINED, {1: ZERO, 2: ZERO}, {}) == {1: ZERO, 2: ZERO}


def test_little_is_kept_of_what_was_written() -> None:
    assert noted("  1 peti\nkam  aayi ") == "1 peti kam aayi"
    assert len(noted("kam " * 100)) == NOTE_MAX
