"""What the vendor and his people read about the conversation itself."""

from core.messages import Reply
from core.permissions import Act, StaffRole, may
from core.replies.texts import mark, say
from core.understanding.vendor.parts import Doubt

# One example for each thing that somebody may do, in the order in which a day needs them.
_EXAMPLES = (
    (Act.ACCEPT, mark("Take orders: accept 1023, or: sab accept")),
    (Act.CHANGE_ORDER, mark("Send less: 1023 atta 5 hi, or: 1023 rice nahi hai")),
    (Act.REJECT, mark("Refuse: reject 1023 stock nahi")),
    (Act.DISPATCH, mark("Loaded: dispatched 1023, or: 1023 gaya atta 48 kg")),
    (Act.DELIVER, mark("There: delivered 1023 cash 2000, or: kam 1 peti")),
    (Act.ORDER_ON_BEHALF, mark("For a shop: gupta: 2 bori chawal")),
    (Act.ENTER_PAYMENTS, mark("Money: payment 5000 gupta cash, or: received PAY-31")),
    (Act.CHANGE_RATE, mark("Goods: rate atta 420, stock atta 40, band cheeni")),
    (Act.SEE_ACCOUNTS, mark("Accounts: khata gupta, dues, summary")),
    (Act.CHANGE_LIMIT, mark("Credit: limit gupta 50000, udhaar band gupta")),
    (Act.SEE_ORDERS, mark("What is open: orders")),
)

_DOUBTS = {
    Doubt.NOT_UNDERSTOOD: mark("I did not understand that."),
    Doubt.NEGATED: mark("Nothing was done, as you say not to."),
    Doubt.QUESTION: mark(
        "Nothing was done: that was a question. To do it, write it without asking."
    ),
    Doubt.LATER: mark("Nothing was done yet. Write it when it is so."),
    Doubt.PROMISED: mark("Nothing was entered: money is entered when it has come."),
    Doubt.SEVERAL: mark("These are several things at once. Please write one at a time."),
    Doubt.AMOUNT: mark("Which figure is the amount? Please write it once more."),
    Doubt.CHANGES: mark("For which order, and how much of what? For example: 1023 atta 5 kg"),
}


def help_text(language: str, staff_role: StaffRole) -> Reply:
    """What he may do, an example each."""
    return Reply("\n".join(say(language, text) for act, text in _EXAMPLES if may(staff_role, act)))


def not_understood(language: str, doubt: Doubt) -> Reply:
    parts = [say(language, _DOUBTS[doubt])]
    if doubt is Doubt.NOT_UNDERSTOOD:
        parts.append(say(language, "For examples, write: help"))
    return Reply("\n".join(parts))


def nothing_changed(language: str) -> Reply:
    return Reply(say(language, "All stays as it is."))
