"""What buttons do: of a draft, of a prompt, and of the cards that come by themselves."""

from collections.abc import Mapping

from core.buttons import CHOOSE, TAKE, Press
from core.dialogue import moves, prompts
from core.dialogue.retailer import basket
from core.dialogue.retailer import facts as counter
from core.dialogue.retailer import outcomes as shop
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.facts import Facts, Said
from core.dialogue.vendor.outcomes import Outcome, ShowOpen
from core.understanding.vendor.parts import ClaimWord


def of_press(press: Press, said: Said, facts: Facts) -> Outcome:
    """What a button does. One of a draft or of a prompt acts while that is the present one; whether one of
    an order's or a payment's card still can is seen when it is carried out."""
    here = facts.at_counter
    if press.action.startswith(TAKE):
        is_present = (press.object_id, press.version) == (here.conversation_id, here.prompt_version)
        taken: Outcome | None = (
            prompts.of_press(here.prompt, press) if here.prompt and is_present else None
        )
        return taken or ShowOpen(because_old=True)
    if press.action in ("confirm", "change", "cancel") or press.action.startswith(CHOOSE):
        outcome = basket.press(_pressed(said, press), here)
        return ShowOpen(because_old=True) if isinstance(outcome, shop.ShowOrders) else outcome
    make = _BUTTONS.get(press.action)
    return ShowOpen(because_old=True) if make is None else make(press.object_id)


_BUTTONS: Mapping[str, moves.Cell] = {
    "accept": outcomes.AcceptOrder,
    "reject": outcomes.AskWhyRejected,
    "change_order": outcomes.TellHowToChange,
    "received": lambda id_: outcomes.DecidePayment(id_, ClaimWord.RECEIVED),
    "not_received": lambda id_: outcomes.DecidePayment(id_, ClaimWord.NOT_RECEIVED),
    "grant": lambda id_: outcomes.DecideRequest(id_, is_granted=True),
    "deny": lambda id_: outcomes.DecideRequest(id_, is_granted=False),
    "complaint_yes": lambda id_: outcomes.SettleComplaint(id_, is_granted=True),
    "complaint_no": lambda id_: outcomes.SettleComplaint(id_, is_granted=False),
    "admit": lambda id_: outcomes.AdmitShop(id_, is_approved=True),
    "turn_away": lambda id_: outcomes.AdmitShop(id_, is_approved=False),
}


def is_of_card(action: str) -> bool:
    """Whether this is the action of a card that comes to a wholesaler by itself."""
    return action in _BUTTONS


def _pressed(said: Said, press: Press) -> counter.Said:
    return counter.Said(said.text, said.at_counter.reading, press)
