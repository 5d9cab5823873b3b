-- Finds who was removed, without touching the many who were not.
CREATE INDEX vendors_deleted_at_idx ON vendors (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX retailers_deleted_at_idx ON retailers (deleted_at) WHERE deleted_at IS NOT NULL;
-- A person's conversations: asked by the policies, and to find whom to tell.
CREATE INDEX conversations_user_id_idx ON conversations (user_id);
