-- What kinds of message people send, and what only some kinds have.

-- Of inbound messages. NULL for those of before, whose buttons and media say what they were.
ALTER TABLE whatsapp_messages ADD COLUMN kind text CONSTRAINT whatsapp_messages_kind_check
CHECK (kind IN (
    'TEXT', 'BUTTON', 'AUDIO', 'IMAGE', 'VIDEO', 'DOCUMENT', 'STICKER', 'LOCATION', 'CONTACTS', 'CART',
    'PRODUCT', 'REACTION', 'UNKNOWN'));
-- A cart, a place, the product that is asked about and whether it was forwarded, as db/incoming.py writes
-- them; NULL where there is nothing of that.
ALTER TABLE whatsapp_messages ADD COLUMN content jsonb;
-- The provider's id of the message that he replied to.
ALTER TABLE whatsapp_messages ADD COLUMN quoted_message_id text;
