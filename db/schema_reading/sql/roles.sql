-- Roles that somebody made: PostgreSQL's own, the first superuser among them, have numbers below
-- 16384. Roles belong to the whole server, their settings may be for this database alone. Passwords
-- are not read.
SELECT
    r.rolname AS name,
    array_remove(ARRAY[
        CASE WHEN r.rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END,
        CASE WHEN r.rolsuper THEN 'SUPERUSER' END,
        CASE WHEN NOT r.rolinherit THEN 'NOINHERIT' END,
        CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END,
        CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
        CASE WHEN r.rolreplication THEN 'REPLICATION' END,
        CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
        CASE WHEN r.rolconnlimit >= 0 THEN 'CONNECTION LIMIT ' || r.rolconnlimit END
    ], NULL) AS attributes,
    ARRAY(
        SELECT format(
            '%I%s%s%s',
            pg_get_userbyid(m.roleid),
            CASE WHEN m.admin_option THEN ' WITH ADMIN' END,
            CASE WHEN NOT m.inherit_option THEN ' WITHOUT INHERIT' END,
            CASE WHEN NOT m.set_option THEN ' WITHOUT SET' END)
        FROM pg_auth_members AS m
        WHERE m.member = r.oid
        ORDER BY 1
    ) AS member_of,
    ARRAY(
        SELECT setting
        FROM pg_db_role_setting AS s
        JOIN pg_database AS d ON d.datname = current_database()
        CROSS JOIN unnest(s.setconfig) AS setting
        WHERE s.setrole = r.oid AND s.setdatabase IN (0, d.oid)
        ORDER BY setting COLLATE "C"
    ) AS settings,
    coalesce(shobj_description(r.oid, 'pg_authid'), '') AS comment
FROM pg_roles AS r
WHERE r.oid >= 16384
ORDER BY r.rolname COLLATE "C";
