-- Partitions that a DETACH CONCURRENTLY has marked and not yet taken off. Their rows are no longer seen
-- through the table and their month takes no new ones.
-- Source: found by trying; an interrupted detach stays like this for ever, and nothing else says so.
SELECT
    parent.relname::text AS table,
    partition.relname::text AS partition,
    EXISTS (
        SELECT FROM pg_stat_activity
        WHERE datname = current_database()
            AND pid <> pg_backend_pid()
            AND state = 'active'
            AND query ~* '\mdetach\s+partition\M'
    ) AS is_running
FROM pg_inherits
JOIN pg_class AS parent ON parent.oid = inhparent
JOIN pg_class AS partition ON partition.oid = inhrelid
WHERE inhdetachpending
ORDER BY parent.relname, partition.relname;
