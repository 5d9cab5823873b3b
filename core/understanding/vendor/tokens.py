"""A wholesaler's message as words, figures and codes, each with all that it may do."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum, auto

from core.invoices import NUMBER_PATTERN, as_numbered
from core.understanding.money_words import load as money_words
from core.understanding.normalise import TEXT_LENGTH_MAX, fold
from core.understanding.numerals import numeral
from core.understanding.vendor.words import Cue, vendor_words
from core.understanding.vocabulary import Unit, load

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_SIGNS = {"👍": " ok ", "👌": " ok ", "✅": " ok "}
# Times of the day and dates, which are no amounts; "1/2" is a half.
_WHEN = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|baje|bje|बजे)(?!\w)"
    r"|(?!1/2|1/4|3/4)\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\w/])|\d{1,2}[.-]\d{1,2}[.-](?:\d{2}|\d{4})(?![\w.-]))",
    re.IGNORECASE,
)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
# "Rs.500" is no end of a sentence, and "-500" no amount.
_SHORT_FOR = re.compile(r"\b(rs|re|inr|no)\.\s?(?=\d)", re.IGNORECASE)
_MINUS = re.compile(r"(?<![\w-])-$")
_CODE = (
    r"(?<![\w-])(?P<kind>pay|reg|c)(?P<dash>\s?-\s?|\s?#\s?|[ ]?)(?P<of_code>\d{1,12})(?!\w|\.\d)"
)
# Letters and figures, of which at least six: what a bank calls a transfer.
_LETTERED = (
    r"(?<!\w)(?!(?:rs|inr|utr|ref|rrn|txn|upi|no|bill|order|ord|inv)\.?\d)"
    r"(?=\w{8,22}(?!\w))(?=(?:[a-z]*\d){6})[a-z]+\d[a-z\d]*(?!\w)"
)
_INVOICE = rf"(?<![\w/-]){NUMBER_PATTERN}(?![\w/-])"
_PHONE = r"\+\d[\d ]{9,15}\d(?!\w)"
_TOKEN = re.compile(
    rf"{_CODE}|(?P<invoice>{_INVOICE})|(?P<reference>{_LETTERED})|(?P<phone>{_PHONE})"
    r"|(?P<number>\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d+(?:\.\d+)?)"
    r"|(?P<word>(?:a/c|m/s|(?:[^\W\d_]|[\u0900-\u0963\u0970-\u097f'’])+))"
    r"|(?P<sign>[₹@?/])|(?P<rupees>/-|/=)|(?P<break>\.(?!\d)|[,;:\n\r|।॥!+&•()])",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?P<word>[a-z]+)", re.IGNORECASE)
_ORDER_NUMBER_LENGTHS = range(4, 13)
# Kinds of codes that may be written with a space, "pay 31", and then be something else.
_LOOSE = frozenset({"PAY", "C"})


class Mark(StrEnum):
    WORD = auto()
    NUMBER = auto()
    CODE = auto()
    REFERENCE = auto()
    BREAK = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """``text`` folded; ``start`` and ``end`` are where it stands in the message. A number that may be
    an order's has ``digits``; that of its bill, "SHT/26-27/0001", has all of it there and no value. A code has ``text`` as we write it: "PAY-31"; ``is_loose`` where it may be
    something else."""

    mark: Mark
    text: str
    start: int
    end: int
    cues: frozenset[Cue] = frozenset()
    value: Decimal | None = None
    digits: str = ""
    method: str | None = None
    unit: Unit | None = None
    is_loose: bool = False

    def does(self, *cues: Cue) -> bool:
        return not self.cues.isdisjoint(cues)

    @property
    def may_be_order_number(self) -> bool:
        return self.is_of_bill or len(self.digits) in _ORDER_NUMBER_LENGTHS

    @property
    def is_of_bill(self) -> bool:
        return "/" in self.digits

    @property
    def is_name(self) -> bool:
        """A word that does nothing we know of."""
        return self.mark is Mark.WORD and not self.cues and self.unit is None


def clean(text: str) -> str:
    """The message as it is cut and quoted from."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text[:TEXT_LENGTH_MAX]))
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    return _WHEN.sub(" ", _SHORT_FOR.sub(r"\1 ", _DASHES.sub("-", text)))


def tokenise(text: str, *, has_loose_codes: bool = True) -> tuple[Token, ...]:
    """The tokens of a cleaned text. Without loose codes "pay 31" is a word and a figure."""
    tokens = list(_with_cues(list(_with_amounts(list(_plain(text, has_loose_codes))))))
    return tuple(_in_place(tokens, at) for at in range(len(tokens)))


def _in_place(tokens: Sequence[Token], at: int) -> Token:
    """A token as its neighbour lets it be: "g" is a unit behind a figure only, "gaya" is no van's behind
    "badh"."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.unit is not None and len(token.text) == 1:
        is_counted = before is not None and before.mark is Mark.NUMBER
        return token if is_counted else replace(token, unit=None)
    if token.does(Cue.BARE) and before is not None and before.is_name:
        return replace(token, cues=frozenset({Cue.IDLE}))
    return token


def _plain(text: str, has_loose_codes: bool) -> Iterator[Token]:
    at = 0
    while (found := _TOKEN.search(text, at)) is not None:
        at = found.end()
        if found.lastgroup == "of_code" and found["dash"] == " " and not has_loose_codes:
            found = _WORD.match(text, found.start())
            assert found is not None
            at = found.end()
        start, end, said = found.start(), found.end(), fold(found[0])
        match found.lastgroup:
            case "of_code":
                kind = found["kind"].upper()
                is_loose = found["dash"] == " " and kind in _LOOSE
                code = f"{kind}-{fold(found['of_code'])}"
                yield Token(Mark.CODE, code, start, end, is_loose=is_loose)
            case "invoice":
                yield Token(Mark.NUMBER, said, start, end, digits=as_numbered(said))
            case "reference":
                yield Token(Mark.REFERENCE, said.upper(), start, end)
            case "phone":
                yield Token(Mark.NUMBER, said, start, end, digits="")
            case "number":
                if _MINUS.search(text[:start]):
                    yield Token(Mark.NUMBER, said, start, end)
                    continue
                plain = said.replace(",", "")
                digits = plain if plain == said and plain.isdecimal() else ""
                yield Token(Mark.NUMBER, said, start, end, value=Decimal(plain), digits=digits)
            case "word" | "sign":
                word = said.replace("'", "").replace("’", "")
                word = vendor_words().corrected(word)
                yield Token(Mark.WORD, word, start, end, unit=load().units.get((word,)))
            case "break":
                yield Token(Mark.BREAK, said, start, end)
            case "rupees":
                yield Token(Mark.WORD, "rs", start, end)


def _with_amounts(tokens: Sequence[Token]) -> Iterator[Token]:
    """ "50 hazar", "50k", "dedh lakh" as one figure. Smaller numbers in words stay words: most of them
    are other words too."""
    multipliers = money_words().multipliers | {
        word: int(value) for word, value in load().numbers.multipliers.items()
    }
    at = 0
    while at < len(tokens):
        token = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        by = multipliers.get(following.text) if following is not None else None
        if token.mark is Mark.NUMBER and token.value is not None and by and following is not None:
            value = token.value * by
            yield replace(token, end=following.end, value=value, digits="")
            at += 2
            continue
        length, value = _in_words(tokens, at)
        if length:
            yield Token(
                Mark.NUMBER, token.text, token.start, tokens[at + length - 1].end, value=value
            )
            at += length
            continue
        yield token
        at += 1


def _in_words(tokens: Sequence[Token], at: int) -> tuple[int, Decimal]:
    words = []
    for token in tokens[at : at + 6]:
        if token.mark is not Mark.WORD or not token.text[:1].isalpha():
            break
        words.append(token.text)
    found = numeral(words, 0, load().numbers) if words else None
    if found is None or found.length < 2 or found.value < 100:
        return 0, Decimal(0)
    return found.length, found.value


def _with_cues(tokens: Sequence[Token]) -> Iterator[Token]:
    """The longest phrases that do something, each as one token."""
    known = vendor_words()
    at = 0
    while at < len(tokens):
        run = 0
        while run < known.length_max and _is_word(tokens, at + run):
            run += 1
        for length in range(run, 0, -1):
            phrase = tuple(token.text for token in tokens[at : at + length])
            if phrase in known.names:
                yield from (replace(token, unit=None) for token in tokens[at : at + length])
                break
            if phrase in known.cues:
                first, last = tokens[at], tokens[at + length - 1]
                yield replace(
                    first,
                    text=" ".join(phrase),
                    end=last.end,
                    cues=known.cues[phrase],
                    method=known.methods.get(phrase),
                    unit=first.unit if length == 1 else None,
                )
                break
        else:
            length = 1
            yield tokens[at]
        at += length


def _is_word(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].mark is Mark.WORD


def within_names(tokens: Sequence[Token], spans: Iterable[tuple[int, int]]) -> tuple[Token, ...]:
    """The tokens, of which those in these places only name something."""
    places = list(spans)
    return tuple(
        Token(Mark.WORD, token.text, token.start, token.end)
        if any(start <= token.start and token.end <= end for start, end in places)
        else token
        for token in tokens
    )
