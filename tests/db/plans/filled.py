"""A migrated database with three years of trade in it, made set by set in about half a minute."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg

import db.migrate

SOURCES = Path(__file__).parent / "filling"

# Foreign keys and ordinary triggers are off for a replica; the lists are consistent by themselves.
LOADING = (
    "-c session_replication_role=replica -c app.actor_role=SYSTEM -c synchronous_commit=off"
    " -c jit=off -c work_mem=256MB -c maintenance_work_mem=512MB"
)

# Months before this one, for the messages and the audit trail of a year.
PAST_MONTHS = """
    SELECT ensure_month_partitions(parent, (clock_now() - interval '11 months')::date, 12)
    FROM unnest(ARRAY['whatsapp_messages', 'audit_logs']) AS parent
"""

# Index entries are made at the end, all at once: a tenth of the time of adding them row by row.
# Not valid either, or a query of the loading itself would look into one. REINDEX makes them both again.
WITHOUT_INDEXES = """
    UPDATE pg_index SET indisready = false, indisvalid = false
    FROM pg_class
    WHERE pg_class.oid = indrelid AND relnamespace = 'public'::regnamespace AND relkind = 'r'
"""

IDENTITIES = """
    SELECT format('SELECT setval(%L, (SELECT max(%I) FROM %I))',
        pg_get_serial_sequence(relname, attname), attname, relname)
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND attidentity <> ''
"""

AUDITING = """
    SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgname IN ('audit', 'audit_update')
"""

LARGEST_FIRST = """
    SELECT oid::regclass::text FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    ORDER BY pg_table_size(oid) DESC
"""


def fill(admin_url: str) -> None:
    """Fill an empty, migrated database: the superuser's, because everything that would slow it down or
    refuse it is off meanwhile. Afterwards everything is on again and the planner knows the figures.
    """
    with psycopg.connect(admin_url, autocommit=True) as connection:
        auditing = connection.execute(AUDITING).fetchall()
        for trigger in db.migrate.EVENT_TRIGGERS:
            connection.execute(f"ALTER EVENT TRIGGER {trigger} DISABLE".encode())
        for table, trigger in auditing:
            connection.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}".encode())
        connection.execute(PAST_MONTHS)
        connection.execute(WITHOUT_INDEXES)

        # The server has two cores to itself; messages know nothing of trade.
        _side_by_side(
            lambda names: _load(admin_url, names),
            [("people", "goods", "orders", "money", "complaints"), ("messages",)],
        )
        tables = [table for (table,) in connection.execute(LARGEST_FIRST)]
        _side_by_side(lambda table: _settle(admin_url, table), tables)
        connection.execute("REFRESH MATERIALIZED VIEW retailer_stats")
        connection.execute("REFRESH MATERIALIZED VIEW vendor_stats")
        connection.execute("ANALYZE retailer_stats, vendor_stats")

        for (statement,) in connection.execute(IDENTITIES).fetchall():
            connection.execute(statement)
        connection.execute("SELECT setval('order_number_seq', 101001)")
        connection.execute("SELECT setval('payment_number_seq', 1000001)")
        connection.execute("SELECT setval('complaint_number_seq', 100001)")

        for table, trigger in auditing:
            connection.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}".encode())
        for trigger in db.migrate.EVENT_TRIGGERS:
            connection.execute(f"ALTER EVENT TRIGGER {trigger} ENABLE ALWAYS".encode())


def _load(admin_url: str, names: Iterable[str]) -> None:
    with psycopg.connect(admin_url, autocommit=True, options=LOADING) as connection:
        connection.execute("SELECT setseed(0.5)")
        for name in names:
            connection.execute((SOURCES / f"{name}.sql").read_bytes())


def _settle(admin_url: str, table: str) -> None:
    """As autovacuum leaves it, so that an index alone can answer."""
    with psycopg.connect(admin_url, autocommit=True, options=LOADING) as connection:
        connection.execute(f"REINDEX TABLE {table}".encode())
        connection.execute(f"VACUUM ANALYZE {table}".encode())


def _side_by_side(do: Callable[[Any], None], what: Iterable[Any]) -> None:
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(do, what))
