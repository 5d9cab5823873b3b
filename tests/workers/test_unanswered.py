"""An order that nobody answers: his people are reminded, then the shop is told the truth."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from core.calendar import INDIA
from core.permissions import StaffRole
from core.revisions import Change
from tests.bargain import Bargain
from tests.colleagues import RAMU, employ
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from workers.handlers.unanswered import nudge_unanswered


def set_clock(phones: Phones, hour: int) -> None:
    """Tomorrow at this time in India."""
    now: datetime = phones.database.value("SELECT clock_now()")
    local = now.astimezone(INDIA)
    then = local.replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=1)
    phones.database.move_clock(then - local)


@pytest.fixture
def trade(phones: Phones) -> Bargain:
    set_clock(phones, 11)
    return Bargain(phones.database)


def order(trade: Bargain) -> int:
    return trade.placed({trade.product("RICE-PARMAL"): Decimal(50)})


def after(phones: Phones, minutes: int) -> None:
    phones.database.move_clock(timedelta(minutes=minutes))
    nudge_unanswered(phones.runtime)
    phones.settle()


def test_first_the_card_is_shown_once_more(phones: Phones, trade: Bargain) -> None:
    order(trade)

    after(phones, 19)
    assert phones.reads(SHARMA) == ""
    after(phones, 1)

    card = phones.reads(SHARMA)
    assert "Order #1001 from Gupta Kirana, Andheri East, Mumbai waits for your answer since" in card
    assert "1 Accept  2 Reject  3 Change" in card
    assert phones.reads(GUPTA) == ""
    after(phones, 5)
    assert phones.reads(SHARMA) == ""
    assert "accepted" in phones.says(SHARMA, "1")


def test_then_the_shop_is_told_and_the_owner_but_not_everybody(
    phones: Phones, trade: Bargain
) -> None:
    employ(phones.database, RAMU, StaffRole.BILLING)
    phones.says(RAMU, "help")
    order(trade)
    after(phones, 21)
    phones.reads(SHARMA)
    phones.reads(RAMU)

    after(phones, 40)

    told = phones.reads(GUPTA)
    assert "#1001" in told
    assert "cancel 1001" in told
    assert "Order #1001 of Gupta Kirana (₹2,205.00) has no answer since" in phones.reads(SHARMA)
    assert phones.reads(RAMU) == ""
    assert phones.reads(VERMA) == ""
    after(phones, 60)
    assert phones.reads(GUPTA) == ""
    assert phones.reads(SHARMA) == ""


def test_who_has_answered_is_left_alone(phones: Phones, trade: Bargain) -> None:
    trade.accept(order(trade))
    trade.propose(order(trade), {1: Change(price=Decimal(45))})

    after(phones, 70)

    assert phones.reads(SHARMA) == ""
    assert phones.reads(GUPTA) == ""


def test_at_night_nobody_is_reminded(phones: Phones) -> None:
    set_clock(phones, 22)
    order(Bargain(phones.database))

    after(phones, 70)

    assert phones.reads(SHARMA) == ""
    assert phones.reads(GUPTA) == ""


def test_an_answer_that_comes_while_orders_are_looked_at_counts(
    phones: Phones, trade: Bargain, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = order(trade)
    phones.database.move_clock(timedelta(minutes=30))
    monkeypatch.setattr(
        "db.unanswered.waiting", lambda *_: (trade.accept(order_id), [trade_row(trade)])[1]
    )

    after(phones, 0)

    assert phones.reads(SHARMA) == ""


def trade_row(trade: Bargain) -> object:
    """The order as it was found."""

    class Found:
        id = trade.database.value("SELECT id FROM orders")
        vendor_id = 1

    return Found()
