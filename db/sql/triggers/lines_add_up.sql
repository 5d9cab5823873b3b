-- The lines of an order and of a bill come to its total, at the commit: nobody adds one later.
-- Arguments: the table of the totals, and the column of a line that names its row there.
CREATE OR REPLACE FUNCTION lines_add_up() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $function$
DECLARE
    id bigint := to_jsonb(new) ->> tg_argv[1];
    adds_up boolean;
BEGIN
    EXECUTE format(
        'SELECT h.total = h.round_off + (SELECT sum(i.line_total) FROM public.%I AS i WHERE i.%I = $1)'
        ' FROM public.%I AS h WHERE h.id = $1', tg_table_name, tg_argv[1], tg_argv[0])
    INTO adds_up USING id;
    IF NOT adds_up THEN
        RAISE EXCEPTION 'the lines of % % do not come to its total', tg_argv[0], id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'lines_add_up', TABLE = tg_table_name;
    END IF;
    RETURN NULL;
END
$function$;

ALTER FUNCTION lines_add_up OWNER TO archive_owner;

DROP TRIGGER IF EXISTS lines_add_up ON order_items;
CREATE CONSTRAINT TRIGGER lines_add_up AFTER INSERT ON order_items
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lines_add_up('orders', 'order_id');
DROP TRIGGER IF EXISTS lines_add_up ON invoice_items;
CREATE CONSTRAINT TRIGGER lines_add_up AFTER INSERT ON invoice_items
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lines_add_up('invoices', 'invoice_id');
DROP TRIGGER IF EXISTS lines_add_up ON credit_note_items;
CREATE CONSTRAINT TRIGGER lines_add_up AFTER INSERT ON credit_note_items
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lines_add_up('credit_notes', 'credit_note_id');
