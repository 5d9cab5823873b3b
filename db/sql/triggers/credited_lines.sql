-- Credit notes take no more from a line of a bill than it has: neither goods nor money.
CREATE OR REPLACE FUNCTION credit_within_line() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    line invoice_items;
    credited record;
BEGIN
    -- Its own statement: what is added up below includes what somebody committed while we waited.
    PERFORM lock_credit_account(new.retailer_id, new.vendor_id);
    IF (SELECT status FROM invoices WHERE id = new.invoice_id) <> 'ISSUED' THEN
        RAISE EXCEPTION 'a cancelled bill is not credited'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credited_within_line';
    END IF;
    SELECT * INTO STRICT line FROM invoice_items
    WHERE invoice_id = new.invoice_id AND line_number = new.line_number;
    SELECT sum(quantity) AS quantity, sum(line_total) AS total INTO credited
    FROM credit_note_items
    WHERE invoice_id = new.invoice_id AND line_number = new.line_number;
    IF credited.quantity > line.quantity OR credited.total > line.line_total
        OR (new.hsn_code, new.unit_price, new.tax_rate, new.price_includes_gst)
            IS DISTINCT FROM (line.hsn_code, line.unit_price, line.tax_rate, line.price_includes_gst)
    THEN
        RAISE EXCEPTION 'line % of the bill has less than this left to credit, at its own rates',
            new.line_number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credited_within_line';
    END IF;
    RETURN NULL;
END
$function$;

ALTER FUNCTION credit_within_line OWNER TO ledger_owner;

CREATE OR REPLACE TRIGGER credit_within_line AFTER INSERT ON credit_note_items
FOR EACH ROW EXECUTE FUNCTION credit_within_line();
