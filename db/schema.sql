-- The schema of a migrated database, as pg_dump tells it, for comparison. Not to be run and not to be
-- edited: change db/migrations and db/sql, then run `make schema`. Partitions are left out, because
-- they come and go with time, and so are the names of NOT NULL, which PostgreSQL 17 does not have.

-- Name: clock_now(); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.clock_now() RETURNS timestamp with time zone
    LANGUAGE sql PARALLEL SAFE
    RETURN clock_timestamp();


ALTER FUNCTION public.clock_now() OWNER TO bahi_owner;

-- Name: close_reservations(bigint, text, bigint[], numeric[]); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.close_reservations(p_order_id bigint, p_new_state text, p_product_ids bigint[], p_loaded numeric[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM FROM vendor_products AS v
    WHERE v.id IN (SELECT r.vendor_product_id FROM stock_reservations AS r
                   WHERE r.order_id = p_order_id)
    ORDER BY v.id FOR NO KEY UPDATE;

    IF EXISTS (
        SELECT FROM unnest(p_product_ids, p_loaded) AS z (id, quantity)
        LEFT JOIN stock_reservations AS r
            ON r.order_id = p_order_id AND r.vendor_product_id = z.id AND r.state = 'ACTIVE'
        GROUP BY z.id, r.quantity
        HAVING sum(z.quantity) > coalesce(r.quantity, 0)
    ) THEN
        RAISE EXCEPTION 'more was loaded than order % has reserved', p_order_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'loaded_within_reserved';
    END IF;

    WITH closed AS (
        UPDATE stock_reservations AS r SET state = p_new_state, closed_at = clock_now()
        WHERE r.order_id = p_order_id AND r.state = 'ACTIVE'
        RETURNING r.vendor_product_id AS id, r.quantity
    ), loaded AS (
        SELECT z.id, sum(z.quantity) AS quantity
        FROM unnest(p_product_ids, p_loaded) AS z (id, quantity)
        GROUP BY z.id
    )
    UPDATE vendor_products AS v
    SET reserved = v.reserved - c.quantity,
        stock = v.stock - CASE WHEN v.stock_tracked THEN coalesce(l.quantity, 0) ELSE 0 END
    FROM closed AS c LEFT JOIN loaded AS l ON l.id = c.id
    WHERE v.id = c.id;
END
$$;


ALTER FUNCTION public.close_reservations(p_order_id bigint, p_new_state text, p_product_ids bigint[], p_loaded numeric[]) OWNER TO stock_owner;

-- Name: current_actor_role(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.current_actor_role() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.actor_role'::text, true), ''::text);


ALTER FUNCTION public.current_actor_role() OWNER TO bahi_admin;

-- Name: current_actor_user_id(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.current_actor_user_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint;


ALTER FUNCTION public.current_actor_user_id() OWNER TO bahi_admin;

-- Name: current_retailer_id(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.current_retailer_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.retailer_id'::text, true), ''::text))::bigint;


ALTER FUNCTION public.current_retailer_id() OWNER TO bahi_admin;

-- Name: current_vendor_id(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.current_vendor_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.vendor_id'::text, true), ''::text))::bigint;


ALTER FUNCTION public.current_vendor_id() OWNER TO bahi_admin;

-- Name: ensure_month_partitions(text, date, integer); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.ensure_month_partitions(p_parent text, p_first_month date, p_months integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
DECLARE
    starts timestamptz;
    partition_name text;
    made integer := 0;
BEGIN
    -- Two schedulers at once: the second waits and then finds nothing to do.
    PERFORM pg_advisory_xact_lock(hashtext('ensure_month_partitions'), hashtext(p_parent));
    FOR starts IN
        SELECT generate_series(
            date_trunc('month', p_first_month::timestamptz),
            date_trunc('month', p_first_month::timestamptz) + make_interval(months => p_months - 1),
            '1 month')
    LOOP
        partition_name := format('%s_%s', p_parent, to_char(starts, 'YYYY_MM'));
        CONTINUE WHEN to_regclass(format('public.%I', partition_name)) IS NOT NULL;
        EXECUTE format(
            'CREATE TABLE %I (LIKE %I INCLUDING ALL EXCLUDING IDENTITY,'
            ' CHECK (created_at >= %L AND created_at < %L))',
            partition_name, p_parent, starts, starts + interval '1 month');
        EXECUTE format('ALTER TABLE %I OWNER TO bahi_owner', partition_name);
        EXECUTE format(
            'ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
            p_parent, partition_name, starts, starts + interval '1 month');
        made := made + 1;
    END LOOP;
    RETURN made;
END
$$;


ALTER FUNCTION public.ensure_month_partitions(p_parent text, p_first_month date, p_months integer) OWNER TO bahi_owner;

-- Name: fulfil_stock(bigint, bigint[], numeric[]); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN public.close_reservations(p_order_id, 'FULFILLED'::text, p_product_ids, p_loaded);


ALTER FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) OWNER TO stock_owner;

-- Name: hold_credit(bigint, numeric); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.hold_credit(p_order_id bigint, p_amount numeric, OUT granted boolean, OUT available numeric, OUT is_blocked boolean) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    parties order_keys;
    account credit_accounts;
BEGIN
    SELECT * INTO STRICT parties FROM order_keys WHERE id = p_order_id;
    account := lock_credit_account(parties.retailer_id, parties.vendor_id);
    available := account.available;
    is_blocked := account.is_blocked;

    IF EXISTS (SELECT FROM credit_holds WHERE order_id = p_order_id) THEN
        granted := true;
        RETURN;
    END IF;

    granted := p_amount <= account.available AND NOT account.is_blocked;
    IF NOT granted THEN
        RETURN;
    END IF;

    INSERT INTO credit_holds (order_id, retailer_id, vendor_id, amount)
    VALUES (p_order_id, parties.retailer_id, parties.vendor_id, p_amount);
    UPDATE credit_accounts SET held = held + p_amount
    WHERE retailer_id = parties.retailer_id AND vendor_id = parties.vendor_id;
END
$$;


ALTER FUNCTION public.hold_credit(p_order_id bigint, p_amount numeric, OUT granted boolean, OUT available numeric, OUT is_blocked boolean) OWNER TO ledger_owner;

-- Name: stock_reservations; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.stock_reservations (
    order_id bigint NOT NULL,
    vendor_product_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    quantity numeric(12,3) NOT NULL,
    state text DEFAULT 'ACTIVE'::text NOT NULL,
    expires_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT stock_reservations_closed_at_check CHECK (((state = 'ACTIVE'::text) = (closed_at IS NULL))),
    CONSTRAINT stock_reservations_quantity_check CHECK (((quantity > (0)::numeric) AND (quantity <> 'NaN'::numeric))),
    CONSTRAINT stock_reservations_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'RELEASED'::text, 'FULFILLED'::text])))
);


ALTER TABLE public.stock_reservations OWNER TO bahi_owner;

-- Name: keep_stock(bigint); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.keep_stock(p_order_id bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 UPDATE public.stock_reservations SET expires_at = NULL::timestamp with time zone
   WHERE ((stock_reservations.order_id = keep_stock.p_order_id) AND (stock_reservations.state = 'ACTIVE'::text));
END;


ALTER FUNCTION public.keep_stock(p_order_id bigint) OWNER TO stock_owner;

-- Name: credit_ledgers; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.credit_ledgers (
    id bigint NOT NULL,
    ledger_number text GENERATED ALWAYS AS (('L'::text || lpad((id)::text, 9, '0'::text))) STORED NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    seq bigint NOT NULL,
    prev_seq bigint GENERATED ALWAYS AS (NULLIF((seq - 1), 0)) STORED,
    transaction_type text NOT NULL,
    amount numeric(14,2) NOT NULL,
    signed_amount numeric(14,2) GENERATED ALWAYS AS (
CASE
    WHEN (transaction_type = ANY (ARRAY['PAYMENT_DEBIT'::text, 'ADJUSTMENT_DEBIT'::text])) THEN (- amount)
    ELSE amount
END) STORED NOT NULL,
    mirror_amount numeric(14,2) GENERATED ALWAYS AS (
CASE
    WHEN (transaction_type = ANY (ARRAY['PAYMENT_DEBIT'::text, 'ADJUSTMENT_DEBIT'::text])) THEN amount
    ELSE (- amount)
END) STORED,
    previous_balance numeric(14,2) NOT NULL,
    running_balance numeric(14,2) NOT NULL,
    order_id bigint,
    payment_id bigint,
    invoice_id bigint,
    due_date date,
    is_reversed boolean DEFAULT false NOT NULL,
    reversal_ledger_id bigint,
    is_reversal boolean GENERATED ALWAYS AS ((reversal_ledger_id IS NOT NULL)) STORED NOT NULL,
    reverses_reversal boolean GENERATED ALWAYS AS (
CASE
    WHEN (reversal_ledger_id IS NOT NULL) THEN false
    ELSE NULL::boolean
END) STORED,
    note text DEFAULT ''::text NOT NULL,
    idempotency_key text NOT NULL,
    request_hash bytea NOT NULL,
    prev_hash bytea NOT NULL,
    row_hash bytea NOT NULL,
    effective_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by bigint,
    CONSTRAINT credit_ledgers_amount_check CHECK (((amount > (0)::numeric) AND (amount <> 'NaN'::numeric))),
    CONSTRAINT credit_ledgers_first_entry_check CHECK (((seq > 1) OR ((previous_balance = (0)::numeric) AND (prev_hash = '\x00'::bytea)))),
    CONSTRAINT credit_ledgers_reversal_type_check CHECK (((reversal_ledger_id IS NULL) OR (transaction_type = ANY (ARRAY['ADJUSTMENT_CREDIT'::text, 'ADJUSTMENT_DEBIT'::text])))),
    CONSTRAINT credit_ledgers_running_balance_check CHECK ((running_balance = (previous_balance +
CASE
    WHEN (transaction_type = ANY (ARRAY['PAYMENT_DEBIT'::text, 'ADJUSTMENT_DEBIT'::text])) THEN (- amount)
    ELSE amount
END))),
    CONSTRAINT credit_ledgers_seq_check CHECK ((seq > 0)),
    CONSTRAINT credit_ledgers_transaction_type_check CHECK ((transaction_type = ANY (ARRAY['OPENING_BALANCE'::text, 'ORDER_CREDIT'::text, 'ADJUSTMENT_CREDIT'::text, 'PAYMENT_DEBIT'::text, 'ADJUSTMENT_DEBIT'::text])))
);


ALTER TABLE public.credit_ledgers OWNER TO bahi_owner;

-- Name: ledger_entry_hash(public.credit_ledgers); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sha256(((entry).prev_hash || convert_to((jsonb_build_array(1, (entry).retailer_id, (entry).vendor_id, (entry).seq, (entry).transaction_type, ((entry).amount)::text, ((entry).previous_balance)::text, ((entry).running_balance)::text, (entry).order_id, (entry).payment_id, (entry).invoice_id, ((entry).due_date - '2000-01-01'::date), (entry).reversal_ledger_id, (entry).note, (entry).idempotency_key, encode((entry).request_hash, 'hex'::text), ((EXTRACT(epoch FROM (entry).effective_at) * (1000000)::numeric))::bigint, ((EXTRACT(epoch FROM (entry).created_at) * (1000000)::numeric))::bigint, (entry).created_by))::text, 'UTF8'::name)));


ALTER FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) OWNER TO bahi_admin;

-- Name: credit_accounts; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.credit_accounts (
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    credit_limit numeric(14,2) NOT NULL,
    balance numeric(14,2) DEFAULT 0 NOT NULL,
    held numeric(14,2) DEFAULT 0 NOT NULL,
    available numeric(14,2) GENERATED ALWAYS AS (((credit_limit - balance) - held)) STORED,
    terms_days integer NOT NULL,
    is_blocked boolean DEFAULT false NOT NULL,
    last_seq bigint DEFAULT 0 NOT NULL,
    last_hash bytea DEFAULT '\x00'::bytea NOT NULL,
    last_at timestamp with time zone DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT credit_accounts_balance_check CHECK ((balance <> 'NaN'::numeric)),
    CONSTRAINT credit_accounts_credit_limit_check CHECK (((credit_limit >= (0)::numeric) AND (credit_limit <> 'NaN'::numeric))),
    CONSTRAINT credit_accounts_held_check CHECK (((held >= (0)::numeric) AND (held <> 'NaN'::numeric))),
    CONSTRAINT credit_accounts_terms_days_check CHECK (((terms_days >= 0) AND (terms_days <= 365)))
)
WITH (fillfactor='50');


ALTER TABLE public.credit_accounts OWNER TO bahi_owner;

-- Name: lock_credit_account(bigint, bigint); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.lock_credit_account(p_retailer_id bigint, p_vendor_id bigint) RETURNS public.credit_accounts
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    account credit_accounts;
BEGIN
    SELECT * INTO account
    FROM credit_accounts
    WHERE retailer_id = p_retailer_id AND vendor_id = p_vendor_id
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'retailer % has no account with vendor %', p_retailer_id, p_vendor_id
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'credit_account_exists';
    END IF;
    RETURN account;
END
$$;


ALTER FUNCTION public.lock_credit_account(p_retailer_id bigint, p_vendor_id bigint) OWNER TO ledger_owner;

-- Name: open_credit_account(bigint, bigint, numeric, integer); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 INSERT INTO public.credit_accounts (retailer_id, vendor_id, credit_limit, terms_days)
   VALUES (open_credit_account.p_retailer_id, open_credit_account.p_vendor_id, open_credit_account.p_credit_limit, open_credit_account.p_terms_days) ON CONFLICT(retailer_id, vendor_id) DO NOTHING;
END;


ALTER FUNCTION public.open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer) OWNER TO ledger_owner;

-- Name: post_ledger_entry(bigint, bigint, text, numeric, text, timestamp with time zone, bigint, bigint, bigint, date, bigint, text); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint DEFAULT NULL::bigint, p_payment_id bigint DEFAULT NULL::bigint, p_invoice_id bigint DEFAULT NULL::bigint, p_due_date date DEFAULT NULL::date, p_reversal_ledger_id bigint DEFAULT NULL::bigint, p_note text DEFAULT ''::text) RETURNS public.credit_ledgers
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    account credit_accounts;
    entry credit_ledgers;
    existing credit_ledgers;
BEGIN
    IF p_amount IS NULL OR p_amount = 'NaN' OR p_amount <= 0 OR p_amount <> round(p_amount, 2) THEN
        RAISE EXCEPTION 'ledger amount must be positive with at most two decimals, not %', p_amount
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_ledgers_amount_check';
    END IF;

    account := lock_credit_account(p_retailer_id, p_vendor_id);

    entry.request_hash := sha256(convert_to(jsonb_build_array(
        p_transaction_type, p_amount::numeric(14, 2)::text, p_order_id, p_payment_id, p_invoice_id,
        p_due_date, p_reversal_ledger_id)::text, 'UTF8'));

    -- Asked after the lock: the first post may have been committing while we waited.
    SELECT * INTO existing
    FROM credit_ledgers
    WHERE retailer_id = p_retailer_id AND vendor_id = p_vendor_id
        AND idempotency_key = p_idempotency_key;
    IF FOUND THEN
        IF existing.request_hash <> entry.request_hash THEN
            RAISE EXCEPTION 'ledger key % was used before with other parameters', p_idempotency_key
                USING ERRCODE = 'unique_violation', CONSTRAINT = 'ledger_key_reused';
        END IF;
        RETURN existing;
    END IF;

    entry.retailer_id := p_retailer_id;
    entry.vendor_id := p_vendor_id;
    entry.seq := account.last_seq + 1;
    entry.transaction_type := p_transaction_type;
    entry.amount := p_amount;
    entry.previous_balance := account.balance;
    entry.running_balance := account.balance
        + CASE WHEN p_transaction_type IN ('PAYMENT_DEBIT', 'ADJUSTMENT_DEBIT')
            THEN -p_amount ELSE p_amount END;
    entry.order_id := p_order_id;
    entry.payment_id := p_payment_id;
    entry.invoice_id := p_invoice_id;
    entry.due_date := p_due_date;
    entry.reversal_ledger_id := p_reversal_ledger_id;
    entry.note := p_note;
    entry.idempotency_key := p_idempotency_key;
    entry.prev_hash := account.last_hash;
    entry.effective_at := p_effective_at;
    -- Strictly later than the last entry even where the clock stepped back, so that the latest entry
    -- by time is always the latest by sequence.
    entry.created_at := greatest(clock_now(), account.last_at + interval '1 microsecond');
    entry.created_by := current_actor_user_id();
    entry.row_hash := ledger_entry_hash(entry);

    INSERT INTO credit_ledgers (
        retailer_id, vendor_id, seq, transaction_type, amount, previous_balance, running_balance,
        order_id, payment_id, invoice_id, due_date, reversal_ledger_id, note, idempotency_key,
        request_hash, prev_hash, row_hash, effective_at, created_at, created_by
    ) VALUES (
        entry.retailer_id, entry.vendor_id, entry.seq, entry.transaction_type, entry.amount,
        entry.previous_balance, entry.running_balance, entry.order_id, entry.payment_id,
        entry.invoice_id, entry.due_date, entry.reversal_ledger_id, entry.note,
        entry.idempotency_key, entry.request_hash, entry.prev_hash, entry.row_hash,
        entry.effective_at, entry.created_at, entry.created_by
    ) RETURNING * INTO entry;

    IF p_reversal_ledger_id IS NOT NULL THEN
        UPDATE credit_ledgers SET is_reversed = true WHERE id = p_reversal_ledger_id;
    END IF;

    UPDATE credit_accounts
    SET balance = entry.running_balance,
        last_seq = entry.seq,
        last_hash = entry.row_hash,
        last_at = entry.created_at
    WHERE retailer_id = p_retailer_id AND vendor_id = p_vendor_id;

    RETURN entry;
END
$$;


ALTER FUNCTION public.post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text) OWNER TO ledger_owner;

-- Name: queue_message(bigint, uuid, text, jsonb, bigint); Type: FUNCTION; Schema: public; Owner: message_owner

CREATE FUNCTION public.queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    address identities;
    new_id bigint;
    written_at timestamptz := clock_now();
BEGIN
    -- The latest phone number is preferred: a business-scoped id may hide behind it.
    SELECT * INTO address
    FROM identities
    WHERE conversation_id = p_conversation_id
    ORDER BY (kind = 'phone') DESC, id DESC
    LIMIT 1;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;

    new_id := nextval(pg_get_serial_sequence('whatsapp_messages', 'id'));
    INSERT INTO message_keys (provider, message_id, id, created_at)
    VALUES ('bahi', p_public_id::text, new_id, written_at)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;

    INSERT INTO whatsapp_messages (
        id, created_at, provider, public_id, conversation_id, direction, from_number, to_number,
        body, buttons, in_reply_to, state, available_at
    ) OVERRIDING SYSTEM VALUE VALUES (
        new_id, written_at, address.provider, p_public_id, p_conversation_id, 'OUTBOUND',
        address.business_number, address.value, p_body, p_buttons, p_in_reply_to, 'PENDING',
        written_at
    );
    RETURN new_id;
END
$$;


ALTER FUNCTION public.queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint) OWNER TO message_owner;

-- Name: release_credit(bigint); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.release_credit(p_order_id bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    parties order_keys;
    released numeric;
BEGIN
    SELECT * INTO STRICT parties FROM order_keys WHERE id = p_order_id;
    PERFORM lock_credit_account(parties.retailer_id, parties.vendor_id);

    UPDATE credit_holds SET state = 'RELEASED', closed_at = clock_now()
    WHERE order_id = p_order_id AND state = 'ACTIVE'
    RETURNING amount INTO released;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    UPDATE credit_accounts SET held = held - released
    WHERE retailer_id = parties.retailer_id AND vendor_id = parties.vendor_id;
    RETURN true;
END
$$;


ALTER FUNCTION public.release_credit(p_order_id bigint) OWNER TO ledger_owner;

-- Name: release_stock(bigint); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.release_stock(p_order_id bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN public.close_reservations(p_order_id, 'RELEASED'::text, '{}'::bigint[], '{}'::numeric[]);


ALTER FUNCTION public.release_stock(p_order_id bigint) OWNER TO stock_owner;

-- Name: reserve_stock(bigint, bigint[], numeric[], timestamp with time zone); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone) RETURNS TABLE(vendor_product_id bigint, wanted numeric, available numeric)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    order_vendor_id bigint;
BEGIN
    SELECT k.vendor_id INTO STRICT order_vendor_id FROM order_keys AS k WHERE k.id = p_order_id;

    PERFORM FROM vendor_products AS v
    WHERE v.id = ANY (p_product_ids) AND v.vendor_id = order_vendor_id
    ORDER BY v.id FOR NO KEY UPDATE;

    RETURN QUERY
    WITH wish AS (
        SELECT z.id, sum(z.quantity) AS quantity
        FROM unnest(p_product_ids, p_quantities) AS z (id, quantity)
        GROUP BY z.id
    )
    SELECT w.id, w.quantity, coalesce(v.stock - v.reserved, 0)
    FROM wish AS w
    LEFT JOIN vendor_products AS v ON v.id = w.id AND v.vendor_id = order_vendor_id
    WHERE v.id IS NULL
        OR NOT v.is_available
        OR (v.stock_tracked AND w.quantity > v.stock - v.reserved);
    IF FOUND THEN
        RETURN;
    END IF;

    WITH wish AS (
        SELECT z.id, sum(z.quantity) AS quantity
        FROM unnest(p_product_ids, p_quantities) AS z (id, quantity)
        GROUP BY z.id
    ), taken AS (
        INSERT INTO stock_reservations (order_id, vendor_product_id, vendor_id, quantity, expires_at)
        SELECT p_order_id, w.id, order_vendor_id, w.quantity, p_expires_at FROM wish AS w
        RETURNING stock_reservations.vendor_product_id AS id, stock_reservations.quantity
    )
    UPDATE vendor_products AS v SET reserved = v.reserved + t.quantity
    FROM taken AS t WHERE v.id = t.id;
END
$$;


ALTER FUNCTION public.reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone) OWNER TO stock_owner;

-- Name: sum_retailer_totals(); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.sum_retailer_totals() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    -- Its own statement: the sums below must see what another account's transaction has committed
    -- while we waited for this row.
    PERFORM FROM retailers WHERE id = new.retailer_id FOR NO KEY UPDATE;

    UPDATE retailers
    SET outstanding_debt = totals.debt, available_credit = totals.available
    FROM (
        SELECT sum(balance) AS debt, sum(available) AS available
        FROM credit_accounts WHERE retailer_id = new.retailer_id
    ) AS totals
    WHERE id = new.retailer_id
        AND (outstanding_debt, available_credit) IS DISTINCT FROM (totals.debt, totals.available);
    RETURN NULL;
END
$$;


ALTER FUNCTION public.sum_retailer_totals() OWNER TO ledger_owner;

-- Name: alembic_version; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


ALTER TABLE public.alembic_version OWNER TO bahi_owner;

-- Name: applied_sql; Type: TABLE; Schema: public; Owner: bahi_admin

CREATE TABLE public.applied_sql (
    checksum text NOT NULL,
    applied_at timestamp with time zone NOT NULL
);


ALTER TABLE public.applied_sql OWNER TO bahi_admin;

-- Name: conversations; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.conversations (
    id bigint NOT NULL,
    business_number text NOT NULL,
    user_id bigint,
    vendor_id bigint,
    language text,
    draft jsonb,
    draft_version integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    updated_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT conversations_language_check CHECK ((language = ANY (ARRAY['en'::text, 'hi'::text, 'hi_Latn'::text])))
);


ALTER TABLE public.conversations OWNER TO bahi_owner;

-- Name: conversations_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.conversations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.conversations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: credit_holds; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.credit_holds (
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    amount numeric(14,2) NOT NULL,
    state text DEFAULT 'ACTIVE'::text NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT credit_holds_amount_check CHECK (((amount > (0)::numeric) AND (amount <> 'NaN'::numeric))),
    CONSTRAINT credit_holds_closed_at_check CHECK (((state = 'ACTIVE'::text) = (closed_at IS NULL))),
    CONSTRAINT credit_holds_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'RELEASED'::text])))
);


ALTER TABLE public.credit_holds OWNER TO bahi_owner;

-- Name: credit_ledgers_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.credit_ledgers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.credit_ledgers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: delivery_events; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.delivery_events (
    provider text NOT NULL,
    message_id text NOT NULL,
    status text NOT NULL,
    error_code text DEFAULT ''::text NOT NULL,
    public_id uuid,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
);


ALTER TABLE public.delivery_events OWNER TO bahi_owner;

-- Name: document_counters; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.document_counters (
    vendor_id bigint NOT NULL,
    kind text NOT NULL,
    financial_year text NOT NULL,
    last_number integer NOT NULL,
    CONSTRAINT document_counters_kind_check CHECK ((kind = ANY (ARRAY['INVOICE'::text, 'CREDIT_NOTE'::text]))),
    CONSTRAINT document_counters_last_number_check CHECK ((last_number > 0))
);


ALTER TABLE public.document_counters OWNER TO bahi_owner;

-- Name: identities; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.identities (
    id bigint NOT NULL,
    provider text NOT NULL,
    business_number text NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    user_id bigint,
    conversation_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT identities_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'bsuid'::text])))
);


ALTER TABLE public.identities OWNER TO bahi_owner;

-- Name: identities_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.identities ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.identities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: invoice_items; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.invoice_items (
    invoice_id bigint NOT NULL,
    line_number integer NOT NULL,
    vendor_id bigint NOT NULL,
    product_name text NOT NULL,
    product_sku text NOT NULL,
    hsn_code text NOT NULL,
    quantity numeric(12,3) NOT NULL,
    unit text NOT NULL,
    unit_price numeric(14,2) NOT NULL,
    price_includes_gst boolean NOT NULL,
    tax_rate numeric(5,2) NOT NULL,
    taxable_amount numeric(14,2) NOT NULL,
    cgst_amount numeric(14,2) NOT NULL,
    sgst_amount numeric(14,2) NOT NULL,
    igst_amount numeric(14,2) NOT NULL,
    line_total numeric(14,2) NOT NULL,
    CONSTRAINT invoice_items_line_total_check CHECK ((line_total = (((taxable_amount + cgst_amount) + sgst_amount) + igst_amount))),
    CONSTRAINT invoice_items_quantity_check CHECK (((quantity > (0)::numeric) AND (quantity <> 'NaN'::numeric)))
);


ALTER TABLE public.invoice_items OWNER TO bahi_owner;

-- Name: invoices; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.invoices (
    id bigint NOT NULL,
    invoice_number text NOT NULL,
    kind text NOT NULL,
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    financial_year text NOT NULL,
    invoice_date date NOT NULL,
    due_date date NOT NULL,
    seller jsonb NOT NULL,
    buyer jsonb NOT NULL,
    taxable_amount numeric(14,2) NOT NULL,
    cgst_amount numeric(14,2) NOT NULL,
    sgst_amount numeric(14,2) NOT NULL,
    igst_amount numeric(14,2) NOT NULL,
    round_off numeric(14,2) NOT NULL,
    total numeric(14,2) NOT NULL,
    status text DEFAULT 'ISSUED'::text NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT invoices_invoice_number_check CHECK ((length(invoice_number) <= 16)),
    CONSTRAINT invoices_kind_check CHECK ((kind = ANY (ARRAY['TAX_INVOICE'::text, 'BILL_OF_SUPPLY'::text]))),
    CONSTRAINT invoices_status_check CHECK ((status = ANY (ARRAY['ISSUED'::text, 'CANCELLED'::text]))),
    CONSTRAINT invoices_total_check CHECK ((total = ((((taxable_amount + cgst_amount) + sgst_amount) + igst_amount) + round_off)))
);


ALTER TABLE public.invoices OWNER TO bahi_owner;

-- Name: invoices_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.invoices ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.invoices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: retailers; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.retailers (
    id bigint NOT NULL,
    shop_name text NOT NULL,
    area text DEFAULT ''::text NOT NULL,
    state_code text NOT NULL,
    gstin text,
    credit_score integer DEFAULT 600 NOT NULL,
    risk_category text DEFAULT 'MEDIUM'::text NOT NULL,
    available_credit numeric(14,2) DEFAULT 0 NOT NULL,
    outstanding_debt numeric(14,2) DEFAULT 0 NOT NULL,
    last_order_at timestamp with time zone,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    updated_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT retailers_credit_score_check CHECK (((credit_score >= 300) AND (credit_score <= 900))),
    CONSTRAINT retailers_risk_category_check CHECK ((risk_category = ANY (ARRAY['HIGH'::text, 'MEDIUM'::text, 'LOW'::text]))),
    CONSTRAINT retailers_state_code_check CHECK ((state_code ~ '^[0-9]{2}$'::text))
);


ALTER TABLE public.retailers OWNER TO bahi_owner;

-- Name: vendor_products; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.vendor_products (
    id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    product_id bigint NOT NULL,
    sku text NOT NULL,
    vendor_price numeric(14,2) NOT NULL,
    price_includes_gst boolean DEFAULT false NOT NULL,
    mrp numeric(14,2),
    pack_sizes jsonb DEFAULT '{}'::jsonb NOT NULL,
    stock_tracked boolean DEFAULT false NOT NULL,
    stock numeric(12,3) DEFAULT 0 NOT NULL,
    reserved numeric(12,3) DEFAULT 0 NOT NULL,
    is_available boolean DEFAULT true NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    updated_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT vendor_products_reserved_check CHECK (((reserved >= (0)::numeric) AND (reserved <> 'NaN'::numeric))),
    CONSTRAINT vendor_products_reserved_within_stock_check CHECK (((NOT stock_tracked) OR (reserved <= stock))),
    CONSTRAINT vendor_products_stock_check CHECK (((stock >= (0)::numeric) AND (stock <> 'NaN'::numeric))),
    CONSTRAINT vendor_products_vendor_price_check CHECK (((vendor_price > (0)::numeric) AND (vendor_price <> 'NaN'::numeric)))
)
WITH (fillfactor='50');


ALTER TABLE public.vendor_products OWNER TO bahi_owner;

-- Name: ledger_breaks; Type: VIEW; Schema: public; Owner: bahi_admin

CREATE VIEW public.ledger_breaks WITH (security_invoker='true') AS
 WITH entries AS (
         SELECT l.id,
            l.ledger_number,
            l.retailer_id,
            l.vendor_id,
            l.seq,
            l.prev_seq,
            l.transaction_type,
            l.amount,
            l.signed_amount,
            l.mirror_amount,
            l.previous_balance,
            l.running_balance,
            l.order_id,
            l.payment_id,
            l.invoice_id,
            l.due_date,
            l.is_reversed,
            l.reversal_ledger_id,
            l.is_reversal,
            l.reverses_reversal,
            l.note,
            l.idempotency_key,
            l.request_hash,
            l.prev_hash,
            l.row_hash,
            l.effective_at,
            l.created_at,
            l.created_by,
            lag(l.seq, 1, (0)::bigint) OVER account AS expected_prev_seq,
            lag(l.running_balance, 1, (0)::numeric) OVER account AS expected_balance,
            lag(l.row_hash, 1, '\x00'::bytea) OVER account AS expected_hash,
            public.ledger_entry_hash(l.*) AS computed_hash
           FROM public.credit_ledgers l
          WINDOW account AS (PARTITION BY l.retailer_id, l.vendor_id ORDER BY l.seq)
        ), tails AS (
         SELECT DISTINCT ON (credit_ledgers.retailer_id, credit_ledgers.vendor_id) credit_ledgers.retailer_id,
            credit_ledgers.vendor_id,
            credit_ledgers.seq,
            credit_ledgers.running_balance,
            credit_ledgers.row_hash
           FROM public.credit_ledgers
          ORDER BY credit_ledgers.retailer_id, credit_ledgers.vendor_id, credit_ledgers.seq DESC
        )
 SELECT 'entry'::text AS kind,
    entries.retailer_id,
    entries.vendor_id,
    entries.seq AS "position"
   FROM entries
  WHERE ((entries.seq <> (entries.expected_prev_seq + 1)) OR (entries.previous_balance <> entries.expected_balance) OR (entries.prev_hash <> entries.expected_hash) OR (entries.running_balance <> (entries.expected_balance + entries.signed_amount)) OR (entries.row_hash <> entries.computed_hash))
UNION ALL
 SELECT 'head'::text AS kind,
    a.retailer_id,
    a.vendor_id,
    a.last_seq AS "position"
   FROM (public.credit_accounts a
     LEFT JOIN tails t USING (retailer_id, vendor_id))
  WHERE ((COALESCE(t.seq, (0)::bigint) IS DISTINCT FROM a.last_seq) OR (COALESCE(t.running_balance, (0)::numeric) IS DISTINCT FROM a.balance) OR (COALESCE(t.row_hash, '\x00'::bytea) IS DISTINCT FROM a.last_hash))
UNION ALL
 SELECT 'held'::text AS kind,
    a.retailer_id,
    a.vendor_id,
    NULL::bigint AS "position"
   FROM public.credit_accounts a
  WHERE (a.held <> ( SELECT COALESCE(sum(h.amount), (0)::numeric) AS "coalesce"
           FROM public.credit_holds h
          WHERE ((h.retailer_id = a.retailer_id) AND (h.vendor_id = a.vendor_id) AND (h.state = 'ACTIVE'::text))))
UNION ALL
 SELECT 'reserved'::text AS kind,
    NULL::bigint AS retailer_id,
    v.vendor_id,
    v.id AS "position"
   FROM public.vendor_products v
  WHERE (v.reserved <> ( SELECT COALESCE(sum(r.quantity), (0)::numeric) AS "coalesce"
           FROM public.stock_reservations r
          WHERE ((r.vendor_product_id = v.id) AND (r.state = 'ACTIVE'::text))))
UNION ALL
 SELECT 'totals'::text AS kind,
    r.id AS retailer_id,
    NULL::bigint AS vendor_id,
    NULL::bigint AS "position"
   FROM public.retailers r
  WHERE (ROW(r.outstanding_debt, r.available_credit) IS DISTINCT FROM ( SELECT ROW(COALESCE(sum(a.balance), (0)::numeric), COALESCE(sum(a.available), (0)::numeric)) AS "row"
           FROM public.credit_accounts a
          WHERE (a.retailer_id = r.id)));


ALTER VIEW public.ledger_breaks OWNER TO bahi_admin;

-- Name: message_contents; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.message_contents (
    provider text NOT NULL,
    account text NOT NULL,
    shape text NOT NULL,
    content_id text NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
);


ALTER TABLE public.message_contents OWNER TO bahi_owner;

-- Name: message_keys; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.message_keys (
    provider text NOT NULL,
    message_id text NOT NULL,
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE public.message_keys OWNER TO bahi_owner;

-- Name: order_items; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.order_items (
    order_id bigint NOT NULL,
    line_number integer NOT NULL,
    vendor_id bigint NOT NULL,
    vendor_product_id bigint NOT NULL,
    product_name text NOT NULL,
    product_sku text NOT NULL,
    hsn_code text NOT NULL,
    ordered_quantity numeric(12,3) NOT NULL,
    ordered_unit text NOT NULL,
    quantity numeric(12,3) NOT NULL,
    unit text NOT NULL,
    unit_price numeric(14,2) NOT NULL,
    price_includes_gst boolean NOT NULL,
    tax_rate numeric(5,2) NOT NULL,
    taxable_amount numeric(14,2) NOT NULL,
    cgst_amount numeric(14,2) NOT NULL,
    sgst_amount numeric(14,2) NOT NULL,
    igst_amount numeric(14,2) NOT NULL,
    tax_amount numeric(14,2) NOT NULL,
    line_total numeric(14,2) NOT NULL,
    CONSTRAINT order_items_line_number_check CHECK ((line_number > 0)),
    CONSTRAINT order_items_line_total_check CHECK ((line_total = (taxable_amount + tax_amount))),
    CONSTRAINT order_items_quantity_check CHECK (((quantity > (0)::numeric) AND (quantity <> 'NaN'::numeric))),
    CONSTRAINT order_items_tax_amount_check CHECK ((tax_amount = ((cgst_amount + sgst_amount) + igst_amount)))
);


ALTER TABLE public.order_items OWNER TO bahi_owner;

-- Name: order_number_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

CREATE SEQUENCE public.order_number_seq
    START WITH 1001
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.order_number_seq OWNER TO bahi_owner;

-- Name: order_keys; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.order_keys (
    id bigint NOT NULL,
    order_number text DEFAULT (nextval('public.order_number_seq'::regclass))::text NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
);


ALTER TABLE public.order_keys OWNER TO bahi_owner;

-- Name: order_keys_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.order_keys ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.order_keys_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.orders (
    id bigint NOT NULL,
    order_number text NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    status text DEFAULT 'PLACED'::text NOT NULL,
    payment_status text DEFAULT 'UNPAID'::text NOT NULL,
    subtotal numeric(14,2) NOT NULL,
    tax_amount numeric(14,2) NOT NULL,
    round_off numeric(14,2) NOT NULL,
    total numeric(14,2) NOT NULL,
    credit_used numeric(14,2) NOT NULL,
    invoice_number text,
    revision_of bigint,
    placed_by bigint,
    accepted_at timestamp with time zone,
    dispatched_at timestamp with time zone,
    delivered_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    close_reason text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    updated_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT orders_credit_used_check CHECK (((credit_used >= (0)::numeric) AND (credit_used <= total))),
    CONSTRAINT orders_invoice_at_dispatch_check CHECK (((invoice_number IS NOT NULL) = (dispatched_at IS NOT NULL))),
    CONSTRAINT orders_payment_status_check CHECK ((payment_status = ANY (ARRAY['UNPAID'::text, 'PARTIALLY_PAID'::text, 'PAID'::text]))),
    CONSTRAINT orders_round_off_check CHECK ((abs(round_off) <= 0.5)),
    CONSTRAINT orders_status_check CHECK ((status = ANY (ARRAY['PLACED'::text, 'ACCEPTED'::text, 'DISPATCHED'::text, 'DELIVERED'::text, 'REJECTED'::text, 'CANCELLED'::text, 'EXPIRED'::text, 'REVISED'::text]))),
    CONSTRAINT orders_total_check CHECK (((total > (0)::numeric) AND (total <> 'NaN'::numeric) AND (total = ((subtotal + tax_amount) + round_off))))
);


ALTER TABLE public.orders OWNER TO bahi_owner;

-- Name: payment_allocations; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.payment_allocations (
    payment_id bigint NOT NULL,
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    amount numeric(14,2) NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT payment_allocations_amount_check CHECK (((amount > (0)::numeric) AND (amount <> 'NaN'::numeric)))
);


ALTER TABLE public.payment_allocations OWNER TO bahi_owner;

-- Name: payment_number_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

CREATE SEQUENCE public.payment_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.payment_number_seq OWNER TO bahi_owner;

-- Name: payments; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.payments (
    id bigint NOT NULL,
    payment_number text DEFAULT ('PAY-'::text || (nextval('public.payment_number_seq'::regclass))::text) NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    amount numeric(14,2) NOT NULL,
    payment_method text NOT NULL,
    transaction_id text,
    status text DEFAULT 'PENDING'::text NOT NULL,
    claimed_by bigint,
    decided_by bigint,
    decided_at timestamp with time zone,
    is_reversed boolean DEFAULT false NOT NULL,
    reversal_reason text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT payments_amount_check CHECK (((amount > (0)::numeric) AND (amount <> 'NaN'::numeric))),
    CONSTRAINT payments_decided_at_check CHECK (((status = 'PENDING'::text) = (decided_at IS NULL))),
    CONSTRAINT payments_payment_method_check CHECK ((payment_method = ANY (ARRAY['CASH'::text, 'BANK_TRANSFER'::text, 'UPI'::text, 'CHEQUE'::text]))),
    CONSTRAINT payments_reversal_reason_check CHECK ((is_reversed = (reversal_reason IS NOT NULL))),
    CONSTRAINT payments_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'CONFIRMED'::text, 'REJECTED'::text])))
);


ALTER TABLE public.payments OWNER TO bahi_owner;

-- Name: payments_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.payments ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.payments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: product_aliases; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.product_aliases (
    id bigint NOT NULL,
    product_id bigint NOT NULL,
    vendor_id bigint,
    retailer_id bigint,
    alias text NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT product_aliases_alias_check CHECK ((alias <> ''::text))
);


ALTER TABLE public.product_aliases OWNER TO bahi_owner;

-- Name: product_aliases_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.product_aliases ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.product_aliases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: product_tax_rates; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.product_tax_rates (
    product_id bigint NOT NULL,
    valid_from date NOT NULL,
    gst_rate numeric(5,2) NOT NULL,
    CONSTRAINT product_tax_rates_gst_rate_check CHECK (((gst_rate >= (0)::numeric) AND (gst_rate <= (100)::numeric)))
);


ALTER TABLE public.product_tax_rates OWNER TO bahi_owner;

-- Name: products; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.products (
    id bigint NOT NULL,
    product_code text NOT NULL,
    name text NOT NULL,
    brand text,
    category text NOT NULL,
    sub_category text DEFAULT ''::text NOT NULL,
    unit text NOT NULL,
    hsn_code text DEFAULT ''::text NOT NULL,
    barcode text,
    is_restricted boolean DEFAULT false NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    updated_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    deleted_at timestamp with time zone
);


ALTER TABLE public.products OWNER TO bahi_owner;

-- Name: products_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.products ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.products_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: retailer_members; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.retailer_members (
    retailer_id bigint NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
);


ALTER TABLE public.retailer_members OWNER TO bahi_owner;

-- Name: retailers_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.retailers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.retailers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: users; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.users (
    id bigint NOT NULL,
    phone_number text,
    name text DEFAULT ''::text NOT NULL,
    role text NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    last_login_at timestamp with time zone,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    updated_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT users_role_check CHECK ((role = ANY (ARRAY['ADMIN'::text, 'OPERATOR'::text, 'VENDOR'::text, 'RETAILER'::text])))
);


ALTER TABLE public.users OWNER TO bahi_owner;

-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: vendor_members; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.vendor_members (
    vendor_id bigint NOT NULL,
    user_id bigint NOT NULL,
    staff_role text DEFAULT 'OWNER'::text NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT vendor_members_staff_role_check CHECK ((staff_role = ANY (ARRAY['OWNER'::text, 'BILLING'::text, 'PACKER'::text, 'DRIVER'::text])))
);


ALTER TABLE public.vendor_members OWNER TO bahi_owner;

-- Name: vendor_products_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.vendor_products ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.vendor_products_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: vendors; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.vendors (
    id bigint NOT NULL,
    vendor_code text NOT NULL,
    name text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    state_code text NOT NULL,
    gstin text,
    charges_gst boolean DEFAULT true NOT NULL,
    upi_id text,
    invoice_prefix text NOT NULL,
    credit_limit numeric(14,2) DEFAULT 0 NOT NULL,
    terms_days integer DEFAULT 15 NOT NULL,
    auto_accept boolean DEFAULT false NOT NULL,
    total_sales numeric(16,2) DEFAULT 0 NOT NULL,
    is_approved boolean DEFAULT false NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    updated_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT vendors_credit_limit_check CHECK (((credit_limit >= (0)::numeric) AND (credit_limit <> 'NaN'::numeric))),
    CONSTRAINT vendors_invoice_prefix_check CHECK ((invoice_prefix ~ '^[A-Z][A-Z0-9]{0,3}$'::text)),
    CONSTRAINT vendors_state_code_check CHECK ((state_code ~ '^[0-9]{2}$'::text)),
    CONSTRAINT vendors_terms_days_check CHECK (((terms_days >= 0) AND (terms_days <= 365)))
);


ALTER TABLE public.vendors OWNER TO bahi_owner;

-- Name: vendors_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.vendors ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.vendors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: whatsapp_messages; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.whatsapp_messages (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    provider text NOT NULL,
    message_id text,
    public_id uuid NOT NULL,
    conversation_id bigint NOT NULL,
    direction text NOT NULL,
    from_number text NOT NULL,
    to_number text NOT NULL,
    body text DEFAULT ''::text NOT NULL,
    buttons jsonb,
    media jsonb,
    raw jsonb DEFAULT '{}'::jsonb NOT NULL,
    in_reply_to bigint,
    is_resend boolean DEFAULT false NOT NULL,
    state text NOT NULL,
    is_processed boolean GENERATED ALWAYS AS ((state = ANY (ARRAY['PROCESSED'::text, 'SET_ASIDE'::text, 'ACCEPTED'::text, 'FAILED'::text]))) STORED NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    available_at timestamp with time zone NOT NULL,
    claimed_at timestamp with time zone,
    processed_at timestamp with time zone,
    status text,
    status_rank smallint DEFAULT 0 NOT NULL,
    error_code text,
    error text,
    CONSTRAINT whatsapp_messages_direction_check CHECK ((direction = ANY (ARRAY['INBOUND'::text, 'OUTBOUND'::text]))),
    CONSTRAINT whatsapp_messages_state_check CHECK (
CASE direction
    WHEN 'INBOUND'::text THEN (state = ANY (ARRAY['RECEIVED'::text, 'PROCESSED'::text, 'SET_ASIDE'::text]))
    ELSE (state = ANY (ARRAY['PENDING'::text, 'SENDING'::text, 'UNKNOWN'::text, 'ACCEPTED'::text, 'FAILED'::text]))
END)
)
PARTITION BY RANGE (created_at);


ALTER TABLE public.whatsapp_messages OWNER TO bahi_owner;

-- Name: whatsapp_messages_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.whatsapp_messages ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.whatsapp_messages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);

-- Name: applied_sql applied_sql_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_admin

ALTER TABLE ONLY public.applied_sql
    ADD CONSTRAINT applied_sql_pkey PRIMARY KEY (checksum);

-- Name: conversations conversations_business_number_user_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_business_number_user_id_key UNIQUE (business_number, user_id);

-- Name: conversations conversations_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_pkey PRIMARY KEY (id);

-- Name: credit_accounts credit_accounts_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_accounts
    ADD CONSTRAINT credit_accounts_pkey PRIMARY KEY (retailer_id, vendor_id);

-- Name: credit_holds credit_holds_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_holds
    ADD CONSTRAINT credit_holds_pkey PRIMARY KEY (order_id);

-- Name: credit_ledgers credit_ledgers_account_seq_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_account_seq_key UNIQUE (retailer_id, vendor_id, seq);

-- Name: credit_ledgers credit_ledgers_chain_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_chain_key UNIQUE (retailer_id, vendor_id, seq, running_balance, row_hash);

-- Name: credit_ledgers credit_ledgers_idempotency_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_idempotency_key UNIQUE (retailer_id, vendor_id, idempotency_key);

-- Name: credit_ledgers credit_ledgers_ledger_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_ledger_number_key UNIQUE (ledger_number);

-- Name: credit_ledgers credit_ledgers_mirror_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_mirror_key UNIQUE (retailer_id, vendor_id, id, signed_amount, is_reversal);

-- Name: credit_ledgers credit_ledgers_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_pkey PRIMARY KEY (id);

-- Name: credit_ledgers credit_ledgers_reversal_ledger_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_reversal_ledger_id_key UNIQUE (reversal_ledger_id);

-- Name: delivery_events delivery_events_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.delivery_events
    ADD CONSTRAINT delivery_events_pkey PRIMARY KEY (provider, message_id, status, error_code);

-- Name: document_counters document_counters_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.document_counters
    ADD CONSTRAINT document_counters_pkey PRIMARY KEY (vendor_id, kind, financial_year);

-- Name: identities identities_address_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_address_key UNIQUE (provider, business_number, kind, value);

-- Name: identities identities_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (id);

-- Name: invoice_items invoice_items_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoice_items
    ADD CONSTRAINT invoice_items_pkey PRIMARY KEY (invoice_id, line_number);

-- Name: invoices invoices_id_vendor_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_id_vendor_id_key UNIQUE (id, vendor_id);

-- Name: invoices invoices_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_pkey PRIMARY KEY (id);

-- Name: invoices invoices_vendor_id_invoice_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_vendor_id_invoice_number_key UNIQUE (vendor_id, invoice_number);

-- Name: message_contents message_contents_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.message_contents
    ADD CONSTRAINT message_contents_pkey PRIMARY KEY (provider, account, shape);

-- Name: message_keys message_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.message_keys
    ADD CONSTRAINT message_keys_pkey PRIMARY KEY (provider, message_id);

-- Name: order_items order_items_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_pkey PRIMARY KEY (order_id, line_number);

-- Name: order_keys order_keys_order_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_order_number_key UNIQUE (order_number);

-- Name: order_keys order_keys_parties_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_parties_key UNIQUE (id, retailer_id, vendor_id);

-- Name: order_keys order_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_pkey PRIMARY KEY (id);

-- Name: orders orders_id_vendor_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_id_vendor_id_key UNIQUE (id, vendor_id);

-- Name: orders orders_order_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_order_number_key UNIQUE (order_number);

-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

-- Name: orders orders_vendor_id_invoice_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_vendor_id_invoice_number_key UNIQUE (vendor_id, invoice_number);

-- Name: payment_allocations payment_allocations_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payment_allocations
    ADD CONSTRAINT payment_allocations_pkey PRIMARY KEY (payment_id, order_id);

-- Name: payments payments_parties_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_parties_key UNIQUE (id, retailer_id, vendor_id);

-- Name: payments payments_payment_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_payment_number_key UNIQUE (payment_number);

-- Name: payments payments_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (id);

-- Name: product_aliases product_aliases_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_key UNIQUE NULLS NOT DISTINCT (product_id, vendor_id, retailer_id, alias);

-- Name: product_aliases product_aliases_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_pkey PRIMARY KEY (id);

-- Name: product_tax_rates product_tax_rates_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.product_tax_rates
    ADD CONSTRAINT product_tax_rates_pkey PRIMARY KEY (product_id, valid_from);

-- Name: products products_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (id);

-- Name: products products_product_code_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_product_code_key UNIQUE (product_code);

-- Name: retailer_members retailer_members_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.retailer_members
    ADD CONSTRAINT retailer_members_pkey PRIMARY KEY (retailer_id, user_id);

-- Name: retailers retailers_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.retailers
    ADD CONSTRAINT retailers_pkey PRIMARY KEY (id);

-- Name: stock_reservations stock_reservations_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.stock_reservations
    ADD CONSTRAINT stock_reservations_pkey PRIMARY KEY (order_id, vendor_product_id);

-- Name: users users_phone_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_phone_number_key UNIQUE (phone_number);

-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

-- Name: vendor_members vendor_members_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_members
    ADD CONSTRAINT vendor_members_pkey PRIMARY KEY (vendor_id, user_id);

-- Name: vendor_products vendor_products_id_vendor_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_id_vendor_id_key UNIQUE (id, vendor_id);

-- Name: vendor_products vendor_products_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_pkey PRIMARY KEY (id);

-- Name: vendor_products vendor_products_vendor_id_product_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_vendor_id_product_id_key UNIQUE (vendor_id, product_id);

-- Name: vendor_products vendor_products_vendor_id_sku_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_vendor_id_sku_key UNIQUE (vendor_id, sku);

-- Name: vendors vendors_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendors
    ADD CONSTRAINT vendors_pkey PRIMARY KEY (id);

-- Name: vendors vendors_vendor_code_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendors
    ADD CONSTRAINT vendors_vendor_code_key UNIQUE (vendor_code);

-- Name: whatsapp_messages whatsapp_messages_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.whatsapp_messages
    ADD CONSTRAINT whatsapp_messages_pkey PRIMARY KEY (id, created_at);

-- Name: credit_accounts_vendor_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_accounts_vendor_id_idx ON public.credit_accounts USING btree (vendor_id);

-- Name: credit_ledgers_account_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_ledgers_account_created_at_idx ON public.credit_ledgers USING btree (retailer_id, vendor_id, created_at DESC);

-- Name: credit_ledgers_due_date_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_ledgers_due_date_idx ON public.credit_ledgers USING btree (due_date) WHERE (due_date IS NOT NULL);

-- Name: credit_ledgers_retailer_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_ledgers_retailer_id_created_at_idx ON public.credit_ledgers USING btree (retailer_id, created_at DESC);

-- Name: identities_conversation_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX identities_conversation_id_idx ON public.identities USING btree (conversation_id);

-- Name: identities_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX identities_user_id_idx ON public.identities USING btree (user_id);

-- Name: invoices_order_id_issued_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX invoices_order_id_issued_key ON public.invoices USING btree (order_id) WHERE (status = 'ISSUED'::text);

-- Name: orders_retailer_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_retailer_id_created_at_idx ON public.orders USING btree (retailer_id, created_at DESC);

-- Name: orders_status_payment_status_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_status_payment_status_idx ON public.orders USING btree (status, payment_status);

-- Name: orders_vendor_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_vendor_id_created_at_idx ON public.orders USING btree (vendor_id, created_at DESC);

-- Name: payment_allocations_order_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payment_allocations_order_id_idx ON public.payment_allocations USING btree (order_id);

-- Name: payments_is_reversed_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payments_is_reversed_idx ON public.payments USING btree (is_reversed);

-- Name: payments_retailer_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payments_retailer_id_created_at_idx ON public.payments USING btree (retailer_id, created_at DESC);

-- Name: payments_transaction_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payments_transaction_id_idx ON public.payments USING btree (transaction_id);

-- Name: payments_vendor_id_transaction_id_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX payments_vendor_id_transaction_id_key ON public.payments USING btree (vendor_id, transaction_id) WHERE ((transaction_id IS NOT NULL) AND (status <> 'REJECTED'::text));

-- Name: products_category_sub_category_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX products_category_sub_category_idx ON public.products USING btree (category, sub_category);

-- Name: retailer_members_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX retailer_members_user_id_idx ON public.retailer_members USING btree (user_id);

-- Name: retailers_credit_score_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX retailers_credit_score_idx ON public.retailers USING btree (credit_score);

-- Name: retailers_last_order_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX retailers_last_order_at_idx ON public.retailers USING btree (last_order_at);

-- Name: retailers_outstanding_debt_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX retailers_outstanding_debt_idx ON public.retailers USING btree (outstanding_debt);

-- Name: stock_reservations_expires_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX stock_reservations_expires_at_idx ON public.stock_reservations USING btree (expires_at) WHERE (state = 'ACTIVE'::text);

-- Name: users_deleted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX users_deleted_at_idx ON public.users USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

-- Name: users_role_is_active_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX users_role_is_active_idx ON public.users USING btree (role, is_active);

-- Name: vendor_members_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendor_members_user_id_idx ON public.vendor_members USING btree (user_id);

-- Name: vendor_products_stock_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendor_products_stock_idx ON public.vendor_products USING btree (stock);

-- Name: vendor_products_vendor_id_is_available_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendor_products_vendor_id_is_available_idx ON public.vendor_products USING btree (vendor_id, is_available);

-- Name: vendors_is_approved_deleted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendors_is_approved_deleted_at_idx ON public.vendors USING btree (is_approved, deleted_at);

-- Name: whatsapp_messages_from_number_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX whatsapp_messages_from_number_created_at_idx ON ONLY public.whatsapp_messages USING btree (from_number, created_at DESC);

-- Name: whatsapp_messages_is_processed_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX whatsapp_messages_is_processed_idx ON ONLY public.whatsapp_messages USING btree (conversation_id, direction, id) WHERE (NOT is_processed);

-- Name: credit_accounts retailer_totals; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE CONSTRAINT TRIGGER retailer_totals AFTER INSERT OR UPDATE OF balance, held, credit_limit ON public.credit_accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.sum_retailer_totals();

-- Name: conversations conversations_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: conversations conversations_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: credit_accounts credit_accounts_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_accounts
    ADD CONSTRAINT credit_accounts_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;

-- Name: credit_accounts credit_accounts_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_accounts
    ADD CONSTRAINT credit_accounts_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: credit_holds credit_holds_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_holds
    ADD CONSTRAINT credit_holds_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_holds credit_holds_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_holds
    ADD CONSTRAINT credit_holds_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_chain_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_chain_fkey FOREIGN KEY (retailer_id, vendor_id, prev_seq, previous_balance, prev_hash) REFERENCES public.credit_ledgers(retailer_id, vendor_id, seq, running_balance, row_hash) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_invoice_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_invoice_fkey FOREIGN KEY (invoice_id, vendor_id) REFERENCES public.invoices(id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_payment_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_payment_fkey FOREIGN KEY (payment_id, retailer_id, vendor_id) REFERENCES public.payments(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_reversal_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_reversal_fkey FOREIGN KEY (retailer_id, vendor_id, reversal_ledger_id, mirror_amount, reverses_reversal) REFERENCES public.credit_ledgers(retailer_id, vendor_id, id, signed_amount, is_reversal) ON DELETE RESTRICT;

-- Name: document_counters document_counters_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.document_counters
    ADD CONSTRAINT document_counters_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: identities identities_conversation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id) ON DELETE RESTRICT;

-- Name: identities identities_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: invoice_items invoice_items_invoice_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoice_items
    ADD CONSTRAINT invoice_items_invoice_fkey FOREIGN KEY (invoice_id, vendor_id) REFERENCES public.invoices(id, vendor_id) ON DELETE RESTRICT;

-- Name: invoices invoices_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: order_items order_items_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_order_fkey FOREIGN KEY (order_id, vendor_id) REFERENCES public.orders(id, vendor_id) ON DELETE RESTRICT;

-- Name: order_items order_items_vendor_product_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_vendor_product_fkey FOREIGN KEY (vendor_product_id, vendor_id) REFERENCES public.vendor_products(id, vendor_id) ON DELETE RESTRICT;

-- Name: order_keys order_keys_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;

-- Name: order_keys order_keys_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: orders orders_key_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_key_fkey FOREIGN KEY (id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: orders orders_placed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: orders orders_revision_of_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_revision_of_fkey FOREIGN KEY (revision_of) REFERENCES public.order_keys(id) ON DELETE RESTRICT;

-- Name: payment_allocations payment_allocations_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payment_allocations
    ADD CONSTRAINT payment_allocations_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: payment_allocations payment_allocations_payment_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payment_allocations
    ADD CONSTRAINT payment_allocations_payment_fkey FOREIGN KEY (payment_id, retailer_id, vendor_id) REFERENCES public.payments(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: payments payments_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: payments payments_claimed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: payments payments_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: product_aliases product_aliases_product_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE RESTRICT;

-- Name: product_aliases product_aliases_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;

-- Name: product_aliases product_aliases_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: product_tax_rates product_tax_rates_product_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.product_tax_rates
    ADD CONSTRAINT product_tax_rates_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE RESTRICT;

-- Name: retailer_members retailer_members_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.retailer_members
    ADD CONSTRAINT retailer_members_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;

-- Name: retailer_members retailer_members_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.retailer_members
    ADD CONSTRAINT retailer_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: stock_reservations stock_reservations_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.stock_reservations
    ADD CONSTRAINT stock_reservations_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.order_keys(id) ON DELETE RESTRICT;

-- Name: stock_reservations stock_reservations_vendor_product_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.stock_reservations
    ADD CONSTRAINT stock_reservations_vendor_product_fkey FOREIGN KEY (vendor_product_id, vendor_id) REFERENCES public.vendor_products(id, vendor_id) ON DELETE RESTRICT;

-- Name: vendor_members vendor_members_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_members
    ADD CONSTRAINT vendor_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: vendor_members vendor_members_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_members
    ADD CONSTRAINT vendor_members_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: vendor_products vendor_products_product_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE RESTRICT;

-- Name: vendor_products vendor_products_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner

GRANT ALL ON SCHEMA public TO bahi_owner;
GRANT USAGE ON SCHEMA public TO app_user;
GRANT USAGE ON SCHEMA public TO bahi_maintenance;
GRANT USAGE ON SCHEMA public TO ledger_owner;
GRANT USAGE ON SCHEMA public TO message_owner;
GRANT USAGE ON SCHEMA public TO stock_owner;

-- Name: FUNCTION clock_now(); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.clock_now() FROM PUBLIC;
GRANT ALL ON FUNCTION public.clock_now() TO app_user;
GRANT ALL ON FUNCTION public.clock_now() TO ledger_owner;
GRANT ALL ON FUNCTION public.clock_now() TO message_owner;
GRANT ALL ON FUNCTION public.clock_now() TO stock_owner;

-- Name: FUNCTION close_reservations(p_order_id bigint, p_new_state text, p_product_ids bigint[], p_loaded numeric[]); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.close_reservations(p_order_id bigint, p_new_state text, p_product_ids bigint[], p_loaded numeric[]) FROM PUBLIC;

-- Name: FUNCTION current_actor_role(); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.current_actor_role() FROM PUBLIC;
GRANT ALL ON FUNCTION public.current_actor_role() TO app_user;

-- Name: FUNCTION current_actor_user_id(); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.current_actor_user_id() FROM PUBLIC;
GRANT ALL ON FUNCTION public.current_actor_user_id() TO app_user;
GRANT ALL ON FUNCTION public.current_actor_user_id() TO ledger_owner;

-- Name: FUNCTION current_retailer_id(); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.current_retailer_id() FROM PUBLIC;
GRANT ALL ON FUNCTION public.current_retailer_id() TO app_user;

-- Name: FUNCTION current_vendor_id(); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.current_vendor_id() FROM PUBLIC;
GRANT ALL ON FUNCTION public.current_vendor_id() TO app_user;

-- Name: FUNCTION ensure_month_partitions(p_parent text, p_first_month date, p_months integer); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.ensure_month_partitions(p_parent text, p_first_month date, p_months integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ensure_month_partitions(p_parent text, p_first_month date, p_months integer) TO bahi_maintenance;

-- Name: FUNCTION fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) TO app_user;

-- Name: FUNCTION hold_credit(p_order_id bigint, p_amount numeric, OUT granted boolean, OUT available numeric, OUT is_blocked boolean); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.hold_credit(p_order_id bigint, p_amount numeric, OUT granted boolean, OUT available numeric, OUT is_blocked boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.hold_credit(p_order_id bigint, p_amount numeric, OUT granted boolean, OUT available numeric, OUT is_blocked boolean) TO app_user;

-- Name: TABLE stock_reservations; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.stock_reservations TO app_user;
GRANT SELECT,INSERT,UPDATE ON TABLE public.stock_reservations TO stock_owner;

-- Name: FUNCTION keep_stock(p_order_id bigint); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.keep_stock(p_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.keep_stock(p_order_id bigint) TO app_user;

-- Name: TABLE credit_ledgers; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.credit_ledgers TO app_user;
GRANT SELECT,INSERT ON TABLE public.credit_ledgers TO ledger_owner;

-- Name: COLUMN credit_ledgers.is_reversed; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(is_reversed) ON TABLE public.credit_ledgers TO ledger_owner;

-- Name: FUNCTION ledger_entry_hash(entry public.credit_ledgers); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) TO app_user;
GRANT ALL ON FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) TO ledger_owner;

-- Name: TABLE credit_accounts; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.credit_accounts TO app_user;
GRANT SELECT,INSERT,UPDATE ON TABLE public.credit_accounts TO ledger_owner;

-- Name: FUNCTION lock_credit_account(p_retailer_id bigint, p_vendor_id bigint); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.lock_credit_account(p_retailer_id bigint, p_vendor_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lock_credit_account(p_retailer_id bigint, p_vendor_id bigint) TO app_user;

-- Name: FUNCTION open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer) FROM PUBLIC;

-- Name: FUNCTION post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text) TO app_user;

-- Name: FUNCTION queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint); Type: ACL; Schema: public; Owner: message_owner

REVOKE ALL ON FUNCTION public.queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint) TO app_user;

-- Name: FUNCTION release_credit(p_order_id bigint); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.release_credit(p_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.release_credit(p_order_id bigint) TO app_user;

-- Name: FUNCTION release_stock(p_order_id bigint); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.release_stock(p_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.release_stock(p_order_id bigint) TO app_user;

-- Name: FUNCTION reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone) TO app_user;

-- Name: FUNCTION sum_retailer_totals(); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.sum_retailer_totals() FROM PUBLIC;

-- Name: TABLE alembic_version; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.alembic_version TO app_user;

-- Name: TABLE applied_sql; Type: ACL; Schema: public; Owner: bahi_admin

GRANT SELECT ON TABLE public.applied_sql TO app_user;

-- Name: TABLE conversations; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(vendor_id) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.draft; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(draft) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.draft_version; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(draft_version) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.updated_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(updated_at) ON TABLE public.conversations TO app_user;

-- Name: TABLE credit_holds; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.credit_holds TO app_user;
GRANT SELECT,INSERT,UPDATE ON TABLE public.credit_holds TO ledger_owner;

-- Name: TABLE delivery_events; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.delivery_events TO app_user;

-- Name: TABLE document_counters; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT,UPDATE ON TABLE public.document_counters TO app_user;

-- Name: TABLE identities; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.identities TO message_owner;
GRANT SELECT,INSERT ON TABLE public.identities TO app_user;

-- Name: TABLE invoice_items; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.invoice_items TO app_user;

-- Name: TABLE invoices; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.invoices TO app_user;

-- Name: TABLE retailers; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.retailers TO app_user;
GRANT SELECT ON TABLE public.retailers TO ledger_owner;

-- Name: COLUMN retailers.available_credit; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(available_credit) ON TABLE public.retailers TO ledger_owner;

-- Name: COLUMN retailers.outstanding_debt; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(outstanding_debt) ON TABLE public.retailers TO ledger_owner;

-- Name: COLUMN retailers.last_order_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(last_order_at) ON TABLE public.retailers TO app_user;

-- Name: COLUMN retailers.updated_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(updated_at) ON TABLE public.retailers TO app_user;

-- Name: TABLE vendor_products; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.vendor_products TO app_user;
GRANT SELECT ON TABLE public.vendor_products TO stock_owner;

-- Name: COLUMN vendor_products.stock; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(stock) ON TABLE public.vendor_products TO stock_owner;

-- Name: COLUMN vendor_products.reserved; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(reserved) ON TABLE public.vendor_products TO stock_owner;

-- Name: TABLE ledger_breaks; Type: ACL; Schema: public; Owner: bahi_admin

GRANT SELECT ON TABLE public.ledger_breaks TO app_user;

-- Name: TABLE message_contents; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.message_contents TO app_user;

-- Name: COLUMN message_contents.content_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(content_id) ON TABLE public.message_contents TO app_user;

-- Name: TABLE message_keys; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.message_keys TO app_user;
GRANT SELECT,INSERT ON TABLE public.message_keys TO message_owner;

-- Name: TABLE order_items; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.order_items TO app_user;

-- Name: SEQUENCE order_number_seq; Type: ACL; Schema: public; Owner: bahi_owner

GRANT USAGE ON SEQUENCE public.order_number_seq TO app_user;

-- Name: TABLE order_keys; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.order_keys TO ledger_owner;
GRANT SELECT ON TABLE public.order_keys TO stock_owner;
GRANT SELECT,INSERT ON TABLE public.order_keys TO app_user;

-- Name: TABLE orders; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT,UPDATE ON TABLE public.orders TO app_user;

-- Name: TABLE payment_allocations; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.payment_allocations TO app_user;

-- Name: SEQUENCE payment_number_seq; Type: ACL; Schema: public; Owner: bahi_owner

GRANT USAGE ON SEQUENCE public.payment_number_seq TO app_user;

-- Name: TABLE payments; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.status; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(status) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.decided_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decided_by) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.decided_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decided_at) ON TABLE public.payments TO app_user;

-- Name: TABLE product_aliases; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.product_aliases TO app_user;

-- Name: TABLE product_tax_rates; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.product_tax_rates TO app_user;

-- Name: TABLE products; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.products TO app_user;

-- Name: TABLE retailer_members; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.retailer_members TO app_user;

-- Name: TABLE users; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.users TO app_user;

-- Name: COLUMN users.last_login_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(last_login_at) ON TABLE public.users TO app_user;

-- Name: COLUMN users.updated_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(updated_at) ON TABLE public.users TO app_user;

-- Name: TABLE vendor_members; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.vendor_members TO app_user;

-- Name: TABLE vendors; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.vendors TO app_user;

-- Name: TABLE whatsapp_messages; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.whatsapp_messages TO app_user;
GRANT SELECT,INSERT ON TABLE public.whatsapp_messages TO message_owner;

-- Name: COLUMN whatsapp_messages.message_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(message_id) ON TABLE public.whatsapp_messages TO app_user;

-- Name: COLUMN whatsapp_messages.is_resend; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(is_resend) ON TABLE public.whatsapp_messages TO app_user;

-- Name: COLUMN whatsapp_messages.state; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(state) ON TABLE public.whatsapp_messages TO app_user;

-- Name: COLUMN whatsapp_messages.attempts; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(attempts) ON TABLE public.whatsapp_messages TO app_user;

-- Name: COLUMN whatsapp_messages.available_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(available_at) ON TABLE public.whatsapp_messages TO app_user;

-- Name: COLUMN whatsapp_messages.claimed_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(claimed_at) ON TABLE public.whatsapp_messages TO app_user;

-- Name: COLUMN whatsapp_messages.processed_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(processed_at) ON TABLE public.whatsapp_messages TO app_user;

-- Name: COLUMN whatsapp_messages.status; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(status) ON TABLE public.whatsapp_messages TO app_user;

-- Name: COLUMN whatsapp_messages.status_rank; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(status_rank) ON TABLE public.whatsapp_messages TO app_user;

-- Name: COLUMN whatsapp_messages.error_code; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(error_code) ON TABLE public.whatsapp_messages TO app_user;

-- Name: COLUMN whatsapp_messages.error; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(error) ON TABLE public.whatsapp_messages TO app_user;

-- Name: SEQUENCE whatsapp_messages_id_seq; Type: ACL; Schema: public; Owner: bahi_owner

GRANT USAGE ON SEQUENCE public.whatsapp_messages_id_seq TO app_user;
GRANT USAGE ON SEQUENCE public.whatsapp_messages_id_seq TO message_owner;

-- Roles

CREATE ROLE app_user LOGIN;
ALTER ROLE app_user SET idle_in_transaction_session_timeout=30s;
ALTER ROLE app_user SET lock_timeout=3s;
ALTER ROLE app_user SET statement_timeout=10s;
CREATE ROLE bahi_maintenance LOGIN;
GRANT bahi_owner TO bahi_maintenance;
ALTER ROLE bahi_maintenance SET idle_in_transaction_session_timeout=60s;
ALTER ROLE bahi_maintenance SET lock_timeout=2s;
ALTER ROLE bahi_maintenance SET statement_timeout=10min;
CREATE ROLE bahi_owner NOLOGIN;
CREATE ROLE ledger_owner NOLOGIN;
CREATE ROLE message_owner NOLOGIN;
CREATE ROLE stock_owner NOLOGIN;

-- Database

GRANT CONNECT ON DATABASE TO PUBLIC;
GRANT TEMPORARY ON DATABASE TO PUBLIC;
