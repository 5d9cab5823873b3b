-- The only way into the ledger.

-- Takes the account's row lock. Its own statement on purpose: what is read afterwards is read from a
-- fresh snapshot. NO KEY, because FOR UPDATE would block every insert that refers to the account.
CREATE OR REPLACE FUNCTION lock_credit_account(p_retailer_id bigint, p_vendor_id bigint)
RETURNS credit_accounts
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    account credit_accounts;
BEGIN
    PERFORM require_party(p_retailer_id, p_vendor_id);
    SELECT * INTO account
    FROM credit_accounts
    WHERE retailer_id = p_retailer_id AND vendor_id = p_vendor_id
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'retailer % has no account with vendor %', p_retailer_id, p_vendor_id
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'credit_account_exists';
    END IF;
    RETURN account;
END
$function$;

-- Seals every field that means anything, with a format version first and times in microseconds.
-- is_reversed is left out: it changes once, when the entry is taken back. Version 2 is of entries that
-- stand on a credit note; all others are sealed as they were before there were credit notes.
CREATE OR REPLACE FUNCTION ledger_entry_hash(entry credit_ledgers) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN sha256(entry.prev_hash || convert_to((jsonb_build_array(
    CASE WHEN entry.credit_note_id IS NULL THEN 1 ELSE 2 END,
    entry.retailer_id, entry.vendor_id, entry.seq, entry.transaction_type,
    entry.amount::numeric(14, 2)::text,
    entry.previous_balance::numeric(14, 2)::text,
    entry.running_balance::numeric(14, 2)::text,
    entry.order_id, entry.payment_id, entry.invoice_id,
    entry.due_date - date '2000-01-01',
    entry.reversal_ledger_id, entry.note, entry.idempotency_key, encode(entry.request_hash, 'hex'),
    (extract(epoch FROM entry.effective_at) * 1000000)::bigint,
    (extract(epoch FROM entry.created_at) * 1000000)::bigint,
    entry.created_by
) || CASE WHEN entry.credit_note_id IS NULL THEN '[]'::jsonb
    ELSE jsonb_build_array(entry.credit_note_id) END)::text, 'UTF8'));

-- An amount of money: more than nothing, whole paise. Refused, never rounded.
CREATE OR REPLACE FUNCTION require_amount(p_amount numeric) RETURNS void
LANGUAGE plpgsql IMMUTABLE
AS $function$
BEGIN
    IF p_amount IS NULL OR p_amount = 'NaN' OR p_amount <= 0 OR p_amount <> round(p_amount, 2) THEN
        RAISE EXCEPTION 'ledger amount must be positive with at most two decimals, not %', p_amount
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_ledgers_amount_check';
    END IF;
END
$function$;

-- The entry that follows in a locked account. Of `draft` come what and why; position, balances, time and
-- hash are made here. Nothing is written.
CREATE OR REPLACE FUNCTION next_ledger_entry(account credit_accounts, draft credit_ledgers)
RETURNS credit_ledgers
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    entry credit_ledgers := draft;
BEGIN
    entry.retailer_id := account.retailer_id;
    entry.vendor_id := account.vendor_id;
    entry.seq := account.last_seq + 1;
    entry.previous_balance := account.balance;
    entry.running_balance := account.balance
        + CASE WHEN entry.transaction_type IN ('PAYMENT_DEBIT', 'ADJUSTMENT_DEBIT')
            THEN -entry.amount ELSE entry.amount END;
    entry.note := coalesce(entry.note, '');
    entry.request_hash := sha256(convert_to(jsonb_build_array(
        entry.transaction_type, entry.amount::text, entry.order_id, entry.payment_id,
        entry.invoice_id, entry.due_date, entry.reversal_ledger_id)::text, 'UTF8'));
    entry.prev_hash := account.last_hash;
    -- Strictly later than the last entry even where the clock stepped back, so that the latest entry
    -- by time is always the latest by sequence.
    entry.created_at := greatest(clock_now(), account.last_at + interval '1 microsecond');
    entry.created_by := current_actor_user_id();
    entry.row_hash := ledger_entry_hash(entry);
    RETURN entry;
END
$function$;

-- The entry that the same key wrote in this account before, if it said the same; NULL if there is none.
CREATE OR REPLACE FUNCTION posted_before(entry credit_ledgers) RETURNS credit_ledgers
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    existing credit_ledgers;
BEGIN
    -- The order asks for the index of the keys: without it the planner may take one of the account's
    -- other indexes and read through all of a busy one.
    SELECT * INTO existing
    FROM credit_ledgers
    WHERE (retailer_id, vendor_id, idempotency_key)
        >= (entry.retailer_id, entry.vendor_id, entry.idempotency_key)
    ORDER BY retailer_id, vendor_id, idempotency_key
    LIMIT 1;
    IF (existing.retailer_id, existing.vendor_id, existing.idempotency_key)
        IS DISTINCT FROM (entry.retailer_id, entry.vendor_id, entry.idempotency_key)
    THEN
        RETURN NULL;
    END IF;
    IF (existing.request_hash, existing.credit_note_id, existing.note, existing.effective_at)
        IS DISTINCT FROM (entry.request_hash, entry.credit_note_id, entry.note, entry.effective_at)
    THEN
        RAISE EXCEPTION 'ledger key % was used before with other parameters', entry.idempotency_key
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'ledger_key_reused';
    END IF;
    RETURN existing;
END
$function$;

-- Writes entries that follow from their accounts, what they begin or end, and the accounts' new heads:
-- one statement, however many they are.
CREATE OR REPLACE FUNCTION write_ledger_entries(entries credit_ledgers []) RETURNS SETOF credit_ledgers
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    RETURN QUERY
    WITH written AS (
        INSERT INTO credit_ledgers (
            retailer_id, vendor_id, seq, transaction_type, amount, previous_balance, running_balance,
            order_id, payment_id, invoice_id, credit_note_id, due_date, reversal_ledger_id, note,
            idempotency_key, request_hash, prev_hash, row_hash, effective_at, created_at, created_by)
        SELECT
            e.retailer_id, e.vendor_id, e.seq, e.transaction_type, e.amount, e.previous_balance,
            e.running_balance, e.order_id, e.payment_id, e.invoice_id, e.credit_note_id, e.due_date,
            e.reversal_ledger_id, e.note, e.idempotency_key, e.request_hash, e.prev_hash, e.row_hash,
            e.effective_at, e.created_at, e.created_by
        FROM unnest(entries) AS e
        RETURNING *
    ), settling AS (
        INSERT INTO settlements (
            ledger_id, retailer_id, vendor_id, payment_id, named_due_id, amount, open_amount)
        SELECT id, retailer_id, vendor_id, payment_id, named_due(w), amount, amount
        FROM written AS w WHERE signed_amount < 0 AND NOT is_reversal
    ), owed AS (
        INSERT INTO dues (
            ledger_id, retailer_id, vendor_id, order_id, bill_number, bill_date, due_date, amount,
            open_amount)
        SELECT
            id, retailer_id, vendor_id, order_id, bill_number(w), business_day(effective_at),
            coalesce(due_date, business_day(effective_at)), amount, amount
        FROM written AS w WHERE signed_amount > 0 AND NOT is_reversal
    ), moved AS (
        UPDATE credit_accounts AS a
        SET balance = w.running_balance, last_seq = w.seq, last_hash = w.row_hash,
            last_at = w.created_at
        FROM (SELECT DISTINCT ON (retailer_id, vendor_id) * FROM written
              ORDER BY retailer_id, vendor_id, seq DESC) AS w
        WHERE a.retailer_id = w.retailer_id AND a.vendor_id = w.vendor_id
    )
    SELECT * FROM written;
END
$function$;

-- Posts one entry and returns it; a replay of the same key returns the entry of the first time. The
-- same key with other parameters is an error, and so is a second reversal or one of a reversal.
-- An account that has no room for a CREDIT is not checked here: limits are kept when credit is held,
-- and goods that were loaded are owed. Only the vendor and the platform post.
DROP FUNCTION IF EXISTS post_ledger_entry (
    bigint, bigint, text, numeric, text, timestamptz, bigint, bigint, bigint, date, bigint, text
);
CREATE OR REPLACE FUNCTION post_ledger_entry(
    p_retailer_id bigint,
    p_vendor_id bigint,
    p_transaction_type text,
    p_amount numeric,
    p_idempotency_key text,
    p_effective_at timestamptz,
    p_order_id bigint DEFAULT NULL,
    p_payment_id bigint DEFAULT NULL,
    p_invoice_id bigint DEFAULT NULL,
    p_credit_note_id bigint DEFAULT NULL,
    p_due_date date DEFAULT NULL,
    p_reversal_ledger_id bigint DEFAULT NULL,
    p_note text DEFAULT ''
) RETURNS credit_ledgers
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    account credit_accounts;
    entry credit_ledgers;
    existing credit_ledgers;
BEGIN
    PERFORM require_vendor(p_vendor_id);
    PERFORM require_amount(p_amount);
    account := lock_credit_account(p_retailer_id, p_vendor_id);

    entry.transaction_type := p_transaction_type;
    entry.amount := p_amount;
    entry.idempotency_key := p_idempotency_key;
    entry.effective_at := p_effective_at;
    entry.order_id := p_order_id;
    entry.payment_id := p_payment_id;
    entry.invoice_id := p_invoice_id;
    entry.credit_note_id := p_credit_note_id;
    entry.due_date := p_due_date;
    entry.reversal_ledger_id := p_reversal_ledger_id;
    entry.note := p_note;
    entry := next_ledger_entry(account, entry);

    -- Asked after the lock: the first post may have been committing while we waited.
    existing := posted_before(entry);
    IF existing.id IS NOT NULL THEN
        RETURN existing;
    END IF;
    SELECT * INTO entry FROM write_ledger_entries(ARRAY[entry]);
    IF entry.is_reversal THEN
        UPDATE credit_ledgers SET is_reversed = true WHERE id = entry.reversal_ledger_id;
        PERFORM close_item(entry.reversal_ledger_id);
    END IF;
    RETURN entry;
END
$function$;

-- Posts many entries, all or none, for opening balances and imports. Each is an object with the names
-- of columns of credit_ledgers: retailer_id, vendor_id, transaction_type, amount, idempotency_key,
-- effective_at, and what its type needs; a key stands in it once, and reversals are posted one by one.
-- Accounts are locked in one order for everybody, entries of one account posted in the order given.
-- Returns the entries; one that was posted before, as it is.
CREATE OR REPLACE FUNCTION post_ledger_entries(p_entries jsonb) RETURNS SETOF credit_ledgers
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    account credit_accounts;
    entry credit_ledgers;
    existing credit_ledgers;
    following credit_ledgers [] := '{}';
BEGIN
    -- Before the columns could round them.
    PERFORM require_amount((e ->> 'amount')::numeric) FROM jsonb_array_elements(p_entries) AS e;

    FOR entry IN
        SELECT r.*
        FROM jsonb_array_elements(p_entries) WITH ORDINALITY AS z (e, position)
        CROSS JOIN LATERAL jsonb_populate_record(NULL::credit_ledgers, e) AS r
        ORDER BY r.retailer_id, r.vendor_id, position
    LOOP
        IF entry.reversal_ledger_id IS NOT NULL THEN
            RAISE EXCEPTION 'entries are taken back one by one, not in a batch'
                USING ERRCODE = 'feature_not_supported', CONSTRAINT = 'no_reversals_in_batches';
        END IF;
        IF (account.retailer_id, account.vendor_id) IS DISTINCT FROM (entry.retailer_id, entry.vendor_id)
        THEN
            PERFORM require_vendor(entry.vendor_id);
            account := lock_credit_account(entry.retailer_id, entry.vendor_id);
        END IF;
        entry := next_ledger_entry(account, entry);
        existing := posted_before(entry);
        IF existing.id IS NOT NULL THEN
            RETURN NEXT existing;
            CONTINUE;
        END IF;
        following := following || entry;
        account.balance := entry.running_balance;
        account.last_seq := entry.seq;
        account.last_hash := entry.row_hash;
        account.last_at := entry.created_at;
    END LOOP;
    RETURN QUERY SELECT * FROM write_ledger_entries(following);
END
$function$;

ALTER FUNCTION lock_credit_account OWNER TO ledger_owner;
ALTER FUNCTION next_ledger_entry OWNER TO ledger_owner;
ALTER FUNCTION posted_before OWNER TO ledger_owner;
ALTER FUNCTION write_ledger_entries OWNER TO ledger_owner;
ALTER FUNCTION post_ledger_entry OWNER TO ledger_owner;
ALTER FUNCTION post_ledger_entries OWNER TO ledger_owner;
