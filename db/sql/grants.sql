-- What each role may touch. Starts from nothing, so that a right taken out of this file is taken away.

REVOKE ALL ON ALL TABLES IN SCHEMA public
FROM app_user, bahi_monitor, ledger_owner, stock_owner, message_owner;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public
FROM app_user, bahi_monitor, ledger_owner, stock_owner, message_owner;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM public, app_user;
REVOKE CREATE ON SCHEMA public FROM public;
GRANT USAGE ON SCHEMA public
TO app_user, bahi_maintenance, bahi_monitor, ledger_owner, stock_owner, message_owner;

-- Webhook and workers. No DELETE and no TRUNCATE anywhere; the ledger, accounts, holds and
-- reservations can be read and nothing else: functions write them.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO app_user;
GRANT INSERT ON conversations, identities TO app_user;
GRANT UPDATE (vendor_id, draft, draft_version, updated_at) ON conversations TO app_user;
GRANT UPDATE (last_login_at, updated_at) ON users TO app_user;
GRANT UPDATE (last_order_at, updated_at) ON retailers TO app_user;
GRANT INSERT ON order_keys, order_items TO app_user;
GRANT SELECT, INSERT, UPDATE ON orders TO app_user;
GRANT INSERT ON invoices, invoice_items TO app_user;
GRANT INSERT, UPDATE ON document_counters TO app_user;
GRANT INSERT ON payments, payment_allocations TO app_user;
GRANT UPDATE (status, decided_by, decided_at) ON payments TO app_user;
GRANT INSERT ON whatsapp_messages, message_keys, delivery_events, message_contents TO app_user;
GRANT UPDATE (
    message_id, is_resend, state, attempts, available_at, claimed_at, processed_at,
    status, status_rank, error_code, error
) ON whatsapp_messages TO app_user;
GRANT UPDATE (content_id) ON message_contents TO app_user;
GRANT USAGE ON SEQUENCE order_number_seq, payment_number_seq, whatsapp_messages_id_seq TO app_user;

GRANT EXECUTE ON FUNCTION
    clock_now, current_actor_role, current_actor_user_id, current_vendor_id, current_retailer_id,
    ledger_entry_hash, lock_credit_account, post_ledger_entry, hold_credit, release_credit,
    reserve_stock, keep_stock, release_stock, fulfil_stock, queue_message
TO app_user;
GRANT EXECUTE ON FUNCTION ensure_month_partitions TO bahi_maintenance;

-- Owners of the functions: each only what its functions do.
GRANT EXECUTE ON FUNCTION clock_now, current_actor_user_id, ledger_entry_hash TO ledger_owner;
GRANT SELECT, INSERT, UPDATE ON credit_accounts, credit_holds TO ledger_owner;
GRANT SELECT, INSERT, UPDATE (is_reversed) ON credit_ledgers TO ledger_owner;
GRANT SELECT, UPDATE (outstanding_debt, available_credit) ON retailers TO ledger_owner;
GRANT SELECT ON order_keys TO ledger_owner, stock_owner;

GRANT EXECUTE ON FUNCTION clock_now TO stock_owner;
GRANT SELECT, UPDATE (stock, reserved) ON vendor_products TO stock_owner;
GRANT SELECT, INSERT, UPDATE ON stock_reservations TO stock_owner;

GRANT EXECUTE ON FUNCTION clock_now TO message_owner;
GRANT SELECT ON identities TO message_owner;
GRANT SELECT, INSERT ON message_keys, whatsapp_messages TO message_owner;
GRANT USAGE ON SEQUENCE whatsapp_messages_id_seq TO message_owner;
