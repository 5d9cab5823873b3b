from datetime import date
from decimal import Decimal

import pytest

from core.buttons import Press
from core.dialogue.draft import Draft, with_lines
from core.dialogue.retailer.facts import Facts, Said
from core.dialogue.retailer.outcomes import (
    AskForChange,
    AskPayment,
    AskPromise,
    ClaimPayment,
    DropDraft,
    GivePromise,
    HearComplaint,
    NothingFound,
    Outcome,
    PlaceOrder,
    SayNotUnderstood,
    ShowBalance,
    ShowDraft,
    ShowHelp,
    ShowOrders,
)
from core.dialogue.retailer.table import decide
from core.dialogue.talk import Remind
from core.orders import Wish
from core.promises import Problem
from core.understanding.money_words import PaymentMention
from core.understanding.reading import read
from tests.core.test_reading import CATALOGUE

TODAY = date(2026, 11, 22)
DRAFT = Draft((Wish(1, Decimal(2), "bori"),), Decimal("2205.00"))


def step(text: str, draft: Draft | None = None, press: Press | None = None) -> Outcome:
    return decide(
        Said(text, read(text, CATALOGUE), press),
        Facts(CATALOGUE, TODAY, conversation_id=1, draft=draft, draft_version=3),
    )


def test_an_order_begins_a_draft() -> None:
    assert step("2 bori chawal") == ShowDraft(Draft((Wish(1, Decimal(2), "bori"),)))


def test_more_lines_are_added_to_the_draft() -> None:
    shown = step("1 bori chawal, 5 kg cheeni", DRAFT)

    assert isinstance(shown, ShowDraft)
    assert shown.draft.wishes == (Wish(1, Decimal(3), "bori"), Wish(3, Decimal(5), "kg"))


@pytest.mark.parametrize(
    "text",
    [
        "sirf 5 bori chawal",
        "chawal sirf 5 bori bhejna",
        "chawal 5 bori only",
        "only 5 bag rice",
        "chawal 5 bori hi",
        "chawal 5 bori karo",
        "chawal 5 bori kar do",
        "chawal ko 5 bori kar de",
        "सिर्फ 5 बोरी",
        "sirf 5 bori",
        "bas 5 bori",
        "बस 5 बोरी",
        "5 bori kar do",
    ],
)
def test_who_says_how_much_in_all_wants_no_more(text: str) -> None:
    shown = step(text, DRAFT)

    assert isinstance(shown, ShowDraft)
    assert shown.draft.wishes == (Wish(1, Decimal(5), "bori"),)


@pytest.mark.parametrize(
    "text",
    [
        "aur 3 bori chawal",
        "3 bori chawal aur",
        "3 bag rice more",
        "chawal 3 bori add karo",
        "3 bori chawal add kar do",
        "3 bori chawal aur kar do",
        "order karo 3 bori chawal",
        "3 bori chawal order kar do",
        "3 bori chawal bhej do",
        "3 bori chawal bas",
        "aur 3 bori",
        "3 more",
    ],
)
def test_who_says_more_or_merely_orders_gets_it_besides(text: str) -> None:
    shown = step(text, DRAFT)

    assert isinstance(shown, ShowDraft)
    assert shown.draft.wishes == (Wish(1, Decimal(5), "bori"),)


def test_how_much_in_all_is_said_of_its_own_goods_only() -> None:
    shown = step(
        "sirf 5 bori chawal, 2 kg cheeni", with_lines(DRAFT, read("3 kg cheeni", CATALOGUE).lines)
    )

    assert isinstance(shown, ShowDraft)
    assert shown.draft.wishes == (Wish(3, Decimal(5), "kg"), Wish(1, Decimal(5), "bori"))


def test_a_quantity_alone_beside_several_goods_changes_none_of_them() -> None:
    several = with_lines(DRAFT, read("3 kg cheeni", CATALOGUE).lines)

    assert step("aur 2 bori", several) == AskForChange()


def test_a_line_with_a_question_begins_a_draft_that_waits_for_the_answer() -> None:
    shown = step("2 peti cheeni")

    assert isinstance(shown, ShowDraft)
    assert shown.draft.wishes == ()
    assert [question.product_ids for question in shown.draft.questions] == [(3,)]


def test_goods_that_nobody_sells_begin_no_draft() -> None:
    assert isinstance(step("2 peti rasgulle"), NothingFound)


def test_a_draft_survives_being_stored() -> None:
    assert Draft.from_json(DRAFT.to_json()) == DRAFT
    assert Draft.from_json(with_lines(None, []).to_json()) == Draft(())


@pytest.mark.parametrize(
    ("text", "expected"),
    [("cancel", DropDraft()), ("change", AskForChange())],
)
def test_words_answer_the_open_draft(text: str, expected: Outcome) -> None:
    assert step(text, DRAFT) == expected


def test_a_yes_before_the_draft_was_shown_shows_it() -> None:
    assert step("haan", DRAFT) == ShowDraft(DRAFT)


@pytest.mark.parametrize("text", ["paid 20000000 upi", "paid 0.005 cash", "paid " + "9" * 40])
def test_an_amount_that_cannot_be_is_asked_for(text: str) -> None:
    asked = step(text)

    assert isinstance(asked, AskPayment)
    assert asked.mention.amount is None


@pytest.mark.parametrize(
    "text",
    [
        "cheque 445566",
        "Cheque no. 445566",
        "paid cheque 445566",
        "cheque number 445566 diya",
        "cheque se 445566",
        "चेक से 445566",
        "चेक 445566",
    ],
)
def test_the_number_of_a_cheque_is_no_amount(text: str) -> None:
    assert step(text) == AskPayment(PaymentMention(None, "CHEQUE", "445566"))


@pytest.mark.parametrize(
    ("text", "amount", "number"),
    [
        ("cheque 100000", 100000, None),
        ("cheque 445566 rs", 445566, None),
        ("445566 cheque se diya", 445566, None),
        ("cheque 445566 ka 5000 diya", 5000, "445566"),
        ("paid 5000 cheque 445566", 5000, "445566"),
    ],
)
def test_an_amount_by_cheque_is_one(text: str, amount: int, number: str | None) -> None:
    assert step(text) == ClaimPayment(Decimal(amount), "CHEQUE", number)


@pytest.mark.parametrize("text", ["chawal wapas", "rice return karo", "chawal hatao"])
def test_what_is_taken_back_goes_out_of_the_draft(text: str) -> None:
    draft = with_lines(DRAFT, read("3 kg cheeni", CATALOGUE).lines)
    shown = step(text, draft)

    assert isinstance(shown, ShowDraft)
    assert shown.draft.wishes == (Wish(3, Decimal(3), "kg"),)


@pytest.mark.parametrize("text", ["1 kg chawal wapas", "chawal return karna hai", "चावल वापस"])
def test_without_a_draft_goods_go_back_that_have_come(text: str) -> None:
    assert step(text) == HearComplaint(text, None)


def test_goods_are_taken_out_of_nothing() -> None:
    assert step("chawal hatao") == ShowOrders()


@pytest.mark.parametrize("text", ["haan", "change", "status"])
def test_without_a_draft_the_same_words_show_the_orders(text: str) -> None:
    assert step(text) == ShowOrders()


@pytest.mark.parametrize(
    ("action", "expected"),
    [("confirm", PlaceOrder()), ("cancel", DropDraft()), ("change", AskForChange())],
)
def test_buttons_of_the_present_card_act(action: str, expected: Outcome) -> None:
    assert step("", DRAFT, Press(action, 1, version=3)) == expected


def test_a_button_of_an_older_card_shows_the_present_draft() -> None:
    assert step("", DRAFT, Press("confirm", 1, version=2)) == ShowDraft(DRAFT)


def test_a_button_from_another_conversation_has_no_effect() -> None:
    assert step("", DRAFT, Press("confirm", 2, version=3)) == ShowDraft(DRAFT)


def test_a_button_without_a_draft_shows_the_orders() -> None:
    assert step("", None, Press("confirm", 1, version=3)) == ShowOrders(because_old=True)


@pytest.mark.parametrize(
    "text", ["paid 300 phone pe se", "300 रुपये दिए फोन पे से", "गूगल पे से 300 भेजे", "google pay 300"]
)
def test_apps_of_two_words_are_known(text: str) -> None:
    assert step(text) == ClaimPayment(Decimal(300), "UPI", None)


def test_a_payment_is_a_claim_only_with_amount_and_method() -> None:
    assert step("paid 500 cash") == ClaimPayment(Decimal(500), "CASH", None)
    assert isinstance(step("paid 500"), AskPayment)
    assert isinstance(step("paid upi"), AskPayment)
    assert isinstance(step("paid 0 upi"), AskPayment)


def test_a_word_to_pay_needs_a_day_that_can_be() -> None:
    assert step("kal 5000 dunga") == GivePromise(date(2026, 11, 23), Decimal(5000))
    assert step("kal dunga") == GivePromise(date(2026, 11, 23), None)
    assert step("dunga bhai") == AskPromise(Problem.NO_DAY, None)
    assert step("10 nov ko dunga") == AskPromise(Problem.PAST, date(2026, 11, 10))
    assert step("100 din mein dunga") == AskPromise(Problem.TOO_FAR, date(2027, 3, 2))
    assert step("kal 20000000 dunga") == AskPromise(Problem.NO_AMOUNT, date(2026, 11, 23))
    assert step("kal 0.001 dunga") == AskPromise(Problem.NO_AMOUNT, date(2026, 11, 23))


@pytest.mark.parametrize("draft", [None, DRAFT])
def test_stop_is_about_reminders_with_a_draft_and_without(draft: Draft | None) -> None:
    assert step("stop", draft) == Remind(wanted=False)
    assert step("start", draft) == Remind(wanted=True)


def test_nothing_is_without_an_answer() -> None:
    assert step("balance") == ShowBalance()
    assert step("help") == ShowHelp()
    assert step("asdf qwer") == SayNotUnderstood()
    assert step("7") == ShowOrders(because_old=True)


@pytest.mark.parametrize("text", ["5 kg kar do", "5 kilo kar dena"])
def test_a_quantity_alone_is_of_the_only_goods_of_the_draft(text: str) -> None:
    only = Draft((Wish(3, Decimal(2), "kg"),))

    shown = step(text, only)

    assert isinstance(shown, ShowDraft)
    assert shown.draft.wishes == (Wish(3, Decimal(5), "kg"),)


def test_a_quantity_that_came_short_is_no_quantity_of_the_draft() -> None:
    assert step("1 kg kam") == HearComplaint("1 kg kam")
    assert step("1 kg kam", Draft((Wish(3, Decimal(2), "kg"),))) == SayNotUnderstood()
