"""What a retailer asks and says about money."""

import core.ageing
import core.calendar
import core.replies.payments
import core.replies.promises
import core.replies.statements
import core.replies.vendor_payments
import db.dues
import db.ledger
import db.payments
import db.statements
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.retailer import money as rules
from core.dialogue.retailer import outcomes
from core.dialogue.retailer.outcomes import AskForRest, ClaimPayment, MoneyOutcome, ShowBalance
from core.ledger import Entry
from core.messages import Reply
from core.payments import Unposted, may_bear
from core.permissions import Act
from core.replies.texts import mark
from core.shops import with_area
from core.understanding.money_words import PaymentMention, lone_reference
from db.rows import Row
from workers.handlers import promises
from workers.handlers.counter import Counter

ENTRIES_SHOWN = 3

# The ways of paying that are offered, each with words that say it too.
_METHODS = (
    (mark("Cash"), "CASH", ("cash", "nakad", "nagad", "नकद", "कैश")),
    (mark("UPI"), "UPI", ("upi", "gpay", "phonepe", "paytm", "यूपीआई")),
    (mark("Bank transfer"), "BANK_TRANSFER", ("bank", "neft", "rtgs", "imps", "बैंक")),
    (mark("Cheque"), "CHEQUE", ("cheque", "check", "चेक")),
)


def carry_out(counter: Counter, outcome: MoneyOutcome) -> Reply:
    turn = counter.turn
    match outcome:
        case outcomes.ShowBalance():
            turn.close_prompt()
            return _balance(counter)
        case outcomes.ShowStatement():
            return _statement(counter, outcome)
        case outcomes.AskRestOrBalance():
            return _ask_rest_or_balance(counter)
        case outcomes.ClaimPayment():
            turn.close_prompt()
            return _claim(counter, outcome)
        case outcomes.AskPayment(mention=mention):
            return _ask_payment(counter, mention)
        case outcomes.TellReference(claim=claim, reference=reference):
            return core.replies.payments.reference_too_late(
                turn.language, counter.vendor.name, claim, reference
            )
        case outcomes.ShowClaims():
            return _claims(counter)
        case outcomes.GivePromise():
            return promises.give(turn, counter.retailer_id, counter.vendor, outcome)
        case outcomes.ShowPromise():
            return promises.show(turn, counter.retailer_id, counter.vendor)
        case outcomes.AskPromise(problem=problem, promised_on=promised_on):
            return core.replies.promises.ask_promise(
                turn.language, problem=problem, promised_on=promised_on
            )


def _balance(counter: Counter) -> Reply:
    turn = counter.turn
    today = core.calendar.business_day(turn.now)
    dues = db.dues.of_account(counter.connection, counter.retailer_id, counter.vendor_id)
    latest = db.ledger.latest(
        counter.connection, counter.retailer_id, counter.vendor_id, ENTRIES_SHOWN
    )
    return core.replies.payments.balance(
        turn.language,
        vendor_name=counter.vendor.name,
        account=counter.account(),
        overdue=core.ageing.overdue(dues, today),
        latest=[
            Entry(
                row.ledger_number,
                core.calendar.business_day(row.effective_at),
                row.signed_amount,
                row.running_balance,
            )
            for row in latest
        ],
        waiting=_unposted(counter),
    )


def _statement(counter: Counter, step: outcomes.ShowStatement) -> Reply:
    return core.replies.statements.statement(
        counter.turn.language,
        db.statements.of_account(
            counter.connection,
            counter.retailer_id,
            counter.vendor_id,
            first=step.first,
            last=step.last,
            today=core.calendar.business_day(counter.turn.now),
        ),
    )


def _ask_rest_or_balance(counter: Counter) -> Reply:
    return counter.turn.ask(
        core.replies.payments.rest_or_balance(counter.turn.language),
        Prompt(
            Topic.REST,
            (
                Choice(
                    Label(mark("The rest of goods")), AskForRest(), ("maal", "baki maal", "goods")
                ),
                Choice(
                    Label(mark("What I owe")), ShowBalance(), ("hisab", "mera hisab", "balance")
                ),
            ),
        ),
    )


def _ask_payment(counter: Counter, mention: PaymentMention) -> Reply:
    """The amount is asked first; how it was paid has choices."""
    turn = counter.turn
    about = rules.about(mention)
    text = core.replies.payments.ask_payment(turn.language, amount=mention.amount)
    if mention.amount is None:
        return turn.ask(text, Prompt(Topic.HOW_MUCH_PAID, about=about))
    choices = tuple(
        Choice(
            Label(text_),
            ClaimPayment(mention.amount, method, mention.transaction_id, mention.bill),
            words,
        )
        for text_, method, words in _METHODS
    )
    return turn.ask(text, Prompt(Topic.HOW_PAID, choices, about))


def _claim(counter: Counter, claim: outcomes.ClaimPayment) -> Reply:
    """Note what he says he paid. Nothing reaches the ledger before the vendor's word."""
    turn = counter.turn
    is_cheque = claim.method == "CHEQUE"
    named = None
    if claim.bill is not None:
        named = db.dues.named(
            counter.connection, counter.retailer_id, counter.vendor_id, claim.bill
        )
        if named is None:
            return core.replies.payments.no_such_bill(turn.language, claim.bill)
    payment, is_new = db.payments.add(
        counter.connection,
        retailer_id=counter.retailer_id,
        vendor_id=counter.vendor_id,
        amount=claim.amount,
        method=claim.method,
        transaction_id=None if is_cheque else claim.transaction_id,
        cheque_number=claim.transaction_id if is_cheque else None,
        named_due_id=named,
        claimed_by=turn.person.user_id,
        paid_at=turn.now,
        now=turn.now,
    )
    if not is_new:
        assert claim.transaction_id is not None
        return core.replies.payments.known(
            turn.language,
            vendor_name=counter.vendor.name,
            transaction_id=claim.transaction_id,
            # Somebody else's payment is none of his business.
            payment_number=payment.payment_number if payment else None,
        )
    assert payment is not None
    turn.notices.to_vendor(
        counter.vendor_id,
        f"payment {payment.id} claimed",
        lambda language: core.replies.vendor_payments.payment_card(
            language,
            turn.secret,
            payment_id=payment.id,
            payment_number=payment.payment_number,
            shop=with_area(counter.retailer.shop_name, counter.retailer.area),
            amount=payment.amount,
            method=payment.payment_method,
            transaction_id=payment.transaction_id or payment.cheque_number,
        ),
        act=Act.DECIDE_PAYMENTS,
    )
    return core.replies.payments.claimed(
        turn.language,
        vendor_name=counter.vendor.name,
        amount=payment.amount,
        payment_number=payment.payment_number,
    )


def _claims(counter: Counter) -> Reply:
    return core.replies.payments.claims(
        counter.turn.language, counter.vendor.name, _unposted(counter)
    )


def unnumbered(counter: Counter, text: str) -> Unposted | None:
    """His newest claim, where it is of today and lacks the reference that he has written by itself."""
    reference = lone_reference(text)
    if reference is None:
        return None
    rows = db.payments.waiting_of_account(
        counter.connection, counter.retailer_id, counter.vendor_id, limit=1
    )
    today = core.calendar.business_day(counter.turn.now)
    for row in rows:
        claim = _of_row(row)
        is_numbered = row.transaction_id is not None or row.cheque_number is not None
        if claim.day == today and not is_numbered and may_bear(reference, claim.method):
            return claim
    return None


def _unposted(counter: Counter) -> list[Unposted]:
    rows = db.payments.waiting_of_account(
        counter.connection, counter.retailer_id, counter.vendor_id
    )
    return [_of_row(row) for row in rows]


def _of_row(row: Row) -> Unposted:
    return Unposted(
        row.payment_number,
        row.amount,
        row.payment_method,
        core.calendar.business_day(row.paid_at),
        is_banked=row.status == "CLEARING",
    )
