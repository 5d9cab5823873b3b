-- The schema of a migrated database, as pg_dump tells it, for comparison. Not to be run and not to be
-- edited: change db/migrations and db/sql, then run `make schema`. Partitions are left out, because
-- they come and go with time, and so are the names of NOT NULL, which PostgreSQL 17 does not have.

-- Name: ext; Type: SCHEMA; Schema: -; Owner: bahi_admin

CREATE SCHEMA ext;


ALTER SCHEMA ext OWNER TO bahi_admin;

-- Name: guard; Type: SCHEMA; Schema: -; Owner: guard_owner

CREATE SCHEMA guard;


ALTER SCHEMA guard OWNER TO guard_owner;

-- Name: pg_stat_statements; Type: EXTENSION; Schema: -; Owner: -

CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA ext;

-- Name: EXTENSION pg_stat_statements; Type: COMMENT; Schema: -; Owner: 

COMMENT ON EXTENSION pg_stat_statements IS 'track planning and execution statistics of all SQL statements executed';

-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA ext;

-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: 

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

-- Name: refuse_foreign_hands(); Type: FUNCTION; Schema: guard; Owner: guard_owner

CREATE FUNCTION guard.refuse_foreign_hands() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
DECLARE
    touched text;
BEGIN
    IF (SELECT r.rolsuper FROM pg_roles AS r WHERE r.rolname = session_user) THEN
        RETURN;
    END IF;
    IF tg_event = 'table_rewrite' THEN
        SELECT c.relname INTO touched FROM pg_class AS c
        WHERE c.oid = pg_event_trigger_table_rewrite_oid()
            AND EXISTS (SELECT FROM guard.required AS g WHERE g.table_name = c.relname);
    ELSIF tg_event = 'sql_drop' THEN
        SELECT object_identity INTO touched FROM pg_event_trigger_dropped_objects()
        WHERE object_type = 'table column'
                AND EXISTS (SELECT FROM guard.required AS g WHERE g.table_name = address_names[2])
            OR session_user = 'bahi_maintenance' AND original AND NOT is_temporary
                AND object_identity !~ '(whatsapp_messages|audit_logs)_\d{4}_\d{2}';
    ELSIF session_user = 'bahi_maintenance' THEN
        SELECT object_identity INTO touched FROM pg_event_trigger_ddl_commands()
        WHERE command_tag <> 'REFRESH MATERIALIZED VIEW'
            AND object_identity !~ 'public\.(whatsapp_messages|audit_logs)(_\d{4}_\d{2})?(_|$)'
            AND NOT (object_type IN ('trigger', 'index', 'sequence', 'table constraint')
                AND object_identity ~ '(whatsapp_messages|audit_logs)_\d{4}_\d{2}');
    END IF;
    IF touched IS NOT NULL THEN
        RAISE EXCEPTION 'refused: % is not for % to change', touched, session_user
            USING ERRCODE = 'insufficient_privilege';
    END IF;
END
$_$;


ALTER FUNCTION guard.refuse_foreign_hands() OWNER TO guard_owner;

-- Name: refuse_weaker_guards(); Type: FUNCTION; Schema: guard; Owner: guard_owner

CREATE FUNCTION guard.refuse_weaker_guards() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    missing text;
    foreign_code text;
BEGIN
    SELECT string_agg(format('%s on %s', g.guard, g.table_name), ', ' ORDER BY g.table_name, g.guard)
    INTO missing
    FROM guard.required AS g
    LEFT JOIN pg_class AS c
        ON c.relname = g.table_name AND c.relnamespace = to_regnamespace('public')
    LEFT JOIN pg_trigger AS t ON t.tgrelid = c.oid AND t.tgname = g.guard
    WHERE CASE g.guard
        WHEN 'row security' THEN (c.relrowsecurity AND c.relforcerowsecurity) IS NOT TRUE
        ELSE t.tgenabled IS DISTINCT FROM 'A'
    END;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'refused: % would be removed or weakened', missing
            USING ERRCODE = 'insufficient_privilege',
            HINT = 'Guards change only with the migration that registers them.';
    END IF;

    SELECT string_agg(format('%s on %s', code.name, c.relname), ', ')
    INTO foreign_code
    FROM pg_class AS c
    CROSS JOIN LATERAL (
        SELECT t.tgname AS name
        FROM pg_trigger AS t JOIN pg_proc AS p ON p.oid = t.tgfoid
        WHERE t.tgrelid = c.oid AND NOT t.tgisinternal
            AND (p.proowner = 'bahi_owner'::regrole
                OR NOT p.proowner IN (SELECT r.oid FROM pg_roles AS r
                                      WHERE r.rolsuper OR r.rolname LIKE '%\_owner'))
        UNION ALL
        SELECT r.rulename FROM pg_rewrite AS r WHERE r.ev_class = c.oid
    ) AS code
    WHERE c.relnamespace = to_regnamespace('public') AND c.relkind IN ('r', 'p')
        AND EXISTS (SELECT FROM guard.required AS g WHERE g.table_name = c.relname);
    IF foreign_code IS NOT NULL THEN
        RAISE EXCEPTION 'refused: % would be added to a guarded table', foreign_code
            USING ERRCODE = 'insufficient_privilege',
            HINT = 'Triggers of guarded tables belong into db/sql, applied by a migration.';
    END IF;
END
$$;


ALTER FUNCTION guard.refuse_weaker_guards() OWNER TO guard_owner;

-- Name: accept_at_once(bigint); Type: FUNCTION; Schema: public; Owner: order_owner

CREATE FUNCTION public.accept_at_once(p_order_id bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    placed orders;
BEGIN
    SELECT * INTO placed FROM orders WHERE id = p_order_id;
    PERFORM require_party(placed.retailer_id, placed.vendor_id);
    UPDATE orders SET status = 'ACCEPTED', accepted_at = clock_now(), updated_at = clock_now()
    WHERE id = p_order_id AND status = 'PLACED'
        AND EXISTS (SELECT FROM vendors AS v WHERE v.id = placed.vendor_id AND v.auto_accept);
    RETURN FOUND;
END
$$;


ALTER FUNCTION public.accept_at_once(p_order_id bigint) OWNER TO order_owner;

-- Name: clock_now(); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.clock_now() RETURNS timestamp with time zone
    LANGUAGE sql PARALLEL SAFE
    RETURN clock_timestamp();


ALTER FUNCTION public.clock_now() OWNER TO guard_owner;

-- Name: current_actor_role(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.current_actor_role() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.actor_role'::text, true), ''::text);


ALTER FUNCTION public.current_actor_role() OWNER TO bahi_admin;

-- Name: current_actor_user_id(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.current_actor_user_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (current_setting('app.actor_role'::text, true) <> ''::text) THEN (NULLIF(current_setting('app.user_id'::text, true), ''::text))::bigint ELSE NULL::bigint END;


ALTER FUNCTION public.current_actor_user_id() OWNER TO bahi_admin;

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

ALTER TABLE ONLY public.users FORCE ROW LEVEL SECURITY;


ALTER TABLE public.users OWNER TO bahi_owner;

-- Name: TABLE users; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.users IS 'Persons, by the phone they write from. Removed by date, never deleted.';

-- Name: COLUMN users.phone_number; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.users.phone_number IS 'E.164. NULL for a person whose provider hides the number.';

-- Name: acts_as_admin(); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.acts_as_admin() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT (COALESCE((public.current_actor_role() = 'ADMIN'::text), false) AND ((public.current_actor_user_id() IS NULL) OR (EXISTS ( SELECT
            FROM public.users u
           WHERE ((u.id = public.current_actor_user_id()) AND (u.role = 'ADMIN'::text) AND u.is_active AND (u.deleted_at IS NULL))))));
END;


ALTER FUNCTION public.acts_as_admin() OWNER TO people_owner;

-- Name: add_platform_person(text, text, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.add_platform_person(p_phone text, p_name text, p_role text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    person bigint;
    present text;
BEGIN
    PERFORM require_admin();
    IF p_role NOT IN ('ADMIN', 'OPERATOR') THEN
        RAISE EXCEPTION 'nobody runs the platform as %', p_role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'role_of_the_platform';
    END IF;
    SELECT u.role INTO present FROM users AS u WHERE u.phone_number = p_phone AND u.deleted_at IS NULL;
    IF present = p_role THEN
        RETURN 'UNCHANGED';
    END IF;
    person := person_with_phone(p_phone, p_name, p_role);
    UPDATE users SET role = p_role, updated_at = clock_now() WHERE id = person AND role <> p_role;
    RETURN CASE WHEN present IS NULL THEN 'ADDED' ELSE 'CHANGED' END;
END
$$;


ALTER FUNCTION public.add_platform_person(p_phone text, p_name text, p_role text) OWNER TO people_owner;

-- Name: add_retailer_member(bigint, text, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.add_retailer_member(p_retailer_id bigint, p_phone text, p_name text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    present bigint [];
BEGIN
    PERFORM require_desk();
    PERFORM lock_strangers(p_phone);
    PERFORM FROM retailers WHERE id = p_retailer_id FOR NO KEY UPDATE;
    present := ARRAY(
        SELECT m.retailer_id FROM retailer_members AS m
        JOIN users AS u ON u.id = m.user_id AND u.deleted_at IS NULL
        JOIN retailers AS r ON r.id = m.retailer_id AND r.deleted_at IS NULL
        WHERE u.phone_number = p_phone);
    IF present <> '{}' AND p_retailer_id <> ALL (present) THEN
        RETURN 'ELSEWHERE';
    END IF;
    -- Also where nothing changes, as above.
    INSERT INTO retailer_members (retailer_id, user_id)
    VALUES (p_retailer_id, person_with_phone(p_phone, p_name, 'RETAILER'))
    ON CONFLICT DO NOTHING;
    RETURN CASE WHEN FOUND THEN 'ADDED' ELSE 'UNCHANGED' END;
END
$$;


ALTER FUNCTION public.add_retailer_member(p_retailer_id bigint, p_phone text, p_name text) OWNER TO people_owner;

-- Name: add_stock(bigint, bigint, numeric); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.add_stock(p_vendor_id bigint, p_vendor_product_id bigint, p_quantity numeric) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    product vendor_products := lock_own_product(p_vendor_id, p_vendor_product_id);
BEGIN
    IF NOT product.stock_tracked THEN
        RAISE EXCEPTION 'nobody counts product %, so that nothing is added to it', p_vendor_product_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'counted_stock';
    END IF;
    IF (p_quantity > 0) IS NOT TRUE THEN
        RAISE EXCEPTION 'what comes in is a quantity, more than nothing'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quantity_of_goods';
    END IF;
    PERFORM require_stock(product.stock + p_quantity);
    UPDATE vendor_products AS vp SET stock = vp.stock + p_quantity, updated_at = clock_now()
    WHERE vp.id = p_vendor_product_id;
    PERFORM record_action('RECEIVE', 'vendor_products', p_vendor_product_id::text, jsonb_build_object(
        'stock_before', product.stock, 'stock', product.stock + p_quantity));
END
$$;


ALTER FUNCTION public.add_stock(p_vendor_id bigint, p_vendor_product_id bigint, p_quantity numeric) OWNER TO stock_owner;

-- Name: add_vendor(text, text, text, text, text, text, numeric, integer); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.add_vendor(p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text, p_state_code text, p_credit_limit numeric, p_terms_days integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    vendor bigint;
BEGIN
    PERFORM require_desk();
    PERFORM FROM vendors AS v WHERE v.vendor_code = p_vendor_code;
    IF FOUND THEN
        RETURN NULL;
    END IF;
    vendor := new_vendor(p_vendor_code, p_invoice_prefix, p_name, p_address, p_gstin, p_state_code);
    UPDATE vendors SET credit_limit = p_credit_limit, terms_days = p_terms_days WHERE id = vendor;
    RETURN vendor;
END
$$;


ALTER FUNCTION public.add_vendor(p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text, p_state_code text, p_credit_limit numeric, p_terms_days integer) OWNER TO people_owner;

-- Name: add_vendor_member(bigint, text, text, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.add_vendor_member(p_vendor_id bigint, p_phone text, p_name text, p_staff_role text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    person bigint;
    present text;
BEGIN
    PERFORM require_may_staff(p_vendor_id, p_staff_role);
    PERFORM lock_strangers(p_phone);
    PERFORM FROM vendors WHERE id = p_vendor_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT FROM vendor_members AS m
        JOIN users AS u ON u.id = m.user_id AND u.deleted_at IS NULL
        JOIN vendors AS v ON v.id = m.vendor_id AND v.deleted_at IS NULL
        WHERE u.phone_number = p_phone AND m.vendor_id <> p_vendor_id)
    THEN
        RETURN 'ELSEWHERE';
    END IF;
    SELECT m.staff_role INTO present
    FROM vendor_members AS m JOIN users AS u ON u.id = m.user_id AND u.deleted_at IS NULL
    WHERE u.phone_number = p_phone AND m.vendor_id = p_vendor_id;
    IF present = 'OWNER' AND p_staff_role <> 'OWNER' THEN
        PERFORM require_may_staff(p_vendor_id, present);
        IF owners_beside(p_vendor_id, p_phone) = 0 THEN
            RETURN 'LAST_OWNER';
        END IF;
    END IF;
    -- Also where nothing changes: a first message that came at the same moment is his from then on.
    person := person_with_phone(p_phone, p_name, 'VENDOR');
    INSERT INTO vendor_members (vendor_id, user_id, staff_role) VALUES (p_vendor_id, person, p_staff_role)
    ON CONFLICT (vendor_id, user_id) DO UPDATE SET staff_role = excluded.staff_role;
    RETURN CASE WHEN present IS NULL THEN 'ADDED'
        WHEN present = p_staff_role THEN 'UNCHANGED' ELSE 'CHANGED' END;
END
$$;


ALTER FUNCTION public.add_vendor_member(p_vendor_id bigint, p_phone text, p_name text, p_staff_role text) OWNER TO people_owner;

-- Name: allocate_settlement(bigint, bigint[], numeric[]); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.allocate_settlement(p_settlement_id bigint, p_due_ids bigint[], p_amounts numeric[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    settlement settlements;
BEGIN
    SELECT * INTO STRICT settlement FROM settlements WHERE ledger_id = p_settlement_id;
    PERFORM require_vendor(settlement.vendor_id);
    PERFORM require_amount(amount) FROM unnest(p_amounts) AS amount;
    PERFORM lock_credit_account(settlement.retailer_id, settlement.vendor_id);

    INSERT INTO payment_allocations (
        settlement_id, due_id, retailer_id, vendor_id, amount, created_at)
    SELECT p_settlement_id, z.due_id, settlement.retailer_id, settlement.vendor_id, z.amount, clock_now()
    FROM unnest(p_due_ids, p_amounts) AS z (due_id, amount);

    UPDATE dues AS d
    SET open_amount = d.open_amount - z.amount,
        state = CASE WHEN d.open_amount = z.amount THEN 'SETTLED' ELSE d.state END,
        -- When the last of the money came, not when somebody got round to saying so.
        settled_at = CASE WHEN d.open_amount = z.amount THEN (
            SELECT max(l.effective_at)
            FROM payment_allocations AS a JOIN credit_ledgers AS l ON l.id = a.settlement_id
            WHERE a.due_id = d.ledger_id AND a.state = 'ACTIVE') END
    FROM (SELECT due_id, sum(amount) AS amount
          FROM unnest(p_due_ids, p_amounts) AS u (due_id, amount) GROUP BY due_id) AS z
    WHERE d.ledger_id = z.due_id;

    UPDATE settlements AS s
    SET open_amount = s.open_amount - z.amount,
        state = CASE WHEN s.open_amount = z.amount THEN 'SPENT' ELSE s.state END
    FROM (SELECT sum(amount) AS amount FROM unnest(p_amounts) AS amount) AS z
    WHERE s.ledger_id = p_settlement_id AND z.amount IS NOT NULL;

    PERFORM follow_dues(p_due_ids);
END
$$;


ALTER FUNCTION public.allocate_settlement(p_settlement_id bigint, p_due_ids bigint[], p_amounts numeric[]) OWNER TO ledger_owner;

-- Name: allow_vendor(bigint, boolean); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.allow_vendor(p_vendor_id bigint, p_is_approved boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM require_admin();
    UPDATE vendors SET is_approved = p_is_approved, updated_at = clock_now()
    WHERE id = p_vendor_id AND deleted_at IS NULL AND is_approved <> p_is_approved;
    RETURN FOUND;
END
$$;


ALTER FUNCTION public.allow_vendor(p_vendor_id bigint, p_is_approved boolean) OWNER TO people_owner;

-- Name: always_on(text, text); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.always_on(p_table text, p_guard text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', p_table, p_guard);
    PERFORM register_guard(p_table, p_guard);
END
$$;


ALTER FUNCTION public.always_on(p_table text, p_guard text) OWNER TO guard_owner;

-- Name: approve_registration(bigint, numeric); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.approve_registration(p_registration_id bigint, p_credit_limit numeric) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    asked registrations;
    supplier vendors;
    person bigint;
    shop bigint;
BEGIN
    SELECT * INTO STRICT asked FROM registrations WHERE id = p_registration_id;
    PERFORM require_may_decide(asked);
    IF p_credit_limit <> round(p_credit_limit, 2) THEN
        RAISE EXCEPTION 'a credit limit has at most two decimals, not %', p_credit_limit
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_accounts_credit_limit_check';
    END IF;
    -- The applicant's conversation comes first, as everywhere.
    SELECT c.user_id INTO STRICT person
    FROM conversations AS c WHERE c.id = asked.conversation_id FOR UPDATE;
    SELECT * INTO STRICT asked FROM registrations WHERE id = p_registration_id FOR NO KEY UPDATE;
    IF asked.state <> 'PENDING' THEN
        RETURN false;
    END IF;
    person := coalesce(person, person_of_conversation(
        asked.conversation_id, asked.shop_name,
        CASE asked.kind WHEN 'SHOP' THEN 'RETAILER' ELSE 'VENDOR' END));

    IF asked.kind = 'SHOP' THEN
        shop := coalesce(asked.retailer_id, (
            SELECT min(m.retailer_id) FROM retailer_members AS m
            JOIN retailers AS r ON r.id = m.retailer_id AND r.deleted_at IS NULL
            WHERE m.user_id = person));
        IF shop IS NULL THEN
            INSERT INTO retailers (shop_name, area, state_code, gstin)
            VALUES (asked.shop_name, asked.area, asked.state_code, asked.gstin)
            RETURNING id INTO shop;
            INSERT INTO retailer_members (retailer_id, user_id) VALUES (shop, person);
        END IF;
        SELECT * INTO STRICT supplier FROM vendors WHERE id = asked.vendor_id;
        PERFORM open_credit_account(
            shop, asked.vendor_id, coalesce(p_credit_limit, supplier.credit_limit), supplier.terms_days);
        UPDATE conversations SET vendor_id = asked.vendor_id, updated_at = clock_now()
        WHERE id = asked.conversation_id AND vendor_id IS NULL;
    ELSE
        UPDATE vendors SET is_approved = true, updated_at = clock_now() WHERE id = asked.vendor_id;
        INSERT INTO vendor_members (vendor_id, user_id, staff_role)
        VALUES (asked.vendor_id, person, 'OWNER') ON CONFLICT DO NOTHING;
    END IF;
    UPDATE registrations
    SET state = 'APPROVED', user_id = person, retailer_id = shop, decided_by = current_actor_user_id(),
        decided_at = clock_now()
    WHERE id = p_registration_id;
    RETURN true;
END
$$;


ALTER FUNCTION public.approve_registration(p_registration_id bigint, p_credit_limit numeric) OWNER TO people_owner;

-- Name: archive_orders(timestamp with time zone, integer); Type: FUNCTION; Schema: public; Owner: archive_owner

CREATE FUNCTION public.archive_orders(p_before timestamp with time zone, p_batch integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    ids bigint [];
BEGIN
    IF p_before > public.clock_now() - interval '2 years' THEN
        RAISE EXCEPTION 'orders stay for two years; % is younger', p_before
            USING ERRCODE = 'check_violation', CONSTRAINT = 'archived_after_two_years';
    END IF;

    SELECT array_agg(settled.id) INTO ids
    FROM (
        SELECT o.id FROM public.orders AS o
        WHERE o.created_at < p_before
            AND (o.status IN ('REJECTED', 'CANCELLED', 'EXPIRED', 'REVISED')
                OR (o.status = 'DELIVERED' AND o.payment_status = 'PAID'))
            AND NOT EXISTS (SELECT FROM public.credit_holds AS h
                            WHERE h.order_id = o.id AND h.state = 'ACTIVE')
            AND NOT EXISTS (SELECT FROM public.stock_reservations AS r
                            WHERE r.order_id = o.id AND r.state = 'ACTIVE')
            -- The status is a summary; what counts is what is open on the bill.
            AND NOT EXISTS (SELECT FROM public.dues AS d
                            WHERE d.order_id = o.id AND d.state = 'OPEN')
        ORDER BY o.created_at
        LIMIT p_batch
        FOR UPDATE SKIP LOCKED
    ) AS settled;
    IF ids IS NULL THEN
        RETURN 0;
    END IF;

    INSERT INTO public.orders_archive
    SELECT public.clock_now(), o.* FROM public.orders AS o WHERE o.id = ANY (ids);
    INSERT INTO public.order_items_archive
    SELECT public.clock_now(), i.* FROM public.order_items AS i WHERE i.order_id = ANY (ids);

    DELETE FROM public.order_items WHERE order_id = ANY (ids);
    DELETE FROM public.orders WHERE id = ANY (ids);

    PERFORM public.write_audit('ARCHIVE', 'orders', id::text, NULL, NULL) FROM unnest(ids) AS id;
    RETURN cardinality(ids);
END
$$;


ALTER FUNCTION public.archive_orders(p_before timestamp with time zone, p_batch integer) OWNER TO archive_owner;

-- Name: audit_row(); Type: FUNCTION; Schema: public; Owner: audit_owner

CREATE FUNCTION public.audit_row() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    keys text [] := string_to_array(tg_argv[0], ',');
    left_out text [] := string_to_array(tg_argv[1], ',') || string_to_array(tg_argv[2], ',');
    was jsonb := CASE WHEN tg_op <> 'INSERT' THEN to_jsonb(old) - left_out END;
    becomes jsonb := CASE WHEN tg_op <> 'DELETE' THEN to_jsonb(new) - left_out END;
BEGIN
    IF was IS NOT DISTINCT FROM becomes THEN
        RETURN NULL;
    END IF;
    PERFORM public.write_audit(
        CASE tg_op WHEN 'INSERT' THEN 'CREATE' ELSE tg_op END,
        tg_table_name::text,
        (SELECT string_agg(coalesce(becomes, was) ->> key, '/' ORDER BY position)
         FROM unnest(keys) WITH ORDINALITY AS k (key, position)),
        was, becomes);
    RETURN NULL;
END
$$;


ALTER FUNCTION public.audit_row() OWNER TO audit_owner;

-- Name: audited_columns(text, text, text, text); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.audited_columns(p_table text, p_format text, p_not_worth_it text, p_secret text) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT string_agg(format(audited_columns.p_format, pg_attribute.attname), ', '::text ORDER BY pg_attribute.attnum) AS string_agg FROM pg_attribute WHERE ((pg_attribute.attrelid = ((audited_columns.p_table)::regclass)::oid) AND (pg_attribute.attnum > 0) AND (NOT pg_attribute.attisdropped) AND (pg_attribute.attgenerated = ''::"char") AND (pg_attribute.attname <> ALL ((string_to_array(audited_columns.p_not_worth_it, ','::text) || string_to_array(audited_columns.p_secret, ','::text))))));


ALTER FUNCTION public.audited_columns(p_table text, p_format text, p_not_worth_it text, p_secret text) OWNER TO bahi_admin;

-- Name: credit_ledgers; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.credit_ledgers (
    id bigint NOT NULL,
    ledger_number text GENERATED ALWAYS AS (('L'::text || lpad((id)::text, GREATEST(9, length((id)::text)), '0'::text))) STORED NOT NULL,
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
    credit_note_id bigint,
    CONSTRAINT credit_ledgers_amount_check CHECK (((amount > (0)::numeric) AND (amount <> 'NaN'::numeric))),
    CONSTRAINT credit_ledgers_first_entry_check CHECK (((seq > 1) OR ((previous_balance = (0)::numeric) AND (prev_hash = '\x00'::bytea)))),
    CONSTRAINT credit_ledgers_grounds_check CHECK ((
CASE transaction_type
    WHEN 'ORDER_CREDIT'::text THEN ((order_id IS NOT NULL) AND (invoice_id IS NOT NULL) AND (due_date IS NOT NULL))
    WHEN 'PAYMENT_DEBIT'::text THEN (payment_id IS NOT NULL)
    WHEN 'OPENING_BALANCE'::text THEN ((due_date IS NOT NULL) AND (note <> ''::text))
    ELSE ((reversal_ledger_id IS NOT NULL) OR (credit_note_id IS NOT NULL) OR (note <> ''::text))
END AND ((invoice_id IS NULL) OR (order_id IS NOT NULL)) AND ((credit_note_id IS NULL) OR ((transaction_type = 'ADJUSTMENT_DEBIT'::text) AND (reversal_ledger_id IS NULL))) AND ((payment_id IS NULL) OR (transaction_type = 'PAYMENT_DEBIT'::text) OR (reversal_ledger_id IS NOT NULL)))),
    CONSTRAINT credit_ledgers_reversal_type_check CHECK (((reversal_ledger_id IS NULL) OR (transaction_type = ANY (ARRAY['ADJUSTMENT_CREDIT'::text, 'ADJUSTMENT_DEBIT'::text])))),
    CONSTRAINT credit_ledgers_running_balance_check CHECK ((running_balance = (previous_balance +
CASE
    WHEN (transaction_type = ANY (ARRAY['PAYMENT_DEBIT'::text, 'ADJUSTMENT_DEBIT'::text])) THEN (- amount)
    ELSE amount
END))),
    CONSTRAINT credit_ledgers_seq_check CHECK ((seq > 0)),
    CONSTRAINT credit_ledgers_transaction_type_check CHECK ((transaction_type = ANY (ARRAY['OPENING_BALANCE'::text, 'ORDER_CREDIT'::text, 'ADJUSTMENT_CREDIT'::text, 'PAYMENT_DEBIT'::text, 'ADJUSTMENT_DEBIT'::text])))
);

ALTER TABLE ONLY public.credit_ledgers FORCE ROW LEVEL SECURITY;


ALTER TABLE public.credit_ledgers OWNER TO bahi_owner;

-- Name: TABLE credit_ledgers; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.credit_ledgers IS 'Append-only. Written by post_ledger_entry() alone; CREDIT types raise what the retailer owes, DEBIT types lower it. The chain of each account is a foreign key: an entry names sequence, balance and hash of the one before it, so a forged, forked or re-amounted row cannot be inserted.';

-- Name: COLUMN credit_ledgers.seq; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_ledgers.seq IS 'The order of record within the account: 1, 2, 3 without a gap.';

-- Name: COLUMN credit_ledgers.signed_amount; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_ledgers.signed_amount IS 'What the entry adds to the debt: negative for DEBIT types.';

-- Name: COLUMN credit_ledgers.previous_balance; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_ledgers.previous_balance IS 'What he owed before it.';

-- Name: COLUMN credit_ledgers.running_balance; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_ledgers.running_balance IS 'What the retailer owes this vendor after the entry.';

-- Name: COLUMN credit_ledgers.is_reversed; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_ledgers.is_reversed IS 'Set once, on the entry that was taken back, and therefore not part of its hash.';

-- Name: COLUMN credit_ledgers.reversal_ledger_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_ledgers.reversal_ledger_id IS 'On the entry that takes back: which one it takes back.';

-- Name: COLUMN credit_ledgers.reverses_reversal; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_ledgers.reverses_reversal IS 'False wherever it is set: a reversal points at an entry that is not itself a reversal.';

-- Name: COLUMN credit_ledgers.effective_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_ledgers.effective_at IS 'When it happened, as against when it was written.';

-- Name: bill_number(public.credit_ledgers); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.bill_number(entry public.credit_ledgers) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    CASE entry.transaction_type
        WHEN 'ORDER_CREDIT' THEN
            RETURN (SELECT invoice_number FROM invoices WHERE id = entry.invoice_id);
        WHEN 'OPENING_BALANCE' THEN
            RETURN entry.note;
        ELSE
            RETURN entry.ledger_number;
    END CASE;
END
$$;


ALTER FUNCTION public.bill_number(entry public.credit_ledgers) OWNER TO ledger_owner;

-- Name: business_day(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.business_day(p_at timestamp with time zone) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((p_at AT TIME ZONE 'Asia/Kolkata'::text))::date;


ALTER FUNCTION public.business_day(p_at timestamp with time zone) OWNER TO bahi_admin;

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

ALTER TABLE ONLY public.credit_accounts FORCE ROW LEVEL SECURITY;


ALTER TABLE public.credit_accounts OWNER TO bahi_owner;

-- Name: TABLE credit_accounts; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.credit_accounts IS 'One narrow row per retailer and vendor: the row that is locked for holding and posting. Balance, sequence and hash of the account are read from here, never from the last ledger row.';

-- Name: COLUMN credit_accounts.balance; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_accounts.balance IS 'What he owes; negative when he paid in advance.';

-- Name: COLUMN credit_accounts.held; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_accounts.held IS 'Set aside for placed orders.';

-- Name: COLUMN credit_accounts.available; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_accounts.available IS 'What he may still order: limit less balance less held.';

-- Name: COLUMN credit_accounts.last_seq; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_accounts.last_seq IS 'Head of the chain: number, hash and time of the last entry.';

-- Name: change_credit_terms(bigint, bigint, numeric, integer, boolean); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.change_credit_terms(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer, p_is_blocked boolean) RETURNS public.credit_accounts
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    account credit_accounts;
BEGIN
    PERFORM require_vendor(p_vendor_id);
    IF p_credit_limit <> round(p_credit_limit, 2) THEN
        RAISE EXCEPTION 'a credit limit has at most two decimals, not %', p_credit_limit
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_accounts_credit_limit_check';
    END IF;
    PERFORM lock_credit_account(p_retailer_id, p_vendor_id);
    UPDATE credit_accounts
    SET credit_limit = coalesce(p_credit_limit, credit_limit),
        terms_days = coalesce(p_terms_days, terms_days),
        is_blocked = coalesce(p_is_blocked, is_blocked)
    WHERE retailer_id = p_retailer_id AND vendor_id = p_vendor_id
    RETURNING * INTO account;
    RETURN account;
END
$$;


ALTER FUNCTION public.change_credit_terms(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer, p_is_blocked boolean) OWNER TO ledger_owner;

-- Name: change_price(bigint, bigint, numeric); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.change_price(p_vendor_id bigint, p_vendor_product_id bigint, p_price numeric) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM lock_own_product(p_vendor_id, p_vendor_product_id);
    IF (p_price > 0 AND p_price <= 10000000 AND p_price = round(p_price, 2)) IS NOT TRUE THEN
        RAISE EXCEPTION 'a price is above zero, at most one crore and has two decimals, not %', p_price
            USING ERRCODE = 'check_violation', CONSTRAINT = 'price_of_goods';
    END IF;
    UPDATE vendor_products AS vp SET vendor_price = p_price, updated_at = clock_now()
    WHERE vp.id = p_vendor_product_id;
END
$$;


ALTER FUNCTION public.change_price(p_vendor_id bigint, p_vendor_product_id bigint, p_price numeric) OWNER TO catalogue_owner;

-- Name: close_item(bigint); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.close_item(p_ledger_id bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    reopened bigint [];
BEGIN
    WITH released AS (
        UPDATE payment_allocations SET state = 'RELEASED', released_at = clock_now()
        WHERE (settlement_id = p_ledger_id OR due_id = p_ledger_id) AND state = 'ACTIVE'
        RETURNING settlement_id, due_id, amount
    ), unpaid AS (
        UPDATE dues AS d
        SET open_amount = d.open_amount + r.amount, state = 'OPEN', settled_at = NULL
        FROM (SELECT due_id, sum(amount) AS amount FROM released GROUP BY due_id) AS r
        WHERE d.ledger_id = r.due_id AND d.ledger_id <> p_ledger_id
        RETURNING d.ledger_id
    ), unspent AS (
        UPDATE settlements AS s
        SET open_amount = s.open_amount + r.amount, state = 'OPEN'
        FROM (SELECT settlement_id, sum(amount) AS amount FROM released GROUP BY settlement_id) AS r
        WHERE s.ledger_id = r.settlement_id AND s.ledger_id <> p_ledger_id
    )
    SELECT array_agg(ledger_id) INTO reopened FROM unpaid;

    UPDATE dues SET state = 'CANCELLED', open_amount = 0, settled_at = NULL
    WHERE ledger_id = p_ledger_id;
    UPDATE settlements SET state = 'REVERSED', open_amount = 0 WHERE ledger_id = p_ledger_id;
    PERFORM follow_dues(reopened || p_ledger_id);
END
$$;


ALTER FUNCTION public.close_item(p_ledger_id bigint) OWNER TO ledger_owner;

-- Name: close_reservations(bigint, text, bigint[], numeric[]); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.close_reservations(p_order_id bigint, p_new_state text, p_product_ids bigint[], p_loaded numeric[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    -- A shop that gives its goods back on an order that goes on would be sold them twice.
    -- Goods leave by the vendor's hand only.
    PERFORM CASE WHEN p_new_state = 'FULFILLED' THEN require_vendor(k.vendor_id)
        ELSE require_may_give_back(k) END
    FROM order_keys AS k WHERE k.id = p_order_id;
    IF EXISTS (SELECT FROM unnest(p_loaded) AS quantity WHERE (quantity >= 0) IS NOT TRUE) THEN
        RAISE EXCEPTION 'what was loaded is a quantity, not less than nothing'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'loaded_within_reserved';
    END IF;
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

-- Name: compare_shops(); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.compare_shops() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


ALTER FUNCTION public.compare_shops() OWNER TO catalogue_owner;

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
    kind text,
    content jsonb,
    quoted_message_id text,
    template jsonb,
    content_id text,
    resend_of bigint,
    CONSTRAINT whatsapp_messages_direction_check CHECK ((direction = ANY (ARRAY['INBOUND'::text, 'OUTBOUND'::text]))),
    CONSTRAINT whatsapp_messages_kind_check CHECK ((kind = ANY (ARRAY['TEXT'::text, 'BUTTON'::text, 'AUDIO'::text, 'IMAGE'::text, 'VIDEO'::text, 'DOCUMENT'::text, 'STICKER'::text, 'LOCATION'::text, 'CONTACTS'::text, 'CART'::text, 'PRODUCT'::text, 'REACTION'::text, 'UNKNOWN'::text]))),
    CONSTRAINT whatsapp_messages_state_check CHECK (
CASE direction
    WHEN 'INBOUND'::text THEN (state = ANY (ARRAY['RECEIVED'::text, 'PROCESSED'::text, 'SET_ASIDE'::text]))
    ELSE (state = ANY (ARRAY['PENDING'::text, 'SENDING'::text, 'UNKNOWN'::text, 'ACCEPTED'::text, 'FAILED'::text]))
END)
)
PARTITION BY RANGE (created_at);

ALTER TABLE ONLY public.whatsapp_messages FORCE ROW LEVEL SECURITY;


ALTER TABLE public.whatsapp_messages OWNER TO bahi_owner;

-- Name: TABLE whatsapp_messages; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.whatsapp_messages IS 'Inbox and outbox in one, by month of our own receive time. Rows are the queue; wake-ups only say that there is one.';

-- Name: COLUMN whatsapp_messages.created_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.created_at IS 'Receive time of an inbound message, writing time of an outbound one. Partition key.';

-- Name: COLUMN whatsapp_messages.message_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.message_id IS 'The provider''s id. Outbound rows get it when the provider has accepted them.';

-- Name: COLUMN whatsapp_messages.public_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.public_id IS 'Ours: stands in the address that the provider reports delivery to.';

-- Name: COLUMN whatsapp_messages.buttons; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.buttons IS 'INBOUND: the pressed button {"payload", "text"}. OUTBOUND: the offered ones, a list of them.';

-- Name: COLUMN whatsapp_messages.raw; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.raw IS 'The form as it came, for what the columns do not hold. NUL characters removed.';

-- Name: COLUMN whatsapp_messages.is_resend; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.is_resend IS 'Sent once more after a result that nobody could tell us; the text then says so.';

-- Name: COLUMN whatsapp_messages.is_processed; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.is_processed IS 'Whether nothing is left to do: answered or set aside, sent or failed.';

-- Name: COLUMN whatsapp_messages.available_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.available_at IS 'Not to be touched before: the pause after a failure.';

-- Name: COLUMN whatsapp_messages.claimed_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.claimed_at IS 'When the attempt that is under way began.';

-- Name: COLUMN whatsapp_messages.status; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.status IS 'The provider''s word on an outbound message and its rank; it only moves forward.';

-- Name: COLUMN whatsapp_messages.kind; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.kind IS 'What a person sent; NULL of outbound messages and of those from before there were kinds.';

-- Name: COLUMN whatsapp_messages.content; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.content IS 'INBOUND: {"cart", "location", "sku", "is_forwarded"}, what there is of them. The prices of a cart are what the phone showed.';

-- Name: COLUMN whatsapp_messages.quoted_message_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.quoted_message_id IS 'The provider''s id of the message that this one replies to.';

-- Name: COLUMN whatsapp_messages.template; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.template IS 'The template that it may be sent as: {"key", "language", "parameters": [...]}. Of an answer to what somebody has just written: nothing.';

-- Name: COLUMN whatsapp_messages.content_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.content_id IS 'The approved content that the last attempt was made with; nothing when it went as it is written.';

-- Name: COLUMN whatsapp_messages.resend_of; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages.resend_of IS 'The message whose template this is, where that came too late to be sent as it was written.';

-- Name: conversation_history(bigint, bigint, integer); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.conversation_history(p_conversation_id bigint, p_before bigint, p_limit integer) RETURNS SETOF public.whatsapp_messages
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    up_to bigint := coalesce(p_before, 9223372036854775807);
    wanted integer := p_limit;
    found_now integer;
    old_month date;
BEGIN
    RETURN QUERY
    SELECT * FROM whatsapp_messages AS m
    WHERE m.conversation_id = p_conversation_id AND m.id < up_to
    ORDER BY m.id DESC LIMIT wanted;
    GET DIAGNOSTICS found_now = ROW_COUNT;
    wanted := wanted - found_now;

    FOR old_month IN
        SELECT DISTINCT a.month FROM whatsapp_messages_archive AS a
        WHERE a.conversation_id = p_conversation_id AND a.first_id < up_to
        ORDER BY a.month DESC
    LOOP
        EXIT WHEN wanted <= 0;
        RETURN QUERY
        SELECT m.*
        FROM whatsapp_messages_archive AS a
        CROSS JOIN LATERAL packed_messages(a.messages) AS packed
        CROSS JOIN LATERAL jsonb_populate_record(NULL::whatsapp_messages, packed) AS m
        WHERE a.conversation_id = p_conversation_id AND a.month = old_month AND m.id < up_to
        ORDER BY m.id DESC LIMIT wanted;
        GET DIAGNOSTICS found_now = ROW_COUNT;
        wanted := wanted - found_now;
    END LOOP;
END
$$;


ALTER FUNCTION public.conversation_history(p_conversation_id bigint, p_before bigint, p_limit integer) OWNER TO bahi_owner;

-- Name: current_vendor_id(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.current_vendor_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (current_setting('app.actor_role'::text, true) = 'VENDOR'::text) THEN (NULLIF(current_setting('app.vendor_id'::text, true), ''::text))::bigint ELSE NULL::bigint END;


ALTER FUNCTION public.current_vendor_id() OWNER TO bahi_admin;

-- Name: is_platform(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.is_platform() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('app.actor_role'::text, true), ''::text) = ANY (ARRAY['SYSTEM'::text, 'OPERATOR'::text, 'ADMIN'::text]));


ALTER FUNCTION public.is_platform() OWNER TO bahi_admin;

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
    reminders_stopped_at timestamp with time zone,
    prompt jsonb,
    prompt_version integer DEFAULT 0 NOT NULL,
    draft_at timestamp with time zone,
    prompt_at timestamp with time zone,
    earlier_drafts jsonb DEFAULT '[]'::jsonb NOT NULL,
    speaks_as text,
    is_misunderstood boolean DEFAULT false NOT NULL,
    handed_over_at timestamp with time zone,
    hand_over_reason text,
    other_side jsonb,
    CONSTRAINT conversations_hand_over_check CHECK (((handed_over_at IS NULL) = (hand_over_reason IS NULL))),
    CONSTRAINT conversations_hand_over_reason_check CHECK ((hand_over_reason = ANY (ARRAY['ASKED'::text, 'MISUNDERSTOOD'::text, 'VOICE'::text, 'PICTURE'::text, 'DOCUMENT'::text, 'OTHER'::text]))),
    CONSTRAINT conversations_language_check CHECK ((language = ANY (ARRAY['en'::text, 'hi'::text, 'hi_Latn'::text]))),
    CONSTRAINT conversations_speaks_as_check CHECK ((speaks_as = ANY (ARRAY['RETAILER'::text, 'VENDOR'::text])))
);

ALTER TABLE ONLY public.conversations FORCE ROW LEVEL SECURITY;


ALTER TABLE public.conversations OWNER TO bahi_owner;

-- Name: TABLE conversations; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.conversations IS 'One conversation per person and business number. The webhook may add a row for a new person but never changes one: workers hold this row while they answer.';

-- Name: COLUMN conversations.vendor_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.vendor_id IS 'The wholesaler this person is talking to at the moment.';

-- Name: COLUMN conversations.draft; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.draft IS 'The basket that is being written, as core.dialogue.draft describes it; NULL when there is none.';

-- Name: COLUMN conversations.draft_version; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.draft_version IS 'Rises with every change of the draft, so that a button on an old card is known as old.';

-- Name: COLUMN conversations.reminders_stopped_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.reminders_stopped_at IS 'STOP was said: no reminders and no broadcasts on this phone; orders are still answered.';

-- Name: COLUMN conversations.prompt; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.prompt IS 'What was asked last besides the draft and is still open, with its numbered choices, as core.dialogue.prompts describes it; NULL when there is nothing.';

-- Name: COLUMN conversations.prompt_version; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.prompt_version IS 'Rises with every prompt, so that a button of an old one is known as old.';

-- Name: COLUMN conversations.draft_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.draft_at IS 'When the draft was last shown: it expires, and this stays until the next one.';

-- Name: COLUMN conversations.prompt_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.prompt_at IS 'When the prompt was shown: it expires, and this stays until the next one; NULL once it is answered.';

-- Name: COLUMN conversations.earlier_drafts; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.earlier_drafts IS 'The drafts before the present one, latest last, for taking a change back.';

-- Name: COLUMN conversations.speaks_as; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.speaks_as IS 'For whom a person speaks who works for a wholesaler and has a shop; NULL until he has said.';

-- Name: COLUMN conversations.is_misunderstood; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.is_misunderstood IS 'Whether his last message was not understood: after a second one a person takes over.';

-- Name: COLUMN conversations.handed_over_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.handed_over_at IS 'Since when a person answers instead of the program; NULL while the program does.';

-- Name: COLUMN conversations.hand_over_reason; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.hand_over_reason IS 'Why: he asked for a person, was not understood, or sent what only a person can look at.';

-- Name: COLUMN conversations.other_side; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.conversations.other_side IS 'Drafts, prompt and wholesaler of the side that he does not speak as at present, as db.conversations.Talk describes it; NULL while there is nothing.';

-- Name: registration_number_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

CREATE SEQUENCE public.registration_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.registration_number_seq OWNER TO bahi_owner;

-- Name: registrations; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.registrations (
    id bigint NOT NULL,
    registration_number text DEFAULT ('REG-'::text || (nextval('public.registration_number_seq'::regclass))::text) NOT NULL,
    kind text NOT NULL,
    conversation_id bigint NOT NULL,
    user_id bigint,
    retailer_id bigint,
    vendor_id bigint NOT NULL,
    shop_name text NOT NULL,
    area text NOT NULL,
    gstin text,
    state_code text NOT NULL,
    state text DEFAULT 'PENDING'::text NOT NULL,
    decided_by bigint,
    decided_at timestamp with time zone,
    reason text,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT registrations_approved_check CHECK (((state <> 'APPROVED'::text) OR ((user_id IS NOT NULL) AND ((kind = 'VENDOR'::text) OR (retailer_id IS NOT NULL))))),
    CONSTRAINT registrations_area_check CHECK ((length(area) <= 60)),
    CONSTRAINT registrations_decided_check CHECK ((((state = 'PENDING'::text) = (decided_at IS NULL)) AND ((state = 'REFUSED'::text) OR (reason IS NULL)) AND ((state <> 'PENDING'::text) OR (decided_by IS NULL)))),
    CONSTRAINT registrations_gstin_check CHECK ((gstin ~ '^[0-9]{2}[A-Z0-9]{13}$'::text)),
    CONSTRAINT registrations_kind_check CHECK ((kind = ANY (ARRAY['SHOP'::text, 'VENDOR'::text]))),
    CONSTRAINT registrations_retailer_check CHECK (((kind = 'SHOP'::text) OR (retailer_id IS NULL))),
    CONSTRAINT registrations_shop_name_check CHECK (((length(shop_name) >= 2) AND (length(shop_name) <= 60))),
    CONSTRAINT registrations_state_check CHECK ((state = ANY (ARRAY['PENDING'::text, 'APPROVED'::text, 'REFUSED'::text]))),
    CONSTRAINT registrations_state_code_check CHECK ((state_code ~ '^[0-9]{2}$'::text))
);

ALTER TABLE ONLY public.registrations FORCE ROW LEVEL SECURITY;


ALTER TABLE public.registrations OWNER TO bahi_owner;

-- Name: TABLE registrations; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.registrations IS 'Who asked to be admitted: a shop that wants an account with a vendor, or a new vendor. Decided once; nothing is owed or ordered before.';

-- Name: COLUMN registrations.conversation_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.registrations.conversation_id IS 'Where it was asked, and where the answer goes.';

-- Name: COLUMN registrations.user_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.registrations.user_id IS 'Known from the beginning where somebody is known already; else made by the approval.';

-- Name: COLUMN registrations.retailer_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.registrations.retailer_id IS 'The shop that asks, where there is one already; else made by the approval.';

-- Name: COLUMN registrations.vendor_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.registrations.vendor_id IS 'SHOP: whose account is wanted. VENDOR: himself, not approved until then.';

-- Name: COLUMN registrations.decided_by; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.registrations.decided_by IS 'NULL too where it was decided at the command line without a name.';

-- Name: COLUMN registrations.reason; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.registrations.reason IS 'Why it was refused.';

-- Name: conversation_of_registration(bigint); Type: FUNCTION; Schema: public; Owner: message_owner

CREATE FUNCTION public.conversation_of_registration(p_registration_id bigint) RETURNS TABLE(id bigint, language text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT c.id,
     c.language
    FROM (public.registrations r
      JOIN public.conversations c ON ((c.id = r.conversation_id)))
   WHERE ((r.id = conversation_of_registration.p_registration_id) AND (public.is_platform() OR (r.vendor_id = public.current_vendor_id())));
END;


ALTER FUNCTION public.conversation_of_registration(p_registration_id bigint) OWNER TO message_owner;

-- Name: current_retailer_id(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.current_retailer_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (current_setting('app.actor_role'::text, true) = 'RETAILER'::text) THEN (NULLIF(current_setting('app.retailer_id'::text, true), ''::text))::bigint ELSE NULL::bigint END;


ALTER FUNCTION public.current_retailer_id() OWNER TO bahi_admin;

-- Name: retailer_members; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.retailer_members (
    retailer_id bigint NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
);

ALTER TABLE ONLY public.retailer_members FORCE ROW LEVEL SECURITY;


ALTER TABLE public.retailer_members OWNER TO bahi_owner;

-- Name: TABLE retailer_members; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.retailer_members IS 'Whose phones belong to a shop.';

-- Name: conversations_of_retailer(bigint); Type: FUNCTION; Schema: public; Owner: message_owner

CREATE FUNCTION public.conversations_of_retailer(p_retailer_id bigint) RETURNS TABLE(id bigint, language text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT c.id,
     c.language
    FROM ((public.retailer_members m
      JOIN public.users u ON (((u.id = m.user_id) AND u.is_active AND (u.deleted_at IS NULL))))
      JOIN public.conversations c ON ((c.user_id = u.id)))
   WHERE ((m.retailer_id = conversations_of_retailer.p_retailer_id) AND (public.is_platform() OR (conversations_of_retailer.p_retailer_id = public.current_retailer_id()) OR (EXISTS ( SELECT
            FROM public.credit_accounts a
           WHERE ((a.retailer_id = conversations_of_retailer.p_retailer_id) AND (a.vendor_id = public.current_vendor_id()))))))
   ORDER BY c.id;
END;


ALTER FUNCTION public.conversations_of_retailer(p_retailer_id bigint) OWNER TO message_owner;

-- Name: vendor_members; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.vendor_members (
    vendor_id bigint NOT NULL,
    user_id bigint NOT NULL,
    staff_role text DEFAULT 'OWNER'::text NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT vendor_members_staff_role_check CHECK ((staff_role = ANY (ARRAY['OWNER'::text, 'BILLING'::text, 'PACKER'::text, 'DRIVER'::text])))
);

ALTER TABLE ONLY public.vendor_members FORCE ROW LEVEL SECURITY;


ALTER TABLE public.vendor_members OWNER TO bahi_owner;

-- Name: TABLE vendor_members; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.vendor_members IS 'Whose phones belong to a wholesaler, and what each may do there.';

-- Name: conversations_of_vendor(bigint); Type: FUNCTION; Schema: public; Owner: message_owner

CREATE FUNCTION public.conversations_of_vendor(p_vendor_id bigint) RETURNS TABLE(id bigint, language text, staff_role text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT c.id,
     c.language,
     m.staff_role
    FROM ((public.vendor_members m
      JOIN public.users u ON (((u.id = m.user_id) AND u.is_active AND (u.deleted_at IS NULL))))
      JOIN public.conversations c ON ((c.user_id = u.id)))
   WHERE ((m.vendor_id = conversations_of_vendor.p_vendor_id) AND (public.is_platform() OR (conversations_of_vendor.p_vendor_id = public.current_vendor_id()) OR (EXISTS ( SELECT
            FROM public.credit_accounts a
           WHERE ((a.vendor_id = conversations_of_vendor.p_vendor_id) AND (a.retailer_id = public.current_retailer_id())))) OR (EXISTS ( SELECT
            FROM public.registrations r
           WHERE ((r.vendor_id = conversations_of_vendor.p_vendor_id) AND (r.state = 'PENDING'::text) AND (r.retailer_id = public.current_retailer_id()))))))
   ORDER BY c.id;
END;


ALTER FUNCTION public.conversations_of_vendor(p_vendor_id bigint) OWNER TO message_owner;

-- Name: count_stock(bigint, bigint, numeric); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.count_stock(p_vendor_id bigint, p_vendor_product_id bigint, p_stock numeric) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    product vendor_products := lock_own_product(p_vendor_id, p_vendor_product_id);
BEGIN
    PERFORM require_stock(p_stock);
    IF p_stock < product.reserved THEN
        RAISE EXCEPTION '% is promised of product %, so that its stock is not %',
            product.reserved, p_vendor_product_id, p_stock
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vendor_products_reserved_within_stock_check';
    END IF;
    UPDATE vendor_products AS vp
    SET stock_tracked = true, stock = p_stock, updated_at = clock_now()
    WHERE vp.id = p_vendor_product_id;
    PERFORM record_action('COUNT', 'vendor_products', p_vendor_product_id::text, jsonb_build_object(
        'stock_before', CASE WHEN product.stock_tracked THEN product.stock END, 'stock', p_stock));
END
$$;


ALTER FUNCTION public.count_stock(p_vendor_id bigint, p_vendor_product_id bigint, p_stock numeric) OWNER TO stock_owner;

-- Name: credit_within_line(); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.credit_within_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    line invoice_items;
    credited record;
BEGIN
    -- Its own statement: what is added up below includes what somebody committed while we waited.
    PERFORM lock_credit_account(new.retailer_id, new.vendor_id);
    IF (SELECT status FROM invoices WHERE id = new.invoice_id) <> 'ISSUED' THEN
        RAISE EXCEPTION 'a cancelled bill is not credited'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credited_within_line';
    END IF;
    SELECT * INTO STRICT line FROM invoice_items
    WHERE invoice_id = new.invoice_id AND line_number = new.line_number;
    SELECT sum(quantity) AS quantity, sum(line_total) AS total INTO credited
    FROM credit_note_items
    WHERE invoice_id = new.invoice_id AND line_number = new.line_number;
    IF credited.quantity > line.quantity OR credited.total > line.line_total
        OR (new.hsn_code, new.unit_price, new.tax_rate, new.price_includes_gst)
            IS DISTINCT FROM (line.hsn_code, line.unit_price, line.tax_rate, line.price_includes_gst)
    THEN
        RAISE EXCEPTION 'line % of the bill has less than this left to credit, at its own rates',
            new.line_number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credited_within_line';
    END IF;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.credit_within_line() OWNER TO ledger_owner;

-- Name: current_ip_address(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.current_ip_address() RETURNS inet
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.ip_address'::text, true), ''::text))::inet;


ALTER FUNCTION public.current_ip_address() OWNER TO bahi_admin;

-- Name: current_request_id(); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.current_request_id() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.request_id'::text, true), ''::text);


ALTER FUNCTION public.current_request_id() OWNER TO bahi_admin;

-- Name: decide_proposal(bigint, text, bigint); Type: FUNCTION; Schema: public; Owner: order_owner

CREATE FUNCTION public.decide_proposal(p_proposal_id bigint, p_state text, p_new_order_id bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    proposal order_proposals;
BEGIN
    SELECT * INTO proposal FROM order_proposals WHERE id = p_proposal_id;
    IF (p_state = 'LAPSED' AND is_platform()
        OR p_state IN ('AGREED', 'REFUSED') AND proposal.retailer_id = current_retailer_id())
        IS NOT TRUE
    THEN
        RAISE EXCEPTION 'this proposal is decided by somebody else'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'who_decides_a_proposal';
    END IF;
    -- The order first, as everywhere.
    PERFORM FROM orders WHERE id = proposal.order_id FOR NO KEY UPDATE;
    SELECT * INTO proposal FROM order_proposals WHERE id = p_proposal_id FOR NO KEY UPDATE;
    IF proposal.state <> 'OPEN' OR (p_state = 'LAPSED' AND proposal.expires_at > clock_now())
        OR (p_state = 'AGREED' AND p_new_order_id IS NULL)
    THEN
        RAISE EXCEPTION 'proposal % is %', p_proposal_id, lower(proposal.state)
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'proposal_is_open';
    END IF;

    IF p_new_order_id IS NULL THEN
        UPDATE orders SET status = 'REJECTED', updated_at = clock_now() WHERE id = proposal.order_id;
    ELSE
        PERFORM require_lines_as_proposed(proposal, p_new_order_id, p_state = 'AGREED');
        UPDATE orders SET status = 'REVISED', updated_at = clock_now() WHERE id = proposal.order_id;
        UPDATE orders SET status = 'ACCEPTED', accepted_at = clock_now(), updated_at = clock_now()
        WHERE id = p_new_order_id;
    END IF;
    UPDATE order_proposals
    SET state = p_state, decided_by = current_actor_user_id(), decided_at = clock_now(),
        new_order_id = p_new_order_id
    WHERE id = p_proposal_id;
END
$$;


ALTER FUNCTION public.decide_proposal(p_proposal_id bigint, p_state text, p_new_order_id bigint) OWNER TO order_owner;

-- Name: drop_packed_month(text); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.drop_packed_month(p_partition text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
DECLARE
    different bigint;
    rows_there bigint;
    rows_compared bigint;
    rows_counted bigint;
BEGIN
    PERFORM require_detached_month(p_partition);
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', p_partition);
    EXECUTE format($query$
        SELECT
            count(*) FILTER (WHERE NOT coalesce(was *= is_now, false)), count(DISTINCT was.id),
            count(*)
        FROM %1$I AS was
        FULL JOIN (
            SELECT unpacked.*
            FROM whatsapp_messages_archive AS a
            CROSS JOIN LATERAL packed_messages(a.messages) AS packed
            CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$I, packed) AS unpacked
            WHERE a.month = $1
        ) AS is_now ON is_now.id = was.id
        $query$, p_partition)
    INTO different, rows_there, rows_compared USING month_of(p_partition);
    SELECT coalesce(sum(message_count), 0) INTO rows_counted
    FROM whatsapp_messages_archive WHERE month = month_of(p_partition);

    -- A message that the archive holds twice is compared twice.
    IF different > 0 OR rows_compared <> rows_there OR rows_counted <> rows_there THEN
        RAISE EXCEPTION '% stays: % of % messages differ in the archive, which has % and counts %',
            p_partition, different, rows_there, rows_compared, rows_counted
            USING ERRCODE = 'data_corrupted', CONSTRAINT = 'equal_copy_in_the_archive';
    END IF;
    EXECUTE format('DROP TABLE %I', p_partition);
END
$_$;


ALTER FUNCTION public.drop_packed_month(p_partition text) OWNER TO bahi_owner;

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
        IF to_regclass(format('public.%I', partition_name)) IS NOT NULL THEN
            IF NOT (SELECT c.relispartition FROM pg_class AS c
                    WHERE c.oid = to_regclass(format('public.%I', partition_name)))
            THEN
                RAISE EXCEPTION 'table % stands in the way of a month of %', partition_name, p_parent
                    USING ERRCODE = 'duplicate_table', HINT = 'Rename or drop it, then try again.';
            END IF;
            CONTINUE;
        END IF;
        EXECUTE format(
            'CREATE TABLE %I (LIKE %I INCLUDING ALL EXCLUDING IDENTITY,'
            ' CHECK (created_at >= %L AND created_at < %L))',
            partition_name, p_parent, starts, starts + interval '1 month');
        EXECUTE format('ALTER TABLE %I OWNER TO bahi_owner', partition_name);
        -- Rows are reached through the parent and its policies; the partition itself lets nobody in.
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', partition_name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', partition_name);
        EXECUTE format(
            'ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
            p_parent, partition_name, starts, starts + interval '1 month');
        PERFORM guard_partition(partition_name, p_parent);
        made := made + 1;
    END LOOP;
    RETURN made;
END
$$;


ALTER FUNCTION public.ensure_month_partitions(p_parent text, p_first_month date, p_months integer) OWNER TO bahi_owner;

-- Name: fill_search_text(); Type: FUNCTION; Schema: public; Owner: search_owner

CREATE FUNCTION public.fill_search_text() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    new.search_text := product_search_text(new);
    RETURN new;
END
$$;


ALTER FUNCTION public.fill_search_text() OWNER TO search_owner;

-- Name: filled_once(); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.filled_once() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY tg_argv LOOP
        IF (to_jsonb(old) ->> name) IS NOT NULL
            AND (to_jsonb(old) ->> name) IS DISTINCT FROM (to_jsonb(new) ->> name)
        THEN
            RAISE EXCEPTION '%.% is set once', tg_table_name, name
                USING ERRCODE = 'restrict_violation', CONSTRAINT = 'filled_once', TABLE = tg_table_name;
        END IF;
    END LOOP;
    RETURN new;
END
$$;


ALTER FUNCTION public.filled_once() OWNER TO guard_owner;

-- Name: dues; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.dues (
    ledger_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    order_id bigint,
    bill_number text NOT NULL,
    bill_date date NOT NULL,
    due_date date NOT NULL,
    amount numeric(14,2) NOT NULL,
    open_amount numeric(14,2) NOT NULL,
    state text DEFAULT 'OPEN'::text NOT NULL,
    settled_at timestamp with time zone,
    overdue_since date,
    of_reversal boolean GENERATED ALWAYS AS (false) STORED NOT NULL,
    CONSTRAINT dues_open_amount_check CHECK (((open_amount >= (0)::numeric) AND (open_amount <= amount))),
    CONSTRAINT dues_open_state_check CHECK (((state = 'OPEN'::text) = (open_amount > (0)::numeric))),
    CONSTRAINT dues_overdue_since_check CHECK ((overdue_since > due_date)),
    CONSTRAINT dues_settled_at_check CHECK (((state = 'SETTLED'::text) = (settled_at IS NOT NULL))),
    CONSTRAINT dues_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'SETTLED'::text, 'CANCELLED'::text])))
)
WITH (fillfactor='80');

ALTER TABLE ONLY public.dues FORCE ROW LEVEL SECURITY;


ALTER TABLE public.dues OWNER TO bahi_owner;

-- Name: TABLE dues; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.dues IS 'What is to be paid and by when: one row for each entry that raises the debt, open as far as nothing has paid it. Written by the posting functions alone.';

-- Name: COLUMN dues.ledger_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.dues.ledger_id IS 'The entry that made it owed.';

-- Name: COLUMN dues.bill_number; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.dues.bill_number IS 'As it is called on paper: the invoices number, or that of a bill in the vendors old books.';

-- Name: COLUMN dues.bill_date; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.dues.bill_date IS 'A business day in Asia/Kolkata.';

-- Name: COLUMN dues.settled_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.dues.settled_at IS 'When the money that settled it changed hands.';

-- Name: COLUMN dues.overdue_since; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.dues.overdue_since IS 'The first day on which it was late; flagged every night.';

-- Name: COLUMN dues.of_reversal; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.dues.of_reversal IS 'False wherever it is: an entry that takes another back makes no due.';

-- Name: flag_overdue(date); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.flag_overdue(p_today date) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 WITH flagged AS (
          UPDATE public.dues SET overdue_since = (dues.due_date + 1)
           WHERE ((dues.state = 'OPEN'::text) AND (dues.overdue_since IS NULL) AND (dues.due_date < flag_overdue.p_today))
           RETURNING dues.ledger_id
         )
  SELECT count(*) AS count
    FROM flagged;
END;


ALTER FUNCTION public.flag_overdue(p_today date) OWNER TO ledger_owner;

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
    CONSTRAINT orders_cancelled_at_check CHECK (((cancelled_at IS NULL) OR (status = ANY (ARRAY['CANCELLED'::text, 'REJECTED'::text, 'EXPIRED'::text, 'REVISED'::text])))),
    CONSTRAINT orders_created_at_check CHECK (isfinite(created_at)),
    CONSTRAINT orders_credit_used_check CHECK (((credit_used >= (0)::numeric) AND (credit_used <= total))),
    CONSTRAINT orders_delivered_at_check CHECK (((delivered_at IS NOT NULL) = (status = 'DELIVERED'::text))),
    CONSTRAINT orders_dispatched_at_check CHECK (
CASE
    WHEN (status = ANY (ARRAY['DISPATCHED'::text, 'DELIVERED'::text])) THEN (dispatched_at IS NOT NULL)
    WHEN (status <> 'CANCELLED'::text) THEN (dispatched_at IS NULL)
    ELSE true
END),
    CONSTRAINT orders_invoice_at_dispatch_check CHECK (((invoice_number IS NOT NULL) = (dispatched_at IS NOT NULL))),
    CONSTRAINT orders_payment_status_check CHECK ((payment_status = ANY (ARRAY['UNPAID'::text, 'PARTIALLY_PAID'::text, 'PAID'::text]))),
    CONSTRAINT orders_round_off_check CHECK ((abs(round_off) <= 0.5)),
    CONSTRAINT orders_status_check CHECK ((status = ANY (ARRAY['PLACED'::text, 'ACCEPTED'::text, 'DISPATCHED'::text, 'DELIVERED'::text, 'REJECTED'::text, 'CANCELLED'::text, 'EXPIRED'::text, 'REVISED'::text]))),
    CONSTRAINT orders_total_check CHECK (((total > (0)::numeric) AND (total <> 'NaN'::numeric) AND (total = ((subtotal + tax_amount) + round_off))))
);

ALTER TABLE ONLY public.orders FORCE ROW LEVEL SECURITY;


ALTER TABLE public.orders OWNER TO bahi_owner;

-- Name: TABLE orders; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.orders IS 'Orders of the last two years. The row goes through its states; what was ordered, by whom and for how much never changes.';

-- Name: COLUMN orders.credit_used; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.orders.credit_used IS 'What was put on credit.';

-- Name: COLUMN orders.invoice_number; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.orders.invoice_number IS 'Set once, at dispatch.';

-- Name: COLUMN orders.revision_of; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.orders.revision_of IS 'An order changed by agreement is a new order that names the old one.';

-- Name: follow_dues(bigint[]); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.follow_dues(p_due_ids bigint[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 UPDATE public.orders o SET payment_status = due.payment_status, updated_at = public.clock_now()
    FROM ( SELECT dues.order_id,
                 CASE
                     WHEN (dues.state = 'SETTLED'::text) THEN 'PAID'::text
                     WHEN ((dues.state = 'OPEN'::text) AND (dues.open_amount < dues.amount)) THEN 'PARTIALLY_PAID'::text
                     ELSE 'UNPAID'::text
                 END AS payment_status
            FROM public.dues
           WHERE (dues.ledger_id = ANY (follow_dues.p_due_ids))) due
   WHERE ((o.id = due.order_id) AND (o.payment_status <> due.payment_status));
END;


ALTER FUNCTION public.follow_dues(p_due_ids bigint[]) OWNER TO ledger_owner;

-- Name: forget_alias(bigint, bigint); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.forget_alias(p_vendor_id bigint, p_alias_id bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


ALTER FUNCTION public.forget_alias(p_vendor_id bigint, p_alias_id bigint) OWNER TO catalogue_owner;

-- Name: unclear_words; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.unclear_words (
    id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    words text NOT NULL,
    outcome text NOT NULL,
    vendor_product_id bigint,
    times bigint NOT NULL,
    first_seen_on date NOT NULL,
    last_seen_on date NOT NULL,
    CONSTRAINT unclear_words_answer_check CHECK (((outcome = 'ANSWERED'::text) = (vendor_product_id IS NOT NULL))),
    CONSTRAINT unclear_words_days_check CHECK ((first_seen_on <= last_seen_on)),
    CONSTRAINT unclear_words_outcome_check CHECK ((outcome = ANY (ARRAY['UNKNOWN'::text, 'ASKED'::text, 'ANSWERED'::text]))),
    CONSTRAINT unclear_words_times_check CHECK ((times > 0)),
    CONSTRAINT unclear_words_words_check CHECK (((length(words) <= 40) AND (words ~ '^[^ ]+( [^ ]+){0,3}$'::text) AND (words !~ '[!-`{-~०-९]'::text)))
)
WITH (fillfactor='80');

ALTER TABLE ONLY public.unclear_words FORCE ROW LEVEL SECURITY;


ALTER TABLE public.unclear_words OWNER TO bahi_owner;

-- Name: TABLE unclear_words; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.unclear_words IS 'What was not understood of orders, or had to be asked for, counted by vendor. Nothing leads to a person: no shop, message, quantity or time of day. Forgotten half a year after it was last said.';

-- Name: COLUMN unclear_words.words; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.unclear_words.words IS 'At most four words of letters; figures, addresses and names were taken out before.';

-- Name: COLUMN unclear_words.outcome; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.unclear_words.outcome IS 'UNKNOWN: nothing of that name is sold. ASKED: several things fit. ANSWERED: the question was answered.';

-- Name: COLUMN unclear_words.vendor_product_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.unclear_words.vendor_product_id IS 'What was chosen; of answers only.';

-- Name: COLUMN unclear_words.last_seen_on; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.unclear_words.last_seen_on IS 'A business day, as the first.';

-- Name: forget_unclear_words(date); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.forget_unclear_words(p_before date) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 WITH gone AS (
          DELETE FROM public.unclear_words
           WHERE (unclear_words.last_seen_on < forget_unclear_words.p_before)
           RETURNING unclear_words.id
         )
  SELECT count(*) AS count
    FROM gone;
END;


ALTER FUNCTION public.forget_unclear_words(p_before date) OWNER TO catalogue_owner;

-- Name: forget_vendor_word(bigint, bigint); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.forget_vendor_word(p_vendor_id bigint, p_word_id bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM require_vendor(p_vendor_id);
    DELETE FROM vendor_words AS w WHERE w.id = p_word_id AND w.vendor_id = p_vendor_id;
    RETURN FOUND;
END
$$;


ALTER FUNCTION public.forget_vendor_word(p_vendor_id bigint, p_word_id bigint) OWNER TO catalogue_owner;

-- Name: fulfil_stock(bigint, bigint[], numeric[]); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    RETURN public.close_reservations(p_order_id, 'FULFILLED'::text, p_product_ids, p_loaded);


ALTER FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) OWNER TO stock_owner;

-- Name: goods_of_file(jsonb); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.goods_of_file(p_goods jsonb) RETURNS TABLE(sku text, name text, name_hi text, brand text, category text, sub_category text, unit text, pack_size text, hsn_code text, gst_rate numeric, mrp numeric, price numeric, price_includes_gst boolean, stock numeric, pack_sizes jsonb, aliases_added text[], aliases_removed text[])
    LANGUAGE sql STABLE
    BEGIN ATOMIC
 SELECT g.sku,
     g.name,
     NULLIF(g.name_hi, ''::text) AS "nullif",
     NULLIF(g.brand, ''::text) AS "nullif",
     g.category,
     g.sub_category,
     g.unit,
     g.pack_size,
     g.hsn_code,
     g.gst_rate,
     g.mrp,
     g.price,
     g.price_includes_gst,
     g.stock,
     g.pack_sizes,
     g.aliases_added,
     g.aliases_removed
    FROM jsonb_to_recordset(goods_of_file.p_goods) g(sku text, name text, name_hi text, brand text, category text, sub_category text, unit text, pack_size text, hsn_code text, gst_rate numeric, mrp numeric, price numeric, price_includes_gst boolean, stock numeric, pack_sizes jsonb, aliases_added text[], aliases_removed text[]);
END;


ALTER FUNCTION public.goods_of_file(p_goods jsonb) OWNER TO bahi_admin;

-- Name: guard_against_truncate(text); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.guard_against_truncate(p_table text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    EXECUTE format(
        'CREATE OR REPLACE TRIGGER guard_truncate BEFORE TRUNCATE ON %I'
        ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', p_table);
    PERFORM always_on(p_table, 'guard_truncate');
END
$$;


ALTER FUNCTION public.guard_against_truncate(p_table text) OWNER TO guard_owner;

-- Name: guard_partition(text, text); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.guard_partition(p_partition text, p_parent text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    inherited record;
    own_name text;
BEGIN
    IF NOT EXISTS (
        SELECT FROM guard.required WHERE table_name = p_parent AND guard = 'guard_truncate')
    THEN
        RETURN;
    END IF;
    PERFORM guard_against_truncate(p_partition);
    PERFORM register_guard(p_partition, 'row security');
    FOR inherited IN
        SELECT g.guard, pg_get_triggerdef(t.oid) AS definition
        FROM guard.required AS g
        JOIN pg_trigger AS t
            ON t.tgrelid = to_regclass(format('public.%I', p_parent)) AND t.tgname = g.guard
        WHERE g.table_name = p_parent AND g.guard <> 'guard_truncate'
    LOOP
        own_name := 'own_' || inherited.guard;
        EXECUTE regexp_replace(
            inherited.definition,
            format('^CREATE TRIGGER %I (.*) ON \S+ FOR EACH ROW', inherited.guard),
            format('CREATE OR REPLACE TRIGGER %I \1 ON %I FOR EACH ROW', own_name, p_partition));
        PERFORM always_on(p_partition, own_name);
    END LOOP;
END
$$;


ALTER FUNCTION public.guard_partition(p_partition text, p_parent text) OWNER TO guard_owner;

-- Name: hold_credit(bigint, boolean); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.hold_credit(p_order_id bigint, p_beyond_limit boolean DEFAULT false, OUT granted boolean, OUT available numeric, OUT is_blocked boolean) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    placed orders;
    account credit_accounts;
BEGIN
    SELECT * INTO STRICT placed FROM orders WHERE id = p_order_id;
    IF p_beyond_limit AND placed.vendor_id IS DISTINCT FROM current_vendor_id() THEN
        RAISE EXCEPTION 'only the vendor gives credit beyond the limit'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'vendor_of_the_account';
    END IF;
    account := lock_credit_account(placed.retailer_id, placed.vendor_id);
    available := account.available;
    is_blocked := account.is_blocked;

    IF EXISTS (SELECT FROM credit_holds WHERE order_id = p_order_id) THEN
        granted := true;
        RETURN;
    END IF;

    granted := (NOT account.is_blocked
            AND (p_beyond_limit IS TRUE OR placed.credit_used <= account.available))
        OR EXISTS (
            SELECT FROM orders AS o JOIN credit_holds AS h ON h.order_id = o.id
            WHERE o.id = placed.revision_of AND o.status = 'REVISED'
                AND h.state = 'RELEASED' AND placed.credit_used <= h.amount);
    IF NOT granted OR placed.credit_used = 0 THEN
        RETURN;
    END IF;

    INSERT INTO credit_holds (order_id, retailer_id, vendor_id, amount)
    VALUES (p_order_id, placed.retailer_id, placed.vendor_id, placed.credit_used);
    UPDATE credit_accounts SET held = held + placed.credit_used
    WHERE retailer_id = placed.retailer_id AND vendor_id = placed.vendor_id;
END
$$;


ALTER FUNCTION public.hold_credit(p_order_id bigint, p_beyond_limit boolean, OUT granted boolean, OUT available numeric, OUT is_blocked boolean) OWNER TO ledger_owner;

-- Name: import_goods(bigint, jsonb); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.import_goods(p_vendor_id bigint, p_goods jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


ALTER FUNCTION public.import_goods(p_vendor_id bigint, p_goods jsonb) OWNER TO catalogue_owner;

-- Name: in_own_name(); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.in_own_name() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY tg_argv LOOP
        IF public.current_actor_role() IN ('VENDOR', 'RETAILER')
            AND (to_jsonb(new) ->> name) IS DISTINCT FROM (to_jsonb(old) ->> name)
            AND (to_jsonb(new) ->> name)::bigint IS DISTINCT FROM public.current_actor_user_id()
        THEN
            RAISE EXCEPTION '%.% was to name somebody else', tg_table_name, name
                USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'in_own_name',
                TABLE = tg_table_name;
        END IF;
    END LOOP;
    RETURN new;
END
$$;


ALTER FUNCTION public.in_own_name() OWNER TO guard_owner;

-- Name: is_restricted_code(text); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.is_restricted_code(p_hsn_code text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (p_hsn_code ~ '^(24|220[34568])'::text);


ALTER FUNCTION public.is_restricted_code(p_hsn_code text) OWNER TO bahi_admin;

-- Name: require_vendor(bigint); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.require_vendor(p_vendor_id bigint) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    IF NOT (is_platform() OR coalesce(p_vendor_id = current_vendor_id(), false)) THEN
        RAISE EXCEPTION 'only the vendor may do this'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'vendor_of_the_account';
    END IF;
END
$$;


ALTER FUNCTION public.require_vendor(p_vendor_id bigint) OWNER TO bahi_admin;

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

ALTER TABLE ONLY public.order_keys FORCE ROW LEVEL SECURITY;


ALTER TABLE public.order_keys OWNER TO bahi_owner;

-- Name: TABLE order_keys; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.order_keys IS 'The part of an order that stays for ever. Everything that must outlive the archiving of the wide row (ledger, payments, invoices) refers to this one.';

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
    retailer_id bigint NOT NULL,
    CONSTRAINT stock_reservations_closed_at_check CHECK (((state = 'ACTIVE'::text) = (closed_at IS NULL))),
    CONSTRAINT stock_reservations_quantity_check CHECK (((quantity > (0)::numeric) AND (quantity <> 'NaN'::numeric))),
    CONSTRAINT stock_reservations_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'RELEASED'::text, 'FULFILLED'::text])))
);

ALTER TABLE ONLY public.stock_reservations FORCE ROW LEVEL SECURITY;


ALTER TABLE public.stock_reservations OWNER TO bahi_owner;

-- Name: TABLE stock_reservations; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.stock_reservations IS 'Goods set aside for an order: active until they are loaded or given back.';

-- Name: COLUMN stock_reservations.expires_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.stock_reservations.expires_at IS 'NULL once the order is accepted: then the goods are his until they are loaded or refused.';

-- Name: keep_stock(bigint); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.keep_stock(p_order_id bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT public.require_vendor(order_keys.vendor_id) AS require_vendor
    FROM public.order_keys
   WHERE (order_keys.id = keep_stock.p_order_id);
 UPDATE public.stock_reservations SET expires_at = NULL::timestamp with time zone
   WHERE ((stock_reservations.order_id = keep_stock.p_order_id) AND (stock_reservations.state = 'ACTIVE'::text));
END;


ALTER FUNCTION public.keep_stock(p_order_id bigint) OWNER TO stock_owner;

-- Name: learn_alias(bigint, bigint, bigint, text); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.learn_alias(p_vendor_id bigint, p_retailer_id bigint, p_vendor_product_id bigint, p_alias text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


ALTER FUNCTION public.learn_alias(p_vendor_id bigint, p_retailer_id bigint, p_vendor_product_id bigint, p_alias text) OWNER TO catalogue_owner;

-- Name: ledger_entry_hash(public.credit_ledgers); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sha256(((entry).prev_hash || convert_to(((jsonb_build_array(CASE WHEN ((entry).credit_note_id IS NULL) THEN 1 ELSE 2 END, (entry).retailer_id, (entry).vendor_id, (entry).seq, (entry).transaction_type, ((entry).amount)::text, ((entry).previous_balance)::text, ((entry).running_balance)::text, (entry).order_id, (entry).payment_id, (entry).invoice_id, ((entry).due_date - '2000-01-01'::date), (entry).reversal_ledger_id, (entry).note, (entry).idempotency_key, encode((entry).request_hash, 'hex'::text), ((EXTRACT(epoch FROM (entry).effective_at) * (1000000)::numeric))::bigint, ((EXTRACT(epoch FROM (entry).created_at) * (1000000)::numeric))::bigint, (entry).created_by) || CASE WHEN ((entry).credit_note_id IS NULL) THEN '[]'::jsonb ELSE jsonb_build_array((entry).credit_note_id) END))::text, 'UTF8'::name)));


ALTER FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) OWNER TO bahi_admin;

-- Name: lines_add_up(); Type: FUNCTION; Schema: public; Owner: archive_owner

CREATE FUNCTION public.lines_add_up() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
DECLARE
    id bigint := to_jsonb(new) ->> tg_argv[1];
    adds_up boolean;
BEGIN
    EXECUTE format(
        'SELECT h.total = h.round_off + (SELECT sum(i.line_total) FROM public.%I AS i WHERE i.%I = $1)'
        ' FROM public.%I AS h WHERE h.id = $1', tg_table_name, tg_argv[1], tg_argv[0])
    INTO adds_up USING id;
    IF NOT adds_up THEN
        RAISE EXCEPTION 'the lines of % % do not come to its total', tg_argv[0], id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'lines_add_up', TABLE = tg_table_name;
    END IF;
    RETURN NULL;
END
$_$;


ALTER FUNCTION public.lines_add_up() OWNER TO archive_owner;

-- Name: link_conversation(bigint, bigint); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.link_conversation(p_conversation_id bigint, p_user_id bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    present conversations;
    his bigint;
BEGIN
    SELECT * INTO STRICT present FROM conversations WHERE id = p_conversation_id FOR UPDATE;
    IF present.user_id IS NOT NULL THEN
        RETURN;
    END IF;
    SELECT id INTO his FROM conversations
    WHERE business_number = present.business_number AND user_id = p_user_id;
    IF his IS NULL THEN
        his := p_conversation_id;
        UPDATE conversations SET user_id = p_user_id, updated_at = clock_now()
        WHERE id = p_conversation_id;
    END IF;
    UPDATE identities SET user_id = p_user_id, conversation_id = his
    WHERE conversation_id = p_conversation_id;
END
$$;


ALTER FUNCTION public.link_conversation(p_conversation_id bigint, p_user_id bigint) OWNER TO people_owner;

-- Name: lock_credit_account(bigint, bigint); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.lock_credit_account(p_retailer_id bigint, p_vendor_id bigint) RETURNS public.credit_accounts
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    account credit_accounts;
BEGIN
    PERFORM require_party(p_retailer_id, p_vendor_id);
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

-- Name: lock_goods(bigint, text[]); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.lock_goods(p_vendor_id bigint, p_skus text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM require_vendor(p_vendor_id);
    PERFORM FROM vendor_products AS vp
    WHERE vp.vendor_id = p_vendor_id AND vp.sku = ANY (p_skus)
    ORDER BY vp.id FOR NO KEY UPDATE;
END
$$;


ALTER FUNCTION public.lock_goods(p_vendor_id bigint, p_skus text[]) OWNER TO catalogue_owner;

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
    name text,
    hsn_code text,
    CONSTRAINT vendor_products_reserved_check CHECK (((reserved >= (0)::numeric) AND (reserved <> 'NaN'::numeric))),
    CONSTRAINT vendor_products_reserved_within_stock_check CHECK (((NOT stock_tracked) OR (reserved <= stock))),
    CONSTRAINT vendor_products_stock_check CHECK (((stock >= (0)::numeric) AND (stock <> 'NaN'::numeric))),
    CONSTRAINT vendor_products_vendor_price_check CHECK (((vendor_price > (0)::numeric) AND (vendor_price <> 'NaN'::numeric)))
)
WITH (fillfactor='50');

ALTER TABLE ONLY public.vendor_products FORCE ROW LEVEL SECURITY;


ALTER TABLE public.vendor_products OWNER TO bahi_owner;

-- Name: TABLE vendor_products; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.vendor_products IS 'What a vendor calls, asks for and has of a product. Available is stock less reserved.';

-- Name: COLUMN vendor_products.vendor_price; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendor_products.vendor_price IS 'Per unit of the product.';

-- Name: COLUMN vendor_products.pack_sizes; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendor_products.pack_sizes IS 'What this vendor''s packs hold, in units of the product: {"bag": 25}.';

-- Name: COLUMN vendor_products.stock_tracked; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendor_products.stock_tracked IS 'Off until somebody counts: then an order is never refused for stock.';

-- Name: COLUMN vendor_products.reserved; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendor_products.reserved IS 'Set aside for orders that are not loaded yet.';

-- Name: COLUMN vendor_products.name; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendor_products.name IS 'This vendor''s own name for the product.';

-- Name: COLUMN vendor_products.hsn_code; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendor_products.hsn_code IS 'His own tax code, where it differs.';

-- Name: lock_own_product(bigint, bigint); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.lock_own_product(p_vendor_id bigint, p_vendor_product_id bigint) RETURNS public.vendor_products
    LANGUAGE plpgsql
    AS $$
DECLARE
    product vendor_products;
BEGIN
    PERFORM require_vendor(p_vendor_id);
    SELECT * INTO product FROM vendor_products AS vp
    WHERE vp.id = p_vendor_product_id AND vp.vendor_id = p_vendor_id AND vp.deleted_at IS NULL
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'vendor % has no product % on his list', p_vendor_id, p_vendor_product_id
            USING ERRCODE = 'no_data_found', CONSTRAINT = 'product_of_the_vendor';
    END IF;
    RETURN product;
END
$$;


ALTER FUNCTION public.lock_own_product(p_vendor_id bigint, p_vendor_product_id bigint) OWNER TO bahi_admin;

-- Name: lock_product(bigint, bigint); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.lock_product(p_vendor_id bigint, p_vendor_product_id bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM lock_own_product(p_vendor_id, p_vendor_product_id);
    RETURN true;
EXCEPTION
    WHEN no_data_found THEN RETURN false;
END
$$;


ALTER FUNCTION public.lock_product(p_vendor_id bigint, p_vendor_product_id bigint) OWNER TO catalogue_owner;

-- Name: lock_strangers(text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.lock_strangers(p_phone text) RETURNS bigint[]
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    strangers constant bigint [] := ARRAY(
        SELECT c.id FROM conversations AS c
        WHERE c.user_id IS NULL AND c.id IN (
            SELECT i.conversation_id FROM identities AS i WHERE i.kind = 'phone' AND i.value = p_phone));
BEGIN
    PERFORM FROM conversations WHERE id = ANY (strangers) ORDER BY id FOR UPDATE;
    RETURN strangers;
END
$$;


ALTER FUNCTION public.lock_strangers(p_phone text) OWNER TO people_owner;

-- Name: log_schema_change(); Type: FUNCTION; Schema: public; Owner: audit_owner

CREATE FUNCTION public.log_schema_change() RETURNS event_trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET row_security TO 'on'
    AS $$
BEGIN
    -- A refresh changes no schema and happens every few minutes.
    IF tg_tag = 'REFRESH MATERIALIZED VIEW' THEN
        RETURN;
    END IF;
    IF tg_event = 'sql_drop' THEN
        INSERT INTO public.schema_changes (command, object_type, object_name)
        SELECT tg_tag, object_type, object_identity FROM pg_event_trigger_dropped_objects()
        WHERE original AND schema_name IS DISTINCT FROM 'pg_temp';
    ELSE
        INSERT INTO public.schema_changes (command, object_type, object_name)
        SELECT command_tag, object_type, object_identity FROM pg_event_trigger_ddl_commands()
        WHERE schema_name IS DISTINCT FROM 'pg_temp';
    END IF;
END
$$;


ALTER FUNCTION public.log_schema_change() OWNER TO audit_owner;

-- Name: long_message(jsonb); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.long_message(p_short jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT (plain.fields || jsonb_build_object('raw', ( SELECT COALESCE(jsonb_object_agg(jsonb_each.key,
                 CASE
                     WHEN (jsonb_each.value ? 'same_as'::text) THEN (plain.fields -> (jsonb_each.value ->> 'same_as'::text))
                     ELSE jsonb_each.value
                 END), '{}'::jsonb) AS "coalesce"
            FROM jsonb_each((long_message.p_short -> 'raw'::text)) jsonb_each(key, value))))
    FROM ( SELECT ((((long_message.p_short - 'sid'::text) || jsonb_build_object('public_id', encode(decode((long_message.p_short ->> 'public_id'::text), 'base64'::text), 'hex'::text))) ||
                 CASE
                     WHEN (long_message.p_short ? 'sid'::text) THEN jsonb_build_object('message_id', ("left"((long_message.p_short ->> 'sid'::text), 2) || encode(decode(substr((long_message.p_short ->> 'sid'::text), 3), 'base64'::text), 'hex'::text)))
                     ELSE '{}'::jsonb
                 END) || ( SELECT jsonb_object_agg(name.name, (((long_message.p_short ->> 'created_at'::text))::timestamp with time zone + ((((long_message.p_short ->> name.name))::bigint)::double precision * '00:00:00.000001'::interval))) AS jsonb_object_agg
                    FROM unnest(ARRAY['available_at'::text, 'claimed_at'::text, 'processed_at'::text]) name(name))) AS fields
          OFFSET 0) plain;
END;


ALTER FUNCTION public.long_message(p_short jsonb) OWNER TO bahi_owner;

-- Name: make_guard(text, text, text, text); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.make_guard(p_table text, p_guard text, p_event text, p_action text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER %I BEFORE %s ON %I FOR EACH ROW EXECUTE FUNCTION %s',
        p_guard, p_event, p_table, p_action);
    PERFORM always_on(p_table, p_guard);
END
$$;


ALTER FUNCTION public.make_guard(p_table text, p_guard text, p_event text, p_action text) OWNER TO guard_owner;

-- Name: may_write_to(bigint); Type: FUNCTION; Schema: public; Owner: message_owner

CREATE FUNCTION public.may_write_to(p_conversation_id bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT (public.is_platform() OR (EXISTS ( SELECT
            FROM public.conversations c
           WHERE ((c.id = may_write_to.p_conversation_id) AND (c.user_id = public.current_actor_user_id())))) OR (EXISTS ( SELECT
            FROM (((public.conversations c
              JOIN public.vendor_members m ON ((m.user_id = c.user_id)))
              LEFT JOIN public.credit_accounts a ON (((a.vendor_id = m.vendor_id) AND (a.retailer_id = public.current_retailer_id()))))
              LEFT JOIN public.registrations r ON (((r.vendor_id = m.vendor_id) AND (r.retailer_id = public.current_retailer_id()) AND (r.state = 'PENDING'::text))))
           WHERE ((c.id = may_write_to.p_conversation_id) AND ((m.vendor_id = public.current_vendor_id()) OR (a.vendor_id IS NOT NULL) OR (r.vendor_id IS NOT NULL))))) OR (EXISTS ( SELECT
            FROM ((public.conversations c
              JOIN public.retailer_members m ON ((m.user_id = c.user_id)))
              LEFT JOIN public.credit_accounts a ON (((a.retailer_id = m.retailer_id) AND (a.vendor_id = public.current_vendor_id()))))
           WHERE ((c.id = may_write_to.p_conversation_id) AND ((m.retailer_id = public.current_retailer_id()) OR (a.vendor_id IS NOT NULL))))) OR (EXISTS ( SELECT
            FROM public.registrations r
           WHERE ((r.conversation_id = may_write_to.p_conversation_id) AND (r.vendor_id = public.current_vendor_id())))));
END;


ALTER FUNCTION public.may_write_to(p_conversation_id bigint) OWNER TO message_owner;

-- Name: month_may_leave(text, date); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.month_may_leave(p_parent text, p_month date) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    BEGIN ATOMIC
 SELECT (((p_month)::timestamp with time zone < date_trunc('month'::text, public.clock_now())) AND (NOT ((p_parent = 'whatsapp_messages'::text) AND (EXISTS ( SELECT
            FROM public.whatsapp_messages
           WHERE ((NOT whatsapp_messages.is_processed) AND (whatsapp_messages.created_at >= (month_may_leave.p_month)::timestamp with time zone) AND (whatsapp_messages.created_at < ((month_may_leave.p_month)::timestamp with time zone + '1 mon'::interval))))))));
END;


ALTER FUNCTION public.month_may_leave(p_parent text, p_month date) OWNER TO bahi_owner;

-- Name: month_of(text); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.month_of(p_partition text) RETURNS date
    LANGUAGE sql IMMUTABLE
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT to_date("right"(p_partition, 7), 'YYYY_MM'::text) AS to_date;
END;


ALTER FUNCTION public.month_of(p_partition text) OWNER TO bahi_owner;

-- Name: named_due(public.credit_ledgers); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.named_due(entry public.credit_ledgers) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF entry.payment_id IS NOT NULL THEN
        RETURN (SELECT named_due_id FROM payments WHERE id = entry.payment_id);
    ELSIF entry.credit_note_id IS NOT NULL THEN
        RETURN (SELECT ledger_id FROM dues WHERE order_id = entry.order_id);
    END IF;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.named_due(entry public.credit_ledgers) OWNER TO ledger_owner;

-- Name: new_vendor(text, text, text, text, text, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.new_vendor(p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text, p_state_code text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    code text := p_vendor_code;
    vendor bigint;
BEGIN
    FOR number IN 2 .. 1000 LOOP
        -- Without registration under GST nobody charges it.
        INSERT INTO vendors (vendor_code, name, address, state_code, gstin, invoice_prefix, charges_gst)
        VALUES (code, p_name, p_address, p_state_code, p_gstin, p_invoice_prefix, p_gstin IS NOT NULL)
        ON CONFLICT (vendor_code) DO NOTHING
        RETURNING id INTO vendor;
        EXIT WHEN vendor IS NOT NULL;
        code := p_vendor_code || number;
    END LOOP;
    RETURN vendor;
END
$$;


ALTER FUNCTION public.new_vendor(p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text, p_state_code text) OWNER TO people_owner;

-- Name: next_ledger_entry(public.credit_accounts, public.credit_ledgers); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.next_ledger_entry(account public.credit_accounts, draft public.credit_ledgers) RETURNS public.credit_ledgers
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    entry credit_ledgers := draft;
BEGIN
    entry.retailer_id := account.retailer_id;
    entry.vendor_id := account.vendor_id;
    entry.seq := account.last_seq + 1;
    entry.previous_balance := account.balance;
    entry.running_balance := account.balance
        + CASE WHEN entry.transaction_type IN ('PAYMENT_DEBIT', 'ADJUSTMENT_DEBIT')
            THEN -entry.amount ELSE entry.amount END;
    entry.note := coalesce(entry.note, '');
    entry.request_hash := sha256(convert_to(jsonb_build_array(
        entry.transaction_type, entry.amount::text, entry.order_id, entry.payment_id,
        entry.invoice_id, entry.due_date, entry.reversal_ledger_id)::text, 'UTF8'));
    entry.prev_hash := account.last_hash;
    -- Strictly later than the last entry even where the clock stepped back, so that the latest entry
    -- by time is always the latest by sequence.
    entry.created_at := greatest(clock_now(), account.last_at + interval '1 microsecond');
    entry.created_by := current_actor_user_id();
    entry.row_hash := ledger_entry_hash(entry);
    RETURN entry;
END
$$;


ALTER FUNCTION public.next_ledger_entry(account public.credit_accounts, draft public.credit_ledgers) OWNER TO ledger_owner;

-- Name: note_unclear_words(bigint, jsonb); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.note_unclear_words(p_vendor_id bigint, p_rows jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    today constant date := business_day(clock_now());
BEGIN
    IF NOT EXISTS (
        SELECT FROM credit_accounts AS a
        WHERE a.vendor_id = p_vendor_id AND a.retailer_id = current_retailer_id())
    THEN
        PERFORM require_vendor(p_vendor_id);
    END IF;
    -- As many as a message has lines (core/understanding/lines.py): more is no message.
    IF jsonb_array_length(p_rows) > 60 THEN
        RAISE EXCEPTION 'a message has at most 60 lines'
            USING ERRCODE = 'program_limit_exceeded', CONSTRAINT = 'lines_of_a_message';
    END IF;
    INSERT INTO unclear_words AS u (
        vendor_id, words, outcome, vendor_product_id, times, first_seen_on, last_seen_on)
    SELECT p_vendor_id, r.words, r.outcome, r.vendor_product_id, count(*), today, today
    FROM jsonb_to_recordset(p_rows) AS r (words text, outcome text, vendor_product_id bigint)
    GROUP BY r.words, r.outcome, r.vendor_product_id
    ORDER BY r.words, r.outcome, r.vendor_product_id
    ON CONFLICT ON CONSTRAINT unclear_words_key DO UPDATE
    SET times = u.times + excluded.times, last_seen_on = greatest(u.last_seen_on, excluded.last_seen_on);
END
$$;


ALTER FUNCTION public.note_unclear_words(p_vendor_id bigint, p_rows jsonb) OWNER TO catalogue_owner;

-- Name: only_by(); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.only_by() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    -- The common case first: this runs with every post.
    IF current_user = tg_argv[0] THEN
        RETURN new;
    END IF;
    IF EXISTS (
        SELECT FROM unnest(tg_argv[1:]) AS name
        WHERE (to_jsonb(new) ->> name) IS DISTINCT FROM (to_jsonb(old) ->> name))
    THEN
        RAISE EXCEPTION 'only functions of % change these columns of %', tg_argv[0], tg_table_name
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'changed_by_functions',
            TABLE = tg_table_name;
    END IF;
    RETURN new;
END
$$;


ALTER FUNCTION public.only_by() OWNER TO guard_owner;

-- Name: only_columns(); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.only_columns() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    -- Without arguments tg_argv is NULL, and anything minus NULL would be equal.
    changeable text [] := coalesce(tg_argv, '{}');
    changed text;
BEGIN
    IF (to_jsonb(new) - changeable) IS DISTINCT FROM (to_jsonb(old) - changeable) THEN
        SELECT string_agg(n.key, ', ') INTO changed
        FROM jsonb_each(to_jsonb(new) - changeable) AS n
        WHERE n.value IS DISTINCT FROM to_jsonb(old) -> n.key;
        RAISE EXCEPTION 'fixed column of % was to be changed: %; corrections are new rows',
            tg_table_name, changed
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_changed', TABLE = tg_table_name;
    END IF;
    RETURN new;
END
$$;


ALTER FUNCTION public.only_columns() OWNER TO guard_owner;

-- Name: only_steps(); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.only_steps() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    was text := to_jsonb(old) ->> tg_argv[0];
    becomes text := to_jsonb(new) ->> tg_argv[0];
BEGIN
    IF was IS DISTINCT FROM becomes AND NOT (was || '>' || becomes = ANY (tg_argv[1:])) THEN
        RAISE EXCEPTION '%.% does not go from % to %', tg_table_name, tg_argv[0], was, becomes
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'only_forward', TABLE = tg_table_name;
    END IF;
    RETURN new;
END
$$;


ALTER FUNCTION public.only_steps() OWNER TO guard_owner;

-- Name: only_the_next(); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.only_the_next() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF (to_jsonb(new) ->> tg_argv[0])::bigint <> (to_jsonb(old) ->> tg_argv[0])::bigint + 1 THEN
        RAISE EXCEPTION '%.% goes up by one', tg_table_name, tg_argv[0]
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'only_the_next', TABLE = tg_table_name;
    END IF;
    RETURN new;
END
$$;


ALTER FUNCTION public.only_the_next() OWNER TO guard_owner;

-- Name: only_to_the_archive(); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.only_to_the_archive() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
DECLARE
    same_key text;
    is_there boolean := false;
BEGIN
    IF current_user = 'archive_owner' THEN
        SELECT string_agg(format('a.%1$I = ($1 ->> %1$L)::bigint', key_column), ' AND ')
        INTO same_key FROM unnest(tg_argv[1:]) AS key_column;
        EXECUTE format(
            'SELECT EXISTS (SELECT FROM public.%I AS a WHERE %s AND to_jsonb(a) - ''archived_at'' = $1)',
            tg_argv[0], same_key)
        INTO is_there USING to_jsonb(old);
    END IF;
    IF NOT is_there THEN
        RAISE EXCEPTION '% is never deleted, only moved to the archive with a proved copy', tg_table_name
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_deleted', TABLE = tg_table_name;
    END IF;
    RETURN old;
END
$_$;


ALTER FUNCTION public.only_to_the_archive() OWNER TO guard_owner;

-- Name: open_credit_account(bigint, bigint, numeric, integer); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 INSERT INTO public.credit_accounts (retailer_id, vendor_id, credit_limit, terms_days)
   VALUES (open_credit_account.p_retailer_id, open_credit_account.p_vendor_id, open_credit_account.p_credit_limit, open_credit_account.p_terms_days) ON CONFLICT(retailer_id, vendor_id) DO NOTHING;
END;


ALTER FUNCTION public.open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer) OWNER TO ledger_owner;

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
    deleted_at timestamp with time zone,
    name_hi text,
    search_text text DEFAULT ''::text NOT NULL,
    pack_size text DEFAULT ''::text NOT NULL,
    CONSTRAINT products_pack_size_check CHECK ((pack_size ~ '^(([1-9][0-9]{0,3}x)?[0-9]{1,6}(\.[0-9]{1,3})? [a-z]+)?$'::text))
);


ALTER TABLE public.products OWNER TO bahi_owner;

-- Name: TABLE products; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.products IS 'What is sold, shared by all vendors and never changed by one of them.';

-- Name: COLUMN products.unit; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.products.unit IS 'The unit that prices and stock are counted in.';

-- Name: COLUMN products.is_restricted; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.products.is_restricted IS 'Tobacco, alcohol, medicines: not to be ordered by WhatsApp.';

-- Name: COLUMN products.name_hi; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.products.name_hi IS 'The name in Devanagari.';

-- Name: COLUMN products.search_text; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.products.search_text IS 'Everything it may be looked for by, in small letters; kept by triggers.';

-- Name: COLUMN products.pack_size; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.products.pack_size IS 'What is in one unit of a packed product: 500 g, 8x250 ml. Empty for loose goods.';

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

ALTER TABLE ONLY public.vendors FORCE ROW LEVEL SECURITY;


ALTER TABLE public.vendors OWNER TO bahi_owner;

-- Name: TABLE vendors; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.vendors IS 'Wholesalers.';

-- Name: COLUMN vendors.state_code; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendors.state_code IS 'Two digits of the GST state list; it decides between CGST with SGST and IGST.';

-- Name: COLUMN vendors.charges_gst; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendors.charges_gst IS 'Composition scheme or exempt goods only: such a vendor gives a bill of supply without tax.';

-- Name: COLUMN vendors.invoice_prefix; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendors.invoice_prefix IS 'Starts every invoice number: GST rule 46 allows 16 characters in all.';

-- Name: COLUMN vendors.credit_limit; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendors.credit_limit IS 'What one retailer may owe unless his account says otherwise.';

-- Name: own_products(bigint); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.own_products(p_vendor_id bigint) RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT public.require_vendor(p_vendor_id) AS require_vendor;
 SELECT COALESCE(array_agg(p.id), '{}'::bigint[]) AS "coalesce"
    FROM ((public.vendors v
      JOIN public.vendor_products vp ON ((vp.vendor_id = v.id)))
      JOIN public.products p ON ((p.id = vp.product_id)))
   WHERE ((v.id = own_products.p_vendor_id) AND (p.product_code = ((v.vendor_code || '-'::text) || vp.sku)) AND (NOT (EXISTS ( SELECT
            FROM public.vendor_products other
           WHERE ((other.product_id = p.id) AND (other.vendor_id <> own_products.p_vendor_id))))));
END;


ALTER FUNCTION public.own_products(p_vendor_id bigint) OWNER TO catalogue_owner;

-- Name: owners_beside(bigint, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.owners_beside(p_vendor_id bigint, p_phone text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT count(*) AS count
    FROM (public.vendor_members m
      JOIN public.users u ON (((u.id = m.user_id) AND u.is_active AND (u.deleted_at IS NULL))))
   WHERE ((m.vendor_id = owners_beside.p_vendor_id) AND (m.staff_role = 'OWNER'::text) AND (u.phone_number IS DISTINCT FROM owners_beside.p_phone));
END;


ALTER FUNCTION public.owners_beside(p_vendor_id bigint, p_phone text) OWNER TO people_owner;

-- Name: pack_month(text); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.pack_month(p_partition text) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $_$
DECLARE
    messages integer;
    still_open boolean;
BEGIN
    PERFORM require_detached_month(p_partition);
    -- It carries no policies, so until now it has let nobody in, its owner neither.
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', p_partition);
    EXECUTE format('SELECT count(*), coalesce(bool_or(NOT is_processed), false) FROM %I', p_partition)
    INTO messages, still_open;
    IF still_open THEN
        RAISE EXCEPTION '% has messages that are still to be answered or sent', p_partition
            USING ERRCODE = 'object_not_in_prerequisite_state', CONSTRAINT = 'closed_month';
    END IF;

    EXECUTE format($query$
        WITH short AS MATERIALIZED (
            SELECT
                m.conversation_id, m.direction, m.id, m.created_at,
                CASE m.direction WHEN 'INBOUND' THEN m.from_number ELSE m.to_number END AS phone,
                short_message(to_jsonb(m)) AS fields
            FROM %I AS m
        ),
        parts AS (
            SELECT s.conversation_id, s.phone, s.direction, false AS is_raw, f.key, f.value
            FROM short AS s CROSS JOIN LATERAL jsonb_each(s.fields - ARRAY['raw', 'direction']) AS f
            UNION ALL
            SELECT s.conversation_id, s.phone, s.direction, true, f.key, f.value
            FROM short AS s CROSS JOIN LATERAL jsonb_each(s.fields -> 'raw') AS f
        ),
        shared AS (
            SELECT p.conversation_id, p.phone, p.direction, p.is_raw, p.key, p.value
            FROM parts AS p
            JOIN (SELECT conversation_id, phone, direction, count(*) AS messages
                  FROM short GROUP BY 1, 2, 3) AS whole USING (conversation_id, phone, direction)
            GROUP BY 1, 2, 3, 4, 5, 6, whole.messages
            HAVING count(*) = whole.messages
        ),
        common AS (
            SELECT
                conversation_id, phone, direction,
                coalesce(jsonb_object_agg(key, value) FILTER (WHERE NOT is_raw), '{}') AS fields,
                coalesce(jsonb_object_agg(key, value) FILTER (WHERE is_raw), '{}') AS raw
            FROM shared GROUP BY 1, 2, 3
        ),
        packed AS (
            SELECT
                s.conversation_id, s.phone, s.direction, s.id, s.created_at, c.fields, c.raw,
                s.fields - 'raw' - ARRAY(SELECT jsonb_object_keys(c.fields))
                || CASE WHEN own.raw = '{}' THEN '{}' ELSE jsonb_build_object('raw', own.raw) END
                    AS message
            FROM short AS s
            JOIN common AS c USING (conversation_id, phone, direction)
            CROSS JOIN LATERAL (
                SELECT (s.fields -> 'raw') - ARRAY(SELECT jsonb_object_keys(c.raw)) AS raw
            ) AS own
        )
        INSERT INTO whatsapp_messages_archive (
            conversation_id, phone, month, message_count, first_id, first_at, last_at, messages)
        SELECT
            conversation_id, phone, $1, count(*), min(id), min(created_at), max(created_at),
            jsonb_build_object(
                'common', jsonb_object_agg(direction, fields || jsonb_build_object('raw', raw)),
                'rows', jsonb_agg(message ORDER BY id))
        FROM packed GROUP BY conversation_id, phone
        ON CONFLICT (conversation_id, month, phone) DO NOTHING
        $query$, p_partition)
    USING month_of(p_partition);
    RETURN messages;
END
$_$;


ALTER FUNCTION public.pack_month(p_partition text) OWNER TO bahi_owner;

-- Name: packed_messages(jsonb); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.packed_messages(p_messages jsonb) RETURNS SETOF jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT public.long_message(((whole.common || short.value) || jsonb_build_object('raw', ((whole.common -> 'raw'::text) || COALESCE((short.value -> 'raw'::text), '{}'::jsonb))))) AS long_message
    FROM (( SELECT direction.common,
             document.list,
             direction.name
            FROM (( SELECT (packed_messages.p_messages -> 'common'::text) AS common,
                     (packed_messages.p_messages -> 'rows'::text) AS list
                  OFFSET 0) document
              CROSS JOIN LATERAL jsonb_each(document.common) direction(name, common))
          OFFSET 0) whole
      CROSS JOIN LATERAL jsonb_array_elements(whole.list) short(value))
   WHERE ((short.value ->> 'direction'::text) = whole.name);
END;


ALTER FUNCTION public.packed_messages(p_messages jsonb) OWNER TO bahi_owner;

-- Name: person_of_conversation(bigint, text, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.person_of_conversation(p_conversation_id bigint, p_name text, p_role text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    phone constant text := (
        SELECT i.value FROM identities AS i
        WHERE i.conversation_id = p_conversation_id AND i.kind = 'phone' ORDER BY i.id DESC LIMIT 1);
    person bigint;
BEGIN
    IF phone IS NOT NULL THEN
        RETURN person_with_phone(phone, p_name, p_role);
    END IF;
    INSERT INTO users (name, role) VALUES (p_name, p_role) RETURNING id INTO person;
    PERFORM link_conversation(p_conversation_id, person);
    RETURN person;
END
$$;


ALTER FUNCTION public.person_of_conversation(p_conversation_id bigint, p_name text, p_role text) OWNER TO people_owner;

-- Name: person_with_phone(text, text, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.person_with_phone(p_phone text, p_name text, p_role text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    strangers constant bigint [] := lock_strangers(p_phone);
    person users;
BEGIN
    INSERT INTO users (phone_number, name, role) VALUES (p_phone, p_name, p_role)
    ON CONFLICT (phone_number) DO NOTHING;
    SELECT * INTO STRICT person FROM users WHERE phone_number = p_phone FOR NO KEY UPDATE;
    IF person.deleted_at IS NOT NULL THEN
        DELETE FROM vendor_members WHERE user_id = person.id;
        DELETE FROM retailer_members WHERE user_id = person.id;
        UPDATE users SET name = p_name, role = p_role, deleted_at = NULL, updated_at = clock_now()
        WHERE id = person.id;
    END IF;
    PERFORM link_conversation(stranger, person.id) FROM unnest(strangers) AS stranger;
    RETURN person.id;
END
$$;


ALTER FUNCTION public.person_with_phone(p_phone text, p_name text, p_role text) OWNER TO people_owner;

-- Name: phones_of_shops(bigint); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.phones_of_shops(p_vendor_id bigint) RETURNS TABLE(retailer_id bigint, phones text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT a.retailer_id,
     array_agg(u.phone_number ORDER BY u.id) AS array_agg
    FROM ((public.credit_accounts a
      JOIN public.retailer_members m ON ((m.retailer_id = a.retailer_id)))
      JOIN public.users u ON ((u.id = m.user_id)))
   WHERE ((a.vendor_id = phones_of_shops.p_vendor_id) AND (u.phone_number IS NOT NULL) AND (public.is_platform() OR (a.vendor_id = public.current_vendor_id())))
   GROUP BY a.retailer_id;
END;


ALTER FUNCTION public.phones_of_shops(p_vendor_id bigint) OWNER TO people_owner;

-- Name: post_ledger_entries(jsonb); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.post_ledger_entries(p_entries jsonb) RETURNS SETOF public.credit_ledgers
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    account credit_accounts;
    entry credit_ledgers;
    existing credit_ledgers;
    following credit_ledgers [] := '{}';
BEGIN
    -- Before the columns could round them.
    PERFORM require_amount((e ->> 'amount')::numeric) FROM jsonb_array_elements(p_entries) AS e;

    FOR entry IN
        SELECT r.*
        FROM jsonb_array_elements(p_entries) WITH ORDINALITY AS z (e, position)
        CROSS JOIN LATERAL jsonb_populate_record(NULL::credit_ledgers, e) AS r
        ORDER BY r.retailer_id, r.vendor_id, position
    LOOP
        IF entry.reversal_ledger_id IS NOT NULL THEN
            RAISE EXCEPTION 'entries are taken back one by one, not in a batch'
                USING ERRCODE = 'feature_not_supported', CONSTRAINT = 'no_reversals_in_batches';
        END IF;
        IF (account.retailer_id, account.vendor_id) IS DISTINCT FROM (entry.retailer_id, entry.vendor_id)
        THEN
            PERFORM require_vendor(entry.vendor_id);
            account := lock_credit_account(entry.retailer_id, entry.vendor_id);
        END IF;
        entry := next_ledger_entry(account, entry);
        existing := posted_before(entry);
        IF existing.id IS NOT NULL THEN
            RETURN NEXT existing;
            CONTINUE;
        END IF;
        following := following || entry;
        account.balance := entry.running_balance;
        account.last_seq := entry.seq;
        account.last_hash := entry.row_hash;
        account.last_at := entry.created_at;
    END LOOP;
    RETURN QUERY SELECT * FROM write_ledger_entries(following);
END
$$;


ALTER FUNCTION public.post_ledger_entries(p_entries jsonb) OWNER TO ledger_owner;

-- Name: post_ledger_entry(bigint, bigint, text, numeric, text, timestamp with time zone, bigint, bigint, bigint, bigint, date, bigint, text); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint DEFAULT NULL::bigint, p_payment_id bigint DEFAULT NULL::bigint, p_invoice_id bigint DEFAULT NULL::bigint, p_credit_note_id bigint DEFAULT NULL::bigint, p_due_date date DEFAULT NULL::date, p_reversal_ledger_id bigint DEFAULT NULL::bigint, p_note text DEFAULT ''::text) RETURNS public.credit_ledgers
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    account credit_accounts;
    entry credit_ledgers;
    existing credit_ledgers;
BEGIN
    PERFORM require_vendor(p_vendor_id);
    PERFORM require_amount(p_amount);
    account := lock_credit_account(p_retailer_id, p_vendor_id);

    entry.transaction_type := p_transaction_type;
    entry.amount := p_amount;
    entry.idempotency_key := p_idempotency_key;
    entry.effective_at := p_effective_at;
    entry.order_id := p_order_id;
    entry.payment_id := p_payment_id;
    entry.invoice_id := p_invoice_id;
    entry.credit_note_id := p_credit_note_id;
    entry.due_date := p_due_date;
    entry.reversal_ledger_id := p_reversal_ledger_id;
    entry.note := p_note;
    entry := next_ledger_entry(account, entry);

    -- Asked after the lock: the first post may have been committing while we waited.
    existing := posted_before(entry);
    IF existing.id IS NOT NULL THEN
        RETURN existing;
    END IF;
    SELECT * INTO entry FROM write_ledger_entries(ARRAY[entry]);
    IF entry.is_reversal THEN
        UPDATE credit_ledgers SET is_reversed = true WHERE id = entry.reversal_ledger_id;
        PERFORM close_item(entry.reversal_ledger_id);
    END IF;
    RETURN entry;
END
$$;


ALTER FUNCTION public.post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_credit_note_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text) OWNER TO ledger_owner;

-- Name: posted_before(public.credit_ledgers); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.posted_before(entry public.credit_ledgers) RETURNS public.credit_ledgers
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    existing credit_ledgers;
BEGIN
    -- The order asks for the index of the keys: without it the planner may take one of the account's
    -- other indexes and read through all of a busy one.
    SELECT * INTO existing
    FROM credit_ledgers
    WHERE (retailer_id, vendor_id, idempotency_key)
        >= (entry.retailer_id, entry.vendor_id, entry.idempotency_key)
    ORDER BY retailer_id, vendor_id, idempotency_key
    LIMIT 1;
    IF (existing.retailer_id, existing.vendor_id, existing.idempotency_key)
        IS DISTINCT FROM (entry.retailer_id, entry.vendor_id, entry.idempotency_key)
    THEN
        RETURN NULL;
    END IF;
    IF (existing.request_hash, existing.credit_note_id, existing.note, existing.effective_at)
        IS DISTINCT FROM (entry.request_hash, entry.credit_note_id, entry.note, entry.effective_at)
    THEN
        RAISE EXCEPTION 'ledger key % was used before with other parameters', entry.idempotency_key
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'ledger_key_reused';
    END IF;
    RETURN existing;
END
$$;


ALTER FUNCTION public.posted_before(entry public.credit_ledgers) OWNER TO ledger_owner;

-- Name: product_aliases; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.product_aliases (
    id bigint NOT NULL,
    product_id bigint NOT NULL,
    vendor_id bigint,
    retailer_id bigint,
    alias text NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    source text DEFAULT 'GIVEN'::text NOT NULL,
    created_by bigint,
    CONSTRAINT product_aliases_alias_check CHECK ((alias <> ''::text)),
    CONSTRAINT product_aliases_source_check CHECK ((source = ANY (ARRAY['GIVEN'::text, 'LEARNED'::text])))
);

ALTER TABLE ONLY public.product_aliases FORCE ROW LEVEL SECURITY;


ALTER TABLE public.product_aliases OWNER TO bahi_owner;

-- Name: TABLE product_aliases; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.product_aliases IS 'What people call a product: for everybody, or learned for one vendor or one shop.';

-- Name: COLUMN product_aliases.source; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.product_aliases.source IS 'GIVEN by somebody who wrote it down, or LEARNED from what shops call the product.';

-- Name: COLUMN product_aliases.created_by; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.product_aliases.created_by IS 'The person who gave it or from whom it was learned; none where the platform did.';

-- Name: product_search_text(public.products); Type: FUNCTION; Schema: public; Owner: search_owner

CREATE FUNCTION public.product_search_text(product public.products) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    RETURN lower(concat_ws(' '::text, (product).name, CASE WHEN (strpos(lower((product).name), lower((product).brand)) = 0) THEN (product).brand ELSE NULL::text END, (product).name_hi, (SELECT string_agg(a.alias, ' '::text ORDER BY a.id) AS string_agg FROM public.product_aliases a WHERE ((a.product_id = (product_search_text.product).id) AND (a.vendor_id IS NULL) AND (a.retailer_id IS NULL)))));


ALTER FUNCTION public.product_search_text(product public.products) OWNER TO search_owner;

-- Name: put_on_sale(bigint, bigint, boolean); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.put_on_sale(p_vendor_id bigint, p_vendor_product_id bigint, p_is_available boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM lock_own_product(p_vendor_id, p_vendor_product_id);
    UPDATE vendor_products AS vp SET is_available = p_is_available, updated_at = clock_now()
    WHERE vp.id = p_vendor_product_id;
END
$$;


ALTER FUNCTION public.put_on_sale(p_vendor_id bigint, p_vendor_product_id bigint, p_is_available boolean) OWNER TO catalogue_owner;

-- Name: queue_message(bigint, uuid, text, jsonb, bigint, jsonb, bigint); Type: FUNCTION; Schema: public; Owner: message_owner

CREATE FUNCTION public.queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint, p_template jsonb DEFAULT NULL::jsonb, p_resend_of bigint DEFAULT NULL::bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    address identities;
    new_id bigint;
    written_at timestamptz := clock_now();
BEGIN
    IF NOT may_write_to(p_conversation_id) THEN
        RAISE EXCEPTION 'this conversation is of nobody the acting person trades with'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'party_of_the_conversation';
    END IF;
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
        body, buttons, in_reply_to, template, resend_of, state, available_at
    ) OVERRIDING SYSTEM VALUE VALUES (
        new_id, written_at, address.provider, p_public_id, p_conversation_id, 'OUTBOUND',
        address.business_number, address.value, p_body, p_buttons, p_in_reply_to, p_template,
        p_resend_of, 'PENDING', written_at
    );
    RETURN new_id;
END
$$;


ALTER FUNCTION public.queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint, p_template jsonb, p_resend_of bigint) OWNER TO message_owner;

-- Name: message_keys; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.message_keys (
    provider text NOT NULL,
    message_id text NOT NULL,
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.message_keys FORCE ROW LEVEL SECURITY;


ALTER TABLE public.message_keys OWNER TO bahi_owner;

-- Name: TABLE message_keys; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.message_keys IS 'Where duplicates stop. A unique key of the partitioned table would have to contain the month, so ids live here: those of the provider, and ours under the provider name ''bahi''. Also tells the month of a message. Kept for ever, because a signed webhook can be replayed for ever.';

-- Name: quoted_message(bigint, text, text); Type: FUNCTION; Schema: public; Owner: message_owner

CREATE FUNCTION public.quoted_message(p_conversation_id bigint, p_provider text, p_message_id text) RETURNS TABLE(body text, buttons jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT m.body,
     m.buttons
    FROM (public.message_keys k
      JOIN public.whatsapp_messages m ON (((m.id = k.id) AND (m.created_at = k.created_at))))
   WHERE ((k.provider = quoted_message.p_provider) AND (k.message_id = quoted_message.p_message_id) AND (m.conversation_id = quoted_message.p_conversation_id) AND (m.direction = 'OUTBOUND'::text) AND (public.is_platform() OR (EXISTS ( SELECT
            FROM public.conversations c
           WHERE ((c.id = quoted_message.p_conversation_id) AND (c.user_id = public.current_actor_user_id()))))));
END;


ALTER FUNCTION public.quoted_message(p_conversation_id bigint, p_provider text, p_message_id text) OWNER TO message_owner;

-- Name: record_action(text, text, text, jsonb); Type: FUNCTION; Schema: public; Owner: audit_owner

CREATE FUNCTION public.record_action(p_action text, p_entity_type text, p_entity_id text, p_details jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF p_action IN ('CREATE', 'UPDATE', 'DELETE', 'ARCHIVE') THEN
        RAISE EXCEPTION 'row changes are recorded by triggers only'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'audited_by_trigger';
    END IF;
    IF public.current_actor_role() IS NULL THEN
        RAISE EXCEPTION 'nobody acts, so there is nothing to record'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'recorded_of_an_actor';
    END IF;
    PERFORM public.write_audit(p_action, p_entity_type, p_entity_id, NULL, p_details);
END
$$;


ALTER FUNCTION public.record_action(p_action text, p_entity_type text, p_entity_id text, p_details jsonb) OWNER TO audit_owner;

-- Name: record_credit_score(bigint, date, integer, text, jsonb); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.record_credit_score(p_retailer_id bigint, p_day date, p_score integer, p_risk_category text, p_reasons jsonb) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF (SELECT (s.score, s.risk_category, s.reasons) FROM credit_scores AS s
        WHERE s.retailer_id = p_retailer_id ORDER BY s.scored_on DESC LIMIT 1)
        IS NOT DISTINCT FROM (p_score, p_risk_category, p_reasons)
    THEN
        RETURN false;
    END IF;
    INSERT INTO credit_scores (retailer_id, scored_on, score, risk_category, reasons)
    VALUES (p_retailer_id, p_day, p_score, p_risk_category, p_reasons)
    -- Computed again on the same day: the last word counts.
    ON CONFLICT (retailer_id, scored_on) DO UPDATE
    SET score = excluded.score, risk_category = excluded.risk_category,
        reasons = excluded.reasons, created_at = clock_now();
    UPDATE retailers SET credit_score = p_score, risk_category = p_risk_category
    WHERE id = p_retailer_id
        AND (credit_score, risk_category) IS DISTINCT FROM (p_score, p_risk_category);
    RETURN true;
END
$$;


ALTER FUNCTION public.record_credit_score(p_retailer_id bigint, p_day date, p_score integer, p_risk_category text, p_reasons jsonb) OWNER TO ledger_owner;

-- Name: refresh_search_text(); Type: FUNCTION; Schema: public; Owner: search_owner

CREATE FUNCTION public.refresh_search_text() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


ALTER FUNCTION public.refresh_search_text() OWNER TO search_owner;

-- Name: refuse_archived(); Type: FUNCTION; Schema: public; Owner: archive_owner

CREATE FUNCTION public.refuse_archived() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF EXISTS (SELECT FROM public.orders_archive AS a WHERE a.id = new.id) THEN
        RAISE EXCEPTION 'order % is in the archive', new.order_number
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'archived_once', TABLE = 'orders';
    END IF;
    RETURN new;
END
$$;


ALTER FUNCTION public.refuse_archived() OWNER TO archive_owner;

-- Name: refuse_delete(); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.refuse_delete() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION '% is never deleted; corrections are new rows', tg_table_name
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_deleted', TABLE = tg_table_name;
END
$$;


ALTER FUNCTION public.refuse_delete() OWNER TO guard_owner;

-- Name: refuse_registration(bigint, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.refuse_registration(p_registration_id bigint, p_reason text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    asked registrations;
BEGIN
    SELECT * INTO STRICT asked FROM registrations WHERE id = p_registration_id FOR NO KEY UPDATE;
    PERFORM require_may_decide(asked);
    IF asked.state <> 'PENDING' THEN
        RETURN false;
    END IF;
    IF asked.kind = 'VENDOR' THEN
        UPDATE vendors SET deleted_at = clock_now(), updated_at = clock_now()
        WHERE id = asked.vendor_id AND NOT is_approved;
    END IF;
    UPDATE registrations
    SET state = 'REFUSED', decided_by = current_actor_user_id(), decided_at = clock_now(),
        reason = nullif(p_reason, '')
    WHERE id = p_registration_id;
    RETURN true;
END
$$;


ALTER FUNCTION public.refuse_registration(p_registration_id bigint, p_reason text) OWNER TO people_owner;

-- Name: refuse_restricted_goods(); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.refuse_restricted_goods() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    sku text;
BEGIN
    SELECT vp.sku INTO sku
    FROM becomes AS b
    JOIN vendor_products AS vp ON vp.id = b.vendor_product_id
    JOIN products AS p ON p.id = vp.product_id
    WHERE p.is_restricted
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '% is restricted: it cannot be ordered here', sku
            USING ERRCODE = 'check_violation', CONSTRAINT = 'restricted_goods', TABLE = tg_table_name;
    END IF;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.refuse_restricted_goods() OWNER TO catalogue_owner;

-- Name: refuse_truncate(); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.refuse_truncate() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION '% is never emptied', tg_table_name
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_deleted', TABLE = tg_table_name;
END
$$;


ALTER FUNCTION public.refuse_truncate() OWNER TO guard_owner;

-- Name: required; Type: TABLE; Schema: guard; Owner: guard_owner

CREATE TABLE guard.required (
    table_name text NOT NULL,
    guard text NOT NULL
);


ALTER TABLE guard.required OWNER TO guard_owner;

-- Name: register_guard(text, text); Type: FUNCTION; Schema: public; Owner: guard_owner

CREATE FUNCTION public.register_guard(p_table text, p_guard text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 INSERT INTO guard.required (table_name, guard)  SELECT register_guard.p_table AS p_table,
             register_guard.p_guard AS p_guard
           WHERE (EXISTS ( SELECT
                    FROM pg_class c
                   WHERE ((c.relname = register_guard.p_table) AND (c.relnamespace = ('public'::regnamespace)::oid) AND (((register_guard.p_guard = 'row security'::text) AND c.relforcerowsecurity) OR (EXISTS ( SELECT
                            FROM pg_trigger t
                           WHERE ((t.tgrelid = c.oid) AND (t.tgname = register_guard.p_guard) AND (t.tgenabled = 'A'::"char")))))))) ON CONFLICT DO NOTHING;
END;


ALTER FUNCTION public.register_guard(p_table text, p_guard text) OWNER TO guard_owner;

-- Name: register_shop(bigint, bigint, text, text, text, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.register_shop(p_conversation_id bigint, p_vendor_id bigint, p_shop_name text, p_area text, p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    person bigint;
    shop retailers;
BEGIN
    SELECT c.user_id INTO STRICT person FROM conversations AS c WHERE c.id = p_conversation_id;
    IF NOT (is_platform() OR coalesce(person = current_actor_user_id(), false)) THEN
        RAISE EXCEPTION 'this conversation is somebody else''s'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'party_of_the_conversation';
    END IF;
    IF NOT EXISTS (SELECT FROM vendors AS v
                   WHERE v.id = p_vendor_id AND v.is_approved AND v.deleted_at IS NULL)
    THEN
        outcome := 'UNKNOWN';
        RETURN;
    END IF;
    SELECT r.* INTO shop
    FROM retailer_members AS m JOIN retailers AS r ON r.id = m.retailer_id AND r.deleted_at IS NULL
    WHERE m.user_id = person
    ORDER BY coalesce(m.retailer_id = current_retailer_id(), false) DESC, m.retailer_id LIMIT 1;
    IF EXISTS (SELECT FROM credit_accounts AS a
               WHERE a.retailer_id = shop.id AND a.vendor_id = p_vendor_id)
    THEN
        outcome := 'CUSTOMER';
        RETURN;
    END IF;

    INSERT INTO registrations (
        kind, conversation_id, user_id, retailer_id, vendor_id, shop_name, area, gstin, state_code
    ) VALUES (
        'SHOP', p_conversation_id, person, shop.id, p_vendor_id, coalesce(shop.shop_name, p_shop_name),
        coalesce(shop.area, p_area), CASE WHEN shop.id IS NULL THEN p_gstin ELSE shop.gstin END,
        coalesce(shop.state_code, p_state_code)
    )
    ON CONFLICT (conversation_id, vendor_id) WHERE state = 'PENDING' DO NOTHING
    RETURNING id INTO registration_id;
    outcome := CASE WHEN registration_id IS NULL THEN 'WAITING' ELSE 'NEW' END;
    IF registration_id IS NULL THEN
        SELECT r.id INTO STRICT registration_id FROM registrations AS r
        WHERE r.conversation_id = p_conversation_id AND r.vendor_id = p_vendor_id AND r.state = 'PENDING';
    END IF;
END
$$;


ALTER FUNCTION public.register_shop(p_conversation_id bigint, p_vendor_id bigint, p_shop_name text, p_area text, p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint) OWNER TO people_owner;

-- Name: register_vendor(bigint, text, text, text, text, text, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.register_vendor(p_conversation_id bigint, p_vendor_code text, p_invoice_prefix text, p_name text, p_area text, p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    person bigint;
    new_vendor bigint;
BEGIN
    SELECT c.user_id INTO STRICT person FROM conversations AS c WHERE c.id = p_conversation_id;
    IF NOT (is_platform() OR coalesce(person = current_actor_user_id(), false)) THEN
        RAISE EXCEPTION 'this conversation is somebody else''s'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'party_of_the_conversation';
    END IF;
    SELECT r.id INTO registration_id FROM registrations AS r
    WHERE r.conversation_id = p_conversation_id AND r.kind = 'VENDOR' AND r.state = 'PENDING';
    IF FOUND THEN
        outcome := 'WAITING';
        RETURN;
    END IF;
    new_vendor := new_vendor(p_vendor_code, p_invoice_prefix, p_name, p_area, p_gstin, p_state_code);
    INSERT INTO registrations (
        kind, conversation_id, user_id, vendor_id, shop_name, area, gstin, state_code
    ) VALUES (
        'VENDOR', p_conversation_id, person, new_vendor, p_name, p_area, p_gstin, p_state_code
    )
    RETURNING id INTO registration_id;
    outcome := 'NEW';
END
$$;


ALTER FUNCTION public.register_vendor(p_conversation_id bigint, p_vendor_code text, p_invoice_prefix text, p_name text, p_area text, p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint) OWNER TO people_owner;

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
    -- A shop that gives its hold back on an order that goes on would get past its limit.
    PERFORM require_may_give_back(parties);
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

-- Name: remove_platform_person(text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.remove_platform_person(p_phone text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM require_admin();
    UPDATE users AS u
    SET role = CASE WHEN EXISTS (SELECT FROM vendor_members AS m WHERE m.user_id = u.id)
            THEN 'VENDOR' ELSE 'RETAILER' END,
        updated_at = clock_now()
    WHERE u.phone_number = p_phone AND u.role IN ('ADMIN', 'OPERATOR');
    RETURN CASE WHEN FOUND THEN 'REMOVED' ELSE 'UNKNOWN' END;
END
$$;


ALTER FUNCTION public.remove_platform_person(p_phone text) OWNER TO people_owner;

-- Name: remove_retailer_member(bigint, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.remove_retailer_member(p_retailer_id bigint, p_phone text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM require_desk();
    DELETE FROM retailer_members AS m USING users AS u
    WHERE m.retailer_id = p_retailer_id AND u.id = m.user_id AND u.phone_number = p_phone;
    RETURN CASE WHEN FOUND THEN 'REMOVED' ELSE 'UNKNOWN' END;
END
$$;


ALTER FUNCTION public.remove_retailer_member(p_retailer_id bigint, p_phone text) OWNER TO people_owner;

-- Name: remove_vendor_member(bigint, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.remove_vendor_member(p_vendor_id bigint, p_phone text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    member vendor_members;
BEGIN
    PERFORM require_may_staff(p_vendor_id, 'PACKER');
    PERFORM FROM vendors WHERE id = p_vendor_id FOR NO KEY UPDATE;
    SELECT m.* INTO member
    FROM vendor_members AS m JOIN users AS u ON u.id = m.user_id
    WHERE m.vendor_id = p_vendor_id AND u.phone_number = p_phone;
    IF NOT FOUND THEN
        RETURN 'UNKNOWN';
    END IF;
    PERFORM require_may_staff(p_vendor_id, member.staff_role);
    IF member.staff_role = 'OWNER' AND owners_beside(p_vendor_id, p_phone) = 0 THEN
        RETURN 'LAST_OWNER';
    END IF;
    DELETE FROM vendor_members WHERE vendor_id = p_vendor_id AND user_id = member.user_id;
    RETURN 'REMOVED';
END
$$;


ALTER FUNCTION public.remove_vendor_member(p_vendor_id bigint, p_phone text) OWNER TO people_owner;

-- Name: renew_by_product_aliases(); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.renew_by_product_aliases() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


ALTER FUNCTION public.renew_by_product_aliases() OWNER TO catalogue_owner;

-- Name: renew_by_products(); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.renew_by_products() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


ALTER FUNCTION public.renew_by_products() OWNER TO catalogue_owner;

-- Name: renew_by_vendor_products(); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.renew_by_vendor_products() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


ALTER FUNCTION public.renew_by_vendor_products() OWNER TO catalogue_owner;

-- Name: renew_by_vendor_words(); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.renew_by_vendor_words() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


ALTER FUNCTION public.renew_by_vendor_words() OWNER TO catalogue_owner;

-- Name: catalogue_version_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

CREATE SEQUENCE public.catalogue_version_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.catalogue_version_seq OWNER TO bahi_owner;

-- Name: catalogue_versions; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.catalogue_versions (
    vendor_id bigint NOT NULL,
    version bigint NOT NULL,
    changed_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
)
WITH (fillfactor='50');

ALTER TABLE ONLY public.catalogue_versions FORCE ROW LEVEL SECURITY;


ALTER TABLE public.catalogue_versions OWNER TO bahi_owner;

-- Name: TABLE catalogue_versions; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.catalogue_versions IS 'Another number whenever something has changed that a vendor''s orders are understood by: names, packs, prices, what is sold; of shared products too. Never with stock. A vendor without a row has never had goods.';

-- Name: COLUMN catalogue_versions.version; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.catalogue_versions.version IS 'From one sequence for all vendors: never given out twice, not even after a rollback.';

-- Name: renew_catalogues(bigint[]); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.renew_catalogues(p_vendor_ids bigint[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 INSERT INTO public.catalogue_versions AS c (vendor_id, version)  SELECT v.id,
             nextval('public.catalogue_version_seq'::regclass) AS nextval
            FROM public.vendors v
           WHERE (v.id = ANY (renew_catalogues.p_vendor_ids))
           ORDER BY v.id ON CONFLICT(vendor_id) DO UPDATE SET version = nextval('public.catalogue_version_seq'::regclass), changed_at = public.clock_now();
END;


ALTER FUNCTION public.renew_catalogues(p_vendor_ids bigint[]) OWNER TO catalogue_owner;

-- Name: replace_reservations(bigint, bigint, bigint[], numeric[]); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.replace_reservations(p_old_order_id bigint, p_new_order_id bigint, p_product_ids bigint[], p_quantities numeric[]) RETURNS TABLE(vendor_product_id bigint, wanted numeric, available numeric)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM require_may_give_back(k) FROM order_keys AS k WHERE k.id = p_old_order_id;
    PERFORM FROM vendor_products AS v
    WHERE v.vendor_id = (SELECT k.vendor_id FROM order_keys AS k WHERE k.id = p_old_order_id)
        AND (v.id = ANY (p_product_ids) OR v.id IN (
            SELECT r.vendor_product_id FROM stock_reservations AS r WHERE r.order_id = p_old_order_id))
    ORDER BY v.id FOR NO KEY UPDATE;
    PERFORM release_stock(p_old_order_id);
    RETURN QUERY SELECT * FROM reserve_stock(p_new_order_id, p_product_ids, p_quantities, NULL);
END
$$;


ALTER FUNCTION public.replace_reservations(p_old_order_id bigint, p_new_order_id bigint, p_product_ids bigint[], p_quantities numeric[]) OWNER TO stock_owner;

-- Name: require_admin(); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.require_admin() RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT acts_as_admin() THEN
        RAISE EXCEPTION 'only an administrator may do this'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'admin_of_the_platform';
    END IF;
END
$$;


ALTER FUNCTION public.require_admin() OWNER TO people_owner;

-- Name: require_amount(numeric); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.require_amount(p_amount numeric) RETURNS void
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    IF p_amount IS NULL OR p_amount = 'NaN' OR p_amount <= 0 OR p_amount <> round(p_amount, 2) THEN
        RAISE EXCEPTION 'ledger amount must be positive with at most two decimals, not %', p_amount
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_ledgers_amount_check';
    END IF;
END
$$;


ALTER FUNCTION public.require_amount(p_amount numeric) OWNER TO bahi_admin;

-- Name: require_desk(); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.require_desk() RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT (acts_as_admin() OR coalesce(current_actor_role() = 'OPERATOR', false)) THEN
        RAISE EXCEPTION 'only the people who run the platform may do this'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'desk_of_the_platform';
    END IF;
END
$$;


ALTER FUNCTION public.require_desk() OWNER TO people_owner;

-- Name: require_detached_month(text); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.require_detached_month(p_partition text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $_$
BEGIN
    IF p_partition !~ '^whatsapp_messages_\d{4}_\d{2}$' OR NOT EXISTS (
        SELECT FROM pg_class
        WHERE oid = to_regclass(p_partition) AND relkind = 'r' AND NOT relispartition)
    THEN
        RAISE EXCEPTION '% is not a detached month of messages', p_partition
            USING ERRCODE = 'object_not_in_prerequisite_state', CONSTRAINT = 'detached_month';
    END IF;
END
$_$;


ALTER FUNCTION public.require_detached_month(p_partition text) OWNER TO bahi_owner;

-- Name: order_proposals; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.order_proposals (
    id bigint NOT NULL,
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    lines jsonb NOT NULL,
    disputed integer[] NOT NULL,
    total numeric(14,2) NOT NULL,
    state text DEFAULT 'OPEN'::text NOT NULL,
    proposed_by bigint NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    decided_by bigint,
    decided_at timestamp with time zone,
    new_order_id bigint,
    CONSTRAINT order_proposals_decided_at_check CHECK ((((state = 'OPEN'::text) = (decided_at IS NULL)) AND ((decided_by IS NULL) OR (decided_at IS NOT NULL)))),
    CONSTRAINT order_proposals_disputed_check CHECK ((cardinality(disputed) > 0)),
    CONSTRAINT order_proposals_expires_at_check CHECK (isfinite(expires_at)),
    CONSTRAINT order_proposals_lines_check CHECK ((jsonb_array_length(lines) > 0)),
    CONSTRAINT order_proposals_new_order_check CHECK (
CASE
    WHEN (state = 'AGREED'::text) THEN (new_order_id IS NOT NULL)
    ELSE ((new_order_id IS NULL) OR (state = ANY (ARRAY['REFUSED'::text, 'LAPSED'::text])))
END),
    CONSTRAINT order_proposals_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'AGREED'::text, 'REFUSED'::text, 'LAPSED'::text, 'WITHDRAWN'::text]))),
    CONSTRAINT order_proposals_total_check CHECK (((total > (0)::numeric) AND (total <> 'NaN'::numeric)))
);

ALTER TABLE ONLY public.order_proposals FORCE ROW LEVEL SECURITY;


ALTER TABLE public.order_proposals OWNER TO bahi_owner;

-- Name: TABLE order_proposals; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.order_proposals IS 'What a vendor would send instead of what was ordered, where that needs the shop''s yes: other goods, a higher price, more of something. Silence leaves the disputed lines out.';

-- Name: COLUMN order_proposals.lines; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.order_proposals.lines IS 'As lines of the order would be (order_items), each under the number of the line that it stands for; one that goes is not there.';

-- Name: COLUMN order_proposals.disputed; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.order_proposals.disputed IS 'Numbers of the lines to which the shop has not agreed: silence leaves them out.';

-- Name: COLUMN order_proposals.total; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.order_proposals.total IS 'What the order comes to if the shop agrees.';

-- Name: COLUMN order_proposals.new_order_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.order_proposals.new_order_id IS 'The order that stands in the place of the old one; NULL where nothing was left of it.';

-- Name: require_lines_as_proposed(public.order_proposals, bigint, boolean); Type: FUNCTION; Schema: public; Owner: order_owner

CREATE FUNCTION public.require_lines_as_proposed(proposal public.order_proposals, p_new_order_id bigint, p_with_disputed boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    is_as_proposed boolean;
BEGIN
    WITH proposed AS (
        SELECT l.vendor_product_id, l.quantity, l.unit_price, l.price_includes_gst, l.tax_rate, l.line_total
        FROM jsonb_populate_recordset(NULL::order_items, proposal.lines) AS l
        WHERE p_with_disputed OR l.line_number <> ALL (proposal.disputed)
    ), placed AS (
        SELECT i.vendor_product_id, i.quantity, i.unit_price, i.price_includes_gst, i.tax_rate, i.line_total
        FROM order_items AS i WHERE i.order_id = p_new_order_id
    )
    SELECT NOT EXISTS (SELECT * FROM proposed EXCEPT ALL SELECT * FROM placed)
        AND NOT EXISTS (SELECT * FROM placed EXCEPT ALL SELECT * FROM proposed)
        AND EXISTS (SELECT FROM orders AS o
                    WHERE o.id = p_new_order_id AND o.revision_of = proposal.order_id
                        AND o.status = 'PLACED')
    INTO is_as_proposed;
    IF NOT is_as_proposed THEN
        RAISE EXCEPTION 'order % is not what was proposed', p_new_order_id
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'as_proposed';
    END IF;
END
$$;


ALTER FUNCTION public.require_lines_as_proposed(proposal public.order_proposals, p_new_order_id bigint, p_with_disputed boolean) OWNER TO order_owner;

-- Name: require_may_decide(public.registrations); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.require_may_decide(p_registration public.registrations) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF p_registration.kind = 'SHOP' THEN
        PERFORM require_owner(p_registration.vendor_id);
    ELSE
        PERFORM require_admin();
    END IF;
END
$$;


ALTER FUNCTION public.require_may_decide(p_registration public.registrations) OWNER TO people_owner;

-- Name: require_may_give_back(public.order_keys); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.require_may_give_back(parties public.order_keys) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF (SELECT o.status FROM orders AS o WHERE o.id = parties.id)
        IN ('CANCELLED', 'REJECTED', 'EXPIRED', 'REVISED')
    THEN
        PERFORM require_party(parties.retailer_id, parties.vendor_id);
    ELSE
        PERFORM require_vendor(parties.vendor_id);
    END IF;
END
$$;


ALTER FUNCTION public.require_may_give_back(parties public.order_keys) OWNER TO ledger_owner;

-- Name: require_may_staff(bigint, text); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.require_may_staff(p_vendor_id bigint, p_staff_role text) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF p_staff_role <> 'OWNER' AND current_actor_role() = 'OPERATOR' THEN
        RETURN;
    END IF;
    PERFORM require_owner(p_vendor_id);
END
$$;


ALTER FUNCTION public.require_may_staff(p_vendor_id bigint, p_staff_role text) OWNER TO people_owner;

-- Name: require_owner(bigint); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.require_owner(p_vendor_id bigint) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT (acts_as_admin() OR (
        coalesce(p_vendor_id = current_vendor_id(), false)
        AND EXISTS (SELECT FROM vendor_members AS m
                    WHERE m.vendor_id = p_vendor_id AND m.user_id = current_actor_user_id()
                        AND m.staff_role = 'OWNER')))
    THEN
        RAISE EXCEPTION 'only the owner may do this'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'owner_of_the_vendor';
    END IF;
END
$$;


ALTER FUNCTION public.require_owner(p_vendor_id bigint) OWNER TO people_owner;

-- Name: require_party(bigint, bigint); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.require_party(p_retailer_id bigint, p_vendor_id bigint) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
    IF NOT (
        is_platform()
        OR coalesce(p_vendor_id = current_vendor_id(), false)
        OR coalesce(p_retailer_id = current_retailer_id(), false)
    ) THEN
        RAISE EXCEPTION 'this account belongs to somebody else'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'party_of_the_account';
    END IF;
END
$$;


ALTER FUNCTION public.require_party(p_retailer_id bigint, p_vendor_id bigint) OWNER TO bahi_admin;

-- Name: require_stock(numeric); Type: FUNCTION; Schema: public; Owner: bahi_admin

CREATE FUNCTION public.require_stock(p_stock numeric) RETURNS void
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
    IF (p_stock >= 0 AND p_stock <= 100000000 AND p_stock = round(p_stock, 3)) IS NOT TRUE THEN
        RAISE EXCEPTION 'a stock is at least zero, at most 100000000 and has three decimals, not %', p_stock
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quantity_of_goods';
    END IF;
END
$$;


ALTER FUNCTION public.require_stock(p_stock numeric) OWNER TO bahi_admin;

-- Name: reserve_stock(bigint, bigint[], numeric[], timestamp with time zone); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone) RETURNS TABLE(vendor_product_id bigint, wanted numeric, available numeric)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
#variable_conflict use_column
DECLARE
    order_vendor_id bigint;
    order_retailer_id bigint;
    replaced_id bigint;
BEGIN
    SELECT k.vendor_id, k.retailer_id INTO STRICT order_vendor_id, order_retailer_id
    FROM order_keys AS k WHERE k.id = p_order_id;
    PERFORM require_party(order_retailer_id, order_vendor_id);

    PERFORM FROM vendor_products AS v
    WHERE v.id = ANY (p_product_ids) AND v.vendor_id = order_vendor_id
    ORDER BY v.id FOR NO KEY UPDATE;

    SELECT o.id INTO replaced_id FROM orders AS n JOIN orders AS o ON o.id = n.revision_of
    WHERE n.id = p_order_id AND o.status = 'REVISED';
    RETURN QUERY
    WITH wish AS (
        SELECT z.id, sum(z.quantity) AS quantity
        FROM unnest(p_product_ids, p_quantities) AS z (id, quantity)
        GROUP BY z.id
    )
    SELECT w.id, w.quantity, coalesce(v.stock - v.reserved, 0)
    FROM wish AS w
    LEFT JOIN vendor_products AS v ON v.id = w.id AND v.vendor_id = order_vendor_id
    LEFT JOIN stock_reservations AS had ON had.order_id = replaced_id AND had.vendor_product_id = w.id
    WHERE v.id IS NULL
        OR (NOT v.is_available AND w.quantity > coalesce(had.quantity, 0))
        OR (v.stock_tracked AND w.quantity > v.stock - v.reserved);
    IF FOUND THEN
        RETURN;
    END IF;

    WITH wish AS (
        SELECT z.id, sum(z.quantity) AS quantity
        FROM unnest(p_product_ids, p_quantities) AS z (id, quantity)
        GROUP BY z.id
    ), taken AS (
        INSERT INTO stock_reservations (
            order_id, vendor_product_id, vendor_id, retailer_id, quantity, expires_at)
        SELECT p_order_id, w.id, order_vendor_id, order_retailer_id, w.quantity, p_expires_at
        FROM wish AS w
        RETURNING stock_reservations.vendor_product_id AS id, stock_reservations.quantity
    )
    UPDATE vendor_products AS v SET reserved = v.reserved + t.quantity
    FROM taken AS t WHERE v.id = t.id;
END
$$;


ALTER FUNCTION public.reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone) OWNER TO stock_owner;

-- Name: return_stock(bigint, bigint[], numeric[]); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.return_stock(p_vendor_id bigint, p_product_ids bigint[], p_quantities numeric[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM require_vendor(p_vendor_id);
    IF EXISTS (SELECT FROM unnest(p_quantities) AS quantity WHERE (quantity > 0) IS NOT TRUE) THEN
        RAISE EXCEPTION 'what comes back is a quantity, more than nothing'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'returned_quantity';
    END IF;
    PERFORM FROM vendor_products AS v
    WHERE v.id = ANY (p_product_ids) AND v.vendor_id = p_vendor_id
    ORDER BY v.id FOR NO KEY UPDATE;

    UPDATE vendor_products AS v SET stock = v.stock + z.quantity
    FROM (SELECT u.id, sum(u.quantity) AS quantity
          FROM unnest(p_product_ids, p_quantities) AS u (id, quantity) GROUP BY u.id) AS z
    WHERE v.id = z.id AND v.vendor_id = p_vendor_id AND v.stock_tracked;
END
$$;


ALTER FUNCTION public.return_stock(p_vendor_id bigint, p_product_ids bigint[], p_quantities numeric[]) OWNER TO stock_owner;

-- Name: ledger_checkpoints; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.ledger_checkpoints (
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    seq bigint NOT NULL,
    balance numeric(14,2) NOT NULL,
    row_hash bytea NOT NULL,
    verified_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT ledger_checkpoints_seq_check CHECK ((seq > 0))
);

ALTER TABLE ONLY public.ledger_checkpoints FORCE ROW LEVEL SECURITY;


ALTER TABLE public.ledger_checkpoints OWNER TO bahi_owner;

-- Name: TABLE ledger_checkpoints; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.ledger_checkpoints IS 'How far each chain was found sound, so that the next proof begins there.';

-- Name: save_ledger_checkpoints(bigint[], bigint[], bigint[]); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.save_ledger_checkpoints(p_retailer_ids bigint[], p_vendor_ids bigint[], p_seqs bigint[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 INSERT INTO public.ledger_checkpoints (retailer_id, vendor_id, seq, balance, row_hash)  SELECT l.retailer_id,
             l.vendor_id,
             l.seq,
             l.running_balance,
             l.row_hash
            FROM (UNNEST(save_ledger_checkpoints.p_retailer_ids, save_ledger_checkpoints.p_vendor_ids, save_ledger_checkpoints.p_seqs) z(retailer_id, vendor_id, seq)
              JOIN public.credit_ledgers l USING (retailer_id, vendor_id, seq)) ON CONFLICT(retailer_id, vendor_id) DO UPDATE SET seq = excluded.seq, balance = excluded.balance, row_hash = excluded.row_hash, verified_at = public.clock_now()
   WHERE (ledger_checkpoints.seq <= excluded.seq);
END;


ALTER FUNCTION public.save_ledger_checkpoints(p_retailer_ids bigint[], p_vendor_ids bigint[], p_seqs bigint[]) OWNER TO ledger_owner;

-- Name: seal_ledger(date); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.seal_ledger(p_day date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    sealed integer;
BEGIN
    INSERT INTO ledger_seals (retailer_id, vendor_id, sealed_on, last_seq, balance, last_hash)
    SELECT a.retailer_id, a.vendor_id, p_day, a.last_seq, a.balance, a.last_hash
    FROM credit_accounts AS a
    WHERE a.last_seq > coalesce((
        SELECT max(s.last_seq) FROM ledger_seals AS s
        WHERE s.retailer_id = a.retailer_id AND s.vendor_id = a.vendor_id), 0)
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS sealed = ROW_COUNT;
    RETURN sealed;
END
$$;


ALTER FUNCTION public.seal_ledger(p_day date) OWNER TO ledger_owner;

-- Name: search_products(text, integer, bigint); Type: FUNCTION; Schema: public; Owner: search_owner

CREATE FUNCTION public.search_products(p_query text, p_limit integer DEFAULT 20, p_vendor_id bigint DEFAULT NULL::bigint) RETURNS TABLE(vendor_product_id bigint, vendor_id bigint, product_id bigint, name text, similarity real)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'ext', 'pg_temp'
    SET "pg_trgm.word_similarity_threshold" TO '0.2'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
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
$$;


ALTER FUNCTION public.search_products(p_query text, p_limit integer, p_vendor_id bigint) OWNER TO search_owner;

-- Name: set_vendor_word(bigint, text, text); Type: FUNCTION; Schema: public; Owner: catalogue_owner

CREATE FUNCTION public.set_vendor_word(p_vendor_id bigint, p_word text, p_means text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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
$$;


ALTER FUNCTION public.set_vendor_word(p_vendor_id bigint, p_word text, p_means text) OWNER TO catalogue_owner;

-- Name: short_message(jsonb); Type: FUNCTION; Schema: public; Owner: bahi_owner

CREATE FUNCTION public.short_message(p_row jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 SELECT (((((p_row - ARRAY['public_id'::text, 'message_id'::text]) || jsonb_build_object('public_id', encode(decode(replace((p_row ->> 'public_id'::text), '-'::text, ''::text), 'hex'::text), 'base64'::text))) ||
         CASE
             WHEN ((p_row ->> 'message_id'::text) ~ '^[A-Z]{2}[0-9a-f]{32}$'::text) THEN jsonb_build_object('sid', ("left"((p_row ->> 'message_id'::text), 2) || encode(decode(substr((p_row ->> 'message_id'::text), 3), 'hex'::text), 'base64'::text)))
             ELSE jsonb_build_object('message_id', (p_row -> 'message_id'::text))
         END) || ( SELECT jsonb_object_agg(name.name, (((1000000)::numeric * EXTRACT(epoch FROM (((short_message.p_row ->> name.name))::timestamp with time zone - ((short_message.p_row ->> 'created_at'::text))::timestamp with time zone))))::bigint) AS jsonb_object_agg
            FROM unnest(ARRAY['available_at'::text, 'claimed_at'::text, 'processed_at'::text]) name(name))) || jsonb_build_object('raw', ( SELECT COALESCE(jsonb_object_agg(jsonb_each.key,
                 CASE jsonb_each.value
                     WHEN (short_message.p_row -> 'message_id'::text) THEN '{"same_as": "message_id"}'::jsonb
                     WHEN (short_message.p_row -> 'body'::text) THEN '{"same_as": "body"}'::jsonb
                     ELSE jsonb_each.value
                 END), '{}'::jsonb) AS "coalesce"
            FROM jsonb_each((short_message.p_row -> 'raw'::text)) jsonb_each(key, value))));
END;


ALTER FUNCTION public.short_message(p_row jsonb) OWNER TO bahi_owner;

-- Name: staff_of_vendor(bigint); Type: FUNCTION; Schema: public; Owner: people_owner

CREATE FUNCTION public.staff_of_vendor(p_vendor_id bigint) RETURNS TABLE(name text, phone_number text, staff_role text, last_login_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT is_platform() THEN
        PERFORM require_owner(p_vendor_id);
    END IF;
    RETURN QUERY
    SELECT u.name, u.phone_number, m.staff_role, u.last_login_at
    FROM vendor_members AS m JOIN users AS u ON u.id = m.user_id
    WHERE m.vendor_id = p_vendor_id AND u.deleted_at IS NULL
    ORDER BY m.created_at, u.id;
END
$$;


ALTER FUNCTION public.staff_of_vendor(p_vendor_id bigint) OWNER TO people_owner;

-- Name: stop_counting_stock(bigint, bigint); Type: FUNCTION; Schema: public; Owner: stock_owner

CREATE FUNCTION public.stop_counting_stock(p_vendor_id bigint, p_vendor_product_id bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE
    product vendor_products := lock_own_product(p_vendor_id, p_vendor_product_id);
BEGIN
    IF NOT product.stock_tracked THEN
        RETURN;
    END IF;
    UPDATE vendor_products AS vp SET stock_tracked = false, stock = 0, updated_at = clock_now()
    WHERE vp.id = p_vendor_product_id;
    PERFORM record_action('STOP_COUNTING', 'vendor_products', p_vendor_product_id::text,
        jsonb_build_object('stock_before', product.stock));
END
$$;


ALTER FUNCTION public.stop_counting_stock(p_vendor_id bigint, p_vendor_product_id bigint) OWNER TO stock_owner;

-- Name: sum_retailer_totals(); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.sum_retailer_totals() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    -- Added to, not summed up anew: one statement, right whatever another account's transaction has
    -- committed while we waited for the row. The proof of the ledger sums up.
    UPDATE retailers
    SET outstanding_debt = outstanding_debt + new.balance - coalesce(old.balance, 0),
        available_credit = available_credit + new.available - coalesce(old.available, 0)
    WHERE id = new.retailer_id;
    RETURN NULL;
END
$$;


ALTER FUNCTION public.sum_retailer_totals() OWNER TO ledger_owner;

-- Name: audit_logs; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.audit_logs (
    id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    user_id bigint,
    actor_role text,
    action text NOT NULL,
    entity_type text NOT NULL,
    entity_id text NOT NULL,
    old_values jsonb,
    new_values jsonb,
    request_id text,
    ip_address inet,
    database_role text NOT NULL,
    CONSTRAINT audit_logs_action_check CHECK ((action ~ '^[A-Z_]+$'::text))
)
PARTITION BY RANGE (created_at);

ALTER TABLE ONLY public.audit_logs FORCE ROW LEVEL SECURITY;


ALTER TABLE public.audit_logs OWNER TO bahi_owner;

-- Name: TABLE audit_logs; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.audit_logs IS 'Who did what to which record, by month. Written by triggers and functions only.';

-- Name: COLUMN audit_logs.created_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.audit_logs.created_at IS 'Partition key.';

-- Name: COLUMN audit_logs.user_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.audit_logs.user_id IS 'NULL when the system acted by itself.';

-- Name: COLUMN audit_logs.action; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.audit_logs.action IS 'CREATE, UPDATE or DELETE of a row, ARCHIVE, or what people were refused or did by hand.';

-- Name: COLUMN audit_logs.entity_type; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.audit_logs.entity_type IS 'The table.';

-- Name: COLUMN audit_logs.entity_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.audit_logs.entity_id IS 'The primary key of the row; parts joined by ''/''.';

-- Name: COLUMN audit_logs.old_values; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.audit_logs.old_values IS 'The whole row before and after, without columns that are secret or mere counters.';

-- Name: COLUMN audit_logs.new_values; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.audit_logs.new_values IS 'The row after, likewise.';

-- Name: COLUMN audit_logs.request_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.audit_logs.request_id IS 'The message that led to it, by its public_id, or the request that a person made.';

-- Name: COLUMN audit_logs.database_role; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.audit_logs.database_role IS 'As whom the program was logged in.';

-- Name: write_audit(text, text, text, jsonb, jsonb); Type: FUNCTION; Schema: public; Owner: audit_owner

CREATE FUNCTION public.write_audit(p_action text, p_entity_type text, p_entity_id text, p_old_values jsonb, p_new_values jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    BEGIN ATOMIC
 INSERT INTO public.audit_logs (user_id, actor_role, action, entity_type, entity_id, old_values, new_values, request_id, ip_address, database_role)
   VALUES (public.current_actor_user_id(), public.current_actor_role(), write_audit.p_action, write_audit.p_entity_type, write_audit.p_entity_id, write_audit.p_old_values, write_audit.p_new_values, public.current_request_id(), public.current_ip_address(), SESSION_USER);
END;


ALTER FUNCTION public.write_audit(p_action text, p_entity_type text, p_entity_id text, p_old_values jsonb, p_new_values jsonb) OWNER TO audit_owner;

-- Name: write_ledger_entries(public.credit_ledgers[]); Type: FUNCTION; Schema: public; Owner: ledger_owner

CREATE FUNCTION public.write_ledger_entries(entries public.credit_ledgers[]) RETURNS SETOF public.credit_ledgers
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RETURN QUERY
    WITH written AS (
        INSERT INTO credit_ledgers (
            retailer_id, vendor_id, seq, transaction_type, amount, previous_balance, running_balance,
            order_id, payment_id, invoice_id, credit_note_id, due_date, reversal_ledger_id, note,
            idempotency_key, request_hash, prev_hash, row_hash, effective_at, created_at, created_by)
        SELECT
            e.retailer_id, e.vendor_id, e.seq, e.transaction_type, e.amount, e.previous_balance,
            e.running_balance, e.order_id, e.payment_id, e.invoice_id, e.credit_note_id, e.due_date,
            e.reversal_ledger_id, e.note, e.idempotency_key, e.request_hash, e.prev_hash, e.row_hash,
            e.effective_at, e.created_at, e.created_by
        FROM unnest(entries) AS e
        RETURNING *
    ), settling AS (
        INSERT INTO settlements (
            ledger_id, retailer_id, vendor_id, payment_id, named_due_id, amount, open_amount)
        SELECT id, retailer_id, vendor_id, payment_id, named_due(w), amount, amount
        FROM written AS w WHERE signed_amount < 0 AND NOT is_reversal
    ), owed AS (
        INSERT INTO dues (
            ledger_id, retailer_id, vendor_id, order_id, bill_number, bill_date, due_date, amount,
            open_amount)
        SELECT
            id, retailer_id, vendor_id, order_id, bill_number(w), business_day(effective_at),
            coalesce(due_date, business_day(effective_at)), amount, amount
        FROM written AS w WHERE signed_amount > 0 AND NOT is_reversal
    ), moved AS (
        UPDATE credit_accounts AS a
        SET balance = w.running_balance, last_seq = w.seq, last_hash = w.row_hash,
            last_at = w.created_at
        FROM (SELECT DISTINCT ON (retailer_id, vendor_id) * FROM written
              ORDER BY retailer_id, vendor_id, seq DESC) AS w
        WHERE a.retailer_id = w.retailer_id AND a.vendor_id = w.vendor_id
    )
    SELECT * FROM written;
END
$$;


ALTER FUNCTION public.write_ledger_entries(entries public.credit_ledgers[]) OWNER TO ledger_owner;

-- Name: applied_sql; Type: TABLE; Schema: guard; Owner: guard_owner

CREATE TABLE guard.applied_sql (
    checksum text NOT NULL,
    applied_at timestamp with time zone NOT NULL
);


ALTER TABLE guard.applied_sql OWNER TO guard_owner;

-- Name: TABLE applied_sql; Type: COMMENT; Schema: guard; Owner: guard_owner

COMMENT ON TABLE guard.applied_sql IS 'Checksums of the rerunnable SQL files that were applied, for the next migration to compare.';

-- Name: alembic_version; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


ALTER TABLE public.alembic_version OWNER TO bahi_owner;

-- Name: audit_logs_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.audit_logs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_logs_id_seq
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

ALTER TABLE ONLY public.credit_holds FORCE ROW LEVEL SECURITY;


ALTER TABLE public.credit_holds OWNER TO bahi_owner;

-- Name: TABLE credit_holds; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.credit_holds IS 'Credit set aside for a placed order until it is billed or given up.';

-- Name: credit_note_items; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.credit_note_items (
    credit_note_id bigint NOT NULL,
    line_number integer NOT NULL,
    invoice_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
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
    CONSTRAINT credit_note_items_amounts_check CHECK ((LEAST(taxable_amount, cgst_amount, sgst_amount, igst_amount) >= (0)::numeric)),
    CONSTRAINT credit_note_items_line_total_check CHECK ((line_total = (((taxable_amount + cgst_amount) + sgst_amount) + igst_amount))),
    CONSTRAINT credit_note_items_quantity_check CHECK (((quantity > (0)::numeric) AND (quantity <> 'NaN'::numeric)))
);

ALTER TABLE ONLY public.credit_note_items FORCE ROW LEVEL SECURITY;


ALTER TABLE public.credit_note_items OWNER TO bahi_owner;

-- Name: TABLE credit_note_items; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.credit_note_items IS 'Lines of a credit note, at the prices and rates of the bills own lines.';

-- Name: COLUMN credit_note_items.line_number; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_note_items.line_number IS 'The line of the bill that it corrects.';

-- Name: credit_notes; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.credit_notes (
    id bigint NOT NULL,
    credit_note_number text NOT NULL,
    invoice_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    financial_year text NOT NULL,
    note_date date NOT NULL,
    reason text NOT NULL,
    taxable_amount numeric(14,2) NOT NULL,
    cgst_amount numeric(14,2) NOT NULL,
    sgst_amount numeric(14,2) NOT NULL,
    igst_amount numeric(14,2) NOT NULL,
    round_off numeric(14,2) NOT NULL,
    total numeric(14,2) NOT NULL,
    created_by bigint,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT credit_notes_amounts_check CHECK (((LEAST(taxable_amount, cgst_amount, sgst_amount, igst_amount) >= (0)::numeric) AND (abs(round_off) <= (1)::numeric))),
    CONSTRAINT credit_notes_credit_note_number_check CHECK ((length(credit_note_number) <= 16)),
    CONSTRAINT credit_notes_reason_check CHECK ((reason = ANY (ARRAY['RETURNED'::text, 'SHORT'::text, 'DAMAGED'::text]))),
    CONSTRAINT credit_notes_total_check CHECK (((total > (0)::numeric) AND (total <> 'NaN'::numeric) AND (total = ((((taxable_amount + cgst_amount) + sgst_amount) + igst_amount) + round_off))))
);

ALTER TABLE ONLY public.credit_notes FORCE ROW LEVEL SECURITY;


ALTER TABLE public.credit_notes OWNER TO bahi_owner;

-- Name: TABLE credit_notes; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.credit_notes IS 'What came off a bill for goods that were returned, fell short or were damaged. Permanent, like the bill that it names.';

-- Name: COLUMN credit_notes.note_date; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_notes.note_date IS 'A business day in Asia/Kolkata.';

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
    retailer_id bigint NOT NULL,
    vendor_product_id bigint,
    CONSTRAINT invoice_items_amounts_check CHECK (((LEAST(taxable_amount, cgst_amount, sgst_amount, igst_amount) >= (0)::numeric) AND (line_total <> 'NaN'::numeric))),
    CONSTRAINT invoice_items_line_total_check CHECK ((line_total = (((taxable_amount + cgst_amount) + sgst_amount) + igst_amount))),
    CONSTRAINT invoice_items_quantity_check CHECK (((quantity > (0)::numeric) AND (quantity <> 'NaN'::numeric))),
    CONSTRAINT invoice_items_tax_rate_check CHECK (((tax_rate >= (0)::numeric) AND (tax_rate <= (100)::numeric))),
    CONSTRAINT invoice_items_unit_price_check CHECK (((unit_price >= (0)::numeric) AND (unit_price <> 'NaN'::numeric)))
);

ALTER TABLE ONLY public.invoice_items FORCE ROW LEVEL SECURITY;


ALTER TABLE public.invoice_items OWNER TO bahi_owner;

-- Name: TABLE invoice_items; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.invoice_items IS 'Lines of a bill, with the rate and tax of that day.';

-- Name: COLUMN invoice_items.vendor_product_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.invoice_items.vendor_product_id IS 'Which product was billed. NULL on bills of release 0.1.0 whose product has another code by now.';

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
    cancelled_at timestamp with time zone,
    cancelled_by bigint,
    cancel_reason text,
    CONSTRAINT invoices_amounts_check CHECK (((LEAST(taxable_amount, cgst_amount, sgst_amount, igst_amount) >= (0)::numeric) AND (abs(round_off) <= 0.5) AND (total <> 'NaN'::numeric))),
    CONSTRAINT invoices_cancelled_at_check CHECK ((((status = 'CANCELLED'::text) = (cancelled_at IS NOT NULL)) AND ((status = 'CANCELLED'::text) = (cancel_reason IS NOT NULL)))),
    CONSTRAINT invoices_invoice_number_check CHECK ((length(invoice_number) <= 16)),
    CONSTRAINT invoices_kind_check CHECK ((kind = ANY (ARRAY['TAX_INVOICE'::text, 'BILL_OF_SUPPLY'::text]))),
    CONSTRAINT invoices_status_check CHECK ((status = ANY (ARRAY['ISSUED'::text, 'CANCELLED'::text]))),
    CONSTRAINT invoices_total_check CHECK ((total = ((((taxable_amount + cgst_amount) + sgst_amount) + igst_amount) + round_off)))
);

ALTER TABLE ONLY public.invoices FORCE ROW LEVEL SECURITY;


ALTER TABLE public.invoices OWNER TO bahi_owner;

-- Name: TABLE invoices; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.invoices IS 'What was really sent, at which rate and tax. Permanent: never archived, never edited.';

-- Name: COLUMN invoices.invoice_date; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.invoices.invoice_date IS 'A business day in Asia/Kolkata.';

-- Name: COLUMN invoices.seller; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.invoices.seller IS 'Names, addresses and GSTINs as they were on that day.';

-- Name: ledger_seals; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.ledger_seals (
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    sealed_on date NOT NULL,
    last_seq bigint NOT NULL,
    balance numeric(14,2) NOT NULL,
    last_hash bytea NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT ledger_seals_last_seq_check CHECK ((last_seq > 0))
);

ALTER TABLE ONLY public.ledger_seals FORCE ROW LEVEL SECURITY;


ALTER TABLE public.ledger_seals OWNER TO bahi_owner;

-- Name: TABLE ledger_seals; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.ledger_seals IS 'The head of an account at the end of a day. A copy belongs outside the database: what a superuser rewrites here then contradicts it.';

-- Name: COLUMN ledger_seals.sealed_on; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.ledger_seals.sealed_on IS 'A business day in Asia/Kolkata.';

-- Name: payment_allocations; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.payment_allocations (
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    amount numeric(14,2) NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    settlement_id bigint NOT NULL,
    due_id bigint NOT NULL,
    state text DEFAULT 'ACTIVE'::text NOT NULL,
    released_at timestamp with time zone,
    id bigint NOT NULL,
    CONSTRAINT payment_allocations_amount_check CHECK (((amount > (0)::numeric) AND (amount <> 'NaN'::numeric))),
    CONSTRAINT payment_allocations_released_at_check CHECK (((state = 'RELEASED'::text) = (released_at IS NOT NULL))),
    CONSTRAINT payment_allocations_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'RELEASED'::text])))
);

ALTER TABLE ONLY public.payment_allocations FORCE ROW LEVEL SECURITY;


ALTER TABLE public.payment_allocations OWNER TO bahi_owner;

-- Name: TABLE payment_allocations; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.payment_allocations IS 'Which settlement has paid which due, and how much of it. Released when either side is taken back.';

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
    named_due_id bigint,
    paid_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    collected_by text DEFAULT ''::text NOT NULL,
    cheque_number text,
    banked_at timestamp with time zone,
    banked_by bigint,
    reversed_at timestamp with time zone,
    reversed_by bigint,
    CONSTRAINT payments_amount_check CHECK (((amount > (0)::numeric) AND (amount <> 'NaN'::numeric))),
    CONSTRAINT payments_banked_at_check CHECK (
CASE
    WHEN (status = 'BOUNCED'::text) THEN (banked_at IS NOT NULL)
    WHEN (status <> 'CONFIRMED'::text) THEN (banked_at IS NULL)
    ELSE true
END),
    CONSTRAINT payments_cheque_check CHECK (((status <> ALL (ARRAY['CLEARING'::text, 'BOUNCED'::text])) OR (payment_method = 'CHEQUE'::text))),
    CONSTRAINT payments_decided_at_check CHECK (((status = 'PENDING'::text) = (decided_at IS NULL))),
    CONSTRAINT payments_is_reversed_check CHECK (((NOT is_reversed) OR (status = ANY (ARRAY['CONFIRMED'::text, 'BOUNCED'::text])))),
    CONSTRAINT payments_paid_at_check CHECK (isfinite(paid_at)),
    CONSTRAINT payments_payment_method_check CHECK ((payment_method = ANY (ARRAY['CASH'::text, 'BANK_TRANSFER'::text, 'UPI'::text, 'CHEQUE'::text]))),
    CONSTRAINT payments_reversal_reason_check CHECK (((reversal_reason IS NULL) OR is_reversed)),
    CONSTRAINT payments_reversed_at_check CHECK (((reversed_at IS NULL) OR is_reversed)),
    CONSTRAINT payments_status_check CHECK ((status = ANY (ARRAY['PENDING'::text, 'CLEARING'::text, 'CONFIRMED'::text, 'REJECTED'::text, 'BOUNCED'::text])))
);

ALTER TABLE ONLY public.payments FORCE ROW LEVEL SECURITY;


ALTER TABLE public.payments OWNER TO bahi_owner;

-- Name: TABLE payments; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.payments IS 'What was paid or is said to have been paid. Confirmed ones are in the ledger; a reversal marks the row and adds an entry.';

-- Name: COLUMN payments.transaction_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.payments.transaction_id IS 'The bank''s or gateway''s own number (UTR).';

-- Name: COLUMN payments.status; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.payments.status IS 'A retailer''s word is PENDING; only the vendor''s confirmation reaches the ledger.';

-- Name: COLUMN payments.is_reversed; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.payments.is_reversed IS 'Taken back, for example a cheque that bounced.';

-- Name: COLUMN payments.named_due_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.payments.named_due_id IS 'The bill that the payer named: it is settled first.';

-- Name: COLUMN payments.paid_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.payments.paid_at IS 'When the money changed hands, as against when we heard of it.';

-- Name: COLUMN payments.collected_by; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.payments.collected_by IS 'Who took the money, in the words of whoever entered it.';

-- Name: COLUMN payments.banked_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.payments.banked_at IS 'When the bank had paid or returned a cheque.';

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

ALTER TABLE ONLY public.retailers FORCE ROW LEVEL SECURITY;


ALTER TABLE public.retailers OWNER TO bahi_owner;

-- Name: TABLE retailers; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.retailers IS 'Shops, with what they owe and may still order over all vendors.';

-- Name: COLUMN retailers.available_credit; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.retailers.available_credit IS 'Sums over his accounts, written by the trigger on credit_accounts and by nothing else.';

-- Name: COLUMN retailers.outstanding_debt; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.retailers.outstanding_debt IS 'Sum of the balances of his accounts.';

-- Name: settlements; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.settlements (
    ledger_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    payment_id bigint,
    named_due_id bigint,
    amount numeric(14,2) NOT NULL,
    open_amount numeric(14,2) NOT NULL,
    state text DEFAULT 'OPEN'::text NOT NULL,
    signed_amount numeric(14,2) GENERATED ALWAYS AS ((- amount)) STORED NOT NULL,
    of_reversal boolean GENERATED ALWAYS AS (false) STORED NOT NULL,
    CONSTRAINT settlements_amount_check CHECK (((amount > (0)::numeric) AND (amount <> 'NaN'::numeric))),
    CONSTRAINT settlements_open_amount_check CHECK (((open_amount >= (0)::numeric) AND (open_amount <= amount))),
    CONSTRAINT settlements_open_state_check CHECK (((state = 'OPEN'::text) = (open_amount > (0)::numeric))),
    CONSTRAINT settlements_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'SPENT'::text, 'REVERSED'::text])))
)
WITH (fillfactor='80');

ALTER TABLE ONLY public.settlements FORCE ROW LEVEL SECURITY;


ALTER TABLE public.settlements OWNER TO bahi_owner;

-- Name: TABLE settlements; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.settlements IS 'What lowers the debt, a payment, a credit note or an allowance, and how much of it no bill has used up yet. Written by the posting functions alone.';

-- Name: COLUMN settlements.ledger_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.settlements.ledger_id IS 'The entry that lowers the debt.';

-- Name: COLUMN settlements.named_due_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.settlements.named_due_id IS 'What it settles first: the bill that a payer named, or that a credit note is for.';

-- Name: COLUMN settlements.open_amount; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.settlements.open_amount IS 'What is left of it: an advance, until the next bill.';

-- Name: COLUMN settlements.of_reversal; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.settlements.of_reversal IS 'False wherever it is: an entry that takes another back settles nothing.';

-- Name: trial_balance; Type: VIEW; Schema: public; Owner: bahi_owner

CREATE VIEW public.trial_balance WITH (security_invoker='true') AS
 SELECT vendor_id,
    account,
    GREATEST(amount, (0)::numeric) AS debit,
    GREATEST((- amount), (0)::numeric) AS credit
   FROM ( SELECT credit_accounts.vendor_id,
            'Receivables'::text AS account,
            sum(credit_accounts.balance) AS amount
           FROM public.credit_accounts
          GROUP BY credit_accounts.vendor_id
        UNION ALL
         SELECT invoices.vendor_id,
            'Sales'::text AS text,
            (- sum(invoices.total))
           FROM public.invoices
          WHERE (invoices.status = 'ISSUED'::text)
          GROUP BY invoices.vendor_id
        UNION ALL
         SELECT credit_notes.vendor_id,
            'Credit notes'::text AS text,
            sum(credit_notes.total) AS sum
           FROM public.credit_notes
          GROUP BY credit_notes.vendor_id
        UNION ALL
         SELECT payments.vendor_id,
                CASE payments.payment_method
                    WHEN 'CASH'::text THEN 'Cash'::text
                    WHEN 'CHEQUE'::text THEN 'Cheques'::text
                    ELSE 'Bank'::text
                END AS "case",
            sum(payments.amount) AS sum
           FROM public.payments
          WHERE ((payments.status = 'CONFIRMED'::text) AND (NOT payments.is_reversed))
          GROUP BY payments.vendor_id,
                CASE payments.payment_method
                    WHEN 'CASH'::text THEN 'Cash'::text
                    WHEN 'CHEQUE'::text THEN 'Cheques'::text
                    ELSE 'Bank'::text
                END
        UNION ALL
         SELECT credit_ledgers.vendor_id,
                CASE
                    WHEN (credit_ledgers.transaction_type = 'OPENING_BALANCE'::text) THEN 'Opening balances'::text
                    ELSE 'Adjustments'::text
                END AS "case",
            (- sum(credit_ledgers.signed_amount))
           FROM public.credit_ledgers
          WHERE ((NOT credit_ledgers.is_reversed) AND (NOT credit_ledgers.is_reversal) AND (credit_ledgers.credit_note_id IS NULL) AND (credit_ledgers.transaction_type = ANY (ARRAY['OPENING_BALANCE'::text, 'ADJUSTMENT_CREDIT'::text, 'ADJUSTMENT_DEBIT'::text])))
          GROUP BY credit_ledgers.vendor_id,
                CASE
                    WHEN (credit_ledgers.transaction_type = 'OPENING_BALANCE'::text) THEN 'Opening balances'::text
                    ELSE 'Adjustments'::text
                END) sums
  WHERE (COALESCE(public.current_actor_role(), ''::text) <> 'RETAILER'::text);


ALTER VIEW public.trial_balance OWNER TO bahi_owner;

-- Name: VIEW trial_balance; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON VIEW public.trial_balance IS 'Each vendor''s books as debits and credits, derived: both come to the same sum.';

-- Name: book_breaks; Type: VIEW; Schema: public; Owner: bahi_owner

CREATE VIEW public.book_breaks WITH (security_invoker='true') AS
 SELECT 'head'::text AS kind,
    a.retailer_id,
    a.vendor_id,
    a.last_seq AS "position",
    format('%s at entry %s'::text, COALESCE(l.running_balance, (0)::numeric), COALESCE(l.seq, (0)::bigint)) AS expected,
    format('%s at entry %s'::text, a.balance, a.last_seq) AS found
   FROM (public.credit_accounts a
     LEFT JOIN LATERAL ( SELECT l_1.seq,
            l_1.running_balance,
            l_1.row_hash
           FROM public.credit_ledgers l_1
          WHERE ((l_1.retailer_id = a.retailer_id) AND (l_1.vendor_id = a.vendor_id))
          ORDER BY l_1.seq DESC
         LIMIT 1) l ON (true))
  WHERE ((COALESCE(l.seq, (0)::bigint) IS DISTINCT FROM a.last_seq) OR (COALESCE(l.running_balance, (0)::numeric) IS DISTINCT FROM a.balance) OR (COALESCE(l.row_hash, '\x00'::bytea) IS DISTINCT FROM a.last_hash))
UNION ALL
 SELECT 'seal'::text AS kind,
    s.retailer_id,
    s.vendor_id,
    s.last_seq AS "position",
    format('%s at entry %s'::text, s.balance, s.last_seq) AS expected,
    COALESCE((l.running_balance)::text, 'no such entry'::text) AS found
   FROM (public.ledger_seals s
     LEFT JOIN public.credit_ledgers l ON (((l.retailer_id = s.retailer_id) AND (l.vendor_id = s.vendor_id) AND (l.seq = s.last_seq))))
  WHERE ((l.running_balance IS DISTINCT FROM s.balance) OR (l.row_hash IS DISTINCT FROM s.last_hash))
UNION ALL
 SELECT 'checkpoint'::text AS kind,
    c.retailer_id,
    c.vendor_id,
    c.seq AS "position",
    format('%s at entry %s'::text, c.balance, c.seq) AS expected,
    COALESCE((l.running_balance)::text, 'no such entry'::text) AS found
   FROM (public.ledger_checkpoints c
     LEFT JOIN public.credit_ledgers l ON (((l.retailer_id = c.retailer_id) AND (l.vendor_id = c.vendor_id) AND (l.seq = c.seq))))
  WHERE ((l.running_balance IS DISTINCT FROM c.balance) OR (l.row_hash IS DISTINCT FROM c.row_hash))
UNION ALL
 SELECT 'reversal'::text AS kind,
    l.retailer_id,
    l.vendor_id,
    l.seq AS "position",
        CASE
            WHEN (r.id IS NULL) THEN 'stands'::text
            ELSE 'taken back'::text
        END AS expected,
        CASE
            WHEN l.is_reversed THEN 'taken back'::text
            ELSE 'stands'::text
        END AS found
   FROM (public.credit_ledgers l
     LEFT JOIN public.credit_ledgers r ON ((r.reversal_ledger_id = l.id)))
  WHERE (l.is_reversed <> (r.id IS NOT NULL))
UNION ALL
 SELECT 'bill'::text AS kind,
    i.retailer_id,
    i.vendor_id,
    i.id AS "position",
    (
        CASE
            WHEN (i.status = 'ISSUED'::text) THEN i.total
            ELSE NULL::numeric
        END)::text AS expected,
    (
        CASE
            WHEN (NOT l.is_reversed) THEN l.amount
            ELSE NULL::numeric
        END)::text AS found
   FROM (public.invoices i
     LEFT JOIN public.credit_ledgers l ON (((l.invoice_id = i.id) AND (l.transaction_type = 'ORDER_CREDIT'::text))))
  WHERE (
        CASE
            WHEN (NOT l.is_reversed) THEN l.amount
            ELSE NULL::numeric
        END IS DISTINCT FROM
        CASE
            WHEN (i.status = 'ISSUED'::text) THEN i.total
            ELSE NULL::numeric
        END)
UNION ALL
 SELECT 'payment'::text AS kind,
    p.retailer_id,
    p.vendor_id,
    p.id AS "position",
    (
        CASE
            WHEN ((p.status = 'CONFIRMED'::text) AND (NOT p.is_reversed)) THEN p.amount
            ELSE NULL::numeric
        END)::text AS expected,
    (
        CASE
            WHEN (NOT l.is_reversed) THEN l.amount
            ELSE NULL::numeric
        END)::text AS found
   FROM (public.payments p
     LEFT JOIN public.credit_ledgers l ON (((l.payment_id = p.id) AND (l.transaction_type = 'PAYMENT_DEBIT'::text))))
  WHERE (
        CASE
            WHEN (NOT l.is_reversed) THEN l.amount
            ELSE NULL::numeric
        END IS DISTINCT FROM
        CASE
            WHEN ((p.status = 'CONFIRMED'::text) AND (NOT p.is_reversed)) THEN p.amount
            ELSE NULL::numeric
        END)
UNION ALL
 SELECT 'credit note'::text AS kind,
    n.retailer_id,
    n.vendor_id,
    n.id AS "position",
    (n.total)::text AS expected,
    (l.amount)::text AS found
   FROM (public.credit_notes n
     LEFT JOIN public.credit_ledgers l ON (((l.credit_note_id = n.id) AND (NOT l.is_reversed))))
  WHERE (l.amount IS DISTINCT FROM n.total)
UNION ALL
 SELECT 'lines'::text AS kind,
    i.retailer_id,
    i.vendor_id,
    i.id AS "position",
    format('%s, taxes %s, %s, %s'::text, n.taxable, n.cgst, n.sgst, n.igst) AS expected,
    format('%s, taxes %s, %s, %s'::text, i.taxable_amount, i.cgst_amount, i.sgst_amount, i.igst_amount) AS found
   FROM (public.invoices i
     LEFT JOIN ( SELECT invoice_items.invoice_id,
            sum(invoice_items.taxable_amount) AS taxable,
            sum(invoice_items.cgst_amount) AS cgst,
            sum(invoice_items.sgst_amount) AS sgst,
            sum(invoice_items.igst_amount) AS igst
           FROM public.invoice_items
          GROUP BY invoice_items.invoice_id) n ON ((n.invoice_id = i.id)))
  WHERE ((i.taxable_amount IS DISTINCT FROM n.taxable) OR (i.cgst_amount IS DISTINCT FROM n.cgst) OR (i.sgst_amount IS DISTINCT FROM n.sgst) OR (i.igst_amount IS DISTINCT FROM n.igst))
UNION ALL
 SELECT 'note lines'::text AS kind,
    c.retailer_id,
    c.vendor_id,
    c.id AS "position",
    format('%s, taxes %s, %s, %s'::text, n.taxable, n.cgst, n.sgst, n.igst) AS expected,
    format('%s, taxes %s, %s, %s'::text, c.taxable_amount, c.cgst_amount, c.sgst_amount, c.igst_amount) AS found
   FROM (public.credit_notes c
     LEFT JOIN ( SELECT credit_note_items.credit_note_id,
            sum(credit_note_items.taxable_amount) AS taxable,
            sum(credit_note_items.cgst_amount) AS cgst,
            sum(credit_note_items.sgst_amount) AS sgst,
            sum(credit_note_items.igst_amount) AS igst
           FROM public.credit_note_items
          GROUP BY credit_note_items.credit_note_id) n ON ((n.credit_note_id = c.id)))
  WHERE ((c.taxable_amount IS DISTINCT FROM n.taxable) OR (c.cgst_amount IS DISTINCT FROM n.cgst) OR (c.sgst_amount IS DISTINCT FROM n.sgst) OR (c.igst_amount IS DISTINCT FROM n.igst))
UNION ALL
 SELECT 'trial balance'::text AS kind,
    NULL::bigint AS retailer_id,
    trial_balance.vendor_id,
    NULL::bigint AS "position",
    (sum(trial_balance.debit))::text AS expected,
    (sum(trial_balance.credit))::text AS found
   FROM public.trial_balance
  GROUP BY trial_balance.vendor_id
 HAVING (sum(trial_balance.debit) <> sum(trial_balance.credit))
UNION ALL
 SELECT 'order'::text AS kind,
    o.retailer_id,
    o.vendor_id,
    o.id AS "position",
    COALESCE(i.invoice_number, 'no bill'::text) AS expected,
    concat_ws(' '::text, lower(o.status), o.invoice_number) AS found
   FROM (public.orders o
     LEFT JOIN public.invoices i ON (((i.order_id = o.id) AND (i.status = 'ISSUED'::text))))
  WHERE (i.invoice_number IS DISTINCT FROM
        CASE
            WHEN (o.status = ANY (ARRAY['DISPATCHED'::text, 'DELIVERED'::text])) THEN o.invoice_number
            ELSE NULL::text
        END)
UNION ALL
 SELECT 'due'::text AS kind,
    l.retailer_id,
    l.vendor_id,
    l.id AS "position",
    (
        CASE
            WHEN l.is_reversed THEN (0)::numeric
            ELSE (l.amount - COALESCE(a.paid, (0)::numeric))
        END)::text AS expected,
    (d.open_amount)::text AS found
   FROM ((public.credit_ledgers l
     LEFT JOIN public.dues d ON ((d.ledger_id = l.id)))
     LEFT JOIN ( SELECT payment_allocations.due_id,
            sum(payment_allocations.amount) AS paid
           FROM public.payment_allocations
          WHERE (payment_allocations.state = 'ACTIVE'::text)
          GROUP BY payment_allocations.due_id) a ON ((a.due_id = l.id)))
  WHERE ((l.signed_amount > (0)::numeric) AND (NOT l.is_reversal) AND (d.open_amount IS DISTINCT FROM
        CASE
            WHEN l.is_reversed THEN (0)::numeric
            ELSE (l.amount - COALESCE(a.paid, (0)::numeric))
        END))
UNION ALL
 SELECT 'terms'::text AS kind,
    l.retailer_id,
    l.vendor_id,
    l.id AS "position",
    concat_ws(', order '::text, l.due_date, l.order_id) AS expected,
    concat_ws(', order '::text, d.due_date, d.order_id) AS found
   FROM (public.dues d
     JOIN public.credit_ledgers l ON ((l.id = d.ledger_id)))
  WHERE ((COALESCE(l.due_date, d.due_date) IS DISTINCT FROM d.due_date) OR (l.order_id IS DISTINCT FROM d.order_id))
UNION ALL
 SELECT 'settlement'::text AS kind,
    l.retailer_id,
    l.vendor_id,
    l.id AS "position",
    (
        CASE
            WHEN l.is_reversed THEN (0)::numeric
            ELSE (l.amount - COALESCE(a.spent, (0)::numeric))
        END)::text AS expected,
    (s.open_amount)::text AS found
   FROM ((public.credit_ledgers l
     LEFT JOIN public.settlements s ON ((s.ledger_id = l.id)))
     LEFT JOIN ( SELECT payment_allocations.settlement_id,
            sum(payment_allocations.amount) AS spent
           FROM public.payment_allocations
          WHERE (payment_allocations.state = 'ACTIVE'::text)
          GROUP BY payment_allocations.settlement_id) a ON ((a.settlement_id = l.id)))
  WHERE ((l.signed_amount < (0)::numeric) AND (NOT l.is_reversal) AND (s.open_amount IS DISTINCT FROM
        CASE
            WHEN l.is_reversed THEN (0)::numeric
            ELSE (l.amount - COALESCE(a.spent, (0)::numeric))
        END))
UNION ALL
 SELECT 'allocation'::text AS kind,
    a.retailer_id,
    a.vendor_id,
    a.id AS "position",
    '0'::text AS expected,
    (a.amount)::text AS found
   FROM (public.payment_allocations a
     JOIN public.credit_ledgers l ON (((l.id = a.due_id) OR (l.id = a.settlement_id))))
  WHERE ((a.state = 'ACTIVE'::text) AND l.is_reversed)
UNION ALL
 SELECT 'balance'::text AS kind,
    a.retailer_id,
    a.vendor_id,
    NULL::bigint AS "position",
    ((COALESCE(d.amount, (0)::numeric) - COALESCE(s.amount, (0)::numeric)))::text AS expected,
    (a.balance)::text AS found
   FROM ((public.credit_accounts a
     LEFT JOIN ( SELECT dues.retailer_id,
            dues.vendor_id,
            sum(dues.open_amount) AS amount
           FROM public.dues
          WHERE (dues.state = 'OPEN'::text)
          GROUP BY dues.retailer_id, dues.vendor_id) d USING (retailer_id, vendor_id))
     LEFT JOIN ( SELECT settlements.retailer_id,
            settlements.vendor_id,
            sum(settlements.open_amount) AS amount
           FROM public.settlements
          WHERE (settlements.state = 'OPEN'::text)
          GROUP BY settlements.retailer_id, settlements.vendor_id) s USING (retailer_id, vendor_id))
  WHERE (a.balance <> (COALESCE(d.amount, (0)::numeric) - COALESCE(s.amount, (0)::numeric)))
UNION ALL
 SELECT 'paid'::text AS kind,
    o.retailer_id,
    o.vendor_id,
    o.id AS "position",
        CASE
            WHEN (d.state = 'SETTLED'::text) THEN 'PAID'::text
            WHEN ((d.state = 'OPEN'::text) AND (d.open_amount < d.amount)) THEN 'PARTIALLY_PAID'::text
            ELSE 'UNPAID'::text
        END AS expected,
    o.payment_status AS found
   FROM (public.orders o
     LEFT JOIN public.dues d ON ((d.order_id = o.id)))
  WHERE (o.payment_status <>
        CASE
            WHEN (d.state = 'SETTLED'::text) THEN 'PAID'::text
            WHEN ((d.state = 'OPEN'::text) AND (d.open_amount < d.amount)) THEN 'PARTIALLY_PAID'::text
            ELSE 'UNPAID'::text
        END)
UNION ALL
 SELECT 'set aside'::text AS kind,
    o.retailer_id,
    o.vendor_id,
    o.id AS "position",
    'nothing'::text AS expected,
    lower(o.status) AS found
   FROM public.orders o
  WHERE ((o.status <> ALL (ARRAY['PLACED'::text, 'ACCEPTED'::text])) AND ((EXISTS ( SELECT
           FROM public.credit_holds h
          WHERE ((h.order_id = o.id) AND (h.state = 'ACTIVE'::text)))) OR (EXISTS ( SELECT
           FROM public.stock_reservations r
          WHERE ((r.order_id = o.id) AND (r.state = 'ACTIVE'::text))))))
UNION ALL
 SELECT 'held'::text AS kind,
    a.retailer_id,
    a.vendor_id,
    NULL::bigint AS "position",
    (COALESCE(h.amount, (0)::numeric))::text AS expected,
    (a.held)::text AS found
   FROM (public.credit_accounts a
     LEFT JOIN ( SELECT credit_holds.retailer_id,
            credit_holds.vendor_id,
            sum(credit_holds.amount) AS amount
           FROM public.credit_holds
          WHERE (credit_holds.state = 'ACTIVE'::text)
          GROUP BY credit_holds.retailer_id, credit_holds.vendor_id) h USING (retailer_id, vendor_id))
  WHERE (a.held <> COALESCE(h.amount, (0)::numeric))
UNION ALL
 SELECT 'reserved'::text AS kind,
    NULL::bigint AS retailer_id,
    v.vendor_id,
    v.id AS "position",
    (COALESCE(r.quantity, (0)::numeric))::text AS expected,
    (v.reserved)::text AS found
   FROM (public.vendor_products v
     LEFT JOIN ( SELECT stock_reservations.vendor_product_id,
            sum(stock_reservations.quantity) AS quantity
           FROM public.stock_reservations
          WHERE (stock_reservations.state = 'ACTIVE'::text)
          GROUP BY stock_reservations.vendor_product_id) r ON ((r.vendor_product_id = v.id)))
  WHERE (v.reserved <> COALESCE(r.quantity, (0)::numeric))
UNION ALL
 SELECT 'totals'::text AS kind,
    r.id AS retailer_id,
    NULL::bigint AS vendor_id,
    NULL::bigint AS "position",
    format('owes %s, may order %s'::text, COALESCE(a.debt, (0)::numeric), COALESCE(a.available, (0)::numeric)) AS expected,
    format('owes %s, may order %s'::text, r.outstanding_debt, r.available_credit) AS found
   FROM (public.retailers r
     LEFT JOIN ( SELECT credit_accounts.retailer_id,
            sum(credit_accounts.balance) AS debt,
            sum(credit_accounts.available) AS available
           FROM public.credit_accounts
          GROUP BY credit_accounts.retailer_id) a ON ((a.retailer_id = r.id)))
  WHERE ((r.outstanding_debt IS DISTINCT FROM COALESCE(a.debt, (0)::numeric)) OR (r.available_credit IS DISTINCT FROM COALESCE(a.available, (0)::numeric)));


ALTER VIEW public.book_breaks OWNER TO bahi_owner;

-- Name: VIEW book_breaks; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON VIEW public.book_breaks IS 'The part of ledger_breaks that is about documents, dues, holds and sums, without the chains.';

-- Name: complaint_lines; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.complaint_lines (
    complaint_id bigint NOT NULL,
    line_number integer NOT NULL,
    invoice_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    quantity numeric(12,3) NOT NULL,
    said_quantity numeric(12,3) NOT NULL,
    said_unit text NOT NULL,
    CONSTRAINT complaint_lines_quantity_check CHECK (((quantity > (0)::numeric) AND (quantity <> 'NaN'::numeric))),
    CONSTRAINT complaint_lines_said_quantity_check CHECK (((said_quantity > (0)::numeric) AND (said_quantity <> 'NaN'::numeric)))
);

ALTER TABLE ONLY public.complaint_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE public.complaint_lines OWNER TO bahi_owner;

-- Name: TABLE complaint_lines; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.complaint_lines IS 'Which lines of the bill a complaint is about, and how much of them.';

-- Name: COLUMN complaint_lines.line_number; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.complaint_lines.line_number IS 'The line of the bill.';

-- Name: COLUMN complaint_lines.quantity; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.complaint_lines.quantity IS 'In the product''s own unit: 25 kg.';

-- Name: COLUMN complaint_lines.said_quantity; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.complaint_lines.said_quantity IS 'As said: the 1 of 1 bori.';

-- Name: complaint_number_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

CREATE SEQUENCE public.complaint_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE public.complaint_number_seq OWNER TO bahi_owner;

-- Name: complaints; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.complaints (
    id bigint NOT NULL,
    complaint_number text DEFAULT ('C-'::text || nextval('public.complaint_number_seq'::regclass)) NOT NULL,
    invoice_id bigint NOT NULL,
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    reason text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    state text DEFAULT 'OPEN'::text NOT NULL,
    opened_by bigint,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    decided_by bigint,
    decided_at timestamp with time zone,
    decision_note text DEFAULT ''::text NOT NULL,
    credit_note_id bigint,
    CONSTRAINT complaints_credit_note_check CHECK (((state = 'ACCEPTED'::text) = (credit_note_id IS NOT NULL))),
    CONSTRAINT complaints_decided_at_check CHECK (((state = 'OPEN'::text) = (decided_at IS NULL))),
    CONSTRAINT complaints_decision_note_check CHECK ((length(decision_note) <= 200)),
    CONSTRAINT complaints_note_check CHECK ((length(note) <= 200)),
    CONSTRAINT complaints_reason_check CHECK ((reason = ANY (ARRAY['SHORT'::text, 'DAMAGED'::text, 'WRONG'::text, 'RETURN'::text]))),
    CONSTRAINT complaints_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
);

ALTER TABLE ONLY public.complaints FORCE ROW LEVEL SECURITY;


ALTER TABLE public.complaints OWNER TO bahi_owner;

-- Name: TABLE complaints; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.complaints IS 'What a shop says was wrong with goods of a bill: short, damaged, wrong or given back. The vendor''s yes is a credit note.';

-- Name: COLUMN complaints.complaint_number; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.complaints.complaint_number IS 'C-31: as people say it.';

-- Name: COLUMN complaints.reason; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.complaints.reason IS 'In the shop''s words. WRONG is something else than was billed, RETURN goods that it gives back.';

-- Name: COLUMN complaints.note; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.complaints.note IS 'The beginning of what was written, 200 characters at most.';

-- Name: COLUMN complaints.state; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.complaints.state IS 'OPEN until the vendor has said ACCEPTED or REFUSED, or the shop has WITHDRAWN it.';

-- Name: COLUMN complaints.decided_by; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.complaints.decided_by IS 'Whoever ended it: somebody of the vendor''s, or of the shop that took it back.';

-- Name: COLUMN complaints.decision_note; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.complaints.decision_note IS 'What the shop is told with a refusal.';

-- Name: COLUMN complaints.credit_note_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.complaints.credit_note_id IS 'What an accepted one came to.';

-- Name: complaints_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.complaints ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.complaints_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: conversations_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.conversations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.conversations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: credit_ledgers_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.credit_ledgers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.credit_ledgers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: credit_notes_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.credit_notes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.credit_notes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: credit_scores; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.credit_scores (
    retailer_id bigint NOT NULL,
    scored_on date NOT NULL,
    score integer NOT NULL,
    risk_category text NOT NULL,
    reasons jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT credit_scores_risk_category_check CHECK ((risk_category = ANY (ARRAY['HIGH'::text, 'MEDIUM'::text, 'LOW'::text]))),
    CONSTRAINT credit_scores_score_check CHECK (((score >= 300) AND (score <= 900)))
);

ALTER TABLE ONLY public.credit_scores FORCE ROW LEVEL SECURITY;


ALTER TABLE public.credit_scores OWNER TO bahi_owner;

-- Name: TABLE credit_scores; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.credit_scores IS 'Why a shop has the score it has: one row for each night on which it changed.';

-- Name: COLUMN credit_scores.scored_on; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_scores.scored_on IS 'A business day in Asia/Kolkata.';

-- Name: COLUMN credit_scores.reasons; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.credit_scores.reasons IS 'Each factor with its points and the figures behind them.';

-- Name: delivery_attempts; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.delivery_attempts (
    id bigint NOT NULL,
    order_id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    reason text NOT NULL,
    made_by bigint,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT delivery_attempts_reason_check CHECK ((reason = ANY (ARRAY['CLOSED'::text, 'NOT_REACHED'::text])))
);

ALTER TABLE ONLY public.delivery_attempts FORCE ROW LEVEL SECURITY;


ALTER TABLE public.delivery_attempts OWNER TO bahi_owner;

-- Name: TABLE delivery_attempts; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.delivery_attempts IS 'The van was there and came back with the goods. The order stays DISPATCHED and is sent again.';

-- Name: COLUMN delivery_attempts.reason; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.delivery_attempts.reason IS 'CLOSED: the shop was shut. NOT_REACHED: the van did not get there.';

-- Name: delivery_attempts_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.delivery_attempts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.delivery_attempts_id_seq
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

ALTER TABLE ONLY public.delivery_events FORCE ROW LEVEL SECURITY;


ALTER TABLE public.delivery_events OWNER TO bahi_owner;

-- Name: TABLE delivery_events; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.delivery_events IS 'Every distinct word of the provider about a message, once.';

-- Name: document_counters; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.document_counters (
    vendor_id bigint NOT NULL,
    kind text NOT NULL,
    financial_year text NOT NULL,
    last_number integer NOT NULL,
    CONSTRAINT document_counters_kind_check CHECK ((kind = ANY (ARRAY['INVOICE'::text, 'CREDIT_NOTE'::text]))),
    CONSTRAINT document_counters_last_number_check CHECK ((last_number > 0))
);

ALTER TABLE ONLY public.document_counters FORCE ROW LEVEL SECURITY;


ALTER TABLE public.document_counters OWNER TO bahi_owner;

-- Name: TABLE document_counters; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.document_counters IS 'One row per vendor, kind of document and financial year. The row lock makes numbers consecutive, and a rolled-back transaction gives its number back.';

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

ALTER TABLE ONLY public.identities FORCE ROW LEVEL SECURITY;


ALTER TABLE public.identities OWNER TO bahi_owner;

-- Name: TABLE identities; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.identities IS 'An address somebody writes from. A phone number may be absent or change, so it is never the key of a person: several identities may lead to one conversation.';

-- Name: identities_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.identities ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.identities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: invoices_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.invoices ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.invoices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: ledger_breaks; Type: VIEW; Schema: public; Owner: bahi_owner

CREATE VIEW public.ledger_breaks WITH (security_invoker='true') AS
 SELECT 'entry'::text AS kind,
    entries.retailer_id,
    entries.vendor_id,
    entries.seq AS "position",
    format('%s after %s'::text, (entries.expected_balance + entries.signed_amount), entries.expected_balance) AS expected,
    format('%s after %s%s'::text, entries.running_balance, entries.previous_balance,
        CASE
            WHEN (entries.row_hash <> entries.computed_hash) THEN ', another hash'::text
            ELSE NULL::text
        END) AS found
   FROM ( SELECT l.id,
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
            l.credit_note_id,
            lag(l.seq, 1, (0)::bigint) OVER account AS expected_prev_seq,
            lag(l.running_balance, 1, (0)::numeric) OVER account AS expected_balance,
            lag(l.row_hash, 1, '\x00'::bytea) OVER account AS expected_hash,
            public.ledger_entry_hash(l.*) AS computed_hash
           FROM public.credit_ledgers l
          WINDOW account AS (PARTITION BY l.retailer_id, l.vendor_id ORDER BY l.seq)) entries
  WHERE ((entries.seq <> (entries.expected_prev_seq + 1)) OR (entries.previous_balance <> entries.expected_balance) OR (entries.prev_hash <> entries.expected_hash) OR (entries.running_balance <> (entries.expected_balance + entries.signed_amount)) OR (entries.row_hash <> entries.computed_hash))
UNION ALL
 SELECT book_breaks.kind,
    book_breaks.retailer_id,
    book_breaks.vendor_id,
    book_breaks."position",
    book_breaks.expected,
    book_breaks.found
   FROM public.book_breaks;


ALTER VIEW public.ledger_breaks OWNER TO bahi_owner;

-- Name: VIEW ledger_breaks; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON VIEW public.ledger_breaks IS 'Every place where the books contradict themselves. Empty in a sound database.';

-- Name: message_contents; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.message_contents (
    provider text NOT NULL,
    account text NOT NULL,
    shape text NOT NULL,
    content_id text NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL
);

ALTER TABLE ONLY public.message_contents FORCE ROW LEVEL SECURITY;


ALTER TABLE public.message_contents OWNER TO bahi_owner;

-- Name: TABLE message_contents; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.message_contents IS 'Reply buttons need a content resource at the provider. Its text is all variables, so one resource per shape (which lines are blank, how many buttons) serves every message of that shape.';

-- Name: message_templates; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.message_templates (
    provider text NOT NULL,
    account text NOT NULL,
    key text NOT NULL,
    language text NOT NULL,
    fingerprint text NOT NULL,
    name text NOT NULL,
    body text NOT NULL,
    parameters text[] NOT NULL,
    button_count integer NOT NULL,
    content_id text NOT NULL,
    status text DEFAULT 'CREATED'::text NOT NULL,
    rejection_reason text,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    submitted_at timestamp with time zone,
    checked_at timestamp with time zone,
    CONSTRAINT message_templates_button_count_check CHECK (((button_count >= 0) AND (button_count <= 3))),
    CONSTRAINT message_templates_language_check CHECK ((language = ANY (ARRAY['en'::text, 'hi'::text, 'hi_Latn'::text]))),
    CONSTRAINT message_templates_status_check CHECK ((status = ANY (ARRAY['CREATED'::text, 'PENDING'::text, 'APPROVED'::text, 'REJECTED'::text, 'PAUSED'::text, 'DISABLED'::text, 'UNKNOWN'::text])))
);

ALTER TABLE ONLY public.message_templates FORCE ROW LEVEL SECURITY;


ALTER TABLE public.message_templates OWNER TO bahi_owner;

-- Name: TABLE message_templates; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.message_templates IS 'What was submitted to a provider for approval, and what he said. A changed text is another row: the one before is sent until the new one is approved.';

-- Name: COLUMN message_templates.fingerprint; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.message_templates.fingerprint IS 'Of everything that was submitted.';

-- Name: COLUMN message_templates.name; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.message_templates.name IS 'Its name at WhatsApp.';

-- Name: COLUMN message_templates.parameters; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.message_templates.parameters IS 'What fills the blanks {{1}}, {{2}} and so on; after them come the buttons.';

-- Name: COLUMN message_templates.status; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.message_templates.status IS 'CREATED: approval was not asked for yet. UNKNOWN: a word of the provider that we do not know. Only APPROVED ones are sent.';

-- Name: COLUMN message_templates.submitted_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.message_templates.submitted_at IS 'When approval was asked for.';

-- Name: COLUMN message_templates.checked_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.message_templates.checked_at IS 'When the provider was last asked what he thinks of it.';

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
    retailer_id bigint NOT NULL,
    CONSTRAINT order_items_amounts_check CHECK (((LEAST(taxable_amount, cgst_amount, sgst_amount, igst_amount) >= (0)::numeric) AND (line_total <> 'NaN'::numeric))),
    CONSTRAINT order_items_line_number_check CHECK ((line_number > 0)),
    CONSTRAINT order_items_line_total_check CHECK ((line_total = (taxable_amount + tax_amount))),
    CONSTRAINT order_items_ordered_quantity_check CHECK (((ordered_quantity > (0)::numeric) AND (ordered_quantity <> 'NaN'::numeric))),
    CONSTRAINT order_items_quantity_check CHECK (((quantity > (0)::numeric) AND (quantity <> 'NaN'::numeric))),
    CONSTRAINT order_items_tax_amount_check CHECK ((tax_amount = ((cgst_amount + sgst_amount) + igst_amount))),
    CONSTRAINT order_items_tax_rate_check CHECK (((tax_rate >= (0)::numeric) AND (tax_rate <= (100)::numeric))),
    CONSTRAINT order_items_unit_price_check CHECK (((unit_price >= (0)::numeric) AND (unit_price <> 'NaN'::numeric)))
);

ALTER TABLE ONLY public.order_items FORCE ROW LEVEL SECURITY;


ALTER TABLE public.order_items OWNER TO bahi_owner;

-- Name: TABLE order_items; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.order_items IS 'Lines as they were when the order was placed: later changes of a product do not reach them.';

-- Name: COLUMN order_items.ordered_quantity; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.order_items.ordered_quantity IS 'As written: 2 bori.';

-- Name: COLUMN order_items.quantity; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.order_items.quantity IS 'In the product''s own unit: 50 kg.';

-- Name: order_items_archive; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.order_items_archive (
    archived_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
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
    retailer_id bigint NOT NULL
);

ALTER TABLE ONLY public.order_items_archive FORCE ROW LEVEL SECURITY;


ALTER TABLE public.order_items_archive OWNER TO bahi_owner;

-- Name: TABLE order_items_archive; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.order_items_archive IS 'Their lines.';

-- Name: order_items_all; Type: VIEW; Schema: public; Owner: bahi_owner

CREATE VIEW public.order_items_all WITH (security_invoker='true') AS
 SELECT NULL::timestamp with time zone AS archived_at,
    i.order_id,
    i.line_number,
    i.vendor_id,
    i.vendor_product_id,
    i.product_name,
    i.product_sku,
    i.hsn_code,
    i.ordered_quantity,
    i.ordered_unit,
    i.quantity,
    i.unit,
    i.unit_price,
    i.price_includes_gst,
    i.tax_rate,
    i.taxable_amount,
    i.cgst_amount,
    i.sgst_amount,
    i.igst_amount,
    i.tax_amount,
    i.line_total,
    i.retailer_id
   FROM public.order_items i
UNION ALL
 SELECT a.archived_at,
    a.order_id,
    a.line_number,
    a.vendor_id,
    a.vendor_product_id,
    a.product_name,
    a.product_sku,
    a.hsn_code,
    a.ordered_quantity,
    a.ordered_unit,
    a.quantity,
    a.unit,
    a.unit_price,
    a.price_includes_gst,
    a.tax_rate,
    a.taxable_amount,
    a.cgst_amount,
    a.sgst_amount,
    a.igst_amount,
    a.tax_amount,
    a.line_total,
    a.retailer_id
   FROM public.order_items_archive a;


ALTER VIEW public.order_items_all OWNER TO bahi_owner;

-- Name: VIEW order_items_all; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON VIEW public.order_items_all IS 'Their lines, present and archived.';

-- Name: order_keys_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.order_keys ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.order_keys_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: order_proposals_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.order_proposals ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.order_proposals_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: order_requests; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.order_requests (
    id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    wishes jsonb NOT NULL,
    total numeric(14,2) NOT NULL,
    reason text NOT NULL,
    state text DEFAULT 'OPEN'::text NOT NULL,
    requested_by bigint NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    decided_by bigint,
    decided_at timestamp with time zone,
    order_id bigint,
    CONSTRAINT order_requests_decided_at_check CHECK ((((state = 'OPEN'::text) = (decided_at IS NULL)) AND ((decided_by IS NULL) OR (decided_at IS NOT NULL)))),
    CONSTRAINT order_requests_expires_at_check CHECK (isfinite(expires_at)),
    CONSTRAINT order_requests_granted_check CHECK (((state = 'GRANTED'::text) = (order_id IS NOT NULL))),
    CONSTRAINT order_requests_reason_check CHECK ((reason = ANY (ARRAY['OVER_LIMIT'::text, 'SHORT'::text, 'BLOCKED'::text]))),
    CONSTRAINT order_requests_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'GRANTED'::text, 'REFUSED'::text, 'LAPSED'::text, 'WITHDRAWN'::text]))),
    CONSTRAINT order_requests_total_check CHECK (((total > (0)::numeric) AND (total <> 'NaN'::numeric))),
    CONSTRAINT order_requests_wishes_check CHECK ((jsonb_array_length(wishes) > 0))
);

ALTER TABLE ONLY public.order_requests FORCE ROW LEVEL SECURITY;


ALTER TABLE public.order_requests OWNER TO bahi_owner;

-- Name: TABLE order_requests; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.order_requests IS 'What a shop asks its vendor for where credit or stock did not suffice. Granted, it is an order at once.';

-- Name: COLUMN order_requests.wishes; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.order_requests.wishes IS 'Products with quantity and unit as they were said.';

-- Name: COLUMN order_requests.total; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.order_requests.total IS 'As it was quoted: at another total it has to be asked again.';

-- Name: COLUMN order_requests.reason; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.order_requests.reason IS 'What did not suffice.';

-- Name: COLUMN order_requests.order_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.order_requests.order_id IS 'What it has become.';

-- Name: order_requests_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.order_requests ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.order_requests_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: orders_archive; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.orders_archive (
    archived_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    id bigint NOT NULL,
    order_number text NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    status text NOT NULL,
    payment_status text NOT NULL,
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
    metadata jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.orders_archive FORCE ROW LEVEL SECURITY;


ALTER TABLE public.orders_archive OWNER TO bahi_owner;

-- Name: TABLE orders_archive; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.orders_archive IS 'Orders older than two years, terminal and settled, as they were.';

-- Name: orders_all; Type: VIEW; Schema: public; Owner: bahi_owner

CREATE VIEW public.orders_all WITH (security_invoker='true') AS
 SELECT NULL::timestamp with time zone AS archived_at,
    o.id,
    o.order_number,
    o.retailer_id,
    o.vendor_id,
    o.status,
    o.payment_status,
    o.subtotal,
    o.tax_amount,
    o.round_off,
    o.total,
    o.credit_used,
    o.invoice_number,
    o.revision_of,
    o.placed_by,
    o.accepted_at,
    o.dispatched_at,
    o.delivered_at,
    o.cancelled_at,
    o.close_reason,
    o.metadata,
    o.created_at,
    o.updated_at
   FROM public.orders o
UNION ALL
 SELECT a.archived_at,
    a.id,
    a.order_number,
    a.retailer_id,
    a.vendor_id,
    a.status,
    a.payment_status,
    a.subtotal,
    a.tax_amount,
    a.round_off,
    a.total,
    a.credit_used,
    a.invoice_number,
    a.revision_of,
    a.placed_by,
    a.accepted_at,
    a.dispatched_at,
    a.delivered_at,
    a.cancelled_at,
    a.close_reason,
    a.metadata,
    a.created_at,
    a.updated_at
   FROM public.orders_archive a;


ALTER VIEW public.orders_all OWNER TO bahi_owner;

-- Name: VIEW orders_all; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON VIEW public.orders_all IS 'Orders wherever they are, present and archived.';

-- Name: payment_allocations_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.payment_allocations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.payment_allocations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payment_promises; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.payment_promises (
    id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    promised_on date NOT NULL,
    amount numeric(14,2),
    state text DEFAULT 'OPEN'::text NOT NULL,
    promised_by bigint,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT payment_promises_amount_check CHECK (((amount > (0)::numeric) AND (amount <> 'NaN'::numeric))),
    CONSTRAINT payment_promises_closed_at_check CHECK (((state = 'OPEN'::text) = (closed_at IS NULL))),
    CONSTRAINT payment_promises_promised_on_check CHECK (isfinite(promised_on)),
    CONSTRAINT payment_promises_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'REPLACED'::text, 'KEPT'::text, 'BROKEN'::text])))
);

ALTER TABLE ONLY public.payment_promises FORCE ROW LEVEL SECURITY;


ALTER TABLE public.payment_promises OWNER TO bahi_owner;

-- Name: TABLE payment_promises; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.payment_promises IS '"Kal dunga": the day on which somebody said he would pay. Reminders pause until it is over.';

-- Name: COLUMN payment_promises.amount; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.payment_promises.amount IS 'NULL where none was named: then any payment keeps it.';

-- Name: payment_promises_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.payment_promises ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.payment_promises_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: payments_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.payments ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.payments_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

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

-- Name: TABLE product_tax_rates; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.product_tax_rates IS 'A change of rate is a new row: old documents and returns keep the rate of their day.';

-- Name: COLUMN product_tax_rates.gst_rate; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.product_tax_rates.gst_rate IS 'Per cent, CGST and SGST together.';

-- Name: products_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.products ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.products_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: registrations_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.registrations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.registrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: reminders; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.reminders (
    id bigint NOT NULL,
    retailer_id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    due_id bigint NOT NULL,
    step text NOT NULL,
    amount numeric(14,2) NOT NULL,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT reminders_amount_check CHECK (((amount > (0)::numeric) AND (amount <> 'NaN'::numeric))),
    CONSTRAINT reminders_step_check CHECK ((step = ANY (ARRAY['DUE_SOON'::text, 'OVERDUE_1'::text, 'OVERDUE_7'::text, 'OVERDUE_15'::text, 'OVERDUE_30'::text])))
);

ALTER TABLE ONLY public.reminders FORCE ROW LEVEL SECURITY;


ALTER TABLE public.reminders OWNER TO bahi_owner;

-- Name: TABLE reminders; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.reminders IS 'Each step of reminding somebody of a debt, taken once.';

-- Name: COLUMN reminders.due_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.reminders.due_id IS 'The oldest bill that it was about.';

-- Name: reminders_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.reminders ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.reminders_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: retailer_stats; Type: MATERIALIZED VIEW; Schema: public; Owner: stats_owner

CREATE MATERIALIZED VIEW public.retailer_stats AS
 SELECT retailer_id,
    count(*) AS total_orders,
    sum(total) AS total_spent,
    avg(total) AS avg_order_value
   FROM public.orders_all
  WHERE (status = 'DELIVERED'::text)
  GROUP BY retailer_id
  WITH NO DATA;


ALTER MATERIALIZED VIEW public.retailer_stats OWNER TO stats_owner;

-- Name: MATERIALIZED VIEW retailer_stats; Type: COMMENT; Schema: public; Owner: stats_owner

COMMENT ON MATERIALIZED VIEW public.retailer_stats IS 'What each shop has had delivered. Read through visible_retailer_stats.';

-- Name: retailers_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.retailers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.retailers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: schema_changes; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.schema_changes (
    id bigint NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    session_role text DEFAULT SESSION_USER NOT NULL,
    acting_role text DEFAULT COALESCE(NULLIF(current_setting('role'::text), 'none'::text), (SESSION_USER)::text) NOT NULL,
    application_name text DEFAULT current_setting('application_name'::text) NOT NULL,
    ip_address inet DEFAULT inet_client_addr(),
    command text NOT NULL,
    object_type text,
    object_name text,
    statement text DEFAULT 
CASE
    WHEN (length(current_query()) <= 2000) THEN current_query()
    ELSE (("left"(current_query(), 1000) || ' ... '::text) || "right"(current_query(), 1000))
END
);

ALTER TABLE ONLY public.schema_changes FORCE ROW LEVEL SECURITY;


ALTER TABLE public.schema_changes OWNER TO bahi_owner;

-- Name: TABLE schema_changes; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.schema_changes IS 'Every change of the schema, written by an event trigger.';

-- Name: COLUMN schema_changes.created_at; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.schema_changes.created_at IS 'Of the server, not of our movable clock: this is about the database itself.';

-- Name: COLUMN schema_changes.object_name; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.schema_changes.object_name IS 'By name, never by oid: a dump has to be restorable.';

-- Name: schema_changes_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.schema_changes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.schema_changes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: unclear_words_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.unclear_words ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.unclear_words_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: vendor_products_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.vendor_products ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.vendor_products_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: vendor_stats; Type: MATERIALIZED VIEW; Schema: public; Owner: stats_owner

CREATE MATERIALIZED VIEW public.vendor_stats AS
 SELECT o.vendor_id,
    (date_trunc('month'::text, (o.created_at AT TIME ZONE 'Asia/Kolkata'::text)))::date AS month,
    o.status,
    count(*) AS orders,
    count(DISTINCT o.retailer_id) AS retailers,
    sum(o.total) AS ordered,
    COALESCE(sum(d.amount), (0)::numeric) AS turnover,
    COALESCE(sum(d.open_amount), (0)::numeric) AS outstanding
   FROM (public.orders_all o
     LEFT JOIN public.dues d ON (((d.order_id = o.id) AND (d.state <> 'CANCELLED'::text))))
  GROUP BY o.vendor_id, ((date_trunc('month'::text, (o.created_at AT TIME ZONE 'Asia/Kolkata'::text)))::date), o.status
  WITH NO DATA;


ALTER MATERIALIZED VIEW public.vendor_stats OWNER TO stats_owner;

-- Name: MATERIALIZED VIEW vendor_stats; Type: COMMENT; Schema: public; Owner: stats_owner

COMMENT ON MATERIALIZED VIEW public.vendor_stats IS 'A vendor''s orders, turnover and what is outstanding, by month and state. Read through visible_vendor_stats.';

-- Name: vendor_words; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.vendor_words (
    id bigint NOT NULL,
    vendor_id bigint NOT NULL,
    word text NOT NULL,
    means text NOT NULL,
    created_by bigint,
    created_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT vendor_words_means_check CHECK (((means <> ''::text) AND (length(means) <= 40))),
    CONSTRAINT vendor_words_word_check CHECK (((word <> ''::text) AND (length(word) <= 40)))
);

ALTER TABLE ONLY public.vendor_words FORCE ROW LEVEL SECURITY;


ALTER TABLE public.vendor_words OWNER TO bahi_owner;

-- Name: TABLE vendor_words; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.vendor_words IS 'What a vendor and his shops call a kind of goods: "meethi reti" for sugar. His catalogue is built with them.';

-- Name: COLUMN vendor_words.word; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendor_words.word IS 'As messages are read: small letters, one space between words.';

-- Name: COLUMN vendor_words.means; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendor_words.means IS 'A kind of goods as the vocabulary calls it.';

-- Name: COLUMN vendor_words.created_by; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.vendor_words.created_by IS 'The person who gave it; none where the platform did.';

-- Name: vendor_words_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.vendor_words ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.vendor_words_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: vendors_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.vendors ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.vendors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: visible_retailer_stats; Type: VIEW; Schema: public; Owner: stats_owner

CREATE VIEW public.visible_retailer_stats WITH (security_barrier='true') AS
 SELECT retailer_id,
    total_orders,
    total_spent,
    avg_order_value
   FROM public.retailer_stats s
  WHERE (public.is_platform() OR (retailer_id = public.current_retailer_id()));


ALTER VIEW public.visible_retailer_stats OWNER TO stats_owner;

-- Name: VIEW visible_retailer_stats; Type: COMMENT; Schema: public; Owner: stats_owner

COMMENT ON VIEW public.visible_retailer_stats IS 'Each shop''s own figures; the platform sees all.';

-- Name: visible_vendor_stats; Type: VIEW; Schema: public; Owner: stats_owner

CREATE VIEW public.visible_vendor_stats WITH (security_barrier='true') AS
 SELECT vendor_id,
    month,
    status,
    orders,
    retailers,
    ordered,
    turnover,
    outstanding
   FROM public.vendor_stats s
  WHERE (public.is_platform() OR (vendor_id = public.current_vendor_id()));


ALTER VIEW public.visible_vendor_stats OWNER TO stats_owner;

-- Name: VIEW visible_vendor_stats; Type: COMMENT; Schema: public; Owner: stats_owner

COMMENT ON VIEW public.visible_vendor_stats IS 'Each vendor''s own figures; the platform sees all.';

-- Name: whatsapp_messages_archive; Type: TABLE; Schema: public; Owner: bahi_owner

CREATE TABLE public.whatsapp_messages_archive (
    conversation_id bigint NOT NULL,
    phone text NOT NULL,
    month date NOT NULL,
    message_count integer NOT NULL,
    first_id bigint NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    messages jsonb NOT NULL,
    archived_at timestamp with time zone DEFAULT public.clock_now() NOT NULL,
    CONSTRAINT whatsapp_messages_archive_message_count_check CHECK ((message_count > 0))
);

ALTER TABLE ONLY public.whatsapp_messages_archive FORCE ROW LEVEL SECURITY;


ALTER TABLE public.whatsapp_messages_archive OWNER TO bahi_owner;

-- Name: TABLE whatsapp_messages_archive; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON TABLE public.whatsapp_messages_archive IS 'Old messages, packed: one row per conversation, phone and month. PostgreSQL compresses large values only, and a message is never large by itself.';

-- Name: COLUMN whatsapp_messages_archive.phone; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages_archive.phone IS 'The person''s number, whichever way the messages went.';

-- Name: COLUMN whatsapp_messages_archive.month; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages_archive.month IS 'First day of the month in UTC, as the partition had it.';

-- Name: COLUMN whatsapp_messages_archive.first_id; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages_archive.first_id IS 'The smallest of the messages'' ids; tells whether a month has anything before a given message.';

-- Name: COLUMN whatsapp_messages_archive.messages; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON COLUMN public.whatsapp_messages_archive.messages IS 'The rows in id order, without what all of a direction share: packed_messages() gives them back.';

-- Name: whatsapp_messages_id_seq; Type: SEQUENCE; Schema: public; Owner: bahi_owner

ALTER TABLE public.whatsapp_messages ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.whatsapp_messages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

-- Name: applied_sql applied_sql_pkey; Type: CONSTRAINT; Schema: guard; Owner: guard_owner

ALTER TABLE ONLY guard.applied_sql
    ADD CONSTRAINT applied_sql_pkey PRIMARY KEY (checksum);

-- Name: required required_pkey; Type: CONSTRAINT; Schema: guard; Owner: guard_owner

ALTER TABLE ONLY guard.required
    ADD CONSTRAINT required_pkey PRIMARY KEY (table_name, guard);

-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);

-- Name: audit_logs audit_logs_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.audit_logs
    ADD CONSTRAINT audit_logs_pkey PRIMARY KEY (id, created_at);

-- Name: catalogue_versions catalogue_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.catalogue_versions
    ADD CONSTRAINT catalogue_versions_pkey PRIMARY KEY (vendor_id);

-- Name: complaint_lines complaint_lines_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.complaint_lines
    ADD CONSTRAINT complaint_lines_pkey PRIMARY KEY (complaint_id, line_number);

-- Name: complaints complaints_complaint_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.complaints
    ADD CONSTRAINT complaints_complaint_number_key UNIQUE (complaint_number);

-- Name: complaints complaints_invoice_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.complaints
    ADD CONSTRAINT complaints_invoice_key UNIQUE (id, invoice_id, retailer_id, vendor_id);

-- Name: complaints complaints_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.complaints
    ADD CONSTRAINT complaints_pkey PRIMARY KEY (id);

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

-- Name: credit_note_items credit_note_items_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_note_items
    ADD CONSTRAINT credit_note_items_pkey PRIMARY KEY (credit_note_id, line_number);

-- Name: credit_notes credit_notes_invoice_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_notes
    ADD CONSTRAINT credit_notes_invoice_key UNIQUE (id, invoice_id, retailer_id, vendor_id);

-- Name: credit_notes credit_notes_parties_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_notes
    ADD CONSTRAINT credit_notes_parties_key UNIQUE (id, retailer_id, vendor_id);

-- Name: credit_notes credit_notes_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_notes
    ADD CONSTRAINT credit_notes_pkey PRIMARY KEY (id);

-- Name: credit_notes credit_notes_vendor_id_credit_note_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_notes
    ADD CONSTRAINT credit_notes_vendor_id_credit_note_number_key UNIQUE (vendor_id, credit_note_number);

-- Name: credit_scores credit_scores_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_scores
    ADD CONSTRAINT credit_scores_pkey PRIMARY KEY (retailer_id, scored_on);

-- Name: delivery_attempts delivery_attempts_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.delivery_attempts
    ADD CONSTRAINT delivery_attempts_pkey PRIMARY KEY (id);

-- Name: delivery_events delivery_events_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.delivery_events
    ADD CONSTRAINT delivery_events_pkey PRIMARY KEY (provider, message_id, status, error_code);

-- Name: document_counters document_counters_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.document_counters
    ADD CONSTRAINT document_counters_pkey PRIMARY KEY (vendor_id, kind, financial_year);

-- Name: dues dues_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.dues
    ADD CONSTRAINT dues_pkey PRIMARY KEY (ledger_id, retailer_id, vendor_id);

-- Name: identities identities_address_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_address_key UNIQUE (provider, business_number, kind, value);

-- Name: identities identities_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (id);

-- Name: invoice_items invoice_items_parties_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoice_items
    ADD CONSTRAINT invoice_items_parties_key UNIQUE (invoice_id, line_number, retailer_id, vendor_id);

-- Name: invoice_items invoice_items_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoice_items
    ADD CONSTRAINT invoice_items_pkey PRIMARY KEY (invoice_id, line_number);

-- Name: invoices invoices_order_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_order_key UNIQUE (id, order_id, retailer_id, vendor_id);

-- Name: invoices invoices_parties_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_parties_key UNIQUE (id, retailer_id, vendor_id);

-- Name: invoices invoices_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_pkey PRIMARY KEY (id);

-- Name: invoices invoices_vendor_id_invoice_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_vendor_id_invoice_number_key UNIQUE (vendor_id, invoice_number);

-- Name: ledger_checkpoints ledger_checkpoints_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.ledger_checkpoints
    ADD CONSTRAINT ledger_checkpoints_pkey PRIMARY KEY (retailer_id, vendor_id);

-- Name: ledger_seals ledger_seals_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.ledger_seals
    ADD CONSTRAINT ledger_seals_pkey PRIMARY KEY (retailer_id, vendor_id, sealed_on);

-- Name: message_contents message_contents_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.message_contents
    ADD CONSTRAINT message_contents_pkey PRIMARY KEY (provider, account, shape);

-- Name: message_keys message_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.message_keys
    ADD CONSTRAINT message_keys_pkey PRIMARY KEY (provider, message_id);

-- Name: message_templates message_templates_content_id_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.message_templates
    ADD CONSTRAINT message_templates_content_id_key UNIQUE (provider, content_id);

-- Name: message_templates message_templates_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.message_templates
    ADD CONSTRAINT message_templates_pkey PRIMARY KEY (provider, account, key, language, fingerprint);

-- Name: order_items_archive order_items_archive_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_items_archive
    ADD CONSTRAINT order_items_archive_pkey PRIMARY KEY (order_id, line_number);

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

-- Name: order_proposals order_proposals_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_proposals
    ADD CONSTRAINT order_proposals_pkey PRIMARY KEY (id);

-- Name: order_requests order_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_requests
    ADD CONSTRAINT order_requests_pkey PRIMARY KEY (id);

-- Name: orders_archive orders_archive_order_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders_archive
    ADD CONSTRAINT orders_archive_order_number_key UNIQUE (order_number);

-- Name: orders_archive orders_archive_parties_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders_archive
    ADD CONSTRAINT orders_archive_parties_key UNIQUE (id, retailer_id, vendor_id);

-- Name: orders_archive orders_archive_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders_archive
    ADD CONSTRAINT orders_archive_pkey PRIMARY KEY (id);

-- Name: orders orders_order_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_order_number_key UNIQUE (order_number);

-- Name: orders orders_parties_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_parties_key UNIQUE (id, retailer_id, vendor_id);

-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

-- Name: orders orders_vendor_id_invoice_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_vendor_id_invoice_number_key UNIQUE (vendor_id, invoice_number);

-- Name: payment_allocations payment_allocations_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payment_allocations
    ADD CONSTRAINT payment_allocations_pkey PRIMARY KEY (id);

-- Name: payment_promises payment_promises_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payment_promises
    ADD CONSTRAINT payment_promises_pkey PRIMARY KEY (id);

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

-- Name: registrations registrations_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT registrations_pkey PRIMARY KEY (id);

-- Name: registrations registrations_registration_number_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT registrations_registration_number_key UNIQUE (registration_number);

-- Name: reminders reminders_due_id_step_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT reminders_due_id_step_key UNIQUE (due_id, step);

-- Name: reminders reminders_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT reminders_pkey PRIMARY KEY (id);

-- Name: retailer_members retailer_members_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.retailer_members
    ADD CONSTRAINT retailer_members_pkey PRIMARY KEY (retailer_id, user_id);

-- Name: retailers retailers_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.retailers
    ADD CONSTRAINT retailers_pkey PRIMARY KEY (id);

-- Name: schema_changes schema_changes_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.schema_changes
    ADD CONSTRAINT schema_changes_pkey PRIMARY KEY (id);

-- Name: settlements settlements_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_pkey PRIMARY KEY (ledger_id, retailer_id, vendor_id);

-- Name: stock_reservations stock_reservations_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.stock_reservations
    ADD CONSTRAINT stock_reservations_pkey PRIMARY KEY (order_id, vendor_product_id);

-- Name: unclear_words unclear_words_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.unclear_words
    ADD CONSTRAINT unclear_words_key UNIQUE NULLS NOT DISTINCT (vendor_id, words, outcome, vendor_product_id);

-- Name: unclear_words unclear_words_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.unclear_words
    ADD CONSTRAINT unclear_words_pkey PRIMARY KEY (id);

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

-- Name: vendor_words vendor_words_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_words
    ADD CONSTRAINT vendor_words_pkey PRIMARY KEY (id);

-- Name: vendor_words vendor_words_vendor_id_word_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_words
    ADD CONSTRAINT vendor_words_vendor_id_word_key UNIQUE (vendor_id, word);

-- Name: vendors vendors_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendors
    ADD CONSTRAINT vendors_pkey PRIMARY KEY (id);

-- Name: vendors vendors_vendor_code_key; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendors
    ADD CONSTRAINT vendors_vendor_code_key UNIQUE (vendor_code);

-- Name: whatsapp_messages_archive whatsapp_messages_archive_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.whatsapp_messages_archive
    ADD CONSTRAINT whatsapp_messages_archive_pkey PRIMARY KEY (conversation_id, month, phone);

-- Name: whatsapp_messages whatsapp_messages_pkey; Type: CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.whatsapp_messages
    ADD CONSTRAINT whatsapp_messages_pkey PRIMARY KEY (id, created_at);

-- Name: audit_logs_entity_type_entity_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX audit_logs_entity_type_entity_id_idx ON ONLY public.audit_logs USING btree (entity_type, entity_id);

-- Name: INDEX audit_logs_entity_type_entity_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.audit_logs_entity_type_entity_id_idx IS 'The history of one record.';

-- Name: audit_logs_request_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX audit_logs_request_id_idx ON ONLY public.audit_logs USING btree (request_id) WHERE (request_id IS NOT NULL);

-- Name: INDEX audit_logs_request_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.audit_logs_request_id_idx IS 'Everything that one message led to.';

-- Name: audit_logs_user_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX audit_logs_user_id_created_at_idx ON ONLY public.audit_logs USING btree (user_id, created_at DESC);

-- Name: INDEX audit_logs_user_id_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.audit_logs_user_id_created_at_idx IS 'What a person has done, newest first.';

-- Name: complaints_account_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX complaints_account_created_at_idx ON public.complaints USING btree (retailer_id, vendor_id, created_at DESC);

-- Name: INDEX complaints_account_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.complaints_account_created_at_idx IS 'What a shop has complained about, newest first.';

-- Name: INDEX complaints_complaint_number_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.complaints_complaint_number_key IS 'A complaint by the number that people say.';

-- Name: complaints_invoice_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX complaints_invoice_id_idx ON public.complaints USING btree (invoice_id);

-- Name: INDEX complaints_invoice_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.complaints_invoice_id_idx IS 'Whether somebody complains about a bill already.';

-- Name: INDEX complaints_invoice_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.complaints_invoice_key IS 'Its lines are of the bill that it is about.';

-- Name: complaints_vendor_id_open_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX complaints_vendor_id_open_idx ON public.complaints USING btree (vendor_id, id) WHERE (state = 'OPEN'::text);

-- Name: INDEX complaints_vendor_id_open_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.complaints_vendor_id_open_idx IS 'What waits for a vendor''s word.';

-- Name: conversations_handed_over_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX conversations_handed_over_at_idx ON public.conversations USING btree (handed_over_at) WHERE (handed_over_at IS NOT NULL);

-- Name: INDEX conversations_handed_over_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.conversations_handed_over_at_idx IS 'Those that wait for a person, the longest first; few of many.';

-- Name: conversations_left_open_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX conversations_left_open_idx ON public.conversations USING btree (LEAST(draft_at, prompt_at)) WHERE ((draft IS NOT NULL) OR (prompt IS NOT NULL));

-- Name: INDEX conversations_left_open_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.conversations_left_open_idx IS 'Drafts and questions that are left open for too long; few of many.';

-- Name: conversations_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX conversations_user_id_idx ON public.conversations USING btree (user_id);

-- Name: INDEX conversations_user_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.conversations_user_id_idx IS 'A person''s conversations: asked by the policies, and to find whom to tell.';

-- Name: credit_accounts_vendor_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_accounts_vendor_id_idx ON public.credit_accounts USING btree (vendor_id);

-- Name: INDEX credit_accounts_vendor_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_accounts_vendor_id_idx IS 'All shops of one vendor.';

-- Name: credit_holds_account_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_holds_account_idx ON public.credit_holds USING btree (retailer_id, vendor_id) WHERE (state = 'ACTIVE'::text);

-- Name: INDEX credit_holds_account_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_holds_account_idx IS 'Sums of what is held, re-proved by ledger_breaks.';

-- Name: credit_ledgers_account_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_ledgers_account_created_at_idx ON public.credit_ledgers USING btree (retailer_id, vendor_id, created_at DESC);

-- Name: INDEX credit_ledgers_account_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_ledgers_account_created_at_idx IS 'The balance: the latest entry of an account.';

-- Name: credit_ledgers_credit_note_id_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX credit_ledgers_credit_note_id_key ON public.credit_ledgers USING btree (credit_note_id) WHERE ((credit_note_id IS NOT NULL) AND (reversal_ledger_id IS NULL));

-- Name: INDEX credit_ledgers_credit_note_id_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_ledgers_credit_note_id_key IS 'A credit note is posted once.';

-- Name: credit_ledgers_due_date_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_ledgers_due_date_idx ON public.credit_ledgers USING btree (due_date);

-- Name: INDEX credit_ledgers_due_date_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_ledgers_due_date_idx IS 'Overdue tracking.';

-- Name: credit_ledgers_invoice_id_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX credit_ledgers_invoice_id_key ON public.credit_ledgers USING btree (invoice_id) WHERE (transaction_type = 'ORDER_CREDIT'::text);

-- Name: INDEX credit_ledgers_invoice_id_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_ledgers_invoice_id_key IS 'A bill is posted once.';

-- Name: credit_ledgers_payment_id_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX credit_ledgers_payment_id_key ON public.credit_ledgers USING btree (payment_id) WHERE (transaction_type = 'PAYMENT_DEBIT'::text);

-- Name: INDEX credit_ledgers_payment_id_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_ledgers_payment_id_key IS 'A payment is posted once.';

-- Name: credit_ledgers_retailer_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_ledgers_retailer_id_created_at_idx ON public.credit_ledgers USING btree (retailer_id, created_at DESC);

-- Name: INDEX credit_ledgers_retailer_id_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_ledgers_retailer_id_created_at_idx IS 'A retailer''s history over all vendors.';

-- Name: credit_ledgers_reversal_ledger_id_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX credit_ledgers_reversal_ledger_id_key ON public.credit_ledgers USING btree (reversal_ledger_id) WHERE (reversal_ledger_id IS NOT NULL);

-- Name: INDEX credit_ledgers_reversal_ledger_id_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_ledgers_reversal_ledger_id_key IS 'An entry is taken back at most once; and what takes it back.';

-- Name: credit_ledgers_vendor_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_ledgers_vendor_id_created_at_idx ON public.credit_ledgers USING btree (vendor_id, created_at DESC);

-- Name: INDEX credit_ledgers_vendor_id_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_ledgers_vendor_id_created_at_idx IS 'A vendor''s day book over all shops.';

-- Name: credit_note_items_invoice_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_note_items_invoice_id_idx ON public.credit_note_items USING btree (invoice_id, line_number);

-- Name: INDEX credit_note_items_invoice_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_note_items_invoice_id_idx IS 'How much of a line has been credited.';

-- Name: credit_notes_invoice_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_notes_invoice_id_idx ON public.credit_notes USING btree (invoice_id);

-- Name: INDEX credit_notes_invoice_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_notes_invoice_id_idx IS 'What has been credited of a bill.';

-- Name: INDEX credit_notes_invoice_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_notes_invoice_key IS 'Its lines are of the bill that it names.';

-- Name: INDEX credit_notes_parties_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_notes_parties_key IS 'What hangs on a credit note belongs to its account.';

-- Name: INDEX credit_notes_vendor_id_credit_note_number_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_notes_vendor_id_credit_note_number_key IS 'A number is given once.';

-- Name: credit_notes_vendor_id_note_date_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX credit_notes_vendor_id_note_date_idx ON public.credit_notes USING btree (vendor_id, note_date);

-- Name: INDEX credit_notes_vendor_id_note_date_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.credit_notes_vendor_id_note_date_idx IS 'A vendors register of credit notes.';

-- Name: delivery_attempts_order_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX delivery_attempts_order_id_idx ON public.delivery_attempts USING btree (order_id);

-- Name: INDEX delivery_attempts_order_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.delivery_attempts_order_id_idx IS 'How often an order was brought in vain.';

-- Name: dues_account_open_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX dues_account_open_idx ON public.dues USING btree (retailer_id, vendor_id, due_date, ledger_id) WHERE (state = 'OPEN'::text);

-- Name: INDEX dues_account_open_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.dues_account_open_idx IS 'What an account has to pay, oldest due first: few of many bills.';

-- Name: dues_order_id_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX dues_order_id_key ON public.dues USING btree (order_id) WHERE (order_id IS NOT NULL);

-- Name: INDEX dues_order_id_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.dues_order_id_key IS 'An order has one bill; and what is open of it.';

-- Name: dues_vendor_id_open_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX dues_vendor_id_open_idx ON public.dues USING btree (vendor_id, due_date) WHERE (state = 'OPEN'::text);

-- Name: INDEX dues_vendor_id_open_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.dues_vendor_id_open_idx IS 'A vendors list of who owes what, by age.';

-- Name: identities_conversation_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX identities_conversation_id_idx ON public.identities USING btree (conversation_id);

-- Name: INDEX identities_conversation_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.identities_conversation_id_idx IS 'Where to write to a person.';

-- Name: identities_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX identities_user_id_idx ON public.identities USING btree (user_id);

-- Name: INDEX identities_user_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.identities_user_id_idx IS 'All addresses of a person.';

-- Name: INDEX invoice_items_parties_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.invoice_items_parties_key IS 'What corrects a line belongs to its account.';

-- Name: invoices_account_invoice_date_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX invoices_account_invoice_date_idx ON public.invoices USING btree (retailer_id, vendor_id, invoice_date DESC);

-- Name: INDEX invoices_account_invoice_date_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.invoices_account_invoice_date_idx IS 'Which bills a shop may still complain about.';

-- Name: invoices_order_id_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX invoices_order_id_key ON public.invoices USING btree (order_id);

-- Name: INDEX invoices_order_id_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.invoices_order_id_key IS 'An order is billed once.';

-- Name: invoices_vendor_id_invoice_date_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX invoices_vendor_id_invoice_date_idx ON public.invoices USING btree (vendor_id, invoice_date);

-- Name: INDEX invoices_vendor_id_invoice_date_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.invoices_vendor_id_invoice_date_idx IS 'A vendors register of bills.';

-- Name: ledger_seals_sealed_on_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX ledger_seals_sealed_on_idx ON public.ledger_seals USING btree (sealed_on);

-- Name: INDEX ledger_seals_sealed_on_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.ledger_seals_sealed_on_idx IS 'Everything that was sealed on a day, for the copy outside.';

-- Name: order_proposals_expires_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX order_proposals_expires_at_idx ON public.order_proposals USING btree (expires_at) WHERE (state = 'OPEN'::text);

-- Name: INDEX order_proposals_expires_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.order_proposals_expires_at_idx IS 'What nobody has answered in time.';

-- Name: order_proposals_order_id_open_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX order_proposals_order_id_open_key ON public.order_proposals USING btree (order_id) WHERE (state = 'OPEN'::text);

-- Name: INDEX order_proposals_order_id_open_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.order_proposals_order_id_open_key IS 'One question about an order at a time.';

-- Name: order_proposals_retailer_id_state_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX order_proposals_retailer_id_state_idx ON public.order_proposals USING btree (retailer_id, state);

-- Name: INDEX order_proposals_retailer_id_state_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.order_proposals_retailer_id_state_idx IS 'What a shop is asked.';

-- Name: order_proposals_vendor_id_state_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX order_proposals_vendor_id_state_idx ON public.order_proposals USING btree (vendor_id, state);

-- Name: INDEX order_proposals_vendor_id_state_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.order_proposals_vendor_id_state_idx IS 'What a vendor waits for.';

-- Name: order_requests_account_open_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX order_requests_account_open_key ON public.order_requests USING btree (retailer_id, vendor_id) WHERE (state = 'OPEN'::text);

-- Name: INDEX order_requests_account_open_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.order_requests_account_open_key IS 'The last word counts: one request of an account is open.';

-- Name: order_requests_expires_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX order_requests_expires_at_idx ON public.order_requests USING btree (expires_at) WHERE (state = 'OPEN'::text);

-- Name: INDEX order_requests_expires_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.order_requests_expires_at_idx IS 'What nobody has answered in time.';

-- Name: order_requests_retailer_id_state_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX order_requests_retailer_id_state_idx ON public.order_requests USING btree (retailer_id, state);

-- Name: INDEX order_requests_retailer_id_state_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.order_requests_retailer_id_state_idx IS 'What a shop has asked for.';

-- Name: order_requests_vendor_id_state_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX order_requests_vendor_id_state_idx ON public.order_requests USING btree (vendor_id, state);

-- Name: INDEX order_requests_vendor_id_state_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.order_requests_vendor_id_state_idx IS 'What a vendor is asked.';

-- Name: orders_account_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_account_created_at_idx ON public.orders USING btree (retailer_id, vendor_id, created_at DESC);

-- Name: INDEX orders_account_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_account_created_at_idx IS 'What a shop has ordered from one vendor, newest first.';

-- Name: orders_archive_retailer_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_archive_retailer_id_created_at_idx ON public.orders_archive USING btree (retailer_id, created_at DESC);

-- Name: INDEX orders_archive_retailer_id_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_archive_retailer_id_created_at_idx IS 'Old orders of a shop, newest first.';

-- Name: orders_archive_vendor_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_archive_vendor_id_created_at_idx ON public.orders_archive USING btree (vendor_id, created_at DESC);

-- Name: INDEX orders_archive_vendor_id_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_archive_vendor_id_created_at_idx IS 'Old orders of a vendor, newest first.';

-- Name: orders_retailer_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_retailer_id_created_at_idx ON public.orders USING btree (retailer_id, created_at DESC);

-- Name: INDEX orders_retailer_id_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_retailer_id_created_at_idx IS 'A shop''s orders, newest first.';

-- Name: orders_retailer_id_open_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_retailer_id_open_idx ON public.orders USING btree (retailer_id, created_at DESC) WHERE (status = ANY (ARRAY['PLACED'::text, 'ACCEPTED'::text, 'DISPATCHED'::text]));

-- Name: INDEX orders_retailer_id_open_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_retailer_id_open_idx IS 'What a shop is waiting for: few of many orders.';

-- Name: orders_revision_of_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX orders_revision_of_key ON public.orders USING btree (revision_of) WHERE (revision_of IS NOT NULL);

-- Name: INDEX orders_revision_of_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_revision_of_key IS 'An order is replaced once, and what stands in its place is found by its number.';

-- Name: orders_settled_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_settled_created_at_idx ON public.orders USING btree (created_at) WHERE ((status = ANY (ARRAY['REJECTED'::text, 'CANCELLED'::text, 'EXPIRED'::text, 'REVISED'::text])) OR ((status = 'DELIVERED'::text) AND (payment_status = 'PAID'::text)));

-- Name: INDEX orders_settled_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_settled_created_at_idx IS 'What is old enough for the archive.';

-- Name: orders_status_payment_status_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_status_payment_status_idx ON public.orders USING btree (status, payment_status);

-- Name: INDEX orders_status_payment_status_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_status_payment_status_idx IS 'Dashboards: how many orders are where.';

-- Name: orders_vendor_id_accepted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_vendor_id_accepted_at_idx ON public.orders USING btree (vendor_id, accepted_at) WHERE (accepted_at IS NOT NULL);

-- Name: INDEX orders_vendor_id_accepted_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_vendor_id_accepted_at_idx IS 'What a vendor accepted on a day: his summary.';

-- Name: orders_vendor_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_vendor_id_created_at_idx ON public.orders USING btree (vendor_id, created_at DESC);

-- Name: INDEX orders_vendor_id_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_vendor_id_created_at_idx IS 'A vendor''s orders, newest first.';

-- Name: orders_vendor_id_delivered_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_vendor_id_delivered_at_idx ON public.orders USING btree (vendor_id, delivered_at) WHERE (delivered_at IS NOT NULL);

-- Name: INDEX orders_vendor_id_delivered_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_vendor_id_delivered_at_idx IS 'What a vendor brought on a day: his summary.';

-- Name: orders_vendor_id_open_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX orders_vendor_id_open_idx ON public.orders USING btree (vendor_id, created_at) WHERE (status = ANY (ARRAY['PLACED'::text, 'ACCEPTED'::text, 'DISPATCHED'::text]));

-- Name: INDEX orders_vendor_id_open_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.orders_vendor_id_open_idx IS 'What a vendor still has to do: few of many orders.';

-- Name: payment_allocations_due_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payment_allocations_due_id_idx ON public.payment_allocations USING btree (due_id);

-- Name: INDEX payment_allocations_due_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payment_allocations_due_id_idx IS 'What has been paid on a bill, and by what.';

-- Name: payment_allocations_settlement_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payment_allocations_settlement_id_idx ON public.payment_allocations USING btree (settlement_id);

-- Name: INDEX payment_allocations_settlement_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payment_allocations_settlement_id_idx IS 'What a payment has paid.';

-- Name: payment_promises_account_open_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX payment_promises_account_open_key ON public.payment_promises USING btree (retailer_id, vendor_id) WHERE (state = 'OPEN'::text);

-- Name: INDEX payment_promises_account_open_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payment_promises_account_open_key IS 'The last word counts: one promise of an account is open.';

-- Name: payment_promises_promised_on_open_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payment_promises_promised_on_open_idx ON public.payment_promises USING btree (promised_on) WHERE (state = 'OPEN'::text);

-- Name: INDEX payment_promises_promised_on_open_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payment_promises_promised_on_open_idx IS 'What the night has to judge.';

-- Name: payment_promises_retailer_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payment_promises_retailer_id_idx ON public.payment_promises USING btree (retailer_id, closed_at);

-- Name: INDEX payment_promises_retailer_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payment_promises_retailer_id_idx IS 'A shops broken promises, for its score.';

-- Name: payments_account_awaited_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payments_account_awaited_idx ON public.payments USING btree (retailer_id, vendor_id) WHERE (status = ANY (ARRAY['PENDING'::text, 'CLEARING'::text]));

-- Name: INDEX payments_account_awaited_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payments_account_awaited_idx IS 'What a shop says it has paid, or has given a cheque for: reminders pause meanwhile.';

-- Name: payments_account_cheque_number_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX payments_account_cheque_number_key ON public.payments USING btree (retailer_id, vendor_id, cheque_number) WHERE ((cheque_number IS NOT NULL) AND (status <> ALL (ARRAY['REJECTED'::text, 'BOUNCED'::text])) AND (NOT is_reversed));

-- Name: INDEX payments_account_cheque_number_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payments_account_cheque_number_key IS 'One cheque of a shop is not booked twice. Banks number them for themselves, so another shops may bear the same.';

-- Name: payments_is_reversed_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payments_is_reversed_idx ON public.payments USING btree (is_reversed);

-- Name: INDEX payments_is_reversed_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payments_is_reversed_idx IS 'Reversal tracking.';

-- Name: payments_retailer_id_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payments_retailer_id_created_at_idx ON public.payments USING btree (retailer_id, created_at DESC);

-- Name: INDEX payments_retailer_id_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payments_retailer_id_created_at_idx IS 'A retailer''s payments, newest first.';

-- Name: payments_transaction_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payments_transaction_id_idx ON public.payments USING btree (transaction_id);

-- Name: INDEX payments_transaction_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payments_transaction_id_idx IS 'Gateway reconciliation.';

-- Name: payments_vendor_id_paid_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payments_vendor_id_paid_at_idx ON public.payments USING btree (vendor_id, paid_at);

-- Name: INDEX payments_vendor_id_paid_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payments_vendor_id_paid_at_idx IS 'What a vendor was paid in a period: his register of receipts, and the banks list beside it.';

-- Name: payments_vendor_id_transaction_id_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX payments_vendor_id_transaction_id_key ON public.payments USING btree (vendor_id, transaction_id) WHERE ((transaction_id IS NOT NULL) AND (status <> 'REJECTED'::text) AND (NOT is_reversed));

-- Name: INDEX payments_vendor_id_transaction_id_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payments_vendor_id_transaction_id_key IS 'One transfer is not booked twice; a claim that was refused or a payment that was taken back does not block the true one.';

-- Name: payments_vendor_id_waiting_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX payments_vendor_id_waiting_idx ON public.payments USING btree (vendor_id, status, id) WHERE (status = ANY (ARRAY['PENDING'::text, 'CLEARING'::text]));

-- Name: INDEX payments_vendor_id_waiting_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.payments_vendor_id_waiting_idx IS 'Claims that wait for a vendor''s word, and cheques that wait for the bank''s.';

-- Name: product_aliases_account_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX product_aliases_account_idx ON public.product_aliases USING btree (retailer_id, vendor_id) WHERE (retailer_id IS NOT NULL);

-- Name: INDEX product_aliases_account_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.product_aliases_account_idx IS 'What one shop calls goods, with each of its messages.';

-- Name: product_aliases_alias_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX product_aliases_alias_idx ON public.product_aliases USING gin (alias ext.gin_trgm_ops) WHERE ((vendor_id IS NOT NULL) OR (retailer_id IS NOT NULL));

-- Name: INDEX product_aliases_alias_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.product_aliases_alias_idx IS 'Search among the names that only one vendor or one shop uses.';

-- Name: product_aliases_learned_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX product_aliases_learned_key ON public.product_aliases USING btree (vendor_id, alias, retailer_id) NULLS NOT DISTINCT WHERE (source = 'LEARNED'::text);

-- Name: INDEX product_aliases_learned_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.product_aliases_learned_key IS 'A shop''s latest answer is its only one; so is what a vendor has learned from all his shops.';

-- Name: product_aliases_vendor_id_lower_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX product_aliases_vendor_id_lower_idx ON public.product_aliases USING btree (vendor_id, lower(alias)) WHERE (vendor_id IS NOT NULL);

-- Name: INDEX product_aliases_vendor_id_lower_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.product_aliases_vendor_id_lower_idx IS 'What else a vendor''s name stands for, however it was written.';

-- Name: products_category_sub_category_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX products_category_sub_category_idx ON public.products USING btree (category, sub_category);

-- Name: INDEX products_category_sub_category_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.products_category_sub_category_idx IS 'Browsing by category.';

-- Name: products_deleted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX products_deleted_at_idx ON public.products USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

-- Name: INDEX products_deleted_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.products_deleted_at_idx IS 'Finds what was removed, without touching the many that were not.';

-- Name: products_name_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX products_name_idx ON public.products USING gin (name ext.gin_trgm_ops);

-- Name: INDEX products_name_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.products_name_idx IS 'Search by a part of the name: name ILIKE ''%rice%''.';

-- Name: products_search_text_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX products_search_text_idx ON public.products USING gin (search_text ext.gin_trgm_ops);

-- Name: INDEX products_search_text_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.products_search_text_idx IS 'Search that forgives spelling, over all names: search_products().';

-- Name: registrations_conversation_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX registrations_conversation_id_idx ON public.registrations USING btree (conversation_id);

-- Name: INDEX registrations_conversation_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.registrations_conversation_id_idx IS 'Whom a vendor may write to because he was asked by him.';

-- Name: registrations_conversation_new_vendor_pending_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX registrations_conversation_new_vendor_pending_key ON public.registrations USING btree (conversation_id) WHERE ((state = 'PENDING'::text) AND (kind = 'VENDOR'::text));

-- Name: INDEX registrations_conversation_new_vendor_pending_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.registrations_conversation_new_vendor_pending_key IS 'Asking again to become a vendor changes nothing either.';

-- Name: registrations_conversation_vendor_pending_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX registrations_conversation_vendor_pending_key ON public.registrations USING btree (conversation_id, vendor_id) WHERE (state = 'PENDING'::text);

-- Name: INDEX registrations_conversation_vendor_pending_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.registrations_conversation_vendor_pending_key IS 'Asking again changes nothing while the first time waits.';

-- Name: registrations_pending_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX registrations_pending_idx ON public.registrations USING btree (id) WHERE (state = 'PENDING'::text);

-- Name: INDEX registrations_pending_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.registrations_pending_idx IS 'What waits for somebody.';

-- Name: registrations_retailer_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX registrations_retailer_id_idx ON public.registrations USING btree (retailer_id);

-- Name: INDEX registrations_retailer_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.registrations_retailer_id_idx IS 'What a shop has asked for.';

-- Name: registrations_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX registrations_user_id_idx ON public.registrations USING btree (user_id);

-- Name: INDEX registrations_user_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.registrations_user_id_idx IS 'What somebody has asked for.';

-- Name: registrations_vendor_id_state_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX registrations_vendor_id_state_idx ON public.registrations USING btree (vendor_id, state);

-- Name: INDEX registrations_vendor_id_state_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.registrations_vendor_id_state_idx IS 'Who has asked a vendor.';

-- Name: reminders_account_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX reminders_account_idx ON public.reminders USING btree (retailer_id, vendor_id, created_at DESC);

-- Name: INDEX reminders_account_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.reminders_account_idx IS 'When a shop was last reminded.';

-- Name: INDEX reminders_due_id_step_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.reminders_due_id_step_key IS 'A step is taken once for a bill.';

-- Name: retailer_members_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX retailer_members_user_id_idx ON public.retailer_members USING btree (user_id);

-- Name: INDEX retailer_members_user_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.retailer_members_user_id_idx IS 'Which shop a person buys for: asked for every inbound message.';

-- Name: retailer_stats_retailer_id_key; Type: INDEX; Schema: public; Owner: stats_owner

CREATE UNIQUE INDEX retailer_stats_retailer_id_key ON public.retailer_stats USING btree (retailer_id);

-- Name: INDEX retailer_stats_retailer_id_key; Type: COMMENT; Schema: public; Owner: stats_owner

COMMENT ON INDEX public.retailer_stats_retailer_id_key IS 'Refreshing concurrently finds the changed rows by it.';

-- Name: retailers_credit_score_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX retailers_credit_score_idx ON public.retailers USING btree (credit_score);

-- Name: INDEX retailers_credit_score_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.retailers_credit_score_idx IS 'Risk assessment.';

-- Name: retailers_deleted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX retailers_deleted_at_idx ON public.retailers USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

-- Name: INDEX retailers_deleted_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.retailers_deleted_at_idx IS 'Finds who was removed, without touching the many who were not.';

-- Name: retailers_last_order_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX retailers_last_order_at_idx ON public.retailers USING btree (last_order_at);

-- Name: INDEX retailers_last_order_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.retailers_last_order_at_idx IS 'Who has gone quiet.';

-- Name: retailers_outstanding_debt_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX retailers_outstanding_debt_idx ON public.retailers USING btree (outstanding_debt);

-- Name: INDEX retailers_outstanding_debt_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.retailers_outstanding_debt_idx IS 'Collections: who owes most.';

-- Name: settlements_account_open_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX settlements_account_open_idx ON public.settlements USING btree (retailer_id, vendor_id, ledger_id) WHERE (state = 'OPEN'::text);

-- Name: INDEX settlements_account_open_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.settlements_account_open_idx IS 'What an account has paid in advance: few of many payments.';

-- Name: settlements_payment_id_key; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE UNIQUE INDEX settlements_payment_id_key ON public.settlements USING btree (payment_id) WHERE (payment_id IS NOT NULL);

-- Name: INDEX settlements_payment_id_key; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.settlements_payment_id_key IS 'A payment settles once; and what is left of it.';

-- Name: stock_reservations_expires_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX stock_reservations_expires_at_idx ON public.stock_reservations USING btree (expires_at) WHERE (state = 'ACTIVE'::text);

-- Name: INDEX stock_reservations_expires_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.stock_reservations_expires_at_idx IS 'What ran out of time and can be given back.';

-- Name: stock_reservations_vendor_product_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX stock_reservations_vendor_product_id_idx ON public.stock_reservations USING btree (vendor_product_id) WHERE (state = 'ACTIVE'::text);

-- Name: INDEX stock_reservations_vendor_product_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.stock_reservations_vendor_product_id_idx IS 'Which orders hold a product, asked when its stock is set below what is reserved.';

-- Name: unclear_words_last_seen_on_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX unclear_words_last_seen_on_idx ON public.unclear_words USING btree (last_seen_on);

-- Name: INDEX unclear_words_last_seen_on_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.unclear_words_last_seen_on_idx IS 'What was said of late, and what is old enough to be forgotten.';

-- Name: users_deleted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX users_deleted_at_idx ON public.users USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

-- Name: INDEX users_deleted_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.users_deleted_at_idx IS 'Finds who was removed, without touching the many who were not.';

-- Name: users_role_is_active_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX users_role_is_active_idx ON public.users USING btree (role, is_active);

-- Name: INDEX users_role_is_active_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.users_role_is_active_idx IS 'People by role.';

-- Name: vendor_members_user_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendor_members_user_id_idx ON public.vendor_members USING btree (user_id);

-- Name: INDEX vendor_members_user_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.vendor_members_user_id_idx IS 'Which vendors a person works for: asked for every inbound message.';

-- Name: vendor_products_deleted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendor_products_deleted_at_idx ON public.vendor_products USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

-- Name: INDEX vendor_products_deleted_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.vendor_products_deleted_at_idx IS 'Finds what was removed, without touching the many that were not.';

-- Name: vendor_products_product_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendor_products_product_id_idx ON public.vendor_products USING btree (product_id);

-- Name: INDEX vendor_products_product_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.vendor_products_product_id_idx IS 'Which vendors sell a product: search_products() comes from the product''s side.';

-- Name: vendor_products_stock_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendor_products_stock_idx ON public.vendor_products USING btree (stock);

-- Name: INDEX vendor_products_stock_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.vendor_products_stock_idx IS 'Low stock alerts.';

-- Name: vendor_products_vendor_id_is_available_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendor_products_vendor_id_is_available_idx ON public.vendor_products USING btree (vendor_id, is_available);

-- Name: INDEX vendor_products_vendor_id_is_available_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.vendor_products_vendor_id_is_available_idx IS 'What a vendor sells today: read for every order.';

-- Name: vendor_stats_vendor_id_month_status_key; Type: INDEX; Schema: public; Owner: stats_owner

CREATE UNIQUE INDEX vendor_stats_vendor_id_month_status_key ON public.vendor_stats USING btree (vendor_id, month, status);

-- Name: INDEX vendor_stats_vendor_id_month_status_key; Type: COMMENT; Schema: public; Owner: stats_owner

COMMENT ON INDEX public.vendor_stats_vendor_id_month_status_key IS 'Refreshing concurrently finds the changed rows by it.';

-- Name: vendors_deleted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendors_deleted_at_idx ON public.vendors USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

-- Name: INDEX vendors_deleted_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.vendors_deleted_at_idx IS 'Finds who was removed, without touching the many who were not.';

-- Name: vendors_is_approved_deleted_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX vendors_is_approved_deleted_at_idx ON public.vendors USING btree (is_approved, deleted_at);

-- Name: INDEX vendors_is_approved_deleted_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.vendors_is_approved_deleted_at_idx IS 'Vendors that may trade today.';

-- Name: whatsapp_messages_cards_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX whatsapp_messages_cards_idx ON ONLY public.whatsapp_messages USING btree (conversation_id, created_at DESC) WHERE (buttons IS NOT NULL);

-- Name: INDEX whatsapp_messages_cards_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.whatsapp_messages_cards_idx IS 'The last cards of a conversation, newest first: what a typed answer may mean.';

-- Name: whatsapp_messages_conversation_id_id_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX whatsapp_messages_conversation_id_id_idx ON ONLY public.whatsapp_messages USING btree (conversation_id, id DESC);

-- Name: INDEX whatsapp_messages_conversation_id_id_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.whatsapp_messages_conversation_id_id_idx IS 'A conversation''s history, newest first.';

-- Name: whatsapp_messages_from_number_created_at_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX whatsapp_messages_from_number_created_at_idx ON ONLY public.whatsapp_messages USING btree (from_number, created_at DESC);

-- Name: INDEX whatsapp_messages_from_number_created_at_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.whatsapp_messages_from_number_created_at_idx IS 'What a number has written, newest first.';

-- Name: whatsapp_messages_is_processed_idx; Type: INDEX; Schema: public; Owner: bahi_owner

CREATE INDEX whatsapp_messages_is_processed_idx ON ONLY public.whatsapp_messages USING btree (is_processed, conversation_id, direction, id) WHERE (NOT is_processed);

-- Name: INDEX whatsapp_messages_is_processed_idx; Type: COMMENT; Schema: public; Owner: bahi_owner

COMMENT ON INDEX public.whatsapp_messages_is_processed_idx IS 'The queue: what a conversation still has to be answered or sent, in order. Small, because nearly every row is processed.';

-- Name: complaints audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.complaints FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', '', 'note');

ALTER TABLE public.complaints ENABLE ALWAYS TRIGGER audit;

-- Name: credit_accounts audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.credit_accounts FOR EACH ROW EXECUTE FUNCTION public.audit_row('retailer_id,vendor_id', 'balance,held,available,last_seq,last_at', 'last_hash');

ALTER TABLE public.credit_accounts ENABLE ALWAYS TRIGGER audit;

-- Name: identities audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.identities FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.identities ENABLE ALWAYS TRIGGER audit;

-- Name: invoices audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.invoices FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER audit;

-- Name: order_proposals audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.order_proposals FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.order_proposals ENABLE ALWAYS TRIGGER audit;

-- Name: order_requests audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.order_requests FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.order_requests ENABLE ALWAYS TRIGGER audit;

-- Name: orders audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'updated_at', '');

ALTER TABLE public.orders ENABLE ALWAYS TRIGGER audit;

-- Name: payment_promises audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.payment_promises FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.payment_promises ENABLE ALWAYS TRIGGER audit;

-- Name: payments audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.payments FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.payments ENABLE ALWAYS TRIGGER audit;

-- Name: product_aliases audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.product_aliases FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.product_aliases ENABLE ALWAYS TRIGGER audit;

-- Name: product_tax_rates audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.product_tax_rates FOR EACH ROW EXECUTE FUNCTION public.audit_row('product_id,valid_from', '', '');

ALTER TABLE public.product_tax_rates ENABLE ALWAYS TRIGGER audit;

-- Name: products audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.products FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'search_text,updated_at', '');

ALTER TABLE public.products ENABLE ALWAYS TRIGGER audit;

-- Name: registrations audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.registrations FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.registrations ENABLE ALWAYS TRIGGER audit;

-- Name: retailer_members audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.retailer_members FOR EACH ROW EXECUTE FUNCTION public.audit_row('retailer_id,user_id', '', '');

ALTER TABLE public.retailer_members ENABLE ALWAYS TRIGGER audit;

-- Name: retailers audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.retailers FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'outstanding_debt,available_credit,last_order_at,updated_at', '');

ALTER TABLE public.retailers ENABLE ALWAYS TRIGGER audit;

-- Name: users audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.users FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'last_login_at,updated_at', '');

ALTER TABLE public.users ENABLE ALWAYS TRIGGER audit;

-- Name: vendor_members audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.vendor_members FOR EACH ROW EXECUTE FUNCTION public.audit_row('vendor_id,user_id', '', '');

ALTER TABLE public.vendor_members ENABLE ALWAYS TRIGGER audit;

-- Name: vendor_products audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.vendor_products FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'stock,reserved,updated_at', '');

ALTER TABLE public.vendor_products ENABLE ALWAYS TRIGGER audit;

-- Name: vendor_words audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.vendor_words FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.vendor_words ENABLE ALWAYS TRIGGER audit;

-- Name: vendors audit; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit AFTER INSERT OR DELETE ON public.vendors FOR EACH ROW EXECUTE FUNCTION public.audit_row('id', 'total_sales,updated_at', '');

ALTER TABLE public.vendors ENABLE ALWAYS TRIGGER audit;

-- Name: complaints audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, complaint_number, invoice_id, order_id, retailer_id, vendor_id, reason, state, opened_by, created_at, decided_by, decided_at, decision_note, credit_note_id ON public.complaints FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.complaint_number IS DISTINCT FROM new.complaint_number) OR (old.invoice_id IS DISTINCT FROM new.invoice_id) OR (old.order_id IS DISTINCT FROM new.order_id) OR (old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.reason IS DISTINCT FROM new.reason) OR (old.state IS DISTINCT FROM new.state) OR (old.opened_by IS DISTINCT FROM new.opened_by) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.decided_by IS DISTINCT FROM new.decided_by) OR (old.decided_at IS DISTINCT FROM new.decided_at) OR (old.decision_note IS DISTINCT FROM new.decision_note) OR (old.credit_note_id IS DISTINCT FROM new.credit_note_id))) EXECUTE FUNCTION public.audit_row('id', '', 'note');

ALTER TABLE public.complaints ENABLE ALWAYS TRIGGER audit_update;

-- Name: credit_accounts audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF retailer_id, vendor_id, credit_limit, terms_days, is_blocked, created_at ON public.credit_accounts FOR EACH ROW WHEN (((old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.credit_limit IS DISTINCT FROM new.credit_limit) OR (old.terms_days IS DISTINCT FROM new.terms_days) OR (old.is_blocked IS DISTINCT FROM new.is_blocked) OR (old.created_at IS DISTINCT FROM new.created_at))) EXECUTE FUNCTION public.audit_row('retailer_id,vendor_id', 'balance,held,available,last_seq,last_at', 'last_hash');

ALTER TABLE public.credit_accounts ENABLE ALWAYS TRIGGER audit_update;

-- Name: identities audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, provider, business_number, kind, value, user_id, conversation_id, created_at ON public.identities FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.provider IS DISTINCT FROM new.provider) OR (old.business_number IS DISTINCT FROM new.business_number) OR (old.kind IS DISTINCT FROM new.kind) OR (old.value IS DISTINCT FROM new.value) OR (old.user_id IS DISTINCT FROM new.user_id) OR (old.conversation_id IS DISTINCT FROM new.conversation_id) OR (old.created_at IS DISTINCT FROM new.created_at))) EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.identities ENABLE ALWAYS TRIGGER audit_update;

-- Name: invoices audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, invoice_number, kind, order_id, retailer_id, vendor_id, financial_year, invoice_date, due_date, seller, buyer, taxable_amount, cgst_amount, sgst_amount, igst_amount, round_off, total, status, created_at, cancelled_at, cancelled_by, cancel_reason ON public.invoices FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.invoice_number IS DISTINCT FROM new.invoice_number) OR (old.kind IS DISTINCT FROM new.kind) OR (old.order_id IS DISTINCT FROM new.order_id) OR (old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.financial_year IS DISTINCT FROM new.financial_year) OR (old.invoice_date IS DISTINCT FROM new.invoice_date) OR (old.due_date IS DISTINCT FROM new.due_date) OR (old.seller IS DISTINCT FROM new.seller) OR (old.buyer IS DISTINCT FROM new.buyer) OR (old.taxable_amount IS DISTINCT FROM new.taxable_amount) OR (old.cgst_amount IS DISTINCT FROM new.cgst_amount) OR (old.sgst_amount IS DISTINCT FROM new.sgst_amount) OR (old.igst_amount IS DISTINCT FROM new.igst_amount) OR (old.round_off IS DISTINCT FROM new.round_off) OR (old.total IS DISTINCT FROM new.total) OR (old.status IS DISTINCT FROM new.status) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.cancelled_at IS DISTINCT FROM new.cancelled_at) OR (old.cancelled_by IS DISTINCT FROM new.cancelled_by) OR (old.cancel_reason IS DISTINCT FROM new.cancel_reason))) EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER audit_update;

-- Name: order_proposals audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, order_id, retailer_id, vendor_id, lines, disputed, total, state, proposed_by, created_at, expires_at, decided_by, decided_at, new_order_id ON public.order_proposals FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.order_id IS DISTINCT FROM new.order_id) OR (old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.lines IS DISTINCT FROM new.lines) OR (old.disputed IS DISTINCT FROM new.disputed) OR (old.total IS DISTINCT FROM new.total) OR (old.state IS DISTINCT FROM new.state) OR (old.proposed_by IS DISTINCT FROM new.proposed_by) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.decided_by IS DISTINCT FROM new.decided_by) OR (old.decided_at IS DISTINCT FROM new.decided_at) OR (old.new_order_id IS DISTINCT FROM new.new_order_id))) EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.order_proposals ENABLE ALWAYS TRIGGER audit_update;

-- Name: order_requests audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, retailer_id, vendor_id, wishes, total, reason, state, requested_by, created_at, expires_at, decided_by, decided_at, order_id ON public.order_requests FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.wishes IS DISTINCT FROM new.wishes) OR (old.total IS DISTINCT FROM new.total) OR (old.reason IS DISTINCT FROM new.reason) OR (old.state IS DISTINCT FROM new.state) OR (old.requested_by IS DISTINCT FROM new.requested_by) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.expires_at IS DISTINCT FROM new.expires_at) OR (old.decided_by IS DISTINCT FROM new.decided_by) OR (old.decided_at IS DISTINCT FROM new.decided_at) OR (old.order_id IS DISTINCT FROM new.order_id))) EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.order_requests ENABLE ALWAYS TRIGGER audit_update;

-- Name: orders audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, order_number, retailer_id, vendor_id, status, payment_status, subtotal, tax_amount, round_off, total, credit_used, invoice_number, revision_of, placed_by, accepted_at, dispatched_at, delivered_at, cancelled_at, close_reason, metadata, created_at ON public.orders FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.order_number IS DISTINCT FROM new.order_number) OR (old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.status IS DISTINCT FROM new.status) OR (old.payment_status IS DISTINCT FROM new.payment_status) OR (old.subtotal IS DISTINCT FROM new.subtotal) OR (old.tax_amount IS DISTINCT FROM new.tax_amount) OR (old.round_off IS DISTINCT FROM new.round_off) OR (old.total IS DISTINCT FROM new.total) OR (old.credit_used IS DISTINCT FROM new.credit_used) OR (old.invoice_number IS DISTINCT FROM new.invoice_number) OR (old.revision_of IS DISTINCT FROM new.revision_of) OR (old.placed_by IS DISTINCT FROM new.placed_by) OR (old.accepted_at IS DISTINCT FROM new.accepted_at) OR (old.dispatched_at IS DISTINCT FROM new.dispatched_at) OR (old.delivered_at IS DISTINCT FROM new.delivered_at) OR (old.cancelled_at IS DISTINCT FROM new.cancelled_at) OR (old.close_reason IS DISTINCT FROM new.close_reason) OR (old.metadata IS DISTINCT FROM new.metadata) OR (old.created_at IS DISTINCT FROM new.created_at))) EXECUTE FUNCTION public.audit_row('id', 'updated_at', '');

ALTER TABLE public.orders ENABLE ALWAYS TRIGGER audit_update;

-- Name: payment_promises audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, retailer_id, vendor_id, promised_on, amount, state, promised_by, created_at, closed_at ON public.payment_promises FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.promised_on IS DISTINCT FROM new.promised_on) OR (old.amount IS DISTINCT FROM new.amount) OR (old.state IS DISTINCT FROM new.state) OR (old.promised_by IS DISTINCT FROM new.promised_by) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.closed_at IS DISTINCT FROM new.closed_at))) EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.payment_promises ENABLE ALWAYS TRIGGER audit_update;

-- Name: payments audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, payment_number, retailer_id, vendor_id, amount, payment_method, transaction_id, status, claimed_by, decided_by, decided_at, is_reversed, reversal_reason, metadata, created_at, named_due_id, paid_at, collected_by, cheque_number, banked_at, banked_by, reversed_at, reversed_by ON public.payments FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.payment_number IS DISTINCT FROM new.payment_number) OR (old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.amount IS DISTINCT FROM new.amount) OR (old.payment_method IS DISTINCT FROM new.payment_method) OR (old.transaction_id IS DISTINCT FROM new.transaction_id) OR (old.status IS DISTINCT FROM new.status) OR (old.claimed_by IS DISTINCT FROM new.claimed_by) OR (old.decided_by IS DISTINCT FROM new.decided_by) OR (old.decided_at IS DISTINCT FROM new.decided_at) OR (old.is_reversed IS DISTINCT FROM new.is_reversed) OR (old.reversal_reason IS DISTINCT FROM new.reversal_reason) OR (old.metadata IS DISTINCT FROM new.metadata) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.named_due_id IS DISTINCT FROM new.named_due_id) OR (old.paid_at IS DISTINCT FROM new.paid_at) OR (old.collected_by IS DISTINCT FROM new.collected_by) OR (old.cheque_number IS DISTINCT FROM new.cheque_number) OR (old.banked_at IS DISTINCT FROM new.banked_at) OR (old.banked_by IS DISTINCT FROM new.banked_by) OR (old.reversed_at IS DISTINCT FROM new.reversed_at) OR (old.reversed_by IS DISTINCT FROM new.reversed_by))) EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.payments ENABLE ALWAYS TRIGGER audit_update;

-- Name: product_aliases audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, product_id, vendor_id, retailer_id, alias, created_at, source, created_by ON public.product_aliases FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.product_id IS DISTINCT FROM new.product_id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.alias IS DISTINCT FROM new.alias) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.source IS DISTINCT FROM new.source) OR (old.created_by IS DISTINCT FROM new.created_by))) EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.product_aliases ENABLE ALWAYS TRIGGER audit_update;

-- Name: product_tax_rates audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF product_id, valid_from, gst_rate ON public.product_tax_rates FOR EACH ROW WHEN (((old.product_id IS DISTINCT FROM new.product_id) OR (old.valid_from IS DISTINCT FROM new.valid_from) OR (old.gst_rate IS DISTINCT FROM new.gst_rate))) EXECUTE FUNCTION public.audit_row('product_id,valid_from', '', '');

ALTER TABLE public.product_tax_rates ENABLE ALWAYS TRIGGER audit_update;

-- Name: products audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, product_code, name, brand, category, sub_category, unit, hsn_code, barcode, is_restricted, is_active, metadata, created_at, deleted_at, name_hi, pack_size ON public.products FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.product_code IS DISTINCT FROM new.product_code) OR (old.name IS DISTINCT FROM new.name) OR (old.brand IS DISTINCT FROM new.brand) OR (old.category IS DISTINCT FROM new.category) OR (old.sub_category IS DISTINCT FROM new.sub_category) OR (old.unit IS DISTINCT FROM new.unit) OR (old.hsn_code IS DISTINCT FROM new.hsn_code) OR (old.barcode IS DISTINCT FROM new.barcode) OR (old.is_restricted IS DISTINCT FROM new.is_restricted) OR (old.is_active IS DISTINCT FROM new.is_active) OR (old.metadata IS DISTINCT FROM new.metadata) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.deleted_at IS DISTINCT FROM new.deleted_at) OR (old.name_hi IS DISTINCT FROM new.name_hi) OR (old.pack_size IS DISTINCT FROM new.pack_size))) EXECUTE FUNCTION public.audit_row('id', 'search_text,updated_at', '');

ALTER TABLE public.products ENABLE ALWAYS TRIGGER audit_update;

-- Name: registrations audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, registration_number, kind, conversation_id, user_id, retailer_id, vendor_id, shop_name, area, gstin, state_code, state, decided_by, decided_at, reason, created_at ON public.registrations FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.registration_number IS DISTINCT FROM new.registration_number) OR (old.kind IS DISTINCT FROM new.kind) OR (old.conversation_id IS DISTINCT FROM new.conversation_id) OR (old.user_id IS DISTINCT FROM new.user_id) OR (old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.shop_name IS DISTINCT FROM new.shop_name) OR (old.area IS DISTINCT FROM new.area) OR (old.gstin IS DISTINCT FROM new.gstin) OR (old.state_code IS DISTINCT FROM new.state_code) OR (old.state IS DISTINCT FROM new.state) OR (old.decided_by IS DISTINCT FROM new.decided_by) OR (old.decided_at IS DISTINCT FROM new.decided_at) OR (old.reason IS DISTINCT FROM new.reason) OR (old.created_at IS DISTINCT FROM new.created_at))) EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.registrations ENABLE ALWAYS TRIGGER audit_update;

-- Name: retailer_members audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF retailer_id, user_id, created_at ON public.retailer_members FOR EACH ROW WHEN (((old.retailer_id IS DISTINCT FROM new.retailer_id) OR (old.user_id IS DISTINCT FROM new.user_id) OR (old.created_at IS DISTINCT FROM new.created_at))) EXECUTE FUNCTION public.audit_row('retailer_id,user_id', '', '');

ALTER TABLE public.retailer_members ENABLE ALWAYS TRIGGER audit_update;

-- Name: retailers audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, shop_name, area, state_code, gstin, credit_score, risk_category, metadata, created_at, deleted_at ON public.retailers FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.shop_name IS DISTINCT FROM new.shop_name) OR (old.area IS DISTINCT FROM new.area) OR (old.state_code IS DISTINCT FROM new.state_code) OR (old.gstin IS DISTINCT FROM new.gstin) OR (old.credit_score IS DISTINCT FROM new.credit_score) OR (old.risk_category IS DISTINCT FROM new.risk_category) OR (old.metadata IS DISTINCT FROM new.metadata) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.deleted_at IS DISTINCT FROM new.deleted_at))) EXECUTE FUNCTION public.audit_row('id', 'outstanding_debt,available_credit,last_order_at,updated_at', '');

ALTER TABLE public.retailers ENABLE ALWAYS TRIGGER audit_update;

-- Name: users audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, phone_number, name, role, is_active, metadata, created_at, deleted_at ON public.users FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.phone_number IS DISTINCT FROM new.phone_number) OR (old.name IS DISTINCT FROM new.name) OR (old.role IS DISTINCT FROM new.role) OR (old.is_active IS DISTINCT FROM new.is_active) OR (old.metadata IS DISTINCT FROM new.metadata) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.deleted_at IS DISTINCT FROM new.deleted_at))) EXECUTE FUNCTION public.audit_row('id', 'last_login_at,updated_at', '');

ALTER TABLE public.users ENABLE ALWAYS TRIGGER audit_update;

-- Name: vendor_members audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF vendor_id, user_id, staff_role, created_at ON public.vendor_members FOR EACH ROW WHEN (((old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.user_id IS DISTINCT FROM new.user_id) OR (old.staff_role IS DISTINCT FROM new.staff_role) OR (old.created_at IS DISTINCT FROM new.created_at))) EXECUTE FUNCTION public.audit_row('vendor_id,user_id', '', '');

ALTER TABLE public.vendor_members ENABLE ALWAYS TRIGGER audit_update;

-- Name: vendor_products audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, vendor_id, product_id, sku, vendor_price, price_includes_gst, mrp, pack_sizes, stock_tracked, is_available, metadata, created_at, deleted_at, name, hsn_code ON public.vendor_products FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.product_id IS DISTINCT FROM new.product_id) OR (old.sku IS DISTINCT FROM new.sku) OR (old.vendor_price IS DISTINCT FROM new.vendor_price) OR (old.price_includes_gst IS DISTINCT FROM new.price_includes_gst) OR (old.mrp IS DISTINCT FROM new.mrp) OR (old.pack_sizes IS DISTINCT FROM new.pack_sizes) OR (old.stock_tracked IS DISTINCT FROM new.stock_tracked) OR (old.is_available IS DISTINCT FROM new.is_available) OR (old.metadata IS DISTINCT FROM new.metadata) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.deleted_at IS DISTINCT FROM new.deleted_at) OR (old.name IS DISTINCT FROM new.name) OR (old.hsn_code IS DISTINCT FROM new.hsn_code))) EXECUTE FUNCTION public.audit_row('id', 'stock,reserved,updated_at', '');

ALTER TABLE public.vendor_products ENABLE ALWAYS TRIGGER audit_update;

-- Name: vendor_words audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, vendor_id, word, means, created_by, created_at ON public.vendor_words FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.vendor_id IS DISTINCT FROM new.vendor_id) OR (old.word IS DISTINCT FROM new.word) OR (old.means IS DISTINCT FROM new.means) OR (old.created_by IS DISTINCT FROM new.created_by) OR (old.created_at IS DISTINCT FROM new.created_at))) EXECUTE FUNCTION public.audit_row('id', '', '');

ALTER TABLE public.vendor_words ENABLE ALWAYS TRIGGER audit_update;

-- Name: vendors audit_update; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER audit_update AFTER UPDATE OF id, vendor_code, name, address, state_code, gstin, charges_gst, upi_id, invoice_prefix, credit_limit, terms_days, auto_accept, is_approved, metadata, created_at, deleted_at ON public.vendors FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.vendor_code IS DISTINCT FROM new.vendor_code) OR (old.name IS DISTINCT FROM new.name) OR (old.address IS DISTINCT FROM new.address) OR (old.state_code IS DISTINCT FROM new.state_code) OR (old.gstin IS DISTINCT FROM new.gstin) OR (old.charges_gst IS DISTINCT FROM new.charges_gst) OR (old.upi_id IS DISTINCT FROM new.upi_id) OR (old.invoice_prefix IS DISTINCT FROM new.invoice_prefix) OR (old.credit_limit IS DISTINCT FROM new.credit_limit) OR (old.terms_days IS DISTINCT FROM new.terms_days) OR (old.auto_accept IS DISTINCT FROM new.auto_accept) OR (old.is_approved IS DISTINCT FROM new.is_approved) OR (old.metadata IS DISTINCT FROM new.metadata) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.deleted_at IS DISTINCT FROM new.deleted_at))) EXECUTE FUNCTION public.audit_row('id', 'total_sales,updated_at', '');

ALTER TABLE public.vendors ENABLE ALWAYS TRIGGER audit_update;

-- Name: product_aliases compare_forgotten; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE CONSTRAINT TRIGGER compare_forgotten AFTER DELETE ON public.product_aliases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((old.source = 'LEARNED'::text) AND (old.vendor_id IS NOT NULL) AND (old.retailer_id IS NOT NULL))) EXECUTE FUNCTION public.compare_shops();

-- Name: product_aliases compare_learned; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE CONSTRAINT TRIGGER compare_learned AFTER INSERT ON public.product_aliases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.source = 'LEARNED'::text) AND (new.vendor_id IS NOT NULL) AND (new.retailer_id IS NOT NULL))) EXECUTE FUNCTION public.compare_shops();

-- Name: product_aliases compare_relearned; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE CONSTRAINT TRIGGER compare_relearned AFTER UPDATE OF product_id, source ON public.product_aliases DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.vendor_id IS NOT NULL) AND (new.retailer_id IS NOT NULL))) EXECUTE FUNCTION public.compare_shops();

-- Name: credit_note_items credit_within_line; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER credit_within_line AFTER INSERT ON public.credit_note_items FOR EACH ROW EXECUTE FUNCTION public.credit_within_line();

-- Name: products fill_search_text; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER fill_search_text BEFORE INSERT OR UPDATE OF name, brand, name_hi ON public.products FOR EACH ROW EXECUTE FUNCTION public.fill_search_text();

-- Name: dues guard_amount; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_amount BEFORE UPDATE ON public.dues FOR EACH ROW EXECUTE FUNCTION public.only_by('ledger_owner', 'open_amount', 'state', 'settled_at', 'overdue_since');

ALTER TABLE public.dues ENABLE ALWAYS TRIGGER guard_amount;

-- Name: payment_allocations guard_amount; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_amount BEFORE UPDATE ON public.payment_allocations FOR EACH ROW EXECUTE FUNCTION public.only_by('ledger_owner', 'state', 'released_at');

ALTER TABLE public.payment_allocations ENABLE ALWAYS TRIGGER guard_amount;

-- Name: settlements guard_amount; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_amount BEFORE UPDATE ON public.settlements FOR EACH ROW EXECUTE FUNCTION public.only_by('ledger_owner', 'open_amount', 'state');

ALTER TABLE public.settlements ENABLE ALWAYS TRIGGER guard_amount;

-- Name: orders guard_archived; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_archived BEFORE INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public.refuse_archived();

ALTER TABLE public.orders ENABLE ALWAYS TRIGGER guard_archived;

-- Name: credit_accounts guard_balance; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_balance BEFORE UPDATE ON public.credit_accounts FOR EACH ROW EXECUTE FUNCTION public.only_by('ledger_owner', 'balance', 'held', 'last_seq', 'last_hash', 'last_at');

ALTER TABLE public.credit_accounts ENABLE ALWAYS TRIGGER guard_balance;

-- Name: audit_logs guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.audit_logs FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.audit_logs ENABLE ALWAYS TRIGGER guard_columns;

-- Name: complaint_lines guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.complaint_lines FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.complaint_lines ENABLE ALWAYS TRIGGER guard_columns;

-- Name: complaints guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.complaints FOR EACH ROW EXECUTE FUNCTION public.only_columns('state', 'decided_by', 'decided_at', 'decision_note', 'credit_note_id');

ALTER TABLE public.complaints ENABLE ALWAYS TRIGGER guard_columns;

-- Name: credit_holds guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.credit_holds FOR EACH ROW EXECUTE FUNCTION public.only_columns('state', 'closed_at');

ALTER TABLE public.credit_holds ENABLE ALWAYS TRIGGER guard_columns;

-- Name: credit_ledgers guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.credit_ledgers FOR EACH ROW EXECUTE FUNCTION public.only_columns('is_reversed', 'ledger_number', 'prev_seq', 'signed_amount', 'mirror_amount', 'is_reversal', 'reverses_reversal');

ALTER TABLE public.credit_ledgers ENABLE ALWAYS TRIGGER guard_columns;

-- Name: credit_note_items guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.credit_note_items FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.credit_note_items ENABLE ALWAYS TRIGGER guard_columns;

-- Name: credit_notes guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.credit_notes FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.credit_notes ENABLE ALWAYS TRIGGER guard_columns;

-- Name: delivery_attempts guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.delivery_attempts FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.delivery_attempts ENABLE ALWAYS TRIGGER guard_columns;

-- Name: document_counters guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.document_counters FOR EACH ROW EXECUTE FUNCTION public.only_columns('last_number');

ALTER TABLE public.document_counters ENABLE ALWAYS TRIGGER guard_columns;

-- Name: dues guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.dues FOR EACH ROW EXECUTE FUNCTION public.only_columns('open_amount', 'state', 'settled_at', 'overdue_since', 'of_reversal');

ALTER TABLE public.dues ENABLE ALWAYS TRIGGER guard_columns;

-- Name: invoice_items guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.invoice_items FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.invoice_items ENABLE ALWAYS TRIGGER guard_columns;

-- Name: invoices guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.invoices FOR EACH ROW EXECUTE FUNCTION public.only_columns('status', 'cancelled_at', 'cancelled_by', 'cancel_reason');

ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER guard_columns;

-- Name: ledger_seals guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.ledger_seals FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.ledger_seals ENABLE ALWAYS TRIGGER guard_columns;

-- Name: order_items guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.order_items FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.order_items ENABLE ALWAYS TRIGGER guard_columns;

-- Name: order_items_archive guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.order_items_archive FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.order_items_archive ENABLE ALWAYS TRIGGER guard_columns;

-- Name: order_keys guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.order_keys FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.order_keys ENABLE ALWAYS TRIGGER guard_columns;

-- Name: order_proposals guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.order_proposals FOR EACH ROW EXECUTE FUNCTION public.only_columns('state', 'decided_by', 'decided_at', 'new_order_id');

ALTER TABLE public.order_proposals ENABLE ALWAYS TRIGGER guard_columns;

-- Name: order_requests guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.order_requests FOR EACH ROW EXECUTE FUNCTION public.only_columns('state', 'decided_by', 'decided_at', 'order_id');

ALTER TABLE public.order_requests ENABLE ALWAYS TRIGGER guard_columns;

-- Name: orders guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.only_columns('status', 'payment_status', 'invoice_number', 'accepted_at', 'dispatched_at', 'delivered_at', 'cancelled_at', 'close_reason', 'metadata', 'updated_at');

ALTER TABLE public.orders ENABLE ALWAYS TRIGGER guard_columns;

-- Name: orders_archive guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.orders_archive FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.orders_archive ENABLE ALWAYS TRIGGER guard_columns;

-- Name: payment_allocations guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.payment_allocations FOR EACH ROW EXECUTE FUNCTION public.only_columns('state', 'released_at');

ALTER TABLE public.payment_allocations ENABLE ALWAYS TRIGGER guard_columns;

-- Name: payment_promises guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.payment_promises FOR EACH ROW EXECUTE FUNCTION public.only_columns('state', 'closed_at');

ALTER TABLE public.payment_promises ENABLE ALWAYS TRIGGER guard_columns;

-- Name: payments guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION public.only_columns('status', 'decided_by', 'decided_at', 'banked_by', 'banked_at', 'is_reversed', 'reversal_reason', 'reversed_by', 'reversed_at');

ALTER TABLE public.payments ENABLE ALWAYS TRIGGER guard_columns;

-- Name: registrations guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.registrations FOR EACH ROW EXECUTE FUNCTION public.only_columns('state', 'user_id', 'retailer_id', 'decided_by', 'decided_at', 'reason');

ALTER TABLE public.registrations ENABLE ALWAYS TRIGGER guard_columns;

-- Name: reminders guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.reminders FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.reminders ENABLE ALWAYS TRIGGER guard_columns;

-- Name: schema_changes guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.schema_changes FOR EACH ROW EXECUTE FUNCTION public.only_columns();

ALTER TABLE public.schema_changes ENABLE ALWAYS TRIGGER guard_columns;

-- Name: settlements guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.settlements FOR EACH ROW EXECUTE FUNCTION public.only_columns('open_amount', 'state', 'signed_amount', 'of_reversal');

ALTER TABLE public.settlements ENABLE ALWAYS TRIGGER guard_columns;

-- Name: stock_reservations guard_columns; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_columns BEFORE UPDATE ON public.stock_reservations FOR EACH ROW EXECUTE FUNCTION public.only_columns('state', 'expires_at', 'closed_at');

ALTER TABLE public.stock_reservations ENABLE ALWAYS TRIGGER guard_columns;

-- Name: audit_logs guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.audit_logs FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.audit_logs ENABLE ALWAYS TRIGGER guard_delete;

-- Name: complaint_lines guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.complaint_lines FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.complaint_lines ENABLE ALWAYS TRIGGER guard_delete;

-- Name: complaints guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.complaints FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.complaints ENABLE ALWAYS TRIGGER guard_delete;

-- Name: credit_accounts guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.credit_accounts FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.credit_accounts ENABLE ALWAYS TRIGGER guard_delete;

-- Name: credit_holds guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.credit_holds FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.credit_holds ENABLE ALWAYS TRIGGER guard_delete;

-- Name: credit_ledgers guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.credit_ledgers FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.credit_ledgers ENABLE ALWAYS TRIGGER guard_delete;

-- Name: credit_note_items guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.credit_note_items FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.credit_note_items ENABLE ALWAYS TRIGGER guard_delete;

-- Name: credit_notes guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.credit_notes FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.credit_notes ENABLE ALWAYS TRIGGER guard_delete;

-- Name: credit_scores guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.credit_scores FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.credit_scores ENABLE ALWAYS TRIGGER guard_delete;

-- Name: delivery_attempts guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.delivery_attempts FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.delivery_attempts ENABLE ALWAYS TRIGGER guard_delete;

-- Name: document_counters guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.document_counters FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.document_counters ENABLE ALWAYS TRIGGER guard_delete;

-- Name: dues guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.dues FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.dues ENABLE ALWAYS TRIGGER guard_delete;

-- Name: invoice_items guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.invoice_items FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.invoice_items ENABLE ALWAYS TRIGGER guard_delete;

-- Name: invoices guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.invoices FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER guard_delete;

-- Name: ledger_checkpoints guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.ledger_checkpoints FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.ledger_checkpoints ENABLE ALWAYS TRIGGER guard_delete;

-- Name: ledger_seals guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.ledger_seals FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.ledger_seals ENABLE ALWAYS TRIGGER guard_delete;

-- Name: order_items guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.order_items FOR EACH ROW EXECUTE FUNCTION public.only_to_the_archive('order_items_archive', 'order_id', 'line_number');

ALTER TABLE public.order_items ENABLE ALWAYS TRIGGER guard_delete;

-- Name: order_items_archive guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.order_items_archive FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.order_items_archive ENABLE ALWAYS TRIGGER guard_delete;

-- Name: order_keys guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.order_keys FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.order_keys ENABLE ALWAYS TRIGGER guard_delete;

-- Name: order_proposals guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.order_proposals FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.order_proposals ENABLE ALWAYS TRIGGER guard_delete;

-- Name: order_requests guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.order_requests FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.order_requests ENABLE ALWAYS TRIGGER guard_delete;

-- Name: orders guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.only_to_the_archive('orders_archive', 'id');

ALTER TABLE public.orders ENABLE ALWAYS TRIGGER guard_delete;

-- Name: orders_archive guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.orders_archive FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.orders_archive ENABLE ALWAYS TRIGGER guard_delete;

-- Name: payment_allocations guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.payment_allocations FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.payment_allocations ENABLE ALWAYS TRIGGER guard_delete;

-- Name: payment_promises guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.payment_promises FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.payment_promises ENABLE ALWAYS TRIGGER guard_delete;

-- Name: payments guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.payments FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.payments ENABLE ALWAYS TRIGGER guard_delete;

-- Name: registrations guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.registrations FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.registrations ENABLE ALWAYS TRIGGER guard_delete;

-- Name: reminders guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.reminders FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.reminders ENABLE ALWAYS TRIGGER guard_delete;

-- Name: schema_changes guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.schema_changes FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.schema_changes ENABLE ALWAYS TRIGGER guard_delete;

-- Name: settlements guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.settlements FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.settlements ENABLE ALWAYS TRIGGER guard_delete;

-- Name: stock_reservations guard_delete; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_delete BEFORE DELETE ON public.stock_reservations FOR EACH ROW EXECUTE FUNCTION public.refuse_delete();

ALTER TABLE public.stock_reservations ENABLE ALWAYS TRIGGER guard_delete;

-- Name: complaints guard_filled; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_filled BEFORE UPDATE ON public.complaints FOR EACH ROW EXECUTE FUNCTION public.filled_once('decided_by', 'decided_at', 'credit_note_id');

ALTER TABLE public.complaints ENABLE ALWAYS TRIGGER guard_filled;

-- Name: invoices guard_filled; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_filled BEFORE UPDATE ON public.invoices FOR EACH ROW EXECUTE FUNCTION public.filled_once('cancelled_at', 'cancelled_by', 'cancel_reason');

ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER guard_filled;

-- Name: order_proposals guard_filled; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_filled BEFORE UPDATE ON public.order_proposals FOR EACH ROW EXECUTE FUNCTION public.filled_once('decided_by', 'decided_at', 'new_order_id');

ALTER TABLE public.order_proposals ENABLE ALWAYS TRIGGER guard_filled;

-- Name: order_requests guard_filled; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_filled BEFORE UPDATE ON public.order_requests FOR EACH ROW EXECUTE FUNCTION public.filled_once('decided_by', 'decided_at', 'order_id');

ALTER TABLE public.order_requests ENABLE ALWAYS TRIGGER guard_filled;

-- Name: orders guard_filled; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_filled BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.filled_once('invoice_number', 'accepted_at', 'dispatched_at', 'delivered_at', 'cancelled_at', 'close_reason');

ALTER TABLE public.orders ENABLE ALWAYS TRIGGER guard_filled;

-- Name: payments guard_filled; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_filled BEFORE UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION public.filled_once('decided_by', 'decided_at', 'banked_by', 'banked_at', 'reversal_reason', 'reversed_by', 'reversed_at');

ALTER TABLE public.payments ENABLE ALWAYS TRIGGER guard_filled;

-- Name: registrations guard_filled; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_filled BEFORE UPDATE ON public.registrations FOR EACH ROW EXECUTE FUNCTION public.filled_once('user_id', 'retailer_id', 'decided_by', 'decided_at', 'reason');

ALTER TABLE public.registrations ENABLE ALWAYS TRIGGER guard_filled;

-- Name: dues guard_flagged; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_flagged BEFORE UPDATE OF overdue_since ON public.dues FOR EACH ROW EXECUTE FUNCTION public.filled_once('overdue_since');

ALTER TABLE public.dues ENABLE ALWAYS TRIGGER guard_flagged;

-- Name: complaints guard_name; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_name BEFORE UPDATE ON public.complaints FOR EACH ROW EXECUTE FUNCTION public.in_own_name('decided_by');

ALTER TABLE public.complaints ENABLE ALWAYS TRIGGER guard_name;

-- Name: invoices guard_name; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_name BEFORE UPDATE ON public.invoices FOR EACH ROW EXECUTE FUNCTION public.in_own_name('cancelled_by');

ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER guard_name;

-- Name: order_proposals guard_name; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_name BEFORE UPDATE ON public.order_proposals FOR EACH ROW EXECUTE FUNCTION public.in_own_name('decided_by');

ALTER TABLE public.order_proposals ENABLE ALWAYS TRIGGER guard_name;

-- Name: order_requests guard_name; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_name BEFORE UPDATE ON public.order_requests FOR EACH ROW EXECUTE FUNCTION public.in_own_name('decided_by');

ALTER TABLE public.order_requests ENABLE ALWAYS TRIGGER guard_name;

-- Name: payments guard_name; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_name BEFORE UPDATE ON public.payments FOR EACH ROW EXECUTE FUNCTION public.in_own_name('decided_by', 'banked_by', 'reversed_by');

ALTER TABLE public.payments ENABLE ALWAYS TRIGGER guard_name;

-- Name: document_counters guard_next; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_next BEFORE UPDATE OF last_number ON public.document_counters FOR EACH ROW EXECUTE FUNCTION public.only_the_next('last_number');

ALTER TABLE public.document_counters ENABLE ALWAYS TRIGGER guard_next;

-- Name: orders guard_payment_status; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_payment_status BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.only_by('ledger_owner', 'payment_status');

ALTER TABLE public.orders ENABLE ALWAYS TRIGGER guard_payment_status;

-- Name: ledger_checkpoints guard_proof; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_proof BEFORE UPDATE ON public.ledger_checkpoints FOR EACH ROW EXECUTE FUNCTION public.only_by('ledger_owner', 'retailer_id', 'vendor_id', 'seq', 'balance', 'row_hash', 'verified_at');

ALTER TABLE public.ledger_checkpoints ENABLE ALWAYS TRIGGER guard_proof;

-- Name: credit_ledgers guard_reversed; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_reversed BEFORE UPDATE OF is_reversed ON public.credit_ledgers FOR EACH ROW EXECUTE FUNCTION public.only_steps('is_reversed', 'false>true');

ALTER TABLE public.credit_ledgers ENABLE ALWAYS TRIGGER guard_reversed;

-- Name: payments guard_reversed; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_reversed BEFORE UPDATE OF is_reversed ON public.payments FOR EACH ROW EXECUTE FUNCTION public.only_steps('is_reversed', 'false>true');

ALTER TABLE public.payments ENABLE ALWAYS TRIGGER guard_reversed;

-- Name: credit_scores guard_score; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_score BEFORE UPDATE ON public.credit_scores FOR EACH ROW EXECUTE FUNCTION public.only_by('ledger_owner', 'retailer_id', 'scored_on', 'score', 'risk_category', 'reasons', 'created_at');

ALTER TABLE public.credit_scores ENABLE ALWAYS TRIGGER guard_score;

-- Name: complaints guard_state; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_state BEFORE UPDATE OF state ON public.complaints FOR EACH ROW EXECUTE FUNCTION public.only_steps('state', 'OPEN>ACCEPTED', 'OPEN>REFUSED', 'OPEN>WITHDRAWN');

ALTER TABLE public.complaints ENABLE ALWAYS TRIGGER guard_state;

-- Name: credit_holds guard_state; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_state BEFORE UPDATE OF state ON public.credit_holds FOR EACH ROW EXECUTE FUNCTION public.only_steps('state', 'ACTIVE>RELEASED');

ALTER TABLE public.credit_holds ENABLE ALWAYS TRIGGER guard_state;

-- Name: dues guard_state; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_state BEFORE UPDATE OF state ON public.dues FOR EACH ROW EXECUTE FUNCTION public.only_steps('state', 'OPEN>SETTLED', 'SETTLED>OPEN', 'OPEN>CANCELLED', 'SETTLED>CANCELLED');

ALTER TABLE public.dues ENABLE ALWAYS TRIGGER guard_state;

-- Name: order_proposals guard_state; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_state BEFORE UPDATE OF state ON public.order_proposals FOR EACH ROW EXECUTE FUNCTION public.only_steps('state', 'OPEN>AGREED', 'OPEN>REFUSED', 'OPEN>LAPSED', 'OPEN>WITHDRAWN');

ALTER TABLE public.order_proposals ENABLE ALWAYS TRIGGER guard_state;

-- Name: order_requests guard_state; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_state BEFORE UPDATE OF state ON public.order_requests FOR EACH ROW EXECUTE FUNCTION public.only_steps('state', 'OPEN>GRANTED', 'OPEN>REFUSED', 'OPEN>LAPSED', 'OPEN>WITHDRAWN');

ALTER TABLE public.order_requests ENABLE ALWAYS TRIGGER guard_state;

-- Name: payment_allocations guard_state; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_state BEFORE UPDATE OF state ON public.payment_allocations FOR EACH ROW EXECUTE FUNCTION public.only_steps('state', 'ACTIVE>RELEASED');

ALTER TABLE public.payment_allocations ENABLE ALWAYS TRIGGER guard_state;

-- Name: payment_promises guard_state; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_state BEFORE UPDATE OF state ON public.payment_promises FOR EACH ROW EXECUTE FUNCTION public.only_steps('state', 'OPEN>REPLACED', 'OPEN>KEPT', 'OPEN>BROKEN');

ALTER TABLE public.payment_promises ENABLE ALWAYS TRIGGER guard_state;

-- Name: registrations guard_state; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_state BEFORE UPDATE OF state ON public.registrations FOR EACH ROW EXECUTE FUNCTION public.only_steps('state', 'PENDING>APPROVED', 'PENDING>REFUSED');

ALTER TABLE public.registrations ENABLE ALWAYS TRIGGER guard_state;

-- Name: settlements guard_state; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_state BEFORE UPDATE OF state ON public.settlements FOR EACH ROW EXECUTE FUNCTION public.only_steps('state', 'OPEN>SPENT', 'SPENT>OPEN', 'OPEN>REVERSED', 'SPENT>REVERSED');

ALTER TABLE public.settlements ENABLE ALWAYS TRIGGER guard_state;

-- Name: stock_reservations guard_state; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_state BEFORE UPDATE OF state ON public.stock_reservations FOR EACH ROW EXECUTE FUNCTION public.only_steps('state', 'ACTIVE>RELEASED', 'ACTIVE>FULFILLED');

ALTER TABLE public.stock_reservations ENABLE ALWAYS TRIGGER guard_state;

-- Name: invoices guard_status; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_status BEFORE UPDATE OF status ON public.invoices FOR EACH ROW EXECUTE FUNCTION public.only_steps('status', 'ISSUED>CANCELLED');

ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER guard_status;

-- Name: orders guard_status; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_status BEFORE UPDATE OF status ON public.orders FOR EACH ROW EXECUTE FUNCTION public.only_steps('status', 'PLACED>ACCEPTED', 'PLACED>REJECTED', 'PLACED>CANCELLED', 'PLACED>EXPIRED', 'PLACED>REVISED', 'ACCEPTED>DISPATCHED', 'ACCEPTED>REJECTED', 'ACCEPTED>CANCELLED', 'ACCEPTED>REVISED', 'DISPATCHED>DELIVERED', 'DISPATCHED>CANCELLED');

ALTER TABLE public.orders ENABLE ALWAYS TRIGGER guard_status;

-- Name: payments guard_status; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_status BEFORE UPDATE OF status ON public.payments FOR EACH ROW EXECUTE FUNCTION public.only_steps('status', 'PENDING>CONFIRMED', 'PENDING>REJECTED', 'PENDING>CLEARING', 'CLEARING>CONFIRMED', 'CLEARING>BOUNCED', 'CONFIRMED>BOUNCED');

ALTER TABLE public.payments ENABLE ALWAYS TRIGGER guard_status;

-- Name: audit_logs guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.audit_logs FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.audit_logs ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: complaint_lines guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.complaint_lines FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.complaint_lines ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: complaints guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.complaints FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.complaints ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: credit_accounts guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.credit_accounts FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.credit_accounts ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: credit_holds guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.credit_holds FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.credit_holds ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: credit_ledgers guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.credit_ledgers FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.credit_ledgers ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: credit_note_items guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.credit_note_items FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.credit_note_items ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: credit_notes guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.credit_notes FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.credit_notes ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: credit_scores guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.credit_scores FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.credit_scores ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: delivery_attempts guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.delivery_attempts FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.delivery_attempts ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: document_counters guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.document_counters FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.document_counters ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: dues guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.dues FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.dues ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: invoice_items guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.invoice_items FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.invoice_items ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: invoices guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.invoices FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.invoices ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: ledger_checkpoints guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.ledger_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.ledger_checkpoints ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: ledger_seals guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.ledger_seals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.ledger_seals ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: order_items guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.order_items FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.order_items ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: order_items_archive guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.order_items_archive FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.order_items_archive ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: order_keys guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.order_keys FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.order_keys ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: order_proposals guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.order_proposals FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.order_proposals ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: order_requests guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.order_requests FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.order_requests ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: orders guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.orders FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.orders ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: orders_archive guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.orders_archive FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.orders_archive ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: payment_allocations guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.payment_allocations FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.payment_allocations ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: payment_promises guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.payment_promises FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.payment_promises ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: payments guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.payments FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.payments ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: registrations guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.registrations FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.registrations ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: reminders guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.reminders FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.reminders ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: schema_changes guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.schema_changes FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.schema_changes ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: settlements guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.settlements FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.settlements ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: stock_reservations guard_truncate; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON public.stock_reservations FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_truncate();

ALTER TABLE public.stock_reservations ENABLE ALWAYS TRIGGER guard_truncate;

-- Name: credit_note_items lines_add_up; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE CONSTRAINT TRIGGER lines_add_up AFTER INSERT ON public.credit_note_items DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.lines_add_up('credit_notes', 'credit_note_id');

-- Name: invoice_items lines_add_up; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE CONSTRAINT TRIGGER lines_add_up AFTER INSERT ON public.invoice_items DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.lines_add_up('invoices', 'invoice_id');

-- Name: order_items lines_add_up; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE CONSTRAINT TRIGGER lines_add_up AFTER INSERT ON public.order_items DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.lines_add_up('orders', 'order_id');

-- Name: product_aliases refresh_search_text; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER refresh_search_text AFTER INSERT OR DELETE OR UPDATE ON public.product_aliases FOR EACH ROW EXECUTE FUNCTION public.refresh_search_text();

-- Name: product_aliases renew_deleted; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER renew_deleted AFTER DELETE ON public.product_aliases REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION public.renew_by_product_aliases();

-- Name: vendor_products renew_deleted; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER renew_deleted AFTER DELETE ON public.vendor_products REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION public.renew_by_vendor_products();

-- Name: vendor_words renew_deleted; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER renew_deleted AFTER DELETE ON public.vendor_words REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION public.renew_by_vendor_words();

-- Name: product_aliases renew_inserted; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER renew_inserted AFTER INSERT ON public.product_aliases REFERENCING NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION public.renew_by_product_aliases();

-- Name: vendor_products renew_inserted; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER renew_inserted AFTER INSERT ON public.vendor_products REFERENCING NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION public.renew_by_vendor_products();

-- Name: vendor_words renew_inserted; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER renew_inserted AFTER INSERT ON public.vendor_words REFERENCING NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION public.renew_by_vendor_words();

-- Name: product_aliases renew_updated; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER renew_updated AFTER UPDATE ON public.product_aliases REFERENCING OLD TABLE AS was NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION public.renew_by_product_aliases();

-- Name: products renew_updated; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER renew_updated AFTER UPDATE ON public.products REFERENCING OLD TABLE AS was NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION public.renew_by_products();

-- Name: vendor_products renew_updated; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER renew_updated AFTER UPDATE ON public.vendor_products REFERENCING OLD TABLE AS was NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION public.renew_by_vendor_products();

-- Name: vendor_words renew_updated; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER renew_updated AFTER UPDATE ON public.vendor_words REFERENCING OLD TABLE AS was NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION public.renew_by_vendor_words();

-- Name: order_items restricted_goods; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE TRIGGER restricted_goods AFTER INSERT ON public.order_items REFERENCING NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_restricted_goods();

-- Name: credit_accounts retailer_totals; Type: TRIGGER; Schema: public; Owner: bahi_owner

CREATE CONSTRAINT TRIGGER retailer_totals AFTER INSERT OR UPDATE OF balance, held, credit_limit ON public.credit_accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.sum_retailer_totals();

-- Name: audit_logs audit_logs_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE public.audit_logs
    ADD CONSTRAINT audit_logs_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: catalogue_versions catalogue_versions_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.catalogue_versions
    ADD CONSTRAINT catalogue_versions_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: complaint_lines complaint_lines_complaint_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.complaint_lines
    ADD CONSTRAINT complaint_lines_complaint_fkey FOREIGN KEY (complaint_id, invoice_id, retailer_id, vendor_id) REFERENCES public.complaints(id, invoice_id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: complaint_lines complaint_lines_line_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.complaint_lines
    ADD CONSTRAINT complaint_lines_line_fkey FOREIGN KEY (invoice_id, line_number, retailer_id, vendor_id) REFERENCES public.invoice_items(invoice_id, line_number, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: complaints complaints_credit_note_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.complaints
    ADD CONSTRAINT complaints_credit_note_fkey FOREIGN KEY (credit_note_id, invoice_id, retailer_id, vendor_id) REFERENCES public.credit_notes(id, invoice_id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: complaints complaints_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.complaints
    ADD CONSTRAINT complaints_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: complaints complaints_invoice_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.complaints
    ADD CONSTRAINT complaints_invoice_fkey FOREIGN KEY (invoice_id, order_id, retailer_id, vendor_id) REFERENCES public.invoices(id, order_id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: complaints complaints_opened_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.complaints
    ADD CONSTRAINT complaints_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.users(id) ON DELETE RESTRICT;

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

-- Name: credit_ledgers credit_ledgers_credit_note_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_credit_note_fkey FOREIGN KEY (credit_note_id, retailer_id, vendor_id) REFERENCES public.credit_notes(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_invoice_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_invoice_fkey FOREIGN KEY (invoice_id, order_id, retailer_id, vendor_id) REFERENCES public.invoices(id, order_id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_payment_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_payment_fkey FOREIGN KEY (payment_id, retailer_id, vendor_id) REFERENCES public.payments(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_ledgers credit_ledgers_reversal_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_ledgers
    ADD CONSTRAINT credit_ledgers_reversal_fkey FOREIGN KEY (retailer_id, vendor_id, reversal_ledger_id, mirror_amount, reverses_reversal) REFERENCES public.credit_ledgers(retailer_id, vendor_id, id, signed_amount, is_reversal) ON DELETE RESTRICT;

-- Name: credit_note_items credit_note_items_line_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_note_items
    ADD CONSTRAINT credit_note_items_line_fkey FOREIGN KEY (invoice_id, line_number, retailer_id, vendor_id) REFERENCES public.invoice_items(invoice_id, line_number, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_note_items credit_note_items_note_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_note_items
    ADD CONSTRAINT credit_note_items_note_fkey FOREIGN KEY (credit_note_id, invoice_id, retailer_id, vendor_id) REFERENCES public.credit_notes(id, invoice_id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_notes credit_notes_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_notes
    ADD CONSTRAINT credit_notes_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: credit_notes credit_notes_invoice_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_notes
    ADD CONSTRAINT credit_notes_invoice_fkey FOREIGN KEY (invoice_id, retailer_id, vendor_id) REFERENCES public.invoices(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: credit_scores credit_scores_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.credit_scores
    ADD CONSTRAINT credit_scores_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;

-- Name: delivery_attempts delivery_attempts_made_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.delivery_attempts
    ADD CONSTRAINT delivery_attempts_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: delivery_attempts delivery_attempts_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.delivery_attempts
    ADD CONSTRAINT delivery_attempts_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: document_counters document_counters_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.document_counters
    ADD CONSTRAINT document_counters_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: dues dues_ledger_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.dues
    ADD CONSTRAINT dues_ledger_fkey FOREIGN KEY (retailer_id, vendor_id, ledger_id, amount, of_reversal) REFERENCES public.credit_ledgers(retailer_id, vendor_id, id, signed_amount, is_reversal) ON DELETE RESTRICT;

-- Name: dues dues_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.dues
    ADD CONSTRAINT dues_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: identities identities_conversation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id) ON DELETE RESTRICT;

-- Name: identities identities_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: invoice_items invoice_items_invoice_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoice_items
    ADD CONSTRAINT invoice_items_invoice_fkey FOREIGN KEY (invoice_id, retailer_id, vendor_id) REFERENCES public.invoices(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: invoice_items invoice_items_vendor_product_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoice_items
    ADD CONSTRAINT invoice_items_vendor_product_fkey FOREIGN KEY (vendor_product_id, vendor_id) REFERENCES public.vendor_products(id, vendor_id) ON DELETE RESTRICT;

-- Name: invoices invoices_cancelled_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: invoices invoices_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.invoices
    ADD CONSTRAINT invoices_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: ledger_checkpoints ledger_checkpoints_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.ledger_checkpoints
    ADD CONSTRAINT ledger_checkpoints_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: ledger_seals ledger_seals_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.ledger_seals
    ADD CONSTRAINT ledger_seals_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: order_items_archive order_items_archive_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_items_archive
    ADD CONSTRAINT order_items_archive_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.orders_archive(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: order_items order_items_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.orders(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: order_items order_items_vendor_product_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_items
    ADD CONSTRAINT order_items_vendor_product_fkey FOREIGN KEY (vendor_product_id, vendor_id) REFERENCES public.vendor_products(id, vendor_id) ON DELETE RESTRICT;

-- Name: order_keys order_keys_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: order_keys order_keys_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;

-- Name: order_keys order_keys_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_keys
    ADD CONSTRAINT order_keys_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: order_proposals order_proposals_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_proposals
    ADD CONSTRAINT order_proposals_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: order_proposals order_proposals_new_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_proposals
    ADD CONSTRAINT order_proposals_new_order_fkey FOREIGN KEY (new_order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: order_proposals order_proposals_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_proposals
    ADD CONSTRAINT order_proposals_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: order_proposals order_proposals_proposed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_proposals
    ADD CONSTRAINT order_proposals_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: order_requests order_requests_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_requests
    ADD CONSTRAINT order_requests_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: order_requests order_requests_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_requests
    ADD CONSTRAINT order_requests_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: order_requests order_requests_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_requests
    ADD CONSTRAINT order_requests_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: order_requests order_requests_requested_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.order_requests
    ADD CONSTRAINT order_requests_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: orders_archive orders_archive_key_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders_archive
    ADD CONSTRAINT orders_archive_key_fkey FOREIGN KEY (id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: orders orders_key_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_key_fkey FOREIGN KEY (id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: orders orders_placed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: orders orders_revision_of_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_revision_of_fkey FOREIGN KEY (revision_of, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: payment_allocations payment_allocations_due_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payment_allocations
    ADD CONSTRAINT payment_allocations_due_fkey FOREIGN KEY (due_id, retailer_id, vendor_id) REFERENCES public.dues(ledger_id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: payment_allocations payment_allocations_settlement_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payment_allocations
    ADD CONSTRAINT payment_allocations_settlement_fkey FOREIGN KEY (settlement_id, retailer_id, vendor_id) REFERENCES public.settlements(ledger_id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: payment_promises payment_promises_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payment_promises
    ADD CONSTRAINT payment_promises_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: payment_promises payment_promises_promised_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payment_promises
    ADD CONSTRAINT payment_promises_promised_by_fkey FOREIGN KEY (promised_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: payments payments_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_account_fkey FOREIGN KEY (retailer_id, vendor_id) REFERENCES public.credit_accounts(retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: payments payments_banked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_banked_by_fkey FOREIGN KEY (banked_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: payments payments_claimed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: payments payments_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: payments payments_named_due_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_named_due_fkey FOREIGN KEY (named_due_id, retailer_id, vendor_id) REFERENCES public.dues(ledger_id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: payments payments_reversed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_reversed_by_fkey FOREIGN KEY (reversed_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: product_aliases product_aliases_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.product_aliases
    ADD CONSTRAINT product_aliases_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE RESTRICT;

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

-- Name: registrations registrations_conversation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT registrations_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id) ON DELETE RESTRICT;

-- Name: registrations registrations_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT registrations_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: registrations registrations_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT registrations_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;

-- Name: registrations registrations_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT registrations_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: registrations registrations_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT registrations_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: reminders reminders_due_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.reminders
    ADD CONSTRAINT reminders_due_fkey FOREIGN KEY (due_id, retailer_id, vendor_id) REFERENCES public.dues(ledger_id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: retailer_members retailer_members_retailer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.retailer_members
    ADD CONSTRAINT retailer_members_retailer_id_fkey FOREIGN KEY (retailer_id) REFERENCES public.retailers(id) ON DELETE RESTRICT;

-- Name: retailer_members retailer_members_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.retailer_members
    ADD CONSTRAINT retailer_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: settlements settlements_ledger_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_ledger_fkey FOREIGN KEY (retailer_id, vendor_id, ledger_id, signed_amount, of_reversal) REFERENCES public.credit_ledgers(retailer_id, vendor_id, id, signed_amount, is_reversal) ON DELETE RESTRICT;

-- Name: settlements settlements_named_due_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_named_due_fkey FOREIGN KEY (named_due_id, retailer_id, vendor_id) REFERENCES public.dues(ledger_id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: settlements settlements_payment_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_payment_fkey FOREIGN KEY (payment_id, retailer_id, vendor_id) REFERENCES public.payments(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: stock_reservations stock_reservations_order_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.stock_reservations
    ADD CONSTRAINT stock_reservations_order_fkey FOREIGN KEY (order_id, retailer_id, vendor_id) REFERENCES public.order_keys(id, retailer_id, vendor_id) ON DELETE RESTRICT;

-- Name: stock_reservations stock_reservations_vendor_product_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.stock_reservations
    ADD CONSTRAINT stock_reservations_vendor_product_fkey FOREIGN KEY (vendor_product_id, vendor_id) REFERENCES public.vendor_products(id, vendor_id) ON DELETE RESTRICT;

-- Name: unclear_words unclear_words_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.unclear_words
    ADD CONSTRAINT unclear_words_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: unclear_words unclear_words_vendor_product_id_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.unclear_words
    ADD CONSTRAINT unclear_words_vendor_product_id_vendor_id_fkey FOREIGN KEY (vendor_product_id, vendor_id) REFERENCES public.vendor_products(id, vendor_id) ON DELETE RESTRICT;

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

-- Name: vendor_words vendor_words_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_words
    ADD CONSTRAINT vendor_words_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE RESTRICT;

-- Name: vendor_words vendor_words_vendor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bahi_owner

ALTER TABLE ONLY public.vendor_words
    ADD CONSTRAINT vendor_words_vendor_id_fkey FOREIGN KEY (vendor_id) REFERENCES public.vendors(id) ON DELETE RESTRICT;

-- Name: credit_accounts analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.credit_accounts FOR SELECT TO analytics_ro USING (true);

-- Name: credit_holds analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.credit_holds FOR SELECT TO analytics_ro USING (true);

-- Name: credit_ledgers analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.credit_ledgers FOR SELECT TO analytics_ro USING (true);

-- Name: credit_note_items analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.credit_note_items FOR SELECT TO analytics_ro USING (true);

-- Name: credit_notes analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.credit_notes FOR SELECT TO analytics_ro USING (true);

-- Name: credit_scores analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.credit_scores FOR SELECT TO analytics_ro USING (true);

-- Name: dues analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.dues FOR SELECT TO analytics_ro USING (true);

-- Name: invoice_items analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.invoice_items FOR SELECT TO analytics_ro USING (true);

-- Name: invoices analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.invoices FOR SELECT TO analytics_ro USING (true);

-- Name: order_items analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.order_items FOR SELECT TO analytics_ro USING (true);

-- Name: order_items_archive analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.order_items_archive FOR SELECT TO analytics_ro USING (true);

-- Name: order_keys analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.order_keys FOR SELECT TO analytics_ro USING (true);

-- Name: orders analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.orders FOR SELECT TO analytics_ro USING (true);

-- Name: orders_archive analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.orders_archive FOR SELECT TO analytics_ro USING (true);

-- Name: payment_allocations analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.payment_allocations FOR SELECT TO analytics_ro USING (true);

-- Name: payments analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.payments FOR SELECT TO analytics_ro USING (true);

-- Name: reminders analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.reminders FOR SELECT TO analytics_ro USING (true);

-- Name: retailers analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.retailers FOR SELECT TO analytics_ro USING (true);

-- Name: settlements analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.settlements FOR SELECT TO analytics_ro USING (true);

-- Name: stock_reservations analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.stock_reservations FOR SELECT TO analytics_ro USING (true);

-- Name: vendor_products analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.vendor_products FOR SELECT TO analytics_ro USING (true);

-- Name: vendors analytics; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY analytics ON public.vendors FOR SELECT TO analytics_ro USING (true);

-- Name: credit_holds archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.credit_holds TO archive_owner USING (true);

-- Name: credit_note_items archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.credit_note_items TO archive_owner USING (true);

-- Name: credit_notes archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.credit_notes TO archive_owner USING (true);

-- Name: dues archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.dues TO archive_owner USING (true);

-- Name: invoice_items archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.invoice_items TO archive_owner USING (true);

-- Name: invoices archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.invoices TO archive_owner USING (true);

-- Name: order_items archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.order_items TO archive_owner USING (true);

-- Name: order_items_archive archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.order_items_archive TO archive_owner USING (true);

-- Name: orders archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.orders TO archive_owner USING (true);

-- Name: orders_archive archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.orders_archive TO archive_owner USING (true);

-- Name: stock_reservations archive_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY archive_owner ON public.stock_reservations TO archive_owner USING (true);

-- Name: audit_logs; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.audit_logs ENABLE ROW LEVEL SECURITY;

-- Name: audit_logs audit_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY audit_owner ON public.audit_logs FOR INSERT TO audit_owner WITH CHECK (true);

-- Name: schema_changes audit_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY audit_owner ON public.schema_changes FOR INSERT TO audit_owner WITH CHECK (true);

-- Name: catalogue_versions catalogue_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY catalogue_owner ON public.catalogue_versions TO catalogue_owner USING (true);

-- Name: credit_accounts catalogue_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY catalogue_owner ON public.credit_accounts TO catalogue_owner USING (true);

-- Name: product_aliases catalogue_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY catalogue_owner ON public.product_aliases TO catalogue_owner USING (true);

-- Name: unclear_words catalogue_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY catalogue_owner ON public.unclear_words TO catalogue_owner USING (true);

-- Name: vendor_products catalogue_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY catalogue_owner ON public.vendor_products TO catalogue_owner USING (true);

-- Name: vendor_words catalogue_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY catalogue_owner ON public.vendor_words TO catalogue_owner USING (true);

-- Name: vendors catalogue_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY catalogue_owner ON public.vendors TO catalogue_owner USING (true);

-- Name: catalogue_versions; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.catalogue_versions ENABLE ROW LEVEL SECURITY;

-- Name: retailer_members colleagues; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY colleagues ON public.retailer_members FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: vendor_members colleagues; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY colleagues ON public.vendor_members FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: complaint_lines; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.complaint_lines ENABLE ROW LEVEL SECURITY;

-- Name: complaints; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.complaints ENABLE ROW LEVEL SECURITY;

-- Name: conversations; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.conversations ENABLE ROW LEVEL SECURITY;

-- Name: credit_accounts; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.credit_accounts ENABLE ROW LEVEL SECURITY;

-- Name: credit_holds; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.credit_holds ENABLE ROW LEVEL SECURITY;

-- Name: credit_ledgers; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.credit_ledgers ENABLE ROW LEVEL SECURITY;

-- Name: credit_note_items; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.credit_note_items ENABLE ROW LEVEL SECURITY;

-- Name: credit_notes; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.credit_notes ENABLE ROW LEVEL SECURITY;

-- Name: credit_scores; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.credit_scores ENABLE ROW LEVEL SECURITY;

-- Name: catalogue_versions customer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY customer_sees ON public.catalogue_versions FOR SELECT USING ((vendor_id IN ( SELECT a.vendor_id
   FROM public.credit_accounts a
  WHERE (a.retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)))));

-- Name: vendor_products customer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY customer_sees ON public.vendor_products FOR SELECT USING ((vendor_id IN ( SELECT a.vendor_id
   FROM public.credit_accounts a
  WHERE (a.retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)))));

-- Name: vendor_words customer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY customer_sees ON public.vendor_words FOR SELECT USING ((vendor_id IN ( SELECT a.vendor_id
   FROM public.credit_accounts a
  WHERE (a.retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)))));

-- Name: vendors customer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY customer_sees ON public.vendors FOR SELECT USING ((id IN ( SELECT a.vendor_id
   FROM public.credit_accounts a
  WHERE (a.retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)))));

-- Name: delivery_attempts; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.delivery_attempts ENABLE ROW LEVEL SECURITY;

-- Name: delivery_events; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.delivery_events ENABLE ROW LEVEL SECURITY;

-- Name: document_counters; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.document_counters ENABLE ROW LEVEL SECURITY;

-- Name: dues; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.dues ENABLE ROW LEVEL SECURITY;

-- Name: product_aliases everybody_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY everybody_sees ON public.product_aliases FOR SELECT USING (((vendor_id IS NULL) AND (retailer_id IS NULL) AND (( SELECT public.current_actor_role() AS current_actor_role) IS NOT NULL)));

-- Name: identities; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.identities ENABLE ROW LEVEL SECURITY;

-- Name: invoice_items; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.invoice_items ENABLE ROW LEVEL SECURITY;

-- Name: invoices; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.invoices ENABLE ROW LEVEL SECURITY;

-- Name: ledger_checkpoints; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.ledger_checkpoints ENABLE ROW LEVEL SECURITY;

-- Name: credit_accounts ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.credit_accounts TO ledger_owner USING (true);

-- Name: credit_holds ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.credit_holds TO ledger_owner USING (true);

-- Name: credit_ledgers ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.credit_ledgers TO ledger_owner USING (true);

-- Name: credit_note_items ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.credit_note_items TO ledger_owner USING (true);

-- Name: credit_scores ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.credit_scores TO ledger_owner USING (true);

-- Name: dues ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.dues TO ledger_owner USING (true);

-- Name: invoice_items ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.invoice_items TO ledger_owner USING (true);

-- Name: invoices ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.invoices TO ledger_owner USING (true);

-- Name: ledger_checkpoints ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.ledger_checkpoints TO ledger_owner USING (true);

-- Name: ledger_seals ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.ledger_seals TO ledger_owner USING (true);

-- Name: order_keys ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.order_keys TO ledger_owner USING (true);

-- Name: orders ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.orders TO ledger_owner USING (true);

-- Name: payment_allocations ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.payment_allocations TO ledger_owner USING (true);

-- Name: payments ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.payments TO ledger_owner USING (true);

-- Name: retailers ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.retailers TO ledger_owner USING (true);

-- Name: settlements ledger_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY ledger_owner ON public.settlements TO ledger_owner USING (true);

-- Name: ledger_seals; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.ledger_seals ENABLE ROW LEVEL SECURITY;

-- Name: message_contents; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.message_contents ENABLE ROW LEVEL SECURITY;

-- Name: message_keys; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.message_keys ENABLE ROW LEVEL SECURITY;

-- Name: conversations message_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY message_owner ON public.conversations TO message_owner USING (true);

-- Name: credit_accounts message_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY message_owner ON public.credit_accounts TO message_owner USING (true);

-- Name: identities message_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY message_owner ON public.identities TO message_owner USING (true);

-- Name: message_keys message_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY message_owner ON public.message_keys TO message_owner USING (true);

-- Name: registrations message_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY message_owner ON public.registrations TO message_owner USING (true);

-- Name: retailer_members message_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY message_owner ON public.retailer_members TO message_owner USING (true);

-- Name: users message_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY message_owner ON public.users TO message_owner USING (true);

-- Name: vendor_members message_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY message_owner ON public.vendor_members TO message_owner USING (true);

-- Name: whatsapp_messages message_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY message_owner ON public.whatsapp_messages TO message_owner USING (true);

-- Name: message_templates; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.message_templates ENABLE ROW LEVEL SECURITY;

-- Name: complaint_lines opener_lists; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY opener_lists ON public.complaint_lines FOR INSERT WITH CHECK (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (EXISTS ( SELECT
   FROM public.complaints c
  WHERE ((c.id = complaint_lines.complaint_id) AND (c.state = 'OPEN'::text) AND (c.opened_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id)))))));

-- Name: order_items; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.order_items ENABLE ROW LEVEL SECURITY;

-- Name: order_items_archive; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.order_items_archive ENABLE ROW LEVEL SECURITY;

-- Name: order_keys; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.order_keys ENABLE ROW LEVEL SECURITY;

-- Name: order_items order_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY order_owner ON public.order_items TO order_owner USING (true);

-- Name: order_proposals order_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY order_owner ON public.order_proposals TO order_owner USING (true);

-- Name: orders order_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY order_owner ON public.orders TO order_owner USING (true);

-- Name: vendors order_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY order_owner ON public.vendors TO order_owner USING (true);

-- Name: order_proposals; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.order_proposals ENABLE ROW LEVEL SECURITY;

-- Name: order_requests; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.order_requests ENABLE ROW LEVEL SECURITY;

-- Name: orders; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.orders ENABLE ROW LEVEL SECURITY;

-- Name: orders_archive; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.orders_archive ENABLE ROW LEVEL SECURITY;

-- Name: payment_promises party_promises; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY party_promises ON public.payment_promises FOR INSERT WITH CHECK ((((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) OR (retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id))) AND (promised_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id)) AND (state = 'OPEN'::text)));

-- Name: payment_promises party_replaces; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY party_replaces ON public.payment_promises FOR UPDATE USING (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) OR (retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)))) WITH CHECK ((((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) OR (retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id))) AND (state = 'REPLACED'::text)));

-- Name: payment_allocations; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.payment_allocations ENABLE ROW LEVEL SECURITY;

-- Name: payment_promises; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.payment_promises ENABLE ROW LEVEL SECURITY;

-- Name: payments; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.payments ENABLE ROW LEVEL SECURITY;

-- Name: conversations people_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY people_owner ON public.conversations TO people_owner USING (true);

-- Name: credit_accounts people_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY people_owner ON public.credit_accounts TO people_owner USING (true);

-- Name: identities people_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY people_owner ON public.identities TO people_owner USING (true);

-- Name: registrations people_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY people_owner ON public.registrations TO people_owner USING (true);

-- Name: retailer_members people_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY people_owner ON public.retailer_members TO people_owner USING (true);

-- Name: retailers people_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY people_owner ON public.retailers TO people_owner USING (true);

-- Name: users people_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY people_owner ON public.users TO people_owner USING (true);

-- Name: vendor_members people_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY people_owner ON public.vendor_members TO people_owner USING (true);

-- Name: vendors people_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY people_owner ON public.vendors TO people_owner USING (true);

-- Name: order_items placer_lists; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY placer_lists ON public.order_items FOR INSERT WITH CHECK ((((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) OR (retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id))) AND (EXISTS ( SELECT
   FROM public.orders o
  WHERE ((o.id = order_items.order_id) AND (o.status = 'PLACED'::text) AND (o.placed_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id)))))));

-- Name: audit_logs platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.audit_logs FOR SELECT USING (( SELECT public.is_platform() AS is_platform));

-- Name: catalogue_versions platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.catalogue_versions FOR SELECT USING (( SELECT public.is_platform() AS is_platform));

-- Name: complaint_lines platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.complaint_lines USING (( SELECT public.is_platform() AS is_platform));

-- Name: complaints platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.complaints USING (( SELECT public.is_platform() AS is_platform));

-- Name: conversations platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.conversations USING (( SELECT public.is_platform() AS is_platform));

-- Name: credit_accounts platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.credit_accounts USING (( SELECT public.is_platform() AS is_platform));

-- Name: credit_holds platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.credit_holds USING (( SELECT public.is_platform() AS is_platform));

-- Name: credit_ledgers platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.credit_ledgers USING (( SELECT public.is_platform() AS is_platform));

-- Name: credit_note_items platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.credit_note_items USING (( SELECT public.is_platform() AS is_platform));

-- Name: credit_notes platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.credit_notes USING (( SELECT public.is_platform() AS is_platform));

-- Name: credit_scores platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.credit_scores FOR SELECT USING (( SELECT public.is_platform() AS is_platform));

-- Name: delivery_attempts platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.delivery_attempts USING (( SELECT public.is_platform() AS is_platform));

-- Name: delivery_events platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.delivery_events USING (( SELECT public.is_platform() AS is_platform));

-- Name: document_counters platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.document_counters USING (( SELECT public.is_platform() AS is_platform));

-- Name: dues platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.dues USING (( SELECT public.is_platform() AS is_platform));

-- Name: identities platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.identities USING (( SELECT public.is_platform() AS is_platform));

-- Name: invoice_items platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.invoice_items USING (( SELECT public.is_platform() AS is_platform));

-- Name: invoices platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.invoices USING (( SELECT public.is_platform() AS is_platform));

-- Name: ledger_checkpoints platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.ledger_checkpoints FOR SELECT USING (( SELECT public.is_platform() AS is_platform));

-- Name: ledger_seals platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.ledger_seals FOR SELECT USING (( SELECT public.is_platform() AS is_platform));

-- Name: message_contents platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.message_contents USING (( SELECT public.is_platform() AS is_platform));

-- Name: message_keys platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.message_keys USING (( SELECT public.is_platform() AS is_platform));

-- Name: message_templates platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.message_templates USING (( SELECT public.is_platform() AS is_platform));

-- Name: order_items platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.order_items USING (( SELECT public.is_platform() AS is_platform));

-- Name: order_items_archive platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.order_items_archive USING (( SELECT public.is_platform() AS is_platform));

-- Name: order_keys platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.order_keys USING (( SELECT public.is_platform() AS is_platform));

-- Name: order_proposals platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.order_proposals USING (( SELECT public.is_platform() AS is_platform));

-- Name: order_requests platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.order_requests USING (( SELECT public.is_platform() AS is_platform));

-- Name: orders platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.orders USING (( SELECT public.is_platform() AS is_platform));

-- Name: orders_archive platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.orders_archive USING (( SELECT public.is_platform() AS is_platform));

-- Name: payment_allocations platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.payment_allocations USING (( SELECT public.is_platform() AS is_platform));

-- Name: payment_promises platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.payment_promises USING (( SELECT public.is_platform() AS is_platform));

-- Name: payments platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.payments USING (( SELECT public.is_platform() AS is_platform));

-- Name: product_aliases platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.product_aliases USING (( SELECT public.is_platform() AS is_platform));

-- Name: registrations platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.registrations FOR SELECT USING (( SELECT public.is_platform() AS is_platform));

-- Name: reminders platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.reminders USING (( SELECT public.is_platform() AS is_platform));

-- Name: retailer_members platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.retailer_members USING (( SELECT public.is_platform() AS is_platform));

-- Name: retailers platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.retailers USING (( SELECT public.is_platform() AS is_platform));

-- Name: schema_changes platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.schema_changes FOR SELECT USING (( SELECT public.is_platform() AS is_platform));

-- Name: settlements platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.settlements USING (( SELECT public.is_platform() AS is_platform));

-- Name: stock_reservations platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.stock_reservations USING (( SELECT public.is_platform() AS is_platform));

-- Name: unclear_words platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.unclear_words FOR SELECT USING (( SELECT public.is_platform() AS is_platform));

-- Name: users platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.users USING (( SELECT public.is_platform() AS is_platform));

-- Name: vendor_members platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.vendor_members USING (( SELECT public.is_platform() AS is_platform));

-- Name: vendor_products platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.vendor_products USING (( SELECT public.is_platform() AS is_platform));

-- Name: vendor_words platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.vendor_words FOR SELECT USING (( SELECT public.is_platform() AS is_platform));

-- Name: vendors platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.vendors USING (( SELECT public.is_platform() AS is_platform));

-- Name: whatsapp_messages platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.whatsapp_messages USING (( SELECT public.is_platform() AS is_platform));

-- Name: whatsapp_messages_archive platform; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY platform ON public.whatsapp_messages_archive USING (( SELECT public.is_platform() AS is_platform));

-- Name: product_aliases; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.product_aliases ENABLE ROW LEVEL SECURITY;

-- Name: registrations; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.registrations ENABLE ROW LEVEL SECURITY;

-- Name: reminders; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.reminders ENABLE ROW LEVEL SECURITY;

-- Name: order_requests retailer_asks; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_asks ON public.order_requests FOR INSERT WITH CHECK (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (requested_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id)) AND (state = 'OPEN'::text)));

-- Name: orders retailer_cancels; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_cancels ON public.orders FOR UPDATE USING (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (status = ANY (ARRAY['PLACED'::text, 'ACCEPTED'::text])))) WITH CHECK (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (status = 'CANCELLED'::text) AND (payment_status = 'UNPAID'::text) AND (dispatched_at IS NULL) AND (delivered_at IS NULL)));

-- Name: payments retailer_claims; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_claims ON public.payments FOR INSERT WITH CHECK (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (status = 'PENDING'::text) AND (claimed_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id)) AND (decided_by IS NULL)));

-- Name: complaints retailer_complains; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_complains ON public.complaints FOR INSERT WITH CHECK (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (state = 'OPEN'::text) AND (opened_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id)) AND (decided_by IS NULL)));

-- Name: retailer_members; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.retailer_members ENABLE ROW LEVEL SECURITY;

-- Name: order_keys retailer_places; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_places ON public.order_keys FOR INSERT WITH CHECK ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: orders retailer_places; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_places ON public.orders FOR INSERT WITH CHECK (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (placed_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id)) AND (status = 'PLACED'::text) AND (payment_status = 'UNPAID'::text) AND (credit_used = total) AND (accepted_at IS NULL) AND (dispatched_at IS NULL) AND (delivered_at IS NULL) AND ((revision_of IS NULL) OR (EXISTS ( SELECT
   FROM public.order_proposals p
  WHERE ((p.order_id = orders.revision_of) AND (p.state = 'OPEN'::text))))) AND (order_number = ( SELECT k.order_number
   FROM public.order_keys k
  WHERE (k.id = orders.id)))));

-- Name: complaint_lines retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.complaint_lines FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: complaints retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.complaints FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: credit_accounts retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.credit_accounts FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: credit_holds retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.credit_holds FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: credit_ledgers retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.credit_ledgers FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: credit_note_items retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.credit_note_items FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: credit_notes retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.credit_notes FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: delivery_attempts retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.delivery_attempts FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: dues retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.dues FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: invoice_items retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.invoice_items FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: invoices retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.invoices FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: order_items retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.order_items FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: order_items_archive retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.order_items_archive FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: order_keys retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.order_keys FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: order_proposals retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.order_proposals FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: order_requests retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.order_requests FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: orders retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.orders FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: orders_archive retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.orders_archive FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: payment_allocations retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.payment_allocations FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: payment_promises retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.payment_promises FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: payments retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.payments FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: product_aliases retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.product_aliases FOR SELECT USING ((((retailer_id IS NULL) OR (retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id))) AND ((vendor_id IS NULL) OR (vendor_id IN ( SELECT a.vendor_id
   FROM public.credit_accounts a
  WHERE (a.retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id))))) AND (( SELECT public.current_retailer_id() AS current_retailer_id) IS NOT NULL)));

-- Name: registrations retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.registrations FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: reminders retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.reminders FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: settlements retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.settlements FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: stock_reservations retailer_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_sees ON public.stock_reservations FOR SELECT USING ((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: retailers retailer_self; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_self ON public.retailers FOR SELECT USING ((id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: complaints retailer_withdraws; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_withdraws ON public.complaints FOR UPDATE USING (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (state = 'OPEN'::text))) WITH CHECK (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (state = 'WITHDRAWN'::text)));

-- Name: order_proposals retailer_withdraws; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_withdraws ON public.order_proposals FOR UPDATE USING (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (state = 'OPEN'::text))) WITH CHECK (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (state = 'WITHDRAWN'::text) AND (EXISTS ( SELECT
   FROM public.orders o
  WHERE ((o.id = order_proposals.order_id) AND (o.status = 'CANCELLED'::text))))));

-- Name: order_requests retailer_withdraws; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY retailer_withdraws ON public.order_requests FOR UPDATE USING (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (state = 'OPEN'::text))) WITH CHECK (((retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)) AND (state = 'WITHDRAWN'::text)));

-- Name: retailers; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.retailers ENABLE ROW LEVEL SECURITY;

-- Name: schema_changes; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.schema_changes ENABLE ROW LEVEL SECURITY;

-- Name: credit_accounts search_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY search_owner ON public.credit_accounts TO search_owner USING (true);

-- Name: product_aliases search_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY search_owner ON public.product_aliases TO search_owner USING (true);

-- Name: vendor_products search_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY search_owner ON public.vendor_products TO search_owner USING (true);

-- Name: vendors search_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY search_owner ON public.vendors TO search_owner USING (true);

-- Name: conversations self; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY self ON public.conversations FOR SELECT USING ((user_id = ( SELECT public.current_actor_user_id() AS current_actor_user_id)));

-- Name: identities self; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY self ON public.identities FOR SELECT USING ((user_id = ( SELECT public.current_actor_user_id() AS current_actor_user_id)));

-- Name: registrations self; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY self ON public.registrations FOR SELECT USING ((user_id = ( SELECT public.current_actor_user_id() AS current_actor_user_id)));

-- Name: retailer_members self; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY self ON public.retailer_members FOR SELECT USING ((user_id = ( SELECT public.current_actor_user_id() AS current_actor_user_id)));

-- Name: users self; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY self ON public.users USING ((id = ( SELECT public.current_actor_user_id() AS current_actor_user_id)));

-- Name: vendor_members self; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY self ON public.vendor_members FOR SELECT USING ((user_id = ( SELECT public.current_actor_user_id() AS current_actor_user_id)));

-- Name: whatsapp_messages self; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY self ON public.whatsapp_messages FOR SELECT USING ((conversation_id IN ( SELECT c.id
   FROM public.conversations c
  WHERE (c.user_id = ( SELECT public.current_actor_user_id() AS current_actor_user_id)))));

-- Name: whatsapp_messages_archive self; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY self ON public.whatsapp_messages_archive FOR SELECT USING ((conversation_id IN ( SELECT c.id
   FROM public.conversations c
  WHERE (c.user_id = ( SELECT public.current_actor_user_id() AS current_actor_user_id)))));

-- Name: retailers self_updates; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY self_updates ON public.retailers FOR UPDATE USING ((id = ( SELECT public.current_retailer_id() AS current_retailer_id)));

-- Name: conversations self_writes; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY self_writes ON public.conversations FOR UPDATE USING ((user_id = ( SELECT public.current_actor_user_id() AS current_actor_user_id))) WITH CHECK (((user_id = ( SELECT public.current_actor_user_id() AS current_actor_user_id)) AND ((vendor_id IS NULL) OR (vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) OR (vendor_id IN ( SELECT a.vendor_id
   FROM public.credit_accounts a
  WHERE (a.retailer_id = ( SELECT public.current_retailer_id() AS current_retailer_id)))))));

-- Name: settlements; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.settlements ENABLE ROW LEVEL SECURITY;

-- Name: order_keys stock_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY stock_owner ON public.order_keys TO stock_owner USING (true);

-- Name: orders stock_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY stock_owner ON public.orders TO stock_owner USING (true);

-- Name: stock_reservations stock_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY stock_owner ON public.stock_reservations TO stock_owner USING (true);

-- Name: vendor_products stock_owner; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY stock_owner ON public.vendor_products TO stock_owner USING (true);

-- Name: stock_reservations; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.stock_reservations ENABLE ROW LEVEL SECURITY;

-- Name: retailers supplier_notes; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY supplier_notes ON public.retailers FOR UPDATE USING ((EXISTS ( SELECT
   FROM public.credit_accounts a
  WHERE ((a.retailer_id = retailers.id) AND (a.vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id))))));

-- Name: retailers supplier_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY supplier_sees ON public.retailers FOR SELECT USING ((EXISTS ( SELECT
   FROM public.credit_accounts a
  WHERE ((a.retailer_id = retailers.id) AND (a.vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id))))));

-- Name: unclear_words; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.unclear_words ENABLE ROW LEVEL SECURITY;

-- Name: users; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;

-- Name: invoice_items vendor_bills; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_bills ON public.invoice_items FOR INSERT WITH CHECK ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: invoices vendor_bills; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_bills ON public.invoices FOR INSERT WITH CHECK ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: invoices vendor_cancels; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_cancels ON public.invoices FOR UPDATE USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: document_counters vendor_counts; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_counts ON public.document_counters USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: credit_note_items vendor_credits; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_credits ON public.credit_note_items FOR INSERT WITH CHECK ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: credit_notes vendor_credits; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_credits ON public.credit_notes FOR INSERT WITH CHECK (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND (created_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id))));

-- Name: complaints vendor_decides; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_decides ON public.complaints FOR UPDATE USING (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND (state = 'OPEN'::text))) WITH CHECK (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND (state = ANY (ARRAY['ACCEPTED'::text, 'REFUSED'::text]))));

-- Name: order_requests vendor_decides; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_decides ON public.order_requests FOR UPDATE USING (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND (state = 'OPEN'::text))) WITH CHECK (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND (state = ANY (ARRAY['GRANTED'::text, 'REFUSED'::text]))));

-- Name: payments vendor_decides; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_decides ON public.payments FOR UPDATE USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: delivery_attempts vendor_drives; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_drives ON public.delivery_attempts FOR INSERT WITH CHECK (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND (made_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id))));

-- Name: vendor_members; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.vendor_members ENABLE ROW LEVEL SECURITY;

-- Name: orders vendor_moves; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_moves ON public.orders FOR UPDATE USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: order_keys vendor_places; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_places ON public.order_keys FOR INSERT WITH CHECK ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: orders vendor_places; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_places ON public.orders FOR INSERT WITH CHECK (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND (placed_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id)) AND (order_number = ( SELECT k.order_number
   FROM public.order_keys k
  WHERE (k.id = orders.id)))));

-- Name: vendor_products; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.vendor_products ENABLE ROW LEVEL SECURITY;

-- Name: order_proposals vendor_proposes; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_proposes ON public.order_proposals FOR INSERT WITH CHECK (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND (proposed_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id)) AND (state = 'OPEN'::text)));

-- Name: catalogue_versions vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.catalogue_versions FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: complaint_lines vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.complaint_lines FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: complaints vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.complaints FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: credit_accounts vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.credit_accounts FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: credit_holds vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.credit_holds FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: credit_ledgers vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.credit_ledgers FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: credit_note_items vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.credit_note_items FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: credit_notes vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.credit_notes FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: delivery_attempts vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.delivery_attempts FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: dues vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.dues FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: invoice_items vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.invoice_items FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: invoices vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.invoices FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: order_items vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.order_items FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: order_items_archive vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.order_items_archive FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: order_keys vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.order_keys FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: order_proposals vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.order_proposals FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: order_requests vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.order_requests FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: orders vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.orders FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: orders_archive vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.orders_archive FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: payment_allocations vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.payment_allocations FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: payment_promises vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.payment_promises FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: payments vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.payments FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: product_aliases vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.product_aliases FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: registrations vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.registrations FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: reminders vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.reminders FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: settlements vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.settlements FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: stock_reservations vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.stock_reservations FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: unclear_words vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.unclear_words FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: vendor_products vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.vendor_products FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: vendor_words vendor_sees; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_sees ON public.vendor_words FOR SELECT USING ((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: vendors vendor_self; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_self ON public.vendors FOR SELECT USING ((id = ( SELECT public.current_vendor_id() AS current_vendor_id)));

-- Name: payments vendor_takes; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_takes ON public.payments FOR INSERT WITH CHECK (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND ((claimed_by IS NULL) OR (claimed_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id))) AND ((decided_by IS NULL) OR (decided_by = ( SELECT public.current_actor_user_id() AS current_actor_user_id)))));

-- Name: order_proposals vendor_withdraws; Type: POLICY; Schema: public; Owner: bahi_owner

CREATE POLICY vendor_withdraws ON public.order_proposals FOR UPDATE USING (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND (state = 'OPEN'::text))) WITH CHECK (((vendor_id = ( SELECT public.current_vendor_id() AS current_vendor_id)) AND (state = 'WITHDRAWN'::text)));

-- Name: vendor_words; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.vendor_words ENABLE ROW LEVEL SECURITY;

-- Name: vendors; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.vendors ENABLE ROW LEVEL SECURITY;

-- Name: whatsapp_messages; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.whatsapp_messages ENABLE ROW LEVEL SECURITY;

-- Name: whatsapp_messages_archive; Type: ROW SECURITY; Schema: public; Owner: bahi_owner

ALTER TABLE public.whatsapp_messages_archive ENABLE ROW LEVEL SECURITY;

-- Name: SCHEMA ext; Type: ACL; Schema: -; Owner: bahi_admin

GRANT USAGE ON SCHEMA ext TO PUBLIC;

-- Name: SCHEMA guard; Type: ACL; Schema: -; Owner: guard_owner

GRANT USAGE ON SCHEMA guard TO bahi_monitor;
GRANT USAGE ON SCHEMA guard TO bahi_owner;

-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner

GRANT ALL ON SCHEMA public TO bahi_owner;
GRANT USAGE ON SCHEMA public TO analytics_ro;
GRANT USAGE ON SCHEMA public TO app_user;
GRANT USAGE ON SCHEMA public TO archive_owner;
GRANT USAGE ON SCHEMA public TO audit_owner;
GRANT USAGE ON SCHEMA public TO bahi_maintenance;
GRANT USAGE ON SCHEMA public TO bahi_migrator;
GRANT USAGE ON SCHEMA public TO bahi_monitor;
GRANT USAGE ON SCHEMA public TO catalogue_owner;
GRANT USAGE ON SCHEMA public TO guard_owner;
GRANT USAGE ON SCHEMA public TO ledger_owner;
GRANT USAGE ON SCHEMA public TO message_owner;
GRANT USAGE ON SCHEMA public TO order_owner;
GRANT USAGE ON SCHEMA public TO people_owner;
GRANT USAGE ON SCHEMA public TO search_owner;
GRANT USAGE ON SCHEMA public TO stats_owner;
GRANT USAGE ON SCHEMA public TO stock_owner;

-- Name: FUNCTION accept_at_once(p_order_id bigint); Type: ACL; Schema: public; Owner: order_owner

REVOKE ALL ON FUNCTION public.accept_at_once(p_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.accept_at_once(p_order_id bigint) TO app_user;

-- Name: TABLE users; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.users TO app_user;
GRANT SELECT ON TABLE public.users TO message_owner;
GRANT SELECT,INSERT ON TABLE public.users TO people_owner;

-- Name: COLUMN users.name; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(name) ON TABLE public.users TO people_owner;

-- Name: COLUMN users.role; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(role) ON TABLE public.users TO people_owner;

-- Name: COLUMN users.last_login_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(last_login_at) ON TABLE public.users TO app_user;

-- Name: COLUMN users.updated_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(updated_at) ON TABLE public.users TO app_user;
GRANT UPDATE(updated_at) ON TABLE public.users TO people_owner;

-- Name: COLUMN users.deleted_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(deleted_at) ON TABLE public.users TO people_owner;

-- Name: FUNCTION acts_as_admin(); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.acts_as_admin() FROM PUBLIC;

-- Name: FUNCTION add_platform_person(p_phone text, p_name text, p_role text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.add_platform_person(p_phone text, p_name text, p_role text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.add_platform_person(p_phone text, p_name text, p_role text) TO app_user;

-- Name: FUNCTION add_retailer_member(p_retailer_id bigint, p_phone text, p_name text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.add_retailer_member(p_retailer_id bigint, p_phone text, p_name text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.add_retailer_member(p_retailer_id bigint, p_phone text, p_name text) TO app_user;

-- Name: FUNCTION add_stock(p_vendor_id bigint, p_vendor_product_id bigint, p_quantity numeric); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.add_stock(p_vendor_id bigint, p_vendor_product_id bigint, p_quantity numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION public.add_stock(p_vendor_id bigint, p_vendor_product_id bigint, p_quantity numeric) TO app_user;

-- Name: FUNCTION add_vendor(p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text, p_state_code text, p_credit_limit numeric, p_terms_days integer); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.add_vendor(p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text, p_state_code text, p_credit_limit numeric, p_terms_days integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.add_vendor(p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text, p_state_code text, p_credit_limit numeric, p_terms_days integer) TO app_user;

-- Name: FUNCTION add_vendor_member(p_vendor_id bigint, p_phone text, p_name text, p_staff_role text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.add_vendor_member(p_vendor_id bigint, p_phone text, p_name text, p_staff_role text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.add_vendor_member(p_vendor_id bigint, p_phone text, p_name text, p_staff_role text) TO app_user;

-- Name: FUNCTION allocate_settlement(p_settlement_id bigint, p_due_ids bigint[], p_amounts numeric[]); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.allocate_settlement(p_settlement_id bigint, p_due_ids bigint[], p_amounts numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.allocate_settlement(p_settlement_id bigint, p_due_ids bigint[], p_amounts numeric[]) TO app_user;

-- Name: FUNCTION allow_vendor(p_vendor_id bigint, p_is_approved boolean); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.allow_vendor(p_vendor_id bigint, p_is_approved boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.allow_vendor(p_vendor_id bigint, p_is_approved boolean) TO app_user;

-- Name: FUNCTION always_on(p_table text, p_guard text); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.always_on(p_table text, p_guard text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.always_on(p_table text, p_guard text) TO bahi_owner;

-- Name: FUNCTION approve_registration(p_registration_id bigint, p_credit_limit numeric); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.approve_registration(p_registration_id bigint, p_credit_limit numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION public.approve_registration(p_registration_id bigint, p_credit_limit numeric) TO app_user;

-- Name: FUNCTION archive_orders(p_before timestamp with time zone, p_batch integer); Type: ACL; Schema: public; Owner: archive_owner

REVOKE ALL ON FUNCTION public.archive_orders(p_before timestamp with time zone, p_batch integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.archive_orders(p_before timestamp with time zone, p_batch integer) TO bahi_maintenance;

-- Name: FUNCTION audit_row(); Type: ACL; Schema: public; Owner: audit_owner

REVOKE ALL ON FUNCTION public.audit_row() FROM PUBLIC;
GRANT ALL ON FUNCTION public.audit_row() TO bahi_owner;

-- Name: FUNCTION audited_columns(p_table text, p_format text, p_not_worth_it text, p_secret text); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.audited_columns(p_table text, p_format text, p_not_worth_it text, p_secret text) FROM PUBLIC;

-- Name: TABLE credit_ledgers; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.credit_ledgers TO analytics_ro;
GRANT SELECT ON TABLE public.credit_ledgers TO app_user;
GRANT SELECT,INSERT ON TABLE public.credit_ledgers TO ledger_owner;

-- Name: COLUMN credit_ledgers.is_reversed; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(is_reversed) ON TABLE public.credit_ledgers TO ledger_owner;

-- Name: FUNCTION bill_number(entry public.credit_ledgers); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.bill_number(entry public.credit_ledgers) FROM PUBLIC;

-- Name: FUNCTION business_day(p_at timestamp with time zone); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.business_day(p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.business_day(p_at timestamp with time zone) TO catalogue_owner;
GRANT ALL ON FUNCTION public.business_day(p_at timestamp with time zone) TO ledger_owner;

-- Name: TABLE credit_accounts; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.credit_accounts TO analytics_ro;
GRANT SELECT ON TABLE public.credit_accounts TO app_user;
GRANT SELECT ON TABLE public.credit_accounts TO message_owner;
GRANT SELECT ON TABLE public.credit_accounts TO search_owner;
GRANT SELECT,INSERT,UPDATE ON TABLE public.credit_accounts TO ledger_owner;

-- Name: COLUMN credit_accounts.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(retailer_id) ON TABLE public.credit_accounts TO catalogue_owner;
GRANT SELECT(retailer_id) ON TABLE public.credit_accounts TO people_owner;

-- Name: COLUMN credit_accounts.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(vendor_id) ON TABLE public.credit_accounts TO catalogue_owner;
GRANT SELECT(vendor_id) ON TABLE public.credit_accounts TO people_owner;

-- Name: FUNCTION change_credit_terms(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer, p_is_blocked boolean); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.change_credit_terms(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer, p_is_blocked boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.change_credit_terms(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer, p_is_blocked boolean) TO app_user;

-- Name: FUNCTION change_price(p_vendor_id bigint, p_vendor_product_id bigint, p_price numeric); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.change_price(p_vendor_id bigint, p_vendor_product_id bigint, p_price numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION public.change_price(p_vendor_id bigint, p_vendor_product_id bigint, p_price numeric) TO app_user;

-- Name: FUNCTION close_item(p_ledger_id bigint); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.close_item(p_ledger_id bigint) FROM PUBLIC;

-- Name: FUNCTION close_reservations(p_order_id bigint, p_new_state text, p_product_ids bigint[], p_loaded numeric[]); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.close_reservations(p_order_id bigint, p_new_state text, p_product_ids bigint[], p_loaded numeric[]) FROM PUBLIC;

-- Name: FUNCTION compare_shops(); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.compare_shops() FROM PUBLIC;

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

-- Name: COLUMN whatsapp_messages.content_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(content_id) ON TABLE public.whatsapp_messages TO app_user;

-- Name: FUNCTION conversation_history(p_conversation_id bigint, p_before bigint, p_limit integer); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.conversation_history(p_conversation_id bigint, p_before bigint, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.conversation_history(p_conversation_id bigint, p_before bigint, p_limit integer) TO app_user;

-- Name: TABLE conversations; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.conversations TO message_owner;
GRANT SELECT ON TABLE public.conversations TO people_owner;
GRANT SELECT,INSERT ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.user_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(user_id) ON TABLE public.conversations TO people_owner;

-- Name: COLUMN conversations.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(vendor_id) ON TABLE public.conversations TO app_user;
GRANT UPDATE(vendor_id) ON TABLE public.conversations TO people_owner;

-- Name: COLUMN conversations.language; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(language) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.draft; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(draft) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.draft_version; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(draft_version) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.updated_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(updated_at) ON TABLE public.conversations TO app_user;
GRANT UPDATE(updated_at) ON TABLE public.conversations TO people_owner;

-- Name: COLUMN conversations.reminders_stopped_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(reminders_stopped_at) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.prompt; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(prompt) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.prompt_version; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(prompt_version) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.draft_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(draft_at) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.prompt_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(prompt_at) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.earlier_drafts; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(earlier_drafts) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.speaks_as; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(speaks_as) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.is_misunderstood; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(is_misunderstood) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.handed_over_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(handed_over_at) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.hand_over_reason; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(hand_over_reason) ON TABLE public.conversations TO app_user;

-- Name: COLUMN conversations.other_side; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(other_side) ON TABLE public.conversations TO app_user;

-- Name: SEQUENCE registration_number_seq; Type: ACL; Schema: public; Owner: bahi_owner

GRANT USAGE ON SEQUENCE public.registration_number_seq TO people_owner;

-- Name: TABLE registrations; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.registrations TO app_user;
GRANT SELECT ON TABLE public.registrations TO message_owner;
GRANT SELECT,INSERT ON TABLE public.registrations TO people_owner;

-- Name: COLUMN registrations.user_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(user_id) ON TABLE public.registrations TO people_owner;

-- Name: COLUMN registrations.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(retailer_id) ON TABLE public.registrations TO people_owner;

-- Name: COLUMN registrations.state; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(state) ON TABLE public.registrations TO people_owner;

-- Name: COLUMN registrations.decided_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decided_by) ON TABLE public.registrations TO people_owner;

-- Name: COLUMN registrations.decided_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decided_at) ON TABLE public.registrations TO people_owner;

-- Name: COLUMN registrations.reason; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(reason) ON TABLE public.registrations TO people_owner;

-- Name: FUNCTION conversation_of_registration(p_registration_id bigint); Type: ACL; Schema: public; Owner: message_owner

REVOKE ALL ON FUNCTION public.conversation_of_registration(p_registration_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.conversation_of_registration(p_registration_id bigint) TO app_user;

-- Name: TABLE retailer_members; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.retailer_members TO app_user;
GRANT SELECT ON TABLE public.retailer_members TO message_owner;
GRANT SELECT,INSERT,DELETE ON TABLE public.retailer_members TO people_owner;

-- Name: FUNCTION conversations_of_retailer(p_retailer_id bigint); Type: ACL; Schema: public; Owner: message_owner

REVOKE ALL ON FUNCTION public.conversations_of_retailer(p_retailer_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.conversations_of_retailer(p_retailer_id bigint) TO app_user;

-- Name: TABLE vendor_members; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.vendor_members TO app_user;
GRANT SELECT ON TABLE public.vendor_members TO message_owner;
GRANT SELECT,INSERT,DELETE ON TABLE public.vendor_members TO people_owner;

-- Name: COLUMN vendor_members.staff_role; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(staff_role) ON TABLE public.vendor_members TO people_owner;

-- Name: FUNCTION conversations_of_vendor(p_vendor_id bigint); Type: ACL; Schema: public; Owner: message_owner

REVOKE ALL ON FUNCTION public.conversations_of_vendor(p_vendor_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.conversations_of_vendor(p_vendor_id bigint) TO app_user;

-- Name: FUNCTION count_stock(p_vendor_id bigint, p_vendor_product_id bigint, p_stock numeric); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.count_stock(p_vendor_id bigint, p_vendor_product_id bigint, p_stock numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION public.count_stock(p_vendor_id bigint, p_vendor_product_id bigint, p_stock numeric) TO app_user;

-- Name: FUNCTION credit_within_line(); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.credit_within_line() FROM PUBLIC;

-- Name: FUNCTION decide_proposal(p_proposal_id bigint, p_state text, p_new_order_id bigint); Type: ACL; Schema: public; Owner: order_owner

REVOKE ALL ON FUNCTION public.decide_proposal(p_proposal_id bigint, p_state text, p_new_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.decide_proposal(p_proposal_id bigint, p_state text, p_new_order_id bigint) TO app_user;

-- Name: FUNCTION drop_packed_month(p_partition text); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.drop_packed_month(p_partition text) FROM PUBLIC;

-- Name: FUNCTION ensure_month_partitions(p_parent text, p_first_month date, p_months integer); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.ensure_month_partitions(p_parent text, p_first_month date, p_months integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ensure_month_partitions(p_parent text, p_first_month date, p_months integer) TO bahi_maintenance;

-- Name: FUNCTION fill_search_text(); Type: ACL; Schema: public; Owner: search_owner

REVOKE ALL ON FUNCTION public.fill_search_text() FROM PUBLIC;

-- Name: FUNCTION filled_once(); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.filled_once() FROM PUBLIC;
GRANT ALL ON FUNCTION public.filled_once() TO bahi_owner;

-- Name: TABLE dues; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.dues TO analytics_ro;
GRANT SELECT ON TABLE public.dues TO app_user;
GRANT SELECT ON TABLE public.dues TO archive_owner;
GRANT SELECT ON TABLE public.dues TO stats_owner;
GRANT SELECT,INSERT,UPDATE ON TABLE public.dues TO ledger_owner;

-- Name: FUNCTION flag_overdue(p_today date); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.flag_overdue(p_today date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.flag_overdue(p_today date) TO bahi_maintenance;

-- Name: TABLE orders; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.orders TO analytics_ro;
GRANT SELECT ON TABLE public.orders TO ledger_owner;
GRANT SELECT ON TABLE public.orders TO order_owner;
GRANT SELECT ON TABLE public.orders TO stats_owner;
GRANT SELECT,DELETE ON TABLE public.orders TO archive_owner;
GRANT SELECT,INSERT,UPDATE ON TABLE public.orders TO app_user;

-- Name: COLUMN orders.id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(id) ON TABLE public.orders TO stock_owner;

-- Name: COLUMN orders.status; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(status) ON TABLE public.orders TO stock_owner;
GRANT UPDATE(status) ON TABLE public.orders TO order_owner;

-- Name: COLUMN orders.payment_status; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(payment_status) ON TABLE public.orders TO ledger_owner;

-- Name: COLUMN orders.revision_of; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(revision_of) ON TABLE public.orders TO stock_owner;

-- Name: COLUMN orders.accepted_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(accepted_at) ON TABLE public.orders TO order_owner;

-- Name: COLUMN orders.updated_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(updated_at) ON TABLE public.orders TO archive_owner;
GRANT UPDATE(updated_at) ON TABLE public.orders TO ledger_owner;
GRANT UPDATE(updated_at) ON TABLE public.orders TO order_owner;

-- Name: FUNCTION follow_dues(p_due_ids bigint[]); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.follow_dues(p_due_ids bigint[]) FROM PUBLIC;

-- Name: FUNCTION forget_alias(p_vendor_id bigint, p_alias_id bigint); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.forget_alias(p_vendor_id bigint, p_alias_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.forget_alias(p_vendor_id bigint, p_alias_id bigint) TO app_user;

-- Name: TABLE unclear_words; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.unclear_words TO app_user;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.unclear_words TO catalogue_owner;

-- Name: FUNCTION forget_unclear_words(p_before date); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.forget_unclear_words(p_before date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.forget_unclear_words(p_before date) TO bahi_maintenance;

-- Name: FUNCTION forget_vendor_word(p_vendor_id bigint, p_word_id bigint); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.forget_vendor_word(p_vendor_id bigint, p_word_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.forget_vendor_word(p_vendor_id bigint, p_word_id bigint) TO app_user;

-- Name: FUNCTION fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.fulfil_stock(p_order_id bigint, p_product_ids bigint[], p_loaded numeric[]) TO app_user;

-- Name: FUNCTION goods_of_file(p_goods jsonb); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.goods_of_file(p_goods jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.goods_of_file(p_goods jsonb) TO catalogue_owner;

-- Name: FUNCTION guard_against_truncate(p_table text); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.guard_against_truncate(p_table text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.guard_against_truncate(p_table text) TO bahi_owner;

-- Name: FUNCTION guard_partition(p_partition text, p_parent text); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.guard_partition(p_partition text, p_parent text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.guard_partition(p_partition text, p_parent text) TO bahi_owner;

-- Name: FUNCTION hold_credit(p_order_id bigint, p_beyond_limit boolean, OUT granted boolean, OUT available numeric, OUT is_blocked boolean); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.hold_credit(p_order_id bigint, p_beyond_limit boolean, OUT granted boolean, OUT available numeric, OUT is_blocked boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.hold_credit(p_order_id bigint, p_beyond_limit boolean, OUT granted boolean, OUT available numeric, OUT is_blocked boolean) TO app_user;

-- Name: FUNCTION import_goods(p_vendor_id bigint, p_goods jsonb); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.import_goods(p_vendor_id bigint, p_goods jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.import_goods(p_vendor_id bigint, p_goods jsonb) TO app_user;

-- Name: FUNCTION in_own_name(); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.in_own_name() FROM PUBLIC;
GRANT ALL ON FUNCTION public.in_own_name() TO bahi_owner;

-- Name: FUNCTION is_restricted_code(p_hsn_code text); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.is_restricted_code(p_hsn_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.is_restricted_code(p_hsn_code text) TO catalogue_owner;

-- Name: SEQUENCE order_number_seq; Type: ACL; Schema: public; Owner: bahi_owner

GRANT USAGE ON SEQUENCE public.order_number_seq TO app_user;

-- Name: TABLE order_keys; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.order_keys TO analytics_ro;
GRANT SELECT ON TABLE public.order_keys TO app_user;
GRANT SELECT ON TABLE public.order_keys TO ledger_owner;
GRANT SELECT ON TABLE public.order_keys TO stock_owner;

-- Name: COLUMN order_keys.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(retailer_id) ON TABLE public.order_keys TO app_user;

-- Name: COLUMN order_keys.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(vendor_id) ON TABLE public.order_keys TO app_user;

-- Name: COLUMN order_keys.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_at) ON TABLE public.order_keys TO app_user;

-- Name: TABLE stock_reservations; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.stock_reservations TO analytics_ro;
GRANT SELECT ON TABLE public.stock_reservations TO app_user;
GRANT SELECT ON TABLE public.stock_reservations TO archive_owner;
GRANT SELECT,INSERT,UPDATE ON TABLE public.stock_reservations TO stock_owner;

-- Name: FUNCTION keep_stock(p_order_id bigint); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.keep_stock(p_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.keep_stock(p_order_id bigint) TO app_user;

-- Name: FUNCTION learn_alias(p_vendor_id bigint, p_retailer_id bigint, p_vendor_product_id bigint, p_alias text); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.learn_alias(p_vendor_id bigint, p_retailer_id bigint, p_vendor_product_id bigint, p_alias text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.learn_alias(p_vendor_id bigint, p_retailer_id bigint, p_vendor_product_id bigint, p_alias text) TO app_user;

-- Name: FUNCTION ledger_entry_hash(entry public.credit_ledgers); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) TO app_user;
GRANT ALL ON FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) TO bahi_maintenance;
GRANT ALL ON FUNCTION public.ledger_entry_hash(entry public.credit_ledgers) TO ledger_owner;

-- Name: FUNCTION lines_add_up(); Type: ACL; Schema: public; Owner: archive_owner

REVOKE ALL ON FUNCTION public.lines_add_up() FROM PUBLIC;

-- Name: FUNCTION link_conversation(p_conversation_id bigint, p_user_id bigint); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.link_conversation(p_conversation_id bigint, p_user_id bigint) FROM PUBLIC;

-- Name: FUNCTION lock_credit_account(p_retailer_id bigint, p_vendor_id bigint); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.lock_credit_account(p_retailer_id bigint, p_vendor_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lock_credit_account(p_retailer_id bigint, p_vendor_id bigint) TO app_user;

-- Name: FUNCTION lock_goods(p_vendor_id bigint, p_skus text[]); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.lock_goods(p_vendor_id bigint, p_skus text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lock_goods(p_vendor_id bigint, p_skus text[]) TO app_user;

-- Name: TABLE vendor_products; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.vendor_products TO analytics_ro;
GRANT SELECT ON TABLE public.vendor_products TO app_user;
GRANT SELECT ON TABLE public.vendor_products TO search_owner;
GRANT SELECT ON TABLE public.vendor_products TO stock_owner;
GRANT SELECT,INSERT,UPDATE ON TABLE public.vendor_products TO catalogue_owner;

-- Name: COLUMN vendor_products.stock_tracked; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(stock_tracked) ON TABLE public.vendor_products TO stock_owner;

-- Name: COLUMN vendor_products.stock; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(stock) ON TABLE public.vendor_products TO stock_owner;

-- Name: COLUMN vendor_products.reserved; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(reserved) ON TABLE public.vendor_products TO stock_owner;

-- Name: COLUMN vendor_products.updated_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(updated_at) ON TABLE public.vendor_products TO stock_owner;

-- Name: FUNCTION lock_own_product(p_vendor_id bigint, p_vendor_product_id bigint); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.lock_own_product(p_vendor_id bigint, p_vendor_product_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lock_own_product(p_vendor_id bigint, p_vendor_product_id bigint) TO catalogue_owner;
GRANT ALL ON FUNCTION public.lock_own_product(p_vendor_id bigint, p_vendor_product_id bigint) TO stock_owner;

-- Name: FUNCTION lock_product(p_vendor_id bigint, p_vendor_product_id bigint); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.lock_product(p_vendor_id bigint, p_vendor_product_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.lock_product(p_vendor_id bigint, p_vendor_product_id bigint) TO app_user;

-- Name: FUNCTION lock_strangers(p_phone text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.lock_strangers(p_phone text) FROM PUBLIC;

-- Name: FUNCTION log_schema_change(); Type: ACL; Schema: public; Owner: audit_owner

REVOKE ALL ON FUNCTION public.log_schema_change() FROM PUBLIC;

-- Name: FUNCTION long_message(p_short jsonb); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.long_message(p_short jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.long_message(p_short jsonb) TO app_user;

-- Name: FUNCTION make_guard(p_table text, p_guard text, p_event text, p_action text); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.make_guard(p_table text, p_guard text, p_event text, p_action text) FROM PUBLIC;

-- Name: FUNCTION may_write_to(p_conversation_id bigint); Type: ACL; Schema: public; Owner: message_owner

REVOKE ALL ON FUNCTION public.may_write_to(p_conversation_id bigint) FROM PUBLIC;

-- Name: FUNCTION month_may_leave(p_parent text, p_month date); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.month_may_leave(p_parent text, p_month date) FROM PUBLIC;

-- Name: FUNCTION month_of(p_partition text); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.month_of(p_partition text) FROM PUBLIC;

-- Name: FUNCTION named_due(entry public.credit_ledgers); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.named_due(entry public.credit_ledgers) FROM PUBLIC;

-- Name: FUNCTION new_vendor(p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text, p_state_code text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.new_vendor(p_vendor_code text, p_invoice_prefix text, p_name text, p_address text, p_gstin text, p_state_code text) FROM PUBLIC;

-- Name: FUNCTION next_ledger_entry(account public.credit_accounts, draft public.credit_ledgers); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.next_ledger_entry(account public.credit_accounts, draft public.credit_ledgers) FROM PUBLIC;

-- Name: FUNCTION note_unclear_words(p_vendor_id bigint, p_rows jsonb); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.note_unclear_words(p_vendor_id bigint, p_rows jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.note_unclear_words(p_vendor_id bigint, p_rows jsonb) TO app_user;

-- Name: FUNCTION only_by(); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.only_by() FROM PUBLIC;
GRANT ALL ON FUNCTION public.only_by() TO bahi_owner;

-- Name: FUNCTION only_columns(); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.only_columns() FROM PUBLIC;
GRANT ALL ON FUNCTION public.only_columns() TO bahi_owner;

-- Name: FUNCTION only_steps(); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.only_steps() FROM PUBLIC;
GRANT ALL ON FUNCTION public.only_steps() TO bahi_owner;

-- Name: FUNCTION only_the_next(); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.only_the_next() FROM PUBLIC;
GRANT ALL ON FUNCTION public.only_the_next() TO bahi_owner;

-- Name: FUNCTION only_to_the_archive(); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.only_to_the_archive() FROM PUBLIC;
GRANT ALL ON FUNCTION public.only_to_the_archive() TO bahi_owner;

-- Name: FUNCTION open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_credit_account(p_retailer_id bigint, p_vendor_id bigint, p_credit_limit numeric, p_terms_days integer) TO people_owner;

-- Name: TABLE products; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.products TO analytics_ro;
GRANT SELECT ON TABLE public.products TO app_user;
GRANT SELECT ON TABLE public.products TO search_owner;
GRANT SELECT,INSERT,UPDATE ON TABLE public.products TO catalogue_owner;

-- Name: COLUMN products.search_text; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(search_text) ON TABLE public.products TO search_owner;

-- Name: TABLE vendors; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.vendors TO analytics_ro;
GRANT SELECT ON TABLE public.vendors TO catalogue_owner;
GRANT SELECT ON TABLE public.vendors TO search_owner;
GRANT SELECT,INSERT ON TABLE public.vendors TO people_owner;

-- Name: COLUMN vendors.id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(id) ON TABLE public.vendors TO app_user;
GRANT SELECT(id) ON TABLE public.vendors TO order_owner;

-- Name: COLUMN vendors.vendor_code; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(vendor_code) ON TABLE public.vendors TO app_user;

-- Name: COLUMN vendors.name; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(name) ON TABLE public.vendors TO app_user;

-- Name: COLUMN vendors.address; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(address) ON TABLE public.vendors TO app_user;

-- Name: COLUMN vendors.state_code; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(state_code) ON TABLE public.vendors TO app_user;

-- Name: COLUMN vendors.gstin; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(gstin) ON TABLE public.vendors TO app_user;

-- Name: COLUMN vendors.charges_gst; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(charges_gst) ON TABLE public.vendors TO app_user;

-- Name: COLUMN vendors.upi_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(upi_id) ON TABLE public.vendors TO app_user;

-- Name: COLUMN vendors.invoice_prefix; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(invoice_prefix) ON TABLE public.vendors TO app_user;

-- Name: COLUMN vendors.credit_limit; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(credit_limit) ON TABLE public.vendors TO app_user;
GRANT UPDATE(credit_limit) ON TABLE public.vendors TO people_owner;

-- Name: COLUMN vendors.terms_days; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(terms_days) ON TABLE public.vendors TO app_user;
GRANT UPDATE(terms_days) ON TABLE public.vendors TO people_owner;

-- Name: COLUMN vendors.auto_accept; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(auto_accept) ON TABLE public.vendors TO app_user;
GRANT SELECT(auto_accept) ON TABLE public.vendors TO order_owner;

-- Name: COLUMN vendors.is_approved; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(is_approved) ON TABLE public.vendors TO app_user;
GRANT UPDATE(is_approved) ON TABLE public.vendors TO people_owner;

-- Name: COLUMN vendors.metadata; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(metadata) ON TABLE public.vendors TO app_user;

-- Name: COLUMN vendors.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(created_at) ON TABLE public.vendors TO app_user;

-- Name: COLUMN vendors.updated_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(updated_at) ON TABLE public.vendors TO app_user;
GRANT UPDATE(updated_at) ON TABLE public.vendors TO people_owner;

-- Name: COLUMN vendors.deleted_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(deleted_at) ON TABLE public.vendors TO app_user;
GRANT UPDATE(deleted_at) ON TABLE public.vendors TO people_owner;

-- Name: FUNCTION own_products(p_vendor_id bigint); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.own_products(p_vendor_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.own_products(p_vendor_id bigint) TO app_user;

-- Name: FUNCTION owners_beside(p_vendor_id bigint, p_phone text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.owners_beside(p_vendor_id bigint, p_phone text) FROM PUBLIC;

-- Name: FUNCTION pack_month(p_partition text); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.pack_month(p_partition text) FROM PUBLIC;

-- Name: FUNCTION packed_messages(p_messages jsonb); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.packed_messages(p_messages jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.packed_messages(p_messages jsonb) TO app_user;

-- Name: FUNCTION person_of_conversation(p_conversation_id bigint, p_name text, p_role text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.person_of_conversation(p_conversation_id bigint, p_name text, p_role text) FROM PUBLIC;

-- Name: FUNCTION person_with_phone(p_phone text, p_name text, p_role text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.person_with_phone(p_phone text, p_name text, p_role text) FROM PUBLIC;

-- Name: FUNCTION phones_of_shops(p_vendor_id bigint); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.phones_of_shops(p_vendor_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.phones_of_shops(p_vendor_id bigint) TO app_user;

-- Name: FUNCTION post_ledger_entries(p_entries jsonb); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.post_ledger_entries(p_entries jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.post_ledger_entries(p_entries jsonb) TO app_user;

-- Name: FUNCTION post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_credit_note_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_credit_note_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.post_ledger_entry(p_retailer_id bigint, p_vendor_id bigint, p_transaction_type text, p_amount numeric, p_idempotency_key text, p_effective_at timestamp with time zone, p_order_id bigint, p_payment_id bigint, p_invoice_id bigint, p_credit_note_id bigint, p_due_date date, p_reversal_ledger_id bigint, p_note text) TO app_user;

-- Name: FUNCTION posted_before(entry public.credit_ledgers); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.posted_before(entry public.credit_ledgers) FROM PUBLIC;

-- Name: TABLE product_aliases; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.product_aliases TO app_user;
GRANT SELECT ON TABLE public.product_aliases TO search_owner;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.product_aliases TO catalogue_owner;

-- Name: FUNCTION product_search_text(product public.products); Type: ACL; Schema: public; Owner: search_owner

REVOKE ALL ON FUNCTION public.product_search_text(product public.products) FROM PUBLIC;

-- Name: FUNCTION put_on_sale(p_vendor_id bigint, p_vendor_product_id bigint, p_is_available boolean); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.put_on_sale(p_vendor_id bigint, p_vendor_product_id bigint, p_is_available boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.put_on_sale(p_vendor_id bigint, p_vendor_product_id bigint, p_is_available boolean) TO app_user;

-- Name: FUNCTION queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint, p_template jsonb, p_resend_of bigint); Type: ACL; Schema: public; Owner: message_owner

REVOKE ALL ON FUNCTION public.queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint, p_template jsonb, p_resend_of bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.queue_message(p_conversation_id bigint, p_public_id uuid, p_body text, p_buttons jsonb, p_in_reply_to bigint, p_template jsonb, p_resend_of bigint) TO app_user;

-- Name: TABLE message_keys; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.message_keys TO app_user;
GRANT SELECT,INSERT ON TABLE public.message_keys TO message_owner;

-- Name: FUNCTION quoted_message(p_conversation_id bigint, p_provider text, p_message_id text); Type: ACL; Schema: public; Owner: message_owner

REVOKE ALL ON FUNCTION public.quoted_message(p_conversation_id bigint, p_provider text, p_message_id text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.quoted_message(p_conversation_id bigint, p_provider text, p_message_id text) TO app_user;

-- Name: FUNCTION record_action(p_action text, p_entity_type text, p_entity_id text, p_details jsonb); Type: ACL; Schema: public; Owner: audit_owner

REVOKE ALL ON FUNCTION public.record_action(p_action text, p_entity_type text, p_entity_id text, p_details jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.record_action(p_action text, p_entity_type text, p_entity_id text, p_details jsonb) TO app_user;
GRANT ALL ON FUNCTION public.record_action(p_action text, p_entity_type text, p_entity_id text, p_details jsonb) TO stock_owner;

-- Name: FUNCTION record_credit_score(p_retailer_id bigint, p_day date, p_score integer, p_risk_category text, p_reasons jsonb); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.record_credit_score(p_retailer_id bigint, p_day date, p_score integer, p_risk_category text, p_reasons jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.record_credit_score(p_retailer_id bigint, p_day date, p_score integer, p_risk_category text, p_reasons jsonb) TO bahi_maintenance;

-- Name: FUNCTION refresh_search_text(); Type: ACL; Schema: public; Owner: search_owner

REVOKE ALL ON FUNCTION public.refresh_search_text() FROM PUBLIC;

-- Name: FUNCTION refuse_archived(); Type: ACL; Schema: public; Owner: archive_owner

REVOKE ALL ON FUNCTION public.refuse_archived() FROM PUBLIC;
GRANT ALL ON FUNCTION public.refuse_archived() TO bahi_owner;

-- Name: FUNCTION refuse_delete(); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.refuse_delete() FROM PUBLIC;
GRANT ALL ON FUNCTION public.refuse_delete() TO bahi_owner;

-- Name: FUNCTION refuse_registration(p_registration_id bigint, p_reason text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.refuse_registration(p_registration_id bigint, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.refuse_registration(p_registration_id bigint, p_reason text) TO app_user;

-- Name: FUNCTION refuse_restricted_goods(); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.refuse_restricted_goods() FROM PUBLIC;

-- Name: FUNCTION refuse_truncate(); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.refuse_truncate() FROM PUBLIC;
GRANT ALL ON FUNCTION public.refuse_truncate() TO bahi_owner;

-- Name: TABLE required; Type: ACL; Schema: guard; Owner: guard_owner

GRANT SELECT ON TABLE guard.required TO bahi_monitor;
GRANT SELECT ON TABLE guard.required TO bahi_owner;

-- Name: FUNCTION register_guard(p_table text, p_guard text); Type: ACL; Schema: public; Owner: guard_owner

REVOKE ALL ON FUNCTION public.register_guard(p_table text, p_guard text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.register_guard(p_table text, p_guard text) TO bahi_owner;

-- Name: FUNCTION register_shop(p_conversation_id bigint, p_vendor_id bigint, p_shop_name text, p_area text, p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.register_shop(p_conversation_id bigint, p_vendor_id bigint, p_shop_name text, p_area text, p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.register_shop(p_conversation_id bigint, p_vendor_id bigint, p_shop_name text, p_area text, p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint) TO app_user;

-- Name: FUNCTION register_vendor(p_conversation_id bigint, p_vendor_code text, p_invoice_prefix text, p_name text, p_area text, p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.register_vendor(p_conversation_id bigint, p_vendor_code text, p_invoice_prefix text, p_name text, p_area text, p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.register_vendor(p_conversation_id bigint, p_vendor_code text, p_invoice_prefix text, p_name text, p_area text, p_gstin text, p_state_code text, OUT outcome text, OUT registration_id bigint) TO app_user;

-- Name: FUNCTION release_credit(p_order_id bigint); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.release_credit(p_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.release_credit(p_order_id bigint) TO app_user;

-- Name: FUNCTION release_stock(p_order_id bigint); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.release_stock(p_order_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.release_stock(p_order_id bigint) TO app_user;

-- Name: FUNCTION remove_platform_person(p_phone text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.remove_platform_person(p_phone text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.remove_platform_person(p_phone text) TO app_user;

-- Name: FUNCTION remove_retailer_member(p_retailer_id bigint, p_phone text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.remove_retailer_member(p_retailer_id bigint, p_phone text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.remove_retailer_member(p_retailer_id bigint, p_phone text) TO app_user;

-- Name: FUNCTION remove_vendor_member(p_vendor_id bigint, p_phone text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.remove_vendor_member(p_vendor_id bigint, p_phone text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.remove_vendor_member(p_vendor_id bigint, p_phone text) TO app_user;

-- Name: FUNCTION renew_by_product_aliases(); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.renew_by_product_aliases() FROM PUBLIC;

-- Name: FUNCTION renew_by_products(); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.renew_by_products() FROM PUBLIC;

-- Name: FUNCTION renew_by_vendor_products(); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.renew_by_vendor_products() FROM PUBLIC;

-- Name: FUNCTION renew_by_vendor_words(); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.renew_by_vendor_words() FROM PUBLIC;

-- Name: SEQUENCE catalogue_version_seq; Type: ACL; Schema: public; Owner: bahi_owner

GRANT USAGE ON SEQUENCE public.catalogue_version_seq TO catalogue_owner;

-- Name: TABLE catalogue_versions; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.catalogue_versions TO app_user;
GRANT SELECT,INSERT,UPDATE ON TABLE public.catalogue_versions TO catalogue_owner;

-- Name: FUNCTION renew_catalogues(p_vendor_ids bigint[]); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.renew_catalogues(p_vendor_ids bigint[]) FROM PUBLIC;

-- Name: FUNCTION replace_reservations(p_old_order_id bigint, p_new_order_id bigint, p_product_ids bigint[], p_quantities numeric[]); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.replace_reservations(p_old_order_id bigint, p_new_order_id bigint, p_product_ids bigint[], p_quantities numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.replace_reservations(p_old_order_id bigint, p_new_order_id bigint, p_product_ids bigint[], p_quantities numeric[]) TO app_user;

-- Name: FUNCTION require_admin(); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.require_admin() FROM PUBLIC;

-- Name: FUNCTION require_amount(p_amount numeric); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.require_amount(p_amount numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION public.require_amount(p_amount numeric) TO app_user;
GRANT ALL ON FUNCTION public.require_amount(p_amount numeric) TO ledger_owner;

-- Name: FUNCTION require_desk(); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.require_desk() FROM PUBLIC;

-- Name: FUNCTION require_detached_month(p_partition text); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.require_detached_month(p_partition text) FROM PUBLIC;

-- Name: TABLE order_proposals; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.order_proposals TO app_user;
GRANT SELECT ON TABLE public.order_proposals TO order_owner;

-- Name: COLUMN order_proposals.order_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(order_id) ON TABLE public.order_proposals TO app_user;

-- Name: COLUMN order_proposals.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(retailer_id) ON TABLE public.order_proposals TO app_user;

-- Name: COLUMN order_proposals.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(vendor_id) ON TABLE public.order_proposals TO app_user;

-- Name: COLUMN order_proposals.lines; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(lines) ON TABLE public.order_proposals TO app_user;

-- Name: COLUMN order_proposals.disputed; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(disputed) ON TABLE public.order_proposals TO app_user;

-- Name: COLUMN order_proposals.total; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(total) ON TABLE public.order_proposals TO app_user;

-- Name: COLUMN order_proposals.state; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(state) ON TABLE public.order_proposals TO app_user;
GRANT UPDATE(state) ON TABLE public.order_proposals TO order_owner;

-- Name: COLUMN order_proposals.proposed_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(proposed_by) ON TABLE public.order_proposals TO app_user;

-- Name: COLUMN order_proposals.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_at) ON TABLE public.order_proposals TO app_user;

-- Name: COLUMN order_proposals.expires_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(expires_at) ON TABLE public.order_proposals TO app_user;

-- Name: COLUMN order_proposals.decided_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decided_by) ON TABLE public.order_proposals TO app_user;
GRANT UPDATE(decided_by) ON TABLE public.order_proposals TO order_owner;

-- Name: COLUMN order_proposals.decided_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decided_at) ON TABLE public.order_proposals TO app_user;
GRANT UPDATE(decided_at) ON TABLE public.order_proposals TO order_owner;

-- Name: COLUMN order_proposals.new_order_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(new_order_id) ON TABLE public.order_proposals TO order_owner;

-- Name: FUNCTION require_lines_as_proposed(proposal public.order_proposals, p_new_order_id bigint, p_with_disputed boolean); Type: ACL; Schema: public; Owner: order_owner

REVOKE ALL ON FUNCTION public.require_lines_as_proposed(proposal public.order_proposals, p_new_order_id bigint, p_with_disputed boolean) FROM PUBLIC;

-- Name: FUNCTION require_may_decide(p_registration public.registrations); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.require_may_decide(p_registration public.registrations) FROM PUBLIC;

-- Name: FUNCTION require_may_give_back(parties public.order_keys); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.require_may_give_back(parties public.order_keys) FROM PUBLIC;
GRANT ALL ON FUNCTION public.require_may_give_back(parties public.order_keys) TO stock_owner;

-- Name: FUNCTION require_may_staff(p_vendor_id bigint, p_staff_role text); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.require_may_staff(p_vendor_id bigint, p_staff_role text) FROM PUBLIC;

-- Name: FUNCTION require_owner(p_vendor_id bigint); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.require_owner(p_vendor_id bigint) FROM PUBLIC;

-- Name: FUNCTION require_stock(p_stock numeric); Type: ACL; Schema: public; Owner: bahi_admin

REVOKE ALL ON FUNCTION public.require_stock(p_stock numeric) FROM PUBLIC;
GRANT ALL ON FUNCTION public.require_stock(p_stock numeric) TO stock_owner;

-- Name: FUNCTION reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.reserve_stock(p_order_id bigint, p_product_ids bigint[], p_quantities numeric[], p_expires_at timestamp with time zone) TO app_user;

-- Name: FUNCTION return_stock(p_vendor_id bigint, p_product_ids bigint[], p_quantities numeric[]); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.return_stock(p_vendor_id bigint, p_product_ids bigint[], p_quantities numeric[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.return_stock(p_vendor_id bigint, p_product_ids bigint[], p_quantities numeric[]) TO app_user;

-- Name: TABLE ledger_checkpoints; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT,UPDATE ON TABLE public.ledger_checkpoints TO ledger_owner;

-- Name: FUNCTION save_ledger_checkpoints(p_retailer_ids bigint[], p_vendor_ids bigint[], p_seqs bigint[]); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.save_ledger_checkpoints(p_retailer_ids bigint[], p_vendor_ids bigint[], p_seqs bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.save_ledger_checkpoints(p_retailer_ids bigint[], p_vendor_ids bigint[], p_seqs bigint[]) TO bahi_maintenance;

-- Name: FUNCTION seal_ledger(p_day date); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.seal_ledger(p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.seal_ledger(p_day date) TO bahi_maintenance;

-- Name: FUNCTION search_products(p_query text, p_limit integer, p_vendor_id bigint); Type: ACL; Schema: public; Owner: search_owner

REVOKE ALL ON FUNCTION public.search_products(p_query text, p_limit integer, p_vendor_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.search_products(p_query text, p_limit integer, p_vendor_id bigint) TO app_user;

-- Name: FUNCTION set_vendor_word(p_vendor_id bigint, p_word text, p_means text); Type: ACL; Schema: public; Owner: catalogue_owner

REVOKE ALL ON FUNCTION public.set_vendor_word(p_vendor_id bigint, p_word text, p_means text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.set_vendor_word(p_vendor_id bigint, p_word text, p_means text) TO app_user;

-- Name: FUNCTION short_message(p_row jsonb); Type: ACL; Schema: public; Owner: bahi_owner

REVOKE ALL ON FUNCTION public.short_message(p_row jsonb) FROM PUBLIC;

-- Name: FUNCTION staff_of_vendor(p_vendor_id bigint); Type: ACL; Schema: public; Owner: people_owner

REVOKE ALL ON FUNCTION public.staff_of_vendor(p_vendor_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.staff_of_vendor(p_vendor_id bigint) TO app_user;

-- Name: FUNCTION stop_counting_stock(p_vendor_id bigint, p_vendor_product_id bigint); Type: ACL; Schema: public; Owner: stock_owner

REVOKE ALL ON FUNCTION public.stop_counting_stock(p_vendor_id bigint, p_vendor_product_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.stop_counting_stock(p_vendor_id bigint, p_vendor_product_id bigint) TO app_user;

-- Name: FUNCTION sum_retailer_totals(); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.sum_retailer_totals() FROM PUBLIC;

-- Name: TABLE audit_logs; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT ON TABLE public.audit_logs TO audit_owner;
GRANT SELECT ON TABLE public.audit_logs TO app_user;

-- Name: FUNCTION write_audit(p_action text, p_entity_type text, p_entity_id text, p_old_values jsonb, p_new_values jsonb); Type: ACL; Schema: public; Owner: audit_owner

REVOKE ALL ON FUNCTION public.write_audit(p_action text, p_entity_type text, p_entity_id text, p_old_values jsonb, p_new_values jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.write_audit(p_action text, p_entity_type text, p_entity_id text, p_old_values jsonb, p_new_values jsonb) TO archive_owner;

-- Name: FUNCTION write_ledger_entries(entries public.credit_ledgers[]); Type: ACL; Schema: public; Owner: ledger_owner

REVOKE ALL ON FUNCTION public.write_ledger_entries(entries public.credit_ledgers[]) FROM PUBLIC;

-- Name: TABLE credit_holds; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.credit_holds TO analytics_ro;
GRANT SELECT ON TABLE public.credit_holds TO app_user;
GRANT SELECT ON TABLE public.credit_holds TO archive_owner;
GRANT SELECT,INSERT,UPDATE ON TABLE public.credit_holds TO ledger_owner;

-- Name: TABLE credit_note_items; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.credit_note_items TO analytics_ro;
GRANT SELECT ON TABLE public.credit_note_items TO archive_owner;
GRANT SELECT ON TABLE public.credit_note_items TO ledger_owner;
GRANT SELECT,INSERT ON TABLE public.credit_note_items TO app_user;

-- Name: TABLE credit_notes; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.credit_notes TO analytics_ro;
GRANT SELECT ON TABLE public.credit_notes TO app_user;
GRANT SELECT ON TABLE public.credit_notes TO archive_owner;

-- Name: COLUMN credit_notes.credit_note_number; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(credit_note_number) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.invoice_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(invoice_id) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(retailer_id) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(vendor_id) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.financial_year; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(financial_year) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.note_date; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(note_date) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.reason; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(reason) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.taxable_amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(taxable_amount) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.cgst_amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(cgst_amount) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.sgst_amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(sgst_amount) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.igst_amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(igst_amount) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.round_off; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(round_off) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.total; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(total) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.created_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_by) ON TABLE public.credit_notes TO app_user;

-- Name: COLUMN credit_notes.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_at) ON TABLE public.credit_notes TO app_user;

-- Name: TABLE invoice_items; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.invoice_items TO analytics_ro;
GRANT SELECT ON TABLE public.invoice_items TO archive_owner;
GRANT SELECT ON TABLE public.invoice_items TO ledger_owner;
GRANT SELECT,INSERT ON TABLE public.invoice_items TO app_user;

-- Name: TABLE invoices; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.invoices TO analytics_ro;
GRANT SELECT ON TABLE public.invoices TO app_user;
GRANT SELECT ON TABLE public.invoices TO archive_owner;
GRANT SELECT ON TABLE public.invoices TO ledger_owner;

-- Name: COLUMN invoices.invoice_number; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(invoice_number) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.kind; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(kind) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.order_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(order_id) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(retailer_id) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(vendor_id) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.financial_year; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(financial_year) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.invoice_date; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(invoice_date) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.due_date; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(due_date) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.seller; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(seller) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.buyer; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(buyer) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.taxable_amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(taxable_amount) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.cgst_amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(cgst_amount) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.sgst_amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(sgst_amount) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.igst_amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(igst_amount) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.round_off; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(round_off) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.total; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(total) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.status; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(status) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_at) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.cancelled_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(cancelled_at) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.cancelled_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(cancelled_by) ON TABLE public.invoices TO app_user;

-- Name: COLUMN invoices.cancel_reason; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(cancel_reason) ON TABLE public.invoices TO app_user;

-- Name: TABLE ledger_seals; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.ledger_seals TO app_user;
GRANT SELECT,INSERT ON TABLE public.ledger_seals TO ledger_owner;

-- Name: TABLE payment_allocations; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.payment_allocations TO analytics_ro;
GRANT SELECT ON TABLE public.payment_allocations TO app_user;
GRANT SELECT,INSERT,UPDATE ON TABLE public.payment_allocations TO ledger_owner;

-- Name: SEQUENCE payment_number_seq; Type: ACL; Schema: public; Owner: bahi_owner

GRANT USAGE ON SEQUENCE public.payment_number_seq TO app_user;

-- Name: TABLE payments; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.payments TO analytics_ro;
GRANT SELECT ON TABLE public.payments TO app_user;
GRANT SELECT ON TABLE public.payments TO ledger_owner;

-- Name: COLUMN payments.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(retailer_id) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(vendor_id) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(amount) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.payment_method; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(payment_method) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.transaction_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(transaction_id) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.status; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(status),UPDATE(status) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.claimed_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(claimed_by) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.decided_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(decided_by),UPDATE(decided_by) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.decided_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(decided_at),UPDATE(decided_at) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.is_reversed; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(is_reversed) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.reversal_reason; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(reversal_reason) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.metadata; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(metadata) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_at) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.named_due_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(named_due_id) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.paid_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(paid_at) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.collected_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(collected_by) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.cheque_number; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(cheque_number) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.banked_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(banked_at) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.banked_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(banked_by) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.reversed_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(reversed_at) ON TABLE public.payments TO app_user;

-- Name: COLUMN payments.reversed_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(reversed_by) ON TABLE public.payments TO app_user;

-- Name: TABLE retailers; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.retailers TO analytics_ro;
GRANT SELECT ON TABLE public.retailers TO ledger_owner;
GRANT SELECT,INSERT ON TABLE public.retailers TO people_owner;

-- Name: COLUMN retailers.id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(id) ON TABLE public.retailers TO app_user;

-- Name: COLUMN retailers.shop_name; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(shop_name) ON TABLE public.retailers TO app_user;

-- Name: COLUMN retailers.area; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(area) ON TABLE public.retailers TO app_user;

-- Name: COLUMN retailers.state_code; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(state_code) ON TABLE public.retailers TO app_user;

-- Name: COLUMN retailers.gstin; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(gstin) ON TABLE public.retailers TO app_user;

-- Name: COLUMN retailers.credit_score; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(credit_score) ON TABLE public.retailers TO ledger_owner;

-- Name: COLUMN retailers.risk_category; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(risk_category) ON TABLE public.retailers TO ledger_owner;

-- Name: COLUMN retailers.available_credit; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(available_credit) ON TABLE public.retailers TO ledger_owner;

-- Name: COLUMN retailers.outstanding_debt; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(outstanding_debt) ON TABLE public.retailers TO ledger_owner;

-- Name: COLUMN retailers.last_order_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(last_order_at),UPDATE(last_order_at) ON TABLE public.retailers TO app_user;

-- Name: COLUMN retailers.metadata; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(metadata) ON TABLE public.retailers TO app_user;

-- Name: COLUMN retailers.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(created_at) ON TABLE public.retailers TO app_user;

-- Name: COLUMN retailers.updated_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(updated_at),UPDATE(updated_at) ON TABLE public.retailers TO app_user;
GRANT UPDATE(updated_at) ON TABLE public.retailers TO people_owner;

-- Name: COLUMN retailers.deleted_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT(deleted_at) ON TABLE public.retailers TO app_user;

-- Name: TABLE settlements; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.settlements TO analytics_ro;
GRANT SELECT ON TABLE public.settlements TO app_user;
GRANT SELECT,INSERT,UPDATE ON TABLE public.settlements TO ledger_owner;

-- Name: TABLE trial_balance; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.trial_balance TO app_user;

-- Name: TABLE complaint_lines; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.complaint_lines TO app_user;

-- Name: SEQUENCE complaint_number_seq; Type: ACL; Schema: public; Owner: bahi_owner

GRANT USAGE ON SEQUENCE public.complaint_number_seq TO app_user;

-- Name: TABLE complaints; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.invoice_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(invoice_id) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.order_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(order_id) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(retailer_id) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(vendor_id) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.reason; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(reason) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.note; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(note) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.state; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(state) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.opened_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(opened_by) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_at) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.decided_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decided_by) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.decided_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decided_at) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.decision_note; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decision_note) ON TABLE public.complaints TO app_user;

-- Name: COLUMN complaints.credit_note_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(credit_note_id) ON TABLE public.complaints TO app_user;

-- Name: TABLE credit_scores; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.credit_scores TO analytics_ro;
GRANT SELECT,INSERT,UPDATE ON TABLE public.credit_scores TO ledger_owner;

-- Name: TABLE delivery_attempts; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.delivery_attempts TO app_user;

-- Name: COLUMN delivery_attempts.order_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(order_id) ON TABLE public.delivery_attempts TO app_user;

-- Name: COLUMN delivery_attempts.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(retailer_id) ON TABLE public.delivery_attempts TO app_user;

-- Name: COLUMN delivery_attempts.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(vendor_id) ON TABLE public.delivery_attempts TO app_user;

-- Name: COLUMN delivery_attempts.reason; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(reason) ON TABLE public.delivery_attempts TO app_user;

-- Name: COLUMN delivery_attempts.made_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(made_by) ON TABLE public.delivery_attempts TO app_user;

-- Name: COLUMN delivery_attempts.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_at) ON TABLE public.delivery_attempts TO app_user;

-- Name: TABLE delivery_events; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.delivery_events TO app_user;

-- Name: TABLE document_counters; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.document_counters TO app_user;

-- Name: COLUMN document_counters.last_number; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(last_number) ON TABLE public.document_counters TO app_user;

-- Name: TABLE identities; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.identities TO message_owner;
GRANT SELECT ON TABLE public.identities TO people_owner;
GRANT SELECT,INSERT ON TABLE public.identities TO app_user;

-- Name: COLUMN identities.user_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(user_id) ON TABLE public.identities TO people_owner;

-- Name: COLUMN identities.conversation_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(conversation_id) ON TABLE public.identities TO people_owner;

-- Name: TABLE message_contents; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.message_contents TO app_user;

-- Name: COLUMN message_contents.content_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(content_id) ON TABLE public.message_contents TO app_user;

-- Name: TABLE message_templates; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT,INSERT ON TABLE public.message_templates TO app_user;

-- Name: COLUMN message_templates.name; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(name) ON TABLE public.message_templates TO app_user;

-- Name: COLUMN message_templates.content_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(content_id) ON TABLE public.message_templates TO app_user;

-- Name: COLUMN message_templates.status; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(status) ON TABLE public.message_templates TO app_user;

-- Name: COLUMN message_templates.rejection_reason; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(rejection_reason) ON TABLE public.message_templates TO app_user;

-- Name: COLUMN message_templates.submitted_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(submitted_at) ON TABLE public.message_templates TO app_user;

-- Name: COLUMN message_templates.checked_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(checked_at) ON TABLE public.message_templates TO app_user;

-- Name: TABLE order_items; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.order_items TO analytics_ro;
GRANT SELECT ON TABLE public.order_items TO order_owner;
GRANT SELECT,DELETE ON TABLE public.order_items TO archive_owner;
GRANT SELECT,INSERT ON TABLE public.order_items TO app_user;

-- Name: TABLE order_items_archive; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.order_items_archive TO analytics_ro;
GRANT SELECT ON TABLE public.order_items_archive TO app_user;
GRANT SELECT,INSERT ON TABLE public.order_items_archive TO archive_owner;

-- Name: TABLE order_items_all; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.order_items_all TO analytics_ro;
GRANT SELECT ON TABLE public.order_items_all TO app_user;

-- Name: TABLE order_requests; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(retailer_id) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(vendor_id) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.wishes; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(wishes) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.total; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(total) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.reason; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(reason) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.state; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(state) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.requested_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(requested_by) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_at) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.expires_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(expires_at) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.decided_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decided_by) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.decided_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(decided_at) ON TABLE public.order_requests TO app_user;

-- Name: COLUMN order_requests.order_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(order_id) ON TABLE public.order_requests TO app_user;

-- Name: TABLE orders_archive; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.orders_archive TO analytics_ro;
GRANT SELECT ON TABLE public.orders_archive TO app_user;
GRANT SELECT ON TABLE public.orders_archive TO stats_owner;
GRANT SELECT,INSERT ON TABLE public.orders_archive TO archive_owner;

-- Name: TABLE orders_all; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.orders_all TO analytics_ro;
GRANT SELECT ON TABLE public.orders_all TO app_user;
GRANT SELECT ON TABLE public.orders_all TO stats_owner;

-- Name: TABLE payment_promises; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.payment_promises TO app_user;

-- Name: COLUMN payment_promises.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(retailer_id) ON TABLE public.payment_promises TO app_user;

-- Name: COLUMN payment_promises.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(vendor_id) ON TABLE public.payment_promises TO app_user;

-- Name: COLUMN payment_promises.promised_on; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(promised_on) ON TABLE public.payment_promises TO app_user;

-- Name: COLUMN payment_promises.amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(amount) ON TABLE public.payment_promises TO app_user;

-- Name: COLUMN payment_promises.state; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(state) ON TABLE public.payment_promises TO app_user;

-- Name: COLUMN payment_promises.promised_by; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(promised_by) ON TABLE public.payment_promises TO app_user;

-- Name: COLUMN payment_promises.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_at) ON TABLE public.payment_promises TO app_user;

-- Name: COLUMN payment_promises.closed_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT UPDATE(closed_at) ON TABLE public.payment_promises TO app_user;

-- Name: TABLE product_tax_rates; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.product_tax_rates TO analytics_ro;
GRANT SELECT ON TABLE public.product_tax_rates TO app_user;
GRANT SELECT,INSERT,UPDATE ON TABLE public.product_tax_rates TO catalogue_owner;

-- Name: TABLE reminders; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.reminders TO analytics_ro;
GRANT SELECT ON TABLE public.reminders TO app_user;

-- Name: COLUMN reminders.retailer_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(retailer_id) ON TABLE public.reminders TO app_user;

-- Name: COLUMN reminders.vendor_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(vendor_id) ON TABLE public.reminders TO app_user;

-- Name: COLUMN reminders.due_id; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(due_id) ON TABLE public.reminders TO app_user;

-- Name: COLUMN reminders.step; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(step) ON TABLE public.reminders TO app_user;

-- Name: COLUMN reminders.amount; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(amount) ON TABLE public.reminders TO app_user;

-- Name: COLUMN reminders.created_at; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT(created_at) ON TABLE public.reminders TO app_user;

-- Name: TABLE retailer_stats; Type: ACL; Schema: public; Owner: stats_owner

GRANT SELECT ON TABLE public.retailer_stats TO analytics_ro;
GRANT SELECT,MAINTAIN ON TABLE public.retailer_stats TO bahi_maintenance;

-- Name: TABLE schema_changes; Type: ACL; Schema: public; Owner: bahi_owner

GRANT INSERT ON TABLE public.schema_changes TO audit_owner;

-- Name: TABLE vendor_stats; Type: ACL; Schema: public; Owner: stats_owner

GRANT SELECT ON TABLE public.vendor_stats TO analytics_ro;
GRANT SELECT,MAINTAIN ON TABLE public.vendor_stats TO bahi_maintenance;

-- Name: TABLE vendor_words; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.vendor_words TO app_user;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vendor_words TO catalogue_owner;

-- Name: TABLE visible_retailer_stats; Type: ACL; Schema: public; Owner: stats_owner

GRANT SELECT ON TABLE public.visible_retailer_stats TO app_user;

-- Name: TABLE visible_vendor_stats; Type: ACL; Schema: public; Owner: stats_owner

GRANT SELECT ON TABLE public.visible_vendor_stats TO app_user;

-- Name: TABLE whatsapp_messages_archive; Type: ACL; Schema: public; Owner: bahi_owner

GRANT SELECT ON TABLE public.whatsapp_messages_archive TO app_user;

-- Name: SEQUENCE whatsapp_messages_id_seq; Type: ACL; Schema: public; Owner: bahi_owner

GRANT USAGE ON SEQUENCE public.whatsapp_messages_id_seq TO app_user;
GRANT USAGE ON SEQUENCE public.whatsapp_messages_id_seq TO message_owner;

-- Name: guards_hands_after_change; Type: EVENT TRIGGER; Schema: -; Owner: bahi_admin

CREATE EVENT TRIGGER guards_hands_after_change ON ddl_command_end
   EXECUTE FUNCTION guard.refuse_foreign_hands();

ALTER EVENT TRIGGER guards_hands_after_change ENABLE ALWAYS;


ALTER EVENT TRIGGER guards_hands_after_change OWNER TO bahi_admin;

-- Name: guards_hands_after_drop; Type: EVENT TRIGGER; Schema: -; Owner: bahi_admin

CREATE EVENT TRIGGER guards_hands_after_drop ON sql_drop
   EXECUTE FUNCTION guard.refuse_foreign_hands();

ALTER EVENT TRIGGER guards_hands_after_drop ENABLE ALWAYS;


ALTER EVENT TRIGGER guards_hands_after_drop OWNER TO bahi_admin;

-- Name: guards_hands_on_rewrite; Type: EVENT TRIGGER; Schema: -; Owner: bahi_admin

CREATE EVENT TRIGGER guards_hands_on_rewrite ON table_rewrite
   EXECUTE FUNCTION guard.refuse_foreign_hands();

ALTER EVENT TRIGGER guards_hands_on_rewrite ENABLE ALWAYS;


ALTER EVENT TRIGGER guards_hands_on_rewrite OWNER TO bahi_admin;

-- Name: guards_intact_after_change; Type: EVENT TRIGGER; Schema: -; Owner: bahi_admin

CREATE EVENT TRIGGER guards_intact_after_change ON ddl_command_end
   EXECUTE FUNCTION guard.refuse_weaker_guards();

ALTER EVENT TRIGGER guards_intact_after_change ENABLE ALWAYS;


ALTER EVENT TRIGGER guards_intact_after_change OWNER TO bahi_admin;

-- Name: guards_intact_after_drop; Type: EVENT TRIGGER; Schema: -; Owner: bahi_admin

CREATE EVENT TRIGGER guards_intact_after_drop ON sql_drop
   EXECUTE FUNCTION guard.refuse_weaker_guards();

ALTER EVENT TRIGGER guards_intact_after_drop ENABLE ALWAYS;


ALTER EVENT TRIGGER guards_intact_after_drop OWNER TO bahi_admin;

-- Name: log_changes; Type: EVENT TRIGGER; Schema: -; Owner: bahi_admin

CREATE EVENT TRIGGER log_changes ON ddl_command_end
   EXECUTE FUNCTION public.log_schema_change();

ALTER EVENT TRIGGER log_changes ENABLE ALWAYS;


ALTER EVENT TRIGGER log_changes OWNER TO bahi_admin;

-- Name: log_drops; Type: EVENT TRIGGER; Schema: -; Owner: bahi_admin

CREATE EVENT TRIGGER log_drops ON sql_drop
   EXECUTE FUNCTION public.log_schema_change();

ALTER EVENT TRIGGER log_drops ENABLE ALWAYS;


ALTER EVENT TRIGGER log_drops OWNER TO bahi_admin;

-- Roles

CREATE ROLE analytics_ro LOGIN CONNECTION LIMIT 5;
ALTER ROLE analytics_ro SET default_transaction_read_only=on;
ALTER ROLE analytics_ro SET statement_timeout=30s;
CREATE ROLE app_user LOGIN;
ALTER ROLE app_user SET idle_in_transaction_session_timeout=30s;
ALTER ROLE app_user SET lock_timeout=3s;
ALTER ROLE app_user SET random_page_cost=1.1;
ALTER ROLE app_user SET statement_timeout=10s;
CREATE ROLE archive_owner NOLOGIN;
CREATE ROLE audit_owner NOLOGIN;
CREATE ROLE bahi_backup LOGIN BYPASSRLS;
GRANT pg_read_all_data TO bahi_backup;
ALTER ROLE bahi_backup SET default_transaction_read_only=on;
CREATE ROLE bahi_maintenance LOGIN;
GRANT bahi_owner TO bahi_maintenance;
ALTER ROLE bahi_maintenance SET idle_in_transaction_session_timeout=60s;
ALTER ROLE bahi_maintenance SET lock_timeout=2s;
ALTER ROLE bahi_maintenance SET statement_timeout=10min;
CREATE ROLE bahi_migrator LOGIN NOINHERIT;
GRANT bahi_owner WITHOUT INHERIT TO bahi_migrator;
ALTER ROLE bahi_migrator SET lock_timeout=4s;
ALTER ROLE bahi_migrator SET statement_timeout=10min;
CREATE ROLE bahi_monitor LOGIN CONNECTION LIMIT 5;
GRANT pg_monitor TO bahi_monitor;
ALTER ROLE bahi_monitor SET default_transaction_read_only=on;
ALTER ROLE bahi_monitor SET idle_in_transaction_session_timeout=30s;
ALTER ROLE bahi_monitor SET search_path=public, ext;
ALTER ROLE bahi_monitor SET statement_timeout=15s;
CREATE ROLE bahi_owner NOLOGIN;
CREATE ROLE catalogue_owner NOLOGIN;
CREATE ROLE guard_owner NOLOGIN;
CREATE ROLE ledger_owner NOLOGIN;
CREATE ROLE message_owner NOLOGIN;
CREATE ROLE order_owner NOLOGIN;
CREATE ROLE people_owner NOLOGIN;
CREATE ROLE search_owner NOLOGIN;
CREATE ROLE stats_owner NOLOGIN BYPASSRLS;
CREATE ROLE stock_owner NOLOGIN;

-- Database

GRANT CONNECT ON DATABASE TO PUBLIC;
