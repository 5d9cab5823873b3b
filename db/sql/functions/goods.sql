-- What a vendor changes of his goods one at a time, by chat: what he asks for them, whether they are on sale,
-- and how much of them he has. Several at once come from a file (catalogue.sql).
--
-- Every function locks the product before it judges it, as orders do. The trail of a price, of what is on
-- sale and of whether somebody counts is written by triggers, which also give the catalogue another version;
-- counts move with every order and leave no trail, so one that a person gives is recorded here.

-- A vendor's product on his list, locked. Another vendor's is as if there were none.
CREATE OR REPLACE FUNCTION lock_own_product(p_vendor_id bigint, p_vendor_product_id bigint)
RETURNS vendor_products
LANGUAGE plpgsql
AS $function$
DECLARE
    product vendor_products;
BEGIN
    PERFORM require_vendor(p_vendor_id);
    SELECT * INTO product FROM vendor_products AS vp
    WHERE vp.id = p_vendor_product_id AND vp.vendor_id = p_vendor_id AND vp.deleted_at IS NULL
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'vendor % has no product % on his list', p_vendor_id, p_vendor_product_id
            USING ERRCODE = 'no_data_found', CONSTRAINT = 'product_of_the_vendor';
    END IF;
    RETURN product;
END
$function$;

-- Locks a product until the commit, for whoever looks at it before he changes it. False where the vendor has
-- no such product.
CREATE OR REPLACE FUNCTION lock_product(p_vendor_id bigint, p_vendor_product_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    PERFORM lock_own_product(p_vendor_id, p_vendor_product_id);
    RETURN true;
EXCEPTION
    WHEN no_data_found THEN RETURN false;
END
$function$;

-- Asks another price for a unit of the product. Orders that were placed keep theirs.
CREATE OR REPLACE FUNCTION change_price(
    p_vendor_id bigint, p_vendor_product_id bigint, p_price numeric
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    PERFORM lock_own_product(p_vendor_id, p_vendor_product_id);
    IF (p_price > 0 AND p_price <= 10000000 AND p_price = round(p_price, 2)) IS NOT TRUE THEN
        RAISE EXCEPTION 'a price is above zero, at most one crore and has two decimals, not %', p_price
            USING ERRCODE = 'check_violation', CONSTRAINT = 'price_of_goods';
    END IF;
    UPDATE vendor_products AS vp SET vendor_price = p_price, updated_at = clock_now()
    WHERE vp.id = p_vendor_product_id;
END
$function$;

-- Takes a product off sale, or puts it on sale again. Orders that were placed are not touched.
CREATE OR REPLACE FUNCTION put_on_sale(
    p_vendor_id bigint, p_vendor_product_id bigint, p_is_available boolean
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    PERFORM lock_own_product(p_vendor_id, p_vendor_product_id);
    UPDATE vendor_products AS vp SET is_available = p_is_available, updated_at = clock_now()
    WHERE vp.id = p_vendor_product_id;
END
$function$;

-- Says how much of a product is on hand, with what is promised to orders; from then on it is counted. Less
-- than is promised is refused.
CREATE OR REPLACE FUNCTION count_stock(
    p_vendor_id bigint, p_vendor_product_id bigint, p_stock numeric
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    product vendor_products := lock_own_product(p_vendor_id, p_vendor_product_id);
BEGIN
    PERFORM require_stock(p_stock);
    IF p_stock < product.reserved THEN
        RAISE EXCEPTION '% is promised of product %, so that its stock is not %',
            product.reserved, p_vendor_product_id, p_stock
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vendor_products_reserved_within_stock_check';
    END IF;
    UPDATE vendor_products AS vp
    SET stock_tracked = true, stock = p_stock, updated_at = clock_now()
    WHERE vp.id = p_vendor_product_id;
    PERFORM record_action('COUNT', 'vendor_products', p_vendor_product_id::text, jsonb_build_object(
        'stock_before', CASE WHEN product.stock_tracked THEN product.stock END, 'stock', p_stock));
END
$function$;

-- Goods have come in: so much more is on hand of a product that is counted.
CREATE OR REPLACE FUNCTION add_stock(
    p_vendor_id bigint, p_vendor_product_id bigint, p_quantity numeric
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    product vendor_products := lock_own_product(p_vendor_id, p_vendor_product_id);
BEGIN
    IF NOT product.stock_tracked THEN
        RAISE EXCEPTION 'nobody counts product %, so that nothing is added to it', p_vendor_product_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'counted_stock';
    END IF;
    IF (p_quantity > 0) IS NOT TRUE THEN
        RAISE EXCEPTION 'what comes in is a quantity, more than nothing'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quantity_of_goods';
    END IF;
    PERFORM require_stock(product.stock + p_quantity);
    UPDATE vendor_products AS vp SET stock = vp.stock + p_quantity, updated_at = clock_now()
    WHERE vp.id = p_vendor_product_id;
    PERFORM record_action('RECEIVE', 'vendor_products', p_vendor_product_id::text, jsonb_build_object(
        'stock_before', product.stock, 'stock', product.stock + p_quantity));
END
$function$;

-- Nobody counts a product any more: orders are not refused for it, and a figure that nobody keeps is gone.
CREATE OR REPLACE FUNCTION stop_counting_stock(p_vendor_id bigint, p_vendor_product_id bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    product vendor_products := lock_own_product(p_vendor_id, p_vendor_product_id);
BEGIN
    IF NOT product.stock_tracked THEN
        RETURN;
    END IF;
    UPDATE vendor_products AS vp SET stock_tracked = false, stock = 0, updated_at = clock_now()
    WHERE vp.id = p_vendor_product_id;
    PERFORM record_action('STOP_COUNTING', 'vendor_products', p_vendor_product_id::text,
        jsonb_build_object('stock_before', product.stock));
END
$function$;

-- Raises for what is no stock of goods.
CREATE OR REPLACE FUNCTION require_stock(p_stock numeric) RETURNS void
LANGUAGE plpgsql IMMUTABLE
AS $function$
BEGIN
    IF (p_stock >= 0 AND p_stock <= 100000000 AND p_stock = round(p_stock, 3)) IS NOT TRUE THEN
        RAISE EXCEPTION 'a stock is at least zero, at most 100000000 and has three decimals, not %', p_stock
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quantity_of_goods';
    END IF;
END
$function$;

ALTER FUNCTION lock_product OWNER TO catalogue_owner;
ALTER FUNCTION change_price OWNER TO catalogue_owner;
ALTER FUNCTION put_on_sale OWNER TO catalogue_owner;
ALTER FUNCTION count_stock OWNER TO stock_owner;
ALTER FUNCTION add_stock OWNER TO stock_owner;
ALTER FUNCTION stop_counting_stock OWNER TO stock_owner;
