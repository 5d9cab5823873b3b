-- Which months each table that is partitioned by time has: partitions are named after the table and the
-- month (audit_logs_2026_11), months begin at midnight UTC. A partition in the middle of a detach takes
-- no rows any more and does not count.
-- Source: without the partition of the coming month every insert fails when the month begins.
SELECT
    parent.relname::text AS table,
    date_trunc('month', now() AT TIME ZONE 'UTC')::date AS this_month,
    coalesce(
        array_agg(to_date(right(partition.relname, 7), 'YYYY_MM') ORDER BY partition.relname)
            FILTER (WHERE partition.relname ~ '_\d{4}_(0[1-9]|1[0-2])$'),
        '{}'
    ) AS months
FROM pg_partitioned_table
JOIN pg_class AS parent ON parent.oid = partrelid
LEFT JOIN pg_inherits ON inhparent = partrelid AND NOT inhdetachpending
LEFT JOIN pg_class AS partition
    ON partition.oid = inhrelid
    AND left(partition.relname, -8) = parent.relname
WHERE partstrat = 'r'
    AND NOT parent.relispartition
    AND parent.relnamespace = 'public'::regnamespace
GROUP BY parent.relname
ORDER BY parent.relname;
