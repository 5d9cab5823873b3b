-- What the name and type of a column do not say.

COMMENT ON COLUMN products.unit IS
'The unit that prices and stock are counted in.';

COMMENT ON COLUMN products.is_restricted IS
'Tobacco, alcohol, medicines: not to be ordered by WhatsApp.';

COMMENT ON COLUMN products.name_hi IS
'The name in Devanagari.';

COMMENT ON COLUMN products.pack_size IS
'What is in one unit of a packed product: 500 g, 8x250 ml. Empty for loose goods.';

COMMENT ON COLUMN products.search_text IS
'Everything it may be looked for by, in small letters; kept by triggers.';

COMMENT ON COLUMN product_tax_rates.gst_rate IS
'Per cent, CGST and SGST together.';

COMMENT ON COLUMN vendor_products.vendor_price IS
'Per unit of the product.';

COMMENT ON COLUMN vendor_products.pack_sizes IS
'What this vendor''s packs hold, in units of the product: {"bag": 25}.';

COMMENT ON COLUMN vendor_products.stock_tracked IS
'Off until somebody counts: then an order is never refused for stock.';

COMMENT ON COLUMN vendor_products.name IS
'This vendor''s own name for the product.';

COMMENT ON COLUMN vendor_products.hsn_code IS
'His own tax code, where it differs.';

COMMENT ON COLUMN vendor_products.reserved IS
'Set aside for orders that are not loaded yet.';

COMMENT ON COLUMN product_aliases.source IS
'GIVEN by somebody who wrote it down, or LEARNED from what shops call the product.';

COMMENT ON COLUMN product_aliases.created_by IS
'The person who gave it or from whom it was learned; none where the platform did.';

COMMENT ON COLUMN catalogue_versions.version IS
'From one sequence for all vendors: never given out twice, not even after a rollback.';

COMMENT ON COLUMN vendor_words.word IS
'As messages are read: small letters, one space between words.';

COMMENT ON COLUMN vendor_words.means IS
'A kind of goods as the vocabulary calls it.';

COMMENT ON COLUMN vendor_words.created_by IS
'The person who gave it; none where the platform did.';

COMMENT ON COLUMN unclear_words.words IS
'At most four words of letters; figures, addresses and names were taken out before.';

COMMENT ON COLUMN unclear_words.outcome IS
'UNKNOWN: nothing of that name is sold. ASKED: several things fit. ANSWERED: the question was answered.';

COMMENT ON COLUMN unclear_words.vendor_product_id IS
'What was chosen; of answers only.';

COMMENT ON COLUMN unclear_words.last_seen_on IS
'A business day, as the first.';

COMMENT ON COLUMN whatsapp_messages.created_at IS
'Receive time of an inbound message, writing time of an outbound one. Partition key.';

COMMENT ON COLUMN whatsapp_messages.message_id IS
'The provider''s id. Outbound rows get it when the provider has accepted them.';

COMMENT ON COLUMN whatsapp_messages.public_id IS
'Ours: stands in the address that the provider reports delivery to.';

COMMENT ON COLUMN whatsapp_messages.buttons IS
'INBOUND: the pressed button {"payload", "text"}. OUTBOUND: the offered ones, a list of them.';

COMMENT ON COLUMN whatsapp_messages.raw IS
'The form as it came, for what the columns do not hold. NUL characters removed.';

COMMENT ON COLUMN whatsapp_messages.kind IS
'What a person sent; NULL of outbound messages and of those from before there were kinds.';

COMMENT ON COLUMN whatsapp_messages.content IS
'INBOUND: {"cart", "location", "sku", "is_forwarded"}, what there is of them. The prices of a cart are what the phone showed.';

COMMENT ON COLUMN whatsapp_messages.quoted_message_id IS
'The provider''s id of the message that this one replies to.';

COMMENT ON COLUMN whatsapp_messages.is_resend IS
'Sent once more after a result that nobody could tell us; the text then says so.';

COMMENT ON COLUMN whatsapp_messages.available_at IS
'Not to be touched before: the pause after a failure.';

COMMENT ON COLUMN whatsapp_messages.claimed_at IS
'When the attempt that is under way began.';

COMMENT ON COLUMN whatsapp_messages.status IS
'The provider''s word on an outbound message and its rank; it only moves forward.';

COMMENT ON COLUMN whatsapp_messages.is_processed IS
'Whether nothing is left to do: answered or set aside, sent or failed.';

COMMENT ON COLUMN whatsapp_messages.template IS
'The template that it may be sent as: {"key", "language", "parameters": [...]}. Of an answer to what somebody has just written: nothing.';

COMMENT ON COLUMN whatsapp_messages.content_id IS
'The approved content that the last attempt was made with; nothing when it went as it is written.';

COMMENT ON COLUMN whatsapp_messages.resend_of IS
'The message whose template this is, where that came too late to be sent as it was written.';

COMMENT ON COLUMN message_templates.fingerprint IS
'Of everything that was submitted.';

COMMENT ON COLUMN message_templates.name IS
'Its name at WhatsApp.';

COMMENT ON COLUMN message_templates.parameters IS
'What fills the blanks {{1}}, {{2}} and so on; after them come the buttons.';

COMMENT ON COLUMN message_templates.status IS
'CREATED: approval was not asked for yet. UNKNOWN: a word of the provider that we do not know. Only APPROVED ones are sent.';

COMMENT ON COLUMN message_templates.submitted_at IS
'When approval was asked for.';

COMMENT ON COLUMN message_templates.checked_at IS
'When the provider was last asked what he thinks of it.';

COMMENT ON COLUMN credit_accounts.balance IS
'What he owes; negative when he paid in advance.';

COMMENT ON COLUMN credit_accounts.held IS
'Set aside for placed orders.';

COMMENT ON COLUMN credit_accounts.available IS
'What he may still order: limit less balance less held.';

COMMENT ON COLUMN credit_accounts.last_seq IS
'Head of the chain: number, hash and time of the last entry.';

COMMENT ON COLUMN payments.transaction_id IS
'The bank''s or gateway''s own number (UTR).';

COMMENT ON COLUMN payments.status IS
'A retailer''s word is PENDING; only the vendor''s confirmation reaches the ledger.';

COMMENT ON COLUMN payments.is_reversed IS
'Taken back, for example a cheque that bounced.';

COMMENT ON COLUMN credit_ledgers.seq IS
'The order of record within the account: 1, 2, 3 without a gap.';

COMMENT ON COLUMN credit_ledgers.signed_amount IS
'What the entry adds to the debt: negative for DEBIT types.';

COMMENT ON COLUMN credit_ledgers.is_reversed IS
'Set once, on the entry that was taken back, and therefore not part of its hash.';

COMMENT ON COLUMN credit_ledgers.reversal_ledger_id IS
'On the entry that takes back: which one it takes back.';

COMMENT ON COLUMN credit_ledgers.reverses_reversal IS
'False wherever it is set: a reversal points at an entry that is not itself a reversal.';

COMMENT ON COLUMN credit_ledgers.effective_at IS
'When it happened, as against when it was written.';

COMMENT ON COLUMN credit_ledgers.running_balance IS
'What the retailer owes this vendor after the entry.';

COMMENT ON COLUMN credit_ledgers.previous_balance IS
'What he owed before it.';

COMMENT ON COLUMN orders.invoice_number IS
'Set once, at dispatch.';

COMMENT ON COLUMN orders.revision_of IS
'An order changed by agreement is a new order that names the old one.';

COMMENT ON COLUMN orders.credit_used IS
'What was put on credit.';

COMMENT ON COLUMN order_items.ordered_quantity IS
'As written: 2 bori.';

COMMENT ON COLUMN order_items.quantity IS
'In the product''s own unit: 50 kg.';

COMMENT ON COLUMN stock_reservations.expires_at IS
'NULL once the order is accepted: then the goods are his until they are loaded or refused.';

COMMENT ON COLUMN invoices.invoice_date IS
'A business day in Asia/Kolkata.';

COMMENT ON COLUMN invoices.seller IS
'Names, addresses and GSTINs as they were on that day.';

COMMENT ON COLUMN users.phone_number IS
'E.164. NULL for a person whose provider hides the number.';

COMMENT ON COLUMN vendors.state_code IS
'Two digits of the GST state list; it decides between CGST with SGST and IGST.';

COMMENT ON COLUMN vendors.charges_gst IS
'Composition scheme or exempt goods only: such a vendor gives a bill of supply without tax.';

COMMENT ON COLUMN vendors.invoice_prefix IS
'Starts every invoice number: GST rule 46 allows 16 characters in all.';

COMMENT ON COLUMN vendors.credit_limit IS
'What one retailer may owe unless his account says otherwise.';

COMMENT ON COLUMN retailers.available_credit IS
'Sums over his accounts, written by the trigger on credit_accounts and by nothing else.';

COMMENT ON COLUMN retailers.outstanding_debt IS
'Sum of the balances of his accounts.';

COMMENT ON COLUMN conversations.vendor_id IS
'The wholesaler this person is talking to at the moment.';

COMMENT ON COLUMN conversations.draft IS
'The basket that is being written, as core.dialogue.draft describes it; NULL when there is none.';

COMMENT ON COLUMN conversations.draft_version IS
'Rises with every change of the draft, so that a button on an old card is known as old.';

COMMENT ON COLUMN conversations.draft_at IS
'When the draft was last shown: it expires, and this stays until the next one.';

COMMENT ON COLUMN conversations.earlier_drafts IS
'The drafts before the present one, latest last, for taking a change back.';

COMMENT ON COLUMN conversations.prompt IS
'What was asked last besides the draft and is still open, with its numbered choices, as core.dialogue.prompts describes it; NULL when there is nothing.';

COMMENT ON COLUMN conversations.prompt_version IS
'Rises with every prompt, so that a button of an old one is known as old.';

COMMENT ON COLUMN conversations.prompt_at IS
'When the prompt was shown: it expires, and this stays until the next one; NULL once it is answered.';

COMMENT ON COLUMN conversations.speaks_as IS
'For whom a person speaks who works for a wholesaler and has a shop; NULL until he has said.';

COMMENT ON COLUMN conversations.other_side IS
'Drafts, prompt and wholesaler of the side that he does not speak as at present, as db.conversations.Talk describes it; NULL while there is nothing.';

COMMENT ON COLUMN conversations.is_misunderstood IS
'Whether his last message was not understood: after a second one a person takes over.';

COMMENT ON COLUMN conversations.handed_over_at IS
'Since when a person answers instead of the program; NULL while the program does.';

COMMENT ON COLUMN conversations.hand_over_reason IS
'Why: he asked for a person, was not understood, or sent what only a person can look at.';

COMMENT ON COLUMN audit_logs.created_at IS
'Partition key.';

COMMENT ON COLUMN audit_logs.user_id IS
'NULL when the system acted by itself.';

COMMENT ON COLUMN audit_logs.action IS
'CREATE, UPDATE or DELETE of a row, ARCHIVE, or what people were refused or did by hand.';

COMMENT ON COLUMN audit_logs.entity_type IS
'The table.';

COMMENT ON COLUMN audit_logs.old_values IS
'The whole row before and after, without columns that are secret or mere counters.';

COMMENT ON COLUMN audit_logs.request_id IS
'The message that led to it, by its public_id, or the request that a person made.';

COMMENT ON COLUMN audit_logs.database_role IS
'As whom the program was logged in.';

COMMENT ON COLUMN audit_logs.entity_id IS
'The primary key of the row; parts joined by ''/''.';

COMMENT ON COLUMN audit_logs.new_values IS
'The row after, likewise.';

COMMENT ON COLUMN schema_changes.created_at IS
'Of the server, not of our movable clock: this is about the database itself.';

COMMENT ON COLUMN schema_changes.object_name IS
'By name, never by oid: a dump has to be restorable.';

COMMENT ON COLUMN whatsapp_messages_archive.phone IS
'The person''s number, whichever way the messages went.';

COMMENT ON COLUMN whatsapp_messages_archive.month IS
'First day of the month in UTC, as the partition had it.';

COMMENT ON COLUMN whatsapp_messages_archive.first_id IS
'The smallest of the messages'' ids; tells whether a month has anything before a given message.';

COMMENT ON COLUMN whatsapp_messages_archive.messages IS
'The rows in id order, without what all of a direction share: packed_messages() gives them back.';

COMMENT ON COLUMN ledger_seals.sealed_on IS
'A business day in Asia/Kolkata.';

COMMENT ON COLUMN payments.named_due_id IS
'The bill that the payer named: it is settled first.';

COMMENT ON COLUMN payments.paid_at IS
'When the money changed hands, as against when we heard of it.';

COMMENT ON COLUMN payments.collected_by IS
'Who took the money, in the words of whoever entered it.';

COMMENT ON COLUMN payments.banked_at IS
'When the bank had paid or returned a cheque.';

COMMENT ON COLUMN dues.ledger_id IS
'The entry that made it owed.';

COMMENT ON COLUMN dues.bill_number IS
'As it is called on paper: the invoices number, or that of a bill in the vendors old books.';

COMMENT ON COLUMN dues.bill_date IS
'A business day in Asia/Kolkata.';

COMMENT ON COLUMN dues.settled_at IS
'When the money that settled it changed hands.';

COMMENT ON COLUMN dues.overdue_since IS
'The first day on which it was late; flagged every night.';

COMMENT ON COLUMN dues.of_reversal IS
'False wherever it is: an entry that takes another back makes no due.';

COMMENT ON COLUMN settlements.ledger_id IS
'The entry that lowers the debt.';

COMMENT ON COLUMN settlements.named_due_id IS
'What it settles first: the bill that a payer named, or that a credit note is for.';

COMMENT ON COLUMN settlements.open_amount IS
'What is left of it: an advance, until the next bill.';

COMMENT ON COLUMN settlements.of_reversal IS
'False wherever it is: an entry that takes another back settles nothing.';

COMMENT ON COLUMN invoice_items.vendor_product_id IS
'Which product was billed. NULL on bills of release 0.1.0 whose product has another code by now.';

COMMENT ON COLUMN credit_notes.note_date IS
'A business day in Asia/Kolkata.';

COMMENT ON COLUMN credit_note_items.line_number IS
'The line of the bill that it corrects.';

COMMENT ON COLUMN credit_scores.scored_on IS
'A business day in Asia/Kolkata.';

COMMENT ON COLUMN credit_scores.reasons IS
'Each factor with its points and the figures behind them.';

COMMENT ON COLUMN payment_promises.amount IS
'NULL where none was named: then any payment keeps it.';

COMMENT ON COLUMN reminders.due_id IS
'The oldest bill that it was about.';

COMMENT ON COLUMN conversations.reminders_stopped_at IS
'STOP was said: no reminders and no broadcasts on this phone; orders are still answered.';

COMMENT ON COLUMN complaints.complaint_number IS
'C-31: as people say it.';

COMMENT ON COLUMN complaints.reason IS
'In the shop''s words. WRONG is something else than was billed, RETURN goods that it gives back.';

COMMENT ON COLUMN complaints.note IS
'The beginning of what was written, 200 characters at most.';

COMMENT ON COLUMN complaints.state IS
'OPEN until the vendor has said ACCEPTED or REFUSED, or the shop has WITHDRAWN it.';

COMMENT ON COLUMN complaints.decided_by IS
'Whoever ended it: somebody of the vendor''s, or of the shop that took it back.';

COMMENT ON COLUMN complaints.decision_note IS
'What the shop is told with a refusal.';

COMMENT ON COLUMN complaints.credit_note_id IS
'What an accepted one came to.';

COMMENT ON COLUMN complaint_lines.line_number IS
'The line of the bill.';

COMMENT ON COLUMN complaint_lines.quantity IS
'In the product''s own unit: 25 kg.';

COMMENT ON COLUMN complaint_lines.said_quantity IS
'As said: the 1 of 1 bori.';

COMMENT ON COLUMN delivery_attempts.reason IS
'CLOSED: the shop was shut. NOT_REACHED: the van did not get there.';

COMMENT ON COLUMN order_proposals.lines IS
'As lines of the order would be (order_items), each under the number of the line that it stands for; one that goes is not there.';

COMMENT ON COLUMN order_proposals.disputed IS
'Numbers of the lines to which the shop has not agreed: silence leaves them out.';

COMMENT ON COLUMN order_proposals.total IS
'What the order comes to if the shop agrees.';

COMMENT ON COLUMN order_proposals.new_order_id IS
'The order that stands in the place of the old one; NULL where nothing was left of it.';

COMMENT ON COLUMN order_requests.wishes IS
'Products with quantity and unit as they were said.';

COMMENT ON COLUMN order_requests.total IS
'As it was quoted: at another total it has to be asked again.';

COMMENT ON COLUMN order_requests.reason IS
'What did not suffice.';

COMMENT ON COLUMN order_requests.order_id IS
'What it has become.';

COMMENT ON COLUMN registrations.conversation_id IS
'Where it was asked, and where the answer goes.';

COMMENT ON COLUMN registrations.user_id IS
'Known from the beginning where somebody is known already; else made by the approval.';

COMMENT ON COLUMN registrations.retailer_id IS
'The shop that asks, where there is one already; else made by the approval.';

COMMENT ON COLUMN registrations.vendor_id IS
'SHOP: whose account is wanted. VENDOR: himself, not approved until then.';

COMMENT ON COLUMN registrations.decided_by IS
'NULL too where it was decided at the command line without a name.';

COMMENT ON COLUMN registrations.reason IS
'Why it was refused.';
