-- Messages to people who have not written for a day, who get nothing but texts that the provider has
-- approved.

-- The template that a message may be sent as: {"key", "language", "parameters": [...]}; NULL for an
-- answer to what somebody has just written.
ALTER TABLE whatsapp_messages ADD COLUMN template jsonb;
-- The approved content that the last attempt was made with; NULL when it went as it is written.
ALTER TABLE whatsapp_messages ADD COLUMN content_id text;
-- The message whose template this is, where that came too late to be sent as it was written.
ALTER TABLE whatsapp_messages ADD COLUMN resend_of bigint;

-- What was submitted to a provider for approval, and what he said. A changed text is another row: the one
-- before is sent until the new one is approved.
CREATE TABLE message_templates (
    provider text NOT NULL,
    account text NOT NULL,
    key text NOT NULL,
    language text NOT NULL
        CONSTRAINT message_templates_language_check CHECK (language IN ('en', 'hi', 'hi_Latn')),
    -- Of everything that was submitted.
    fingerprint text NOT NULL,
    -- Its name at WhatsApp.
    name text NOT NULL,
    body text NOT NULL,
    -- What fills the blanks {{1}}, {{2}} and so on; after them come the buttons.
    parameters text [] NOT NULL,
    button_count integer NOT NULL
        CONSTRAINT message_templates_button_count_check CHECK (button_count BETWEEN 0 AND 3),
    content_id text NOT NULL,
    status text NOT NULL DEFAULT 'CREATED'
        CONSTRAINT message_templates_status_check CHECK (
            status IN ('CREATED', 'PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'UNKNOWN')),
    rejection_reason text,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    -- When approval was asked for.
    submitted_at timestamptz,
    -- When the provider was last asked what he thinks of it.
    checked_at timestamptz,
    PRIMARY KEY (provider, account, key, language, fingerprint),
    CONSTRAINT message_templates_content_id_key UNIQUE (provider, content_id)
);
