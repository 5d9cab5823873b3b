"""What runs while vendors propose and shops ask."""

from datetime import timedelta
from decimal import Decimal

import sqlalchemy as sa

import db.ledger
import db.orders
import db.promises
import db.proposals
import db.requests
import db.stock
from core.orders import Wish
from core.revisions import Changed
from db.engine import SYSTEM
from tests.db.plans.cases import RETAILER, VENDOR, Case, Examples, by

as_platform = by(SYSTEM)
as_shop = by(RETAILER)
as_vendor = by(VENDOR)
as_parties = by(RETAILER, VENDOR)

PROPOSAL = "order_proposals_pkey"
PROPOSAL_OF_ORDER = "order_proposals_order_id_open_key"
REQUEST_OF_ACCOUNT = "order_requests_account_open_key"
# So few are open that an index of all of them is as good.
REQUESTS_OF_VENDOR = (
    "order_requests_vendor_id_state_idx or order_requests_account_open_key"
    " or order_requests_expires_at_idx"
)


def replace(connection: sa.Connection, examples: Examples) -> None:
    """The same lines once more, in the place of an order that waits."""
    order = examples.order_to_accept
    quote = db.orders.as_ordered(connection, order.id)
    new = db.orders.insert(
        connection,
        retailer_id=1,
        vendor_id=1,
        quote=quote,
        placed_by=1,
        now=examples.now,
        revision_of=order.id,
    )
    db.orders.move(connection, order.id, "REVISED", examples.now)
    db.orders.move(connection, new.id, "ACCEPTED", examples.now)
    db.ledger.release_credit(connection, order.id)
    assert db.ledger.hold_credit(connection, new.id).granted
    db.stock.replace(connection, order.id, new.id, quote.lines)


def propose(connection: sa.Connection, examples: Examples) -> None:
    lines = dict(enumerate(db.orders.as_ordered(connection, examples.order_to_load.id).lines, 1))
    proposal_id = db.proposals.add(
        connection,
        examples.order_to_load,
        Changed(lines, frozenset({1})),
        proposed_by=1,
        expires_at=examples.now + timedelta(hours=1),
        now=examples.now,
    )
    assert len(db.proposals.changed(connection, proposal_id).lines) == 3


def ask(connection: sa.Connection, examples: Examples) -> None:
    db.requests.withdraw(connection, 1, 1, 151, examples.now)
    db.requests.add(
        connection,
        retailer_id=1,
        vendor_id=1,
        wishes=[Wish(1, Decimal(1), "pkt")],
        total=Decimal(100),
        reason="SHORT",
        requested_by=151,
        expires_at=examples.now,
        now=examples.now,
    )


CASES: list[Case] = [
    *as_vendor(
        "follows the number of an order to what stands in its place",
        ("orders_order_number_key", "orders_revision_of_key"),
        buffers=30,
        call=lambda c, x: db.orders.standing_of_vendor(c, 1, x.order_to_accept.order_number),
    ),
    *as_shop(
        "follows the number of an order to what stands in its place",
        ("orders_order_number_key", "orders_revision_of_key"),
        buffers=30,
        call=lambda c, x: db.orders.standing_of_retailer(c, 1, x.order_to_accept.order_number),
    ),
    *as_vendor(
        "puts an order in the place of another one",
        ("orders_pkey", "credit_holds_pkey", "stock_reservations_pkey", "order_items_pkey"),
        buffers=1500,
        call=replace,
    ),
    *as_vendor(
        "proposes other lines",
        (PROPOSAL_OF_ORDER, PROPOSAL),
        buffers=150,
        call=lambda c, x: (
            db.proposals.withdraw(c, x.order_to_load.id, 1, x.now),
            propose(c, x),
        ),
    ),
    *as_parties(
        "finds what is proposed about an order",
        PROPOSAL_OF_ORDER,
        buffers=10,
        call=lambda c, x: db.proposals.open_of_order(c, x.order_to_accept.id),
    ),
    *as_parties(
        "finds a proposal", PROPOSAL, buffers=10, call=lambda c, _: db.proposals.find(c, 1)
    ),
    *as_shop(
        "reads what it is asked",
        "order_proposals_retailer_id_state_idx",
        buffers=40,
        call=lambda c, _: db.proposals.open_of_retailer(c, 1),
    ),
    *as_vendor(
        "reads what he has asked",
        "order_proposals_vendor_id_state_idx",
        buffers=60,
        call=lambda c, _: db.proposals.open_of_vendor(c, 1),
    ),
    *as_platform(
        "looks for proposals that nobody has answered in time",
        "order_proposals_expires_at_idx",
        buffers=60,
        call=lambda c, x: db.proposals.overdue(c, x.now, 100),
    ),
    *as_parties(
        "reads the word that a shop has given",
        "payment_promises_account_open_key",
        buffers=20,
        call=lambda c, _: db.promises.open_of_account(c, 1, 1),
    ),
    *as_shop("asks its vendor for more", REQUEST_OF_ACCOUNT, buffers=80, call=ask),
    *as_parties(
        "finds what the shop has asked for",
        REQUEST_OF_ACCOUNT,
        buffers=10,
        call=lambda c, _: db.requests.open_of_account(c, 1, 1),
    ),
    *as_vendor(
        "finds a request",
        "order_requests_pkey",
        buffers=10,
        call=lambda c, _: db.requests.find(c, 1),
    ),
    *as_vendor(
        "reads what his shops ask for",
        REQUESTS_OF_VENDOR,
        buffers=300,
        call=lambda c, _: db.requests.open_of_vendor(c, 1),
    ),
    *as_platform(
        "looks for requests that nobody has answered in time",
        "order_requests_expires_at_idx",
        buffers=60,
        call=lambda c, x: db.requests.overdue(c, x.now, 100),
    ),
]
