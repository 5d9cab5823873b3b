-- Search that forgives spelling, in Latin letters and Devanagari.

-- Everything a product may be looked for by, in one text. Only names that are everybody's: those of
-- one vendor or one shop are found in product_aliases. Short, because comparing takes time by the
-- letter: a brand that is in the name already is not repeated.
CREATE OR REPLACE FUNCTION product_search_text(product products) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp
RETURN lower(concat_ws(' ',
    product.name,
    CASE WHEN strpos(lower(product.name), lower(product.brand)) = 0 THEN product.brand END,
    product.name_hi, (
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
    -- A name of one vendor or one shop is in nobody's search text.
    IF (old IS NULL OR old.vendor_id IS NOT NULL OR old.retailer_id IS NOT NULL)
        AND (new IS NULL OR new.vendor_id IS NOT NULL OR new.retailer_id IS NOT NULL)
    THEN
        RETURN NULL;
    END IF;
    UPDATE products AS p SET search_text = product_search_text(p)
    WHERE p.id IN (coalesce(new.product_id, old.product_id), coalesce(old.product_id, new.product_id));
    RETURN NULL;
END
$function$;

-- The goods that the acting person may order or sells, but what is restricted, best match first: those whose names have at
-- least a fifth of the query's trigrams in a row (word similarity 0.2). Filters by tenant itself,
-- because under row-level security the trigram operators could not use their index. p_vendor_id
-- narrows it to one vendor.
--
-- Comparing is what costs: a few microseconds for a name, and a fifth of the trigrams is what a
-- quarter of all names may have. So of few goods each is compared; of many the index is asked for
-- close matches first, and for distant ones only where the close do not fill the answer. The result
-- is the same: whatever is left out is worse than everything that is in.
CREATE OR REPLACE FUNCTION search_products(
    p_query text, p_limit integer DEFAULT 20, p_vendor_id bigint DEFAULT NULL
) RETURNS TABLE (
    vendor_product_id bigint, vendor_id bigint, product_id bigint, name text, similarity real
)
LANGUAGE plpgsql STABLE SECURITY DEFINER
-- The threshold is set below, step by step; naming it here gives the caller's back at the end.
SET search_path = public, ext, pg_temp SET pg_trgm.word_similarity_threshold = 0.2
-- Planning anew for each query would take as long as answering it.
SET plan_cache_mode = force_generic_plan
AS $function$
#variable_conflict use_column
DECLARE
    few constant integer := 1000;
    -- Nobody looks for a whole page, nor wants to read one.
    asked text := left(lower(btrim(p_query)), 200);
    wanted constant integer := least(coalesce(p_limit, 20), 100);
    sellers bigint [];
    is_few boolean;
    threshold real;
    ids bigint [];
    scores real [];
BEGIN
    -- Without a letter or a digit there is nothing to compare.
    IF asked IS NULL OR show_trgm(asked) = '{}' THEN
        RETURN;
    END IF;

    sellers := ARRAY(
        SELECT v.id FROM vendors AS v
        WHERE (p_vendor_id IS NULL OR v.id = p_vendor_id)
            AND (is_platform()
                OR v.id = current_vendor_id()
                OR v.id IN (SELECT a.vendor_id FROM credit_accounts AS a
                            WHERE a.retailer_id = current_retailer_id())));
    SELECT count(*) <= few INTO is_few
    FROM (SELECT FROM vendor_products AS vp WHERE vp.vendor_id = ANY (sellers) LIMIT few + 1) AS goods;

    FOREACH threshold IN ARRAY CASE WHEN is_few THEN '{0.2}' ELSE '{0.7, 0.5, 0.35, 0.2}' END::real []
    LOOP
        PERFORM set_config('pg_trgm.word_similarity_threshold', threshold::text, true);
        -- Materialized, or a name would be compared once for the condition and once for the result.
        WITH named AS MATERIALIZED (
            -- By the names that are everybody's; one of the two branches is empty.
            SELECT vp.id, p.score
            FROM unnest(sellers) AS s (id)
            JOIN vendor_products AS vp ON vp.vendor_id = s.id AND vp.is_available
            -- OFFSET, or the planner would read all products for those of several vendors.
            CROSS JOIN LATERAL (
                SELECT word_similarity(asked, p.search_text) AS score FROM products AS p
                WHERE p.id = vp.product_id OFFSET 0) AS p
            WHERE is_few
            UNION ALL
            SELECT vp.id, word_similarity(asked, p.search_text)
            FROM products AS p JOIN vendor_products AS vp ON vp.product_id = p.id
            WHERE NOT is_few AND asked <% p.search_text AND vp.vendor_id = ANY (sellers)
            UNION ALL
            -- By those of one vendor or one shop.
            SELECT vp.id, word_similarity(asked, a.alias)
            FROM product_aliases AS a JOIN vendor_products AS vp ON vp.product_id = a.product_id
            WHERE (a.vendor_id IS NOT NULL OR a.retailer_id IS NOT NULL) AND asked <% a.alias
                AND vp.vendor_id = ANY (sellers)
                AND (a.vendor_id IS NULL OR a.vendor_id = vp.vendor_id)
                AND (a.retailer_id IS NULL OR a.retailer_id = current_retailer_id())
        ), best AS (
            SELECT n.id, max(n.score) AS score
            FROM named AS n WHERE n.score >= threshold GROUP BY n.id
        ), answer AS (
            SELECT b.id, b.score, length(coalesce(vp.name, p.name)) AS name_length
            FROM best AS b
            JOIN vendor_products AS vp ON vp.id = b.id AND vp.is_available AND vp.deleted_at IS NULL
            JOIN products AS p ON p.id = vp.product_id AND p.is_active AND p.deleted_at IS NULL
                AND NOT p.is_restricted
            -- Of equal matches the shorter name: "rice" means Rice before Rice Bran Oil.
            ORDER BY b.score DESC, name_length, b.id
            LIMIT wanted
        )
        SELECT array_agg(r.id ORDER BY r.score DESC, r.name_length, r.id),
            array_agg(r.score ORDER BY r.score DESC, r.name_length, r.id)
        INTO ids, scores FROM answer AS r;
        EXIT WHEN cardinality(ids) >= wanted;
    END LOOP;

    RETURN QUERY
    SELECT vp.id, vp.vendor_id, vp.product_id, coalesce(vp.name, p.name), f.score
    FROM unnest(ids, scores) WITH ORDINALITY AS f (id, score, place)
    JOIN vendor_products AS vp ON vp.id = f.id
    JOIN products AS p ON p.id = vp.product_id
    ORDER BY f.place;
END
$function$;

ALTER FUNCTION product_search_text OWNER TO search_owner;
ALTER FUNCTION fill_search_text OWNER TO search_owner;
ALTER FUNCTION refresh_search_text OWNER TO search_owner;
ALTER FUNCTION search_products OWNER TO search_owner;
