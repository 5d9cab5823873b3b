-- Puts a message into the outbox of a conversation, also of somebody else's: the card of a new order
-- is written by the retailer's transaction and read by the vendor. p_public_id is made from what the
-- message is about, so writing the same message twice queues it once. Returns its id, or NULL when
-- it is queued already or the conversation has no address. p_resend_of is the message that p_template
-- takes the place of, and then nothing else is sent.
-- Dropped first: beside one with more parameters that have defaults, each call would fit both.
DROP FUNCTION IF EXISTS queue_message (bigint, uuid, text, jsonb, bigint);
CREATE OR REPLACE FUNCTION queue_message(
    p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint,
    p_template jsonb DEFAULT NULL, p_resend_of bigint DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    address identities;
    new_id bigint;
    written_at timestamptz := clock_now();
BEGIN
    IF NOT may_write_to(p_conversation_id) THEN
        RAISE EXCEPTION 'this conversation is of nobody the acting person trades with'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'party_of_the_conversation';
    END IF;
    -- The latest phone number is preferred: a business-scoped id may hide behind it.
    SELECT * INTO address
    FROM identities
    WHERE conversation_id = p_conversation_id
    ORDER BY (kind = 'phone') DESC, id DESC
    LIMIT 1;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;

    new_id := nextval(pg_get_serial_sequence('whatsapp_messages', 'id'));
    INSERT INTO message_keys (provider, message_id, id, created_at)
    VALUES ('bahi', p_public_id::text, new_id, written_at)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;

    INSERT INTO whatsapp_messages (
        id, created_at, provider, public_id, conversation_id, direction, from_number, to_number,
        body, buttons, in_reply_to, template, resend_of, state, available_at
    ) OVERRIDING SYSTEM VALUE VALUES (
        new_id, written_at, address.provider, p_public_id, p_conversation_id, 'OUTBOUND',
        address.business_number, address.value, p_body, p_buttons, p_in_reply_to, p_template,
        p_resend_of, 'PENDING', written_at
    );
    RETURN new_id;
END
$function$;

-- What we wrote in a conversation, by the provider's id: what a person replies to. The ids are in a
-- table that people have no right to, so this asks for them whose conversation it is.
CREATE OR REPLACE FUNCTION quoted_message(
    p_conversation_id bigint, p_provider text, p_message_id text
) RETURNS TABLE (body text, buttons jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT m.body, m.buttons
    FROM message_keys AS k
    JOIN whatsapp_messages AS m ON m.id = k.id AND m.created_at = k.created_at
    WHERE k.provider = p_provider AND k.message_id = p_message_id
        AND m.conversation_id = p_conversation_id AND m.direction = 'OUTBOUND'
        AND (is_platform() OR EXISTS (
            SELECT FROM conversations AS c
            WHERE c.id = p_conversation_id AND c.user_id = current_actor_user_id()));
END;

ALTER FUNCTION queue_message OWNER TO message_owner;
ALTER FUNCTION quoted_message OWNER TO message_owner;
