"""The vendor's word on a complaint makes a credit note, or does not; the first word counts."""

from decimal import Decimal

import pytest
import sqlalchemy as sa

import core.complaints
from core.bill_lines import Said
from core.complaints import AlreadyCredited, MoreThanComplained, Reason
from core.credit_notes import NothingToCredit
from tests.bookkeeping.complaints.acts import decide, opened
from tests.bookkeeping.crowds import at_once
from tests.trade import Trade
from workers.bookkeeping import complaints
from workers.bookkeeping.complaints import Decided
from workers.bookkeeping.dispatches import Bill


def test_the_vendor_s_yes_is_a_credit_note(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1, Decimal(3)), note="3 kilo chawal kam aaya")

    assert trade.account()["balance"] == bill.loaded.total
    done = decide(trade, complaints.accept, complaint)

    assert done.is_news
    assert done.credited is not None
    assert done.credited.note.amounts.total == Decimal("132.00")
    row = done.complaint.row
    assert (row.state, row.reason, row.note) == ("ACCEPTED", "SHORT", "3 kilo chawal kam aaya")
    assert (row.opened_by, row.decided_by) == (trade.retailer.user_id, trade.vendor.user_id)
    assert (row.credit_note_number, row.credited) == (
        done.credited.credit_note_number,
        Decimal("132.00"),
    )
    assert trade.account()["balance"] == bill.loaded.total - Decimal("132.00")
    assert trade.database.breaks() == []


@pytest.mark.parametrize(
    ("reason", "on_the_note"),
    [
        (Reason.SHORT, "SHORT"),
        (Reason.DAMAGED, "DAMAGED"),
        (Reason.WRONG, "SHORT"),
        (Reason.RETURN, "RETURNED"),
    ],
)
def test_the_note_says_why(trade: Trade, bill: Bill, reason: Reason, on_the_note: str) -> None:
    decide(trade, complaints.accept, opened(trade, bill, Said(1, Decimal(1)), reason=reason))

    assert trade.database.value("SELECT reason FROM credit_notes") == on_the_note


def test_after_a_decision_the_line_can_be_complained_about_again(trade: Trade, bill: Bill) -> None:
    decide(trade, complaints.accept, opened(trade, bill, Said(1, Decimal(3))))
    decide(trade, complaints.refuse, opened(trade, bill, Said(1, Decimal(3))), "sab diya tha")

    assert opened(trade, bill, Said(1)).lines[0].quantity == Decimal(7)


def test_the_vendor_accepts_less_and_never_more(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1, Decimal(3)), Said(2, Decimal(2)))

    def accept(quantities: dict[int, Decimal]) -> object:
        return trade.act(
            trade.vendor, lambda books: complaints.accept(books, complaint.row, quantities)
        )

    assert accept({1: Decimal(4)}) == MoreThanComplained(1, Decimal(3))
    assert isinstance(accept({1: Decimal(0), 2: Decimal(0)}), NothingToCredit)
    done = accept({1: Decimal(1)})

    assert isinstance(done, Decided)
    assert done.credited is not None
    assert {line.line_number: line.quantity for line in done.credited.note.lines} == {
        1: Decimal(1),
        2: Decimal(2),
    }
    assert trade.database.breaks() == []


def test_a_refusal_credits_nothing_and_says_why(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1))

    row = decide(trade, complaints.refuse, complaint, "ginti karke diya tha").complaint.row

    assert (row.state, row.decision_note) == ("REFUSED", "ginti karke diya tha")
    assert trade.account()["balance"] == bill.loaded.total
    assert trade.database.breaks() == []


def test_whoever_comes_second_is_told_what_was_decided(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1, Decimal(3)))
    first = decide(trade, complaints.accept, complaint)

    for what in (complaints.accept, complaints.refuse, complaints.withdraw):
        late = decide(trade, what, complaint)
        assert (late.is_news, late.credited) == (False, None)
        assert late.complaint.row == first.complaint.row


def test_a_shop_takes_its_complaint_back(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1))

    row = decide(trade, complaints.withdraw, complaint).complaint.row

    assert (row.state, row.decided_by) == ("WITHDRAWN", trade.retailer.user_id)
    assert not decide(trade, complaints.accept, complaint).is_news


def test_what_the_driver_credits_meanwhile_is_not_credited_again(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1, Decimal(3)))
    trade.credit(bill.invoice_id, {1: Decimal(3)}, core.complaints.Reason.SHORT.credited_as)

    done = trade.act(trade.vendor, lambda books: complaints.accept(books, complaint.row))

    assert isinstance(done, AlreadyCredited)
    assert trade.database.value("SELECT state FROM complaints") == "OPEN"
    assert trade.database.value("SELECT count(*) FROM credit_notes") == 1


def test_what_is_missing_besides_is_credited(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1, Decimal(3)))
    trade.credit(bill.invoice_id, {1: Decimal(2)}, core.complaints.Reason.SHORT.credited_as)

    decide(trade, complaints.accept, complaint)

    assert trade.database.value("SELECT sum(quantity) FROM credit_note_items") == 3


def test_a_cancelled_bill_ends_its_complaints(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1))

    trade.cancel_bill(bill.invoice_id, "gaadi nahi gayi")

    late = decide(trade, complaints.accept, complaint)
    assert (late.is_news, late.complaint.row.state) == (False, "REFUSED")
    assert late.complaint.row.decision_note == "gaadi nahi gayi"
    assert trade.database.breaks() == []


def test_a_shop_does_not_decide_its_own_complaint(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1, Decimal(1)))

    for what in (complaints.accept, complaints.refuse):
        with pytest.raises(sa.exc.ProgrammingError):
            trade.act(trade.retailer, lambda books, what=what: what(books, complaint.row))

    assert trade.database.value("SELECT state FROM complaints") == "OPEN"
    assert trade.account()["balance"] == bill.loaded.total


def test_many_who_accept_at_once_credit_once(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1, Decimal(3)))
    says = (complaints.accept, complaints.refuse, complaints.withdraw)

    done = at_once(9, lambda number: decide(trade, says[number % 3], complaint))

    assert sum(one.is_news for one in done) == 1
    assert len({one.complaint.row.state for one in done}) == 1
    credited = trade.database.value("SELECT count(*) FROM credit_notes")
    assert credited == (done[0].complaint.row.state == "ACCEPTED")
    assert trade.database.breaks() == []
