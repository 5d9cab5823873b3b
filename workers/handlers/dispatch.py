"""Dispatch: the goods leave, so the invoice, the debt and the due date begin."""

from typing import Any

import core.calendar
import core.invoices
import core.replies.retailer
import core.replies.vendor
import db.invoices
import db.ledger
import db.locks
import db.orders
import db.people
import db.stock
from core.messages import Reply
from db.rows import Row
from workers.handlers import allocation
from workers.handlers.turn import Turn


def dispatch(turn: Turn, order: Row) -> Reply:
    """Bill a locked, accepted order as it was ordered, post the bill and give the hold back.

    Locks in the system's order: order (held), account, products, invoice counter.
    """
    connection = turn.connection
    vendor = db.people.vendor(connection, order.vendor_id)
    retailer = db.people.retailer(connection, order.retailer_id)
    account = db.locks.account(connection, order.retailer_id, order.vendor_id)

    loaded = db.orders.as_ordered(connection, order.id)
    db.ledger.release_credit(connection, order.id)
    db.stock.fulfil(connection, order.id, loaded.lines)

    today = core.calendar.business_day(turn.now)
    due = core.calendar.due_on(today, account.terms_days)
    year = core.calendar.financial_year(today)
    number = core.invoices.invoice_number(
        vendor.invoice_prefix, year, db.invoices.next_number(connection, vendor.id, year)
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
        now=turn.now,
    )
    entry = db.ledger.post(
        connection,
        retailer_id=order.retailer_id,
        vendor_id=order.vendor_id,
        transaction_type="ORDER_CREDIT",
        amount=loaded.total,
        key=f"order:{order.id}:credit",
        effective_at=turn.now,
        order_id=order.id,
        invoice_id=invoice_id,
        due_date=due,
    )
    db.orders.move(connection, order.id, "DISPATCHED", turn.now, invoice_number=number)
    # What he has paid in advance pays this bill.
    allocation.allocate(connection, order.retailer_id, order.vendor_id, [order.id], turn.now)

    turn.notices.to_retailer(
        order.retailer_id,
        f"order {order.id} DISPATCHED",
        lambda language: core.replies.retailer.dispatched(
            language,
            order_number=order.order_number,
            vendor_name=vendor.name,
            invoice_number=number,
            total=loaded.total,
            due=due,
            ledger_number=entry.ledger_number,
            balance=entry.running_balance,
        ),
    )
    return core.replies.vendor.dispatched(
        turn.language,
        order_number=order.order_number,
        shop=retailer.shop_name,
        invoice_number=number,
        total=loaded.total,
        due=due,
        balance=entry.running_balance,
    )


def _party(name: str, address: str, row: Row) -> dict[str, Any]:
    """Who sold or bought, as of today: documents do not change when a shop moves."""
    return {
        "name": name,
        "address": address,
        "gstin": row.gstin,
        "state_code": row.state_code,
    }
