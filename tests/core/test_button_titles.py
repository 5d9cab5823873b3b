"""What stands on buttons: WhatsApp shows 20 characters, and refuses two that read the same."""

from core.messages import Button, Reply
from core.replies.texts import BUTTON_TEXT_MAX, shows_numbers, titles

PASTES = ["Colgate Strong Teeth Toothpaste 46 g", "Colgate Strong Teeth Toothpaste 100 g"]


def test_names_that_differ_where_they_are_cut_stay_as_they_are() -> None:
    assert titles(["Gupta Kirana, Andheri East", "Verma"]) == ["Gupta Kirana, Andher", "Verma"]


def test_names_that_are_cut_alike_are_told_apart_by_their_numbers() -> None:
    told = titles(PASTES)

    assert told == ["Colgate Strong T (1)", "Colgate Strong T (2)"]
    assert max(map(len, told)) <= BUTTON_TEXT_MAX


def test_a_card_of_such_buttons_still_shows_their_numbers() -> None:
    rows = "\n".join(f"{number} {name}" for number, name in enumerate(PASTES, start=1))
    buttons = tuple(Button(title, "") for title in titles(PASTES))

    assert shows_numbers(Reply(rows, buttons))
    assert not shows_numbers(Reply(PASTES[0], buttons))
