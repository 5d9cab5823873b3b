-- What is set and granted for the database as a whole; pg_dump leaves it out.
SELECT
    ARRAY(
        SELECT setting
        FROM pg_db_role_setting AS s CROSS JOIN unnest(s.setconfig) AS setting
        WHERE s.setrole = 0 AND s.setdatabase = d.oid
        ORDER BY setting COLLATE "C"
    ) AS settings,
    ARRAY(
        SELECT format(
            '%s ON DATABASE TO %s', acl.privilege_type,
            CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(acl.grantee)::text END)
        FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) AS acl
        WHERE acl.grantee <> d.datdba
        ORDER BY 1
    ) AS grants
FROM pg_database AS d
WHERE d.datname = current_database();
