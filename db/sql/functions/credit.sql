-- Credit set aside for placed orders.

-- Holds what an order uses of the credit, or says what is available and holds nothing. Holding twice
-- for one order changes nothing.
--
-- With p_beyond_limit the vendor gives more than he has said he would; a blocked shop he unblocks first. An
-- order in the place of another one may hold what that one had held, whatever has become of the limit.
-- Dropped first: REPLACE refuses to change the columns of a result.
DROP FUNCTION IF EXISTS hold_credit (bigint, numeric);
DROP FUNCTION IF EXISTS hold_credit (bigint);
DROP FUNCTION IF EXISTS hold_credit (bigint, boolean);
CREATE FUNCTION hold_credit(
    p_order_id bigint, p_beyond_limit boolean DEFAULT false,
    OUT granted boolean, OUT available numeric, OUT is_blocked boolean
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    placed orders;
    account credit_accounts;
BEGIN
    SELECT * INTO STRICT placed FROM orders WHERE id = p_order_id;
    IF p_beyond_limit AND placed.vendor_id IS DISTINCT FROM current_vendor_id() THEN
        RAISE EXCEPTION 'only the vendor gives credit beyond the limit'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'vendor_of_the_account';
    END IF;
    account := lock_credit_account(placed.retailer_id, placed.vendor_id);
    available := account.available;
    is_blocked := account.is_blocked;

    IF EXISTS (SELECT FROM credit_holds WHERE order_id = p_order_id) THEN
        granted := true;
        RETURN;
    END IF;

    granted := (NOT account.is_blocked
            AND (p_beyond_limit IS TRUE OR placed.credit_used <= account.available))
        OR EXISTS (
            SELECT FROM orders AS o JOIN credit_holds AS h ON h.order_id = o.id
            WHERE o.id = placed.revision_of AND o.status = 'REVISED'
                AND h.state = 'RELEASED' AND placed.credit_used <= h.amount);
    IF NOT granted OR placed.credit_used = 0 THEN
        RETURN;
    END IF;

    INSERT INTO credit_holds (order_id, retailer_id, vendor_id, amount)
    VALUES (p_order_id, placed.retailer_id, placed.vendor_id, placed.credit_used);
    UPDATE credit_accounts SET held = held + placed.credit_used
    WHERE retailer_id = placed.retailer_id AND vendor_id = placed.vendor_id;
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
    PERFORM require_may_give_back(parties);
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

-- The vendor and the platform end what is set aside whenever an order moves; a shop only for an order
-- that is closed: it has cancelled it, or agreed to another one in its place.
CREATE OR REPLACE FUNCTION require_may_give_back(parties order_keys) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    IF (SELECT o.status FROM orders AS o WHERE o.id = parties.id)
        IN ('CANCELLED', 'REJECTED', 'EXPIRED', 'REVISED')
    THEN
        PERFORM require_party(parties.retailer_id, parties.vendor_id);
    ELSE
        PERFORM require_vendor(parties.vendor_id);
    END IF;
END
$function$;

-- Changes what a shop may owe this vendor, for how long, and whether it may order on credit at all;
-- NULL leaves a thing as it is. The audit trail keeps who, when and what it was before.
CREATE OR REPLACE FUNCTION change_credit_terms(
    p_retailer_id bigint, p_vendor_id bigint,
    p_credit_limit numeric, p_terms_days integer, p_is_blocked boolean
) RETURNS credit_accounts
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    account credit_accounts;
BEGIN
    PERFORM require_vendor(p_vendor_id);
    IF p_credit_limit <> round(p_credit_limit, 2) THEN
        RAISE EXCEPTION 'a credit limit has at most two decimals, not %', p_credit_limit
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_accounts_credit_limit_check';
    END IF;
    PERFORM lock_credit_account(p_retailer_id, p_vendor_id);
    UPDATE credit_accounts
    SET credit_limit = coalesce(p_credit_limit, credit_limit),
        terms_days = coalesce(p_terms_days, terms_days),
        is_blocked = coalesce(p_is_blocked, is_blocked)
    WHERE retailer_id = p_retailer_id AND vendor_id = p_vendor_id
    RETURNING * INTO account;
    RETURN account;
END
$function$;

-- Writes down a shop's score with its reasons, where it has changed since the last time. Returns
-- whether it has.
CREATE OR REPLACE FUNCTION record_credit_score(
    p_retailer_id bigint, p_day date, p_score integer, p_risk_category text, p_reasons jsonb
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    IF (SELECT (s.score, s.risk_category, s.reasons) FROM credit_scores AS s
        WHERE s.retailer_id = p_retailer_id ORDER BY s.scored_on DESC LIMIT 1)
        IS NOT DISTINCT FROM (p_score, p_risk_category, p_reasons)
    THEN
        RETURN false;
    END IF;
    INSERT INTO credit_scores (retailer_id, scored_on, score, risk_category, reasons)
    VALUES (p_retailer_id, p_day, p_score, p_risk_category, p_reasons)
    -- Computed again on the same day: the last word counts.
    ON CONFLICT (retailer_id, scored_on) DO UPDATE
    SET score = excluded.score, risk_category = excluded.risk_category,
        reasons = excluded.reasons, created_at = clock_now();
    UPDATE retailers SET credit_score = p_score, risk_category = p_risk_category
    WHERE id = p_retailer_id
        AND (credit_score, risk_category) IS DISTINCT FROM (p_score, p_risk_category);
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
ALTER FUNCTION require_may_give_back OWNER TO ledger_owner;
ALTER FUNCTION change_credit_terms OWNER TO ledger_owner;
ALTER FUNCTION record_credit_score OWNER TO ledger_owner;
