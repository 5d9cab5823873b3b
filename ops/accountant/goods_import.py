"""The steps of an import of goods, in one transaction."""

import sqlalchemy as sa

import core.catalogue_file.comparing
import db.catalogue_import
import db.clock
import db.locks
from core.calendar import business_day
from core.catalogue_file.comparing import Plan
from core.catalogue_file.goods import CatalogueFile
from core.spreadsheets import Problem
from db.rows import Row


def plan(
    connection: sa.Connection, vendor: Row, file: CatalogueFile, *, to_write: bool
) -> Plan | list[Problem]:
    """What a file comes to, or everything that is wrong with it. With ``to_write`` the goods that change
    are locked, and nobody else imports for this vendor until the transaction ends."""
    if not to_write:
        return _plan(connection, vendor, file)
    db.locks.goods(connection, vendor.id)
    planned = _plan(connection, vendor, file)
    if not isinstance(planned, Plan) or not planned.changed:
        return planned
    db.catalogue_import.lock(connection, vendor.id, planned.changed)
    # Orders may have taken stock in between.
    return _plan(connection, vendor, file)


def _plan(connection: sa.Connection, vendor: Row, file: CatalogueFile) -> Plan | list[Problem]:
    catalogue = db.catalogue_import.load(
        connection,
        vendor.id,
        vendor.vendor_code,
        [goods.sku for goods in file.goods.values()],
        business_day(db.clock.now(connection)),
    )
    return core.catalogue_file.comparing.plan(file, catalogue)
