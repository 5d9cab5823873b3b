-- Moves orders that nothing can happen to any more out of the tables of every day.

-- Up to p_batch orders that were placed before p_before, with their items. Terminal and settled ones
-- only: what was delivered is paid in full, nothing is held or reserved. The copy is written first and
-- the guards of both tables compare it with the row before they let the row go. Returns how many
-- moved. Orders that somebody is working on are left for the next time.
CREATE OR REPLACE FUNCTION archive_orders(p_before timestamptz, p_batch integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    ids bigint [];
BEGIN
    IF p_before > public.clock_now() - interval '2 years' THEN
        RAISE EXCEPTION 'orders stay for two years; % is younger', p_before
            USING ERRCODE = 'check_violation', CONSTRAINT = 'archived_after_two_years';
    END IF;

    SELECT array_agg(settled.id) INTO ids
    FROM (
        SELECT o.id FROM public.orders AS o
        WHERE o.created_at < p_before
            AND (o.status IN ('REJECTED', 'CANCELLED', 'EXPIRED', 'REVISED')
                OR (o.status = 'DELIVERED' AND o.payment_status = 'PAID'))
            AND NOT EXISTS (SELECT FROM public.credit_holds AS h
                            WHERE h.order_id = o.id AND h.state = 'ACTIVE')
            AND NOT EXISTS (SELECT FROM public.stock_reservations AS r
                            WHERE r.order_id = o.id AND r.state = 'ACTIVE')
            -- The status is a summary; what counts is what is open on the bill.
            AND NOT EXISTS (SELECT FROM public.dues AS d
                            WHERE d.order_id = o.id AND d.state = 'OPEN')
        ORDER BY o.created_at
        LIMIT p_batch
        FOR UPDATE SKIP LOCKED
    ) AS settled;
    IF ids IS NULL THEN
        RETURN 0;
    END IF;

    INSERT INTO public.orders_archive
    SELECT public.clock_now(), o.* FROM public.orders AS o WHERE o.id = ANY (ids);
    INSERT INTO public.order_items_archive
    SELECT public.clock_now(), i.* FROM public.order_items AS i WHERE i.order_id = ANY (ids);

    DELETE FROM public.order_items WHERE order_id = ANY (ids);
    DELETE FROM public.orders WHERE id = ANY (ids);

    PERFORM public.write_audit('ARCHIVE', 'orders', id::text, NULL, NULL) FROM unnest(ids) AS id;
    RETURN cardinality(ids);
END
$function$;

-- An order that is in the archive does not come back under the same id.
CREATE OR REPLACE FUNCTION refuse_archived() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF EXISTS (SELECT FROM public.orders_archive AS a WHERE a.id = new.id) THEN
        RAISE EXCEPTION 'order % is in the archive', new.order_number
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'archived_once', TABLE = 'orders';
    END IF;
    RETURN new;
END
$function$;

ALTER FUNCTION archive_orders OWNER TO archive_owner;
ALTER FUNCTION refuse_archived OWNER TO archive_owner;
