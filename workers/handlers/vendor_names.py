"""To which of his wholesalers a shop's message is addressed, where it says so."""

from collections.abc import Sequence

from core.dialogue.addressing import (
    Addressed,
    Known,
    addressed_to,
    is_called,
    named_within,
    receivers,
)
from core.vendor_names import KnownVendor, Meant, Nobody, Several
from db.engine import Actor
from db.rows import Row
from workers.admission import registrations
from workers.handlers.turn import Turn


def addressed(text: str, vendors: Sequence[Row]) -> Addressed | None:
    """``vendors`` with ``id``, ``name`` and ``vendor_code``."""
    return addressed_to(text, _known(vendors))


def within(text: str, vendors: Sequence[Row]) -> tuple[int, ...]:
    """Whose names a sentence has in it."""
    return named_within(text, _known(vendors))


def without_account(turn: Turn, text: str) -> str | None:
    """The name of a wholesaler in a sentence with whom the shop does not trade, as it was written."""
    asking = Actor("RETAILER", turn.person.user_id, retailer_id=turn.person.retailer_id)
    for word in receivers(text):
        found = registrations.find_vendor(turn.connection, word, asking)
        if any(is_called(word, one.name, one.code) for one in _candidates(found)):
            return word
    return None


def _candidates(found: Meant | Several | Nobody) -> tuple[KnownVendor, ...]:
    match found:
        case Meant(vendor=vendor):
            return (vendor,)
        case Several(candidates=candidates):
            return candidates
        case Nobody():
            return ()


def _known(vendors: Sequence[Row]) -> list[Known]:
    return [Known(row.id, row.name, row.vendor_code) for row in vendors]
