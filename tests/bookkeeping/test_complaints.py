"""A shop complains about goods of a bill; the vendor's word makes a credit note, or does not."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

import core.complaints
import db.bill_lines
import db.complaints
from core.bill_lines import BillLine, MoreThanLeft, NotOnTheBill, Said, UnknownUnit
from core.calendar import business_day
from core.complaints import AlreadyCredited, MoreThanComplained, NotSent, Reason, TooOld
from core.credit_notes import NothingToCredit
from db.rows import Row
from tests.bookkeeping.crowds import at_once
from tests.database import Database
from tests.trade import Trade
from workers.bookkeeping import complaints
from workers.bookkeeping.books import Books
from workers.bookkeeping.complaints import Complaint, Decided, Opened
from workers.bookkeeping.dispatches import Bill

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"


@pytest.fixture
def bill(trade: Trade) -> Bill:
    """10 kg of rice for ₹441.00 and 4 kg of sugar."""
    return trade.dispatched({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})


def complain(
    trade: Trade, bill: Bill, *said: Said, reason: Reason = Reason.SHORT, note: str = ""
) -> object:
    return trade.act(
        trade.retailer,
        lambda books: complaints.complain(
            books, trade.invoice(books, bill.invoice_id), reason, said, note
        ),
    )


def opened(
    trade: Trade, bill: Bill, *said: Said, reason: Reason = Reason.SHORT, note: str = ""
) -> Complaint:
    done = complain(trade, bill, *said, reason=reason, note=note)
    assert isinstance(done, Opened), done
    assert done.new is not None
    return done.new


def decide(
    trade: Trade, what: Callable[..., object], complaint: Complaint, *more: object
) -> Decided:
    actor = trade.retailer if what is complaints.withdraw else trade.vendor
    done = trade.act(actor, lambda books: what(books, complaint.row, *more))
    assert isinstance(done, Decided), done
    return done


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


def test_a_complaint_has_a_number_that_people_can_say(trade: Trade, bill: Bill) -> None:
    first, second = opened(trade, bill, Said(1)), opened(trade, bill, Said(2))

    assert (first.row.complaint_number, second.row.complaint_number) == ("C-1", "C-2")
    found = trade.act(
        trade.vendor, lambda books: db.complaints.numbered(books.connection, 1, " c-2")
    )
    assert found is not None
    assert found.id == second.row.id


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


def test_a_pack_is_what_it_was_when_it_was_ordered(trade: Trade) -> None:
    """Two bags of 25 kg; then the vendor gets other bags."""
    order_id = trade.placed({trade.product(RICE): Decimal(2)}, "bag")
    trade.database.execute("UPDATE vendor_products SET pack_sizes = '{\"bag\": 30}'")
    trade.accept(order_id)
    bill = trade.dispatch(order_id)

    line = opened(trade, bill, Said(1, Decimal(1), "bag")).lines[0]

    assert (line.quantity, line.said_quantity, line.said_unit) == (
        Decimal(25),
        Decimal(1),
        "bag",
    )
    assert (line.product_name, line.unit) == ("Parmal Rice", "kg")


def test_a_pack_that_was_not_ordered_is_today_s(trade: Trade, bill: Bill) -> None:
    trade.database.execute("UPDATE vendor_products SET pack_sizes = '{\"bag\": 5}'")

    assert opened(trade, bill, Said(1, Decimal(1), "bag")).lines[0].quantity == Decimal(5)


def test_a_unit_that_nobody_has_explained_is_a_question(trade: Trade, bill: Bill) -> None:
    refusal = complain(trade, bill, Said(1, Decimal(1), "carton"))

    assert isinstance(refusal, UnknownUnit)
    assert (refusal.line.name, refusal.unit) == ("Parmal Rice", "carton")
    assert {"kg", "g"} <= refusal.line.units


def test_nobody_complains_about_more_than_is_left(trade: Trade, bill: Bill) -> None:
    trade.credit(bill.invoice_id, {1: Decimal(8)}, core.complaints.Reason.SHORT.credited_as)

    refusal = complain(trade, bill, Said(1, Decimal(3)))

    assert isinstance(refusal, MoreThanLeft)
    assert refusal.line.quantity_left == Decimal(2)
    assert complain(trade, bill, Said(7, Decimal(1))) == NotOnTheBill(7)
    assert trade.database.value("SELECT count(*) FROM complaints") == 0


def test_all_that_is_left_of_a_line_needs_no_quantity(trade: Trade, bill: Bill) -> None:
    trade.credit(bill.invoice_id, {1: Decimal(8)}, core.complaints.Reason.SHORT.credited_as)

    assert opened(trade, bill, Said(1)).lines[0].quantity == Decimal(2)


def test_the_same_line_is_not_complained_about_twice(trade: Trade, bill: Bill) -> None:
    first = opened(trade, bill, Said(1, Decimal(3)))

    again = complain(trade, bill, Said(1, Decimal(3)), Said(2, Decimal(1)))

    assert isinstance(again, Opened)
    assert [complaint.row.id for complaint in again.already] == [first.row.id]
    assert again.new is not None
    assert [line.line_number for line in again.new.lines] == [2]
    third = complain(trade, bill, Said(1, Decimal(1)))
    assert isinstance(third, Opened)
    assert third.new is None


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


def test_goods_that_have_not_left_are_not_complained_about(trade: Trade, bill: Bill) -> None:
    trade.cancel_bill(bill.invoice_id)

    assert isinstance(complain(trade, bill, Said(1)), NotSent)
    assert bills(trade) == []


def test_a_cancelled_bill_ends_its_complaints(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1))

    trade.cancel_bill(bill.invoice_id, "gaadi nahi gayi")

    late = decide(trade, complaints.accept, complaint)
    assert (late.is_news, late.complaint.row.state) == (False, "REFUSED")
    assert late.complaint.row.decision_note == "gaadi nahi gayi"
    assert trade.database.breaks() == []


def test_a_bill_is_complained_about_for_thirty_days(trade: Trade, bill: Bill) -> None:
    trade.database.move_clock(timedelta(days=30))
    assert [row.id for row in bills(trade)] == [bill.invoice_id]
    assert isinstance(complain(trade, bill, Said(1)), Opened)

    trade.database.move_clock(timedelta(days=1))

    assert bills(trade) == []
    refusal = complain(trade, bill, Said(2))
    assert isinstance(refusal, TooOld)
    assert (today(trade) - refusal.since).days == 30


def test_a_shop_sees_its_bills_newest_first(trade: Trade, bill: Bill) -> None:
    newer = trade.dispatched({trade.product(RICE): Decimal(1)})
    trade.deliver(trade.database.value("SELECT max(id) FROM orders"))

    assert [(row.id, row.order_number, row.order_status) for row in bills(trade)] == [
        (newer.invoice_id, "1002", "DELIVERED"),
        (bill.invoice_id, "1001", "DISPATCHED"),
    ]


def test_lines_of_a_bill_say_what_is_left_and_how_they_are_counted(
    trade: Trade, bill: Bill
) -> None:
    trade.credit(bill.invoice_id, {1: Decimal(4)}, core.complaints.Reason.SHORT.credited_as)

    def lines(books: Books) -> tuple[BillLine, ...]:
        return db.bill_lines.of_bill(books.connection, trade.invoice(books, bill.invoice_id))

    by_shop, by_vendor = (trade.act(actor, lines) for actor in (trade.retailer, trade.vendor))

    assert by_shop == by_vendor
    assert [(line.line_number, line.name, line.quantity_left) for line in by_shop] == [
        (1, "Parmal Rice", Decimal(6)),
        (2, "Sugar M-30", Decimal(4)),
    ]


def test_each_side_sees_what_waits_and_nobody_else_does(database: Database) -> None:
    trade = Trade(database)
    bill = trade.dispatched({trade.product(RICE): Decimal(10)})
    complaint = opened(trade, bill, Said(1, Decimal(1)))
    other_shop, other_vendor = Trade(database, retailer_id=2), Trade(database, vendor_id=2)

    def waiting(books: Books) -> list[int]:
        return [row.id for row in db.complaints.waiting(books.connection, 1)]

    def of_shop(books: Books) -> list[int]:
        return [row.id for row in db.complaints.of_shop(books.connection, 1, 1)]

    assert trade.act(trade.vendor, waiting) == [complaint.row.id]
    assert trade.act(trade.retailer, of_shop) == [complaint.row.id]
    for stranger in (other_shop.retailer, other_vendor.vendor):
        assert trade.act(stranger, waiting) == []
        assert trade.act(stranger, of_shop) == []
        assert (
            trade.act(
                stranger, lambda books: db.complaints.find(books.connection, complaint.row.id, 1)
            )
            is None
        )
        with pytest.raises(sa.exc.ProgrammingError, match="belongs to somebody else"):
            trade.act(stranger, lambda books: complaints.refuse(books, complaint.row))
    row = decide(trade, complaints.refuse, complaint).complaint.row
    assert (row.shop_name, row.order_number) == ("Gupta Kirana", "1001")
    assert trade.act(trade.vendor, waiting) == []


def test_a_shop_does_not_decide_its_own_complaint(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1, Decimal(1)))

    for what in (complaints.accept, complaints.refuse):
        with pytest.raises(sa.exc.ProgrammingError):
            trade.act(trade.retailer, lambda books, what=what: what(books, complaint.row))

    assert trade.database.value("SELECT state FROM complaints") == "OPEN"
    assert trade.account()["balance"] == bill.loaded.total


def test_many_at_once_open_one_complaint(trade: Trade, bill: Bill) -> None:
    done = at_once(6, lambda _: complain(trade, bill, Said(1, Decimal(2))))

    assert sum(one.new is not None for one in done if isinstance(one, Opened)) == 1
    assert trade.database.value("SELECT count(*) FROM complaints") == 1


def test_many_who_accept_at_once_credit_once(trade: Trade, bill: Bill) -> None:
    complaint = opened(trade, bill, Said(1, Decimal(3)))
    says = (complaints.accept, complaints.refuse, complaints.withdraw)

    done = at_once(9, lambda number: decide(trade, says[number % 3], complaint))

    assert sum(one.is_news for one in done) == 1
    assert len({one.complaint.row.state for one in done}) == 1
    credited = trade.database.value("SELECT count(*) FROM credit_notes")
    assert credited == (done[0].complaint.row.state == "ACCEPTED")
    assert trade.database.breaks() == []


def test_little_of_a_long_message_is_kept_and_none_in_the_trail(trade: Trade, bill: Bill) -> None:
    opened(trade, bill, Said(1), note="chawal   kam\n" + "hai " * 100)

    note = trade.database.value("SELECT note FROM complaints")
    assert note.startswith("chawal kam hai hai")
    assert len(note) <= 200
    trail = trade.database.rows("SELECT * FROM audit_logs WHERE entity_type = 'complaints'")
    assert [row["action"] for row in trail] == ["CREATE"]
    assert "note" not in trail[0]["new_values"]


def bills(trade: Trade) -> list[Row]:
    return list(
        trade.act(
            trade.retailer,
            lambda books: db.complaints.bills(
                books.connection, 1, 1, core.complaints.since(business_day(books.now))
            ),
        )
    )


def today(trade: Trade) -> object:
    return business_day(trade.database.value("SELECT clock_now()"))


def test_something_else_that_is_wrong_with_the_same_line_is_another_complaint(
    trade: Trade, bill: Bill
) -> None:
    short = opened(trade, bill, Said(1, Decimal(3)))
    damaged = opened(trade, bill, Said(1, Decimal(2)), reason=Reason.DAMAGED)

    assert damaged.row.id != short.row.id
    decide(trade, complaints.accept, short)
    done = decide(trade, complaints.accept, damaged)

    assert done.credited is not None
    assert trade.database.value("SELECT sum(quantity) FROM credit_note_items") == Decimal(5)
    assert trade.database.breaks() == []


def test_another_quantity_of_the_same_complaint_is_told(trade: Trade, bill: Bill) -> None:
    first = opened(trade, bill, Said(1, Decimal(3)))

    same = complain(trade, bill, Said(1, Decimal(3)))
    other = complain(trade, bill, Said(1, Decimal(5)))

    assert isinstance(same, Opened)
    assert isinstance(other, Opened)
    assert not same.otherwise
    assert [one.row.id for one in other.otherwise] == [first.row.id]
