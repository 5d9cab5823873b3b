-- What is in a packed product, who gave a name, and a number that changes with what is sold.

-- What is in one unit of a packed product: '500 g', '8x250 ml'. Empty for loose goods.
ALTER TABLE products ADD COLUMN pack_size text NOT NULL DEFAULT ''
CONSTRAINT products_pack_size_check
CHECK (pack_size ~ '^(([1-9][0-9]{0,3}x)?[0-9]{1,6}(\.[0-9]{1,3})? [a-z]+)?$');

-- Whether somebody wrote the name down, or it was learned from what shops call the product; and who
-- said it.
ALTER TABLE product_aliases ADD COLUMN source text NOT NULL DEFAULT 'GIVEN'
CONSTRAINT product_aliases_source_check CHECK (source IN ('GIVEN', 'LEARNED'));
ALTER TABLE product_aliases ADD COLUMN created_by bigint REFERENCES users ON DELETE RESTRICT;

-- Another number whenever something has changed that an order is understood by: names, packs, prices,
-- what is sold. Never with stock. From a sequence, so that a number that was rolled back is not given
-- out again with other goods behind it.
CREATE SEQUENCE catalogue_version_seq;
CREATE TABLE catalogue_versions (
    vendor_id bigint PRIMARY KEY REFERENCES vendors ON DELETE RESTRICT,
    version bigint NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_now()
) WITH (fillfactor = 50);
