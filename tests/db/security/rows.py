"""Rows of tables that no order fills, an archive beside them, and parents that nothing hangs on, so that
a new row can be tried whose keys are all right."""

from tests.database import BUSINESS_NUMBER

WHAT_NOBODY_PLAYS = f"""
    INSERT INTO users (phone_number, name, role) VALUES ('+919800000000', 'Spare', 'RETAILER');
    INSERT INTO retailers (shop_name, state_code) VALUES ('Spare', '27');
    INSERT INTO vendors (vendor_code, name, state_code, invoice_prefix)
    VALUES ('SPARE', 'Spare', '27', 'SPR');
    INSERT INTO vendor_products (vendor_id, product_id, sku, vendor_price)
    SELECT id, 1, 'SPARE', 1 FROM vendors WHERE vendor_code = 'SPARE';
    -- Everybody is also somebody on the other side, in whose name he does not act here.
    INSERT INTO retailer_members (retailer_id, user_id)
    SELECT r.id, m.user_id FROM vendor_members AS m, retailers AS r WHERE r.shop_name = 'Spare';
    INSERT INTO vendor_members (vendor_id, user_id)
    SELECT v.id, m.user_id FROM retailer_members AS m JOIN retailers AS r ON r.id = m.retailer_id,
        vendors AS v WHERE v.vendor_code = 'SPARE' AND r.shop_name <> 'Spare';
    INSERT INTO products (product_code, name, category, unit)
    VALUES ('SPARE', 'Saffron', 'Spices', 'g');

    INSERT INTO product_aliases (product_id, vendor_id, alias)
    SELECT 1, id, 'vendoronly' || id FROM vendors;
    INSERT INTO product_aliases (product_id, retailer_id, alias)
    SELECT 1, id, 'shoponly' || id FROM retailers;
    INSERT INTO product_aliases (product_id, vendor_id, retailer_id, alias)
    SELECT 1, vendor_id, retailer_id, 'pairof' || vendor_id || 'and' || retailer_id
    FROM credit_accounts;

    INSERT INTO vendor_words (vendor_id, word, means) SELECT id, 'meethi reti', 'sugar' FROM vendors;
    INSERT INTO unclear_words
        (vendor_id, words, outcome, vendor_product_id, times, first_seen_on, last_seen_on)
    SELECT vendor_id, 'safed', 'ANSWERED', min(id), 1, current_date, current_date
    FROM vendor_products GROUP BY vendor_id;

    -- Who was admitted, and a stranger who waits for Patel.
    INSERT INTO registrations (kind, conversation_id, user_id, retailer_id, vendor_id, shop_name, area,
        state_code, state, decided_at)
    SELECT 'SHOP', c.id, m.user_id, a.retailer_id, a.vendor_id, 'Shop', 'Ward', '27', 'APPROVED',
        clock_now()
    FROM credit_accounts AS a JOIN retailer_members AS m ON m.retailer_id = a.retailer_id
    JOIN conversations AS c ON c.user_id = m.user_id;
    INSERT INTO conversations (business_number) VALUES ('{BUSINESS_NUMBER}');
    INSERT INTO identities (provider, business_number, kind, value, conversation_id)
    SELECT 'twilio', business_number, 'bsuid', 'IN.stranger', id FROM conversations WHERE user_id IS NULL;
    INSERT INTO registrations (kind, conversation_id, vendor_id, shop_name, area, state_code)
    SELECT 'SHOP', c.id, v.id, 'Stranger', 'Ward', '24' FROM conversations AS c, vendors AS v
    WHERE c.user_id IS NULL AND v.vendor_code = 'PATEL';

    INSERT INTO order_keys (order_number, retailer_id, vendor_id)
    SELECT 'OLD-' || retailer_id || '-' || vendor_id, retailer_id, vendor_id FROM credit_accounts;
    INSERT INTO orders_archive
    SELECT clock_now(), r.* FROM orders AS o
    JOIN order_keys AS k USING (retailer_id, vendor_id),
    LATERAL jsonb_populate_record(o, jsonb_build_object('id', k.id, 'order_number', k.order_number))
        AS r
    WHERE o.status = 'DELIVERED' AND k.order_number LIKE 'OLD-%';
    INSERT INTO order_items_archive
    SELECT clock_now(), r.* FROM orders AS o
    JOIN order_items AS i ON i.order_id = o.id
    JOIN orders_archive AS a ON (a.retailer_id, a.vendor_id) = (o.retailer_id, o.vendor_id),
    LATERAL jsonb_populate_record(i, jsonb_build_object('order_id', a.id)) AS r
    WHERE o.status = 'DELIVERED';
    INSERT INTO order_keys (order_number, retailer_id, vendor_id)
    SELECT 'SPARE-' || retailer_id || '-' || vendor_id, retailer_id, vendor_id FROM credit_accounts;
    -- A note of a bill that has no lines yet, and is in no ledger.
    INSERT INTO credit_notes (credit_note_number, invoice_id, retailer_id, vendor_id, financial_year,
        note_date, reason, taxable_amount, cgst_amount, sgst_amount, igst_amount, round_off, total)
    SELECT 'SPARE-' || id, id, retailer_id, vendor_id, financial_year, invoice_date, 'SHORT',
        0, 0, 0, 0, 0.01, 0.01 FROM invoices;
    -- An allowance that no bill has used up.
    SELECT post_ledger_entry(retailer_id, vendor_id, 'ADJUSTMENT_DEBIT', 10, 'allowance', clock_now(),
        p_note => 'allowance') FROM credit_accounts;
    -- Two entries of every account that began nothing: what is due and what settles hang on their own.
    SET LOCAL ROLE ledger_owner;
    INSERT INTO credit_ledgers (retailer_id, vendor_id, seq, transaction_type, amount,
        previous_balance, running_balance, note, idempotency_key, request_hash, prev_hash, row_hash,
        effective_at, created_at)
    SELECT retailer_id, vendor_id, last_seq + n, kind, 1, balance + 1 - n, balance + n - 2, 'SPARE',
        'spare ' || n, '', CASE n WHEN 1 THEN last_hash ELSE int4send(1) END, int4send(n), last_at,
        last_at + n * interval '1 ms'
    FROM credit_accounts, (VALUES (1, 'ADJUSTMENT_DEBIT'), (2, 'ADJUSTMENT_CREDIT')) AS way (n, kind);
    UPDATE credit_accounts
    SET last_seq = last_seq + 2, last_hash = int4send(2), last_at = last_at + interval '2 ms';
    RESET ROLE;

    SELECT seal_ledger(current_date);
    INSERT INTO ledger_checkpoints (retailer_id, vendor_id, seq, balance, row_hash)
    SELECT retailer_id, vendor_id, last_seq, balance, last_hash FROM credit_accounts;
    INSERT INTO credit_scores (retailer_id, scored_on, score, risk_category, reasons)
    SELECT id, current_date, 700, 'LOW', '[]' FROM retailers;
    INSERT INTO payment_promises (retailer_id, vendor_id, promised_on, state, closed_at)
    SELECT retailer_id, vendor_id, current_date, 'KEPT', clock_now() FROM credit_accounts;
    INSERT INTO reminders (retailer_id, vendor_id, due_id, step, amount)
    SELECT retailer_id, vendor_id, ledger_id, 'OVERDUE_1', open_amount FROM dues WHERE state = 'OPEN';
    INSERT INTO complaints (invoice_id, order_id, retailer_id, vendor_id, reason)
    SELECT id, order_id, retailer_id, vendor_id, 'SHORT' FROM invoices;
    INSERT INTO complaint_lines
        (complaint_id, line_number, invoice_id, retailer_id, vendor_id, quantity, said_quantity, said_unit)
    SELECT id, 1, invoice_id, retailer_id, vendor_id, 1, 1, 'kg' FROM complaints;
    INSERT INTO delivery_attempts (order_id, retailer_id, vendor_id, reason)
    SELECT order_id, retailer_id, vendor_id, 'CLOSED' FROM invoices;
    -- A proposal for every order that waits, whose time is over, and a request of every account.
    INSERT INTO order_proposals
        (order_id, retailer_id, vendor_id, lines, disputed, total, proposed_by, expires_at)
    SELECT o.id, o.retailer_id, o.vendor_id,
        (SELECT jsonb_agg(i) FROM order_items AS i WHERE i.order_id = o.id), '{{1}}', o.total, m.user_id,
        clock_now()
    FROM orders AS o JOIN vendor_members AS m USING (vendor_id)
    WHERE o.status = 'PLACED';
    INSERT INTO order_requests
        (retailer_id, vendor_id, wishes, total, reason, requested_by, expires_at)
    SELECT a.retailer_id, a.vendor_id, '[1]', 1, 'SHORT', m.user_id, clock_now()
    FROM credit_accounts AS a JOIN retailer_members AS m USING (retailer_id);
    -- An account with nothing in it.
    INSERT INTO retailers (shop_name, state_code) VALUES ('Spare customer', '27');
    INSERT INTO credit_accounts (retailer_id, vendor_id, credit_limit, terms_days)
    SELECT r.id, v.id, 1, 1 FROM retailers AS r, vendors AS v
    WHERE r.shop_name = 'Spare customer' AND v.vendor_code <> 'SPARE';

    -- A vendor without goods.
    INSERT INTO vendors (vendor_code, name, state_code, invoice_prefix)
    VALUES ('BARE', 'Bare', '27', 'BRE');

    INSERT INTO whatsapp_messages_archive
        (conversation_id, phone, month, message_count, first_id, first_at, last_at, messages)
    SELECT c.id, u.phone_number, '2024-01-01', 1, 1, '2024-01-02', '2024-01-02',
        '{{"common": {{}}, "rows": []}}'
    FROM conversations AS c JOIN users AS u ON u.id = c.user_id;
    INSERT INTO delivery_events (provider, message_id, status, public_id)
    SELECT provider, message_id, 'read', public_id FROM whatsapp_messages
    WHERE direction = 'OUTBOUND';
    INSERT INTO message_contents (provider, account, shape, content_id)
    VALUES ('twilio', 'AC0', '1', 'HX0'), ('twilio', 'AC0', '2', 'HX1');
    INSERT INTO schema_changes (session_role, acting_role, application_name, command)
    VALUES ('a', 'a', '{BUSINESS_NUMBER}', 'a');
"""
