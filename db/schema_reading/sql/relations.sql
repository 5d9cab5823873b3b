-- Tables, views and sequences. A sequence behind an identity column is internal.
SELECT
    c.oid::regclass::text AS name,
    CASE c.relkind
        WHEN 'v' THEN 'view'
        WHEN 'm' THEN 'materialized view'
        WHEN 'S' THEN 'sequence'
        ELSE 'table'
    END AS kind,
    pg_get_userbyid(c.relowner) AS owner,
    coalesce(obj_description(c.oid, 'pg_class'), '') AS comment,
    coalesce(pg_get_partkeydef(c.oid), '') AS partition_key,
    c.relrowsecurity AS row_security,
    c.relforcerowsecurity AS row_security_forced,
    coalesce(c.reloptions, '{}') AS options,
    EXISTS (
        SELECT FROM pg_depend AS d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i'
    ) AS is_internal
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
    AND NOT c.relispartition
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (
        SELECT FROM pg_depend AS d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY c.oid::regclass::text COLLATE "C";
