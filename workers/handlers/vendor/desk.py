"""What one of a wholesaler's people works with: his goods, his shops, and who asks."""

from dataclasses import dataclass, replace
from typing import TypeAlias

import core.replies.vendor_shops
import db.accounts
import db.people
from core.dialogue.prompts import Choice, Prompt, Topic, name
from core.messages import Reply
from core.permissions import StaffRole
from core.shops import Directory, NotFound, Shop
from core.understanding.catalogue import Catalogue
from core.understanding.vendor import commands
from db.rows import Row
from workers.handlers.turn import Turn

# A command that names a shop, as it was written.
OfShop: TypeAlias = (
    commands.ShowAccount
    | commands.SetLimit
    | commands.SetBlock
    | commands.RecordPayment
    | commands.OrderFor
    | commands.Deliver
    | commands.Accept
    | commands.Reject
    | commands.Dispatch
)
# So many shops are offered where a name fits several.
OFFERED_MAX = 5


@dataclass(slots=True)
class Desk:
    """Within one turn."""

    turn: Turn
    vendor_id: int
    vendor: Row

    @classmethod
    def of(cls, turn: Turn) -> "Desk":
        vendor_id = turn.person.vendor_id
        assert vendor_id is not None
        return cls(turn, vendor_id, db.people.vendor(turn.connection, vendor_id))

    @property
    def staff_role(self) -> StaffRole:
        role = self.turn.person.staff_role
        assert role is not None, "whoever works for a wholesaler has a role"
        return StaffRole(role)

    def goods(self) -> Catalogue:
        """What shops can order today."""
        return self.turn.catalogues.of(self.turn.connection, self.vendor_id)

    def list_(self) -> Catalogue:
        """All goods of his, also those that are off sale."""
        return self.turn.catalogues.list_of(self.turn.connection, self.vendor_id)

    def shops(self) -> Directory:
        return Directory(db.accounts.shops(self.turn.connection, self.vendor_id))

    def shop_name(self, retailer_id: int) -> str:
        name: str = db.people.retailer(self.turn.connection, retailer_id).shop_name
        return name

    def shop_or_question(self, command: OfShop, named: str) -> Shop | Reply:
        """The shop that is meant; else he is asked which, or told that there is none. A choice is the
        command again with the shop by its number."""
        found = self.shops().match(named)
        return found if isinstance(found, Shop) else self.ask_shop(command, found)

    def ask_shop(self, command: OfShop, found: NotFound) -> Reply:
        choices = tuple(
            Choice(name(str(shop)), replace(command, shop=f"#{shop.retailer_id}"))
            for shop in found.candidates[:OFFERED_MAX]
        )
        text = core.replies.vendor_shops.which_shop(self.turn.language, found)
        return self.turn.ask(text, Prompt(Topic.WHICH_SHOP, choices)) if choices else Reply(text)
