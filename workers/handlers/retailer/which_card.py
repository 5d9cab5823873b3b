"""A yes, a no or a number where several cards of a shop wait for one."""

import core.replies.talk
import db.orders
import db.proposals
from core.buttons import CHOOSE, TAKE, Press
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.retailer.outcomes import (
    AnswerProposal,
    AskForChange,
    DropDraft,
    PlaceOrder,
    TakeChoice,
)
from core.messages import Reply
from core.replies.texts import mark
from workers.handlers.counter import Counter
from workers.handlers.press import Several


def ask(counter: Counter, several: Several, prompt: Prompt | None) -> Reply:
    """Which of them he means. Taking a choice does what the button does."""
    choices = [choice for press in several.presses if (choice := _choice(counter, press, prompt))]
    return counter.turn.ask(
        core.replies.talk.which_card(
            counter.turn.language, len(choices), because_old=several.because_old
        ),
        Prompt(Topic.WHICH_CARD, tuple(choices)),
    )


def _choice(counter: Counter, press: Press, prompt: Prompt | None) -> Choice | None:
    if press.action.startswith(TAKE):
        number = int(press.action.removeprefix(TAKE))
        return None if prompt is None else prompt.choices[number - 1]
    if press.action.startswith(CHOOSE):
        number = int(press.action.removeprefix(CHOOSE))
        label = Label(mark("My list: choice {number}"), {"number": str(number)})
        return Choice(label, TakeChoice(number))
    match press.action:
        case "agree" | "disagree":
            return _of_proposal(counter, press.object_id, agrees=press.action == "agree")
        case "confirm":
            return Choice(Label(mark("My list: confirm")), PlaceOrder())
        case "change":
            return Choice(Label(mark("My list: change")), AskForChange())
        case "cancel":
            return Choice(Label(mark("My list: drop")), DropDraft())
        case _:
            return None


def _of_proposal(counter: Counter, proposal_id: int, *, agrees: bool) -> Choice:
    proposal = db.proposals.find(counter.connection, proposal_id)
    assert proposal is not None, "an open card is of a proposal"
    order = db.orders.find(counter.connection, proposal.order_id, proposal.vendor_id)
    assert order is not None, "an order with a proposal is there"
    text = mark("Change of #{number}: yes") if agrees else mark("Change of #{number}: no")
    return Choice(Label(text, {"number": order.order_number}), AnswerProposal(proposal_id, agrees))
