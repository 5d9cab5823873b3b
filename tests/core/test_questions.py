"""Open questions of a draft, and what answers them."""

from datetime import date
from decimal import Decimal

import pytest

from core.buttons import Press
from core.dialogue.answering import Meaning
from core.dialogue.draft import Draft
from core.dialogue.questions import numbered
from core.dialogue.retailer import DropDraft, PlaceOrder, RetailerStep, ShowDraft, decide
from core.orders import Wish
from core.understanding.catalogue import Catalogue
from core.understanding.reading import read
from tests.core.understanding.products import product

GOODS = Catalogue(
    [
        product(1, "Tur Dal", unit="kg"),
        product(2, "Sugar", "cheeni", unit="kg"),
        product(3, "Nimo Soap 75 g", brand="Nimo"),
        product(4, "Nimo Soap 125 g", brand="Nimo"),
        product(5, "Dazu Red Tea 250 g", brand="Dazu"),
        product(6, "Dazu Green Tea 250 g", brand="Dazu"),
        product(7, "Dazu Gold Tea 250 g", brand="Dazu"),
        product(8, "Lumo Soap 75 g", brand="Lumo"),
        product(9, "Lumo Soap 125 g", brand="Lumo"),
        *(product(10 + n, f"Patto Biscuit {n}0 g", brand="Patto") for n in range(1, 9)),
    ]
)


def step(text: str, draft: Draft | None = None, press: Press | None = None) -> RetailerStep:
    return decide(
        read(text, GOODS),
        press,
        draft,
        text=text,
        catalogue=GOODS,
        conversation_id=1,
        draft_version=3,
        today=date(2026, 11, 22),
    )


def draft_of(text: str, draft: Draft | None = None, press: Press | None = None) -> Draft:
    shown = step(text, draft, press)
    assert isinstance(shown, ShowDraft), shown
    return shown.draft


def number(text: str, draft: Draft) -> ShowDraft:
    """A number typed below the list of choices, as the handlers find its button."""
    first = next(word for word in text.split() if word.isdigit())
    shown = step(text, draft, Press(f"choose-{first}", 1, 3))
    assert isinstance(shown, ShowDraft), shown
    return shown


def wishes(draft: Draft) -> list[tuple[int, str, str]]:
    return [(wish.vendor_product_id, str(wish.quantity), wish.unit) for wish in draft.wishes]


ASKED = draft_of("5 kg cheeni, nimo 6 pkt")


def test_what_is_clear_is_kept_while_the_rest_is_asked() -> None:
    assert wishes(ASKED) == [(2, "5", "kg")]
    assert [(one.numbers, one.product_ids) for one in numbered(ASKED.questions)] == [
        ((1, 2), (3, 4))
    ]


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


def test_goods_beyond_what_one_message_may_have_are_named() -> None:
    shown = step("\n".join(f"{count} kg cheeni" for count in range(1, 63)))

    assert isinstance(shown, ShowDraft)
    assert shown.cut_from == "61 kg cheeni"


def test_a_list_has_five_choices_and_several_together_nine() -> None:
    assert [one.numbers for one in numbered(draft_of("patto 2").questions)] == [(1, 2, 3, 4, 5)]
    several = draft_of("patto 2\nnimo 6\ndazu 4\ndazu tea 3")
    assert [one.numbers for one in numbered(several.questions)] == [(1, 2, 3), (4, 5), (6, 7, 8)]


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


def test_nothing_is_placed_while_something_is_open() -> None:
    confirm = Press("confirm", 1, 3)

    assert step("haan", ASKED, confirm) == ShowDraft(ASKED)
    answered = number("1", ASKED).draft
    assert step("haan", answered, confirm) == PlaceOrder(answered)


def test_an_answer_below_an_old_list_has_no_effect() -> None:
    assert step("2", ASKED, Press("choose-2", 1, 2)) == ShowDraft(ASKED)


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
