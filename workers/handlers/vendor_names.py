"""To which of his wholesalers a shop's message is addressed, where it says so."""

from collections.abc import Sequence

from core.dialogue.addressing import Addressed, Known, addressed_to
from db.rows import Row


def addressed(text: str, vendors: Sequence[Row]) -> Addressed | None:
    """``vendors`` with ``id``, ``name`` and ``vendor_code``."""
    return addressed_to(text, [Known(row.id, row.name, row.vendor_code) for row in vendors])
