-- Orders that one side writes and the other one has agreed to beforehand. The vendor accepts by rule, or by
-- what he has proposed: a shop accepts nothing else in his name.

-- Accepts an order that was just placed where the vendor takes every order. Whether he does.
CREATE OR REPLACE FUNCTION accept_at_once(p_order_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    placed orders;
BEGIN
    SELECT * INTO placed FROM orders WHERE id = p_order_id;
    PERFORM require_party(placed.retailer_id, placed.vendor_id);
    UPDATE orders SET status = 'ACCEPTED', accepted_at = clock_now(), updated_at = clock_now()
    WHERE id = p_order_id AND status = 'PLACED'
        AND EXISTS (SELECT FROM vendors AS v WHERE v.id = placed.vendor_id AND v.auto_accept);
    RETURN FOUND;
END
$function$;

-- Closes an open proposal. AGREED and REFUSED are the shop's to say, LAPSED the platform's, and that only
-- when its time is over. The new order, which is placed already, has exactly the lines that were proposed, or
-- those of them that nobody disputes; it is accepted in the place of the old one. Without a new one the old
-- one is rejected: nothing was left of it. What is set aside is the caller's to move.
CREATE OR REPLACE FUNCTION decide_proposal(p_proposal_id bigint, p_state text, p_new_order_id bigint)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    proposal order_proposals;
BEGIN
    SELECT * INTO proposal FROM order_proposals WHERE id = p_proposal_id;
    IF (p_state = 'LAPSED' AND is_platform()
        OR p_state IN ('AGREED', 'REFUSED') AND proposal.retailer_id = current_retailer_id())
        IS NOT TRUE
    THEN
        RAISE EXCEPTION 'this proposal is decided by somebody else'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'who_decides_a_proposal';
    END IF;
    -- The order first, as everywhere.
    PERFORM FROM orders WHERE id = proposal.order_id FOR NO KEY UPDATE;
    SELECT * INTO proposal FROM order_proposals WHERE id = p_proposal_id FOR NO KEY UPDATE;
    IF proposal.state <> 'OPEN' OR (p_state = 'LAPSED' AND proposal.expires_at > clock_now())
        OR (p_state = 'AGREED' AND p_new_order_id IS NULL)
    THEN
        RAISE EXCEPTION 'proposal % is %', p_proposal_id, lower(proposal.state)
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'proposal_is_open';
    END IF;

    IF p_new_order_id IS NULL THEN
        UPDATE orders SET status = 'REJECTED', updated_at = clock_now() WHERE id = proposal.order_id;
    ELSE
        PERFORM require_lines_as_proposed(proposal, p_new_order_id, p_state = 'AGREED');
        UPDATE orders SET status = 'REVISED', updated_at = clock_now() WHERE id = proposal.order_id;
        UPDATE orders SET status = 'ACCEPTED', accepted_at = clock_now(), updated_at = clock_now()
        WHERE id = p_new_order_id;
    END IF;
    UPDATE order_proposals
    SET state = p_state, decided_by = current_actor_user_id(), decided_at = clock_now(),
        new_order_id = p_new_order_id
    WHERE id = p_proposal_id;
END
$function$;

-- Refuses an order that does not stand for the proposal's, or has other goods, quantities or prices.
CREATE OR REPLACE FUNCTION require_lines_as_proposed(
    proposal order_proposals, p_new_order_id bigint, p_with_disputed boolean
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    is_as_proposed boolean;
BEGIN
    WITH proposed AS (
        SELECT l.vendor_product_id, l.quantity, l.unit_price, l.price_includes_gst, l.tax_rate, l.line_total
        FROM jsonb_populate_recordset(NULL::order_items, proposal.lines) AS l
        WHERE p_with_disputed OR l.line_number <> ALL (proposal.disputed)
    ), placed AS (
        SELECT i.vendor_product_id, i.quantity, i.unit_price, i.price_includes_gst, i.tax_rate, i.line_total
        FROM order_items AS i WHERE i.order_id = p_new_order_id
    )
    SELECT NOT EXISTS (SELECT * FROM proposed EXCEPT ALL SELECT * FROM placed)
        AND NOT EXISTS (SELECT * FROM placed EXCEPT ALL SELECT * FROM proposed)
        AND EXISTS (SELECT FROM orders AS o
                    WHERE o.id = p_new_order_id AND o.revision_of = proposal.order_id
                        AND o.status = 'PLACED')
    INTO is_as_proposed;
    IF NOT is_as_proposed THEN
        RAISE EXCEPTION 'order % is not what was proposed', p_new_order_id
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'as_proposed';
    END IF;
END
$function$;

ALTER FUNCTION accept_at_once OWNER TO order_owner;
ALTER FUNCTION decide_proposal OWNER TO order_owner;
ALTER FUNCTION require_lines_as_proposed OWNER TO order_owner;
