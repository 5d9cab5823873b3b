"""Dispatch: the goods leave, so the bill, the debt and the due date begin."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import core.calendar
import core.invoices
import core.orders
import db.catalogue
import db.document_numbers
import db.invoices
import db.ledger
import db.locks
import db.orders
import db.people
import db.proposals
import db.stock
from core.orders import MoreThanOrdered, NothingLoaded, Quote
from db.rows import Row
from workers.bookkeeping import allocation
from workers.bookkeeping.books import Books


@dataclass(frozen=True, slots=True)
class Bill:
    """``entry`` is the bill's in the ledger."""

    invoice_id: int
    invoice_number: str
    due: date
    loaded: Quote
    entry: Row


def dispatch(
    books: Books, order: Row, quantities: Mapping[int, Decimal] | None = None
) -> Bill | MoreThanOrdered | NothingLoaded:
    """Bill a locked, accepted order with what was loaded, post the bill and give the hold back.

    ``quantities`` are of lines by their number, in the product's own unit; without a word of it a line
    went as ordered. Locks in the system's order: order (held), account, products, invoice counter.
    """
    connection = books.connection
    vendor = db.people.vendor(connection, order.vendor_id)
    retailer = db.people.retailer(connection, order.retailer_id)
    today = core.calendar.business_day(books.now)
    loaded = _loaded(books, order, vendor, retailer, quantities or {}, today)
    if not isinstance(loaded, Quote):
        return loaded
    # Whoever loads an order as it is asks no more.
    db.proposals.withdraw(connection, order.id, books.user_id, books.now)
    account = db.locks.account(connection, order.retailer_id, order.vendor_id)

    db.ledger.release_credit(connection, order.id)
    db.stock.fulfil(connection, order.id, loaded.lines)

    due = core.calendar.due_on(today, account.terms_days)
    year = core.calendar.financial_year(today)
    number = core.invoices.invoice_number(
        vendor.invoice_prefix,
        year,
        db.document_numbers.draw(connection, vendor.id, "INVOICE", year),
    )
    invoice_id = db.invoices.insert(
        connection,
        invoice_number=number,
        kind="TAX_INVOICE" if loaded.amounts.tax else "BILL_OF_SUPPLY",
        order=order,
        financial_year=year,
        invoice_date=today,
        due_date=due,
        seller=_party(vendor.name, vendor.address, vendor),
        buyer=_party(retailer.shop_name, retailer.area, retailer),
        quote=loaded,
        now=books.now,
    )
    entry = db.ledger.post(
        connection,
        retailer_id=order.retailer_id,
        vendor_id=order.vendor_id,
        transaction_type="ORDER_CREDIT",
        amount=loaded.total,
        key=f"order:{order.id}:credit",
        effective_at=books.now,
        order_id=order.id,
        invoice_id=invoice_id,
        due_date=due,
    )
    db.orders.move(connection, order.id, "DISPATCHED", books.now, invoice_number=number)
    # What he has paid in advance pays this bill.
    allocation.spend(books, allocation.Locked(account, frozenset({order.id})))
    return Bill(invoice_id, number, due, loaded, entry)


def _loaded(
    books: Books,
    order: Row,
    vendor: Row,
    retailer: Row,
    quantities: Mapping[int, Decimal],
    today: date,
) -> Quote | MoreThanOrdered | NothingLoaded:
    ordered = db.orders.as_ordered(books.connection, order.id)
    return core.orders.as_loaded(
        ordered,
        quantities,
        db.catalogue.gst_rates(
            books.connection,
            [line.offer.vendor_product_id for line in ordered.lines],
            today,
            charges_gst=vendor.charges_gst,
        ),
        between_states=vendor.state_code != retailer.state_code,
    )


def _party(name: str, address: str, row: Row) -> dict[str, Any]:
    """Who sold or bought, as of today: documents do not change when a shop moves."""
    return {
        "name": name,
        "address": address,
        "gstin": row.gstin,
        "state_code": row.state_code,
    }
