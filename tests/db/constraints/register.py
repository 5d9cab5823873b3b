"""The probes of every protection there is."""

from functools import partial

from tests.db.constraints import copies, guards, references
from tests.db.constraints.catalogue import Catalogue
from tests.db.constraints.checks import CHECKS, ROWS
from tests.db.constraints.guards import AUDITED, GUARDS
from tests.db.constraints.probes import Probe, Protection

ALL_AT_ONCE = "SET CONSTRAINTS ALL IMMEDIATE"


def probes(catalogue: Catalogue, protection: Protection) -> list[Probe]:
    """None where nobody has said yet what it is for."""
    match protection.kind:
        case "check":
            return _check(catalogue, protection)
        case "not null":
            return [_broken_copy(catalogue, protection, f"{protection.name} = NULL")]
        case "foreign key":
            return [_reference(catalogue, protection)]
        case "trigger":
            return _trigger(catalogue, protection)
        case _:
            return [_key(catalogue, protection)]


def _check(catalogue: Catalogue, protection: Protection) -> list[Probe]:
    return [
        _broken_copy(catalogue, protection, change) for change in CHECKS.get(protection.name, ())
    ]


def _broken_copy(catalogue: Catalogue, protection: Protection, change: str) -> Probe:
    table = protection.table
    return Probe(
        table,
        protection.answer,
        (
            copies.WITHOUT_REFERENCES,
            *copies.insert(
                catalogue,
                table,
                ROWS.get(table, "true"),
                copies.renewal(catalogue, table),
                change,
            ),
        ),
    )


def _key(catalogue: Catalogue, protection: Protection) -> Probe:
    """A copy that differs in everything that another key keeps apart. A key that includes another one
    never refuses a row itself: it is there for the references to it, and they are its probe."""
    table, key = protection.table, catalogue.keys[protection.name]
    insert = partial(copies.insert, catalogue, table, copies.is_in(key))
    if protection.name == "credit_ledgers_ledger_number_key":
        return _ledger_number(catalogue, protection)
    if any(
        other != key and other.table == table and {*other.columns} < {*key.columns}
        for other in catalogue.keys.values()
    ):
        (reference, *_) = sorted(
            (
                foreign
                for foreign in catalogue.foreign_keys.values()
                if (foreign.target, tuple(foreign.target_columns)) == (table, key.columns)
            ),
            key=lambda foreign: foreign.name in references.IMPLIED,
        )
        return _reference(catalogue, Protection(reference.relation, reference.name, reference.kind))
    change = copies.renewal(catalogue, table, keep=key.columns)
    return Probe(table, protection.answer, (copies.WITHOUT_REFERENCES, *insert(change)))


def _ledger_number(catalogue: Catalogue, protection: Protection) -> Probe:
    """The number is made of the id, so the id's own key has to step aside."""
    return Probe(
        protection.table,
        protection.answer,
        (
            copies.WITHOUT_REFERENCES,
            "ALTER TABLE credit_ledgers DROP CONSTRAINT IF EXISTS credit_ledgers_pkey CASCADE",
            *copies.insert(
                catalogue,
                protection.table,
                "true",
                copies.renewal(catalogue, protection.table, renewed=["id"]),
                "seq = seq + 1, idempotency_key = 'another', (invoice_id, payment_id) = (NULL, NULL),"
                " (credit_note_id, reversal_ledger_id, due_date) = (NULL, NULL, '2026-04-01'),"
                " transaction_type = 'ADJUSTMENT_CREDIT', note = 'x',"
                " amount = amount + 1, running_balance = previous_balance + amount + 1",
            ),
        ),
    )


def _reference(catalogue: Catalogue, protection: Protection) -> Probe:
    table, foreign = protection.table, catalogue.foreign_keys[protection.name]
    own = [c for c in foreign.columns if c not in copies.TENANT_COLUMNS]
    broken_column = (own or foreign.columns)[0]
    columns, valid = references.VALID.get(table, ((), ""))
    return Probe(
        table,
        protection.answer,
        copies.insert(
            catalogue,
            table,
            ROWS.get(table, "true"),
            copies.renewal(
                catalogue, table, renewed=[*columns, broken_column], with_references=True
            ),
            valid,
            references.BROKEN.get(protection.name, f"{broken_column} = -1"),
        ),
        aside=tuple(
            Protection(table, name, "foreign key")
            for name in references.IMPLIED.get(protection.name, ())
        ),
    )


def _trigger(catalogue: Catalogue, protection: Protection) -> list[Probe]:
    table = protection.table
    probe = partial(Probe, table)
    insert = partial(copies.insert, catalogue, table)
    condition, new_keys = ROWS.get(table, "true"), copies.renewal(catalogue, table)
    match protection.name:
        case "guard_delete":
            found = probe("never_deleted", (copies.WITHOUT_REFERENCES, f"DELETE FROM {table}"))
        case "guard_truncate":
            found = probe("never_deleted", (f"TRUNCATE {table} CASCADE",))
        case "guard_archived":
            archived = "id = (SELECT min(id) FROM orders_archive)"
            statements = insert(condition, new_keys, archived)
            found = probe("archived_once", (copies.WITHOUT_REFERENCES, *statements))
        case "audit":
            statements = insert(condition, new_keys)
            found = probe(
                protection.answer,
                (copies.WITHOUT_REFERENCES, *statements),
                effect=guards.HAS_A_TRAIL.format(table=table),
            )
        case "audit_update":
            found = probe(
                protection.answer,
                (copies.WITHOUT_REFERENCES, AUDITED[table]),
                effect=guards.HAS_A_TRAIL.format(table=table),
            )
        case name if name in guards.RENEWING:
            found = probe(protection.answer, (guards.RENEWING[name],), effect=guards.IS_RENEWED)
        case "retailer_totals":
            found = probe(
                protection.answer,
                (guards.MORE_CREDIT, ALL_AT_ONCE),
                effect=guards.TOTALS_ARE_SUMS,
            )
        case "credit_within_line":
            change = guards.SECOND_LINE.format(quantity="i.quantity + 1")
            found = probe("credited_within_line", insert(condition, change))
        case "lines_add_up" if table == "credit_note_items":
            change = guards.SECOND_LINE.format(quantity="1")
            found = probe("lines_add_up", (*insert(condition, change), ALL_AT_ONCE))
        case "lines_add_up" | "restricted_goods":
            line = "line_number = line_number + 1000"
            before = guards.BEFORE_ANOTHER_LINE.get(protection.name, ())
            found = probe(protection.name, (*before, *insert(condition, line), ALL_AT_ONCE))
        case name if (table, name) in GUARDS:
            refusal = GUARDS[table, name]
            found = probe(refusal.answer, (copies.WITHOUT_REFERENCES, *refusal.statements))
        case _:
            return []
    return [found]
