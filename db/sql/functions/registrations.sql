-- Asking to be admitted, and the answer. What is written is checked before (core/registrations.py).

-- Whose registrations somebody decides: an owner those of shops that want his account, an administrator all.
CREATE OR REPLACE FUNCTION require_may_decide(p_registration registrations) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    IF p_registration.kind = 'SHOP' THEN
        PERFORM require_owner(p_registration.vendor_id);
    ELSE
        PERFORM require_admin();
    END IF;
END
$function$;

-- Asks for an account with a wholesaler: NEW; WAITING where it was asked before and nobody has answered;
-- CUSTOMER where the shop has one; UNKNOWN where this wholesaler does not trade. A shop that is known is
-- written down as it is, whatever the arguments say. Strangers act as the platform.
CREATE OR REPLACE FUNCTION register_shop(
    p_conversation_id bigint, p_vendor_id bigint, p_shop_name text, p_area text, p_gstin text,
    p_state_code text, OUT outcome text, OUT registration_id bigint
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    person bigint;
    shop retailers;
BEGIN
    SELECT c.user_id INTO STRICT person FROM conversations AS c WHERE c.id = p_conversation_id;
    IF NOT (is_platform() OR coalesce(person = current_actor_user_id(), false)) THEN
        RAISE EXCEPTION 'this conversation is somebody else''s'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'party_of_the_conversation';
    END IF;
    IF NOT EXISTS (SELECT FROM vendors AS v
                   WHERE v.id = p_vendor_id AND v.is_approved AND v.deleted_at IS NULL)
    THEN
        outcome := 'UNKNOWN';
        RETURN;
    END IF;
    SELECT r.* INTO shop
    FROM retailer_members AS m JOIN retailers AS r ON r.id = m.retailer_id AND r.deleted_at IS NULL
    WHERE m.user_id = person
    ORDER BY coalesce(m.retailer_id = current_retailer_id(), false) DESC, m.retailer_id LIMIT 1;
    IF EXISTS (SELECT FROM credit_accounts AS a
               WHERE a.retailer_id = shop.id AND a.vendor_id = p_vendor_id)
    THEN
        outcome := 'CUSTOMER';
        RETURN;
    END IF;

    INSERT INTO registrations (
        kind, conversation_id, user_id, retailer_id, vendor_id, shop_name, area, gstin, state_code
    ) VALUES (
        'SHOP', p_conversation_id, person, shop.id, p_vendor_id, coalesce(shop.shop_name, p_shop_name),
        coalesce(shop.area, p_area), CASE WHEN shop.id IS NULL THEN p_gstin ELSE shop.gstin END,
        coalesce(shop.state_code, p_state_code)
    )
    ON CONFLICT (conversation_id, vendor_id) WHERE state = 'PENDING' DO NOTHING
    RETURNING id INTO registration_id;
    outcome := CASE WHEN registration_id IS NULL THEN 'WAITING' ELSE 'NEW' END;
    IF registration_id IS NULL THEN
        SELECT r.id INTO STRICT registration_id FROM registrations AS r
        WHERE r.conversation_id = p_conversation_id AND r.vendor_id = p_vendor_id AND r.state = 'PENDING';
    END IF;
END
$function$;

-- Asks to become a wholesaler: NEW or WAITING. He is there from now on, but not approved, and trades with
-- nobody.
CREATE OR REPLACE FUNCTION register_vendor(
    p_conversation_id bigint, p_vendor_code text, p_invoice_prefix text, p_name text, p_area text,
    p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    person bigint;
    new_vendor bigint;
BEGIN
    SELECT c.user_id INTO STRICT person FROM conversations AS c WHERE c.id = p_conversation_id;
    IF NOT (is_platform() OR coalesce(person = current_actor_user_id(), false)) THEN
        RAISE EXCEPTION 'this conversation is somebody else''s'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'party_of_the_conversation';
    END IF;
    SELECT r.id INTO registration_id FROM registrations AS r
    WHERE r.conversation_id = p_conversation_id AND r.kind = 'VENDOR' AND r.state = 'PENDING';
    IF FOUND THEN
        outcome := 'WAITING';
        RETURN;
    END IF;
    new_vendor := new_vendor(p_vendor_code, p_invoice_prefix, p_name, p_area, p_gstin, p_state_code);
    INSERT INTO registrations (
        kind, conversation_id, user_id, vendor_id, shop_name, area, gstin, state_code
    ) VALUES (
        'VENDOR', p_conversation_id, person, new_vendor, p_name, p_area, p_gstin, p_state_code
    )
    RETURNING id INTO registration_id;
    outcome := 'NEW';
END
$function$;

-- Admits who asked: makes the person and the shop where they are not known, opens the account, or lets the
-- wholesaler trade. p_credit_limit NULL is what the wholesaler gives to everybody. Returns whether it is
-- news; false when somebody has decided before, and then nothing is changed.
CREATE OR REPLACE FUNCTION approve_registration(p_registration_id bigint, p_credit_limit numeric)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    asked registrations;
    supplier vendors;
    person bigint;
    shop bigint;
BEGIN
    SELECT * INTO STRICT asked FROM registrations WHERE id = p_registration_id;
    PERFORM require_may_decide(asked);
    IF p_credit_limit <> round(p_credit_limit, 2) THEN
        RAISE EXCEPTION 'a credit limit has at most two decimals, not %', p_credit_limit
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_accounts_credit_limit_check';
    END IF;
    -- The applicant's conversation comes first, as everywhere.
    SELECT c.user_id INTO STRICT person
    FROM conversations AS c WHERE c.id = asked.conversation_id FOR UPDATE;
    SELECT * INTO STRICT asked FROM registrations WHERE id = p_registration_id FOR NO KEY UPDATE;
    IF asked.state <> 'PENDING' THEN
        RETURN false;
    END IF;
    person := coalesce(person, person_of_conversation(
        asked.conversation_id, asked.shop_name,
        CASE asked.kind WHEN 'SHOP' THEN 'RETAILER' ELSE 'VENDOR' END));

    IF asked.kind = 'SHOP' THEN
        shop := coalesce(asked.retailer_id, (
            SELECT min(m.retailer_id) FROM retailer_members AS m
            JOIN retailers AS r ON r.id = m.retailer_id AND r.deleted_at IS NULL
            WHERE m.user_id = person));
        IF shop IS NULL THEN
            INSERT INTO retailers (shop_name, area, state_code, gstin)
            VALUES (asked.shop_name, asked.area, asked.state_code, asked.gstin)
            RETURNING id INTO shop;
            INSERT INTO retailer_members (retailer_id, user_id) VALUES (shop, person);
        END IF;
        SELECT * INTO STRICT supplier FROM vendors WHERE id = asked.vendor_id;
        PERFORM open_credit_account(
            shop, asked.vendor_id, coalesce(p_credit_limit, supplier.credit_limit), supplier.terms_days);
        UPDATE conversations SET vendor_id = asked.vendor_id, updated_at = clock_now()
        WHERE id = asked.conversation_id AND vendor_id IS NULL;
    ELSE
        UPDATE vendors SET is_approved = true, updated_at = clock_now() WHERE id = asked.vendor_id;
        INSERT INTO vendor_members (vendor_id, user_id, staff_role)
        VALUES (asked.vendor_id, person, 'OWNER') ON CONFLICT DO NOTHING;
    END IF;
    UPDATE registrations
    SET state = 'APPROVED', user_id = person, retailer_id = shop, decided_by = current_actor_user_id(),
        decided_at = clock_now()
    WHERE id = p_registration_id;
    RETURN true;
END
$function$;

-- Sends somebody away, with the reason. Returns whether it is news, as above.
CREATE OR REPLACE FUNCTION refuse_registration(p_registration_id bigint, p_reason text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    asked registrations;
BEGIN
    SELECT * INTO STRICT asked FROM registrations WHERE id = p_registration_id FOR NO KEY UPDATE;
    PERFORM require_may_decide(asked);
    IF asked.state <> 'PENDING' THEN
        RETURN false;
    END IF;
    IF asked.kind = 'VENDOR' THEN
        UPDATE vendors SET deleted_at = clock_now(), updated_at = clock_now()
        WHERE id = asked.vendor_id AND NOT is_approved;
    END IF;
    UPDATE registrations
    SET state = 'REFUSED', decided_by = current_actor_user_id(), decided_at = clock_now(),
        reason = nullif(p_reason, '')
    WHERE id = p_registration_id;
    RETURN true;
END
$function$;

-- Who writes in a stranger's conversation, from now on: the person of its phone number, or one without a
-- number where the provider hides it, whom somebody vouches for by approving.
CREATE OR REPLACE FUNCTION person_of_conversation(p_conversation_id bigint, p_name text, p_role text)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    phone constant text := (
        SELECT i.value FROM identities AS i
        WHERE i.conversation_id = p_conversation_id AND i.kind = 'phone' ORDER BY i.id DESC LIMIT 1);
    person bigint;
BEGIN
    IF phone IS NOT NULL THEN
        RETURN person_with_phone(phone, p_name, p_role);
    END IF;
    INSERT INTO users (name, role) VALUES (p_name, p_role) RETURNING id INTO person;
    PERFORM link_conversation(p_conversation_id, person);
    RETURN person;
END
$function$;

ALTER FUNCTION require_may_decide OWNER TO people_owner;
ALTER FUNCTION register_shop OWNER TO people_owner;
ALTER FUNCTION register_vendor OWNER TO people_owner;
ALTER FUNCTION approve_registration OWNER TO people_owner;
ALTER FUNCTION refuse_registration OWNER TO people_owner;
ALTER FUNCTION person_of_conversation OWNER TO people_owner;
