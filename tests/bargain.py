"""A shop and its vendor who come to terms: what is sent instead, what is given beyond the limit, what one
side writes for the other."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import db.engine
import db.requests
from core.revisions import Changes
from tests.trade import EXPIRES_AFTER, Trade
from workers.bookkeeping import orders, proposals, requests, revisions
from workers.bookkeeping.books import Books


class Bargain(Trade):
    """One shop's trade with one vendor, in which orders change by agreement."""

    def place_for_shop(
        self, quantities: Mapping[int, Decimal]
    ) -> orders.Placed | orders.OverLimit | orders.Blocked | orders.Short:
        """The vendor has it from the telephone."""
        return self.act(
            self.vendor,
            lambda books: orders.place(
                books,
                retailer_id=self.retailer_id,
                vendor_id=self.vendor_id,
                quote=self.quote(books, quantities),
                expires_at=books.now + EXPIRES_AFTER,
                accepted=True,
            ),
        )

    def revise(self, order_id: int, changes: Changes) -> object:
        return self.act(
            self.vendor,
            lambda books: revisions.revise(books, self.locked(books, order_id), changes),
        )

    def propose(self, order_id: int, changes: Changes) -> int:
        """The id of a proposal that must be possible."""
        proposed = self.act(
            self.vendor,
            lambda books: proposals.propose(
                books, self.locked(books, order_id), changes, books.now + EXPIRES_AFTER
            ),
        )
        assert isinstance(proposed, proposals.Proposed), proposed
        return proposed.proposal_id

    def agree(self, proposal_id: int) -> object:
        return self.act(self.retailer, lambda books: proposals.agree(books, proposal_id))

    def refuse(self, proposal_id: int) -> object:
        return self.act(self.retailer, lambda books: proposals.refuse(books, proposal_id))

    def lapse(self, proposal_id: int) -> object:
        return self.act(db.engine.SYSTEM, lambda books: proposals.lapse(books, proposal_id))

    def ask(self, quantities: Mapping[int, Decimal], reason: db.requests.Reason) -> int:
        """The id of the shop's request."""

        def ask(books: Books) -> int:
            quote = self.quote(books, quantities)
            return requests.ask(
                books,
                retailer_id=self.retailer_id,
                vendor_id=self.vendor_id,
                wishes=[line.wish for line in quote.lines],
                total=quote.total,
                reason=reason,
                expires_at=books.now + EXPIRES_AFTER,
            )

        return self.act(self.retailer, ask)

    def grant(self, request_id: int) -> object:
        return self.act(self.vendor, lambda books: requests.grant(books, request_id))

    def order(self, order_id: int) -> dict[str, Any]:
        (row,) = self.database.rows("SELECT * FROM orders WHERE id = %s", order_id)
        return row

    def lines(self, order_id: int) -> list[tuple[str, Decimal, Decimal]]:
        """Of an order: product, quantity and price."""
        rows = self.database.rows(
            "SELECT product_sku, quantity, unit_price FROM order_items WHERE order_id = %s"
            " ORDER BY line_number",
            order_id,
        )
        return [(row["product_sku"], row["quantity"], row["unit_price"]) for row in rows]

    def reserved(self) -> dict[str, Decimal]:
        """What is set aside of the vendor's goods, by product."""
        return {
            row["sku"]: row["reserved"]
            for row in self.database.rows(
                "SELECT sku, reserved FROM vendor_products WHERE vendor_id = %s AND reserved <> 0",
                self.vendor_id,
            )
        }
