"""What is said of goods of a bill, as quantities that come off it."""

from decimal import Decimal

import pytest

from core import door
from core.bill_lines import BillLine, MoreThanLeft
from core.credit_notes import Reason
from core.door import Missing, Part
from core.understanding.bill_goods import BillGoods
from core.understanding.reading import EMPTY_CATALOGUE
from core.understanding.vendor.parts import ChangeKind

RICE = BillLine(1, 1, "Parmal Rice", "kg", {"bag": Decimal(25)}, Decimal(50), Decimal(50))
GHEE = BillLine(2, 2, "Cow Ghee", "btl", {"carton": Decimal(12)}, Decimal(24), Decimal(24))
LINES = (RICE, GHEE)
GOODS = BillGoods(LINES, EMPTY_CATALOGUE)


def part(kind: ChangeKind, text: str) -> Part:
    (meant,) = GOODS.read(text)
    return Part(kind, meant)


def missing(*parts: Part) -> Missing:
    found = door.missing(LINES, parts)
    assert isinstance(found, Missing)
    return found


def test_each_word_has_its_reason() -> None:
    found = missing(
        part(ChangeKind.LESS, "1 bag rice"),
        part(ChangeKind.DAMAGED, "2 btl ghee"),
        part(ChangeKind.RETURNED, "1 carton ghee"),
    )

    assert found.by_reason() == {
        Reason.SHORT: {1: Decimal(25)},
        Reason.DAMAGED: {2: Decimal(2)},
        Reason.RETURNED: {2: Decimal(12)},
    }


def test_what_arrived_says_what_did_not() -> None:
    assert missing(part(ChangeKind.SET, "rice 48 kg")).short == {1: Decimal(2)}
    assert missing(part(ChangeKind.SET, "rice 50 kg")).by_reason() == {}


def test_only_these_arrived() -> None:
    assert missing(part(ChangeKind.ONLY, "ghee")).short == {1: Decimal(50)}


def test_what_did_not_come_at_all_is_short_wholly() -> None:
    assert missing(part(ChangeKind.GONE, "ghee")).short == {2: Decimal(24)}


def test_one_line_cannot_lose_more_than_it_has() -> None:
    twice = [part(ChangeKind.LESS, "1 carton ghee"), part(ChangeKind.LESS, "13 btl ghee")]

    assert door.unclear(twice) is None
    assert isinstance(door.missing(LINES, twice), MoreThanLeft)


@pytest.mark.parametrize("kind", [ChangeKind.DAMAGED, ChangeKind.RETURNED, ChangeKind.LESS])
def test_how_much_is_no_guess(kind: ChangeKind) -> None:
    assert door.unclear([part(ChangeKind.GONE, "rice"), part(kind, "ghee")]) == 1


def test_a_bill_knows_no_other_goods_and_no_other_rate() -> None:
    assert door.is_too_late([part(ChangeKind.INSTEAD, "rice")])
    assert not door.is_too_late([part(ChangeKind.GONE, "rice")])
