"""What the retailer reads about his account and his payments."""

from collections.abc import Sequence
from decimal import Decimal

from core import templates
from core.ledger import Account, Entry
from core.messages import Notice, Reply
from core.money import rupees
from core.payments import Unposted
from core.replies import balances
from core.replies.days import spoken
from core.replies.listing import bubble, listed
from core.replies.texts import mark, say

METHOD_NAMES = {
    "CASH": mark("cash"),
    "BANK_TRANSFER": mark("bank transfer"),
    "UPI": mark("UPI"),
    "CHEQUE": mark("cheque"),
}

_TEMPLATES = {
    "CONFIRMED": "payment_confirmed",
    "CLEARING": "payment_clearing",
    "BOUNCED": "payment_bounced",
}


def balance(
    language: str,
    *,
    vendor_name: str,
    account: Account,
    overdue: Decimal,
    latest: Sequence[Entry],
    waiting: Sequence[Unposted],
) -> Reply:
    parts = [
        f"{vendor_name}: {balances.own(language, account.balance)}"
        if account.balance < 0
        else say(
            language,
            "{vendor}: you owe {balance}",
            vendor=vendor_name,
            balance=rupees(account.balance),
        ),
        say(language, "Overdue {amount}", amount=rupees(overdue)),
        _credit(language, vendor_name, account),
    ]
    if account.held:
        parts.append(
            say(language, "Placed before and not sent yet {amount}", amount=rupees(account.held))
        )
    rows = [
        f"{spoken(language, entry.day)} {entry.ledger_number}: {rupees(entry.amount)} → {rupees(entry.balance)}"
        for entry in latest
    ]
    waits = [_unposted(language, vendor_name, one) for one in waiting]
    return bubble(*parts, listed(language, waits), listed(language, rows))


def _credit(language: str, vendor_name: str, account: Account) -> str:
    if account.is_blocked:
        return say(
            language,
            "Your account is blocked: nothing can be ordered on credit. Please speak to {vendor}.",
            vendor=vendor_name,
        )
    return say(
        language,
        "Credit left {available} of {limit}",
        available=rupees(max(account.available, Decimal(0))),
        limit=rupees(account.credit_limit),
    )


def claimed(language: str, *, vendor_name: str, amount: Decimal, payment_number: str) -> Reply:
    return Reply(
        say(
            language,
            "{amount} noted ({number}). When {vendor} confirms it, it goes into your account.",
            amount=rupees(amount),
            number=payment_number,
            vendor=vendor_name,
        )
    )


def known(
    language: str, *, vendor_name: str, transaction_id: str, payment_number: str | None
) -> Reply:
    """``payment_number`` is his own payment; ``None`` where the reference is somebody else's, of which he hears
    nothing."""
    if payment_number is None:
        return Reply(
            say(
                language,
                "Reference {reference} could not be noted, and nothing was claimed. Please look at the number"
                " again; if it is right, speak to {vendor}.",
                reference=transaction_id,
                vendor=vendor_name,
            )
        )
    return Reply(
        say(
            language,
            "Reference {reference} is already with us as {number}. It is not counted twice.",
            reference=transaction_id,
            number=payment_number,
        )
    )


def ask_payment(language: str, *, amount: Decimal | None) -> str:
    if amount is None:
        return say(language, "How much, and how? For example: paid 5000 upi 412345678901")
    return say(
        language,
        "{amount} paid: how? When the wholesaler confirms it, it goes into your account.",
        amount=rupees(amount),
    )


def rest_or_balance(language: str) -> str:
    return say(language, "Which do you mean?")


def no_such_bill(language: str, bill: str) -> Reply:
    return Reply(
        say(
            language,
            "There is no open bill {bill}. Without a number it pays the oldest bill: paid 5000 cash",
            bill=bill,
        )
    )


def claims(language: str, vendor_name: str, waiting: Sequence[Unposted]) -> Reply:
    if not waiting:
        return Reply(
            say(
                language,
                "No payment of yours waits for {vendor}. Paid already? Write for example: paid 5000 cash",
                vendor=vendor_name,
            )
        )
    rows = [_unposted(language, vendor_name, one) for one in waiting]
    return bubble(listed(language, rows), say(language, "Until then there are no reminders."))


def reference_too_late(language: str, vendor_name: str, claim: Unposted, reference: str) -> Reply:
    return Reply(
        say(
            language,
            "{amount} {how} ({number}) is noted without a number, and none can be added to it. If {vendor}"
            " asks, tell them {reference}. There is no need to write the payment again.",
            amount=rupees(claim.amount),
            how=say(language, METHOD_NAMES[claim.method]),
            number=claim.number,
            vendor=vendor_name,
            reference=reference,
        )
    )


def _unposted(language: str, vendor_name: str, payment: Unposted) -> str:
    what_for = (
        mark("{amount} {how} ({number}, {day}): the bank has not paid it out yet.")
        if payment.is_banked
        else mark("{amount} {how} ({number}, {day}): {vendor} has to confirm it.")
    )
    return say(
        language,
        what_for,
        amount=rupees(payment.amount),
        how=say(language, METHOD_NAMES[payment.method]),
        number=payment.number,
        day=spoken(language, payment.day),
        vendor=vendor_name,
    )


def decided(
    language: str,
    *,
    vendor_name: str,
    amount: Decimal,
    payment_number: str,
    status: str,
    ledger_number: str | None,
    balance: Decimal,
) -> Notice:
    """What became of a payment of his. ``ledger_number`` is that of the entry, where one was posted."""
    names = {"vendor": vendor_name, "amount": rupees(amount), "number": payment_number}
    match status:
        case "CONFIRMED":
            text = say(
                language,
                mark(
                    "{vendor} confirmed {amount} ({number}).\nPaid in advance {advance} (entry {entry})"
                )
                if balance < 0
                else mark(
                    "{vendor} confirmed {amount} ({number}).\nBalance {balance} (entry {entry})"
                ),
                **names,
                balance=rupees(balance),
                advance=rupees(-balance),
                entry=ledger_number,
            )
        case "CLEARING":
            text = say(
                language,
                "{vendor} has your cheque of {amount} ({number}). It goes into your account when the"
                " bank has paid it.",
                **names,
            )
        case "BOUNCED":
            text = say(
                language,
                "The bank returned your cheque of {amount} ({number}). Your balance with {vendor} is"
                " {balance}; please speak to them.",
                **names,
                balance=rupees(balance),
            )
        case _:
            text = say(
                language,
                "{vendor} has not received {amount} ({number}). Your balance is unchanged; please"
                " speak to them.",
                **names,
            )
    key = _TEMPLATES.get(status, "payment_not_received")
    return Notice(text, template=templates.of(key, **names, balance=rupees(balance)))
