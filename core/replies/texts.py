"""Texts by language. The English text is the key; a language without it falls back to English."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from core.buttons import Press, payload
from core.messages import Button, Reply

DEFAULT_LANGUAGE = "en"
# Each by its own name.
LANGUAGES = {"en": "English", "hi": "हिंदी", "hi_Latn": "Hinglish"}

# Twilio quick replies have titles of 20 characters.
BUTTON_TEXT_MAX = 20


@cache
def _catalogue(language: str) -> Catalog | None:
    source = files("core.replies") / "locale" / f"{language}.po"
    if not source.is_file():
        return None
    with source.open("rb") as file:
        return read_po(file, locale=language)


def say(language: str, english: str, /, **values: object) -> str:
    """``english`` in ``language`` with its ``{names}`` filled in."""
    catalogue = _catalogue(language)
    message = catalogue.get(english) if catalogue is not None else None
    translated = str(message.string) if message is not None and message.string else english
    return translated.format(**values)


def mark(english: str) -> str:
    """Marks a text that is translated later by ``say``, so that Babel finds it."""
    return english


def buttons(language: str, secret: str, *choices: tuple[str, Press]) -> tuple[Button, ...]:
    return tuple(
        Button(say(language, name)[:BUTTON_TEXT_MAX], payload(press, secret))
        for name, press in choices
    )


def titles(names: Sequence[str]) -> list[str]:
    """What stands on the buttons of these choices: as much of each as fits, and its number behind it where
    two would read the same. WhatsApp refuses buttons of one message that do."""
    cut = [name[:BUTTON_TEXT_MAX].rstrip() for name in names]
    if len(set(cut)) == len(cut):
        return cut
    return [
        name[: BUTTON_TEXT_MAX - len(_numbering(number))].rstrip() + _numbering(number)
        for number, name in enumerate(names, start=1)
    ]


def _numbering(number: int) -> str:
    return f" ({number})"


def shows_numbers(card: Reply) -> bool:
    """Whether the text itself says which number stands for which button."""
    return all(
        f"{index} {button.text.removesuffix(_numbering(index))}" in card.body
        for index, button in enumerate(card.buttons, start=1)
    )


def numbered(choices: tuple[Button, ...]) -> str:
    """``1 Confirm  2 Change  3 Cancel``: works on every phone, with buttons or without."""
    return "  ".join(f"{index} {button.text}" for index, button in enumerate(choices, start=1))
