-- The triggers that keep records as they were written, and the event triggers that refuse to have one
-- taken off or log what becomes of the schema: are they there, and do they fire for everybody?
-- Source: guard.required, filled by the migration; db/sql/event_triggers.sql. What the event triggers
-- refuse is looked for all the same: a superuser can switch them off, and some services have none.
WITH guards AS (
    SELECT required.table_name, required.guard, pg_trigger.tgenabled AS enabled
    FROM guard.required
    LEFT JOIN pg_class
        ON relname = required.table_name AND relnamespace = 'public'::regnamespace
    LEFT JOIN pg_trigger ON tgrelid = pg_class.oid AND tgname = required.guard
    WHERE required.guard <> 'row security'
    UNION ALL
    SELECT NULL, name, evtenabled
    FROM unnest(ARRAY[
        'guards_intact_after_change', 'guards_intact_after_drop', 'guards_hands_after_change',
        'guards_hands_after_drop', 'guards_hands_on_rewrite', 'log_changes', 'log_drops'
    ]) AS name
    LEFT JOIN pg_event_trigger ON evtname = name
)
SELECT
    table_name AS table,
    guard,
    CASE
        WHEN enabled IS NULL THEN 'missing'
        WHEN enabled = 'A' THEN 'always on'
        WHEN enabled = 'D' THEN 'disabled'
        ELSE 'not always on'
    END AS state
FROM guards
ORDER BY table_name, guard;
