-- Keeps products.search_text equal to product_search_text() whatever changes its parts.

CREATE OR REPLACE TRIGGER fill_search_text
BEFORE INSERT OR UPDATE OF name, brand, name_hi ON products
FOR EACH ROW EXECUTE FUNCTION fill_search_text();

CREATE OR REPLACE TRIGGER refresh_search_text
AFTER INSERT OR UPDATE OR DELETE ON product_aliases
FOR EACH ROW EXECUTE FUNCTION refresh_search_text();
