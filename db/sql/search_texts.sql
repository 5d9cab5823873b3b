-- Products of before the column was there. As the one who may: what else happens at an update of
-- products must not happen with the rights of whoever migrates.
SET LOCAL ROLE search_owner;
UPDATE products AS p SET search_text = product_search_text(p)
WHERE p.search_text IS DISTINCT FROM product_search_text(p);
RESET ROLE;
