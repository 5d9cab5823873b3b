-- Credit set aside for placed orders.

-- Holds the amount for the order, or says what is available and holds nothing. Holding twice for one
-- order changes nothing.
-- Dropped first: REPLACE refuses to change the columns of a result.
DROP FUNCTION IF EXISTS hold_credit (bigint, numeric);
CREATE FUNCTION hold_credit(
    p_order_id bigint, p_amount numeric,
    OUT granted boolean, OUT available numeric, OUT is_blocked boolean
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    parties order_keys;
    account credit_accounts;
BEGIN
    SELECT * INTO STRICT parties FROM order_keys WHERE id = p_order_id;
    account := lock_credit_account(parties.retailer_id, parties.vendor_id);
    available := account.available;
    is_blocked := account.is_blocked;

    IF EXISTS (SELECT FROM credit_holds WHERE order_id = p_order_id) THEN
        granted := true;
        RETURN;
    END IF;

    granted := p_amount <= account.available AND NOT account.is_blocked;
    IF NOT granted THEN
        RETURN;
    END IF;

    INSERT INTO credit_holds (order_id, retailer_id, vendor_id, amount)
    VALUES (p_order_id, parties.retailer_id, parties.vendor_id, p_amount);
    UPDATE credit_accounts SET held = held + p_amount
    WHERE retailer_id = parties.retailer_id AND vendor_id = parties.vendor_id;
END
$function$;

-- Gives the hold of an order back, once. Says whether there was one.
CREATE OR REPLACE FUNCTION release_credit(p_order_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    parties order_keys;
    released numeric;
BEGIN
    SELECT * INTO STRICT parties FROM order_keys WHERE id = p_order_id;
    -- A shop that gives its hold back on an order that goes on would get past its limit.
    PERFORM require_vendor(parties.vendor_id);
    PERFORM lock_credit_account(parties.retailer_id, parties.vendor_id);

    UPDATE credit_holds SET state = 'RELEASED', closed_at = clock_now()
    WHERE order_id = p_order_id AND state = 'ACTIVE'
    RETURNING amount INTO released;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE credit_accounts SET held = held - released
    WHERE retailer_id = parties.retailer_id AND vendor_id = parties.vendor_id;
    RETURN true;
END
$function$;

-- Opens an account of this retailer with this vendor, or leaves the present one as it is.
CREATE OR REPLACE FUNCTION open_credit_account(
    p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer
) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    INSERT INTO credit_accounts (retailer_id, vendor_id, credit_limit, terms_days)
    VALUES (p_retailer_id, p_vendor_id, p_credit_limit, p_terms_days)
    ON CONFLICT (retailer_id, vendor_id) DO NOTHING;
END;

ALTER FUNCTION hold_credit OWNER TO ledger_owner;
ALTER FUNCTION release_credit OWNER TO ledger_owner;
ALTER FUNCTION open_credit_account OWNER TO ledger_owner;
