-- Who is acting in this transaction. db.engine sets these for the length of one transaction; unset
-- means nobody. After a transaction-local setting has run once in a session it reads '' instead of
-- NULL, hence nullif.

CREATE OR REPLACE FUNCTION current_actor_role() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.actor_role', true), '');

CREATE OR REPLACE FUNCTION current_actor_user_id() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.user_id', true), '')::bigint;

CREATE OR REPLACE FUNCTION current_vendor_id() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.vendor_id', true), '')::bigint;

CREATE OR REPLACE FUNCTION current_retailer_id() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.retailer_id', true), '')::bigint;
