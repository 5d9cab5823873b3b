-- Which records are kept as they were written, and what of them may change. Each guard is always on
-- and registered: an event trigger refuses every command that would remove or weaken one.

-- Everything that must be there, from nothing: what is taken out below is taken away.
TRUNCATE guard.required;

DO $guards$
DECLARE
    wanted record;
    dropped record;
BEGIN
    FOR dropped IN
        SELECT c.relname, t.tgname
        FROM pg_trigger AS t
        JOIN pg_class AS c ON c.oid = t.tgrelid
        JOIN pg_proc AS p ON p.oid = t.tgfoid
        JOIN pg_roles AS r ON r.oid = p.proowner
        WHERE r.rolname = 'guard_owner' AND NOT t.tgisinternal AND t.tgparentid = 0
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %I', dropped.tgname, dropped.relname);
    END LOOP;

    FOR wanted IN
        SELECT *
        FROM (VALUES
            -- An order goes through its states; what was ordered, by whom and for how much stays.
            ('orders', 'guard_columns', 'UPDATE',
             $$only_columns('status', 'payment_status', 'invoice_number', 'accepted_at',
               'dispatched_at', 'delivered_at', 'cancelled_at', 'close_reason', 'metadata', 'updated_at')$$),
            ('orders', 'guard_status', 'UPDATE OF status',
             $$only_steps('status', 'PLACED>ACCEPTED', 'PLACED>REJECTED', 'PLACED>CANCELLED',
               'PLACED>EXPIRED', 'PLACED>REVISED', 'ACCEPTED>DISPATCHED', 'ACCEPTED>REJECTED',
               'ACCEPTED>CANCELLED', 'ACCEPTED>REVISED', 'DISPATCHED>DELIVERED')$$),
            ('orders', 'guard_filled', 'UPDATE',
             $$filled_once('invoice_number', 'accepted_at', 'dispatched_at', 'delivered_at',
               'cancelled_at', 'close_reason')$$),
            ('orders', 'guard_delete', 'DELETE', $$only_to_the_archive('orders_archive', 'id')$$),
            ('order_items', 'guard_columns', 'UPDATE', $$only_columns()$$),
            ('order_items', 'guard_delete', 'DELETE',
             $$only_to_the_archive('order_items_archive', 'order_id', 'line_number')$$),
            ('order_keys', 'guard_columns', 'UPDATE', $$only_columns()$$),
            ('order_keys', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('orders_archive', 'guard_columns', 'UPDATE', $$only_columns()$$),
            ('orders_archive', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('order_items_archive', 'guard_columns', 'UPDATE', $$only_columns()$$),
            ('order_items_archive', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- A bill is written once; one for goods that never moved is cancelled and keeps its number.
            ('invoices', 'guard_columns', 'UPDATE', $$only_columns('status')$$),
            ('invoices', 'guard_status', 'UPDATE OF status', $$only_steps('status', 'ISSUED>CANCELLED')$$),
            ('invoices', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('invoice_items', 'guard_columns', 'UPDATE', $$only_columns()$$),
            ('invoice_items', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- A number that was given out is never given out again.
            ('document_counters', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- A claim is decided once, and reversed at most once.
            ('payments', 'guard_columns', 'UPDATE',
             $$only_columns('status', 'decided_by', 'decided_at', 'is_reversed', 'reversal_reason',
               'is_spent', 'metadata')$$),
            ('payments', 'guard_status', 'UPDATE OF status',
             $$only_steps('status', 'PENDING>CONFIRMED', 'PENDING>REJECTED')$$),
            ('payments', 'guard_reversed', 'UPDATE OF is_reversed',
             $$only_steps('is_reversed', 'false>true')$$),
            ('payments', 'guard_spent', 'UPDATE OF is_spent', $$only_steps('is_spent', 'false>true')$$),
            ('payments', 'guard_filled', 'UPDATE',
             $$filled_once('decided_by', 'decided_at', 'reversal_reason')$$),
            ('payments', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('payment_allocations', 'guard_columns', 'UPDATE', $$only_columns()$$),
            ('payment_allocations', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- The ledger is append-only; taking an entry back marks it, once.
            -- The generated columns are empty while the trigger runs; they follow from fixed ones.
            ('credit_ledgers', 'guard_columns', 'UPDATE',
             $$only_columns('is_reversed', 'ledger_number', 'prev_seq', 'signed_amount', 'mirror_amount',
               'is_reversal', 'reverses_reversal')$$),
            ('credit_ledgers', 'guard_reversed', 'UPDATE OF is_reversed',
             $$only_steps('is_reversed', 'false>true')$$),
            ('credit_ledgers', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('ledger_seals', 'guard_columns', 'UPDATE', $$only_columns()$$),
            ('ledger_seals', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('credit_accounts', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('credit_holds', 'guard_columns', 'UPDATE', $$only_columns('state', 'closed_at')$$),
            ('credit_holds', 'guard_state', 'UPDATE OF state', $$only_steps('state', 'ACTIVE>RELEASED')$$),
            ('credit_holds', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('stock_reservations', 'guard_columns', 'UPDATE',
             $$only_columns('state', 'expires_at', 'closed_at')$$),
            ('stock_reservations', 'guard_state', 'UPDATE OF state',
             $$only_steps('state', 'ACTIVE>RELEASED', 'ACTIVE>FULFILLED')$$),
            ('stock_reservations', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('audit_logs', 'guard_columns', 'UPDATE', $$only_columns()$$),
            ('audit_logs', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('schema_changes', 'guard_columns', 'UPDATE', $$only_columns()$$),
            ('schema_changes', 'guard_delete', 'DELETE', $$refuse_delete()$$)
        ) AS guards (table_name, guard, event, action)
    LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE %s ON %I FOR EACH ROW EXECUTE FUNCTION %s',
            wanted.guard, wanted.event, wanted.table_name, wanted.action);
        PERFORM always_on(wanted.table_name, wanted.guard);
    END LOOP;

    -- Every guarded table, and every partition of one: a TRUNCATE trigger of the parent does not
    -- reach its partitions, while row triggers are inherited.
    FOR wanted IN SELECT DISTINCT table_name FROM guard.required ORDER BY 1
    LOOP
        PERFORM guard_against_truncate(wanted.table_name);
    END LOOP;
    -- By name, because a detached month is one too.
    FOR wanted IN
        SELECT c.relname AS partition_name, p.relname AS parent_name
        FROM pg_class AS c
        JOIN pg_class AS p ON c.relname ~ ('^' || p.relname || '_[0-9]{4}_[0-9]{2}$')
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
            AND p.relkind = 'p' AND p.relnamespace = 'public'::regnamespace
    LOOP
        PERFORM guard_partition(wanted.partition_name, wanted.parent_name);
    END LOOP;

    -- Every table with rows of tenants, people or messages (db/sql/policies.sql). Months of guarded
    -- tables are there already; a month of messages has to be opened when it is packed.
    INSERT INTO guard.required (table_name, guard)
    SELECT c.relname, 'row security'
    FROM pg_class AS c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relforcerowsecurity
        AND c.relname !~ '_[0-9]{4}_[0-9]{2}$';
END
$guards$;
