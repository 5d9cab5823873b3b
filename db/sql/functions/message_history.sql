-- A conversation's newest messages before one of them, wherever they are; p_before is an id, NULL for
-- the newest of all. Runs as the caller, who sees his own. STABLE, so that all of it sees the same
-- moment and no message twice. Packed months are unpacked one by one, as many as are needed.
CREATE OR REPLACE FUNCTION conversation_history(
    p_conversation_id bigint, p_before bigint, p_limit integer
) RETURNS SETOF whatsapp_messages
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp
AS $function$
DECLARE
    up_to bigint := coalesce(p_before, 9223372036854775807);
    wanted integer := p_limit;
    found_now integer;
    old_month date;
BEGIN
    RETURN QUERY
    SELECT * FROM whatsapp_messages AS m
    WHERE m.conversation_id = p_conversation_id AND m.id < up_to
    ORDER BY m.id DESC LIMIT wanted;
    GET DIAGNOSTICS found_now = ROW_COUNT;
    wanted := wanted - found_now;

    FOR old_month IN
        SELECT DISTINCT a.month FROM whatsapp_messages_archive AS a
        WHERE a.conversation_id = p_conversation_id AND a.first_id < up_to
        ORDER BY a.month DESC
    LOOP
        EXIT WHEN wanted <= 0;
        RETURN QUERY
        SELECT m.*
        FROM whatsapp_messages_archive AS a
        CROSS JOIN LATERAL packed_messages(a.messages) AS packed
        CROSS JOIN LATERAL jsonb_populate_record(NULL::whatsapp_messages, packed) AS m
        WHERE a.conversation_id = p_conversation_id AND a.month = old_month AND m.id < up_to
        ORDER BY m.id DESC LIMIT wanted;
        GET DIAGNOSTICS found_now = ROW_COUNT;
        wanted := wanted - found_now;
    END LOOP;
END
$function$;

ALTER FUNCTION conversation_history OWNER TO bahi_owner;
