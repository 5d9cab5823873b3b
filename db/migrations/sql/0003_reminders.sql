-- Scores, promises, reminders, and how far the ledger has been proved.

-- Why a shop has the score it has; one row for each night on which it changed.
CREATE TABLE credit_scores (
    retailer_id bigint NOT NULL REFERENCES retailers ON DELETE RESTRICT,
    -- A business day in Asia/Kolkata.
    scored_on date NOT NULL,
    score integer NOT NULL
        CONSTRAINT credit_scores_score_check CHECK (score BETWEEN 300 AND 900),
    risk_category text NOT NULL
        CONSTRAINT credit_scores_risk_category_check
        CHECK (risk_category IN ('HIGH', 'MEDIUM', 'LOW')),
    -- Each factor with its points and the figures behind them, as core.credit explains it.
    reasons jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (retailer_id, scored_on)
);

-- "Kal dunga". Reminders pause until the day is over.
CREATE TABLE payment_promises (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    promised_on date NOT NULL
        CONSTRAINT payment_promises_promised_on_check CHECK (isfinite(promised_on)),
    -- NULL where he named none: then any payment keeps it.
    amount numeric(14, 2)
        CONSTRAINT payment_promises_amount_check CHECK (amount > 0 AND amount <> 'NaN'),
    state text NOT NULL DEFAULT 'OPEN'
        CONSTRAINT payment_promises_state_check
        CHECK (state IN ('OPEN', 'REPLACED', 'KEPT', 'BROKEN')),
    promised_by bigint REFERENCES users ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    closed_at timestamptz,
    CONSTRAINT payment_promises_closed_at_check CHECK ((state = 'OPEN') = (closed_at IS NULL)),
    CONSTRAINT payment_promises_account_fkey FOREIGN KEY (retailer_id, vendor_id)
        REFERENCES credit_accounts (retailer_id, vendor_id) ON DELETE RESTRICT
);
-- The last word counts.
CREATE UNIQUE INDEX payment_promises_account_open_key ON payment_promises (retailer_id, vendor_id)
WHERE state = 'OPEN';
-- What the night has to judge.
CREATE INDEX payment_promises_promised_on_open_idx ON payment_promises (promised_on)
WHERE state = 'OPEN';
-- A shop's broken promises, for its score.
CREATE INDEX payment_promises_retailer_id_idx ON payment_promises (retailer_id, closed_at);

-- Each step of reminding was taken once for a debt.
CREATE TABLE reminders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    -- The oldest bill that was late when it was sent: a step is taken once for it.
    due_id bigint NOT NULL,
    step text NOT NULL CONSTRAINT reminders_step_check
        CHECK (step IN ('DUE_SOON', 'OVERDUE_1', 'OVERDUE_7', 'OVERDUE_15', 'OVERDUE_30')),
    -- Everything that was late on that day, or soon would be.
    amount numeric(14, 2) NOT NULL
        CONSTRAINT reminders_amount_check CHECK (amount > 0 AND amount <> 'NaN'),
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT reminders_due_id_step_key UNIQUE (due_id, step),
    CONSTRAINT reminders_due_fkey FOREIGN KEY (due_id, retailer_id, vendor_id)
        REFERENCES dues (ledger_id, retailer_id, vendor_id) ON DELETE RESTRICT
);
-- When a shop was last reminded.
CREATE INDEX reminders_account_idx ON reminders (retailer_id, vendor_id, created_at DESC);

-- STOP: no reminders and no broadcasts on this phone. His own orders are still answered.
ALTER TABLE conversations ADD COLUMN reminders_stopped_at timestamptz;

-- How far each chain was found sound, so that the next proof begins there.
CREATE TABLE ledger_checkpoints (
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    seq bigint NOT NULL CONSTRAINT ledger_checkpoints_seq_check CHECK (seq > 0),
    balance numeric(14, 2) NOT NULL,
    row_hash bytea NOT NULL,
    verified_at timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (retailer_id, vendor_id),
    CONSTRAINT ledger_checkpoints_account_fkey FOREIGN KEY (retailer_id, vendor_id)
        REFERENCES credit_accounts (retailer_id, vendor_id) ON DELETE RESTRICT
);
