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
            -- Owns the function that puts a message into somebody else's outbox.
            ('message_owner', 'NOLOGIN'),
            -- The webhook and the workers.
            ('app_user', 'LOGIN'),
            -- Partitions and archive: acts as the owner, never used by webhook or workers' messages.
            ('bahi_maintenance', 'LOGIN'),
            -- Watches the server: statistics and the catalogue, no row of our tables.
            ('bahi_monitor', 'LOGIN')
        ) AS roles (name, login)
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I %s', wanted.name, wanted.login);
            EXCEPTION
                -- Another database of this server was migrated at the same moment.
                WHEN duplicate_object OR unique_violation THEN NULL;
            END;
        END IF;
    END LOOP;
END
$roles$;

GRANT bahi_owner TO bahi_maintenance;
GRANT pg_monitor TO bahi_monitor;

-- A worker that hangs must not hold a conversation or an account for ever, and the webhook has to
-- answer before the provider gives up after 15 seconds.
ALTER ROLE app_user SET statement_timeout = '10s';
ALTER ROLE app_user SET lock_timeout = '3s';
ALTER ROLE app_user SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE bahi_maintenance SET statement_timeout = '10min';
ALTER ROLE bahi_maintenance SET lock_timeout = '2s';
ALTER ROLE bahi_maintenance SET idle_in_transaction_session_timeout = '60s';

-- Watching must never change anything, nor be what others wait for. Extensions are in ext.
ALTER ROLE bahi_monitor SET default_transaction_read_only = on;
ALTER ROLE bahi_monitor SET statement_timeout = '15s';
ALTER ROLE bahi_monitor SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE bahi_monitor SET search_path = public, ext;
