"""The catalogues of texts: every language says everything, and says it about the same things."""

import re
from decimal import Decimal
from string import Formatter

import pytest
from babel.messages.catalog import Catalog

import ops.texts
from core.replies.payments import METHOD_NAMES
from core.replies.texts import BUTTON_TEXT_MAX, LANGUAGES, say
from core.replies.vendor_payments import payment_card

FORMATTER = Formatter()
BLANK = re.compile(r"{[^}]*}")
DEVANAGARI = re.compile("[\u0900-\u097f]")


def names_in(text: str) -> list[str]:
    """The names in the braces of a text."""
    return sorted(name for _, name, _, _ in FORMATTER.parse(text) if name is not None)


def texts(catalogue: Catalog) -> dict[str, str]:
    return {str(message.id): str(message.string) for message in catalogue if message.id}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text_and_no_other(language: str) -> None:
    translated = texts(ops.texts.read(language))

    assert len(translated) > 200
    assert set(translated) == set(ops.texts.in_code())
    assert [english for english, said in translated.items() if not said.strip()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_in_doubt(language: str) -> None:
    catalogue = ops.texts.read(language)

    assert [message.id for message in catalogue if message.id and message.fuzzy] == []
    assert [error for message in catalogue for error in message.check()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_has_the_same_names_in_braces(language: str) -> None:
    translated = texts(ops.texts.read(language))

    differing = [e for e, said in translated.items() if names_in(e) != names_in(said)]
    assert differing == []


def test_hindi_is_written_in_its_own_script() -> None:
    """Except where all of a text are blanks and abbreviations: GST {amount}."""
    latin = [
        said
        for english, said in texts(ops.texts.read("hi")).items()
        if any(letter.islower() for letter in BLANK.sub("", english))
        and not DEVANAGARI.search(said)
    ]

    assert latin == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("english", ["Confirm", "Change", "Cancel", "Accept", "Reject", "Received"])
def test_the_names_of_buttons_fit_on_them(language: str, english: str) -> None:
    assert len(say(language, english)) <= BUTTON_TEXT_MAX


@pytest.mark.parametrize("method", METHOD_NAMES)
def test_a_claim_names_its_method_in_the_language_of_who_reads_it(method: str) -> None:
    card = payment_card(
        "hi",
        "s" * 32,
        payment_id=1,
        payment_number="PAY-1",
        shop="Gupta Kirana",
        amount=Decimal(5000),
        method=method,
        transaction_id=None,
    )

    name = say("hi", METHOD_NAMES[method])
    assert f", {name} (PAY-1)" in card.body
    assert card.template.parameters[2] == name
    assert name == "UPI" or DEVANAGARI.search(name)


def test_a_text_that_has_no_translation_yet_is_said_in_english() -> None:
    assert say("fr", "Total {amount}", amount="₹1.00") == "Total ₹1.00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_may_hold_any_value(language: str) -> None:
    assert "{name}" in say(language, "Total {amount}", amount="{name}")
