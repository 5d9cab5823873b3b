-- What each role may touch. Starts from nothing, so that a right taken out of this file is taken away.

DO $clean$
DECLARE
    role regrole;
BEGIN
    FOREACH role IN ARRAY ARRAY[
        'app_user', 'analytics_ro', 'bahi_monitor', 'bahi_maintenance', 'bahi_migrator', 'bahi_owner',
        'ledger_owner', 'stock_owner', 'message_owner', 'guard_owner', 'audit_owner', 'archive_owner',
        'search_owner', 'catalogue_owner', 'stats_owner'
    ]::regrole [] LOOP
        -- Not of what is his own: an owner may lose rights to that too.
        EXECUTE format(
            'REVOKE ALL ON %s FROM %s',
            (SELECT string_agg(c.oid::regclass::text, ', ')
             FROM pg_class AS c
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
                 AND c.relowner <> role),
            role);
        EXECUTE format(
            'REVOKE ALL ON FUNCTION %s FROM %s',
            (SELECT string_agg(p.oid::regprocedure::text, ', ')
             FROM pg_proc AS p
             WHERE p.pronamespace = 'public'::regnamespace AND p.proowner <> role),
            role);
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %s', role);
    END LOOP;
END
$clean$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM public;
REVOKE CREATE ON SCHEMA public FROM public;

-- Webhook and workers. No DELETE and no TRUNCATE anywhere; the ledger, accounts, holds, reservations
-- and the audit trail can be read and nothing else: functions write them. Partitions are reached
-- through their parents only.
GRANT SELECT ON
    users, identities, vendor_members, retailer_members,
    products, product_tax_rates, product_aliases, vendor_products, catalogue_versions, vendor_words,
    unclear_words, conversations, whatsapp_messages, whatsapp_messages_archive, message_keys, delivery_events,
    message_contents,
    order_keys, orders, order_items, orders_archive, order_items_archive, orders_all, order_items_all,
    stock_reservations, document_counters, invoices, invoice_items,
    credit_notes, credit_note_items, credit_accounts, credit_holds, credit_ledgers, ledger_seals,
    payments, dues, settlements, payment_allocations, payment_promises, reminders,
    trial_balance,
    audit_logs, visible_retailer_stats, visible_vendor_stats
TO app_user;
-- Not what a shop owes and may order over all vendors or how it is rated for that, nor what a vendor
-- sells to all shops: a policy shows each other's rows to the two sides of an account, and these
-- figures are about others.
GRANT SELECT (
    id, shop_name, area, state_code, gstin, last_order_at, metadata, created_at, updated_at, deleted_at
) ON retailers TO app_user;
GRANT SELECT (
    id, vendor_code, name, address, state_code, gstin, charges_gst, upi_id, invoice_prefix,
    credit_limit, terms_days, auto_accept, is_approved, metadata, created_at, updated_at, deleted_at
) ON vendors TO app_user;
GRANT INSERT ON conversations, identities TO app_user;
GRANT UPDATE (vendor_id, draft, draft_version, reminders_stopped_at, updated_at) ON conversations TO app_user;
GRANT UPDATE (last_login_at, updated_at) ON users TO app_user;
GRANT UPDATE (last_order_at, updated_at) ON retailers TO app_user;
-- Ids and numbers that the database gives out are not chosen: one that is taken ahead would stop
-- whoever it is given to, another tenant as likely as not.
GRANT INSERT (retailer_id, vendor_id, created_at) ON order_keys TO app_user;
GRANT INSERT ON order_items TO app_user;
-- As the requirement has it; triggers keep the columns that are fixed.
GRANT SELECT, INSERT, UPDATE ON orders TO app_user;
GRANT INSERT (
    invoice_number, kind, order_id, retailer_id, vendor_id, financial_year, invoice_date, due_date,
    seller, buyer, taxable_amount, cgst_amount, sgst_amount, igst_amount, round_off, total, created_at
) ON invoices TO app_user;
GRANT INSERT ON invoice_items TO app_user;
GRANT UPDATE (status, cancelled_at, cancelled_by, cancel_reason) ON invoices TO app_user;
GRANT INSERT (
    credit_note_number, invoice_id, retailer_id, vendor_id, financial_year, note_date, reason,
    taxable_amount, cgst_amount, sgst_amount, igst_amount, round_off, total, created_by, created_at
) ON credit_notes TO app_user;
GRANT INSERT ON credit_note_items TO app_user;
GRANT INSERT, UPDATE (last_number) ON document_counters TO app_user;
GRANT INSERT (
    retailer_id, vendor_id, amount, payment_method, transaction_id, cheque_number, named_due_id,
    paid_at, collected_by, status, claimed_by, decided_by, decided_at, metadata, created_at
) ON payments TO app_user;
GRANT UPDATE (
    status, decided_by, decided_at, banked_by, banked_at, is_reversed, reversal_reason, reversed_by,
    reversed_at
) ON payments TO app_user;
GRANT INSERT (retailer_id, vendor_id, promised_on, amount, promised_by, created_at)
ON payment_promises TO app_user;
GRANT UPDATE (state, closed_at) ON payment_promises TO app_user;
GRANT INSERT (retailer_id, vendor_id, due_id, step, amount, created_at) ON reminders TO app_user;
GRANT INSERT ON whatsapp_messages, message_keys, delivery_events, message_contents TO app_user;
GRANT UPDATE (
    message_id, is_resend, state, attempts, available_at, claimed_at, processed_at,
    status, status_rank, error_code, error
) ON whatsapp_messages TO app_user;
GRANT UPDATE (content_id) ON message_contents TO app_user;
GRANT USAGE ON SEQUENCE order_number_seq, payment_number_seq, whatsapp_messages_id_seq TO app_user;

-- Who is acting: asked by policies, defaults and functions, whoever runs them.
GRANT EXECUTE ON FUNCTION
    clock_now, current_actor_role, current_actor_user_id, current_vendor_id, current_retailer_id,
    is_platform, current_request_id, current_ip_address, require_party, require_vendor
TO public;

GRANT EXECUTE ON FUNCTION
    ledger_entry_hash, lock_credit_account, require_amount, post_ledger_entry, post_ledger_entries,
    allocate_settlement, hold_credit, release_credit, change_credit_terms, return_stock, reserve_stock, keep_stock, release_stock, fulfil_stock, queue_message, conversations_of_vendor,
    conversations_of_retailer, search_products, record_action, conversation_history, packed_messages,
    long_message, own_products, lock_goods, import_goods, learn_alias, forget_alias, set_vendor_word,
    forget_vendor_word, note_unclear_words
TO app_user;

-- Maintenance acts as the owner of the tables; what is not the owner's it gets here.
GRANT EXECUTE ON FUNCTION
    ensure_month_partitions, archive_orders, seal_ledger, ledger_entry_hash, save_ledger_checkpoints,
    flag_overdue, record_credit_score, forget_unclear_words
TO bahi_maintenance;
GRANT SELECT, MAINTAIN ON retailer_stats, vendor_stats TO bahi_maintenance;
GRANT EXECUTE ON FUNCTION
    refuse_delete, refuse_truncate, refuse_archived, only_by, only_the_next, only_columns, only_steps, filled_once, only_to_the_archive, in_own_name,
    always_on, register_guard, guard_against_truncate, guard_partition, audit_row
TO bahi_owner;

-- Analysts: figures, not people. No messages, no phone numbers, no names of persons.
GRANT SELECT ON
    vendors, retailers, products, product_tax_rates, vendor_products, order_keys, orders, order_items,
    orders_archive, order_items_archive, orders_all, order_items_all, stock_reservations, invoices,
    invoice_items, credit_notes, credit_note_items, credit_accounts, credit_holds, credit_ledgers,
    payments, dues, settlements, payment_allocations, credit_scores, reminders, retailer_stats, vendor_stats
TO analytics_ro;

-- Owners of the functions: each only what its functions do.
GRANT EXECUTE ON FUNCTION ledger_entry_hash, require_amount, business_day TO ledger_owner;
GRANT SELECT, INSERT, UPDATE ON credit_accounts, credit_holds TO ledger_owner;
GRANT SELECT, INSERT, UPDATE (is_reversed) ON credit_ledgers TO ledger_owner;
GRANT SELECT, INSERT ON ledger_seals TO ledger_owner;
GRANT SELECT, INSERT, UPDATE ON dues, settlements, payment_allocations, credit_scores, ledger_checkpoints
TO ledger_owner;
GRANT SELECT, UPDATE (outstanding_debt, available_credit, credit_score, risk_category) ON retailers
TO ledger_owner;
GRANT SELECT, UPDATE (payment_status, updated_at) ON orders TO ledger_owner;
GRANT SELECT ON payments, invoices, invoice_items, credit_note_items TO ledger_owner;
GRANT SELECT ON order_keys TO ledger_owner, stock_owner;
GRANT EXECUTE ON FUNCTION require_may_give_back TO stock_owner;

GRANT SELECT, UPDATE (stock, reserved) ON vendor_products TO stock_owner;
GRANT SELECT, INSERT, UPDATE ON stock_reservations TO stock_owner;

GRANT SELECT ON
    identities, conversations, users, vendor_members, retailer_members, credit_accounts
TO message_owner;
GRANT SELECT, INSERT ON message_keys, whatsapp_messages TO message_owner;
GRANT USAGE ON SEQUENCE whatsapp_messages_id_seq TO message_owner;

GRANT SELECT ON vendors, vendor_products, product_aliases, credit_accounts TO search_owner;
GRANT SELECT, UPDATE (search_text) ON products TO search_owner;

GRANT SELECT ON vendors TO catalogue_owner;
GRANT SELECT (retailer_id, vendor_id) ON credit_accounts TO catalogue_owner;
GRANT SELECT, INSERT, UPDATE ON products, product_tax_rates TO catalogue_owner;
GRANT SELECT, INSERT, UPDATE ON vendor_products, catalogue_versions TO catalogue_owner;
GRANT SELECT, INSERT, UPDATE ON product_aliases, vendor_words, unclear_words TO catalogue_owner;
GRANT DELETE ON product_aliases TO catalogue_owner;
GRANT DELETE ON vendor_words TO catalogue_owner;
GRANT DELETE ON unclear_words TO catalogue_owner;
GRANT USAGE ON SEQUENCE catalogue_version_seq TO catalogue_owner;
GRANT EXECUTE ON FUNCTION goods_of_file, business_day TO catalogue_owner;

GRANT SELECT, UPDATE (updated_at), DELETE ON orders TO archive_owner;
GRANT SELECT, DELETE ON order_items TO archive_owner;
GRANT SELECT, INSERT ON orders_archive, order_items_archive TO archive_owner;
GRANT SELECT ON
    credit_holds, stock_reservations, dues, invoices, invoice_items, credit_notes, credit_note_items
TO archive_owner;
GRANT EXECUTE ON FUNCTION write_audit TO archive_owner;

GRANT INSERT ON audit_logs, schema_changes TO audit_owner;

GRANT SELECT ON orders_all, orders, orders_archive, dues
TO stats_owner;
