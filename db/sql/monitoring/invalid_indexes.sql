-- Indexes that no query uses, mostly left by a CREATE INDEX CONCURRENTLY that failed. Those that are
-- being built at this moment are left out.
-- Source: pg_index; the manual on CREATE INDEX, "Building Indexes Concurrently".
SELECT
    pg_index.indrelid::regclass::text AS table,
    pg_index.indexrelid::regclass::text AS index,
    indisunique AS is_unique,
    pg_relation_size(pg_index.indexrelid) AS size_bytes
FROM pg_index
JOIN pg_class ON pg_class.oid = indexrelid
JOIN pg_namespace ON pg_namespace.oid = relnamespace
WHERE NOT (indisvalid AND indisready AND indislive)
    AND nspname !~ '^pg_'
    AND NOT EXISTS (
        SELECT FROM pg_stat_progress_create_index AS running
        WHERE running.datname = current_database() AND running.relid = indrelid
    )
ORDER BY 1, 2;
