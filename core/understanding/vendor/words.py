"""The words of ``data/vendor.toml``, turned around for looking up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache

from rapidfuzz.distance import OSA

from core.understanding.normalise import fold
from core.understanding.vocabulary import Phrase, load, read_file

# A word of so many letters may be mistyped by one, by two, of which the first is right.
TYPED_LENGTH_MIN, TYPED_LONG = 5, 9


class Cue(StrEnum):
    """What a phrase may do in a wholesaler's message."""

    ACCEPT = auto()
    YES = auto()
    REJECT = auto()
    CANNOT = auto()
    NO_GOODS = auto()
    ALL = auto()
    DISPATCHED = auto()
    DELIVERED = auto()
    HANDED_OVER = auto()
    REFUSED = auto()
    DECLINED = auto()
    CLOSED = auto()
    GONE = auto()
    LESS = auto()
    ONLY = auto()
    JUST = auto()
    DAMAGED = auto()
    BACK = auto()
    INSTEAD = auto()
    INSTEAD_OF = auto()
    GIVE = auto()
    RATE = auto()
    GOES = auto()
    REST = auto()
    BETWEEN = auto()
    NEGATION = auto()
    QUESTION = auto()
    LATER = auto()
    PAYMENT = auto()
    PAID = auto()
    GOT = auto()
    NOT_GOT = auto()
    CLEARED = auto()
    BOUNCED = auto()
    REVERSE = auto()
    BILL = auto()
    CREDIT_NOTE = auto()
    OWED = auto()
    BY = auto()
    FROM = auto()
    OF = auto()
    TO = auto()
    CURRENCY = auto()
    ACCOUNT = auto()
    LIMIT = auto()
    CREDIT = auto()
    BLOCK = auto()
    UNBLOCK = auto()
    OFF = auto()
    ON = auto()
    APPROVE = auto()
    STOCK = auto()
    CAME = auto()
    ADDED = auto()
    UNCOUNTED = auto()
    RELATIVE = auto()
    UP_TO = auto()
    PER = auto()
    ORDER = auto()
    BARE = auto()
    FILLER = auto()
    DUE = auto()
    THINGS = auto()
    CHARGE = auto()
    FORBIDDING = auto()
    # How money came; which way is kept beside it.
    METHOD = auto()
    DAYS = auto()
    # Says nothing.
    IDLE = auto()


@dataclass(frozen=True, slots=True)
class VendorWords:
    """``cues`` lead from a phrase to all that it may do, ``methods`` from one to how money came. ``lists``
    and ``languages`` are whole messages. ``names`` are phrases that only name goods, whatever their words
    do elsewhere."""

    cues: Mapping[Phrase, frozenset[Cue]]
    methods: Mapping[Phrase, str]
    lists: Mapping[Phrase, str]
    languages: Mapping[Phrase, str]
    typed: tuple[str, ...]
    known: frozenset[str]
    names: frozenset[Phrase]
    length_max: int

    def corrected(self, word: str) -> str:
        """The command that is meant by a mistyped word; the word itself where it is none."""
        if len(word) < TYPED_LENGTH_MIN or word in self.known:
            return word
        near = (typed for typed in self.typed if _is_slip(word, typed))
        return next(near, word)


def _is_slip(word: str, typed: str) -> bool:
    slips = 1 if len(typed) < TYPED_LONG else 2
    is_long = len(typed) > TYPED_LENGTH_MIN and typed[0] == word[0]
    return is_long and OSA.distance(typed, word, score_cutoff=slips) <= slips


@cache
def vendor_words() -> VendorWords:
    data = read_file("vendor")
    cues: dict[Phrase, set[Cue]] = {}
    for name, said in data["cues"].items():
        _add(cues, said, Cue(name))
    for said in data["methods"].values():
        _add(cues, said, Cue.METHOD)
    _add(cues, data["days"]["words"], Cue.DAYS)
    _add(cues, data["idle"], Cue.IDLE)
    vocabulary = load()
    return VendorWords(
        cues={said: frozenset(found) for said, found in cues.items()},
        methods=_by_phrase(data["methods"]),
        lists=_by_phrase(data["lists"]),
        languages=_by_phrase(data["languages"]),
        typed=tuple(data["typed"]),
        known=frozenset(word for said in cues for word in said) | vocabulary.all_words,
        names=frozenset(
            said
            for said in vocabulary.goods
            if len(said) > 1 and any((word,) in cues for word in said)
        ),
        length_max=max(map(len, cues)),
    )


def words(text: str) -> Phrase:
    """A phrase of the file as messages have it."""
    return tuple(fold(text).replace("'", "").replace("’", "").split())


def _add(cues: dict[Phrase, set[Cue]], said: Iterable[str], cue: Cue) -> None:
    for phrase in said:
        cues.setdefault(words(phrase), set()).add(cue)


def _by_phrase(table: Mapping[str, Iterable[str]]) -> dict[Phrase, str]:
    return {words(phrase): name for name, said in table.items() for phrase in said}
