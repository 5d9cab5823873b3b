-- Figures of dashboards. Materialized views know no row-level security, so nobody reads them but
-- their owner; people read the two views at the end, which show each his own.

DROP VIEW IF EXISTS visible_retailer_stats;
DROP VIEW IF EXISTS visible_vendor_stats;
DROP MATERIALIZED VIEW IF EXISTS retailer_stats;
DROP MATERIALIZED VIEW IF EXISTS vendor_stats;

-- Over archived orders too: archiving lowers nobody's figures.
CREATE MATERIALIZED VIEW retailer_stats AS
SELECT
    retailer_id,
    count(*) AS total_orders,
    sum(total) AS total_spent,
    avg(total) AS avg_order_value
FROM orders_all
WHERE status = 'DELIVERED'
GROUP BY retailer_id;
-- Refreshing CONCURRENTLY finds the changed rows by it.
CREATE UNIQUE INDEX retailer_stats_retailer_id_key ON retailer_stats (retailer_id);

-- By the month in which orders were placed, as people in India count months, and by state. Turnover
-- and outstanding are of the bills, so orders that were not dispatched have none.
CREATE MATERIALIZED VIEW vendor_stats AS
SELECT
    o.vendor_id,
    date_trunc('month', o.created_at AT TIME ZONE 'Asia/Kolkata')::date AS month,
    o.status,
    count(*) AS orders,
    count(DISTINCT o.retailer_id) AS retailers,
    sum(o.total) AS ordered,
    coalesce(sum(d.amount), 0) AS turnover,
    coalesce(sum(d.open_amount), 0) AS outstanding
FROM orders_all AS o
LEFT JOIN dues AS d ON d.order_id = o.id AND d.state <> 'CANCELLED'
GROUP BY o.vendor_id, month, o.status;
CREATE UNIQUE INDEX vendor_stats_vendor_id_month_status_key ON vendor_stats (vendor_id, month, status);

ALTER MATERIALIZED VIEW retailer_stats OWNER TO stats_owner;
ALTER MATERIALIZED VIEW vendor_stats OWNER TO stats_owner;

CREATE VIEW visible_retailer_stats WITH (security_barrier = true) AS
SELECT s.* FROM retailer_stats AS s
-- Not for his vendors: it would tell each of them what the shop buys from the others.
WHERE is_platform() OR s.retailer_id = current_retailer_id();

CREATE VIEW visible_vendor_stats WITH (security_barrier = true) AS
SELECT s.* FROM vendor_stats AS s WHERE is_platform() OR s.vendor_id = current_vendor_id();

ALTER VIEW visible_retailer_stats OWNER TO stats_owner;
ALTER VIEW visible_vendor_stats OWNER TO stats_owner;
