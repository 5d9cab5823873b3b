-- Old messages, packed: what is written, how it is read back, and the proof that it is the same.
--
-- {"common": {"INBOUND": {...}, "OUTBOUND": {...}}, "rows": [{...}, ...]}: what all messages of a
-- direction share is written once, each message holds the rest, in short forms. PostgreSQL's own
-- compression looks back four kilobytes only and packs digits of chance badly; hence the short forms.

-- A row, as to_jsonb() gives it, in short forms: times as microseconds after created_at, ids of
-- hexadecimal digits in base64, and what the raw form says once more by reference.
CREATE OR REPLACE FUNCTION short_message(p_row jsonb) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT
        p_row - ARRAY['public_id', 'message_id']
        || jsonb_build_object(
            'public_id', encode(decode(replace(p_row ->> 'public_id', '-', ''), 'hex'), 'base64'))
        || CASE
            WHEN p_row ->> 'message_id' ~ '^[A-Z]{2}[0-9a-f]{32}$' THEN jsonb_build_object(
                'sid', left(p_row ->> 'message_id', 2)
                || encode(decode(substr(p_row ->> 'message_id', 3), 'hex'), 'base64'))
            ELSE jsonb_build_object('message_id', p_row -> 'message_id')
        END
        || (SELECT jsonb_object_agg(name, (1000000 * extract(epoch FROM
                (p_row ->> name)::timestamptz - (p_row ->> 'created_at')::timestamptz))::bigint)
            FROM unnest(ARRAY['available_at', 'claimed_at', 'processed_at']) AS name)
        || jsonb_build_object('raw', (
            SELECT coalesce(jsonb_object_agg(key, CASE value
                WHEN p_row -> 'message_id' THEN '{"same_as": "message_id"}'
                WHEN p_row -> 'body' THEN '{"same_as": "body"}'
                ELSE value
            END), '{}')
            FROM jsonb_each(p_row -> 'raw')));
END;

-- Turns short_message() around.
CREATE OR REPLACE FUNCTION long_message(p_short jsonb) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT
        plain.fields
        || jsonb_build_object('raw', (
            SELECT coalesce(jsonb_object_agg(key, CASE
                WHEN value ? 'same_as' THEN plain.fields -> (value ->> 'same_as')
                ELSE value
            END), '{}')
            FROM jsonb_each(p_short -> 'raw')))
    FROM (
        SELECT
            p_short - 'sid'
            || jsonb_build_object(
                'public_id', encode(decode(p_short ->> 'public_id', 'base64'), 'hex'))
            || CASE
                WHEN p_short ? 'sid' THEN jsonb_build_object(
                    'message_id', left(p_short ->> 'sid', 2)
                    || encode(decode(substr(p_short ->> 'sid', 3), 'base64'), 'hex'))
                ELSE '{}'
            END
            || (SELECT jsonb_object_agg(name, (p_short ->> 'created_at')::timestamptz
                    + (p_short ->> name)::bigint * interval '1 microsecond')
                FROM unnest(ARRAY['available_at', 'claimed_at', 'processed_at']) AS name) AS fields
        OFFSET 0
    ) AS plain;
END;

-- The rows in whatsapp_messages_archive.messages, as to_jsonb() gave them.
CREATE OR REPLACE FUNCTION packed_messages(p_messages jsonb) RETURNS SETOF jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT long_message(
        whole.common || short || jsonb_build_object(
            'raw', (whole.common -> 'raw') || coalesce(short -> 'raw', '{}')))
    FROM (
        -- Once for all rows: each look into the document unpacks it as a whole.
        SELECT direction.common, document.list, direction.name
        FROM (SELECT p_messages -> 'common' AS common, p_messages -> 'rows' AS list OFFSET 0) AS document
        CROSS JOIN LATERAL jsonb_each(document.common) AS direction (name, common)
        OFFSET 0
    ) AS whole
    CROSS JOIN LATERAL jsonb_array_elements(whole.list) AS short
    WHERE short ->> 'direction' = whole.name;
END;

-- Refuses everything but a month of messages that has left its table.
CREATE OR REPLACE FUNCTION require_detached_month(p_partition text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $function$
BEGIN
    IF p_partition !~ '^whatsapp_messages_\d{4}_\d{2}$' OR NOT EXISTS (
        SELECT FROM pg_class
        WHERE oid = to_regclass(p_partition) AND relkind = 'r' AND NOT relispartition)
    THEN
        RAISE EXCEPTION '% is not a detached month of messages', p_partition
            USING ERRCODE = 'object_not_in_prerequisite_state', CONSTRAINT = 'detached_month';
    END IF;
END
$function$;

-- Packs a detached month into the archive. Returns its number of messages. What is there already is
-- left as it is; drop_packed_month() will find out whether it is right.
CREATE OR REPLACE FUNCTION pack_month(p_partition text) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp SET timezone = 'UTC'
AS $function$
DECLARE
    messages integer;
    still_open boolean;
BEGIN
    PERFORM require_detached_month(p_partition);
    -- It carries no policies, so until now it has let nobody in, its owner neither.
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', p_partition);
    EXECUTE format('SELECT count(*), coalesce(bool_or(NOT is_processed), false) FROM %I', p_partition)
    INTO messages, still_open;
    IF still_open THEN
        RAISE EXCEPTION '% has messages that are still to be answered or sent', p_partition
            USING ERRCODE = 'object_not_in_prerequisite_state', CONSTRAINT = 'closed_month';
    END IF;

    EXECUTE format($query$
        WITH short AS MATERIALIZED (
            SELECT
                m.conversation_id, m.direction, m.id, m.created_at,
                CASE m.direction WHEN 'INBOUND' THEN m.from_number ELSE m.to_number END AS phone,
                short_message(to_jsonb(m)) AS fields
            FROM %I AS m
        ),
        parts AS (
            SELECT s.conversation_id, s.phone, s.direction, false AS is_raw, f.key, f.value
            FROM short AS s CROSS JOIN LATERAL jsonb_each(s.fields - ARRAY['raw', 'direction']) AS f
            UNION ALL
            SELECT s.conversation_id, s.phone, s.direction, true, f.key, f.value
            FROM short AS s CROSS JOIN LATERAL jsonb_each(s.fields -> 'raw') AS f
        ),
        shared AS (
            SELECT p.conversation_id, p.phone, p.direction, p.is_raw, p.key, p.value
            FROM parts AS p
            JOIN (SELECT conversation_id, phone, direction, count(*) AS messages
                  FROM short GROUP BY 1, 2, 3) AS whole USING (conversation_id, phone, direction)
            GROUP BY 1, 2, 3, 4, 5, 6, whole.messages
            HAVING count(*) = whole.messages
        ),
        common AS (
            SELECT
                conversation_id, phone, direction,
                coalesce(jsonb_object_agg(key, value) FILTER (WHERE NOT is_raw), '{}') AS fields,
                coalesce(jsonb_object_agg(key, value) FILTER (WHERE is_raw), '{}') AS raw
            FROM shared GROUP BY 1, 2, 3
        ),
        packed AS (
            SELECT
                s.conversation_id, s.phone, s.direction, s.id, s.created_at, c.fields, c.raw,
                s.fields - 'raw' - ARRAY(SELECT jsonb_object_keys(c.fields))
                || CASE WHEN own.raw = '{}' THEN '{}' ELSE jsonb_build_object('raw', own.raw) END
                    AS message
            FROM short AS s
            JOIN common AS c USING (conversation_id, phone, direction)
            CROSS JOIN LATERAL (
                SELECT (s.fields -> 'raw') - ARRAY(SELECT jsonb_object_keys(c.raw)) AS raw
            ) AS own
        )
        INSERT INTO whatsapp_messages_archive (
            conversation_id, phone, month, message_count, first_id, first_at, last_at, messages)
        SELECT
            conversation_id, phone, $1, count(*), min(id), min(created_at), max(created_at),
            jsonb_build_object(
                'common', jsonb_object_agg(direction, fields || jsonb_build_object('raw', raw)),
                'rows', jsonb_agg(message ORDER BY id))
        FROM packed GROUP BY conversation_id, phone
        ON CONFLICT (conversation_id, month, phone) DO NOTHING
        $query$, p_partition)
    USING month_of(p_partition);
    RETURN messages;
END
$function$;

-- Drops a month once everything that the archive holds of it, unpacked, is bit for bit what it holds
-- itself: each column of each row, and not a row more or less.
CREATE OR REPLACE FUNCTION drop_packed_month(p_partition text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp SET timezone = 'UTC'
AS $function$
DECLARE
    different bigint;
    rows_there bigint;
    rows_compared bigint;
    rows_counted bigint;
BEGIN
    PERFORM require_detached_month(p_partition);
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', p_partition);
    EXECUTE format($query$
        SELECT
            count(*) FILTER (WHERE NOT coalesce(was *= is_now, false)), count(DISTINCT was.id),
            count(*)
        FROM %1$I AS was
        FULL JOIN (
            SELECT unpacked.*
            FROM whatsapp_messages_archive AS a
            CROSS JOIN LATERAL packed_messages(a.messages) AS packed
            CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$I, packed) AS unpacked
            WHERE a.month = $1
        ) AS is_now ON is_now.id = was.id
        $query$, p_partition)
    INTO different, rows_there, rows_compared USING month_of(p_partition);
    SELECT coalesce(sum(message_count), 0) INTO rows_counted
    FROM whatsapp_messages_archive WHERE month = month_of(p_partition);

    -- A message that the archive holds twice is compared twice.
    IF different > 0 OR rows_compared <> rows_there OR rows_counted <> rows_there THEN
        RAISE EXCEPTION '% stays: % of % messages differ in the archive, which has % and counts %',
            p_partition, different, rows_there, rows_compared, rows_counted
            USING ERRCODE = 'data_corrupted', CONSTRAINT = 'equal_copy_in_the_archive';
    END IF;
    EXECUTE format('DROP TABLE %I', p_partition);
END
$function$;

ALTER FUNCTION short_message OWNER TO bahi_owner;
ALTER FUNCTION long_message OWNER TO bahi_owner;
ALTER FUNCTION packed_messages OWNER TO bahi_owner;
ALTER FUNCTION require_detached_month OWNER TO bahi_owner;
ALTER FUNCTION pack_month OWNER TO bahi_owner;
ALTER FUNCTION drop_packed_month OWNER TO bahi_owner;
