"""Connections, and the one place where a transaction begins and ends."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import psycopg
import sqlalchemy as sa

ActorRole = Literal["SYSTEM", "RETAILER", "VENDOR", "OPERATOR", "ADMIN"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. The database reads it where it writes down by whom something was done."""

    role: ActorRole
    user_id: int | None = None
    vendor_id: int | None = None
    retailer_id: int | None = None


SYSTEM = Actor("SYSTEM")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a transaction goes back to, for the audit trail: a message's public id or a request's, and
    the address that it came from."""

    request_id: str | None = None
    ip_address: str | None = None


UNKNOWN_ORIGIN = Origin()

# After how long without use a connection may have lost its server unnoticed.
IDLE_SECONDS = 1.0

_SET_ORIGIN = sa.text(
    "SELECT set_config('app.request_id', :request_id, true),"
    " set_config('app.ip_address', :ip_address, true)"
)

# Every transaction begins with it, so it goes to the driver as it is.
_SET_ACTOR = (
    "SELECT set_config('app.actor_role', %(role)s, %(until_commit)s),"
    " set_config('app.user_id', %(user_id)s, %(until_commit)s),"
    " set_config('app.vendor_id', %(vendor_id)s, %(until_commit)s),"
    " set_config('app.retailer_id', %(retailer_id)s, %(until_commit)s)"
)


def create(
    url: str, *, application_name: str, pool_size: int = 2, pool_timeout_seconds: float = 5
) -> sa.Engine:
    """An engine for a ``postgresql://`` URL. Opens no connection yet.

    ``pool_timeout_seconds`` is how long to wait for a free connection: the webhook has to answer
    within the provider's 15 seconds, so nobody waits for ever.
    """
    engine = sa.create_engine(
        sa.make_url(url).set(drivername="postgresql+psycopg"),
        pool_size=pool_size,
        max_overflow=2,
        pool_timeout=pool_timeout_seconds,
        # An error names its statement, never what people wrote or their numbers.
        hide_parameters=True,
        # The whole design rests on locks and fresh snapshots per statement, not on serialisation.
        isolation_level="READ COMMITTED",
        connect_args={
            "connect_timeout": 3,
            # A server that vanished is noticed in seconds, not after the minutes that TCP would take.
            "tcp_user_timeout": 10_000,
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 3,
            "application_name": application_name,
            # As the driver reads times and dates, whatever the database is set to.
            "options": "-c timezone=UTC -c datestyle=ISO",
        },
    )
    _ask_whether_alive_after(engine, IDLE_SECONDS)
    return engine


def _ask_whether_alive_after(engine: sa.Engine, idle_seconds: float) -> None:
    """Before a connection is used that was idle for so long, ask whether the server is still there,
    and open another if not. Asking costs three round trips, as many as posting an entry takes: one
    that was used a moment ago is not asked."""

    @sa.event.listens_for(engine, "checkin")
    def rest(_connection: object, record: sa.pool.ConnectionPoolEntry) -> None:
        record.info["idle_since"] = time.monotonic()

    @sa.event.listens_for(engine, "checkout")
    def ask(
        connection: sa.engine.interfaces.DBAPIConnection,
        record: sa.pool.ConnectionPoolEntry,
        _proxy: object,
    ) -> None:
        idle_since = record.info.get("idle_since")
        if idle_since is None or time.monotonic() - idle_since < idle_seconds:
            return
        try:
            engine.dialect.do_ping(connection)
        except psycopg.OperationalError as gone:
            # All that were opened before now went with it.
            raise sa.exc.InvalidatePoolError from gone


@contextmanager
def transaction(
    engine: sa.Engine, actor: Actor, origin: Origin = UNKNOWN_ORIGIN
) -> Iterator[sa.Connection]:
    """One transaction as ``actor``: committed at the end of the block, rolled back by an exception."""
    with engine.connect() as connection, connection.begin():
        act_as(connection, actor)
        if origin != UNKNOWN_ORIGIN:
            set_origin(connection, origin)
        yield connection


@contextmanager
def snapshot(engine: sa.Engine, actor: Actor) -> Iterator[sa.Connection]:
    """For reports of several queries: all of them see one moment, and nothing is written."""
    reading = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    with transaction(reading, actor) as connection:
        yield connection


@contextmanager
def own_session(engine: sa.Engine, actor: Actor) -> Iterator[sa.Connection]:
    """A connection of its own where each statement commits by itself, for what PostgreSQL refuses
    inside a transaction. It never goes back to the pool, so what the session was told ends with it."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.detach()
        _set_actor(connection, actor, until_commit=False)
        yield connection


def act_as(connection: sa.Connection, actor: Actor) -> None:
    """Go on as somebody else until the transaction ends.

    Work is claimed as SYSTEM and its effects are written as the person who asked for them. The
    settings are local to the transaction: nothing of them stays on a pooled connection.
    """
    _set_actor(connection, actor, until_commit=True)


def set_origin(connection: sa.Connection, origin: Origin) -> None:
    """Say what led to this transaction; the audit trail keeps it beside every change."""
    connection.execute(
        _SET_ORIGIN,
        {"request_id": origin.request_id or "", "ip_address": origin.ip_address or ""},
    )


def _set_actor(connection: sa.Connection, actor: Actor, *, until_commit: bool) -> None:
    connection.exec_driver_sql(
        _SET_ACTOR,
        {
            "role": actor.role,
            "user_id": _text(actor.user_id),
            "vendor_id": _text(actor.vendor_id),
            "retailer_id": _text(actor.retailer_id),
            "until_commit": until_commit,
        },
    )


def _text(value: int | None) -> str:
    return "" if value is None else str(value)
