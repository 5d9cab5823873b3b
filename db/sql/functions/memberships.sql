-- Wholesalers and their staff, the phones of shops, and the people who run the platform.

-- A wholesaler who trades with nobody yet. Codes are given out once: where one is taken, a figure is added.
CREATE OR REPLACE FUNCTION new_vendor(
    p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text,
    p_state_code text
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    code text := p_vendor_code;
    vendor bigint;
BEGIN
    FOR number IN 2 .. 1000 LOOP
        -- Without registration under GST nobody charges it.
        INSERT INTO vendors (vendor_code, name, address, state_code, gstin, invoice_prefix, charges_gst)
        VALUES (code, p_name, p_address, p_state_code, p_gstin, p_invoice_prefix, p_gstin IS NOT NULL)
        ON CONFLICT (vendor_code) DO NOTHING
        RETURNING id INTO vendor;
        EXIT WHEN vendor IS NOT NULL;
        code := p_vendor_code || number;
    END LOOP;
    RETURN vendor;
END
$function$;

-- A wholesaler whom the platform's people bring in themselves; NULL where somebody has the code already. An
-- administrator lets him trade.
CREATE OR REPLACE FUNCTION add_vendor(
    p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text,
    p_state_code text, p_credit_limit numeric, p_terms_days integer
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    vendor bigint;
BEGIN
    PERFORM require_desk();
    PERFORM FROM vendors AS v WHERE v.vendor_code = p_vendor_code;
    IF FOUND THEN
        RETURN NULL;
    END IF;
    vendor := new_vendor(p_vendor_code, p_invoice_prefix, p_name, p_address, p_gstin, p_state_code);
    UPDATE vendors SET credit_limit = p_credit_limit, terms_days = p_terms_days WHERE id = vendor;
    RETURN vendor;
END
$function$;

-- Lets a wholesaler trade, or ends it for now: his people are strangers then, and his shops order elsewhere.
-- Returns whether that changes anything.
CREATE OR REPLACE FUNCTION allow_vendor(p_vendor_id bigint, p_is_approved boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    PERFORM require_admin();
    UPDATE vendors SET is_approved = p_is_approved, updated_at = clock_now()
    WHERE id = p_vendor_id AND deleted_at IS NULL AND is_approved <> p_is_approved;
    RETURN FOUND;
END
$function$;

-- Owners give and take every role; of the platform's people an operator all but that of an owner.
CREATE OR REPLACE FUNCTION require_may_staff(p_vendor_id bigint, p_staff_role text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    IF p_staff_role <> 'OWNER' AND current_actor_role() = 'OPERATOR' THEN
        RETURN;
    END IF;
    PERFORM require_owner(p_vendor_id);
END
$function$;

-- Lets the person of a phone number work for a wholesaler: ADDED, CHANGED where he had another role,
-- UNCHANGED; ELSEWHERE where he works for another wholesaler, LAST_OWNER where nobody would own it.
CREATE OR REPLACE FUNCTION add_vendor_member(
    p_vendor_id bigint, p_phone text, p_name text, p_staff_role text
) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    person bigint;
    present text;
BEGIN
    PERFORM require_may_staff(p_vendor_id, p_staff_role);
    PERFORM lock_strangers(p_phone);
    PERFORM FROM vendors WHERE id = p_vendor_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT FROM vendor_members AS m
        JOIN users AS u ON u.id = m.user_id AND u.deleted_at IS NULL
        JOIN vendors AS v ON v.id = m.vendor_id AND v.deleted_at IS NULL
        WHERE u.phone_number = p_phone AND m.vendor_id <> p_vendor_id)
    THEN
        RETURN 'ELSEWHERE';
    END IF;
    SELECT m.staff_role INTO present
    FROM vendor_members AS m JOIN users AS u ON u.id = m.user_id AND u.deleted_at IS NULL
    WHERE u.phone_number = p_phone AND m.vendor_id = p_vendor_id;
    IF present = 'OWNER' AND p_staff_role <> 'OWNER' THEN
        PERFORM require_may_staff(p_vendor_id, present);
        IF owners_beside(p_vendor_id, p_phone) = 0 THEN
            RETURN 'LAST_OWNER';
        END IF;
    END IF;
    -- Also where nothing changes: a first message that came at the same moment is his from then on.
    person := person_with_phone(p_phone, p_name, 'VENDOR');
    INSERT INTO vendor_members (vendor_id, user_id, staff_role) VALUES (p_vendor_id, person, p_staff_role)
    ON CONFLICT (vendor_id, user_id) DO UPDATE SET staff_role = excluded.staff_role;
    RETURN CASE WHEN present IS NULL THEN 'ADDED'
        WHEN present = p_staff_role THEN 'UNCHANGED' ELSE 'CHANGED' END;
END
$function$;

-- Ends somebody's work for a wholesaler: REMOVED, UNKNOWN, or LAST_OWNER.
CREATE OR REPLACE FUNCTION remove_vendor_member(p_vendor_id bigint, p_phone text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    member vendor_members;
BEGIN
    PERFORM require_may_staff(p_vendor_id, 'PACKER');
    PERFORM FROM vendors WHERE id = p_vendor_id FOR NO KEY UPDATE;
    SELECT m.* INTO member
    FROM vendor_members AS m JOIN users AS u ON u.id = m.user_id
    WHERE m.vendor_id = p_vendor_id AND u.phone_number = p_phone;
    IF NOT FOUND THEN
        RETURN 'UNKNOWN';
    END IF;
    PERFORM require_may_staff(p_vendor_id, member.staff_role);
    IF member.staff_role = 'OWNER' AND owners_beside(p_vendor_id, p_phone) = 0 THEN
        RETURN 'LAST_OWNER';
    END IF;
    DELETE FROM vendor_members WHERE vendor_id = p_vendor_id AND user_id = member.user_id;
    RETURN 'REMOVED';
END
$function$;

-- How many others own it.
CREATE OR REPLACE FUNCTION owners_beside(p_vendor_id bigint, p_phone text) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT count(*)
    FROM vendor_members AS m JOIN users AS u ON u.id = m.user_id AND u.is_active AND u.deleted_at IS NULL
    WHERE m.vendor_id = p_vendor_id AND m.staff_role = 'OWNER'
        AND u.phone_number IS DISTINCT FROM p_phone;
END;

-- Lets another phone write for a shop: ADDED, UNCHANGED, or ELSEWHERE where it writes for another shop.
CREATE OR REPLACE FUNCTION add_retailer_member(p_retailer_id bigint, p_phone text, p_name text)
RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    present bigint [];
BEGIN
    PERFORM require_desk();
    PERFORM lock_strangers(p_phone);
    PERFORM FROM retailers WHERE id = p_retailer_id FOR NO KEY UPDATE;
    present := ARRAY(
        SELECT m.retailer_id FROM retailer_members AS m
        JOIN users AS u ON u.id = m.user_id AND u.deleted_at IS NULL
        JOIN retailers AS r ON r.id = m.retailer_id AND r.deleted_at IS NULL
        WHERE u.phone_number = p_phone);
    IF present <> '{}' AND p_retailer_id <> ALL (present) THEN
        RETURN 'ELSEWHERE';
    END IF;
    -- Also where nothing changes, as above.
    INSERT INTO retailer_members (retailer_id, user_id)
    VALUES (p_retailer_id, person_with_phone(p_phone, p_name, 'RETAILER'))
    ON CONFLICT DO NOTHING;
    RETURN CASE WHEN FOUND THEN 'ADDED' ELSE 'UNCHANGED' END;
END
$function$;

-- Ends it: a phone that was lost orders nothing more. REMOVED or UNKNOWN.
CREATE OR REPLACE FUNCTION remove_retailer_member(p_retailer_id bigint, p_phone text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    PERFORM require_desk();
    DELETE FROM retailer_members AS m USING users AS u
    WHERE m.retailer_id = p_retailer_id AND u.id = m.user_id AND u.phone_number = p_phone;
    RETURN CASE WHEN FOUND THEN 'REMOVED' ELSE 'UNKNOWN' END;
END
$function$;

-- Who works for a wholesaler, for its owner and for the platform.
CREATE OR REPLACE FUNCTION staff_of_vendor(p_vendor_id bigint)
RETURNS TABLE (name text, phone_number text, staff_role text, last_login_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    IF NOT is_platform() THEN
        PERFORM require_owner(p_vendor_id);
    END IF;
    RETURN QUERY
    SELECT u.name, u.phone_number, m.staff_role, u.last_login_at
    FROM vendor_members AS m JOIN users AS u ON u.id = m.user_id
    WHERE m.vendor_id = p_vendor_id AND u.deleted_at IS NULL
    ORDER BY m.created_at, u.id;
END
$function$;

-- The numbers of each shop that has an account with a wholesaler, for his people and for the platform: they
-- tell one Gupta from another.
CREATE OR REPLACE FUNCTION phones_of_shops(p_vendor_id bigint)
RETURNS TABLE (retailer_id bigint, phones text [])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT a.retailer_id, array_agg(u.phone_number ORDER BY u.id)
    FROM credit_accounts AS a
    JOIN retailer_members AS m ON m.retailer_id = a.retailer_id
    JOIN users AS u ON u.id = m.user_id
    WHERE a.vendor_id = p_vendor_id AND u.phone_number IS NOT NULL
        AND (is_platform() OR a.vendor_id = current_vendor_id())
    GROUP BY a.retailer_id;
END;

-- Makes the person of a phone number an ADMIN or OPERATOR: ADDED, CHANGED or UNCHANGED.
CREATE OR REPLACE FUNCTION add_platform_person(p_phone text, p_name text, p_role text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    person bigint;
    present text;
BEGIN
    PERFORM require_admin();
    IF p_role NOT IN ('ADMIN', 'OPERATOR') THEN
        RAISE EXCEPTION 'nobody runs the platform as %', p_role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'role_of_the_platform';
    END IF;
    SELECT u.role INTO present FROM users AS u WHERE u.phone_number = p_phone AND u.deleted_at IS NULL;
    IF present = p_role THEN
        RETURN 'UNCHANGED';
    END IF;
    person := person_with_phone(p_phone, p_name, p_role);
    UPDATE users SET role = p_role, updated_at = clock_now() WHERE id = person AND role <> p_role;
    RETURN CASE WHEN present IS NULL THEN 'ADDED' ELSE 'CHANGED' END;
END
$function$;

-- Takes it back: he is what his shops make him. REMOVED or UNKNOWN.
CREATE OR REPLACE FUNCTION remove_platform_person(p_phone text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    PERFORM require_admin();
    UPDATE users AS u
    SET role = CASE WHEN EXISTS (SELECT FROM vendor_members AS m WHERE m.user_id = u.id)
            THEN 'VENDOR' ELSE 'RETAILER' END,
        updated_at = clock_now()
    WHERE u.phone_number = p_phone AND u.role IN ('ADMIN', 'OPERATOR');
    RETURN CASE WHEN FOUND THEN 'REMOVED' ELSE 'UNKNOWN' END;
END
$function$;

ALTER FUNCTION new_vendor OWNER TO people_owner;
ALTER FUNCTION add_vendor OWNER TO people_owner;
ALTER FUNCTION allow_vendor OWNER TO people_owner;
ALTER FUNCTION require_may_staff OWNER TO people_owner;
ALTER FUNCTION add_vendor_member OWNER TO people_owner;
ALTER FUNCTION remove_vendor_member OWNER TO people_owner;
ALTER FUNCTION owners_beside OWNER TO people_owner;
ALTER FUNCTION add_retailer_member OWNER TO people_owner;
ALTER FUNCTION remove_retailer_member OWNER TO people_owner;
ALTER FUNCTION staff_of_vendor OWNER TO people_owner;
ALTER FUNCTION phones_of_shops OWNER TO people_owner;
ALTER FUNCTION add_platform_person OWNER TO people_owner;
ALTER FUNCTION remove_platform_person OWNER TO people_owner;
