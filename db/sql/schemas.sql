-- Schemas beside ours, and what lives in them. Needs a superuser, or the owner of the database.

-- What watches over the tables is not among them: dropping their schema must not take it along.
CREATE SCHEMA IF NOT EXISTS guard AUTHORIZATION guard_owner;

-- Which versions of the rerunnable files were applied. Not the table owner's: a trigger of his on it
-- would run with the rights of whoever migrates.
CREATE TABLE IF NOT EXISTS guard.applied_sql (
    checksum text PRIMARY KEY,
    applied_at timestamptz NOT NULL
);
DROP TABLE IF EXISTS public.applied_sql;

-- Nothing of the extensions is mixed with our tables.
CREATE SCHEMA IF NOT EXISTS ext;

-- Only where it is not so yet: each of these commands is a line in the log of schema changes.
DO $once$
BEGIN
    IF 'guard.applied_sql'::regclass NOT IN (SELECT oid FROM pg_class
                                             WHERE relowner = 'guard_owner'::regrole)
    THEN
        ALTER TABLE guard.applied_sql OWNER TO guard_owner;
    END IF;
    IF NOT has_schema_privilege('app_user', 'ext', 'USAGE') THEN
        GRANT USAGE ON SCHEMA ext TO public;
    END IF;
    IF NOT has_schema_privilege('bahi_owner', 'public', 'CREATE') THEN
        GRANT CREATE, USAGE ON SCHEMA public TO bahi_owner;
    END IF;
    -- Nobody needs tables of his own, not for a moment either.
    IF has_database_privilege('app_user', current_database(), 'TEMPORARY') THEN
        EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM public', current_database());
    END IF;
END
$once$;

-- Search that forgives spelling.
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA ext;

DO $monitoring$
BEGIN
    -- Only monitoring reads it, and not every managed service has it. Where it is there, a failure
    -- to create it is an error like any other.
    IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_stat_statements') THEN
        CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA ext;
    END IF;
END
$monitoring$;
