-- Who is acting in this transaction. db.engine sets these for the length of one transaction; unset
-- means nobody, and nobody sees or changes anything. After a transaction-local setting has run once
-- in a session it reads '' instead of NULL, hence nullif. STABLE, so that a policy asks once per
-- statement and can use an index.

CREATE OR REPLACE FUNCTION current_actor_role() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.actor_role', true), '');

-- The person who acts; NULL for one without a role, who is nobody.
CREATE OR REPLACE FUNCTION current_actor_user_id() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN current_setting('app.actor_role', true) <> ''
    THEN nullif(current_setting('app.user_id', true), '')::bigint END;

-- The wholesaler for whom somebody acts; NULL unless he acts as one.
CREATE OR REPLACE FUNCTION current_vendor_id() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN current_setting('app.actor_role', true) = 'VENDOR'
    THEN nullif(current_setting('app.vendor_id', true), '')::bigint END;

-- The shop for which somebody acts; NULL unless he acts for one.
CREATE OR REPLACE FUNCTION current_retailer_id() RETURNS bigint
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN current_setting('app.actor_role', true) = 'RETAILER'
    THEN nullif(current_setting('app.retailer_id', true), '')::bigint END;

-- Whether the platform itself acts: its own processes, or the people who run it.
CREATE OR REPLACE FUNCTION is_platform() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('app.actor_role', true), '') IN ('SYSTEM', 'OPERATOR', 'ADMIN');

-- The message that led to this transaction, by its public_id, or a person's request; and the address
-- it came from, where one did: what a worker does for a message has the message's id and no address.
CREATE OR REPLACE FUNCTION current_request_id() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.request_id', true), '');

CREATE OR REPLACE FUNCTION current_ip_address() RETURNS inet
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.ip_address', true), '')::inet;

-- Functions that act with rights of their own see every tenant's rows. They ask here first, so that
-- they do nothing for one side that its policies would not let it see.
CREATE OR REPLACE FUNCTION require_party(p_retailer_id bigint, p_vendor_id bigint) RETURNS void
LANGUAGE plpgsql STABLE
AS $function$
BEGIN
    IF NOT (
        is_platform()
        OR coalesce(p_vendor_id = current_vendor_id(), false)
        OR coalesce(p_retailer_id = current_retailer_id(), false)
    ) THEN
        RAISE EXCEPTION 'this account belongs to somebody else'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'party_of_the_account';
    END IF;
END
$function$;

CREATE OR REPLACE FUNCTION require_vendor(p_vendor_id bigint) RETURNS void
LANGUAGE plpgsql STABLE
AS $function$
BEGIN
    IF NOT (is_platform() OR coalesce(p_vendor_id = current_vendor_id(), false)) THEN
        RAISE EXCEPTION 'only the vendor may do this'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'vendor_of_the_account';
    END IF;
END
$function$;

-- The clock is asked by everybody, whoever migrates too: it must not be the table owner's to rewrite.
ALTER FUNCTION clock_now OWNER TO guard_owner;
