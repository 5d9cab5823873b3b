-- What happens after goods have left: complaints about them, attempts to hand them over, and what a vendor
-- asks of his day.

-- Known by numbers that people say aloud, so they are short.
CREATE SEQUENCE complaint_number_seq;

-- What a shop says was wrong with goods of a bill. The vendor's yes is a credit note.
CREATE TABLE complaints (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    complaint_number text NOT NULL DEFAULT 'C-' || nextval('complaint_number_seq')
        CONSTRAINT complaints_complaint_number_key UNIQUE,
    invoice_id bigint NOT NULL,
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    -- In the shop's words: WRONG is something else than was billed, RETURN goods that he gives back.
    reason text NOT NULL
        CONSTRAINT complaints_reason_check CHECK (reason IN ('SHORT', 'DAMAGED', 'WRONG', 'RETURN')),
    -- The beginning of what he wrote. The message itself stays where messages are.
    note text NOT NULL DEFAULT '' CONSTRAINT complaints_note_check CHECK (length(note) <= 200),
    state text NOT NULL DEFAULT 'OPEN'
        CONSTRAINT complaints_state_check
        CHECK (state IN ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    opened_by bigint CONSTRAINT complaints_opened_by_fkey REFERENCES users ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    -- Whoever ended it: the vendor, or the shop that took it back.
    decided_by bigint CONSTRAINT complaints_decided_by_fkey REFERENCES users ON DELETE RESTRICT,
    decided_at timestamptz,
    -- What the shop is told with a refusal.
    decision_note text NOT NULL DEFAULT ''
        CONSTRAINT complaints_decision_note_check CHECK (length(decision_note) <= 200),
    credit_note_id bigint,
    CONSTRAINT complaints_decided_at_check CHECK ((state = 'OPEN') = (decided_at IS NULL)),
    CONSTRAINT complaints_credit_note_check CHECK ((state = 'ACCEPTED') = (credit_note_id IS NOT NULL)),
    CONSTRAINT complaints_invoice_key UNIQUE (id, invoice_id, retailer_id, vendor_id),
    CONSTRAINT complaints_invoice_fkey FOREIGN KEY (invoice_id, order_id, retailer_id, vendor_id)
        REFERENCES invoices (id, order_id, retailer_id, vendor_id) ON DELETE RESTRICT,
    -- Of the bill that was complained about, and no other.
    CONSTRAINT complaints_credit_note_fkey
        FOREIGN KEY (credit_note_id, invoice_id, retailer_id, vendor_id)
        REFERENCES credit_notes (id, invoice_id, retailer_id, vendor_id) ON DELETE RESTRICT
);
-- What waits for a vendor's word.
CREATE INDEX complaints_vendor_id_open_idx ON complaints (vendor_id, id) WHERE state = 'OPEN';
-- What a shop has complained about, newest first.
CREATE INDEX complaints_account_created_at_idx ON complaints (retailer_id, vendor_id, created_at DESC);
-- Whether somebody complains about a bill already.
CREATE INDEX complaints_invoice_id_idx ON complaints (invoice_id);

CREATE TABLE complaint_lines (
    complaint_id bigint NOT NULL,
    -- The line of the bill.
    line_number integer NOT NULL,
    invoice_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    -- In the product's own unit: 25 kg.
    quantity numeric(12, 3) NOT NULL
        CONSTRAINT complaint_lines_quantity_check CHECK (quantity > 0 AND quantity <> 'NaN'),
    -- As said: 1 bori.
    said_quantity numeric(12, 3) NOT NULL
        CONSTRAINT complaint_lines_said_quantity_check
        CHECK (said_quantity > 0 AND said_quantity <> 'NaN'),
    said_unit text NOT NULL,
    PRIMARY KEY (complaint_id, line_number),
    CONSTRAINT complaint_lines_complaint_fkey
        FOREIGN KEY (complaint_id, invoice_id, retailer_id, vendor_id)
        REFERENCES complaints (id, invoice_id, retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT complaint_lines_line_fkey
        FOREIGN KEY (invoice_id, line_number, retailer_id, vendor_id)
        REFERENCES invoice_items (invoice_id, line_number, retailer_id, vendor_id)
        ON DELETE RESTRICT
);

-- The van was there and came back with the goods: they are to be sent again.
CREATE TABLE delivery_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    reason text NOT NULL
        CONSTRAINT delivery_attempts_reason_check CHECK (reason IN ('CLOSED', 'NOT_REACHED')),
    made_by bigint CONSTRAINT delivery_attempts_made_by_fkey REFERENCES users ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT delivery_attempts_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT
);
-- How often an order was brought in vain.
CREATE INDEX delivery_attempts_order_id_idx ON delivery_attempts (order_id);

-- Which bills a shop may still complain about.
CREATE INDEX invoices_account_invoice_date_idx
ON invoices (retailer_id, vendor_id, invoice_date DESC);
-- What a vendor accepted and brought on a day. Most orders were accepted and brought long ago, so his day
-- is not found by when they were placed.
CREATE INDEX orders_vendor_id_accepted_at_idx ON orders (vendor_id, accepted_at)
WHERE accepted_at IS NOT NULL;
CREATE INDEX orders_vendor_id_delivered_at_idx ON orders (vendor_id, delivered_at)
WHERE delivered_at IS NOT NULL;
