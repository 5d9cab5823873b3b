-- Twenty vendors, 10,000 shops, all with an account with the first and one more with one of the others.
INSERT INTO users (name, role) VALUES ('Bench', 'VENDOR');
INSERT INTO vendors (vendor_code, name, state_code, invoice_prefix)
SELECT 'BENCH' || n, 'Bench ' || n, '27', 'B' FROM generate_series(1, 20) AS n;
INSERT INTO vendor_members (vendor_id, user_id) SELECT id, 1 FROM vendors;
INSERT INTO retailers (shop_name, state_code) SELECT 'Shop ' || n, '27' FROM generate_series(1, 10000) AS n;
SELECT count(open_credit_account(id, 1, 100000000, 15)) FROM retailers;
SELECT count(open_credit_account(id, 2 + id % 19, 100000000, 15)) FROM retailers;
VACUUM ANALYZE;
