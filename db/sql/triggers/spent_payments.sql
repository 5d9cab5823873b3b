-- Only a confirmed payment pays bills, and never more than its amount. Where the bills it was spent on
-- come to all of it, payments.is_spent becomes true; that only narrows the search for what is left,
-- amounts are always added up from the allocations.
CREATE OR REPLACE FUNCTION mark_spent() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    payment payments;
    spent numeric;
BEGIN
    -- Its own statement: what is added up below includes what somebody committed while we waited.
    SELECT * INTO payment FROM payments WHERE id = new.payment_id FOR NO KEY UPDATE;
    SELECT sum(amount) INTO spent FROM payment_allocations WHERE payment_id = new.payment_id;
    IF payment.status <> 'CONFIRMED' OR payment.is_reversed OR spent > payment.amount THEN
        RAISE EXCEPTION 'payment % has nothing of this left to spend', payment.payment_number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'allocated_within_payment';
    END IF;
    IF spent = payment.amount AND NOT payment.is_spent THEN
        UPDATE payments SET is_spent = true WHERE id = payment.id;
    END IF;
    RETURN NULL;
END
$function$;

ALTER FUNCTION mark_spent OWNER TO ledger_owner;

CREATE OR REPLACE TRIGGER mark_spent AFTER INSERT ON payment_allocations
FOR EACH ROW EXECUTE FUNCTION mark_spent();
