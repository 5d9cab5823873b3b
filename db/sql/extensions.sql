-- Extensions, in a schema of their own: what is in public belongs to us and has its rights taken from
-- everybody. Runs after the roles in every migration, as a superuser, any number of times.

CREATE SCHEMA IF NOT EXISTS ext;
GRANT USAGE ON SCHEMA ext TO public;

DO $extensions$
BEGIN
    -- Only monitoring reads it, and not every managed service has it. Where it is there, a failure
    -- to create it is an error like any other.
    IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_stat_statements') THEN
        CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA ext;
    END IF;
END
$extensions$;
