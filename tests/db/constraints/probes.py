"""What protects a table, and what only this protection refuses."""

from dataclasses import dataclass

import psycopg

import db.migrate

ACCEPTED = "accepted"
NOT_NULL_VIOLATION = "23502"


@dataclass(frozen=True)
class Protection:
    """``kind`` is one of primary key, unique, unique index, check, foreign key, not null, trigger; the
    name of a NOT NULL is its column's."""

    table: str
    name: str
    kind: str

    @property
    def label(self) -> str:
        return self.name if self.name.startswith(self.table) else f"{self.table}.{self.name}"

    @property
    def answer(self) -> str:
        """How a refusal by it is told from others, where it gives its own name."""
        return f"{self.name} must be there" if self.kind == "not null" else self.name

    @property
    def removal(self) -> str:
        match self.kind:
            case "trigger":
                return f"ALTER TABLE {self.table} DISABLE TRIGGER {self.name}"
            case "not null":
                return f"ALTER TABLE {self.table} ALTER COLUMN {self.name} DROP NOT NULL"
            case "unique index":
                return f"DROP INDEX {self.name} CASCADE"
            case _:
                return f"ALTER TABLE {self.table} DROP CONSTRAINT {self.name} CASCADE"


@dataclass(frozen=True)
class Probe:
    """``answer`` is the name under which the refusal comes, with the table that refuses. A trigger that
    works instead of refusing has done so if ``effect``, a query, is true. ``aside`` are protections
    that would refuse first whatever this one does: it says nothing that they do not."""

    table: str
    answer: str
    statements: tuple[str, ...]
    effect: str = ""
    aside: tuple[Protection, ...] = ()

    @property
    def expected(self) -> str:
        return _named(self.answer, self.table)


def outcome(connection: psycopg.Connection, probe: Probe, without: Protection | None = None) -> str:
    """Who refuses the probe, also ``without`` a protection; all of it is undone."""
    removed = [*probe.aside, *([without] if without else [])]
    try:
        with connection.transaction(force_rollback=True):
            if removed:
                _run(
                    connection,
                    *(f"ALTER EVENT TRIGGER {t} DISABLE" for t in db.migrate.EVENT_TRIGGERS),
                )
            _run(connection, *(protection.removal for protection in removed))
            _run(connection, *probe.statements)
            if probe.effect and connection.execute(probe.effect.encode()).fetchone() == (True,):
                return probe.expected
    except psycopg.Error as refused:
        return _refusal(refused, probe.table)
    return ACCEPTED


def _run(connection: psycopg.Connection, *statements: str) -> None:
    for statement in statements:
        connection.execute(statement.encode())


def _refusal(refused: psycopg.Error, table: str) -> str:
    diagnosis = refused.diag
    if diagnosis.sqlstate == NOT_NULL_VIOLATION:
        return _named(f"{diagnosis.column_name} must be there", diagnosis.table_name or table)
    return _named(
        diagnosis.constraint_name or f"{diagnosis.sqlstate} {diagnosis.message_primary}",
        # Some functions that triggers call do not say whose.
        diagnosis.table_name or table,
    )


def _named(name: str, table: str) -> str:
    return name if name.startswith(table) else f"{table}: {name}"
