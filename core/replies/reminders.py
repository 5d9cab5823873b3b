"""What a shop reads that has something to pay, and what it reads when it wants none of that."""

from core import templates
from core.messages import Notice, Reply
from core.money import plain, rupees
from core.reminders import Reminder, Step
from core.replies.days import spoken
from core.replies.texts import say


def reminder(language: str, *, vendor_name: str, reminder: Reminder) -> Notice:
    bill = reminder.bill
    names = {
        "vendor": vendor_name,
        "amount": rupees(reminder.amount),
        "bill": bill.bill_number,
        "date": spoken(language, bill.bill_date),
        "due": spoken(language, bill.due_date),
    }
    if reminder.step is Step.DUE_SOON:
        key = "reminder_due_soon"
        parts = [
            say(
                language,
                "{vendor}: {amount} is due tomorrow, {due}. Oldest bill {bill} of {date}.",
                **names,
            )
        ]
    else:
        key = "reminder_overdue"
        parts = [
            say(
                language,
                "{vendor}: {amount} is overdue. Oldest bill {bill} of {date}, due {due}.",
                **names,
            )
        ]
    parts.append(
        say(
            language,
            "Paid already? Write: paid {plain} upi and its number, or: paid {plain} cash\nLater? Write:"
            " kal dunga\nNo reminders: STOP",
            plain=plain(reminder.amount),
        )
    )
    return Notice("\n".join(parts), template=templates.of(key, **names))


def stopped(language: str, *, has_draft: bool) -> Reply:
    parts = [
        say(
            language,
            "No more reminders on this phone. Your orders are still answered. To have reminders again,"
            " write: START",
        )
    ]
    if has_draft:
        parts.append(say(language, "Your draft is still here. To drop it, write: cancel"))
    return Reply("\n".join(parts))


def started(language: str) -> Reply:
    return Reply(say(language, "Reminders come to this phone again. For none, write: STOP"))
