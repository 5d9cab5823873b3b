-- Tables and partitions that show the rows of somebody to whoever may read the table: those that are
-- registered to force row-level security, and those with a tenant's column that nobody registered.
-- FORCE counts too: without it the owner's functions see everybody's rows.
-- Source: the requirement's row-level security; guard.required, which also has tables that know their
-- tenant only through another one. A registered table that is not there is empty in both columns.
WITH registered AS (
    SELECT table_name FROM guard.required WHERE guard = 'row security'
),
wanted AS (
    SELECT table_name FROM registered
    UNION
    -- A partition needs its own: read directly, it does not ask for that of its table.
    SELECT partition.relname::text
    FROM registered, pg_partition_tree(to_regclass(format('public.%I', table_name))) AS tree
    JOIN pg_class AS partition ON partition.oid = tree.relid
    UNION
    SELECT tenant_table.relname::text
    FROM pg_class AS tenant_table
    JOIN pg_attribute ON attrelid = tenant_table.oid
    WHERE relnamespace = 'public'::regnamespace
        AND relkind IN ('r', 'p')
        AND attname IN ('vendor_id', 'retailer_id')
        AND NOT attisdropped
)
SELECT
    table_name AS table,
    relrowsecurity AS is_enabled,
    relforcerowsecurity AS is_forced
FROM wanted
LEFT JOIN pg_class ON relname = table_name AND relnamespace = 'public'::regnamespace
WHERE (relrowsecurity AND relforcerowsecurity) IS NOT TRUE
ORDER BY table_name;
