"""Stage 1: any text to plain lower-case words with one kind of digit, dash and line end."""

import re
import unicodedata

# WhatsApp itself stops at 4,096 characters and the provider at 1,600; more is not an order.
TEXT_LENGTH_MAX = 4096

_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333", "⅔": "0.667"}
_WRITTEN_FRACTIONS = {"1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_LINE_ENDS = re.compile("[\n\r\u2028\u2029;:|•▪●➤✓।॥]+|(?<=\\D)\\.(?=\\s)|\\.$")
# A list's own numbers: "1. ", "2) ", "(3) " in front of a word.
_ORDINAL = re.compile(r"(?m)^\s*\(?\d{1,2}[.)]\)?\s+(?=[^\W\d])")
_ORDINAL_INLINE = re.compile(r"(?<!\S)\(?(\d{1,2})[.)]\)?\s*(?=[^\W\d])")
_LINE_NUMBER = re.compile(r"\s*(\d{1,2})\s*[-,.:)]?\s+(?=[^\W\d])")
_DIGIT = re.compile(r"\d")
_PHONE = re.compile(r"(?<![\w.])\+?\d[\d\s-]{8,14}\d(?![\w.])")
_EMAIL_OR_LINK = re.compile(r"\S+@\S+\.\S+|https?://\S+|www\.\S+")
# A tax registration, as the GST network gives them out.
_REGISTRATION = re.compile(r"(?<!\w)\d{2}[a-z]{5}\d{4}[a-z][a-z\d]{3}(?!\w)|(?<!\w)gstin?(?!\w)")
# How shops sign: a line of words with one of these.
_SIGNATURE = re.compile(
    r"(?m)^[^\d\n]*\b(?:kirana|stores?|traders?|provisions?|mart|enterprises?|agency|agencies|bhandar)\b"
    r"[^\d\n]*$"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}\s*(?:am|pm|baje)|(?<![\d:])\d{1,2}:\d{2}(?!\d)")
_DATE = re.compile(
    r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?![\d/.-])|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d)|\d{2},\d{3}(?!\d))")
# "1,5 kg": some write the decimal point so.
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d\s?(?:kg|kilo|l\b|ltr|lit|किलो|लीटर))")
_AND_A_FRACTION = re.compile(r"(?<![\d.])(\d+)\s+0\.(5|25|75)(?!\d)")
_DOTS = re.compile(r"\.{2,}|…")
_RUPEES = re.compile(r"(\d)\s*/-|(\d)\s*/=")
# "Rs.10" is no tenth.
_SHORT_FOR = re.compile(r"\b(rs|re|inr|no|nos|mrp|qty)\.\s?(?=\d)")
_NUKTA = "\u093c"
_CHANDRABINDU = str.maketrans({"\u0901": "\u0902"})


def normalise(text: str) -> str:
    """Composed, lower case, ASCII digits, one item's words parted by one space, lines by a newline.

    Phone numbers, links, dates and times of the day are taken out: they are no quantities. Emoji part
    one item from the next. Never fails and never returns more than it was given room for.
    """
    text = unicodedata.normalize("NFC", text[:TEXT_LENGTH_MAX])
    text = _INVISIBLE.sub("", text)
    for sign, value in _FRACTIONS.items():
        text = text.replace(sign, f" {value} ")
    text = fold(text)
    text = _EMAIL_OR_LINK.sub(" ", text)
    text = _DASHES.sub("-", text)
    for written, value in _WRITTEN_FRACTIONS.items():
        text = re.sub(rf"(?<![\d/]){written}(?![\d/])", f" {value} ", text)
    text = _AND_A_FRACTION.sub(r"\1.\2", text)
    text = _RUPEES.sub(r"\1\2 rs ", text)
    text = _PHONE.sub("\n", text)
    text = _CLOCK.sub(" ", text)
    text = _DATE.sub(" ", text)
    text = _THOUSANDS.sub("", _DECIMAL_COMMA.sub(".", text))
    text = _SHORT_FOR.sub(r"\1 ", text)
    text = _DOTS.sub(" ", text)
    text = _ORDINAL.sub("\n", _without_numbering(text))
    text = _LINE_ENDS.sub("\n", text)
    text = _without_signature(_REGISTRATION.sub(" ", text))
    text = "".join(map(_plain, text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _without_numbering(text: str) -> str:
    """ "1) sugar 5 2) maida 10" and lines that begin with 1, 2, 3: those count the items of the list."""
    inline = list(_ORDINAL_INLINE.finditer(text))
    if len(inline) > 1 and [int(found[1]) for found in inline] == [*range(1, len(inline) + 1)]:
        return _ORDINAL_INLINE.sub("\n", text)
    lines = [line for line in text.split("\n") if line.strip()]
    numbers = [_LINE_NUMBER.match(line) for line in lines]
    rising = [str(number) for number in range(1, len(lines) + 1)]
    if len(lines) > 2 and [found and found[1] for found in numbers] == rising:
        rest = [line[found.end() :] for line, found in zip(lines, numbers, strict=True) if found]
        if all(_DIGIT.search(line) for line in rest):
            return "\n".join(rest)
    return text


def _without_signature(text: str) -> str:
    """A shop's name in a line of its own is no order; where there is nothing else, it stays."""
    shorter = _SIGNATURE.sub("", text)
    return shorter if shorter.strip() else text


def fold(text: str) -> str:
    """Compatibility forms, letters without nukta, chandrabindu and accents, lower case, digits of one
    kind."""
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).lower()
    text = unicodedata.normalize("NFD", text).translate(_CHANDRABINDU)
    kept = (char for char in text if char != _NUKTA and not "\u0300" <= char <= "\u036f")
    text = unicodedata.normalize("NFC", "".join(kept))
    return "".join(
        str(unicodedata.digit(char)) if char.isdigit() and not char.isascii() else char
        for char in text
    )


def _plain(char: str) -> str:
    if char.isalnum() or char in " \n.,+&'-%@₹?/" or "\u0900" <= char <= "\u097f":
        return char
    if char in "×*✕✖":
        return " x "
    category = unicodedata.category(char)
    if category in ("So", "Sk", "Cs", "Co"):
        return "\n"
    return char if category == "Mn" else " "
