"""What a shop means by its names: remembered, shown, and taken back."""

from collections.abc import Sequence
from datetime import timedelta

import core.replies.names
import db.aliases
import db.order_history
from core.dialogue.answering import Meaning
from core.dialogue.names import ForgetName, ShowNames
from core.messages import Reply
from core.understanding.memory import Memory
from db.aliases import Alias
from db.rows import Row
from workers.handlers.turn import Turn

# A shop's habits change with the seasons; what it took half a year ago says little of today.
ORDERED_WITHIN = timedelta(days=180)
# So many names are counted where not all are shown.
COUNTED_MAX = 500


def memory(turn: Turn, retailer_id: int, vendor_id: int) -> Memory:
    """What is remembered of a shop at a vendor when its message is read."""
    return Memory(
        ordered=db.order_history.ordered_before(
            turn.connection, retailer_id, vendor_id, turn.now - ORDERED_WITHIN
        ),
        names=db.aliases.of_shop(turn.connection, vendor_id, retailer_id),
    )


def learn(
    turn: Turn, retailer_id: int, vendor_id: int, meanings: Sequence[Meaning]
) -> tuple[Meaning, ...]:
    """Remember the shop's answers; returns those that count from now on."""
    return tuple(
        meaning
        for meaning in meanings
        if len(meaning.name) <= db.aliases.LEARNED_LENGTH_MAX
        and db.aliases.learn(
            turn.connection,
            vendor_id=vendor_id,
            retailer_id=retailer_id,
            vendor_product_id=meaning.vendor_product_id,
            alias=meaning.name,
        )
    )


def of_shop(turn: Turn, retailer_id: int, vendor: Row, step: ShowNames | ForgetName) -> Reply:
    """Show a shop its names, or take one back."""
    match step:
        case ForgetName(name=name):
            everybodys = turn.catalogues.of(turn.connection, vendor.id).exactly(name.split())
            forgotten = _forget(turn, vendor.id, name, retailer_id)
            if forgotten is None and everybodys:
                return core.replies.names.said_by_all(turn.language, name, everybodys[0].name)
            return forgotten or core.replies.names.not_known(turn.language, name)
        case ShowNames():
            known = _known(turn, vendor.id, retailer_id)
            return core.replies.names.of_shop(
                turn.language, vendor.name, [(one.alias, one.name) for one in known]
            )


def of_vendor(turn: Turn, vendor_id: int, step: ShowNames | ForgetName) -> Reply:
    """Show a vendor the names of all his shops, or take one back for all of them."""
    match step:
        case ForgetName(name=name):
            forgotten = _forget(turn, vendor_id, name)
            return forgotten or core.replies.names.not_known(turn.language, name)
        case ShowNames():
            known = _known(turn, vendor_id)
            return core.replies.names.of_vendor(
                turn.language, [(one.alias, one.name, one.shop) for one in known]
            )


def _known(turn: Turn, vendor_id: int, retailer_id: int | None = None) -> list[Alias]:
    return db.aliases.of_vendor(turn.connection, vendor_id, retailer_id, limit=COUNTED_MAX)


def _forget(turn: Turn, vendor_id: int, name: str, retailer_id: int | None = None) -> Reply | None:
    """``None`` where there is no such name to take back."""
    meant = db.aliases.of_vendor(turn.connection, vendor_id, retailer_id, called=name)
    for one in meant:
        db.aliases.forget(turn.connection, vendor_id, one.alias_id)
    return core.replies.names.forgotten(turn.language, name) if meant else None
