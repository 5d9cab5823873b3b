"""Payments: a retailer's claim, a vendor's word, and what the bank said of a cheque."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, insert

from core.payments import normal_reference
from db.rows import Row
from db.tables.money import payments
from db.tables.people import retailers


def add(
    connection: sa.Connection,
    *,
    retailer_id: int,
    vendor_id: int,
    amount: Decimal,
    method: str,
    transaction_id: str | None = None,
    cheque_number: str | None = None,
    named_due_id: int | None = None,
    collected_by: str = "",
    paid_at: datetime,
    claimed_by: int | None = None,
    now: datetime,
) -> tuple[Row | None, bool]:
    """Note a payment as PENDING; nothing reaches the ledger by this. The second value is false when this vendor
    has that transaction or cheque already; the row is then the payment that has it, or ``None`` if
    that is another shop's and a shop asks, to which the database does not show it."""
    # One transfer or cheque is one, however two people write its number.
    transaction_id = normal_reference(transaction_id or "") or None
    cheque_number = normal_reference(cheque_number or "") or None
    added = connection.execute(
        insert(payments)
        .values(
            retailer_id=retailer_id,
            vendor_id=vendor_id,
            amount=amount,
            payment_method=method,
            transaction_id=transaction_id,
            cheque_number=cheque_number,
            named_due_id=named_due_id,
            collected_by=collected_by,
            paid_at=paid_at,
            claimed_by=claimed_by,
            created_at=now,
        )
        .on_conflict_do_nothing()
        .returning(payments)
    ).one_or_none()
    if added is not None:
        return added, True
    known = bearing(
        connection,
        retailer_id=retailer_id,
        vendor_id=vendor_id,
        transaction_id=transaction_id,
        cheque_number=cheque_number,
    )
    return known, False


def bearing(
    connection: sa.Connection,
    *,
    retailer_id: int,
    vendor_id: int,
    transaction_id: str | None,
    cheque_number: str | None,
) -> Row | None:
    """The payment that has this transfer or cheque already, so that no other one can."""
    transaction_id = normal_reference(transaction_id or "")
    cheque_number = normal_reference(cheque_number or "")
    known = None
    if transaction_id:
        known = _of_transaction(connection, vendor_id, transaction_id)
    if known is None and cheque_number:
        known = _of_cheque(connection, retailer_id, vendor_id, cheque_number)
    return known


def find(connection: sa.Connection, payment_id: int, vendor_id: int) -> Row | None:
    """The payment to this vendor, not locked; ``None`` when he has no such payment."""
    return connection.execute(
        sa.select(payments).where(payments.c.id == payment_id, payments.c.vendor_id == vendor_id)
    ).one_or_none()


def decide(
    connection: sa.Connection, payment_id: int, status: str, decided_by: int | None, now: datetime
) -> None:
    """CONFIRMED, CLEARING or REJECTED, on a payment that is locked and PENDING."""
    connection.execute(
        sa.update(payments)
        .where(payments.c.id == payment_id)
        .values(status=status, decided_by=decided_by, decided_at=now)
    )


def settle_cheque(
    connection: sa.Connection, payment_id: int, status: str, banked_by: int | None, now: datetime
) -> None:
    """CONFIRMED or BOUNCED, on a cheque that is locked and CLEARING."""
    connection.execute(
        sa.update(payments)
        .where(payments.c.id == payment_id)
        .values(status=status, banked_by=banked_by, banked_at=now)
    )


def reverse(
    connection: sa.Connection,
    payment_id: int,
    reason: str,
    reversed_by: int | None,
    now: datetime,
    *,
    status: str,
) -> None:
    """Mark a payment that is locked and CONFIRMED as taken back; BOUNCED where the bank did so."""
    connection.execute(
        sa.update(payments)
        .where(payments.c.id == payment_id)
        .values(
            status=status,
            is_reversed=True,
            reversal_reason=reason,
            reversed_by=reversed_by,
            reversed_at=now,
        )
    )


def waiting(
    connection: sa.Connection,
    vendor_id: int,
    status: Literal["PENDING", "CLEARING"],
    limit: int = 20,
) -> Sequence[Row]:
    """Claims that wait for this vendor's word (PENDING), or cheques that wait for the bank's (CLEARING),
    oldest first: ``id``, ``payment_number``, ``retailer_id`` and ``amount``."""
    return connection.execute(
        sa.select(
            payments.c.id, payments.c.payment_number, payments.c.retailer_id, payments.c.amount
        )
        .where(
            payments.c.vendor_id == vendor_id, payments.c.status == sa.literal_column(f"'{status}'")
        )
        .order_by(payments.c.id)
        .limit(limit)
    ).all()


def waiting_of_account(
    connection: sa.Connection, retailer_id: int, vendor_id: int, limit: int = 5
) -> Sequence[Row]:
    """Payments of an account that wait for the vendor's word or the bank's, newest first."""
    return connection.execute(
        sa.select(payments)
        .where(
            payments.c.retailer_id == retailer_id,
            payments.c.vendor_id == vendor_id,
            payments.c.status.in_(("PENDING", "CLEARING")),
        )
        .order_by(payments.c.id.desc())
        .limit(limit)
    ).all()


def of_number(connection: sa.Connection, vendor_id: int, payment_number: str) -> Row | None:
    """The payment to this vendor that people call by this number."""
    return connection.execute(
        sa.select(payments).where(
            payments.c.payment_number == payment_number, payments.c.vendor_id == vendor_id
        )
    ).one_or_none()


def claims_like(
    connection: sa.Connection, *, retailer_id: int, vendor_id: int, amount: Decimal, method: str
) -> Sequence[Row]:
    """What the shop says it has paid in just this way, and nobody has confirmed, oldest first."""
    return connection.execute(
        sa.select(payments)
        .where(
            payments.c.retailer_id == retailer_id,
            payments.c.vendor_id == vendor_id,
            payments.c.status == sa.literal_column("'PENDING'"),
            payments.c.amount == amount,
            payments.c.payment_method == method,
        )
        .order_by(payments.c.id)
    ).all()


def entered_like(
    connection: sa.Connection,
    *,
    retailer_id: int,
    vendor_id: int,
    amount: Decimal,
    method: str,
    since: datetime,
) -> Sequence[Row]:
    """What came from the shop in just this way since then and stands in the books or with the bank, newest
    first."""
    return connection.execute(
        sa.select(payments)
        .where(
            payments.c.vendor_id == vendor_id,
            payments.c.paid_at >= since,
            payments.c.retailer_id == retailer_id,
            payments.c.status.in_(("CONFIRMED", "CLEARING")),
            sa.not_(payments.c.is_reversed),
            payments.c.amount == amount,
            payments.c.payment_method == method,
        )
        .order_by(payments.c.id.desc())
    ).all()


def of_vendor_in(
    connection: sa.Connection,
    vendor_id: int,
    start: datetime,
    end: datetime,
    methods: Sequence[str],
) -> Sequence[Row]:
    """A vendor's payments by these methods with ``start <= paid_at < end``, oldest first, with the
    shop's name."""
    return connection.execute(
        sa.select(payments, retailers.c.shop_name)
        .join(retailers, retailers.c.id == payments.c.retailer_id)
        .where(
            payments.c.vendor_id == vendor_id,
            payments.c.paid_at >= start,
            payments.c.paid_at < end,
            payments.c.payment_method.in_(methods),
        )
        .order_by(payments.c.paid_at, payments.c.id)
    ).all()


def of_transactions(
    connection: sa.Connection, vendor_id: int, transaction_ids: Sequence[str]
) -> Sequence[Row]:
    """A vendor's payments that bear one of these external ids, whatever has become of them, with the
    shop's name."""
    return connection.execute(
        sa.select(payments, retailers.c.shop_name)
        .join(retailers, retailers.c.id == payments.c.retailer_id)
        .where(
            payments.c.vendor_id == vendor_id,
            # One array, however many ids.
            payments.c.transaction_id == sa.any_(sa.cast(list(transaction_ids), ARRAY(sa.Text))),
        )
        .order_by(payments.c.id)
    ).all()


# In the words of the indexes that keep each to once, so that a prepared statement can use them.
_REJECTED: sa.ColumnElement[str] = sa.literal_column("'REJECTED'")
_BOUNCED: sa.ColumnElement[str] = sa.literal_column("'BOUNCED'")


def _of_transaction(connection: sa.Connection, vendor_id: int, transaction_id: str) -> Row | None:
    return connection.execute(
        sa.select(payments).where(
            payments.c.vendor_id == vendor_id,
            payments.c.transaction_id == transaction_id,
            payments.c.status != _REJECTED,
            sa.not_(payments.c.is_reversed),
        )
    ).one_or_none()


def _of_cheque(
    connection: sa.Connection, retailer_id: int, vendor_id: int, cheque_number: str
) -> Row | None:
    return connection.execute(
        sa.select(payments).where(
            payments.c.retailer_id == retailer_id,
            payments.c.vendor_id == vendor_id,
            payments.c.cheque_number == cheque_number,
            payments.c.status.not_in((_REJECTED, _BOUNCED)),
            sa.not_(payments.c.is_reversed),
        )
    ).one_or_none()
