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

-- Writes the next entry of a locked account, or finds the one that the same key has written before.
-- Of `draft` come what and why; position, balances and hash are made here. The account's row is not
-- moved on: whoever calls does that once, with save_ledger_head(), after the last of its entries.
CREATE OR REPLACE FUNCTION append_ledger_entry(account credit_accounts, draft credit_ledgers)
RETURNS credit_ledgers
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    entry credit_ledgers := draft;
    existing credit_ledgers;
BEGIN
    entry.note := coalesce(entry.note, '');
    entry.request_hash := sha256(convert_to(jsonb_build_array(
        entry.transaction_type, entry.amount::text, entry.order_id, entry.payment_id,
        entry.invoice_id, entry.due_date, entry.reversal_ledger_id)::text, 'UTF8'));

    -- Asked after the lock: the first post may have been committing while we waited.
    SELECT * INTO existing
    FROM credit_ledgers
    WHERE retailer_id = account.retailer_id AND vendor_id = account.vendor_id
        AND idempotency_key = entry.idempotency_key;
    IF FOUND THEN
        IF (existing.request_hash, existing.credit_note_id, existing.note, existing.effective_at)
            IS DISTINCT FROM (entry.request_hash, entry.credit_note_id, entry.note, entry.effective_at)
        THEN
            RAISE EXCEPTION 'ledger key % was used before with other parameters', entry.idempotency_key
                USING ERRCODE = 'unique_violation', CONSTRAINT = 'ledger_key_reused';
        END IF;
        RETURN existing;
    END IF;

    entry.retailer_id := account.retailer_id;
    entry.vendor_id := account.vendor_id;
    entry.seq := account.last_seq + 1;
    entry.previous_balance := account.balance;
    entry.running_balance := account.balance
        + CASE WHEN entry.transaction_type IN ('PAYMENT_DEBIT', 'ADJUSTMENT_DEBIT')
            THEN -entry.amount ELSE entry.amount END;
    entry.prev_hash := account.last_hash;
    -- Strictly later than the last entry even where the clock stepped back, so that the latest entry
    -- by time is always the latest by sequence.
    entry.created_at := greatest(clock_now(), account.last_at + interval '1 microsecond');
    entry.created_by := current_actor_user_id();
    entry.row_hash := ledger_entry_hash(entry);

    INSERT INTO credit_ledgers (
        retailer_id, vendor_id, seq, transaction_type, amount, previous_balance, running_balance,
        order_id, payment_id, invoice_id, credit_note_id, due_date, reversal_ledger_id, note,
        idempotency_key, request_hash, prev_hash, row_hash, effective_at, created_at, created_by
    ) VALUES (
        entry.retailer_id, entry.vendor_id, entry.seq, entry.transaction_type, entry.amount,
        entry.previous_balance, entry.running_balance, entry.order_id, entry.payment_id,
        entry.invoice_id, entry.credit_note_id, entry.due_date, entry.reversal_ledger_id, entry.note,
        entry.idempotency_key, entry.request_hash, entry.prev_hash, entry.row_hash,
        entry.effective_at, entry.created_at, entry.created_by
    ) RETURNING * INTO entry;

    IF entry.is_reversal THEN
        UPDATE credit_ledgers SET is_reversed = true WHERE id = entry.reversal_ledger_id;
        PERFORM close_item(entry.reversal_ledger_id);
    ELSE
        PERFORM open_item(entry);
    END IF;
    RETURN entry;
END
$function$;

-- Moves an account on to its newest entry. One that was posted before moves nothing.
CREATE OR REPLACE FUNCTION save_ledger_head(entry credit_ledgers) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    UPDATE credit_accounts
    SET balance = entry.running_balance,
        last_seq = entry.seq,
        last_hash = entry.row_hash,
        last_at = entry.created_at
    WHERE retailer_id = entry.retailer_id AND vendor_id = entry.vendor_id AND last_seq < entry.seq;
END;

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
    entry := append_ledger_entry(account, entry);

    PERFORM save_ledger_head(entry);
    RETURN entry;
END
$function$;

-- Posts many entries, all or none, for opening balances and imports. Each is an object with the names
-- of columns of credit_ledgers: retailer_id, vendor_id, transaction_type, amount, idempotency_key,
-- effective_at, and what its type needs. Accounts are locked in one order for everybody, entries of
-- one account posted in the order given. Returns the entries; one that was posted before, as it is.
CREATE OR REPLACE FUNCTION post_ledger_entries(p_entries jsonb) RETURNS SETOF credit_ledgers
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    account credit_accounts;
    entry credit_ledgers;
    newest credit_ledgers;
BEGIN
    -- Before the columns could round them.
    PERFORM require_amount((e ->> 'amount')::numeric) FROM jsonb_array_elements(p_entries) AS e;

    FOR entry IN
        SELECT (jsonb_populate_record(NULL::credit_ledgers, e)).*
        FROM jsonb_array_elements(p_entries) WITH ORDINALITY AS z (e, position)
        ORDER BY (e ->> 'retailer_id')::bigint, (e ->> 'vendor_id')::bigint, position
    LOOP
        IF (account.retailer_id, account.vendor_id) IS DISTINCT FROM (entry.retailer_id, entry.vendor_id)
        THEN
            PERFORM save_ledger_head(newest);
            newest := NULL;
            PERFORM require_vendor(entry.vendor_id);
            account := lock_credit_account(entry.retailer_id, entry.vendor_id);
        END IF;
        entry := append_ledger_entry(account, entry);
        IF entry.seq > account.last_seq THEN
            newest := entry;
            account.balance := entry.running_balance;
            account.last_seq := entry.seq;
            account.last_hash := entry.row_hash;
            account.last_at := entry.created_at;
        END IF;
        RETURN NEXT entry;
    END LOOP;
    PERFORM save_ledger_head(newest);
END
$function$;

ALTER FUNCTION lock_credit_account OWNER TO ledger_owner;
ALTER FUNCTION append_ledger_entry OWNER TO ledger_owner;
ALTER FUNCTION save_ledger_head OWNER TO ledger_owner;
ALTER FUNCTION post_ledger_entry OWNER TO ledger_owner;
ALTER FUNCTION post_ledger_entries OWNER TO ledger_owner;
