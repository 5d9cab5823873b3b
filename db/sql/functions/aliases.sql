-- What shops call goods: learned from their answers, and taken back.

-- Remembers what a shop means by a name: the latest answer counts. Whether the name now means that product
-- there: not where somebody wrote down that the shop means another. Whether it becomes the vendor's name for
-- all his shops is seen at the commit (triggers/aliases.sql).
CREATE OR REPLACE FUNCTION learn_alias(
    p_vendor_id bigint, p_retailer_id bigint, p_vendor_product_id bigint, p_alias text
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    -- Longer than any name that is said for goods: what is longer is a sentence. db.aliases says so too.
    longest constant integer := 60;
    called constant text := lower(btrim(regexp_replace(p_alias, '[\s\u00a0]+', ' ', 'g')));
    meant bigint;
    is_given boolean;
BEGIN
    PERFORM require_party(p_retailer_id, p_vendor_id);
    IF NOT EXISTS (
        SELECT FROM credit_accounts AS c
        WHERE c.retailer_id = p_retailer_id AND c.vendor_id = p_vendor_id)
    THEN
        RAISE EXCEPTION 'retailer % has no account with vendor %', p_retailer_id, p_vendor_id
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'credit_account_exists';
    END IF;
    IF coalesce(length(called), 0) NOT BETWEEN 1 AND longest THEN
        RAISE EXCEPTION 'a name that is learned has 1 to % characters, not %',
            longest, coalesce(length(called), 0)
            USING ERRCODE = 'check_violation', CONSTRAINT = 'learned_alias_length';
    END IF;
    SELECT vp.product_id INTO meant FROM vendor_products AS vp
    WHERE vp.id = p_vendor_product_id AND vp.vendor_id = p_vendor_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'vendor % has no product %', p_vendor_id, p_vendor_product_id
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'vendor_product_exists';
    END IF;

    SELECT bool_or(a.product_id = meant) INTO is_given FROM product_aliases AS a
    WHERE a.retailer_id = p_retailer_id AND (a.vendor_id = p_vendor_id OR a.vendor_id IS NULL)
        AND lower(a.alias) = called AND a.source = 'GIVEN';
    IF is_given IS NOT NULL THEN
        RETURN is_given;
    END IF;

    -- One who answers for the same shop at the same moment is waited for here, and the later one counts.
    INSERT INTO product_aliases AS a (product_id, vendor_id, retailer_id, alias, source, created_by)
    VALUES (meant, p_vendor_id, p_retailer_id, called, 'LEARNED', current_actor_user_id())
    ON CONFLICT (vendor_id, alias, retailer_id) WHERE source = 'LEARNED' DO UPDATE
    SET product_id = excluded.product_id, created_by = excluded.created_by, created_at = clock_now()
    WHERE a.product_id <> excluded.product_id;
    RETURN true;
END
$function$;

-- Takes back a name of a vendor's, learned or given; a shop takes back what is its own. The audit trail
-- keeps it. Whether there was one.
CREATE OR REPLACE FUNCTION forget_alias(p_vendor_id bigint, p_alias_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    IF current_retailer_id() IS NULL THEN
        PERFORM require_vendor(p_vendor_id);
    ELSIF EXISTS (
        SELECT FROM product_aliases AS a
        WHERE a.id = p_alias_id AND a.vendor_id = p_vendor_id
            AND a.retailer_id IS DISTINCT FROM current_retailer_id())
    THEN
        RAISE EXCEPTION 'a shop takes back its own names only'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'shop_of_the_alias';
    END IF;
    DELETE FROM product_aliases AS a WHERE a.id = p_alias_id AND a.vendor_id = p_vendor_id;
    RETURN FOUND;
END
$function$;

ALTER FUNCTION learn_alias OWNER TO catalogue_owner;
ALTER FUNCTION forget_alias OWNER TO catalogue_owner;
