-- 100,000 orders of three years, with their lines, reservations, holds and bills.

CREATE TEMP TABLE new_orders AS
SELECT o.*, 1000 + (o.id * 37) % 9000 AS subtotal, round((1000 + (o.id * 37) % 9000) * 0.05, 2) AS tax,
    o.status IN ('DISPATCHED', 'DELIVERED') AS is_billed,
    CASE
        WHEN o.status <> 'DELIVERED' THEN 'UNPAID'
        WHEN o.id <= 97000 THEN CASE WHEN dice_2 < 0.003 THEN 'UNPAID' ELSE 'PAID' END
        WHEN dice_2 < 0.5 THEN 'PAID'
        WHEN dice_2 < 0.6 THEN 'PARTIALLY_PAID'
        ELSE 'UNPAID'
    END AS payment_status
FROM (
    SELECT n.id, a.retailer_id, a.vendor_id, random() AS dice_2,
        clock_now() - interval '3 years' * (100001 - n.id) / 100000.0 AS created_at,
        -- What is open is young.
        CASE
            WHEN n.id > 99700 THEN (ARRAY['PLACED', 'ACCEPTED', 'DISPATCHED'])[1 + n.id % 3]
            WHEN n.dice < 0.88 THEN 'DELIVERED'
            WHEN n.dice < 0.92 THEN 'REJECTED'
            WHEN n.dice < 0.95 THEN 'CANCELLED'
            WHEN n.dice < 0.98 THEN 'EXPIRED'
            ELSE 'REVISED'
        END AS status
    FROM (
        SELECT id, random() AS dice, pg_temp.some_account() AS account
        FROM generate_series(1, 100000) AS id
    ) AS n
    JOIN accounts AS a ON a.number = n.account
) AS o;
ANALYZE new_orders;

INSERT INTO order_keys (id, order_number, retailer_id, vendor_id, created_at) OVERRIDING SYSTEM VALUE
SELECT id, (1000 + id)::text, retailer_id, vendor_id, created_at FROM new_orders ORDER BY id;

INSERT INTO orders (
    id, order_number, retailer_id, vendor_id, status, payment_status, subtotal, tax_amount, round_off,
    total, credit_used, invoice_number, placed_by, accepted_at, dispatched_at, delivered_at,
    cancelled_at, created_at, updated_at
)
SELECT id, (1000 + id)::text, retailer_id, vendor_id, status, payment_status, subtotal, tax,
    round(subtotal + tax) - subtotal - tax, round(subtotal + tax), round(subtotal + tax),
    CASE WHEN is_billed THEN 'W/' || id END, 150 + retailer_id,
    CASE WHEN is_billed OR status = 'ACCEPTED' THEN created_at + interval '1 hour' END,
    CASE WHEN is_billed THEN created_at + interval '1 day' END,
    CASE WHEN status = 'DELIVERED' THEN created_at + interval '2 days' END,
    CASE WHEN status = 'CANCELLED' THEN created_at + interval '1 hour' END,
    created_at, created_at + interval '2 days'
FROM new_orders ORDER BY id;

INSERT INTO order_items (
    order_id, line_number, vendor_id, retailer_id, vendor_product_id, product_name, product_sku,
    hsn_code, ordered_quantity, ordered_unit, quantity, unit, unit_price, price_includes_gst, tax_rate,
    taxable_amount, cgst_amount, sgst_amount, igst_amount, tax_amount, line_total
)
SELECT o.id, line, o.vendor_id, o.retailer_id,
    -- Of the vendor's own 600 products.
    o.vendor_id + 50 * ((o.id * 31 + line * 97) % 600), 'Shree Chana Dal 1 kg', 'S' || o.vendor_id,
    '0713', 2, 'peti', 24, 'pkt', 50, false, 5,
    part * o.subtotal, part * o.tax, 0, 0, part * o.tax, part * (o.subtotal + o.tax)
FROM new_orders AS o, generate_series(1, 3) AS line
-- The whole sum on the first line: only the number of lines matters here.
CROSS JOIN LATERAL (SELECT CASE WHEN line = 1 THEN 1 ELSE 0 END AS part) AS p ORDER BY o.id, line;

INSERT INTO stock_reservations (
    order_id, vendor_product_id, vendor_id, retailer_id, quantity, state, expires_at, created_at, closed_at
)
SELECT i.order_id, i.vendor_product_id, i.vendor_id, i.retailer_id, i.quantity,
    CASE
        WHEN o.is_billed THEN 'FULFILLED'
        WHEN o.status IN ('PLACED', 'ACCEPTED') THEN 'ACTIVE'
        ELSE 'RELEASED'
    END,
    CASE WHEN o.status = 'PLACED' THEN o.created_at + interval '2 days' END, o.created_at,
    CASE WHEN o.status NOT IN ('PLACED', 'ACCEPTED') THEN o.created_at + interval '1 day' END
FROM order_items AS i JOIN new_orders AS o ON o.id = i.order_id
ORDER BY i.order_id, i.vendor_product_id;

INSERT INTO credit_holds (order_id, retailer_id, vendor_id, amount, state, created_at, closed_at)
SELECT id, retailer_id, vendor_id, round(subtotal + tax),
    CASE WHEN status IN ('PLACED', 'ACCEPTED') THEN 'ACTIVE' ELSE 'RELEASED' END, created_at,
    CASE WHEN status NOT IN ('PLACED', 'ACCEPTED') THEN created_at + interval '1 day' END
FROM new_orders ORDER BY id;

INSERT INTO invoices (
    id, invoice_number, kind, order_id, retailer_id, vendor_id, financial_year, invoice_date, due_date,
    seller, buyer, taxable_amount, cgst_amount, sgst_amount, igst_amount, round_off, total, created_at
) OVERRIDING SYSTEM VALUE
SELECT id, 'W/' || id, 'TAX_INVOICE', id, retailer_id, vendor_id, '2026-27', created_at + interval '1 day',
    created_at + interval '16 days', '{"name": "Wholesaler"}', '{"name": "Shop"}', subtotal, tax, 0, 0,
    round(subtotal + tax) - subtotal - tax, round(subtotal + tax), created_at + interval '1 day'
FROM new_orders WHERE is_billed ORDER BY id;

INSERT INTO invoice_items (
    invoice_id, line_number, vendor_id, retailer_id, product_name, product_sku, hsn_code, quantity, unit,
    unit_price, price_includes_gst, tax_rate, taxable_amount, cgst_amount, sgst_amount, igst_amount,
    line_total
)
SELECT i.order_id, i.line_number, i.vendor_id, i.retailer_id, i.product_name, i.product_sku, i.hsn_code,
    i.quantity, i.unit, i.unit_price, i.price_includes_gst, i.tax_rate, i.taxable_amount,
    i.cgst_amount, i.sgst_amount, i.igst_amount, i.line_total
FROM order_items AS i JOIN new_orders AS o ON o.id = i.order_id AND o.is_billed
ORDER BY i.order_id, i.line_number;

INSERT INTO document_counters (vendor_id, kind, financial_year, last_number)
SELECT n, 'INVOICE', '2026-27', 5000 FROM generate_series(1, 50) AS n;

-- A vendor has changed what was ordered; a few of these questions are still open.
INSERT INTO order_proposals (
    order_id, retailer_id, vendor_id, lines, disputed, total, state, proposed_by, created_at, expires_at,
    decided_at
)
SELECT o.id, o.retailer_id, o.vendor_id, ordered.lines, '{1}', 1000,
    CASE WHEN o.status = 'PLACED' THEN 'OPEN' ELSE 'WITHDRAWN' END, o.vendor_id, o.created_at,
    o.created_at + interval '12 hours', CASE WHEN o.status <> 'PLACED' THEN o.created_at END
FROM new_orders AS o
JOIN (SELECT i.order_id, jsonb_agg(i ORDER BY i.line_number) AS lines
      FROM order_items AS i WHERE i.order_id % 9 = 3 GROUP BY i.order_id) AS ordered ON ordered.order_id = o.id
WHERE o.id % 9 = 3 ORDER BY o.id;

-- Most are over.
INSERT INTO order_requests (
    retailer_id, vendor_id, wishes, total, reason, state, requested_by, created_at, expires_at, decided_at
)
SELECT a.retailer_id, a.vendor_id,
    '[{"vendor_product_id": 1, "quantity": "2", "unit": "pkt"}]', 1000, 'OVER_LIMIT',
    CASE WHEN is_open THEN 'OPEN' ELSE 'LAPSED' END, 150 + a.retailer_id, clock_now(),
    clock_now() + interval '12 hours', CASE WHEN NOT is_open THEN clock_now() END
FROM accounts AS a, generate_series(1, 5) AS n,
LATERAL (SELECT n = 5 AND (a.number % 30 = 0 OR (a.retailer_id, a.vendor_id) = (1, 1)) AS is_open) AS s
ORDER BY n, a.number;
