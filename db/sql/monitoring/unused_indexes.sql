-- Indexes with their scans, least used first. The indexes of partitions count together with the index
-- of the whole table: one that last month's partition uses is in use. Left out are indexes that hold a
-- rule, because those are needed whether or not they are scanned: unique ones, those of constraints and
-- of the replica identity.
-- Source: the requirement's query (pg_stat_user_indexes WHERE idx_scan = 0 by size; the view's columns
-- are relname and indexrelname), with last_idx_scan, which PostgreSQL has since 16.
--
-- Statistics begin anew when they are reset and after a crash. A reset of this database's is in
-- pg_stat_database; the making of the cluster and a crash show in what is counted for the whole server.
SELECT
    root.relname::text AS table,
    index_root.relname::text AS index,
    sum(usage.idx_scan)::bigint AS scans,
    extract(epoch FROM now() - max(usage.last_idx_scan))::float8 AS unused_seconds,
    sum(pg_relation_size(usage.indexrelid))::bigint AS size_bytes,
    sum(tables.n_live_tup)::bigint AS live_rows,
    (
        SELECT extract(epoch FROM now() - greatest(database.stats_reset, server.stats_reset))::float8
        FROM pg_stat_database AS database, pg_stat_bgwriter AS server
        WHERE database.datname = current_database()
    ) AS statistics_seconds
FROM pg_stat_user_indexes AS usage
JOIN pg_stat_user_tables AS tables USING (relid)
JOIN pg_class AS root ON root.oid = coalesce(pg_partition_root(usage.relid), usage.relid)
JOIN pg_class AS index_root
    ON index_root.oid = coalesce(pg_partition_root(usage.indexrelid), usage.indexrelid)
JOIN pg_index ON pg_index.indexrelid = usage.indexrelid
WHERE usage.schemaname = 'public'
    AND NOT (indisunique OR indisprimary OR indisexclusion OR indisreplident)
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = usage.indexrelid)
GROUP BY root.relname, index_root.oid, index_root.relname
ORDER BY scans, size_bytes DESC;
