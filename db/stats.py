"""The figures of the dashboards."""

import sqlalchemy as sa

import db.locks

VIEWS = ("retailer_stats", "vendor_stats")


def refresh(connection: sa.Connection) -> bool:
    """Bring all figures to the present, readers going on meanwhile.

    ``False``, at once and with nothing done, while somebody else is at it: his figures are as good.
    """
    if not db.locks.try_transaction_lock(connection, db.locks.STATISTICS):
        return False
    for view in VIEWS:
        connection.execute(sa.text(f"REFRESH MATERIALIZED VIEW CONCURRENTLY {view}"))
    return True
