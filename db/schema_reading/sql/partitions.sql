SELECT
    quote_ident(n.nspname) AS schema,
    quote_ident(c.relname) AS name
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relispartition AND c.relkind IN ('r', 'p')
ORDER BY 1, 2;
