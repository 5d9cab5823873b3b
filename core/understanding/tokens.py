"""Text cut into comparable words."""

import re
import unicodedata
from decimal import Decimal, InvalidOperation

from core.understanding.vocabulary import Vocabulary

# WhatsApp itself stops at 4,096 characters and the provider at 1,600; more is not an order.
TEXT_LENGTH_MAX = 4096

# A number within an order; more digits are a phone number or a reference.
QUANTITY_DIGITS_MAX = 6

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{2,3}\b)")
_GLUED = re.compile(r"(\d)([^\W\d_])|([^\W\d_])(\d)")
# A range is a question to him, so its figures must not be taken for a quantity.
_RANGE = re.compile(r"\d+(?:\.\d+)?\s?(?:-|–|से)\s?\d+(?:\.\d+)?")
_FRACTIONS = {"1/2": " aadha ", "1/4": " 0.25 ", "3/4": " 0.75 ", "½": " aadha ", "¼": " 0.25 "}
_LINE_END = re.compile(r"[\n\r;,+&।]+")
_NOT_WORD = re.compile(r"[^\w.?\u0900-\u097f]+")


def normalise(text: str) -> str:
    """Lower case, composed, with plain digits and one space; line ends and commas become newlines."""
    text = unicodedata.normalize("NFC", text[:TEXT_LENGTH_MAX]).lower()
    for written, value in _FRACTIONS.items():
        text = text.replace(written, value)
    text = text.replace("×", " x ").replace("*", " x ")
    text = "".join(str(unicodedata.digit(char, char)) for char in text)
    text = _THOUSANDS.sub("", text)
    text = _RANGE.sub(" ", text)
    text = _LINE_END.sub("\n", text)
    text = _GLUED.sub(lambda m: f"{m[1] or m[3]} {m[2] or m[4]}", text)
    lines = (" ".join(_words(line)) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def number(word: str, vocabulary: Vocabulary) -> Decimal | None:
    """The value of a number word or of digits; ``None`` for any other word."""
    if word in vocabulary.numbers:
        return vocabulary.numbers[word]
    if not word[:1].isdigit() or len(word) > QUANTITY_DIGITS_MAX:
        return None
    try:
        return Decimal(word)
    except InvalidOperation:
        return None


def _words(line: str) -> list[str]:
    cleaned = (word.strip(".") for word in _NOT_WORD.sub(" ", line).split())
    return [word for word in cleaned if word]
