-- The name in Devanagari, and everything a product may be looked for by: name, brand, Hindi name and
-- the names that everybody uses for it. Kept by triggers.
ALTER TABLE products ADD COLUMN name_hi text;
ALTER TABLE products ADD COLUMN search_text text NOT NULL DEFAULT '';

-- Search by a part of the name: name ILIKE '%rice%'.
CREATE INDEX products_name_idx ON products USING gin (name ext.gin_trgm_ops);
-- Search that forgives spelling, over all names: search_products().
CREATE INDEX products_search_text_idx ON products USING gin (search_text ext.gin_trgm_ops);
CREATE INDEX products_deleted_at_idx ON products (deleted_at) WHERE deleted_at IS NOT NULL;

-- A vendor's own name and tax code for a shared product, which he never changes for the others.
ALTER TABLE vendor_products ADD COLUMN name text;
ALTER TABLE vendor_products ADD COLUMN hsn_code text;
CREATE INDEX vendor_products_deleted_at_idx ON vendor_products (deleted_at)
WHERE deleted_at IS NOT NULL;
-- Which vendors sell a product: search_products() comes from the product's side.
CREATE INDEX vendor_products_product_id_idx ON vendor_products (product_id);

-- Search among the names that only one vendor or one shop uses.
CREATE INDEX product_aliases_alias_idx ON product_aliases USING gin (alias ext.gin_trgm_ops)
WHERE vendor_id IS NOT NULL OR retailer_id IS NOT NULL;
