-- 300,000 messages of a year, every one from a person answered by one of ours, nearly all of them
-- settled; what the provider said of them; and 200,000 entries of the audit trail.

CREATE TEMP TABLE turns AS
SELECT n, 1 + floor(2750 * power(random(), 2))::bigint AS conversation_id,
    newest - interval '11 months' * (150001 - n) / 150000.0 AS at
FROM generate_series(1, 150000) AS n, (
    -- A month that has just begun would have so few messages that no index is worth it.
    SELECT clock_now() - CASE WHEN extract(day FROM clock_now()) <= 2 THEN interval '2 days'
        ELSE '0' END AS newest
) AS until;
ANALYZE turns;

INSERT INTO whatsapp_messages (
    id, created_at, provider, message_id, public_id, conversation_id, direction, from_number, to_number,
    body, raw, state, available_at, processed_at
) OVERRIDING SYSTEM VALUE
SELECT 2 * n - 1, at, 'twilio', 'SMi' || md5(n::text), md5('in' || n)::uuid, conversation_id, 'INBOUND',
    '+9198' || lpad(conversation_id::text, 8, '0'), '+14155550100', '2 bori chawal, 1 peti sarson tel',
    jsonb_build_object('MessageSid', md5(n::text), 'AccountSid', 'AC0123456789abcdef0123456789abcdef',
        'From', 'whatsapp:+9198' || lpad(conversation_id::text, 8, '0'), 'To', 'whatsapp:+14155550100',
        'Body', '2 bori chawal, 1 peti sarson tel', 'ProfileName', 'Person', 'NumMedia', '0'),
    CASE WHEN n > 149980 THEN 'RECEIVED' WHEN n % 3000 = 0 THEN 'SET_ASIDE' ELSE 'PROCESSED' END, at,
    CASE WHEN n <= 149980 THEN at + interval '1 second' END
FROM turns;

INSERT INTO whatsapp_messages (
    id, created_at, provider, message_id, public_id, conversation_id, direction, from_number, to_number,
    body, buttons, in_reply_to, state, available_at, claimed_at, processed_at, status, status_rank
) OVERRIDING SYSTEM VALUE
SELECT 2 * n, at + interval '1 second', 'twilio',
    CASE WHEN n <= 149960 THEN 'SMo' || md5(n::text) END, md5('out' || n)::uuid, conversation_id,
    'OUTBOUND', '+14155550100', '+9198' || lpad(conversation_id::text, 8, '0'),
    repeat('2 bori Parmal Rice 50 kg at 42.00 is 2100.00. ', 5),
    CASE WHEN n % 3 = 0 THEN jsonb_build_array(
        jsonb_build_object('text', 'Confirm', 'payload', 'b1.confirm.' || n || '.' || md5(n::text)),
        jsonb_build_object('text', 'Change', 'payload', 'b1.change.' || n || '.' || md5(n::text))) END,
    2 * n - 1,
    CASE
        WHEN n > 149960 THEN (ARRAY['PENDING', 'SENDING', 'UNKNOWN'])[1 + n % 3]
        WHEN n % 500 = 0 THEN 'FAILED'
        ELSE 'ACCEPTED'
    END,
    at, at, CASE WHEN n <= 149960 THEN at + interval '2 seconds' END,
    CASE WHEN n <= 149960 THEN 'read' END, CASE WHEN n <= 149960 THEN 5 ELSE 0 END
FROM turns;

INSERT INTO message_keys (provider, message_id, id, created_at)
SELECT 'twilio', 'SMi' || md5(n::text), 2 * n - 1, at FROM turns
UNION ALL
SELECT 'bahi', md5('out' || n)::uuid::text, 2 * n, at + interval '1 second' FROM turns
UNION ALL
SELECT 'twilio', 'SMo' || md5(n::text), 2 * n, at + interval '1 second' FROM turns WHERE n <= 149960;

INSERT INTO delivery_events (provider, message_id, status, public_id, created_at)
SELECT 'twilio', 'SMo' || md5(n::text), status, md5('out' || n)::uuid, at
FROM turns, unnest(ARRAY['delivered', 'read']) AS status WHERE n <= 149960;

INSERT INTO message_contents (provider, account, shape, content_id)
SELECT 'twilio', 'AC0123456789abcdef0123456789abcdef', 'shape ' || n, 'HX' || n
FROM generate_series(1, 40) AS n;

INSERT INTO audit_logs (
    created_at, user_id, actor_role, action, entity_type, entity_id, old_values, new_values, request_id,
    database_role
)
SELECT clock_now() - interval '11 months' * (200001 - n) / 200000.0, 1 + n % 2550, 'RETAILER', 'UPDATE',
    (ARRAY['orders', 'payments', 'vendor_products', 'invoices'])[1 + n % 4], (1 + n / 4)::text,
    '{"status": "PLACED", "payment_status": "UNPAID"}', '{"status": "ACCEPTED", "payment_status": "UNPAID"}',
    md5('in' || n)::uuid::text, 'app_user'
FROM generate_series(1, 200000) AS n;
