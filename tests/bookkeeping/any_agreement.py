"""Any trade in which orders change by agreement too."""

from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from core.revisions import Change
from tests.bookkeeping.any_trade import PART, AnyTrade
from workers.bookkeeping import orders, proposals
from workers.bookkeeping.revisions import Revised


class AnyAgreement(AnyTrade):
    """What the vendor has less of, and what the shop agrees to or does without."""

    @precondition(lambda self: self.placed or self.accepted)
    @rule(data=st.data(), parts=st.tuples(PART, PART))
    def revise(self, data: st.DataObject, parts: tuple[Decimal, Decimal]) -> None:
        """The vendor has less than was ordered."""
        pending = data.draw(st.sampled_from([o for o in (self.placed, self.accepted) if o]))
        who, order_id, wanted = self._one_of(data, pending)
        less = {
            product: (quantity * part).quantize(Decimal("0.001"))
            for (product, quantity), part in zip(wanted.items(), parts, strict=False)
        }
        changes = {n: Change(quantity=q) for n, q in enumerate(less.values(), start=1)}
        outcome = self.trades[who].revise(order_id, changes)
        if isinstance(outcome, Revised):
            self._replaced(who, order_id, outcome, {p: q for p, q in less.items() if q})
        else:
            pending.append((who, order_id, wanted))

    @precondition(lambda self: self.placed or self.accepted)
    @rule(data=st.data(), more=st.integers(1, 300), word=st.sampled_from(["agree", "refuse"]))
    def ask_the_shop(self, data: st.DataObject, more: int, word: str) -> None:
        """The first line costs more; the shop agrees, or does without it."""
        pending = data.draw(st.sampled_from([o for o in (self.placed, self.accepted) if o]))
        who, order_id, wanted = self._one_of(data, pending)
        trade, account = self.trades[who], self.accounts[who]
        price = trade.lines(order_id)[0][2] + more * 10
        asked = trade.propose(order_id, {1: Change(price=price)})
        match getattr(trade, word)(asked):
            case Revised() as outcome:
                rest = wanted if word == "agree" else dict(list(wanted.items())[1:])
                self._replaced(who, order_id, outcome, rest)
            case proposals.Rejected():
                del account.held[order_id]
            case orders.OverLimit(available=available):
                assert available == account.available + account.held[order_id]
                pending.append((who, order_id, wanted))

    def _replaced(
        self, who: int, order_id: int, revised: Revised, wanted: dict[int, Decimal]
    ) -> None:
        del self.accounts[who].held[order_id]
        self.accounts[who].held[revised.order_id] = revised.quote.total
        self.accepted.append((who, revised.order_id, wanted))
