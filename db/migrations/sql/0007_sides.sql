-- Somebody who has a shop and works for a wholesaler speaks as one of them at a time.

-- What he left on the side that he does not speak as at present, as db.conversations.Talk describes it:
-- vendor_id, drafts and prompt with their versions; NULL while there is nothing.
ALTER TABLE conversations ADD COLUMN other_side jsonb;
