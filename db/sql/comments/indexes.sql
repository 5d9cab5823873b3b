-- Which question each index answers. One without a purpose is a cost of every write.

COMMENT ON INDEX products_category_sub_category_idx IS
'Browsing by category.';

COMMENT ON INDEX vendor_products_vendor_id_is_available_idx IS
'What a vendor sells today: read for every order.';

COMMENT ON INDEX vendor_products_stock_idx IS
'Low stock alerts.';

COMMENT ON INDEX whatsapp_messages_from_number_created_at_idx IS
'What a number has written, newest first.';

COMMENT ON INDEX whatsapp_messages_is_processed_idx IS
'The queue: what a conversation still has to be answered or sent, in order. Small, because nearly every row is processed.';

COMMENT ON INDEX credit_accounts_vendor_id_idx IS
'All shops of one vendor.';

COMMENT ON INDEX payments_retailer_id_created_at_idx IS
'A retailer''s payments, newest first.';

COMMENT ON INDEX payments_transaction_id_idx IS
'Gateway reconciliation.';

COMMENT ON INDEX payments_is_reversed_idx IS
'Reversal tracking.';

COMMENT ON INDEX credit_ledgers_account_created_at_idx IS
'The balance: the latest entry of an account.';

COMMENT ON INDEX credit_ledgers_retailer_id_created_at_idx IS
'A retailer''s history over all vendors.';

COMMENT ON INDEX credit_ledgers_due_date_idx IS
'Overdue tracking.';

COMMENT ON INDEX orders_retailer_id_created_at_idx IS
'A shop''s orders, newest first.';

COMMENT ON INDEX orders_vendor_id_created_at_idx IS
'A vendor''s orders, newest first.';

COMMENT ON INDEX orders_status_payment_status_idx IS
'Dashboards: how many orders are where.';

COMMENT ON INDEX stock_reservations_expires_at_idx IS
'What ran out of time and can be given back.';

COMMENT ON INDEX users_role_is_active_idx IS
'People by role.';

COMMENT ON INDEX users_deleted_at_idx IS
'Finds who was removed, without touching the many who were not.';

COMMENT ON INDEX vendors_is_approved_deleted_at_idx IS
'Vendors that may trade today.';

COMMENT ON INDEX retailers_outstanding_debt_idx IS
'Collections: who owes most.';

COMMENT ON INDEX retailers_credit_score_idx IS
'Risk assessment.';

COMMENT ON INDEX retailers_last_order_at_idx IS
'Who has gone quiet.';

COMMENT ON INDEX vendor_members_user_id_idx IS
'Which vendors a person works for: asked for every inbound message.';

COMMENT ON INDEX retailer_members_user_id_idx IS
'Which shop a person buys for: asked for every inbound message.';

COMMENT ON INDEX identities_conversation_id_idx IS
'Where to write to a person.';

COMMENT ON INDEX identities_user_id_idx IS
'All addresses of a person.';

COMMENT ON INDEX orders_archive_retailer_id_created_at_idx IS
'Old orders of a shop, newest first.';

COMMENT ON INDEX orders_archive_vendor_id_created_at_idx IS
'Old orders of a vendor, newest first.';

COMMENT ON INDEX audit_logs_user_id_created_at_idx IS
'What a person has done, newest first.';

COMMENT ON INDEX audit_logs_entity_type_entity_id_idx IS
'The history of one record.';

COMMENT ON INDEX audit_logs_request_id_idx IS
'Everything that one message led to.';

COMMENT ON INDEX products_name_idx IS
'Search by a part of the name: name ILIKE ''%rice%''.';

COMMENT ON INDEX products_search_text_idx IS
'Search that forgives spelling, over all names: search_products().';

COMMENT ON INDEX products_deleted_at_idx IS
'Finds what was removed, without touching the many that were not.';

COMMENT ON INDEX vendor_products_deleted_at_idx IS
'Finds what was removed, without touching the many that were not.';

COMMENT ON INDEX vendor_products_product_id_idx IS
'Which vendors sell a product: search_products() comes from the product''s side.';

COMMENT ON INDEX product_aliases_alias_idx IS
'Search among the names that only one vendor or one shop uses.';

COMMENT ON INDEX unclear_words_last_seen_on_idx IS
'What was said of late, and what is old enough to be forgotten.';

COMMENT ON INDEX whatsapp_messages_conversation_id_id_idx IS
'A conversation''s history, newest first.';

COMMENT ON INDEX product_aliases_learned_key IS
'A shop''s latest answer is its only one; so is what a vendor has learned from all his shops.';

COMMENT ON INDEX product_aliases_account_idx IS
'What one shop calls goods, with each of its messages.';

COMMENT ON INDEX product_aliases_vendor_id_lower_idx IS
'What else a vendor''s name stands for, however it was written.';

COMMENT ON INDEX orders_account_created_at_idx IS
'What a shop has ordered from one vendor, newest first.';

COMMENT ON INDEX credit_holds_account_idx IS
'Sums of what is held, re-proved by ledger_breaks.';

COMMENT ON INDEX payments_vendor_id_waiting_idx IS
'Claims that wait for a vendor''s word, and cheques that wait for the bank''s.';

COMMENT ON INDEX credit_ledgers_vendor_id_created_at_idx IS
'A vendor''s day book over all shops.';

COMMENT ON INDEX ledger_seals_sealed_on_idx IS
'Everything that was sealed on a day, for the copy outside.';

COMMENT ON INDEX stock_reservations_vendor_product_id_idx IS
'Which orders hold a product, asked when its stock is set below what is reserved.';

COMMENT ON INDEX orders_vendor_id_open_idx IS
'What a vendor still has to do: few of many orders.';

COMMENT ON INDEX orders_retailer_id_open_idx IS
'What a shop is waiting for: few of many orders.';

COMMENT ON INDEX vendors_deleted_at_idx IS
'Finds who was removed, without touching the many who were not.';

COMMENT ON INDEX retailers_deleted_at_idx IS
'Finds who was removed, without touching the many who were not.';

COMMENT ON INDEX conversations_user_id_idx IS
'A person''s conversations: asked by the policies, and to find whom to tell.';

COMMENT ON INDEX retailer_stats_retailer_id_key IS
'Refreshing concurrently finds the changed rows by it.';

COMMENT ON INDEX vendor_stats_vendor_id_month_status_key IS
'Refreshing concurrently finds the changed rows by it.';

COMMENT ON INDEX whatsapp_messages_cards_idx IS
'The last cards of a conversation, newest first: what a typed answer may mean.';

COMMENT ON INDEX orders_settled_created_at_idx IS
'What is old enough for the archive.';

COMMENT ON INDEX payments_vendor_id_transaction_id_key IS
'One transfer is not booked twice; a claim that was refused or a payment that was taken back does not block the true one.';

COMMENT ON INDEX payments_account_cheque_number_key IS
'One cheque of a shop is not booked twice. Banks number them for themselves, so another shops may bear the same.';

COMMENT ON INDEX payments_vendor_id_paid_at_idx IS
'What a vendor was paid in a period: his register of receipts, and the banks list beside it.';

COMMENT ON INDEX payments_account_awaited_idx IS
'What a shop says it has paid, or has given a cheque for: reminders pause meanwhile.';

COMMENT ON INDEX credit_ledgers_reversal_ledger_id_key IS
'An entry is taken back at most once; and what takes it back.';

COMMENT ON INDEX dues_order_id_key IS
'An order has one bill; and what is open of it.';

COMMENT ON INDEX dues_account_open_idx IS
'What an account has to pay, oldest due first: few of many bills.';

COMMENT ON INDEX dues_vendor_id_open_idx IS
'A vendors list of who owes what, by age.';

COMMENT ON INDEX settlements_payment_id_key IS
'A payment settles once; and what is left of it.';

COMMENT ON INDEX settlements_account_open_idx IS
'What an account has paid in advance: few of many payments.';

COMMENT ON INDEX payment_allocations_settlement_id_idx IS
'What a payment has paid.';

COMMENT ON INDEX payment_allocations_due_id_idx IS
'What has been paid on a bill, and by what.';

COMMENT ON INDEX invoices_order_id_key IS
'An order is billed once.';

COMMENT ON INDEX invoices_vendor_id_invoice_date_idx IS
'A vendors register of bills.';

COMMENT ON INDEX invoice_items_parties_key IS
'What corrects a line belongs to its account.';

COMMENT ON INDEX credit_notes_vendor_id_credit_note_number_key IS
'A number is given once.';

COMMENT ON INDEX credit_notes_parties_key IS
'What hangs on a credit note belongs to its account.';

COMMENT ON INDEX credit_notes_invoice_key IS
'Its lines are of the bill that it names.';

COMMENT ON INDEX credit_notes_invoice_id_idx IS
'What has been credited of a bill.';

COMMENT ON INDEX credit_notes_vendor_id_note_date_idx IS
'A vendors register of credit notes.';

COMMENT ON INDEX credit_note_items_invoice_id_idx IS
'How much of a line has been credited.';

COMMENT ON INDEX credit_ledgers_invoice_id_key IS
'A bill is posted once.';

COMMENT ON INDEX credit_ledgers_payment_id_key IS
'A payment is posted once.';

COMMENT ON INDEX credit_ledgers_credit_note_id_key IS
'A credit note is posted once.';

COMMENT ON INDEX payment_promises_account_open_key IS
'The last word counts: one promise of an account is open.';

COMMENT ON INDEX payment_promises_promised_on_open_idx IS
'What the night has to judge.';

COMMENT ON INDEX payment_promises_retailer_id_idx IS
'A shops broken promises, for its score.';

COMMENT ON INDEX reminders_due_id_step_key IS
'A step is taken once for a bill.';

COMMENT ON INDEX reminders_account_idx IS
'When a shop was last reminded.';

COMMENT ON INDEX conversations_left_open_idx IS
'Drafts and questions that are left open for too long; few of many.';

COMMENT ON INDEX conversations_handed_over_at_idx IS
'Those that wait for a person, the longest first; few of many.';

COMMENT ON INDEX complaints_complaint_number_key IS
'A complaint by the number that people say.';

COMMENT ON INDEX complaints_invoice_key IS
'Its lines are of the bill that it is about.';

COMMENT ON INDEX complaints_vendor_id_open_idx IS
'What waits for a vendor''s word.';

COMMENT ON INDEX complaints_account_created_at_idx IS
'What a shop has complained about, newest first.';

COMMENT ON INDEX complaints_invoice_id_idx IS
'Whether somebody complains about a bill already.';

COMMENT ON INDEX delivery_attempts_order_id_idx IS
'How often an order was brought in vain.';

COMMENT ON INDEX invoices_account_invoice_date_idx IS
'Which bills a shop may still complain about.';

COMMENT ON INDEX orders_vendor_id_accepted_at_idx IS
'What a vendor accepted on a day: his summary.';

COMMENT ON INDEX orders_vendor_id_delivered_at_idx IS
'What a vendor brought on a day: his summary.';

COMMENT ON INDEX orders_revision_of_key IS
'An order is replaced once, and what stands in its place is found by its number.';

COMMENT ON INDEX order_proposals_order_id_open_key IS
'One question about an order at a time.';

COMMENT ON INDEX order_proposals_retailer_id_state_idx IS
'What a shop is asked.';

COMMENT ON INDEX order_proposals_vendor_id_state_idx IS
'What a vendor waits for.';

COMMENT ON INDEX order_proposals_expires_at_idx IS
'What nobody has answered in time.';

COMMENT ON INDEX order_requests_account_open_key IS
'The last word counts: one request of an account is open.';

COMMENT ON INDEX order_requests_retailer_id_state_idx IS
'What a shop has asked for.';

COMMENT ON INDEX order_requests_vendor_id_state_idx IS
'What a vendor is asked.';

COMMENT ON INDEX order_requests_expires_at_idx IS
'What nobody has answered in time.';

COMMENT ON INDEX registrations_conversation_vendor_pending_key IS
'Asking again changes nothing while the first time waits.';

COMMENT ON INDEX registrations_conversation_new_vendor_pending_key IS
'Asking again to become a vendor changes nothing either.';

COMMENT ON INDEX registrations_pending_idx IS
'What waits for somebody.';

COMMENT ON INDEX registrations_vendor_id_state_idx IS
'Who has asked a vendor.';

COMMENT ON INDEX registrations_conversation_id_idx IS
'Whom a vendor may write to because he was asked by him.';

COMMENT ON INDEX registrations_retailer_id_idx IS
'What a shop has asked for.';

COMMENT ON INDEX registrations_user_id_idx IS
'What somebody has asked for.';
