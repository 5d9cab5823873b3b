-- Entries of some stretches of accounts that do not follow from the one before them, or whose hash does
-- not fit. A stretch begins at an account's first entry or at one that another stretch ends with, which
-- proves the link to it.
SELECT
    'entry' AS kind, retailer_id, vendor_id, seq AS position,
    CASE
        WHEN seq <> expected_seq THEN format('entry %s', expected_seq)
        ELSE format('%s after %s', coalesce(expected_balance, previous_balance) + signed_amount,
            coalesce(expected_balance, previous_balance))
    END AS expected,
    CASE
        WHEN seq <> expected_seq THEN format('entry %s', seq)
        ELSE format('%s after %s', running_balance, previous_balance)
            || CASE WHEN row_hash <> computed_hash THEN ', another hash' ELSE '' END
    END AS found
FROM (
    SELECT
        l.*,
        coalesce(lag(l.seq) OVER account + 1, s.first_seq) AS expected_seq,
        lag(l.running_balance, 1, CASE WHEN s.first_seq = 1 THEN 0::numeric END) OVER account
            AS expected_balance,
        lag(l.row_hash, 1, CASE WHEN s.first_seq = 1 THEN '\x00'::bytea END) OVER account
            AS expected_hash,
        -- Written out, as ledger_entry_hash() has it: a function in the database could have been changed.
        sha256(l.prev_hash || convert_to((jsonb_build_array(
            CASE WHEN l.credit_note_id IS NULL THEN 1 ELSE 2 END,
            l.retailer_id, l.vendor_id, l.seq, l.transaction_type,
            l.amount::numeric(14, 2)::text,
            l.previous_balance::numeric(14, 2)::text,
            l.running_balance::numeric(14, 2)::text,
            l.order_id, l.payment_id, l.invoice_id,
            l.due_date - date '2000-01-01',
            l.reversal_ledger_id, l.note, l.idempotency_key, encode(l.request_hash, 'hex'),
            (extract(epoch FROM l.effective_at) * 1000000)::bigint,
            (extract(epoch FROM l.created_at) * 1000000)::bigint,
            l.created_by
        ) || CASE WHEN l.credit_note_id IS NULL THEN '[]'::jsonb
            ELSE jsonb_build_array(l.credit_note_id) END)::text, 'UTF8')) AS computed_hash
    FROM unnest(
        CAST(:retailer_ids AS bigint []), CAST(:vendor_ids AS bigint []),
        CAST(:first_seqs AS bigint []), CAST(:last_seqs AS bigint [])
    ) AS s (retailer_id, vendor_id, first_seq, last_seq)
    JOIN credit_ledgers AS l
        ON l.retailer_id = s.retailer_id AND l.vendor_id = s.vendor_id
        AND l.seq BETWEEN s.first_seq AND s.last_seq
    WINDOW account AS (PARTITION BY l.retailer_id, l.vendor_id ORDER BY l.seq)
) AS entries
WHERE seq <> expected_seq
    OR previous_balance <> expected_balance
    OR prev_hash <> expected_hash
    OR running_balance <> previous_balance + signed_amount
    OR row_hash <> computed_hash
ORDER BY retailer_id, vendor_id, seq
