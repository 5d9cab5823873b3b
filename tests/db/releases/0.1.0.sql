--
-- PostgreSQL database dump
--

\restrict release

-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: clock_now(); Type: FUNCTION; Schema: public; Owner: bahi_owner
--

CREATE FUNCTION public.clock_now() RETURNS timestamp with time zone
    LANGUAGE sql PARALLEL SAFE
    RETURN clock_timestamp();


ALTER FUNCTION public.clock_now() OWNER TO bahi_owner;

--
-- Name: close_reservations(bigint, text, bigint[], numeric[]); Type: FUNCTION; Schema: public; Owner: stock_owner
--

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

--
-- Name: current_actor_role(); Type: FUNCTION; Schema: public; Owner: bahi_admin
--

CREATE FUNCTION public.current_actor_role() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.actor_role'::text, true), ''::text);


ALTER FUNCTION public.current_actor_role() OWNER TO bahi_admin;

--
-- Name: current_actor_user_id(); Type: FUNCTION; Schema: public; Owner: bahi_admin
--

CREATE FUNCTION public.current_actor_user_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint;


ALTER FUNCTION public.current_actor_user_id() OWNER TO bahi_admin;

--
-- Name: current_retailer_id(); Type: FUNCTION; Schema: public; Owner: bahi_admin
--

CREATE FUNCTION public.current_retailer_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.retailer_id'::text, true), ''::text))::bigint;


ALTER FUNCTION public.current_retailer_id() OWNER TO bahi_admin;

--
-- Name: current_vendor_id(); Type: FUNCTION; Schema: public; Owner: bahi_admin
--

CREATE FUNCTION public.current_vendor_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.vendor_id'::text, true), ''::text))::bigint;


ALTER FUNCTION public.current_vendor_id() OWNER TO bahi_admin;

--
-- Name: ensure_month_partitions(text, date, integer); Type: FUNCTION; Schema: public; Owner: bahi_owner
--

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

--
-- Name: fulfil_stock(bigint, bigint[], numeric[]); Type: FUNCTION; Schema: public; Owner: stock_owner
--

CREATE FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN public.close_reservations(p_order_id, 'FULFILLED'::text, p_product_ids, p_loaded);


ALTER FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) OWNER TO stock_owner;

--
-- Name: hold_credit(bigint, numeric); Type: FUNCTION; Schema: public; Owner: ledger_owner
--

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

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: stock_reservations; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: keep_stock(bigint); Type: FUNCTION; Schema: public; Owner: stock_owner
--

CREATE FUNCTION public.keep_stock(p_order_id bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 UPDATE public.stock_reservations SET expires_at = NULL::timestamp with time zone
   WHERE ((stock_reservations.order_id = keep_stock.p_order_id) AND (stock_reservations.state = 'ACTIVE'::text));
END;


ALTER FUNCTION public.keep_stock(p_order_id bigint) OWNER TO stock_owner;

--
-- Name: credit_ledgers; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: ledger_entry_hash(public.credit_ledgers); Type: FUNCTION; Schema: public; Owner: bahi_admin
--

CREATE FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sha256(((entry).prev_hash || convert_to((jsonb_build_array(1, (entry).retailer_id, (entry).vendor_id, (entry).seq, (entry).transaction_type, ((entry).amount)::text, ((entry).previous_balance)::text, ((entry).running_balance)::text, (entry).order_id, (entry).payment_id, (entry).invoice_id, ((entry).due_date - '2000-01-01'::date), (entry).reversal_ledger_id, (entry).note, (entry).idempotency_key, encode((entry).request_hash, 'hex'::text), ((EXTRACT(epoch FROM (entry).effective_at) * (1000000)::numeric))::bigint, ((EXTRACT(epoch FROM (entry).created_at) * (1000000)::numeric))::bigint, (entry).created_by))::text, 'UTF8'::name)));


ALTER FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) OWNER TO bahi_admin;

--
-- Name: credit_accounts; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: lock_credit_account(bigint, bigint); Type: FUNCTION; Schema: public; Owner: ledger_owner
--

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

--
-- Name: open_credit_account(bigint, bigint, numeric, integer); Type: FUNCTION; Schema: public; Owner: ledger_owner
--

CREATE FUNCTION public.open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 INSERT INTO public.credit_accounts (retailer_id, vendor_id, credit_limit, terms_days)
   VALUES (open_credit_account.p_retailer_id, open_credit_account.p_vendor_id, open_credit_account.p_credit_limit, open_credit_account.p_terms_days) ON CONFLICT(retailer_id, vendor_id) DO NOTHING;
END;


ALTER FUNCTION public.open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer) OWNER TO ledger_owner;

--
-- Name: post_ledger_entry(bigint, bigint, text, numeric, text, timestamp with time zone, bigint, bigint, bigint, date, bigint, text); Type: FUNCTION; Schema: public; Owner: ledger_owner
--

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

--
-- Name: queue_message(bigint, uuid, text, jsonb, bigint); Type: FUNCTION; Schema: public; Owner: message_owner
--

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

--
-- Name: release_credit(bigint); Type: FUNCTION; Schema: public; Owner: ledger_owner
--

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

--
-- Name: release_stock(bigint); Type: FUNCTION; Schema: public; Owner: stock_owner
--

CREATE FUNCTION public.release_stock(p_order_id bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN public.close_reservations(p_order_id, 'RELEASED'::text, '{}'::bigint[], '{}'::numeric[]);


ALTER FUNCTION public.release_stock(p_order_id bigint) OWNER TO stock_owner;

--
-- Name: reserve_stock(bigint, bigint[], numeric[], timestamp with time zone); Type: FUNCTION; Schema: public; Owner: stock_owner
--

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

--
-- Name: sum_retailer_totals(); Type: FUNCTION; Schema: public; Owner: ledger_owner
--

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

--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


ALTER TABLE public.alembic_version OWNER TO bahi_owner;

--
-- Name: applied_sql; Type: TABLE; Schema: public; Owner: bahi_admin
--

CREATE TABLE public.applied_sql (
    checksum text NOT NULL,
    applied_at timestamp with time zone NOT NULL
);


ALTER TABLE public.applied_sql OWNER TO bahi_admin;

--
-- Name: conversations; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: conversations_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.conversations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.conversations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: credit_holds; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: credit_ledgers_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.credit_ledgers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.credit_ledgers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_events; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.delivery_events (
    provider text NOT NULL,
    message_id text NOT NULL,
    status text NOT NULL,
    error_code text DEFAULT ''::text NOT NULL,
    public_id uuid,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
);


ALTER TABLE public.delivery_events OWNER TO bahi_owner;

--
-- Name: document_counters; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.document_counters (
    vendor_id bigint NOT NULL,
    kind text NOT NULL,
    financial_year text NOT NULL,
    last_number integer NOT NULL,
    CONSTRAINT document_counters_kind_check CHECK ((kind = ANY (ARRAY['INVOICE'::text, 'CREDIT_NOTE'::text]))),
    CONSTRAINT document_counters_last_number_check CHECK ((last_number > 0))
);


ALTER TABLE public.document_counters OWNER TO bahi_owner;

--
-- Name: identities; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: identities_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.identities ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.identities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: invoice_items; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: invoices; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: invoices_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.invoices ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.invoices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: retailers; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: vendor_products; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: ledger_breaks; Type: VIEW; Schema: public; Owner: bahi_admin
--

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
  WHERE (((COALESCE(t.seq, (0)::bigint) IS DISTINCT FROM a.last_seq) OR (COALESCE(t.running_balance, (0)::numeric) IS DISTINCT FROM a.balance)) OR (COALESCE(t.row_hash, '\x00'::bytea) IS DISTINCT FROM a.last_hash))
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

--
-- Name: message_contents; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.message_contents (
    provider text NOT NULL,
    account text NOT NULL,
    shape text NOT NULL,
    content_id text NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
);


ALTER TABLE public.message_contents OWNER TO bahi_owner;

--
-- Name: message_keys; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.message_keys (
    provider text NOT NULL,
    message_id text NOT NULL,
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);


ALTER TABLE public.message_keys OWNER TO bahi_owner;

--
-- Name: order_items; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: order_number_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

CREATE SEQUENCE public.order_number_seq
    START WITH 1001
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.order_number_seq OWNER TO bahi_owner;

--
-- Name: order_keys; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.order_keys (
    id bigint NOT NULL,
    order_number text DEFAULT (nextval('public.order_number_seq'::regclass))::text NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
);


ALTER TABLE public.order_keys OWNER TO bahi_owner;

--
-- Name: order_keys_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.order_keys ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.order_keys_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: orders; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: payment_allocations; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: payment_number_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

CREATE SEQUENCE public.payment_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.payment_number_seq OWNER TO bahi_owner;

--
-- Name: payments; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: payments_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.payments ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.payments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: product_aliases; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: product_aliases_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.product_aliases ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.product_aliases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: product_tax_rates; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.product_tax_rates (
    product_id bigint NOT NULL,
    valid_from date NOT NULL,
    gst_rate numeric(5,2) NOT NULL,
    CONSTRAINT product_tax_rates_gst_rate_check CHECK (((gst_rate >= (0)::numeric) AND (gst_rate <= (100)::numeric)))
);


ALTER TABLE public.product_tax_rates OWNER TO bahi_owner;

--
-- Name: products; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: products_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.products ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.products_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: retailer_members; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.retailer_members (
    retailer_id bigint NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
);


ALTER TABLE public.retailer_members OWNER TO bahi_owner;

--
-- Name: retailers_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.retailers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.retailers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: users; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: vendor_members; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.vendor_members (
    vendor_id bigint NOT NULL,
    user_id bigint NOT NULL,
    staff_role text DEFAULT 'OWNER'::text NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT vendor_members_staff_role_check CHECK ((staff_role = ANY (ARRAY['OWNER'::text, 'BILLING'::text, 'PACKER'::text, 'DRIVER'::text])))
);


ALTER TABLE public.vendor_members OWNER TO bahi_owner;

--
-- Name: vendor_products_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.vendor_products ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.vendor_products_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: vendors; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: vendors_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.vendors ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.vendors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: whatsapp_messages; Type: TABLE; Schema: public; Owner: bahi_owner
--

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

--
-- Name: whatsapp_messages_2026_11; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.whatsapp_messages_2026_11 (
    id bigint CONSTRAINT whatsapp_messages_id_not_null NOT NULL,
    created_at timestamp with time zone CONSTRAINT whatsapp_messages_created_at_not_null NOT NULL,
    provider text CONSTRAINT whatsapp_messages_provider_not_null NOT NULL,
    message_id text,
    public_id uuid CONSTRAINT whatsapp_messages_public_id_not_null NOT NULL,
    conversation_id bigint CONSTRAINT whatsapp_messages_conversation_id_not_null NOT NULL,
    direction text CONSTRAINT whatsapp_messages_direction_not_null NOT NULL,
    from_number text CONSTRAINT whatsapp_messages_from_number_not_null NOT NULL,
    to_number text CONSTRAINT whatsapp_messages_to_number_not_null NOT NULL,
    body text DEFAULT ''::text CONSTRAINT whatsapp_messages_body_not_null NOT NULL,
    buttons jsonb,
    media jsonb,
    raw jsonb DEFAULT '{}'::jsonb CONSTRAINT whatsapp_messages_raw_not_null NOT NULL,
    in_reply_to bigint,
    is_resend boolean DEFAULT false CONSTRAINT whatsapp_messages_is_resend_not_null NOT NULL,
    state text CONSTRAINT whatsapp_messages_state_not_null NOT NULL,
    is_processed boolean GENERATED ALWAYS AS ((state = ANY (ARRAY['PROCESSED'::text, 'SET_ASIDE'::text, 'ACCEPTED'::text, 'FAILED'::text]))) STORED CONSTRAINT whatsapp_messages_is_processed_not_null NOT NULL,
    attempts integer DEFAULT 0 CONSTRAINT whatsapp_messages_attempts_not_null NOT NULL,
    available_at timestamp with time zone CONSTRAINT whatsapp_messages_available_at_not_null NOT NULL,
    claimed_at timestamp with time zone,
    processed_at timestamp with time zone,
    status text,
    status_rank smallint DEFAULT 0 CONSTRAINT whatsapp_messages_status_rank_not_null NOT NULL,
    error_code text,
    error text,
    CONSTRAINT whatsapp_messages_2026_11_created_at_check CHECK (((created_at >= '2026-11-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2026-12-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT whatsapp_messages_direction_check CHECK ((direction = ANY (ARRAY['INBOUND'::text, 'OUTBOUND'::text]))),
    CONSTRAINT whatsapp_messages_state_check CHECK (
CASE direction
    WHEN 'INBOUND'::text THEN (state = ANY (ARRAY['RECEIVED'::text, 'PROCESSED'::text, 'SET_ASIDE'::text]))
    ELSE (state = ANY (ARRAY['PENDING'::text, 'SENDING'::text, 'UNKNOWN'::text, 'ACCEPTED'::text, 'FAILED'::text]))
END)
);


ALTER TABLE public.whatsapp_messages_2026_11 OWNER TO bahi_owner;

--
-- Name: whatsapp_messages_2026_12; Type: TABLE; Schema: public; Owner: bahi_owner
--

CREATE TABLE public.whatsapp_messages_2026_12 (
    id bigint CONSTRAINT whatsapp_messages_id_not_null NOT NULL,
    created_at timestamp with time zone CONSTRAINT whatsapp_messages_created_at_not_null NOT NULL,
    provider text CONSTRAINT whatsapp_messages_provider_not_null NOT NULL,
    message_id text,
    public_id uuid CONSTRAINT whatsapp_messages_public_id_not_null NOT NULL,
    conversation_id bigint CONSTRAINT whatsapp_messages_conversation_id_not_null NOT NULL,
    direction text CONSTRAINT whatsapp_messages_direction_not_null NOT NULL,
    from_number text CONSTRAINT whatsapp_messages_from_number_not_null NOT NULL,
    to_number text CONSTRAINT whatsapp_messages_to_number_not_null NOT NULL,
    body text DEFAULT ''::text CONSTRAINT whatsapp_messages_body_not_null NOT NULL,
    buttons jsonb,
    media jsonb,
    raw jsonb DEFAULT '{}'::jsonb CONSTRAINT whatsapp_messages_raw_not_null NOT NULL,
    in_reply_to bigint,
    is_resend boolean DEFAULT false CONSTRAINT whatsapp_messages_is_resend_not_null NOT NULL,
    state text CONSTRAINT whatsapp_messages_state_not_null NOT NULL,
    is_processed boolean GENERATED ALWAYS AS ((state = ANY (ARRAY['PROCESSED'::text, 'SET_ASIDE'::text, 'ACCEPTED'::text, 'FAILED'::text]))) STORED CONSTRAINT whatsapp_messages_is_processed_not_null NOT NULL,
    attempts integer DEFAULT 0 CONSTRAINT whatsapp_messages_attempts_not_null NOT NULL,
    available_at timestamp with time zone CONSTRAINT whatsapp_messages_available_at_not_null NOT NULL,
    claimed_at timestamp with time zone,
    processed_at timestamp with time zone,
    status text,
    status_rank smallint DEFAULT 0 CONSTRAINT whatsapp_messages_status_rank_not_null NOT NULL,
    error_code text,
    error text,
    CONSTRAINT whatsapp_messages_2026_12_created_at_check CHECK (((created_at >= '2026-12-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2027-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT whatsapp_messages_direction_check CHECK ((direction = ANY (ARRAY['INBOUND'::text, 'OUTBOUND'::text]))),
    CONSTRAINT whatsapp_messages_state_check CHECK (
CASE direction
    WHEN 'INBOUND'::text THEN (state = ANY (ARRAY['RECEIVED'::text, 'PROCESSED'::text, 'SET_ASIDE'::text]))
    ELSE (state = ANY (ARRAY['PENDING'::text, 'SENDING'::text, 'UNKNOWN'::text, 'ACCEPTED'::text, 'FAILED'::text]))
END)
);


ALTER TABLE public.whatsapp_messages_2026_12 OWNER TO bahi_owner;

--
-- Name: whatsapp_messages_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner
--

ALTER TABLE public.whatsapp_messages ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.whatsapp_messages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: whatsapp_messages_2026_11; Type: TABLE ATTACH; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.whatsapp_messages ATTACH PARTITION public.whatsapp_messages_2026_11 FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');


--
-- Name: whatsapp_messages_2026_12; Type: TABLE ATTACH; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.whatsapp_messages ATTACH PARTITION public.whatsapp_messages_2026_12 FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.alembic_version (version_num) FROM stdin;
0001
\.


--
-- Data for Name: applied_sql; Type: TABLE DATA; Schema: public; Owner: bahi_admin
--

COPY public.applied_sql (checksum, applied_at) FROM stdin;
226c604892c255ac86ed112fffd330145cd5a86c7d3f34226d71a31f142582db	2026-11-22 17:58:14.509058+00
\.


--
-- Data for Name: conversations; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.conversations (id, business_number, user_id, vendor_id, language, draft, draft_version, created_at, updated_at) FROM stdin;
2	+14155550100	2	\N	en	\N	0	2026-11-22 17:58:14.543043+00	2026-11-22 17:58:14.543043+00
5	+14155550100	5	\N	hi_Latn	\N	0	2026-11-22 17:58:14.548965+00	2026-11-22 17:58:14.548965+00
1	+14155550100	1	\N	en	\N	0	2026-11-22 17:58:14.541297+00	2026-11-22 17:58:14.992914+00
3	+14155550100	3	1	hi_Latn	\N	2	2026-11-22 17:58:14.545024+00	2026-11-22 17:58:15.068624+00
4	+14155550100	4	1	en	{"wishes": [[1, "1", "bori"]], "quoted_total": "1103.00"}	1	2026-11-22 17:58:14.547279+00	2026-11-22 17:58:15.111718+00
\.


--
-- Data for Name: credit_accounts; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.credit_accounts (retailer_id, vendor_id, credit_limit, balance, held, terms_days, is_blocked, last_seq, last_hash, last_at, created_at) FROM stdin;
2	1	50000.00	0.00	0.00	15	f	0	\\x00	1970-01-01 00:00:00+00	2026-11-22 17:58:14.547922+00
3	2	75000.00	0.00	0.00	21	f	0	\\x00	1970-01-01 00:00:00+00	2026-11-22 17:58:14.549542+00
1	1	50000.00	1933.00	1103.00	15	f	2	\\xdb8e4dd751ba9f3336ad03ca072d05ab80268658f0bdb6864e93c9a12e0fc902	2026-11-22 17:58:15.001054+00	2026-11-22 17:58:14.545971+00
\.


--
-- Data for Name: credit_holds; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.credit_holds (order_id, retailer_id, vendor_id, amount, state, created_at, closed_at) FROM stdin;
1	1	1	2433.00	RELEASED	2026-11-22 17:58:14.751301+00	2026-11-22 17:58:14.863571+00
2	1	1	1103.00	ACTIVE	2026-11-22 17:58:15.078644+00	\N
\.


--
-- Data for Name: credit_ledgers; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.credit_ledgers (id, retailer_id, vendor_id, seq, transaction_type, amount, previous_balance, running_balance, order_id, payment_id, invoice_id, due_date, is_reversed, reversal_ledger_id, note, idempotency_key, request_hash, prev_hash, row_hash, effective_at, created_at, created_by) FROM stdin;
1	1	1	1	ORDER_CREDIT	2433.00	0.00	2433.00	1	\N	1	2026-12-07	f	\N		order:1:credit	\\x874e171d2c448ec38b4d6d47086e3d7ac0496c779dce6a2a8e3cb6156983dfe4	\\x00	\\xf6364745f316140bbf0b064c058b1555c20edc9b91db34636ddee2d902259c61	2026-11-22 17:58:14.855576+00	2026-11-22 17:58:14.872964+00	1
2	1	1	2	PAYMENT_DEBIT	500.00	2433.00	1933.00	\N	1	\N	\N	f	\N		payment:1:debit	\\xb844629dc8a9092d553826d9f8fb9ca9a3833989099826717838a05166727c2d	\\xf6364745f316140bbf0b064c058b1555c20edc9b91db34636ddee2d902259c61	\\xdb8e4dd751ba9f3336ad03ca072d05ab80268658f0bdb6864e93c9a12e0fc902	2026-11-22 17:58:14.953371+00	2026-11-22 17:58:15.001054+00	1
\.


--
-- Data for Name: delivery_events; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.delivery_events (provider, message_id, status, error_code, public_id, created_at) FROM stdin;
\.


--
-- Data for Name: document_counters; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.document_counters (vendor_id, kind, financial_year, last_number) FROM stdin;
1	INVOICE	26-27	1
\.


--
-- Data for Name: identities; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.identities (id, provider, business_number, kind, value, user_id, conversation_id, created_at) FROM stdin;
1	twilio	+14155550100	phone	+919820000001	1	1	2026-11-22 17:58:14.54193+00
2	twilio	+14155550100	phone	+919820000002	2	2	2026-11-22 17:58:14.543329+00
3	twilio	+14155550100	phone	+919810000001	3	3	2026-11-22 17:58:14.545341+00
4	twilio	+14155550100	phone	+919810000002	4	4	2026-11-22 17:58:14.547569+00
5	twilio	+14155550100	phone	+919810000003	5	5	2026-11-22 17:58:14.549236+00
\.


--
-- Data for Name: invoice_items; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.invoice_items (invoice_id, line_number, vendor_id, product_name, product_sku, hsn_code, quantity, unit, unit_price, price_includes_gst, tax_rate, taxable_amount, cgst_amount, sgst_amount, igst_amount, line_total) FROM stdin;
1	1	1	Parmal Rice	RICE-PARMAL	1006	50.000	kg	42.00	f	5.00	2100.00	52.50	52.50	0.00	2205.00
1	2	1	Sugar M-30	SUGAR-M	1701	5.000	kg	43.50	f	5.00	217.50	5.44	5.44	0.00	228.38
\.


--
-- Data for Name: invoices; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.invoices (id, invoice_number, kind, order_id, retailer_id, vendor_id, financial_year, invoice_date, due_date, seller, buyer, taxable_amount, cgst_amount, sgst_amount, igst_amount, round_off, total, status, created_at) FROM stdin;
1	SHT/26-27/0001	TAX_INVOICE	1	1	1	26-27	2026-11-22	2026-12-07	{"name": "Sharma Traders", "gstin": "27AAAAA0000A1Z5", "address": "14 Grain Market, Vashi, Navi Mumbai", "state_code": "27"}	{"name": "Gupta Kirana", "gstin": null, "address": "Andheri East, Mumbai", "state_code": "27"}	2317.50	57.94	57.94	0.00	-0.38	2433.00	ISSUED	2026-11-22 17:58:14.855576+00
\.


--
-- Data for Name: message_contents; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.message_contents (provider, account, shape, content_id, created_at) FROM stdin;
\.


--
-- Data for Name: message_keys; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.message_keys (provider, message_id, id, created_at) FROM stdin;
twilio	IN00000000000000000000000000000001	1	2026-11-22 17:58:14.627592+00
bahi	e2132399-7a2d-5ca8-aa23-cde03dd5872b	2	2026-11-22 17:58:14.683814+00
twilio	SM00000000000000000000000000000002	2	2026-11-22 17:58:14.683814+00
twilio	IN00000000000000000000000000000003	3	2026-11-22 17:58:14.729154+00
bahi	79d58448-b60c-5597-bd30-311b9895a620	4	2026-11-22 17:58:14.758838+00
bahi	a9f75962-adc7-5576-bce2-3c7329f00f21	5	2026-11-22 17:58:14.762017+00
twilio	SM00000000000000000000000000000004	4	2026-11-22 17:58:14.758838+00
twilio	SM00000000000000000000000000000005	5	2026-11-22 17:58:14.762017+00
twilio	IN00000000000000000000000000000006	6	2026-11-22 17:58:14.79476+00
bahi	108d3709-6879-56f0-a833-9f9d7acd4f3f	7	2026-11-22 17:58:14.813405+00
bahi	7af255e3-88d8-5e2a-826b-27108bc04ce6	8	2026-11-22 17:58:14.816987+00
twilio	SM00000000000000000000000000000007	8	2026-11-22 17:58:14.816987+00
twilio	SM00000000000000000000000000000008	7	2026-11-22 17:58:14.813405+00
twilio	IN00000000000000000000000000000009	9	2026-11-22 17:58:14.849486+00
bahi	829ac4a3-fe12-5624-a94f-0effe4fdae03	10	2026-11-22 17:58:14.880097+00
bahi	dd6a3e9a-9625-59a6-bfb5-e5622eb8dfee	11	2026-11-22 17:58:14.883249+00
twilio	SM0000000000000000000000000000000a	11	2026-11-22 17:58:14.883249+00
twilio	SM0000000000000000000000000000000b	10	2026-11-22 17:58:14.880097+00
twilio	IN0000000000000000000000000000000c	12	2026-11-22 17:58:14.91019+00
bahi	c995139c-c620-5002-9180-f2f06bf32f74	13	2026-11-22 17:58:14.922015+00
bahi	4d2da788-4c71-5d5d-8379-7c965f9e550a	14	2026-11-22 17:58:14.925063+00
twilio	SM0000000000000000000000000000000d	14	2026-11-22 17:58:14.925063+00
twilio	SM0000000000000000000000000000000e	13	2026-11-22 17:58:14.922015+00
twilio	IN0000000000000000000000000000000f	15	2026-11-22 17:58:14.948385+00
bahi	85333e3b-18fb-5718-917e-3935729057e7	16	2026-11-22 17:58:14.962982+00
bahi	ed37d038-2005-5441-a9f0-f57f8f6c4d85	17	2026-11-22 17:58:14.965632+00
twilio	SM00000000000000000000000000000010	16	2026-11-22 17:58:14.962982+00
twilio	SM00000000000000000000000000000011	17	2026-11-22 17:58:14.965632+00
twilio	IN00000000000000000000000000000012	18	2026-11-22 17:58:14.988456+00
bahi	93cc0754-95eb-5978-a2d8-b99d6a1054f2	19	2026-11-22 17:58:15.008587+00
bahi	8e73297b-7377-5c65-9c81-cee9f0f69b80	20	2026-11-22 17:58:15.011185+00
twilio	SM00000000000000000000000000000013	20	2026-11-22 17:58:15.011185+00
twilio	SM00000000000000000000000000000014	19	2026-11-22 17:58:15.008587+00
twilio	IN00000000000000000000000000000015	21	2026-11-22 17:58:15.033488+00
bahi	82aa2f96-f59a-53e8-bc90-3a91f0b7508d	22	2026-11-22 17:58:15.048998+00
twilio	SM00000000000000000000000000000016	22	2026-11-22 17:58:15.048998+00
twilio	IN00000000000000000000000000000017	23	2026-11-22 17:58:15.064383+00
bahi	0b88283a-9fa2-504f-be2a-58b6ba644b2a	24	2026-11-22 17:58:15.08252+00
bahi	316b523d-796a-54f0-a2a7-de175a765a3a	25	2026-11-22 17:58:15.08493+00
twilio	SM00000000000000000000000000000018	24	2026-11-22 17:58:15.08252+00
twilio	SM00000000000000000000000000000019	25	2026-11-22 17:58:15.08493+00
twilio	IN0000000000000000000000000000001a	26	2026-11-22 17:58:15.107276+00
bahi	ccb02ed5-6839-5972-b4a8-3702da87ea2c	27	2026-11-22 17:58:15.122719+00
twilio	SM0000000000000000000000000000001b	27	2026-11-22 17:58:15.122719+00
\.


--
-- Data for Name: order_items; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.order_items (order_id, line_number, vendor_id, vendor_product_id, product_name, product_sku, hsn_code, ordered_quantity, ordered_unit, quantity, unit, unit_price, price_includes_gst, tax_rate, taxable_amount, cgst_amount, sgst_amount, igst_amount, tax_amount, line_total) FROM stdin;
1	1	1	1	Parmal Rice	RICE-PARMAL	1006	2.000	bori	50.000	kg	42.00	f	5.00	2100.00	52.50	52.50	0.00	105.00	2205.00
1	2	1	13	Sugar M-30	SUGAR-M	1701	5.000	kg	5.000	kg	43.50	f	5.00	217.50	5.44	5.44	0.00	10.88	228.38
2	1	1	1	Parmal Rice	RICE-PARMAL	1006	1.000	bori	25.000	kg	42.00	f	5.00	1050.00	26.25	26.25	0.00	52.50	1102.50
\.


--
-- Data for Name: order_keys; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.order_keys (id, order_number, retailer_id, vendor_id, created_at) FROM stdin;
1	1001	1	1	2026-11-22 17:58:14.735892+00
2	1002	1	1	2026-11-22 17:58:15.068624+00
\.


--
-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.orders (id, order_number, retailer_id, vendor_id, status, payment_status, subtotal, tax_amount, round_off, total, credit_used, invoice_number, revision_of, placed_by, accepted_at, dispatched_at, delivered_at, cancelled_at, close_reason, metadata, created_at, updated_at) FROM stdin;
1	1001	1	1	DELIVERED	PARTIALLY_PAID	2317.50	115.88	-0.38	2433.00	2433.00	SHT/26-27/0001	\N	3	2026-11-22 17:58:14.802017+00	2026-11-22 17:58:14.855576+00	2026-11-22 17:58:14.915297+00	\N	\N	{}	2026-11-22 17:58:14.735892+00	2026-11-22 17:58:14.915297+00
2	1002	1	1	PLACED	UNPAID	1050.00	52.50	0.50	1103.00	1103.00	\N	\N	3	\N	\N	\N	\N	\N	{}	2026-11-22 17:58:15.068624+00	2026-11-22 17:58:15.068624+00
\.


--
-- Data for Name: payment_allocations; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.payment_allocations (payment_id, order_id, retailer_id, vendor_id, amount, created_at) FROM stdin;
1	1	1	1	500.00	2026-11-22 17:58:14.992914+00
\.


--
-- Data for Name: payments; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.payments (id, payment_number, retailer_id, vendor_id, amount, payment_method, transaction_id, status, claimed_by, decided_by, decided_at, is_reversed, reversal_reason, metadata, created_at) FROM stdin;
1	PAY-1	1	1	500.00	UPI	412345678901	CONFIRMED	3	1	2026-11-22 17:58:14.992914+00	f	\N	{}	2026-11-22 17:58:14.953371+00
\.


--
-- Data for Name: product_aliases; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.product_aliases (id, product_id, vendor_id, retailer_id, alias, created_at) FROM stdin;
1	1	\N	\N	chawal	2026-11-22 17:58:14.551331+00
2	1	\N	\N	rice	2026-11-22 17:58:14.551819+00
3	1	\N	\N	parmal chawal	2026-11-22 17:58:14.552072+00
4	1	\N	\N	चावल	2026-11-22 17:58:14.552314+00
5	2	\N	\N	basmati	2026-11-22 17:58:14.554417+00
6	2	\N	\N	basmati chawal	2026-11-22 17:58:14.554772+00
7	2	\N	\N	बासमती	2026-11-22 17:58:14.555008+00
8	3	\N	\N	atta	2026-11-22 17:58:14.55647+00
9	3	\N	\N	aata	2026-11-22 17:58:14.556666+00
10	3	\N	\N	wheat flour	2026-11-22 17:58:14.556858+00
11	3	\N	\N	आटा	2026-11-22 17:58:14.557049+00
12	4	\N	\N	refined flour	2026-11-22 17:58:14.558546+00
13	4	\N	\N	मैदा	2026-11-22 17:58:14.558722+00
14	5	\N	\N	rava	2026-11-22 17:58:14.559988+00
15	5	\N	\N	sooji	2026-11-22 17:58:14.560159+00
16	5	\N	\N	सूजी	2026-11-22 17:58:14.56033+00
17	6	\N	\N	gram flour	2026-11-22 17:58:14.561746+00
18	6	\N	\N	बेसन	2026-11-22 17:58:14.561917+00
19	7	\N	\N	cheeni	2026-11-22 17:58:14.562987+00
20	7	\N	\N	chini	2026-11-22 17:58:14.563158+00
21	7	\N	\N	sugar	2026-11-22 17:58:14.563321+00
22	7	\N	\N	shakkar	2026-11-22 17:58:14.56349+00
23	7	\N	\N	चीनी	2026-11-22 17:58:14.563701+00
24	7	\N	\N	शक्कर	2026-11-22 17:58:14.56387+00
25	8	\N	\N	gud	2026-11-22 17:58:14.564883+00
26	8	\N	\N	gur	2026-11-22 17:58:14.565044+00
27	8	\N	\N	गुड़	2026-11-22 17:58:14.565205+00
28	9	\N	\N	namak	2026-11-22 17:58:14.566246+00
29	9	\N	\N	salt	2026-11-22 17:58:14.56641+00
30	9	\N	\N	नमक	2026-11-22 17:58:14.566572+00
31	10	\N	\N	toor dal	2026-11-22 17:58:14.567575+00
32	10	\N	\N	tur dal	2026-11-22 17:58:14.567775+00
33	10	\N	\N	arhar	2026-11-22 17:58:14.567941+00
34	10	\N	\N	arhar dal	2026-11-22 17:58:14.568104+00
35	10	\N	\N	तूर दाल	2026-11-22 17:58:14.568274+00
36	11	\N	\N	chana dal	2026-11-22 17:58:14.569269+00
37	11	\N	\N	चना दाल	2026-11-22 17:58:14.569432+00
38	12	\N	\N	moong dal	2026-11-22 17:58:14.570414+00
39	12	\N	\N	mung dal	2026-11-22 17:58:14.570578+00
40	12	\N	\N	मूंग दाल	2026-11-22 17:58:14.57074+00
41	13	\N	\N	kidney beans	2026-11-22 17:58:14.571769+00
42	13	\N	\N	राजमा	2026-11-22 17:58:14.571949+00
43	14	\N	\N	chole	2026-11-22 17:58:14.572953+00
44	14	\N	\N	kabuli	2026-11-22 17:58:14.573126+00
45	14	\N	\N	काबुली चना	2026-11-22 17:58:14.5733+00
46	15	\N	\N	sarson tel	2026-11-22 17:58:14.574294+00
47	15	\N	\N	sarso tel	2026-11-22 17:58:14.574466+00
48	15	\N	\N	mustard oil	2026-11-22 17:58:14.574637+00
49	16	\N	\N	refined	2026-11-22 17:58:14.575626+00
50	16	\N	\N	refined tel	2026-11-22 17:58:14.575835+00
51	16	\N	\N	soya tel	2026-11-22 17:58:14.57601+00
52	16	\N	\N	soyabean oil	2026-11-22 17:58:14.576184+00
53	17	\N	\N	tel tin	2026-11-22 17:58:14.577319+00
54	17	\N	\N	oil tin	2026-11-22 17:58:14.577481+00
55	18	\N	\N	ghee	2026-11-22 17:58:14.578408+00
56	18	\N	\N	desi ghee	2026-11-22 17:58:14.57857+00
57	18	\N	\N	घी	2026-11-22 17:58:14.578733+00
58	19	\N	\N	chai	2026-11-22 17:58:14.579731+00
59	19	\N	\N	chai patti	2026-11-22 17:58:14.579901+00
60	19	\N	\N	tea	2026-11-22 17:58:14.580063+00
61	19	\N	\N	चाय	2026-11-22 17:58:14.580219+00
62	20	\N	\N	haldi	2026-11-22 17:58:14.581186+00
63	20	\N	\N	turmeric	2026-11-22 17:58:14.581353+00
64	20	\N	\N	हल्दी	2026-11-22 17:58:14.581524+00
65	21	\N	\N	mirch	2026-11-22 17:58:14.582458+00
66	21	\N	\N	lal mirch	2026-11-22 17:58:14.582621+00
67	21	\N	\N	chilli	2026-11-22 17:58:14.582784+00
68	21	\N	\N	मिर्च	2026-11-22 17:58:14.582945+00
69	22	\N	\N	jeera	2026-11-22 17:58:14.583939+00
70	22	\N	\N	zeera	2026-11-22 17:58:14.584103+00
71	22	\N	\N	cumin	2026-11-22 17:58:14.584262+00
72	22	\N	\N	जीरा	2026-11-22 17:58:14.584424+00
73	23	\N	\N	sabun	2026-11-22 17:58:14.585359+00
74	23	\N	\N	nahane ka sabun	2026-11-22 17:58:14.58552+00
75	23	\N	\N	soap	2026-11-22 17:58:14.585679+00
76	23	\N	\N	साबुन	2026-11-22 17:58:14.58585+00
77	24	\N	\N	kapde ka sabun	2026-11-22 17:58:14.586777+00
78	24	\N	\N	washing bar	2026-11-22 17:58:14.586938+00
79	25	\N	\N	biscuit	2026-11-22 17:58:14.587916+00
80	25	\N	\N	glucose biscuit	2026-11-22 17:58:14.588075+00
81	25	\N	\N	बिस्कुट	2026-11-22 17:58:14.588233+00
82	26	\N	\N	machis	2026-11-22 17:58:14.589167+00
83	26	\N	\N	matchbox	2026-11-22 17:58:14.589327+00
84	26	\N	\N	माचिस	2026-11-22 17:58:14.589487+00
\.


--
-- Data for Name: product_tax_rates; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.product_tax_rates (product_id, valid_from, gst_rate) FROM stdin;
1	2025-09-22	5.00
2	2025-09-22	5.00
3	2025-09-22	5.00
4	2025-09-22	5.00
5	2025-09-22	5.00
6	2025-09-22	5.00
7	2025-09-22	5.00
8	2025-09-22	5.00
9	2025-09-22	0.00
10	2025-09-22	5.00
11	2025-09-22	5.00
12	2025-09-22	5.00
13	2025-09-22	5.00
14	2025-09-22	5.00
15	2025-09-22	5.00
16	2025-09-22	5.00
17	2025-09-22	5.00
18	2025-09-22	5.00
19	2025-09-22	5.00
20	2025-09-22	5.00
21	2025-09-22	5.00
22	2025-09-22	5.00
23	2025-09-22	5.00
24	2025-09-22	5.00
25	2025-09-22	5.00
26	2025-09-22	5.00
\.


--
-- Data for Name: products; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.products (id, product_code, name, brand, category, sub_category, unit, hsn_code, barcode, is_restricted, is_active, metadata, created_at, updated_at, deleted_at) FROM stdin;
1	RICE-PARMAL	Parmal Rice	\N	Grains	Rice	kg	1006	\N	f	t	{}	2026-11-22 17:58:14.550193+00	2026-11-22 17:58:14.550193+00	\N
2	RICE-BASMATI	Basmati Rice	\N	Grains	Rice	kg	1006	\N	f	t	{}	2026-11-22 17:58:14.553948+00	2026-11-22 17:58:14.553948+00	\N
3	WHEAT-FLOUR	Chakki Atta	\N	Grains	Flour	kg	1101	\N	f	t	{}	2026-11-22 17:58:14.556027+00	2026-11-22 17:58:14.556027+00	\N
4	MAIDA	Maida	\N	Grains	Flour	kg	1101	\N	f	t	{}	2026-11-22 17:58:14.558131+00	2026-11-22 17:58:14.558131+00	\N
5	SUJI	Suji	\N	Grains	Flour	kg	1103	\N	f	t	{}	2026-11-22 17:58:14.559525+00	2026-11-22 17:58:14.559525+00	\N
6	BESAN	Besan	\N	Grains	Flour	kg	1106	\N	f	t	{}	2026-11-22 17:58:14.561259+00	2026-11-22 17:58:14.561259+00	\N
7	SUGAR-M	Sugar M-30	\N	Sweeteners	Sugar	kg	1701	\N	f	t	{}	2026-11-22 17:58:14.562628+00	2026-11-22 17:58:14.562628+00	\N
8	JAGGERY	Jaggery	\N	Sweeteners	Jaggery	kg	1701	\N	f	t	{}	2026-11-22 17:58:14.564539+00	2026-11-22 17:58:14.56454+00	\N
9	SALT-1KG	Iodised Salt 1 kg	\N	Spices	Salt	pkt	2501	\N	f	t	{}	2026-11-22 17:58:14.565883+00	2026-11-22 17:58:14.565883+00	\N
10	DAL-TOOR	Toor Dal	\N	Pulses	Dal	kg	0713	\N	f	t	{}	2026-11-22 17:58:14.56721+00	2026-11-22 17:58:14.56721+00	\N
11	DAL-CHANA	Chana Dal	\N	Pulses	Dal	kg	0713	\N	f	t	{}	2026-11-22 17:58:14.568916+00	2026-11-22 17:58:14.568916+00	\N
12	DAL-MOONG	Moong Dal	\N	Pulses	Dal	kg	0713	\N	f	t	{}	2026-11-22 17:58:14.570066+00	2026-11-22 17:58:14.570066+00	\N
13	RAJMA	Rajma	\N	Pulses	Beans	kg	0713	\N	f	t	{}	2026-11-22 17:58:14.571393+00	2026-11-22 17:58:14.571393+00	\N
14	CHANA-KABULI	Kabuli Chana	\N	Pulses	Beans	kg	0713	\N	f	t	{}	2026-11-22 17:58:14.572605+00	2026-11-22 17:58:14.572605+00	\N
15	OIL-MUSTARD-1L	Mustard Oil 1 L	\N	Oils	Mustard	btl	1514	\N	f	t	{}	2026-11-22 17:58:14.573949+00	2026-11-22 17:58:14.573949+00	\N
16	OIL-SOYA-1L	Soyabean Oil 1 L	\N	Oils	Soya	pkt	1507	\N	f	t	{}	2026-11-22 17:58:14.575286+00	2026-11-22 17:58:14.575286+00	\N
17	OIL-SOYA-15KG	Soyabean Oil Tin 15 kg	\N	Oils	Soya	tin	1507	\N	f	t	{}	2026-11-22 17:58:14.576986+00	2026-11-22 17:58:14.576986+00	\N
18	GHEE-1L	Cow Ghee 1 L	\N	Oils	Ghee	jar	0405	\N	f	t	{}	2026-11-22 17:58:14.578091+00	2026-11-22 17:58:14.578091+00	\N
19	TEA-250G	Leaf Tea 250 g	\N	Beverages	Tea	pkt	0902	\N	f	t	{}	2026-11-22 17:58:14.579368+00	2026-11-22 17:58:14.579368+00	\N
20	TURMERIC-100G	Turmeric Powder 100 g	\N	Spices	Powder	pkt	0910	\N	f	t	{}	2026-11-22 17:58:14.580832+00	2026-11-22 17:58:14.580833+00	\N
21	CHILLI-100G	Red Chilli Powder 100 g	\N	Spices	Powder	pkt	0904	\N	f	t	{}	2026-11-22 17:58:14.582137+00	2026-11-22 17:58:14.582137+00	\N
22	CUMIN-100G	Cumin Seed 100 g	\N	Spices	Whole	pkt	0909	\N	f	t	{}	2026-11-22 17:58:14.583568+00	2026-11-22 17:58:14.583568+00	\N
23	SOAP-BATH-100G	Bath Soap 100 g	\N	Household	Soap	pcs	3401	\N	f	t	{}	2026-11-22 17:58:14.585038+00	2026-11-22 17:58:14.585038+00	\N
24	SOAP-BAR-250G	Washing Soap Bar 250 g	\N	Household	Soap	pcs	3401	\N	f	t	{}	2026-11-22 17:58:14.586461+00	2026-11-22 17:58:14.586461+00	\N
25	BISCUIT-GLUCOSE	Glucose Biscuit 55 g	\N	Snacks	Biscuit	pkt	1905	\N	f	t	{}	2026-11-22 17:58:14.587546+00	2026-11-22 17:58:14.587546+00	\N
26	MATCHES	Matchbox Bundle	\N	Household	Matches	pkt	3605	\N	f	t	{}	2026-11-22 17:58:14.588849+00	2026-11-22 17:58:14.588849+00	\N
\.


--
-- Data for Name: retailer_members; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.retailer_members (retailer_id, user_id, created_at) FROM stdin;
1	3	2026-11-22 17:58:14.544528+00
2	4	2026-11-22 17:58:14.54699+00
3	5	2026-11-22 17:58:14.548691+00
\.


--
-- Data for Name: retailers; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.retailers (id, shop_name, area, state_code, gstin, credit_score, risk_category, available_credit, outstanding_debt, last_order_at, metadata, created_at, updated_at, deleted_at) FROM stdin;
2	Verma General Store	Kurla, Mumbai	27	\N	600	MEDIUM	50000.00	0.00	\N	{}	2026-11-22 17:58:14.546528+00	2026-11-22 17:58:14.546528+00	\N
3	Khan Provision	Thane	27	\N	600	MEDIUM	75000.00	0.00	\N	{}	2026-11-22 17:58:14.548253+00	2026-11-22 17:58:14.548253+00	\N
1	Gupta Kirana	Andheri East, Mumbai	27	\N	600	MEDIUM	46964.00	1933.00	2026-11-22 17:58:15.068624+00	{}	2026-11-22 17:58:14.543792+00	2026-11-22 17:58:15.068624+00	\N
\.


--
-- Data for Name: stock_reservations; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.stock_reservations (order_id, vendor_product_id, vendor_id, quantity, state, expires_at, created_at, closed_at) FROM stdin;
1	13	1	5.000	FULFILLED	\N	2026-11-22 17:58:14.75367+00	2026-11-22 17:58:14.86525+00
1	1	1	50.000	FULFILLED	\N	2026-11-22 17:58:14.753871+00	2026-11-22 17:58:14.865371+00
2	1	1	25.000	ACTIVE	2026-11-23 05:58:15.068624+00	2026-11-22 17:58:15.079559+00	\N
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.users (id, phone_number, name, role, is_active, last_login_at, metadata, created_at, updated_at, deleted_at) FROM stdin;
2	+919820000002	Patel Wholesale	VENDOR	t	\N	{}	2026-11-22 17:58:14.542514+00	2026-11-22 17:58:14.542514+00	\N
5	+919810000003	Khan Provision	RETAILER	t	\N	{}	2026-11-22 17:58:14.548489+00	2026-11-22 17:58:14.548489+00	\N
3	+919810000001	Gupta Kirana	RETAILER	t	2026-11-22 17:58:14.642665+00	{}	2026-11-22 17:58:14.544259+00	2026-11-22 17:58:14.642665+00	\N
1	+919820000001	Sharma Traders	VENDOR	t	2026-11-22 17:58:14.802017+00	{}	2026-11-22 17:58:14.539969+00	2026-11-22 17:58:14.802017+00	\N
4	+919810000002	Verma General Store	RETAILER	t	2026-11-22 17:58:15.111718+00	{}	2026-11-22 17:58:14.546782+00	2026-11-22 17:58:15.111718+00	\N
\.


--
-- Data for Name: vendor_members; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.vendor_members (vendor_id, user_id, staff_role, created_at) FROM stdin;
1	1	OWNER	2026-11-22 17:58:14.540469+00
2	2	OWNER	2026-11-22 17:58:14.542738+00
\.


--
-- Data for Name: vendor_products; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.vendor_products (id, vendor_id, product_id, sku, vendor_price, price_includes_gst, mrp, pack_sizes, stock_tracked, stock, reserved, is_available, metadata, created_at, updated_at, deleted_at) FROM stdin;
2	2	1	RICE-PARMAL	42.00	f	\N	{"bori": 25.0}	t	5000.000	0.000	t	{}	2026-11-22 17:58:14.553591+00	2026-11-22 17:58:14.553591+00	\N
3	1	2	RICE-BASMATI	96.00	f	\N	{"bori": 25.0}	t	1500.000	0.000	t	{}	2026-11-22 17:58:14.555296+00	2026-11-22 17:58:14.555296+00	\N
4	2	2	RICE-BASMATI	96.00	f	\N	{"bori": 25.0}	t	1500.000	0.000	t	{}	2026-11-22 17:58:14.555641+00	2026-11-22 17:58:14.555641+00	\N
5	1	3	WHEAT-FLOUR	34.50	f	\N	{"bori": 50.0}	t	4000.000	0.000	t	{}	2026-11-22 17:58:14.557317+00	2026-11-22 17:58:14.557317+00	\N
6	2	3	WHEAT-FLOUR	34.50	f	\N	{"bori": 50.0}	t	4000.000	0.000	t	{}	2026-11-22 17:58:14.557776+00	2026-11-22 17:58:14.557776+00	\N
7	1	4	MAIDA	36.00	f	\N	{"bori": 50.0}	t	2000.000	0.000	t	{}	2026-11-22 17:58:14.558957+00	2026-11-22 17:58:14.558957+00	\N
8	2	4	MAIDA	36.00	f	\N	{"bori": 50.0}	t	2000.000	0.000	t	{}	2026-11-22 17:58:14.559242+00	2026-11-22 17:58:14.559242+00	\N
9	1	5	SUJI	40.00	f	\N	{"bori": 50.0}	t	1000.000	0.000	t	{}	2026-11-22 17:58:14.560561+00	2026-11-22 17:58:14.560561+00	\N
10	2	5	SUJI	40.00	f	\N	{"bori": 50.0}	t	1000.000	0.000	t	{}	2026-11-22 17:58:14.560828+00	2026-11-22 17:58:14.560828+00	\N
11	1	6	BESAN	88.00	f	\N	{"bori": 50.0}	t	800.000	0.000	t	{}	2026-11-22 17:58:14.562141+00	2026-11-22 17:58:14.562141+00	\N
12	2	6	BESAN	88.00	f	\N	{"bori": 50.0}	t	800.000	0.000	t	{}	2026-11-22 17:58:14.56238+00	2026-11-22 17:58:14.56238+00	\N
14	2	7	SUGAR-M	43.50	f	\N	{"bori": 50.0}	t	5000.000	0.000	t	{}	2026-11-22 17:58:14.564303+00	2026-11-22 17:58:14.564303+00	\N
15	1	8	JAGGERY	52.00	f	\N	{"peti": 10.0}	t	600.000	0.000	t	{}	2026-11-22 17:58:14.565401+00	2026-11-22 17:58:14.565401+00	\N
16	2	8	JAGGERY	52.00	f	\N	{"peti": 10.0}	t	600.000	0.000	t	{}	2026-11-22 17:58:14.565636+00	2026-11-22 17:58:14.565636+00	\N
17	1	9	SALT-1KG	22.00	t	\N	{"bori": 25.0}	t	2400.000	0.000	t	{}	2026-11-22 17:58:14.566764+00	2026-11-22 17:58:14.566764+00	\N
18	2	9	SALT-1KG	22.00	t	\N	{"bori": 25.0}	t	2400.000	0.000	t	{}	2026-11-22 17:58:14.566981+00	2026-11-22 17:58:14.566981+00	\N
19	1	10	DAL-TOOR	128.00	f	\N	{"bori": 50.0}	t	1200.000	0.000	t	{}	2026-11-22 17:58:14.568468+00	2026-11-22 17:58:14.568468+00	\N
20	2	10	DAL-TOOR	128.00	f	\N	{"bori": 50.0}	t	1200.000	0.000	t	{}	2026-11-22 17:58:14.568685+00	2026-11-22 17:58:14.568685+00	\N
21	1	11	DAL-CHANA	84.00	f	\N	{"bori": 50.0}	t	1200.000	0.000	t	{}	2026-11-22 17:58:14.569624+00	2026-11-22 17:58:14.569624+00	\N
22	2	11	DAL-CHANA	84.00	f	\N	{"bori": 50.0}	t	1200.000	0.000	t	{}	2026-11-22 17:58:14.569858+00	2026-11-22 17:58:14.569858+00	\N
23	1	12	DAL-MOONG	108.00	f	\N	{"bori": 50.0}	t	1200.000	0.000	t	{}	2026-11-22 17:58:14.570934+00	2026-11-22 17:58:14.570934+00	\N
24	2	12	DAL-MOONG	108.00	f	\N	{"bori": 50.0}	t	1200.000	0.000	t	{}	2026-11-22 17:58:14.571184+00	2026-11-22 17:58:14.571184+00	\N
25	1	13	RAJMA	132.00	f	\N	{"bori": 50.0}	t	500.000	0.000	t	{}	2026-11-22 17:58:14.572153+00	2026-11-22 17:58:14.572153+00	\N
26	2	13	RAJMA	132.00	f	\N	{"bori": 50.0}	t	500.000	0.000	t	{}	2026-11-22 17:58:14.572381+00	2026-11-22 17:58:14.572381+00	\N
27	1	14	CHANA-KABULI	118.00	f	\N	{"bori": 50.0}	t	500.000	0.000	t	{}	2026-11-22 17:58:14.573504+00	2026-11-22 17:58:14.573504+00	\N
28	2	14	CHANA-KABULI	118.00	f	\N	{"bori": 50.0}	t	500.000	0.000	t	{}	2026-11-22 17:58:14.573731+00	2026-11-22 17:58:14.573731+00	\N
29	1	15	OIL-MUSTARD-1L	168.00	t	\N	{"peti": 12.0}	t	960.000	0.000	t	{}	2026-11-22 17:58:14.574847+00	2026-11-22 17:58:14.574847+00	\N
30	2	15	OIL-MUSTARD-1L	168.00	t	\N	{"peti": 12.0}	t	960.000	0.000	t	{}	2026-11-22 17:58:14.575072+00	2026-11-22 17:58:14.575072+00	\N
1	1	1	RICE-PARMAL	42.00	f	\N	{"bori": 25.0}	t	4950.000	25.000	t	{}	2026-11-22 17:58:14.552847+00	2026-11-22 17:58:14.552847+00	\N
13	1	7	SUGAR-M	43.50	f	\N	{"bori": 50.0}	t	4995.000	0.000	t	{}	2026-11-22 17:58:14.564074+00	2026-11-22 17:58:14.564074+00	\N
31	1	16	OIL-SOYA-1L	142.00	t	\N	{"peti": 12.0}	t	960.000	0.000	t	{}	2026-11-22 17:58:14.576391+00	2026-11-22 17:58:14.576392+00	\N
32	2	16	OIL-SOYA-1L	142.00	t	\N	{"peti": 12.0}	t	960.000	0.000	t	{}	2026-11-22 17:58:14.576773+00	2026-11-22 17:58:14.576773+00	\N
33	1	17	OIL-SOYA-15KG	2080.00	t	\N	{}	t	120.000	0.000	t	{}	2026-11-22 17:58:14.577666+00	2026-11-22 17:58:14.577666+00	\N
34	2	17	OIL-SOYA-15KG	2080.00	t	\N	{}	t	120.000	0.000	t	{}	2026-11-22 17:58:14.577887+00	2026-11-22 17:58:14.577887+00	\N
35	1	18	GHEE-1L	610.00	t	\N	{"peti": 12.0}	t	240.000	0.000	t	{}	2026-11-22 17:58:14.578935+00	2026-11-22 17:58:14.578935+00	\N
36	2	18	GHEE-1L	610.00	t	\N	{"peti": 12.0}	t	240.000	0.000	t	{}	2026-11-22 17:58:14.579151+00	2026-11-22 17:58:14.579151+00	\N
37	1	19	TEA-250G	112.00	t	\N	{"carton": 40.0}	t	800.000	0.000	t	{}	2026-11-22 17:58:14.58041+00	2026-11-22 17:58:14.58041+00	\N
38	2	19	TEA-250G	112.00	t	\N	{"carton": 40.0}	t	800.000	0.000	t	{}	2026-11-22 17:58:14.580626+00	2026-11-22 17:58:14.580626+00	\N
39	1	20	TURMERIC-100G	28.00	t	\N	{"carton": 100.0}	t	1500.000	0.000	t	{}	2026-11-22 17:58:14.581715+00	2026-11-22 17:58:14.581715+00	\N
40	2	20	TURMERIC-100G	28.00	t	\N	{"carton": 100.0}	t	1500.000	0.000	t	{}	2026-11-22 17:58:14.581933+00	2026-11-22 17:58:14.581933+00	\N
41	1	21	CHILLI-100G	36.00	t	\N	{"carton": 100.0}	t	1500.000	0.000	t	{}	2026-11-22 17:58:14.583138+00	2026-11-22 17:58:14.583138+00	\N
42	2	21	CHILLI-100G	36.00	t	\N	{"carton": 100.0}	t	1500.000	0.000	t	{}	2026-11-22 17:58:14.583355+00	2026-11-22 17:58:14.583356+00	\N
43	1	22	CUMIN-100G	46.00	t	\N	{"carton": 100.0}	t	1200.000	0.000	t	{}	2026-11-22 17:58:14.584618+00	2026-11-22 17:58:14.584618+00	\N
44	2	22	CUMIN-100G	46.00	t	\N	{"carton": 100.0}	t	1200.000	0.000	t	{}	2026-11-22 17:58:14.584833+00	2026-11-22 17:58:14.584833+00	\N
45	1	23	SOAP-BATH-100G	34.00	t	\N	{"carton": 72.0}	t	1440.000	0.000	t	{}	2026-11-22 17:58:14.586043+00	2026-11-22 17:58:14.586043+00	\N
46	2	23	SOAP-BATH-100G	34.00	t	\N	{"carton": 72.0}	t	1440.000	0.000	t	{}	2026-11-22 17:58:14.586258+00	2026-11-22 17:58:14.586259+00	\N
47	1	24	SOAP-BAR-250G	24.00	t	\N	{"carton": 60.0}	t	1200.000	0.000	t	{}	2026-11-22 17:58:14.587129+00	2026-11-22 17:58:14.587129+00	\N
48	2	24	SOAP-BAR-250G	24.00	t	\N	{"carton": 60.0}	t	1200.000	0.000	t	{}	2026-11-22 17:58:14.587342+00	2026-11-22 17:58:14.587342+00	\N
49	1	25	BISCUIT-GLUCOSE	4.60	t	\N	{"carton": 144.0}	t	5760.000	0.000	t	{}	2026-11-22 17:58:14.58842+00	2026-11-22 17:58:14.58842+00	\N
50	2	25	BISCUIT-GLUCOSE	4.60	t	\N	{"carton": 144.0}	t	5760.000	0.000	t	{}	2026-11-22 17:58:14.588646+00	2026-11-22 17:58:14.588646+00	\N
51	1	26	MATCHES	18.00	t	\N	{"carton": 60.0}	t	900.000	0.000	t	{}	2026-11-22 17:58:14.589676+00	2026-11-22 17:58:14.589676+00	\N
52	2	26	MATCHES	18.00	t	\N	{"carton": 60.0}	t	900.000	0.000	t	{}	2026-11-22 17:58:14.589899+00	2026-11-22 17:58:14.589899+00	\N
\.


--
-- Data for Name: vendors; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.vendors (id, vendor_code, name, address, state_code, gstin, charges_gst, upi_id, invoice_prefix, credit_limit, terms_days, auto_accept, total_sales, is_approved, metadata, created_at, updated_at, deleted_at) FROM stdin;
1	SHARMA	Sharma Traders	14 Grain Market, Vashi, Navi Mumbai	27	27AAAAA0000A1Z5	t	\N	SHT	50000.00	15	f	0.00	t	{}	2026-11-22 17:58:14.538903+00	2026-11-22 17:58:14.538903+00	\N
2	PATEL	Patel Wholesale	7 Station Road, Surat	24	24BBBBB0000B1Z4	t	\N	PTL	75000.00	21	f	0.00	t	{}	2026-11-22 17:58:14.539471+00	2026-11-22 17:58:14.539471+00	\N
\.


--
-- Data for Name: whatsapp_messages_2026_11; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.whatsapp_messages_2026_11 (id, created_at, provider, message_id, public_id, conversation_id, direction, from_number, to_number, body, buttons, media, raw, in_reply_to, is_resend, state, attempts, available_at, claimed_at, processed_at, status, status_rank, error_code, error) FROM stdin;
1	2026-11-22 17:58:14.627592+00	twilio	IN00000000000000000000000000000001	20d8a306-944c-4925-b16b-9158a1afe4d8	3	INBOUND	+919810000001	+14155550100	2 bori chawal aur 5kg cheeni bhej do	\N	[]	{}	\N	f	PROCESSED	0	2026-11-22 17:58:14.627592+00	\N	2026-11-22 17:58:14.642665+00	\N	0	\N	\N
5	2026-11-22 17:58:14.762017+00	twilio	SM00000000000000000000000000000005	a9f75962-adc7-5576-bce2-3c7329f00f21	3	OUTBOUND	+14155550100	+919810000001	Order #1001 Sharma Traders ko bhej diya: ₹2,433.00. Accept hote hi batayenge.	\N	\N	{}	3	f	ACCEPTED	1	2026-11-22 17:58:14.762017+00	2026-11-22 17:58:14.781663+00	2026-11-22 17:58:14.784096+00	queued	2	\N	\N
2	2026-11-22 17:58:14.683814+00	twilio	SM00000000000000000000000000000002	e2132399-7a2d-5ca8-aa23-cde03dd5872b	3	OUTBOUND	+14155550100	+919810000001	Sharma Traders ke liye aapka order:\n1. Parmal Rice: 2 bori (50 kg) × ₹42.00/kg = ₹2,100.00\n2. Sugar M-30: 5 kg × ₹43.50/kg = ₹217.50\nSubtotal ₹2,317.50\nGST ₹115.88 (CGST ₹57.94 + SGST ₹57.94)\nRound off -₹0.38\nTotal ₹2,433.00\nIs order ke baad baki ₹2,433.00 (limit ₹50,000.00)\n\n1 Confirm  2 Badlo  3 Cancel	[{"text": "Confirm", "payload": "confirm:3:1:d3521a45495eab8b"}, {"text": "Badlo", "payload": "change:3:1:f0d4846ec0e9ba90"}, {"text": "Cancel", "payload": "cancel:3:1:e9e4700e3e6ade45"}]	\N	{}	1	f	ACCEPTED	1	2026-11-22 17:58:14.683814+00	2026-11-22 17:58:14.714731+00	2026-11-22 17:58:14.717862+00	queued	2	\N	\N
3	2026-11-22 17:58:14.729154+00	twilio	IN00000000000000000000000000000003	b96e47c3-ad13-4ed8-ae49-d61941330848	3	INBOUND	+919810000001	+14155550100	haan	\N	[]	{}	\N	f	PROCESSED	0	2026-11-22 17:58:14.729154+00	\N	2026-11-22 17:58:14.735892+00	\N	0	\N	\N
4	2026-11-22 17:58:14.758838+00	twilio	SM00000000000000000000000000000004	79d58448-b60c-5597-bd30-311b9895a620	1	OUTBOUND	+14155550100	+919820000001	New order #1001 from Gupta Kirana:\n1. Parmal Rice: 2 bori (50 kg) × ₹42.00/kg = ₹2,100.00\n2. Sugar M-30: 5 kg × ₹43.50/kg = ₹217.50\nSubtotal ₹2,317.50\nGST ₹115.88 (CGST ₹57.94 + SGST ₹57.94)\nRound off -₹0.38\nTotal ₹2,433.00\nHe owes ₹0.00 of ₹50,000.00 before this order\n\n1 Accept  2 Reject	[{"text": "Accept", "payload": "accept:1:0:b60eec6085447628"}, {"text": "Reject", "payload": "reject:1:0:b9dc542e0e718288"}]	\N	{}	\N	f	ACCEPTED	1	2026-11-22 17:58:14.758838+00	2026-11-22 17:58:14.772729+00	2026-11-22 17:58:14.774772+00	queued	2	\N	\N
6	2026-11-22 17:58:14.79476+00	twilio	IN00000000000000000000000000000006	328d0a73-3f66-49c4-adc3-141d9c1ec3bb	1	INBOUND	+919820000001	+14155550100	accept 1001	\N	[]	{}	\N	f	PROCESSED	0	2026-11-22 17:58:14.79476+00	\N	2026-11-22 17:58:14.802017+00	\N	0	\N	\N
8	2026-11-22 17:58:14.816987+00	twilio	SM00000000000000000000000000000007	7af255e3-88d8-5e2a-826b-27108bc04ce6	1	OUTBOUND	+14155550100	+919820000001	Order #1001, Gupta Kirana: accepted. When it is loaded, write: dispatched 1001	\N	\N	{}	6	f	ACCEPTED	1	2026-11-22 17:58:14.816987+00	2026-11-22 17:58:14.828593+00	2026-11-22 17:58:14.830858+00	queued	2	\N	\N
10	2026-11-22 17:58:14.880097+00	twilio	SM0000000000000000000000000000000b	829ac4a3-fe12-5624-a94f-0effe4fdae03	3	OUTBOUND	+14155550100	+919810000001	Sharma Traders se order #1001 nikal gaya.\nBill SHT/26-27/0001: ₹2,433.00, 7 Dec tak dena hai.\nBaki ₹2,433.00 (entry L000000001)	\N	\N	{}	\N	f	ACCEPTED	1	2026-11-22 17:58:14.880097+00	2026-11-22 17:58:14.901008+00	2026-11-22 17:58:14.902815+00	queued	2	\N	\N
7	2026-11-22 17:58:14.813405+00	twilio	SM00000000000000000000000000000008	108d3709-6879-56f0-a833-9f9d7acd4f3f	3	OUTBOUND	+14155550100	+919810000001	Order #1001, Sharma Traders: accept ho gaya.	\N	\N	{}	\N	f	ACCEPTED	1	2026-11-22 17:58:14.813405+00	2026-11-22 17:58:14.837939+00	2026-11-22 17:58:14.840066+00	queued	2	\N	\N
9	2026-11-22 17:58:14.849486+00	twilio	IN00000000000000000000000000000009	d274695f-d5a5-42a0-a278-bbaefdc0476e	1	INBOUND	+919820000001	+14155550100	dispatch 1001	\N	[]	{}	\N	f	PROCESSED	0	2026-11-22 17:58:14.849486+00	\N	2026-11-22 17:58:14.855576+00	\N	0	\N	\N
11	2026-11-22 17:58:14.883249+00	twilio	SM0000000000000000000000000000000a	dd6a3e9a-9625-59a6-bfb5-e5622eb8dfee	1	OUTBOUND	+14155550100	+919820000001	Order #1001, Gupta Kirana: on its way. Bill SHT/26-27/0001: ₹2,433.00, due 7 Dec. He now owes ₹2,433.00. When it is there, write: delivered 1001	\N	\N	{}	9	f	ACCEPTED	1	2026-11-22 17:58:14.883249+00	2026-11-22 17:58:14.893157+00	2026-11-22 17:58:14.895154+00	queued	2	\N	\N
12	2026-11-22 17:58:14.91019+00	twilio	IN0000000000000000000000000000000c	2c8e2971-ce36-4561-9556-e451a3ebabd1	1	INBOUND	+919820000001	+14155550100	delivered 1001	\N	[]	{}	\N	f	PROCESSED	0	2026-11-22 17:58:14.91019+00	\N	2026-11-22 17:58:14.915297+00	\N	0	\N	\N
14	2026-11-22 17:58:14.925063+00	twilio	SM0000000000000000000000000000000d	4d2da788-4c71-5d5d-8379-7c965f9e550a	1	OUTBOUND	+14155550100	+919820000001	Order #1001, Gupta Kirana: delivered.	\N	\N	{}	12	f	ACCEPTED	1	2026-11-22 17:58:14.925063+00	2026-11-22 17:58:14.932812+00	2026-11-22 17:58:14.934583+00	queued	2	\N	\N
15	2026-11-22 17:58:14.948385+00	twilio	IN0000000000000000000000000000000f	0d0b4f26-f9ef-475e-86a4-0d8248c82544	3	INBOUND	+919810000001	+14155550100	paid 500 upi 412345678901	\N	[]	{}	\N	f	PROCESSED	0	2026-11-22 17:58:14.948385+00	\N	2026-11-22 17:58:14.953371+00	\N	0	\N	\N
13	2026-11-22 17:58:14.922015+00	twilio	SM0000000000000000000000000000000e	c995139c-c620-5002-9180-f2f06bf32f74	3	OUTBOUND	+14155550100	+919810000001	Order #1001, Sharma Traders: pahunch gaya.	\N	\N	{}	\N	f	ACCEPTED	1	2026-11-22 17:58:14.922015+00	2026-11-22 17:58:14.939644+00	2026-11-22 17:58:14.941351+00	queued	2	\N	\N
16	2026-11-22 17:58:14.962982+00	twilio	SM00000000000000000000000000000010	85333e3b-18fb-5718-917e-3935729057e7	1	OUTBOUND	+14155550100	+919820000001	Gupta Kirana says he paid ₹500.00 by UPI 412345678901 (PAY-1). Did it arrive?\n\n1 Received  2 Not received	[{"text": "Received", "payload": "received:1:0:f78ed392a47b5e06"}, {"text": "Not received", "payload": "not_received:1:0:be35d3651970a6fb"}]	\N	{}	\N	f	ACCEPTED	1	2026-11-22 17:58:14.962982+00	2026-11-22 17:58:14.972535+00	2026-11-22 17:58:14.974211+00	queued	2	\N	\N
17	2026-11-22 17:58:14.965632+00	twilio	SM00000000000000000000000000000011	ed37d038-2005-5441-a9f0-f57f8f6c4d85	3	OUTBOUND	+14155550100	+919810000001	₹500.00 likh liya (PAY-1). Sharma Traders confirm karenge, tab khate mein chadhega.	\N	\N	{}	15	f	ACCEPTED	1	2026-11-22 17:58:14.965632+00	2026-11-22 17:58:14.978964+00	2026-11-22 17:58:14.981013+00	queued	2	\N	\N
18	2026-11-22 17:58:14.988456+00	twilio	IN00000000000000000000000000000012	a545fb50-bc59-4ebe-b107-45cfd23ab026	1	INBOUND	+919820000001	+14155550100	received	\N	[]	{}	\N	f	PROCESSED	0	2026-11-22 17:58:14.988456+00	\N	2026-11-22 17:58:14.992914+00	\N	0	\N	\N
20	2026-11-22 17:58:15.011185+00	twilio	SM00000000000000000000000000000013	8e73297b-7377-5c65-9c81-cee9f0f69b80	1	OUTBOUND	+14155550100	+919820000001	PAY-1: ₹500.00 from Gupta Kirana is in the books. He now owes ₹1,933.00.	\N	\N	{}	18	f	ACCEPTED	1	2026-11-22 17:58:15.011185+00	2026-11-22 17:58:15.018334+00	2026-11-22 17:58:15.02006+00	queued	2	\N	\N
19	2026-11-22 17:58:15.008587+00	twilio	SM00000000000000000000000000000014	93cc0754-95eb-5978-a2d8-b99d6a1054f2	3	OUTBOUND	+14155550100	+919810000001	Sharma Traders ko ₹500.00 mil gaya (PAY-1).\nBaki ₹1,933.00 (entry L000000002)	\N	\N	{}	\N	f	ACCEPTED	1	2026-11-22 17:58:15.008587+00	2026-11-22 17:58:15.024949+00	2026-11-22 17:58:15.026617+00	queued	2	\N	\N
21	2026-11-22 17:58:15.033488+00	twilio	IN00000000000000000000000000000015	2153dc42-b72b-4a90-a40e-a3873fc65d5d	3	INBOUND	+919810000001	+14155550100	1 bori chawal	\N	[]	{}	\N	f	PROCESSED	0	2026-11-22 17:58:15.033488+00	\N	2026-11-22 17:58:15.03803+00	\N	0	\N	\N
22	2026-11-22 17:58:15.048998+00	twilio	SM00000000000000000000000000000016	82aa2f96-f59a-53e8-bc90-3a91f0b7508d	3	OUTBOUND	+14155550100	+919810000001	Sharma Traders ke liye aapka order:\n1. Parmal Rice: 1 bori (25 kg) × ₹42.00/kg = ₹1,050.00\nSubtotal ₹1,050.00\nGST ₹52.50 (CGST ₹26.25 + SGST ₹26.25)\nRound off ₹0.50\nTotal ₹1,103.00\nIs order ke baad baki ₹3,036.00 (limit ₹50,000.00)\n\n1 Confirm  2 Badlo  3 Cancel	[{"text": "Confirm", "payload": "confirm:3:2:8d20a210eb0c4f41"}, {"text": "Badlo", "payload": "change:3:2:768a4a7c6b4512b3"}, {"text": "Cancel", "payload": "cancel:3:2:9c1a2495e0d15f56"}]	\N	{}	21	f	ACCEPTED	1	2026-11-22 17:58:15.048998+00	2026-11-22 17:58:15.055758+00	2026-11-22 17:58:15.057593+00	queued	2	\N	\N
23	2026-11-22 17:58:15.064383+00	twilio	IN00000000000000000000000000000017	afe7b506-4d6f-4fcc-885c-852bebb500a7	3	INBOUND	+919810000001	+14155550100	haan	\N	[]	{}	\N	f	PROCESSED	0	2026-11-22 17:58:15.064383+00	\N	2026-11-22 17:58:15.068624+00	\N	0	\N	\N
24	2026-11-22 17:58:15.08252+00	twilio	SM00000000000000000000000000000018	0b88283a-9fa2-504f-be2a-58b6ba644b2a	1	OUTBOUND	+14155550100	+919820000001	New order #1002 from Gupta Kirana:\n1. Parmal Rice: 1 bori (25 kg) × ₹42.00/kg = ₹1,050.00\nSubtotal ₹1,050.00\nGST ₹52.50 (CGST ₹26.25 + SGST ₹26.25)\nRound off ₹0.50\nTotal ₹1,103.00\nHe owes ₹1,933.00 of ₹50,000.00 before this order\n\n1 Accept  2 Reject	[{"text": "Accept", "payload": "accept:2:0:2d3a7cf673c838ff"}, {"text": "Reject", "payload": "reject:2:0:722ab9e49e7a523a"}]	\N	{}	\N	f	ACCEPTED	1	2026-11-22 17:58:15.08252+00	2026-11-22 17:58:15.092174+00	2026-11-22 17:58:15.093832+00	queued	2	\N	\N
27	2026-11-22 17:58:15.122719+00	twilio	SM0000000000000000000000000000001b	ccb02ed5-6839-5972-b4a8-3702da87ea2c	4	OUTBOUND	+14155550100	+919810000002	Your order with Sharma Traders:\n1. Parmal Rice: 1 bori (25 kg) × ₹42.00/kg = ₹1,050.00\nSubtotal ₹1,050.00\nGST ₹52.50 (CGST ₹26.25 + SGST ₹26.25)\nRound off ₹0.50\nTotal ₹1,103.00\nBalance after this order ₹1,103.00 (limit ₹50,000.00)\n\n1 Confirm  2 Change  3 Cancel	[{"text": "Confirm", "payload": "confirm:4:1:62599cfd9182dc0d"}, {"text": "Change", "payload": "change:4:1:bdb9ec2cc2a492ba"}, {"text": "Cancel", "payload": "cancel:4:1:87ecf347960476d0"}]	\N	{}	26	f	ACCEPTED	1	2026-11-22 17:58:15.122719+00	2026-11-22 17:58:15.130015+00	2026-11-22 17:58:15.131872+00	queued	2	\N	\N
25	2026-11-22 17:58:15.08493+00	twilio	SM00000000000000000000000000000019	316b523d-796a-54f0-a2a7-de175a765a3a	3	OUTBOUND	+14155550100	+919810000001	Order #1002 Sharma Traders ko bhej diya: ₹1,103.00. Accept hote hi batayenge.	\N	\N	{}	23	f	ACCEPTED	1	2026-11-22 17:58:15.08493+00	2026-11-22 17:58:15.098824+00	2026-11-22 17:58:15.100475+00	queued	2	\N	\N
26	2026-11-22 17:58:15.107276+00	twilio	IN0000000000000000000000000000001a	192daef7-9180-4d0b-be12-37857775dd3d	4	INBOUND	+919810000002	+14155550100	1 bori chawal	\N	[]	{}	\N	f	PROCESSED	0	2026-11-22 17:58:15.107276+00	\N	2026-11-22 17:58:15.111718+00	\N	0	\N	\N
\.


--
-- Data for Name: whatsapp_messages_2026_12; Type: TABLE DATA; Schema: public; Owner: bahi_owner
--

COPY public.whatsapp_messages_2026_12 (id, created_at, provider, message_id, public_id, conversation_id, direction, from_number, to_number, body, buttons, media, raw, in_reply_to, is_resend, state, attempts, available_at, claimed_at, processed_at, status, status_rank, error_code, error) FROM stdin;
\.


--
-- Name: conversations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.conversations_id_seq', 5, true);


--
-- Name: credit_ledgers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.credit_ledgers_id_seq', 2, true);


--
-- Name: identities_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.identities_id_seq', 5, true);


--
-- Name: invoices_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.invoices_id_seq', 1, true);


--
-- Name: order_keys_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.order_keys_id_seq', 2, true);


--
-- Name: order_number_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.order_number_seq', 1002, true);


--
-- Name: payment_number_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.payment_number_seq', 1, true);


--
-- Name: payments_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.payments_id_seq', 1, true);


--
-- Name: product_aliases_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.product_aliases_id_seq', 84, true);


--
-- Name: products_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.products_id_seq', 26, true);


--
-- Name: retailers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.retailers_id_seq', 3, true);


--
-- Name: users_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.users_id_seq', 5, true);


--
-- Name: vendor_products_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.vendor_products_id_seq', 52, true);


--
-- Name: vendors_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.vendors_id_seq', 2, true);


--
-- Name: whatsapp_messages_id_seq; Type: SEQUENCE SET; Schema: public; Owner: bahi_owner
--

SELECT pg_catalog.setval('public.whatsapp_messages_id_seq', 27, true);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: applied_sql applied_sql_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_admin
--

ALTER TABLE ONLY public.applied_sql
    ADD CONSTRAINT applied_sql_pkey PRIMARY KEY (checksum);


--
-- Name: conversations conversations_business_number_user_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_business_number_user_id_key UNIQUE (business_number, user_id);


--
-- Name: conversations conversations_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_pkey PRIMARY KEY (id);


--
-- Name: credit_accounts credit_accounts_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_accounts
    ADD CONSTRAINT credit_accounts_pkey PRIMARY KEY (retailer_id, vendor_id);


--
-- Name: credit_holds credit_holds_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_holds
    ADD CONSTRAINT credit_holds_pkey PRIMARY KEY (order_id);


--
-- Name: credit_ledgers credit_ledgers_account_seq_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_account_seq_key UNIQUE (retailer_id, vendor_id, seq);


--
-- Name: credit_ledgers credit_ledgers_chain_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_chain_key UNIQUE (retailer_id, vendor_id, seq, running_balance, row_hash);


--
-- Name: credit_ledgers credit_ledgers_idempotency_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_idempotency_key UNIQUE (retailer_id, vendor_id, idempotency_key);


--
-- Name: credit_ledgers credit_ledgers_ledger_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_ledger_number_key UNIQUE (ledger_number);


--
-- Name: credit_ledgers credit_ledgers_mirror_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_mirror_key UNIQUE (retailer_id, vendor_id, id, signed_amount, is_reversal);


--
-- Name: credit_ledgers credit_ledgers_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_pkey PRIMARY KEY (id);


--
-- Name: credit_ledgers credit_ledgers_reversal_ledger_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_reversal_ledger_id_key UNIQUE (reversal_ledger_id);


--
-- Name: delivery_events delivery_events_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.delivery_events
    ADD CONSTRAINT delivery_events_pkey PRIMARY KEY (provider, message_id, status, error_code);


--
-- Name: document_counters document_counters_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.document_counters
    ADD CONSTRAINT document_counters_pkey PRIMARY KEY (vendor_id, kind, financial_year);


--
-- Name: identities identities_address_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_address_key UNIQUE (provider, business_number, kind, value);


--
-- Name: identities identities_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (id);


--
-- Name: invoice_items invoice_items_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.invoice_items
    ADD CONSTRAINT invoice_items_pkey PRIMARY KEY (invoice_id, line_number);


--
-- Name: invoices invoices_id_vendor_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_id_vendor_id_key UNIQUE (id, vendor_id);


--
-- Name: invoices invoices_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_pkey PRIMARY KEY (id);


--
-- Name: invoices invoices_vendor_id_invoice_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_vendor_id_invoice_number_key UNIQUE (vendor_id, invoice_number);


--
-- Name: message_contents message_contents_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.message_contents
    ADD CONSTRAINT message_contents_pkey PRIMARY KEY (provider, account, shape);


--
-- Name: message_keys message_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.message_keys
    ADD CONSTRAINT message_keys_pkey PRIMARY KEY (provider, message_id);


--
-- Name: order_items order_items_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_pkey PRIMARY KEY (order_id, line_number);


--
-- Name: order_keys order_keys_order_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_order_number_key UNIQUE (order_number);


--
-- Name: order_keys order_keys_parties_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_parties_key UNIQUE (id, retailer_id, vendor_id);


--
-- Name: order_keys order_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_pkey PRIMARY KEY (id);


--
-- Name: orders orders_id_vendor_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_id_vendor_id_key UNIQUE (id, vendor_id);


--
-- Name: orders orders_order_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_order_number_key UNIQUE (order_number);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: orders orders_vendor_id_invoice_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_vendor_id_invoice_number_key UNIQUE (vendor_id, invoice_number);


--
-- Name: payment_allocations payment_allocations_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.payment_allocations
    ADD CONSTRAINT payment_allocations_pkey PRIMARY KEY (payment_id, order_id);


--
-- Name: payments payments_parties_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_parties_key UNIQUE (id, retailer_id, vendor_id);


--
-- Name: payments payments_payment_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_payment_number_key UNIQUE (payment_number);


--
-- Name: payments payments_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (id);


--
-- Name: product_aliases product_aliases_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_key UNIQUE NULLS NOT DISTINCT (product_id, vendor_id, retailer_id, alias);


--
-- Name: product_aliases product_aliases_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_pkey PRIMARY KEY (id);


--
-- Name: product_tax_rates product_tax_rates_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.product_tax_rates
    ADD CONSTRAINT product_tax_rates_pkey PRIMARY KEY (product_id, valid_from);


--
-- Name: products products_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (id);


--
-- Name: products products_product_code_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.products
    ADD CONSTRAINT products_product_code_key UNIQUE (product_code);


--
-- Name: retailer_members retailer_members_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.retailer_members
    ADD CONSTRAINT retailer_members_pkey PRIMARY KEY (retailer_id, user_id);


--
-- Name: retailers retailers_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.retailers
    ADD CONSTRAINT retailers_pkey PRIMARY KEY (id);


--
-- Name: stock_reservations stock_reservations_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.stock_reservations
    ADD CONSTRAINT stock_reservations_pkey PRIMARY KEY (order_id, vendor_product_id);


--
-- Name: users users_phone_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_phone_number_key UNIQUE (phone_number);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: vendor_members vendor_members_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendor_members
    ADD CONSTRAINT vendor_members_pkey PRIMARY KEY (vendor_id, user_id);


--
-- Name: vendor_products vendor_products_id_vendor_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_id_vendor_id_key UNIQUE (id, vendor_id);


--
-- Name: vendor_products vendor_products_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_pkey PRIMARY KEY (id);


--
-- Name: vendor_products vendor_products_vendor_id_product_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_vendor_id_product_id_key UNIQUE (vendor_id, product_id);


--
-- Name: vendor_products vendor_products_vendor_id_sku_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_vendor_id_sku_key UNIQUE (vendor_id, sku);


--
-- Name: vendors vendors_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendors
    ADD CONSTRAINT vendors_pkey PRIMARY KEY (id);


--
-- Name: vendors vendors_vendor_code_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendors
    ADD CONSTRAINT vendors_vendor_code_key UNIQUE (vendor_code);


--
-- Name: whatsapp_messages whatsapp_messages_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.whatsapp_messages
    ADD CONSTRAINT whatsapp_messages_pkey PRIMARY KEY (id, created_at);


--
-- Name: whatsapp_messages_2026_11 whatsapp_messages_2026_11_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.whatsapp_messages_2026_11
    ADD CONSTRAINT whatsapp_messages_2026_11_pkey PRIMARY KEY (id, created_at);


--
-- Name: whatsapp_messages_2026_12 whatsapp_messages_2026_12_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.whatsapp_messages_2026_12
    ADD CONSTRAINT whatsapp_messages_2026_12_pkey PRIMARY KEY (id, created_at);


--
-- Name: credit_accounts_vendor_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX credit_accounts_vendor_id_idx ON public.credit_accounts USING btree (vendor_id);


--
-- Name: credit_ledgers_account_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX credit_ledgers_account_created_at_idx ON public.credit_ledgers USING btree (retailer_id, vendor_id, created_at DESC);


--
-- Name: credit_ledgers_due_date_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX credit_ledgers_due_date_idx ON public.credit_ledgers USING btree (due_date) WHERE (due_date IS NOT NULL);


--
-- Name: credit_ledgers_retailer_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX credit_ledgers_retailer_id_created_at_idx ON public.credit_ledgers USING btree (retailer_id, created_at DESC);


--
-- Name: identities_conversation_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX identities_conversation_id_idx ON public.identities USING btree (conversation_id);


--
-- Name: identities_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX identities_user_id_idx ON public.identities USING btree (user_id);


--
-- Name: invoices_order_id_issued_key; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE UNIQUE INDEX invoices_order_id_issued_key ON public.invoices USING btree (order_id) WHERE (status = 'ISSUED'::text);


--
-- Name: orders_retailer_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX orders_retailer_id_created_at_idx ON public.orders USING btree (retailer_id, created_at DESC);


--
-- Name: orders_status_payment_status_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX orders_status_payment_status_idx ON public.orders USING btree (status, payment_status);


--
-- Name: orders_vendor_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX orders_vendor_id_created_at_idx ON public.orders USING btree (vendor_id, created_at DESC);


--
-- Name: payment_allocations_order_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX payment_allocations_order_id_idx ON public.payment_allocations USING btree (order_id);


--
-- Name: payments_is_reversed_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX payments_is_reversed_idx ON public.payments USING btree (is_reversed);


--
-- Name: payments_retailer_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX payments_retailer_id_created_at_idx ON public.payments USING btree (retailer_id, created_at DESC);


--
-- Name: payments_transaction_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX payments_transaction_id_idx ON public.payments USING btree (transaction_id);


--
-- Name: payments_vendor_id_transaction_id_key; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE UNIQUE INDEX payments_vendor_id_transaction_id_key ON public.payments USING btree (vendor_id, transaction_id) WHERE ((transaction_id IS NOT NULL) AND (status <> 'REJECTED'::text));


--
-- Name: products_category_sub_category_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX products_category_sub_category_idx ON public.products USING btree (category, sub_category);


--
-- Name: retailer_members_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX retailer_members_user_id_idx ON public.retailer_members USING btree (user_id);


--
-- Name: retailers_credit_score_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX retailers_credit_score_idx ON public.retailers USING btree (credit_score);


--
-- Name: retailers_last_order_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX retailers_last_order_at_idx ON public.retailers USING btree (last_order_at);


--
-- Name: retailers_outstanding_debt_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX retailers_outstanding_debt_idx ON public.retailers USING btree (outstanding_debt);


--
-- Name: stock_reservations_expires_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX stock_reservations_expires_at_idx ON public.stock_reservations USING btree (expires_at) WHERE (state = 'ACTIVE'::text);


--
-- Name: users_deleted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX users_deleted_at_idx ON public.users USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);


--
-- Name: users_role_is_active_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX users_role_is_active_idx ON public.users USING btree (role, is_active);


--
-- Name: vendor_members_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX vendor_members_user_id_idx ON public.vendor_members USING btree (user_id);


--
-- Name: vendor_products_stock_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX vendor_products_stock_idx ON public.vendor_products USING btree (stock);


--
-- Name: vendor_products_vendor_id_is_available_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX vendor_products_vendor_id_is_available_idx ON public.vendor_products USING btree (vendor_id, is_available);


--
-- Name: vendors_is_approved_deleted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX vendors_is_approved_deleted_at_idx ON public.vendors USING btree (is_approved, deleted_at);


--
-- Name: whatsapp_messages_is_processed_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX whatsapp_messages_is_processed_idx ON ONLY public.whatsapp_messages USING btree (conversation_id, direction, id) WHERE (NOT is_processed);


--
-- Name: whatsapp_messages_2026_11_conversation_id_direction_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX whatsapp_messages_2026_11_conversation_id_direction_id_idx ON public.whatsapp_messages_2026_11 USING btree (conversation_id, direction, id) WHERE (NOT is_processed);


--
-- Name: whatsapp_messages_from_number_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX whatsapp_messages_from_number_created_at_idx ON ONLY public.whatsapp_messages USING btree (from_number, created_at DESC);


--
-- Name: whatsapp_messages_2026_11_from_number_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX whatsapp_messages_2026_11_from_number_created_at_idx ON public.whatsapp_messages_2026_11 USING btree (from_number, created_at DESC);


--
-- Name: whatsapp_messages_2026_12_conversation_id_direction_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX whatsapp_messages_2026_12_conversation_id_direction_id_idx ON public.whatsapp_messages_2026_12 USING btree (conversation_id, direction, id) WHERE (NOT is_processed);


--
-- Name: whatsapp_messages_2026_12_from_number_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner
--

CREATE INDEX whatsapp_messages_2026_12_from_number_created_at_idx ON public.whatsapp_messages_2026_12 USING btree (from_number, created_at DESC);


--
-- Name: whatsapp_messages_2026_11_conversation_id_direction_id_idx; Type: INDEX ATTACH; Schema: public; Owner: bahi_owner
--

ALTER INDEX public.whatsapp_messages_is_processed_idx ATTACH PARTITION public.whatsapp_messages_2026_11_conversation_id_direction_id_idx;


--
-- Name: whatsapp_messages_2026_11_from_number_created_at_idx; Type: INDEX ATTACH; Schema: public; Owner: bahi_owner
--

ALTER INDEX public.whatsapp_messages_from_number_created_at_idx ATTACH PARTITION public.whatsapp_messages_2026_11_from_number_created_at_idx;


--
-- Name: whatsapp_messages_2026_11_pkey; Type: INDEX ATTACH; Schema: public; Owner: bahi_owner
--

ALTER INDEX public.whatsapp_messages_pkey ATTACH PARTITION public.whatsapp_messages_2026_11_pkey;


--
-- Name: whatsapp_messages_2026_12_conversation_id_direction_id_idx; Type: INDEX ATTACH; Schema: public; Owner: bahi_owner
--

ALTER INDEX public.whatsapp_messages_is_processed_idx ATTACH PARTITION public.whatsapp_messages_2026_12_conversation_id_direction_id_idx;


--
-- Name: whatsapp_messages_2026_12_from_number_created_at_idx; Type: INDEX ATTACH; Schema: public; Owner: bahi_owner
--

ALTER INDEX public.whatsapp_messages_from_number_created_at_idx ATTACH PARTITION public.whatsapp_messages_2026_12_from_number_created_at_idx;


--
-- Name: whatsapp_messages_2026_12_pkey; Type: INDEX ATTACH; Schema: public; Owner: bahi_owner
--

ALTER INDEX public.whatsapp_messages_pkey ATTACH PARTITION public.whatsapp_messages_2026_12_pkey;


--
-- Name: credit_accounts retailer_totals; Type: TRIGGER; Schema: public; Owner: bahi_owner
--

CREATE CONSTRAINT TRIGGER retailer_totals AFTER INSERT OR UPDATE OF balance, held, credit_limit ON public.credit_accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.sum_retailer_totals();


--
-- Name: conversations conversations_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: conversations conversations_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;


--
-- Name: credit_accounts credit_accounts_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_accounts
    ADD CONSTRAINT credit_accounts_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;


--
-- Name: credit_accounts credit_accounts_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_accounts
    ADD CONSTRAINT credit_accounts_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;


--
-- Name: credit_holds credit_holds_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_holds
    ADD CONSTRAINT credit_holds_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;


--
-- Name: credit_holds credit_holds_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_holds
    ADD CONSTRAINT credit_holds_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;


--
-- Name: credit_ledgers credit_ledgers_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;


--
-- Name: credit_ledgers credit_ledgers_chain_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_chain_fkey FOREIGN KEY (retailer_id, vendor_id, prev_seq, previous_balance, prev_hash) REFERENCES public.credit_ledgers(retailer_id, vendor_id, seq, running_balance, row_hash) ON DELETE RESTRICT;


--
-- Name: credit_ledgers credit_ledgers_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: credit_ledgers credit_ledgers_invoice_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_invoice_fkey FOREIGN KEY (invoice_id, vendor_id) REFERENCES public.invoices(id, vendor_id) ON DELETE RESTRICT;


--
-- Name: credit_ledgers credit_ledgers_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;


--
-- Name: credit_ledgers credit_ledgers_payment_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_payment_fkey FOREIGN KEY (payment_id, retailer_id, vendor_id) REFERENCES public.payments(id, retailer_id, vendor_id) ON DELETE RESTRICT;


--
-- Name: credit_ledgers credit_ledgers_reversal_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_reversal_fkey FOREIGN KEY (retailer_id, vendor_id, reversal_ledger_id, mirror_amount, reverses_reversal) REFERENCES public.credit_ledgers(retailer_id, vendor_id, id, signed_amount, is_reversal) ON DELETE RESTRICT;


--
-- Name: document_counters document_counters_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.document_counters
    ADD CONSTRAINT document_counters_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;


--
-- Name: identities identities_conversation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id) ON DELETE RESTRICT;


--
-- Name: identities identities_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: invoice_items invoice_items_invoice_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.invoice_items
    ADD CONSTRAINT invoice_items_invoice_fkey FOREIGN KEY (invoice_id, vendor_id) REFERENCES public.invoices(id, vendor_id) ON DELETE RESTRICT;


--
-- Name: invoices invoices_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;


--
-- Name: order_items order_items_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_order_fkey FOREIGN KEY (order_id, vendor_id) REFERENCES public.orders(id, vendor_id) ON DELETE RESTRICT;


--
-- Name: order_items order_items_vendor_product_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_vendor_product_fkey FOREIGN KEY (vendor_product_id, vendor_id) REFERENCES public.vendor_products(id, vendor_id) ON DELETE RESTRICT;


--
-- Name: order_keys order_keys_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;


--
-- Name: order_keys order_keys_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;


--
-- Name: orders orders_key_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_key_fkey FOREIGN KEY (id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;


--
-- Name: orders orders_placed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: orders orders_revision_of_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_revision_of_fkey FOREIGN KEY (revision_of) REFERENCES public.order_keys(id) ON DELETE RESTRICT;


--
-- Name: payment_allocations payment_allocations_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.payment_allocations
    ADD CONSTRAINT payment_allocations_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;


--
-- Name: payment_allocations payment_allocations_payment_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.payment_allocations
    ADD CONSTRAINT payment_allocations_payment_fkey FOREIGN KEY (payment_id, retailer_id, vendor_id) REFERENCES public.payments(id, retailer_id, vendor_id) ON DELETE RESTRICT;


--
-- Name: payments payments_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;


--
-- Name: payments payments_claimed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: payments payments_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: product_aliases product_aliases_product_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE RESTRICT;


--
-- Name: product_aliases product_aliases_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;


--
-- Name: product_aliases product_aliases_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;


--
-- Name: product_tax_rates product_tax_rates_product_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.product_tax_rates
    ADD CONSTRAINT product_tax_rates_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE RESTRICT;


--
-- Name: retailer_members retailer_members_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.retailer_members
    ADD CONSTRAINT retailer_members_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;


--
-- Name: retailer_members retailer_members_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.retailer_members
    ADD CONSTRAINT retailer_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: stock_reservations stock_reservations_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.stock_reservations
    ADD CONSTRAINT stock_reservations_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.order_keys(id) ON DELETE RESTRICT;


--
-- Name: stock_reservations stock_reservations_vendor_product_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.stock_reservations
    ADD CONSTRAINT stock_reservations_vendor_product_fkey FOREIGN KEY (vendor_product_id, vendor_id) REFERENCES public.vendor_products(id, vendor_id) ON DELETE RESTRICT;


--
-- Name: vendor_members vendor_members_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendor_members
    ADD CONSTRAINT vendor_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;


--
-- Name: vendor_members vendor_members_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendor_members
    ADD CONSTRAINT vendor_members_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;


--
-- Name: vendor_products vendor_products_product_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.products(id) ON DELETE RESTRICT;


--
-- Name: vendor_products vendor_products_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner
--

ALTER TABLE ONLY public.vendor_products
    ADD CONSTRAINT vendor_products_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

GRANT ALL ON SCHEMA public TO bahi_owner;
GRANT USAGE ON SCHEMA public TO app_user;
GRANT USAGE ON SCHEMA public TO bahi_maintenance;
GRANT USAGE ON SCHEMA public TO ledger_owner;
GRANT USAGE ON SCHEMA public TO stock_owner;
GRANT USAGE ON SCHEMA public TO message_owner;


--
-- Name: FUNCTION clock_now(); Type: ACL; Schema: public; Owner: bahi_owner
--

REVOKE ALL ON FUNCTION public.clock_now() FROM PUBLIC;
GRANT ALL ON FUNCTION public.clock_now() TO app_user;
GRANT ALL ON FUNCTION public.clock_now() TO ledger_owner;
GRANT ALL ON FUNCTION public.clock_now() TO stock_owner;
GRANT ALL ON FUNCTION public.clock_now() TO message_owner;


--
-- Name: FUNCTION close_reservations(p_order_id bigint, p_new_state text, p_product_ids bigint[], p_loaded numeric[]); Type: ACL; Schema: public; Owner: stock_owner
--

REVOKE ALL ON FUNCTION public.close_reservations(p_order_id bigint, p_new_state text, p_product_ids bigint[], p_loaded numeric[]) FROM PUBLIC;


--
-- Name: FUNCTION current_actor_role(); Type: ACL; Schema: public; Owner: bahi_admin
--

REVOKE ALL ON FUNCTION public.current_actor_role() FROM PUBLIC;
GRANT ALL ON FUNCTION public.current_actor_role() TO app_user;


--
-- Name: FUNCTION current_actor_user_id(); Type: ACL; Schema: public; Owner: bahi_admin
--

REVOKE ALL ON FUNCTION public.current_actor_user_id() FROM PUBLIC;
GRANT ALL ON FUNCTION public.current_actor_user_id() TO app_user;
GRANT ALL ON FUNCTION public.current_actor_user_id() TO ledger_owner;


--
-- Name: FUNCTION current_retailer_id(); Type: ACL; Schema: public; Owner: bahi_admin
--

REVOKE ALL ON FUNCTION public.current_retailer_id() FROM PUBLIC;
GRANT ALL ON FUNCTION public.current_retailer_id() TO app_user;


--
-- Name: FUNCTION current_vendor_id(); Type: ACL; Schema: public; Owner: bahi_admin
--

REVOKE ALL ON FUNCTION public.current_vendor_id() FROM PUBLIC;
GRANT ALL ON FUNCTION public.current_vendor_id() TO app_user;


--
-- Name: FUNCTION ensure_month_partitions(p_parent text, p_first_month date, p_months integer); Type: ACL; Schema: public; Owner: bahi_owner
--

REVOKE ALL ON FUNCTION public.ensure_month_partitions(p_parent text, p_first_month date, p_months integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ensure_month_partitions(p_parent text, p_first_month date, p_months integer) TO bahi_maintenance;


--
-- Name: FUNCTION fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]); Type: ACL; Schema: public; Owner: stock_owner
--

REVOKE ALL ON FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) TO app_user;


--
-- Name: FUNCTION hold_credit(p_order_id bigint, p_amount numeric, OUT granted boolean, OUT available numeric, OUT is_blocked boolean); Type: ACL; Schema: public; Owner: ledger_owner
--

REVOKE ALL ON FUNCTION public.hold_credit(p_order_id bigint, p_amount numeric, OUT granted boolean, OUT available numeric, OUT is_blocked boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.hold_credit(p_order_id bigint, p_amount numeric, OUT granted boolean, OUT available numeric, OUT is_blocked boolean) TO app_user;


--
-- Name: TABLE stock_reservations; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.stock_reservations TO app_user;
GRANT SELECT,INSERT,UPDATE ON TABLE public.stock_reservations TO stock_owner;


--
-- Name: FUNCTION keep_stock(p_order_id bigint); Type: ACL; Schema: public; Owner: stock_owner
--

REVOKE ALL ON FUNCTION public.keep_stock(p_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.keep_stock(p_order_id bigint) TO app_user;


--
-- Name: TABLE credit_ledgers; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.credit_ledgers TO app_user;
GRANT SELECT,INSERT ON TABLE public.credit_ledgers TO ledger_owner;


--
-- Name: COLUMN credit_ledgers.is_reversed; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(is_reversed) ON TABLE public.credit_ledgers TO ledger_owner;


--
-- Name: FUNCTION ledger_entry_hash(entry public.credit_ledgers); Type: ACL; Schema: public; Owner: bahi_admin
--

REVOKE ALL ON FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) TO app_user;
GRANT ALL ON FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) TO ledger_owner;


--
-- Name: TABLE credit_accounts; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.credit_accounts TO app_user;
GRANT SELECT,INSERT,UPDATE ON TABLE public.credit_accounts TO ledger_owner;


--
-- Name: FUNCTION lock_credit_account(p_retailer_id bigint, p_vendor_id bigint); Type: ACL; Schema: public; Owner: ledger_owner
--

REVOKE ALL ON FUNCTION public.lock_credit_account(p_retailer_id bigint, p_vendor_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lock_credit_account(p_retailer_id bigint, p_vendor_id bigint) TO app_user;


--
-- Name: FUNCTION open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer); Type: ACL; Schema: public; Owner: ledger_owner
--

REVOKE ALL ON FUNCTION public.open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer) FROM PUBLIC;


--
-- Name: FUNCTION post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text); Type: ACL; Schema: public; Owner: ledger_owner
--

REVOKE ALL ON FUNCTION public.post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text) TO app_user;


--
-- Name: FUNCTION queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint); Type: ACL; Schema: public; Owner: message_owner
--

REVOKE ALL ON FUNCTION public.queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint) TO app_user;


--
-- Name: FUNCTION release_credit(p_order_id bigint); Type: ACL; Schema: public; Owner: ledger_owner
--

REVOKE ALL ON FUNCTION public.release_credit(p_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.release_credit(p_order_id bigint) TO app_user;


--
-- Name: FUNCTION release_stock(p_order_id bigint); Type: ACL; Schema: public; Owner: stock_owner
--

REVOKE ALL ON FUNCTION public.release_stock(p_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.release_stock(p_order_id bigint) TO app_user;


--
-- Name: FUNCTION reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone); Type: ACL; Schema: public; Owner: stock_owner
--

REVOKE ALL ON FUNCTION public.reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone) TO app_user;


--
-- Name: FUNCTION sum_retailer_totals(); Type: ACL; Schema: public; Owner: ledger_owner
--

REVOKE ALL ON FUNCTION public.sum_retailer_totals() FROM PUBLIC;


--
-- Name: TABLE alembic_version; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.alembic_version TO app_user;


--
-- Name: TABLE applied_sql; Type: ACL; Schema: public; Owner: bahi_admin
--

GRANT SELECT ON TABLE public.applied_sql TO app_user;


--
-- Name: TABLE conversations; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.conversations TO app_user;


--
-- Name: COLUMN conversations.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(vendor_id) ON TABLE public.conversations TO app_user;


--
-- Name: COLUMN conversations.draft; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(draft) ON TABLE public.conversations TO app_user;


--
-- Name: COLUMN conversations.draft_version; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(draft_version) ON TABLE public.conversations TO app_user;


--
-- Name: COLUMN conversations.updated_at; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(updated_at) ON TABLE public.conversations TO app_user;


--
-- Name: TABLE credit_holds; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.credit_holds TO app_user;
GRANT SELECT,INSERT,UPDATE ON TABLE public.credit_holds TO ledger_owner;


--
-- Name: TABLE delivery_events; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.delivery_events TO app_user;


--
-- Name: TABLE document_counters; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.document_counters TO app_user;


--
-- Name: TABLE identities; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.identities TO app_user;
GRANT SELECT ON TABLE public.identities TO message_owner;


--
-- Name: TABLE invoice_items; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.invoice_items TO app_user;


--
-- Name: TABLE invoices; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.invoices TO app_user;


--
-- Name: TABLE retailers; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.retailers TO app_user;
GRANT SELECT ON TABLE public.retailers TO ledger_owner;


--
-- Name: COLUMN retailers.available_credit; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(available_credit) ON TABLE public.retailers TO ledger_owner;


--
-- Name: COLUMN retailers.outstanding_debt; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(outstanding_debt) ON TABLE public.retailers TO ledger_owner;


--
-- Name: COLUMN retailers.last_order_at; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(last_order_at) ON TABLE public.retailers TO app_user;


--
-- Name: COLUMN retailers.updated_at; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(updated_at) ON TABLE public.retailers TO app_user;


--
-- Name: TABLE vendor_products; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.vendor_products TO app_user;
GRANT SELECT ON TABLE public.vendor_products TO stock_owner;


--
-- Name: COLUMN vendor_products.stock; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(stock) ON TABLE public.vendor_products TO stock_owner;


--
-- Name: COLUMN vendor_products.reserved; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(reserved) ON TABLE public.vendor_products TO stock_owner;


--
-- Name: TABLE ledger_breaks; Type: ACL; Schema: public; Owner: bahi_admin
--

GRANT SELECT ON TABLE public.ledger_breaks TO app_user;


--
-- Name: TABLE message_contents; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.message_contents TO app_user;


--
-- Name: COLUMN message_contents.content_id; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(content_id) ON TABLE public.message_contents TO app_user;


--
-- Name: TABLE message_keys; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.message_keys TO app_user;
GRANT SELECT,INSERT ON TABLE public.message_keys TO message_owner;


--
-- Name: TABLE order_items; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.order_items TO app_user;


--
-- Name: SEQUENCE order_number_seq; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT USAGE ON SEQUENCE public.order_number_seq TO app_user;


--
-- Name: TABLE order_keys; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.order_keys TO app_user;
GRANT SELECT ON TABLE public.order_keys TO ledger_owner;
GRANT SELECT ON TABLE public.order_keys TO stock_owner;


--
-- Name: TABLE orders; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.orders TO app_user;


--
-- Name: TABLE payment_allocations; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.payment_allocations TO app_user;


--
-- Name: SEQUENCE payment_number_seq; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT USAGE ON SEQUENCE public.payment_number_seq TO app_user;


--
-- Name: TABLE payments; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.payments TO app_user;


--
-- Name: COLUMN payments.status; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(status) ON TABLE public.payments TO app_user;


--
-- Name: COLUMN payments.decided_by; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(decided_by) ON TABLE public.payments TO app_user;


--
-- Name: COLUMN payments.decided_at; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(decided_at) ON TABLE public.payments TO app_user;


--
-- Name: TABLE product_aliases; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.product_aliases TO app_user;


--
-- Name: TABLE product_tax_rates; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.product_tax_rates TO app_user;


--
-- Name: TABLE products; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.products TO app_user;


--
-- Name: TABLE retailer_members; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.retailer_members TO app_user;


--
-- Name: TABLE users; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.users TO app_user;


--
-- Name: COLUMN users.last_login_at; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(last_login_at) ON TABLE public.users TO app_user;


--
-- Name: COLUMN users.updated_at; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(updated_at) ON TABLE public.users TO app_user;


--
-- Name: TABLE vendor_members; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.vendor_members TO app_user;


--
-- Name: TABLE vendors; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT ON TABLE public.vendors TO app_user;


--
-- Name: TABLE whatsapp_messages; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT SELECT,INSERT ON TABLE public.whatsapp_messages TO app_user;
GRANT SELECT,INSERT ON TABLE public.whatsapp_messages TO message_owner;


--
-- Name: COLUMN whatsapp_messages.message_id; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(message_id) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: COLUMN whatsapp_messages.is_resend; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(is_resend) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: COLUMN whatsapp_messages.state; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(state) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: COLUMN whatsapp_messages.attempts; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(attempts) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: COLUMN whatsapp_messages.available_at; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(available_at) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: COLUMN whatsapp_messages.claimed_at; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(claimed_at) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: COLUMN whatsapp_messages.processed_at; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(processed_at) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: COLUMN whatsapp_messages.status; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(status) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: COLUMN whatsapp_messages.status_rank; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(status_rank) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: COLUMN whatsapp_messages.error_code; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(error_code) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: COLUMN whatsapp_messages.error; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT UPDATE(error) ON TABLE public.whatsapp_messages TO app_user;


--
-- Name: SEQUENCE whatsapp_messages_id_seq; Type: ACL; Schema: public; Owner: bahi_owner
--

GRANT USAGE ON SEQUENCE public.whatsapp_messages_id_seq TO app_user;
GRANT USAGE ON SEQUENCE public.whatsapp_messages_id_seq TO message_owner;


--
-- PostgreSQL database dump complete
--

\unrestrict release

