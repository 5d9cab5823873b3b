"""The accounts of his shops: shown, their limits, and whether they buy on credit."""

import core.calendar
import core.money
import core.replies.amounts
import core.replies.vendor_accounts
import db.ledger
import db.locks
import db.payments
import db.promises
import db.shop_accounts
from core.dialogue.vendor.outcomes import AccountOutcome, AdmitShop, DecideRequest
from core.ledger import Account
from core.messages import Reply
from core.shops import Shop
from core.understanding.vendor import commands
from workers.handlers.vendor import admission, lists, requests
from workers.handlers.vendor.desk import Desk


def carry_out(desk: Desk, outcome: AccountOutcome) -> Reply:
    match outcome:
        case commands.ShowAccount() | commands.SetLimit() | commands.SetBlock():
            return _of_shop(desk, outcome)
        case DecideRequest(request_id=request_id, is_granted=is_granted):
            return requests.decide(desk, request_id, is_granted=is_granted)
        case commands.DecideShop() | AdmitShop():
            return admission.decide(desk, outcome)
        case commands.Show(listing=listing):
            return lists.show(desk, listing)


def _of_shop(
    desk: Desk, outcome: commands.ShowAccount | commands.SetLimit | commands.SetBlock
) -> Reply:
    if not outcome.shop:
        return core.replies.vendor_accounts.whose(desk.turn.language)
    shop = desk.shop_or_question(outcome, outcome.shop)
    if isinstance(shop, Reply):
        return shop
    desk.turn.close_prompt()
    match outcome:
        case commands.ShowAccount():
            return _account(desk, shop)
        case commands.SetLimit():
            return _set_limit(desk, shop, outcome)
        case commands.SetBlock():
            return _set_block(desk, shop, is_blocked=outcome.is_blocked)


def _account(desk: Desk, shop: Shop) -> Reply:
    """How the shop stands with him: never what it owes others, nor how it is rated for that."""
    turn = desk.turn
    account = (shop.retailer_id, desk.vendor_id)
    today = core.calendar.business_day(turn.now)
    promise = db.promises.open_of_account(turn.connection, *account)
    return core.replies.vendor_accounts.account(
        turn.language,
        db.shop_accounts.of_shop(turn.connection, *account, today),
        promise=None if promise is None else (promise.promised_on, promise.amount),
        waiting=[
            (row.payment_number, row.amount)
            for row in db.payments.waiting_of_account(turn.connection, *account)
        ],
    )


def _set_limit(desk: Desk, shop: Shop, said: commands.SetLimit) -> Reply:
    """One below what is owed already is his to set: then nothing goes until some of it is paid."""
    turn = desk.turn
    slip = core.money.slip(said.amount)
    if slip is not None:
        return Reply(core.replies.amounts.not_meant(turn.language, said.amount, slip))
    before = db.locks.account(turn.connection, shop.retailer_id, desk.vendor_id).credit_limit
    now = db.ledger.change_terms(
        turn.connection, shop.retailer_id, desk.vendor_id, credit_limit=said.amount
    )
    return core.replies.vendor_accounts.limit_changed(
        turn.language,
        shop=shop.name,
        before=before,
        account=Account(now.balance, now.held, now.credit_limit, now.available),
    )


def _set_block(desk: Desk, shop: Shop, *, is_blocked: bool) -> Reply:
    turn = desk.turn
    before = db.locks.account(turn.connection, shop.retailer_id, desk.vendor_id).is_blocked
    if before != is_blocked:
        db.ledger.change_terms(
            turn.connection, shop.retailer_id, desk.vendor_id, is_blocked=is_blocked
        )
    return core.replies.vendor_accounts.block_changed(
        turn.language, shop=shop.name, is_blocked=is_blocked, is_news=before != is_blocked
    )
