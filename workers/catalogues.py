"""The catalogues that a process has built: reading thousands of rows and indexing them for each message
would take longer than understanding it."""

from collections import OrderedDict

import sqlalchemy as sa

import db.catalogue
from core.understanding.catalogue import Catalogue

# A thousand goods take some megabytes.
KEPT_MAX = 16


class Catalogues:
    """By vendor, each as of the version of his catalogue; the one unused for longest goes first."""

    def __init__(self, kept_max: int = KEPT_MAX) -> None:
        self._kept_max = kept_max
        self._kept: OrderedDict[int, tuple[int, Catalogue]] = OrderedDict()

    def of(self, connection: sa.Connection, vendor_id: int) -> Catalogue:
        """The vendor's goods as they are now; built again only where something of them has changed."""
        # Asked before loading: what is kept is never older than its number.
        version = db.catalogue.version(connection, vendor_id)
        kept = self._kept.get(vendor_id)
        if kept is None or kept[0] != version:
            kept = (version, db.catalogue.load(connection, vendor_id))
            self._kept[vendor_id] = kept
        self._kept.move_to_end(vendor_id)
        while len(self._kept) > self._kept_max:
            self._kept.popitem(last=False)
        return kept[1]
