"""The open bills of a wholesaler's old books, brought in from a file."""

from collections.abc import Callable, Sequence

import core.opening_bills.checking
import db.accounts
import db.ledger
import db.locks
import db.opening_bills
from core.calendar import business_day
from core.opening_bills.bills import OpeningBill, Plan
from core.opening_bills.reading import Row
from core.shops import Directory
from core.spreadsheets import Problem
from workers.bookkeeping import allocation
from workers.bookkeeping.books import Books

# Bills posted by one statement.
BATCH = 500


def plan(books: Books, vendor_id: int, rows: Sequence[Row]) -> Plan | list[Problem]:
    """What the rows of a file come to, or everything that is wrong with them. Nobody else imports for
    this vendor until the transaction ends, so the plan stays true."""
    connection = books.connection
    db.locks.opening_bills(connection, vendor_id)
    return core.opening_bills.checking.plan(
        rows,
        core.opening_bills.checking.Books(
            shops=Directory(db.accounts.shops(connection, vendor_id)),
            imported=db.opening_bills.imported(connection, vendor_id),
            invoice_numbers=db.opening_bills.invoice_numbers(
                connection, vendor_id, [row.cells["bill_number"] for row in rows]
            ),
            today=business_day(books.now),
        ),
    )


def post(
    books: Books,
    vendor_id: int,
    bills: Sequence[OpeningBill],
    posted: Callable[[int], object] = lambda _: None,
) -> None:
    """Post planned bills; ``posted`` is told of how many after each batch. Accounts are locked by
    retailer, as the bills are sorted. What shops had paid in advance pays these bills."""
    for start in range(0, len(bills), BATCH):
        batch = bills[start : start + BATCH]
        db.ledger.post_openings(books.connection, vendor_id, batch)
        posted(len(batch))
    billed = {bill.retailer_id for bill in bills}
    for advance in db.accounts.advances(books.connection, vendor_id):
        if advance.retailer_id in billed:
            account = db.locks.account(books.connection, advance.retailer_id, vendor_id)
            # The new bills have no order; orders would have to be locked before the account.
            allocation.spend(books, allocation.Locked(account, frozenset()))
