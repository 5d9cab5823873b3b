-- The only way into the ledger.

-- Takes the accounts' row locks, in one order for everybody. Its own statement on purpose: what is
-- read afterwards is read from a fresh snapshot. NO KEY, because FOR UPDATE would block every insert
-- that refers to the account.
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
-- is_reversed is left out: it changes once, when the entry is taken back.
CREATE OR REPLACE FUNCTION ledger_entry_hash(entry credit_ledgers) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN sha256(entry.prev_hash || convert_to(jsonb_build_array(
    1,
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
)::text, 'UTF8'));

-- Posts one entry and returns it; a replay of the same key returns the entry of the first time. The
-- same key with other parameters is an error, and so is a second reversal or one of a reversal.
-- An account that has no room for a CREDIT is not checked here: limits are kept when credit is held,
-- and goods that were loaded are owed. Only the vendor and the platform post.
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
    IF p_amount IS NULL OR p_amount = 'NaN' OR p_amount <= 0 OR p_amount <> round(p_amount, 2) THEN
        RAISE EXCEPTION 'ledger amount must be positive with at most two decimals, not %', p_amount
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_ledgers_amount_check';
    END IF;

    account := lock_credit_account(p_retailer_id, p_vendor_id);

    entry.request_hash := sha256(convert_to(jsonb_build_array(
        p_transaction_type, p_amount::numeric(14, 2)::text, p_order_id, p_payment_id, p_invoice_id,
        p_due_date, p_reversal_ledger_id)::text, 'UTF8'));

    -- Asked after the lock: the first post may have been committing while we waited.
    SELECT * INTO existing
    FROM credit_ledgers
    WHERE retailer_id = p_retailer_id AND vendor_id = p_vendor_id
        AND idempotency_key = p_idempotency_key;
    IF FOUND THEN
        IF existing.request_hash <> entry.request_hash THEN
            RAISE EXCEPTION 'ledger key % was used before with other parameters', p_idempotency_key
                USING ERRCODE = 'unique_violation', CONSTRAINT = 'ledger_key_reused';
        END IF;
        RETURN existing;
    END IF;

    entry.retailer_id := p_retailer_id;
    entry.vendor_id := p_vendor_id;
    entry.seq := account.last_seq + 1;
    entry.transaction_type := p_transaction_type;
    entry.amount := p_amount;
    entry.previous_balance := account.balance;
    entry.running_balance := account.balance
        + CASE WHEN p_transaction_type IN ('PAYMENT_DEBIT', 'ADJUSTMENT_DEBIT')
            THEN -p_amount ELSE p_amount END;
    entry.order_id := p_order_id;
    entry.payment_id := p_payment_id;
    entry.invoice_id := p_invoice_id;
    entry.due_date := p_due_date;
    entry.reversal_ledger_id := p_reversal_ledger_id;
    entry.note := p_note;
    entry.idempotency_key := p_idempotency_key;
    entry.prev_hash := account.last_hash;
    entry.effective_at := p_effective_at;
    -- Strictly later than the last entry even where the clock stepped back, so that the latest entry
    -- by time is always the latest by sequence.
    entry.created_at := greatest(clock_now(), account.last_at + interval '1 microsecond');
    entry.created_by := current_actor_user_id();
    entry.row_hash := ledger_entry_hash(entry);

    INSERT INTO credit_ledgers (
        retailer_id, vendor_id, seq, transaction_type, amount, previous_balance, running_balance,
        order_id, payment_id, invoice_id, due_date, reversal_ledger_id, note, idempotency_key,
        request_hash, prev_hash, row_hash, effective_at, created_at, created_by
    ) VALUES (
        entry.retailer_id, entry.vendor_id, entry.seq, entry.transaction_type, entry.amount,
        entry.previous_balance, entry.running_balance, entry.order_id, entry.payment_id,
        entry.invoice_id, entry.due_date, entry.reversal_ledger_id, entry.note,
        entry.idempotency_key, entry.request_hash, entry.prev_hash, entry.row_hash,
        entry.effective_at, entry.created_at, entry.created_by
    ) RETURNING * INTO entry;

    IF p_reversal_ledger_id IS NOT NULL THEN
        UPDATE credit_ledgers SET is_reversed = true WHERE id = p_reversal_ledger_id;
    END IF;

    UPDATE credit_accounts
    SET balance = entry.running_balance,
        last_seq = entry.seq,
        last_hash = entry.row_hash,
        last_at = entry.created_at
    WHERE retailer_id = p_retailer_id AND vendor_id = p_vendor_id;

    RETURN entry;
END
$function$;

ALTER FUNCTION lock_credit_account OWNER TO ledger_owner;
ALTER FUNCTION post_ledger_entry OWNER TO ledger_owner;
