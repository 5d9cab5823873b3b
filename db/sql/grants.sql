-- What each role may touch. Starts from nothing, so that a right taken out of this file is taken away.

DO $clean$
DECLARE
    role regrole;
BEGIN
    FOREACH role IN ARRAY ARRAY[
        'app_user', 'analytics_ro', 'bahi_monitor', 'bahi_maintenance', 'bahi_migrator', 'bahi_owner',
        'ledger_owner', 'stock_owner', 'order_owner', 'message_owner', 'guard_owner', 'audit_owner', 'archive_owner',
        'search_owner', 'catalogue_owner', 'people_owner', 'stats_owner'
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
    users, identities, vendor_members, retailer_members, registrations,
    products, product_tax_rates, product_aliases, vendor_products, catalogue_versions, vendor_words,
    unclear_words, conversations, whatsapp_messages, whatsapp_messages_archive, message_keys, delivery_events,
    message_contents, message_templates,
    order_keys, orders, order_items, orders_archive, order_items_archive, orders_all, order_items_all,
    stock_reservations, document_counters, invoices, invoice_items,
    credit_notes, credit_note_items, credit_accounts, credit_holds, credit_ledgers, ledger_seals,
    payments, dues, settlements, payment_allocations, payment_promises, reminders,
    complaints, complaint_lines, delivery_attempts,
    order_proposals, order_requests, trial_balance,
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
GRANT UPDATE (
    vendor_id, language, speaks_as, draft, draft_version, draft_at, earlier_drafts, prompt, prompt_version, prompt_at,
    is_misunderstood, handed_over_at, hand_over_reason, reminders_stopped_at, other_side, updated_at
) ON conversations TO app_user;
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
GRANT INSERT (invoice_id, order_id, retailer_id, vendor_id, reason, note, opened_by, created_at)
ON complaints TO app_user;
GRANT UPDATE (state, decided_by, decided_at, decision_note, credit_note_id) ON complaints TO app_user;
GRANT INSERT ON complaint_lines TO app_user;
GRANT INSERT (order_id, retailer_id, vendor_id, reason, made_by, created_at)
ON delivery_attempts TO app_user;
GRANT INSERT (
    order_id, retailer_id, vendor_id, lines, disputed, total, proposed_by, created_at, expires_at
) ON order_proposals TO app_user;
GRANT UPDATE (state, decided_by, decided_at) ON order_proposals TO app_user;
GRANT INSERT (
    retailer_id, vendor_id, wishes, total, reason, requested_by, created_at, expires_at
) ON order_requests TO app_user;
GRANT UPDATE (state, decided_by, decided_at, order_id) ON order_requests TO app_user;
GRANT INSERT ON
    whatsapp_messages, message_keys, delivery_events, message_contents, message_templates
TO app_user;
GRANT UPDATE (
    message_id, is_resend, state, attempts, available_at, claimed_at, processed_at,
    status, status_rank, error_code, error, content_id
) ON whatsapp_messages TO app_user;
GRANT UPDATE (content_id) ON message_contents TO app_user;
GRANT UPDATE (content_id, name, status, rejection_reason, submitted_at, checked_at)
ON message_templates TO app_user;
GRANT USAGE ON SEQUENCE
    order_number_seq, payment_number_seq, complaint_number_seq, whatsapp_messages_id_seq
TO app_user;

-- Who is acting: asked by policies, defaults and functions, whoever runs them.
GRANT EXECUTE ON FUNCTION
    clock_now, current_actor_role, current_actor_user_id, current_vendor_id, current_retailer_id,
    is_platform, current_request_id, current_ip_address, require_party, require_vendor
TO public;

GRANT EXECUTE ON FUNCTION
    ledger_entry_hash, lock_credit_account, require_amount, post_ledger_entry, post_ledger_entries,
    allocate_settlement, hold_credit, release_credit, change_credit_terms, return_stock, reserve_stock, keep_stock, release_stock, fulfil_stock, replace_reservations,
    accept_at_once, decide_proposal, queue_message, quoted_message, conversations_of_vendor,
    conversations_of_retailer, search_products, record_action, conversation_history, packed_messages,
    long_message, own_products, lock_goods, import_goods, learn_alias, forget_alias, set_vendor_word,
    forget_vendor_word, note_unclear_words, lock_product, change_price, put_on_sale, count_stock, add_stock,
    stop_counting_stock, conversation_of_registration, register_shop, register_vendor,
    approve_registration, refuse_registration, add_vendor, allow_vendor, add_vendor_member,
    remove_vendor_member, add_retailer_member, remove_retailer_member, add_platform_person,
    remove_platform_person, staff_of_vendor, phones_of_shops
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

GRANT SELECT (id, revision_of, status) ON orders TO stock_owner;
GRANT SELECT, UPDATE (stock_tracked, stock, reserved, updated_at) ON vendor_products TO stock_owner;
GRANT EXECUTE ON FUNCTION lock_own_product, require_stock, record_action TO stock_owner;
GRANT SELECT, INSERT, UPDATE ON stock_reservations TO stock_owner;

GRANT SELECT, UPDATE (status, accepted_at, updated_at) ON orders TO order_owner;
GRANT SELECT ON order_items TO order_owner;
GRANT SELECT, UPDATE (state, decided_by, decided_at, new_order_id) ON order_proposals TO order_owner;
GRANT SELECT (id, auto_accept) ON vendors TO order_owner;

GRANT SELECT ON
    identities, conversations, users, vendor_members, retailer_members, credit_accounts, registrations
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
GRANT EXECUTE ON FUNCTION goods_of_file, is_restricted_code, business_day, lock_own_product TO catalogue_owner;

GRANT SELECT, INSERT, UPDATE (name, role, deleted_at, updated_at) ON users TO people_owner;
GRANT SELECT, UPDATE (user_id, conversation_id) ON identities TO people_owner;
GRANT SELECT, UPDATE (user_id, vendor_id, updated_at) ON conversations TO people_owner;
GRANT SELECT, INSERT, UPDATE (is_approved, credit_limit, terms_days, deleted_at, updated_at) ON vendors
TO people_owner;
GRANT SELECT, INSERT, UPDATE (updated_at) ON retailers TO people_owner;
GRANT SELECT, INSERT, UPDATE (staff_role), DELETE ON vendor_members TO people_owner;
GRANT SELECT, INSERT, DELETE ON retailer_members TO people_owner;
GRANT SELECT, INSERT, UPDATE (state, user_id, retailer_id, decided_by, decided_at, reason)
ON registrations TO people_owner;
GRANT SELECT (retailer_id, vendor_id) ON credit_accounts TO people_owner;
GRANT USAGE ON SEQUENCE registration_number_seq TO people_owner;
GRANT EXECUTE ON FUNCTION open_credit_account TO people_owner;

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
