"""The statement of an account as a text: a period between its two balances."""

from core.messages import Reply
from core.money import rupees
from core.replies.days import spoken
from core.replies.texts import say
from core.statements import Line, Statement

# The newest are shown; a bubble holds 1,600 characters.
SHOWN_MAX = 15


def statement(language: str, of: Statement) -> Reply:
    shown = of.lines[-SHOWN_MAX:]
    hidden = len(of.lines) - len(shown)
    parts = [
        say(
            language,
            "{vendor}: statement {first} to {last}",
            vendor=of.vendor.name,
            first=spoken(language, of.first),
            last=spoken(language, of.last),
        ),
        say(language, "Before: {amount}", amount=rupees(of.opening_balance)),
    ]
    if hidden:
        parts.append(say(language, "…{count} earlier entries", count=hidden))
    parts += [_line(language, line) for line in shown]
    if not of.lines:
        parts.append(say(language, "No entries in these days."))
    parts.append(say(language, "Balance after: {amount}", amount=rupees(of.closing_balance)))
    parts.append(say(language, "Other days? For example: statement october"))
    return Reply("\n".join(parts))


def _line(language: str, line: Line) -> str:
    sign = "+" if line.amount > 0 else "-"
    what = line.what_for
    return f"{spoken(language, line.day)} {what}: {sign}{rupees(abs(line.amount))}"
