-- What a conversation is about beside its draft.

-- What was asked last besides the draft and is still open, with its numbered choices, as
-- core.dialogue.prompts describes it; NULL when there is nothing.
ALTER TABLE conversations ADD COLUMN prompt jsonb;
-- Rises with every prompt, so that a button of an old one is known as old.
ALTER TABLE conversations ADD COLUMN prompt_version integer NOT NULL DEFAULT 0;
-- When the draft and the prompt were last shown: both expire.
ALTER TABLE conversations ADD COLUMN draft_at timestamptz;
ALTER TABLE conversations ADD COLUMN prompt_at timestamptz;
-- Finds what is left open for too long: few of many conversations.
CREATE INDEX conversations_left_open_idx ON conversations (least(draft_at, prompt_at))
WHERE draft IS NOT NULL OR prompt IS NOT NULL;
-- The drafts before the present one, latest last, for taking a change back.
ALTER TABLE conversations ADD COLUMN earlier_drafts jsonb NOT NULL DEFAULT '[]';
-- For whom a person speaks who works for a wholesaler and has a shop; NULL until he has said.
ALTER TABLE conversations ADD COLUMN speaks_as text CONSTRAINT conversations_speaks_as_check
CHECK (speaks_as IN ('RETAILER', 'VENDOR'));
-- Whether his last message was not understood: after a second one a person takes over.
ALTER TABLE conversations ADD COLUMN is_misunderstood boolean NOT NULL DEFAULT false;
