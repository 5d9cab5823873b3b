-- Transactions that are open at this moment in this database, oldest first. While one is open, vacuum
-- removes no row that died after it began. The statement's text is left out: somebody may have typed
-- values into it.
-- Source: pg_stat_activity.
SELECT
    pid,
    usename::text AS role,
    application_name AS application,
    state,
    extract(epoch FROM now() - xact_start)::float8 AS open_seconds,
    extract(epoch FROM now() - state_change)::float8 AS in_state_seconds,
    wait_event_type AS waits_for
FROM pg_stat_activity
WHERE datname = current_database()
    AND backend_type = 'client backend'
    AND xact_start IS NOT NULL
    AND pid <> pg_backend_pid()
ORDER BY xact_start;
