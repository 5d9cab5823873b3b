-- Sums of what is held, re-proved by ledger_breaks.
CREATE INDEX credit_holds_account_idx ON credit_holds (retailer_id, vendor_id) WHERE state = 'ACTIVE';

-- Claims that wait for a vendor's word.
CREATE INDEX payments_vendor_id_pending_idx ON payments (vendor_id, id) WHERE status = 'PENDING';
-- Whether bills have used it up: set by the trigger on payment_allocations and by nothing else.
ALTER TABLE payments ADD COLUMN is_spent boolean NOT NULL DEFAULT false;
UPDATE payments AS p SET is_spent = true
WHERE p.amount <= (SELECT sum(a.amount) FROM payment_allocations AS a WHERE a.payment_id = p.id);
-- The payments of an account that something is left of, for spending it on bills: few, however many
-- he has made.
CREATE INDEX payments_account_unspent_idx ON payments (retailer_id, vendor_id, id)
WHERE status = 'CONFIRMED' AND NOT is_reversed AND NOT is_spent;

-- The requirement's index over every entry; the first release left out those without a due date.
DROP INDEX credit_ledgers_due_date_idx;
-- Overdue tracking.
CREATE INDEX credit_ledgers_due_date_idx ON credit_ledgers (due_date);
-- A vendor's day book over all shops.
CREATE INDEX credit_ledgers_vendor_id_created_at_idx ON credit_ledgers (vendor_id, created_at DESC);

-- The head of an account at the end of a day. A copy belongs outside the database: what a superuser
-- rewrites here then contradicts it.
CREATE TABLE ledger_seals (
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    -- A business day in Asia/Kolkata.
    sealed_on date NOT NULL,
    last_seq bigint NOT NULL CONSTRAINT ledger_seals_last_seq_check CHECK (last_seq > 0),
    balance numeric(14, 2) NOT NULL,
    last_hash bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (retailer_id, vendor_id, sealed_on),
    CONSTRAINT ledger_seals_account_fkey FOREIGN KEY (retailer_id, vendor_id)
        REFERENCES credit_accounts (retailer_id, vendor_id) ON DELETE RESTRICT
);
-- Everything that was sealed on a day, for the copy outside.
CREATE INDEX ledger_seals_sealed_on_idx ON ledger_seals (sealed_on);

-- A payment is marked as reversed by the flag; the reason may be told with it.
ALTER TABLE payments DROP CONSTRAINT payments_reversal_reason_check;
ALTER TABLE payments ADD CONSTRAINT payments_reversal_reason_check
    CHECK (reversal_reason IS NULL OR is_reversed);
-- What was never received cannot be taken back.
ALTER TABLE payments ADD CONSTRAINT payments_is_reversed_check
    CHECK (NOT is_reversed OR status = 'CONFIRMED');
