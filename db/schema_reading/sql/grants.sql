-- Who may do what with tables, views, sequences and schemas; what an owner may do with his own is left
-- out. The column is empty where the right is for the whole object.
WITH granted AS (
    SELECT c.oid::regclass::text AS object, c.relowner AS owner, '' AS column_name, acl.*
    FROM pg_class AS c
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    CROSS JOIN aclexplode(c.relacl) AS acl
    WHERE NOT c.relispartition
        AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    UNION ALL
    SELECT c.oid::regclass::text, c.relowner, a.attname, acl.*
    FROM pg_attribute AS a
    JOIN pg_class AS c ON c.oid = a.attrelid
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    CROSS JOIN aclexplode(a.attacl) AS acl
    WHERE NOT c.relispartition
        AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    UNION ALL
    SELECT 'SCHEMA ' || n.oid::regnamespace::text, n.nspowner, '', acl.*
    FROM pg_namespace AS n
    CROSS JOIN aclexplode(n.nspacl) AS acl
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
)
SELECT
    g.object,
    CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(g.grantee)::text END AS grantee,
    g.privilege_type AS privilege,
    g.column_name
FROM granted AS g
WHERE g.grantee <> g.owner
ORDER BY
    g.object COLLATE "C", 2,
    array_position(
        ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'], g.privilege_type),
    g.privilege_type, g.column_name COLLATE "C";
