-- What is due, what settles it, and which settles what. Called with the account locked, which keeps
-- everything about its dues in one line.

-- The day on the shops' calendar.
CREATE OR REPLACE FUNCTION business_day(p_at timestamptz) RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (p_at AT TIME ZONE 'Asia/Kolkata')::date;

-- What people call what an entry made owed: a bill by its number, a charge by the entry's.
CREATE OR REPLACE FUNCTION bill_number(entry credit_ledgers) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    CASE entry.transaction_type
        WHEN 'ORDER_CREDIT' THEN
            RETURN (SELECT invoice_number FROM invoices WHERE id = entry.invoice_id);
        WHEN 'OPENING_BALANCE' THEN
            RETURN entry.note;
        ELSE
            RETURN entry.ledger_number;
    END CASE;
END
$function$;

-- The due that a settling entry is for: the bill that the payer named, or that of a credit note.
CREATE OR REPLACE FUNCTION named_due(entry credit_ledgers) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    IF entry.payment_id IS NOT NULL THEN
        RETURN (SELECT named_due_id FROM payments WHERE id = entry.payment_id);
    ELSIF entry.credit_note_id IS NOT NULL THEN
        RETURN (SELECT ledger_id FROM dues WHERE order_id = entry.order_id);
    END IF;
    RETURN NULL;
END
$function$;

-- The entry was taken back: what it paid is to be paid again, and what had paid it is free again.
CREATE OR REPLACE FUNCTION close_item(p_ledger_id bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    reopened bigint [];
BEGIN
    WITH released AS (
        UPDATE payment_allocations SET state = 'RELEASED', released_at = clock_now()
        WHERE (settlement_id = p_ledger_id OR due_id = p_ledger_id) AND state = 'ACTIVE'
        RETURNING settlement_id, due_id, amount
    ), unpaid AS (
        UPDATE dues AS d
        SET open_amount = d.open_amount + r.amount, state = 'OPEN', settled_at = NULL
        FROM (SELECT due_id, sum(amount) AS amount FROM released GROUP BY due_id) AS r
        WHERE d.ledger_id = r.due_id AND d.ledger_id <> p_ledger_id
        RETURNING d.ledger_id
    ), unspent AS (
        UPDATE settlements AS s
        SET open_amount = s.open_amount + r.amount, state = 'OPEN'
        FROM (SELECT settlement_id, sum(amount) AS amount FROM released GROUP BY settlement_id) AS r
        WHERE s.ledger_id = r.settlement_id AND s.ledger_id <> p_ledger_id
    )
    SELECT array_agg(ledger_id) INTO reopened FROM unpaid;

    UPDATE dues SET state = 'CANCELLED', open_amount = 0, settled_at = NULL
    WHERE ledger_id = p_ledger_id;
    UPDATE settlements SET state = 'REVERSED', open_amount = 0 WHERE ledger_id = p_ledger_id;
    PERFORM follow_dues(reopened || p_ledger_id);
END
$function$;

-- An order is as paid as its bill. One that is in the archive stays as it left; its due tells.
CREATE OR REPLACE FUNCTION follow_dues(p_due_ids bigint []) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    UPDATE orders AS o SET payment_status = due.payment_status, updated_at = clock_now()
    FROM (
        SELECT
            order_id,
            CASE
                WHEN state = 'SETTLED' THEN 'PAID'
                WHEN state = 'OPEN' AND open_amount < amount THEN 'PARTIALLY_PAID'
                ELSE 'UNPAID'
            END AS payment_status
        FROM dues WHERE ledger_id = ANY (p_due_ids)
    ) AS due
    WHERE o.id = due.order_id AND o.payment_status <> due.payment_status;
END;

-- Spends parts of a settlement on dues of its account. More than is left of it, or than is open on a
-- due, is refused. Which dues it pays is decided by whoever calls.
CREATE OR REPLACE FUNCTION allocate_settlement(
    p_settlement_id bigint, p_due_ids bigint [], p_amounts numeric []
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    settlement settlements;
BEGIN
    SELECT * INTO STRICT settlement FROM settlements WHERE ledger_id = p_settlement_id;
    PERFORM require_vendor(settlement.vendor_id);
    PERFORM require_amount(amount) FROM unnest(p_amounts) AS amount;
    PERFORM lock_credit_account(settlement.retailer_id, settlement.vendor_id);

    INSERT INTO payment_allocations (
        settlement_id, due_id, retailer_id, vendor_id, amount, created_at)
    SELECT p_settlement_id, z.due_id, settlement.retailer_id, settlement.vendor_id, z.amount, clock_now()
    FROM unnest(p_due_ids, p_amounts) AS z (due_id, amount);

    UPDATE dues AS d
    SET open_amount = d.open_amount - z.amount,
        state = CASE WHEN d.open_amount = z.amount THEN 'SETTLED' ELSE d.state END,
        -- When the last of the money came, not when somebody got round to saying so.
        settled_at = CASE WHEN d.open_amount = z.amount THEN (
            SELECT max(l.effective_at)
            FROM payment_allocations AS a JOIN credit_ledgers AS l ON l.id = a.settlement_id
            WHERE a.due_id = d.ledger_id AND a.state = 'ACTIVE') END
    FROM (SELECT due_id, sum(amount) AS amount
          FROM unnest(p_due_ids, p_amounts) AS u (due_id, amount) GROUP BY due_id) AS z
    WHERE d.ledger_id = z.due_id;

    UPDATE settlements AS s
    SET open_amount = s.open_amount - z.amount,
        state = CASE WHEN s.open_amount = z.amount THEN 'SPENT' ELSE s.state END
    FROM (SELECT sum(amount) AS amount FROM unnest(p_amounts) AS amount) AS z
    WHERE s.ledger_id = p_settlement_id AND z.amount IS NOT NULL;

    PERFORM follow_dues(p_due_ids);
END
$function$;

-- Marks what became late: the first late day of every open due that was due before p_today. Returns
-- how many.
CREATE OR REPLACE FUNCTION flag_overdue(p_today date) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    WITH flagged AS (
        UPDATE dues SET overdue_since = due_date + 1
        WHERE state = 'OPEN' AND overdue_since IS NULL AND due_date < p_today
        RETURNING ledger_id
    )
    SELECT count(*) FROM flagged;
END;

ALTER FUNCTION named_due OWNER TO ledger_owner;
ALTER FUNCTION bill_number OWNER TO ledger_owner;
ALTER FUNCTION close_item OWNER TO ledger_owner;
ALTER FUNCTION follow_dues OWNER TO ledger_owner;
ALTER FUNCTION allocate_settlement OWNER TO ledger_owner;
ALTER FUNCTION flag_overdue OWNER TO ledger_owner;
