-- Search that forgives spelling, in Latin letters and Devanagari.

-- Everything a product may be looked for by, in one text. Only names that are everybody's: those of
-- one vendor or one shop are found in product_aliases.
CREATE OR REPLACE FUNCTION product_search_text(product products) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
RETURN lower(concat_ws(' ', product.name, product.brand, product.name_hi, (
    SELECT string_agg(a.alias, ' ' ORDER BY a.id) FROM product_aliases AS a
    WHERE a.product_id = product.id AND a.vendor_id IS NULL AND a.retailer_id IS NULL
)));

CREATE OR REPLACE FUNCTION fill_search_text() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    new.search_text := product_search_text(new);
    RETURN new;
END
$function$;

CREATE OR REPLACE FUNCTION refresh_search_text() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    UPDATE products AS p SET search_text = product_search_text(p)
    WHERE p.id IN (coalesce(new.product_id, old.product_id), coalesce(old.product_id, new.product_id));
    RETURN NULL;
END
$function$;

-- The goods that the acting person may order or sells, best match first: those whose names have at
-- least a fifth of the query's trigrams in a row (word similarity 0.2). Filters by tenant itself,
-- because under row-level security the trigram operators could not use their index. p_vendor_id
-- narrows it to one vendor.
CREATE OR REPLACE FUNCTION search_products(
    p_query text, p_limit integer DEFAULT 20, p_vendor_id bigint DEFAULT NULL
) RETURNS TABLE (
    vendor_product_id bigint, vendor_id bigint, product_id bigint, name text, similarity real
)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, ext, pg_temp SET pg_trgm.word_similarity_threshold = 0.2
AS $function$
#variable_conflict use_column
DECLARE
    asked text := lower(btrim(p_query));
BEGIN
    RETURN QUERY
    WITH vendors_seen AS MATERIALIZED (
        SELECT v.id FROM vendors AS v
        WHERE (p_vendor_id IS NULL OR v.id = p_vendor_id)
            AND (is_platform()
                OR v.id = current_vendor_id()
                OR v.id IN (SELECT a.vendor_id FROM credit_accounts AS a
                            WHERE a.retailer_id = current_retailer_id()))
    ), hits AS (
        SELECT p.id AS product_id, NULL::bigint AS only_vendor_id,
            word_similarity(asked, p.search_text) AS score
        FROM products AS p
        WHERE asked <% p.search_text AND p.is_active AND p.deleted_at IS NULL
        UNION ALL
        SELECT a.product_id, a.vendor_id, word_similarity(asked, lower(a.alias))
        FROM product_aliases AS a
        WHERE (a.vendor_id IS NOT NULL OR a.retailer_id IS NOT NULL)
            AND asked <% a.alias
            AND (a.vendor_id IS NULL OR a.vendor_id IN (SELECT s.id FROM vendors_seen AS s))
            AND (a.retailer_id IS NULL OR a.retailer_id = current_retailer_id())
    ), best AS (
        SELECT h.product_id, h.only_vendor_id, max(h.score) AS score
        FROM hits AS h GROUP BY h.product_id, h.only_vendor_id
    )
    SELECT vp.id, vp.vendor_id, p.id, coalesce(vp.name, p.name), max(b.score)
    FROM best AS b
    JOIN products AS p ON p.id = b.product_id AND p.is_active AND p.deleted_at IS NULL
    JOIN vendor_products AS vp ON vp.product_id = b.product_id
        AND vp.vendor_id IN (SELECT s.id FROM vendors_seen AS s)
        AND (b.only_vendor_id IS NULL OR b.only_vendor_id = vp.vendor_id)
        AND vp.is_available AND vp.deleted_at IS NULL
    GROUP BY vp.id, vp.vendor_id, p.id, coalesce(vp.name, p.name)
    -- Of equal matches the shorter name: "rice" means Rice before Rice Bran Oil.
    ORDER BY max(b.score) DESC, length(coalesce(vp.name, p.name)), vp.id
    LIMIT p_limit;
END
$function$;

ALTER FUNCTION product_search_text OWNER TO search_owner;
ALTER FUNCTION fill_search_text OWNER TO search_owner;
ALTER FUNCTION refresh_search_text OWNER TO search_owner;
ALTER FUNCTION search_products OWNER TO search_owner;
