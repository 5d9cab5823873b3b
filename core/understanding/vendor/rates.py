"""What goods cost from now on, as it is said: "atta 10kg 420", "chawal rate 45 lagega", "43.50 kilo"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.understanding.vendor.sentence import Sentence
from core.understanding.vendor.tokens import Mark, Token
from core.understanding.vendor.words import Cue
from core.understanding.vocabulary import Family, load

# "2100 bori" behind a rate is no number of bags.
_SURELY_MONEY = 1000
# A figure that a dash ties to another.
_DASHED = re.compile(r"\d-\||\|-\d")


@dataclass(frozen=True, slots=True)
class SaidRate:
    """``goods`` are the tokens that name them. ``amount`` is ``None`` where it cannot be told, and
    ``has_figures`` says whether any figure may be it."""

    goods: tuple[Token, ...]
    amount: Decimal | None
    unit: str | None
    has_figures: bool


def read_rate(sentence: Sentence, tokens: Sequence[Token]) -> SaidRate:
    """The rate among some tokens of a message, which have a word for it or were asked for by one."""
    free = [at for at in range(len(tokens)) if _is_free(sentence, tokens, at)]
    measured = [at for at in range(len(tokens)) if _may_be_per_unit(tokens, at)]
    chosen = _chosen(tokens, free)
    unit: str | None = None
    taken: set[int] = set()
    if chosen is None and not free and len(measured) == 1:
        chosen = measured[0]
    if chosen is not None:
        taken.add(chosen)
        unit, of_unit = _unit_of(tokens, chosen, is_only=chosen in measured)
        taken |= of_unit
    else:
        taken |= set(free)
    speaking = (Cue.RATE, Cue.CURRENCY, Cue.PER, Cue.CHARGE)
    if chosen is not None:
        # "420 se 430": the old one.
        taken |= {at for at in free if at < chosen and _leads_to(tokens, at, chosen)}
    if unit is None and chosen is not None:
        unit, of_unit = _unit_alone(tokens)
        taken |= of_unit
    goods = tuple(
        token
        for at, token in enumerate(tokens)
        if at not in taken and not token.does(*speaking) and not _ends(token)
    )
    amount = tokens[chosen].value if chosen is not None else None
    return SaidRate(goods, amount, unit, bool(free or measured))


def _ends(token: Token) -> bool:
    return token.mark is Mark.BREAK or token.does(
        Cue.QUESTION, Cue.GOES, Cue.UP_TO, Cue.RELATIVE, Cue.GIVE, Cue.NEGATION, Cue.IDLE
    )


def _chosen(tokens: Sequence[Token], free: Sequence[int]) -> int | None:
    """The figure that is the rate: the only one, behind "se", or beside the word for it or in rupees."""
    if len(free) == 1:
        return free[0]
    if len(free) == 2 and _leads_to(tokens, *free):
        return free[1]
    marked = [
        at
        for at in free
        if any(
            0 <= beside < len(tokens) and tokens[beside].does(Cue.RATE, Cue.CURRENCY)
            for beside in (at - 1, at + 1)
        )
    ]
    return marked[0] if len(marked) == 1 else None


def _leads_to(tokens: Sequence[Token], at: int, other: int) -> bool:
    return any(token.does(Cue.FROM) for token in tokens[at:other])


def _unit_alone(tokens: Sequence[Token]) -> tuple[str | None, frozenset[int]]:
    """The only unit, if nothing is counted in it: "2100 rate chawal bori"."""
    found = [at for at, token in enumerate(tokens) if token.unit is not None and not token.cues]
    if len(found) != 1 or (found[0] and tokens[found[0] - 1].mark is Mark.NUMBER):
        return None, frozenset()
    unit = tokens[found[0]].unit
    assert unit is not None
    return unit.name, frozenset(found)


def _is_free(sentence: Sentence, tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure counts nothing: no size, no pack of a price, no part of a name."""
    token = tokens[at]
    if token.mark is not Mark.NUMBER or token.value is None:
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is not None and (
        behind.unit is not None or behind.text == "x" or behind.text in load().figures.wala
    ):
        return False
    is_marked = behind is not None and behind.does(Cue.CURRENCY, Cue.RATE)
    # "7up", "50-50"
    is_glued = sentence.text[token.end : token.end + 1].isalpha() and not is_marked
    beside = f"{sentence.text[max(token.start - 2, 0) : token.start]}|{sentence.text[token.end : token.end + 2]}"
    return not is_glued and not _DASHED.search(beside)


def _may_be_per_unit(tokens: Sequence[Token], at: int) -> bool:
    """ "2100 bori", "42 per kg", "42/kg": a figure, and what one costs it."""
    token = tokens[at]
    if token.mark is not Mark.NUMBER or token.value is None or at + 1 >= len(tokens):
        return False
    behind = tokens[at + 1]
    is_pack = behind.unit is not None and behind.unit.family is not Family.MEASURE
    return is_pack and token.value >= _SURELY_MONEY


def _unit_of(
    tokens: Sequence[Token], at: int, *, is_only: bool
) -> tuple[str | None, frozenset[int]]:
    """The unit that a rate is of, and where it stands: "45 rs kg", "bori 2100", "2100 ki bori"."""
    behind = at + 1
    while behind < len(tokens) and tokens[behind].does(Cue.CURRENCY, Cue.PER, Cue.OF, Cue.RATE):
        behind += 1
    if (
        behind < len(tokens)
        and (unit := tokens[behind].unit) is not None
        and (is_only or behind > at + 1)
    ):
        return unit.name, frozenset({behind})
    before = at - 1
    while before >= 0 and tokens[before].does(Cue.CURRENCY, Cue.OF, Cue.RATE, Cue.PER):
        before -= 1
    if before >= 0 and (unit := tokens[before].unit) is not None:
        is_counted = before > 0 and tokens[before - 1].mark is Mark.NUMBER
        if not is_counted:
            return unit.name, frozenset({before})
    return None, frozenset()
