-- Orders and their lines wherever they are: present and archived alike.

CREATE OR REPLACE VIEW orders_all WITH (security_invoker = true) AS
SELECT o.*, NULL::timestamptz AS archived_at FROM orders AS o
UNION ALL
SELECT a.* FROM orders_archive AS a;

CREATE OR REPLACE VIEW order_items_all WITH (security_invoker = true) AS
SELECT i.*, NULL::timestamptz AS archived_at FROM order_items AS i
UNION ALL
SELECT a.* FROM order_items_archive AS a;

ALTER VIEW orders_all OWNER TO bahi_owner;
ALTER VIEW order_items_all OWNER TO bahi_owner;
