-- Connections by who holds them, and how many the server takes.
-- Source: pg_stat_activity; a server that is full refuses the webhook.
SELECT
    coalesce(usename, '')::text AS role,
    coalesce(application_name, '') AS application,
    count(*)::integer AS connections,
    count(*) FILTER (WHERE state <> 'idle')::integer AS busy,
    current_setting('max_connections')::integer AS connections_max
FROM pg_stat_activity
WHERE backend_type = 'client backend'
GROUP BY 1, 2
ORDER BY connections DESC, 1, 2;
