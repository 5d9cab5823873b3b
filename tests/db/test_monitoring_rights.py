"""The checks of who sees what, who may remove what and what stops him follow the register of guards."""

import psycopg
import pytest

import db.migrate
from core.monitoring.findings import Level
from tests.database import Database
from tests.watching import look, told


def weaken(database: Database, *statements: str) -> None:
    """As only a superuser can: the event triggers are off and stay off."""
    with psycopg.connect(database.admin_url) as connection:
        for trigger in db.migrate.EVENT_TRIGGERS:
            connection.execute(f"ALTER EVENT TRIGGER {trigger} DISABLE".encode())
        for statement in statements:
            connection.execute(statement.encode())


def month_of(database: Database, table: str) -> str:
    (partition, *_) = database.rows(
        "SELECT inhrelid::regclass::text AS name FROM pg_inherits"
        " WHERE inhparent = %s::regclass ORDER BY 1",
        table,
    )
    return str(partition["name"])


@pytest.mark.parametrize("column", ["vendor_id", "retailer_id"])
def test_a_table_of_vendors_or_retailers_has_to_force_row_security(
    database: Database, column: str
) -> None:
    database.execute(f"CREATE TABLE notes ({column} bigint) PARTITION BY LIST ({column})")
    database.execute("CREATE TABLE notes_1 PARTITION OF notes FOR VALUES IN (1)")
    nothing = look(database.monitor_url, "row_security")
    database.execute("ALTER TABLE notes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY")
    database.execute("ALTER TABLE notes_1 ENABLE ROW LEVEL SECURITY")
    only_enabled = look(database.monitor_url, "row_security")
    database.execute("ALTER TABLE notes_1 FORCE ROW LEVEL SECURITY")

    assert nothing.level is Level.CRITICAL
    assert told(nothing, "table") == ["notes", "notes_1"]
    assert only_enabled.rows == [{"table": "notes_1", "is_enabled": True, "is_forced": False}]
    assert look(database.monitor_url, "row_security").level is Level.OK


@pytest.mark.parametrize("table", ["users", "whatsapp_messages", "schema_changes"])
def test_a_table_that_names_no_tenant_has_to_force_row_security_too(
    database: Database, table: str
) -> None:
    weaken(database, f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")

    assert told(look(database.monitor_url, "row_security"), "table") == [table]


def test_a_month_of_messages_has_to_force_row_security_itself(database: Database) -> None:
    month = month_of(database, "whatsapp_messages")
    database.execute(f"ALTER TABLE {month} DISABLE ROW LEVEL SECURITY")

    assert told(look(database.monitor_url, "row_security"), "table") == [month]


def test_a_registered_table_under_another_name_is_missed(database: Database) -> None:
    weaken(database, "ALTER TABLE users RENAME TO people")

    assert told(look(database.monitor_url, "row_security"), "table") == ["users"]


@pytest.mark.parametrize("right", ["DELETE", "TRUNCATE"])
def test_a_right_to_delete_records_that_are_for_ever_needs_a_person(
    database: Database, right: str
) -> None:
    kept = [
        row["table_name"]
        for row in database.rows(
            "SELECT table_name FROM guard.required WHERE guard = 'guard_delete' ORDER BY 1"
        )
    ]
    assert look(database.monitor_url, "deletion_rights").level is Level.OK
    database.execute(f"GRANT {right} ON {', '.join(kept)} TO app_user")

    found = look(database.monitor_url, "deletion_rights")

    assert {"orders", "invoices", "payments", "ledger_seals", "audit_logs"} <= set(kept)
    assert found.level is Level.CRITICAL
    assert found.rows == [
        {"table": table, "role": "app_user", "may": [right], "through": None} for table in kept
    ]


def test_a_right_on_one_month_counts_also_once_it_is_detached(database: Database) -> None:
    month = month_of(database, "audit_logs")
    database.execute(f"GRANT TRUNCATE ON {month} TO app_user")
    attached = look(database.monitor_url, "deletion_rights")
    database.execute(f"ALTER TABLE audit_logs DETACH PARTITION {month}")

    assert told(attached, "table") == [month]
    assert told(look(database.monitor_url, "deletion_rights"), "table") == [month]


def test_a_right_of_everybody_is_the_right_of_each(database: Database) -> None:
    database.execute("GRANT DELETE ON payments TO public")

    found = look(database.monitor_url, "deletion_rights")

    assert "app_user" in told(found, "role")
    assert told(found, "through")[0] == ["everybody"]


@pytest.mark.parametrize("membership", ["bahi_owner", "pg_write_all_data"])
def test_a_right_that_one_has_to_change_roles_for_counts(
    database: Database, membership: str
) -> None:
    database.execute("CREATE ROLE clerk")
    try:
        database.execute(f"GRANT {membership} TO clerk WITH INHERIT FALSE")
        found = look(database.monitor_url, "deletion_rights")
    finally:
        database.execute("DROP ROLE clerk")

    assert found.level is Level.CRITICAL
    assert {(row["role"], *row["through"]) for row in found.rows} == {("clerk", membership)}


def test_the_archive_may_delete_orders(database: Database) -> None:
    found = look(database.monitor_url, "deletion_rights")

    assert found.level is Level.OK
    assert ("orders", "archive_owner") in {(row["table"], row["role"]) for row in found.rows}


@pytest.mark.parametrize(
    ("harm", "state"),
    [
        ("ALTER TABLE payments DISABLE TRIGGER guard_delete", "disabled"),
        ("ALTER TABLE payments ENABLE TRIGGER guard_delete", "not always on"),
        ("DROP TRIGGER guard_delete ON payments", "missing"),
        ("ALTER TRIGGER guard_delete ON payments RENAME TO other", "missing"),
    ],
)
def test_a_guard_that_no_longer_guards_needs_a_person(
    database: Database, harm: str, state: str
) -> None:
    weaken(database, harm)

    found = look(database.monitor_url, "guards")

    assert found.level is Level.CRITICAL
    assert "guard_delete on payments" in found.sentence
    assert {"table": "payments", "guard": "guard_delete", "state": state} in found.rows


@pytest.mark.parametrize("trigger", db.migrate.EVENT_TRIGGERS)
@pytest.mark.parametrize("harm", ["ALTER EVENT TRIGGER {} DISABLE", "DROP EVENT TRIGGER {}"])
def test_an_event_trigger_that_is_off_is_seen(database: Database, trigger: str, harm: str) -> None:
    assert look(database.monitor_url, "guards").level is Level.OK
    database.execute(harm.format(trigger))

    found = look(database.monitor_url, "guards")

    assert found.level is (Level.WARNING if trigger.startswith("log_") else Level.CRITICAL)
    assert told(found, "guard") == [trigger]


def test_a_service_without_event_triggers_has_a_warning_to_live_with(database: Database) -> None:
    for trigger in db.migrate.EVENT_TRIGGERS:
        database.execute(f"DROP EVENT TRIGGER {trigger}")

    found = look(database.monitor_url, "guards")

    assert found.level is Level.WARNING
    assert sorted(told(found, "guard")) == sorted(db.migrate.EVENT_TRIGGERS)


def test_what_the_finding_says_to_do_puts_every_guard_back(database: Database) -> None:
    weaken(
        database,
        "DROP TRIGGER guard_delete ON payments",
        "DROP EVENT TRIGGER log_drops",
        "TRUNCATE guard.required",
    )
    assert "run: bahi migrate" in look(database.monitor_url, "guards").sentence

    db.migrate.upgrade(database.admin_url)

    assert look(database.monitor_url, "guards").level is Level.OK
