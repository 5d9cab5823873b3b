-- Row-level security; the role 0 is everybody.
SELECT
    p.polrelid::regclass::text AS relation,
    p.polname AS name,
    CASE p.polcmd
        WHEN 'r' THEN 'SELECT'
        WHEN 'a' THEN 'INSERT'
        WHEN 'w' THEN 'UPDATE'
        WHEN 'd' THEN 'DELETE'
        ELSE 'ALL'
    END AS command,
    p.polpermissive AS is_permissive,
    ARRAY(
        SELECT CASE r.oid WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(r.oid)::text END
        FROM unnest(p.polroles) AS r (oid)
        ORDER BY 1
    ) AS roles,
    coalesce(pg_get_expr(p.polqual, p.polrelid, true), '') AS using_expression,
    coalesce(pg_get_expr(p.polwithcheck, p.polrelid, true), '') AS check_expression,
    coalesce(obj_description(p.oid, 'pg_policy'), '') AS comment
FROM pg_policy AS p
JOIN pg_class AS c ON c.oid = p.polrelid
WHERE NOT c.relispartition
ORDER BY p.polrelid::regclass::text COLLATE "C", p.polname COLLATE "C";
