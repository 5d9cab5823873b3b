"""What costs more or is other goods is asked, and the shop says yes or no."""

from datetime import timedelta
from decimal import Decimal

import pytest

from tests.bargain import Bargain
from tests.phones import GUPTA, SHARMA, VERMA, Phones
from tests.workers.order_changes.orders import BASMATI, RICE, SUGAR, lines, order, states
from workers.handlers import proposals


def test_other_goods_are_asked_and_a_yes_makes_them_the_order(
    phones: Phones, trade: Bargain
) -> None:
    order(trade, skus=[RICE])

    answer = phones.says(SHARMA, "1001 chawal nahi, basmati 1 bori dunga")
    assert "is asked about order #1001" in answer
    assert states(trade.database) == {"1001": "PLACED"}
    card = phones.reads(GUPTA)
    assert "Basmati Rice 1 bag" in card
    assert "Parmal Rice" in card
    assert "₹2,520.00" in card

    assert "#1002" in phones.says(GUPTA, "haan")
    assert "says yes: order #1001 goes as #1002" in phones.reads(SHARMA)
    assert states(trade.database) == {"1001": "REVISED", "1002": "ACCEPTED"}
    assert lines(trade, "1002") == [(BASMATI, Decimal(25), Decimal(96))]
    assert trade.database.breaks() == []


@pytest.mark.parametrize("said", ["1001 chawal rate 45", "1001 chawal 5 bori"])
def test_a_higher_rate_and_more_go_only_with_a_yes(
    phones: Phones, trade: Bargain, said: str
) -> None:
    order(trade)
    phones.says(SHARMA, said)
    phones.reads(GUPTA)

    answer = phones.says(GUPTA, "nahi")

    assert "Parmal Rice" in answer
    assert "says no: send order #1001 without Parmal Rice" in phones.reads(SHARMA)
    assert lines(trade, "1002") == [(SUGAR, Decimal(50), Decimal("43.50"))]
    assert trade.database.breaks() == []


def test_a_no_to_all_of_it_closes_the_order(phones: Phones, trade: Bargain) -> None:
    order(trade, accepted=True, skus=[RICE])
    phones.says(SHARMA, "1001 chawal rate 45")

    no = phones.card(GUPTA)[1]
    phones.presses(GUPTA, no)

    assert states(trade.database) == {"1001": "REJECTED"}
    assert "it is closed" in phones.reads(SHARMA)
    assert trade.account()["held"] == 0


def test_accepting_the_order_takes_the_question_back(phones: Phones, trade: Bargain) -> None:
    order(trade)
    phones.says(SHARMA, "1001 chawal rate 45")
    yes = phones.card(GUPTA)[0]

    told = phones.says(SHARMA, "accept 1001")

    assert "What the shop was asked about #1001 is taken back" in told
    assert "Maal waisa hi jayega jaisa aapne likha tha" in phones.reads(GUPTA)
    phones.presses(GUPTA, yes)
    assert states(trade.database) == {"1001": "ACCEPTED"}


def test_silence_leaves_the_line_out(phones: Phones, trade: Bargain) -> None:
    order(trade)
    phones.says(SHARMA, "1001 chawal rate 45")
    yes = phones.card(GUPTA)[0]
    trade.database.move_clock(timedelta(hours=2, minutes=1))
    proposals.lapse_proposals(phones.runtime)
    phones.settle()
    phones.reads(GUPTA)

    answer = phones.presses(GUPTA, yes)

    assert "#1002" in answer
    assert states(trade.database) == {"1001": "REVISED", "1002": "ACCEPTED"}
    assert lines(trade, "1002") == [(SUGAR, Decimal(50), Decimal("43.50"))]


def test_the_last_proposal_counts(phones: Phones, trade: Bargain) -> None:
    order(trade, skus=[RICE])
    phones.says(SHARMA, "1001 chawal rate 45")
    old_yes = phones.card(GUPTA)[0]
    phones.says(SHARMA, "1001 chawal rate 44")

    phones.presses(GUPTA, old_yes)
    assert states(trade.database) == {"1001": "PLACED"}
    phones.says(GUPTA, "haan")
    assert lines(trade, "1002") == [(RICE, Decimal(100), Decimal(44))]


def test_cancel_is_about_the_order_and_not_about_the_question(
    phones: Phones, trade: Bargain
) -> None:
    order(trade)
    phones.says(SHARMA, "1001 chawal rate 45")

    phones.says(GUPTA, "cancel 1001")

    assert states(trade.database) == {"1001": "CANCELLED"}
    assert trade.database.value("SELECT state FROM order_proposals") == "WITHDRAWN"


def test_a_yes_beyond_the_credit_says_how_much_there_is(phones: Phones, trade: Bargain) -> None:
    order(trade, skus=[RICE])
    phones.says(SHARMA, "1001 chawal rate 45")
    trade.database.execute("UPDATE credit_accounts SET credit_limit = 4500 WHERE retailer_id = 1")
    phones.reads(GUPTA)

    answer = phones.says(GUPTA, "haan")

    assert "₹4,725.00" in answer
    assert "₹4,500.00" in answer
    assert states(trade.database) == {"1001": "PLACED"}


def test_with_a_list_open_too_a_yes_is_asked_about(phones: Phones, trade: Bargain) -> None:
    order(trade, skus=[RICE])
    phones.says(GUPTA, "5 kg cheeni")
    phones.says(SHARMA, "1001 chawal rate 45")
    phones.reads(GUPTA)

    asked = phones.says(GUPTA, "haan")
    assert "#1001" in asked
    phones.says(GUPTA, "1")

    assert states(trade.database) == {"1001": "REVISED", "1002": "ACCEPTED"}


def test_a_question_without_choices_does_not_hide_the_card(phones: Phones, trade: Bargain) -> None:
    order(trade, skus=[RICE])
    assert "Parmal Rice" in phones.says(GUPTA, "chawal")
    phones.says(SHARMA, "1001 chawal rate 45")

    phones.says(GUPTA, "haan")

    assert states(trade.database) == {"1001": "REVISED", "1002": "ACCEPTED"}


def test_another_shops_yes_does_nothing(phones: Phones, trade: Bargain) -> None:
    order(trade, skus=[RICE])
    phones.says(SHARMA, "1001 chawal rate 45")

    phones.presses(VERMA, phones.card(GUPTA)[0])

    assert states(trade.database) == {"1001": "PLACED"}


def test_an_order_that_the_shop_is_asked_about_is_not_accepted_with_all(
    phones: Phones, trade: Bargain
) -> None:
    order(trade, skus=[RICE])
    order(trade, skus=[SUGAR])
    phones.says(SHARMA, "1001 chawal rate 45")

    assert "(the shop is asked)" in phones.says(SHARMA, "orders")
    phones.says(SHARMA, "sab accept")

    assert states(trade.database) == {"1001": "PLACED", "1002": "ACCEPTED"}
