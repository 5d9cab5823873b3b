-- What db.ledger.post() does, without Python: one transaction, the actor, one entry.
\set account random(1, :accounts)
BEGIN;
SELECT set_config('app.actor_role', 'VENDOR', true), set_config('app.user_id', '1', true),
    set_config('app.vendor_id', '1', true), set_config('app.retailer_id', '', true);
SELECT * FROM post_ledger_entry(:account, 1, 'ADJUSTMENT_CREDIT', 10.00, gen_random_uuid()::text,
    '2026-11-22 10:00:00+00', p_note => 'bench');
COMMIT;
