"""What those who run the platform read."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.messages import Reply
from core.money import rupees
from core.replies.listing import bubble, listed
from core.replies.texts import say

# A chat message has no room for more.
SHOWN_MAX = 10


@dataclass(frozen=True, slots=True)
class Waiting:
    """A registration that waits; ``vendor_name`` is whose account is wanted, ``None`` for a new
    wholesaler."""

    registration_number: str
    name: str
    area: str
    gstin: str | None
    vendor_name: str | None


def waiting(language: str, registrations: Sequence[Waiting]) -> Reply:
    if not registrations:
        return Reply(say(language, "Nobody is waiting to be added."))
    rows = [_row(language, each) for each in registrations]
    number = registrations[0].registration_number
    return bubble(
        listed(language, rows, most=SHOWN_MAX),
        say(language, "Add: approve {number}\nSend away: refuse {number} why", number=number),
    )


def _row(language: str, each: Waiting) -> str:
    shop = ", ".join(part for part in (each.name, each.area, each.gstin) if part)
    wants = (
        say(language, "wants to be a wholesaler")
        if each.vendor_name is None
        else say(language, "for {vendor}", vendor=each.vendor_name)
    )
    return f"{each.registration_number} {shop}: {wants}"


def approved(
    language: str,
    *,
    registration_number: str,
    name: str,
    vendor_name: str | None,
    credit_limit: Decimal | None,
) -> Reply:
    """``vendor_name`` and ``credit_limit`` are those of the account that was opened."""
    if vendor_name is None or credit_limit is None:
        return Reply(
            say(language, "{number}: {name} may sell now.", number=registration_number, name=name)
        )
    return Reply(
        say(
            language,
            "{number}: {name} may order from {vendor} now, limit {limit}.",
            number=registration_number,
            name=name,
            vendor=vendor_name,
            limit=rupees(credit_limit),
        )
    )


def refused(language: str, *, registration_number: str, name: str) -> Reply:
    return Reply(
        say(
            language,
            "{number}: {name} was sent away and is told why.",
            number=registration_number,
            name=name,
        )
    )


def decided_before(language: str, *, registration_number: str, state: str) -> Reply:
    """Somebody else was first."""
    if state == "APPROVED":
        return Reply(say(language, "{number} was added before.", number=registration_number))
    return Reply(say(language, "{number} was sent away before.", number=registration_number))


def not_known(language: str, registration_number: str) -> Reply:
    return Reply(
        say(language, "There is no {number}. To see them: pending", number=registration_number)
    )


def bad_limit(language: str, *, registration_number: str, said: str) -> Reply:
    return Reply(
        say(
            language,
            "“{said}” is no limit. Write: approve {number} limit 20000",
            said=said,
            number=registration_number,
        )
    )


def ask_reason(language: str, registration_number: str) -> Reply:
    return Reply(
        say(language, "Why? Write: refuse {number} and the reason", number=registration_number)
    )


def not_allowed(language: str) -> Reply:
    return Reply(say(language, "Only an administrator may do this. It was written down."))


def help_text(language: str, *, understood: bool) -> Reply:
    parts = [] if understood else [say(language, "I did not understand that.")]
    parts.append(
        say(
            language,
            "Who is waiting: pending\nAdd: approve REG-5\nWith a limit: approve REG-5 limit 20000\n"
            "Send away: refuse REG-5 wrong number",
        )
    )
    return Reply("\n".join(parts))
