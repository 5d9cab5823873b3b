"""A database in which two people have traded, for tests that ask what can be done to their records."""

from collections.abc import Iterator
from decimal import Decimal

import psycopg
import pytest

import db.clock
import db.engine
import db.invoices
from core.credit_notes import Reason
from tests import broker
from tests.clones import Clones
from tests.database import SYSTEM, Database
from tests.phones import GUPTA, SHARMA, Phones, RecordingProvider, settings_for
from workers.bookkeeping import corrections
from workers.bookkeeping.books import Books


@pytest.fixture(scope="session")
def traded_clones(server: str, clones: Clones) -> Iterator[Clones]:
    """Copies of a database with one order delivered and partly paid, and another one placed."""
    database = Database(clones.take())
    broker.use_none()
    phones = Phones(database, settings_for(database), RecordingProvider())
    phones.says(GUPTA, "2 bori chawal aur 5kg cheeni bhej do")
    phones.says(GUPTA, "haan")
    for word in ("accept", "dispatched", "delivered"):
        phones.says(SHARMA, f"{word} 1001")
    phones.says(GUPTA, "paid 500 upi 412345678901")
    phones.says(SHARMA, "received")
    phones.says(GUPTA, "1 bori chawal")
    phones.says(GUPTA, "haan")
    database.close()
    made = Clones(server, database.name)
    yield made
    made.close()


@pytest.fixture
def traded(traded_clones: Clones) -> Iterator[Database]:
    made = Database(traded_clones.take())
    try:
        yield made
    finally:
        made.close()
        traded_clones.give_back(made.admin_url)


@pytest.fixture
def kept_books(traded: Database) -> None:
    """With goods that came back and were complained about, a word that was given, a proposal, a request,
    a reminder, a score and a proof as well."""
    with db.engine.transaction(traded.engine, db.engine.SYSTEM) as connection:
        bill = db.invoices.find(connection, invoice_id=1, vendor_id=1)
        assert bill is not None
        books = Books(connection, user_id=1, now=db.clock.now(connection))
        corrections.credit(books, bill, {1: Decimal(1)}, Reason.RETURNED)
    traded.execute(
        """
        INSERT INTO payment_promises (retailer_id, vendor_id, promised_on) VALUES (1, 1, current_date);
        INSERT INTO reminders (retailer_id, vendor_id, due_id, step, amount)
        SELECT retailer_id, vendor_id, ledger_id, 'DUE_SOON', open_amount FROM dues;
        INSERT INTO complaints (invoice_id, order_id, retailer_id, vendor_id, reason)
        SELECT id, order_id, retailer_id, vendor_id, 'SHORT' FROM invoices;
        INSERT INTO complaint_lines (
            complaint_id, line_number, invoice_id, retailer_id, vendor_id, quantity, said_quantity,
            said_unit)
        SELECT id, 1, invoice_id, retailer_id, vendor_id, 1, 1, 'kg' FROM complaints;
        INSERT INTO delivery_attempts (order_id, retailer_id, vendor_id, reason)
        SELECT order_id, retailer_id, vendor_id, 'CLOSED' FROM invoices;
        INSERT INTO order_proposals
            (order_id, retailer_id, vendor_id, lines, disputed, total, proposed_by, expires_at)
        SELECT id, retailer_id, vendor_id, '[1]', '{1}', total, 1, now() FROM orders
        WHERE status = 'PLACED';
        INSERT INTO order_requests
            (retailer_id, vendor_id, wishes, total, reason, requested_by, expires_at)
        VALUES (1, 1, '[1]', 1, 'SHORT', 1, now());
        INSERT INTO credit_scores (retailer_id, scored_on, score, risk_category, reasons)
        VALUES (1, current_date, 700, 'LOW', '[]');
        INSERT INTO ledger_checkpoints (retailer_id, vendor_id, seq, balance, row_hash)
        SELECT retailer_id, vendor_id, last_seq, balance, last_hash
        FROM credit_accounts WHERE last_seq > 0
        """
    )


@pytest.fixture
def owner(traded: Database) -> Iterator[psycopg.Connection]:
    """The owner of the tables, acting as the platform so that no policy hides a row from him."""
    with psycopg.connect(
        traded.url_as("bahi_migrator"), autocommit=True, options=SYSTEM
    ) as connection:
        connection.execute("SET ROLE bahi_owner")
        yield connection


@pytest.fixture
def superuser(traded: Database) -> Iterator[psycopg.Connection]:
    with psycopg.connect(traded.admin_url, autocommit=True, options=SYSTEM) as connection:
        yield connection
