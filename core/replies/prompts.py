"""What is asked besides the draft: a text and its numbered choices."""

from core.buttons import TAKE, Press, payload
from core.dialogue.prompts import Label, Prompt
from core.messages import Button, Reply
from core.replies.texts import BUTTON_TEXT_MAX, numbered, say

# Choices that fit beside each other on a narrow screen; longer ones have a line each.
IN_A_ROW_MAX = 44


def ask(
    language: str, secret: str, text: str, prompt: Prompt, *, conversation_id: int, version: int
) -> Reply:
    """``text`` with the choices below it; without choices it is the question alone."""
    labels = [label(language, choice.label) for choice in prompt.choices]
    buttons = tuple(
        Button(
            name[:BUTTON_TEXT_MAX].rstrip(),
            payload(Press(f"{TAKE}{number}", conversation_id, version), secret),
        )
        for number, name in enumerate(labels, start=1)
    )
    if not buttons:
        return Reply(text)
    in_a_row = numbered(buttons)
    is_cut = any(len(name) > BUTTON_TEXT_MAX for name in labels)
    if is_cut or len(in_a_row) > IN_A_ROW_MAX:
        rows = "\n".join(f"{number} {name}" for number, name in enumerate(labels, start=1))
        return Reply(f"{text}\n{rows}", buttons)
    return Reply(f"{text}\n\n{in_a_row}", buttons)


def no_such_number(language: str, number: int, last: int) -> str:
    return say(
        language,
        "There is no number {number} here. Write a number from 1 to {last}:",
        number=number,
        last=last,
    )


def label(language: str, of: Label) -> str:
    return say(language, of.text, **of.values)
