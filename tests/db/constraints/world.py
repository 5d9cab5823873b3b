"""Two shops that have traded with two vendors, so that every table has rows in every state, and parents that
nothing hangs on."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

import psycopg
from psycopg.rows import dict_row

from core.credit_notes import Reason
from core.revisions import Change
from db.schema_reading import reading
from tests.bargain import Bargain
from tests.database import SYSTEM, Database
from tests.db.constraints.catalogue import Catalogue
from workers.bookkeeping import receipts


@dataclass(frozen=True)
class World:
    """Committed once and never changed: every probe is rolled back."""

    database: Database

    @cached_property
    def superuser(self) -> psycopg.Connection[Any]:
        return psycopg.connect(self.database.admin_url, autocommit=True, options=SYSTEM)

    @cached_property
    def catalogue(self) -> Catalogue:
        return Catalogue(reading.read(self.database.admin_url), self.database.rows)


def build(database: Database) -> World:
    _trade(Bargain(database))
    khan_and_patel = Bargain(database, retailer_id=3, vendor_id=2)
    khan_and_patel.dispatched(_goods(khan_and_patel))
    khan_and_patel.pay(Decimal(100))
    with psycopg.connect(database.admin_url, options=SYSTEM, row_factory=dict_row) as connection:
        connection.execute(_WHAT_NOBODY_PLAYS)
    return World(database)


def _trade(trade: Bargain) -> None:
    goods = _goods(trade)
    bill = trade.dispatched(goods)
    trade.pay(Decimal(100))
    trade.credit(bill.invoice_id, {1: Decimal(1)}, Reason.SHORT)
    trade.decide(receipts.reverse, trade.pay(Decimal(50)).payment, "wrong shop")
    trade.decide(receipts.reject, trade.claim(Decimal(10), transaction_id="412345678901"))
    trade.claim(Decimal(20), transaction_id="412345678902")
    trade.pay(Decimal(30), "CHEQUE", cheque_number="000123")
    trade.cancel_bill(trade.dispatched(goods).invoice_id)
    order_id = trade.placed(goods)
    trade.accept(order_id)
    trade.dispatch(order_id)
    trade.deliver(order_id)
    trade.dispatched(goods)
    trade.accept(trade.placed(goods))
    order_id = trade.placed(goods)
    trade.revise(trade.placed(goods), {1: Change(quantity=Decimal(1))})
    # The last ones count.
    for price in (990, 991):
        trade.propose(order_id, {1: Change(price=Decimal(price))})
        trade.ask(goods, "SHORT")
    trade.pay(Decimal(20000))


def _goods(trade: Bargain) -> dict[int, Decimal]:
    products = trade.database.rows(
        "SELECT id FROM vendor_products WHERE vendor_id = %s ORDER BY id LIMIT 2", trade.vendor_id
    )
    return {row["id"]: Decimal(10) for row in products}


_WHAT_NOBODY_PLAYS = """
    SELECT seal_ledger(current_date);
    SELECT save_ledger_checkpoints(ARRAY[1], ARRAY[1], ARRAY[1]);
    SELECT record_credit_score(1, current_date, 600, 'MEDIUM', '{}');
    INSERT INTO payment_promises (retailer_id, vendor_id, promised_on, amount)
    VALUES (1, 1, current_date, 10);
    INSERT INTO reminders (retailer_id, vendor_id, due_id, step, amount)
    SELECT retailer_id, vendor_id, ledger_id, 'DUE_SOON', amount FROM dues
    ORDER BY ledger_id LIMIT 1;

    INSERT INTO complaints (invoice_id, order_id, retailer_id, vendor_id, reason, opened_by)
    SELECT id, order_id, retailer_id, vendor_id, 'SHORT', 3 FROM invoices WHERE status = 'ISSUED';
    INSERT INTO complaint_lines
        (complaint_id, line_number, invoice_id, retailer_id, vendor_id, quantity, said_quantity, said_unit)
    SELECT id, 1, invoice_id, retailer_id, vendor_id, 1, 1, 'kg' FROM complaints;
    UPDATE complaints SET state = 'REFUSED', decided_at = now()
    WHERE id = (SELECT max(id) FROM complaints);
    INSERT INTO delivery_attempts (order_id, retailer_id, vendor_id, reason)
    SELECT id, retailer_id, vendor_id, 'CLOSED' FROM orders WHERE status = 'DISPATCHED';

    -- Whose key an order or a bill may still have.
    INSERT INTO order_keys (order_number, retailer_id, vendor_id) VALUES ('SPARE', 1, 1);
    INSERT INTO order_keys (order_number, retailer_id, vendor_id) VALUES ('ARCHIVED', 1, 1);
    INSERT INTO orders_archive
    SELECT clock_now(), r.* FROM orders AS o JOIN order_keys AS k ON k.order_number = 'ARCHIVED',
    LATERAL jsonb_populate_record(o, jsonb_build_object('id', k.id, 'order_number', k.order_number))
        AS r
    WHERE o.status = 'DELIVERED';

    INSERT INTO retailers (shop_name, state_code) VALUES ('Spare', '27');
    -- An account without an entry, known by its terms, and one whose entries made no item.
    SELECT open_credit_account(2, 2, 100, 99);
    SELECT open_credit_account(3, 1, 100, 98);
    INSERT INTO credit_ledgers (
        retailer_id, vendor_id, seq, transaction_type, amount, previous_balance, running_balance,
        due_date, note, idempotency_key, request_hash, prev_hash, row_hash, effective_at, created_at)
    VALUES
        (3, 1, 1, 'OPENING_BALANCE', 9, 0, 9, '2026-04-01', 'x', 'spare due', 'x', '\\x00', '\\x01',
         now(), now()),
        (3, 1, 2, 'ADJUSTMENT_DEBIT', 9, 9, 0, NULL, 'x', 'spare settlement', 'x', '\\x01', '\\x02',
         now(), now());
"""
