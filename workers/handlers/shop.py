"""A retailer at the counter of one vendor: quoting, placing, asking and claiming."""

from collections.abc import Sequence
from dataclasses import replace

import core.ageing
import core.calendar
import core.orders
import core.replies.draft
import core.replies.names
import core.replies.payments
import core.replies.questions
import core.replies.retailer
import core.replies.vendor
import db.catalogue
import db.dues
import db.ledger
import db.orders
import db.payments
import db.people
from core.dialogue import retailer as dialogue
from core.dialogue.draft import Draft
from core.ledger import Account, Entry
from core.messages import Reply
from core.orders import Quote
from core.stock import ShortLine
from core.understanding.catalogue import Catalogue
from db.rows import Row
from workers.bookkeeping import orders
from workers.handlers.turn import Turn

ENTRIES_SHOWN = 3


class Shop:
    """A retailer at the counter of one vendor, within one turn."""

    def __init__(self, turn: Turn, retailer_id: int, vendor_id: int) -> None:
        self.turn = turn
        self.connection = turn.connection
        self.retailer_id = retailer_id
        self.vendor_id = vendor_id
        self.vendor = db.people.vendor(turn.connection, vendor_id)
        self.retailer = db.people.retailer(turn.connection, retailer_id)

    def catalogue(self) -> Catalogue:
        return self.turn.catalogues.of(self.connection, self.vendor_id)

    def tell(self, step: dialogue.ShowDraft) -> None:
        """What is said beside the draft. Several messages in one turn are answered with one draft, and
        nothing of what there was to say is lost."""
        language, products = self.turn.language, self.catalogue().products
        self.turn.told += (
            *core.replies.names.remembered(language, step.learned, products),
            *core.replies.questions.not_found(language, step.not_found),
            *core.replies.questions.left_out(language, step.left_out),
            *core.replies.questions.too_long(language, step.cut_from),
        )

    def show_draft(
        self,
        draft: Draft,
        *,
        price_changed: bool = False,
    ) -> Reply:
        """Price the draft as of now, keep it, and show it with its questions under a new version."""
        draft, quote = self._quote(draft)
        if quote is None and not draft.questions:
            self.turn.draft = None
            dropped = core.replies.draft.dropped(self.turn.language)
            return replace(dropped, body="\n".join([*self.turn.told, dropped.body]))
        if quote is not None and not core.orders.can_be_ordered(quote):
            self.turn.draft = None
            return core.replies.draft.impossible(self.turn.language, total=quote.total)
        total = None if quote is None else quote.total
        self.turn.draft = replace(draft, quoted_total=total).to_json()
        self.turn.draft_version += 1
        language, products = self.turn.language, self.catalogue().products
        asked = core.replies.questions.ask(
            language,
            self.turn.secret,
            draft.questions,
            products,
            conversation_id=self.turn.conversation_id,
            version=self.turn.draft_version,
        )
        if quote is None:
            return core.replies.questions.alone(self.turn.told, asked)
        return core.replies.draft.card(
            self.turn.language,
            self.turn.secret,
            vendor_name=self.vendor.name,
            quote=quote,
            account=self._account(),
            conversation_id=self.turn.conversation_id,
            version=self.turn.draft_version,
            told=self.turn.told,
            asked=asked,
            price_changed=price_changed,
        )

    def place(self, draft: Draft) -> Reply:
        """Turn the draft into an order that holds its credit and its goods, or change nothing."""
        sold, quote = self._quote(draft)
        if quote is None or sold.wishes != draft.wishes or quote.total != draft.quoted_total:
            return self.show_draft(draft, price_changed=True)

        placed = orders.place(
            self.turn.books,
            retailer_id=self.retailer_id,
            vendor_id=self.vendor_id,
            quote=quote,
            expires_at=self.turn.now + self.turn.settings.order_expires_after,
        )
        match placed:
            case orders.Blocked():
                return core.replies.draft.blocked(self.turn.language, vendor_name=self.vendor.name)
            case orders.OverLimit(available=available):
                return core.replies.draft.over_limit(
                    self.turn.language, total=quote.total, available=available
                )
            case orders.Short(lines=short):
                return core.replies.draft.short(self.turn.language, _short_lines(quote, short))
        self.turn.draft = None
        account = self._account()
        self.turn.notices.to_vendor(
            self.vendor_id,
            f"order {placed.order_id} placed",
            lambda language: core.replies.vendor.order_card(
                language,
                self.turn.secret,
                order_id=placed.order_id,
                order_number=placed.order_number,
                shop=self.retailer.shop_name,
                quote=quote,
                account=account,
            ),
        )
        return core.replies.retailer.placed(
            self.turn.language,
            order_number=placed.order_number,
            vendor_name=self.vendor.name,
            total=quote.total,
        )

    def orders(self, because_old: bool) -> Reply:
        rows = db.orders.open_of_retailer(self.connection, self.retailer_id)
        return core.replies.retailer.orders(
            self.turn.language,
            [(row.order_number, row.status, row.total) for row in rows],
            because_old,
        )

    def balance(self) -> Reply:
        today = core.calendar.business_day(self.turn.now)
        dues = db.dues.of_account(self.connection, self.retailer_id, self.vendor_id)
        latest = db.ledger.latest(self.connection, self.retailer_id, self.vendor_id, ENTRIES_SHOWN)
        return core.replies.payments.balance(
            self.turn.language,
            vendor_name=self.vendor.name,
            account=self._account(),
            overdue=core.ageing.overdue(dues, today),
            latest=[
                Entry(
                    row.ledger_number,
                    core.calendar.business_day(row.effective_at),
                    row.signed_amount,
                    row.running_balance,
                )
                for row in latest
            ],
        )

    def claim(self, claim: dialogue.ClaimPayment) -> Reply:
        """Note what he says he paid. Nothing reaches the ledger before the vendor's word."""
        is_cheque = claim.method == "CHEQUE"
        payment, is_new = db.payments.add(
            self.connection,
            retailer_id=self.retailer_id,
            vendor_id=self.vendor_id,
            amount=claim.amount,
            method=claim.method,
            transaction_id=None if is_cheque else claim.transaction_id,
            cheque_number=claim.transaction_id if is_cheque else None,
            claimed_by=self.turn.person.user_id,
            paid_at=self.turn.now,
            now=self.turn.now,
        )
        if not is_new:
            assert claim.transaction_id is not None
            return core.replies.payments.known(
                self.turn.language,
                vendor_name=self.vendor.name,
                transaction_id=claim.transaction_id,
                # Somebody else's payment is none of his business.
                payment_number=payment.payment_number if payment else None,
            )
        assert payment is not None
        self.turn.notices.to_vendor(
            self.vendor_id,
            f"payment {payment.id} claimed",
            lambda language: core.replies.vendor.payment_card(
                language,
                self.turn.secret,
                payment_id=payment.id,
                payment_number=payment.payment_number,
                shop=self.retailer.shop_name,
                amount=payment.amount,
                method=payment.payment_method,
                transaction_id=payment.transaction_id or payment.cheque_number,
            ),
        )
        return core.replies.payments.claimed(
            self.turn.language,
            vendor_name=self.vendor.name,
            amount=payment.amount,
            payment_number=payment.payment_number,
        )

    def _quote(self, draft: Draft) -> tuple[Draft, Quote | None]:
        """The draft without what is no longer sold, and its price; no price when nothing is left."""
        offers = db.catalogue.offers(
            self.connection,
            self.vendor_id,
            [wish.vendor_product_id for wish in draft.wishes],
            core.calendar.business_day(self.turn.now),
            charges_gst=self.vendor.charges_gst,
        )
        products = self.catalogue().products
        questions = tuple(
            replace(question, product_ids=kept)
            for question in draft.questions
            if (kept := tuple(one for one in question.product_ids if one in products))
        )
        gone = [one.text for one in draft.questions if not set(one.product_ids) & products.keys()]
        self.turn.told += core.replies.questions.gone(self.turn.language, gone)
        wishes = tuple(
            wish
            for wish in draft.wishes
            if wish.vendor_product_id in offers
            and core.orders.in_product_unit(
                offers[wish.vendor_product_id], wish.quantity, wish.unit
            )
            is not None
        )
        sold = Draft(wishes, draft.quoted_total, questions)
        if not wishes:
            return sold, None
        between_states = self.vendor.state_code != self.retailer.state_code
        return sold, core.orders.quote(wishes, offers, between_states=between_states)

    def _account(self) -> Account:
        row = db.ledger.account(self.connection, self.retailer_id, self.vendor_id)
        return Account(row.balance, row.held, row.credit_limit, row.available)


def _short_lines(quote: Quote, short: Sequence[Row]) -> list[ShortLine]:
    offers = {line.offer.vendor_product_id: line.offer for line in quote.lines}
    return [
        ShortLine(
            offers[row.vendor_product_id].name,
            row.wanted,
            row.available,
            offers[row.vendor_product_id].unit,
        )
        for row in short
    ]
