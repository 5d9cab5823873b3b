-- A hundred entries in one call, spread over the accounts.
\set first random(1, :accounts)
BEGIN;
SELECT set_config('app.actor_role', 'VENDOR', true), set_config('app.user_id', '1', true),
    set_config('app.vendor_id', '1', true), set_config('app.retailer_id', '', true);
SELECT count(*) FROM post_ledger_entries((
    SELECT jsonb_agg(jsonb_build_object(
        'retailer_id', 1 + (:first + n * 37) % :accounts, 'vendor_id', 1,
        'transaction_type', 'OPENING_BALANCE', 'amount', '10.00',
        'idempotency_key', gen_random_uuid()::text, 'effective_at', '2026-11-22T10:00:00Z',
        'due_date', '2026-12-22', 'note', 'bill ' || n))
    FROM generate_series(1, 100) AS n));
COMMIT;
