"""What the retailer reads about his account and his payments."""

from collections.abc import Sequence
from decimal import Decimal

from core.calendar import spoken
from core.ledger import Account, Entry
from core.messages import Reply
from core.money import rupees
from core.replies.texts import say


def balance(
    language: str,
    *,
    vendor_name: str,
    account: Account,
    overdue: Decimal,
    latest: Sequence[Entry],
) -> Reply:
    parts = [
        say(
            language,
            "{vendor}: you owe {balance}",
            vendor=vendor_name,
            balance=rupees(account.balance),
        ),
        say(language, "Overdue {amount}", amount=rupees(overdue)),
        say(
            language,
            "Credit left {available} of {limit}",
            available=rupees(max(account.available, Decimal(0))),
            limit=rupees(account.credit_limit),
        ),
    ]
    parts += [
        f"{spoken(entry.day)} {entry.ledger_number}: {rupees(entry.amount)} → {rupees(entry.balance)}"
        for entry in latest
    ]
    return Reply("\n".join(parts))


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
    """``payment_number`` is his own payment; ``None`` where the reference is somebody else's."""
    if payment_number is None:
        return Reply(
            say(
                language,
                "Reference {reference} is in the books already. Please look at the number again,"
                " or speak to {vendor}.",
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


def ask_payment(language: str, *, amount: Decimal | None) -> Reply:
    if amount is None:
        return Reply(say(language, "How much, and how? For example: paid 5000 upi 412345678901"))
    return Reply(
        say(
            language,
            "{amount}: how was it paid? For example: paid {plain} upi 412345678901, or: paid {plain}"
            " cash",
            amount=rupees(amount),
            plain=f"{amount.normalize():f}",
        )
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
) -> Reply:
    """What became of a payment of his. ``ledger_number`` is that of the entry, where one was posted."""
    names = {"vendor": vendor_name, "amount": rupees(amount), "number": payment_number}
    match status:
        case "CONFIRMED":
            text = say(
                language,
                "{vendor} confirmed {amount} ({number}).\nBalance {balance} (entry {entry})",
                **names,
                balance=rupees(balance),
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
    return Reply(text)
