-- Columns of tables and views, in the order of the table.
SELECT
    a.attrelid::regclass::text AS relation,
    a.attname AS name,
    format_type(a.atttypid, a.atttypmod) AS type,
    a.attnotnull AS is_required,
    a.attidentity <> '' AS is_identity,
    a.attgenerated <> '' AS is_generated,
    coalesce(pg_get_expr(d.adbin, d.adrelid, true), '') AS expression,
    coalesce(col_description(a.attrelid, a.attnum), '') AS comment
FROM pg_attribute AS a
JOIN pg_class AS c ON c.oid = a.attrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE c.relkind IN ('r', 'p', 'v', 'm')
    AND NOT c.relispartition
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid::regclass::text COLLATE "C", a.attnum;
