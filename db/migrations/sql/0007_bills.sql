-- Databases made while 0.2.0 was being written may hold these rules in an earlier form: 0003 was changed
-- after they had run it. Here everyone gets the present one, whichever he has.

-- The trigger that called it is gone.
SET LOCAL ROLE ledger_owner;
DROP FUNCTION IF EXISTS mark_spent();
SET LOCAL ROLE bahi_owner;

ALTER TABLE credit_ledgers DROP CONSTRAINT credit_ledgers_invoice_fkey;
ALTER TABLE invoices DROP CONSTRAINT IF EXISTS invoices_order_key;
-- What stands on a bill stands on the bill's own order.
ALTER TABLE invoices ADD CONSTRAINT invoices_order_key UNIQUE (id, order_id, retailer_id, vendor_id);
ALTER TABLE credit_ledgers ADD CONSTRAINT credit_ledgers_invoice_fkey
    FOREIGN KEY (invoice_id, order_id, retailer_id, vendor_id)
    REFERENCES invoices (id, order_id, retailer_id, vendor_id) ON DELETE RESTRICT;
ALTER TABLE credit_ledgers DROP CONSTRAINT credit_ledgers_grounds_check;
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
