"""The trail: who did what to which record, by whose message, with secrets left out."""

import psycopg
import psycopg.errors
import pytest
import sqlalchemy as sa

import db.engine
from db.engine import Actor, Origin
from tests.database import Database
from tests.phones import GUPTA, SHARMA, Phones


def trail(database: Database, entity_type: str) -> list[dict[str, object]]:
    return database.rows(
        "SELECT action, entity_id, actor_role, phone_number, old_values, new_values, request_id,"
        " ip_address, database_role FROM audit_logs AS a LEFT JOIN users AS u ON u.id = a.user_id"
        " WHERE entity_type = %s ORDER BY a.id",
        entity_type,
    )


def test_an_orders_history_names_who_took_each_step(traded: Database) -> None:
    history = [
        (step["action"], step["actor_role"], step["phone_number"], (step["new_values"])["status"])
        for step in trail(traded, "orders")
        if step["entity_id"] == "1"
    ]

    assert history[:4] == [
        ("CREATE", "RETAILER", GUPTA, "PLACED"),
        ("UPDATE", "VENDOR", SHARMA, "ACCEPTED"),
        ("UPDATE", "VENDOR", SHARMA, "DISPATCHED"),
        ("UPDATE", "VENDOR", SHARMA, "DELIVERED"),
    ]


def test_an_entry_has_the_whole_row_before_and_after(traded: Database) -> None:
    accepted = trail(traded, "orders")[1]

    assert accepted["old_values"]["status"] == "PLACED"
    assert accepted["new_values"]["status"] == "ACCEPTED"
    columns = {
        row["column_name"]
        for row in traded.rows(
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'orders'"
        )
    }
    assert set(accepted["old_values"]) == columns - {"updated_at"}


def test_an_entry_leads_back_to_the_message_that_caused_it(traded: Database) -> None:
    placed = trail(traded, "orders")[0]

    (message,) = traded.rows(
        "SELECT body, direction FROM whatsapp_messages WHERE public_id::text = %s",
        placed["request_id"],
    )
    assert message == {"body": "haan", "direction": "INBOUND"}
    assert placed["database_role"] == "app_user"


def test_an_address_is_kept_as_inet(engine: sa.Engine, database: Database) -> None:
    origin = Origin(request_id="r-1", ip_address="203.0.113.7")
    with db.engine.transaction(engine, Actor("ADMIN", user_id=1), origin) as connection:
        connection.execute(
            sa.text("SELECT record_action('DENY', 'orders', '1', '{\"wanted\": \"cancel\"}')")
        )

    (entry,) = trail(database, "orders")
    assert str(entry["ip_address"]) == "203.0.113.7"
    assert (entry["action"], entry["request_id"]) == ("DENY", "r-1")
    assert entry["new_values"] == {"wanted": "cancel"}
    assert (
        database.value(
            "SELECT data_type FROM information_schema.columns"
            " WHERE table_name = 'audit_logs' AND column_name = 'ip_address'"
        )
        == "inet"
    )


def test_counters_and_derived_sums_alone_leave_no_entry(phones: Phones, database: Database) -> None:
    before = database.value("SELECT count(*) FROM audit_logs")
    phones.says(GUPTA, "1 bori chawal")
    phones.says(GUPTA, "haan")

    new = database.rows(
        "SELECT entity_type, action FROM audit_logs WHERE id > %s ORDER BY id", before
    )
    assert new == [{"entity_type": "orders", "action": "CREATE"}]


def test_a_changed_limit_is_recorded_without_the_ledgers_own_fields(database: Database) -> None:
    database.execute("UPDATE credit_accounts SET credit_limit = 1000 WHERE vendor_id = 1")

    entry = trail(database, "credit_accounts")[-1]
    assert entry["action"] == "UPDATE"
    assert entry["new_values"]["credit_limit"] == 1000
    assert set(entry["new_values"]).isdisjoint({"balance", "held", "last_hash", "last_seq"})
    assert "/" in entry["entity_id"]


def test_no_secret_and_no_message_body_is_in_the_trail(traded: Database) -> None:
    everything = " ".join(
        str(row) for row in traded.rows("SELECT old_values, new_values FROM audit_logs")
    )
    bodies = traded.rows("SELECT DISTINCT body FROM whatsapp_messages WHERE length(body) > 3")

    assert bodies
    assert [row["body"] for row in bodies if row["body"] in everything] == []
    assert "last_hash" not in everything
    assert traded.rows("SELECT * FROM audit_logs WHERE entity_type LIKE 'whatsapp%%'") == []


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO audit_logs (action, entity_type, entity_id, database_role)"
        " VALUES ('CREATE', 'orders', '1', 'app_user')",
        "UPDATE audit_logs SET action = 'CREATE'",
        "DELETE FROM audit_logs",
        "SELECT write_audit('CREATE', 'orders', '1', NULL, NULL)",
        "SELECT record_action('UPDATE', 'orders', '1', NULL)",
    ],
)
def test_whoever_acts_cannot_write_his_own_trail(traded: Database, statement: str) -> None:
    with (
        psycopg.connect(traded.app_url, options="-c app.actor_role=ADMIN") as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(statement.encode())


def test_only_the_platform_reads_the_trail(traded: Database) -> None:
    engine = db.engine.create(traded.app_url, application_name="test")
    seen = {}
    for role in ("ADMIN", "OPERATOR", "VENDOR", "RETAILER"):
        with db.engine.transaction(engine, Actor(role, 1, 1, 1)) as connection:
            seen[role] = connection.scalar(sa.text("SELECT count(*) FROM audit_logs")) > 0
    engine.dispose()

    assert seen == {"ADMIN": True, "OPERATOR": True, "VENDOR": False, "RETAILER": False}


def test_applying_the_schema_files_is_recorded_once_with_their_checksum(database: Database) -> None:
    (applied,) = database.rows("SELECT object_name FROM schema_changes WHERE command = 'APPLY'")

    assert applied["object_name"] == database.value("SELECT checksum FROM guard.applied_sql")
