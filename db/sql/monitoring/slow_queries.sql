-- Statements by how long they take on average: the slowest of all, and the slowest of those that run
-- often enough for an average to mean something, which one migration must not push off the list.
-- Source: the requirement's query (query, mean_exec_time, calls by mean_exec_time), of this database
-- only and without those of whoever asks, with the total. Texts are normalised by the extension: they
-- hold no values.
SELECT query, mean_exec_time AS mean_ms, calls, total_exec_time AS total_ms
FROM (
    SELECT
        query, mean_exec_time, calls, total_exec_time,
        row_number() OVER (ORDER BY mean_exec_time DESC) AS place,
        row_number() OVER (PARTITION BY calls >= :enough_calls ORDER BY mean_exec_time DESC)
            AS place_among_repeated
    FROM pg_stat_statements
    WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND userid <> (SELECT oid FROM pg_roles WHERE rolname = current_user)
) AS ranked
WHERE place <= 10 OR (calls >= :enough_calls AND place_among_repeated <= 10)
ORDER BY mean_exec_time DESC;
