-- Extensions live in a schema of their own, so that nothing of theirs is mixed with our tables.

CREATE SCHEMA IF NOT EXISTS ext;
GRANT USAGE ON SCHEMA ext TO public;

-- Search that forgives spelling.
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA ext;
