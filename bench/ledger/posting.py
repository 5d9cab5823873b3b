"""Posts for some seconds: by pgbench, with nothing of ours in between, and by the application."""

import multiprocessing
import os
import re
import subprocess
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random

import psutil
import psycopg
import sqlalchemy as sa

import db.engine
import db.ledger
from db.engine import Actor
from db.ledger import OpeningBill
from ops.embedded import binaries

VENDOR = Actor("VENDOR", user_id=1, vendor_id=1)
AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
SCRIPTS = Path(__file__).parent
BATCH = 100
# Small enough that both vendors are there from the first size on.
GROWN_AT_ONCE = 250
# Seconds after which the server has counted what a session has used.
SESSIONS_END = 0.5


@dataclass(frozen=True, slots=True)
class Measured:
    """``cpu_us`` of the server and ``wal_bytes`` for each post."""

    posts: int
    seconds: float
    cpu_us: float
    wal_bytes: float

    @property
    def rate(self) -> float:
        return self.posts / self.seconds


def by_pgbench(
    admin_url: str, app_url: str, script: str, *, clients: int, seconds: int, accounts: int
) -> Measured:
    """``script`` is a file beside this one; a batch counts as its entries."""
    per_call = BATCH if script == "batch.sql" else 1

    def run() -> int:
        done = subprocess.run(
            [
                str(binaries.postgres() / "pgbench"),
                "--no-vacuum",
                "--protocol=prepared",
                f"--client={clients}",
                f"--jobs={min(clients, 2)}",
                f"--time={seconds}",
                f"--define=accounts={accounts}",
                f"--file={SCRIPTS / script}",
                app_url,
            ],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PGOPTIONS": ""},
        )
        found = re.search(r"transactions actually processed: (\d+)", done.stdout)
        assert found is not None, done.stdout
        return int(found[1]) * per_call

    return _measured(admin_url, run)


def by_application(
    admin_url: str, app_url: str, *, batch: bool, clients: int, seconds: int, accounts: int
) -> Measured:
    """Through ``db.engine`` and ``db.ledger``, a process for each client as the workers have."""

    def run() -> int:
        with multiprocessing.get_context("spawn").Pool(clients) as pool:
            # Their start is not what is measured.
            pool.map(_ready, range(clients * 4))
            work = [(app_url, batch, seconds, accounts, client) for client in range(clients)]
            return sum(pool.starmap(_post, work, chunksize=1))

    return _measured(admin_url, run, known_seconds=seconds)


def _ready(_: int) -> None:
    time.sleep(0.05)


def _post(app_url: str, batch: bool, seconds: int, accounts: int, client: int) -> int:
    engine = db.engine.create(app_url, application_name="bench", pool_size=1)
    dice = Random(client)  # noqa: S311
    posted = 0
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with db.engine.transaction(engine, VENDOR) as connection:
            posted += (
                _post_batch(connection, dice, accounts)
                if batch
                else _post_one(connection, dice, accounts)
            )
    engine.dispose()
    return posted


def _post_one(connection: sa.Connection, dice: Random, accounts: int) -> int:
    db.ledger.post(
        connection,
        retailer_id=dice.randint(1, accounts),
        vendor_id=1,
        transaction_type="ADJUSTMENT_CREDIT",
        amount=Decimal("10.00"),
        key=str(uuid.uuid4()),
        effective_at=AT,
        note="bench",
    )
    return 1


def _post_batch(connection: sa.Connection, dice: Random, accounts: int) -> int:
    day = date(2026, 11, 22)
    # The accounts that batch.sql takes, so that batches wait for each other as often.
    first = dice.randint(1, accounts)
    bills = [
        OpeningBill(1 + (first + n * 37) % accounts, str(uuid.uuid4()), day, day, Decimal("10.00"))
        for n in range(BATCH)
    ]
    db.ledger.post_openings(connection, 1, bills)
    return len(bills)


def _measured(
    admin_url: str, run: Callable[[], int], *, known_seconds: float | None = None
) -> Measured:
    with psycopg.connect(admin_url, autocommit=True) as connection:
        postmaster = psutil.Process(_postmaster(connection))
        time.sleep(SESSIONS_END)
        wal, cpu, began = _wal(connection), _cpu(postmaster), time.monotonic()
        posts = run()
        seconds = known_seconds or time.monotonic() - began
        time.sleep(SESSIONS_END)
        return Measured(
            posts,
            seconds,
            (_cpu(postmaster) - cpu) * 1e6 / posts,
            (_wal(connection) - wal) / posts,
        )


def _postmaster(connection: psycopg.Connection) -> int:
    row = connection.execute(
        "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer"
    ).fetchone()
    assert row is not None
    return int(row[0])


def _cpu(postmaster: psutil.Process) -> float:
    """Seconds of the server and of every session that has ended."""
    times = postmaster.cpu_times()
    return float(times.user + times.system + times.children_user + times.children_system)


def _wal(connection: psycopg.Connection) -> int:
    row = connection.execute("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn").fetchone()
    assert row is not None
    return int(row[0])


def grow(admin_url: str, app_url: str, entries: int) -> None:
    """Post until the ledger has so many entries: half of them with the first vendor, and a tenth of
    all in the account of the first shop there."""
    with psycopg.connect(admin_url) as connection:
        row = connection.execute("SELECT count(*) FROM credit_ledgers").fetchone()
        assert row is not None
        missing = max(0, entries - row[0])
    engine = db.engine.create(app_url, application_name="bench", pool_size=1)
    dice = Random(entries)  # noqa: S311
    day = date(2026, 11, 22)
    for batch, first in enumerate(range(0, missing, GROWN_AT_ONCE)):
        vendor_id = 1 if batch % 2 == 0 else 2 + batch // 2 % 19
        shops = range(1, 10_001) if vendor_id == 1 else range(vendor_id + 17, 10_001, 19)
        bills = [
            OpeningBill(
                1 if vendor_id == 1 and n % 5 == 0 else dice.choice(shops),
                str(uuid.uuid4()),
                day,
                day,
                Decimal("10.00"),
            )
            for n in range(min(GROWN_AT_ONCE, missing - first))
        ]
        vendor = Actor("VENDOR", user_id=1, vendor_id=vendor_id)
        with db.engine.transaction(engine, vendor) as connection:
            db.ledger.post_openings(connection, vendor_id, bills)
    engine.dispose()
