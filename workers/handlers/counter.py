"""The counter of one vendor at which an order of a shop is written: by its people, or by his for it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import core.calendar
import core.orders
import core.replies.questions
import db.catalogue
import db.ledger
import db.people
from core.dialogue.draft import Draft
from core.ledger import Account
from core.orders import Quote, Wish
from core.understanding.catalogue import Catalogue
from db.rows import Row
from workers.handlers.turn import Turn


@dataclass(frozen=True, slots=True)
class Priced:
    """A draft without what is no longer sold, and its price; no price when nothing is left."""

    draft: Draft
    quote: Quote | None


class Counter:
    """A shop at the counter of one vendor, within one turn."""

    def __init__(self, turn: Turn, retailer_id: int, vendor_id: int) -> None:
        self.turn = turn
        self.connection = turn.connection
        self.retailer_id = retailer_id
        self.vendor_id = vendor_id
        self.vendor: Row = db.people.vendor(turn.connection, vendor_id)
        self.retailer: Row = db.people.retailer(turn.connection, retailer_id)

    @property
    def is_served_by_vendor(self) -> bool:
        """Whether the vendor's people write the order for the shop."""
        return self.turn.speaks_as == "VENDOR"

    def new_draft(self, wishes: Sequence[Wish] = ()) -> Draft:
        """One with these goods; it says whose it is where the vendor's people write it."""
        of_shop = self.retailer_id if self.is_served_by_vendor else None
        return Draft(tuple(wishes), retailer_id=of_shop)

    def catalogue(self) -> Catalogue:
        return self.turn.catalogues.of(self.connection, self.vendor_id)

    def account(self) -> Account:
        row = db.ledger.account(self.connection, self.retailer_id, self.vendor_id)
        return Account(
            row.balance, row.held, row.credit_limit, row.available, is_blocked=row.is_blocked
        )

    def offers(self, product_ids: Sequence[int]) -> dict[int, core.orders.Offer]:
        """Today's prices; what is no longer sold is missing."""
        return dict(
            db.catalogue.offers(
                self.connection,
                self.vendor_id,
                product_ids,
                core.calendar.business_day(self.turn.now),
                charges_gst=self.vendor.charges_gst,
            )
        )

    def quote(self, wishes: Sequence[Wish]) -> Quote:
        """The price of wishes that can all be sold."""
        return core.orders.quote(
            wishes,
            self.offers([wish.vendor_product_id for wish in wishes]),
            between_states=self.vendor.state_code != self.retailer.state_code,
        )

    def price(self, draft: Draft) -> Priced:
        """The draft at today's prices. Goods that were asked about and are sold no more are told."""
        offers = self.offers([wish.vendor_product_id for wish in draft.wishes])
        products = self.catalogue().products
        questions = tuple(
            replace(question, product_ids=kept)
            for question in draft.questions
            if (kept := tuple(one for one in question.product_ids if one in products))
        )
        gone = [one.text for one in draft.questions if not set(one.product_ids) & products.keys()]
        self.turn.told += core.replies.questions.gone(self.turn.language, gone)
        sold = [
            at
            for at, wish in enumerate(draft.wishes)
            if wish.vendor_product_id in offers
            and core.orders.in_product_unit(
                offers[wish.vendor_product_id], wish.quantity, wish.unit
            )
            is not None
        ]
        kept_draft = replace(
            draft,
            wishes=tuple(draft.wishes[at] for at in sold),
            quoted=tuple(draft.quoted[at] for at in sold) if draft.quoted else (),
            questions=questions,
        )
        if not kept_draft.wishes:
            return Priced(kept_draft, None)
        between_states = self.vendor.state_code != self.retailer.state_code
        return Priced(
            kept_draft,
            core.orders.quote(kept_draft.wishes, offers, between_states=between_states),
        )
