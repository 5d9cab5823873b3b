-- How far each account has come, and how far it was proved before.
SELECT a.retailer_id, a.vendor_id, a.last_seq, coalesce(c.seq, 1) AS proved_seq
FROM credit_accounts AS a
LEFT JOIN ledger_checkpoints AS c USING (retailer_id, vendor_id)
WHERE a.last_seq > 0
ORDER BY a.retailer_id, a.vendor_id
