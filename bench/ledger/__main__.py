"""Posts per second, singly, on one busy account and in batches, beside pgbench with the same statements;
what the balance costs to look up as the ledger grows; and how long its proof takes.

Makes a durable server of its own and removes it: ``.venv/bin/python -m bench.ledger``.
"""

import argparse
import statistics
import time

import psycopg
import sqlalchemy as sa
from rich.console import Console
from rich.table import Table

import db.engine
import db.migrate
import db.verification
import ops.embedded.postgres
from bench.ledger import posting
from bench.ledger.posting import Measured
from ops.embedded.accounts import scratch_folder

PASSWORD = "bench"  # noqa: S105
ROUNDS = 3
CLIENTS = 4
ACCOUNTS = 10_000

BALANCE = """
    SELECT running_balance FROM credit_ledgers
    WHERE retailer_id = %s AND vendor_id = 1 ORDER BY created_at DESC LIMIT 1
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=6, help="of each measurement")
    parser.add_argument("--entries", type=int, default=1_000_000, help="to prove at the end")
    arguments = parser.parse_args()
    with (
        scratch_folder() as folder,
        ops.embedded.postgres.running(
            folder / "postgres",
            extra_settings={"max_wal_size": "8GB", "shared_buffers": "1GB"},
            deadline_seconds=60,
        ) as admin_url,
    ):
        app_url = _prepare(admin_url)
        console = Console(width=120)
        # Growing first: what is posted afterwards is measured on a ledger of that size.
        console.print(_growing(admin_url, app_url, arguments.entries))
        console.print(_proving(admin_url))
        console.print(_posting(admin_url, app_url, arguments.seconds))


def _prepare(admin_url: str) -> str:
    db.migrate.upgrade(admin_url)
    with psycopg.connect(
        admin_url, autocommit=True, options="-c app.actor_role=SYSTEM"
    ) as connection:
        connection.execute(f"ALTER ROLE app_user PASSWORD '{PASSWORD}'")
        for statement in (posting.SCRIPTS / "accounts.sql").read_text().split(";"):
            if statement.strip():
                connection.execute(statement.encode())
    url = sa.make_url(admin_url).set(username="app_user", password=PASSWORD)
    return url.render_as_string(hide_password=False)


def _posting(admin_url: str, app_url: str, seconds: int) -> Table:
    """By turns, so that what else the machine does falls on both."""
    table = Table("posting", "pgbench/s", "CPU µs", "Bahi/s", "CPU µs", "WAL bytes", "ratio")
    cases = (
        (f"single, {ACCOUNTS:,} accounts", "single.sql", CLIENTS, ACCOUNTS),
        ("single, one account", "single.sql", CLIENTS, 1),
        ("single, one client", "single.sql", 1, ACCOUNTS),
        ("batches of 100", "batch.sql", CLIENTS, ACCOUNTS),
        ("batches of 100, one account", "batch.sql", CLIENTS, 1),
    )
    for name, script, clients, accounts in cases:
        bare: list[Measured] = []
        ours: list[Measured] = []
        for _ in range(ROUNDS):
            bare.append(
                posting.by_pgbench(
                    admin_url, app_url, script, clients=clients, seconds=seconds, accounts=accounts
                )
            )
            ours.append(
                posting.by_application(
                    admin_url,
                    app_url,
                    batch=script == "batch.sql",
                    clients=clients,
                    seconds=seconds,
                    accounts=accounts,
                )
            )
        ratios = [mine.rate / theirs.rate for mine, theirs in zip(ours, bare, strict=True)]
        table.add_row(
            name,
            f"{statistics.median(one.rate for one in bare):,.0f}",
            f"{min(one.cpu_us for one in bare):.0f}",
            f"{statistics.median(one.rate for one in ours):,.0f}",
            f"{min(one.cpu_us for one in ours):.0f}",
            f"{min(one.wal_bytes for one in ours):.0f}",
            f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})",
        )
    return table


def _growing(admin_url: str, app_url: str, entries: int) -> Table:
    """The balance of a busy account, by the requirement's own query, as its ledger grows."""
    table = Table("entries in the ledger", "of the account", "balance: pages", "ms, best of 20")
    with psycopg.connect(admin_url, autocommit=True) as connection:
        for size in (1_000, 10_000, 100_000, 1_000_000):
            if size > entries:
                break
            posting.grow(admin_url, app_url, size)
            connection.execute("VACUUM ANALYZE credit_ledgers")
            row = connection.execute(
                "SELECT count(*), count(*) FILTER (WHERE retailer_id = 1) FROM credit_ledgers"
            ).fetchone()
            assert row is not None
            table.add_row(f"{row[0]:,}", f"{row[1]:,}", *_look_up(connection))
    return table


def _look_up(connection: psycopg.Connection) -> tuple[str, str]:
    times, pages = [], 0
    for _ in range(20):
        explained = connection.execute(
            b"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + BALANCE.encode(), [1]
        ).fetchone()
        assert explained is not None
        plan = explained[0][0]
        times.append(plan["Execution Time"])
        pages = plan["Plan"]["Shared Hit Blocks"] + plan["Plan"]["Shared Read Blocks"]
    return str(pages), f"{min(times):.3f}"


def _proving(admin_url: str) -> Table:
    table = Table("proof", "entries", "accounts", "contradictions", "seconds")
    engine = db.engine.create(
        admin_url, application_name="bench", pool_size=db.verification.CONNECTIONS
    )
    for name, full in (("full", True), ("from the last checkpoint", False)):
        began = time.monotonic()
        planned = db.verification.plan(engine, full=full)
        proof = db.verification.prove(engine, planned, lambda _: None)
        table.add_row(
            name,
            f"{proof.entries:,}",
            f"{proof.accounts:,}",
            str(len(proof.breaks)),
            f"{time.monotonic() - began:.1f}",
        )
    engine.dispose()
    return table


if __name__ == "__main__":
    main()
