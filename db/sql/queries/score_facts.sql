-- What each shop's credit score is made of, as of :day. Dues, payments and promises from :since on;
-- limits and what is used of them as they are at this moment. One pass over each table: every shop is
-- asked about, so no index would help.
WITH bills AS (
    SELECT retailer_id, array_agg(greatest(coalesce(paid_on, :day) - due_date, 0)) AS days_late
    FROM (
        SELECT
            retailer_id, due_date,
            -- Paid after the day means open on it.
            CASE WHEN (settled_at AT TIME ZONE 'Asia/Kolkata')::date <= :day
                THEN (settled_at AT TIME ZONE 'Asia/Kolkata')::date END AS paid_on
        FROM dues
        WHERE state <> 'CANCELLED' AND bill_date <= :day
    ) AS due
    -- Neither paid nor late says nothing yet; what is open is late however old it is.
    WHERE (paid_on IS NOT NULL AND due_date >= :since) OR (paid_on IS NULL AND due_date < :day)
    GROUP BY retailer_id
), paid AS (
    SELECT
        retailer_id,
        count(*) FILTER (
            WHERE status = 'CONFIRMED' AND NOT is_reversed
                AND (paid_at AT TIME ZONE 'Asia/Kolkata')::date BETWEEN :since AND :day
        ) AS payments,
        count(*) FILTER (
            WHERE status = 'BOUNCED'
                AND (coalesce(reversed_at, banked_at, created_at) AT TIME ZONE 'Asia/Kolkata')::date
                BETWEEN :since AND :day
        ) AS returned_cheques
    FROM payments
    GROUP BY retailer_id
), promised AS (
    SELECT retailer_id, count(*) AS broken_promises
    FROM payment_promises
    WHERE state = 'BROKEN'
        AND (closed_at AT TIME ZONE 'Asia/Kolkata')::date BETWEEN :since AND :day
    GROUP BY retailer_id
), accounts AS (
    SELECT
        retailer_id,
        sum(greatest(balance + held, 0)) AS used,
        sum(credit_limit) AS credit_limit,
        age(:day, min((created_at AT TIME ZONE 'Asia/Kolkata')::date)) AS age
    FROM credit_accounts
    GROUP BY retailer_id
)
SELECT
    r.id AS retailer_id,
    coalesce(bills.days_late, '{}') AS days_late,
    coalesce(paid.payments, 0) AS payments,
    coalesce(promised.broken_promises, 0) AS broken_promises,
    coalesce(paid.returned_cheques, 0) AS returned_cheques,
    coalesce(accounts.used, 0) AS used,
    coalesce(accounts.credit_limit, 0) AS credit_limit,
    greatest(coalesce(
        extract(YEAR FROM accounts.age) * 12 + extract(MONTH FROM accounts.age), 0), 0)::integer AS months
FROM retailers AS r
LEFT JOIN bills ON bills.retailer_id = r.id
LEFT JOIN paid ON paid.retailer_id = r.id
LEFT JOIN promised ON promised.retailer_id = r.id
LEFT JOIN accounts ON accounts.retailer_id = r.id
WHERE r.deleted_at IS NULL
ORDER BY r.id
