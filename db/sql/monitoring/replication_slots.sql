-- Slots and the log that each makes the server keep. One whose reader does not come back keeps it until
-- the disk is full, unless max_slot_wal_keep_size takes the log away from it.
-- Source: pg_replication_slots; safe_wal_size is null while nothing limits what is kept.
SELECT
    slot_name::text AS slot,
    slot_type AS kind,
    active AS is_active,
    extract(epoch FROM now() - inactive_since)::float8 AS inactive_seconds,
    wal_status,
    safe_wal_size AS safe_bytes,
    pg_wal_lsn_diff(
        CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END,
        restart_lsn
    )::bigint AS kept_bytes
FROM pg_replication_slots
WHERE NOT temporary
ORDER BY slot_name;
