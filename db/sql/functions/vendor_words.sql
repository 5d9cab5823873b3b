-- A vendor's own words for kinds of goods. Whether a word can be one is decided before (core/vendor_words.py),
-- where messages are read; one that no longer can be is passed over when his goods are loaded.

-- Lets a word of his stand for a kind of goods; returns its id. One that he has keeps its meaning until it is
-- taken back, whoever is first.
CREATE OR REPLACE FUNCTION set_vendor_word(p_vendor_id bigint, p_word text, p_means text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
DECLARE
    word_id bigint;
BEGIN
    PERFORM require_vendor(p_vendor_id);
    INSERT INTO vendor_words (vendor_id, word, means, created_by)
    VALUES (p_vendor_id, p_word, p_means, current_actor_user_id())
    ON CONFLICT ON CONSTRAINT vendor_words_vendor_id_word_key DO NOTHING
    RETURNING id INTO word_id;
    RETURN coalesce(word_id, (
        SELECT w.id FROM vendor_words AS w WHERE w.vendor_id = p_vendor_id AND w.word = p_word));
END
$function$;

-- Takes a word of his back; the audit trail keeps it. Whether there was one.
CREATE OR REPLACE FUNCTION forget_vendor_word(p_vendor_id bigint, p_word_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $function$
BEGIN
    PERFORM require_vendor(p_vendor_id);
    DELETE FROM vendor_words AS w WHERE w.id = p_word_id AND w.vendor_id = p_vendor_id;
    RETURN FOUND;
END
$function$;

ALTER FUNCTION set_vendor_word OWNER TO catalogue_owner;
ALTER FUNCTION forget_vendor_word OWNER TO catalogue_owner;
