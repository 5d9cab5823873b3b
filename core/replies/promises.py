"""What a shop reads that has given its word to pay."""

from datetime import date
from decimal import Decimal

from core.messages import Reply
from core.money import plain, rupees
from core.promises import Problem
from core.replies.days import spoken
from core.replies.texts import say


def promised(
    language: str, *, vendor_name: str, promised_on: date, amount: Decimal | None
) -> Reply:
    if amount is None:
        return Reply(
            say(
                language,
                "Noted: you pay {vendor} on {day}. No reminders until then. When it is done, write for"
                " example: paid 5000 upi 412345678901",
                vendor=vendor_name,
                day=spoken(language, promised_on),
            )
        )
    return Reply(
        say(
            language,
            "Noted: you pay {vendor} {amount} on {day}. No reminders until then. When it is done, write:"
            " paid {plain} upi and its number, or: paid {plain} cash",
            vendor=vendor_name,
            amount=rupees(amount),
            day=spoken(language, promised_on),
            plain=plain(amount),
        )
    )


def stands(language: str, *, vendor_name: str, promised_on: date, amount: Decimal | None) -> Reply:
    """He wants to take his word back: only another one takes its place."""
    day = spoken(language, promised_on)
    given = (
        say(language, "You have promised {vendor} to pay on {day}.", vendor=vendor_name, day=day)
        if amount is None
        else say(
            language,
            "You have promised {vendor} {amount} on {day}.",
            vendor=vendor_name,
            amount=rupees(amount),
            day=day,
        )
    )
    how = say(
        language, "Another day or amount takes its place; write for example: somvar ko 2000 dunga"
    )
    return Reply(f"{given} {how}")


def nothing_promised(language: str, *, vendor_name: str) -> Reply:
    return Reply(
        say(
            language,
            "No promise of yours to {vendor} is open. To cancel an order, write its number: cancel 1023",
            vendor=vendor_name,
        )
    )


def nothing_owed(language: str, *, vendor_name: str) -> Reply:
    return Reply(say(language, "You owe {vendor} nothing now.", vendor=vendor_name))


def ask_promise(language: str, *, problem: Problem, promised_on: date | None) -> Reply:
    """The question, after what is wrong with the day or the amount that he named."""
    parts = []
    if problem is Problem.PAST and promised_on is not None:
        parts.append(say(language, "{day} is over.", day=spoken(language, promised_on)))
    elif problem is Problem.TOO_FAR and promised_on is not None:
        parts.append(say(language, "{day} is too far away.", day=spoken(language, promised_on)))
    elif problem is Problem.NO_AMOUNT:
        parts.append(say(language, "That amount cannot be paid."))
    parts.append(
        say(
            language,
            "When will you pay, and how much? Nothing is noted yet. For example: kal 5000 dunga, or: 25"
            " tarikh ko dunga",
        )
    )
    return Reply("\n".join(parts))
