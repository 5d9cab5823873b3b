-- Whether the server's log is archived, and what became of it last. A failure that no success has
-- followed means that restoring to a point in time ends there, and that the log fills the disk.
-- Source: pg_stat_archiver; the requirement's continuous archiving.
SELECT
    current_setting('archive_mode') AS mode,
    last_archived_time AS last_archived_at,
    last_failed_time AS last_failed_at,
    failed_count AS failures,
    last_failed_wal AS failed_file
FROM pg_stat_archiver;
