-- Constraints that new rows have to keep and old rows were never held against (NOT VALID), or, from
-- PostgreSQL 18 on, that nothing has to keep (NOT ENFORCED).
-- Source: pg_constraint.
SELECT
    conrelid::regclass::text AS table,
    conname::text AS constraint,
    pg_get_constraintdef(pg_constraint.oid) AS definition
FROM pg_constraint
JOIN pg_namespace ON pg_namespace.oid = connamespace
WHERE NOT convalidated AND conrelid <> 0 AND nspname !~ '^pg_'
ORDER BY 1, 2;
