-- Foreign keys do not see row-level security, so every one of them between rows of a tenant carries
-- the tenant: a row can never hang on somebody else's.

-- An order is always one of a shop that has an account with the vendor.
ALTER TABLE order_keys ADD CONSTRAINT order_keys_account_fkey FOREIGN KEY (retailer_id, vendor_id)
    REFERENCES credit_accounts (retailer_id, vendor_id) ON DELETE RESTRICT;
ALTER TABLE orders DROP CONSTRAINT orders_revision_of_fkey;
ALTER TABLE orders ADD CONSTRAINT orders_revision_of_fkey
    FOREIGN KEY (revision_of, retailer_id, vendor_id)
    REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT;
ALTER TABLE orders ADD CONSTRAINT orders_parties_key UNIQUE (id, retailer_id, vendor_id);

ALTER TABLE order_items ADD COLUMN retailer_id bigint;
UPDATE order_items AS i SET retailer_id = o.retailer_id FROM orders AS o WHERE o.id = i.order_id;
ALTER TABLE order_items ALTER COLUMN retailer_id SET NOT NULL;
ALTER TABLE order_items DROP CONSTRAINT order_items_order_fkey;
ALTER TABLE order_items ADD CONSTRAINT order_items_order_fkey
    FOREIGN KEY (order_id, retailer_id, vendor_id)
    REFERENCES orders (id, retailer_id, vendor_id) ON DELETE RESTRICT;
ALTER TABLE orders DROP CONSTRAINT orders_id_vendor_id_key;

ALTER TABLE stock_reservations ADD COLUMN retailer_id bigint;
UPDATE stock_reservations AS r SET retailer_id = k.retailer_id
FROM order_keys AS k WHERE k.id = r.order_id;
ALTER TABLE stock_reservations ALTER COLUMN retailer_id SET NOT NULL;
ALTER TABLE stock_reservations DROP CONSTRAINT stock_reservations_order_id_fkey;
ALTER TABLE stock_reservations ADD CONSTRAINT stock_reservations_order_fkey
    FOREIGN KEY (order_id, retailer_id, vendor_id)
    REFERENCES order_keys (id, retailer_id, vendor_id) ON DELETE RESTRICT;
-- Which orders hold a product, asked when its stock is set below what is reserved.
CREATE INDEX stock_reservations_vendor_product_id_idx ON stock_reservations (vendor_product_id)
WHERE state = 'ACTIVE';

ALTER TABLE invoices ADD CONSTRAINT invoices_parties_key UNIQUE (id, retailer_id, vendor_id);
ALTER TABLE invoice_items ADD COLUMN retailer_id bigint;
UPDATE invoice_items AS i SET retailer_id = v.retailer_id FROM invoices AS v WHERE v.id = i.invoice_id;
ALTER TABLE invoice_items ALTER COLUMN retailer_id SET NOT NULL;
ALTER TABLE invoice_items DROP CONSTRAINT invoice_items_invoice_fkey;
ALTER TABLE invoice_items ADD CONSTRAINT invoice_items_invoice_fkey
    FOREIGN KEY (invoice_id, retailer_id, vendor_id)
    REFERENCES invoices (id, retailer_id, vendor_id) ON DELETE RESTRICT;
ALTER TABLE credit_ledgers DROP CONSTRAINT credit_ledgers_invoice_fkey;
ALTER TABLE credit_ledgers ADD CONSTRAINT credit_ledgers_invoice_fkey
    FOREIGN KEY (invoice_id, retailer_id, vendor_id)
    REFERENCES invoices (id, retailer_id, vendor_id) ON DELETE RESTRICT;
ALTER TABLE invoices DROP CONSTRAINT invoices_id_vendor_id_key;

-- What a vendor still has to do, and what a shop is waiting for: few of many orders.
CREATE INDEX orders_vendor_id_open_idx ON orders (vendor_id, created_at)
WHERE status IN ('PLACED', 'ACCEPTED', 'DISPATCHED');
CREATE INDEX orders_retailer_id_open_idx ON orders (retailer_id, created_at DESC)
WHERE status IN ('PLACED', 'ACCEPTED', 'DISPATCHED');
-- The orders that a payment may pay, locked in id order; the bills behind them are the dues.
CREATE INDEX orders_account_unpaid_idx ON orders (retailer_id, vendor_id, id)
WHERE invoice_number IS NOT NULL AND payment_status <> 'PAID';
-- What is old enough for the archive, in the words of archive_orders(). Not over all orders: it would
-- be taken for the newest ones of a busy shop, which have an index of their own.
CREATE INDEX orders_settled_created_at_idx ON orders (created_at)
WHERE status IN ('REJECTED', 'CANCELLED', 'EXPIRED', 'REVISED')
OR (status = 'DELIVERED' AND payment_status = 'PAID');

-- Amounts that were free until now. NaN is greater than every number, so it is named.
ALTER TABLE order_items ADD CONSTRAINT order_items_unit_price_check
    CHECK (unit_price >= 0 AND unit_price <> 'NaN');
ALTER TABLE order_items ADD CONSTRAINT order_items_ordered_quantity_check
    CHECK (ordered_quantity > 0 AND ordered_quantity <> 'NaN');
ALTER TABLE order_items ADD CONSTRAINT order_items_amounts_check
    CHECK (least(taxable_amount, cgst_amount, sgst_amount, igst_amount) >= 0 AND line_total <> 'NaN');
ALTER TABLE invoice_items ADD CONSTRAINT invoice_items_unit_price_check
    CHECK (unit_price >= 0 AND unit_price <> 'NaN');
ALTER TABLE invoice_items ADD CONSTRAINT invoice_items_amounts_check
    CHECK (least(taxable_amount, cgst_amount, sgst_amount, igst_amount) >= 0 AND line_total <> 'NaN');
ALTER TABLE invoices ADD CONSTRAINT invoices_amounts_check
    CHECK (least(taxable_amount, cgst_amount, sgst_amount, igst_amount) >= 0
        AND abs(round_off) <= 0.5 AND total <> 'NaN');
-- States and their moments belong together, and moments are real ones.
ALTER TABLE orders ADD CONSTRAINT orders_created_at_check CHECK (isfinite(created_at));
ALTER TABLE orders ADD CONSTRAINT orders_dispatched_at_check CHECK (
    (dispatched_at IS NOT NULL) = (status IN ('DISPATCHED', 'DELIVERED')));
ALTER TABLE orders ADD CONSTRAINT orders_delivered_at_check CHECK (
    (delivered_at IS NOT NULL) = (status = 'DELIVERED'));
ALTER TABLE orders ADD CONSTRAINT orders_cancelled_at_check CHECK (
    cancelled_at IS NULL OR status IN ('CANCELLED', 'REJECTED', 'EXPIRED', 'REVISED'));
ALTER TABLE order_items ADD CONSTRAINT order_items_tax_rate_check CHECK (tax_rate BETWEEN 0 AND 100);
ALTER TABLE invoice_items ADD CONSTRAINT invoice_items_tax_rate_check CHECK (tax_rate BETWEEN 0 AND 100);
