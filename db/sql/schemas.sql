-- Schemas beside ours, and what lives in them. Needs a superuser, or the owner of the database.

-- What watches over the tables is not among them: dropping their schema must not take it along.
CREATE SCHEMA IF NOT EXISTS guard AUTHORIZATION guard_owner;

-- Nothing of the extensions is mixed with our tables.

CREATE SCHEMA IF NOT EXISTS ext;
GRANT USAGE ON SCHEMA ext TO public;

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
