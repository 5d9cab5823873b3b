-- Whom to tell: the conversations with the people of a vendor or of a shop. The other party of an
-- account may ask for them, since what he does is told there, and learns no more than id and language.

-- Dropped first: REPLACE refuses to change the columns of a result.
DROP FUNCTION IF EXISTS conversations_of_vendor (bigint);
CREATE FUNCTION conversations_of_vendor(p_vendor_id bigint)
RETURNS TABLE (id bigint, language text, staff_role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT c.id, c.language, m.staff_role
    FROM vendor_members AS m
    JOIN users AS u ON u.id = m.user_id AND u.is_active AND u.deleted_at IS NULL
    JOIN conversations AS c ON c.user_id = u.id
    WHERE m.vendor_id = p_vendor_id
        AND (is_platform() OR p_vendor_id = current_vendor_id()
            OR EXISTS (SELECT FROM credit_accounts AS a
                       WHERE a.vendor_id = p_vendor_id AND a.retailer_id = current_retailer_id())
            -- A shop that waits for his answer.
            OR EXISTS (SELECT FROM registrations AS r
                       WHERE r.vendor_id = p_vendor_id AND r.state = 'PENDING'
                           AND r.retailer_id = current_retailer_id()))
    ORDER BY c.id;
END;

CREATE OR REPLACE FUNCTION conversations_of_retailer(p_retailer_id bigint)
RETURNS TABLE (id bigint, language text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT c.id, c.language
    FROM retailer_members AS m
    JOIN users AS u ON u.id = m.user_id AND u.is_active AND u.deleted_at IS NULL
    JOIN conversations AS c ON c.user_id = u.id
    WHERE m.retailer_id = p_retailer_id
        AND (is_platform() OR p_retailer_id = current_retailer_id()
            OR EXISTS (SELECT FROM credit_accounts AS a
                       WHERE a.retailer_id = p_retailer_id AND a.vendor_id = current_vendor_id()))
    ORDER BY c.id;
END;

-- Where somebody asked to be admitted, for whoever decides.
CREATE OR REPLACE FUNCTION conversation_of_registration(p_registration_id bigint)
RETURNS TABLE (id bigint, language text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT c.id, c.language
    FROM registrations AS r
    JOIN conversations AS c ON c.id = r.conversation_id
    WHERE r.id = p_registration_id AND (is_platform() OR r.vendor_id = current_vendor_id());
END;

-- Whether the acting person may have a message written into this conversation: his own, and those of
-- the people he has an account with or is asked for one by. Goes from the conversation to the one shop or two of its person:
-- from a vendor to all his shops it would be a longer way with every customer.
CREATE OR REPLACE FUNCTION may_write_to(p_conversation_id bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT is_platform()
        OR EXISTS (
            SELECT FROM conversations AS c
            WHERE c.id = p_conversation_id AND c.user_id = current_actor_user_id())
        -- Somebody of a vendor's: a colleague, or the shop's supplier.
        OR EXISTS (
            SELECT FROM conversations AS c
            JOIN vendor_members AS m ON m.user_id = c.user_id
            LEFT JOIN credit_accounts AS a
                ON a.vendor_id = m.vendor_id AND a.retailer_id = current_retailer_id()
            LEFT JOIN registrations AS r
                ON r.vendor_id = m.vendor_id AND r.retailer_id = current_retailer_id()
                    AND r.state = 'PENDING'
            WHERE c.id = p_conversation_id
                AND (m.vendor_id = current_vendor_id()
                    OR a.vendor_id IS NOT NULL OR r.vendor_id IS NOT NULL))
        -- Somebody of a shop's: a colleague, or the vendor's customer.
        OR EXISTS (
            SELECT FROM conversations AS c
            JOIN retailer_members AS m ON m.user_id = c.user_id
            LEFT JOIN credit_accounts AS a
                ON a.retailer_id = m.retailer_id AND a.vendor_id = current_vendor_id()
            WHERE c.id = p_conversation_id
                AND (m.retailer_id = current_retailer_id() OR a.vendor_id IS NOT NULL))
        -- Somebody who asked the vendor for an account, whatever became of it.
        OR EXISTS (
            SELECT FROM registrations AS r
            WHERE r.conversation_id = p_conversation_id AND r.vendor_id = current_vendor_id());
END;

ALTER FUNCTION conversations_of_vendor OWNER TO message_owner;
ALTER FUNCTION conversations_of_retailer OWNER TO message_owner;
ALTER FUNCTION conversation_of_registration OWNER TO message_owner;
ALTER FUNCTION may_write_to OWNER TO message_owner;
