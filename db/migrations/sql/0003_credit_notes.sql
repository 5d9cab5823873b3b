-- What corrects a bill: a credit note for goods that came back, fell short or were damaged, and the
-- cancelling of one whose goods never moved.

ALTER TABLE invoices ADD COLUMN cancelled_at timestamptz;
ALTER TABLE invoices ADD COLUMN cancelled_by bigint
    CONSTRAINT invoices_cancelled_by_fkey REFERENCES users ON DELETE RESTRICT;
ALTER TABLE invoices ADD COLUMN cancel_reason text;
ALTER TABLE invoices ADD CONSTRAINT invoices_cancelled_at_check CHECK (
    (status = 'CANCELLED') = (cancelled_at IS NOT NULL)
    AND (status = 'CANCELLED') = (cancel_reason IS NOT NULL));
-- A vendor's register of bills.
CREATE INDEX invoices_vendor_id_invoice_date_idx ON invoices (vendor_id, invoice_date);
-- An order whose bill was cancelled has left and come back without having moved.
ALTER TABLE orders DROP CONSTRAINT orders_dispatched_at_check;
ALTER TABLE orders ADD CONSTRAINT orders_dispatched_at_check CHECK (
    CASE WHEN status IN ('DISPATCHED', 'DELIVERED') THEN dispatched_at IS NOT NULL
        WHEN status <> 'CANCELLED' THEN dispatched_at IS NULL ELSE true END);
DROP INDEX invoices_order_id_issued_key;
-- An order is billed once. Where its bill was cancelled, so was the order.
CREATE UNIQUE INDEX invoices_order_id_key ON invoices (order_id);

-- Which product a line billed, so that what comes back goes to its stock. NULL on bills of the first
-- release whose product has another code by now.
ALTER TABLE invoice_items ADD COLUMN vendor_product_id bigint;
ALTER TABLE invoice_items DISABLE TRIGGER USER;
UPDATE invoice_items AS i SET vendor_product_id = p.id
FROM vendor_products AS p WHERE p.vendor_id = i.vendor_id AND p.sku = i.product_sku;
ALTER TABLE invoice_items ENABLE TRIGGER USER;
ALTER TABLE invoice_items ADD CONSTRAINT invoice_items_vendor_product_fkey
    FOREIGN KEY (vendor_product_id, vendor_id)
    REFERENCES vendor_products (id, vendor_id) ON DELETE RESTRICT;
ALTER TABLE invoice_items ADD CONSTRAINT invoice_items_parties_key
    UNIQUE (invoice_id, line_number, retailer_id, vendor_id);

-- CGST Act 2017, section 34: names the bill and uses its rates.
CREATE TABLE credit_notes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    credit_note_number text NOT NULL
        CONSTRAINT credit_notes_credit_note_number_check CHECK (length(credit_note_number) <= 16),
    invoice_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    financial_year text NOT NULL,
    -- A business day in Asia/Kolkata.
    note_date date NOT NULL,
    reason text NOT NULL
        CONSTRAINT credit_notes_reason_check CHECK (reason IN ('RETURNED', 'SHORT', 'DAMAGED')),
    taxable_amount numeric(14, 2) NOT NULL,
    cgst_amount numeric(14, 2) NOT NULL,
    sgst_amount numeric(14, 2) NOT NULL,
    igst_amount numeric(14, 2) NOT NULL,
    round_off numeric(14, 2) NOT NULL,
    total numeric(14, 2) NOT NULL
        CONSTRAINT credit_notes_total_check CHECK (
            total > 0 AND total <> 'NaN'
            AND total = taxable_amount + cgst_amount + sgst_amount + igst_amount + round_off),
    created_by bigint REFERENCES users ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT credit_notes_amounts_check
        CHECK (least(taxable_amount, cgst_amount, sgst_amount, igst_amount) >= 0
            -- Notes of a bill are rounded together, so each may be off by the rounding of two.
            AND abs(round_off) <= 1),
    CONSTRAINT credit_notes_vendor_id_credit_note_number_key UNIQUE (vendor_id, credit_note_number),
    CONSTRAINT credit_notes_parties_key UNIQUE (id, retailer_id, vendor_id),
    CONSTRAINT credit_notes_invoice_key UNIQUE (id, invoice_id, retailer_id, vendor_id),
    CONSTRAINT credit_notes_invoice_fkey FOREIGN KEY (invoice_id, retailer_id, vendor_id)
        REFERENCES invoices (id, retailer_id, vendor_id) ON DELETE RESTRICT
);
-- What has been credited of a bill.
CREATE INDEX credit_notes_invoice_id_idx ON credit_notes (invoice_id);
-- A vendor's register of credit notes.
CREATE INDEX credit_notes_vendor_id_note_date_idx ON credit_notes (vendor_id, note_date);

CREATE TABLE credit_note_items (
    credit_note_id bigint NOT NULL,
    -- The line of the bill that it corrects.
    line_number integer NOT NULL,
    invoice_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    product_name text NOT NULL,
    product_sku text NOT NULL,
    hsn_code text NOT NULL,
    quantity numeric(12, 3) NOT NULL
        CONSTRAINT credit_note_items_quantity_check CHECK (quantity > 0 AND quantity <> 'NaN'),
    unit text NOT NULL,
    unit_price numeric(14, 2) NOT NULL,
    price_includes_gst boolean NOT NULL,
    tax_rate numeric(5, 2) NOT NULL,
    taxable_amount numeric(14, 2) NOT NULL,
    cgst_amount numeric(14, 2) NOT NULL,
    sgst_amount numeric(14, 2) NOT NULL,
    igst_amount numeric(14, 2) NOT NULL,
    line_total numeric(14, 2) NOT NULL
        CONSTRAINT credit_note_items_line_total_check
        CHECK (line_total = taxable_amount + cgst_amount + sgst_amount + igst_amount),
    CONSTRAINT credit_note_items_amounts_check
        CHECK (least(taxable_amount, cgst_amount, sgst_amount, igst_amount) >= 0),
    PRIMARY KEY (credit_note_id, line_number),
    -- Of the bill that the note names, and no other.
    CONSTRAINT credit_note_items_note_fkey
        FOREIGN KEY (credit_note_id, invoice_id, retailer_id, vendor_id)
        REFERENCES credit_notes (id, invoice_id, retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT credit_note_items_line_fkey
        FOREIGN KEY (invoice_id, line_number, retailer_id, vendor_id)
        REFERENCES invoice_items (invoice_id, line_number, retailer_id, vendor_id)
        ON DELETE RESTRICT
);
-- How much of a line has been credited.
CREATE INDEX credit_note_items_invoice_id_idx ON credit_note_items (invoice_id, line_number);

ALTER TABLE credit_ledgers ADD COLUMN credit_note_id bigint;
-- Nine digits at least: an id that has more was cut short, and two numbers were one.
ALTER TABLE credit_ledgers ALTER COLUMN ledger_number
    SET EXPRESSION AS ('L' || lpad(id::text, greatest(9, length(id::text)), '0'));
ALTER TABLE credit_ledgers ADD CONSTRAINT credit_ledgers_credit_note_fkey
    FOREIGN KEY (credit_note_id, retailer_id, vendor_id)
    REFERENCES credit_notes (id, retailer_id, vendor_id) ON DELETE RESTRICT;
-- What stands on a bill stands on the bill's own order.
ALTER TABLE invoices ADD CONSTRAINT invoices_order_key UNIQUE (id, order_id, retailer_id, vendor_id);
ALTER TABLE credit_ledgers DROP CONSTRAINT credit_ledgers_invoice_fkey;
ALTER TABLE credit_ledgers ADD CONSTRAINT credit_ledgers_invoice_fkey
    FOREIGN KEY (invoice_id, order_id, retailer_id, vendor_id)
    REFERENCES invoices (id, order_id, retailer_id, vendor_id) ON DELETE RESTRICT;
-- An entry says what it stands on: a bill, a payment, a credit note, an entry that it takes back, or
-- somebody's reason.
ALTER TABLE credit_ledgers ADD CONSTRAINT credit_ledgers_grounds_check CHECK (
    CASE transaction_type
        WHEN 'ORDER_CREDIT' THEN
            order_id IS NOT NULL AND invoice_id IS NOT NULL AND due_date IS NOT NULL
        WHEN 'PAYMENT_DEBIT' THEN payment_id IS NOT NULL
        WHEN 'OPENING_BALANCE' THEN due_date IS NOT NULL AND note <> ''
        ELSE reversal_ledger_id IS NOT NULL OR credit_note_id IS NOT NULL OR note <> ''
    END
    AND (invoice_id IS NULL OR order_id IS NOT NULL)
    -- And on nothing else: a credit note lowers the debt, a payment is posted as one.
    AND (credit_note_id IS NULL
        OR (transaction_type = 'ADJUSTMENT_DEBIT' AND reversal_ledger_id IS NULL))
    AND (payment_id IS NULL
        OR transaction_type = 'PAYMENT_DEBIT' OR reversal_ledger_id IS NOT NULL));
-- An entry is taken back at most once. Partial: most entries take nothing back.
ALTER TABLE credit_ledgers DROP CONSTRAINT credit_ledgers_reversal_ledger_id_key;
CREATE UNIQUE INDEX credit_ledgers_reversal_ledger_id_key ON credit_ledgers (reversal_ledger_id)
WHERE reversal_ledger_id IS NOT NULL;
-- A bill, a payment and a credit note are posted once.
CREATE UNIQUE INDEX credit_ledgers_invoice_id_key ON credit_ledgers (invoice_id)
WHERE transaction_type = 'ORDER_CREDIT';
CREATE UNIQUE INDEX credit_ledgers_payment_id_key ON credit_ledgers (payment_id)
WHERE transaction_type = 'PAYMENT_DEBIT';
CREATE UNIQUE INDEX credit_ledgers_credit_note_id_key ON credit_ledgers (credit_note_id)
WHERE credit_note_id IS NOT NULL AND reversal_ledger_id IS NULL;
