-- The rows of two sides of an account, and of each person himself.

-- Rows of an account belong to both its sides. Both see them; who writes them is below.
DO $parties$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'order_keys', 'orders', 'order_items', 'orders_archive', 'order_items_archive',
        'stock_reservations', 'invoices', 'invoice_items', 'credit_accounts', 'credit_holds',
        'credit_ledgers', 'payments', 'dues', 'settlements', 'payment_allocations', 'credit_notes',
        'credit_note_items', 'payment_promises', 'reminders', 'order_proposals', 'order_requests',
        'complaints', 'complaint_lines', 'delivery_attempts'
    ] LOOP
        EXECUTE format(
            'CREATE POLICY vendor_sees ON %I FOR SELECT'
            ' USING (vendor_id = (SELECT current_vendor_id()))', name);
        EXECUTE format(
            'CREATE POLICY retailer_sees ON %I FOR SELECT'
            ' USING (retailer_id = (SELECT current_retailer_id()))', name);
    END LOOP;
END
$parties$;

-- Either side may place an order, in its own name and under the number that its key was given; a
-- retailer's begins at the beginning.
CREATE POLICY vendor_places ON order_keys FOR INSERT
WITH CHECK (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY retailer_places ON order_keys FOR INSERT
WITH CHECK (retailer_id = (SELECT current_retailer_id()));
CREATE POLICY vendor_places ON orders FOR INSERT
WITH CHECK (vendor_id = (SELECT current_vendor_id())
    AND placed_by = (SELECT current_actor_user_id())
    AND order_number = (SELECT k.order_number FROM order_keys AS k WHERE k.id = orders.id));
CREATE POLICY retailer_places ON orders FOR INSERT
WITH CHECK (retailer_id = (SELECT current_retailer_id())
    AND placed_by = (SELECT current_actor_user_id())
    AND status = 'PLACED' AND payment_status = 'UNPAID' AND credit_used = total
    AND accepted_at IS NULL AND dispatched_at IS NULL AND delivered_at IS NULL
    -- In the place of another order only where the vendor has proposed one.
    AND (revision_of IS NULL OR EXISTS (
        SELECT FROM order_proposals AS p WHERE p.order_id = orders.revision_of AND p.state = 'OPEN'))
    AND order_number = (SELECT k.order_number FROM order_keys AS k WHERE k.id = orders.id));
-- Its lines come from whoever placed it, before anybody accepts it: they are what will be billed.
CREATE POLICY placer_lists ON order_items FOR INSERT
WITH CHECK (
    (vendor_id = (SELECT current_vendor_id()) OR retailer_id = (SELECT current_retailer_id()))
    AND EXISTS (SELECT FROM orders AS o
                WHERE o.id = order_items.order_id AND o.status = 'PLACED'
                    AND o.placed_by = (SELECT current_actor_user_id())));
-- The vendor takes it through its states; a retailer may give one up before it leaves.
CREATE POLICY vendor_moves ON orders FOR UPDATE
USING (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY retailer_cancels ON orders FOR UPDATE
USING (retailer_id = (SELECT current_retailer_id()) AND status IN ('PLACED', 'ACCEPTED'))
WITH CHECK (retailer_id = (SELECT current_retailer_id()) AND status = 'CANCELLED'
    AND payment_status = 'UNPAID' AND dispatched_at IS NULL AND delivered_at IS NULL);

-- A vendor proposes, in his own name, and takes it back by doing something else. What the shop says to it is
-- written by decide_proposal(); an order that it cancels needs no answer any more.
CREATE POLICY vendor_proposes ON order_proposals FOR INSERT
WITH CHECK (vendor_id = (SELECT current_vendor_id())
    AND proposed_by = (SELECT current_actor_user_id()) AND state = 'OPEN');
CREATE POLICY vendor_withdraws ON order_proposals FOR UPDATE
USING (vendor_id = (SELECT current_vendor_id()) AND state = 'OPEN')
WITH CHECK (vendor_id = (SELECT current_vendor_id()) AND state = 'WITHDRAWN');
CREATE POLICY retailer_withdraws ON order_proposals FOR UPDATE
USING (retailer_id = (SELECT current_retailer_id()) AND state = 'OPEN')
WITH CHECK (retailer_id = (SELECT current_retailer_id()) AND state = 'WITHDRAWN'
    AND EXISTS (SELECT FROM orders AS o
                WHERE o.id = order_proposals.order_id AND o.status = 'CANCELLED'));

-- A shop asks and takes it back, the vendor decides. Each in his own name.
CREATE POLICY retailer_asks ON order_requests FOR INSERT
WITH CHECK (retailer_id = (SELECT current_retailer_id())
    AND requested_by = (SELECT current_actor_user_id()) AND state = 'OPEN');
CREATE POLICY retailer_withdraws ON order_requests FOR UPDATE
USING (retailer_id = (SELECT current_retailer_id()) AND state = 'OPEN')
WITH CHECK (retailer_id = (SELECT current_retailer_id()) AND state = 'WITHDRAWN');
CREATE POLICY vendor_decides ON order_requests FOR UPDATE
USING (vendor_id = (SELECT current_vendor_id()) AND state = 'OPEN')
WITH CHECK (vendor_id = (SELECT current_vendor_id()) AND state IN ('GRANTED', 'REFUSED'));

-- Documents are the vendor's to write.
CREATE POLICY vendor_bills ON invoices FOR INSERT WITH CHECK (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY vendor_bills ON invoice_items FOR INSERT
WITH CHECK (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY vendor_cancels ON invoices FOR UPDATE USING (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY vendor_credits ON credit_notes FOR INSERT
WITH CHECK (vendor_id = (SELECT current_vendor_id())
    AND created_by = (SELECT current_actor_user_id()));
CREATE POLICY vendor_credits ON credit_note_items FOR INSERT
WITH CHECK (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY vendor_counts ON document_counters USING (vendor_id = (SELECT current_vendor_id()));

-- A retailer may claim to have paid; whether he has is the vendor's word. Each in his own name.
CREATE POLICY vendor_takes ON payments FOR INSERT
WITH CHECK (vendor_id = (SELECT current_vendor_id())
    AND (claimed_by IS NULL OR claimed_by = (SELECT current_actor_user_id()))
    AND (decided_by IS NULL OR decided_by = (SELECT current_actor_user_id())));
CREATE POLICY vendor_decides ON payments FOR UPDATE USING (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY retailer_claims ON payments FOR INSERT
WITH CHECK (retailer_id = (SELECT current_retailer_id()) AND status = 'PENDING'
    AND claimed_by = (SELECT current_actor_user_id()) AND decided_by IS NULL);

-- A shop gives its word, or the vendor notes what he was told on the phone; the last word replaces the
-- one before. Whether it was kept is judged by the platform.
CREATE POLICY party_promises ON payment_promises FOR INSERT
WITH CHECK ((vendor_id = (SELECT current_vendor_id()) OR retailer_id = (SELECT current_retailer_id()))
    AND promised_by = (SELECT current_actor_user_id()) AND state = 'OPEN');
CREATE POLICY party_replaces ON payment_promises FOR UPDATE
USING (vendor_id = (SELECT current_vendor_id()) OR retailer_id = (SELECT current_retailer_id()))
WITH CHECK (
    (vendor_id = (SELECT current_vendor_id()) OR retailer_id = (SELECT current_retailer_id()))
    AND state = 'REPLACED');

-- A shop complains, and may take it back; whether it is right is the vendor's word. Each in his own name.
CREATE POLICY retailer_complains ON complaints FOR INSERT
WITH CHECK (retailer_id = (SELECT current_retailer_id()) AND state = 'OPEN'
    AND opened_by = (SELECT current_actor_user_id()) AND decided_by IS NULL);
CREATE POLICY retailer_withdraws ON complaints FOR UPDATE
USING (retailer_id = (SELECT current_retailer_id()) AND state = 'OPEN')
WITH CHECK (retailer_id = (SELECT current_retailer_id()) AND state = 'WITHDRAWN');
CREATE POLICY vendor_decides ON complaints FOR UPDATE
USING (vendor_id = (SELECT current_vendor_id()) AND state = 'OPEN')
WITH CHECK (vendor_id = (SELECT current_vendor_id()) AND state IN ('ACCEPTED', 'REFUSED'));
-- Its lines come from whoever opened it, before anybody decides.
CREATE POLICY opener_lists ON complaint_lines FOR INSERT
WITH CHECK (retailer_id = (SELECT current_retailer_id())
    AND EXISTS (SELECT FROM complaints AS c
                WHERE c.id = complaint_lines.complaint_id AND c.state = 'OPEN'
                    AND c.opened_by = (SELECT current_actor_user_id())));
-- Who drove to the shop works for the vendor.
CREATE POLICY vendor_drives ON delivery_attempts FOR INSERT
WITH CHECK (vendor_id = (SELECT current_vendor_id())
    AND made_by = (SELECT current_actor_user_id()));

-- People: everybody himself.
CREATE POLICY self ON users USING (id = (SELECT current_actor_user_id()));
CREATE POLICY self ON identities FOR SELECT USING (user_id = (SELECT current_actor_user_id()));
CREATE POLICY self ON vendor_members FOR SELECT USING (user_id = (SELECT current_actor_user_id()));
CREATE POLICY colleagues ON vendor_members FOR SELECT
USING (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY self ON retailer_members FOR SELECT USING (user_id = (SELECT current_actor_user_id()));
CREATE POLICY colleagues ON retailer_members FOR SELECT
USING (retailer_id = (SELECT current_retailer_id()));

-- Who asks to be admitted: he himself, his shop, and the vendor who is asked.
CREATE POLICY self ON registrations FOR SELECT USING (user_id = (SELECT current_actor_user_id()));
CREATE POLICY retailer_sees ON registrations FOR SELECT
USING (retailer_id = (SELECT current_retailer_id()));
CREATE POLICY vendor_sees ON registrations FOR SELECT
USING (vendor_id = (SELECT current_vendor_id()));

-- A vendor and a retailer know each other once they have an account.
CREATE POLICY vendor_self ON vendors FOR SELECT USING (id = (SELECT current_vendor_id()));
CREATE POLICY customer_sees ON vendors FOR SELECT
USING (id IN (SELECT a.vendor_id FROM credit_accounts AS a
              WHERE a.retailer_id = (SELECT current_retailer_id())));
CREATE POLICY retailer_self ON retailers FOR SELECT USING (id = (SELECT current_retailer_id()));
CREATE POLICY self_updates ON retailers FOR UPDATE USING (id = (SELECT current_retailer_id()));
CREATE POLICY supplier_sees ON retailers FOR SELECT
USING (EXISTS (SELECT FROM credit_accounts AS a
               WHERE a.retailer_id = retailers.id AND a.vendor_id = (SELECT current_vendor_id())));
-- An order that he places for a shop is its last one too.
CREATE POLICY supplier_notes ON retailers FOR UPDATE
USING (EXISTS (SELECT FROM credit_accounts AS a
               WHERE a.retailer_id = retailers.id AND a.vendor_id = (SELECT current_vendor_id())));

-- Goods: a vendor his own, a retailer those of the vendors who gave him an account.
CREATE POLICY vendor_sees ON vendor_products FOR SELECT
USING (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY customer_sees ON vendor_products FOR SELECT
USING (vendor_id IN (SELECT a.vendor_id FROM credit_accounts AS a
                     WHERE a.retailer_id = (SELECT current_retailer_id())));
CREATE POLICY vendor_sees ON catalogue_versions FOR SELECT
USING (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY customer_sees ON catalogue_versions FOR SELECT
USING (vendor_id IN (SELECT a.vendor_id FROM credit_accounts AS a
                     WHERE a.retailer_id = (SELECT current_retailer_id())));
-- A shop's messages are understood by its vendors' words.
CREATE POLICY vendor_sees ON vendor_words FOR SELECT
USING (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY customer_sees ON vendor_words FOR SELECT
USING (vendor_id IN (SELECT a.vendor_id FROM credit_accounts AS a
                     WHERE a.retailer_id = (SELECT current_retailer_id())));
-- What other shops of a vendor have asked for is no shop's business.
CREATE POLICY vendor_sees ON unclear_words FOR SELECT
USING (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY everybody_sees ON product_aliases FOR SELECT
USING (vendor_id IS NULL AND retailer_id IS NULL AND (SELECT current_actor_role()) IS NOT NULL);
CREATE POLICY vendor_sees ON product_aliases FOR SELECT
USING (vendor_id = (SELECT current_vendor_id()));
CREATE POLICY retailer_sees ON product_aliases FOR SELECT
USING (
    (retailer_id IS NULL OR retailer_id = (SELECT current_retailer_id()))
    AND (vendor_id IS NULL OR vendor_id IN (
        SELECT a.vendor_id FROM credit_accounts AS a
        WHERE a.retailer_id = (SELECT current_retailer_id())))
    AND (SELECT current_retailer_id()) IS NOT NULL
);

-- Conversations: everybody his own, about a vendor he works for or buys from.
CREATE POLICY self ON conversations FOR SELECT USING (user_id = (SELECT current_actor_user_id()));
CREATE POLICY self_writes ON conversations FOR UPDATE
USING (user_id = (SELECT current_actor_user_id()))
WITH CHECK (user_id = (SELECT current_actor_user_id()) AND (
    vendor_id IS NULL
    OR vendor_id = (SELECT current_vendor_id())
    OR vendor_id IN (SELECT a.vendor_id FROM credit_accounts AS a
                     WHERE a.retailer_id = (SELECT current_retailer_id()))));
CREATE POLICY self ON whatsapp_messages FOR SELECT
USING (conversation_id IN (SELECT c.id FROM conversations AS c
                           WHERE c.user_id = (SELECT current_actor_user_id())));
CREATE POLICY self ON whatsapp_messages_archive FOR SELECT
USING (conversation_id IN (SELECT c.id FROM conversations AS c
                           WHERE c.user_id = (SELECT current_actor_user_id())));
