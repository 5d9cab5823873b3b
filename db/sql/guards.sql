-- Which records are kept as they were written, and what of them may change. Each guard is always on
-- and registered: an event trigger refuses every command that would remove or weaken one.

-- From nothing: a guard that is taken out of this file is taken away.
TRUNCATE guard.required;

DO $from_nothing$
DECLARE
    found record;
BEGIN
    FOR found IN
        SELECT c.relname, t.tgname
        FROM pg_trigger AS t
        JOIN pg_class AS c ON c.oid = t.tgrelid
        JOIN pg_proc AS p ON p.oid = t.tgfoid
        WHERE p.proowner IN ('guard_owner'::regrole, 'audit_owner'::regrole, 'archive_owner'::regrole)
            AND NOT t.tgisinternal AND t.tgparentid = 0
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %I', found.tgname, found.relname);
    END LOOP;
END
$from_nothing$;

-- Written once, and never touched again.
DO $written_once$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'order_keys', 'order_items_archive', 'orders_archive', 'invoice_items', 'credit_notes',
        'credit_note_items', 'reminders', 'ledger_seals', 'audit_logs', 'schema_changes',
        'complaint_lines', 'delivery_attempts'
    ] LOOP
        PERFORM make_guard(name, 'guard_columns', 'UPDATE', 'only_columns()');
        PERFORM make_guard(name, 'guard_delete', 'DELETE', 'refuse_delete()');
    END LOOP;
END
$written_once$;

-- Changed on the way, each in its own manner.
DO $changed_on_the_way$
DECLARE
    wanted record;
BEGIN
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
               'ACCEPTED>CANCELLED', 'ACCEPTED>REVISED', 'DISPATCHED>DELIVERED',
               'DISPATCHED>CANCELLED')$$),
            -- It is as paid as its bill is, which the ledger's functions know.
            ('orders', 'guard_payment_status', 'UPDATE',
             $$only_by('ledger_owner', 'payment_status')$$),
            ('orders', 'guard_filled', 'UPDATE',
             $$filled_once('invoice_number', 'accepted_at', 'dispatched_at', 'delivered_at',
               'cancelled_at', 'close_reason')$$),
            ('orders', 'guard_delete', 'DELETE', $$only_to_the_archive('orders_archive', 'id')$$),
            ('orders', 'guard_archived', 'INSERT', $$refuse_archived()$$),
            ('order_items', 'guard_columns', 'UPDATE', $$only_columns()$$),
            ('order_items', 'guard_delete', 'DELETE',
             $$only_to_the_archive('order_items_archive', 'order_id', 'line_number')$$),
            -- A bill is written once; one for goods that never moved is cancelled and keeps its number.
            ('invoices', 'guard_columns', 'UPDATE',
             $$only_columns('status', 'cancelled_at', 'cancelled_by', 'cancel_reason')$$),
            ('invoices', 'guard_filled', 'UPDATE',
             $$filled_once('cancelled_at', 'cancelled_by', 'cancel_reason')$$),
            ('invoices', 'guard_name', 'UPDATE', $$in_own_name('cancelled_by')$$),
            ('invoices', 'guard_status', 'UPDATE OF status', $$only_steps('status', 'ISSUED>CANCELLED')$$),
            ('invoices', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- A number that was given out is never given out again.
            ('document_counters', 'guard_columns', 'UPDATE', $$only_columns('last_number')$$),
            ('document_counters', 'guard_next', 'UPDATE OF last_number', $$only_the_next('last_number')$$),
            ('document_counters', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- A claim is decided once, and reversed at most once.
            ('payments', 'guard_columns', 'UPDATE',
             $$only_columns('status', 'decided_by', 'decided_at', 'banked_by', 'banked_at',
               'is_reversed', 'reversal_reason', 'reversed_by', 'reversed_at')$$),
            ('payments', 'guard_status', 'UPDATE OF status',
             $$only_steps('status', 'PENDING>CONFIRMED', 'PENDING>REJECTED', 'PENDING>CLEARING',
               'CLEARING>CONFIRMED', 'CLEARING>BOUNCED', 'CONFIRMED>BOUNCED')$$),
            ('payments', 'guard_reversed', 'UPDATE OF is_reversed',
             $$only_steps('is_reversed', 'false>true')$$),
            ('payments', 'guard_filled', 'UPDATE',
             $$filled_once('decided_by', 'decided_at', 'banked_by', 'banked_at', 'reversal_reason',
               'reversed_by', 'reversed_at')$$),
            -- Nobody decides in a colleague's name.
            ('payments', 'guard_name', 'UPDATE',
             $$in_own_name('decided_by', 'banked_by', 'reversed_by')$$),
            ('payments', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- What is due and what settles it follow the ledger: only its functions move them.
            -- The generated columns are empty while the trigger runs; they follow from fixed ones.
            ('dues', 'guard_columns', 'UPDATE',
             $$only_columns('open_amount', 'state', 'settled_at', 'overdue_since', 'of_reversal')$$),
            ('dues', 'guard_amount', 'UPDATE',
             $$only_by('ledger_owner', 'open_amount', 'state', 'settled_at', 'overdue_since')$$),
            ('dues', 'guard_state', 'UPDATE OF state',
             $$only_steps('state', 'OPEN>SETTLED', 'SETTLED>OPEN', 'OPEN>CANCELLED',
               'SETTLED>CANCELLED')$$),
            ('dues', 'guard_flagged', 'UPDATE OF overdue_since', $$filled_once('overdue_since')$$),
            ('dues', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('settlements', 'guard_columns', 'UPDATE',
             $$only_columns('open_amount', 'state', 'signed_amount', 'of_reversal')$$),
            ('settlements', 'guard_amount', 'UPDATE',
             $$only_by('ledger_owner', 'open_amount', 'state')$$),
            ('settlements', 'guard_state', 'UPDATE OF state',
             $$only_steps('state', 'OPEN>SPENT', 'SPENT>OPEN', 'OPEN>REVERSED', 'SPENT>REVERSED')$$),
            ('settlements', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('payment_allocations', 'guard_columns', 'UPDATE',
             $$only_columns('state', 'released_at')$$),
            ('payment_allocations', 'guard_amount', 'UPDATE', $$only_by('ledger_owner', 'state', 'released_at')$$),
            ('payment_allocations', 'guard_state', 'UPDATE OF state',
             $$only_steps('state', 'ACTIVE>RELEASED')$$),
            ('payment_allocations', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- A word that was given is kept, broken or replaced by a later one, and never unsaid.
            ('payment_promises', 'guard_columns', 'UPDATE', $$only_columns('state', 'closed_at')$$),
            ('payment_promises', 'guard_state', 'UPDATE OF state',
             $$only_steps('state', 'OPEN>REPLACED', 'OPEN>KEPT', 'OPEN>BROKEN')$$),
            ('payment_promises', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- A complaint is decided once, by whoever says so.
            ('complaints', 'guard_columns', 'UPDATE',
             $$only_columns('state', 'decided_by', 'decided_at', 'decision_note', 'credit_note_id')$$),
            ('complaints', 'guard_state', 'UPDATE OF state',
             $$only_steps('state', 'OPEN>ACCEPTED', 'OPEN>REFUSED', 'OPEN>WITHDRAWN')$$),
            ('complaints', 'guard_filled', 'UPDATE',
             $$filled_once('decided_by', 'decided_at', 'credit_note_id')$$),
            ('complaints', 'guard_name', 'UPDATE', $$in_own_name('decided_by')$$),
            ('complaints', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- What was proposed or asked for stays as it was written; the answer is given once.
            ('order_proposals', 'guard_columns', 'UPDATE',
             $$only_columns('state', 'decided_by', 'decided_at', 'new_order_id')$$),
            ('order_proposals', 'guard_state', 'UPDATE OF state',
             $$only_steps('state', 'OPEN>AGREED', 'OPEN>REFUSED', 'OPEN>LAPSED', 'OPEN>WITHDRAWN')$$),
            ('order_proposals', 'guard_filled', 'UPDATE',
             $$filled_once('decided_by', 'decided_at', 'new_order_id')$$),
            ('order_proposals', 'guard_name', 'UPDATE', $$in_own_name('decided_by')$$),
            ('order_proposals', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('order_requests', 'guard_columns', 'UPDATE',
             $$only_columns('state', 'decided_by', 'decided_at', 'order_id')$$),
            ('order_requests', 'guard_state', 'UPDATE OF state',
             $$only_steps('state', 'OPEN>GRANTED', 'OPEN>REFUSED', 'OPEN>LAPSED', 'OPEN>WITHDRAWN')$$),
            ('order_requests', 'guard_filled', 'UPDATE',
             $$filled_once('decided_by', 'decided_at', 'order_id')$$),
            ('order_requests', 'guard_name', 'UPDATE', $$in_own_name('decided_by')$$),
            ('order_requests', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- Who was admitted, by whom, is decided once.
            ('registrations', 'guard_columns', 'UPDATE',
             $$only_columns('state', 'user_id', 'retailer_id', 'decided_by', 'decided_at', 'reason')$$),
            ('registrations', 'guard_state', 'UPDATE OF state',
             $$only_steps('state', 'PENDING>APPROVED', 'PENDING>REFUSED')$$),
            ('registrations', 'guard_filled', 'UPDATE',
             $$filled_once('user_id', 'retailer_id', 'decided_by', 'decided_at', 'reason')$$),
            ('registrations', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- Scores and proofs are written by their functions.
            ('credit_scores', 'guard_score', 'UPDATE',
             $$only_by('ledger_owner', 'retailer_id', 'scored_on', 'score', 'risk_category', 'reasons',
               'created_at')$$),
            ('credit_scores', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('ledger_checkpoints', 'guard_proof', 'UPDATE',
             $$only_by('ledger_owner', 'retailer_id', 'vendor_id', 'seq', 'balance', 'row_hash',
               'verified_at')$$),
            ('ledger_checkpoints', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- The ledger is append-only; taking an entry back marks it, once.
            -- The generated columns are empty while the trigger runs; they follow from fixed ones.
            ('credit_ledgers', 'guard_columns', 'UPDATE',
             $$only_columns('is_reversed', 'ledger_number', 'prev_seq', 'signed_amount', 'mirror_amount',
               'is_reversal', 'reverses_reversal')$$),
            ('credit_ledgers', 'guard_reversed', 'UPDATE OF is_reversed',
             $$only_steps('is_reversed', 'false>true')$$),
            ('credit_ledgers', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            -- The account follows the ledger and the holds: only their functions move it.
            ('credit_accounts', 'guard_balance', 'UPDATE',
             $$only_by('ledger_owner', 'balance', 'held', 'last_seq', 'last_hash', 'last_at')$$),
            ('credit_accounts', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('credit_holds', 'guard_columns', 'UPDATE', $$only_columns('state', 'closed_at')$$),
            ('credit_holds', 'guard_state', 'UPDATE OF state', $$only_steps('state', 'ACTIVE>RELEASED')$$),
            ('credit_holds', 'guard_delete', 'DELETE', $$refuse_delete()$$),
            ('stock_reservations', 'guard_columns', 'UPDATE',
             $$only_columns('state', 'expires_at', 'closed_at')$$),
            ('stock_reservations', 'guard_state', 'UPDATE OF state',
             $$only_steps('state', 'ACTIVE>RELEASED', 'ACTIVE>FULFILLED')$$),
            ('stock_reservations', 'guard_delete', 'DELETE', $$refuse_delete()$$)
        ) AS guards (table_name, guard, event, action)
    LOOP
        PERFORM make_guard(wanted.table_name, wanted.guard, wanted.event, wanted.action);
    END LOOP;
END
$changed_on_the_way$;

-- A TRUNCATE trigger of a table does not reach its partitions, and PostgreSQL takes inherited triggers
-- away from a month that is detached: each month has guards of its own. Found by name, because a
-- detached month is one too.
DO $truncate_and_months$
DECLARE
    guarded text;
    month record;
BEGIN
    FOR guarded IN SELECT DISTINCT table_name FROM guard.required ORDER BY 1
    LOOP
        PERFORM guard_against_truncate(guarded);
    END LOOP;
    FOR month IN
        SELECT c.relname AS name, p.relname AS parent
        FROM pg_class AS c
        JOIN pg_class AS p ON c.relname ~ ('^' || p.relname || '_[0-9]{4}_[0-9]{2}$')
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
            AND p.relkind = 'p' AND p.relnamespace = 'public'::regnamespace
    LOOP
        PERFORM guard_partition(month.name, month.parent);
    END LOOP;
END
$truncate_and_months$;

-- Every table with rows of tenants, people or messages (db/sql/policies). Months of guarded tables are
-- there already; a month of messages has to be opened when it is packed.
INSERT INTO guard.required (table_name, guard)
SELECT c.relname, 'row security'
FROM pg_class AS c
WHERE c.relnamespace = 'public'::regnamespace AND c.relforcerowsecurity
    AND c.relname !~ '_[0-9]{4}_[0-9]{2}$';
