-- plpgsql is in every database. Versions differ between servers and are left out.
SELECT e.extname AS name, e.extnamespace::regnamespace::text AS schema
FROM pg_extension AS e
WHERE e.extname <> 'plpgsql'
ORDER BY e.extname COLLATE "C";
