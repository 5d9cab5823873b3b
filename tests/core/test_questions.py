"""What is open in a draft, and what becomes of it when more is said."""

from decimal import Decimal

import pytest

from core.buttons import Press
from core.dialogue.answering import Meaning
from core.dialogue.draft import Draft
from core.dialogue.questions import numbered
from core.dialogue.retailer.outcomes import PlaceOrder, ShowDraft
from core.orders import Wish
from tests.core.open_drafts import ASKED, draft_of, number, step, wishes


def test_what_is_clear_is_kept_while_the_rest_is_asked() -> None:
    assert wishes(ASKED) == [(2, "5", "kg")]
    assert [(one.numbers, one.product_ids) for one in numbered(ASKED.questions)] == [
        ((1, 2), (3, 4))
    ]


def test_other_goods_leave_the_question_open() -> None:
    more = draft_of("aur 2 kg tur dal", ASKED)

    assert wishes(more) == [(2, "5", "kg"), (1, "2", "kg")]
    assert more.questions == ASKED.questions


def test_the_same_goods_named_in_full_answer_the_question() -> None:
    assert draft_of("nimo 75g 6 pkt", ASKED).questions == ()


@pytest.mark.parametrize("text", ["nimo nahi chahiye", "nimo hata do"])
def test_nobody_asks_about_goods_that_are_not_wanted_any_more(text: str) -> None:
    without = draft_of(text, ASKED)

    assert (wishes(without), without.questions) == ([(2, "5", "kg")], ())


def test_goods_of_a_maker_whom_nobody_knows_are_offered_and_not_taken() -> None:
    asked = draft_of("5 kg zafrani cheeni")

    assert (asked.wishes, [one.product_ids for one in numbered(asked.questions)]) == ((), [(2,)])
    shown = number("1", asked)
    assert wishes(shown.draft) == [(2, "5", "kg")]
    assert shown.learned == (Meaning("zafrani cheeni", 2),)


def test_two_lines_are_asked_about_in_one_list_and_answered_in_one_message() -> None:
    asked = draft_of("nimo 6, dazu 4")
    assert [one.numbers for one in numbered(asked.questions)] == [(1, 2), (3, 4, 5)]

    shown = number("1 aur 5", asked)

    assert wishes(shown.draft) == [(3, "6", "pkt"), (7, "4", "pkt")]
    assert shown.learned == (Meaning("nimo", 3), Meaning("dazu", 7))


def test_goods_beyond_what_one_message_may_have_are_named() -> None:
    shown = step("\n".join(f"{count} kg cheeni" for count in range(1, 63)))

    assert isinstance(shown, ShowDraft)
    assert shown.cut_from == "61 kg cheeni"


def test_a_list_has_five_choices_and_several_together_nine() -> None:
    assert [one.numbers for one in numbered(draft_of("patto 2").questions)] == [(1, 2, 3, 4, 5)]
    several = draft_of("patto 2\nnimo 6\ndazu 4\ndazu tea 3")
    assert [one.numbers for one in numbered(several.questions)] == [(1, 2, 3), (4, 5), (6, 7, 8)]


def test_nothing_is_placed_while_something_is_open() -> None:
    confirm = Press("confirm", 1, 3)

    assert step("haan", ASKED, confirm) == ShowDraft(ASKED, is_unanswered=True)
    answered = number("1", ASKED).draft
    assert step("haan", answered, confirm) == PlaceOrder()


@pytest.mark.parametrize(
    "text",
    [
        "cheeni 5 kg nahi 8 kg",
        "cheeni 5 kg ki jagah 8 kg",
        "change cheeni to 8 kg",
        "sorry cheeni 8 kg",
        "cheeni 8 kg kar do",
        "cheeni 5 nahi 8 kg",
    ],
)
def test_a_correction_takes_the_place_of_what_the_draft_has(text: str) -> None:
    draft = Draft((Wish(2, Decimal(5), "kg"),))

    assert wishes(draft_of(text, draft)) == [(2, "8", "kg")]


def test_a_question_survives_being_stored() -> None:
    assert Draft.from_json(ASKED.to_json()) == ASKED
    old = {"wishes": [[1, "2", "kg"]], "quoted_total": "90.00"}
    assert Draft.from_json(old) == Draft((Wish(1, Decimal(2), "kg"),), Decimal("90.00"))


def test_another_quantity_of_what_is_asked_about_loses_neither() -> None:
    asked = draft_of("nimo 6", draft_of("nimo 4"))

    assert [question.text for question in asked.questions] == ["nimo 4", "nimo 6"]


@pytest.mark.parametrize(
    ("first", "then"), [("nimo chahiye", "nimo 6"), ("nimo 4", "sorry nimo 6")]
)
def test_what_says_more_of_it_or_corrects_it_is_asked_in_its_place(first: str, then: str) -> None:
    asked = draft_of(then, draft_of(first))

    assert [str(question.quantity) for question in asked.questions] == ["6"]
