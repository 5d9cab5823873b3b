-- Gives a vendor's catalogue another version when what is sold changes. Once for a statement: an import
-- changes thousands of rows with one. There is one trigger for each kind of statement, because rows before
-- and after can only be asked for so.

CREATE OR REPLACE TRIGGER renew_inserted AFTER INSERT ON vendor_products
REFERENCING NEW TABLE AS becomes
FOR EACH STATEMENT EXECUTE FUNCTION renew_by_vendor_products();

CREATE OR REPLACE TRIGGER renew_updated AFTER UPDATE ON vendor_products
REFERENCING OLD TABLE AS was NEW TABLE AS becomes
FOR EACH STATEMENT EXECUTE FUNCTION renew_by_vendor_products();

CREATE OR REPLACE TRIGGER renew_deleted AFTER DELETE ON vendor_products
REFERENCING OLD TABLE AS was
FOR EACH STATEMENT EXECUTE FUNCTION renew_by_vendor_products();

CREATE OR REPLACE TRIGGER renew_updated AFTER UPDATE ON products
REFERENCING OLD TABLE AS was NEW TABLE AS becomes
FOR EACH STATEMENT EXECUTE FUNCTION renew_by_products();

CREATE OR REPLACE TRIGGER renew_inserted AFTER INSERT ON product_aliases
REFERENCING NEW TABLE AS becomes
FOR EACH STATEMENT EXECUTE FUNCTION renew_by_product_aliases();

CREATE OR REPLACE TRIGGER renew_updated AFTER UPDATE ON product_aliases
REFERENCING OLD TABLE AS was NEW TABLE AS becomes
FOR EACH STATEMENT EXECUTE FUNCTION renew_by_product_aliases();

CREATE OR REPLACE TRIGGER renew_deleted AFTER DELETE ON product_aliases
REFERENCING OLD TABLE AS was
FOR EACH STATEMENT EXECUTE FUNCTION renew_by_product_aliases();

CREATE OR REPLACE TRIGGER renew_inserted AFTER INSERT ON vendor_words
REFERENCING NEW TABLE AS becomes
FOR EACH STATEMENT EXECUTE FUNCTION renew_by_vendor_words();

CREATE OR REPLACE TRIGGER renew_updated AFTER UPDATE ON vendor_words
REFERENCING OLD TABLE AS was NEW TABLE AS becomes
FOR EACH STATEMENT EXECUTE FUNCTION renew_by_vendor_words();

CREATE OR REPLACE TRIGGER renew_deleted AFTER DELETE ON vendor_words
REFERENCING OLD TABLE AS was
FOR EACH STATEMENT EXECUTE FUNCTION renew_by_vendor_words();
