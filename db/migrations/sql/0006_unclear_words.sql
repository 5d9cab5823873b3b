-- What was not understood of orders, counted without saying whose they were; and a vendor's own words.

-- Words of goods that nobody understood at once, by what became of them: nothing of that name is sold
-- (UNKNOWN), it had to be asked which was meant (ASKED), or the question was answered (ANSWERED, with what
-- was chosen). A count for each and days, so that nothing leads to a person: no shop, no conversation, no
-- message, no quantity and no time of day. core/unclear_words.py takes figures, addresses and names out
-- before; the check refuses what would be one all the same.
CREATE TABLE unclear_words (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    vendor_id bigint NOT NULL REFERENCES vendors ON DELETE RESTRICT,
    words text NOT NULL CONSTRAINT unclear_words_words_check CHECK (
        length(words) <= 40 AND words ~ '^[^ ]+( [^ ]+){0,3}$' AND words !~ '[!-`{-~०-९]'),
    outcome text NOT NULL
    CONSTRAINT unclear_words_outcome_check CHECK (outcome IN ('UNKNOWN', 'ASKED', 'ANSWERED')),
    vendor_product_id bigint,
    times bigint NOT NULL CONSTRAINT unclear_words_times_check CHECK (times > 0),
    first_seen_on date NOT NULL,
    last_seen_on date NOT NULL,
    CONSTRAINT unclear_words_days_check CHECK (first_seen_on <= last_seen_on),
    CONSTRAINT unclear_words_answer_check CHECK ((outcome = 'ANSWERED') = (vendor_product_id IS NOT NULL)),
    CONSTRAINT unclear_words_key
        UNIQUE NULLS NOT DISTINCT (vendor_id, words, outcome, vendor_product_id),
    FOREIGN KEY (vendor_product_id, vendor_id) REFERENCES vendor_products (id, vendor_id) ON DELETE RESTRICT
) WITH (fillfactor = 80);
-- What was said of late, and what is old enough to be forgotten.
CREATE INDEX unclear_words_last_seen_on_idx ON unclear_words (last_seen_on);

-- What a vendor and his shops call a kind of goods: "meethi reti" for sugar. Written as messages are read:
-- small letters, one space between words. What it means is a kind of goods that the vocabulary knows
-- (core/vendor_words.py).
CREATE TABLE vendor_words (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    vendor_id bigint NOT NULL REFERENCES vendors ON DELETE RESTRICT,
    word text NOT NULL CONSTRAINT vendor_words_word_check CHECK (word <> '' AND length(word) <= 40),
    means text NOT NULL CONSTRAINT vendor_words_means_check CHECK (means <> '' AND length(means) <= 40),
    created_by bigint REFERENCES users ON DELETE RESTRICT,
    created_at timestamptz NOT NULL DEFAULT clock_now(),
    CONSTRAINT vendor_words_vendor_id_word_key UNIQUE (vendor_id, word)
);
