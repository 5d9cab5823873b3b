-- What each table is for. Shown by psql's \d+ and in docs/schema.md.

COMMENT ON TABLE products IS
'What is sold, shared by all vendors and never changed by one of them.';

COMMENT ON TABLE product_tax_rates IS
'A change of rate is a new row: old documents and returns keep the rate of their day.';

COMMENT ON TABLE vendor_products IS
'What a vendor calls, asks for and has of a product. Available is stock less reserved.';

COMMENT ON TABLE product_aliases IS
'What people call a product: for everybody, or learned for one vendor or one shop.';

COMMENT ON TABLE catalogue_versions IS
'Another number whenever something has changed that a vendor''s orders are understood by: names, packs, prices, what is sold; of shared products too. Never with stock. A vendor without a row has never had goods.';

COMMENT ON TABLE vendor_words IS
'What a vendor and his shops call a kind of goods: "meethi reti" for sugar. His catalogue is built with them.';

COMMENT ON TABLE unclear_words IS
'What was not understood of orders, or had to be asked for, counted by vendor. Nothing leads to a person: no shop, message, quantity or time of day. Forgotten half a year after it was last said.';

COMMENT ON TABLE whatsapp_messages IS
'Inbox and outbox in one, by month of our own receive time. Rows are the queue; wake-ups only say that there is one.';

COMMENT ON TABLE message_keys IS
'Where duplicates stop. A unique key of the partitioned table would have to contain the month, so ids live here: those of the provider, and ours under the provider name ''bahi''. Also tells the month of a message. Kept for ever, because a signed webhook can be replayed for ever.';

COMMENT ON TABLE delivery_events IS
'Every distinct word of the provider about a message, once.';

COMMENT ON TABLE message_contents IS
'Reply buttons need a content resource at the provider. Its text is all variables, so one resource per shape (which lines are blank, how many buttons) serves every message of that shape.';

COMMENT ON TABLE message_templates IS
'What was submitted to a provider for approval, and what he said. A changed text is another row: the one before is sent until the new one is approved.';

COMMENT ON TABLE credit_accounts IS
'One narrow row per retailer and vendor: the row that is locked for holding and posting. Balance, sequence and hash of the account are read from here, never from the last ledger row.';

COMMENT ON TABLE credit_holds IS
'Credit set aside for a placed order until it is billed or given up.';

COMMENT ON TABLE payments IS
'What was paid or is said to have been paid. Confirmed ones are in the ledger; a reversal marks the row and adds an entry.';

COMMENT ON TABLE credit_ledgers IS
'Append-only. Written by post_ledger_entry() alone; CREDIT types raise what the retailer owes, DEBIT types lower it. The chain of each account is a foreign key: an entry names sequence, balance and hash of the one before it, so a forged, forked or re-amounted row cannot be inserted.';

COMMENT ON TABLE order_keys IS
'The part of an order that stays for ever. Everything that must outlive the archiving of the wide row (ledger, payments, invoices) refers to this one.';

COMMENT ON TABLE orders IS
'Orders of the last two years. The row goes through its states; what was ordered, by whom and for how much never changes.';

COMMENT ON TABLE order_items IS
'Lines as they were when the order was placed: later changes of a product do not reach them.';

COMMENT ON TABLE stock_reservations IS
'Goods set aside for an order: active until they are loaded or given back.';

COMMENT ON TABLE document_counters IS
'One row per vendor, kind of document and financial year. The row lock makes numbers consecutive, and a rolled-back transaction gives its number back.';

COMMENT ON TABLE invoices IS
'What was really sent, at which rate and tax. Permanent: never archived, never edited.';

COMMENT ON TABLE invoice_items IS
'Lines of a bill, with the rate and tax of that day.';

COMMENT ON TABLE users IS
'Persons, by the phone they write from. Removed by date, never deleted.';

COMMENT ON TABLE vendors IS
'Wholesalers.';

COMMENT ON TABLE retailers IS
'Shops, with what they owe and may still order over all vendors.';

COMMENT ON TABLE vendor_members IS
'Whose phones belong to a wholesaler, and what each may do there.';

COMMENT ON TABLE retailer_members IS
'Whose phones belong to a shop.';

COMMENT ON TABLE registrations IS
'Who asked to be admitted: a shop that wants an account with a vendor, or a new vendor. Decided once; nothing is owed or ordered before.';

COMMENT ON TABLE conversations IS
'One conversation per person and business number. The webhook may add a row for a new person but never changes one: workers hold this row while they answer.';

COMMENT ON TABLE identities IS
'An address somebody writes from. A phone number may be absent or change, so it is never the key of a person: several identities may lead to one conversation.';

COMMENT ON TABLE orders_archive IS
'Orders older than two years, terminal and settled, as they were.';

COMMENT ON TABLE order_items_archive IS
'Their lines.';

COMMENT ON TABLE audit_logs IS
'Who did what to which record, by month. Written by triggers and functions only.';

COMMENT ON TABLE schema_changes IS
'Every change of the schema, written by an event trigger.';

COMMENT ON TABLE whatsapp_messages_archive IS
'Old messages, packed: one row per conversation, phone and month. PostgreSQL compresses large values only, and a message is never large by itself.';

COMMENT ON TABLE ledger_seals IS
'The head of an account at the end of a day. A copy belongs outside the database: what a superuser rewrites here then contradicts it.';

COMMENT ON TABLE guard.applied_sql IS
'Checksums of the rerunnable SQL files that were applied, for the next migration to compare.';

COMMENT ON VIEW orders_all IS
'Orders wherever they are, present and archived.';

COMMENT ON VIEW order_items_all IS
'Their lines, present and archived.';

COMMENT ON VIEW trial_balance IS
'Each vendor''s books as debits and credits, derived: both come to the same sum.';

COMMENT ON VIEW book_breaks IS
'The part of ledger_breaks that is about documents, dues, holds and sums, without the chains.';

COMMENT ON VIEW ledger_breaks IS
'Every place where the books contradict themselves. Empty in a sound database.';

COMMENT ON MATERIALIZED VIEW retailer_stats IS
'What each shop has had delivered. Read through visible_retailer_stats.';

COMMENT ON MATERIALIZED VIEW vendor_stats IS
'A vendor''s orders, turnover and what is outstanding, by month and state. Read through visible_vendor_stats.';

COMMENT ON VIEW visible_retailer_stats IS
'Each shop''s own figures; the platform sees all.';

COMMENT ON VIEW visible_vendor_stats IS
'Each vendor''s own figures; the platform sees all.';

COMMENT ON TABLE dues IS
'What is to be paid and by when: one row for each entry that raises the debt, open as far as nothing has paid it. Written by the posting functions alone.';

COMMENT ON TABLE settlements IS
'What lowers the debt, a payment, a credit note or an allowance, and how much of it no bill has used up yet. Written by the posting functions alone.';

COMMENT ON TABLE payment_allocations IS
'Which settlement has paid which due, and how much of it. Released when either side is taken back.';

COMMENT ON TABLE credit_notes IS
'What came off a bill for goods that were returned, fell short or were damaged. Permanent, like the bill that it names.';

COMMENT ON TABLE credit_note_items IS
'Lines of a credit note, at the prices and rates of the bills own lines.';

COMMENT ON TABLE credit_scores IS
'Why a shop has the score it has: one row for each night on which it changed.';

COMMENT ON TABLE payment_promises IS
'"Kal dunga": the day on which somebody said he would pay. Reminders pause until it is over.';

COMMENT ON TABLE reminders IS
'Each step of reminding somebody of a debt, taken once.';

COMMENT ON TABLE ledger_checkpoints IS
'How far each chain was found sound, so that the next proof begins there.';

COMMENT ON TABLE complaints IS
'What a shop says was wrong with goods of a bill: short, damaged, wrong or given back. The vendor''s yes is a credit note.';

COMMENT ON TABLE complaint_lines IS
'Which lines of the bill a complaint is about, and how much of them.';

COMMENT ON TABLE delivery_attempts IS
'The van was there and came back with the goods. The order stays DISPATCHED and is sent again.';

COMMENT ON TABLE order_proposals IS
'What a vendor would send instead of what was ordered, where that needs the shop''s yes: other goods, a higher price, more of something. Silence leaves the disputed lines out.';

COMMENT ON TABLE order_requests IS
'What a shop asks its vendor for where credit or stock did not suffice. Granted, it is an order at once.';
