"""What the vendor and his people read about payments."""

from decimal import Decimal

from core import templates
from core.buttons import Press
from core.messages import Notice, Reply
from core.money import plain, rupees
from core.payments import METHODS, Paid
from core.replies.payments import METHOD_NAMES
from core.replies.texts import buttons, mark, numbered, say
from core.understanding.vendor.parts import ClaimWord


def payment_card(
    language: str,
    secret: str,
    *,
    payment_id: int,
    payment_number: str,
    shop: str,
    amount: Decimal,
    method: str,
    transaction_id: str | None,
) -> Notice:
    choices = buttons(
        language,
        secret,
        (mark("Received"), Press("received", payment_id, 0)),
        (mark("Not received"), Press("not_received", payment_id, 0)),
    )
    how = " ".join(filter(None, [say(language, METHOD_NAMES[method]), transaction_id]))
    text = say(
        language,
        "{shop} says he paid {amount} by {how} ({number}). Did it arrive?",
        shop=shop,
        amount=rupees(amount),
        how=how,
        number=payment_number,
    )
    template = templates.of(
        "payment_claimed", shop=shop, amount=rupees(amount), method=how, number=payment_number
    )
    return Notice(f"{text}\n\n{numbered(choices)}", choices, template=template)


def payment_decided(
    language: str,
    *,
    payment_number: str,
    shop: str,
    amount: Decimal,
    status: str,
    balance: Decimal,
    is_news: bool,
    taken_by: str = "",
) -> Reply:
    """``is_news`` is false when somebody had decided it before. ``taken_by`` is who brought the money, as he
    named him."""
    if status == "CONFIRMED":
        text = _in_the_books(language, payment_number, shop, amount, balance)
    elif status == "CLEARING":
        text = say(
            language,
            "{number}: cheque of {amount} from {shop} is with you. It is posted when the bank has paid"
            " it: write cleared {number}, or bounced {number}.",
            number=payment_number,
            amount=rupees(amount),
            shop=shop,
        )
    elif status == "BOUNCED":
        text = say(
            language,
            "{number}: cheque of {amount} from {shop} has bounced. He owes {balance}.",
            number=payment_number,
            amount=rupees(amount),
            shop=shop,
            balance=rupees(balance),
        )
    else:
        text = say(
            language,
            "{number}: {amount} from {shop} is marked as not received. Nothing was posted.",
            number=payment_number,
            amount=rupees(amount),
            shop=shop,
        )
    if taken_by:
        text += " " + say(language, "Taken by {name}.", name=taken_by)
    if not is_news:
        text = say(language, "Already decided.") + " " + text
    return Reply(text)


def _in_the_books(
    language: str, payment_number: str, shop: str, amount: Decimal, balance: Decimal
) -> str:
    posted = {"number": payment_number, "amount": rupees(amount), "shop": shop}
    if balance < 0:
        return say(
            language,
            "{number}: {amount} from {shop} is in the books. He has paid {advance} in advance; it goes"
            " to his next bills.",
            **posted,
            advance=rupees(-balance),
        )
    return say(
        language,
        "{number}: {amount} from {shop} is in the books. He now owes {balance}.",
        **posted,
        balance=rupees(balance),
    )


def of_another_amount(language: str, paid: Paid, amount: Decimal) -> Reply:
    """He names another amount than the payment has."""
    text = say(
        language,
        "{number} is about {claimed} from {shop}, not {amount}, so nothing was booked. If only {amount}"
        " came, write: {answer} {number}, and then: payment {plain} {shop} {how}",
        number=paid.number,
        claimed=rupees(paid.amount),
        shop=paid.shop,
        amount=rupees(amount),
        answer="not received" if paid.status == "PENDING" else "bounced",
        plain=plain(amount),
        how=METHODS[paid.method],
    )
    return Reply(text)


def no_payment_waiting(language: str) -> Reply:
    return Reply(say(language, "No payment is waiting for your word."))


def not_yet_received(language: str, payment_number: str, word: ClaimWord) -> Reply:
    return Reply(
        say(
            language,
            "{number} is not with you yet. Write first: received {number}, and if it is a cheque, when"
            " the bank has decided: {answer} {number}",
            number=payment_number,
            answer=word,
        )
    )


def which_payment(language: str) -> str:
    return say(language, "Which payment?")
