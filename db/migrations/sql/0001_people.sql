-- People, shops and the addresses they write from.

CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- E.164. NULL for a person whose provider hides the number.
    phone_number text CONSTRAINT users_phone_number_key UNIQUE,
    name text NOT NULL DEFAULT '',
    role text NOT NULL
        CONSTRAINT users_role_check CHECK (role IN ('ADMIN', 'OPERATOR', 'VENDOR', 'RETAILER')),
    is_active boolean NOT NULL DEFAULT true,
    last_login_at timestamptz,
    metadata jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    updated_at timestamptz NOT NULL DEFAULT clock_now(),
    deleted_at timestamptz
);
-- Lists of people by role.
CREATE INDEX users_role_is_active_idx ON users (role, is_active);
-- Finds who was removed, without touching the many who were not.
CREATE INDEX users_deleted_at_idx ON users (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE vendors (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    vendor_code text NOT NULL CONSTRAINT vendors_vendor_code_key UNIQUE,
    name text NOT NULL,
    address text NOT NULL DEFAULT '',
    -- Two digits of the GST state list; it decides between CGST with SGST and IGST.
    state_code text NOT NULL
        CONSTRAINT vendors_state_code_check CHECK (state_code ~ '^[0-9]{2}$'),
    gstin text,
    -- Composition scheme or exempt goods only: such a vendor gives a bill of supply without tax.
    charges_gst boolean NOT NULL DEFAULT true,
    upi_id text,
    -- Starts every invoice number: GST rule 46 allows 16 characters in all.
    invoice_prefix text NOT NULL
        CONSTRAINT vendors_invoice_prefix_check CHECK (invoice_prefix ~ '^[A-Z][A-Z0-9]{0,3}$'),
    -- What one retailer may owe unless his account says otherwise.
    credit_limit numeric(14, 2) NOT NULL DEFAULT 0
        CONSTRAINT vendors_credit_limit_check CHECK (credit_limit >= 0 AND credit_limit <> 'NaN'),
    terms_days integer NOT NULL DEFAULT 15
        CONSTRAINT vendors_terms_days_check CHECK (terms_days BETWEEN 0 AND 365),
    auto_accept boolean NOT NULL DEFAULT false,
    total_sales numeric(16, 2) NOT NULL DEFAULT 0,
    is_approved boolean NOT NULL DEFAULT false,
    metadata jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    updated_at timestamptz NOT NULL DEFAULT clock_now(),
    deleted_at timestamptz
);
-- Vendors that may trade today.
CREATE INDEX vendors_is_approved_deleted_at_idx ON vendors (is_approved, deleted_at);

CREATE TABLE retailers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shop_name text NOT NULL,
    area text NOT NULL DEFAULT '',
    state_code text NOT NULL
        CONSTRAINT retailers_state_code_check CHECK (state_code ~ '^[0-9]{2}$'),
    gstin text,
    credit_score integer NOT NULL DEFAULT 600
        CONSTRAINT retailers_credit_score_check CHECK (credit_score BETWEEN 300 AND 900),
    risk_category text NOT NULL DEFAULT 'MEDIUM'
        CONSTRAINT retailers_risk_category_check CHECK (risk_category IN ('HIGH', 'MEDIUM', 'LOW')),
    -- Sums over his accounts, written by the trigger on credit_accounts and by nothing else.
    available_credit numeric(14, 2) NOT NULL DEFAULT 0,
    outstanding_debt numeric(14, 2) NOT NULL DEFAULT 0,
    last_order_at timestamptz,
    metadata jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    updated_at timestamptz NOT NULL DEFAULT clock_now(),
    deleted_at timestamptz
);
-- Collections: who owes most.
CREATE INDEX retailers_outstanding_debt_idx ON retailers (outstanding_debt);
-- Risk assessment.
CREATE INDEX retailers_credit_score_idx ON retailers (credit_score);
-- Who has gone quiet.
CREATE INDEX retailers_last_order_at_idx ON retailers (last_order_at);

-- Several phones per shop; one phone may hold both roles.
CREATE TABLE vendor_members (
    vendor_id bigint NOT NULL REFERENCES vendors ON DELETE RESTRICT,
    user_id bigint NOT NULL REFERENCES users ON DELETE RESTRICT,
    staff_role text NOT NULL DEFAULT 'OWNER'
        CONSTRAINT vendor_members_staff_role_check
        CHECK (staff_role IN ('OWNER', 'BILLING', 'PACKER', 'DRIVER')),
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (vendor_id, user_id)
);
-- Which vendors a person works for: asked for every inbound message.
CREATE INDEX vendor_members_user_id_idx ON vendor_members (user_id);

CREATE TABLE retailer_members (
    retailer_id bigint NOT NULL REFERENCES retailers ON DELETE RESTRICT,
    user_id bigint NOT NULL REFERENCES users ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    PRIMARY KEY (retailer_id, user_id)
);
-- Which shop a person buys for: asked for every inbound message.
CREATE INDEX retailer_members_user_id_idx ON retailer_members (user_id);

-- One conversation per person and business number. The webhook may add a row for a new person but
-- never changes one: workers hold this row while they answer.
CREATE TABLE conversations (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    business_number text NOT NULL,
    user_id bigint REFERENCES users ON DELETE RESTRICT,
    -- The wholesaler this person is talking to at the moment.
    vendor_id bigint REFERENCES vendors ON DELETE RESTRICT,
    language text CONSTRAINT conversations_language_check
        CHECK (language IN ('en', 'hi', 'hi_Latn')),
    -- The basket that is being written, as core.dialogue.draft describes it; NULL when there is none.
    draft jsonb,
    -- Rises with every change of the draft, so that a button on an old card is known as old.
    draft_version integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    updated_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT conversations_business_number_user_id_key UNIQUE (business_number, user_id)
);

-- An address somebody writes from. A phone number may be absent or change, so it is never the key of
-- a person: several identities may lead to one conversation.
CREATE TABLE identities (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider text NOT NULL,
    business_number text NOT NULL,
    kind text NOT NULL CONSTRAINT identities_kind_check CHECK (kind IN ('phone', 'bsuid')),
    value text NOT NULL,
    user_id bigint REFERENCES users ON DELETE RESTRICT,
    conversation_id bigint NOT NULL REFERENCES conversations ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT identities_address_key UNIQUE (provider, business_number, kind, value)
);
-- Where to write to a person.
CREATE INDEX identities_conversation_id_idx ON identities (conversation_id);
CREATE INDEX identities_user_id_idx ON identities (user_id);
