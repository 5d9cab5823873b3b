-- A vendor and 10,000 shops with an account each.
INSERT INTO users (name, role) VALUES ('Bench', 'VENDOR');
INSERT INTO vendors (vendor_code, name, state_code, invoice_prefix) VALUES ('BENCH', 'Bench', '27', 'B');
INSERT INTO vendor_members (vendor_id, user_id) VALUES (1, 1);
INSERT INTO retailers (shop_name, state_code) SELECT 'Shop ' || n, '27' FROM generate_series(1, 10000) AS n;
SELECT count(open_credit_account(id, 1, 100000000, 15)) FROM retailers;
VACUUM ANALYZE;
