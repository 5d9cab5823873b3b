-- A vendor's goods as his file has them, and the names that he or his shops use.
--
-- Products belong to everybody. One that a vendor has brought in himself bears his code and the sku, and
-- is his to change for as long as nobody else sells it; of any other he changes only what is in his own
-- rows. A file that asks for more is refused before, line by line (core/catalogue_file/comparing.py).

-- A file's goods as rows. A stock of NULL leaves the count as it is.
CREATE OR REPLACE FUNCTION goods_of_file(p_goods jsonb) RETURNS TABLE (
    sku text, name text, name_hi text, brand text, category text, sub_category text, unit text,
    pack_size text, hsn_code text, gst_rate numeric, mrp numeric, price numeric,
    price_includes_gst boolean, stock numeric, pack_sizes jsonb, aliases_added text [],
    aliases_removed text []
)
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT g.sku, g.name, nullif(g.name_hi, ''), nullif(g.brand, ''), g.category, g.sub_category, g.unit,
        g.pack_size, g.hsn_code, g.gst_rate, g.mrp, g.price, g.price_includes_gst, g.stock, g.pack_sizes,
        g.aliases_added, g.aliases_removed
    FROM jsonb_to_recordset(p_goods) AS g (
        sku text, name text, name_hi text, brand text, category text, sub_category text, unit text,
        pack_size text, hsn_code text, gst_rate numeric, mrp numeric, price numeric,
        price_includes_gst boolean, stock numeric, pack_sizes jsonb, aliases_added text [],
        aliases_removed text []);
END;

-- Whether the tax code is of tobacco (chapter 24) or of drinks with alcohol (2203 to 2206, 2208), which are not
-- ordered here. Medicines have no code of their own: balms and digestives share theirs, so that a person
-- says of them that they are restricted.
CREATE OR REPLACE FUNCTION is_restricted_code(p_hsn_code text) RETURNS boolean
LANGUAGE sql IMMUTABLE
RETURN p_hsn_code ~ '^(24|220[34568])';

-- The ids of those products that are a vendor's own: they bear his code, and nobody else sells them.
CREATE OR REPLACE FUNCTION own_products(p_vendor_id bigint) RETURNS bigint []
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    SELECT require_vendor(p_vendor_id);
    SELECT coalesce(array_agg(p.id), '{}')
    FROM vendors AS v
    JOIN vendor_products AS vp ON vp.vendor_id = v.id
    JOIN products AS p ON p.id = vp.product_id
    WHERE v.id = p_vendor_id AND p.product_code = v.vendor_code || '-' || vp.sku
        AND NOT EXISTS (
            SELECT FROM vendor_products AS other
            WHERE other.product_id = p.id AND other.vendor_id <> p_vendor_id);
END;

-- Locks a vendor's goods by id, as orders do, before any of them is changed.
CREATE OR REPLACE FUNCTION lock_goods(p_vendor_id bigint, p_skus text []) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    PERFORM require_vendor(p_vendor_id);
    PERFORM FROM vendor_products AS vp
    WHERE vp.vendor_id = p_vendor_id AND vp.sku = ANY (p_skus)
    ORDER BY vp.id FOR NO KEY UPDATE;
END
$function$;

-- Makes a vendor's goods what a file says of them; a rate of tax that differs holds from today. They are
-- sold again where they had been taken off.
CREATE OR REPLACE FUNCTION import_goods(p_vendor_id bigint, p_goods jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
#variable_conflict use_column
DECLARE
    code text;
    own bigint [];
    today constant date := business_day(clock_now());
BEGIN
    PERFORM require_vendor(p_vendor_id);
    SELECT v.vendor_code INTO STRICT code FROM vendors AS v WHERE v.id = p_vendor_id;

    INSERT INTO products (
        product_code, name, name_hi, brand, category, sub_category, unit, pack_size, hsn_code, is_restricted)
    SELECT code || '-' || g.sku, g.name, g.name_hi, g.brand, g.category, g.sub_category, g.unit,
        g.pack_size, g.hsn_code, is_restricted_code(g.hsn_code)
    FROM goods_of_file(p_goods) AS g
    WHERE NOT EXISTS (
        SELECT FROM vendor_products AS vp WHERE vp.vendor_id = p_vendor_id AND vp.sku = g.sku);

    INSERT INTO vendor_products (
        vendor_id, product_id, sku, vendor_price, price_includes_gst, mrp, pack_sizes, stock_tracked, stock)
    SELECT p_vendor_id, p.id, g.sku, g.price, g.price_includes_gst, g.mrp, g.pack_sizes,
        g.stock IS NOT NULL, coalesce(g.stock, 0)
    FROM goods_of_file(p_goods) AS g
    JOIN products AS p ON p.product_code = code || '-' || g.sku
    WHERE NOT EXISTS (
        SELECT FROM vendor_products AS vp WHERE vp.vendor_id = p_vendor_id AND vp.sku = g.sku);

    own := own_products(p_vendor_id);
    UPDATE products AS p
    SET name = g.name, name_hi = g.name_hi, brand = g.brand, category = g.category,
        sub_category = g.sub_category, unit = g.unit, pack_size = g.pack_size, hsn_code = g.hsn_code,
        is_restricted = p.is_restricted OR is_restricted_code(g.hsn_code), updated_at = clock_now()
    FROM goods_of_file(p_goods) AS g
    JOIN vendor_products AS vp ON vp.vendor_id = p_vendor_id AND vp.sku = g.sku
    WHERE p.id = vp.product_id AND p.id = ANY (own)
        AND (p.name, p.name_hi, p.brand, p.category, p.sub_category, p.unit, p.pack_size, p.hsn_code)
        IS DISTINCT FROM
        (g.name, g.name_hi, g.brand, g.category, g.sub_category, g.unit, g.pack_size, g.hsn_code);

    INSERT INTO product_tax_rates (product_id, valid_from, gst_rate)
    SELECT vp.product_id, today, g.gst_rate
    FROM goods_of_file(p_goods) AS g
    JOIN vendor_products AS vp ON vp.vendor_id = p_vendor_id AND vp.sku = g.sku
    WHERE vp.product_id = ANY (own)
        AND g.gst_rate IS DISTINCT FROM (
            SELECT t.gst_rate FROM product_tax_rates AS t
            WHERE t.product_id = vp.product_id AND t.valid_from <= today
            ORDER BY t.valid_from DESC LIMIT 1)
    ON CONFLICT (product_id, valid_from) DO UPDATE SET gst_rate = excluded.gst_rate;

    -- Name and tax code are his own where they differ from the product's.
    UPDATE vendor_products AS vp
    SET name = nullif(g.name, p.name), hsn_code = nullif(g.hsn_code, p.hsn_code),
        vendor_price = g.price, price_includes_gst = g.price_includes_gst, mrp = g.mrp,
        pack_sizes = g.pack_sizes, stock_tracked = vp.stock_tracked OR g.stock IS NOT NULL,
        stock = coalesce(g.stock, vp.stock), deleted_at = NULL, updated_at = clock_now()
    FROM goods_of_file(p_goods) AS g JOIN products AS p ON true
    WHERE vp.vendor_id = p_vendor_id AND vp.sku = g.sku AND p.id = vp.product_id
        AND (vp.name, vp.hsn_code, vp.vendor_price, vp.price_includes_gst, vp.mrp, vp.pack_sizes,
            vp.stock_tracked, vp.stock, vp.deleted_at)
        IS DISTINCT FROM
        (nullif(g.name, p.name), nullif(g.hsn_code, p.hsn_code), g.price, g.price_includes_gst, g.mrp,
            g.pack_sizes, vp.stock_tracked OR g.stock IS NOT NULL, coalesce(g.stock, vp.stock),
            NULL::timestamptz);

    -- His own names for all his shops. One that was learned is given from now on.
    INSERT INTO product_aliases (product_id, vendor_id, alias, source, created_by)
    SELECT vp.product_id, p_vendor_id, a.alias, 'GIVEN', current_actor_user_id()
    FROM goods_of_file(p_goods) AS g
    JOIN vendor_products AS vp ON vp.vendor_id = p_vendor_id AND vp.sku = g.sku,
        LATERAL unnest(g.aliases_added) AS a (alias)
    ON CONFLICT ON CONSTRAINT product_aliases_key DO UPDATE
    SET source = 'GIVEN', created_by = excluded.created_by;

    -- What he gives to one product is not learned for another.
    DELETE FROM product_aliases AS a
    USING goods_of_file(p_goods) AS g
    JOIN vendor_products AS vp ON vp.vendor_id = p_vendor_id AND vp.sku = g.sku,
        LATERAL unnest(g.aliases_added) AS added (alias)
    WHERE a.vendor_id = p_vendor_id AND a.retailer_id IS NULL AND a.source = 'LEARNED'
        AND a.alias = lower(added.alias) AND a.product_id <> vp.product_id;

    DELETE FROM product_aliases AS a
    USING goods_of_file(p_goods) AS g
    JOIN vendor_products AS vp ON vp.vendor_id = p_vendor_id AND vp.sku = g.sku
    WHERE a.product_id = vp.product_id AND a.vendor_id = p_vendor_id AND a.retailer_id IS NULL
        AND a.source = 'GIVEN' AND a.alias = ANY (g.aliases_removed);
END
$function$;

ALTER FUNCTION own_products OWNER TO catalogue_owner;
ALTER FUNCTION lock_goods OWNER TO catalogue_owner;
ALTER FUNCTION import_goods OWNER TO catalogue_owner;
