-- Tobacco, alcohol and medicines are not ordered here, whatever a draft or a program says. Asked of every
-- line of an order when it is written, once for a statement; what was ordered before its goods became
-- restricted goes on. A replica takes what the first server has taken, so it is not always on.
CREATE OR REPLACE FUNCTION refuse_restricted_goods() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    sku text;
BEGIN
    SELECT vp.sku INTO sku
    FROM becomes AS b
    JOIN vendor_products AS vp ON vp.id = b.vendor_product_id
    JOIN products AS p ON p.id = vp.product_id
    WHERE p.is_restricted
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '% is restricted: it cannot be ordered here', sku
            USING ERRCODE = 'check_violation', CONSTRAINT = 'restricted_goods', TABLE = tg_table_name;
    END IF;
    RETURN NULL;
END
$function$;

ALTER FUNCTION refuse_restricted_goods OWNER TO catalogue_owner;

CREATE OR REPLACE TRIGGER restricted_goods AFTER INSERT ON order_items
REFERENCING NEW TABLE AS becomes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_restricted_goods();
