"""What is credited when the goods are handed over."""

from decimal import Decimal

import pytest

from core.arrivals import EVERYTHING, to_credit
from core.bill_lines import NotOnTheBill
from core.credit_notes import BilledLine, Reason, TooMuch
from core.gst import Amounts

NOTHING: dict[int, Decimal] = {}


def line(number: int, quantity: int, credited: int = 0) -> BilledLine:
    return BilledLine(
        line_number=number,
        quantity=Decimal(quantity),
        unit_price=Decimal(10),
        price_includes_gst=False,
        tax_rate=Decimal(5),
        amounts=Amounts(),
        credited_quantity=Decimal(credited),
        credited=Amounts(),
    )


BILL = (line(1, 10), line(2, 8, credited=3))


def test_nothing_is_credited_of_what_arrived() -> None:
    assert to_credit(BILL, short=NOTHING, damaged={1: Decimal(0)}, refused=NOTHING) == {}


def test_each_reason_has_its_own_goods() -> None:
    assert to_credit(
        BILL, short={1: Decimal(1)}, damaged={1: Decimal(2)}, refused={2: Decimal(5)}
    ) == {
        Reason.SHORT: {1: Decimal(1)},
        Reason.DAMAGED: {1: Decimal(2)},
        Reason.RETURNED: {2: Decimal(5)},
    }


def test_everything_is_what_is_left_beside_the_rest() -> None:
    assert to_credit(BILL, short={1: Decimal(10)}, damaged={2: Decimal(1)}, refused=EVERYTHING) == {
        Reason.SHORT: {1: Decimal(10)},
        Reason.DAMAGED: {2: Decimal(1)},
        Reason.RETURNED: {2: Decimal(4)},
    }


@pytest.mark.parametrize(
    ("short", "refused", "problem"),
    [
        ({1: Decimal(11)}, NOTHING, TooMuch(1, Decimal(10))),
        ({1: Decimal(6)}, {1: Decimal(5)}, TooMuch(1, Decimal(10))),
        (NOTHING, {2: Decimal(6)}, TooMuch(2, Decimal(5))),
        ({3: Decimal(1)}, NOTHING, NotOnTheBill(3)),
        ({3: Decimal(1)}, EVERYTHING, NotOnTheBill(3)),
    ],
)
def test_more_than_the_bill_has_left_is_refused(
    short: dict[int, Decimal], refused: dict[int, Decimal], problem: object
) -> None:
    assert to_credit(BILL, short=short, damaged=NOTHING, refused=refused) == problem
