-- Every place where the books contradict themselves: an entry that does not follow from the one
-- before it, a hash that does not fit its entry, an account whose head is not its last entry, a sealed
-- head that is no longer in the ledger, a bill or a confirmed payment that the ledger does not have with
-- its amount, a payment or a bill that more was allocated to than it is, a hold or reservation total that
-- is not the sum of its rows. Empty in a sound database.
DROP VIEW IF EXISTS ledger_breaks;
CREATE VIEW ledger_breaks WITH (security_invoker = true) AS
WITH entries AS (
    SELECT
        l.*,
        lag(l.seq, 1, 0::bigint) OVER account AS expected_prev_seq,
        lag(l.running_balance, 1, 0::numeric) OVER account AS expected_balance,
        lag(l.row_hash, 1, '\x00'::bytea) OVER account AS expected_hash,
        ledger_entry_hash(l) AS computed_hash
    FROM credit_ledgers AS l
    WINDOW account AS (PARTITION BY l.retailer_id, l.vendor_id ORDER BY l.seq)
), tails AS (
    SELECT DISTINCT ON (retailer_id, vendor_id) retailer_id, vendor_id, seq, running_balance, row_hash
    FROM credit_ledgers ORDER BY retailer_id, vendor_id, seq DESC
)
SELECT 'entry' AS kind, retailer_id, vendor_id, seq AS position
FROM entries
WHERE seq <> expected_prev_seq + 1
    OR previous_balance <> expected_balance
    OR prev_hash <> expected_hash
    OR running_balance <> expected_balance + signed_amount
    OR row_hash <> computed_hash
UNION ALL
SELECT 'head', a.retailer_id, a.vendor_id, a.last_seq
FROM credit_accounts AS a LEFT JOIN tails AS t USING (retailer_id, vendor_id)
WHERE (coalesce(t.seq, 0), coalesce(t.running_balance, 0), coalesce(t.row_hash, '\x00'))
    IS DISTINCT FROM (a.last_seq, a.balance, a.last_hash)
UNION ALL
SELECT 'seal', s.retailer_id, s.vendor_id, s.last_seq
FROM ledger_seals AS s LEFT JOIN credit_ledgers AS l
    ON l.retailer_id = s.retailer_id AND l.vendor_id = s.vendor_id AND l.seq = s.last_seq
WHERE (l.running_balance, l.row_hash) IS DISTINCT FROM (s.balance, s.last_hash)
UNION ALL
SELECT 'bill', i.retailer_id, i.vendor_id, i.id
FROM invoices AS i LEFT JOIN credit_ledgers AS l
    ON l.invoice_id = i.id AND l.transaction_type = 'ORDER_CREDIT'
WHERE i.status = 'ISSUED' AND l.amount IS DISTINCT FROM i.total
UNION ALL
SELECT 'payment', p.retailer_id, p.vendor_id, p.id
FROM payments AS p LEFT JOIN credit_ledgers AS l
    ON l.payment_id = p.id AND l.transaction_type = 'PAYMENT_DEBIT'
WHERE CASE p.status WHEN 'CONFIRMED' THEN l.amount IS DISTINCT FROM p.amount ELSE l.id IS NOT NULL END
UNION ALL
SELECT 'spent', p.retailer_id, p.vendor_id, p.id
FROM payments AS p
WHERE p.amount < (SELECT sum(a.amount) FROM payment_allocations AS a WHERE a.payment_id = p.id)
UNION ALL
SELECT 'paid', i.retailer_id, i.vendor_id, i.id
FROM invoices AS i
WHERE i.status = 'ISSUED'
    AND i.total < (SELECT sum(a.amount) FROM payment_allocations AS a WHERE a.order_id = i.order_id)
UNION ALL
SELECT 'held', a.retailer_id, a.vendor_id, NULL
FROM credit_accounts AS a
WHERE a.held <> (
    SELECT coalesce(sum(h.amount), 0) FROM credit_holds AS h
    WHERE h.retailer_id = a.retailer_id AND h.vendor_id = a.vendor_id AND h.state = 'ACTIVE')
UNION ALL
SELECT 'reserved', NULL, v.vendor_id, v.id
FROM vendor_products AS v
WHERE v.reserved <> (
    SELECT coalesce(sum(r.quantity), 0) FROM stock_reservations AS r
    WHERE r.vendor_product_id = v.id AND r.state = 'ACTIVE')
UNION ALL
SELECT 'totals', r.id, NULL, NULL
FROM retailers AS r
WHERE (r.outstanding_debt, r.available_credit) IS DISTINCT FROM (
    SELECT (coalesce(sum(a.balance), 0), coalesce(sum(a.available), 0))::record
    FROM credit_accounts AS a WHERE a.retailer_id = r.id);

ALTER VIEW ledger_breaks OWNER TO bahi_owner;
