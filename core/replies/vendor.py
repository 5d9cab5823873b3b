"""What the vendor and his people read."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.buttons import Press
from core.calendar import spoken
from core.dialogue.vendor import OpenOrder, PaymentWord, PendingPayment
from core.ledger import Account
from core.messages import Reply
from core.money import rupees
from core.orders import Quote
from core.replies.goods import quote_lines
from core.replies.states import state_name
from core.replies.texts import buttons, mark, numbered, say

_METHODS = {"CASH": "cash", "BANK_TRANSFER": "bank", "UPI": "UPI", "CHEQUE": "cheque"}

_COMMANDS = {
    "ACCEPTED": "accept",
    "REJECTED": "reject",
    "DISPATCHED": "dispatched",
    "DELIVERED": "delivered",
}


def order_card(
    language: str,
    secret: str,
    *,
    order_id: int,
    order_number: str,
    shop: str,
    quote: Quote,
    account: Account,
) -> Reply:
    """``account`` is his account with this vendor; what he owes others is nobody's business."""
    choices = buttons(
        language,
        secret,
        (mark("Accept"), Press("accept", order_id, 0)),
        (mark("Reject"), Press("reject", order_id, 0)),
    )
    head = say(language, "New order #{number} from {shop}:", number=order_number, shop=shop)
    credit = say(
        language,
        "He owes {balance} of {limit} before this order",
        balance=rupees(account.balance),
        limit=rupees(account.credit_limit),
    )
    body = "\n".join([head, quote_lines(language, quote), credit, "", numbered(choices)])
    return Reply(body, choices)


def order_moved(language: str, *, order_number: str, shop: str, state: str) -> Reply:
    text = say(
        language,
        "Order #{number}, {shop}: {state}.",
        number=order_number,
        shop=shop,
        state=state_name(language, state),
    )
    next_step = {
        "ACCEPTED": mark("When it is loaded, write: dispatched {number}"),
        "DISPATCHED": mark("When it is there, write: delivered {number}"),
    }.get(state)
    if next_step is not None:
        text += " " + say(language, next_step, number=order_number)
    return Reply(text)


def dispatched(
    language: str,
    *,
    order_number: str,
    shop: str,
    invoice_number: str,
    total: Decimal,
    due: date,
    balance: Decimal,
) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number}, {shop}: on its way. Bill {invoice}: {total}, due {due}. He now owes"
            " {balance}. When it is there, write: delivered {number}",
            number=order_number,
            shop=shop,
            invoice=invoice_number,
            total=rupees(total),
            due=spoken(due),
            balance=rupees(balance),
        )
    )


def cannot_move(language: str, *, order_number: str, state: str, to_status: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} is {state}. “{command}” changed nothing.",
            number=order_number,
            state=state_name(language, state),
            command=_COMMANDS[to_status],
        )
    )


def which_order(language: str, to_status: str, choices: Sequence[OpenOrder]) -> Reply:
    numbers = ", ".join(f"#{order.order_number}" for order in choices)
    return Reply(
        say(
            language,
            "Which one? {numbers}. Write for example: {command} {first}",
            numbers=numbers,
            command=_COMMANDS[to_status],
            first=choices[0].order_number,
        )
    )


def which_payment(language: str, choices: Sequence[PendingPayment], word: PaymentWord) -> Reply:
    numbers = ", ".join(payment.payment_number for payment in choices)
    return Reply(
        say(
            language,
            "Which one? {numbers}. Write for example: {answer} {first}",
            numbers=numbers,
            answer=word,
            first=choices[0].payment_number,
        )
    )


def which_card(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Several cards wait for your answer. Press the button on one, or write for example:"
            " accept 1023, or: received PAY-31",
        )
    )


def no_such_order(language: str, to_status: str, order_number: str | None) -> Reply:
    if order_number is None:
        return Reply(
            say(language, "No order is waiting for “{command}”.", command=_COMMANDS[to_status])
        )
    return Reply(say(language, "You have no open order #{number}.", number=order_number))


def orders(language: str, open_orders: Sequence[tuple[str, str, str, Decimal]]) -> Reply:
    """``open_orders``: number, shop, state and total of each, oldest first."""
    if not open_orders:
        return Reply(say(language, "No open orders."))
    rows = [
        f"#{number} {shop}: {state_name(language, state)}, {rupees(total)}"
        for number, shop, state, total in open_orders
    ]
    return Reply("\n".join([say(language, "Open orders:"), *rows]))


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
) -> Reply:
    choices = buttons(
        language,
        secret,
        (mark("Received"), Press("received", payment_id, 0)),
        (mark("Not received"), Press("not_received", payment_id, 0)),
    )
    text = say(
        language,
        "{shop} says he paid {amount} by {how} ({number}). Did it arrive?",
        shop=shop,
        amount=rupees(amount),
        how=" ".join(filter(None, [_METHODS[method], transaction_id])),
        number=payment_number,
    )
    return Reply(f"{text}\n\n{numbered(choices)}", choices)


def payment_decided(
    language: str,
    *,
    payment_number: str,
    shop: str,
    amount: Decimal,
    status: str,
    balance: Decimal,
    is_news: bool,
) -> Reply:
    """``is_news`` is false when somebody had decided it before."""
    if status == "CONFIRMED":
        text = say(
            language,
            "{number}: {amount} from {shop} is in the books. He now owes {balance}.",
            number=payment_number,
            amount=rupees(amount),
            shop=shop,
            balance=rupees(balance),
        )
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
    if not is_news:
        text = say(language, "Already decided.") + " " + text
    return Reply(text)


def no_payment_waiting(language: str) -> Reply:
    return Reply(say(language, "No payment is waiting for your word."))


def not_yet_received(language: str, payment_number: str, word: PaymentWord) -> Reply:
    return Reply(
        say(
            language,
            "{number} is not with you yet. Write first: received {number}, and if it is a cheque, when"
            " the bank has decided: {answer} {number}",
            number=payment_number,
            answer=word,
        )
    )


def help_text(language: str, *, understood: bool) -> Reply:
    parts = [] if understood else [say(language, "I did not understand that.")]
    parts.append(
        say(
            language,
            "Take an order: accept 1023\nRefuse it: reject 1023\nLoaded: dispatched 1023\nThere:"
            " delivered 1023\nA payment came: received PAY-31\nIt did not: not received PAY-31\n"
            "What is open: orders",
        )
    )
    return Reply("\n".join(parts))
