"""What the catalogue must say of every table, the next one too."""

from tests.db.security.world import World

# Tables that are reached by the order, the bill or the payment, whose key comes first, and never by
# their tenant alone.
REACHED_BY_THEIR_PARENT = {
    ("order_keys", "vendor_id"),
    ("order_keys", "retailer_id"),
    ("order_items", "vendor_id"),
    ("order_items", "retailer_id"),
    ("order_items_archive", "vendor_id"),
    ("order_items_archive", "retailer_id"),
    ("stock_reservations", "vendor_id"),
    ("stock_reservations", "retailer_id"),
    ("invoice_items", "vendor_id"),
    ("invoice_items", "retailer_id"),
    ("credit_note_items", "vendor_id"),
    ("credit_note_items", "retailer_id"),
    ("complaint_lines", "vendor_id"),
    ("complaint_lines", "retailer_id"),
    ("delivery_attempts", "vendor_id"),
    ("delivery_attempts", "retailer_id"),
    ("payment_allocations", "vendor_id"),
    ("payment_allocations", "retailer_id"),
    ("credit_holds", "vendor_id"),
    # Of one account and only what still counts; a partial index begins with it.
    ("credit_holds", "retailer_id"),
    ("credit_notes", "retailer_id"),
    # Those that are open, which have indexes of both sides; the others by their entry.
    ("dues", "vendor_id"),
    ("dues", "retailer_id"),
    ("settlements", "vendor_id"),
    ("settlements", "retailer_id"),
    # Those that wait for a vendor's word; the others by their account or bill.
    ("complaints", "vendor_id"),
    # A shop's, or of one account.
    ("payment_promises", "vendor_id"),
    ("reminders", "vendor_id"),
    # Sealed, proved and read by the platform alone.
    ("ledger_seals", "vendor_id"),
    ("ledger_checkpoints", "vendor_id"),
    # Whom a person is just writing to; his conversations are found by user_id.
    ("conversations", "vendor_id"),
}

INDEXED_FIRST = """
    SELECT i.indrelid::regclass::text AS table_name, a.attname AS column_name
    FROM pg_index AS i JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
    WHERE i.indpred IS NULL
        OR pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)'
"""


def test_every_table_with_rows_of_somebody_forces_row_security_and_is_watched(
    world: World,
) -> None:
    forced = {
        row["relname"]
        for row in world.rows(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
        )
    }
    watched = {
        row["table_name"]
        for row in world.rows("SELECT table_name FROM guard.required WHERE guard = 'row security'")
    }
    tables = world.catalogue.tables.keys()

    assert sorted(tables - forced) == []
    assert sorted(tables - watched) == []


def test_partitions_force_row_security_and_let_nobody_in(world: World) -> None:
    partitions = world.rows(
        """
        SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity AS is_forced,
            (SELECT count(*) FROM pg_policy WHERE polrelid = c.oid) AS policies,
            (SELECT count(*) FROM pg_roles AS r,
                unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS verb
             WHERE r.rolname IN ('app_user', 'analytics_ro', 'bahi_monitor')
                AND CASE WHEN verb IN ('DELETE', 'TRUNCATE')
                    THEN has_table_privilege(r.oid, c.oid, verb)
                    ELSE has_any_column_privilege(r.oid, c.oid, verb) END) AS rights
        FROM pg_class AS c WHERE c.relispartition AND c.relkind = 'r'
        """
    )

    assert len(partitions) > 2
    assert [
        row["relname"]
        for row in partitions
        if not row["is_forced"] or row["policies"] or row["rights"]
    ] == []


def test_the_column_that_policies_ask_for_leads_an_index(world: World) -> None:
    leading = {(row["table_name"], row["column_name"]) for row in world.rows(INDEXED_FIRST)}
    wanted = {
        (table.name, column)
        for table in world.catalogue.tables.values()
        for column in table.tenant_columns
    }

    assert wanted - leading == REACHED_BY_THEIR_PARENT


def test_foreign_keys_carry_every_tenant_column_that_both_sides_have(world: World) -> None:
    tables = world.catalogue.tables
    without = [
        (key.name, column)
        for key in world.catalogue.foreign_keys
        for column in tables[key.relation].tenant_columns
        if column in tables[key.target].columns
        # Whom a person is just writing to is a choice of his, not a tenant.
        and (key.target, column) != ("conversations", "vendor_id")
        and (column, column) not in zip(key.columns, key.target_columns, strict=True)
    ]

    assert len(world.catalogue.foreign_keys) > 30
    assert without == []


def test_the_application_has_no_right_to_what_is_internal(world: World) -> None:
    rights = world.rows(
        "SELECT name FROM unnest(ARRAY['alembic_version',"
        " 'schema_changes', 'retailer_stats', 'vendor_stats']) AS name"
        " WHERE has_any_column_privilege('app_user', name, 'SELECT, INSERT, UPDATE, REFERENCES')"
        " OR has_table_privilege('app_user', name, 'DELETE, TRUNCATE, TRIGGER')"
    )

    assert rights == []


def test_the_application_belongs_to_no_other_role(world: World) -> None:
    assert world.rows("SELECT FROM pg_auth_members WHERE member = 'app_user'::regrole") == []


def test_only_readers_and_the_owner_of_figures_are_above_policies(world: World) -> None:
    above = world.rows("SELECT rolname FROM pg_roles WHERE rolbypassrls AND NOT rolsuper")

    assert {row["rolname"] for row in above} == {"stats_owner", "bahi_backup"}
