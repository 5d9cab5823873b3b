-- Tables and partitions that hold rows of a vendor or a retailer and show them to whoever may read the
-- table. FORCE counts too: without it the owner's functions see everybody's rows.
-- Source: the requirement's row-level security. A partition needs its own: read directly, it does not
-- ask for that of its table.
SELECT
    relname::text AS table,
    relrowsecurity AS is_enabled,
    relforcerowsecurity AS is_forced
FROM pg_class
WHERE relnamespace = 'public'::regnamespace
    AND relkind IN ('r', 'p')
    AND NOT (relrowsecurity AND relforcerowsecurity)
    AND EXISTS (
        SELECT FROM pg_attribute
        WHERE attrelid = pg_class.oid
            AND attname IN ('vendor_id', 'retailer_id')
            AND NOT attisdropped
    )
ORDER BY relname;
