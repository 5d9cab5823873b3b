-- Who may delete from or truncate the money tables and their partitions, besides superusers and the
-- table's owner: by a right of his own or by one of a role he is a member of, also where he would have
-- to change to that role first.
-- Source: the requirement's records that are never deleted.
WITH money AS (
    SELECT money_table.oid, money_table.relname, money_table.relowner, money_table.relacl
    FROM pg_class AS money_table
    JOIN pg_class AS root
        ON root.oid = coalesce(pg_partition_root(money_table.oid), money_table.oid)
    WHERE money_table.relnamespace = 'public'::regnamespace
        AND money_table.relkind IN ('r', 'p')
        AND root.relname::text = ANY (CAST(:tables AS text[]))
),
rights AS (
    SELECT money.relname, money.relowner, grantee, privilege_type
    FROM money, aclexplode(coalesce(relacl, acldefault('r', relowner)))
    WHERE privilege_type IN ('DELETE', 'TRUNCATE')
    UNION
    -- May write every table without a right on any.
    SELECT money.relname, money.relowner, 'pg_write_all_data'::regrole, 'DELETE'
    FROM money
)
SELECT
    rights.relname::text AS table,
    pg_roles.rolname::text AS role,
    array_agg(DISTINCT privilege_type ORDER BY privilege_type) AS may,
    array_agg(
        DISTINCT CASE WHEN grantee = 0 THEN 'everybody' ELSE grantee::regrole::text END
    ) FILTER (WHERE grantee <> pg_roles.oid) AS through
FROM rights
JOIN pg_roles
    ON pg_roles.oid <> rights.relowner
    AND NOT pg_roles.rolsuper
    AND pg_roles.rolname !~ '^pg_'
    AND (rights.grantee = 0 OR pg_has_role(pg_roles.oid, rights.grantee, 'MEMBER'))
GROUP BY rights.relname, pg_roles.rolname
ORDER BY rights.relname, pg_roles.rolname;
