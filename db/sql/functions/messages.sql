-- Puts a message into the outbox of a conversation, also of somebody else's: the card of a new order
-- is written by the retailer's transaction and read by the vendor. p_public_id is made from what the
-- message is about, so writing the same message twice queues it once. Returns its id, or NULL when
-- it is queued already or the conversation has no address.
CREATE OR REPLACE FUNCTION queue_message(
    p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint
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
        body, buttons, in_reply_to, state, available_at
    ) OVERRIDING SYSTEM VALUE VALUES (
        new_id, written_at, address.provider, p_public_id, p_conversation_id, 'OUTBOUND',
        address.business_number, address.value, p_body, p_buttons, p_in_reply_to, 'PENDING',
        written_at
    );
    RETURN new_id;
END
$function$;

ALTER FUNCTION queue_message OWNER TO message_owner;
