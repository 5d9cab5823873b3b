-- What keeps a record as it was written, whoever is logged in. The triggers that call these are
-- ENABLE ALWAYS (db/sql/triggers/guards.sql): they fire for owners, superusers and replication too.

CREATE OR REPLACE FUNCTION refuse_delete() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    RAISE EXCEPTION '% is never deleted; corrections are new rows', tg_table_name
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_deleted', TABLE = tg_table_name;
END
$function$;

CREATE OR REPLACE FUNCTION refuse_truncate() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    RAISE EXCEPTION '% is never emptied', tg_table_name
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_deleted', TABLE = tg_table_name;
END
$function$;

-- Arguments: the columns that may change. All others, and every column that a later migration adds,
-- keep what was written first.
CREATE OR REPLACE FUNCTION only_columns() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    -- Without arguments tg_argv is NULL, and anything minus NULL would be equal.
    IF (to_jsonb(new) - coalesce(tg_argv, '{}')) IS DISTINCT FROM
        (to_jsonb(old) - coalesce(tg_argv, '{}'))
    THEN
        RAISE EXCEPTION 'a fixed column of % was to be changed; corrections are new rows', tg_table_name
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_changed', TABLE = tg_table_name;
    END IF;
    RETURN new;
END
$function$;

-- Arguments: a column, then the steps it may take, 'FROM>TO'. Every other change of it is refused.
CREATE OR REPLACE FUNCTION only_steps() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    was text := to_jsonb(old) ->> tg_argv[0];
    becomes text := to_jsonb(new) ->> tg_argv[0];
BEGIN
    IF was IS DISTINCT FROM becomes AND NOT (was || '>' || becomes = ANY (tg_argv[1:])) THEN
        RAISE EXCEPTION '%.% does not go from % to %', tg_table_name, tg_argv[0], was, becomes
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'only_forward', TABLE = tg_table_name;
    END IF;
    RETURN new;
END
$function$;

-- Arguments: columns that are filled once and then stay.
CREATE OR REPLACE FUNCTION filled_once() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY tg_argv LOOP
        IF (to_jsonb(old) ->> name) IS NOT NULL
            AND (to_jsonb(old) ->> name) IS DISTINCT FROM (to_jsonb(new) ->> name)
        THEN
            RAISE EXCEPTION '%.% is set once', tg_table_name, name
                USING ERRCODE = 'restrict_violation', CONSTRAINT = 'filled_once', TABLE = tg_table_name;
        END IF;
    END LOOP;
    RETURN new;
END
$function$;

-- Arguments: the archive table, then the key columns. A row may leave only to it, and only when an
-- equal copy is there.
CREATE OR REPLACE FUNCTION only_to_the_archive() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $function$
DECLARE
    same_key text;
    is_there boolean := false;
BEGIN
    IF current_user = 'archive_owner' THEN
        SELECT string_agg(format('a.%1$I = ($1 ->> %1$L)::bigint', key_column), ' AND ')
        INTO same_key FROM unnest(tg_argv[1:]) AS key_column;
        EXECUTE format(
            'SELECT EXISTS (SELECT FROM %I AS a WHERE %s AND to_jsonb(a) - ''archived_at'' = $1)',
            tg_argv[0], same_key)
        INTO is_there USING to_jsonb(old);
    END IF;
    IF NOT is_there THEN
        RAISE EXCEPTION '% is never deleted, only moved to the archive with a proved copy', tg_table_name
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_deleted', TABLE = tg_table_name;
    END IF;
    RETURN old;
END
$function$;

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

-- Fires after every change of the schema: each registered trigger is still there and always on, and
-- each registered table still forces row-level security. Otherwise the whole command is undone.
CREATE OR REPLACE FUNCTION guard.refuse_weaker_guards() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    missing text;
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
END
$function$;

ALTER FUNCTION refuse_delete OWNER TO guard_owner;
ALTER FUNCTION refuse_truncate OWNER TO guard_owner;
ALTER FUNCTION only_columns OWNER TO guard_owner;
ALTER FUNCTION only_steps OWNER TO guard_owner;
ALTER FUNCTION filled_once OWNER TO guard_owner;
ALTER FUNCTION only_to_the_archive OWNER TO guard_owner;
ALTER FUNCTION guard.refuse_weaker_guards OWNER TO guard_owner;

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

CREATE OR REPLACE FUNCTION register_guard(p_table text, p_guard text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    INSERT INTO guard.required (table_name, guard) VALUES (p_table, p_guard) ON CONFLICT DO NOTHING;
END;

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

ALTER FUNCTION register_guard OWNER TO guard_owner;
ALTER FUNCTION always_on OWNER TO guard_owner;
ALTER FUNCTION guard_against_truncate OWNER TO guard_owner;
ALTER FUNCTION guard_partition OWNER TO guard_owner;
