"""What a statement is made of. Read in one snapshot, or an entry might come in between."""

from collections.abc import Sequence
from datetime import date, timedelta

import sqlalchemy as sa

import core.ageing
import core.calendar
import core.entries
import core.statements
import db.dues
import db.ledger
import db.people
from core.entries import Grounds
from core.money import ZERO
from core.statements import Head, Line, OpenOrder, Party, Standing, Statement
from db.orders import OPEN_STATES
from db.rows import Row
from db.tables.money import credit_ledgers, payments, settlements
from db.tables.orders import credit_notes, invoices, order_keys, orders


def of_account(
    connection: sa.Connection,
    retailer_id: int,
    vendor_id: int,
    *,
    first: date | None,
    last: date | None,
    today: date,
) -> Statement:
    """The statement of an account from ``first``, or its beginning, to ``last``, or today."""
    account = db.ledger.account(connection, retailer_id, vendor_id)
    vendor = db.people.vendor(connection, vendor_id)
    shop = db.people.retailer(connection, retailer_id)
    first = first or core.calendar.business_day(account.created_at)
    last = min(last or today, today)
    before = _last_before(connection, account, first)
    head = _head(connection, account, last, today)
    return core.statements.make(
        vendor=Party(vendor.name, vendor.address),
        shop=Party(shop.shop_name, shop.area),
        first=first,
        last=last,
        opening_balance=before.running_balance if before else ZERO,
        lines=_lines(
            connection,
            account,
            after_seq=before.seq if before else 0,
            to_seq=head.seq if head else 0,
        ),
        head=head,
        standing=standing(connection, account, today) if last == today else None,
    )


def latest(connection: sa.Connection, account: Row, count: int) -> Sequence[Line]:
    """The newest entries of an account, newest first."""
    lines = _lines(connection, account, after_seq=account.last_seq - count, to_seq=account.last_seq)
    return lines[::-1]


def _last_before(connection: sa.Connection, account: Row, day: date) -> Row | None:
    """The last entry that was recorded before a business day."""
    return connection.execute(
        sa.select(credit_ledgers.c.seq, credit_ledgers.c.running_balance, credit_ledgers.c.row_hash)
        .where(
            credit_ledgers.c.retailer_id == account.retailer_id,
            credit_ledgers.c.vendor_id == account.vendor_id,
            credit_ledgers.c.created_at < core.calendar.start_of(day),
        )
        .order_by(credit_ledgers.c.created_at.desc())
        .limit(1)
    ).one_or_none()


def _head(connection: sa.Connection, account: Row, last: date, today: date) -> Head | None:
    if last == today:
        return Head(account.last_seq, account.last_hash) if account.last_seq else None
    newest = _last_before(connection, account, last + timedelta(days=1))
    return Head(newest.seq, newest.row_hash) if newest else None


def _lines(
    connection: sa.Connection, account: Row, *, after_seq: int, to_seq: int
) -> Sequence[Line]:
    taken_back = credit_ledgers.alias()
    rows = connection.execute(
        sa.select(
            credit_ledgers,
            invoices.c.invoice_number,
            order_keys.c.order_number,
            payments.c.payment_number,
            payments.c.payment_method,
            sa.func.coalesce(payments.c.transaction_id, payments.c.cheque_number).label(
                "payment_reference"
            ),
            payments.c.collected_by,
            credit_notes.c.credit_note_number,
            credit_notes.c.reason.label("credit_note_reason"),
            taken_back.c.ledger_number.label("reversed_number"),
        )
        .outerjoin(invoices, invoices.c.id == credit_ledgers.c.invoice_id)
        .outerjoin(order_keys, order_keys.c.id == credit_ledgers.c.order_id)
        .outerjoin(payments, payments.c.id == credit_ledgers.c.payment_id)
        .outerjoin(credit_notes, credit_notes.c.id == credit_ledgers.c.credit_note_id)
        .outerjoin(taken_back, taken_back.c.id == credit_ledgers.c.reversal_ledger_id)
        .where(
            credit_ledgers.c.retailer_id == account.retailer_id,
            credit_ledgers.c.vendor_id == account.vendor_id,
            credit_ledgers.c.seq > after_seq,
            credit_ledgers.c.seq <= to_seq,
        )
        .order_by(credit_ledgers.c.seq)
    )
    return [
        Line(
            day=core.calendar.business_day(row.created_at),
            happened_on=core.calendar.business_day(row.effective_at),
            number=row.ledger_number,
            what_for=core.entries.what_for(_grounds(row)),
            amount=row.signed_amount,
            balance=row.running_balance,
        )
        for row in rows
    ]


def _grounds(row: Row) -> Grounds:
    return Grounds(
        transaction_type=row.transaction_type,
        note=row.note,
        invoice_number=row.invoice_number,
        order_number=row.order_number,
        payment_number=row.payment_number,
        payment_method=row.payment_method,
        payment_reference=row.payment_reference,
        collected_by=row.collected_by,
        credit_note_number=row.credit_note_number,
        credit_note_reason=row.credit_note_reason,
        reversed_number=row.reversed_number,
    )


def standing(connection: sa.Connection, account: Row, today: date) -> Standing:
    """How an account stands today."""
    of_account = (account.retailer_id, account.vendor_id)
    advance = connection.scalar(
        sa.select(sa.func.coalesce(sa.func.sum(settlements.c.open_amount), ZERO)).where(
            settlements.c.retailer_id == account.retailer_id,
            settlements.c.vendor_id == account.vendor_id,
            settlements.c.state == sa.literal_column("'OPEN'"),
        )
    )
    assert advance is not None, "a sum over nothing is zero"
    return Standing(
        balance=account.balance,
        credit_limit=account.credit_limit,
        held=account.held,
        available=account.available,
        open_orders=_open_orders(connection, *of_account),
        ageing=core.ageing.by_age(db.dues.of_account(connection, *of_account), today),
        advance=advance,
    )


def _open_orders(
    connection: sa.Connection, retailer_id: int, vendor_id: int
) -> tuple[OpenOrder, ...]:
    rows = connection.execute(
        sa.select(orders.c.order_number, orders.c.created_at, orders.c.status, orders.c.total)
        .where(
            orders.c.retailer_id == retailer_id,
            orders.c.vendor_id == vendor_id,
            orders.c.status.in_(OPEN_STATES),
        )
        .order_by(orders.c.created_at)
    )
    return tuple(
        OpenOrder(
            row.order_number, core.calendar.business_day(row.created_at), row.status, row.total
        )
        for row in rows
    )
