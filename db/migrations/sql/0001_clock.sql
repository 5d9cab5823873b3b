-- The one clock of all SQL. A test database replaces this function to move time; nothing else can.
CREATE FUNCTION clock_now() RETURNS timestamptz
LANGUAGE sql VOLATILE PARALLEL SAFE
RETURN clock_timestamp();
