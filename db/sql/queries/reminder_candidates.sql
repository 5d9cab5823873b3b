-- Accounts that may have to be reminded, with the due date of their oldest open bill and the steps that
-- were taken for it: something is late or due by :tomorrow, no promise is open, no claim and
-- no cheque waits, and nothing was sent since :start_of_today. In the order of the index of open dues.
SELECT DISTINCT ON (d.retailer_id, d.vendor_id)
    d.retailer_id, d.vendor_id, d.due_date,
    ARRAY(SELECT r.step FROM reminders AS r WHERE r.due_id = d.ledger_id) AS sent
FROM dues AS d
JOIN retailers AS shop ON shop.id = d.retailer_id AND shop.deleted_at IS NULL
JOIN vendors AS v ON v.id = d.vendor_id AND v.is_approved AND v.deleted_at IS NULL
WHERE d.state = 'OPEN' AND d.due_date <= :tomorrow
    AND NOT EXISTS (
        SELECT FROM payment_promises AS p
        WHERE p.retailer_id = d.retailer_id AND p.vendor_id = d.vendor_id AND p.state = 'OPEN')
    AND NOT EXISTS (
        SELECT FROM payments AS p
        WHERE p.retailer_id = d.retailer_id AND p.vendor_id = d.vendor_id
            AND p.status IN ('PENDING', 'CLEARING'))
    AND NOT EXISTS (
        SELECT FROM reminders AS r
        WHERE r.retailer_id = d.retailer_id AND r.vendor_id = d.vendor_id
            AND r.created_at >= :start_of_today)
ORDER BY d.retailer_id, d.vendor_id, d.due_date, d.ledger_id
