"""Credit notes take goods off a bill at its own rates; a bill whose goods never moved is cancelled."""

from decimal import Decimal

import pytest

from core.calendar import business_day, financial_year
from core.credit_notes import NothingToCredit, Reason, TooMuch
from tests.trade import Trade
from workers.bookkeeping import receipts
from workers.bookkeeping.corrections import Cancelled, CannotCancel, Credited
from workers.bookkeeping.dispatches import Bill

RICE = "RICE-PARMAL"


@pytest.fixture
def bill(trade: Trade) -> Bill:
    """10 kg of rice: ₹420.00 and 5 % GST, ₹441.00."""
    return trade.dispatched({trade.product(RICE): Decimal(10)})


def year(trade: Trade) -> str:
    return financial_year(business_day(trade.database.value("SELECT clock_now()")))


def stock(trade: Trade) -> Decimal:
    found: Decimal = trade.database.value(
        "SELECT stock FROM vendor_products WHERE id = %s", trade.product(RICE)
    )
    return found


def test_a_note_pays_its_own_bill(trade: Trade, bill: Bill) -> None:
    note = trade.credit(bill.invoice_id, {1: Decimal(3)}, Reason.SHORT)

    assert isinstance(note, Credited)
    assert note.credit_note_number == f"SHTC/{year(trade)}/0001"
    assert note.note.amounts.total == Decimal("132.00")
    assert trade.account()["balance"] == Decimal("309.00")
    assert trade.dues()[bill.invoice_number] == (Decimal("441"), Decimal("309"), "OPEN")
    assert trade.database.breaks() == []


def test_notes_use_the_rates_of_the_bill_whatever_they_are_today(trade: Trade, bill: Bill) -> None:
    trade.database.execute("UPDATE vendor_products SET vendor_price = 99")
    trade.database.execute("UPDATE product_tax_rates SET gst_rate = 40")

    note = trade.credit(bill.invoice_id, {1: Decimal(10)}, Reason.RETURNED)

    assert isinstance(note, Credited)
    assert note.note.amounts.total == Decimal("441.00")


def test_notes_never_come_to_more_than_the_bill(trade: Trade, bill: Bill) -> None:
    trade.credit(bill.invoice_id, {1: Decimal(4)}, Reason.RETURNED)

    assert trade.credit(bill.invoice_id, {1: Decimal("6.001")}, Reason.RETURNED) == TooMuch(
        1, Decimal(6)
    )
    assert isinstance(trade.credit(bill.invoice_id, {1: Decimal(6)}, Reason.RETURNED), Credited)
    assert isinstance(
        trade.credit(bill.invoice_id, {1: Decimal(0)}, Reason.RETURNED), NothingToCredit
    )
    assert trade.database.value("SELECT sum(total) FROM credit_notes") == Decimal("441")
    assert trade.dues()[bill.invoice_number][2] == "SETTLED"
    assert trade.account()["balance"] == 0
    assert trade.database.breaks() == []


def test_a_note_on_a_paid_bill_is_an_advance_for_the_next(trade: Trade, bill: Bill) -> None:
    trade.pay(Decimal("441"))

    trade.credit(bill.invoice_id, {1: Decimal(10)}, Reason.DAMAGED)
    assert trade.account()["balance"] == Decimal("-441")
    following = trade.dispatched({trade.product(RICE): Decimal(10)})

    assert trade.dues()[following.invoice_number][2] == "SETTLED"
    assert trade.database.breaks() == []


@pytest.mark.parametrize(
    ("reason", "comes_back"), [(Reason.RETURNED, 3), (Reason.SHORT, 3), (Reason.DAMAGED, 0)]
)
def test_goods_that_the_vendor_has_go_back_to_his_stock(
    trade: Trade, bill: Bill, reason: Reason, comes_back: int
) -> None:
    before = stock(trade)

    trade.credit(bill.invoice_id, {1: Decimal(3)}, reason)

    assert stock(trade) == before + comes_back


def test_a_cancelled_bill_keeps_its_number(trade: Trade, bill: Bill) -> None:
    before = stock(trade)

    cancelled = trade.cancel_bill(bill.invoice_id, "van broke down")

    assert isinstance(cancelled, Cancelled)
    assert trade.account()["balance"] == 0
    assert trade.dues()[bill.invoice_number] == (Decimal("441"), Decimal("0"), "CANCELLED")
    assert trade.database.value("SELECT status FROM orders") == "CANCELLED"
    assert stock(trade) == before + 10
    following = trade.dispatched({trade.product(RICE): Decimal(1)})
    assert (bill.invoice_number, following.invoice_number) == (
        f"SHT/{year(trade)}/0001",
        f"SHT/{year(trade)}/0002",
    )
    assert trade.database.breaks() == []


def test_what_had_paid_a_cancelled_bill_pays_others(trade: Trade, bill: Bill) -> None:
    other = trade.dispatched({trade.product(RICE): Decimal(10)})
    trade.pay(Decimal("441"))

    trade.cancel_bill(bill.invoice_id)

    assert trade.dues()[other.invoice_number][2] == "SETTLED"
    assert trade.database.breaks() == []


def test_a_bill_whose_goods_moved_is_not_cancelled(trade: Trade, bill: Bill) -> None:
    trade.deliver(trade.database.value("SELECT id FROM orders"))

    assert isinstance(trade.cancel_bill(bill.invoice_id), CannotCancel)


def test_a_bill_is_cancelled_once_and_not_after_a_note(trade: Trade, bill: Bill) -> None:
    other = trade.dispatched({trade.product(RICE): Decimal(10)})
    trade.cancel_bill(bill.invoice_id)
    trade.credit(other.invoice_id, {1: Decimal(1)}, Reason.SHORT)

    assert isinstance(trade.cancel_bill(bill.invoice_id), CannotCancel)
    assert isinstance(trade.cancel_bill(other.invoice_id), CannotCancel)
    assert isinstance(trade.credit(bill.invoice_id, {1: Decimal(1)}, Reason.SHORT), NothingToCredit)


def test_a_note_goes_back_to_its_own_bill_when_that_is_open_again(trade: Trade, bill: Bill) -> None:
    """Both bills were paid, so the note was an advance; then the payment is taken back."""
    other = trade.dispatched({trade.product(RICE): Decimal(10)})
    paid = trade.pay(Decimal("882")).payment
    trade.credit(other.invoice_id, {1: Decimal(10)}, Reason.RETURNED)

    trade.decide(receipts.reverse, paid, "typed twice")

    assert trade.dues()[other.invoice_number][2] == "SETTLED"
    assert trade.dues()[bill.invoice_number] == (Decimal("441"), Decimal("441"), "OPEN")
    assert trade.database.breaks() == []
