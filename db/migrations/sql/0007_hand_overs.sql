-- Conversations that a person answers instead of the program.

-- Since when; NULL while the program answers.
ALTER TABLE conversations ADD COLUMN handed_over_at timestamptz;
ALTER TABLE conversations ADD COLUMN hand_over_reason text
CONSTRAINT conversations_hand_over_reason_check
CHECK (hand_over_reason IN ('ASKED', 'MISUNDERSTOOD', 'VOICE', 'PICTURE', 'DOCUMENT', 'OTHER'))
CONSTRAINT conversations_hand_over_check
CHECK ((handed_over_at IS NULL) = (hand_over_reason IS NULL));
-- Those that wait for a person, the longest first; few of many.
CREATE INDEX conversations_handed_over_at_idx ON conversations (handed_over_at)
WHERE handed_over_at IS NOT NULL;
