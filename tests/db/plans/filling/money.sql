-- What was paid and credited, and a ledger of 1,000,000 entries: 100,000 of them in the first account.
-- Books that agree: dues, settlements and what pays what follow from the entries.

-- What each bill came to, and what was credited and paid of it.
CREATE TEMP TABLE bills AS
SELECT id, retailer_id, vendor_id, created_at, payment_status, round(subtotal + tax) AS total, credited,
    CASE payment_status
        WHEN 'PAID' THEN round(subtotal + tax) - credited
        WHEN 'PARTIALLY_PAID' THEN round((subtotal + tax) * 0.5)
        ELSE 0
    END AS paid
FROM (
    SELECT *, CASE WHEN payment_status = 'PAID' AND id % 50 = 0 THEN 10 ELSE 0 END AS credited
    FROM new_orders WHERE is_billed
) AS billed;

CREATE TEMP TABLE new_payments AS
SELECT row_number() OVER (ORDER BY created_at, number, is_reversed) AS id, paid.*
FROM (
    -- One payment for two bills of an account.
    SELECT min(id) AS number, retailer_id, vendor_id, array_agg(id) AS order_ids,
        sum(paid) AS amount, max(created_at) + interval '9 days' AS created_at,
        'CONFIRMED' AS status, false AS is_reversed
    FROM (
        SELECT *,
            row_number() OVER (PARTITION BY retailer_id, vendor_id, payment_status ORDER BY id) / 2 AS pair
        FROM bills WHERE paid > 0
    ) AS bills
    GROUP BY retailer_id, vendor_id, payment_status, pair
    UNION ALL
    -- A few were paid twice: the first time by a cheque that came back.
    SELECT id, retailer_id, vendor_id, ARRAY[id], paid, created_at + interval '5 days', 'CONFIRMED', true
    FROM bills WHERE payment_status = 'PAID' AND id % 2000 = 7
    UNION ALL
    -- Claims that wait, that were refused, cheques at the bank, and what was paid in advance; the first
    -- account has one.
    SELECT number, retailer_id, vendor_id, '{}', 500 + number,
        clock_now() - number * interval '1 hour',
        CASE
            WHEN number % 30 = 0 THEN 'CLEARING'
            WHEN number % 3 = 0 THEN 'PENDING'
            WHEN number % 3 = 2 THEN 'REJECTED'
            ELSE 'CONFIRMED'
        END,
        false
    FROM accounts WHERE number <= 600
) AS paid;
ANALYZE bills, new_payments;

INSERT INTO payments (
    id, payment_number, retailer_id, vendor_id, amount, payment_method, transaction_id, cheque_number,
    status, claimed_by, decided_by, decided_at, is_reversed, reversal_reason, paid_at, created_at
) OVERRIDING SYSTEM VALUE
SELECT id, 'PAY-' || id, retailer_id, vendor_id, amount, CASE WHEN is_cheque THEN 'CHEQUE' ELSE 'UPI' END,
    CASE WHEN id % 10 < 7 AND NOT is_cheque THEN 'UTR' || lpad(id::text, 12, '0') END,
    CASE WHEN is_cheque THEN lpad(id::text, 6, '0') END, status, 150 + retailer_id,
    CASE WHEN status <> 'PENDING' THEN vendor_id END,
    CASE WHEN status <> 'PENDING' THEN created_at + interval '1 hour' END, is_reversed,
    CASE WHEN is_reversed THEN 'cheque returned' END, created_at, created_at
FROM (SELECT *, is_reversed OR status = 'CLEARING' AS is_cheque FROM new_payments) AS paid ORDER BY id;

-- Each credits a little of a bill's first line; numbered as the bill.
INSERT INTO credit_notes (
    id, credit_note_number, invoice_id, retailer_id, vendor_id, financial_year, note_date, reason,
    taxable_amount, cgst_amount, sgst_amount, igst_amount, round_off, total, created_at
) OVERRIDING SYSTEM VALUE
SELECT id, 'WC/' || id, id, retailer_id, vendor_id, '2026-27', created_at + interval '5 days', 'DAMAGED',
    credited, 0, 0, 0, 0, credited, created_at + interval '5 days'
FROM bills WHERE credited > 0 ORDER BY id;

INSERT INTO credit_note_items (
    credit_note_id, line_number, invoice_id, retailer_id, vendor_id, product_name, product_sku, hsn_code,
    quantity, unit, unit_price, price_includes_gst, tax_rate, taxable_amount, cgst_amount, sgst_amount,
    igst_amount, line_total
)
SELECT n.id, i.line_number, i.invoice_id, i.retailer_id, i.vendor_id, i.product_name, i.product_sku,
    i.hsn_code, 0.2, i.unit, i.unit_price, i.price_includes_gst, i.tax_rate, n.total, 0, 0, 0, n.total
FROM credit_notes AS n JOIN invoice_items AS i ON i.invoice_id = n.id AND i.line_number = 1
ORDER BY n.id;

-- `part` is the first or second of two entries of which the second pays the first or takes it back.
CREATE TEMP TABLE entries AS
SELECT retailer_id, vendor_id, created_at + interval '1 day' AS at, 'ORDER_CREDIT' AS kind, total AS amount,
    id AS order_id, NULL::bigint AS payment_id, NULL::bigint AS credit_note_id, NULL::bigint AS pair,
    1 AS part, false AS is_reversed, (created_at + interval '16 days')::date AS due_date
FROM bills
UNION ALL
SELECT retailer_id, vendor_id, created_at + interval '5 days', 'ADJUSTMENT_DEBIT', credited, id, NULL, id,
    NULL, 1, false, NULL
FROM bills WHERE credited > 0
UNION ALL
SELECT retailer_id, vendor_id, created_at, 'PAYMENT_DEBIT', amount, NULL, id, NULL, NULL, 1, is_reversed, NULL
FROM new_payments WHERE status = 'CONFIRMED'
UNION ALL
SELECT retailer_id, vendor_id, created_at + interval '2 days', 'ADJUSTMENT_CREDIT', amount, NULL, id, NULL,
    NULL, 2, false, NULL
FROM new_payments WHERE is_reversed;

-- The rest was carried over from paper books: bills and what was paid on them. Some were taken back.
CREATE TEMP TABLE bound AS
SELECT 100000 - of_first AS first, 900000 - others AS others
FROM (
    SELECT count(*) FILTER (WHERE is_first)::integer AS of_first,
        count(*) FILTER (WHERE NOT is_first)::integer AS others
    FROM (SELECT (retailer_id, vendor_id) = (1, 1) AS is_first FROM entries) AS e
) AS counted;
INSERT INTO entries
SELECT a.retailer_id, a.vendor_id,
    CASE part WHEN 1 THEN at ELSE at + least(interval '12 days', (clock_now() - at) / 2) END,
    CASE part WHEN 1 THEN 'ADJUSTMENT_CREDIT' ELSE 'ADJUSTMENT_DEBIT' END, 100 + pair % 4000,
    NULL, NULL, NULL, pair, part, part = 1 AND pair % 2500 = 0, at::date + 15
FROM (
    SELECT row_number() OVER () AS pair, number, is_alone,
        clock_now() - interval '3 years' * (0.001 + 0.999 * random()) AS at
    FROM (
        SELECT 1 AS number, 2 * n > bound.first AS is_alone
        FROM bound CROSS JOIN generate_series(1, (bound.first + 1) / 2) AS n
        UNION ALL
        SELECT 1 + pg_temp.some_account(), 2 * n > bound.others
        FROM bound CROSS JOIN generate_series(1, (bound.others + 1) / 2) AS n
    ) AS paper
) AS paper
CROSS JOIN generate_series(1, 2) AS part
JOIN accounts AS a USING (number)
WHERE part = 1 OR NOT is_alone;

CREATE TEMP TABLE posted AS
SELECT numbered.*, kind IN ('ORDER_CREDIT', 'ADJUSTMENT_CREDIT') AS raises,
    part = 2 AND (payment_id IS NOT NULL OR pair % 2500 = 0) AS takes_back,
    coalesce(pair, -payment_id) AS mutual
FROM (
    SELECT *, row_number() OVER (ORDER BY at, retailer_id, vendor_id, seq) AS id
    FROM (
        SELECT e.*, row_number() OVER account AS seq, sum(signed) OVER account AS balance
        FROM (
            SELECT *, CASE WHEN kind LIKE '%_DEBIT' THEN -amount ELSE amount END AS signed
            FROM entries
        ) AS e
        WINDOW account AS (
            PARTITION BY retailer_id, vendor_id ORDER BY at, order_id, payment_id, pair
            ROWS UNBOUNDED PRECEDING)
    ) AS in_order
) AS numbered;
ANALYZE posted;

INSERT INTO credit_ledgers (
    id, retailer_id, vendor_id, seq, transaction_type, amount, previous_balance, running_balance,
    order_id, payment_id, invoice_id, credit_note_id, due_date, reversal_ledger_id, is_reversed, note,
    idempotency_key, request_hash, prev_hash, row_hash, effective_at, created_at
) OVERRIDING SYSTEM VALUE
SELECT p.id, p.retailer_id, p.vendor_id, p.seq, p.kind, p.amount, p.balance - p.signed, p.balance,
    p.order_id, CASE WHEN NOT p.takes_back THEN p.payment_id END, p.order_id, p.credit_note_id, p.due_date,
    first.id, p.is_reversed, CASE WHEN p.pair IS NOT NULL THEN 'from the old books' ELSE '' END,
    CASE
        WHEN p.credit_note_id IS NOT NULL THEN 'credit-note:' || p.credit_note_id || ':debit'
        WHEN p.takes_back THEN 'reversal:' || first.id
        ELSE coalesce('order:' || p.order_id || ':credit', 'payment:' || p.payment_id || ':debit',
            'paper:' || p.seq)
    END,
    sha256(int8send(p.seq)), CASE WHEN p.seq = 1 THEN '\x00' ELSE sha256(int8send(p.seq - 1)) END,
    sha256(int8send(p.seq)), p.at, p.at + p.seq * interval '1 microsecond'
FROM posted AS p
LEFT JOIN (SELECT id, mutual FROM posted WHERE is_reversed) AS first
    ON p.takes_back AND first.mutual = p.mutual
ORDER BY p.id;

CREATE TEMP TABLE spent AS
-- Payments pay their bills, credit notes the bill that they name, and paper pays paper.
SELECT s.id AS settlement_id, d.id AS due_id, s.retailer_id, s.vendor_id, b.paid AS amount, s.at,
    s.is_reversed AS is_released
FROM new_payments AS p CROSS JOIN unnest(p.order_ids) AS order_id
JOIN bills AS b ON b.id = order_id
JOIN posted AS s ON s.payment_id = p.id AND s.part = 1
JOIN posted AS d ON d.order_id = b.id AND d.kind = 'ORDER_CREDIT'
UNION ALL
SELECT s.id, d.id, s.retailer_id, s.vendor_id, s.amount, s.at, false
FROM posted AS s JOIN posted AS d ON d.order_id = s.order_id AND d.kind = 'ORDER_CREDIT'
WHERE s.credit_note_id IS NOT NULL
UNION ALL
SELECT s.id, d.id, s.retailer_id, s.vendor_id, s.amount, s.at, false
FROM posted AS s JOIN posted AS d ON d.pair = s.pair AND d.part = 1
WHERE s.pair IS NOT NULL AND s.part = 2 AND NOT s.takes_back;

INSERT INTO payment_allocations (
    settlement_id, due_id, retailer_id, vendor_id, amount, state, released_at, created_at)
SELECT settlement_id, due_id, retailer_id, vendor_id, amount,
    CASE WHEN is_released THEN 'RELEASED' ELSE 'ACTIVE' END,
    CASE WHEN is_released THEN at + interval '2 days' END, at
FROM spent ORDER BY settlement_id, due_id;

INSERT INTO dues (
    ledger_id, retailer_id, vendor_id, order_id, bill_number, bill_date, due_date, amount, open_amount,
    state, settled_at, overdue_since
)
SELECT id, retailer_id, vendor_id, order_id, coalesce('W/' || order_id, 'paper ' || id), at::date,
    due_date, amount, open,
    CASE WHEN is_reversed THEN 'CANCELLED' WHEN open > 0 THEN 'OPEN' ELSE 'SETTLED' END,
    CASE WHEN open = 0 AND NOT is_reversed THEN paid_at END,
    -- The night has still to flag what fell due yesterday.
    CASE WHEN open > 0 AND due_date < clock_now()::date - 1 THEN due_date + 1 END
FROM (
    SELECT p.*, CASE WHEN is_reversed THEN 0 ELSE p.amount - coalesce(paid.amount, 0) END AS open,
        paid.at AS paid_at
    FROM posted AS p
    LEFT JOIN (
        SELECT due_id, sum(amount) AS amount, max(at) AS at FROM spent WHERE NOT is_released GROUP BY due_id
    ) AS paid ON paid.due_id = p.id
    WHERE p.raises AND NOT p.takes_back
) AS due
ORDER BY id;

INSERT INTO settlements (ledger_id, retailer_id, vendor_id, payment_id, amount, open_amount, state)
SELECT id, retailer_id, vendor_id, payment_id, amount, open,
    CASE WHEN is_reversed THEN 'REVERSED' WHEN open > 0 THEN 'OPEN' ELSE 'SPENT' END
FROM (
    SELECT p.*, CASE WHEN is_reversed THEN 0 ELSE p.amount - coalesce(used.amount, 0) END AS open
    FROM posted AS p
    LEFT JOIN (
        SELECT settlement_id, sum(amount) AS amount FROM spent WHERE NOT is_released
        GROUP BY settlement_id
    ) AS used ON used.settlement_id = p.id
    WHERE NOT p.raises AND NOT p.takes_back
) AS settlement
ORDER BY id;

INSERT INTO credit_accounts (
    retailer_id, vendor_id, credit_limit, balance, held, terms_days, last_seq, last_hash, last_at,
    created_at
)
SELECT a.retailer_id, a.vendor_id, 500000 + greatest(last.running_balance, 0),
    coalesce(last.running_balance, 0), coalesce(held.amount, 0), 15, coalesce(last.seq, 0),
    coalesce(last.row_hash, '\x00'), coalesce(last.created_at, 'epoch'),
    clock_now() - interval '3 years'
FROM accounts AS a
LEFT JOIN (
    SELECT DISTINCT ON (retailer_id, vendor_id) *
    FROM credit_ledgers ORDER BY retailer_id, vendor_id, seq DESC
) AS last USING (retailer_id, vendor_id)
LEFT JOIN (
    SELECT retailer_id, vendor_id, sum(amount) AS amount
    FROM credit_holds WHERE state = 'ACTIVE' GROUP BY retailer_id, vendor_id
) AS held USING (retailer_id, vendor_id);

UPDATE retailers AS r SET outstanding_debt = t.debt, available_credit = t.available
FROM (
    SELECT retailer_id, sum(balance) AS debt, sum(available) AS available
    FROM credit_accounts GROUP BY retailer_id
) AS t WHERE t.retailer_id = r.id;
UPDATE vendor_products AS v SET reserved = r.quantity, stock = greatest(stock, r.quantity)
FROM (
    SELECT vendor_product_id AS id, sum(quantity) AS quantity
    FROM stock_reservations WHERE state = 'ACTIVE' GROUP BY vendor_product_id
) AS r WHERE r.id = v.id;

-- Every account has kept five promises, and one of ten has given its word again.
INSERT INTO payment_promises (retailer_id, vendor_id, promised_on, state, closed_at)
SELECT retailer_id, vendor_id, current_date - 30 * n, 'KEPT', clock_now()
FROM accounts, generate_series(1, 5) AS n;
INSERT INTO payment_promises (retailer_id, vendor_id, promised_on)
SELECT retailer_id, vendor_id, current_date + 3 FROM accounts WHERE number % 10 = 1;
