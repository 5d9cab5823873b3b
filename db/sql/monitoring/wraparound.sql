-- How many transactions ago the oldest row version was left that vacuum has not frozen, by database of
-- the server: one database that reaches two thousand million stops the writes of all.
-- Source: the manual, "Preventing Transaction ID Wraparound Failures".
SELECT
    datname::text AS database,
    age(datfrozenxid) AS transactions,
    mxid_age(datminmxid) AS multixacts
FROM pg_database
ORDER BY greatest(age(datfrozenxid), mxid_age(datminmxid)) DESC;
