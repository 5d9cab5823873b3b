-- What was not understood of orders, counted. The rows say nothing about who wrote what, so whoever may order
-- from a vendor may add to them, and only the vendor and the platform's people read them.

-- Counts the words of one message, p_rows: [{"words", "outcome", "vendor_product_id"}]. Counters are taken in
-- the order of their key, so that two who count the same words wait for each other and not in a ring; for the
-- same reason it is called once in a transaction, and last.
CREATE OR REPLACE FUNCTION note_unclear_words(p_vendor_id bigint, p_rows jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    today constant date := business_day(clock_now());
BEGIN
    IF NOT EXISTS (
        SELECT FROM credit_accounts AS a
        WHERE a.vendor_id = p_vendor_id AND a.retailer_id = current_retailer_id())
    THEN
        PERFORM require_vendor(p_vendor_id);
    END IF;
    -- As many as a message has lines (core/understanding/lines.py): more is no message.
    IF jsonb_array_length(p_rows) > 60 THEN
        RAISE EXCEPTION 'a message has at most 60 lines'
            USING ERRCODE = 'program_limit_exceeded', CONSTRAINT = 'lines_of_a_message';
    END IF;
    INSERT INTO unclear_words AS u (
        vendor_id, words, outcome, vendor_product_id, times, first_seen_on, last_seen_on)
    SELECT p_vendor_id, r.words, r.outcome, r.vendor_product_id, count(*), today, today
    FROM jsonb_to_recordset(p_rows) AS r (words text, outcome text, vendor_product_id bigint)
    GROUP BY r.words, r.outcome, r.vendor_product_id
    ORDER BY r.words, r.outcome, r.vendor_product_id
    ON CONFLICT ON CONSTRAINT unclear_words_key DO UPDATE
    SET times = u.times + excluded.times, last_seen_on = greatest(u.last_seen_on, excluded.last_seen_on);
END
$function$;

-- Removes what nobody has said since before a day; returns how many rows.
CREATE OR REPLACE FUNCTION forget_unclear_words(p_before date) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    WITH gone AS (
        DELETE FROM unclear_words WHERE last_seen_on < p_before RETURNING id
    )
    SELECT count(*) FROM gone;
END;

ALTER FUNCTION note_unclear_words OWNER TO catalogue_owner;
ALTER FUNCTION forget_unclear_words OWNER TO catalogue_owner;
