-- The audit trail. Its only writers are these functions; whoever acts has no right to the table.

-- AFTER trigger of every audited table. Arguments: the key columns, the columns whose change alone is
-- not worth an entry (counters, derived sums, times of use), and the columns that are never written
-- down. Lists are separated by commas.
CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger
-- Names are written out and public is not searched: a function or operator of the same name there would
-- be taken before PostgreSQL's own.
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    keys text [] := string_to_array(tg_argv[0], ',');
    left_out text [] := string_to_array(tg_argv[1], ',') || string_to_array(tg_argv[2], ',');
    was jsonb := CASE WHEN tg_op <> 'INSERT' THEN to_jsonb(old) - left_out END;
    becomes jsonb := CASE WHEN tg_op <> 'DELETE' THEN to_jsonb(new) - left_out END;
BEGIN
    IF was IS NOT DISTINCT FROM becomes THEN
        RETURN NULL;
    END IF;
    PERFORM public.write_audit(
        CASE tg_op WHEN 'INSERT' THEN 'CREATE' ELSE tg_op END,
        tg_table_name::text,
        (SELECT string_agg(coalesce(becomes, was) ->> key, '/' ORDER BY position)
         FROM unnest(keys) WITH ORDINALITY AS k (key, position)),
        was, becomes);
    RETURN NULL;
END
$function$;

-- The columns of a table whose change is worth an entry, each written in p_format. Used when the triggers
-- are made, which is again in every migration.
DROP FUNCTION IF EXISTS audited_columns (text, text, text, text);
CREATE OR REPLACE FUNCTION audited_columns(
    p_table text, p_format text, p_not_worth_it text, p_secret text
) RETURNS text
LANGUAGE sql STABLE
RETURN (
    SELECT string_agg(format(p_format, attname), ', ' ORDER BY attnum)
    FROM pg_attribute
    WHERE attrelid = p_table::regclass AND attnum > 0 AND NOT attisdropped
        AND attgenerated = ''
        AND attname <> ALL (string_to_array(p_not_worth_it, ',') || string_to_array(p_secret, ','))
);

-- One entry, by whom and from where the transaction says.
CREATE OR REPLACE FUNCTION write_audit(
    p_action text, p_entity_type text, p_entity_id text, p_old_values jsonb, p_new_values jsonb
) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    INSERT INTO audit_logs (
        user_id, actor_role, action, entity_type, entity_id, old_values, new_values,
        request_id, ip_address, database_role
    ) VALUES (
        current_actor_user_id(), current_actor_role(), p_action, p_entity_type, p_entity_id,
        p_old_values, p_new_values, current_request_id(), current_ip_address(), session_user
    );
END;

-- What no row change shows: something that was refused, or done by hand. What row changes show cannot
-- be written this way, so that nobody forges a history.
CREATE OR REPLACE FUNCTION record_action(
    p_action text, p_entity_type text, p_entity_id text, p_details jsonb
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF p_action IN ('CREATE', 'UPDATE', 'DELETE', 'ARCHIVE') THEN
        RAISE EXCEPTION 'row changes are recorded by triggers only'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'audited_by_trigger';
    END IF;
    IF public.current_actor_role() IS NULL THEN
        RAISE EXCEPTION 'nobody acts, so there is nothing to record'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'recorded_of_an_actor';
    END IF;
    PERFORM public.write_audit(p_action, p_entity_type, p_entity_id, NULL, p_details);
END
$function$;

-- Fires after every change of the schema: who, from where, which object, by which statement.
CREATE OR REPLACE FUNCTION log_schema_change() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET row_security = on
AS $function$
BEGIN
    -- A refresh changes no schema and happens every few minutes.
    IF tg_tag = 'REFRESH MATERIALIZED VIEW' THEN
        RETURN;
    END IF;
    IF tg_event = 'sql_drop' THEN
        INSERT INTO public.schema_changes (command, object_type, object_name)
        SELECT tg_tag, object_type, object_identity FROM pg_event_trigger_dropped_objects()
        WHERE original AND schema_name IS DISTINCT FROM 'pg_temp';
    ELSE
        INSERT INTO public.schema_changes (command, object_type, object_name)
        SELECT command_tag, object_type, object_identity FROM pg_event_trigger_ddl_commands()
        WHERE schema_name IS DISTINCT FROM 'pg_temp';
    END IF;
END
$function$;

ALTER FUNCTION audit_row OWNER TO audit_owner;
ALTER FUNCTION write_audit OWNER TO audit_owner;
ALTER FUNCTION record_action OWNER TO audit_owner;
ALTER FUNCTION log_schema_change OWNER TO audit_owner;
