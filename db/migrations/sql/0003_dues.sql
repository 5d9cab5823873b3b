-- What is to be paid and by when, what pays it, and which pays what. Each entry that raises a debt is
-- a due; each that lowers it settles dues. Entries that take others back are neither: they close what
-- they take back.

CREATE TABLE dues (
    -- The entry that made it owed.
    ledger_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    -- Of a dispatch; an opening bill and a charge have none.
    order_id bigint,
    -- As it is called on paper: the invoice's number, or that of a bill in the vendor's old books.
    bill_number text NOT NULL,
    -- Business days in Asia/Kolkata.
    bill_date date NOT NULL,
    due_date date NOT NULL,
    amount numeric(14, 2) NOT NULL,
    open_amount numeric(14, 2) NOT NULL
        CONSTRAINT dues_open_amount_check CHECK (open_amount BETWEEN 0 AND amount),
    state text NOT NULL DEFAULT 'OPEN'
        CONSTRAINT dues_state_check CHECK (state IN ('OPEN', 'SETTLED', 'CANCELLED')),
    settled_at timestamptz,
    -- The first day on which it was late; flagged every night.
    overdue_since date,
    -- False wherever it is: an entry that takes another back makes no due.
    of_reversal boolean NOT NULL GENERATED ALWAYS AS (false) STORED,
    CONSTRAINT dues_open_state_check CHECK ((state = 'OPEN') = (open_amount > 0)),
    CONSTRAINT dues_settled_at_check CHECK ((state = 'SETTLED') = (settled_at IS NOT NULL)),
    CONSTRAINT dues_overdue_since_check CHECK (overdue_since > due_date),
    -- With its account, so that what hangs on a due belongs to the same one.
    PRIMARY KEY (ledger_id, retailer_id, vendor_id),
    -- Exactly what the entry says.
    CONSTRAINT dues_ledger_fkey
        FOREIGN KEY (retailer_id, vendor_id, ledger_id, amount, of_reversal)
        REFERENCES credit_ledgers (retailer_id, vendor_id, id, signed_amount, is_reversal)
        ON DELETE RESTRICT,
    CONSTRAINT dues_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT
) WITH (fillfactor = 80);
-- What an account has to pay, oldest due first: few of many bills.
CREATE INDEX dues_account_open_idx ON dues (retailer_id, vendor_id, due_date, ledger_id)
WHERE state = 'OPEN';
-- A vendor's list of who owes what, by age; the night looks through all of it for what became late.
CREATE INDEX dues_vendor_id_open_idx ON dues (vendor_id, due_date) WHERE state = 'OPEN';
-- An order has one bill; and what is open of it.
CREATE UNIQUE INDEX dues_order_id_key ON dues (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE settlements (
    -- The entry that lowers the debt: a payment, a credit note, an allowance.
    ledger_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    payment_id bigint,
    -- What it settles first: the bill that a payer named, or that a credit note is for.
    named_due_id bigint,
    amount numeric(14, 2) NOT NULL
        CONSTRAINT settlements_amount_check CHECK (amount > 0 AND amount <> 'NaN'),
    -- What is left of it: an advance, until the next bill.
    open_amount numeric(14, 2) NOT NULL
        CONSTRAINT settlements_open_amount_check CHECK (open_amount BETWEEN 0 AND amount),
    state text NOT NULL DEFAULT 'OPEN'
        CONSTRAINT settlements_state_check CHECK (state IN ('OPEN', 'SPENT', 'REVERSED')),
    signed_amount numeric(14, 2) NOT NULL GENERATED ALWAYS AS (-amount) STORED,
    of_reversal boolean NOT NULL GENERATED ALWAYS AS (false) STORED,
    CONSTRAINT settlements_open_state_check CHECK ((state = 'OPEN') = (open_amount > 0)),
    PRIMARY KEY (ledger_id, retailer_id, vendor_id),
    CONSTRAINT settlements_ledger_fkey
        FOREIGN KEY (retailer_id, vendor_id, ledger_id, signed_amount, of_reversal)
        REFERENCES credit_ledgers (retailer_id, vendor_id, id, signed_amount, is_reversal)
        ON DELETE RESTRICT,
    CONSTRAINT settlements_payment_fkey FOREIGN KEY (payment_id, retailer_id, vendor_id)
        REFERENCES payments (id, retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT settlements_named_due_fkey FOREIGN KEY (named_due_id, retailer_id, vendor_id)
        REFERENCES dues (ledger_id, retailer_id, vendor_id) ON DELETE RESTRICT
) WITH (fillfactor = 80);
-- A payment settles once; and what is left of it.
CREATE UNIQUE INDEX settlements_payment_id_key ON settlements (payment_id)
WHERE payment_id IS NOT NULL;
-- What an account has paid in advance: few of many payments.
CREATE INDEX settlements_account_open_idx ON settlements (retailer_id, vendor_id, ledger_id)
WHERE state = 'OPEN';

INSERT INTO dues (
    ledger_id, retailer_id, vendor_id, order_id, bill_number, bill_date, due_date, amount,
    open_amount, state, settled_at)
SELECT
    l.id, l.retailer_id, l.vendor_id, l.order_id, i.invoice_number, i.invoice_date, i.due_date,
    l.amount, l.amount - paid.amount,
    CASE WHEN l.amount > paid.amount THEN 'OPEN' ELSE 'SETTLED' END,
    CASE WHEN l.amount = paid.amount THEN paid.at END
FROM credit_ledgers AS l
JOIN invoices AS i ON i.id = l.invoice_id
CROSS JOIN LATERAL (
    SELECT coalesce(sum(a.amount), 0) AS amount, max(a.created_at) AS at
    FROM payment_allocations AS a WHERE a.order_id = l.order_id
) AS paid
WHERE l.transaction_type = 'ORDER_CREDIT';

INSERT INTO settlements (
    ledger_id, retailer_id, vendor_id, payment_id, amount, open_amount, state)
SELECT
    l.id, l.retailer_id, l.vendor_id, l.payment_id, l.amount, l.amount - spent.amount,
    CASE WHEN l.amount > spent.amount THEN 'OPEN' ELSE 'SPENT' END
FROM credit_ledgers AS l
CROSS JOIN LATERAL (
    SELECT coalesce(sum(a.amount), 0) AS amount
    FROM payment_allocations AS a WHERE a.payment_id = l.payment_id
) AS spent
WHERE l.transaction_type = 'PAYMENT_DEBIT';

-- From payments and orders to what settles and what is due.
ALTER TABLE payment_allocations DISABLE TRIGGER USER;
ALTER TABLE payment_allocations ADD COLUMN settlement_id bigint;
ALTER TABLE payment_allocations ADD COLUMN due_id bigint;
-- RELEASED when either side is taken back.
ALTER TABLE payment_allocations ADD COLUMN state text NOT NULL DEFAULT 'ACTIVE'
    CONSTRAINT payment_allocations_state_check CHECK (state IN ('ACTIVE', 'RELEASED'));
ALTER TABLE payment_allocations ADD COLUMN released_at timestamptz;
UPDATE payment_allocations AS a SET settlement_id = s.ledger_id, due_id = d.ledger_id
FROM settlements AS s, dues AS d WHERE s.payment_id = a.payment_id AND d.order_id = a.order_id;
ALTER TABLE payment_allocations ENABLE TRIGGER USER;
DROP TRIGGER IF EXISTS mark_spent ON payment_allocations;
ALTER TABLE payment_allocations DROP COLUMN payment_id CASCADE;
ALTER TABLE payment_allocations DROP COLUMN order_id CASCADE;
ALTER TABLE payment_allocations ALTER COLUMN settlement_id SET NOT NULL;
ALTER TABLE payment_allocations ALTER COLUMN due_id SET NOT NULL;
-- What was released may be allocated to the same bill again, so the pair is not the key.
ALTER TABLE payment_allocations
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY
    CONSTRAINT payment_allocations_pkey PRIMARY KEY;
ALTER TABLE payment_allocations ADD CONSTRAINT payment_allocations_released_at_check
    CHECK ((state = 'RELEASED') = (released_at IS NOT NULL));
ALTER TABLE payment_allocations ADD CONSTRAINT payment_allocations_settlement_fkey
    FOREIGN KEY (settlement_id, retailer_id, vendor_id)
    REFERENCES settlements (ledger_id, retailer_id, vendor_id) ON DELETE RESTRICT;
ALTER TABLE payment_allocations ADD CONSTRAINT payment_allocations_due_fkey
    FOREIGN KEY (due_id, retailer_id, vendor_id)
    REFERENCES dues (ledger_id, retailer_id, vendor_id) ON DELETE RESTRICT;
-- What a payment has paid.
CREATE INDEX payment_allocations_settlement_id_idx ON payment_allocations (settlement_id);
-- What has been paid on a bill, and by what.
CREATE INDEX payment_allocations_due_id_idx ON payment_allocations (due_id);

ALTER TABLE payments ADD CONSTRAINT payments_named_due_fkey
    FOREIGN KEY (named_due_id, retailer_id, vendor_id)
    REFERENCES dues (ledger_id, retailer_id, vendor_id) ON DELETE RESTRICT;
-- The dues say which bills are open.
DROP INDEX orders_account_unpaid_idx;
