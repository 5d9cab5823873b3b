"""Shops and wholesalers who trade without phones: each act is one transaction of the one who acts."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

import core.orders
import db.catalogue
import db.clock
import db.engine
import db.invoices
import db.locks
import db.orders
import db.payments
import db.people
from core.calendar import business_day
from core.credit_notes import Reason
from core.orders import Offer, Quote, Wish
from db.engine import Actor
from db.rows import Row
from tests.database import Database
from workers.bookkeeping import corrections, dispatches, orders, receipts
from workers.bookkeeping.books import Books

T = TypeVar("T")

EXPIRES_AFTER = timedelta(hours=12)


@dataclass(frozen=True)
class Trade:
    """One shop's trade with one vendor."""

    database: Database
    retailer_id: int = 1
    vendor_id: int = 1

    @cached_property
    def vendor(self) -> Actor:
        user = self.database.value(
            "SELECT user_id FROM vendor_members WHERE vendor_id = %s", self.vendor_id
        )
        return Actor("VENDOR", user_id=user, vendor_id=self.vendor_id)

    @cached_property
    def retailer(self) -> Actor:
        user = self.database.value(
            "SELECT min(user_id) FROM retailer_members WHERE retailer_id = %s", self.retailer_id
        )
        return Actor("RETAILER", user_id=user, retailer_id=self.retailer_id)

    def act(self, actor: Actor, what: Callable[[Books], T]) -> T:
        with db.engine.transaction(self.database.engine, actor) as connection:
            return what(Books(connection, actor.user_id, db.clock.now(connection)))

    def product(self, sku: str) -> int:
        found: int = self.database.value(
            "SELECT id FROM vendor_products WHERE vendor_id = %s AND sku = %s", self.vendor_id, sku
        )
        return found

    def offers(self, books: Books, products: Collection[int]) -> Mapping[int, Offer]:
        return db.catalogue.offers(
            books.connection,
            self.vendor_id,
            list(products),
            business_day(books.now),
            charges_gst=db.people.vendor(books.connection, self.vendor_id).charges_gst,
        )

    def quote(
        self, books: Books, quantities: Mapping[int, Decimal], unit: str | None = None
    ) -> Quote:
        """In the products' own units, or all in one."""
        vendor = db.people.vendor(books.connection, self.vendor_id)
        offers = self.offers(books, quantities)
        shop = db.people.retailer(books.connection, self.retailer_id)
        return core.orders.quote(
            [
                Wish(product, quantity, unit or offers[product].unit)
                for product, quantity in quantities.items()
            ],
            offers,
            between_states=vendor.state_code != shop.state_code,
        )

    def place(
        self, quantities: Mapping[int, Decimal], unit: str | None = None
    ) -> orders.Placed | orders.OverLimit | orders.Blocked | orders.Short:
        return self.act(
            self.retailer,
            lambda books: orders.place(
                books,
                retailer_id=self.retailer_id,
                vendor_id=self.vendor_id,
                quote=self.quote(books, quantities, unit),
                expires_at=books.now + EXPIRES_AFTER,
            ),
        )

    def placed(self, quantities: Mapping[int, Decimal], unit: str | None = None) -> int:
        """The id of an order that must be possible."""
        order = self.place(quantities, unit)
        assert isinstance(order, orders.Placed), order
        return order.order_id

    def accept(self, order_id: int) -> None:
        self.act(self.vendor, lambda books: orders.accept(books, self.locked(books, order_id)))

    def give_up(self, order_id: int, to_status: str) -> None:
        actor = self.retailer if to_status == "CANCELLED" else self.vendor
        self.act(
            actor, lambda books: orders.give_up(books, self.locked(books, order_id), to_status)
        )

    def dispatch(
        self, order_id: int, quantities: Mapping[int, Decimal] | None = None
    ) -> dispatches.Bill:
        bill = self.act(
            self.vendor,
            lambda books: dispatches.dispatch(books, self.locked(books, order_id), quantities),
        )
        assert isinstance(bill, dispatches.Bill), bill
        return bill

    def dispatched(self, quantities: Mapping[int, Decimal]) -> dispatches.Bill:
        """Placed, accepted and sent."""
        order_id = self.placed(quantities)
        self.accept(order_id)
        return self.dispatch(order_id)

    def deliver(self, order_id: int) -> None:
        self.act(
            self.vendor,
            lambda books: db.orders.move(books.connection, order_id, "DELIVERED", books.now),
        )

    def pay(self, amount: Decimal, method: str = "CASH", **details: object) -> receipts.Outcome:
        """The vendor enters what he was given."""
        return self.act(
            self.vendor,
            lambda books: receipts.take(
                books,
                retailer_id=self.retailer_id,
                vendor_id=self.vendor_id,
                amount=amount,
                method=method,
                **details,  # type: ignore[arg-type]
            ),
        )

    def claim(self, amount: Decimal, method: str = "UPI", **details: object) -> Row:
        def add(books: Books) -> Row:
            payment, is_new = db.payments.add(
                books.connection,
                retailer_id=self.retailer_id,
                vendor_id=self.vendor_id,
                amount=amount,
                method=method,
                paid_at=books.now,
                claimed_by=books.user_id,
                now=books.now,
                **details,  # type: ignore[arg-type]
            )
            assert is_new
            assert payment is not None
            return payment

        return self.act(self.retailer, add)

    def decide(
        self, what: Callable[..., receipts.Outcome], payment: Row, *reason: str
    ) -> receipts.Outcome:
        """The vendor's or the bank's word: one of the functions of receipts."""
        return self.act(self.vendor, lambda books: what(books, payment, *reason))

    def credit(self, invoice_id: int, quantities: Mapping[int, Decimal], reason: Reason) -> object:
        return self.act(
            self.vendor,
            lambda books: corrections.credit(
                books, self.invoice(books, invoice_id), quantities, reason
            ),
        )

    def cancel_bill(self, invoice_id: int, reason: str = "never left") -> object:
        return self.act(
            self.vendor,
            lambda books: corrections.cancel(books, self.invoice(books, invoice_id), reason),
        )

    def account(self) -> dict[str, object]:
        (row,) = self.database.rows(
            "SELECT balance, held, available, credit_limit FROM credit_accounts"
            " WHERE retailer_id = %s AND vendor_id = %s",
            self.retailer_id,
            self.vendor_id,
        )
        return row

    def dues(self) -> dict[str, tuple[Decimal, Decimal, str]]:
        """By bill number: amount, what is open of it, state."""
        return {
            row["bill_number"]: (row["amount"], row["open_amount"], row["state"])
            for row in self.database.rows(
                "SELECT * FROM dues WHERE retailer_id = %s AND vendor_id = %s ORDER BY ledger_id",
                self.retailer_id,
                self.vendor_id,
            )
        }

    def locked(self, books: Books, order_id: int) -> Row:
        found = db.locks.order(books.connection, order_id, self.vendor_id)
        assert found is not None
        return found

    def invoice(self, books: Books, invoice_id: int) -> Row:
        invoice = db.invoices.find(books.connection, invoice_id, self.vendor_id)
        assert invoice is not None
        return invoice
