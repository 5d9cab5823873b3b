-- Who sees and changes which rows. Starts from nothing, so that a policy taken out of this file is
-- taken away. Rights (grants.sql) say which tables and columns; policies say which rows of them.
--
-- Everything here is forced, so it holds for the owner of the tables too. Each policy is permissive:
-- a row is seen when one of them admits it, and without an actor none does. Values that depend on the
-- transaction alone stand in a sub-select, which is evaluated once per statement.

DO $clean$
DECLARE
    found record;
BEGIN
    FOR found IN SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public'
    LOOP
        EXECUTE format('DROP POLICY %I ON %I', found.policyname, found.tablename);
    END LOOP;
END
$clean$;

-- Products and their tax rates are everybody's; all other tables with rows about people and trade:
DO $force$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'users', 'identities', 'vendors', 'vendor_members', 'retailers', 'retailer_members',
        'registrations',
        'product_aliases', 'vendor_products', 'catalogue_versions', 'vendor_words', 'unclear_words',
        'conversations', 'whatsapp_messages', 'whatsapp_messages_archive', 'message_keys', 'delivery_events', 'message_contents',
        'message_templates',
        'order_keys', 'orders', 'order_items', 'orders_archive', 'order_items_archive',
        'stock_reservations', 'document_counters', 'invoices', 'invoice_items', 'credit_accounts',
        'credit_holds', 'credit_ledgers', 'ledger_seals', 'ledger_checkpoints', 'payments', 'dues',
        'settlements', 'payment_allocations', 'credit_notes', 'credit_note_items', 'credit_scores',
        'payment_promises', 'reminders', 'order_proposals', 'order_requests',
        'complaints', 'complaint_lines', 'delivery_attempts',
        'audit_logs', 'schema_changes'
    ] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        -- The platform's own processes and its people see every tenant; their rights still bind them.
        -- Nobody writes the trail, seals, proofs, scores, versions, words and registrations but their
        -- functions.
        EXECUTE format(
            'CREATE POLICY platform ON %I FOR %s USING ((SELECT is_platform()))', name,
            CASE WHEN name IN (
                'audit_logs', 'schema_changes', 'ledger_seals', 'ledger_checkpoints', 'credit_scores',
                'catalogue_versions', 'vendor_words', 'unclear_words', 'registrations') THEN 'SELECT' ELSE 'ALL' END);
    END LOOP;
END
$force$;
