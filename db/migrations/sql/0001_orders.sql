-- Orders, what is set aside for them, and the documents they end in.

-- People read these out over the phone, so they are short.
CREATE SEQUENCE order_number_seq START 1001;

-- The part of an order that stays for ever. Everything that must outlive the archiving of the wide
-- row (ledger, payments, invoices) refers to this one.
CREATE TABLE order_keys (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_number text NOT NULL DEFAULT nextval('order_number_seq')::text
        CONSTRAINT order_keys_order_number_key UNIQUE,
    retailer_id bigint NOT NULL REFERENCES retailers ON DELETE RESTRICT,
    vendor_id bigint NOT NULL REFERENCES vendors ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT order_keys_parties_key UNIQUE (id, retailer_id, vendor_id)
);

CREATE TABLE orders (
    id bigint PRIMARY KEY,
    order_number text NOT NULL CONSTRAINT orders_order_number_key UNIQUE,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    status text NOT NULL DEFAULT 'PLACED'
        CONSTRAINT orders_status_check
        CHECK (status IN ('PLACED', 'ACCEPTED', 'DISPATCHED', 'DELIVERED',
                          'REJECTED', 'CANCELLED', 'EXPIRED', 'REVISED')),
    payment_status text NOT NULL DEFAULT 'UNPAID'
        CONSTRAINT orders_payment_status_check
        CHECK (payment_status IN ('UNPAID', 'PARTIALLY_PAID', 'PAID')),
    subtotal numeric(14, 2) NOT NULL,
    tax_amount numeric(14, 2) NOT NULL,
    round_off numeric(14, 2) NOT NULL
        CONSTRAINT orders_round_off_check CHECK (abs(round_off) <= 0.5),
    total numeric(14, 2) NOT NULL
        CONSTRAINT orders_total_check
        CHECK (total > 0 AND total <> 'NaN' AND total = subtotal + tax_amount + round_off),
    credit_used numeric(14, 2) NOT NULL
        CONSTRAINT orders_credit_used_check CHECK (credit_used BETWEEN 0 AND total),
    -- Set once, at dispatch.
    invoice_number text,
    -- An order changed by agreement is a new order that names the old one.
    revision_of bigint REFERENCES order_keys ON DELETE RESTRICT,
    placed_by bigint REFERENCES users ON DELETE RESTRICT,
    accepted_at timestamptz,
    dispatched_at timestamptz,
    delivered_at timestamptz,
    cancelled_at timestamptz,
    close_reason text,
    metadata jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    updated_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT orders_key_fkey FOREIGN KEY (id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT orders_vendor_id_invoice_number_key UNIQUE (vendor_id, invoice_number),
    CONSTRAINT orders_id_vendor_id_key UNIQUE (id, vendor_id),
    CONSTRAINT orders_invoice_at_dispatch_check
        CHECK ((invoice_number IS NOT NULL) = (dispatched_at IS NOT NULL))
);
-- A retailer's history, newest first.
CREATE INDEX orders_retailer_id_created_at_idx ON orders (retailer_id, created_at DESC);
-- A vendor's work, newest first.
CREATE INDEX orders_vendor_id_created_at_idx ON orders (vendor_id, created_at DESC);
-- Dashboards.
CREATE INDEX orders_status_payment_status_idx ON orders (status, payment_status);

-- Lines as they were when the order was placed: later changes of a product do not reach them.
CREATE TABLE order_items (
    order_id bigint NOT NULL,
    line_number integer NOT NULL CONSTRAINT order_items_line_number_check CHECK (line_number > 0),
    vendor_id bigint NOT NULL,
    vendor_product_id bigint NOT NULL,
    product_name text NOT NULL,
    product_sku text NOT NULL,
    hsn_code text NOT NULL,
    -- As written: 2 bori.
    ordered_quantity numeric(12, 3) NOT NULL,
    ordered_unit text NOT NULL,
    -- In the product's own unit: 50 kg.
    quantity numeric(12, 3) NOT NULL
        CONSTRAINT order_items_quantity_check CHECK (quantity > 0 AND quantity <> 'NaN'),
    unit text NOT NULL,
    unit_price numeric(14, 2) NOT NULL,
    price_includes_gst boolean NOT NULL,
    tax_rate numeric(5, 2) NOT NULL,
    taxable_amount numeric(14, 2) NOT NULL,
    cgst_amount numeric(14, 2) NOT NULL,
    sgst_amount numeric(14, 2) NOT NULL,
    igst_amount numeric(14, 2) NOT NULL,
    tax_amount numeric(14, 2) NOT NULL
        CONSTRAINT order_items_tax_amount_check
        CHECK (tax_amount = cgst_amount + sgst_amount + igst_amount),
    line_total numeric(14, 2) NOT NULL
        CONSTRAINT order_items_line_total_check CHECK (line_total = taxable_amount + tax_amount),
    PRIMARY KEY (order_id, line_number),
    -- The vendor is part of the key because foreign keys do not see row-level security.
    CONSTRAINT order_items_order_fkey FOREIGN KEY (order_id, vendor_id)
        REFERENCES orders (id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT order_items_vendor_product_fkey FOREIGN KEY (vendor_product_id, vendor_id)
        REFERENCES vendor_products (id, vendor_id) ON DELETE RESTRICT
);

CREATE TABLE stock_reservations (
    order_id bigint NOT NULL REFERENCES order_keys ON DELETE RESTRICT,
    vendor_product_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    quantity numeric(12, 3) NOT NULL
        CONSTRAINT stock_reservations_quantity_check CHECK (quantity > 0 AND quantity <> 'NaN'),
    state text NOT NULL DEFAULT 'ACTIVE'
        CONSTRAINT stock_reservations_state_check
        CHECK (state IN ('ACTIVE', 'RELEASED', 'FULFILLED')),
    -- NULL once the order is accepted: then the goods are his until they are loaded or refused.
    expires_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    closed_at timestamptz,
    PRIMARY KEY (order_id, vendor_product_id),
    CONSTRAINT stock_reservations_vendor_product_fkey FOREIGN KEY (vendor_product_id, vendor_id)
        REFERENCES vendor_products (id, vendor_id) ON DELETE RESTRICT,
    CONSTRAINT stock_reservations_closed_at_check
        CHECK ((state = 'ACTIVE') = (closed_at IS NULL))
);
-- What ran out of time and can be given back.
CREATE INDEX stock_reservations_expires_at_idx ON stock_reservations (expires_at)
WHERE state = 'ACTIVE';

-- One row per vendor, kind of document and financial year. The row lock makes numbers consecutive,
-- and a rolled-back transaction gives its number back.
CREATE TABLE document_counters (
    vendor_id bigint NOT NULL REFERENCES vendors ON DELETE RESTRICT,
    kind text NOT NULL CONSTRAINT document_counters_kind_check CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
    financial_year text NOT NULL,
    last_number integer NOT NULL CONSTRAINT document_counters_last_number_check CHECK (last_number > 0),
    PRIMARY KEY (vendor_id, kind, financial_year)
);

-- What was really sent, at which rate and tax. Permanent: never archived, never edited.
CREATE TABLE invoices (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_number text NOT NULL
        CONSTRAINT invoices_invoice_number_check CHECK (length(invoice_number) <= 16),
    kind text NOT NULL CONSTRAINT invoices_kind_check CHECK (kind IN ('TAX_INVOICE', 'BILL_OF_SUPPLY')),
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    financial_year text NOT NULL,
    -- A business day in Asia/Kolkata.
    invoice_date date NOT NULL,
    due_date date NOT NULL,
    -- Names, addresses and GSTINs as they were on that day.
    seller jsonb NOT NULL,
    buyer jsonb NOT NULL,
    taxable_amount numeric(14, 2) NOT NULL,
    cgst_amount numeric(14, 2) NOT NULL,
    sgst_amount numeric(14, 2) NOT NULL,
    igst_amount numeric(14, 2) NOT NULL,
    round_off numeric(14, 2) NOT NULL,
    total numeric(14, 2) NOT NULL
        CONSTRAINT invoices_total_check
        CHECK (total = taxable_amount + cgst_amount + sgst_amount + igst_amount + round_off),
    status text NOT NULL DEFAULT 'ISSUED'
        CONSTRAINT invoices_status_check CHECK (status IN ('ISSUED', 'CANCELLED')),
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT invoices_vendor_id_invoice_number_key UNIQUE (vendor_id, invoice_number),
    CONSTRAINT invoices_id_vendor_id_key UNIQUE (id, vendor_id),
    CONSTRAINT invoices_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT
);
-- An order has one bill that counts.
CREATE UNIQUE INDEX invoices_order_id_issued_key ON invoices (order_id) WHERE status = 'ISSUED';

CREATE TABLE invoice_items (
    invoice_id bigint NOT NULL,
    line_number integer NOT NULL,
    vendor_id bigint NOT NULL,
    product_name text NOT NULL,
    product_sku text NOT NULL,
    hsn_code text NOT NULL,
    quantity numeric(12, 3) NOT NULL
        CONSTRAINT invoice_items_quantity_check CHECK (quantity > 0 AND quantity <> 'NaN'),
    unit text NOT NULL,
    unit_price numeric(14, 2) NOT NULL,
    price_includes_gst boolean NOT NULL,
    tax_rate numeric(5, 2) NOT NULL,
    taxable_amount numeric(14, 2) NOT NULL,
    cgst_amount numeric(14, 2) NOT NULL,
    sgst_amount numeric(14, 2) NOT NULL,
    igst_amount numeric(14, 2) NOT NULL,
    line_total numeric(14, 2) NOT NULL
        CONSTRAINT invoice_items_line_total_check
        CHECK (line_total = taxable_amount + cgst_amount + sgst_amount + igst_amount),
    PRIMARY KEY (invoice_id, line_number),
    CONSTRAINT invoice_items_invoice_fkey FOREIGN KEY (invoice_id, vendor_id)
        REFERENCES invoices (id, vendor_id) ON DELETE RESTRICT
);
