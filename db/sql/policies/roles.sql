-- Roles that see every tenant's rows of some tables. What they may do with them is limited by their
-- rights, and what the owners of functions do by what their functions ask.

DO $owners$
DECLARE
    wanted record;
    name text;
BEGIN
    FOR wanted IN
        SELECT *
        FROM (VALUES
            ('ledger_owner', ARRAY[
                'credit_accounts', 'credit_holds', 'credit_ledgers', 'ledger_seals',
                'ledger_checkpoints', 'order_keys', 'orders', 'retailers', 'payments', 'invoices',
                'invoice_items', 'credit_note_items', 'dues', 'settlements', 'payment_allocations',
                'credit_scores']),
            ('stock_owner', ARRAY[
                'vendor_products', 'stock_reservations', 'order_keys', 'orders']),
            ('order_owner', ARRAY['orders', 'order_items', 'order_proposals', 'vendors']),
            ('message_owner', ARRAY[
                'identities', 'conversations', 'users', 'vendor_members', 'retailer_members',
                'credit_accounts', 'registrations', 'message_keys', 'whatsapp_messages']),
            ('search_owner', ARRAY[
                'vendors', 'vendor_products', 'product_aliases', 'credit_accounts']),
            ('catalogue_owner', ARRAY[
                'vendors', 'vendor_products', 'product_aliases', 'catalogue_versions', 'vendor_words',
                'unclear_words', 'credit_accounts']),
            ('people_owner', ARRAY[
                'users', 'identities', 'conversations', 'vendors', 'vendor_members', 'retailers',
                'retailer_members', 'credit_accounts', 'registrations']),
            ('archive_owner', ARRAY[
                'orders', 'order_items', 'orders_archive', 'order_items_archive',
                'credit_holds', 'stock_reservations', 'dues', 'invoices', 'invoice_items',
                'credit_notes', 'credit_note_items'])
        ) AS owners (role, tables)
    LOOP
        FOREACH name IN ARRAY wanted.tables LOOP
            EXECUTE format('CREATE POLICY %I ON %I TO %I USING (true)', wanted.role, name, wanted.role);
        END LOOP;
    END LOOP;
END
$owners$;

CREATE POLICY audit_owner ON audit_logs FOR INSERT TO audit_owner WITH CHECK (true);
CREATE POLICY audit_owner ON schema_changes FOR INSERT TO audit_owner WITH CHECK (true);

-- Analysts see every tenant's figures and nobody's number or words: they have no right to the tables
-- that hold those.
DO $analytics$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'vendors', 'retailers', 'vendor_products', 'order_keys', 'orders', 'order_items',
        'orders_archive', 'order_items_archive', 'stock_reservations', 'invoices', 'invoice_items',
        'credit_accounts', 'credit_holds', 'credit_ledgers', 'payments', 'dues', 'settlements',
        'payment_allocations', 'credit_notes', 'credit_note_items', 'credit_scores', 'reminders'
    ] LOOP
        EXECUTE format('CREATE POLICY analytics ON %I FOR SELECT TO analytics_ro USING (true)', name);
    END LOOP;
END
$analytics$;
