"""The statement of an account as a text: a period between its two balances."""

from core.messages import Reply
from core.money import rupees
from core.replies.days import spoken
from core.replies.listing import bubble, listed
from core.replies.texts import mark, say
from core.statements import Line, Statement

# The newest are shown: more of them nobody reads on a phone.
SHOWN_MAX = 15


def statement(language: str, of: Statement) -> Reply:
    entries = listed(
        language,
        (_line(language, line) for line in of.lines),
        more=mark("…{count} earlier entries"),
        most=SHOWN_MAX,
        newest=True,
    )
    return bubble(
        say(
            language,
            "{vendor}: statement {first} to {last}",
            vendor=of.vendor.name,
            first=spoken(language, of.first),
            last=spoken(language, of.last),
        ),
        say(language, "Before: {amount}", amount=rupees(of.opening_balance)),
        entries if of.lines else say(language, "No entries in these days."),
        say(language, "Balance after: {amount}", amount=rupees(of.closing_balance)),
        say(language, "Other days? For example: statement october"),
    )


def _line(language: str, line: Line) -> str:
    sign = "+" if line.amount > 0 else "-"
    what = line.what_for
    return f"{spoken(language, line.day)} {what}: {sign}{rupees(abs(line.amount))}"
