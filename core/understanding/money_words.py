"""The words of ``data/payment.toml`` and what is said about a payment that was made."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any

from core.invoices import NUMBER_PATTERN, as_numbered
from core.payments import CHEQUE_LENGTH
from core.understanding.normalise import normalise
from core.understanding.vocabulary import read_file

# Figures of whole rupees; more is an account or a phone number.
AMOUNT_LENGTH_MAX = 8
# Rupees: with a method and no word of paying, less may count something else.
PLAIN_AMOUNT_MIN = 100
# A bank's reference: letters and then figures, of which so many are figures; or figures alone, more than
# an amount has.
_LETTERED = re.compile(
    r"(?<!\w)(?=\w{6,22}(?!\w))(?=(?:[a-z]*[0-9]){6})([a-z]+)[a-z0-9]+(?!\w)", re.IGNORECASE
)
_FIGURES = re.compile(r"(?<![\d.])\d{9,22}(?![\d.])")
REFERENCE_LENGTH_MIN = 6
# Any of them by itself, or a cheque's number.
_LONE = re.compile(rf"\d{{{CHEQUE_LENGTH}}}|{_FIGURES.pattern}|{_LETTERED.pattern}", re.IGNORECASE)
# A figure before a word of time; more is an amount: "5000 tak".
DAYS_MAX = 99
# Rupees: of a lakh and more hardly anybody pays the last ones.
ROUND = 500
_RUPEES = ("rs", "re", "rupees", "rupaye", "rupay", "inr", "/-", "रुपये", "रुपए")
# A bill by its whole number: "SHT/26-27/0001".
_INVOICE = re.compile(rf"(?<!\w){NUMBER_PATTERN}(?!\w)", re.IGNORECASE)
# Letters that are no part of a number, however close they stand to it: "utr412345678901", "rs500000".
_BESIDE_NUMBERS = frozenset({"inr", "ref", "rrn", "txn", "utr"})
_WORD = re.compile(r"\d+(?:\.\d+)?(?![.\d])|(?:[^\W\d_]|[\u0900-\u097f])+")
_NEGATIVE = re.compile(r"(?<!\w)-\s?\d")


@dataclass(frozen=True, slots=True)
class PromiseWords:
    """``verbs`` and ``days`` may be of several words, as a tuple each; the rest are single words."""

    verbs: tuple[tuple[str, ...], ...]
    negations: frozenset[str]
    names: frozenset[str]
    back: frozenset[str]
    done: frozenset[str]
    orders: frozenset[str]
    money: frozenset[str]
    numbered: frozenset[str]
    hours: frozenset[str]
    ordinals: frozenset[str]
    dated: frozenset[str]
    spans: dict[str, int]
    days: dict[tuple[str, ...], int]
    weekdays: dict[str, int]
    months: dict[str, int]


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """``methods`` lead from a spelling to its meaning. ``polite`` are phrases, the rest single words."""

    paid: frozenset[str]
    methods: dict[str, str]
    multipliers: dict[str, int]
    bills: frozenset[str]
    negations: frozenset[str]
    done: frozenset[str]
    asks: frozenset[str]
    fates: frozenset[str]
    polite: frozenset[tuple[str, ...]]
    promise: PromiseWords


@dataclass(frozen=True, slots=True)
class PaymentMention:
    """What was said about a payment; what was not said is ``None``. ``bill`` is the number of the order or
    bill that it is for."""

    amount: Decimal | None
    method: str | None
    transaction_id: str | None
    bill: str | None = None

    @property
    def is_of_cheque(self) -> bool:
        """Whether a cheque is told by its number."""
        return self.method == "CHEQUE" and self.transaction_id is not None


@cache
def load() -> MoneyWords:
    data = read_file("payment")
    return MoneyWords(
        paid=frozenset(data["payment"]["words"]),
        methods=data["payment"]["methods"],
        multipliers=data["payment"]["multipliers"],
        bills=_plain(data["payment"]["bills"]),
        negations=_plain(data["payment"]["negations"]),
        done=_plain(data["payment"]["done"]),
        asks=_plain(data["payment"]["asks"]),
        fates=_plain(data["payment"]["fates"]),
        polite=frozenset(tuple(normalise(said).split()) for said in data["payment"]["polite"]),
        promise=_promise_words(data["promise"]),
    )


def single_words(text: str) -> list[str]:
    """With figures parted from letters: "25th", "5k"."""
    return _WORD.findall(normalise(text).replace("'", " "))


def read_payment(text: str) -> PaymentMention | None:
    """``None`` when no payment is spoken of, or one that was not made."""
    said = mention(text)
    # "gpay 3200", "NEFT of 18,500 made this morning", "cheque 445566".
    is_plain = said.is_of_cheque or (
        said.method and said.amount and said.amount >= PLAIN_AMOUNT_MIN
    )
    if not is_plain and load().paid.isdisjoint(single_words(text)):
        return None
    if is_denied(text):
        return None
    return replace(said, amount=None) if is_negative(text) else said


def mention(text: str) -> PaymentMention:
    """What a text would say of a payment, if it is about one."""
    words = load()
    invoice = _INVOICE.search(text)
    cheque, rest = _cheque(_INVOICE.sub(" ", text))
    reference, rest = _reference(rest, words)
    parts = single_words(rest)
    if invoice is None:
        bill, rest_of_parts = _bill(parts, words)
    else:
        bill, rest_of_parts = as_numbered(invoice[0]), parts
    amount, short_reference = _figures(rest_of_parts, words)
    return PaymentMention(
        amount, _method(parts, words), cheque or reference or short_reference, bill
    )


def is_negative(text: str) -> bool:
    """Nobody pays "-500"."""
    return _NEGATIVE.search(text) is not None


def is_denied(text: str) -> bool:
    """Whether it says that nothing was paid: "500 nahi diya", "payment nahi hua". A "no" of its own corrects
    what was said before: "nahi, 500 diya"."""
    words = load()
    denied = False
    for clause in re.split(r"[,\n]", normalise(re.sub(r"['\u2019]", "", text))):
        parts = ["", *single_words(clause), ""]
        for before, word, behind in zip(parts, parts[1:], parts[2:], strict=False):
            is_before = before in words.negations
            if word in words.done:
                if not is_before and behind not in words.promise.negations:
                    return False
                denied = True
            elif is_before and word in words.paid:
                denied = True
    return denied


def _method(parts: Sequence[str], words: MoneyWords) -> str | None:
    """The first that is not ruled out: "upi nahi, cash". Some are two words: "phone pe se"."""
    for at in range(len(parts)):
        for length in (2, 1):
            method = words.methods.get(" ".join(parts[at : at + length]))
            behind = parts[at + length : at + length + 1]
            if method is not None and not words.promise.negations.intersection(behind):
                return method
    return None


def _cheque(text: str) -> tuple[str | None, str]:
    """A cheque's number right behind the word, and the text without it. A round one may be an amount, where
    nobody says that it is a number."""
    found = _cheque_pattern().search(text)
    if found is None or (found["no"] is None and int(found["number"]) % ROUND == 0):
        return None, text
    return found["number"], f"{text[: found.start('number')]} {text[found.end() :]}"


@cache
def _cheque_pattern() -> re.Pattern[str]:
    words = load()
    names = "|".join(word for word, method in words.methods.items() if method == "CHEQUE")
    amounts = "|".join(map(re.escape, [*words.multipliers, *_RUPEES]))
    return re.compile(
        rf"(?<!\w)(?:{names})(?:\s+(?:se|से)(?!\w))?[\s:]*(?P<no>(?:no\b\.?|number|num|nambar|नंबर|#)[\s:]*)?"
        rf"(?P<number>\d{{{CHEQUE_LENGTH}}})(?![\d.,]|\s*(?:{amounts})(?!\w))",
        re.IGNORECASE,
    )


def _reference(text: str, words: MoneyWords) -> tuple[str | None, str]:
    """A bank's reference as it is written, in capitals, and the text without it."""
    beside = {*_BESIDE_NUMBERS, *words.methods, *words.promise.money, *words.promise.numbered}
    lettered = (match for match in _LETTERED.finditer(text) if match[1].lower() not in beside)
    found = next(lettered, None) or _FIGURES.search(text)
    if found is None:
        return None, text
    return found[0].upper(), f"{text[: found.start()]} {text[found.end() :]}"


def _bill(parts: Sequence[str], words: MoneyWords) -> tuple[str | None, list[str]]:
    """The number of the bill or order that is named, and the words without it: "bill no 1023 ka"."""
    for at, part in enumerate(parts):
        if part not in words.bills:
            continue
        number = next(
            (n for n in range(at + 1, min(at + 3, len(parts))) if parts[n].isdecimal()), None
        )
        if number is not None and all(
            word in words.promise.numbered for word in parts[at + 1 : number]
        ):
            return parts[number], [*parts[:at], *parts[number + 1 :]]
    return None, list(parts)


def lone_reference(text: str) -> str | None:
    """A reference, or a cheque's number, of which a message says nothing but what it is: "utr 412345678901"."""
    words = load()
    beside = {*_BESIDE_NUMBERS, *words.methods, *words.promise.numbered}
    said = [word for word in re.split(r"[\s.:#]+", text) if word and word.casefold() not in beside]
    return said[0].upper() if len(said) == 1 and _LONE.fullmatch(said[0]) else None


def _figures(parts: Sequence[str], words: MoneyWords) -> tuple[Decimal | None, str | None]:
    """The first figure of ordinary length is the amount; a long one behind it the reference."""
    amount: Decimal | None = None
    reference: str | None = None
    for part, following in pairwise([*parts, ""]):
        if not part.replace(".", "", 1).isdecimal() or _is_of_time(part, following, words):
            continue
        if amount is None and len(part.partition(".")[0]) <= AMOUNT_LENGTH_MAX:
            amount = Decimal(part) * words.multipliers.get(following, 1)
        elif len(part) >= REFERENCE_LENGTH_MIN and part.isdecimal():
            reference = part
    return amount, reference


def _is_of_time(figure: str, following: str, words: MoneyWords) -> bool:
    """ "2 din pehle", "25 tarikh ko", "5 baje"."""
    promise = words.promise
    times = promise.hours | promise.ordinals | promise.spans.keys() | promise.months.keys()
    return following in times and Decimal(figure) <= DAYS_MAX


def _promise_words(data: dict[str, Any]) -> PromiseWords:
    return PromiseWords(
        verbs=tuple(tuple(normalise(verb).split()) for verb in data["verbs"]),
        negations=_plain(data["negations"]),
        names=_plain(data["names"]),
        back=_plain(data["back"]),
        done=_plain(data["done"]),
        orders=_plain(data["orders"]),
        money=_plain(data["money"]),
        numbered=_plain(data["numbered"]),
        hours=_plain(data["hours"]),
        ordinals=_plain(data["ordinals"]),
        dated=_plain(data["dated"]),
        spans=_keys(data["spans"]),
        days={tuple(normalise(day).split()): count for day, count in data["days"].items()},
        weekdays=_keys(data["weekdays"]),
        months=_keys(data["months"]),
    )


def _plain(words: Sequence[str]) -> frozenset[str]:
    return frozenset(map(normalise, words))


def _keys(table: dict[str, int]) -> dict[str, int]:
    return {normalise(word): value for word, value in table.items()}
