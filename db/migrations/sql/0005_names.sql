-- What shops call goods and which they order again: found by the shop and by the name.

-- A shop's answer counts until its next one, and the vendor's own learned name is one too: two people of
-- one shop who answer at once do not leave two meanings.
CREATE UNIQUE INDEX product_aliases_learned_key ON product_aliases (vendor_id, alias, retailer_id)
NULLS NOT DISTINCT WHERE source = 'LEARNED';
-- What one shop says, looked up with each of its messages.
CREATE INDEX product_aliases_account_idx ON product_aliases (retailer_id, vendor_id)
WHERE retailer_id IS NOT NULL;
-- Who else at a vendor says so, however it was written.
CREATE INDEX product_aliases_vendor_id_lower_idx ON product_aliases (vendor_id, lower(alias))
WHERE vendor_id IS NOT NULL;

-- What a shop has ordered from one vendor, newest first, however much it has ordered from others.
CREATE INDEX orders_account_created_at_idx ON orders (retailer_id, vendor_id, created_at DESC);
