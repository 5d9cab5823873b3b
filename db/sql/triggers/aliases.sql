-- Makes what enough shops of a vendor call a product his own learned name for it, and takes it back when
-- one of them means another product by it or too few are left who say so. What he gave himself stays, and
-- nothing is learned against it. At the commit, so that the vendor is locked last and briefly, whatever
-- else the transaction has locked and in which order it has learned.
CREATE OR REPLACE FUNCTION compare_shops() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    -- One shop may be wrong, and two may belong to one family; more than three would leave vendors with
    -- few shops without.
    enough constant integer := 3;
    of_vendor constant bigint := coalesce(new.vendor_id, old.vendor_id);
    called constant text := coalesce(new.alias, old.alias);
    agreed bigint;
    was bigint;
BEGIN
    -- Of two shops that answer at once, each would miss the other's word.
    PERFORM pg_advisory_xact_lock(hashtext('compare_shops'), (of_vendor % 2147483648)::integer);

    -- Each shop is in it once, by the key of learned names.
    SELECT min(a.product_id) INTO agreed FROM product_aliases AS a
    WHERE a.vendor_id = of_vendor AND a.alias = called AND a.source = 'LEARNED'
        AND a.retailer_id IS NOT NULL
    HAVING count(*) >= enough AND min(a.product_id) = max(a.product_id);
    IF EXISTS (
        SELECT FROM product_aliases AS a
        WHERE a.vendor_id = of_vendor AND lower(a.alias) = called AND a.retailer_id IS NULL
            AND a.source = 'GIVEN')
    THEN
        agreed := NULL;
    END IF;
    SELECT a.product_id INTO was FROM product_aliases AS a
    WHERE a.vendor_id = of_vendor AND a.alias = called AND a.retailer_id IS NULL
        AND a.source = 'LEARNED';
    IF was IS NOT DISTINCT FROM agreed THEN
        RETURN NULL;
    END IF;

    -- An import holds the version of the catalogue when it comes to the names, so it is waited for before.
    PERFORM FROM catalogue_versions AS c WHERE c.vendor_id = of_vendor FOR NO KEY UPDATE;
    DELETE FROM product_aliases AS a
    WHERE a.vendor_id = of_vendor AND a.alias = called AND a.retailer_id IS NULL
        AND a.source = 'LEARNED';
    IF agreed IS NOT NULL THEN
        -- Everybody's word, so it bears nobody's name. The import may have given it meanwhile.
        INSERT INTO product_aliases (product_id, vendor_id, alias, source)
        VALUES (agreed, of_vendor, called, 'LEARNED')
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END
$function$;

ALTER FUNCTION compare_shops OWNER TO catalogue_owner;

DROP TRIGGER IF EXISTS compare_learned ON product_aliases;
CREATE CONSTRAINT TRIGGER compare_learned AFTER INSERT ON product_aliases
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (new.source = 'LEARNED' AND new.vendor_id IS NOT NULL AND new.retailer_id IS NOT NULL)
EXECUTE FUNCTION compare_shops();

DROP TRIGGER IF EXISTS compare_relearned ON product_aliases;
CREATE CONSTRAINT TRIGGER compare_relearned AFTER UPDATE OF product_id, source ON product_aliases
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (new.vendor_id IS NOT NULL AND new.retailer_id IS NOT NULL)
EXECUTE FUNCTION compare_shops();

DROP TRIGGER IF EXISTS compare_forgotten ON product_aliases;
CREATE CONSTRAINT TRIGGER compare_forgotten AFTER DELETE ON product_aliases
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (old.source = 'LEARNED' AND old.vendor_id IS NOT NULL AND old.retailer_id IS NOT NULL)
EXECUTE FUNCTION compare_shops();
