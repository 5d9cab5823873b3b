-- Triggers somebody declared; those behind foreign keys are PostgreSQL's own.
SELECT
    t.tgrelid::regclass::text AS relation,
    t.tgname AS name,
    substring(
        pg_get_triggerdef(t.oid, true)
        FROM '(?:BEFORE|AFTER|INSTEAD OF).*(?= EXECUTE FUNCTION)'
    ) AS moment,
    substring(pg_get_triggerdef(t.oid, true) FROM 'EXECUTE FUNCTION (.*)$') AS function,
    CASE t.tgenabled
        WHEN 'A' THEN 'ALWAYS'
        WHEN 'R' THEN 'REPLICA'
        WHEN 'D' THEN 'DISABLED'
        ELSE 'ORIGIN'
    END AS enabled,
    coalesce(obj_description(t.oid, 'pg_trigger'), '') AS comment
FROM pg_trigger AS t
JOIN pg_class AS c ON c.oid = t.tgrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal
    AND NOT c.relispartition
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY t.tgrelid::regclass::text COLLATE "C", t.tgname COLLATE "C";
