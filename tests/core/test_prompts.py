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
    [
        ("Nakad", 1),
        ("nahi", 3),
        ("नहीं", 3),
        ("जी नहीं", 3),
        ("cash 500", None),
        ("nakad 412345678901", None),
        ("", None),
    ],
)
def test_words_lead_to_a_choice_when_they_are_all_that_is_said(
    text: str, number: int | None
) -> None:
    assert prompts.number_of_words(PROMPT, text) == number


SHORTAGE = Prompt(
    Topic.SHORTAGE,
    (
        Choice(Label("Send what can go"), KeepAsItIs()),
        Choice(Label("Pay for all"), ShowBalance()),
        Choice(Label("Ask the wholesaler"), CancelOrder(7)),
        Choice(name("Amul Butter 100 g"), CancelOrder(8)),
        Choice(name("Amul Ghee 1 kg"), CancelOrder(9)),
        Choice(name("5 kg"), CancelOrder(10)),
        Choice(name("No reason"), CancelOrder(11)),
    ),
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Send what can go", 1),
        ("send what can go!", 1),
        ("1 utna bhejo", 1),
        ("UTNA BHEJO.", 1),
        ("उतना भेजो", 1),
        ("utna", 1),
        ("pay for", 2),
        ("amul ghee 1 k", 5),
        ("5 kg", 6),
    ],
)
def test_a_label_or_how_only_it_begins_is_its_choice_in_any_language(
    text: str, number: int
) -> None:
    assert prompts.number_of_words(SHORTAGE, text) == number


@pytest.mark.parametrize("text", ["amul", "utn", "2 utna bhejo", "5", "no", "utna bhejo kal", "!"])
def test_what_begins_several_labels_or_says_something_else_is_no_choice(text: str) -> None:
    assert prompts.number_of_words(SHORTAGE, text) is None


def test_a_yes_to_a_list_of_one_means_that_one_where_it_is_asked_which() -> None:
    one = (Choice(name("Verma General Store"), CancelOrder(7)),)

    assert prompts.of_words(Prompt(Topic.WHICH_SHOP, one), "हाँ") == CancelOrder(7)
    assert prompts.of_words(Prompt(Topic.WHICH_SHOP, (*one, *one)), "haan") is None
    assert prompts.of_words(Prompt(Topic.COMPLAINT, one), "haan") is None
