-- Indexes that are not the work of a constraint.
SELECT
    i.indrelid::regclass::text AS relation,
    i.indexrelid::regclass::text AS name,
    i.indisunique AS is_unique,
    substring(pg_get_indexdef(i.indexrelid, 0, true) FROM ' USING (.*)$') AS definition,
    coalesce(obj_description(i.indexrelid, 'pg_class'), '') AS comment
FROM pg_index AS i
JOIN pg_class AS c ON c.oid = i.indrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE NOT c.relispartition
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (
        SELECT FROM pg_constraint AS con
        WHERE con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x'))
ORDER BY
    i.indrelid::regclass::text COLLATE "C", i.indexrelid::regclass::text COLLATE "C";
