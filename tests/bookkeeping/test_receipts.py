"""Money that comes in pays what was named, else what is due first; taken back, it is due again."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

import db.dues
import db.ledger
from db.ledger import OpeningBill
from tests.trade import Trade
from workers.bookkeeping import receipts

RICE = "RICE-PARMAL"


def bill(trade: Trade, kilos: str) -> str:
    """Dispatch rice at ₹42.00 and 5 % GST; the bill's number."""
    return trade.dispatched({trade.product(RICE): Decimal(kilos)}).invoice_number


def payment_status(trade: Trade) -> list[str]:
    return [
        row["payment_status"]
        for row in trade.database.rows("SELECT payment_status FROM orders ORDER BY id")
    ]


def test_a_payment_pays_the_bill_that_is_due_first(trade: Trade) -> None:
    first, second = bill(trade, "10"), bill(trade, "10")

    trade.pay(Decimal("500"))

    assert trade.dues()[first] == (Decimal("441"), Decimal("0"), "SETTLED")
    assert trade.dues()[second] == (Decimal("441"), Decimal("382"), "OPEN")
    assert payment_status(trade) == ["PAID", "PARTIALLY_PAID"]
    assert trade.database.breaks() == []


def test_a_payment_pays_the_bill_that_was_named_and_then_the_oldest(trade: Trade) -> None:
    first, second = bill(trade, "10"), bill(trade, "10")
    named = trade.act(trade.vendor, lambda books: db.dues.named(books.connection, 1, 1, "1002"))
    assert named is not None

    trade.pay(Decimal("500"), named_due_id=named)

    assert trade.dues()[second][1] == 0
    assert trade.dues()[first][1] == Decimal("382")


def test_what_is_left_over_is_an_advance_and_pays_the_next_bill(trade: Trade) -> None:
    trade.pay(Decimal("1000"))
    assert trade.account()["balance"] == Decimal("-1000")

    number = bill(trade, "10")

    assert trade.dues()[number] == (Decimal("441"), Decimal("0"), "SETTLED")
    assert payment_status(trade) == ["PAID"]
    assert trade.account()["balance"] == Decimal("-559")
    assert trade.database.breaks() == []


def test_a_reversal_makes_what_was_paid_due_again(trade: Trade) -> None:
    first, second = bill(trade, "10"), bill(trade, "10")
    paid = trade.pay(Decimal("500")).payment

    taken_back = trade.decide(receipts.reverse, paid, "wrong shop")

    assert taken_back.is_news
    assert taken_back.balance == Decimal("882")
    assert (trade.dues()[first][1], trade.dues()[second][1]) == (Decimal("441"), Decimal("441"))
    assert payment_status(trade) == ["UNPAID", "UNPAID"]
    (row,) = trade.database.rows(
        "SELECT is_reversed, reversal_reason, reversed_by FROM payments WHERE id = %s", paid.id
    )
    assert row == {
        "is_reversed": True,
        "reversal_reason": "wrong shop",
        "reversed_by": trade.vendor.user_id,
    }
    assert trade.database.breaks() == []


def test_what_a_reversal_leaves_open_is_paid_by_what_is_left_of_others(trade: Trade) -> None:
    number = bill(trade, "10")
    first = trade.pay(Decimal("441")).payment
    trade.pay(Decimal("300"))

    trade.decide(receipts.reverse, first, "typed twice")

    assert trade.dues()[number] == (Decimal("441"), Decimal("141"), "OPEN")
    assert trade.database.breaks() == []


def test_the_same_settlement_may_pay_a_bill_again_after_another_was_taken_back(
    trade: Trade,
) -> None:
    number = bill(trade, "20")
    first = trade.pay(Decimal("582")).payment
    # Pays the 300 that are open, and 200 stay.
    trade.pay(Decimal("500"))

    trade.decide(receipts.reverse, first, "wrong shop")

    assert trade.dues()[number] == (Decimal("882"), Decimal("382"), "OPEN")
    assert trade.database.breaks() == []


def test_a_payment_is_taken_back_once(trade: Trade) -> None:
    paid = trade.pay(Decimal("500")).payment
    trade.decide(receipts.reverse, paid, "wrong shop")

    again = trade.decide(receipts.reverse, paid, "wrong shop")

    assert not again.is_news
    assert trade.account()["balance"] == 0
    assert trade.database.value("SELECT count(*) FROM credit_ledgers") == 2


def test_a_claim_is_not_in_the_books_before_the_vendor_has_it(trade: Trade) -> None:
    number = bill(trade, "10")
    claim = trade.claim(Decimal("441"), transaction_id="412345678901")
    assert trade.dues()[number][1] == Decimal("441")

    confirmed = trade.decide(receipts.confirm, claim)

    assert confirmed.is_news
    assert trade.dues()[number][1] == 0


def test_one_transfer_is_booked_once_for_a_vendor(trade: Trade) -> None:
    first = trade.pay(Decimal("500"), "UPI", transaction_id="412345678901")
    other_shop = Trade(trade.database, retailer_id=2)

    again = trade.pay(Decimal("500"), "UPI", transaction_id="412345678901")
    elsewhere = other_shop.pay(Decimal("500"), "UPI", transaction_id="412345678901")

    assert (again.is_news, again.payment.id) == (False, first.payment.id)
    assert (elsewhere.is_news, elsewhere.payment.id) == (False, first.payment.id)
    assert trade.database.value("SELECT count(*) FROM credit_ledgers") == 1


def test_a_transfer_that_was_entered_for_the_wrong_shop_can_be_entered_for_the_right_one(
    trade: Trade,
) -> None:
    wrong = trade.pay(Decimal("500"), "UPI", transaction_id="412345678901").payment
    trade.decide(receipts.reverse, wrong, "was Verma's")

    right = Trade(trade.database, retailer_id=2).pay(
        Decimal("500"), "UPI", transaction_id="412345678901"
    )

    assert right.is_news
    assert trade.database.breaks() == []


def test_what_the_shop_has_claimed_is_confirmed_and_not_entered_beside_it(trade: Trade) -> None:
    claim = trade.claim(Decimal("500"), transaction_id="412345678901")

    entered = trade.pay(Decimal("500"), "UPI", transaction_id="412345678901")

    assert entered.is_news
    assert entered.payment.id == claim.id
    assert trade.database.value("SELECT count(*) FROM payments") == 1


def test_a_cheque_counts_when_the_bank_has_paid_it(trade: Trade) -> None:
    number = bill(trade, "10")
    taken = trade.pay(Decimal("441"), "CHEQUE", cheque_number="000123")
    assert (taken.payment.status, taken.entry) == ("CLEARING", None)
    assert trade.dues()[number][1] == Decimal("441")

    cleared = trade.decide(receipts.clear, taken.payment)

    assert cleared.payment.status == "CONFIRMED"
    assert trade.dues()[number][1] == 0
    assert trade.database.breaks() == []


def test_a_cheque_that_bounces_was_never_in_the_books(trade: Trade) -> None:
    bill(trade, "10")
    taken = trade.pay(Decimal("441"), "CHEQUE", cheque_number="000123")

    bounced = trade.decide(receipts.bounce, taken.payment, "no funds")

    assert bounced.payment.status == "BOUNCED"
    assert trade.account()["balance"] == Decimal("441")
    # It may be presented again.
    assert trade.pay(Decimal("441"), "CHEQUE", cheque_number="000123").is_news
    assert trade.database.breaks() == []


def test_a_cheque_that_bounces_after_all_is_taken_back(trade: Trade) -> None:
    number = bill(trade, "10")
    taken = trade.pay(Decimal("441"), "CHEQUE", cheque_number="000123")
    cleared = trade.decide(receipts.clear, taken.payment)

    bounced = trade.decide(receipts.bounce, cleared.payment, "returned by the bank")

    assert (bounced.payment.is_reversed, bounced.payment.status) == (True, "BOUNCED")
    assert trade.dues()[number] == (Decimal("441"), Decimal("441"), "OPEN")
    assert trade.database.breaks() == []


@pytest.mark.parametrize("second", [receipts.confirm, receipts.reject])
def test_a_claim_is_decided_once(trade: Trade, second: object) -> None:
    claim = trade.claim(Decimal("500"))
    trade.decide(receipts.confirm, claim)

    again = trade.decide(second, claim)  # type: ignore[arg-type]

    assert (again.is_news, again.payment.status) == (False, "CONFIRMED")
    assert trade.account()["balance"] == Decimal("-500")


def test_an_opening_bill_is_paid_like_any_other(trade: Trade) -> None:
    old = OpeningBill(1, "OLD-17", date(2026, 9, 1), date(2026, 9, 16), Decimal("700.50"))
    trade.act(trade.vendor, lambda books: db.ledger.post_openings(books.connection, 1, [old]))
    number = bill(trade, "10")

    trade.pay(Decimal("800.50"))

    assert trade.dues() == {
        "OLD-17": (Decimal("700.50"), Decimal("0"), "SETTLED"),
        number: (Decimal("441"), Decimal("341"), "OPEN"),
    }
    assert trade.database.breaks() == []


def test_a_reference_in_other_letters_is_the_same_transfer(trade: Trade) -> None:
    first = trade.pay(Decimal("500"), "BANK_TRANSFER", transaction_id="axis 0012ab")

    again = trade.pay(Decimal("500"), "BANK_TRANSFER", transaction_id="AXIS0012AB")

    assert (again.is_news, again.payment.id) == (False, first.payment.id)


def test_a_bill_is_settled_when_the_last_of_its_money_came(trade: Trade) -> None:
    """A cheque that was given on the fifth is cleared after the cash of the tenth has come."""
    bill(trade, "10")
    fifth, tenth = datetime(2026, 11, 5, 6, tzinfo=UTC), datetime(2026, 11, 10, 6, tzinfo=UTC)
    cheque = trade.pay(Decimal("241"), "CHEQUE", cheque_number="000123", paid_at=fifth)
    trade.pay(Decimal("200"), paid_at=tenth)

    trade.decide(receipts.clear, cheque.payment)

    assert trade.database.value("SELECT settled_at FROM dues") == tenth
