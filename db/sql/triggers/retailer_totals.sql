-- Keeps retailers.outstanding_debt and available_credit equal to the sums over his accounts in every
-- committed state. Deferred to the commit, so that the retailer's row is locked last and briefly.
CREATE OR REPLACE FUNCTION sum_retailer_totals() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    -- Its own statement: the sums below must see what another account's transaction has committed
    -- while we waited for this row.
    PERFORM FROM retailers WHERE id = new.retailer_id FOR NO KEY UPDATE;

    UPDATE retailers
    SET outstanding_debt = totals.debt, available_credit = totals.available
    FROM (
        SELECT sum(balance) AS debt, sum(available) AS available
        FROM credit_accounts WHERE retailer_id = new.retailer_id
    ) AS totals
    WHERE id = new.retailer_id
        AND (outstanding_debt, available_credit) IS DISTINCT FROM (totals.debt, totals.available);
    RETURN NULL;
END
$function$;

ALTER FUNCTION sum_retailer_totals OWNER TO ledger_owner;

DROP TRIGGER IF EXISTS retailer_totals ON credit_accounts;
CREATE CONSTRAINT TRIGGER retailer_totals
AFTER INSERT OR UPDATE OF balance, held, credit_limit ON credit_accounts
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION sum_retailer_totals();
