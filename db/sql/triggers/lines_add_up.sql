-- The lines of an order and of a bill come to its total, at the commit: nobody adds one later.
CREATE OR REPLACE FUNCTION order_adds_up() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF EXISTS (
        SELECT FROM public.orders AS o
        WHERE o.id = new.order_id AND o.total <> o.round_off + (
            SELECT sum(i.line_total) FROM public.order_items AS i WHERE i.order_id = o.id))
    THEN
        RAISE EXCEPTION 'the lines of order % do not come to its total', new.order_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'lines_add_up', TABLE = 'order_items';
    END IF;
    RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION invoice_adds_up() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
BEGIN
    IF EXISTS (
        SELECT FROM public.invoices AS v
        WHERE v.id = new.invoice_id AND v.total <> v.round_off + (
            SELECT sum(i.line_total) FROM public.invoice_items AS i WHERE i.invoice_id = v.id))
    THEN
        RAISE EXCEPTION 'the lines of bill % do not come to its total', new.invoice_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'lines_add_up', TABLE = 'invoice_items';
    END IF;
    RETURN NULL;
END
$function$;

ALTER FUNCTION order_adds_up OWNER TO archive_owner;
ALTER FUNCTION invoice_adds_up OWNER TO archive_owner;

DROP TRIGGER IF EXISTS lines_add_up ON order_items;
CREATE CONSTRAINT TRIGGER lines_add_up AFTER INSERT ON order_items
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_adds_up();
DROP TRIGGER IF EXISTS lines_add_up ON invoice_items;
CREATE CONSTRAINT TRIGGER lines_add_up AFTER INSERT ON invoice_items
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION invoice_adds_up();
