-- Size and dead rows of every table in public, largest first; partitions are summed under their table.
-- Source: the requirement's query (pg_total_relation_size by table of public), with the dead rows that
-- autovacuum has not taken away yet, from pg_stat_user_tables.
SELECT
    root.relname::text AS table,
    count(*) FILTER (WHERE root.oid <> usage.relid)::integer AS partitions,
    sum(pg_total_relation_size(usage.relid))::bigint AS size_bytes,
    sum(usage.n_live_tup)::bigint AS live_rows,
    sum(usage.n_dead_tup)::bigint AS dead_rows,
    max(usage.last_autovacuum) AS last_autovacuum_at
FROM pg_stat_user_tables AS usage
JOIN pg_class AS root ON root.oid = coalesce(pg_partition_root(usage.relid), usage.relid)
WHERE usage.schemaname = 'public'
GROUP BY root.oid, root.relname
ORDER BY size_bytes DESC, root.relname;
