-- Transactions that were prepared for a two-phase commit and belong to no connection any more. They keep
-- their locks, over a restart too, until somebody ends them. Nothing of ours prepares any.
-- Source: pg_prepared_xacts.
SELECT
    gid AS name,
    owner::text AS role,
    extract(epoch FROM now() - prepared)::float8 AS open_seconds
FROM pg_prepared_xacts
WHERE database = current_database()
ORDER BY prepared;
