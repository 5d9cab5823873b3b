-- Who may do what. Runs first in every migration and may run any number of times.
-- Roles are objects of the whole server, so a second database on it finds them here already.

DO $roles$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT *
        FROM (VALUES
            -- Owns the tables. Nobody logs in as the owner.
            ('bahi_owner', 'NOLOGIN'),
            -- Owns the posting and holding functions: the only way into the ledger and the accounts.
            ('ledger_owner', 'NOLOGIN'),
            -- Owns the reserving functions: the only way to change what is reserved.
            ('stock_owner', 'NOLOGIN'),
            -- Owns the functions by which one side does what the other one has agreed to: a shop accepts in its
            -- vendor's name what he has proposed, and nothing else.
            ('order_owner', 'NOLOGIN'),
            -- Owns the functions that write to and find somebody else's conversation.
            ('message_owner', 'NOLOGIN'),
            -- Owns the triggers that keep records from being changed, and the list of them: the owner
            -- of a table cannot rewrite what guards it.
            ('guard_owner', 'NOLOGIN'),
            -- Owns the functions that write the audit trail: whoever acts cannot write it himself.
            ('audit_owner', 'NOLOGIN'),
            -- The only role that may remove an order's row, once an equal copy is in the archive.
            ('archive_owner', 'NOLOGIN'),
            -- Owns the product search, which filters by tenant itself: its operators would not use
            -- their index under row-level security.
            ('search_owner', 'NOLOGIN'),
            -- Owns the functions that write a vendor's goods: products are everybody's, so that he changes
            -- those that are his own through them only.
            ('catalogue_owner', 'NOLOGIN'),
            -- Owns the functions that admit people: persons, shops, wholesalers and whose phones are whose
            -- are written through them only.
            ('people_owner', 'NOLOGIN'),
            -- Owns the materialized views. Not bound by policies, or they would be filled with nothing.
            ('stats_owner', 'NOLOGIN BYPASSRLS'),
            -- The webhook and the workers.
            ('app_user', 'LOGIN'),
            -- Partitions, archive and statistics: acts as the owner of the tables.
            ('bahi_maintenance', 'LOGIN'),
            -- Changes tables, as the owner and only after saying so. Reads nothing by itself.
            ('bahi_migrator', 'LOGIN NOINHERIT'),
            -- Reads figures, never people's numbers or messages.
            ('analytics_ro', 'LOGIN CONNECTION LIMIT 5'),
            -- Reads everything, for a backup that is whole.
            ('bahi_backup', 'LOGIN BYPASSRLS'),
            -- Reads how the server is doing, and no rows of ours.
            ('bahi_monitor', 'LOGIN CONNECTION LIMIT 5')
        ) AS roles (name, attributes)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I %s', wanted.name, wanted.attributes);
            EXCEPTION
                -- Another database of this server was migrated at the same moment.
                WHEN duplicate_object OR unique_violation THEN NULL;
            END;
        END IF;
    END LOOP;
END
$roles$;

GRANT bahi_owner TO bahi_maintenance;
GRANT bahi_owner TO bahi_migrator WITH INHERIT FALSE, SET TRUE;
GRANT pg_read_all_data TO bahi_backup;
GRANT pg_monitor TO bahi_monitor;

-- A worker that hangs must not hold a conversation or an account for ever, and the webhook has to
-- answer before the provider gives up after 15 seconds.
ALTER ROLE app_user SET statement_timeout = '10s';
ALTER ROLE app_user SET lock_timeout = '3s';
ALTER ROLE app_user SET idle_in_transaction_session_timeout = '30s';
-- What it asks for lies in memory or on a disk without moving parts; with the default of spinning
-- disks the planner would rather read all products than the few hundred of one vendor.
ALTER ROLE app_user SET random_page_cost = 1.1;
ALTER ROLE bahi_maintenance SET statement_timeout = '10min';
ALTER ROLE bahi_maintenance SET lock_timeout = '2s';
ALTER ROLE bahi_maintenance SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE bahi_migrator SET statement_timeout = '10min';
ALTER ROLE bahi_migrator SET lock_timeout = '4s';
-- Read-only by its rights; the setting only says so earlier and more clearly.
ALTER ROLE analytics_ro SET default_transaction_read_only = 'on';
ALTER ROLE analytics_ro SET statement_timeout = '30s';
ALTER ROLE bahi_backup SET default_transaction_read_only = 'on';
ALTER ROLE bahi_monitor SET default_transaction_read_only = 'on';
-- Watching must not be what others wait for. The extensions are in ext.
ALTER ROLE bahi_monitor SET statement_timeout = '15s';
ALTER ROLE bahi_monitor SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE bahi_monitor SET search_path = public, ext;
