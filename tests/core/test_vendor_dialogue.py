"""What one of a wholesaler's people said, and what he may do, lead to an outcome."""

from datetime import date

import pytest

from core.buttons import Press
from core.dialogue.prompts import Choice, Label, Prompt, Topic
from core.dialogue.retailer import facts as counter
from core.dialogue.vendor import outcomes
from core.dialogue.vendor.facts import Facts, Said
from core.dialogue.vendor.outcomes import Outcome, RejectOrder, ShowOpen
from core.dialogue.vendor.table import decide
from core.permissions import Act, StaffRole
from core.understanding.reading import read
from core.understanding.vendor import commands
from core.understanding.vendor.reading import read_vendor
from tests.core.test_reading import CATALOGUE

TODAY = date(2026, 11, 22)
WHY = Prompt(
    Topic.REASON,
    (Choice(Label("No reason"), RejectOrder(7)),),
    {"order_id": 7},
)


def step(
    text: str,
    *presses: Press,
    role: StaffRole = StaffRole.OWNER,
    prompt: Prompt | None = None,
    is_unsure: bool = False,
) -> Outcome:
    said = counter.Said(text, read(text, CATALOGUE))
    facts = counter.Facts(CATALOGUE, TODAY, conversation_id=1, prompt=prompt, prompt_version=3)
    return decide(Said(text, read_vendor(text), said, presses, is_unsure), Facts(facts, role))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("accept 1001 1002", commands.Accept(("1001", "1002"))),
        ("sab accept", commands.Accept(is_all=True)),
        ("reject 1001 maal nahi hai", commands.Reject(("1001",), reason="maal nahi hai")),
        ("dispatched 1001", commands.Dispatch(("1001",))),
        ("1001", commands.ShowOrder("1001")),
        ("1001 kab gaya?", commands.ShowOrder("1001")),
        ("orders", ShowOpen()),
        ("haan", ShowOpen()),
    ],
)
def test_a_command_is_what_is_to_be_done(text: str, outcome: Outcome) -> None:
    assert step(text) == outcome


@pytest.mark.parametrize(
    ("action", "outcome"),
    [
        ("accept", outcomes.AcceptOrder(7)),
        ("reject", outcomes.AskWhyRejected(7)),
        ("change_order", outcomes.TellHowToChange(7)),
        ("received", outcomes.DecidePayment(7, "received")),
        ("forged", ShowOpen(because_old=True)),
        ("confirm", ShowOpen(because_old=True)),
    ],
)
def test_a_button_is_about_its_object(action: str, outcome: Outcome) -> None:
    assert step("", Press(action, 7, 0)) == outcome


def test_an_answer_that_several_cards_could_mean_is_asked_about() -> None:
    asked = step("1", Press("accept", 7, 0), Press("received", 8, 0), is_unsure=True)

    assert asked == outcomes.AskWhichCard(
        (outcomes.TakeCard("accept", 7, 0), outcomes.TakeCard("received", 8, 0))
    )


@pytest.mark.parametrize(
    ("text", "role", "act"),
    [
        ("reject 1001", StaffRole.PACKER, Act.REJECT),
        ("accept 1001", StaffRole.DRIVER, Act.ACCEPT),
        ("1001 chawal 2 hi", StaffRole.PACKER, Act.CHANGE_ORDER),
        ("dispatched 1001", StaffRole.DRIVER, Act.DISPATCH),
    ],
)
def test_nobody_does_what_is_not_his_to_do(text: str, role: StaffRole, act: Act) -> None:
    assert step(text, role=role) == outcomes.Denied(act)


def test_nor_by_a_choice_that_was_offered_to_him() -> None:
    sure = Prompt(Topic.SURE, (Choice(Label("Yes"), outcomes.AcceptAndDispatch(7), ("haan",)),))

    assert step("haan", prompt=sure) == outcomes.AcceptAndDispatch(7)
    assert step("haan", prompt=sure, role=StaffRole.DRIVER) == outcomes.Denied(Act.DISPATCH)


@pytest.mark.parametrize("text", ["gaadi kharab hai", "maal nahi hai", "cheeni nahi hai"])
def test_asked_why_his_own_words_are_the_reason(text: str) -> None:
    assert step(text, prompt=WHY) == RejectOrder(7, text)


@pytest.mark.parametrize("text", ["accept 1002", "reject 1002 maal nahi hai", "orders", "help"])
def test_another_command_is_no_reason(text: str) -> None:
    assert not isinstance(step(text, prompt=WHY), RejectOrder)


def test_a_reason_is_cut_where_it_is_long() -> None:
    answer = step("gaadi kharab hai " * 30, prompt=WHY)

    assert isinstance(answer, RejectOrder)
    assert len(answer.reason) == 200
