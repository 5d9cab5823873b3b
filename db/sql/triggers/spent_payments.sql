-- Keeps payments.is_spent true where the bills that a payment was spent on come to all of it. It only
-- narrows the search for what is left; amounts are always added up from the allocations.
CREATE OR REPLACE FUNCTION mark_spent() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    UPDATE payments AS p SET is_spent = true
    WHERE p.id = new.payment_id AND NOT p.is_spent
        AND p.amount <= (SELECT sum(a.amount) FROM payment_allocations AS a WHERE a.payment_id = p.id);
    RETURN NULL;
END
$function$;

ALTER FUNCTION mark_spent OWNER TO ledger_owner;

CREATE OR REPLACE TRIGGER mark_spent AFTER INSERT ON payment_allocations
FOR EACH ROW EXECUTE FUNCTION mark_spent();
