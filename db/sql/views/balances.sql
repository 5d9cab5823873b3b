-- The books as double entry, derived: what each vendor's shops owe him, from the heads of their
-- accounts, against the documents and entries that made them owe it. Of each vendor debits and credits
-- come to the same sum, or the ledger and the documents contradict each other. A vendor sees his own.

DROP VIEW IF EXISTS trial_balance CASCADE;
CREATE VIEW trial_balance WITH (security_invoker = true) AS
SELECT vendor_id, account, greatest(amount, 0) AS debit, greatest(-amount, 0) AS credit
FROM (
    SELECT vendor_id, 'Receivables' AS account, sum(balance) AS amount
    FROM credit_accounts GROUP BY vendor_id
    UNION ALL
    -- Bills that count, at what was billed.
    SELECT vendor_id, 'Sales', -sum(total) FROM invoices WHERE status = 'ISSUED' GROUP BY vendor_id
    UNION ALL
    SELECT vendor_id, 'Credit notes', sum(total) FROM credit_notes GROUP BY vendor_id
    UNION ALL
    SELECT
        vendor_id,
        CASE payment_method WHEN 'CASH' THEN 'Cash' WHEN 'CHEQUE' THEN 'Cheques' ELSE 'Bank' END,
        sum(amount)
    FROM payments WHERE status = 'CONFIRMED' AND NOT is_reversed
    GROUP BY 1, 2
    UNION ALL
    -- What has no document but its entry.
    SELECT
        vendor_id,
        CASE WHEN transaction_type = 'OPENING_BALANCE' THEN 'Opening balances' ELSE 'Adjustments' END,
        -sum(signed_amount)
    FROM credit_ledgers
    WHERE NOT is_reversed AND NOT is_reversal AND credit_note_id IS NULL
        AND transaction_type IN ('OPENING_BALANCE', 'ADJUSTMENT_CREDIT', 'ADJUSTMENT_DEBIT')
    GROUP BY 1, 2
) AS sums
-- Not for a shop: what it sees of a vendor's books is its own account with him. Nobody else needs to
-- be named: without an actor policies show no row, and an administrator sees the books of all.
WHERE coalesce(current_actor_role(), '') <> 'RETAILER';

ALTER VIEW trial_balance OWNER TO bahi_owner;
