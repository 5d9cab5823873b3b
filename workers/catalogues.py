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
        self._kept: OrderedDict[tuple[int, bool], tuple[int, Catalogue]] = OrderedDict()

    def copy(self) -> "Catalogues":
        """Another one that begins with what is built here."""
        copied = Catalogues(self._kept_max)
        copied._kept.update(self._kept)
        return copied

    def of(self, connection: sa.Connection, vendor_id: int) -> Catalogue:
        """What can be ordered from the vendor now; built again only where something of it has changed."""
        return self._find(connection, vendor_id, is_his_list=False)

    def list_of(self, connection: sa.Connection, vendor_id: int) -> Catalogue:
        """The goods that the vendor himself may speak of: with those that are off sale."""
        return self._find(connection, vendor_id, is_his_list=True)

    def _find(self, connection: sa.Connection, vendor_id: int, *, is_his_list: bool) -> Catalogue:
        # Asked before loading: what is kept is never older than its number.
        version = db.catalogue.version(connection, vendor_id)
        key = (vendor_id, is_his_list)
        kept = self._kept.get(key)
        if kept is None or kept[0] != version:
            load = db.catalogue.load_list if is_his_list else db.catalogue.load
            kept = (version, load(connection, vendor_id))
            self._kept[key] = kept
        self._kept.move_to_end(key)
        while len(self._kept) > self._kept_max:
            self._kept.popitem(last=False)
        return kept[1]
