"""The wholesaler decides on what a shop says is wrong with its goods."""

from decimal import Decimal

from tests.phones import GUPTA, SHARMA, Phones
from tests.trade import Trade
from tests.workers.complaints.goods import sent


def test_the_vendor_may_refuse_with_a_reason(phones: Phones, trade: Trade) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal kam aaya")
    phones.reads(SHARMA)

    assert "not accepted" in phones.says(SHARMA, "reject C-1 maal theek tha")

    assert "did not accept C-1 (order #1001): maal theek tha" in phones.reads(GUPTA)
    assert trade.account()["balance"] == Decimal("624.00")


def test_the_vendor_may_grant_a_part(phones: Phones, trade: Trade) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal kam aaya")
    phones.reads(SHARMA)

    assert "about 2 kg of Parmal Rice and no more" in phones.says(SHARMA, "C-1 3 kg hi")
    assert "₹44.00" in phones.says(SHARMA, "C-1 1 kg hi")

    assert "₹44.00" in phones.reads(GUPTA)
    assert trade.database.breaks() == []


def test_a_part_of_goods_that_he_does_not_name_is_asked_about(phones: Phones, trade: Trade) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal aur 2 kg cheeni kam aaya")

    asked = phones.says(SHARMA, "C-1 1 kg hi")
    assert "1 Parmal Rice, 2 kg  2 Sugar M-30, 2 kg" in asked
    phones.says(SHARMA, "2")

    (item,) = trade.database.rows("SELECT line_number, quantity FROM credit_note_items")
    assert (item["line_number"], item["quantity"]) == (2, Decimal(1))


def test_whoever_comes_second_is_told_what_was_decided(phones: Phones, trade: Trade) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal kam aaya")
    accept, refuse = phones.card(SHARMA)
    phones.presses(SHARMA, accept)
    phones.reads(GUPTA)

    told = phones.presses(SHARMA, refuse)

    assert "Already decided. C-1" in told
    assert "SHTC/26-27/0001" in told
    assert phones.reads(GUPTA) == ""
    assert "Already decided" in phones.says(SHARMA, "C-1 haan")


def test_a_yes_to_the_card_is_a_yes_to_the_complaint(phones: Phones, trade: Trade) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal kam aaya")

    assert "accepted" in phones.says(SHARMA, "haan")


def test_what_was_credited_after_a_complaint_is_not_credited_again(
    phones: Phones, trade: Trade
) -> None:
    sent(trade)
    phones.says(GUPTA, "2 kg chawal kam aaya")
    phones.reads(SHARMA)
    phones.says(SHARMA, "credit note 1001 9 kg chawal kharab")

    assert "so nothing was credited again" in phones.says(SHARMA, "C-1 haan")
    assert "Waiting for your word: C-1" in phones.says(SHARMA, "C-9 haan")
    assert trade.database.breaks() == []
