-- What was paid, and a ledger of 1,000,000 entries: 100,000 of them in the first account.

CREATE TEMP TABLE new_payments AS
SELECT row_number() OVER (ORDER BY created_at, number) AS id, paid.*
FROM (
    -- One payment for two bills of an account.
    SELECT min(id) AS number, retailer_id, vendor_id, array_agg(id) AS order_ids,
        sum(due) AS amount, max(created_at) + interval '9 days' AS created_at,
        'CONFIRMED' AS status, count(*) = 1 AND random() < 0.002 AS is_reversed
    FROM (
        SELECT id, retailer_id, vendor_id, created_at,
            round((subtotal + tax) * CASE payment_status WHEN 'PAID' THEN 1 ELSE 0.5 END) AS due,
            row_number() OVER (PARTITION BY retailer_id, vendor_id, payment_status ORDER BY id) / 2 AS pair,
            payment_status
        FROM new_orders WHERE payment_status IN ('PAID', 'PARTIALLY_PAID')
    ) AS bills
    GROUP BY retailer_id, vendor_id, payment_status, pair
    UNION ALL
    -- Claims that wait, that were refused, and what was paid in advance; the first account has one.
    SELECT number, retailer_id, vendor_id, '{}', 500 + number,
        clock_now() - number * interval '1 hour',
        CASE WHEN number % 3 = 0 THEN 'PENDING' WHEN number % 3 = 2 THEN 'REJECTED' ELSE 'CONFIRMED' END,
        false
    FROM accounts WHERE number <= 600
) AS paid;

INSERT INTO payments (
    id, payment_number, retailer_id, vendor_id, amount, payment_method, transaction_id, status,
    claimed_by, decided_by, decided_at, is_reversed, reversal_reason, is_spent,
    created_at
) OVERRIDING SYSTEM VALUE
SELECT id, 'PAY-' || id, retailer_id, vendor_id, amount, 'UPI',
    CASE WHEN id % 10 < 7 THEN 'UTR' || lpad(id::text, 12, '0') END, status, 150 + retailer_id,
    CASE WHEN status <> 'PENDING' THEN vendor_id END,
    CASE WHEN status <> 'PENDING' THEN created_at + interval '1 hour' END, is_reversed,
    CASE WHEN is_reversed THEN 'cheque returned' END, order_ids <> '{}', created_at
FROM new_payments ORDER BY id;

INSERT INTO payment_allocations (payment_id, order_id, retailer_id, vendor_id, amount, created_at)
SELECT p.id, o.id, o.retailer_id, o.vendor_id,
    round((o.subtotal + o.tax) * CASE o.payment_status WHEN 'PAID' THEN 1 ELSE 0.5 END), p.created_at
FROM new_payments AS p CROSS JOIN unnest(p.order_ids) AS order_id
JOIN new_orders AS o ON o.id = order_id
ORDER BY p.id, o.id;

CREATE TEMP TABLE entries AS
SELECT retailer_id, vendor_id, created_at + interval '1 day' AS at, 'ORDER_CREDIT' AS kind,
    round(subtotal + tax) AS amount, id AS order_id, NULL::bigint AS payment_id,
    (created_at + interval '16 days')::date AS due_date
FROM new_orders WHERE is_billed
UNION ALL
SELECT retailer_id, vendor_id, created_at, 'PAYMENT_DEBIT', amount, NULL, id, NULL
FROM new_payments WHERE status = 'CONFIRMED';

-- The rest was carried over from paper books: bills and what was paid on them.
INSERT INTO entries
SELECT a.retailer_id, a.vendor_id, clock_now() - interval '3 years' * (0.001 + 0.999 * random()),
    CASE WHEN n % 2 = 0 THEN 'ADJUSTMENT_CREDIT' ELSE 'ADJUSTMENT_DEBIT' END, 100 + n % 4000, NULL, NULL,
    CASE WHEN n % 2 = 0 THEN clock_now()::date - n % 1000 END
FROM (
    SELECT n, CASE WHEN n <= bound.first THEN 1 ELSE 1 + pg_temp.some_account() END AS number
    FROM (
        SELECT 1000000 - count(*)::integer AS missing,
            100000 - count(*) FILTER (WHERE retailer_id = 1 AND vendor_id = 1) AS first
        FROM entries
    ) AS bound
    CROSS JOIN generate_series(1, bound.missing) AS n
) AS paper
JOIN accounts AS a USING (number);

INSERT INTO credit_ledgers (
    id, retailer_id, vendor_id, seq, transaction_type, amount, previous_balance, running_balance,
    order_id, payment_id, invoice_id, due_date, reversal_ledger_id, idempotency_key, request_hash,
    prev_hash, row_hash, effective_at, created_at
) OVERRIDING SYSTEM VALUE
SELECT id, retailer_id, vendor_id, seq, kind, amount, balance - signed, balance, order_id, payment_id,
    order_id, due_date,
    -- Some were taken back.
    CASE WHEN id % 5000 = 0 AND kind LIKE 'ADJUSTMENT%' THEN id - 1000 END,
    coalesce('order:' || order_id || ':credit', 'payment:' || payment_id || ':debit', 'paper:' || seq),
    sha256(int8send(seq)), CASE WHEN seq = 1 THEN '\x00' ELSE sha256(int8send(seq - 1)) END,
    sha256(int8send(seq)), at, at + seq * interval '1 microsecond'
FROM (
    SELECT posted.*, row_number() OVER (ORDER BY at) AS id
    FROM (
        SELECT e.*, row_number() OVER account AS seq, sum(signed) OVER account AS balance
        FROM (
            SELECT *, CASE WHEN kind LIKE '%_DEBIT' THEN -amount ELSE amount END AS signed
            FROM entries
        ) AS e
        WINDOW account AS (
            PARTITION BY retailer_id, vendor_id ORDER BY at, order_id, payment_id
            ROWS UNBOUNDED PRECEDING)
    ) AS posted
) AS numbered
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
