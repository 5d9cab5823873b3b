SELECT
    e.evtname AS name,
    e.evtevent AS event,
    coalesce(e.evttags, '{}') AS tags,
    e.evtfoid::regproc::text AS function,
    CASE e.evtenabled
        WHEN 'A' THEN 'ALWAYS'
        WHEN 'R' THEN 'REPLICA'
        WHEN 'D' THEN 'DISABLED'
        ELSE 'ORIGIN'
    END AS enabled,
    coalesce(obj_description(e.oid, 'pg_event_trigger'), '') AS comment
FROM pg_event_trigger AS e
ORDER BY e.evtname COLLATE "C";
