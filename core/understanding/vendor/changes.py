"""What he says of the lines of an order: "atta 5 hi, rice nahi hai, chawal 1 bori kam"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from core.understanding.numerals import numeral
from core.understanding.vendor.parts import Change, ChangeKind
from core.understanding.vendor.rates import read_rate
from core.understanding.vendor.sentence import Sentence, is_goods, trimmed
from core.understanding.vendor.tokens import Mark, Token
from core.understanding.vendor.words import Cue
from core.understanding.vocabulary import Family, load

# What ends something that is said of goods; in front of them it says the same.
_CLOSING = {
    Cue.JUST: ChangeKind.SET,
    Cue.DAMAGED: ChangeKind.DAMAGED,
    Cue.BACK: ChangeKind.RETURNED,
    Cue.REFUSED: ChangeKind.RETURNED,
    Cue.NO_GOODS: ChangeKind.GONE,
    Cue.CANNOT: ChangeKind.GONE,
    Cue.GONE: ChangeKind.GONE,
    Cue.REJECT: ChangeKind.GONE,
    Cue.LESS: ChangeKind.LESS,
}
# These are said of so many, which may follow: "chawal kam hai 1 bori".
_COUNTED = (ChangeKind.LESS, ChangeKind.RETURNED, ChangeKind.DAMAGED)
# Words that do something here and are no part of a name.
_SPEAKING = frozenset(
    {*_CLOSING, Cue.ONLY, Cue.GIVE, Cue.GOES, Cue.ACCEPT, Cue.YES, Cue.ALL, Cue.DISPATCHED}
    | {Cue.INSTEAD, Cue.INSTEAD_OF, Cue.BETWEEN, Cue.REST, Cue.IDLE, Cue.DELIVERED, Cue.LATER}
    | {Cue.ORDER, Cue.BILL, Cue.CREDIT_NOTE, Cue.APPROVE, Cue.STOCK, Cue.BY, Cue.GOT, Cue.PAID}
)


@dataclass(slots=True)
class _Part:
    """Words between two ends. ``follows`` where no line end or "and" parts it from the one before."""

    tokens: list[Token] = field(default_factory=list)
    kind: ChangeKind | None = None
    follows: bool = False
    gives: bool = False
    is_only: bool = False
    goes: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """``is_vague`` where goods are named and nothing is said of them."""

    found: tuple[Change, ...]
    is_vague: bool = False


def read_changes(sentence: Sentence, tokens: Sequence[Token]) -> Changes:
    """What some tokens of a message say of goods. Order numbers and money are taken out before."""
    found: list[Change] = []
    is_vague = False
    for part in _shared(list(_joined(list(_parts(tokens))))):
        if _has_quantity(part.tokens) and any(token.does(Cue.METHOD) for token in part.tokens):
            # Money stands among goods.
            is_vague = True
            continue
        change = _change(sentence, part)
        if change is not None:
            found.append(change)
            is_vague = is_vague or not _is_told(change)
        elif any(is_goods(token) and not token.cues for token in part.tokens):
            is_vague = True
    return Changes(tuple(found), is_vague)


def _is_told(change: Change) -> bool:
    """Whether it says what goes: "500 kam diya" may be about money, and "basmati parmal ki jagah" names
    nothing that comes."""
    is_figure = change.goods.isdecimal() and len(change.goods) > 2
    return not is_figure and not (change.kind is ChangeKind.INSTEAD and not change.other)


def _shared(parts: list[_Part]) -> list[_Part]:
    """ "haldi aur mirchi nahi hai", "sirf chawal aur cheeni jayega": what is said of one is said of all."""
    for at in range(len(parts) - 2, -1, -1):
        part, following = parts[at], parts[at + 1]
        if (
            following.kind is ChangeKind.GONE
            and part.kind is None
            and not (part.gives or part.goes or part.is_only or _has_quantity(part.tokens))
            and any(is_goods(token) for token in part.tokens)
            and not any(token.cues - {Cue.IDLE} & _SPEAKING for token in part.tokens)
        ):
            part.kind = ChangeKind.GONE
    for part, following in pairwise(parts):
        if part.is_only and not _has_quantity(part.tokens) and following.kind is None:
            following.is_only = True
    return parts


def _parts(tokens: Sequence[Token]) -> Iterator[_Part]:
    part = _Part()
    for at, token in enumerate(tokens):
        is_end = token.mark is Mark.BREAK or token.does(Cue.BETWEEN)
        if (is_end or token.does(Cue.REST)) and (part.tokens or part.kind):
            yield part
            # "parmal nahi, basmati dunga"
            part = _Part(follows=token.text == ",")
        if is_end:
            continue
        kind = _closing(tokens, at, part.tokens)
        if kind is None:
            part.gives = part.gives or token.does(Cue.GIVE)
            part.goes = part.goes or token.does(Cue.GOES, Cue.ACCEPT)
            part.is_only = part.is_only or token.does(Cue.ONLY)
            part.tokens.append(token)
            continue
        if part.kind is not None:
            yield part
            part = _Part(follows=True)
        part.kind = kind
        is_behind = _has_content(part.tokens)
        waits = kind in _COUNTED and not _has_quantity(part.tokens)
        if is_behind and not (waits and _has_quantity(_up_to_end(tokens, at + 1))):
            yield part
            part = _Part(follows=True)
    if part.tokens or part.kind:
        yield part


def _closing(tokens: Sequence[Token], at: int, before: Sequence[Token]) -> ChangeKind | None:
    """What a word says of the goods beside it; ``None`` where it does not here."""
    token = tokens[at]
    if token.does(Cue.JUST):
        # "hi" is a greeting too.
        return ChangeKind.SET if before else None
    if token.does(Cue.REJECT) and not any(map(is_goods, before)):
        return None
    if token.does(Cue.REFUSED) and not (
        _has_content(before) or _has_quantity(_up_to_end(tokens, at + 1))
    ):
        # All of it; what follows is why.
        return None
    return next((kind for cue, kind in _CLOSING.items() if token.does(cue)), None)


def _up_to_end(tokens: Sequence[Token], at: int) -> list[Token]:
    rest = []
    for token in tokens[at:]:
        if token.mark is Mark.BREAK or token.does(Cue.BETWEEN):
            break
        rest.append(token)
    return rest


def _joined(parts: Sequence[_Part]) -> Iterator[_Part]:
    """ "parmal nahi | basmati dunga" is one thing: these go instead of those."""
    at = 0
    while at < len(parts):
        part = parts[at]
        following = parts[at + 1] if at + 1 < len(parts) else None
        if (
            part.kind is ChangeKind.GONE
            and following is not None
            and following.follows
            and following.gives
            and following.kind is None
            and not any(token.does(Cue.REST) for token in following.tokens)
            and _has_content(part.tokens)
            and _has_content(following.tokens)
        ):
            marker = Token(Mark.WORD, "", -1, -1, frozenset({Cue.INSTEAD}))
            yield _Part([*part.tokens, marker, *following.tokens])
            at += 2
            continue
        yield part
        at += 1


def _change(sentence: Sentence, part: _Part) -> Change | None:
    tokens = part.tokens
    if any(token.does(Cue.INSTEAD, Cue.INSTEAD_OF) for token in tokens):
        return _instead(sentence, tokens)
    if part.kind is None and any(token.does(Cue.REST) for token in tokens):
        return None
    is_rate = any(token.does(Cue.RATE, Cue.CURRENCY, Cue.CHARGE) for token in tokens)
    if part.kind is None and is_rate:
        rate = read_rate(sentence, tokens)
        goods = _goods(sentence, rate.goods)
        return Change(ChangeKind.RATE, goods, amount=rate.amount, unit=rate.unit)
    goods = _goods(sentence, tokens)
    kind = part.kind or _kind_without_word(part)
    if not goods or kind is None:
        return None
    if kind is ChangeKind.SET and not _has_quantity(tokens):
        return Change(ChangeKind.ONLY, goods)
    return Change(kind, goods)


def _kind_without_word(part: _Part) -> ChangeKind | None:
    """What goods do of which nothing is said behind them: "atta 48 kg", "sirf atta", "atta jayega"."""
    if _has_quantity(part.tokens):
        return ChangeKind.SET
    if part.is_only:
        return ChangeKind.ONLY
    names_goods = any(is_goods(token) and not token.cues for token in part.tokens)
    return ChangeKind.GOES if part.goes and names_goods else None


def _instead(sentence: Sentence, tokens: list[Token]) -> Change:
    at = next(at for at, t in enumerate(tokens) if t.does(Cue.INSTEAD, Cue.INSTEAD_OF))
    old, new = tokens[:at], tokens[at + 1 :]
    if not _has_content(new):
        # "parmal chalega basmati ki jagah"
        new, old = _at_verb(old)
    if tokens[at].does(Cue.INSTEAD_OF):
        old, new = new, old
    as_many = _as_many(old, new)
    if as_many:
        return Change(ChangeKind.SET, _goods(sentence, as_many))
    return Change(ChangeKind.INSTEAD, _goods(sentence, old), _goods(sentence, new))


def _as_many(first: list[Token], second: list[Token]) -> list[Token]:
    """ "chawal 2 bori ki jagah 1 bori": the same goods, so many of them. A weight may be another pack."""
    counts = [_is_count(tokens) for tokens in (first, second)]
    if counts == [False, True]:
        return [token for token in first if token.mark is Mark.WORD and token.unit is None] + second
    return second if counts == [True, False] else []


def _is_count(tokens: Sequence[Token]) -> bool:
    names = [token for token in tokens if token.is_name]
    units = [token.unit for token in tokens if token.unit is not None]
    is_weight = any(unit.family is Family.MEASURE for unit in units)
    return not names and not is_weight and any(token.mark is Mark.NUMBER for token in tokens)


def _at_verb(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """What stands before and behind "dunga" or "chalega"."""
    at = next((at for at, t in enumerate(tokens) if t.does(Cue.GIVE, Cue.GOES)), None)
    return ([], tokens) if at is None else (tokens[:at], tokens[at + 1 :])


def _goods(sentence: Sentence, tokens: Sequence[Token]) -> str:
    """The goods among some words, with what is said of them, as written."""
    said = trimmed(tokens, lambda token: bool(token.cues & _SPEAKING) and not _is_unit(token))
    return sentence.text_of(
        token for token in said if not token.cues & _SPEAKING or _is_unit(token)
    )


def _is_unit(token: Token) -> bool:
    return token.unit is not None


def _has_content(tokens: Sequence[Token]) -> bool:
    return any(
        token.mark is Mark.NUMBER or (token.mark is Mark.WORD and not token.cues & _SPEAKING)
        for token in tokens
    )


def _has_quantity(tokens: Sequence[Token]) -> bool:
    """A figure, or a number in words before a unit: "ek peti"."""
    numbers = load().numbers
    for at, token in enumerate(tokens):
        if token.mark is Mark.NUMBER:
            return True
        if token.mark is Mark.WORD and at + 1 < len(tokens) and tokens[at + 1].unit is not None:
            words = [other.text for other in tokens[at : at + 4] if other.mark is Mark.WORD]
            if numeral(words, 0, numbers) is not None:
                return True
    return False
