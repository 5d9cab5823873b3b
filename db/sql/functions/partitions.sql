-- Makes the monthly partitions of a table from a given month on; those that exist are left alone.
-- LIKE and ATTACH instead of PARTITION OF, because the latter locks readers of the whole table out.
-- Months begin at midnight UTC.
CREATE OR REPLACE FUNCTION ensure_month_partitions(p_parent text, p_first_month date, p_months integer)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC'
AS $function$
DECLARE
    starts timestamptz;
    partition_name text;
    made integer := 0;
BEGIN
    -- Two schedulers at once: the second waits and then finds nothing to do.
    PERFORM pg_advisory_xact_lock(hashtext('ensure_month_partitions'), hashtext(p_parent));
    FOR starts IN
        SELECT generate_series(
            date_trunc('month', p_first_month::timestamptz),
            date_trunc('month', p_first_month::timestamptz) + make_interval(months => p_months - 1),
            '1 month')
    LOOP
        partition_name := format('%s_%s', p_parent, to_char(starts, 'YYYY_MM'));
        IF to_regclass(format('public.%I', partition_name)) IS NOT NULL THEN
            IF NOT (SELECT c.relispartition FROM pg_class AS c
                    WHERE c.oid = to_regclass(format('public.%I', partition_name)))
            THEN
                RAISE EXCEPTION 'table % stands in the way of a month of %', partition_name, p_parent
                    USING ERRCODE = 'duplicate_table', HINT = 'Rename or drop it, then try again.';
            END IF;
            CONTINUE;
        END IF;
        EXECUTE format(
            'CREATE TABLE %I (LIKE %I INCLUDING ALL EXCLUDING IDENTITY,'
            ' CHECK (created_at >= %L AND created_at < %L))',
            partition_name, p_parent, starts, starts + interval '1 month');
        EXECUTE format('ALTER TABLE %I OWNER TO bahi_owner', partition_name);
        -- Rows are reached through the parent and its policies; the partition itself lets nobody in.
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', partition_name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', partition_name);
        EXECUTE format(
            'ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
            p_parent, partition_name, starts, starts + interval '1 month');
        PERFORM guard_partition(partition_name, p_parent);
        made := made + 1;
    END LOOP;
    RETURN made;
END
$function$;

ALTER FUNCTION ensure_month_partitions OWNER TO bahi_owner;

-- The first day of the month that a partition holds, by its name.
CREATE OR REPLACE FUNCTION month_of(p_partition text) RETURNS date
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT to_date(right(p_partition, 7), 'YYYY_MM');
END;

-- Whether a month may be taken off its table: it is over, and of messages none is still to be
-- answered or sent. Asked by whom sees all messages (actor SYSTEM).
CREATE OR REPLACE FUNCTION month_may_leave(p_parent text, p_month date) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp SET timezone = 'UTC'
BEGIN ATOMIC
    SELECT p_month::timestamptz < date_trunc('month', clock_now()) AND NOT (
        p_parent = 'whatsapp_messages' AND EXISTS (
            SELECT FROM whatsapp_messages
            WHERE NOT is_processed
                AND created_at >= p_month::timestamptz
                AND created_at < p_month::timestamptz + interval '1 month'));
END;

ALTER FUNCTION month_of OWNER TO bahi_owner;
ALTER FUNCTION month_may_leave OWNER TO bahi_owner;
