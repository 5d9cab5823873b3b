-- A fourth of all bills was complained about, few of them lately; and goods that were brought in vain.

INSERT INTO complaints (
    id, complaint_number, invoice_id, order_id, retailer_id, vendor_id, reason, note, state, opened_by,
    created_at, decided_by, decided_at
) OVERRIDING SYSTEM VALUE
SELECT id, 'C-' || id, id, id, retailer_id, vendor_id, 'SHORT', 'kam aaya',
    CASE WHEN is_open THEN 'OPEN' ELSE 'REFUSED' END, 150 + retailer_id,
    created_at + interval '3 days',
    CASE WHEN NOT is_open THEN vendor_id END,
    CASE WHEN NOT is_open THEN created_at + interval '4 days' END
FROM (SELECT *, id > 97000 AND id % 8 = 0 AS is_open FROM bills WHERE id % 4 = 0) AS complained
ORDER BY id;

INSERT INTO complaint_lines (
    complaint_id, line_number, invoice_id, retailer_id, vendor_id, quantity, said_quantity, said_unit
)
SELECT id, 1, invoice_id, retailer_id, vendor_id, 1, 1, 'pkt' FROM complaints ORDER BY id;

INSERT INTO delivery_attempts (order_id, retailer_id, vendor_id, reason, made_by, created_at)
SELECT id, retailer_id, vendor_id, 'CLOSED', vendor_id, created_at + interval '1 day'
FROM bills WHERE id % 5 = 0 ORDER BY id;
