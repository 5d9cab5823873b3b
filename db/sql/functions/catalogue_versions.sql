-- The version of each vendor's catalogue: it changes with every statement that changes something an order
-- is understood by, and never with stock. Somebody who keeps a catalogue asks for its version before
-- reading it, and whenever he is about to use it.
--
-- Called by triggers, once for a statement, with the rows before (was) and after (becomes).

-- Vendors are renewed by id, so that two who change a shared product wait for each other and not in a
-- ring.
CREATE OR REPLACE FUNCTION renew_catalogues(p_vendor_ids bigint []) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
BEGIN ATOMIC
    INSERT INTO catalogue_versions AS c (vendor_id, version)
    SELECT v.id, nextval('catalogue_version_seq')
    FROM vendors AS v WHERE v.id = ANY (p_vendor_ids) ORDER BY v.id
    ON CONFLICT (vendor_id) DO UPDATE
    SET version = nextval('catalogue_version_seq'), changed_at = clock_now();
END;

CREATE OR REPLACE FUNCTION renew_by_vendor_products() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    vendor_ids bigint [];
BEGIN
    CASE tg_op
        WHEN 'INSERT' THEN
            SELECT array_agg(DISTINCT b.vendor_id) INTO vendor_ids FROM becomes AS b;
        WHEN 'DELETE' THEN
            SELECT array_agg(DISTINCT w.vendor_id) INTO vendor_ids FROM was AS w;
        ELSE
            SELECT array_agg(DISTINCT d.vendor_id) INTO vendor_ids
            FROM was AS w JOIN becomes AS b ON b.id = w.id,
                LATERAL (VALUES (w.vendor_id), (b.vendor_id)) AS d (vendor_id)
            WHERE (w.vendor_id, w.product_id, w.sku, w.name, w.vendor_price, w.price_includes_gst, w.mrp,
                    w.pack_sizes, w.is_available, w.deleted_at)
                IS DISTINCT FROM
                (b.vendor_id, b.product_id, b.sku, b.name, b.vendor_price, b.price_includes_gst, b.mrp,
                    b.pack_sizes, b.is_available, b.deleted_at);
    END CASE;
    IF vendor_ids IS NOT NULL THEN
        PERFORM renew_catalogues(vendor_ids);
    END IF;
    RETURN NULL;
END
$function$;

-- A product that is new or gone is in nobody's catalogue: only changes count, for everybody who sells it.
CREATE OR REPLACE FUNCTION renew_by_products() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    product_ids bigint [];
BEGIN
    SELECT array_agg(b.id) INTO product_ids
    FROM was AS w JOIN becomes AS b ON b.id = w.id
    WHERE (w.name, w.name_hi, w.brand, w.category, w.sub_category, w.unit, w.pack_size, w.is_restricted,
            w.is_active, w.deleted_at)
        IS DISTINCT FROM
        (b.name, b.name_hi, b.brand, b.category, b.sub_category, b.unit, b.pack_size, b.is_restricted,
            b.is_active, b.deleted_at);
    IF product_ids IS NOT NULL THEN
        PERFORM renew_catalogues(ARRAY(
            SELECT DISTINCT vp.vendor_id FROM vendor_products AS vp
            WHERE vp.product_id = ANY (product_ids)));
    END IF;
    RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION renew_by_product_aliases() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    everybodys bigint [];
    vendor_ids bigint [];
BEGIN
    -- Names of a single shop are in nobody's catalogue: whoever reads for the shop asks for them. Of the
    -- others: products whose names of everybody have changed, and vendors whose own have.
    CASE tg_op
        WHEN 'INSERT' THEN
            SELECT array_agg(b.product_id) FILTER (WHERE b.vendor_id IS NULL), array_agg(DISTINCT b.vendor_id)
            INTO everybodys, vendor_ids FROM becomes AS b WHERE b.retailer_id IS NULL;
        WHEN 'DELETE' THEN
            SELECT array_agg(w.product_id) FILTER (WHERE w.vendor_id IS NULL), array_agg(DISTINCT w.vendor_id)
            INTO everybodys, vendor_ids FROM was AS w WHERE w.retailer_id IS NULL;
        ELSE
            SELECT array_agg(d.product_id) FILTER (WHERE d.vendor_id IS NULL), array_agg(DISTINCT d.vendor_id)
            INTO everybodys, vendor_ids
            FROM was AS w JOIN becomes AS b ON b.id = w.id,
                LATERAL (VALUES
                    (w.product_id, w.vendor_id, w.retailer_id), (b.product_id, b.vendor_id, b.retailer_id))
                    AS d (product_id, vendor_id, retailer_id)
            WHERE d.retailer_id IS NULL
                AND (w.product_id, w.vendor_id, w.retailer_id, w.alias)
                IS DISTINCT FROM (b.product_id, b.vendor_id, b.retailer_id, b.alias);
    END CASE;
    IF everybodys IS NOT NULL THEN
        vendor_ids := vendor_ids || ARRAY(
            SELECT DISTINCT vp.vendor_id FROM vendor_products AS vp WHERE vp.product_id = ANY (everybodys));
    END IF;
    IF vendor_ids IS NOT NULL THEN
        PERFORM renew_catalogues(vendor_ids);
    END IF;
    RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION renew_by_vendor_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    vendor_ids bigint [];
BEGIN
    CASE tg_op
        WHEN 'INSERT' THEN
            SELECT array_agg(DISTINCT b.vendor_id) INTO vendor_ids FROM becomes AS b;
        WHEN 'DELETE' THEN
            SELECT array_agg(DISTINCT w.vendor_id) INTO vendor_ids FROM was AS w;
        ELSE
            SELECT array_agg(DISTINCT d.vendor_id) INTO vendor_ids
            FROM was AS w JOIN becomes AS b ON b.id = w.id,
                LATERAL (VALUES (w.vendor_id), (b.vendor_id)) AS d (vendor_id)
            WHERE (w.vendor_id, w.word, w.means) IS DISTINCT FROM (b.vendor_id, b.word, b.means);
    END CASE;
    IF vendor_ids IS NOT NULL THEN
        PERFORM renew_catalogues(vendor_ids);
    END IF;
    RETURN NULL;
END
$function$;

ALTER FUNCTION renew_catalogues OWNER TO catalogue_owner;
ALTER FUNCTION renew_by_vendor_products OWNER TO catalogue_owner;
ALTER FUNCTION renew_by_products OWNER TO catalogue_owner;
ALTER FUNCTION renew_by_product_aliases OWNER TO catalogue_owner;
ALTER FUNCTION renew_by_vendor_words OWNER TO catalogue_owner;
