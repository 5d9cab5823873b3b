"""Which bills the payments of an account pay."""

from dataclasses import dataclass

import core.payments
import db.allocations
import db.dues
import db.locks
from db.rows import Row
from workers.bookkeeping.books import Books


@dataclass(frozen=True, slots=True)
class Locked:
    """An account that is locked, and before it the orders whose bills may be paid or unpaid."""

    account: Row
    order_ids: frozenset[int]


def lock(
    books: Books,
    retailer_id: int,
    vendor_id: int,
    *,
    payment_id: int | None = None,
    order_id: int | None = None,
) -> Locked:
    """Lock everything that money can move on an account: orders whose bill is open, those that a
    payment has paid and the one that is named, all by id, then the account.

    A bill may be made, or the payment be posted, while we wait for the account. An order cannot be
    locked after the account, so the locks are given back and taken again.
    """
    connection = books.connection
    while True:
        attempt = connection.begin_nested()
        order_ids = _touched(books, retailer_id, vendor_id, payment_id)
        locked_ids = order_ids if order_id is None else order_ids | {order_id}
        db.locks.orders_of(connection, sorted(locked_ids))
        account = db.locks.account(connection, retailer_id, vendor_id)
        if _touched(books, retailer_id, vendor_id, payment_id) <= locked_ids:
            attempt.commit()
            return Locked(account, locked_ids)
        attempt.rollback()


def _touched(
    books: Books, retailer_id: int, vendor_id: int, payment_id: int | None
) -> frozenset[int]:
    return frozenset(
        db.allocations.orders_touched(books.connection, retailer_id, vendor_id, payment_id)
    )


def spend(books: Books, locked: Locked) -> None:
    """Spend what is left of payments and credit notes, oldest first, on open dues: the bill each was
    made for, then oldest due first. What remains is an advance.

    Bills of orders that are not locked are left alone.
    """
    account = locked.account
    for settlement in db.allocations.unspent(
        books.connection, account.retailer_id, account.vendor_id
    ):
        dues = [
            due
            for due in db.dues.of_account(books.connection, account.retailer_id, account.vendor_id)
            if due.order_id is None or due.order_id in locked.order_ids
        ]
        db.allocations.add(
            books.connection,
            settlement.ledger_id,
            core.payments.allocate(settlement.open_amount, dues, named=settlement.named_due_id),
        )
