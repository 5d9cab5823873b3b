-- Writes down how far accounts were proved: the next proof begins there. Balance and hash are taken
-- from the ledger itself; an entry that is not there leaves nothing.
CREATE OR REPLACE FUNCTION save_ledger_checkpoints(
    p_retailer_ids bigint [], p_vendor_ids bigint [], p_seqs bigint []
) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    INSERT INTO ledger_checkpoints (retailer_id, vendor_id, seq, balance, row_hash)
    SELECT l.retailer_id, l.vendor_id, l.seq, l.running_balance, l.row_hash
    FROM unnest(p_retailer_ids, p_vendor_ids, p_seqs) AS z (retailer_id, vendor_id, seq)
    JOIN credit_ledgers AS l USING (retailer_id, vendor_id, seq)
    ON CONFLICT (retailer_id, vendor_id) DO UPDATE
    SET seq = excluded.seq, balance = excluded.balance, row_hash = excluded.row_hash,
        verified_at = clock_now()
    WHERE ledger_checkpoints.seq <= excluded.seq;
END;

ALTER FUNCTION save_ledger_checkpoints OWNER TO ledger_owner;
