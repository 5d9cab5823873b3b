-- Where the books contradict the ledger or themselves, the chains apart.

DROP VIEW IF EXISTS book_breaks CASCADE;
CREATE VIEW book_breaks WITH (security_invoker = true) AS
-- The account's head is its last entry.
SELECT
    'head' AS kind, a.retailer_id, a.vendor_id, a.last_seq AS position,
    format('%s at entry %s', coalesce(l.running_balance, 0), coalesce(l.seq, 0)) AS expected,
    format('%s at entry %s', a.balance, a.last_seq) AS found
FROM credit_accounts AS a
LEFT JOIN LATERAL (
    SELECT l.seq, l.running_balance, l.row_hash FROM credit_ledgers AS l
    WHERE l.retailer_id = a.retailer_id AND l.vendor_id = a.vendor_id
    ORDER BY l.seq DESC LIMIT 1
) AS l ON true
WHERE (coalesce(l.seq, 0), coalesce(l.running_balance, 0), coalesce(l.row_hash, '\x00'))
    IS DISTINCT FROM (a.last_seq, a.balance, a.last_hash)
UNION ALL
-- A head that was sealed is still in the ledger.
SELECT
    'seal', s.retailer_id, s.vendor_id, s.last_seq,
    format('%s at entry %s', s.balance, s.last_seq), coalesce(l.running_balance::text, 'no such entry')
FROM ledger_seals AS s LEFT JOIN credit_ledgers AS l
    ON l.retailer_id = s.retailer_id AND l.vendor_id = s.vendor_id AND l.seq = s.last_seq
WHERE (l.running_balance, l.row_hash) IS DISTINCT FROM (s.balance, s.last_hash)
UNION ALL
-- So is one that was proved.
SELECT
    'checkpoint', c.retailer_id, c.vendor_id, c.seq,
    format('%s at entry %s', c.balance, c.seq), coalesce(l.running_balance::text, 'no such entry')
FROM ledger_checkpoints AS c LEFT JOIN credit_ledgers AS l
    ON l.retailer_id = c.retailer_id AND l.vendor_id = c.vendor_id AND l.seq = c.seq
WHERE (l.running_balance, l.row_hash) IS DISTINCT FROM (c.balance, c.row_hash)
UNION ALL
-- An entry is marked as taken back where another one takes it back, and nowhere else.
SELECT
    'reversal', l.retailer_id, l.vendor_id, l.seq,
    CASE WHEN r.id IS NULL THEN 'stands' ELSE 'taken back' END,
    CASE WHEN l.is_reversed THEN 'taken back' ELSE 'stands' END
FROM credit_ledgers AS l LEFT JOIN credit_ledgers AS r ON r.reversal_ledger_id = l.id
WHERE l.is_reversed <> (r.id IS NOT NULL)
UNION ALL
-- Bills, payments and credit notes are in the ledger with their amounts; what does not count is not,
-- or is taken back.
SELECT
    'bill', i.retailer_id, i.vendor_id, i.id,
    (CASE WHEN i.status = 'ISSUED' THEN i.total END)::text,
    (CASE WHEN NOT l.is_reversed THEN l.amount END)::text
FROM invoices AS i LEFT JOIN credit_ledgers AS l
    ON l.invoice_id = i.id AND l.transaction_type = 'ORDER_CREDIT'
WHERE (CASE WHEN NOT l.is_reversed THEN l.amount END)
    IS DISTINCT FROM (CASE WHEN i.status = 'ISSUED' THEN i.total END)
UNION ALL
SELECT
    'payment', p.retailer_id, p.vendor_id, p.id,
    (CASE WHEN p.status = 'CONFIRMED' AND NOT p.is_reversed THEN p.amount END)::text,
    (CASE WHEN NOT l.is_reversed THEN l.amount END)::text
FROM payments AS p LEFT JOIN credit_ledgers AS l
    ON l.payment_id = p.id AND l.transaction_type = 'PAYMENT_DEBIT'
WHERE (CASE WHEN NOT l.is_reversed THEN l.amount END)
    IS DISTINCT FROM (CASE WHEN p.status = 'CONFIRMED' AND NOT p.is_reversed THEN p.amount END)
UNION ALL
SELECT 'credit note', n.retailer_id, n.vendor_id, n.id, n.total::text, l.amount::text
FROM credit_notes AS n LEFT JOIN credit_ledgers AS l
    ON l.credit_note_id = n.id AND NOT l.is_reversed
WHERE l.amount IS DISTINCT FROM n.total
UNION ALL
-- Documents come to their lines, tax by tax.
SELECT
    'lines', i.retailer_id, i.vendor_id, i.id,
    format('%s, taxes %s, %s, %s', n.taxable, n.cgst, n.sgst, n.igst),
    format('%s, taxes %s, %s, %s', i.taxable_amount, i.cgst_amount, i.sgst_amount, i.igst_amount)
FROM invoices AS i
LEFT JOIN (
    SELECT invoice_id, sum(taxable_amount) AS taxable, sum(cgst_amount) AS cgst,
        sum(sgst_amount) AS sgst, sum(igst_amount) AS igst
    FROM invoice_items GROUP BY invoice_id
) AS n ON n.invoice_id = i.id
WHERE (i.taxable_amount, i.cgst_amount, i.sgst_amount, i.igst_amount)
    IS DISTINCT FROM (n.taxable, n.cgst, n.sgst, n.igst)
UNION ALL
SELECT
    'note lines', c.retailer_id, c.vendor_id, c.id,
    format('%s, taxes %s, %s, %s', n.taxable, n.cgst, n.sgst, n.igst),
    format('%s, taxes %s, %s, %s', c.taxable_amount, c.cgst_amount, c.sgst_amount, c.igst_amount)
FROM credit_notes AS c
LEFT JOIN (
    SELECT credit_note_id, sum(taxable_amount) AS taxable, sum(cgst_amount) AS cgst,
        sum(sgst_amount) AS sgst, sum(igst_amount) AS igst
    FROM credit_note_items GROUP BY credit_note_id
) AS n ON n.credit_note_id = c.id
WHERE (c.taxable_amount, c.cgst_amount, c.sgst_amount, c.igst_amount)
    IS DISTINCT FROM (n.taxable, n.cgst, n.sgst, n.igst)
UNION ALL
-- Both sides of a vendor's books come to the same. A document that is gone is missed here.
SELECT 'trial balance', NULL, vendor_id, NULL, sum(debit)::text, sum(credit)::text
FROM trial_balance GROUP BY vendor_id HAVING sum(debit) <> sum(credit)
UNION ALL
-- What has left has a bill that counts, and nothing else has one.
SELECT
    'order', o.retailer_id, o.vendor_id, o.id,
    coalesce(i.invoice_number, 'no bill'), concat_ws(' ', lower(o.status), o.invoice_number)
FROM orders AS o LEFT JOIN invoices AS i ON i.order_id = o.id AND i.status = 'ISSUED'
WHERE i.invoice_number IS DISTINCT FROM
    CASE WHEN o.status IN ('DISPATCHED', 'DELIVERED') THEN o.invoice_number END
UNION ALL
-- Every entry that raises the debt is a due and is open as far as nothing has paid it.
SELECT
    'due', l.retailer_id, l.vendor_id, l.id,
    (CASE WHEN l.is_reversed THEN 0 ELSE l.amount - coalesce(a.paid, 0) END)::text, d.open_amount::text
FROM credit_ledgers AS l
LEFT JOIN dues AS d ON d.ledger_id = l.id
LEFT JOIN (
    SELECT due_id, sum(amount) AS paid FROM payment_allocations WHERE state = 'ACTIVE' GROUP BY due_id
) AS a ON a.due_id = l.id
WHERE l.signed_amount > 0 AND NOT l.is_reversal
    AND (d.open_amount IS DISTINCT FROM
        CASE WHEN l.is_reversed THEN 0 ELSE l.amount - coalesce(a.paid, 0) END)
UNION ALL
-- When it is due and which order it is of is in the entry too.
SELECT
    'terms', l.retailer_id, l.vendor_id, l.id,
    concat_ws(', order ', l.due_date, l.order_id), concat_ws(', order ', d.due_date, d.order_id)
FROM dues AS d JOIN credit_ledgers AS l ON l.id = d.ledger_id
WHERE (coalesce(l.due_date, d.due_date), l.order_id) IS DISTINCT FROM (d.due_date, d.order_id)
UNION ALL
-- Every entry that lowers it settles dues and is left as far as it has paid none.
SELECT
    'settlement', l.retailer_id, l.vendor_id, l.id,
    (CASE WHEN l.is_reversed THEN 0 ELSE l.amount - coalesce(a.spent, 0) END)::text,
    s.open_amount::text
FROM credit_ledgers AS l
LEFT JOIN settlements AS s ON s.ledger_id = l.id
LEFT JOIN (
    SELECT settlement_id, sum(amount) AS spent FROM payment_allocations
    WHERE state = 'ACTIVE' GROUP BY settlement_id
) AS a ON a.settlement_id = l.id
WHERE l.signed_amount < 0 AND NOT l.is_reversal
    AND (s.open_amount IS DISTINCT FROM
        CASE WHEN l.is_reversed THEN 0 ELSE l.amount - coalesce(a.spent, 0) END)
UNION ALL
-- What is taken back pays nothing and is paid by nothing.
SELECT 'allocation', a.retailer_id, a.vendor_id, a.id, '0', a.amount::text
FROM payment_allocations AS a
JOIN credit_ledgers AS l ON l.id IN (a.due_id, a.settlement_id)
WHERE a.state = 'ACTIVE' AND l.is_reversed
UNION ALL
-- An account's dues less its advances are its balance.
SELECT
    'balance', a.retailer_id, a.vendor_id, NULL,
    (coalesce(d.amount, 0) - coalesce(s.amount, 0))::text, a.balance::text
FROM credit_accounts AS a
LEFT JOIN (
    SELECT retailer_id, vendor_id, sum(open_amount) AS amount FROM dues
    WHERE state = 'OPEN' GROUP BY 1, 2
) AS d USING (retailer_id, vendor_id)
LEFT JOIN (
    SELECT retailer_id, vendor_id, sum(open_amount) AS amount FROM settlements
    WHERE state = 'OPEN' GROUP BY 1, 2
) AS s USING (retailer_id, vendor_id)
WHERE a.balance <> coalesce(d.amount, 0) - coalesce(s.amount, 0)
UNION ALL
-- An order is as paid as its bill.
SELECT
    'paid', o.retailer_id, o.vendor_id, o.id,
    CASE WHEN d.state = 'SETTLED' THEN 'PAID'
        WHEN d.state = 'OPEN' AND d.open_amount < d.amount THEN 'PARTIALLY_PAID' ELSE 'UNPAID' END,
    o.payment_status
FROM orders AS o LEFT JOIN dues AS d ON d.order_id = o.id
WHERE o.payment_status <>
    CASE WHEN d.state = 'SETTLED' THEN 'PAID'
        WHEN d.state = 'OPEN' AND d.open_amount < d.amount THEN 'PARTIALLY_PAID' ELSE 'UNPAID' END
UNION ALL
-- An order that is closed sets nothing aside.
SELECT 'set aside', o.retailer_id, o.vendor_id, o.id, 'nothing', lower(o.status)
FROM orders AS o
WHERE o.status NOT IN ('PLACED', 'ACCEPTED')
    AND (EXISTS (SELECT FROM credit_holds AS h WHERE h.order_id = o.id AND h.state = 'ACTIVE')
        OR EXISTS (SELECT FROM stock_reservations AS r WHERE r.order_id = o.id AND r.state = 'ACTIVE'))
UNION ALL
-- What is held is the sum of the holds, and what is reserved that of the reservations.
SELECT 'held', a.retailer_id, a.vendor_id, NULL, coalesce(h.amount, 0)::text, a.held::text
FROM credit_accounts AS a
LEFT JOIN (
    SELECT retailer_id, vendor_id, sum(amount) AS amount FROM credit_holds
    WHERE state = 'ACTIVE' GROUP BY 1, 2
) AS h USING (retailer_id, vendor_id)
WHERE a.held <> coalesce(h.amount, 0)
UNION ALL
SELECT 'reserved', NULL, v.vendor_id, v.id, coalesce(r.quantity, 0)::text, v.reserved::text
FROM vendor_products AS v
LEFT JOIN (
    SELECT vendor_product_id, sum(quantity) AS quantity FROM stock_reservations
    WHERE state = 'ACTIVE' GROUP BY 1
) AS r ON r.vendor_product_id = v.id
WHERE v.reserved <> coalesce(r.quantity, 0)
UNION ALL
SELECT
    'totals', r.id, NULL, NULL,
    format('owes %s, may order %s', coalesce(a.debt, 0), coalesce(a.available, 0)),
    format('owes %s, may order %s', r.outstanding_debt, r.available_credit)
FROM retailers AS r
LEFT JOIN (
    SELECT retailer_id, sum(balance) AS debt, sum(available) AS available
    FROM credit_accounts GROUP BY 1
) AS a ON a.retailer_id = r.id
WHERE (r.outstanding_debt, r.available_credit)
    IS DISTINCT FROM (coalesce(a.debt, 0), coalesce(a.available, 0));

ALTER VIEW book_breaks OWNER TO bahi_owner;
