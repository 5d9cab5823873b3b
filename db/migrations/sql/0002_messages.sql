-- The queue, as before, under the column that the requirement names.
DROP INDEX whatsapp_messages_is_processed_idx;
-- The queue: what a conversation still has to be answered or sent, in order. Small, because nearly
-- every row is processed.
CREATE INDEX whatsapp_messages_is_processed_idx
ON whatsapp_messages (is_processed, conversation_id, direction, id) WHERE NOT is_processed;
-- A conversation's history, newest first: conversation_history().
CREATE INDEX whatsapp_messages_conversation_id_id_idx ON whatsapp_messages (conversation_id, id DESC);
-- The last cards of a conversation, newest first: what a typed answer may mean.
CREATE INDEX whatsapp_messages_cards_idx ON whatsapp_messages (conversation_id, created_at DESC)
WHERE buttons IS NOT NULL;

-- Old messages, packed: one row per conversation, phone and month. PostgreSQL compresses large values
-- only, and a message is never large by itself.
CREATE TABLE whatsapp_messages_archive (
    conversation_id bigint NOT NULL,
    -- The person's number, whichever way the messages went.
    phone text NOT NULL,
    -- First day of the month in UTC, as the partition had it.
    month date NOT NULL,
    message_count integer NOT NULL
        CONSTRAINT whatsapp_messages_archive_message_count_check CHECK (message_count > 0),
    -- The smallest of the messages' ids; tells whether a month has anything before a given message.
    first_id bigint NOT NULL,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    -- The rows in id order, without what all of a direction share (pack_month()).
    messages jsonb NOT NULL,
    archived_at timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (conversation_id, month, phone)
);
