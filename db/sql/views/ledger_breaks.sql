-- Every place where the books contradict themselves, with what they should say and what they say.
-- Empty in a sound database. `position` is the entry's sequence, or the id of the row that `kind` names.

-- Entries that do not follow from the one before them, or whose hash does not fit. The query that
-- proves a long ledger piece by piece is db/sql/queries/chain_breaks.sql; this one is for all at once.
DROP VIEW IF EXISTS ledger_breaks;
CREATE VIEW ledger_breaks WITH (security_invoker = true) AS
SELECT
    'entry' AS kind, retailer_id, vendor_id, seq AS position,
    format('%s after %s', expected_balance + signed_amount, expected_balance) AS expected,
    format('%s after %s%s', running_balance, previous_balance,
        CASE WHEN row_hash <> computed_hash THEN ', another hash' END) AS found
FROM (
    SELECT
        l.*,
        lag(l.seq, 1, 0::bigint) OVER account AS expected_prev_seq,
        lag(l.running_balance, 1, 0::numeric) OVER account AS expected_balance,
        lag(l.row_hash, 1, '\x00'::bytea) OVER account AS expected_hash,
        ledger_entry_hash(l) AS computed_hash
    FROM credit_ledgers AS l
    WINDOW account AS (PARTITION BY l.retailer_id, l.vendor_id ORDER BY l.seq)
) AS entries
WHERE seq <> expected_prev_seq + 1
    OR previous_balance <> expected_balance
    OR prev_hash <> expected_hash
    OR running_balance <> expected_balance + signed_amount
    OR row_hash <> computed_hash
UNION ALL
SELECT * FROM book_breaks;

ALTER VIEW ledger_breaks OWNER TO bahi_owner;
