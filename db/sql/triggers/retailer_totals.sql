-- Keeps retailers.outstanding_debt and available_credit equal to the sums over his accounts in every
-- committed state. Deferred to the commit, so that the retailer's row is locked last and briefly.
CREATE OR REPLACE FUNCTION sum_retailer_totals() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    -- Added to, not summed up anew: one statement, right whatever another account's transaction has
    -- committed while we waited for the row. The proof of the ledger sums up.
    UPDATE retailers
    SET outstanding_debt = outstanding_debt + new.balance - coalesce(old.balance, 0),
        available_credit = available_credit + new.available - coalesce(old.available, 0)
    WHERE id = new.retailer_id;
    RETURN NULL;
END
$function$;

ALTER FUNCTION sum_retailer_totals OWNER TO ledger_owner;

DROP TRIGGER IF EXISTS retailer_totals ON credit_accounts;
CREATE CONSTRAINT TRIGGER retailer_totals
AFTER INSERT OR UPDATE OF balance, held, credit_limit ON credit_accounts
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION sum_retailer_totals();
