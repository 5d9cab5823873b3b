"""A shop complains about goods of a bill: which, how much, and in which unit."""

from decimal import Decimal

import core.complaints
import db.complaints
from core.bill_lines import MoreThanLeft, NotOnTheBill, Said, UnknownUnit
from core.complaints import NotSent, Reason
from tests.bookkeeping.complaints.acts import RICE, bills, complain, decide, opened
from tests.bookkeeping.crowds import at_once
from tests.trade import Trade
from workers.bookkeeping import complaints
from workers.bookkeeping.complaints import Opened
from workers.bookkeeping.dispatches import Bill


def test_a_complaint_has_a_number_that_people_can_say(trade: Trade, bill: Bill) -> None:
    first, second = opened(trade, bill, Said(1)), opened(trade, bill, Said(2))

    assert (first.row.complaint_number, second.row.complaint_number) == ("C-1", "C-2")
    found = trade.act(
        trade.vendor, lambda books: db.complaints.numbered(books.connection, 1, " c-2")
    )
    assert found is not None
    assert found.id == second.row.id


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


def test_goods_that_have_not_left_are_not_complained_about(trade: Trade, bill: Bill) -> None:
    trade.cancel_bill(bill.invoice_id)

    assert isinstance(complain(trade, bill, Said(1)), NotSent)
    assert bills(trade) == []


def test_many_at_once_open_one_complaint(trade: Trade, bill: Bill) -> None:
    done = at_once(6, lambda _: complain(trade, bill, Said(1, Decimal(2))))

    assert sum(one.new is not None for one in done if isinstance(one, Opened)) == 1
    assert trade.database.value("SELECT count(*) FROM complaints") == 1


def test_little_of_a_long_message_is_kept_and_none_in_the_trail(trade: Trade, bill: Bill) -> None:
    opened(trade, bill, Said(1), note="chawal   kam\n" + "hai " * 100)

    note = trade.database.value("SELECT note FROM complaints")
    assert note.startswith("chawal kam hai hai")
    assert len(note) <= 200
    trail = trade.database.rows("SELECT * FROM audit_logs WHERE entity_type = 'complaints'")
    assert [row["action"] for row in trail] == ["CREATE"]
    assert "note" not in trail[0]["new_values"]


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
