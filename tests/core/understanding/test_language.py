from datetime import date

import pytest

from core.understanding.language import written_in
from core.understanding.periods import read_period
from core.understanding.reading import Intent, read

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2 bori chawal aur 5kg cheeni bhej do", "hi_Latn"),
        ("please send 2 bags rice", "en"),
        ("चावल 2 बोरी भेजो", "hi"),
        ("नमस्ते, 12 Amul butter", "hi"),
        ("hello, what is the price", "en"),
        ("2 bag rice", None),
        ("ok", None),
        ("5", None),
        ("", None),
    ],
)
def test_small_words_tell_the_language(text: str, language: str | None) -> None:
    assert written_in(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hindi", "hi"),
        ("हिंदी में", "hi"),
        ("english please", "en"),
        ("Hinglish mein likho", "hi_Latn"),
    ],
)
def test_a_language_is_asked_for(text: str, language: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.language) == (Intent.LANGUAGE, language)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("galti ho gayi", Intent.UNDO),
        ("wapas", Intent.UNDO),
        ("statement october", Intent.STATEMENT),
        ("poora hisab bhejo", Intent.STATEMENT),
        ("sethji se baat karni hai", Intent.PERSON),
        ("maine edit kiya tha 5 ka 50", Intent.EDITED),
        ("5000 diya phir bhi reminder aaya", Intent.REMINDED),
        ("baki kal bhej dena", Intent.REST),
        ("vendors", Intent.VENDORS),
        ("rate", Intent.PRICE),
        ("bhasha badlo", Intent.LANGUAGE),
    ],
)
def test_what_is_said_about_the_conversation_is_told_apart(text: str, intent: Intent) -> None:
    assert read(text).intent is intent


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("statement", date(2026, 10, 24), TODAY),
        ("statement october", date(2026, 10, 1), date(2026, 10, 31)),
        ("statement december", date(2025, 12, 1), date(2025, 12, 31)),
        ("statement november", date(2026, 11, 1), TODAY),
        ("pichle mahine ka hisab", date(2026, 10, 1), date(2026, 10, 31)),
        ("is mahine ka", date(2026, 11, 1), TODAY),
        ("is saal ka statement", date(2026, 4, 1), TODAY),
        ("statement aaj", TODAY, TODAY),
        ("statement 1/10 se 15/10", date(2026, 10, 1), date(2026, 10, 15)),
        ("statement 15-10-2026 1-10-2026", date(2026, 10, 1), date(2026, 10, 15)),
        ("statement 1/12", date(2025, 12, 1), TODAY),
        ("statement 31/2", date(2026, 10, 24), TODAY),
        ("statement 1/1/2099", TODAY, TODAY),
    ],
)
def test_a_period_is_named_in_words_or_figures(text: str, first: date, last: date) -> None:
    assert read_period(text, TODAY) == (first, last)
