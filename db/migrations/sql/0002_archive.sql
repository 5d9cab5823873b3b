-- Orders that are older than two years, terminal and settled. Their ids, numbers and parties stay in
-- order_keys for ever, so ledger, payments and bills keep their references.

-- archived_at comes first: a column that both tables get later is then the last of both.
CREATE TABLE orders_archive (
    archived_at timestamptz NOT NULL DEFAULT clock_now(),
    LIKE orders,
    PRIMARY KEY (id),
    CONSTRAINT orders_archive_order_number_key UNIQUE (order_number),
    CONSTRAINT orders_archive_parties_key UNIQUE (id, retailer_id, vendor_id),
    CONSTRAINT orders_archive_key_fkey FOREIGN KEY (id, retailer_id, vendor_id)
        REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT
);
-- Old orders of a shop and of a vendor, as in the table of the present ones.
CREATE INDEX orders_archive_retailer_id_created_at_idx ON orders_archive (retailer_id, created_at DESC);
CREATE INDEX orders_archive_vendor_id_created_at_idx ON orders_archive (vendor_id, created_at DESC);

CREATE TABLE order_items_archive (
    archived_at timestamptz NOT NULL DEFAULT clock_now(),
    LIKE order_items,
    PRIMARY KEY (order_id, line_number),
    CONSTRAINT order_items_archive_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id)
        REFERENCES orders_archive (id, retailer_id, vendor_id) ON DELETE RESTRICT
);
