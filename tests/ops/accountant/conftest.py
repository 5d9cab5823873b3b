"""The books of a wholesaler who has traded for some weeks, and the command line beside them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

import db.clock
import db.engine
import db.invoices
import db.payments
from core.credit_notes import Reason
from db.engine import Actor
from ops import sharing
from ops.cli import main
from tests import broker
from tests.clones import Clones
from tests.database import Database
from tests.phones import GUPTA, SHARMA, VERMA, Phones, RecordingProvider, settings_for
from workers.bookkeeping import corrections, receipts
from workers.bookkeeping.books import Books

# Runs the command line and returns what it said.
Bahi = Callable[..., Result]

# The shops' ids in the demonstration's data.
GUPTA_ID, VERMA_ID = 1, 2


@contextmanager
def sharmas_books(database: Database) -> Iterator[Books]:
    """A transaction of the wholesaler's."""
    sharma = Actor("VENDOR", user_id=1, vendor_id=1)
    with db.engine.transaction(database.engine, sharma) as connection:
        yield Books(connection, 1, db.clock.now(connection))


def trade(database: Database, phones: Phones) -> None:
    """Three bills, of which one is cancelled and one partly credited; a payment confirmed, one taken back,
    one claimed; and an order that waits."""
    _bill(phones, GUPTA, "2 bori chawal, 5 kg cheeni, 10 pkt namak", "1001")
    phones.says(GUPTA, "paid 500 upi 412345678901")
    phones.says(SHARMA, "received")
    database.move_clock(timedelta(days=10))
    _bill(phones, GUPTA, "1 bori atta", "1002")
    _bill(phones, VERMA, "4 bori chawal", "1003")
    with sharmas_books(database) as books:
        atta = db.invoices.of_order(books.connection, _order_id(database, "1002"))
        assert atta is not None
        corrections.cancel(books, atta, "van broke down")
    with sharmas_books(database) as books:
        rice = db.invoices.of_order(books.connection, _order_id(database, "1003"))
        assert rice is not None
        corrections.credit(books, rice, {1: Decimal(25)}, Reason.RETURNED)
    with sharmas_books(database) as books:
        receipts.take(
            books,
            retailer_id=VERMA_ID,
            vendor_id=1,
            amount=Decimal(1000),
            method="CASH",
            collected_by="Raju",
        )
    database.move_clock(timedelta(days=10))
    with sharmas_books(database) as books:
        paid = db.payments.find(books.connection, 2, 1)
        assert paid is not None
        receipts.reverse(books, paid, "was for another shop")
    phones.says(GUPTA, "paid 700 upi 412345678902")
    phones.says(GUPTA, "1 bori chawal")
    phones.says(GUPTA, "haan")


def _bill(phones: Phones, shop: str, goods: str, order_number: str) -> None:
    phones.says(shop, goods)
    phones.says(shop, "haan")
    phones.says(SHARMA, f"accept {order_number}")
    phones.says(SHARMA, f"dispatched {order_number}")


def _order_id(database: Database, order_number: str) -> int:
    found: int = database.value("SELECT id FROM order_keys WHERE order_number = %s", order_number)
    return found


def bill_of(database: Database, order_number: str) -> str:
    """The number of an order's bill."""
    found: str = database.value(
        "SELECT invoice_number FROM invoices WHERE order_id = %s", _order_id(database, order_number)
    )
    return found


@pytest.fixture(scope="session")
def traded_clones(server: str, clones: Clones) -> Iterator[Clones]:
    database = Database(clones.take())
    broker.use_none()
    trade(database, Phones(database, settings_for(database), RecordingProvider()))
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
def bahi(traded: Database, monkeypatch: pytest.MonkeyPatch) -> Bahi:
    """The command line on those books, in a terminal of 100 columns."""
    return command_line(traded, monkeypatch)


def command_line(database: Database, monkeypatch: pytest.MonkeyPatch) -> Bahi:
    """`bahi` as if this database were that of the running system."""

    @contextmanager
    def services(*_: object, **__: object) -> Iterator[SimpleNamespace]:
        yield SimpleNamespace(
            environment={
                "DATABASE_URL": database.app_url,
                "DATABASE_MAINTENANCE_URL": database.maintenance_url,
            }
        )

    monkeypatch.setattr(sharing, "services", services)

    def run(*words: object, columns: int = 100) -> Result:
        return CliRunner(env={"COLUMNS": str(columns)}).invoke(
            main, [str(word) for word in words], catch_exceptions=False
        )

    return run
