"""Money that he enters himself: whose it is, how much, how, and whether it is not known already."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import core.calendar
import core.money
import core.payments
import core.replies.amounts
import core.replies.vendor_receipts
import db.dues
import db.orders
import db.payments
import db.people
from core.dialogue.prompts import Choice, Label, Prompt, Topic, name
from core.dialogue.vendor import money as rules
from core.dialogue.vendor.outcomes import DecidePayment, KeepAsItIs, TakePayment
from core.messages import Reply
from core.payments import Paid
from core.replies.days import spoken
from core.replies.texts import mark
from core.shops import NotFound, Shop
from core.understanding.vendor.commands import RecordPayment
from core.understanding.vendor.parts import ClaimWord
from db.rows import Row
from workers.bookkeeping import allocation, receipts
from workers.handlers import payment_notices, payments
from workers.handlers.vendor.desk import Desk

# So many claims of one amount are offered, beside the choice of none of them.
OFFERED_MAX = 8

_METHODS = (
    (mark("Cash"), "CASH", ("cash", "nakad", "nagad", "नकद", "कैश")),
    (mark("UPI"), "UPI", ("upi", "gpay", "phonepe", "paytm", "यूपीआई")),
    (mark("Bank transfer"), "BANK_TRANSFER", ("bank", "neft", "rtgs", "imps", "बैंक")),
    (mark("Cheque"), "CHEQUE", ("cheque", "check", "चेक")),
)
# Words that say it is that one.
_YES = ("haan", "yes", "wahi", "wahi hai", "same")


@dataclass(frozen=True, slots=True)
class _Payer:
    """Whose money it is, for which bill, and who brought it."""

    shop: Shop
    due_id: int | None = None
    collected_by: str = ""


def record(desk: Desk, payment: RecordPayment) -> Reply:
    """What is missing is asked; what is whole is entered, unless it may be one that is known."""
    turn = desk.turn
    payer = _payer(desk, payment)
    if isinstance(payer, Reply):
        return payer
    amount, shop = payment.amount, payer.shop
    if payment.bill_number is None:
        payment = replace(payment, shop=f"#{shop.retailer_id}")
    slip = None if amount is None else core.money.slip(amount)
    if amount is None or slip is not None:
        text = core.replies.vendor_receipts.how_much(turn.language, shop.name)
        if amount is not None and slip is not None:
            refused = core.replies.amounts.not_meant(turn.language, amount, slip)
            text = f"{refused}\n{text}"
        return turn.ask(
            text, Prompt(Topic.HOW_MUCH_PAID, about=rules.about(replace(payment, amount=None)))
        )
    if payment.method is None:
        choices = tuple(
            Choice(Label(text), replace(payment, method=method), words)
            for text, method, words in _METHODS
        )
        return turn.ask(
            core.replies.vendor_receipts.how(turn.language, shop.name, amount),
            Prompt(Topic.HOW_PAID, choices, rules.about(payment)),
        )
    whole = TakePayment(
        shop.retailer_id,
        amount,
        payment.method,
        payment.transaction_id,
        payer.due_id,
        payer.collected_by,
    )
    # Two of his people may enter it at once.
    allocation.lock(turn.books, shop.retailer_id, desk.vendor_id)
    return _ask_whether_known(desk, whole) or take(desk, whole)


def take(desk: Desk, payment: TakePayment) -> Reply:
    """Enter it: into the books, or to the bank where it is a cheque; the shop gets its receipt."""
    turn = desk.turn
    turn.close_prompt()
    is_cheque = payment.method == receipts.CHEQUE
    outcome = receipts.take(
        turn.books,
        retailer_id=payment.retailer_id,
        vendor_id=desk.vendor_id,
        amount=payment.amount,
        method=payment.method,
        transaction_id=None if is_cheque else payment.transaction_id,
        cheque_number=payment.transaction_id if is_cheque else None,
        named_due_id=payment.due_id,
        collected_by=payment.collected_by,
    )
    if not outcome.is_news:
        return core.replies.vendor_receipts.known(
            turn.language, payment.transaction_id, paid(desk, outcome.payment)
        )
    payment_notices.decided(turn.notices, outcome)
    return payments.told(turn, outcome)


def paid(desk: Desk, payment: Row) -> Paid:
    shop = db.people.retailer(desk.turn.connection, payment.retailer_id)
    return Paid(
        payment.payment_number,
        shop.shop_name,
        payment.amount,
        payment.payment_method,
        payment.status,
    )


def _payer(desk: Desk, payment: RecordPayment) -> _Payer | Reply:
    if payment.bill_number is not None:
        return _payer_of_bill(desk, payment, payment.bill_number)
    if not payment.shop:
        return desk.turn.ask(
            core.replies.vendor_receipts.whose(desk.turn.language),
            Prompt(Topic.WHICH_SHOP, about=rules.about(payment)),
        )
    shop = desk.shop_or_question(payment, payment.shop)
    return shop if isinstance(shop, Reply) else _Payer(shop)


def _payer_of_bill(desk: Desk, payment: RecordPayment, number: str) -> _Payer | Reply:
    """A bill says whose money it is. Another name beside it is of who brought it, or of another shop: then
    he is asked."""
    directory = desk.shops()
    dues = db.dues.named_of_vendor(desk.turn.connection, desk.vendor_id, number)
    owners = [
        _Payer(shop, row.ledger_id)
        for row in dues
        if isinstance(shop := directory.find(f"#{row.retailer_id}"), Shop)
    ]
    if not owners:
        return _no_open_bill(desk, number)
    named = directory.match(payment.shop) if payment.shop else None
    meant = [payer for payer in owners if _is_named(payer.shop, named)]
    if len(meant or owners) > 1 or (isinstance(named, Shop) and not meant):
        return _ask_whose_bill(desk, payment, number, meant or owners, named)
    if meant or named is None:
        return (meant or owners)[0]
    return replace(owners[0], collected_by=payment.shop)


def _is_named(shop: Shop, named: Shop | NotFound | None) -> bool:
    if isinstance(named, NotFound):
        return any(shop.retailer_id == other.retailer_id for other in named.candidates)
    return named is not None and shop.retailer_id == named.retailer_id


def _no_open_bill(desk: Desk, number: str) -> Reply:
    turn = desk.turn
    order = db.orders.standing_of_vendor(turn.connection, desk.vendor_id, number)
    shop = None if order is None else db.people.retailer(turn.connection, order.retailer_id)
    return core.replies.vendor_receipts.no_open_bill(
        turn.language, number, None if shop is None else shop.shop_name
    )


def _ask_whose_bill(
    desk: Desk,
    payment: RecordPayment,
    number: str,
    owners: Sequence[_Payer],
    named: Shop | NotFound | None,
) -> Reply:
    choices = [
        Choice(
            Label(mark("{name}, #{number}"), {"name": payer.shop.name, "number": number}),
            replace(payment, shop=f"#{payer.shop.retailer_id}"),
        )
        for payer in owners[:OFFERED_MAX]
    ]
    if isinstance(named, Shop):
        other = replace(payment, shop=f"#{named.retailer_id}", bill_number=None)
        label = Label(mark("{name}, without a bill"), {"name": named.name})
        choices.append(Choice(label, other))
    return desk.turn.ask(
        core.replies.vendor_receipts.whose_bill(desk.turn.language, number),
        Prompt(Topic.WHICH_SHOP, tuple(choices)),
    )


def _ask_whether_known(desk: Desk, whole: TakePayment) -> Reply | None:
    """The shop may have claimed this very payment, or somebody have entered it today; ``None`` where neither
    can be. The payment that has the very reference is confirmed or told by itself."""
    if _is_borne(desk, whole):
        return None
    another = Choice(Label(mark("Another one")), whole, ("ek aur", "one more", "another"))
    claims = _claims_like(desk, whole)
    if claims:
        text = core.replies.vendor_receipts.is_it_claimed(
            desk.turn.language,
            [(paid(desk, row), core.calendar.business_day(row.paid_at)) for row in claims],
        )
        choices = tuple(_claim_choice(desk, row, is_only=len(claims) == 1) for row in claims)
        return desk.turn.ask(text, Prompt(Topic.WHICH_PAYMENT, (*choices, another)))
    entered = _entered_like(desk, whole)
    if entered is None:
        return None
    that_one = Choice(Label(mark("Yes, that one")), KeepAsItIs(), _YES)
    text = core.replies.vendor_receipts.is_it_entered(
        desk.turn.language, paid(desk, entered), entered.decided_at
    )
    return desk.turn.ask(text, Prompt(Topic.WHICH_PAYMENT, (that_one, another)))


def _is_borne(desk: Desk, whole: TakePayment) -> bool:
    is_cheque = whole.method == receipts.CHEQUE
    known = db.payments.bearing(
        desk.turn.connection,
        retailer_id=whole.retailer_id,
        vendor_id=desk.vendor_id,
        transaction_id=None if is_cheque else whole.transaction_id,
        cheque_number=whole.transaction_id if is_cheque else None,
    )
    return known is not None


def _claims_like(desk: Desk, whole: TakePayment) -> Sequence[Row]:
    rows = db.payments.claims_like(
        desk.turn.connection,
        retailer_id=whole.retailer_id,
        vendor_id=desk.vendor_id,
        amount=whole.amount,
        method=whole.method,
    )
    return [row for row in rows if _may_be_one(row, whole)][:OFFERED_MAX]


def _entered_like(desk: Desk, whole: TakePayment) -> Row | None:
    """Of today, the newest."""
    rows = db.payments.entered_like(
        desk.turn.connection,
        retailer_id=whole.retailer_id,
        vendor_id=desk.vendor_id,
        amount=whole.amount,
        method=whole.method,
        since=core.calendar.start_of(core.calendar.business_day(desk.turn.now)),
    )
    return next((row for row in rows if _may_be_one(row, whole)), None)


def _may_be_one(row: Row, whole: TakePayment) -> bool:
    return core.payments.may_be_one(row.transaction_id or row.cheque_number, whole.transaction_id)


def _claim_choice(desk: Desk, claim: Row, *, is_only: bool) -> Choice:
    received = DecidePayment(claim.id, ClaimWord.RECEIVED)
    if is_only:
        return Choice(Label(mark("Yes, that one")), received, _YES)
    day = spoken(desk.turn.language, core.calendar.business_day(claim.paid_at))
    return Choice(name(f"{claim.payment_number}, {day}"), received)
