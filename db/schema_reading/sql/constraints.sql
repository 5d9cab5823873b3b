-- Keys, checks and exclusions. NOT NULL is left out: PostgreSQL 18 lists it here and 17 does not, and
-- the columns say it. A foreign key to a partitioned table has further rows for its partitions.
SELECT
    con.conrelid::regclass::text AS relation,
    con.conname AS name,
    CASE con.contype
        WHEN 'p' THEN 'primary key'
        WHEN 'u' THEN 'unique'
        WHEN 'f' THEN 'foreign key'
        WHEN 'c' THEN 'check'
        ELSE 'exclusion'
    END AS kind,
    pg_get_constraintdef(con.oid, true) AS definition,
    ARRAY(
        SELECT a.attname::text
        FROM unnest(con.conkey) WITH ORDINALITY AS k (attnum, place)
        JOIN pg_attribute AS a ON a.attrelid = con.conrelid AND a.attnum = k.attnum
        ORDER BY k.place
    ) AS columns,
    CASE WHEN con.contype = 'f' THEN con.confrelid::regclass::text ELSE '' END AS target,
    ARRAY(
        SELECT a.attname::text
        FROM unnest(con.confkey) WITH ORDINALITY AS k (attnum, place)
        JOIN pg_attribute AS a ON a.attrelid = con.confrelid AND a.attnum = k.attnum
        ORDER BY k.place
    ) AS target_columns,
    CASE con.confdeltype
        WHEN 'a' THEN 'NO ACTION'
        WHEN 'r' THEN 'RESTRICT'
        WHEN 'c' THEN 'CASCADE'
        WHEN 'n' THEN 'SET NULL'
        WHEN 'd' THEN 'SET DEFAULT'
        ELSE ''
    END AS on_delete,
    coalesce(
        obj_description(con.oid, 'pg_constraint'), obj_description(con.conindid, 'pg_class'), ''
    ) AS comment
FROM pg_constraint AS con
JOIN pg_class AS c ON c.oid = con.conrelid
JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE con.contype IN ('p', 'u', 'f', 'c', 'x')
    AND con.conparentid = 0
    AND NOT c.relispartition
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY
    con.conrelid::regclass::text COLLATE "C",
    array_position(ARRAY['p', 'u', 'x', 'c', 'f'], con.contype::text),
    con.conname COLLATE "C";
