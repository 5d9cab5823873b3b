"""What the vendor's people read who enter money or take an entry of it back."""

from datetime import date, datetime
from decimal import Decimal

from core.messages import Notice, Reply
from core.money import rupees
from core.payments import Paid
from core.replies import balances, news
from core.replies.days import spoken, spoken_time
from core.replies.payments import METHOD_NAMES
from core.replies.texts import mark, say

_STATES = {
    "PENDING": mark("waits for your word"),
    "CLEARING": mark("waits for the bank"),
    "CONFIRMED": mark("in the books"),
    "REJECTED": mark("not received"),
    "BOUNCED": mark("bounced"),
}

# Why an entry is taken back, where he says no reason of his own; kept as they stand here, and said to each in
# his language.
USUAL_REASONS = (mark("Wrong shop"), mark("Wrong amount"), mark("Entered twice"))


def how_much(language: str, shop: str) -> str:
    return say(language, "How much has {shop} paid? Write the amount, such as 5000", shop=shop)


def how(language: str, shop: str, amount: Decimal) -> str:
    return say(language, "{amount} from {shop}: how was it paid?", amount=rupees(amount), shop=shop)


def whose(language: str) -> str:
    return say(language, "Which shop has paid? Write its name, such as: gupta")


def no_open_bill(language: str, number: str, shop: str | None) -> Reply:
    """``shop`` is whose order it is, ``None`` where there is none of this number."""
    if shop is None:
        return Reply(
            say(
                language,
                "There is no bill {number}. Nothing was entered. Without one: payment 5000 gupta cash",
                number=number,
            )
        )
    return Reply(
        say(
            language,
            "Nothing is open on #{number} of {shop}, so nothing was entered. To enter it on the account,"
            " write it with the shop's name: payment 5000 gupta cash",
            number=number,
            shop=shop,
        )
    )


def whose_bill(language: str, number: str) -> str:
    return say(language, "Bill {number}: whose payment is it?", number=number)


def is_it_claimed(language: str, claims: list[tuple[Paid, date]]) -> str:
    """The shop has claimed as much already; one line for each such claim and its day."""
    lines = [
        say(
            language,
            "{number}, {amount} {how} of {day}, waits for your word.",
            number=paid.number,
            amount=rupees(paid.amount),
            how=say(language, METHOD_NAMES[paid.method]),
            day=spoken(language, day),
        )
        for paid, day in claims
    ]
    return "\n".join([*lines, say(language, "Is it this one?")])


def is_it_entered(language: str, paid: Paid, at: datetime) -> str:
    """As much of the shop has been entered today."""
    line = say(
        language,
        "{number}, {amount} {how} from {shop}, was entered already ({time}).",
        number=paid.number,
        amount=rupees(paid.amount),
        how=say(language, METHOD_NAMES[paid.method]),
        shop=paid.shop,
        time=spoken_time(language, at),
    )
    return f"{line}\n{say(language, 'Is it this one?')}"


def known(language: str, reference: str | None, paid: Paid) -> Reply:
    """The books have this transfer or cheque; ``paid`` is the payment that bears it."""
    return Reply(
        say(
            language,
            "{reference} is with us already: {number}, {amount} from {shop}, {state}. It is not counted"
            " twice.",
            reference=reference or paid.number,
            number=paid.number,
            amount=rupees(paid.amount),
            shop=paid.shop,
            state=say(language, _STATES[paid.status]),
        )
    )


def no_such_payment(language: str, number: str) -> Reply:
    return Reply(
        say(
            language,
            "You have no payment {number}. The last ones of a shop: khata gupta",
            number=number,
        )
    )


def sure_to_reverse(language: str, paid: Paid, reason: str) -> str:
    """Without a reason he is asked for it, which is his yes too."""
    said = {"number": paid.number, "amount": rupees(paid.amount), "shop": paid.shop}
    if not reason:
        return say(language, "{number}, {amount} of {shop}: why is it taken back?", **said)
    return say(
        language, "{number}, {amount} of {shop}, {reason}: take back?", **said, reason=reason
    )


def sure_it_bounced(language: str, paid: Paid) -> str:
    """It stands in the books."""
    return say(
        language,
        "{number}, cheque of {shop} for {amount}: has the bank returned it? Then he owes that again.",
        number=paid.number,
        shop=paid.shop,
        amount=rupees(paid.amount),
    )


def cannot_bounce(language: str, paid: Paid) -> Reply:
    return Reply(
        say(
            language,
            "{number}, {amount} of {shop}, is no cheque. To take it back, write: reverse {number} and why",
            number=paid.number,
            shop=paid.shop,
            amount=rupees(paid.amount),
        )
    )


def cannot_reverse(language: str, paid: Paid, *, is_reversed: bool) -> Reply:
    said = {"number": paid.number, "amount": rupees(paid.amount), "shop": paid.shop}
    if is_reversed:
        return Reply(say(language, "{number}, {amount} of {shop}, was taken back already.", **said))
    if paid.status == "PENDING":
        text = mark(
            "{number}, {amount} of {shop}, is not in the books. If it has not come, write: not received"
            " {number}"
        )
    elif paid.status == "CLEARING":
        text = mark(
            "{number}, the cheque of {shop} for {amount}, is not in the books yet. If the bank returns it,"
            " write: bounced {number}"
        )
    else:
        text = mark(
            "{number}, {amount} of {shop}, never came into the books: nothing to take back."
        )
    return Reply(say(language, text, **said))


def reversed_(language: str, paid: Paid, reason: str, balance: Decimal) -> Reply:
    return Reply(
        say(
            language,
            "{number}, {amount} of {shop}, is taken back ({reason}). {standing} The shop was told.",
            number=paid.number,
            amount=rupees(paid.amount),
            shop=paid.shop,
            reason=_spoken(language, reason),
            standing=balances.of_shop(language, balance),
        )
    )


def reversed_for_retailer(
    language: str, *, vendor_name: str, paid: Paid, reason: str, balance: Decimal
) -> Notice:
    return news.of_vendor(
        say(
            language,
            "{vendor} has taken back the entry of your payment {number}, {amount} ({reason}). {standing} If"
            " that is wrong, please speak to them.",
            vendor=vendor_name,
            number=paid.number,
            amount=rupees(paid.amount),
            reason=_spoken(language, reason),
            standing=balances.own(language, balance),
        ),
        vendor_name=vendor_name,
    )


def _spoken(language: str, reason: str) -> str:
    return say(language, reason) if reason in USUAL_REASONS else reason
