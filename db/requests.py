"""What shops ask their vendors for beyond credit or stock. An account has at most one open request, and
whoever opens or closes one has the account locked."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

import sqlalchemy as sa

from core.orders import Wish
from db.rows import Row
from db.tables.agreements import order_requests

requests = order_requests.c

# The literal lets a prepared statement use the indexes of open requests.
IS_OPEN = requests.state == sa.literal_column("'OPEN'")

Reason: TypeAlias = Literal["OVER_LIMIT", "SHORT", "BLOCKED"]


def add(
    connection: sa.Connection,
    *,
    retailer_id: int,
    vendor_id: int,
    wishes: Sequence[Wish],
    total: Decimal,
    reason: Reason,
    requested_by: int,
    expires_at: datetime,
    now: datetime,
) -> int:
    """A new request on an account without one; returns its id."""
    added: int = connection.execute(
        sa.insert(order_requests)
        .values(
            retailer_id=retailer_id,
            vendor_id=vendor_id,
            wishes=[
                {
                    "vendor_product_id": wish.vendor_product_id,
                    "quantity": str(wish.quantity),
                    "unit": wish.unit,
                }
                for wish in wishes
            ],
            total=total,
            reason=reason,
            requested_by=requested_by,
            created_at=now,
            expires_at=expires_at,
        )
        .returning(requests.id)
    ).scalar_one()
    return added


def find(connection: sa.Connection, request_id: int) -> Row | None:
    """``None`` when whoever acts has no part in it."""
    return connection.execute(
        sa.select(order_requests).where(requests.id == request_id)
    ).one_or_none()


def wishes(request: Row) -> list[Wish]:
    return [
        Wish(wish["vendor_product_id"], Decimal(wish["quantity"]), wish["unit"])
        for wish in request.wishes
    ]


def open_of_account(connection: sa.Connection, retailer_id: int, vendor_id: int) -> Row | None:
    return connection.execute(
        sa.select(order_requests).where(
            requests.retailer_id == retailer_id, requests.vendor_id == vendor_id, IS_OPEN
        )
    ).one_or_none()


def open_of_vendor(connection: sa.Connection, vendor_id: int) -> Sequence[Row]:
    """What he is asked, the oldest first."""
    return connection.execute(
        sa.select(order_requests)
        .where(requests.vendor_id == vendor_id, IS_OPEN)
        .order_by(requests.id)
    ).all()


def withdraw(
    connection: sa.Connection,
    retailer_id: int,
    vendor_id: int,
    decided_by: int | None,
    now: datetime,
) -> None:
    """The shop has helped itself, or asks for something else."""
    connection.execute(
        sa.update(order_requests)
        .where(requests.retailer_id == retailer_id, requests.vendor_id == vendor_id, IS_OPEN)
        .values(state="WITHDRAWN", decided_by=decided_by, decided_at=now)
    )


def decide(
    connection: sa.Connection,
    request_id: int,
    state: Literal["GRANTED", "REFUSED", "LAPSED"],
    decided_by: int | None,
    now: datetime,
    order_id: int | None = None,
) -> None:
    """``order_id`` is of the order that a granted request has become."""
    connection.execute(
        sa.update(order_requests)
        .where(requests.id == request_id, IS_OPEN)
        .values(state=state, decided_by=decided_by, decided_at=now, order_id=order_id)
    )


def overdue(connection: sa.Connection, now: datetime, limit: int) -> Sequence[int]:
    """Open requests that nobody has answered in time, by id."""
    return connection.scalars(
        sa.select(requests.id)
        .where(requests.expires_at <= now, IS_OPEN)
        .order_by(requests.expires_at)
        .limit(limit)
    ).all()
