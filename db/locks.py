"""Locks that are taken from Python, and the one order in which all are taken:

conversation, order with its proposal, credit account with its request, vendor products by id, versions of
catalogues by vendor, reservations and payments, invoice counter, retailer totals and names learned by vendor
(by triggers at the commit). Complaints have no lock of their own: whoever opens or decides one has locked
its account. Products are locked inside the SQL functions that change them, and so is an account that was
not locked before. Whoever admits a stranger locks his conversation too, after his own; a stranger admits
nobody, so no ring comes of it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import sqlalchemy as sa

from db.rows import Row
from db.tables.money import payments
from db.tables.orders import orders
from db.tables.people import conversations

# Keys of advisory locks taken from Python: they share one space in the database. Functions of the
# database use two-part keys made of names.
MIGRATION = 7_240_001
# First of two keys; the second is a conversation's id modulo 2^31.
SENDING = 7_240_002
SEED = 7_240_003
# Whoever takes months off their tables and packs them.
PARTITIONS = 7_240_010
STATISTICS = 7_240_011
# First of two keys; the second is a vendor's id modulo 2^31.
OPENING_BILLS = 7_240_020
GOODS = 7_240_021


def conversation(connection: sa.Connection, conversation_id: int) -> Row | None:
    """The conversation's row, locked; ``None`` when another worker has it.

    NO KEY, because FOR UPDATE would make the webhook wait when it stores the next message.
    """
    return connection.execute(
        sa.select(conversations)
        .where(conversations.c.id == conversation_id)
        .with_for_update(key_share=True, skip_locked=True)
    ).one_or_none()


def order(connection: sa.Connection, order_id: int, vendor_id: int) -> Row | None:
    """The vendor's order, locked; ``None`` when he has no such order."""
    return connection.execute(
        sa.select(orders)
        .where(orders.c.id == order_id, orders.c.vendor_id == vendor_id)
        .with_for_update(key_share=True)
    ).one_or_none()


def orders_of(connection: sa.Connection, order_ids: Sequence[int]) -> None:
    """Lock these orders in id order; those in the archive are left out."""
    connection.execute(
        sa.select(orders.c.id)
        .where(orders.c.id.in_(order_ids))
        .order_by(orders.c.id)
        .with_for_update(key_share=True)
    )


def account(connection: sa.Connection, retailer_id: int, vendor_id: int) -> Row:
    """The account's row, locked until the transaction ends."""
    return connection.execute(
        sa.text("SELECT * FROM lock_credit_account(:retailer_id, :vendor_id)"),
        {"retailer_id": retailer_id, "vendor_id": vendor_id},
    ).one()


def payment(connection: sa.Connection, payment_id: int) -> Row:
    return connection.execute(
        sa.select(payments).where(payments.c.id == payment_id).with_for_update(key_share=True)
    ).one()


def try_sending(connection: sa.Connection, conversation_id: int) -> bool:
    """Be the only one who picks the next message for this conversation, until the commit."""
    return bool(
        connection.scalar(
            sa.text("SELECT pg_try_advisory_xact_lock(:space, :key)"),
            {"space": SENDING, "key": conversation_id % 2**31},
        )
    )


def opening_bills(connection: sa.Connection, vendor_id: int) -> None:
    """Be the only one who imports a vendor's old bills, until the commit; before all other locks."""
    connection.execute(
        sa.text("SELECT pg_advisory_xact_lock(:space, :key)"),
        {"space": OPENING_BILLS, "key": vendor_id % 2**31},
    )


def goods(connection: sa.Connection, vendor_id: int) -> None:
    """Be the only one who imports a vendor's goods, until the commit; before all other locks."""
    connection.execute(
        sa.text("SELECT pg_advisory_xact_lock(:space, :key)"),
        {"space": GOODS, "key": vendor_id % 2**31},
    )


def try_transaction_lock(connection: sa.Connection, key: int) -> bool:
    """Be the only one with this key until the commit; ``False`` at once when somebody else is."""
    return bool(connection.scalar(sa.text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": key}))


@contextmanager
def try_session_lock(connection: sa.Connection, key: int) -> Iterator[bool]:
    """Be the only one with this key over several transactions; ``False`` when somebody else is.

    The session holds it, so it also ends when the connection does.
    """
    ours = bool(connection.scalar(sa.text("SELECT pg_try_advisory_lock(:key)"), {"key": key}))
    try:
        yield ours
    finally:
        if ours:
            connection.execute(sa.text("SELECT pg_advisory_unlock(:key)"), {"key": key})
