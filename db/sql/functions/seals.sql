-- Seals the head of every account that has moved since it was last sealed, as of now, under the given
-- business day. Sealing a day twice changes nothing. Returns how many were sealed.
CREATE OR REPLACE FUNCTION seal_ledger(p_day date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    sealed integer;
BEGIN
    INSERT INTO ledger_seals (retailer_id, vendor_id, sealed_on, last_seq, balance, last_hash)
    SELECT a.retailer_id, a.vendor_id, p_day, a.last_seq, a.balance, a.last_hash
    FROM credit_accounts AS a
    WHERE a.last_seq > coalesce((
        SELECT max(s.last_seq) FROM ledger_seals AS s
        WHERE s.retailer_id = a.retailer_id AND s.vendor_id = a.vendor_id), 0)
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS sealed = ROW_COUNT;
    RETURN sealed;
END
$function$;

ALTER FUNCTION seal_ledger OWNER TO ledger_owner;
