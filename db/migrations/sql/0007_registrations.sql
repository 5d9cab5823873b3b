-- Who asks to be admitted: a shop that wants an account with a wholesaler, or a new wholesaler.

CREATE SEQUENCE registration_number_seq START 1;
-- Each is decided once, by the wholesaler's owner or the platform. Nobody owes or may order anything before.
CREATE TABLE registrations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    registration_number text NOT NULL DEFAULT 'REG-' || nextval('registration_number_seq')::text
    CONSTRAINT registrations_registration_number_key UNIQUE,
    kind text NOT NULL CONSTRAINT registrations_kind_check CHECK (kind IN ('SHOP', 'VENDOR')),
    -- Where it was asked, and where the answer goes. Who writes there is verified by whoever approves: an
    -- address may come without a phone number.
    conversation_id bigint NOT NULL REFERENCES conversations ON DELETE RESTRICT,
    -- Known from the beginning where somebody is known already; else made by the approval.
    user_id bigint REFERENCES users ON DELETE RESTRICT,
    retailer_id bigint REFERENCES retailers ON DELETE RESTRICT,
    -- SHOP: whose account is wanted. VENDOR: himself, not approved until then.
    vendor_id bigint NOT NULL REFERENCES vendors ON DELETE RESTRICT,
    shop_name text NOT NULL CONSTRAINT registrations_shop_name_check
    CHECK (length(shop_name) BETWEEN 2 AND 60),
    -- A shop of before may have none.
    area text NOT NULL CONSTRAINT registrations_area_check CHECK (length(area) <= 60),
    gstin text CONSTRAINT registrations_gstin_check CHECK (gstin ~ '^[0-9]{2}[A-Z0-9]{13}$'),
    state_code text NOT NULL
    CONSTRAINT registrations_state_code_check CHECK (state_code ~ '^[0-9]{2}$'),
    state text NOT NULL DEFAULT 'PENDING'
    CONSTRAINT registrations_state_check CHECK (state IN ('PENDING', 'APPROVED', 'REFUSED')),
    -- NULL too where it was decided at the command line without a name.
    decided_by bigint REFERENCES users ON DELETE RESTRICT,
    decided_at timestamptz,
    -- Why it was refused.
    reason text,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT registrations_decided_check CHECK (
        (state = 'PENDING') = (decided_at IS NULL)
        AND (state = 'REFUSED' OR reason IS NULL) AND (state <> 'PENDING' OR decided_by IS NULL)),
    CONSTRAINT registrations_retailer_check CHECK (kind = 'SHOP' OR retailer_id IS NULL),
    CONSTRAINT registrations_approved_check CHECK (
        state <> 'APPROVED' OR (user_id IS NOT NULL AND (kind = 'VENDOR' OR retailer_id IS NOT NULL)))
);
-- Asking again changes nothing while the first time waits.
CREATE UNIQUE INDEX registrations_conversation_vendor_pending_key
ON registrations (conversation_id, vendor_id) WHERE state = 'PENDING';
-- Nor does asking again to become a wholesaler, of which each would be another one.
CREATE UNIQUE INDEX registrations_conversation_new_vendor_pending_key
ON registrations (conversation_id) WHERE state = 'PENDING' AND kind = 'VENDOR';
-- What waits for somebody, the oldest first.
CREATE INDEX registrations_pending_idx ON registrations (id) WHERE state = 'PENDING';
-- Who has asked a wholesaler.
CREATE INDEX registrations_vendor_id_state_idx ON registrations (vendor_id, state);
-- Whom a wholesaler may write to because he was asked by him.
CREATE INDEX registrations_conversation_id_idx ON registrations (conversation_id);
-- What a shop has asked for.
CREATE INDEX registrations_retailer_id_idx ON registrations (retailer_id);
-- What somebody has asked for.
CREATE INDEX registrations_user_id_idx ON registrations (user_id);
