-- Which guards there have to be, how one is made, and what refuses every command that would weaken one.

-- Which triggers a table must have, and which tables must keep row-level security forced. By name, not
-- by oid, so that it holds after a restore and refuses a rename too.
CREATE TABLE IF NOT EXISTS guard.required (
    table_name text NOT NULL,
    -- A trigger's name, or 'row security'.
    guard text NOT NULL,
    PRIMARY KEY (table_name, guard)
);
ALTER TABLE guard.required OWNER TO guard_owner;
GRANT USAGE ON SCHEMA guard TO bahi_owner, bahi_monitor;
GRANT SELECT ON guard.required TO bahi_owner, bahi_monitor;

-- Fires after every change of the schema: each registered trigger is still there and always on, each
-- registered table still forces row-level security, and no trigger or rule that nobody knows has been
-- added to a guarded table, where it could change a row after the guards have seen it. Otherwise the
-- whole command is undone.
CREATE OR REPLACE FUNCTION guard.refuse_weaker_guards() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    missing text;
    foreign_code text;
BEGIN
    SELECT string_agg(format('%s on %s', g.guard, g.table_name), ', ' ORDER BY g.table_name, g.guard)
    INTO missing
    FROM guard.required AS g
    LEFT JOIN pg_class AS c
        ON c.relname = g.table_name AND c.relnamespace = to_regnamespace('public')
    LEFT JOIN pg_trigger AS t ON t.tgrelid = c.oid AND t.tgname = g.guard
    WHERE CASE g.guard
        WHEN 'row security' THEN (c.relrowsecurity AND c.relforcerowsecurity) IS NOT TRUE
        ELSE t.tgenabled IS DISTINCT FROM 'A'
    END;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'refused: % would be removed or weakened', missing
            USING ERRCODE = 'insufficient_privilege',
            HINT = 'Guards change only with the migration that registers them.';
    END IF;

    SELECT string_agg(format('%s on %s', code.name, c.relname), ', ')
    INTO foreign_code
    FROM pg_class AS c
    CROSS JOIN LATERAL (
        SELECT t.tgname AS name
        FROM pg_trigger AS t JOIN pg_proc AS p ON p.oid = t.tgfoid
        WHERE t.tgrelid = c.oid AND NOT t.tgisinternal
            AND (p.proowner = 'bahi_owner'::regrole
                OR NOT p.proowner IN (SELECT r.oid FROM pg_roles AS r
                                      WHERE r.rolsuper OR r.rolname LIKE '%\_owner'))
        UNION ALL
        SELECT r.rulename FROM pg_rewrite AS r WHERE r.ev_class = c.oid
    ) AS code
    WHERE c.relnamespace = to_regnamespace('public') AND c.relkind IN ('r', 'p')
        AND EXISTS (SELECT FROM guard.required AS g WHERE g.table_name = c.relname);
    IF foreign_code IS NOT NULL THEN
        RAISE EXCEPTION 'refused: % would be added to a guarded table', foreign_code
            USING ERRCODE = 'insufficient_privilege',
            HINT = 'Triggers of guarded tables belong into db/sql, applied by a migration.';
    END IF;
END
$function$;

-- Fires too: what only a migration by a superuser may do to the columns of a guarded table, and the
-- only commands for which the maintenance login is made: months of the two tables that have them.
CREATE OR REPLACE FUNCTION guard.refuse_foreign_hands() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    touched text;
BEGIN
    IF (SELECT r.rolsuper FROM pg_roles AS r WHERE r.rolname = session_user) THEN
        RETURN;
    END IF;
    IF tg_event = 'table_rewrite' THEN
        SELECT c.relname INTO touched FROM pg_class AS c
        WHERE c.oid = pg_event_trigger_table_rewrite_oid()
            AND EXISTS (SELECT FROM guard.required AS g WHERE g.table_name = c.relname);
    ELSIF tg_event = 'sql_drop' THEN
        SELECT object_identity INTO touched FROM pg_event_trigger_dropped_objects()
        WHERE object_type = 'table column'
                AND EXISTS (SELECT FROM guard.required AS g WHERE g.table_name = address_names[2])
            OR session_user = 'bahi_maintenance' AND original AND NOT is_temporary
                AND object_identity !~ '(whatsapp_messages|audit_logs)_\d{4}_\d{2}';
    ELSIF session_user = 'bahi_maintenance' THEN
        SELECT object_identity INTO touched FROM pg_event_trigger_ddl_commands()
        WHERE command_tag <> 'REFRESH MATERIALIZED VIEW'
            AND object_identity !~ 'public\.(whatsapp_messages|audit_logs)(_\d{4}_\d{2})?(_|$)'
            AND NOT (object_type IN ('trigger', 'index', 'sequence', 'table constraint')
                AND object_identity ~ '(whatsapp_messages|audit_logs)_\d{4}_\d{2}');
    END IF;
    IF touched IS NOT NULL THEN
        RAISE EXCEPTION 'refused: % is not for % to change', touched, session_user
            USING ERRCODE = 'insufficient_privilege';
    END IF;
END
$function$;

-- Turns a trigger always on, so that it fires for replication and session_replication_role too, and
-- registers it.
CREATE OR REPLACE FUNCTION always_on(p_table text, p_guard text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $function$
BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', p_table, p_guard);
    PERFORM register_guard(p_table, p_guard);
END
$function$;

-- Only what is there: a guard that nobody made would make every later change of the schema fail.
CREATE OR REPLACE FUNCTION register_guard(p_table text, p_guard text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    INSERT INTO guard.required (table_name, guard)
    SELECT p_table, p_guard
    WHERE EXISTS (
        SELECT FROM pg_class AS c
        WHERE c.relname = p_table AND c.relnamespace = 'public'::regnamespace
            AND (p_guard = 'row security' AND c.relforcerowsecurity
                OR EXISTS (SELECT FROM pg_trigger AS t
                           WHERE t.tgrelid = c.oid AND t.tgname = p_guard AND t.tgenabled = 'A')))
    ON CONFLICT DO NOTHING;
END;

-- Makes a row trigger that is always on and registered. p_action is the call of its function.
CREATE OR REPLACE FUNCTION make_guard(p_table text, p_guard text, p_event text, p_action text)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $function$
BEGIN
    EXECUTE format('CREATE TRIGGER %I BEFORE %s ON %I FOR EACH ROW EXECUTE FUNCTION %s',
        p_guard, p_event, p_table, p_action);
    PERFORM always_on(p_table, p_guard);
END
$function$;

CREATE OR REPLACE FUNCTION guard_against_truncate(p_table text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $function$
BEGIN
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER guard_truncate BEFORE TRUNCATE ON %I'
        ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', p_table);
    PERFORM always_on(p_table, 'guard_truncate');
END
$function$;

-- Gives a partition guards of its own beside those that it inherits: PostgreSQL takes the inherited
-- ones away when a partition is detached, and no TRUNCATE trigger and no policy is ever inherited.
CREATE OR REPLACE FUNCTION guard_partition(p_partition text, p_parent text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $function$
DECLARE
    inherited record;
    own_name text;
BEGIN
    IF NOT EXISTS (
        SELECT FROM guard.required WHERE table_name = p_parent AND guard = 'guard_truncate')
    THEN
        RETURN;
    END IF;
    PERFORM guard_against_truncate(p_partition);
    PERFORM register_guard(p_partition, 'row security');
    FOR inherited IN
        SELECT g.guard, pg_get_triggerdef(t.oid) AS definition
        FROM guard.required AS g
        JOIN pg_trigger AS t
            ON t.tgrelid = to_regclass(format('public.%I', p_parent)) AND t.tgname = g.guard
        WHERE g.table_name = p_parent AND g.guard <> 'guard_truncate'
    LOOP
        own_name := 'own_' || inherited.guard;
        EXECUTE regexp_replace(
            inherited.definition,
            format('^CREATE TRIGGER %I (.*) ON \S+ FOR EACH ROW', inherited.guard),
            format('CREATE OR REPLACE TRIGGER %I \1 ON %I FOR EACH ROW', own_name, p_partition));
        PERFORM always_on(p_partition, own_name);
    END LOOP;
END
$function$;

ALTER FUNCTION guard.refuse_weaker_guards OWNER TO guard_owner;
ALTER FUNCTION guard.refuse_foreign_hands OWNER TO guard_owner;
ALTER FUNCTION register_guard OWNER TO guard_owner;
ALTER FUNCTION always_on OWNER TO guard_owner;
ALTER FUNCTION guard_against_truncate OWNER TO guard_owner;
ALTER FUNCTION guard_partition OWNER TO guard_owner;
ALTER FUNCTION make_guard OWNER TO guard_owner;
