-- Replicas and how far each is behind: in time, unknown while nothing is written, and in bytes of log
-- that it has yet to replay.
-- Source: pg_stat_replication. A replica that has fallen away is not here; its slot is.
SELECT
    application_name AS replica,
    host(client_addr) AS address,
    state,
    sync_state,
    extract(epoch FROM replay_lag)::float8 AS lag_seconds,
    pg_wal_lsn_diff(
        CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END,
        replay_lsn
    )::bigint AS lag_bytes
FROM pg_stat_replication
-- A base backup also shows up here, and replays nothing.
WHERE state <> 'backup'
ORDER BY lag_bytes DESC NULLS FIRST, replica;
