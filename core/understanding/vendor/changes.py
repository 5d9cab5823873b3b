"""What he says of the lines of an order: "atta 5 hi, rice nahi hai, chawal 1 bori kam"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core.understanding.numerals import numeral
from core.understanding.vendor.parts import Change, ChangeKind
from core.understanding.vendor.rates import read_rate
from core.understanding.vendor.sentence import Sentence, is_goods, trimmed
from core.understanding.vendor.tokens import Mark, Token
from core.understanding.vendor.words import Cue
from core.understanding.vocabulary import load

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
    for part in _joined(list(_parts(tokens))):
        change = _change(sentence, part)
        if change is not None:
            found.append(change)
            is_vague = is_vague or (change.kind is ChangeKind.INSTEAD and not change.other)
        elif any(is_goods(token) and not token.cues for token in part.tokens):
            is_vague = True
    return Changes(tuple(found), is_vague)


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
    for cue in (Cue.INSTEAD, Cue.INSTEAD_OF):
        at = next((at for at, token in enumerate(tokens) if token.does(cue)), None)
        if at is not None:
            first, second = tokens[:at], tokens[at + 1 :]
            if not _has_content(second):
                # "parmal chalega basmati ki jagah"
                first, second = _at_verb(first)
                first, second = second, first
            if cue is Cue.INSTEAD_OF:
                first, second = second, first
            return Change(ChangeKind.INSTEAD, _goods(sentence, first), _goods(sentence, second))
    if any(token.does(Cue.REST) for token in tokens) and part.kind is None:
        return None
    if (
        any(token.does(Cue.RATE, Cue.CURRENCY, Cue.CHARGE) for token in tokens)
        and part.kind is None
    ):
        rate = read_rate(sentence, tokens)
        goods = _goods(sentence, rate.goods)
        return Change(ChangeKind.RATE, goods, amount=rate.amount, unit=rate.unit)
    goods = _goods(sentence, tokens)
    if part.kind is not None:
        if not goods:
            return None
        if part.kind is ChangeKind.SET and not _has_quantity(tokens):
            return Change(ChangeKind.ONLY, goods)
        return Change(part.kind, goods)
    if goods and _has_quantity(tokens):
        return Change(ChangeKind.SET, goods)
    if goods and part.is_only:
        return Change(ChangeKind.ONLY, goods)
    if part.goes and any(is_goods(token) and not token.cues for token in tokens):
        return Change(ChangeKind.GOES, goods)
    return None


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
