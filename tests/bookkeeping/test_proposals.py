"""What the shop has to agree to waits for its word, and its silence leaves out what was asked about."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

import db.orders
import db.proposals
from core.orders import Wish
from core.revisions import Change, Changes, Substitute
from tests.bargain import Bargain
from tests.trade import EXPIRES_AFTER
from workers.bookkeeping import proposals
from workers.bookkeeping.books import Books
from workers.bookkeeping.orders import OverLimit, Short
from workers.bookkeeping.proposals import NotOpen, Rejected
from workers.bookkeeping.revisions import Revised

RICE, SUGAR = "RICE-PARMAL", "SUGAR-M"


@pytest.fixture
def order_id(trade: Bargain) -> int:
    """10 kg of rice at ₹42.00 and 4 kg of sugar at ₹43.50."""
    return trade.placed({trade.product(RICE): Decimal(10), trade.product(SUGAR): Decimal(4)})


def another(trade: Bargain, price: str, kilos: int = 8) -> Substitute:
    """Some other goods by the kilo, at this price."""
    product = trade.database.value(
        "SELECT v.id FROM vendor_products AS v JOIN products AS p ON p.id = v.product_id"
        " WHERE v.vendor_id = %s AND p.unit = 'kg' AND v.sku NOT IN (%s, %s) AND v.is_available"
        " AND NOT p.is_restricted ORDER BY v.id LIMIT 1",
        trade.vendor_id,
        RICE,
        SUGAR,
    )
    offer = trade.act(trade.vendor, lambda books: trade.offers(books, [product])[product])
    return Substitute(
        replace(offer, price=Decimal(price), price_includes_gst=False, gst_rate=Decimal(5)),
        Wish(product, Decimal(kilos), "kg"),
    )


def agreed(trade: Bargain, proposal_id: int) -> Revised:
    outcome = trade.agree(proposal_id)
    assert isinstance(outcome, Revised), outcome
    return outcome


def proposal(trade: Bargain, proposal_id: int) -> dict[str, object]:
    (row,) = trade.database.rows(
        "SELECT state, decided_by, new_order_id FROM order_proposals WHERE id = %s", proposal_id
    )
    return row


def test_until_the_shop_answers_nothing_changes(trade: Bargain, order_id: int) -> None:
    trade.propose(order_id, {1: Change(price=Decimal(45))})

    assert trade.order(order_id)["status"] == "PLACED"
    assert trade.lines(order_id)[0] == (RICE, 10, 42)
    assert trade.reserved() == {RICE: 10, SUGAR: 4}
    assert trade.database.breaks() == []


@pytest.mark.parametrize("is_accepted", [False, True], ids=["placed", "accepted"])
def test_with_the_shops_yes_the_order_is_what_was_proposed(
    trade: Bargain, order_id: int, is_accepted: bool
) -> None:
    if is_accepted:
        trade.accept(order_id)
    other = another(trade, "60.00")
    asked = trade.propose(order_id, {1: other, 2: Change(quantity=Decimal(3))})

    new = agreed(trade, asked)

    assert trade.lines(new.order_id) == [
        (other.offer.sku, 8, 60),
        (SUGAR, 3, Decimal("43.50")),
    ]
    order = trade.order(new.order_id)
    assert (order["status"], order["revision_of"]) == ("ACCEPTED", order_id)
    assert order["placed_by"] == trade.retailer.user_id
    assert trade.order(order_id)["status"] == "REVISED"
    assert trade.account()["held"] == order["total"] == new.quote.total == Decimal("641.00")
    assert trade.reserved() == {other.offer.sku: 8, SUGAR: 3}
    assert proposal(trade, asked) == {
        "state": "AGREED",
        "decided_by": trade.retailer.user_id,
        "new_order_id": new.order_id,
    }
    assert trade.database.breaks() == []


def test_what_was_agreed_is_loaded_and_billed(trade: Bargain, order_id: int) -> None:
    new = agreed(trade, trade.propose(order_id, {1: Change(price=Decimal(45))}))

    assert trade.dispatch(new.order_id).loaded.total == Decimal("655.00")
    assert trade.database.breaks() == []


def test_the_price_that_was_agreed_to_stays_whatever_the_goods_cost_now(
    trade: Bargain, order_id: int
) -> None:
    asked = trade.propose(order_id, {1: another(trade, "60.00")})
    trade.database.execute("UPDATE vendor_products SET vendor_price = vendor_price + 10")

    assert trade.lines(agreed(trade, asked).order_id)[0][2] == 60


def test_without_it_the_order_goes_on_without_what_was_asked_about(
    trade: Bargain, order_id: int
) -> None:
    asked = trade.propose(order_id, {1: Change(price=Decimal(45)), 2: Change(quantity=Decimal(3))})

    new = trade.refuse(asked)

    assert isinstance(new, Revised)
    assert trade.lines(new.order_id) == [(SUGAR, 3, Decimal("43.50"))]
    assert trade.order(new.order_id)["status"] == "ACCEPTED"
    assert trade.order(order_id)["status"] == "REVISED"
    assert trade.reserved() == {SUGAR: 3}
    assert proposal(trade, asked)["state"] == "REFUSED"
    assert trade.database.breaks() == []


def test_silence_leaves_it_out_when_its_time_is_over(trade: Bargain, order_id: int) -> None:
    asked = trade.propose(order_id, {1: another(trade, "60.00")})
    trade.database.move_clock(EXPIRES_AFTER)

    new = trade.lapse(asked)

    assert isinstance(new, Revised)
    assert trade.lines(new.order_id) == [(SUGAR, 4, Decimal("43.50"))]
    # In the name of the person who ordered.
    assert trade.order(new.order_id)["placed_by"] == trade.retailer.user_id
    assert proposal(trade, asked) == {
        "state": "LAPSED",
        "decided_by": None,
        "new_order_id": new.order_id,
    }
    assert trade.database.breaks() == []


@pytest.mark.parametrize("word", ["refuse", "lapse"])
def test_where_nothing_else_was_ordered_the_order_is_closed(trade: Bargain, word: str) -> None:
    order_id = trade.placed({trade.product(RICE): Decimal(10)})
    asked = trade.propose(order_id, {1: Change(price=Decimal(45))})
    trade.database.move_clock(EXPIRES_AFTER)

    assert isinstance(getattr(trade, word)(asked), Rejected)

    assert trade.order(order_id)["status"] == "REJECTED"
    assert trade.account()["held"] == 0
    assert trade.reserved() == {}
    assert proposal(trade, asked)["new_order_id"] is None
    assert trade.database.breaks() == []


def test_a_proposal_does_not_lapse_before_its_time(trade: Bargain, order_id: int) -> None:
    asked = trade.propose(order_id, {1: Change(price=Decimal(45))})

    with pytest.raises(sa.exc.DBAPIError, match="is open"):
        trade.lapse(asked)


def test_more_than_the_shop_may_owe_is_refused_with_the_figure(
    trade: Bargain, order_id: int
) -> None:
    asked = trade.propose(order_id, {1: Change(price=Decimal(45))})
    trade.database.execute("UPDATE credit_accounts SET credit_limit = 650")

    assert trade.agree(asked) == OverLimit(Decimal("650.00"))
    # It may still pay, or say no.
    assert proposal(trade, asked)["state"] == "OPEN"
    assert trade.order(order_id)["status"] == "PLACED"
    assert trade.account()["held"] == Decimal("624.00")
    assert trade.database.breaks() == []


def test_goods_that_went_to_others_meanwhile_are_said_to_be_short(
    trade: Bargain, order_id: int
) -> None:
    other = another(trade, "60.00")
    asked = trade.propose(order_id, {1: other})
    trade.database.execute(
        "UPDATE vendor_products SET stock_tracked = true, stock = 7 WHERE sku = %s",
        other.offer.sku,
    )

    outcome = trade.agree(asked)

    assert isinstance(outcome, Short)
    assert [(line.wanted, line.available) for line in outcome.lines] == [(8, 7)]
    assert trade.reserved() == {RICE: 10, SUGAR: 4}
    assert proposal(trade, asked)["state"] == "OPEN"
    assert trade.database.breaks() == []


def test_the_last_proposal_counts(trade: Bargain, order_id: int) -> None:
    first = trade.propose(order_id, {1: Change(price=Decimal(45))})
    second = trade.propose(order_id, {1: Change(price=Decimal(44))})

    assert trade.agree(first) == NotOpen("WITHDRAWN")
    assert trade.lines(agreed(trade, second).order_id)[0][2] == 44
    assert trade.agree(second) == trade.refuse(second) == NotOpen("AGREED")


def test_a_proposal_that_is_no_order_is_refused(trade: Bargain, order_id: int) -> None:
    def attempt(changes: Changes) -> object:
        return trade.act(
            trade.vendor,
            lambda books: proposals.propose(
                books, trade.locked(books, order_id), changes, books.now + EXPIRES_AFTER
            ),
        )

    assert isinstance(attempt({1: Change(price=Decimal(4_000_000))}), proposals.Impossible)
    assert isinstance(attempt({1: Change(price=Decimal(45))}), proposals.Proposed)


@pytest.mark.parametrize(
    ("step", "status"),
    [
        ("accept", "ACCEPTED"),
        ("reject", "REJECTED"),
        ("cancel", "CANCELLED"),
        ("revise", "REVISED"),
    ],
)
def test_who_does_something_else_with_the_order_takes_the_proposal_back(
    trade: Bargain, order_id: int, step: str, status: str
) -> None:
    asked = trade.propose(order_id, {1: Change(price=Decimal(45))})

    match step:
        case "accept":
            trade.accept(order_id)
        case "reject" | "cancel":
            trade.give_up(order_id, status)
        case "revise":
            trade.revise(order_id, {1: Change(quantity=Decimal(1))})

    assert trade.order(order_id)["status"] == status
    assert proposal(trade, asked)["state"] == "WITHDRAWN"
    assert trade.agree(asked) == NotOpen("WITHDRAWN")
    assert trade.database.breaks() == []


def test_a_van_that_leaves_takes_the_proposal_back(trade: Bargain, order_id: int) -> None:
    trade.accept(order_id)
    asked = trade.propose(order_id, {1: Change(price=Decimal(45))})

    assert trade.dispatch(order_id).loaded.total == Decimal("624.00")

    assert proposal(trade, asked)["state"] == "WITHDRAWN"
    assert trade.refuse(asked) == NotOpen("WITHDRAWN")
    assert trade.database.breaks() == []


def test_an_order_does_not_expire_while_the_shop_is_asked(trade: Bargain, order_id: int) -> None:
    trade.propose(order_id, {1: Change(price=Decimal(45))})

    def overdue(books: Books) -> list[int]:
        later = books.now + timedelta(days=1)
        return [row.id for row in db.orders.overdue(books.connection, later, 10)]

    assert trade.act(db.engine.SYSTEM, overdue) == []
    trade.act(
        trade.vendor,
        lambda books: db.proposals.withdraw(books.connection, order_id, None, books.now),
    )
    assert trade.act(db.engine.SYSTEM, overdue) == [order_id]
