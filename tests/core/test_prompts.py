from decimal import Decimal

import pytest

from core.buttons import Press
from core.dialogue import prompts
from core.dialogue.prompts import Choice, Label, Prompt, Topic, name
from core.dialogue.retailer.outcomes import CancelOrder, ClaimPayment, KeepAsItIs, ShowBalance
from core.understanding.vendor.commands import ChangeOrder
from core.understanding.vendor.parts import Change, ChangeKind

PROMPT = Prompt(
    Topic.HOW_PAID,
    (
        Choice(
            Label("Cash"), ClaimPayment(Decimal("500.50"), "CASH", bill="1023"), ("cash", "nakad")
        ),
        Choice(name("#1023"), CancelOrder(7)),
        Choice(Label("{number} packets", {"number": "5"}), KeepAsItIs(), ("nahi",)),
    ),
    {"amount": "500.50"},
)
OFFERED = (ClaimPayment, CancelOrder, KeepAsItIs)


def test_a_prompt_is_the_same_after_it_was_kept() -> None:
    assert Prompt.from_json(PROMPT.to_json(), OFFERED) == PROMPT


def test_commands_with_parts_are_kept_too() -> None:
    command = ChangeOrder("1023", (Change(ChangeKind.RATE, "chawal", amount=Decimal(45)),))
    prompt = Prompt(Topic.WHICH_GOODS, (Choice(name("Rice"), command),))

    assert Prompt.from_json(prompt.to_json(), [ChangeOrder]) == prompt


@pytest.mark.parametrize("changed", [{"topic": "GONE"}, {"choices": [{"outcome": "Gone"}]}])
def test_one_whose_meaning_is_gone_counts_as_answered(changed: dict[str, object]) -> None:
    assert Prompt.from_json({**PROMPT.to_json(), **changed}, OFFERED) is None


def test_an_outcome_that_is_not_offered_is_not_read_back() -> None:
    assert Prompt.from_json(PROMPT.to_json(), [CancelOrder, ShowBalance]) is None


def test_a_button_leads_to_its_outcome() -> None:
    assert prompts.of_press(PROMPT, Press("take-2", 1, 1)) == CancelOrder(7)


@pytest.mark.parametrize("action", ["take-0", "take-4", "confirm"])
def test_a_button_that_there_is_not_leads_nowhere(action: str) -> None:
    assert prompts.of_press(PROMPT, Press(action, 1, 1)) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("Nakad", 1), ("nahi", 3), ("नहीं", 3), ("जी नहीं", 3), ("cash 500", None), ("", None)],
)
def test_words_lead_to_a_choice_when_they_are_all_that_is_said(
    text: str, number: int | None
) -> None:
    assert prompts.number_of_words(PROMPT, text) == number
