"""A shop accepts in its vendor's name what he has proposed, and nothing else; nobody answers for it."""

from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.proposals
from core.revisions import Change, Changes
from tests.bargain import Bargain
from workers.bookkeeping import proposals
from workers.bookkeeping.books import Books
from workers.bookkeeping.proposals import NotOpen

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"


@pytest.fixture
def order_id(trade: Bargain) -> int:
    """10 kg of rice at ₹42.00 and 4 kg of sugar at ₹43.50."""
    return trade.placed({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})


def test_another_shop_has_no_say(trade: Bargain, order_id: int) -> None:
    asked = trade.propose(order_id, {1: Change(price=Decimal(45))})
    verma = Bargain(trade.database, retailer_id=2)

    assert verma.agree(asked) == verma.refuse(asked) == NotOpen(None)


@pytest.mark.parametrize("state", ["AGREED", "REFUSED", "LAPSED"])
def test_the_vendor_does_not_answer_his_own_proposal(
    trade: Bargain, order_id: int, state: str
) -> None:
    asked = trade.propose(order_id, {1: Change(price=Decimal(45))})

    with pytest.raises(sa.exc.ProgrammingError, match="decided by somebody else"):
        trade.act(
            trade.vendor,
            lambda books: db.proposals.decide(books.connection, asked, state, None),
        )


@pytest.mark.parametrize(
    "changes",
    [
        {1: Change(price=Decimal("44.99"))},
        {1: Change(price=Decimal(45), quantity=Decimal(9))},
        {1: Change(price=Decimal(45)), 2: Change(quantity=Decimal(0))},
    ],
    ids=["cheaper", "less", "without a line"],
)
def test_a_shop_accepts_nothing_but_what_was_proposed(
    trade: Bargain, order_id: int, changes: Changes
) -> None:
    asked = trade.propose(order_id, {1: Change(price=Decimal(45))})

    def forge(books: Books) -> None:
        order = trade.locked(books, order_id)
        other = proposals.revisions.as_changed(books, order, changes)
        proposals.revisions.replace(
            books,
            order,
            other.quote,
            placed_by=books.user_id,
            accept=lambda new: db.proposals.decide(books.connection, asked, "AGREED", new),
        )

    with pytest.raises(sa.exc.ProgrammingError, match="is not what was proposed"):
        trade.act(trade.retailer, forge)


def test_a_shop_accepts_no_other_order_by_a_proposal(trade: Bargain, order_id: int) -> None:
    asked = trade.propose(order_id, {1: Change(price=Decimal(45))})
    other = trade.placed({trade.product(RICE): Decimal(1)})

    with pytest.raises(sa.exc.ProgrammingError, match="is not what was proposed"):
        trade.act(
            trade.retailer,
            lambda books: db.proposals.decide(books.connection, asked, "AGREED", other),
        )
