"""Which of several shops is meant, where he says it in words instead of a number."""

from core import shop_names
from core.dialogue.prompts import Prompt
from core.dialogue.vendor import money
from core.dialogue.vendor.outcomes import Outcome
from core.shop_names import Likeness
from core.understanding.vendor.commands import VendorCommand


def answer(prompt: Prompt, text: str, command: VendorCommand) -> Outcome | None:
    """What is missing of a payment; or "andheri wala", the only one of those offered with all these
    words."""
    payment = money.rest_of_payment(prompt, text, command)
    if payment is not None or not money.may_answer(command):
        return payment
    offered = {
        at: shop_names.shop_words(choice.label.values.get("name", ""), "", ())
        for at, choice in enumerate(prompt.choices)
    }
    likeness, meant = shop_names.best(shop_names.said_words(text), offered)
    if likeness < Likeness.SOUND or len(meant) != 1:
        return None
    chosen: Outcome = prompt.choices[meant[0]].outcome
    return chosen
