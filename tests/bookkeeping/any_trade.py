"""Anything that two shops and a wholesaler may do, in any order, held against a model after every step."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from core.credit_notes import Reason
from tests.bargain import Bargain
from tests.bookkeeping.model import ZERO, Account
from tests.clones import Clones
from tests.database import Database
from workers.bookkeeping import corrections, dispatches, orders, receipts
from workers.bookkeeping.books import Books

RUPEES = st.decimals(min_value="0.01", max_value="3000", places=2)
# Less than that may come to nothing, and nobody is shown such an order to confirm.
KILOS = st.decimals(min_value="0.100", max_value="40", places=3)
PART = st.sampled_from([Decimal(part) for part in ("0", "0.001", "0.25", "0.5", "1")])


class Crash(Exception):
    """The process dies before its commit."""


class AnyTrade(RuleBasedStateMachine):
    """Two shops of one vendor and two of his products, one of which is scarce."""

    clones: Clones

    def __init__(self) -> None:
        super().__init__()
        self.database = Database(self.clones.take())
        self.database.execute(
            "UPDATE credit_accounts SET credit_limit = 5000;"
            "UPDATE vendor_products SET stock = 60 WHERE sku = 'SUGAR-M'"
        )
        self.trades = [Bargain(self.database, retailer_id) for retailer_id in (1, 2)]
        self.accounts = [Account(Decimal(5000)), Account(Decimal(5000))]
        self.products = [self.trades[0].product(sku) for sku in ("RICE-PARMAL", "SUGAR-M")]
        self.stock = {product: self._stock(product) for product in self.products}
        # By state: whose order, its id, what of each product; and whose bill, with its entry.
        self.placed: list[tuple[int, int, dict[int, Decimal]]] = []
        self.accepted: list[tuple[int, int, dict[int, Decimal]]] = []
        self.sent: list[tuple[int, int, dispatches.Bill]] = []
        self.delivered: list[tuple[int, int, dispatches.Bill]] = []
        self.credited: set[int] = set()
        self.claims: list[tuple[int, Any]] = []
        self.cheques: list[tuple[int, Any]] = []
        self.payments: list[tuple[int, Any, int]] = []

    def teardown(self) -> None:
        self.database.close()
        self.clones.give_back(self.database.admin_url)

    def _stock(self, product: int) -> Decimal:
        found: Decimal = self.database.value(
            "SELECT stock FROM vendor_products WHERE id = %s", product
        )
        return found

    @initialize()
    def begin(self) -> None:
        assert self.database.breaks() == []

    @rule(who=st.integers(0, 1), rice=KILOS, sugar=KILOS)
    def place(self, who: int, rice: Decimal, sugar: Decimal) -> None:
        wanted = dict(zip(self.products, (rice, sugar), strict=True))
        outcome = self.trades[who].place(wanted)
        free = {product: self.stock[product] - self._reserved(product) for product in wanted}
        match outcome:
            case orders.Placed(order_id=order_id):
                total = self.database.value("SELECT total FROM orders WHERE id = %s", order_id)
                assert total <= self.accounts[who].available
                assert all(free[product] >= quantity for product, quantity in wanted.items())
                self.accounts[who].held[order_id] = total
                self.placed.append((who, order_id, wanted))
            case orders.OverLimit(available=available):
                assert available == self.accounts[who].available
            case orders.Short(lines=lines):
                short = {line.vendor_product_id: line.available for line in lines}
                assert short == {p: free[p] for p, quantity in wanted.items() if quantity > free[p]}

    @rule(who=st.integers(0, 1), rice=st.integers(1, 9))
    def sell(self, who: int, rice: int) -> None:
        """From the order to the bill without a break, so that there are bills to pay."""
        total = Decimal("44.10") * rice
        if total + 1 > self.accounts[who].available:
            return
        trade, wanted = self.trades[who], {self.products[0]: Decimal(rice)}
        order_id = trade.placed(wanted)
        trade.accept(order_id)
        bill = trade.dispatch(order_id)
        self.stock[self.products[0]] -= rice
        self.accounts[who].owe(bill.entry.id, bill.loaded.total)
        self.sent.append((who, order_id, bill))

    @precondition(lambda self: self.placed)
    @rule(data=st.data())
    def accept(self, data: st.DataObject) -> None:
        who, order_id, wanted = self._one_of(data, self.placed)
        self.trades[who].accept(order_id)
        self.accepted.append((who, order_id, wanted))

    @precondition(lambda self: self.placed)
    @rule(data=st.data(), to_status=st.sampled_from(["REJECTED", "CANCELLED", "EXPIRED"]))
    def give_up(self, data: st.DataObject, to_status: str) -> None:
        who, order_id, _ = self._one_of(data, self.placed)
        self.trades[who].give_up(order_id, to_status)
        del self.accounts[who].held[order_id]

    @precondition(lambda self: self.accepted)
    @rule(data=st.data(), parts=st.tuples(PART, PART))
    def dispatch(self, data: st.DataObject, parts: tuple[Decimal, Decimal]) -> None:
        who, order_id, wanted = self._one_of(data, self.accepted)
        loaded = {
            line: (quantity * part).quantize(Decimal("0.001"))
            for line, (quantity, part) in enumerate(
                # One that was revised may have one line only.
                zip(wanted.values(), parts, strict=False),
                start=1,
            )
        }
        trade = self.trades[who]
        outcome = trade.act(
            trade.vendor,
            lambda books: dispatches.dispatch(books, trade.locked(books, order_id), loaded),
        )
        if not isinstance(outcome, dispatches.Bill):
            self.accepted.append((who, order_id, wanted))
            return
        del self.accounts[who].held[order_id]
        for product, quantity in zip(wanted, loaded.values(), strict=True):
            self.stock[product] -= quantity
        self.accounts[who].owe(outcome.entry.id, outcome.loaded.total)
        self.sent.append((who, order_id, outcome))

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def deliver(self, data: st.DataObject) -> None:
        who, order_id, bill = self._one_of(data, self.sent)
        self.trades[who].deliver(order_id)
        self.delivered.append((who, order_id, bill))

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def cancel_bill(self, data: st.DataObject) -> None:
        who, order_id, bill = self._one_of(data, self.sent)
        outcome = self.trades[who].cancel_bill(bill.invoice_id)
        if bill.invoice_id in self.credited:
            assert isinstance(outcome, corrections.CannotCancel)
            self.sent.append((who, order_id, bill))
            return
        assert isinstance(outcome, corrections.Cancelled)
        for line in bill.loaded.lines:
            self.stock[line.offer.vendor_product_id] += line.quantity
        self.accounts[who].take_back(bill.entry.id)

    @precondition(lambda self: self.delivered)
    @rule(data=st.data(), part=PART, reason=st.sampled_from(Reason))
    def credit(self, data: st.DataObject, part: Decimal, reason: Reason) -> None:
        who, _, bill = data.draw(st.sampled_from(self.delivered))
        line = bill.loaded.lines[0]
        quantity = (line.quantity * part).quantize(Decimal("0.001"))
        outcome = self.trades[who].credit(bill.invoice_id, {1: quantity}, reason)
        if isinstance(outcome, corrections.Credited):
            self.credited.add(bill.invoice_id)
            if reason.goods_are_here:
                self.stock[line.offer.vendor_product_id] += quantity
            self.accounts[who].settle(
                outcome.entry.id, outcome.note.amounts.total, named=bill.entry.id
            )

    @rule(who=st.integers(0, 1), amount=RUPEES, data=st.data())
    def pay(self, who: int, amount: Decimal, data: st.DataObject) -> None:
        bills = [entry for entry, due in self.accounts[who].dues.items() if due.open]
        named = data.draw(st.sampled_from([None, *bills]))
        outcome = self.trades[who].pay(amount, named_due_id=named)
        assert outcome.entry is not None
        self.accounts[who].settle(outcome.entry.id, amount, named)
        self.payments.append((who, outcome.payment, outcome.entry.id))

    @rule(who=st.integers(0, 1), amount=RUPEES)
    def claim(self, who: int, amount: Decimal) -> None:
        self.claims.append((who, self.trades[who].claim(amount)))

    @precondition(lambda self: self.claims)
    @rule(data=st.data(), is_received=st.booleans())
    def decide(self, data: st.DataObject, is_received: bool) -> None:
        who, claim = self._one_of(data, self.claims)
        self._posted(who, receipts.confirm if is_received else receipts.reject, claim)

    @rule(who=st.integers(0, 1), amount=RUPEES)
    def take_cheque(self, who: int, amount: Decimal) -> None:
        self.cheques.append((who, self.trades[who].pay(amount, "CHEQUE").payment))

    @precondition(lambda self: self.cheques)
    @rule(data=st.data(), is_paid=st.booleans())
    def hear_from_the_bank(self, data: st.DataObject, is_paid: bool) -> None:
        who, cheque = self._one_of(data, self.cheques)
        if is_paid:
            self._posted(who, receipts.clear, cheque)
        else:
            self._posted(who, receipts.bounce, cheque, "no funds")

    @precondition(lambda self: self.payments)
    @rule(data=st.data())
    def reverse(self, data: st.DataObject) -> None:
        who, payment, entry_id = self._one_of(data, self.payments)
        assert self.trades[who].decide(receipts.reverse, payment, "typed twice").is_news
        self.accounts[who].take_back(entry_id)

    @rule(who=st.integers(0, 1), amount=RUPEES)
    def die_before_the_commit(self, who: int, amount: Decimal) -> None:
        trade = self.trades[who]

        def pay_and_die(books: Books) -> None:
            receipts.take(
                books, retailer_id=trade.retailer_id, vendor_id=1, amount=amount, method="CASH"
            )
            raise Crash

        with pytest.raises(Crash):
            trade.act(trade.vendor, pay_and_die)

    @precondition(lambda self: self.accepted)
    @rule(data=st.data())
    def die_in_a_dispatch(self, data: st.DataObject) -> None:
        who, order_id, _ = data.draw(st.sampled_from(self.accepted))
        trade = self.trades[who]

        def dispatch_and_die(books: Books) -> None:
            dispatches.dispatch(books, trade.locked(books, order_id))
            raise Crash

        with pytest.raises(Crash):
            trade.act(trade.vendor, dispatch_and_die)

    @invariant()
    def the_books_are_sound(self) -> None:
        """Chain, heads, sums, holds, reservations, allocations and payment states."""
        assert self.database.breaks() == []
        assert (
            self.database.rows(
                "SELECT vendor_id FROM trial_balance GROUP BY 1 HAVING sum(debit) <> sum(credit)"
            )
            == []
        )
        numbers = self.database.rows("SELECT invoice_number FROM invoices ORDER BY id")
        assert [row["invoice_number"] for row in numbers] == [
            f"SHT/{year}/{number:04d}"
            for number, year in enumerate((row["invoice_number"][4:9] for row in numbers), start=1)
        ]

    @invariant()
    def the_books_agree_with_the_model(self) -> None:
        for trade, account in zip(self.trades, self.accounts, strict=True):
            row = trade.account()
            assert (row["balance"], row["held"], row["available"]) == (
                account.balance,
                sum(account.held.values(), start=ZERO),
                account.available,
            )
            assert self._open("dues", trade) == {
                entry: due.open for entry, due in account.dues.items()
            }
            assert self._open("settlements", trade) == {
                entry: settlement.open for entry, settlement in account.settlements.items()
            }
        for product in self.products:
            assert self._stock(product) == self.stock[product]

    def _open(self, table: str, trade: Bargain) -> dict[int, Decimal]:
        return {
            row["ledger_id"]: row["open_amount"]
            for row in self.database.rows(
                f"SELECT ledger_id, open_amount FROM {table} WHERE retailer_id = %s",
                trade.retailer_id,
            )
        }

    def _reserved(self, product: int) -> Decimal:
        waiting = (*self.placed, *self.accepted)
        return sum((wanted.get(product, ZERO) for _, _, wanted in waiting), start=ZERO)

    def _posted(
        self, who: int, what: Callable[..., receipts.Outcome], payment: Any, *reason: str
    ) -> None:
        outcome = self.trades[who].decide(what, payment, *reason)
        assert outcome.is_news
        if outcome.entry is not None:
            self.accounts[who].settle(outcome.entry.id, payment.amount)
            self.payments.append((who, outcome.payment, outcome.entry.id))

    @staticmethod
    def _one_of(data: st.DataObject, pending: list[Any]) -> Any:
        return pending.pop(data.draw(st.integers(0, len(pending) - 1)))
