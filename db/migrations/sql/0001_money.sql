-- Credit, payments and the ledger.

-- One narrow row per retailer and vendor: the row that is locked for holding and posting. Balance,
-- sequence and hash of the account are read from here, never from the last ledger row.
CREATE TABLE credit_accounts (
    retailer_id bigint NOT NULL REFERENCES retailers ON DELETE RESTRICT,
    vendor_id bigint NOT NULL REFERENCES vendors ON DELETE RESTRICT,
    credit_limit numeric(14, 2) NOT NULL
        CONSTRAINT credit_accounts_credit_limit_check
        CHECK (credit_limit >= 0 AND credit_limit <> 'NaN'),
    -- What he owes; negative when he paid in advance.
    balance numeric(14, 2) NOT NULL DEFAULT 0
        CONSTRAINT credit_accounts_balance_check CHECK (balance <> 'NaN'),
    -- Set aside for placed orders.
    held numeric(14, 2) NOT NULL DEFAULT 0
        CONSTRAINT credit_accounts_held_check CHECK (held >= 0 AND held <> 'NaN'),
    available numeric(14, 2) GENERATED ALWAYS AS (credit_limit - balance - held) STORED,
    terms_days integer NOT NULL
        CONSTRAINT credit_accounts_terms_days_check CHECK (terms_days BETWEEN 0 AND 365),
    is_blocked boolean NOT NULL DEFAULT false,
    last_seq bigint NOT NULL DEFAULT 0,
    last_hash bytea NOT NULL DEFAULT '\x00',
    last_at timestamptz NOT NULL DEFAULT 'epoch',
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (retailer_id, vendor_id)
) WITH (fillfactor = 50);
-- All shops of one vendor.
CREATE INDEX credit_accounts_vendor_id_idx ON credit_accounts (vendor_id);

CREATE TABLE credit_holds (
    order_id bigint PRIMARY KEY,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    amount numeric(14, 2) NOT NULL
        CONSTRAINT credit_holds_amount_check CHECK (amount > 0 AND amount <> 'NaN'),
    state text NOT NULL DEFAULT 'ACTIVE'
        CONSTRAINT credit_holds_state_check CHECK (state IN ('ACTIVE', 'RELEASED')),
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    closed_at timestamptz,
    CONSTRAINT credit_holds_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT credit_holds_account_fkey FOREIGN KEY (retailer_id, vendor_id)
        REFERENCES credit_accounts (retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT credit_holds_closed_at_check CHECK ((state = 'ACTIVE') = (closed_at IS NULL))
);

CREATE SEQUENCE payment_number_seq START 1;

CREATE TABLE payments (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_number text NOT NULL DEFAULT 'PAY-' || nextval('payment_number_seq')::text
        CONSTRAINT payments_payment_number_key UNIQUE,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    amount numeric(14, 2) NOT NULL
        CONSTRAINT payments_amount_check CHECK (amount > 0 AND amount <> 'NaN'),
    payment_method text NOT NULL
        CONSTRAINT payments_payment_method_check
        CHECK (payment_method IN ('CASH', 'BANK_TRANSFER', 'UPI', 'CHEQUE')),
    -- The bank's or gateway's own number (UTR).
    transaction_id text,
    -- A retailer's word is PENDING; only the vendor's confirmation reaches the ledger.
    status text NOT NULL DEFAULT 'PENDING'
        CONSTRAINT payments_status_check CHECK (status IN ('PENDING', 'CONFIRMED', 'REJECTED')),
    claimed_by bigint REFERENCES users ON DELETE RESTRICT,
    decided_by bigint REFERENCES users ON DELETE RESTRICT,
    decided_at timestamptz,
    is_reversed boolean NOT NULL DEFAULT false,
    reversal_reason text,
    metadata jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT payments_account_fkey FOREIGN KEY (retailer_id, vendor_id)
        REFERENCES credit_accounts (retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT payments_parties_key UNIQUE (id, retailer_id, vendor_id),
    CONSTRAINT payments_decided_at_check CHECK ((status = 'PENDING') = (decided_at IS NULL)),
    CONSTRAINT payments_reversal_reason_check CHECK (is_reversed = (reversal_reason IS NOT NULL))
);
-- One transfer is not booked twice; a claim that was refused does not block the true one.
CREATE UNIQUE INDEX payments_vendor_id_transaction_id_key ON payments (vendor_id, transaction_id)
WHERE transaction_id IS NOT NULL AND status <> 'REJECTED';
-- A retailer's payments, newest first.
CREATE INDEX payments_retailer_id_created_at_idx ON payments (retailer_id, created_at DESC);
-- Gateway reconciliation.
CREATE INDEX payments_transaction_id_idx ON payments (transaction_id);
-- Reversal tracking.
CREATE INDEX payments_is_reversed_idx ON payments (is_reversed);

CREATE TABLE payment_allocations (
    payment_id bigint NOT NULL,
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    amount numeric(14, 2) NOT NULL
        CONSTRAINT payment_allocations_amount_check CHECK (amount > 0 AND amount <> 'NaN'),
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (payment_id, order_id),
    CONSTRAINT payment_allocations_payment_fkey FOREIGN KEY (payment_id, retailer_id, vendor_id)
        REFERENCES payments (id, retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT payment_allocations_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT
);
-- What has been paid on an order.
CREATE INDEX payment_allocations_order_id_idx ON payment_allocations (order_id);

-- Append-only. Written by post_ledger_entry() alone; CREDIT types raise what the retailer owes, DEBIT
-- types lower it. The chain of each account is a foreign key: an entry names sequence, balance and
-- hash of the one before it, so a forged, forked or re-amounted row cannot be inserted.
CREATE TABLE credit_ledgers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ledger_number text NOT NULL GENERATED ALWAYS AS ('L' || lpad(id::text, 9, '0')) STORED
        CONSTRAINT credit_ledgers_ledger_number_key UNIQUE,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    -- The order of record within the account: 1, 2, 3 without a gap.
    seq bigint NOT NULL CONSTRAINT credit_ledgers_seq_check CHECK (seq > 0),
    prev_seq bigint GENERATED ALWAYS AS (nullif(seq - 1, 0)) STORED,
    transaction_type text NOT NULL
        CONSTRAINT credit_ledgers_transaction_type_check
        CHECK (transaction_type IN ('OPENING_BALANCE', 'ORDER_CREDIT', 'ADJUSTMENT_CREDIT',
                                    'PAYMENT_DEBIT', 'ADJUSTMENT_DEBIT')),
    amount numeric(14, 2) NOT NULL
        CONSTRAINT credit_ledgers_amount_check CHECK (amount > 0 AND amount <> 'NaN'),
    -- A generated column cannot read another one, so the sign is spelt out twice.
    signed_amount numeric(14, 2) NOT NULL GENERATED ALWAYS AS (
        CASE WHEN transaction_type IN ('PAYMENT_DEBIT', 'ADJUSTMENT_DEBIT')
            THEN -amount ELSE amount END) STORED,
    mirror_amount numeric(14, 2) GENERATED ALWAYS AS (
        CASE WHEN transaction_type IN ('PAYMENT_DEBIT', 'ADJUSTMENT_DEBIT')
            THEN amount ELSE -amount END) STORED,
    previous_balance numeric(14, 2) NOT NULL,
    running_balance numeric(14, 2) NOT NULL,
    order_id bigint,
    payment_id bigint,
    invoice_id bigint,
    due_date date,
    -- Set once, on the entry that was taken back, and therefore not part of its hash.
    is_reversed boolean NOT NULL DEFAULT false,
    -- On the entry that takes back: which one it takes back.
    reversal_ledger_id bigint,
    is_reversal boolean NOT NULL GENERATED ALWAYS AS (reversal_ledger_id IS NOT NULL) STORED,
    -- False wherever it is set: a reversal points at an entry that is not itself a reversal.
    reverses_reversal boolean GENERATED ALWAYS AS (
        CASE WHEN reversal_ledger_id IS NOT NULL THEN false END) STORED,
    note text NOT NULL DEFAULT '',
    idempotency_key text NOT NULL,
    request_hash bytea NOT NULL,
    prev_hash bytea NOT NULL,
    row_hash bytea NOT NULL,
    -- When it happened, as against when it was written.
    effective_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    created_by bigint REFERENCES users ON DELETE RESTRICT,
    CONSTRAINT credit_ledgers_running_balance_check CHECK (
        running_balance = previous_balance
        + CASE WHEN transaction_type IN ('PAYMENT_DEBIT', 'ADJUSTMENT_DEBIT')
            THEN -amount ELSE amount END),
    CONSTRAINT credit_ledgers_first_entry_check
        CHECK (seq > 1 OR (previous_balance = 0 AND prev_hash = '\x00')),
    CONSTRAINT credit_ledgers_reversal_type_check
        CHECK (reversal_ledger_id IS NULL
               OR transaction_type IN ('ADJUSTMENT_CREDIT', 'ADJUSTMENT_DEBIT')),
    CONSTRAINT credit_ledgers_account_seq_key UNIQUE (retailer_id, vendor_id, seq),
    -- A redelivered message posts nothing, today or in a year.
    CONSTRAINT credit_ledgers_idempotency_key UNIQUE (retailer_id, vendor_id, idempotency_key),
    CONSTRAINT credit_ledgers_chain_key
        UNIQUE (retailer_id, vendor_id, seq, running_balance, row_hash),
    CONSTRAINT credit_ledgers_mirror_key
        UNIQUE (retailer_id, vendor_id, id, signed_amount, is_reversal),
    -- An entry is taken back at most once.
    CONSTRAINT credit_ledgers_reversal_ledger_id_key UNIQUE (reversal_ledger_id),
    CONSTRAINT credit_ledgers_account_fkey FOREIGN KEY (retailer_id, vendor_id)
        REFERENCES credit_accounts (retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT credit_ledgers_chain_fkey
        FOREIGN KEY (retailer_id, vendor_id, prev_seq, previous_balance, prev_hash)
        REFERENCES credit_ledgers (retailer_id, vendor_id, seq, running_balance, row_hash)
        ON DELETE RESTRICT,
    -- Same account, exactly the opposite amount.
    CONSTRAINT credit_ledgers_reversal_fkey
        FOREIGN KEY (retailer_id, vendor_id, reversal_ledger_id, mirror_amount, reverses_reversal)
        REFERENCES credit_ledgers (retailer_id, vendor_id, id, signed_amount, is_reversal)
        ON DELETE RESTRICT,
    CONSTRAINT credit_ledgers_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT credit_ledgers_payment_fkey FOREIGN KEY (payment_id, retailer_id, vendor_id)
        REFERENCES payments (id, retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT credit_ledgers_invoice_fkey FOREIGN KEY (invoice_id, vendor_id)
        REFERENCES invoices (id, vendor_id) ON DELETE RESTRICT
);
-- The balance query of the requirement: the latest entry of an account.
CREATE INDEX credit_ledgers_account_created_at_idx
ON credit_ledgers (retailer_id, vendor_id, created_at DESC);
-- A retailer's history over all vendors.
CREATE INDEX credit_ledgers_retailer_id_created_at_idx ON credit_ledgers (retailer_id, created_at DESC);
-- Overdue tracking.
CREATE INDEX credit_ledgers_due_date_idx ON credit_ledgers (due_date) WHERE due_date IS NOT NULL;
