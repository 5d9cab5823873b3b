"""What is asked besides the draft: a text and its numbered choices."""

from dataclasses import replace

from core.buttons import TAKE, Press, payload
from core.dialogue.prompts import Label, Prompt
from core.messages import Button, Reply
from core.replies.listing import quoted
from core.replies.texts import BUTTON_TEXT_MAX, numbered, say, titles

# Choices that fit beside each other on a narrow screen; longer ones have a line each.
IN_A_ROW_MAX = 44


def ask(
    language: str,
    secret: str,
    said: str | Reply,
    prompt: Prompt,
    *,
    conversation_id: int,
    version: int,
) -> Reply:
    """What is ``said`` with the choices below it; without choices it is the question alone."""
    said = said if isinstance(said, Reply) else Reply(said)
    labels = [quoted(label(language, choice.label)) for choice in prompt.choices]
    buttons = tuple(
        Button(title, payload(Press(f"{TAKE}{number}", conversation_id, version), secret))
        for number, title in enumerate(titles(labels), start=1)
    )
    if not buttons:
        return said
    if not prompt.is_numbered:
        return replace(said, body="\n".join([said.body, *labels]), buttons=buttons)
    in_a_row = numbered(buttons)
    is_cut = any(len(name) > BUTTON_TEXT_MAX for name in labels)
    if is_cut or len(in_a_row) > IN_A_ROW_MAX:
        rows = "\n".join(f"{number} {name}" for number, name in enumerate(labels, start=1))
        return replace(said, body=f"{said.body}\n{rows}", buttons=buttons)
    return replace(said, body=f"{said.body}\n\n{in_a_row}", buttons=buttons)


def no_such_number(language: str, number: int, last: int) -> str:
    return say(
        language,
        "There is no number {number} here. Write a number from 1 to {last}:",
        number=number,
        last=last,
    )


def closed(language: str) -> str:
    return say(language, "That question is closed.")


def label(language: str, of: Label) -> str:
    return say(language, of.text, **of.values)
