-- Which tables leave a trail of every change. The ledger is not among them: it is a log itself. Nor
-- are rows that are written once and guarded (items, allocations, keys), nor messages: their texts
-- stay where they are.

DO $audit$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT *
        FROM (VALUES
            -- table, key, not worth an entry, secret
            ('users', 'id', 'last_login_at,updated_at', ''),
            ('identities', 'id', '', ''),
            ('vendors', 'id', 'total_sales,updated_at', ''),
            ('vendor_members', 'vendor_id,user_id', '', ''),
            ('retailers', 'id', 'outstanding_debt,available_credit,last_order_at,updated_at', ''),
            ('retailer_members', 'retailer_id,user_id', '', ''),
            ('registrations', 'id', '', ''),
            ('products', 'id', 'search_text,updated_at', ''),
            ('product_tax_rates', 'product_id,valid_from', '', ''),
            ('product_aliases', 'id', '', ''),
            ('vendor_words', 'id', '', ''),
            ('vendor_products', 'id', 'stock,reserved,updated_at', ''),
            ('credit_accounts', 'retailer_id,vendor_id',
             'balance,held,available,last_seq,last_at', 'last_hash'),
            ('orders', 'id', 'updated_at', ''),
            ('payments', 'id', '', ''),
            ('payment_promises', 'id', '', ''),
            -- What he wrote stays where messages are.
            ('complaints', 'id', '', 'note'),
            ('order_proposals', 'id', '', ''),
            ('order_requests', 'id', '', ''),
            ('invoices', 'id', '', '')
        ) AS audited (table_name, key_columns, not_worth_it, secret)
    LOOP
        -- Rows leave orders for the archive only, and archive_orders() records that itself.
        EXECUTE format(
            'CREATE OR REPLACE TRIGGER audit AFTER INSERT%s ON %I'
            ' FOR EACH ROW EXECUTE FUNCTION audit_row(%L, %L, %L)',
            CASE WHEN wanted.table_name = 'orders' THEN '' ELSE ' OR DELETE' END,
            wanted.table_name, wanted.key_columns, wanted.not_worth_it, wanted.secret);
        PERFORM always_on(wanted.table_name, 'audit');
        -- Asked before the function is called: a balance moves with every post, its limit seldom. And
        -- the columns are named first, because reading the condition costs as much as a small query.
        EXECUTE format(
            'CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE OF %s ON %I FOR EACH ROW'
            ' WHEN ((%s) IS DISTINCT FROM (%s)) EXECUTE FUNCTION audit_row(%L, %L, %L)',
            audited_columns(wanted.table_name, '%I', wanted.not_worth_it, wanted.secret),
            wanted.table_name,
            audited_columns(wanted.table_name, 'old.%I', wanted.not_worth_it, wanted.secret),
            audited_columns(wanted.table_name, 'new.%I', wanted.not_worth_it, wanted.secret),
            wanted.key_columns, wanted.not_worth_it, wanted.secret);
        PERFORM always_on(wanted.table_name, 'audit_update');
    END LOOP;
END
$audit$;
