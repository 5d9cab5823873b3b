-- 50 vendors with three phones each, 2,000 shops with one or two, 200 strangers.

INSERT INTO users (id, phone_number, name, role, last_login_at) OVERRIDING SYSTEM VALUE
SELECT n, '+9198' || lpad(n::text, 8, '0'), 'Person ' || n,
    CASE WHEN n <= 150 THEN 'VENDOR' ELSE 'RETAILER' END, clock_now() - random() * interval '30 days'
FROM generate_series(1, 2550) AS n;

INSERT INTO vendors (
    id, vendor_code, name, state_code, invoice_prefix, credit_limit, is_approved
) OVERRIDING SYSTEM VALUE
SELECT n, 'V' || n, 'Wholesaler ' || n, '07', 'W' || n, 200000, n <= 48
FROM generate_series(1, 50) AS n;
INSERT INTO vendor_members (vendor_id, user_id)
SELECT 1 + (n - 1) % 50, n FROM generate_series(1, 150) AS n;

INSERT INTO retailers (id, shop_name, area, state_code, credit_score, last_order_at)
OVERRIDING SYSTEM VALUE
SELECT n, 'Shop ' || n, 'Ward ' || n % 90, '07', 300 + floor(random() * 600)::integer,
    clock_now() - random() * interval '90 days'
FROM generate_series(1, 2000) AS n;
INSERT INTO retailer_members (retailer_id, user_id)
SELECT 1 + (n - 151) % 2000, n FROM generate_series(151, 2550) AS n;

INSERT INTO conversations (id, business_number, user_id, language) OVERRIDING SYSTEM VALUE
SELECT n, '+14155550100', CASE WHEN n <= 2550 THEN n END, 'hi_Latn'
FROM generate_series(1, 2750) AS n;
INSERT INTO identities (provider, business_number, kind, value, user_id, conversation_id)
SELECT 'twilio', c.business_number, 'phone', '+9198' || lpad(c.id::text, 8, '0'), c.user_id, c.id
FROM conversations AS c;

-- About five vendors to a shop, few vendors having most of the shops. The first account is the one
-- with the longest history.
CREATE TEMP TABLE accounts AS
SELECT row_number() OVER (ORDER BY (retailer_id, vendor_id) <> (1, 1), md5(retailer_id || '-' || vendor_id))
        AS number,
    retailer_id, vendor_id
FROM (
    SELECT DISTINCT r AS retailer_id, 1 + floor(50 * power(random(), 1.5))::bigint AS vendor_id
    FROM generate_series(1, 2000) AS r, generate_series(1, 6)
    UNION SELECT 1, 1
) AS chosen;
CREATE UNIQUE INDEX ON accounts (number);
ANALYZE accounts;

-- Each account was asked for, and every stranger waits for an answer.
INSERT INTO registrations (
    kind, conversation_id, user_id, retailer_id, vendor_id, shop_name, area, state_code, state, decided_at
)
SELECT 'SHOP', 150 + retailer_id, 150 + retailer_id, retailer_id, vendor_id, 'Shop ' || retailer_id, 'Ward',
    '07', 'APPROVED', clock_now()
FROM accounts;
INSERT INTO registrations (kind, conversation_id, vendor_id, shop_name, area, state_code)
SELECT 'SHOP', n, 1 + n % 48, 'Stranger ' || n, 'Ward', '07' FROM generate_series(2551, 2750) AS n;

-- An account at random: the first far more often than the last; a few are never used.
CREATE FUNCTION pg_temp.some_account() RETURNS bigint LANGUAGE sql VOLATILE
RETURN 1 + floor(9000 * power(random(), 3))::bigint;
