-- What keeps a record as it was written, whoever is logged in. The triggers that call these are
-- ENABLE ALWAYS (db/sql/guards.sql): they fire for owners, superusers and replication too.

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
DECLARE
    -- Without arguments tg_argv is NULL, and anything minus NULL would be equal.
    changeable text [] := coalesce(tg_argv, '{}');
    changed text;
BEGIN
    IF (to_jsonb(new) - changeable) IS DISTINCT FROM (to_jsonb(old) - changeable) THEN
        SELECT string_agg(n.key, ', ') INTO changed
        FROM jsonb_each(to_jsonb(new) - changeable) AS n
        WHERE n.value IS DISTINCT FROM to_jsonb(old) -> n.key;
        RAISE EXCEPTION 'fixed column of % was to be changed: %; corrections are new rows',
            tg_table_name, changed
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

-- Arguments: a role, then columns that only its functions change.
CREATE OR REPLACE FUNCTION only_by() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    -- The common case first: this runs with every post.
    IF current_user = tg_argv[0] THEN
        RETURN new;
    END IF;
    IF EXISTS (
        SELECT FROM unnest(tg_argv[1:]) AS name
        WHERE (to_jsonb(new) ->> name) IS DISTINCT FROM (to_jsonb(old) ->> name))
    THEN
        RAISE EXCEPTION 'only functions of % change these columns of %', tg_argv[0], tg_table_name
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'changed_by_functions',
            TABLE = tg_table_name;
    END IF;
    RETURN new;
END
$function$;

-- Arguments: columns that say who did something. One side of an account writes nobody's name but that
-- of the person who acts; what was written before stays as it is.
CREATE OR REPLACE FUNCTION in_own_name() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY tg_argv LOOP
        IF public.current_actor_role() IN ('VENDOR', 'RETAILER')
            AND (to_jsonb(new) ->> name) IS DISTINCT FROM (to_jsonb(old) ->> name)
            AND (to_jsonb(new) ->> name)::bigint IS DISTINCT FROM public.current_actor_user_id()
        THEN
            RAISE EXCEPTION '%.% was to name somebody else', tg_table_name, name
                USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'in_own_name',
                TABLE = tg_table_name;
        END IF;
    END LOOP;
    RETURN new;
END
$function$;

-- Argument: a column that goes up by one.
CREATE OR REPLACE FUNCTION only_the_next() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF (to_jsonb(new) ->> tg_argv[0])::bigint <> (to_jsonb(old) ->> tg_argv[0])::bigint + 1 THEN
        RAISE EXCEPTION '%.% goes up by one', tg_table_name, tg_argv[0]
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'only_the_next', TABLE = tg_table_name;
    END IF;
    RETURN new;
END
$function$;

-- Arguments: the archive table, then the key columns. A row may leave only to it, and only when an
-- equal copy is there.
CREATE OR REPLACE FUNCTION only_to_the_archive() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    same_key text;
    is_there boolean := false;
BEGIN
    IF current_user = 'archive_owner' THEN
        SELECT string_agg(format('a.%1$I = ($1 ->> %1$L)::bigint', key_column), ' AND ')
        INTO same_key FROM unnest(tg_argv[1:]) AS key_column;
        EXECUTE format(
            'SELECT EXISTS (SELECT FROM public.%I AS a WHERE %s AND to_jsonb(a) - ''archived_at'' = $1)',
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

ALTER FUNCTION refuse_delete OWNER TO guard_owner;
ALTER FUNCTION refuse_truncate OWNER TO guard_owner;
ALTER FUNCTION only_columns OWNER TO guard_owner;
ALTER FUNCTION only_steps OWNER TO guard_owner;
ALTER FUNCTION filled_once OWNER TO guard_owner;
ALTER FUNCTION only_to_the_archive OWNER TO guard_owner;
ALTER FUNCTION in_own_name OWNER TO guard_owner;
ALTER FUNCTION only_by OWNER TO guard_owner;
ALTER FUNCTION only_the_next OWNER TO guard_owner;
