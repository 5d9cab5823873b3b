-- Payments: cheques, who took the money, and who took a payment back.

-- What a bill named by the payer settles first; the ledger entry that made it owed.
ALTER TABLE payments ADD COLUMN named_due_id bigint;
-- When the money changed hands, as against when we heard of it.
ALTER TABLE payments ADD COLUMN paid_at timestamptz NOT NULL DEFAULT clock_now();
ALTER TABLE payments DISABLE TRIGGER USER;
UPDATE payments SET paid_at = created_at WHERE paid_at <> created_at;
ALTER TABLE payments ENABLE TRIGGER USER;
-- Who took the money, in the words of whoever entered it: a driver need not have a phone here.
ALTER TABLE payments ADD COLUMN collected_by text NOT NULL DEFAULT '';
ALTER TABLE payments ADD COLUMN cheque_number text;
-- When the bank had paid or returned a cheque, and who said so.
ALTER TABLE payments ADD COLUMN banked_at timestamptz;
ALTER TABLE payments ADD COLUMN banked_by bigint
    CONSTRAINT payments_banked_by_fkey REFERENCES users ON DELETE RESTRICT;
ALTER TABLE payments ADD COLUMN reversed_at timestamptz;
ALTER TABLE payments ADD COLUMN reversed_by bigint
    CONSTRAINT payments_reversed_by_fkey REFERENCES users ON DELETE RESTRICT;

ALTER TABLE payments DROP CONSTRAINT payments_status_check;
-- A cheque that was taken is CLEARING: it reaches the ledger when the bank has paid it, and never
-- where it bounces.
ALTER TABLE payments ADD CONSTRAINT payments_status_check
    CHECK (status IN ('PENDING', 'CLEARING', 'CONFIRMED', 'REJECTED', 'BOUNCED'));
ALTER TABLE payments ADD CONSTRAINT payments_paid_at_check CHECK (isfinite(paid_at));
ALTER TABLE payments ADD CONSTRAINT payments_cheque_check
    CHECK (status NOT IN ('CLEARING', 'BOUNCED') OR payment_method = 'CHEQUE');
ALTER TABLE payments ADD CONSTRAINT payments_banked_at_check CHECK (
    CASE WHEN status = 'BOUNCED' THEN banked_at IS NOT NULL
        WHEN status <> 'CONFIRMED' THEN banked_at IS NULL ELSE true END);
-- What was never received cannot be taken back; a cheque that the bank returned after all was.
ALTER TABLE payments DROP CONSTRAINT payments_is_reversed_check;
ALTER TABLE payments ADD CONSTRAINT payments_is_reversed_check
    CHECK (NOT is_reversed OR status IN ('CONFIRMED', 'BOUNCED'));
ALTER TABLE payments ADD CONSTRAINT payments_reversed_at_check
    CHECK (reversed_at IS NULL OR is_reversed);
-- What bills have used up is said by settlements.
DROP INDEX payments_account_unspent_idx;
ALTER TABLE payments DROP COLUMN is_spent CASCADE;

-- One transfer is not booked twice. A claim that was refused does not block the true one, nor does a
-- payment that was taken back because it had been entered for the wrong shop.
DROP INDEX payments_vendor_id_transaction_id_key;
CREATE UNIQUE INDEX payments_vendor_id_transaction_id_key ON payments (vendor_id, transaction_id)
WHERE transaction_id IS NOT NULL AND status <> 'REJECTED' AND NOT is_reversed;
-- Nor is one cheque of a shop. Banks number them for themselves, so another shop's may bear the same.
CREATE UNIQUE INDEX payments_account_cheque_number_key
ON payments (retailer_id, vendor_id, cheque_number)
WHERE cheque_number IS NOT NULL AND status NOT IN ('REJECTED', 'BOUNCED') AND NOT is_reversed;
-- Claims that wait for a vendor's word, and cheques that wait for the bank's.
DROP INDEX payments_vendor_id_pending_idx;
CREATE INDEX payments_vendor_id_waiting_idx ON payments (vendor_id, status, id)
WHERE status IN ('PENDING', 'CLEARING');
-- What a vendor was paid in a period: his register of receipts, and the bank's list beside it.
CREATE INDEX payments_vendor_id_paid_at_idx ON payments (vendor_id, paid_at);
-- What a shop says it has paid, or has given a cheque for: reminders pause meanwhile.
CREATE INDEX payments_account_awaited_idx ON payments (retailer_id, vendor_id)
WHERE status IN ('PENDING', 'CLEARING');
