-- Who is admitted to the platform, by whom, and from which phones he writes. Persons, shops, wholesalers and
-- memberships are written here and nowhere else; each function asks who acts before it does anything.

-- Whether the platform's ADMIN acts: a person who is one, or the command line without a name.
CREATE OR REPLACE FUNCTION acts_as_admin() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT coalesce(current_actor_role() = 'ADMIN', false) AND (
        current_actor_user_id() IS NULL
        OR EXISTS (SELECT FROM users AS u
                   WHERE u.id = current_actor_user_id() AND u.role = 'ADMIN'
                       AND u.is_active AND u.deleted_at IS NULL));
END;

CREATE OR REPLACE FUNCTION require_admin() RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    IF NOT acts_as_admin() THEN
        RAISE EXCEPTION 'only an administrator may do this'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'admin_of_the_platform';
    END IF;
END
$function$;

-- An owner of this wholesaler, or an administrator.
CREATE OR REPLACE FUNCTION require_owner(p_vendor_id bigint) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    IF NOT (acts_as_admin() OR (
        coalesce(p_vendor_id = current_vendor_id(), false)
        AND EXISTS (SELECT FROM vendor_members AS m
                    WHERE m.vendor_id = p_vendor_id AND m.user_id = current_actor_user_id()
                        AND m.staff_role = 'OWNER')))
    THEN
        RAISE EXCEPTION 'only the owner may do this'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'owner_of_the_vendor';
    END IF;
END
$function$;

-- The people who run the platform: OPERATOR or ADMIN, but none of its processes.
CREATE OR REPLACE FUNCTION require_desk() RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    IF NOT (acts_as_admin() OR coalesce(current_actor_role() = 'OPERATOR', false)) THEN
        RAISE EXCEPTION 'only the people who run the platform may do this'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'desk_of_the_platform';
    END IF;
END
$function$;

-- Makes a stranger's conversation this person's, with the addresses that lead to it. Where he has another
-- one with this business number already, its addresses lead there from now on. Linking locks the row.
CREATE OR REPLACE FUNCTION link_conversation(p_conversation_id bigint, p_user_id bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    present conversations;
    his bigint;
BEGIN
    SELECT * INTO STRICT present FROM conversations WHERE id = p_conversation_id FOR UPDATE;
    IF present.user_id IS NOT NULL THEN
        RETURN;
    END IF;
    SELECT id INTO his FROM conversations
    WHERE business_number = present.business_number AND user_id = p_user_id;
    IF his IS NULL THEN
        his := p_conversation_id;
        UPDATE conversations SET user_id = p_user_id, updated_at = clock_now()
        WHERE id = p_conversation_id;
    END IF;
    UPDATE identities SET user_id = p_user_id, conversation_id = his
    WHERE conversation_id = p_conversation_id;
END
$function$;

-- Locks the conversations of strangers who write from this number: before anything else, because a worker may
-- be answering there.
CREATE OR REPLACE FUNCTION lock_strangers(p_phone text) RETURNS bigint []
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    strangers constant bigint [] := ARRAY(
        SELECT c.id FROM conversations AS c
        WHERE c.user_id IS NULL AND c.id IN (
            SELECT i.conversation_id FROM identities AS i WHERE i.kind = 'phone' AND i.value = p_phone));
BEGIN
    PERFORM FROM conversations WHERE id = ANY (strangers) ORDER BY id FOR UPDATE;
    RETURN strangers;
END
$function$;

-- The person with this phone number, made where there is none; his conversations of before are his. Somebody
-- who had been removed is back with nothing of what he was: the number may be another person's by now.
CREATE OR REPLACE FUNCTION person_with_phone(p_phone text, p_name text, p_role text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    strangers constant bigint [] := lock_strangers(p_phone);
    person users;
BEGIN
    INSERT INTO users (phone_number, name, role) VALUES (p_phone, p_name, p_role)
    ON CONFLICT (phone_number) DO NOTHING;
    SELECT * INTO STRICT person FROM users WHERE phone_number = p_phone FOR NO KEY UPDATE;
    IF person.deleted_at IS NOT NULL THEN
        DELETE FROM vendor_members WHERE user_id = person.id;
        DELETE FROM retailer_members WHERE user_id = person.id;
        UPDATE users SET name = p_name, role = p_role, deleted_at = NULL, updated_at = clock_now()
        WHERE id = person.id;
    END IF;
    PERFORM link_conversation(stranger, person.id) FROM unnest(strangers) AS stranger;
    RETURN person.id;
END
$function$;

ALTER FUNCTION acts_as_admin OWNER TO people_owner;
ALTER FUNCTION require_admin OWNER TO people_owner;
ALTER FUNCTION require_owner OWNER TO people_owner;
ALTER FUNCTION require_desk OWNER TO people_owner;
ALTER FUNCTION lock_strangers OWNER TO people_owner;
ALTER FUNCTION link_conversation OWNER TO people_owner;
ALTER FUNCTION person_with_phone OWNER TO people_owner;
