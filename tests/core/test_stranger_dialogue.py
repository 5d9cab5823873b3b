"""What somebody new says, and what he is asked next; no database."""

from dataclasses import replace
from typing import get_args

import pytest

from core.dialogue import moves
from core.dialogue.new_vendor import named
from core.dialogue.stranger import table
from core.dialogue.stranger.facts import Facts, Form, Heard, Said, State
from core.dialogue.stranger.hearing import hear
from core.dialogue.stranger.outcomes import (
    Ask,
    ChooseVendor,
    Correct,
    Drop,
    LookForVendor,
    Note,
    Outcome,
    Register,
    TellWaiting,
)
from core.dialogue.talk import ChangeLanguage, HandOver, Reason, Remind
from core.registrations import Wrong

SHOP = Form(name="Naveen Kirana", area="Vashi")
WITH_VENDOR = Form(
    name="Naveen Kirana",
    area="Vashi",
    vendor_id=1,
    vendor_name="Sharma Traders",
    vendor_state="27",
)


def step(text: str, state: State, form: Form = SHOP) -> Outcome:
    return table.decide(hear(text, state), Facts(state, form))


@pytest.mark.parametrize("heard", Heard)
def test_whatever_he_says_has_a_move_in_every_state(heard: Heard) -> None:
    for state in State:
        kinds = set(moves.possible(table.MOVES[heard][state]))

        assert kinds
        assert kinds <= set(get_args(Outcome))


@pytest.mark.parametrize(
    "text",
    [
        "Gupta Kirana",
        "Sai 24 Seven Store",
        "New Laxmi Traders",
        "Raja Oil Depot",
        "गुप्ता किराना",
        "naam: Balance Store",
    ],
)
def test_the_name_of_a_shop_is_an_answer(text: str) -> None:
    asked = step(text, State.NAME, Form())

    assert isinstance(asked, Ask)
    assert asked.form.name == text.removeprefix("naam: ")
    assert asked.state is State.AREA


@pytest.mark.parametrize("text", ["Sector 15 Vashi", "Shop No 5, Station Road", "Ram Nagar, Kurla"])
def test_a_place_is_an_answer(text: str) -> None:
    asked = step(text, State.AREA, Form(name="Naveen Kirana"))

    assert asked == Ask(Form(name="Naveen Kirana", area=text), State.VENDOR)


@pytest.mark.parametrize(
    "text", ["2 bori chawal", "5 kg cheeni aur 1 peti tel", "balance", "status"]
)
def test_what_only_a_shop_can_ask_is_no_name(text: str) -> None:
    assert step(text, State.NAME, Form()) == Ask(Form(), State.NAME, Note.FIRST_REGISTER)
    assert step(text, State.WAITING) == TellWaiting(Note.FIRST_REGISTER)


@pytest.mark.parametrize("text", ["hello", "haan", "ok ji", "namaste"])
def test_a_greeting_or_a_yes_is_no_name(text: str) -> None:
    assert step(text, State.NAME, Form()) == Ask(Form(), State.NAME)


def test_a_wholesaler_is_looked_for_as_he_is_named() -> None:
    assert step("98200 00001", State.VENDOR) == LookForVendor(SHOP, "98200 00001")


@pytest.mark.parametrize("text", ["skip", "nahi hai", "no", "nahi", "gst nahi hai", "नहीं है"])
def test_a_shop_may_have_no_gstin(text: str) -> None:
    asked = step(text, State.GSTIN, WITH_VENDOR)

    assert isinstance(asked, Ask)
    assert (asked.form.gstin, asked.state) == ("", State.SURE)


@pytest.mark.parametrize("text", ["mere paas nahi hai", "मेरे पास नहीं है", "gst number nahi hai"])
def test_who_says_that_he_has_no_gstin_in_other_words_has_none(text: str) -> None:
    assert step(text, State.GSTIN, WITH_VENDOR) == Ask(replace(WITH_VENDOR, gstin=""), State.SURE)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("naam galat hai", State.NAME),
        ("नाम गलत है", State.NAME),
        ("galat naam likh diya", State.NAME),
        ("area galat hai", State.AREA),
        ("gst number galat hai", State.GSTIN),
        ("seth galat hai", State.VENDOR),
    ],
)
def test_what_is_wrong_is_asked_again(text: str, state: State) -> None:
    assert step(text, State.SURE, WITH_VENDOR) == Ask(WITH_VENDOR, state)


def test_the_second_answer_in_a_row_that_cannot_be_taken_is_a_persons() -> None:
    refused = Ask(SHOP, State.VENDOR, Note.NOBODY_SO_CALLED)
    first, second = Facts(State.VENDOR, SHOP), Facts(State.VENDOR, SHOP, was_refused=True)

    assert not table.is_for_person(refused, first)
    assert table.is_for_person(refused, second)
    assert not table.is_for_person(refused, replace(second, is_with_person=True))
    assert not table.is_for_person(Ask(SHOP, State.VENDOR), second)


def test_a_wholesaler_needs_one() -> None:
    form = Form(sells=True, name="Naveen Trading", area="Vashi")

    assert step("skip", State.GSTIN, form) == Ask(form, State.GSTIN, wrong=Wrong.GSTIN_MISSING)


def test_a_wrong_answer_leaves_what_was_said_before() -> None:
    asked = step("27AAPFU0939F1ZX", State.GSTIN, WITH_VENDOR)

    assert asked == Ask(WITH_VENDOR, State.GSTIN, wrong=Wrong.GSTIN_CHECK)


@pytest.mark.parametrize(
    "text", ["wholesaler", "main wholesaler hoon", "vendor", "I am a distributor", "थोक विक्रेता"]
)
def test_a_wholesaler_says_so_in_many_ways(text: str) -> None:
    asked = step(text, State.NAME, Form())

    assert asked == Ask(Form(sells=True), State.NAME)


def test_a_wholesaler_who_has_a_shop_goes_back() -> None:
    form = Form(sells=True, name="Naveen Kirana", area="Vashi")

    assert step("dukaan", State.GSTIN, form) == Ask(SHOP, State.VENDOR)


def test_one_goes_back_question_by_question() -> None:
    assert step("wapas", State.GSTIN, WITH_VENDOR) == Ask(WITH_VENDOR, State.VENDOR)
    assert step("wapas", State.NAME) == Ask(SHOP, State.NAME)


def test_only_the_last_question_takes_a_yes_as_that() -> None:
    assert step("haan", State.SURE) == Register()
    assert step("haan", State.GSTIN, WITH_VENDOR) == Ask(WITH_VENDOR, State.GSTIN)


def test_no_means_what_was_asked() -> None:
    assert step("nahi", State.NAME) == Drop()
    assert step("nahi", State.SURE) == Ask(SHOP, State.SURE)


@pytest.mark.parametrize("state", State)
def test_a_language_a_person_and_stop_are_heard_at_any_time(state: State) -> None:
    assert step("hindi", state) == ChangeLanguage("hi")
    assert step("kisi se baat karni hai", state) == HandOver(Reason.ASKED)
    assert step("stop", state) == Remind(wanted=False)


def test_a_choice_changes_one_answer_and_keeps_the_others() -> None:
    sure = table.chosen(SHOP, ChooseVendor(1, "Sharma Traders", "27"))

    assert sure == Ask(WITH_VENDOR, State.GSTIN)
    assert table.chosen(WITH_VENDOR, Correct("AREA")) == Ask(WITH_VENDOR, State.AREA)


def test_while_he_waits_he_can_name_another_wholesaler() -> None:
    assert step("naya vendor patel", State.WAITING) == LookForVendor(SHOP, "patel")
    assert step("new wholesaler", State.WAITING) == Ask(SHOP, State.VENDOR)


def test_a_form_survives_being_stored() -> None:
    assert Form(**WITH_VENDOR.to_json()) == WITH_VENDOR
    assert Said("x", Heard.ANSWER).answers is None


@pytest.mark.parametrize(
    ("text", "vendor"),
    [
        ("naya vendor patel", "patel"),
        ("new vendor: Patel Wholesale", "Patel Wholesale"),
        ("account with patel", "patel"),
        ("patel ke saath khata kholna hai", "patel"),
        ("naya khata kholo", ""),
        ("dusra wholesaler", ""),
        ("khata", None),
        ("khata dikhao", None),
        ("account number", None),
        ("vendor", None),
        ("2 bori chawal", None),
    ],
)
def test_a_shop_that_wants_another_wholesaler_is_told_from_others(
    text: str, vendor: str | None
) -> None:
    assert named(text) == vendor
