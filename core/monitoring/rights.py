"""Who sees and who may remove what."""

from collections.abc import Sequence

from core.monitoring.findings import Judgement, Row, critical, ok
from core.monitoring.formatting import names, number
from core.monitoring.thresholds import Thresholds

# Tables whose rows are never deleted, where they exist.
MONEY_TABLES = ("orders", "order_items", "payments", "credit_ledgers", "audit_logs")

# The archive moves old orders away; maintenance and migrator act as the owner of the tables. Triggers
# stop all three from anything else.
MAY_DELETE = frozenset({"archive_owner", "bahi_maintenance", "bahi_migrator"})


def row_security(rows: Sequence[Row], _thresholds: Thresholds) -> Judgement:
    if rows:
        return critical(
            f"{number(len(rows), 'table')} without forced row-level security, where one vendor's"
            f" code could read another's rows: {names([row['table'] for row in rows])}. ALTER TABLE"
            " ... ENABLE and FORCE ROW LEVEL SECURITY, with policies.",
            rows,
        )
    return ok("Every table with a vendor or a retailer forces row-level security.")


def deletion_rights(rows: Sequence[Row], _thresholds: Thresholds) -> Judgement:
    wrong = [row for row in rows if row["role"] not in MAY_DELETE]
    if wrong:
        return critical(
            f"{names([row['role'] for row in wrong])} may remove records that are for ever, in"
            f" {names([row['table'] for row in wrong])}. Find out who granted it, then REVOKE it.",
            wrong,
        )
    return ok(
        "Nobody but their owner and the archive may delete orders, payments or the ledger.",
        rows,
    )
