-- Stock: on hand (vendor_products.stock), reserved, and available = on hand - reserved.
-- Every function locks the products in id order in one statement and changes them in a later one: a
-- single statement would judge them by what they were before it waited for the lock.

-- Reserves everything or nothing. Returns what is short: product, what was wanted, what is available;
-- no row means that all is reserved. The same product twice is added up first. An order in the place of
-- another one may have what was reserved for that one, also of goods that are no longer sold.
-- Dropped first: REPLACE refuses to change the columns of a result.
DROP FUNCTION IF EXISTS reserve_stock (bigint, bigint [], numeric [], timestamptz);
CREATE FUNCTION reserve_stock(
    p_order_id bigint, p_product_ids bigint [], p_quantities numeric [], p_expires_at timestamptz
) RETURNS TABLE (vendor_product_id bigint, wanted numeric, available numeric)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
    order_vendor_id bigint;
    order_retailer_id bigint;
    replaced_id bigint;
BEGIN
    SELECT k.vendor_id, k.retailer_id INTO STRICT order_vendor_id, order_retailer_id
    FROM order_keys AS k WHERE k.id = p_order_id;
    PERFORM require_party(order_retailer_id, order_vendor_id);

    PERFORM FROM vendor_products AS v
    WHERE v.id = ANY (p_product_ids) AND v.vendor_id = order_vendor_id
    ORDER BY v.id FOR NO KEY UPDATE;

    SELECT o.id INTO replaced_id FROM orders AS n JOIN orders AS o ON o.id = n.revision_of
    WHERE n.id = p_order_id AND o.status = 'REVISED';
    RETURN QUERY
    WITH wish AS (
        SELECT z.id, sum(z.quantity) AS quantity
        FROM unnest(p_product_ids, p_quantities) AS z (id, quantity)
        GROUP BY z.id
    )
    SELECT w.id, w.quantity, coalesce(v.stock - v.reserved, 0)
    FROM wish AS w
    LEFT JOIN vendor_products AS v ON v.id = w.id AND v.vendor_id = order_vendor_id
    LEFT JOIN stock_reservations AS had ON had.order_id = replaced_id AND had.vendor_product_id = w.id
    WHERE v.id IS NULL
        OR (NOT v.is_available AND w.quantity > coalesce(had.quantity, 0))
        OR (v.stock_tracked AND w.quantity > v.stock - v.reserved);
    IF FOUND THEN
        RETURN;
    END IF;

    WITH wish AS (
        SELECT z.id, sum(z.quantity) AS quantity
        FROM unnest(p_product_ids, p_quantities) AS z (id, quantity)
        GROUP BY z.id
    ), taken AS (
        INSERT INTO stock_reservations (
            order_id, vendor_product_id, vendor_id, retailer_id, quantity, expires_at)
        SELECT p_order_id, w.id, order_vendor_id, order_retailer_id, w.quantity, p_expires_at
        FROM wish AS w
        RETURNING stock_reservations.vendor_product_id AS id, stock_reservations.quantity
    )
    UPDATE vendor_products AS v SET reserved = v.reserved + t.quantity
    FROM taken AS t WHERE v.id = t.id;
END
$function$;

-- The order was accepted: its goods no longer come free by themselves.
CREATE OR REPLACE FUNCTION keep_stock(p_order_id bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT require_vendor(vendor_id) FROM order_keys WHERE id = p_order_id;
    UPDATE stock_reservations SET expires_at = NULL
    WHERE order_id = p_order_id AND state = 'ACTIVE';
END;

-- Closes the order's active reservations. With p_loaded the named quantities leave the shop and the
-- rest is free again; without, everything is free again. Loading more than was reserved is refused.
CREATE OR REPLACE FUNCTION close_reservations(
    p_order_id bigint, p_new_state text, p_product_ids bigint [], p_loaded numeric []
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    -- A shop that gives its goods back on an order that goes on would be sold them twice.
    -- Goods leave by the vendor's hand only.
    PERFORM CASE WHEN p_new_state = 'FULFILLED' THEN require_vendor(k.vendor_id)
        ELSE require_may_give_back(k) END
    FROM order_keys AS k WHERE k.id = p_order_id;
    IF EXISTS (SELECT FROM unnest(p_loaded) AS quantity WHERE (quantity >= 0) IS NOT TRUE) THEN
        RAISE EXCEPTION 'what was loaded is a quantity, not less than nothing'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'loaded_within_reserved';
    END IF;
    PERFORM FROM vendor_products AS v
    WHERE v.id IN (SELECT r.vendor_product_id FROM stock_reservations AS r
                   WHERE r.order_id = p_order_id)
    ORDER BY v.id FOR NO KEY UPDATE;

    IF EXISTS (
        SELECT FROM unnest(p_product_ids, p_loaded) AS z (id, quantity)
        LEFT JOIN stock_reservations AS r
            ON r.order_id = p_order_id AND r.vendor_product_id = z.id AND r.state = 'ACTIVE'
        GROUP BY z.id, r.quantity
        HAVING sum(z.quantity) > coalesce(r.quantity, 0)
    ) THEN
        RAISE EXCEPTION 'more was loaded than order % has reserved', p_order_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'loaded_within_reserved';
    END IF;

    WITH closed AS (
        UPDATE stock_reservations AS r SET state = p_new_state, closed_at = clock_now()
        WHERE r.order_id = p_order_id AND r.state = 'ACTIVE'
        RETURNING r.vendor_product_id AS id, r.quantity
    ), loaded AS (
        SELECT z.id, sum(z.quantity) AS quantity
        FROM unnest(p_product_ids, p_loaded) AS z (id, quantity)
        GROUP BY z.id
    )
    UPDATE vendor_products AS v
    SET reserved = v.reserved - c.quantity,
        stock = v.stock - CASE WHEN v.stock_tracked THEN coalesce(l.quantity, 0) ELSE 0 END
    FROM closed AS c LEFT JOIN loaded AS l ON l.id = c.id
    WHERE v.id = c.id;
END
$function$;

CREATE OR REPLACE FUNCTION release_stock(p_order_id bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
RETURN close_reservations(p_order_id, 'RELEASED', '{}', '{}');

CREATE OR REPLACE FUNCTION fulfil_stock(
    p_order_id bigint, p_product_ids bigint [], p_loaded numeric []
) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
RETURN close_reservations(p_order_id, 'FULFILLED', p_product_ids, p_loaded);

-- Gives back what is reserved for an order and reserves the lines of the one in its place, until they are
-- loaded. Locks the products of both first, by id: one after the other they could be locked in two orders.
CREATE OR REPLACE FUNCTION replace_reservations(
    p_old_order_id bigint, p_new_order_id bigint, p_product_ids bigint [], p_quantities numeric []
) RETURNS TABLE (vendor_product_id bigint, wanted numeric, available numeric)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    PERFORM require_may_give_back(k) FROM order_keys AS k WHERE k.id = p_old_order_id;
    PERFORM FROM vendor_products AS v
    WHERE v.vendor_id = (SELECT k.vendor_id FROM order_keys AS k WHERE k.id = p_old_order_id)
        AND (v.id = ANY (p_product_ids) OR v.id IN (
            SELECT r.vendor_product_id FROM stock_reservations AS r WHERE r.order_id = p_old_order_id))
    ORDER BY v.id FOR NO KEY UPDATE;
    PERFORM release_stock(p_old_order_id);
    RETURN QUERY SELECT * FROM reserve_stock(p_new_order_id, p_product_ids, p_quantities, NULL);
END
$function$;

-- Puts goods that came back, or never left, on hand again where stock is counted. The same product twice
-- is added up first.
CREATE OR REPLACE FUNCTION return_stock(
    p_vendor_id bigint, p_product_ids bigint [], p_quantities numeric []
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    PERFORM require_vendor(p_vendor_id);
    IF EXISTS (SELECT FROM unnest(p_quantities) AS quantity WHERE (quantity > 0) IS NOT TRUE) THEN
        RAISE EXCEPTION 'what comes back is a quantity, more than nothing'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'returned_quantity';
    END IF;
    PERFORM FROM vendor_products AS v
    WHERE v.id = ANY (p_product_ids) AND v.vendor_id = p_vendor_id
    ORDER BY v.id FOR NO KEY UPDATE;

    UPDATE vendor_products AS v SET stock = v.stock + z.quantity
    FROM (SELECT u.id, sum(u.quantity) AS quantity
          FROM unnest(p_product_ids, p_quantities) AS u (id, quantity) GROUP BY u.id) AS z
    WHERE v.id = z.id AND v.vendor_id = p_vendor_id AND v.stock_tracked;
END
$function$;

ALTER FUNCTION replace_reservations OWNER TO stock_owner;
ALTER FUNCTION return_stock OWNER TO stock_owner;
ALTER FUNCTION reserve_stock OWNER TO stock_owner;
ALTER FUNCTION keep_stock OWNER TO stock_owner;
ALTER FUNCTION close_reservations OWNER TO stock_owner;
ALTER FUNCTION release_stock OWNER TO stock_owner;
ALTER FUNCTION fulfil_stock OWNER TO stock_owner;
