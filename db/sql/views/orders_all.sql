-- Orders and their lines wherever they are: present and archived alike.

-- Made anew: REPLACE could not put a column of the tables in its place.
DROP VIEW IF EXISTS orders_all CASCADE;
DROP VIEW IF EXISTS order_items_all;
CREATE VIEW orders_all WITH (security_invoker = true) AS
SELECT NULL::timestamptz AS archived_at, o.* FROM orders AS o
UNION ALL
SELECT a.* FROM orders_archive AS a;

CREATE VIEW order_items_all WITH (security_invoker = true) AS
SELECT NULL::timestamptz AS archived_at, i.* FROM order_items AS i
UNION ALL
SELECT a.* FROM order_items_archive AS a;

ALTER VIEW orders_all OWNER TO bahi_owner;
ALTER VIEW order_items_all OWNER TO bahi_owner;
