-- Who may delete from or truncate the tables whose rows are for ever and their partitions, besides
-- superusers and the table's owner: by a right of his own or by one of a role he is a member of, also
-- where he would have to change to that role first.
-- Source: the requirement's records that are never deleted; guard.required, where a partition, and a
-- month that is detached, has a guard of its own.
WITH kept AS (
    SELECT kept_table.relname, kept_table.relowner, kept_table.relacl
    FROM pg_class AS kept_table
    JOIN pg_class AS root
        ON root.oid = coalesce(pg_partition_root(kept_table.oid), kept_table.oid)
    WHERE kept_table.relnamespace = 'public'::regnamespace
        AND kept_table.relkind IN ('r', 'p')
        AND EXISTS (
            SELECT FROM guard.required
            WHERE guard IN ('guard_delete', 'own_guard_delete')
                AND table_name IN (kept_table.relname, root.relname)
        )
),
rights AS (
    SELECT kept.relname, kept.relowner, grantee, privilege_type
    FROM kept, aclexplode(coalesce(relacl, acldefault('r', relowner)))
    WHERE privilege_type IN ('DELETE', 'TRUNCATE')
    UNION
    -- May write every table without a right on any.
    SELECT kept.relname, kept.relowner, 'pg_write_all_data'::regrole, 'DELETE'
    FROM kept
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
