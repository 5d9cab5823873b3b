-- What two sides of an account agree on about an order: another one in its place, proposals of the vendor, and
-- requests of the shop.

-- An order is replaced once, and what stands in its place is found by its number.
CREATE UNIQUE INDEX orders_revision_of_key ON orders (revision_of) WHERE revision_of IS NOT NULL;

-- What a vendor would send instead of what was ordered, where that needs the shop's yes.
CREATE TABLE order_proposals (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    -- As lines of the order would be (order_items), each under the number of the line that it stands for.
    lines jsonb NOT NULL CONSTRAINT order_proposals_lines_check CHECK (jsonb_array_length(lines) > 0),
    -- Numbers of the lines to which the shop has not agreed.
    disputed integer [] NOT NULL
        CONSTRAINT order_proposals_disputed_check CHECK (cardinality(disputed) > 0),
    total numeric(14, 2) NOT NULL
        CONSTRAINT order_proposals_total_check CHECK (total > 0 AND total <> 'NaN'),
    state text NOT NULL DEFAULT 'OPEN'
        CONSTRAINT order_proposals_state_check
        CHECK (state IN ('OPEN', 'AGREED', 'REFUSED', 'LAPSED', 'WITHDRAWN')),
    proposed_by bigint NOT NULL REFERENCES users ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    -- Silence until then leaves the disputed lines out.
    expires_at timestamptz NOT NULL
        CONSTRAINT order_proposals_expires_at_check CHECK (isfinite(expires_at)),
    decided_by bigint REFERENCES users ON DELETE RESTRICT,
    decided_at timestamptz,
    -- The order that stands in the place of the old one; NULL where nothing was left of it.
    new_order_id bigint,
    CONSTRAINT order_proposals_decided_at_check CHECK (
        (state = 'OPEN') = (decided_at IS NULL) AND (decided_by IS NULL OR decided_at IS NOT NULL)),
    CONSTRAINT order_proposals_new_order_check CHECK (
        CASE WHEN state = 'AGREED' THEN new_order_id IS NOT NULL
            ELSE new_order_id IS NULL OR state IN ('REFUSED', 'LAPSED') END),
    CONSTRAINT order_proposals_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT order_proposals_new_order_fkey FOREIGN KEY (new_order_id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT
);
-- One question about an order at a time.
CREATE UNIQUE INDEX order_proposals_order_id_open_key ON order_proposals (order_id)
WHERE state = 'OPEN';
-- What a shop is asked.
CREATE INDEX order_proposals_retailer_id_state_idx ON order_proposals (retailer_id, state);
-- What a vendor waits for.
CREATE INDEX order_proposals_vendor_id_state_idx ON order_proposals (vendor_id, state);
-- What nobody has answered in time.
CREATE INDEX order_proposals_expires_at_idx ON order_proposals (expires_at) WHERE state = 'OPEN';

-- What a shop asks its vendor for where credit or stock did not suffice.
CREATE TABLE order_requests (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    -- [{"vendor_product_id": 7, "quantity": "2", "unit": "bori"}]
    wishes jsonb NOT NULL CONSTRAINT order_requests_wishes_check CHECK (jsonb_array_length(wishes) > 0),
    -- As quoted: at another total it has to be asked again.
    total numeric(14, 2) NOT NULL
        CONSTRAINT order_requests_total_check CHECK (total > 0 AND total <> 'NaN'),
    reason text NOT NULL
        CONSTRAINT order_requests_reason_check CHECK (reason IN ('OVER_LIMIT', 'SHORT', 'BLOCKED')),
    state text NOT NULL DEFAULT 'OPEN'
        CONSTRAINT order_requests_state_check
        CHECK (state IN ('OPEN', 'GRANTED', 'REFUSED', 'LAPSED', 'WITHDRAWN')),
    requested_by bigint NOT NULL REFERENCES users ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    expires_at timestamptz NOT NULL
        CONSTRAINT order_requests_expires_at_check CHECK (isfinite(expires_at)),
    decided_by bigint REFERENCES users ON DELETE RESTRICT,
    decided_at timestamptz,
    -- What it has become.
    order_id bigint,
    CONSTRAINT order_requests_decided_at_check CHECK (
        (state = 'OPEN') = (decided_at IS NULL) AND (decided_by IS NULL OR decided_at IS NOT NULL)),
    CONSTRAINT order_requests_granted_check CHECK ((state = 'GRANTED') = (order_id IS NOT NULL)),
    CONSTRAINT order_requests_account_fkey FOREIGN KEY (retailer_id, vendor_id)
        REFERENCES credit_accounts (retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT order_requests_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT
);
-- The last word counts: one request of an account is open.
CREATE UNIQUE INDEX order_requests_account_open_key ON order_requests (retailer_id, vendor_id)
WHERE state = 'OPEN';
-- What a shop has asked for.
CREATE INDEX order_requests_retailer_id_state_idx ON order_requests (retailer_id, state);
-- What a vendor is asked.
CREATE INDEX order_requests_vendor_id_state_idx ON order_requests (vendor_id, state);
-- What nobody has answered in time.
CREATE INDEX order_requests_expires_at_idx ON order_requests (expires_at) WHERE state = 'OPEN';
