from importlib.resources import files

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import core
from core.replies.texts import say


def texts_in_code() -> set[str]:
    """Every English text that is said or marked to be said, found by Babel."""
    folder = str(files(core) / "replies")
    found = extract_from_dir(folder, [("**.py", "python")], keywords={"say": (2,), "mark": (1,)})
    return {str(text) for _, _, text, *_ in found}


def test_hinglish_has_every_text() -> None:
    path = files(core) / "replies" / "locale" / "hi_Latn.po"
    with path.open("rb") as file:
        catalogue = read_po(file)
    missing = {text for text in texts_in_code() if not (m := catalogue.get(text)) or not m.string}

    assert len(texts_in_code()) > 60
    assert missing == set()


def test_no_translation_has_other_names_in_braces() -> None:
    path = files(core) / "replies" / "locale" / "hi_Latn.po"
    with path.open("rb") as file:
        problems = [error for message in read_po(file) for error in message.check()]

    assert problems == []


def test_a_language_without_the_text_falls_back_to_english() -> None:
    assert say("en", "Total {amount}", amount="₹1.00") == "Total ₹1.00"
    assert say("hi", "Total {amount}", amount="₹1.00") == "Total ₹1.00"


@pytest.mark.parametrize("language", ["en", "hi_Latn"])
def test_a_text_may_hold_any_value(language: str) -> None:
    assert "{name}" in say(language, "Total {amount}", amount="{name}")
