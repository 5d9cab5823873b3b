"""What the retailer reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.buttons import Press
from core.calendar import spoken
from core.messages import Reply
from core.money import number, rupees
from core.orders import Quote
from core.replies.goods import quote_lines
from core.replies.states import state_name
from core.replies.texts import buttons, numbered, say
from core.understanding.lines import Line, LineStatus

# Names the answers about the draft, of which only the last is worth reading.
DRAFT_TOPIC = "draft"


@dataclass(frozen=True, slots=True)
class Account:
    """Where a retailer stands with one vendor, in rupees."""

    balance: Decimal
    credit_limit: Decimal
    available: Decimal


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the ledger, ``amount`` signed as it changes what he owes."""

    ledger_number: str
    day: date
    amount: Decimal
    balance: Decimal


@dataclass(frozen=True, slots=True)
class ShortLine:
    """Not enough on hand."""

    name: str
    wanted: Decimal
    available: Decimal
    unit: str


def draft_card(
    language: str,
    secret: str,
    *,
    vendor_name: str,
    quote: Quote,
    account: Account,
    conversation_id: int,
    version: int,
    unclear: Sequence[Line],
    price_changed: bool = False,
) -> Reply:
    choices = buttons(
        language,
        secret,
        ("Confirm", Press("confirm", conversation_id, version)),
        ("Change", Press("change", conversation_id, version)),
        ("Cancel", Press("cancel", conversation_id, version)),
    )
    parts = []
    if price_changed:
        parts.append(say(language, "The price has changed since you saw it. Please look again."))
    parts.append(say(language, "Your order with {vendor}:", vendor=vendor_name))
    parts.append(quote_lines(language, quote))
    parts.append(
        say(
            language,
            "Balance after this order {balance} (limit {limit})",
            balance=rupees(account.balance + quote.total),
            limit=rupees(account.credit_limit),
        )
    )
    parts.extend(question(language, line) for line in unclear)
    parts.append("\n" + numbered(choices))
    return Reply("\n".join(parts), choices)


def question(language: str, line: Line) -> str:
    """What is not clear about one line, and how to say it better."""
    names = ", ".join(product.name for product in line.candidates)
    match line.status:
        case LineStatus.AMBIGUOUS:
            return say(language, "“{text}”: which one? {names}", text=line.text, names=names)
        case LineStatus.NEED_QUANTITY:
            return say(
                language,
                "{names}: how much? For example: 5 {unit}",
                names=names,
                unit=line.candidates[0].unit,
            )
        case LineStatus.NEED_UNIT:
            units = ", ".join(sorted(line.candidates[0].units))
            return say(language, "{names} is sold by: {units}", names=names, units=units)
        case _:
            return say(language, "“{text}”: not found here", text=line.text)


def questions(language: str, lines: Sequence[Line]) -> Reply:
    return Reply("\n".join(question(language, line) for line in lines))


def placed(language: str, *, order_number: str, vendor_name: str, total: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} is placed with {vendor}: {total}. We will tell you when it is accepted.",
            number=order_number,
            vendor=vendor_name,
            total=rupees(total),
        )
    )


def over_limit(language: str, *, total: Decimal, available: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "This order is {total}, but your credit allows {available} now. Nothing was ordered:"
            " make it smaller, or pay first.",
            total=rupees(total),
            available=rupees(max(available, Decimal(0))),
        )
    )


def short(language: str, lines: Sequence[ShortLine]) -> Reply:
    rows = [
        say(
            language,
            "{name}: {available} {unit} left, you asked for {wanted} {unit}",
            name=line.name,
            available=number(line.available),
            wanted=number(line.wanted),
            unit=line.unit,
        )
        for line in lines
    ]
    head = say(language, "Not enough stock, so nothing was ordered. Please change the quantity:")
    return Reply("\n".join([head, *rows]))


def dropped(language: str) -> Reply:
    return Reply(say(language, "The order was dropped. Nothing was ordered."))


def ask_for_change(language: str) -> Reply:
    return Reply(
        say(
            language,
            "Write what to add, for example: 2 kg cheeni. To begin again: cancel, then the whole list.",
        )
    )


def orders(
    language: str, open_orders: Sequence[tuple[str, str, Decimal]], because_old: bool
) -> Reply:
    """``open_orders``: number, state and total of each, newest first."""
    parts = []
    if because_old:
        parts.append(say(language, "That card is no longer open."))
    if open_orders:
        parts.append(say(language, "Your open orders:"))
        parts += [
            f"#{number_}: {state_name(language, state)}, {rupees(total)}"
            for number_, state, total in open_orders
        ]
    else:
        parts.append(say(language, "You have no open order. Just write what you need."))
    return Reply("\n".join(parts))


def order_moved(language: str, *, order_number: str, vendor_name: str, state: str) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} with {vendor}: {state}.",
            number=order_number,
            vendor=vendor_name,
            state=state_name(language, state),
        )
    )


def dispatched(
    language: str,
    *,
    order_number: str,
    vendor_name: str,
    invoice_number: str,
    total: Decimal,
    due: date,
    ledger_number: str,
    balance: Decimal,
) -> Reply:
    return Reply(
        say(
            language,
            "Order #{number} from {vendor} is on its way.\nBill {invoice}: {total}, to be paid by"
            " {due}.\nBalance {balance} (entry {entry})",
            number=order_number,
            vendor=vendor_name,
            invoice=invoice_number,
            total=rupees(total),
            due=spoken(due),
            balance=rupees(balance),
            entry=ledger_number,
        )
    )


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


def payment_claimed(
    language: str, *, vendor_name: str, amount: Decimal, payment_number: str
) -> Reply:
    return Reply(
        say(
            language,
            "{amount} noted ({number}). When {vendor} confirms it, it goes into your account.",
            amount=rupees(amount),
            number=payment_number,
            vendor=vendor_name,
        )
    )


def payment_known(language: str, *, transaction_id: str, payment_number: str) -> Reply:
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


def payment_confirmed(
    language: str,
    *,
    vendor_name: str,
    amount: Decimal,
    payment_number: str,
    ledger_number: str,
    balance: Decimal,
) -> Reply:
    return Reply(
        say(
            language,
            "{vendor} confirmed {amount} ({number}).\nBalance {balance} (entry {entry})",
            vendor=vendor_name,
            amount=rupees(amount),
            number=payment_number,
            balance=rupees(balance),
            entry=ledger_number,
        )
    )


def payment_refused(
    language: str, *, vendor_name: str, amount: Decimal, payment_number: str
) -> Reply:
    return Reply(
        say(
            language,
            "{vendor} has not received {amount} ({number}). Your balance is unchanged; please speak"
            " to the shop.",
            vendor=vendor_name,
            amount=rupees(amount),
            number=payment_number,
        )
    )


def help_text(language: str, *, vendor_name: str, understood: bool) -> Reply:
    parts = [] if understood else [say(language, "I did not understand that.")]
    parts.append(
        say(
            language,
            "Order from {vendor}: 2 bori chawal aur 5kg cheeni\nWhat you owe: balance\nYour orders:"
            " status\nA payment: paid 500 upi 412345678901\nThis list: help",
            vendor=vendor_name,
        )
    )
    return Reply("\n".join(parts))
