"""What answers the open questions of a draft, and what does not."""

import pytest

from core.buttons import Press
from core.dialogue.answering import Meaning
from core.dialogue.questions import numbered
from core.dialogue.retailer.outcomes import DropDraft, ShowDraft
from core.understanding.reading import read
from tests.core.open_drafts import ASKED, GOODS, draft_of, number, step, wishes


@pytest.mark.parametrize("text", ["2", "2 wala", "number 2", "bhai 2"])
def test_a_number_chooses_and_is_remembered(text: str) -> None:
    shown = number(text, ASKED)

    assert wishes(shown.draft) == [(2, "5", "kg"), (4, "6", "pkt")]
    assert shown.draft.questions == ()
    assert shown.learned == (Meaning("nimo", 4),)


@pytest.mark.parametrize("text", ["125 gm wala", "125g", "nimo 125 gm"])
def test_a_size_that_only_one_choice_has_chooses_it(text: str) -> None:
    shown = step(text, ASKED)

    assert isinstance(shown, ShowDraft)
    assert wishes(shown.draft) == [(2, "5", "kg"), (4, "6", "pkt")]
    assert shown.learned == (Meaning("nimo", 4),)


def test_a_word_that_only_one_choice_has_chooses_it() -> None:
    asked = draft_of("dazu 4")

    assert wishes(draft_of("gold", asked)) == [(7, "4", "pkt")]
    assert wishes(draft_of("green wali 9", asked)) == [(6, "9", "pkt")]


@pytest.mark.parametrize("text", ["0", "koi nahi", "none"])
def test_none_of_them_ends_the_question(text: str) -> None:
    without = draft_of(text, ASKED)

    assert (wishes(without), without.questions) == ([(2, "5", "kg")], ())


def test_none_of_them_ends_a_draft_that_was_nothing_else() -> None:
    assert step("0", draft_of("nimo 6 pkt")) == DropDraft()


def test_who_takes_another_size_than_he_asked_for_has_not_said_what_the_name_means() -> None:
    shown = number("2", draft_of("nimo 500g 6 pkt"))

    assert wishes(shown.draft) == [(4, "6", "pkt")]
    assert shown.learned == ()


def test_an_answer_to_one_of_two_leaves_the_other() -> None:
    shown = number("4", draft_of("nimo 6, dazu 4"))

    assert wishes(shown.draft) == [(6, "4", "pkt")]
    assert [question.name for question in shown.draft.questions] == ["nimo"]


@pytest.mark.parametrize(
    ("open_question", "text", "wished"),
    [
        ("cheeni", "nimo 6", []),
        ("cheeni", "2 kg jeera", []),
        ("tur dal", "5 kg moong dal", []),
        ("dazu 4", "lipton green tea 3", []),
        ("nimo 125g", "75g 6 pkt", []),
        ("nimo 125g", "500 gm 6 pkt", []),
    ],
)
def test_no_question_takes_in_other_goods_or_another_size(
    open_question: str, text: str, wished: list[object]
) -> None:
    draft = draft_of(open_question)

    shown = step(text, draft)

    assert isinstance(shown, ShowDraft)
    assert shown.learned == ()
    assert [
        wish for wish in wishes(shown.draft) if wish[0] in draft.questions[0].product_ids
    ] == wished


def test_an_answer_leaves_another_question_about_the_same_goods() -> None:
    asked = draft_of("nimo 4\nnimo soap 6")

    shown = number("2", asked)

    assert wishes(shown.draft) == [(4, "4", "pkt")]
    assert [question.text for question in shown.draft.questions] == ["nimo soap 6"]


def test_none_of_them_is_about_what_is_shown_and_says_what_it_leaves_out() -> None:
    asked = draft_of("nimo 1\ndazu 2\npatto 3\npatto biscuit 4\ncheeni chahiye")

    shown = step("0", asked)

    assert isinstance(shown, ShowDraft)
    assert shown.left_out == ("nimo 1", "dazu 2", "patto 3")
    assert [question.text for question in shown.draft.questions] == [
        "patto biscuit 4",
        "cheeni",
    ]


@pytest.mark.parametrize("text", ["nahi chahiye", "rehne do", "nahi"])
def test_a_no_below_a_question_is_not_about_all_of_the_order(text: str) -> None:
    assert wishes(draft_of(text, ASKED)) == [(2, "5", "kg")]


@pytest.mark.parametrize("text", ["cancel", "order cancel karo"])
def test_a_cancellation_is_about_all_of_it(text: str) -> None:
    assert step(text, ASKED) == DropDraft()


def test_two_choices_of_one_line_are_asked_again_and_teach_nothing() -> None:
    assert number("1 aur 2", ASKED) == ShowDraft(ASKED)


def test_a_size_that_two_questions_have_answers_neither() -> None:
    asked = draft_of("nimo 4\nlumo 6")

    assert step("125 g", asked) == ShowDraft(asked)


def test_a_negative_number_is_no_choice() -> None:
    assert read("-1", GOODS).choices == ()


def test_what_has_no_number_is_chosen_by_its_size() -> None:
    asked = draft_of("patto 2")
    (shown,) = numbered(asked.questions)
    assert (len(shown.product_ids), shown.more) == (5, 3)

    assert wishes(draft_of("80 g", asked)) == [(18, "2", "pkt")]


def test_a_missing_quantity_is_answered_with_a_number_or_with_a_unit() -> None:
    asked = draft_of("nimo 125g")
    assert asked.wishes == ()

    assert wishes(draft_of("6", asked)) == [(4, "6", "pkt")]
    assert wishes(draft_of("2 peti", asked)) == [(4, "2", "carton")]


def test_a_choice_without_a_quantity_asks_for_it_next() -> None:
    chosen = number("1", draft_of("nimo")).draft

    assert (chosen.wishes, [q.product_ids for q in chosen.questions]) == ((), [(3,)])
    assert wishes(draft_of("12", chosen)) == [(3, "12", "pkt")]


def test_an_answer_below_an_old_list_has_no_effect() -> None:
    assert step("2", ASKED, Press("choose-2", 1, 2)) == ShowDraft(ASKED)
