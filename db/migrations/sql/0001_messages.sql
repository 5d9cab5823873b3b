-- Inbox and outbox in one table, by month of our own receive time. Rows here are the queue: Celery
-- only carries wake-ups, and a sweep finds what nobody was woken for.

CREATE TABLE whatsapp_messages (
    id bigint GENERATED ALWAYS AS IDENTITY,
    -- Receive time of an inbound message, writing time of an outbound one. Partition key.
    created_at timestamptz NOT NULL,
    provider text NOT NULL,
    -- The provider's id. Outbound rows get it when the provider has accepted them.
    message_id text,
    -- Ours: stands in the address that the provider reports delivery to.
    public_id uuid NOT NULL,
    conversation_id bigint NOT NULL,
    direction text NOT NULL
        CONSTRAINT whatsapp_messages_direction_check CHECK (direction IN ('INBOUND', 'OUTBOUND')),
    from_number text NOT NULL,
    to_number text NOT NULL,
    body text NOT NULL DEFAULT '',
    -- INBOUND: the pressed button {"payload", "text"}. OUTBOUND: the offered ones, a list of them.
    buttons jsonb,
    media jsonb,
    -- The form as it came, for what the columns do not hold. NUL characters removed.
    raw jsonb NOT NULL DEFAULT '{}',
    in_reply_to bigint,
    -- Sent once more after a result that nobody could tell us; the text then says so.
    is_resend boolean NOT NULL DEFAULT false,
    state text NOT NULL,
    is_processed boolean NOT NULL GENERATED ALWAYS AS (
        state IN ('PROCESSED', 'SET_ASIDE', 'ACCEPTED', 'FAILED')) STORED,
    attempts integer NOT NULL DEFAULT 0,
    -- Not to be touched before: the pause after a failure.
    available_at timestamptz NOT NULL,
    -- When the attempt that is under way began.
    claimed_at timestamptz,
    processed_at timestamptz,
    -- The provider's word on an outbound message and its rank; it only moves forward.
    status text,
    status_rank smallint NOT NULL DEFAULT 0,
    error_code text,
    error text,
    PRIMARY KEY (id, created_at),
    CONSTRAINT whatsapp_messages_state_check CHECK (
        CASE direction
            WHEN 'INBOUND' THEN state IN ('RECEIVED', 'PROCESSED', 'SET_ASIDE')
            ELSE state IN ('PENDING', 'SENDING', 'UNKNOWN', 'ACCEPTED', 'FAILED')
        END)
) PARTITION BY RANGE (created_at);
-- Conversation history.
CREATE INDEX whatsapp_messages_from_number_created_at_idx
ON whatsapp_messages (from_number, created_at DESC);
-- The queue: what a conversation still has to be answered or sent, in order. Small, because nearly
-- every row is processed.
CREATE INDEX whatsapp_messages_is_processed_idx
ON whatsapp_messages (conversation_id, direction, id) WHERE NOT is_processed;

-- Where duplicates stop. A unique key of the partitioned table would have to contain the month, so
-- ids live here: those of the provider, and ours under the provider name 'bahi'. Also tells the
-- month of a message. Kept for ever, because a signed webhook can be replayed for ever.
CREATE TABLE message_keys (
    provider text NOT NULL,
    message_id text NOT NULL,
    id bigint NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (provider, message_id)
);

-- Every distinct word of the provider about a message, once.
CREATE TABLE delivery_events (
    provider text NOT NULL,
    message_id text NOT NULL,
    status text NOT NULL,
    error_code text NOT NULL DEFAULT '',
    public_id uuid,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (provider, message_id, status, error_code)
);

-- Reply buttons need a content resource at the provider. Its text is all variables, so one resource
-- per shape (which lines are blank, how many buttons) serves every message of that shape.
CREATE TABLE message_contents (
    provider text NOT NULL,
    account text NOT NULL,
    shape text NOT NULL,
    content_id text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (provider, account, shape)
);
